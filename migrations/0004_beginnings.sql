-- What a list or a search would otherwise look for again and again.

-- Beginnings of five and six letters are indexed as well. Without that, every word with such a beginning is gathered
-- before the first claim is given.
DROP TABLE claim_words;
CREATE VIRTUAL TABLE claim_words USING fts5 (
    statement, claimant, reported_by, quote, rationale, sources, comments,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4 5 6'
);
INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE TRUE ON CONFLICT DO NOTHING;

-- The sources that an approval may no longer hold for: few are ever changed.
CREATE INDEX sources_changed ON sources (id) WHERE revisions > 1;
