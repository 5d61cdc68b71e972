-- A save costs what it changes. A list of names in an index's condition makes SQLite sort them into a table of its own for
-- every row that is written; alternatives are compared one by one.
DROP INDEX revisions_that_govern;
CREATE INDEX revisions_that_govern ON revisions (seq)
    WHERE kind = 'person' OR kind = 'device' OR kind = 'rating_scale' OR kind = 'desk';

-- Triggers are asked only where one of their columns is set. Whether it differs they see for themselves, as before.
DROP TRIGGER claim_reworded;
CREATE TRIGGER claim_reworded AFTER UPDATE OF statement, claimant, reported_by, quote ON claims
    WHEN new.statement IS NOT old.statement OR new.claimant IS NOT old.claimant
        OR new.reported_by IS NOT old.reported_by OR new.quote IS NOT old.quote
BEGIN
    INSERT INTO unindexed VALUES ('claim', new.number) ON CONFLICT DO NOTHING;
END;
DROP TRIGGER claim_retagged;
CREATE TRIGGER claim_retagged AFTER UPDATE OF tags ON claims WHEN new.tags IS NOT old.tags BEGIN
    INSERT INTO unindexed VALUES ('tags', new.number) ON CONFLICT DO NOTHING;
END;
DROP TRIGGER verdict_reworded;
CREATE TRIGGER verdict_reworded AFTER UPDATE OF rationale, summary ON verdicts
    WHEN new.rationale IS NOT old.rationale OR new.summary IS NOT old.summary
BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
DROP TRIGGER comment_reworded;
CREATE TRIGGER comment_reworded AFTER UPDATE OF body ON comments WHEN new.body IS NOT old.body BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
DROP TRIGGER evidence_changed;
CREATE TRIGGER evidence_changed AFTER UPDATE OF detached, source_id ON evidence
    WHEN new.detached <> old.detached OR new.source_id <> old.source_id
BEGIN
    INSERT INTO unindexed SELECT 'claim', number FROM claims WHERE id = new.claim_id ON CONFLICT DO NOTHING;
END;
DROP TRIGGER source_reworded;
CREATE TRIGGER source_reworded AFTER UPDATE OF title ON sources WHEN new.title IS NOT old.title BEGIN
    INSERT INTO unindexed
        SELECT 'claim', claims.number FROM evidence JOIN claims ON claims.id = evidence.claim_id
        WHERE evidence.source_id = new.id
        ON CONFLICT DO NOTHING;
END;
DROP TRIGGER article_reworded;
CREATE TRIGGER article_reworded AFTER UPDATE OF title, author, publisher, text ON articles
    WHEN new.title IS NOT old.title OR new.author IS NOT old.author OR new.publisher IS NOT old.publisher
        OR new.text IS NOT old.text
BEGIN
    INSERT INTO unindexed VALUES ('article', new.number) ON CONFLICT DO NOTHING;
END;

DROP TRIGGER claim_status_counted;
CREATE TRIGGER claim_status_counted AFTER UPDATE OF status ON claims WHEN new.status <> old.status BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'status' AND value = old.status;
    INSERT INTO claim_counts VALUES ('status', new.status, 1) ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
DROP TRIGGER claim_assignee_counted;
CREATE TRIGGER claim_assignee_counted AFTER UPDATE OF assignee_id ON claims
    WHEN new.assignee_id IS NOT old.assignee_id
BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'assignee' AND value = hex(old.assignee_id);
    INSERT INTO claim_counts SELECT 'assignee', hex(new.assignee_id), 1 WHERE new.assignee_id IS NOT NULL
        ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
DROP TRIGGER claim_language_counted;
CREATE TRIGGER claim_language_counted AFTER UPDATE OF language ON claims WHEN new.language IS NOT old.language BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'language' AND value = old.language;
    INSERT INTO claim_counts SELECT 'language', new.language, 1 WHERE new.language IS NOT NULL
        ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
DROP TRIGGER verdict_rating_counted;
CREATE TRIGGER verdict_rating_counted AFTER UPDATE OF rating ON verdicts WHEN new.rating <> old.rating BEGIN
    UPDATE claim_counts SET claims = claims - 1 WHERE field = 'rating' AND value = old.rating;
    INSERT INTO claim_counts VALUES ('rating', new.rating, 1) ON CONFLICT DO UPDATE SET claims = claims + 1;
END;

-- Of tags only those that came or went are counted, without a table of its own for each claim; one that a list names twice
-- counts once.
DROP TRIGGER claim_tags_counted;
CREATE TRIGGER claim_tags_counted AFTER UPDATE OF tags ON claims WHEN new.tags IS NOT old.tags BEGIN
    INSERT INTO claim_counts
        SELECT 'tag', value, -1 FROM json_each(old.tags) AS gone
            WHERE NOT EXISTS (SELECT 1 FROM json_each(new.tags) AS kept WHERE kept.value = gone.value)
                AND NOT EXISTS (
                    SELECT 1 FROM json_each(old.tags) AS before WHERE before.value = gone.value AND before.key < gone.key
                )
        UNION ALL SELECT 'tag', value, 1 FROM json_each(new.tags) AS come
            WHERE NOT EXISTS (SELECT 1 FROM json_each(old.tags) AS kept WHERE kept.value = come.value)
                AND NOT EXISTS (
                    SELECT 1 FROM json_each(new.tags) AS before WHERE before.value = come.value AND before.key < come.key
                )
        ON CONFLICT DO UPDATE SET claims = claims + excluded.claims;
END;
DROP TRIGGER claim_counted;
CREATE TRIGGER claim_counted AFTER INSERT ON claims BEGIN
    INSERT INTO claim_counts
        SELECT 'status', new.status, 1 WHERE TRUE
        UNION ALL SELECT 'assignee', hex(new.assignee_id), 1 WHERE new.assignee_id IS NOT NULL
        UNION ALL SELECT 'language', new.language, 1 WHERE new.language IS NOT NULL
        UNION ALL SELECT 'tag', value, 1 FROM json_each(new.tags) AS come
            WHERE NOT EXISTS (
                SELECT 1 FROM json_each(new.tags) AS before WHERE before.value = come.value AND before.key < come.key
            )
        ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
