//! What the terminal shows of what copies edited apart disagree about, and how that is settled.

use serde_json::Value;

use crate::exchange::{copied, elsewhere};
use crate::support::Desk;

/// A claim with all that can be disputed about it, in two copies, and what Marat and Timur made of it apart.
struct Disputed {
    desk: Desk,
    claim: String,
    source: String,
    comment: String,
}

const OURS: &str = "Trains ran all week, says the timetable; and the letter, which nobody has answered so far, says no other.";
const THEIRS: &str =
    "No train ran, says the station master; and the letter, which nobody has answered so far, says no other.";

impl Disputed {
    fn new() -> Disputed {
        let disputed = Disputed::apart();
        disputed.desk.json(&["journal", "import", "k"]);
        disputed
    }

    /// As it is before Timur's journal, `k`, is imported.
    fn apart() -> Disputed {
        let desk = copied();
        let claim = desk.id(&["claim", "record", "--statement", "The border was shut."]);
        let source = desk.id(&["source", "add", "--title", "Timetable"]);
        let evidence = desk.id(&["evidence", "attach", &claim, &source, "--stance", "refutes"]);
        desk.json(&["verdict", "propose", &claim, "--rating", "false", "--rationale", "Trains ran."]);
        let comment = desk.id(&["comment", "add", &claim, "--body", "Where?"]);
        desk.json(&["journal", "export", "-o", "j"]);
        elsewhere(&desk, &["journal", "import", "j"]);
        let edits =
            |claimant: &'static str, person: &'static str, rating: &'static str, why: &'static str| {
                [
                    vec!["claim", "edit", &claim, "--claimant", claimant],
                    vec!["claim", "assign", &claim, "--to", person],
                    vec!["verdict", "edit", &claim, "--rating", rating, "--rationale", why],
                    vec!["evidence", "edit", &evidence, "--locator", claimant],
                    vec!["source", "edit", &source, "--publisher", claimant],
                ]
            };
        edits("The mayor", "Marat", "true", OURS).iter().for_each(|args| drop(desk.json(args)));
        edits("The council", "Timur", "half_true", THEIRS)
            .iter()
            .for_each(|args| drop(elsewhere(&desk, args)));
        elsewhere(&desk, &["comment", "resolve", &comment]);
        elsewhere(&desk, &["comment", "reopen", &comment]);
        desk.json(&["comment", "resolve", &comment]);
        elsewhere(&desk, &["journal", "export", "-o", "k"]);
        Disputed { desk, claim, source, comment }
    }

    fn shown(&self) -> Value {
        self.desk.json(&["claim", "show", &self.claim])
    }
}

/// Which revision set it, when, and who wrote that.
fn signed(side: &Value, people: &Value) -> String {
    let (revision, at) = (side["revision"].as_str().unwrap(), side["recorded_at"].as_str().unwrap());
    let author = people[side["author"].as_str().unwrap()].as_str().unwrap();
    format!("{}  {} {} UTC  {author}:", &revision[..8], &at[..10], &at[11..16])
}

