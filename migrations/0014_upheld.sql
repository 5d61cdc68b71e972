-- An approval that was looked at again and still holds, and corrections that were called off before readers got them.
ALTER TABLE claims ADD COLUMN upheld TEXT;
ALTER TABLE corrections ADD COLUMN reason TEXT;
ALTER TABLE corrections ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0;

CREATE INDEX corrections_disputed ON corrections (claim_id) WHERE conflicts IS NOT NULL;

-- Who upholds their own work approves it as much. The expression is that of `store/listed.rs`.
DROP INDEX claims_by_update;
CREATE INDEX claims_by_update ON claims (
    max(updated_at, belonging_at), id, status, priority, assignee_id, due_on, language, tags, created_at,
    (quote IS NOT NULL) + 2 * (article_id IS NOT NULL) + 4 * (claimant IS NOT NULL)
        + 8 * (reported_by IS NOT NULL) + 16 * (claimed_on IS NOT NULL) + 64 * (conflicts IS NOT NULL)
        + 128 * (approval ->> '$.own_work' IS 1 OR upheld ->> '$.own_work' IS 1) + 256 * (tags <> '[]')
        + 512 * (overtaken > 0)
);
