-- Indexes: for what is looked for while somebody types, and less to write for each change.

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

-- A change of many claims is sorted in memory, up to 32 MB of words, before it is written as a piece of the index. The
-- megabyte that is usual leaves pieces by the dozen, which must be merged at once.
INSERT INTO claim_words (claim_words, rank) VALUES ('hashsize', 33554432);
INSERT INTO tag_words (tag_words, rank) VALUES ('hashsize', 33554432);
INSERT INTO article_words (article_words, rank) VALUES ('hashsize', 33554432);

-- No list is by status and then by time any more: an index that says nothing of time stays as it is when a claim changes.
DROP INDEX claims_by_status;
CREATE INDEX claims_by_status ON claims (status);
