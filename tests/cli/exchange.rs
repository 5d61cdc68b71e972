//! Two computers without a server: keys, journals in both directions, and what a copy can't do.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::Desk;

/// Runs a command with another computer's keys and workspace.
pub(crate) fn elsewhere(desk: &Desk, args: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claimtrail"));
    command.args(args).arg("--json").current_dir(desk.folder.path());
    command
        .env("CLAIMTRAIL_HOME", desk.path("home2"))
        .env("CLAIMTRAIL_WORKSPACE", desk.path("copy.claimtrail"));
    let ran = command.output().unwrap();
    assert!(ran.status.success(), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
    serde_json::from_slice(&ran.stdout).unwrap()
}

/// A desk with a copy of it, where Timur works.
pub(crate) fn copied() -> Desk {
    let desk = Desk::of_one();
    let key = elsewhere(&desk, &["device", "request"])["public_key"].as_str().unwrap().to_owned();
    desk.json(&["person", "add", "Timur", "--role", "fact_checker", "--key", &key]);
    desk.json(&["journal", "export", "-o", "marat.jsonl"]);
    let made = elsewhere(&desk, &["init", "copy.claimtrail", "--journal", "marat.jsonl"]);
    assert_eq!(made["profiles"][0]["name"], "Timur");
    desk
}

#[test]
fn work_goes_both_ways_and_exchanging_again_changes_nothing() {
    let desk = copied();
    let theirs = elsewhere(&desk, &["claim", "record", "--statement", "It snowed."]);
    let ours = desk.json(&["claim", "record", "--statement", "It rained."]);
    elsewhere(&desk, &["journal", "export", "-o", "timur.jsonl"]);
    assert_eq!(desk.json(&["journal", "import", "timur.jsonl"])["revisions"], 1);
    desk.json(&["journal", "export", "-o", "marat.jsonl"]);
    let report = elsewhere(&desk, &["journal", "import", "marat.jsonl"]);
    assert_eq!(report["revisions"], 1);
    assert_eq!(desk.json(&["journal", "head"]), elsewhere(&desk, &["journal", "head"]));
    assert_eq!(elsewhere(&desk, &["journal", "import", "marat.jsonl"])["revisions"], 0);
    for claim in [&theirs["id"], &ours["id"]] {
        let claim = claim.as_str().unwrap();
        assert_eq!(desk.json(&["claim", "show", claim]), elsewhere(&desk, &["claim", "show", claim]));
    }
    assert!(elsewhere(&desk, &["journal", "verify"])["holds"].as_bool().unwrap());
}

#[test]
fn copies_edited_apart_show_both_sides_until_a_person_chooses() {
    let desk = copied();
    let claim = desk.id(&["claim", "record", "--statement", "It rained."]);
    desk.json(&["journal", "export", "-o", "j"]);
    elsewhere(&desk, &["journal", "import", "j"]);
    desk.json(&["claim", "edit", &claim, "--claimant", "The mayor"]);
    elsewhere(&desk, &["claim", "edit", &claim, "--claimant", "The council"]);
    elsewhere(&desk, &["journal", "export", "-o", "k"]);
    let report = desk.json(&["journal", "import", "k"]);
    let place = format!("claim/{claim}");
    let called = json!({ "entity": { "kind": "claim", "id": claim }, "name": "It rained." });
    let told = json!({ "entity": place, "field": "claimant", "called": called });
    assert_eq!(report["conflicts"], json!([told]));
    let shown = desk.json(&["claim", "show", &claim]);
    assert_eq!(shown["conflicts"][0]["sides"].as_array().unwrap().len(), 2);
    assert!(desk.text(&["claim", "show", &claim]).contains("disagree"));
    let chosen = desk.json(&["claim", "edit", &claim, "--claimant", "The mayor"]);
    assert_eq!((&chosen["claimant"], &chosen["conflicts"]), (&json!("The mayor"), &json!([])));
    assert_eq!(desk.json(&["journal", "verify"])["holds"], true);
}

#[test]
fn a_journal_comes_through_standard_input_too() {
    let desk = copied();
    desk.json(&["claim", "record", "--statement", "It rained."]);
    let journal = desk.run(&["journal", "export"]).out;
    let other = Desk::empty();
    let ran =
        other.fed(&["init", "desk.claimtrail", "--name", "Marat", "--journal", "-", "--json"], &journal);
    assert_eq!(ran.document()["profiles"], json!([]));
    assert_eq!(other.json(&["journal", "head"])["head"], desk.json(&["journal", "head"])["head"]);
    assert_eq!(other.refused(&["claim", "record", "--statement", "x"])["code"], "no_profile");
    let again = other.fed(&["journal", "import", "-", "--json"], &journal);
    assert_eq!(again.document()["revisions"], 0);
}

#[test]
fn a_damaged_or_foreign_journal_is_refused_with_its_line_and_nothing_is_taken() {
    let desk = Desk::of_one();
    let head = desk.json(&["journal", "head"]);
    desk.json(&["journal", "export", "-o", "j"]);
    let journal = std::fs::read_to_string(desk.path("j")).unwrap();
    let damaged = journal.replacen("Marat", "Murat", 1);
    let other = Desk::empty();
    other.write("j", damaged);
    let error = other.refused(&["init", "desk.claimtrail", "--journal", "j"]);
    assert_eq!((error["code"].as_str(), &error["details"]["line"]), (Some("journal"), &json!(2)));
    assert!(!other.path("desk.claimtrail").exists());
    let foreign = Desk::of_one();
    foreign.json(&["journal", "export", "-o", "j"]);
    let file = foreign.path("j");
    let error = desk.refused(&["journal", "import", file.to_str().unwrap()]);
    assert_eq!(error["details"]["fault"]["fault"], "other_workspace");
    assert_eq!(desk.json(&["journal", "head"]), head);
}

#[test]
fn a_folder_in_place_of_a_journal_is_named_and_told_to_be_one() {
    let desk = copied();
    std::fs::create_dir(desk.path("letters")).unwrap();
    let said = "letters is a folder, and a file is asked for. Choose the file in it.";
    for args in [&["journal", "import", "letters"][..], &["init", "new.claimtrail", "--journal", "letters"]] {
        assert_eq!(desk.refused(args)["message"], said, "{args:?}");
    }
    assert!(!desk.path("new.claimtrail").exists());
}

#[test]
fn a_backup_of_another_desk_is_restored_with_both_named() {
    let desk = Desk::of_one();
    desk.json(&["desk", "set", "name", "Border desk"]);
    desk.json(&[
        "init",
        "other.claimtrail",
        "-w",
        "other.claimtrail",
        "--name",
        "Aliya",
        "--desk",
        "River desk",
    ]);
    desk.json(&["-w", "other.claimtrail", "backup", "b.claimtrail"]);
    desk.json(&["backup", "own.claimtrail"]);
    assert!(desk.json(&["restore", "own.claimtrail"])["desks"].is_null());
    let restored = desk.json(&["restore", "b.claimtrail"]);
    let names = ["before", "now"].map(|desk| restored["desks"][desk]["name"].as_str().unwrap());
    assert_eq!(names, ["Border desk", "River desk"]);
    let text = desk.text(&["restore", "own.claimtrail"]);
    let told = text.lines().nth(1).unwrap();
    assert!(told.starts_with("The backup is of another desk: “Border desk” ("), "{text}");
    assert!(told.contains(" stands where “River desk” ("), "{text}");
    assert!(!desk.text(&["restore", "own.claimtrail"]).contains("another desk"));
}

#[test]
fn a_rewritten_history_is_found_by_a_head_kept_elsewhere() {
    let desk = Desk::of_one();
    let before = desk.json(&["journal", "head"])["head"].as_str().unwrap().to_owned();
    desk.json(&["backup", "b.claimtrail"]);
    desk.json(&["claim", "record", "--statement", "It rained."]);
    let after = desk.json(&["journal", "head"])["head"].as_str().unwrap().to_owned();
    let verified = desk.json(&["journal", "verify", "--expect-head", &before]);
    assert_eq!(verified["expected_head"]["had_by"], "this_file");
    assert!(verified["expected_head"]["at_revision"].is_u64());
    let restored = desk.json(&["restore", "b.claimtrail"]);
    let kept = restored["kept"].as_str().unwrap();
    assert!(std::path::Path::new(kept).exists());
    let ran = desk.run(&["journal", "verify", "--expect-head", &after.to_uppercase(), "--json"]);
    assert_eq!((ran.code, ran.err()), (Some(1), String::new()));
    let verified = ran.document();
    assert_eq!(verified["holds"], false);
    assert_eq!(verified["faults"][0]["fault"], "expected_head");
    let ran = desk.run(&["journal", "verify", "--expect-head", &after]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.out().starts_with("The journal holds in itself, but the head that was kept elsewhere"),
        "{}",
        ran.out()
    );
    assert_eq!(desk.json(&["-w", kept, "claim", "list"])["total"], 1);
}

#[test]
fn a_head_that_another_computer_printed_is_known_after_its_journal_was_imported() {
    let desk = copied();
    desk.json(&["claim", "record", "--statement", "It rained."]);
    elsewhere(&desk, &["claim", "record", "--statement", "It snowed."]);
    let printed = elsewhere(&desk, &["journal", "head"])["head"].as_str().unwrap().to_owned();
    let before = desk.run(&["journal", "verify", "--expect-head", &printed]);
    assert!(
        before.code == Some(1) && before.out().contains("import that copy's journal"),
        "{}",
        before.out()
    );
    elsewhere(&desk, &["journal", "export", "-o", "timur.jsonl"]);
    desk.json(&["journal", "import", "timur.jsonl"]);
    let after = desk.text(&["journal", "verify", "--expect-head", &printed]);
    assert!(after.contains("another copy's, whose journal was imported here: the 10 revisions"), "{after}");
}

#[test]
fn a_lost_key_is_recovered_and_history_shows_it_for_ever() {
    let desk = Desk::of_one();
    std::fs::remove_dir_all(desk.path("home")).unwrap();
    assert_eq!(desk.refused(&["claim", "record", "--statement", "x"])["code"], "no_profile");
    assert_eq!(desk.json(&["device", "recover", "--name", "Marat"])["recovered"], true);
    let claim = desk.id(&["claim", "record", "--statement", "It rained."]);
    assert_eq!(desk.json(&["claim", "history", &claim])[0]["identity_broken"], true);
    assert!(desk.text(&["claim", "history", &claim]).contains("identity was broken"));
    let verified = desk.json(&["journal", "verify"]);
    assert!(verified["holds"].as_bool().unwrap() && !verified["notices"].as_array().unwrap().is_empty());
}
