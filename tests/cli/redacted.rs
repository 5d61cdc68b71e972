//! A value that was redacted says so wherever it would stand, and never looks as if it was not set.

use rusqlite::Connection;
use serde_json::Value;

use crate::support::Desk;

const MARK: &str = "[redacted]";

/// Redacts these fields of the record's newest revision.
#[track_caller]
fn redact(desk: &Desk, record: &Value, fields: &[&str]) {
    let revision = record["heads"][0].as_str().unwrap();
    let reason = ["--reason", "They asked.", "--as", "Marat"];
    desk.json(&[&["redact", revision], fields, &reason].concat());
}

#[test]
fn what_another_program_keeps_from_being_cleaned_is_told_until_it_is_clean() {
    let desk = Desk::of_one();
    let claim = desk.json(&["claim", "record", "--statement", "Coal moves.", "--claimant", "A child"]);
    let holds = || {
        let bytes = std::fs::read(desk.path("desk.claimtrail")).unwrap();
        bytes.windows(7).any(|window| window == b"A child")
    };
    let reader = Connection::open(desk.path("desk.claimtrail")).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM revisions;").unwrap();
    let revision = claim["heads"][0].as_str().unwrap();
    let redacted = desk.run(&["redact", revision, "claimant", "--reason", "They asked.", "--json"]);
    let told = redacted.document();
    assert_eq!((redacted.code, redacted.err()), (Some(1), String::new()));
    assert_eq!((&told["scrubbed"], &told["unscrubbed"]), (&false.into(), &"in_use".into()));
    assert!(holds());
    let listed = desk.run(&["claim", "list"]);
    assert_eq!(listed.code, Some(0));
    assert!(listed.err().contains("because another program has it open. Close it there"), "{}", listed.err());
    assert_eq!(desk.refused(&["claim", "show", "0123456789"])["code"], "not_found");
    drop(reader);
    assert_eq!(desk.run(&["claim", "list"]).err(), "");
    assert!(!holds());
}

/// How often the mark stands in what a command prints.
#[track_caller]
fn marks(desk: &Desk, args: &[&str]) -> usize {
    desk.text(args).matches(MARK).count()
}

/// A labelled value of a page is the mark.
#[track_caller]
fn is_marked(page: &str, labels: &[&str]) {
    for label in labels {
        let row = page.lines().find(|line| line.trim_start().starts_with(label));
        assert!(row.is_some_and(|row| row.ends_with(&format!("  {MARK}"))), "{label}: {page}");
    }
}

#[test]
fn a_source_whose_values_were_redacted_says_so_in_its_page_and_in_the_list() {
    let desk = Desk::of_two();
    let facts = ["--author", "N. N.", "--publisher", "Gazette", "--url", "https://example.org/a"];
    let more = ["--archived-url", "https://example.org/b", "--published-on", "2026-01-01"];
    let rest = ["--accessed-on", "2026-01-02", "--origin", "Wire", "--interest", "Owner", "--note", "Ask."];
    let add = ["source", "add", "--title", "Timetable", "--as", "Aliya"];
    let source = desk.json(&[&add[..], &facts, &more, &rest].concat());
    let id = source["id"].as_str().unwrap();
    let fields = ["title", "author", "publisher", "url", "archived_url", "published_on", "accessed_on"];
    redact(&desk, &source, &[&fields[..], &["origin", "interest", "note"]].concat());
    desk.write("scan.pdf", "%PDF");
    desk.json(&["attachment", "add", id, "scan.pdf", "--as", "Aliya"]);
    redact(&desk, &desk.json(&["source", "show", id]), &["attachments"]);
    let page = desk.text(&["source", "show", id]);
    assert!(page.starts_with(&format!("{MARK}\n")), "{page}");
    is_marked(&page, &["author", "publisher", "address", "archived address", "published on", "accessed on"]);
    is_marked(&page, &["origin", "interest", "note", "attachments"]);
    let list = desk.text(&["source", "list"]);
    assert!(list.contains(&format!("  {MARK} (other)")), "{list}");
    assert_eq!(desk.text(&["attachment", "list", id]), "Which files it has was redacted.\n");
    let edited = desk.text(&["source", "edit", id, "--note", "", "--as", "Aliya"]);
    assert!(edited.contains(MARK), "{edited}");
}

#[test]
fn where_an_articles_text_was_destroyed_the_claim_says_so_and_what_is_left_is_named() {
    let desk = Desk::of_two();
    let article = desk.article();
    let found = ["--article", &article, "--quote", "it appears to be fake"];
    let record = ["claim", "record", "--statement", "It rained."];
    let claim = desk.json(&[&record[..], &found, &["--as", "Aliya"]].concat());
    let id = claim["id"].as_str().unwrap();
    let revision = desk.json(&["article", "show", &article])["heads"][0].as_str().unwrap().to_owned();
    let told = desk.text(&["redact", &revision, "text", "--reason", "They asked.", "--as", "Marat"]);
    assert!(told.contains("“Quote” (claim “It rained.”), shown now:\n    it appears to be fake\n"), "{told}");
    let command =
        format!("“claimtrail redact {} quote --reason TEXT”", &claim["heads"][0].as_str().unwrap()[..8]);
    assert!(told.contains(&command), "{told}");
    let page = desk.text(&["claim", "show", id]);
    assert!(page.contains("The article's text was destroyed") && !page.contains("needs review"), "{page}");
    let verified = desk.text(&["journal", "verify"]);
    assert!(verified.contains("“Text of the article” of article/"), "{verified}");
    assert!(verified.contains("By Marat, ") && verified.contains(": They asked."), "{verified}");
}

