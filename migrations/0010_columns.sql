-- What lists are made of is read from indexes alone when it is first needed: of a large workspace the tables are ten times
-- as much, and after a restart of the computer they lie on the disk. The expressions are those of `store/listed.rs`.
DROP INDEX claims_by_update;
CREATE INDEX claims_by_update ON claims (
    updated_at, id, status, priority, assignee_id, due_on, language, tags, created_at,
    (quote IS NOT NULL) + 2 * (article_id IS NOT NULL) + 4 * (claimant IS NOT NULL)
        + 8 * (reported_by IS NOT NULL) + 16 * (claimed_on IS NOT NULL) + 64 * (conflicts IS NOT NULL)
        + 128 * (approval ->> '$.own_work' IS 1) + 256 * (tags <> '[]') + 512 * (overtaken > 0)
);
DROP INDEX verdicts_by_claim;
CREATE INDEX verdicts_by_claim ON verdicts (claim_id, scale_id, scale_revision, rating);
CREATE INDEX sources_primary ON sources (id, "primary") WHERE "primary";