/// The text with its lines and indents run together.
fn run_together(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks that a text shows both sides of a record's field, by these values.
#[track_caller]
fn shows(text: &str, record: &Value, people: &Value, field: &str, named: &str, values: [&str; 2]) {
    let conflicts = record["conflicts"].as_array().unwrap();
    let conflict = conflicts.iter().find(|conflict| conflict["field"] == field).unwrap();
    assert!(text.contains(&format!("Copies edited apart disagree about “{named}”:\n")), "{named}: {text}");
    let together = run_together(text);
    for value in values {
        let sets = |side: &&Value| side["value"] == value || people[side["value"].as_str().unwrap()] == value;
        let side = conflict["sides"].as_array().unwrap().iter().find(sets).unwrap();
        let told = run_together(&format!("{} {value}", signed(side, people)));
        assert!(together.contains(&told), "{told}: {text}");
    }
}

fn end(id: &str) -> &str {
    &id[id.len() - 8..]
}

#[test]
fn an_import_tells_where_copies_disagree_and_which_command_shows_how_to_choose() {
    let Disputed { desk, claim, source, .. } = &Disputed::apart();
    let text = desk.text(&["journal", "import", "k"]);
    let told: Vec<&str> = text.lines().filter(|line| line.contains("disagree")).collect();
    let line_of = |kind: &str, id: &str, name: &str| {
        let id = end(id);
        let (called, command) = (format!(": {kind} {id} “{name}”."), format!("claimtrail {kind} show {id}"));
        let lines = told.iter().filter(|line| line.contains(&called) && line.ends_with(&command));
        let [line] = lines.copied().collect::<Vec<_>>()[..] else { panic!("{kind}: {text}") };
        line
    };
    let of_claim = line_of("claim", claim, "The border was shut.");
    for field in ["Claimant", "Assigned to", "Rating", "Reasons", "Place in the source"] {
        assert!(of_claim.contains(&format!("“{field}”")), "{field}: {of_claim}");
    }
    assert!(!of_claim.contains("“Verdict”"), "{of_claim}");
    assert!(line_of("source", source, "Timetable").contains("“Publisher”"));
    assert_eq!(told.len(), 2, "{text}");
    assert_eq!(desk.run(&["claim", "show", end(claim)]).code, Some(0));
}

#[test]
fn every_disputed_field_shows_both_sides_with_value_author_time_and_revision() {
    let Disputed { desk, claim, source, comment } = &Disputed::new();
    let view = desk.json(&["claim", "show", claim]);
    let people = &view["people"];
    let page = desk.text(&["claim", "show", claim]);
    shows(&page, &view, people, "claimant", "Claimant", ["The mayor", "The council"]);
    shows(&page, &view, people, "assignee_id", "Assigned to", ["Marat", "Timur"]);
    for text in [&page, &desk.text(&["verdict", "show", claim])] {
        shows(text, &view["verdict"], people, "rating", "Rating", ["true", "half_true"]);
        shows(text, &view["verdict"], people, "rationale", "Reasons", [OURS, THEIRS]);
        let settle = format!("Choose what holds: claimtrail verdict edit {} ", end(claim));
        assert!(text.contains(&format!("{settle}--rating … --rationale …\n")), "{text}");
    }
    let evidence = &view["evidence"][0];
    for text in [&page, &desk.text(&["evidence", "list", claim])] {
        shows(text, evidence, people, "locator", "Place in the source", ["The mayor", "The council"]);
        shows(text, &evidence["source"], people, "publisher", "Publisher", ["The mayor", "The council"]);
        assert!(text.contains(&format!("claimtrail source edit {} --publisher …", end(source))), "{text}");
    }
    let page = desk.text(&["source", "show", source]);
    shows(&page, &evidence["source"], people, "publisher", "Publisher", ["The mayor", "The council"]);
    let page = desk.text(&["comment", "list", claim]);
    assert!(page.contains("disagree about “Resolved”"), "{page}");
    assert!(page.contains(&format!("claimtrail comment resolve|reopen {}\n", end(comment))), "{page}");
    for args in [["claim", "list"], ["source", "list"]] {
        assert!(desk.text(&args).trim_end().ends_with("(conflict)"), "{args:?}");
    }
}

#[test]
fn the_commands_that_are_told_settle_everything() {
    let disputed = Disputed::new();
    let text = disputed.desk.text(&["claim", "show", &disputed.claim]);
    let commands: Vec<&str> =
        text.lines().filter_map(|line| line.trim().strip_prefix("Choose what holds: claimtrail ")).collect();
    assert_eq!(commands.len(), 6, "{text}");
    for command in commands {
        let command = command.replace("resolve|reopen", "reopen");
        let mut args: Vec<&str> = command.split(' ').collect();
        for at in 1..args.len() {
            args[at] = match (args[at], args[at - 1]) {
                ("…", "--to") => "Marat",
                ("…", "--rating") => "true",
                ("…", _) => "The mayor",
                (word, _) => word,
            };
        }
        disputed.desk.json(&args);
    }
    let view = disputed.shown();
    let evidence = &view["evidence"][0];
    for record in [&view, &view["verdict"], evidence, &evidence["source"], &view["comments"][0]] {
        assert_eq!(record["conflicts"].as_array().map(Vec::len), Some(0), "{record}");
    }
    for args in [&["claim", "show", &disputed.claim][..], &["claim", "list"], &["source", "list"]] {
        let text = disputed.desk.text(args);
        assert!(!text.contains("disagree") && !text.contains("Choose what holds"), "{args:?}: {text}");
    }
}

#[test]
fn two_changes_of_one_verdict_show_what_each_of_them_set() {
    let desk = copied();
    let claim = desk.id(&["claim", "record", "--statement", "The border was shut."]);
    desk.json(&["verdict", "propose", &claim, "--rating", "false", "--rationale", "Trains ran."]);
    desk.json(&["journal", "export", "-o", "j"]);
    elsewhere(&desk, &["journal", "import", "j"]);
    desk.json(&["verdict", "edit", &claim, "--summary", "It was open."]);
    elsewhere(&desk, &["verdict", "edit", &claim, "--rationale", "Trains ran all week."]);
    elsewhere(&desk, &["journal", "export", "-o", "k"]);
    desk.json(&["journal", "import", "k"]);
    let text = desk.text(&["verdict", "show", &claim]);
    assert!(text.contains("disagree about “Verdict”:\n"), "{text}");
    assert!(text.contains("  Marat: Summary: It was open.\n"), "{text}");
    assert!(text.contains("  Timur: Reasons: Trains ran all week.\n"), "{text}");
    assert!(text.contains(&format!("claimtrail verdict edit {} --rating …", end(&claim))), "{text}");
    desk.json(&["verdict", "edit", &claim, "--rating", "false"]);
    assert!(!desk.text(&["verdict", "show", &claim]).contains("disagree"));
}

#[test]
fn the_desk_its_people_its_articles_and_its_scales_are_told_of_in_the_same_way() {
    let desk = copied();
    let key = elsewhere(&desk, &["device", "request"])["public_key"].as_str().unwrap().to_owned();
    desk.json(&["person", "add", "Dana", "--role", "owner", "--key", &key]);
    desk.write("a.txt", "Coal.\n");
    let article = desk.id(&["article", "add", "--file", "a.txt", "--title", "Coal"]);
    desk.json(&["journal", "export", "-o", "j"]);
    elsewhere(&desk, &["journal", "import", "j"]);
    desk.write("ours.json", r#"{"name": "Ours", "ratings": [{"key": "no", "label": "No"}]}"#);
    let scale = desk.id(&["scale", "add", "--file", "ours.json"]);
    desk.json(&["journal", "export", "-o", "j"]);
    elsewhere(&desk, &["journal", "import", "j"]);
    desk.write(
        "here.json",
        r#"{"name": "Here", "ratings": [{"key": "no", "label": "No", "meaning": "Here."}]}"#,
    );
    desk.write(
        "there.json",
        r#"{"name": "There", "ratings": [{"key": "no", "label": "No", "meaning": "There."}]}"#,
    );
    desk.json(&["scale", "edit", &scale, "--file", "here.json"]);
    elsewhere(&desk, &["scale", "edit", &scale, "--file", "there.json", "--as", "Dana"]);
    desk.json(&["desk", "set", "min_independent_sources", "3"]);
    elsewhere(&desk, &["desk", "set", "min_independent_sources", "4", "--as", "Dana"]);
    desk.json(&["person", "set", "Timur", "--role", "editor"]);
    elsewhere(&desk, &["person", "set", "Timur", "--role", "viewer", "--as", "Dana"]);
    desk.json(&["article", "edit", &article, "--author", "A."]);
    elsewhere(&desk, &["article", "edit", &article, "--author", "B.", "--as", "Dana"]);
    elsewhere(&desk, &["journal", "export", "-o", "k"]);
    desk.json(&["journal", "import", "k"]);
    for (args, marat, dana, command) in [
        (&["desk", "show"][..], "3", "4", "desk set min_independent_sources …".to_owned()),
        (&["person", "list"], "editor", "viewer", "person set ".to_owned()),
        (&["article", "show", &article], "A.", "B.", format!("article edit {} --author …", end(&article))),
        (
            &["scale", "list"],
            "no               No: Here.",
            "no               No: There.",
            "scale edit ".to_owned(),
        ),
    ] {
        let text = desk.text(args);
        assert!(text.contains(&format!("UTC  Marat: {marat}\n")), "{args:?}: {text}");
        assert!(text.contains(&format!("UTC  Dana: {dana}\n")), "{args:?}: {text}");
        assert!(text.contains(&format!("Choose what holds: claimtrail {command}")), "{args:?}: {text}");
    }
    assert!(desk.text(&["article", "list"]).trim_end().ends_with("(conflict)"));
    desk.write("name.json", r#"{"name": "There"}"#);
    desk.json(&["scale", "edit", &scale, "--file", "name.json"]);
    let text = desk.text(&["scale", "list"]);
    assert!(!text.contains("disagree about “Name”") && text.contains("disagree about “Ratings”"), "{text}");
}

#[test]
fn a_claim_as_it_was_tells_what_was_disputed_and_no_command_that_settles_it() {
    let Disputed { desk, claim, .. } = Disputed::new();
    desk.json(&["comment", "add", &claim, "--body", "Who is right?"]);
    let disputed = desk.json(&["claim", "history", &claim]).as_array().unwrap().last().unwrap().clone();
    let now = desk.text(&["claim", "show", &claim]);
    assert!(now.contains("disagree about “Claimant”") && now.contains("Choose what holds"), "{now}");
    desk.json(&["claim", "edit", &claim, "--claimant", "The mayor"]);
    let then = desk.text(&["claim", "as-of", &claim, disputed["hash"].as_str().unwrap()]);
    assert!(then.contains("disagree about “Claimant”") && !then.contains("Choose what holds"), "{then}");
}

#[test]
fn a_side_that_was_redacted_says_so() {
    let Disputed { desk, claim, .. } = Disputed::new();
    let view = desk.json(&["claim", "show", &claim]);
    let side = &view["conflicts"][1]["sides"][1];
    desk.json(&["redact", side["revision"].as_str().unwrap(), "claimant", "--reason", "They asked."]);
    let page = desk.text(&["claim", "show", &claim]);
    let told = format!("{} [redacted]\n", signed(side, &view["people"]));
    assert!(page.contains(&told), "{told}: {page}");
}
