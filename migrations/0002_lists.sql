-- Lists: an order that needs no sorting, and short ways to what is rare. The first two replace an index each; the
-- others hold few rows, or none, and cost a save nothing.

DROP INDEX claims_by_update;
CREATE INDEX claims_by_update ON claims (updated_at, id);

DROP INDEX evidence_by_claim;
CREATE INDEX evidence_by_claim ON evidence (claim_id, detached, source_id);

CREATE INDEX claims_disputed ON claims (id) WHERE conflicts IS NOT NULL;
CREATE INDEX claims_overtaken ON claims (id) WHERE overtaken > 0;
CREATE INDEX verdicts_disputed ON verdicts (claim_id) WHERE conflicts IS NOT NULL;
CREATE INDEX evidence_disputed ON evidence (claim_id) WHERE conflicts IS NOT NULL;