#[test]
fn a_claim_and_what_belongs_to_it_say_what_was_redacted() {
    let desk = Desk::of_two();
    let article = desk.article();
    let found = ["--article", &article, "--quote", "it appears to be fake", "--claimant", "Kim"];
    let more =
        ["--reported-by", "Gazette", "--claimed-on", "2026-01-01", "--tag", "coal", "--language", "en"];
    let record = ["claim", "record", "--statement", "It rained.", "--appearance", "https://example.org/a"];
    let claim = desk.json(&[&record[..], &found, &more, &["--as", "Aliya"]].concat());
    let id = claim["id"].as_str().unwrap();
    let fields = ["statement", "quote", "claimant", "reported_by", "claimed_on", "tags", "language"];
    redact(&desk, &claim, &[&fields[..], &["appearances"]].concat());
    let (source, evidence) = desk.source(id, "Gauge", "refutes");
    let words = ["--quote", "Dry.", "--locator", "p. 2", "--note", "Ask.", "--as", "Aliya"];
    let evidence = desk.json(&[&["evidence", "edit", &evidence][..], &words].concat());
    redact(&desk, &evidence, &["quote", "locator", "note"]);
    redact(&desk, &desk.json(&["source", "show", &source]), &["title"]);
    let verdict = ["--rating", "false", "--rationale", "Dry.", "--summary", "No.", "--as", "Aliya"];
    let verdict = desk.json(&[&["verdict", "propose", id][..], &verdict].concat());
    redact(&desk, &verdict, &["rationale", "summary"]);
    let comment = desk.json(&["comment", "add", id, "--body", "Where?", "--as", "Aliya"]);
    redact(&desk, &comment, &["body"]);

    let page = desk.text(&["claim", "show", id]);
    assert!(page.starts_with(&format!("{MARK}\n")), "{page}");
    is_marked(&page, &["claimant", "passed on by", "said on", "appeared at", "language", "tags", "quote"]);
    assert_eq!(page.matches(MARK).count(), 8 + 4 + 2 + 1, "{page}");
    assert_eq!(marks(&desk, &["claim", "list"]), 1);
    assert_eq!(marks(&desk, &["evidence", "list", id]), 4);
    assert_eq!(marks(&desk, &["verdict", "show", id]), 2);
    assert_eq!(marks(&desk, &["comment", "list", id]), 1);
    assert_eq!(marks(&desk, &["claim", "tag", id, "--add", "coal", "--as", "Aliya"]), 1);
    let history = desk.text(&["claim", "history", id, "--diff"]);
    assert!(history.contains(MARK) && !history.contains("(redacted)"), "{history}");
}

#[test]
fn an_article_whose_values_were_redacted_says_so_in_its_page_and_in_the_list() {
    let desk = Desk::of_two();
    let id = desk.article();
    redact(&desk, &desk.json(&["article", "show", &id]), &["title", "publisher", "text"]);
    let facts = ["--author", "N. N.", "--published-on", "2026-01-01", "--note", "Ask.", "--as", "Aliya"];
    let edited = desk.json(&[&["article", "edit", &id][..], &facts].concat());
    redact(&desk, &edited, &["author", "published_on", "note"]);
    let page = desk.text(&["article", "show", &id]);
    is_marked(&page, &["author", "publisher", "published on", "note", "SHA-256"]);
    assert_eq!(page.matches(MARK).count(), 7, "{page}");
    assert_eq!(marks(&desk, &["article", "list"]), 3);
    let claim = desk.id(&["claim", "record", "--statement", "It rained.", "--article", &id, "--as", "Aliya"]);
    is_marked(&desk.text(&["claim", "show", &claim]), &["article"]);
    assert_eq!(marks(&desk, &["article", "edit", &id, "--note", "", "--as", "Aliya"]), 1);
}

#[test]
fn a_desk_a_device_and_a_correction_say_what_was_redacted() {
    let desk = Desk::of_two();
    redact(&desk, &desk.json(&["desk", "set", "url", "https://example.org/", "--as", "Marat"]), &["url"]);
    is_marked(&desk.text(&["desk", "show"]), &["address"]);
    let add = ["device", "add", "--person", "Aliya", "--label", "Her phone", "--as", "Marat"];
    redact(&desk, &desk.json(&add), &["label"]);
    assert_eq!(marks(&desk, &["device", "list"]), 1);
    let claim = desk.submitted();
    desk.json(&["review", "approve", &claim, "--as", "Marat"]);
    desk.json(&["claim", "publish", &claim, "--as", "Marat"]);
    let open = ["correction", "open", &claim, "--class", "minor", "--notice", "A name was wrong."];
    redact(&desk, &desk.json(&[&open[..], &["--as", "Marat"]].concat()), &["notice"]);
    for args in [["correction", "list", &claim], ["claim", "show", &claim]] {
        assert_eq!(marks(&desk, &args), 1, "{args:?}");
    }
}
