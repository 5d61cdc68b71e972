//! Damage: a journal with one byte changed is refused with the line named, or says the same as before; a workspace file
//! with one stored value changed is found out by `verify`, with revision and entity named.

use std::fs;
use std::path::{Path, PathBuf};

use claimtrail_core::claims::NewClaim;
use claimtrail_core::error::Fault;
use claimtrail_core::ids::Kind;
use claimtrail_core::journal::verify::{Remedy, Verification};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::rules::Status;
use claimtrail_core::verdicts::NewVerdict;
use claimtrail_core::{Error, Workspace};
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;
use serde_json::json;
use tempfile::TempDir;

use crate::copies::{cases, export};
use crate::independent_verifier;
use crate::support::{Clock, Desk, TestSeam, everything, folder};

/// A desk with something of every kind, an attachment and a redaction.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.claim_in(Status::Corrected);
    let claim = desk.claim_in(Status::ChangesRequested);
    let source = desk.workspace.sources().unwrap()[0].id;
    let data = b"Waybill 17: nothing blocked.".to_vec();
    desk.workspace.add_attachment(&desk.checker, source, "waybill.txt", data).unwrap();
    let comment = desk.workspace.add_comment(&desk.checker, claim, "Which railway?", None).unwrap();
    desk.workspace.resolve_comment(&desk.checker, comment.id, true).unwrap();
    let new = claimtrail_core::articles::NewArticle {
        title: "Coal".to_owned(),
        text: "Көмір жүрді.".to_owned(),
        note: Some("Somebody's private number".to_owned()),
        ..Default::default()
    };
    let article = desk.workspace.add_article(&desk.checker, new).unwrap();
    let note = ["note".to_owned()];
    desk.workspace.redact(&desk.owner, article.heads[0], &note, "It is private.").unwrap();
    desk
}

/// A workspace made from a journal, or why it was not.
fn made_from(journal: &[u8]) -> Result<(Workspace, TempDir), Error> {
    let folder = folder();
    let profiles = Profiles::under(&folder.path().join("home"));
    let path = folder.path().join("copy.claimtrail");
    let seam = TestSeam::boxed(&Clock::new(), 7);
    Workspace::create_from_journal(&path, profiles, seam, &mut &*journal).map(|made| (made, folder))
}

