-- Words: what stands in one field and comes from several texts (titles of sources, comments, tags) is parted, so that no
-- phrase is found across two of them; and a destroyed text of an article leaves the index.

DROP TRIGGER article_reworded;
CREATE TRIGGER article_reworded AFTER UPDATE ON articles
    WHEN new.title IS NOT old.title OR new.author IS NOT old.author OR new.publisher IS NOT old.publisher
        OR new.text IS NOT old.text
BEGIN
    INSERT INTO unindexed VALUES ('article', new.number) ON CONFLICT DO NOTHING;
END;

-- All three indexes begin anew, each with beginnings of two to six letters. A change of many claims is sorted in memory,
-- up to 32 MB of words, before it is written as a piece of the index. The megabyte that is usual leaves pieces by the
-- dozen, which must be merged at once.
DROP TABLE claim_words;
DROP TABLE tag_words;
DROP TABLE article_words;
CREATE VIRTUAL TABLE claim_words USING fts5 (
    statement, claimant, reported_by, quote, rationale, sources, comments,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4 5 6'
);
CREATE VIRTUAL TABLE tag_words USING fts5 (
    tags, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4 5 6'
);
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, byline, text, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4 5 6'
);
INSERT INTO claim_words (claim_words, rank) VALUES ('hashsize', 33554432);
INSERT INTO tag_words (tag_words, rank) VALUES ('hashsize', 33554432);
INSERT INTO article_words (article_words, rank) VALUES ('hashsize', 33554432);
INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO unindexed SELECT 'tags', number FROM claims WHERE tags <> '[]' ON CONFLICT DO NOTHING;
INSERT INTO unindexed SELECT 'article', number FROM articles WHERE TRUE ON CONFLICT DO NOTHING;

-- Words of a text that was destroyed before may lie in freed pages now.
UPDATE workspace SET scrub = 1 WHERE EXISTS (SELECT 1 FROM articles WHERE redacted IS NOT NULL);

-- No list is by status and then by time any more: an index that says nothing of time stays as it is when a claim changes.
DROP INDEX claims_by_status;
CREATE INDEX claims_by_status ON claims (status);
