//! What people see: harmless, quiet, and ended early without complaint.

use std::io::Read as _;
use std::process::Stdio;

use crate::support::{Desk, assert_text};

#[test]
fn stored_text_cannot_steer_the_terminal() {
    let desk = Desk::of_two();
    let nasty = "\u{1b}]0;title\u{7}\u{1b}[2J\u{202e}evil\u{2066}\u{9b}31m\u{7f}\r\u{200f}";
    let claim = desk.id(&[
        "claim",
        "record",
        "--statement",
        nasty,
        "--claimant",
        nasty,
        "--tag",
        nasty,
        "--as",
        "Aliya",
    ]);
    desk.json(&["comment", "add", &claim, "--body", nasty, "--as", "Aliya"]);
    desk.json(&["claim", "edit", &claim, "--statement", &format!("{nasty} indeed"), "--as", "Aliya"]);
    desk.json(&["desk", "set", "name", nasty, "--as", "Marat"]);
    let source = desk.id(&["source", "add", "--title", nasty, "--note", nasty, "--as", "Aliya"]);
    desk.json(&[
        "evidence", "attach", &claim, &source, "--stance", "context", "--quote", nasty, "--as", "Aliya",
    ]);
    desk.json(&["claim", "withdraw", &claim, "--reason", nasty, "--as", "Marat"]);
    for args in [
        &["claim", "list"][..],
        &["claim", "show", &claim],
        &["claim", "history", &claim, "--diff"],
        &["comment", "list", &claim],
        &["source", "list"],
        &["source", "show", &source],
        &["source", "history", &source, "--diff"],
        &["evidence", "list", &claim],
        &["desk", "show"],
        &["claim", "tag", &claim, "--add", nasty, "--as", "Aliya"],
    ] {
        let ran = desk.command(args).env("CLICOLOR_FORCE", "1").output().unwrap();
        let mut text = String::from_utf8(ran.stdout).unwrap();
        for style in ["\u{1b}[1m", "\u{1b}[2m", "\u{1b}[0m"] {
            text = text.replace(style, "");
        }
        let obeyed = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{200f}".contains(c);
        assert!(!text.contains(obeyed), "{args:?}: {text:?}");
        assert!(text.contains("evil") && text.contains(r"\u{202e}"), "{args:?}: {text}");
    }
    let ran = desk.run(&["claim", "show", nasty]);
    assert_eq!(ran.code, Some(1));
    assert!(!ran.err().contains('\u{1b}') && ran.err().contains(r"\u{1b}"), "{}", ran.err());
    assert_eq!(desk.json(&["claim", "list"])["claims"][0]["claimant"], nasty);
}

#[test]
fn there_is_no_style_where_nobody_sees_it() {
    let desk = Desk::of_one();
    desk.json(&["claim", "record", "--statement", "It rained."]);
    assert!(!desk.text(&["claim", "list"]).contains('\u{1b}'));
    let forced = desk.command(&["claim", "list"]).env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(forced.stdout.contains(&0x1b));
}

#[test]
fn a_history_shows_what_changed_word_by_word() {
    let desk = Desk::of_two();
    let claim = desk.claim("Kazakhstan blocked all coal at its border last week.");
    let edit = ["--statement", "Kazakhstan blocked Russian coal at its border last week."];
    desk.json(&[&["claim", "edit", &claim, "--as", "Aliya"][..], &edit].concat());
    assert_text("history_diff", &desk.text(&["claim", "history", &claim, "--diff"]));
}

#[test]
fn a_verdict_names_who_proposed_it_and_who_changed_it_since() {
    let desk = Desk::of_two();
    let claim = desk.claim("It rained.");
    let propose = ["--rating", "false", "--rationale", "It was dry.", "--as", "Aliya"];
    desk.json(&[&["verdict", "propose", &claim][..], &propose].concat());
    let shown = || ["claim", "verdict"].map(|what| desk.text(&[what, "show", &claim]));
    assert!(shown().iter().all(|text| text.contains("; proposed by Aliya\n")), "{:?}", shown());
    desk.json(&["verdict", "edit", &claim, "--rating", "true", "--as", "Marat"]);
    let both = "; proposed by Aliya, changed since by Marat\n";
    assert!(shown().iter().all(|text| text.contains(both)), "{:?}", shown());
}

