//! The rows of a workspace as plain SQLite tables with a plain full-text index: what Datasette serves, what tantivy is
//! filled from, and what simple statements are measured on.

use std::path::PathBuf;

use rusqlite::{Connection, OpenFlags};

use crate::generator::{self, Desk};

/// Goes up with every change of what is made.
const VERSION: u32 = 2;

const FILL: &str = "
    CREATE TABLE claims (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL, statement TEXT NOT NULL, quote TEXT,
        claimant TEXT, reported_by TEXT, status TEXT NOT NULL, rating TEXT, rationale TEXT, tags TEXT,
        language TEXT, priority TEXT NOT NULL, assignee TEXT, due_on TEXT, claimed_on TEXT, url TEXT, sources TEXT,
        comments TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
    INSERT INTO claims SELECT claims.rowid, lower(hex(claims.id)), statement, quote ->> '$.exact',
            claimant, reported_by, status, rating, rationale,
            (SELECT group_concat(value, '; ') FROM json_each(claims.tags)),
            language, priority, people.name, due_on, claimed_on, appearances ->> '$[0]',
            (SELECT group_concat(title, ' ') FROM desk.evidence AS evidence
                JOIN desk.sources AS sources ON sources.id = source_id
                WHERE claim_id = claims.id AND NOT detached),
            (SELECT group_concat(body, ' ') FROM desk.comments AS comments WHERE claim_id = claims.id),
            claims.created_at, claims.updated_at
        FROM desk.claims AS claims
        LEFT JOIN desk.verdicts AS verdicts ON verdicts.claim_id = claims.id
        LEFT JOIN desk.people AS people ON people.id = assignee_id
        ORDER BY claims.rowid;
    CREATE TABLE claim_tags (tag TEXT NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (tag, claim)) WITHOUT ROWID;
    INSERT INTO claim_tags SELECT value, claims.rowid FROM desk.claims AS claims, json_each(claims.tags);
    CREATE INDEX tags_by_claim ON claim_tags (claim);
    CREATE INDEX by_status ON claims (status);
    CREATE INDEX by_rating ON claims (rating);
    CREATE INDEX by_assignee ON claims (assignee);
    CREATE INDEX by_language ON claims (language);
    CREATE INDEX by_update ON claims (updated_at);
    CREATE VIRTUAL TABLE claims_fts USING FTS5 (statement, quote, claimant, rationale, tags, sources, comments,
        content=[claims], content_rowid=id, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3');
    INSERT INTO claims_fts (claims_fts) VALUES ('rebuild');
    ANALYZE;";

/// All that a claim is found by.
pub(crate) const TEXT: &str =
    "concat_ws(' ', statement, quote, claimant, rationale, tags, sources, comments)";

/// The file with the rows of this workspace, made if it is not there yet.
pub(crate) fn file(desk: &Desk) -> PathBuf {
    let folder = desk.folder().join("rows");
    let file = folder.join("rows.sqlite");
    generator::kept(&folder, &VERSION.to_string(), || {
        let db = Connection::open(&file).unwrap();
        // Only this is written, once, and nothing waits for the disk.
        db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;")
            .unwrap();
        // A file with a log can only be read where its index can be made.
        db.execute("ATTACH :desk AS desk", [desk.path.to_str().unwrap()]).unwrap();
        db.execute_batch(&format!("BEGIN; {FILL} COMMIT;")).unwrap();
    });
    file
}

/// Opens it for reading.
pub(crate) fn open(desk: &Desk) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(file(desk), flags).unwrap();
    db.set_prepared_statement_cache_capacity(256);
    // The rows are wide and SQLite's own cache is small: a plain statement is not to be slow for that.
    db.pragma_update(None, "cache_size", -200_000).unwrap();
    db
}
