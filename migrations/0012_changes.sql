-- When a claim was last changed: work on its verdict, its evidence, a comment or a correction is work on it. `belonging_at` is
-- written where what belongs to a claim was changed after the claim itself; the later of the two is what lists go by.
ALTER TABLE claims ADD COLUMN belonging_at INTEGER NOT NULL DEFAULT 0;

CREATE VIEW belonging AS
    SELECT claim_id, updated_at FROM verdicts
    UNION ALL SELECT claim_id, updated_at FROM evidence
    UNION ALL SELECT claim_id, updated_at FROM comments
    UNION ALL SELECT claim_id, updated_at FROM corrections;

UPDATE claims SET belonging_at = last.updated_at
    FROM (SELECT claim_id, MAX(updated_at) AS updated_at FROM belonging GROUP BY claim_id) AS last
    WHERE last.claim_id = claims.id AND last.updated_at > claims.updated_at;

CREATE TRIGGER verdict_dated AFTER INSERT ON verdicts BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;
CREATE TRIGGER verdict_redated AFTER UPDATE OF updated_at ON verdicts WHEN new.updated_at > old.updated_at BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;
CREATE TRIGGER evidence_dated AFTER INSERT ON evidence BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;
CREATE TRIGGER evidence_redated AFTER UPDATE OF updated_at ON evidence WHEN new.updated_at > old.updated_at BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;
CREATE TRIGGER comment_dated AFTER INSERT ON comments BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;
CREATE TRIGGER comment_redated AFTER UPDATE OF updated_at ON comments WHEN new.updated_at > old.updated_at BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;
CREATE TRIGGER correction_dated AFTER INSERT ON corrections BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;
CREATE TRIGGER correction_redated AFTER UPDATE OF updated_at ON corrections WHEN new.updated_at > old.updated_at BEGIN
    UPDATE claims SET belonging_at = new.updated_at
        WHERE id = new.claim_id AND max(updated_at, belonging_at) < new.updated_at;
END;

-- What belongs to a claim may be there before it, and a merge of copies can end with a revision of an earlier hour.
CREATE TRIGGER claim_dated AFTER INSERT ON claims
    WHEN EXISTS (SELECT 1 FROM belonging WHERE claim_id = new.id AND updated_at > new.updated_at)
BEGIN
    UPDATE claims SET belonging_at = (SELECT MAX(updated_at) FROM belonging WHERE claim_id = new.id)
        WHERE number = new.number;
END;
CREATE TRIGGER claim_predated AFTER UPDATE OF updated_at ON claims WHEN new.updated_at < old.updated_at BEGIN
    UPDATE claims SET belonging_at = COALESCE((SELECT MAX(updated_at) FROM belonging WHERE claim_id = new.id), 0)
        WHERE number = new.number;
END;
CREATE TRIGGER verdict_predated AFTER UPDATE OF updated_at ON verdicts WHEN new.updated_at < old.updated_at BEGIN
    UPDATE claims SET belonging_at = (SELECT MAX(updated_at) FROM belonging WHERE claim_id = new.claim_id)
        WHERE id = new.claim_id;
END;
CREATE TRIGGER evidence_predated AFTER UPDATE OF updated_at ON evidence WHEN new.updated_at < old.updated_at BEGIN
    UPDATE claims SET belonging_at = (SELECT MAX(updated_at) FROM belonging WHERE claim_id = new.claim_id)
        WHERE id = new.claim_id;
END;
CREATE TRIGGER comment_predated AFTER UPDATE OF updated_at ON comments WHEN new.updated_at < old.updated_at BEGIN
    UPDATE claims SET belonging_at = (SELECT MAX(updated_at) FROM belonging WHERE claim_id = new.claim_id)
        WHERE id = new.claim_id;
END;
CREATE TRIGGER correction_predated AFTER UPDATE OF updated_at ON corrections WHEN new.updated_at < old.updated_at BEGIN
    UPDATE claims SET belonging_at = (SELECT MAX(updated_at) FROM belonging WHERE claim_id = new.claim_id)
        WHERE id = new.claim_id;
END;

DROP INDEX claims_by_update;
CREATE INDEX claims_by_update ON claims (
    max(updated_at, belonging_at), id, status, priority, assignee_id, due_on, language, tags, created_at,
    (quote IS NOT NULL) + 2 * (article_id IS NOT NULL) + 4 * (claimant IS NOT NULL)
        + 8 * (reported_by IS NOT NULL) + 16 * (claimed_on IS NOT NULL) + 64 * (conflicts IS NOT NULL)
        + 128 * (approval ->> '$.own_work' IS 1) + 256 * (tags <> '[]') + 512 * (overtaken > 0)
);
