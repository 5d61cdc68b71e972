//! The worked examples of the format, as an export: sound as they stand, and damage to a byte is seen.

#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::{Map, Value, json};

use super::header::Entity;
use super::journal::Change;
use super::{Fault, format, header, verify_export, verify_format};

const VECTORS: &str = include_str!("../../fixtures/journal-vectors.json");

fn vectors() -> Value {
    serde_json::from_str(VECTORS).unwrap()
}

fn revision_line(vector: &Value) -> String {
    let mut changes = Map::new();
    for (field, change) in vector["changes"].as_object().unwrap() {
        let kept = json!({"value": change["value"], "salt": change["salt"]});
        changes.insert(field.clone(), kept);
    }
    let (hash, header) = (&vector["hash"], &vector["header"]);
    json!({"type": "revision", "hash": hash, "header": header, "changes": changes}).to_string()
}

fn seal_line(vector: &Value) -> String {
    let header = header::parse(vector["header"].as_str().unwrap()).unwrap();
    json!({
        "type": "seal",
        "device": header.device.to_string(),
        "device_seq": header.device_seq,
        "hash": vector["hash"],
        "signature": vector["seal_signature"],
    })
    .to_string()
}

fn export() -> String {
    let vectors = vectors();
    let (workspace, head) = (&vectors["workspace"], &vectors["workspace_head"]);
    let first = json!({"type": "workspace", "format": 1, "workspace": workspace, "head": head});
    let mut lines = vec![first.to_string()];
    for vector in vectors["revisions"].as_array().unwrap() {
        lines.push(revision_line(vector));
        lines.push(seal_line(vector));
    }
    lines.join("\n") + "\n"
}

fn faults(export: &str) -> Vec<Fault> {
    verify_format(export.as_bytes()).map(|_| ()).err().unwrap_or_default()
}

/// The faults after replacing something that occurs in the export.
fn faults_after(from: &str, to: &str) -> Vec<Fault> {
    let export = export();
    assert!(export.contains(from), "{from}");
    faults(&export.replacen(from, to, 1))
}

fn complains(faults: &[Fault], line: usize, what: &str) -> bool {
    faults.iter().any(|fault| fault.line == line && fault.what.contains(what))
}

#[test]
fn vectors_are_sound() {
    assert_eq!(faults(&export()), []);
    let journal = verify_format(export().as_bytes()).unwrap();
    assert_eq!((journal.revisions.len(), journal.seals.len()), (6, 6));
    assert_eq!(format::head(&journal), vectors()["workspace_head"]);
}

#[test]
fn every_hash_in_the_vectors_is_reproduced() {
    let journal = verify_format(export().as_bytes()).unwrap();
    let vectors = vectors();
    for (revision, vector) in journal.revisions.iter().zip(vectors["revisions"].as_array().unwrap()) {
        let header = &revision.header;
        assert_eq!(format::sha256(&revision.text), vector["hash"]);
        let message =
            format::seal_message(header.workspace, header.device, header.device_seq, &revision.hash);
        assert_eq!(message, vector["seal_message"]);
        for (field, change) in &revision.changes {
            let Change::Kept { text, salt, .. } = change else {
                panic!("{field} is redacted");
            };
            let commitment = format::commitment(field, text, salt);
            assert_eq!(commitment, vector["changes"][field]["commitment"]);
        }
    }
}

#[test]
fn vectors_do_not_found_a_workspace() {
    let faults = verify_export(export().as_bytes()).unwrap_err();
    assert!(faults.iter().any(|f| f.what.contains("founding transaction")));
}

#[test]
fn damage_to_a_single_byte_is_seen() {
    let export = export().into_bytes();
    // Every third byte, for speed: all of them were tried.
    for place in (0..export.len() - 1).step_by(3) {
        let mut damaged = export.clone();
        damaged[place] ^= 1;
        assert!(verify_format(&damaged).is_err(), "byte {place}");
    }
}

#[test]
fn damage_is_named_where_it_is() {
    let committed = "the changes are not those that the header commits to";
    let cases = [
        ("laptop", "laptoq", 4, committed),
        ("2122232425262728292a", "2122232425262728292b", 4, committed),
        ("08:01:02.003Z", "08:01:02.004Z", 6, "the hash is not"),
        ("60fd5617ba26", "60fd5617ba27", 3, "the signature is not"),
        ("1fbb34da7429", "1fbb34da7420", 1, "the workspace head"),
    ];
    for (from, to, line, what) in cases {
        let faults = faults_after(from, to);
        assert!(complains(&faults, line, what), "{from}: {faults:?}");
    }
}

