//! What is refused: each a clear sentence, an exit code, and nothing changed.

use std::ffi::OsStr;

use serde_json::json;

use crate::support::{Desk, Ran};

#[test]
fn an_unknown_id_is_named() {
    let desk = Desk::of_one();
    for id in ["00000000", "01a20000-0000-7000-8000-000000000000", "no-id", "", "💥"] {
        let error = desk.refused(&["claim", "show", id]);
        assert_eq!(error["code"], "not_found");
        assert_eq!(error["details"], json!({ "what": "claim", "id": id }));
    }
    let claim = desk.id(&["claim", "record", "--statement", "It rained."]);
    assert_eq!(desk.refused(&["verdict", "show", &claim])["details"]["what"], "verdict");
    assert_eq!(desk.refused(&["claim", "as-of", &claim, "abcdef"])["details"]["what"], "revision");
    assert_eq!(desk.refused(&["claim", "assign", &claim, "--to", "Nobody"])["details"]["what"], "person");
    assert_eq!(desk.refused(&["attachment", "save", "abcd", "-o", "x"])["details"]["what"], "attachment");
    assert!(!desk.path("x").exists());
}

#[test]
fn a_revision_before_the_claim_is_told_apart_from_one_that_is_nowhere() {
    let desk = Desk::of_one();
    let first = desk.id(&["claim", "record", "--statement", "It rained."]);
    let second = desk.id(&["claim", "record", "--statement", "It snowed."]);
    let early = desk.json(&["claim", "history", &first])[0]["hash"].as_str().unwrap().to_owned();
    for command in ["as-of", "restore"] {
        let error = desk.refused(&["claim", command, &second, &early]);
        assert_eq!(error["code"], "invalid");
        assert_eq!(error["details"]["problem"]["kind"], "before_claim", "{error}");
    }
    let error = desk.refused(&["verdict", "edit", &first, "--summary", "It did."]);
    assert_eq!(error["details"]["why"], json!({ "kind": "verdict_missing" }));
}

#[test]
fn an_edit_that_names_nothing_to_change_is_a_misuse() {
    let desk = Desk::of_two();
    let claim = desk.submitted();
    let source = desk.json(&["source", "list"])[0]["id"].as_str().unwrap().to_owned();
    let evidence = desk.json(&["evidence", "list", &claim])[0]["id"].as_str().unwrap().to_owned();
    let edits: [&[&str]; 6] = [
        &["claim", "edit", &claim],
        &["claim", "assign", &claim],
        &["verdict", "edit", &claim],
        &["source", "edit", &source],
        &["evidence", "edit", &evidence],
        &["person", "set", "Aliya"],
    ];
    for edit in edits {
        let ran = desk.run(&[edit, &["--as", "Marat"]].concat());
        assert_eq!(ran.code, Some(2), "{edit:?}: {}", ran.err());
        assert!(ran.err().contains("--help"), "{}", ran.err());
    }
}

#[test]
fn fields_that_a_revision_did_not_set_are_answered_with_those_that_it_did() {
    let desk = Desk::of_one();
    let claim = desk.id(&["claim", "record", "--statement", "It rained.", "--claimant", "A minister"]);
    let revision = desk.json(&["claim", "history", &claim])[0]["hash"].as_str().unwrap().to_owned();
    let error = desk.refused(&["redact", &revision, "titel", "--reason", "A name."]);
    let expected = error["details"]["problem"]["expected"].as_str().unwrap();
    assert!(expected.contains("claimant") && expected.contains("statement"), "{error}");
    desk.json(&["redact", &revision, "claimant", "--reason", "A name."]);
    let error = desk.refused(&["redact", &revision, "claimant", "--reason", "A name."]);
    assert_eq!(error["details"]["why"]["kind"], "already_redacted");
}

#[test]
fn a_revision_of_which_nothing_can_be_redacted_is_said_to_be_one() {
    let desk = Desk::of_one();
    let claim = desk.id(&["claim", "record", "--statement", "It rained."]);
    let edited = desk.json(&["claim", "assign", &claim, "--priority", "high"]);
    let revision = edited["heads"][0].as_str().unwrap();
    let error = desk.refused(&["redact", revision, "statement", "--reason", "A name."]);
    assert_eq!(error["details"]["problem"]["expected"], "");
    let told = "That revision has no field “statement”, and none of its fields can be redacted.";
    assert_eq!(error["message"], told);
}