#[test]
fn a_person_whose_name_was_redacted_is_called_so_everywhere() {
    let desk = Desk::of_two();
    let claim = desk.claim("It rained.");
    desk.json(&["comment", "add", &claim, "--body", "Where?", "--as", "Aliya"]);
    let people = desk.json(&["person", "list"]);
    let aliya = people.as_array().unwrap().iter().find(|person| person["name"] == "Aliya").unwrap();
    let name = aliya["heads"][0].as_str().unwrap();
    desk.json(&["redact", name, "name", "--reason", "She asked.", "--as", "Marat"]);
    for args in [
        &["person", "list"][..],
        &["device", "list"],
        &["comment", "list", &claim],
        &["claim", "show", &claim],
        &["claim", "history", &claim],
        &["report", "csv"],
    ] {
        let text = desk.text(args);
        assert!(text.contains("[redacted]") && !text.contains("Aliya"), "{args:?}: {text}");
    }
}

#[test]
fn empty_lists_say_so() {
    let desk = Desk::of_one();
    assert_eq!(desk.text(&["claim", "list"]), "None.\n");
    assert_eq!(desk.text(&["article", "list"]), "None.\n");
}

#[test]
fn the_public_key_stands_alone_on_its_line() {
    let desk = Desk::empty();
    let key = desk.text(&["device", "request"]);
    assert_eq!(key.trim_end().len(), 64);
    assert!(key.trim_end().bytes().all(|digit| digit.is_ascii_hexdigit()));
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let desk = Desk::of_one();
    desk.write("long.txt", "coal ".repeat(200_000));
    let article = desk.id(&["article", "add", "--title", "T", "--file", "long.txt"]);
    for args in [
        &["article", "show", &article][..],
        &["article", "list", "--json"],
        &["report", "csv", "--layout", "history"],
        &["journal", "export"],
    ] {
        let mut child = desk.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        out.read_exact(&mut [0; 10]).unwrap();
        drop(out);
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), ended.stderr), (Some(0), Vec::new()), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let desk = Desk::of_one();
    for args in
        [&["person", "list"][..], &["person", "list", "--json"], &["report", "csv"], &["journal", "export"]]
    {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let ran = desk.command(args).stdout(full).output().unwrap();
        assert_eq!(ran.status.code(), Some(1), "{args:?}");
        assert!(String::from_utf8(ran.stderr).unwrap().contains("output can't be written"), "{args:?}");
    }
}

#[test]
fn people_read_sentences() {
    let desk = Desk::empty();
    let mut told = String::new();
    let mut tell = |args: &[&str]| {
        told.push_str(&format!("$ claimtrail {}\n{}", args.join(" "), desk.text(args)));
    };
    tell(&["init", "desk.claimtrail", "--name", "Marat", "--desk", "Border desk"]);
    tell(&["person", "add", "Aliya", "--role", "fact_checker"]);
    tell(&["person", "list"]);
    tell(&["device", "list"]);
    tell(&["desk", "show"]);
    tell(&["claim", "record", "--statement", "It rained.", "--as", "Aliya"]);
    tell(&["claim", "list"]);
    tell(&["source", "add", "--title", "Gauge", "--kind", "dataset", "--primary", "--as", "Aliya"]);
    tell(&["source", "list"]);
    tell(&["journal", "export", "-o", "j.jsonl"]);
    tell(&["journal", "import", "j.jsonl"]);
    tell(&["report", "csv", "-o", "r.csv"]);
    tell(&["report", "xlsx", "-o", "r.xlsx"]);
    tell(&["report", "html", "-o", "r.html"]);
    tell(&["backup", "b.claimtrail"]);
    tell(&["restore", "b.claimtrail"]);
    tell(&["desk", "set", "name", "Weather desk", "--as", "Marat"]);
    tell(&["undo", "--as", "Marat"]);
    assert_text("sentences", &told);
}