#[test]
fn value_text_is_taken_verbatim() {
    let faults = faults_after(r#"[\"coal\",\""#, r#"[\"coal\", \""#);
    assert!(complains(&faults, 6, "commits to"), "{faults:?}");
}

#[test]
fn a_missing_line_is_seen() {
    let export = export();
    let lines: Vec<&str> = export.lines().collect();
    for missing in 0..lines.len() {
        let mut rest = lines.clone();
        rest.remove(missing);
        let faults = faults(&rest.join("\n"));
        let earlier_seal = missing % 2 == 0 && missing > 0 && missing < lines.len() - 1;
        assert_eq!(faults.is_empty(), earlier_seal, "line {}", missing + 1);
    }
}

#[test]
fn lines_are_read_strictly() {
    let cases = [
        (r#""format":1"#, r#""format":2"#, 1, "not format 1"),
        (r#""format":1"#, r#""format":1,"more":0"#, 1, "not exactly"),
        (r#""type":"seal""#, r#""type":"stamp""#, 3, "unknown type"),
        (r#"{"active":"#, r#"{"active":{"value":"1","salt":""},"active":"#, 2, "twice"),
        (r#""value":"true""#, r#""value":"tru""#, 2, "not JSON text"),
        (r#""value":"true""#, r#""value":true"#, 2, "not a string"),
        ("101112131415161718191a1b", "101112131415161718191A1B", 2, "lower-case hex"),
    ];
    for (from, to, line, what) in cases {
        let faults = faults_after(from, to);
        assert!(complains(&faults, line, what), "{from}: {faults:?}");
    }
    assert!(complains(&faults("\n"), 1, "not a JSON object"));
    assert!(complains(&faults(""), 1, "not a JSON object"));
}

#[test]
fn a_value_with_no_salt_left_counts_by_its_commitment() {
    let vectors = vectors();
    let label = &vectors["revisions"][1]["changes"]["label"];
    let kept = json!({"value": label["value"], "salt": label["salt"]}).to_string();
    let gone = json!({"commitment": label["commitment"]}).to_string();
    assert_eq!(faults_after(&kept, &gone), []);
    let faults = faults_after(&kept, &gone.replace("2d0c591f", "2d0c591e"));
    assert!(complains(&faults, 4, "commits to"), "{faults:?}");
}

#[test]
fn headers_are_read_strictly() {
    let vectors = vectors();
    let sound = vectors["revisions"][4]["header"].as_str().unwrap();
    let header = header::parse(sound).unwrap();
    assert_eq!((header.op.as_str(), header.device_seq), ("claim.start", 5));
    assert_eq!(header.refs[0].entity, Entity::new("verdict", header.refs[0].entity.id));
    let cases = [
        ("revision-v1", "revision-v2"),
        ("refs: verdict/", "refs: "),
        ("refs: ", "refs:"),
        ("device_seq: 5", "device_seq: 05"),
        ("device_seq: 5", "device_seq: 0"),
        ("device_seq: 5", "device_seq: +5"),
        ("device_seq: 5\n", ""),
        ("op: claim.start", "op: claim start"),
        ("op: claim.start", "op: "),
        ("author: 01900000-0000-7", "author: 01900000-0000-4"),
        ("author: 01900000-0000-7", "author: 0190000000007"),
        ("entity: claim/", "entity: claim:"),
        ("0000000000c1\n", "0000000000C1\n"),
        ("08:05:00.000Z", "08:05:00Z"),
        ("08:05:00.000Z", "08:05:00.0000Z"),
        ("08:05:00.000Z", "08:05:00.000+00:00"),
        ("2022-06-24T", "2022-06-31T"),
        ("2022-06-24T", "2022-6-24T"),
        ("parents: ce55", "parents: CE55"),
        ("parents: ce55", "parents: -,ce55"),
        ("changes: ", "\nchanges: "),
        ("changes: 61", "changes: "),
    ];
    for (from, to) in cases {
        assert!(sound.contains(from), "{from}");
        assert!(header::parse(&sound.replacen(from, to, 1)).is_err(), "{from} → {to}");
    }
    assert!(header::parse(sound.trim_end()).is_err());
    assert!(header::parse(&format!("{sound}more: -\n")).is_err());
    assert!(header::parse(&sound.replace('\n', "\r\n")).is_err());
}

#[test]
fn lists_are_sorted_and_say_nothing_twice() {
    let vectors = vectors();
    let sound = vectors["revisions"][4]["header"].as_str().unwrap();
    let (a, b) = ("a".repeat(64), "b".repeat(64));
    let with = |parents: String| {
        let parent = format!("parents: {}", vectors["revisions"][2]["hash"].as_str().unwrap());
        header::parse(&sound.replace(&parent, &format!("parents: {parents}")))
    };
    assert_eq!(with(format!("{a},{b}")).unwrap().parents.len(), 2);
    assert!(with(format!("{b},{a}")).is_err());
    assert!(with(format!("{a},{a}")).is_err());
    assert!(with(format!("{a}, {b}")).is_err());
    assert!(with(format!("{a},")).is_err());
    assert!(with(String::new()).is_err());
}