#[test]
fn nothing_is_written_under_a_name_that_the_workspace_needs_beside_itself() {
    let desk = Desk::of_one();
    let to = |args: &[&str], suffix: &str| {
        let error = desk.refused(&[args, &[&format!("desk.claimtrail{suffix}")]].concat());
        assert_eq!(error["code"], "exists", "{error}");
        error["message"].as_str().unwrap().to_owned()
    };
    for command in [&["report", "csv", "-o"][..], &["journal", "export", "-o"], &["backup"]] {
        for suffix in ["-wal", "-shm", "-lock"] {
            let told = to(command, suffix);
            assert!(
                told.contains("one of the names under which the workspace keeps its own files"),
                "{told}"
            );
        }
        assert!(to(command, "").contains("is there already"));
    }
}

#[test]
fn a_workspace_is_no_backup_of_itself() {
    let desk = Desk::of_one();
    let workspace = desk.path("desk.claimtrail");
    let error = desk.refused(&["restore", workspace.to_str().unwrap()]);
    assert_eq!(error["details"]["problem"]["kind"], "itself", "{error}");
}

#[test]
fn part_of_an_id_that_fits_several_things_names_them() {
    let desk = Desk::of_two();
    let claims = [desk.claim("It rained."), desk.claim("It snowed.")];
    // Ids made within the same weeks begin alike.
    let error = desk.refused(&["claim", "show", &claims[0][..3]]);
    assert_eq!(error["code"], "ambiguous");
    let mut matches: Vec<&str> =
        error["details"]["matches"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    matches.sort_unstable();
    assert_eq!(matches, claims);
    let tail = &claims[1][claims[1].len() - 8..];
    assert_eq!(desk.json(&["claim", "show", tail])["statement"], "It snowed.");
}

#[test]
fn a_person_who_may_not_is_told_what_it_takes() {
    let desk = Desk::of_two();
    let claim = desk.submitted();
    let error = desk.refused(&["review", "approve", &claim, "--as", "Aliya"]);
    assert_eq!(error["code"], "not_allowed");
    assert_eq!(error["details"]["why"], json!({ "kind": "role", "has": "fact_checker", "needs": "editor" }));
    assert_eq!(
        desk.refused(&["claim", "publish", &claim, "--as", "Marat"])["details"]["why"]["kind"],
        "state"
    );
    let ran = desk.run(&["review", "approve", &claim, "--as", "Aliya"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.err(),
        "Approving a claim is refused: it takes the role editor, and yours is fact-checker.\n"
    );
}

#[test]
fn who_acts_must_be_said_where_several_could() {
    let desk = Desk::of_two();
    let error = desk.refused(&["claim", "record", "--statement", "It rained."]);
    assert_eq!(
        (error["code"].as_str(), &error["details"]["here"]),
        (Some("no_profile"), &json!(["Marat", "Aliya"]))
    );
    let error = desk.refused(&["claim", "record", "--statement", "It rained.", "--as", "Timur"]);
    assert_eq!(error["details"]["person"], "Timur");
}

#[test]
fn values_that_their_field_does_not_take_are_named_with_the_field() {
    let desk = Desk::of_one();
    let record = |more: &[&str]| {
        let statement = ["claim", "record", "--statement", "It rained."];
        desk.refused(&[&statement[..], more].concat())["details"].clone()
    };
    let problem = |details: serde_json::Value| {
        let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        (word(&details["field"]), word(&details["problem"]["kind"]))
    };
    let named = |field: &str, kind: &str| (field.to_owned(), kind.to_owned());
    assert_eq!(problem(record(&["--claimed-on", "2022-02-30"])), named("claimed_on", "date"));
    assert_eq!(problem(record(&["--appearance", "ftp://example.org"])), named("appearances", "url"));
    assert_eq!(problem(record(&["--language", "english, please"])), named("language", "language"));
    assert_eq!(problem(record(&["--claimant", " "])), named("claimant", "blank"));
    assert_eq!(problem(record(&["--quote", "words"])), named("quote", "quote_without_article"));
    let empty = desk.refused(&["claim", "record", "--statement", ""]);
    assert_eq!(problem(empty["details"].clone()), named("statement", "blank"));
    let long = "x".repeat(5_001);
    let long = desk.refused(&["claim", "record", "--statement", &long]);
    assert_eq!(long["details"]["problem"], json!({ "kind": "too_long", "length": 5_001, "most": 5_000 }));
    let claim = desk.id(&["claim", "record", "--statement", "It rained."]);
    let rating = desk.refused(&["verdict", "propose", &claim, "--rating", "wet", "--rationale", "Seen."]);
    assert_eq!(problem(rating["details"].clone()), named("rating", "no_such_rating"));
    let four_eyes = desk.refused(&["desk", "set", "four_eyes", "perhaps"]);
    assert_eq!(problem(four_eyes["details"].clone()), named("four_eyes", "unknown"));
    let sources = desk.refused(&["desk", "set", "min_independent_sources", "-1"]);
    assert_eq!(problem(sources["details"].clone()), named("min_independent_sources", "number"));
    let head = desk.refused(&["journal", "verify", "--expect-head", "abc"]);
    assert_eq!(problem(head["details"].clone()), named("expect_head", "hex"));
    let key = desk.refused(&["person", "add", "Timur", "--role", "editor", "--key", "abc"]);
    assert_eq!(problem(key["details"].clone()), named("public_key", "hex"));
}

#[test]
fn files_that_are_no_text_are_refused_with_the_place() {
    let desk = Desk::of_one();
    desk.write("latin1.txt", b"Kazakhstan\xe9 coal");
    desk.write("nul.txt", b"coal\0train");
    let add =
        |file: &str| desk.refused(&["article", "add", "--title", "T", "--file", file])["details"].clone();
    assert_eq!(add("latin1.txt"), json!({ "field": "text", "problem": { "kind": "not_utf8", "at": 10 } }));
    assert_eq!(add("nul.txt"), json!({ "field": "text", "problem": { "kind": "nul", "at": 4 } }));
    let nul = desk.refused(&["claim", "record", "--statement-file", "nul.txt"]);
    assert_eq!(nul["details"]["field"], "statement");
    let ran = desk.fed(&["article", "add", "--title", "T", "--file", "-", "--json"], b"\xff\xfec\0o\0");
    assert!(ran.err().contains("\"at\":0"), "{}", ran.err());
    assert_eq!(desk.refused(&["article", "add", "--title", "T", "--file", "gone.txt"])["code"], "io");
    assert_eq!(desk.refused(&["article", "add", "--title", "T", "--file", "."])["code"], "io");
    assert_eq!(desk.json(&["article", "list"]), json!([]));
}

#[test]
fn a_byte_order_mark_is_dropped_and_the_rest_kept_as_it_is() {
    let desk = Desk::of_one();
    desk.write("a.txt", "\u{feff}\u{feff}line\r\n\tnext \n");
    let article = desk.json(&["article", "add", "--title", "T", "--file", "a.txt"]);
    assert_eq!(article["text"], "\u{feff}line\r\n\tnext \n");
}

#[test]
fn ten_megabytes_of_statement_are_refused_and_of_article_taken() {
    let desk = Desk::of_one();
    let long = "coal ".repeat(2_000_000);
    desk.write("long.txt", &long);
    let error = desk.refused(&["claim", "record", "--statement-file", "long.txt"]);
    assert_eq!(error["details"]["problem"]["length"], 10_000_000);
    let claim = desk.id(&["claim", "record", "--statement", "It rained."]);
    let rationale = ["--rating", "true", "--rationale-file", "long.txt"];
    let error = desk.refused(&[&["verdict", "propose", &claim][..], &rationale].concat());
    assert_eq!(error["details"]["field"], "rationale");
    desk.write("article.txt", &long[..4_999_999]);
    let article = desk.json(&["article", "add", "--title", "T", "--file", "article.txt"]);
    assert_eq!(article["text"].as_str().unwrap().len(), 4_999_999);
}

#[test]
fn a_scale_that_is_none_is_refused() {
    let desk = Desk::of_one();
    let scale = |json: &str| desk.fed(&["scale", "add", "--file", "-", "--json"], json.as_bytes());
    let kind = |ran: Ran| {
        let error: serde_json::Value = serde_json::from_slice(&ran.err).unwrap();
        error["details"]["problem"]["kind"].as_str().unwrap().to_owned()
    };
    assert_eq!(kind(scale("{")), "shape");
    assert_eq!(kind(scale(r#"{"name": "S", "ratings": [{"key": 1, "label": "L"}]}"#)), "shape");
    assert_eq!(kind(scale(r#"{"name": "S", "ratings": []}"#)), "blank");
    let rating = r#"{"key": "k", "label": "L", "value": 9}"#;
    assert_eq!(kind(scale(&format!(r#"{{"name": "S", "ratings": [{rating}, {rating}]}}"#))), "repeated");
    let outside = format!(r#"{{"name": "S", "worst": 1, "best": 2, "ratings": [{rating}]}}"#);
    assert_eq!(kind(scale(&outside)), "number");
    let edit = |json: &str| {
        desk.fed(&["scale", "edit", "Five-point scale", "--file", "-", "--json"], json.as_bytes())
    };
    assert_eq!(kind(edit(r#"{"beast": 4}"#)), "shape");
    assert_eq!(kind(edit(r#"{"best": 4}"#)), "number");
    assert_eq!(kind(edit(&format!(r#"{{"ratings": [{rating}]}}"#))), "number");
    let outside = edit(&format!(r#"{{"ratings": [{{"key": "l", "label": "M"}}, {rating}]}}"#));
    let error: serde_json::Value = serde_json::from_slice(&outside.err).unwrap();
    assert_eq!(error["message"], "“Ratings, no. 2: Value” must be a whole number from 1 to 5.");
    assert_eq!(error["details"]["item"], json!({ "at": 1, "part": "value" }));
    assert_eq!(edit("{}").code, Some(2));
    let nothing = desk.fed(&["scale", "edit", "Five-point scale", "--file", "-"], b"{}").err();
    assert!(nothing.contains("file") && !nothing.contains("option"), "{nothing}");
    for field in ["name", "ratings", "worst", "best"] {
        assert!(nothing.contains(&format!("“{field}”")), "{field}: {nothing}");
    }
    let ran = edit(&format!(r#"{{"ratings": [{rating}], "best": null}}"#));
    assert_eq!((ran.document()["best"].as_i64(), ran.document()["worst"].as_i64()), (None, Some(1)));
}

#[test]
fn a_command_that_cannot_be_understood_is_told_apart_from_one_that_is_refused() {
    let desk = Desk::of_one();
    for (args, kind) in [
        (&["claim", "recrod"][..], "invalid_subcommand"),
        (&["claim", "record"], "missing_required_argument"),
        (&["claim", "show"], "missing_required_argument"),
        (&["claim", "list", "--status", "lost"], "invalid_value"),
        (&["claim", "list", "--bogus"], "unknown_argument"),
        (&["claim", "record", "--statement", "a", "--statement-file", "b"], "argument_conflict"),
        (&["claim", "record", "--statement", "a", "--nth", "2"], "missing_required_argument"),
        (&["desk", "set", "colour", "red"], "invalid_value"),
        (&["init", "x.claimtrail"], "missing_required_argument"),
        (&["nonsense"], "invalid_subcommand"),
        (&["claim", "--as", "Marat"], "missing_subcommand"),
    ] {
        let error = desk.misused(args);
        assert_eq!(error["details"]["kind"], kind, "{args:?}");
        assert!(!error["message"].as_str().unwrap().contains("Usage:"));
        let ran = desk.run(args);
        assert_eq!((ran.code, ran.out()), (Some(2), String::new()), "{args:?}");
        assert!(ran.err().starts_with("error: "), "{}", ran.err());
    }
    desk.misused(&["claim", "tag", "abc"]);
    desk.misused(&["attachment", "save", "abc"]);
    let nameless = desk.command(&["claim", "list"]).env_remove("CLAIMTRAIL_WORKSPACE").output().unwrap();
    assert_eq!(nameless.status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn arguments_that_are_not_utf8_are_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::of_one();
    let bytes = OsStr::from_bytes(b"caf\xe9");
    let args = ["claim", "record", "--json", "--statement"].map(OsStr::new);
    let ran = desk.run(&[&args[..], &[bytes]].concat());
    assert_eq!(ran.code, Some(2));
    let error: serde_json::Value = serde_json::from_slice(&ran.err).unwrap();
    assert_eq!(error["details"]["kind"], "invalid_utf8");
    // A file may be called anything, and be named in an answer or a refusal.
    for args in [["-w"].map(OsStr::new), ["--workspace"].map(OsStr::new)] {
        let ran = desk.run(&[&args[..], &[bytes], &["claim", "list", "--json"].map(OsStr::new)].concat());
        assert_eq!(ran.code, Some(1), "{}", ran.err());
        assert!(ran.err().starts_with("{\"code\":\"io\""), "{}", ran.err());
    }
    let ran = desk.run(
        &["init", "--name", "Marat", "--json"].map(OsStr::new).iter().chain([&bytes]).collect::<Vec<_>>(),
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err());
}

#[test]
fn a_source_that_the_library_seems_to_have_is_added_only_when_that_is_said() {
    let desk = Desk::of_one();
    let add = ["source", "add", "--title", "Letter", "--url"];
    let first = desk.json(&[&add[..], &["https://example.org/letter"]].concat());
    let again = [&add[..], &["http://www.example.org/letter/#page=2"]].concat();
    let refused = desk.refused(&again);
    assert_eq!(refused["code"], "source_known");
    let known = json!([{ "id": first["id"], "title": "Letter", "same_address": true }]);
    assert_eq!(refused["details"]["sources"], known);
    assert!(refused["message"].as_str().unwrap().ends_with("with --anyway."), "{refused}");
    assert_eq!(desk.json(&["source", "list"]).as_array().unwrap().len(), 1);
    let second = desk.json(&[&again[..], &["--anyway"]].concat());
    assert_ne!(first["id"], second["id"]);
}
