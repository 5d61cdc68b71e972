-- Search: numbers that no VACUUM changes, an index of words, and counts that need no counting.

-- Claims and articles get a number of their own: what the index of words knows them by.
CREATE TABLE numbered_articles (
    number       INTEGER NOT NULL PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    title        TEXT NOT NULL,
    author       TEXT,
    publisher    TEXT,
    url          TEXT,
    archived_url TEXT,
    published_on TEXT,
    language     TEXT,
    text         TEXT NOT NULL,
    text_sha256  TEXT NOT NULL,
    note         TEXT,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

INSERT INTO numbered_articles
    SELECT NULL, id, title, author, publisher, url, archived_url, published_on, language, text, text_sha256, note,
        heads, conflicts, redacted, created_by, created_at, updated_by, updated_at, revisions
    FROM articles ORDER BY rowid;
DROP TABLE articles;
ALTER TABLE numbered_articles RENAME TO articles;

CREATE TABLE numbered_claims (
    number          INTEGER NOT NULL PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE,
    statement       TEXT NOT NULL,
    article_id      BLOB,
    quote           TEXT,
    claimant        TEXT,
    reported_by     TEXT,
    modality        TEXT NOT NULL,
    claimed_on      TEXT,
    appearances     TEXT NOT NULL,
    language        TEXT,
    tags            TEXT NOT NULL,
    priority        TEXT NOT NULL,
    assignee_id     BLOB,
    due_on          TEXT,
    status          TEXT NOT NULL,
    -- Why it was returned, withdrawn or reopened.
    reason          TEXT,
    -- Who submitted and who approved what stands now: JSON {revision, by, at, own_work}.
    submission      TEXT,
    approval        TEXT,
    open_correction BLOB,
    -- Changes of content that its submission or approval did not know of: copies edited apart.
    overtaken       INTEGER NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

INSERT INTO numbered_claims
    SELECT NULL, id, statement, article_id, quote, claimant, reported_by, modality, claimed_on, appearances, language,
        tags, priority, assignee_id, due_on, status, reason, submission, approval, open_correction, overtaken,
        heads, conflicts, redacted, created_by, created_at, updated_by, updated_at, revisions
    FROM claims ORDER BY rowid;
DROP TABLE claims;
ALTER TABLE numbered_claims RENAME TO claims;

CREATE INDEX claims_by_status ON claims (status, updated_at);
CREATE INDEX claims_by_update ON claims (updated_at, id);
CREATE INDEX claims_by_article ON claims (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX claims_assigned ON claims (assignee_id, status) WHERE assignee_id IS NOT NULL;
CREATE INDEX claims_due ON claims (due_on, status) WHERE due_on IS NOT NULL;
CREATE INDEX claims_disputed ON claims (id) WHERE conflicts IS NOT NULL;
CREATE INDEX claims_overtaken ON claims (id) WHERE overtaken > 0;

-- The words of claims and articles, folded by the program (core/src/search/words.rs) and parted by spaces. Tags stand
-- apart, so that tagging many claims costs no more than their tags.
CREATE VIRTUAL TABLE claim_words USING fts5 (
    statement, claimant, reported_by, quote, rationale, sources, comments,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4'
);
CREATE VIRTUAL TABLE tag_words USING fts5 (
    tags, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4'
);
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, byline, text, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4'
);

-- What the index of words has yet to take in: filled by every change, emptied before it is committed.
-- 'claim', 'tags', 'article'.
CREATE TABLE unindexed (
    what   TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (what, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER claim_recorded AFTER INSERT ON claims BEGIN
    INSERT INTO unindexed VALUES ('claim', new.number) ON CONFLICT DO NOTHING;
    INSERT INTO unindexed SELECT 'tags', new.number WHERE new.tags <> '[]' ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER claim_reworded AFTER UPDATE ON claims
    WHEN new.statement IS NOT old.statement OR new.claimant IS NOT old.claimant
        OR new.reported_by IS NOT old.reported_by OR new.quote IS NOT old.quote
BEGIN
    INSERT INTO unindexed VALUES ('claim', new.number) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER claim_retagged AFTER UPDATE ON claims WHEN new.tags IS NOT old.tags BEGIN
    INSERT INTO unindexed VALUES ('tags', new.number) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER verdict_proposed AFTER INSERT ON verdicts BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER verdict_reworded AFTER UPDATE ON verdicts
    WHEN new.rationale IS NOT old.rationale OR new.summary IS NOT old.summary
BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER comment_added AFTER INSERT ON comments BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER comment_reworded AFTER UPDATE ON comments WHEN new.body IS NOT old.body BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER evidence_attached AFTER INSERT ON evidence BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER evidence_changed AFTER UPDATE ON evidence
    WHEN new.detached <> old.detached OR new.source_id <> old.source_id
BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER source_reworded AFTER UPDATE ON sources WHEN new.title IS NOT old.title BEGIN
    INSERT INTO unindexed
        SELECT 'claim', claims.number FROM evidence JOIN claims ON claims.id = evidence.claim_id
        WHERE evidence.source_id = new.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER article_captured AFTER INSERT ON articles BEGIN
    INSERT INTO unindexed VALUES ('article', new.number) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER article_reworded AFTER UPDATE ON articles
    WHEN new.title IS NOT old.title OR new.author IS NOT old.author OR new.publisher IS NOT old.publisher
        OR new.text_sha256 IS NOT old.text_sha256
BEGIN
    INSERT INTO unindexed VALUES ('article', new.number) ON CONFLICT DO NOTHING;
END;

-- How many claims have a value: 'status', 'rating' (a key), 'tag', 'assignee' (an id in hex), 'language'.
CREATE TABLE claim_counts (
    field  TEXT NOT NULL,
    value  TEXT NOT NULL,
    claims INTEGER NOT NULL,
    PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER claim_counted AFTER INSERT ON claims BEGIN
    INSERT INTO claim_counts
        SELECT 'status', new.status, 1 WHERE TRUE
        UNION ALL SELECT 'assignee', hex(new.assignee_id), 1 WHERE new.assignee_id IS NOT NULL
        UNION ALL SELECT 'language', new.language, 1 WHERE new.language IS NOT NULL
        UNION ALL SELECT DISTINCT 'tag', value, 1 FROM json_each(new.tags) WHERE TRUE
        ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER claim_status_counted AFTER UPDATE ON claims WHEN new.status <> old.status BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'status' AND value = old.status;
    INSERT INTO claim_counts VALUES ('status', new.status, 1) ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER claim_assignee_counted AFTER UPDATE ON claims WHEN new.assignee_id IS NOT old.assignee_id BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'assignee' AND value = hex(old.assignee_id);
    INSERT INTO claim_counts SELECT 'assignee', hex(new.assignee_id), 1 WHERE new.assignee_id IS NOT NULL
        ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER claim_language_counted AFTER UPDATE ON claims WHEN new.language IS NOT old.language BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'language' AND value = old.language;
    INSERT INTO claim_counts SELECT 'language', new.language, 1 WHERE new.language IS NOT NULL
        ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER claim_tags_counted AFTER UPDATE ON claims WHEN new.tags IS NOT old.tags BEGIN
    UPDATE claim_counts SET claims = claims - 1
        WHERE field = 'tag' AND value IN (SELECT value FROM json_each(old.tags));
    INSERT INTO claim_counts SELECT DISTINCT 'tag', value, 1 FROM json_each(new.tags) WHERE TRUE
        ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER verdict_counted AFTER INSERT ON verdicts BEGIN
    INSERT INTO claim_counts VALUES ('rating', new.rating, 1) ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER verdict_rating_counted AFTER UPDATE ON verdicts WHEN new.rating <> old.rating BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'rating' AND value = old.rating;
    INSERT INTO claim_counts VALUES ('rating', new.rating, 1) ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
-- A value that nothing has any more is not kept: it may have been redacted.
CREATE TRIGGER count_emptied AFTER UPDATE ON claim_counts WHEN new.claims = 0 BEGIN
    DELETE FROM claim_counts WHERE field = new.field AND value = new.value;
END;

-- What was there before.
INSERT INTO unindexed SELECT 'claim', number FROM claims;
INSERT INTO unindexed SELECT 'tags', number FROM claims WHERE tags <> '[]';
INSERT INTO unindexed SELECT 'article', number FROM articles;
INSERT INTO claim_counts
    SELECT 'status', status, COUNT(*) FROM claims GROUP BY status
    UNION ALL SELECT 'assignee', hex(assignee_id), COUNT(*) FROM claims WHERE assignee_id IS NOT NULL GROUP BY assignee_id
    UNION ALL SELECT 'language', language, COUNT(*) FROM claims WHERE language IS NOT NULL GROUP BY language
    UNION ALL SELECT 'tag', value, COUNT(DISTINCT number) FROM claims, json_each(tags) GROUP BY value
    UNION ALL SELECT 'rating', rating, COUNT(*) FROM verdicts GROUP BY rating;