/// The line, from 1, in which this byte lies, and the line's text.
fn line_of(journal: &[u8], at: usize) -> (usize, &[u8]) {
    let number = journal[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    (number, journal.split(|byte| *byte == b'\n').nth(number - 1).unwrap())
}

/// What a file was called and what sort it is belongs to no revision: nothing in the format covers it.
fn is_covered_by_nothing(journal: &[u8], at: usize) -> bool {
    let (_, line) = line_of(journal, at);
    let start = journal[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let text = String::from_utf8_lossy(line);
    text.starts_with("{\"type\":\"attachment\"")
        && text.find("\"media_type\"").is_some_and(|from| at - start >= from)
        && text.find(",\"data\"").is_some_and(|to| at - start < to)
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn a_journal_with_one_byte_changed_is_refused_by_line_or_says_the_same(
        damage in proptest::collection::vec((any::<prop::sample::Index>(), 1u8..=255), 250),
    ) {
        let desk = desk();
        let journal = export(&desk.workspace);
        let before = everything(&desk.workspace);
        for (at, flip) in damage {
            let at = at.index(journal.len());
            let mut damaged = journal.clone();
            damaged[at] ^= flip;
            let (line, text) = line_of(&journal, at);
            let shown = || format!("byte {at} ^ {flip} in line {line}: {}", String::from_utf8_lossy(text));
            match made_from(&damaged) {
                Err(Error::Journal { line: named, .. }) => prop_assert!(named >= 1, "{}", shown()),
                Err(error) => panic!("{error:?} for {}", shown()),
                Ok(_) if is_covered_by_nothing(&journal, at) => {}
                Ok((copy, _folder)) => {
                    prop_assert!(everything(&copy) == before, "{}", shown());
                    prop_assert!(export(&copy) == journal, "{}", shown());
                }
            }
        }
    }
}

#[test]
fn damage_to_a_line_is_found_in_that_line() {
    let desk = desk();
    let journal = String::from_utf8(export(&desk.workspace)).unwrap();
    let lines: Vec<&str> = journal.lines().collect();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.contains("\"statement\"")) {
        let damaged = journal.replacen(*line, &line.replace("coal", "goal"), 1);
        let error = made_from(damaged.as_bytes()).map(drop).unwrap_err();
        let Error::Journal { line: named, fault } = &error else { panic!("{error:?}") };
        assert_eq!(*named, at + 1, "{error}");
        assert_eq!(serde_json::to_value(fault).unwrap(), json!({"fault": "changes"}));
    }
}

#[test]
fn a_journal_without_one_of_its_lines_is_refused_or_says_the_same() {
    let desk = desk();
    let journal = String::from_utf8(export(&desk.workspace)).unwrap();
    let before = everything(&desk.workspace);
    let lines: Vec<&str> = journal.lines().collect();
    for gone in 0..lines.len() {
        let rest: String = lines
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != gone)
            .map(|(_, line)| format!("{line}\n"))
            .collect();
        match made_from(rest.as_bytes()) {
            Err(Error::Journal { .. }) => {}
            Err(error) => panic!("{error:?}"),
            Ok((copy, _folder)) => {
                assert!(lines[gone].starts_with("{\"type\":\"seal\""), "without {}", lines[gone]);
                assert!(everything(&copy) == before);
            }
        }
        let twice = format!("{journal}{}\n", lines[gone]);
        match made_from(twice.as_bytes()) {
            Err(Error::Journal { .. }) => {}
            Err(error) => panic!("{error:?}"),
            Ok((copy, _folder)) => assert!(everything(&copy) == before, "twice {}", lines[gone]),
        }
    }
}

