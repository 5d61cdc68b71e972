//! The main job by commands alone: from an article to a corrected claim and its CSV.

use crate::support::{Desk, assert_text, rows};

/// The words of a spreadsheet's row, by column.
fn cell(csv: &str, column: &str) -> String {
    rows(csv)[0][column].clone()
}

#[test]
fn an_article_becomes_a_published_then_corrected_claim_and_its_row_in_a_table() {
    let desk = Desk::of_two();
    let aliya = |args: &[&str]| desk.json(&[&["--as", "Aliya"][..], args].concat());
    let marat = |args: &[&str]| desk.json(&[&["--as", "Marat"][..], args].concat());
    let article = desk.article();
    let quote = ["--article", &article, "--quote", "appears to be fake", "--modality", "questioned"];
    let record = ["claim", "record", "--statement", "The border was shut to coal."];
    let record = [&record[..], &quote, &["--reported-by", "The Gazette"]].concat();
    let claim = aliya(&record)["id"].as_str().unwrap().to_owned();
    let wire = ["source", "add", "--kind", "news_report", "--origin", "wire story", "--title"];
    for title in ["Morning paper", "Radio"] {
        let source = aliya(&[&wire[..], &[title]].concat())["id"].as_str().unwrap().to_owned();
        aliya(&["evidence", "attach", &claim, &source, "--stance", "supports"]);
    }
    let rationale = "Two reports repeat one wire story.\n\n“It runs,” says the operator.";
    aliya(&["verdict", "propose", &claim, "--rating", "false", "--rationale", rationale]);
    let unmet = desk.refused(&["review", "submit", &claim, "--as", "Aliya"]);
    assert_eq!(unmet["code"], "policy_unmet");
    assert_eq!(unmet["details"]["points"][0]["has"], 1);
    let letter = aliya(&["source", "add", "--title", "Letter", "--kind", "statement", "--primary"]);
    aliya(&["evidence", "attach", &claim, letter["id"].as_str().unwrap(), "--stance", "refutes"]);
    aliya(&["review", "submit", &claim]);
    assert_eq!(desk.refused(&["review", "approve", &claim, "--as", "Aliya"])["code"], "not_allowed");
    marat(&["review", "return", &claim, "--reason", "Name the wire story."]);
    aliya(&["verdict", "edit", &claim, "--summary", "No: =trains ran."]);
    aliya(&["review", "submit", &claim]);
    marat(&["review", "approve", &claim]);
    marat(&["claim", "publish", &claim]);
    marat(&["correction", "open", &claim, "--class", "minor", "--notice", "A name was wrong."]);
    aliya(&["review", "submit", &claim]);
    marat(&["review", "approve", &claim]);

    let ran = desk.run(&["report", "csv"]);
    let csv = ran.out();
    for (column, value) in [
        ("claim_id", claim.as_str()),
        ("statement", "The border was shut to coal."),
        ("quote", "appears to be fake"),
        ("reported_by", "The Gazette"),
        ("modality", "questioned"),
        ("article_title", "Coal trains"),
        ("status", "corrected"),
        ("rating", "false"),
        ("rating_value", "2"),
        ("rationale", rationale),
        ("evidence_count", "3"),
        ("independent_sources", "2"),
        ("proposed_by", "Aliya"),
        ("approved_by", "Marat"),
        ("self_approved", "false"),
        ("approval_stale", "false"),
        ("workspace_head", desk.json(&["journal", "head"])["head"].as_str().unwrap()),
    ] {
        assert_eq!(cell(&csv, column), value, "{column}");
    }
    assert!(desk.json(&["journal", "verify"])["holds"].as_bool().unwrap());
    assert_text("journey_show", &desk.text(&["claim", "show", &claim]));
    assert_text("journey_history", &desk.text(&["claim", "history", &claim]));
    assert_text("journey_verify", &desk.text(&["journal", "verify"]));
}

#[test]
fn one_person_alone_may_approve_their_own_work_and_it_shows() {
    let desk = Desk::of_one();
    let claim = desk.id(&["claim", "record", "--statement", "It rained."]);
    desk.json(&["desk", "set", "min_independent_sources", "0"]);
    desk.json(&["verdict", "propose", &claim, "--rating", "true", "--rationale", "Seen."]);
    desk.json(&["review", "submit", &claim]);
    desk.json(&["review", "approve", &claim]);
    assert_eq!(desk.json(&["claim", "show", &claim])["self_approved"], true);
    assert!(desk.text(&["claim", "show", &claim]).contains("Self-approved"));
    assert_eq!(cell(&desk.run(&["report", "csv"]).out(), "self_approved"), "true");
}

#[test]
fn a_quote_is_found_by_its_number_or_by_the_words_around_it() {
    let desk = Desk::of_two();
    let article = desk.article();
    let record = ["claim", "record", "--statement", "It is so.", "--article", &article, "--as", "Aliya"];
    let quoted = |more: &[&str]| desk.run(&[&record[..], &["--quote", "report", "--json"], more].concat());
    assert!(quoted(&[]).err().contains("quote_ambiguous"));
    let second = quoted(&["--nth", "2"]).document()["quote"].clone();
    let by_suffix = quoted(&["--quote-suffix", "was passed"]).document()["quote"].clone();
    let by_prefix = quoted(&["--quote-prefix", "coal. The"]).document()["quote"].clone();
    assert_eq!(second, by_suffix);
    assert_eq!(second, by_prefix);
    let absent = desk.refused(&[&record[..], &["--quote", "appeared to be false"]].concat());
    assert_eq!(absent["details"]["problem"]["nearest"], "appears to be fake.");
}