#[test]
fn a_damaged_journal_takes_nothing_into_a_workspace_that_has_work() {
    let mut desk = desk();
    let journal = export(&desk.workspace);
    let before = everything(&desk.workspace);
    let mut damaged = journal.clone();
    let last = damaged.len() - 40;
    damaged[last] ^= 1;
    let error = desk.workspace.import_journal(&mut damaged.as_slice()).unwrap_err();
    assert_eq!(error.code(), "journal");
    assert!(everything(&desk.workspace) == before);
    for text in ["", "\n", "{}", "[]\n", "null", "\u{feff}{}", "{\"type\":\"workspace\"}\n", "\0\0\0\0"] {
        let error = desk.workspace.import_journal(&mut text.as_bytes()).unwrap_err();
        assert!(matches!(error, Error::Journal { line: 1, .. }), "{text:?}: {error:?}");
    }
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn what_the_core_exports_somebody_else_accepts() {
    let desk = desk();
    let report = independent_verifier::verify_export(&export(&desk.workspace)).unwrap();
    assert_eq!(report.head, desk.workspace.head().unwrap().head.to_string());
    assert_eq!(report.workspace, desk.workspace.id().to_string());
    assert_eq!((report.attachments, report.redacted.len()), (1, 1));
    assert_eq!(report.revisions as u64, desk.revisions());
    assert!(report.seals > 10 && report.ops["redact"] == 1);
}

/// A closed workspace with something of every kind.
fn closed() -> (TempDir, PathBuf) {
    let desk = desk();
    let path = desk.path();
    let Desk { workspace, folder, .. } = desk;
    drop(workspace);
    (folder, path)
}

fn open(path: &Path) -> Result<Workspace, Error> {
    let profiles = Profiles::under(&path.with_file_name("home"));
    Workspace::open(path, profiles, TestSeam::boxed(&Clock::new(), 9))
}

fn verify(path: &Path) -> Result<Verification, Error> {
    open(path)?.verify(None, &mut |_, _| {})
}

/// Changes the file through a plain connection, as somebody who knows SQLite would.
fn tamper(path: &Path, sql: &str) -> usize {
    let db = Connection::open(path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db.pragma_update(None, "ignore_check_constraints", true).unwrap();
    db.execute(sql, []).unwrap_or_else(|error| panic!("{sql}: {error}"))
}

fn copy_of(path: &Path, name: &str) -> PathBuf {
    let copy = path.with_file_name(name);
    for suffix in ["", "-wal", "-shm"] {
        let mut old = copy.as_os_str().to_owned();
        old.push(suffix);
        let _ = fs::remove_file(old);
    }
    fs::copy(path, &copy).unwrap();
    copy
}

#[test]
fn a_sound_workspace_verifies_and_says_what_it_cannot_detect() {
    let (_folder, path) = closed();
    let found = verify(&path).unwrap();
    assert!(found.holds, "{:#?}", found.faults);
    assert_eq!((found.attachments, found.redacted.len()), (1, 1));
    assert!(found.revisions > 30 && found.seals > 20, "{} {}", found.revisions, found.seals);
    assert_eq!(
        found.cannot_detect,
        claimtrail_core::messages::text("verify-cannot-detect", &[]),
        "it says what needs a head kept elsewhere"
    );
}

/// The columns of the journal's tables, and what they are changed to.
const JOURNAL_DAMAGE: &[(&str, &str)] = &[
    ("revisions", "device_seq = 0 WHERE seq = 1"),
    ("revisions", "subject_id = zeroblob(16) WHERE op = 'comment.resolve'"),
    ("revision_values", "value = replace(value, 'coal', 'goal') WHERE field = 'statement'"),
    ("revision_values", "value = '\"x\"' WHERE value = '\"draft\"'"),
    ("revision_values", "value = value || ' ' WHERE field = 'title'"),
    ("revision_values", "value = '' WHERE field = 'title'"),
    ("revision_values", "salt = zeroblob(16) WHERE field = 'rationale'"),
    ("revision_values", "salt = x'00' WHERE field = 'rationale'"),
    ("revision_values", "commitment = zeroblob(32) WHERE field = 'stance'"),
    ("revision_values", "commitment = x'00' WHERE field = 'stance'"),
    ("revision_values", "field = 'claimant' WHERE field = 'statement'"),
    ("revision_values", "value = NULL, salt = NULL WHERE field = 'body'"),
    ("revision_values", "value = NULL WHERE field = 'body'"),
    ("revisions", "hash = zeroblob(32) WHERE op = 'claim.tag' OR op = 'comment.add'"),
    ("revisions", "hash = x'01' WHERE op = 'comment.add'"),
    ("revisions", "id = zeroblob(16) WHERE op = 'comment.add'"),
    ("revisions", "device_id = zeroblob(16) WHERE op = 'comment.add'"),
    ("revisions", "device_seq = device_seq + 1000 WHERE op = 'comment.add'"),
    ("revisions", "device_seq = -1 WHERE op = 'comment.add'"),
    ("revisions", "device_prev = zeroblob(32) WHERE op = 'comment.add'"),
    ("revisions", "device_prev = NULL WHERE op = 'comment.add'"),
    ("revisions", "kind = 'claim' WHERE op = 'comment.add'"),
    ("revisions", "kind = 'poll' WHERE op = 'comment.add'"),
    ("revisions", "entity_id = zeroblob(16) WHERE op = 'comment.add'"),
    ("revisions", "subject_id = zeroblob(16) WHERE op = 'comment.add'"),
    ("revisions", "subject_id = zeroblob(16) WHERE op = 'evidence.attach'"),
    ("revisions", "parents = zeroblob(32) WHERE op = 'review.approve'"),
    ("revisions", "parents = x'' WHERE op = 'review.approve'"),
    ("revisions", "parents = x'00' WHERE op = 'review.approve'"),
    ("revisions", "op = 'comment.edit' WHERE op = 'comment.add'"),
    ("revisions", "op = 'comment.rotate' WHERE op = 'comment.add'"),
    ("revisions", "author_id = zeroblob(16) WHERE op = 'comment.add'"),
    ("revisions", "recorded_at = recorded_at + 1 WHERE op = 'comment.add'"),
    ("revisions", "recorded_at = 9223372036854775807 WHERE op = 'comment.add'"),
    ("revisions", "refs = '' WHERE op = 'review.approve'"),
    ("revisions", "refs = 'nonsense' WHERE op = 'review.approve'"),
    ("revisions", "changes = zeroblob(32) WHERE op = 'comment.add'"),
    ("seals", "signature = zeroblob(64) WHERE device_seq > 5"),
    ("seals", "signature = x'00' WHERE device_seq > 5"),
    ("seals", "hash = zeroblob(32) WHERE device_seq > 5"),
    ("seals", "device_seq = device_seq + 100000 WHERE device_seq > 5"),
    ("known", "other_seq = other_seq + 1"),
    ("attachments", "data = CAST('other' AS BLOB)"),
    ("attachments", "sha256 = zeroblob(32)"),
    ("workspace", "id = zeroblob(16)"),
];

#[test]
fn a_changed_value_of_the_journal_is_found_wherever_it_is() {
    let (_folder, path) = closed();
    for (table, change) in JOURNAL_DAMAGE {
        let copy = copy_of(&path, "damaged.claimtrail");
        assert!(tamper(&copy, &format!("UPDATE OR REPLACE {table} SET {change}")) > 0, "{table}: {change}");
        match verify(&copy) {
            Ok(found) => assert!(!found.holds, "not found: {table}: {change}"),
            Err(error) => assert_eq!(error.code(), "damaged", "{table}: {change}: {error:?}"),
        }
    }
}

#[test]
fn a_fault_of_a_revision_names_it_and_its_entity() {
    let (_folder, path) = closed();
    let sql = "SELECT hash, entity_id FROM revisions WHERE op = :op ORDER BY seq LIMIT 1";
    let named = [
        (
            "comment.add",
            "UPDATE revision_values SET value = '\"Which road?\"' WHERE field = 'body'",
            "comment",
        ),
        (
            "verdict.propose",
            "UPDATE revision_values SET value = '\"true\"' WHERE field = 'rating'",
            "verdict",
        ),
        ("article.add", "UPDATE revision_values SET salt = zeroblob(16) WHERE field = 'title'", "article"),
        ("review.approve", "UPDATE revisions SET recorded_at = 0 WHERE op = 'review.approve'", "claim"),
    ];
    for (op, change, kind) in named {
        let (hash, id): (Vec<u8>, Vec<u8>) = Connection::open(&path)
            .unwrap()
            .query_row(sql, &[(":op", op)], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        let entity = format!("{kind}/{}", uuid::Uuid::from_slice(&id).unwrap());
        let copy = copy_of(&path, "damaged.claimtrail");
        assert!(tamper(&copy, change) > 0);
        let found = verify(&copy).unwrap();
        let fits = |fault: &claimtrail_core::journal::verify::Found| {
            fault.hash.map(|hash| hash.to_string()) == Some(hex::encode(&hash))
                && fault.entity.as_deref() == Some(&entity)
                && fault.revision.is_some()
                && !fault.message.is_empty()
        };
        assert!(found.faults.iter().any(fits), "{change}: {:#?}", found.faults);
    }
}

#[test]
fn what_was_taken_out_of_the_journal_or_put_in_is_missed() {
    let (_folder, path) = closed();
    let changes = [
        "DELETE FROM revisions WHERE op = 'comment.add'",
        "DELETE FROM revisions WHERE seq = (SELECT MAX(seq) FROM revisions)",
        "DELETE FROM revisions WHERE seq = 1",
        "DELETE FROM revision_values WHERE field = 'statement'",
        "DELETE FROM revision_values WHERE field = 'summary'",
        "INSERT INTO revision_values SELECT seq, 'zzz', '1', zeroblob(16), zeroblob(32) FROM revisions WHERE seq = 9",
        "DELETE FROM seals WHERE device_seq = (SELECT MAX(device_seq) FROM seals)",
        "DELETE FROM seals",
        "DELETE FROM known",
        "INSERT INTO known SELECT device_id, zeroblob(16), 1, 1 FROM known LIMIT 1",
        "INSERT INTO known SELECT device_id, other_id, device_seq - 1, other_seq + 1 FROM known LIMIT 1",
        "DELETE FROM attachments",
        "INSERT INTO attachments VALUES (zeroblob(32), 'text/plain', 'x', zeroblob(1))",
        "INSERT INTO seals SELECT device_id, 99999, hash, signature FROM seals LIMIT 1",
    ];
    for change in changes {
        let copy = copy_of(&path, "damaged.claimtrail");
        assert!(tamper(&copy, change) > 0, "{change}");
        match verify(&copy) {
            Ok(found) => assert!(!found.holds, "not found: {change}"),
            Err(error) => assert_eq!(error.code(), "damaged", "{change}: {error:?}"),
        }
    }
}

const PROJECTIONS: [(&str, Kind); 11] = [
    ("articles", Kind::Article),
    ("claims", Kind::Claim),
    ("sources", Kind::Source),
    ("evidence", Kind::Evidence),
    ("verdicts", Kind::Verdict),
    ("comments", Kind::Comment),
    ("corrections", Kind::Correction),
    ("people", Kind::Person),
    ("devices", Kind::Device),
    ("rating_scales", Kind::RatingScale),
    ("desks", Kind::Desk),
];

/// A value of the same sort that says something else.
fn other(value: &Value) -> Value {
    match value {
        Value::Null => Value::Text("\"x\"".to_owned()),
        Value::Integer(number) => Value::Integer(1 - (*number & 1) + (*number & !1)),
        Value::Real(number) => Value::Real(number + 1.0),
        Value::Text(text) if text == "[]" => Value::Text("[\"x\"]".to_owned()),
        Value::Text(text) if text.starts_with('[') => Value::Text("[]".to_owned()),
        Value::Text(text) if text.starts_with('{') => Value::Text("{}".to_owned()),
        Value::Text(text) => Value::Text(format!("{text} ")),
        Value::Blob(bytes) => Value::Blob(bytes.iter().map(|byte| byte ^ 1).collect()),
    }
}

/// Columns of a projection that no history tells: `verify` holds them against the rest of the file.
const TOLD_BY_NO_HISTORY: &str = "'number', 'belonging_at'";

#[test]
fn every_column_of_every_row_that_is_shown_is_compared_with_history() {
    let (_folder, path) = closed();
    let db = Connection::open(&path).unwrap();
    for (table, kind) in PROJECTIONS {
        let columns: Vec<String> = db
            .prepare(&format!(
                "SELECT name FROM pragma_table_info('{table}') WHERE name NOT IN ({TOLD_BY_NO_HISTORY})"
            ))
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for column in columns {
            let sql = format!("SELECT id, \"{column}\" FROM {table} ORDER BY id LIMIT 1");
            let (id, value): (Vec<u8>, Value) =
                db.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            let copy = copy_of(&path, "damaged.claimtrail");
            change_column(&copy, table, &column, &id, &other(&value));
            let entity = format!("{kind}/{}", uuid::Uuid::from_slice(&id).unwrap());
            match verify(&copy) {
                Ok(found) => {
                    assert!(!found.holds, "not found: {table}.{column}");
                    let names = found.faults.iter().any(|fault| fault.entity.as_deref() == Some(&entity));
                    let unreadable = found
                        .faults
                        .iter()
                        .any(|fault| serde_json::to_value(&fault.fault).unwrap()["fault"] == "unreadable");
                    assert!(names || unreadable, "{table}.{column} of {entity}: {:#?}", found.faults);
                }
                Err(error) => assert_eq!(error.code(), "damaged", "{table}.{column}: {error:?}"),
            }
        }
    }
}

fn change_column(path: &Path, table: &str, column: &str, id: &[u8], value: &Value) {
    let db = Connection::open(path).unwrap();
    db.pragma_update(None, "ignore_check_constraints", true).unwrap();
    let sql = format!("UPDATE {table} SET \"{column}\" = ?1 WHERE id = ?2");
    // A column of a strict table takes its own sort only: an address or an id in place of nothing, a number else.
    for value in [value.clone(), Value::Blob(vec![7; 16]), Value::Integer(7)] {
        match db.execute(&sql, rusqlite::params![value, id]) {
            Ok(changed) => return assert_eq!(changed, 1, "{table}.{column}"),
            Err(error) => assert!(error.to_string().contains("cannot store"), "{table}.{column}: {error}"),
        }
    }
    panic!("{table}.{column} takes nothing");
}

#[test]
fn an_index_of_words_or_a_count_that_is_out_of_step_is_named_and_written_anew() {
    let (_folder, path) = closed();
    let changes = [
        ("UPDATE claims SET number = number + 1000", "claim_words"),
        ("UPDATE articles SET number = number + 1000", "article_words"),
        ("DELETE FROM claim_words WHERE rowid = 1", "claim_words"),
        ("INSERT INTO tag_words (rowid, tags) VALUES (1000, 'coal')", "tag_words"),
        ("INSERT INTO unindexed VALUES ('claim', 1)", "claim_words"),
        ("UPDATE claim_counts SET claims = claims + 1 WHERE field = 'status'", "claim_counts (status)"),
        ("INSERT INTO claim_counts VALUES ('tag', 'nowhere', 1)", "claim_counts (tag)"),
        ("UPDATE claims SET belonging_at = updated_at + 1", "claims (belonging_at)"),
    ];
    for (change, index) in changes {
        let copy = copy_of(&path, "damaged.claimtrail");
        assert!(tamper(&copy, change) > 0, "{change}");
        let found = verify(&copy).unwrap();
        let named = found.faults.iter().filter(|found| found.message.contains(index));
        assert!(!found.holds && named.count() == 1, "{change}: {:#?}", found.faults);
        assert_eq!(found.remedy, Some(Remedy::Reindex), "{change}");
        open(&copy).unwrap().rebuild_indexes().unwrap();
        let found = verify(&copy).unwrap();
        assert!(found.holds, "{change}: {:#?}", found.faults);
    }
}

#[test]
fn an_export_counts_what_no_import_would_take() {
    let (_folder, path) = closed();
    let exported = |path: &Path| {
        let mut journal = Vec::new();
        let receipt = open(path).unwrap().export_journal(&mut journal).unwrap();
        (receipt.damaged, journal)
    };
    assert_eq!(exported(&path).0, 0);
    for change in [
        "UPDATE revision_values SET value = '\"It is so.\"'
            WHERE field = 'statement' AND seq = (SELECT MIN(seq) FROM revision_values WHERE field = 'statement')",
        "UPDATE revisions SET recorded_at = recorded_at + 1 WHERE seq = 9",
        "UPDATE revisions SET device_prev = zeroblob(32) WHERE seq = 9",
        "UPDATE attachments SET data = x'00'",
    ] {
        let copy = copy_of(&path, "damaged.claimtrail");
        assert_eq!(tamper(&copy, change), 1, "{change}");
        let (damaged, journal) = exported(&copy);
        assert_eq!(damaged, 1, "{change}");
        assert_eq!(made_from(&journal).map(drop).unwrap_err().code(), "journal", "{change}");
    }
}

#[test]
fn what_was_built_into_the_file_is_named_and_nothing_is_written_while_it_is_there() {
    let (folder, path) = closed();
    let home = folder.path().join("home");
    let open = |path: &Path| {
        Workspace::open(path, Profiles::under(&home), TestSeam::boxed(&Clock::new(), 7)).unwrap()
    };
    let journal = export(&open(&path));
    for (name, sql) in [
        ("table taken", "CREATE TABLE taken (value TEXT)"),
        ("view desks_too", "CREATE VIEW desks_too AS SELECT name FROM desks"),
        ("index by_value", "CREATE INDEX by_value ON revision_values (value)"),
        ("trigger claim_recorded", "DROP TRIGGER claim_recorded"),
        (
            "trigger steal",
            "CREATE TRIGGER steal AFTER UPDATE ON sources WHEN new.confidential BEGIN
                UPDATE sources SET confidential = 0 WHERE id = new.id; END",
        ),
        ("table seals", "ALTER TABLE seals ADD COLUMN more TEXT"),
    ] {
        let copy = copy_of(&path, "built.claimtrail");
        tamper(&copy, sql);
        let found = verify(&copy).unwrap();
        let faults: Vec<&Fault> = found.faults.iter().map(|found| &found.fault).collect();
        assert_eq!(faults, [&Fault::Schema { what: name.to_owned() }], "{sql}");
        let mut workspace = open(&copy);
        let told = workspace.foreign().unwrap().unwrap();
        assert!(told.contains(name) && told.contains("export the journal"), "{told}");
        assert!(export(&workspace) == journal, "it can be rescued");
        let owner = workspace.acting(Some("Olga")).unwrap();
        let new = claimtrail_core::claims::NewClaim { statement: "Coal.".to_owned(), ..Default::default() };
        let error = workspace.record_claim(&owner, new).unwrap_err();
        assert!(error.code() == "damaged" && error.to_string().contains(name), "{error}");
        assert_eq!(found.remedy, Some(Remedy::CopyFromJournal));
        assert!(
            error.to_string().contains("export the journal") && !error.to_string().contains("backup"),
            "{error}"
        );
        assert_eq!(workspace.import_journal(&mut journal.as_slice()).unwrap_err().code(), "damaged");
        drop(workspace);
        let error = Workspace::restore(&copy, &folder.path().join("new.claimtrail")).unwrap_err();
        assert_eq!(error.code(), "damaged");
    }
    tamper(&path, "ANALYZE");
    assert!(verify(&path).unwrap().holds, "statistics are SQLite's own");
    assert_eq!(open(&path).foreign().unwrap(), None);
}

#[test]
fn where_only_what_is_shown_is_damaged_a_copy_from_the_journal_has_all_of_it() {
    let (_folder, path) = closed();
    let before = everything(&open(&path).unwrap());
    for damage in [
        "UPDATE claims SET statement = 'It never was so.'",
        "DELETE FROM comments",
        "UPDATE revisions SET subject_id = zeroblob(16) WHERE op = 'comment.resolve'",
    ] {
        let copy = copy_of(&path, "damaged.claimtrail");
        assert!(tamper(&copy, damage) > 0, "{damage}");
        assert_eq!(verify(&copy).unwrap().remedy, Some(Remedy::CopyFromJournal), "{damage}");
        let (made, _made_in) = made_from(&export(&open(&copy).unwrap())).unwrap();
        assert!(made.verify(None, &mut |_, _| {}).unwrap().holds && everything(&made) == before, "{damage}");
    }
    tamper(&path, "UPDATE revision_values SET value = '\"x\"' WHERE field = 'statement'");
    assert_eq!(verify(&path).unwrap().remedy, Some(Remedy::Restore));
}

#[test]
fn what_is_wrong_is_told_by_the_fields_name_and_what_it_is_of() {
    let (_folder, path) = closed();
    tamper(&path, "UPDATE evidence SET quote = 'Words that nobody wrote.'");
    let found = verify(&path).unwrap();
    let fault = &found.faults[0];
    let called = fault.called.as_ref().unwrap();
    assert_eq!(fault.message, "what is shown for “Passage” is not what history says.");
    assert!(called.entity.kind == Kind::Claim && !called.name.is_empty(), "{called:?}");
    let redacted = &found.redacted[0];
    assert_eq!((&*redacted.by_name, &*redacted.reason), ("Olga", "It is private."));
    assert_eq!(redacted.called.as_ref().unwrap().name, "Coal");
}

/// A fault's own names stand beside those of where it was found.
#[test]
fn a_reference_to_what_is_not_there_is_found_where_it_is_made() {
    let (_folder, path) = closed();
    let db = Connection::open(&path).unwrap();
    let source: Vec<u8> = db
        .query_row(
            "SELECT entity_id FROM revisions WHERE op = 'source.add' ORDER BY seq LIMIT 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db.execute("DELETE FROM revisions WHERE entity_id = ?1", [&source]).unwrap();
    drop(db);
    let found = serde_json::to_value(verify(&path).unwrap()).unwrap();
    let refs: Vec<_> =
        found["faults"].as_array().unwrap().iter().filter(|fault| fault["fault"] == "ref").collect();
    assert!(!refs.is_empty(), "{found:#}");
    for fault in refs {
        assert!(fault["refers_to"].as_str().unwrap().starts_with("source/"), "{fault}");
        assert!(!fault["entity"].as_str().unwrap().starts_with("source/"), "{fault}");
    }
}

#[test]
fn rows_that_are_missing_or_that_no_revision_explains_are_found() {
    let (_folder, path) = closed();
    for (table, _) in PROJECTIONS {
        let copy = copy_of(&path, "damaged.claimtrail");
        assert!(tamper(&copy, &format!("DELETE FROM {table}")) > 0);
        match verify(&copy) {
            Ok(found) => assert!(!found.holds, "not found: nothing in {table}"),
            Err(error) => assert_eq!(error.code(), "damaged", "{table}: {error:?}"),
        }
        let copy = copy_of(&path, "damaged.claimtrail");
        let db = Connection::open(&copy).unwrap();
        let columns: Vec<String> = db
            .prepare(&format!(
                "SELECT '\"' || name || '\"' FROM pragma_table_info('{table}') WHERE name NOT IN ('id', 'number')"
            ))
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let columns = columns.join(", ");
        if table == "verdicts" {
            db.execute_batch("DROP INDEX verdicts_by_claim").unwrap();
        }
        let sql = format!(
            "INSERT INTO {table} (id, {columns}) SELECT zeroblob(16), {columns} FROM {table} LIMIT 1"
        );
        db.execute(&sql, []).unwrap();
        drop(db);
        match verify(&copy) {
            Ok(found) => assert!(!found.holds, "not found: one more row in {table}"),
            Err(error) => assert_eq!(error.code(), "damaged", "{table}: {error:?}"),
        }
    }
}

#[test]
fn a_head_that_was_kept_shows_whether_history_was_rewritten() {
    let mut desk = desk();
    let kept = desk.workspace.head().unwrap().head;
    desk.draft();
    let found = desk.workspace.verify(Some(kept), &mut |_, _| {}).unwrap();
    assert!(found.holds);
    let expected = found.expected_head.unwrap();
    assert_eq!((expected.head, expected.at_revision), (kept, Some(desk.revisions() - 1)));
    let other = Desk::seeded(2).workspace.head().unwrap().head;
    let found = desk.workspace.verify(Some(other), &mut |_, _| {}).unwrap();
    assert!(!found.holds);
    assert_eq!(found.expected_head.unwrap().at_revision, None);
    assert!(found.faults[0].message.contains(&other.to_string()));
}

#[test]
fn a_workspace_that_was_cut_back_by_who_has_its_keys_is_shown_by_a_kept_head() {
    let mut desk = desk();
    let backup = desk.folder.path().join("older.claimtrail");
    desk.workspace.back_up(&backup).unwrap();
    let new = NewClaim { statement: "It never was.".to_owned(), ..NewClaim::default() };
    desk.workspace.record_claim(&desk.checker, new).unwrap();
    let kept = desk.workspace.head().unwrap().head;
    let older = Workspace::open(&backup, desk.profiles(), TestSeam::boxed(&Clock::new(), 3)).unwrap();
    assert!(older.verify(None, &mut |_, _| {}).unwrap().holds, "nothing in the file shows it");
    assert!(!older.verify(Some(kept), &mut |_, _| {}).unwrap().holds);
}

#[test]
fn a_desk_without_its_default_scale_says_what_is_missing() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    tamper(&desk.path(), "UPDATE desks SET default_scale_id = NULL");
    let new = NewVerdict { rating: "false".into(), rationale: "No record.".into(), ..NewVerdict::default() };
    let missing = desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap_err();
    assert!(matches!(missing, Error::NotFound { what: "rating_scale", .. }), "{missing}");
    assert!(missing.to_string().contains("rating scale"), "{missing}");
}
