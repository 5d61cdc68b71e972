//! The message catalogues: each language says everything, with the same places to fill, in its own plural forms.
//! What is printed by the terminal alone stays English.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use claimtrail_core::claims::NewClaim;
use claimtrail_core::error::{Error, Problem};
use claimtrail_core::records::Patch;
use claimtrail_core::rules::Refusal;
use claimtrail_core::scales::{Rating, ScaleEdit};
use serde_json::json;

use crate::support::{Desk, rated};

/// The terminal's own sentences, the story that it tells, and what that story's people write.
const ENGLISH_ONLY: [&str; 3] = ["cli.ftl", "demo.ftl", "sample.ftl"];
/// Each language with the plural forms that its numbers ask for.
const LANGUAGES: [(&str, &[&str]); 2] = [("ru", &["one", "few", "many", "other"]), ("kk", &["one", "other"])];

fn folder(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("messages").join(language)
}

fn files(language: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder(language)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| !ENGLISH_ONLY.contains(&name.as_str())).collect()
}

/// The messages of a file by their ids.
fn messages(language: &str, file: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder(language).join(file)).unwrap();
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut id = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
        if begins {
            id = line.split_once(" = ").unwrap_or_else(|| panic!("{language}/{file}: {line}")).0.to_owned();
            assert!(!messages.contains_key(&id), "{language}/{file}: {id} is there twice");
        }
        let message = messages.entry(id.clone()).or_default();
        message.push_str(line);
        message.push('\n');
    }
    messages.retain(|id, _| !id.is_empty());
    messages
}

/// The names after `$`, and the numbers and names that are chosen among besides plural forms.
fn places(message: &str) -> BTreeSet<&str> {
    let name = |from: &'_ str| from.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    message.split('$').skip(1).map(|rest| &rest[..name(rest).unwrap_or(rest.len())]).collect()
}

fn literal_choices(message: &str) -> BTreeSet<&str> {
    let choices =
        message.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(choice, _)| choice);
    choices.filter(|choice| choice.bytes().all(|byte| byte.is_ascii_digit())).collect()
}

fn forms(message: &str, form: &str) -> usize {
    message
        .lines()
        .filter(|line| line.trim_start().trim_start_matches('*').starts_with(&format!("[{form}]")))
        .count()
}

#[test]
fn every_language_has_every_message_with_the_same_places() {
    let english = files("en");
    assert!(english.len() > 3);
    for (language, _) in LANGUAGES {
        assert_eq!(files(language), english, "{language}");
        for file in &english {
            let (ours, theirs) = (messages("en", file), messages(language, file));
            let ids = |messages: &BTreeMap<String, String>| messages.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(ids(&theirs), ids(&ours), "{language}/{file}");
            for (id, message) in &ours {
                assert_eq!(places(&theirs[id]), places(message), "{language}/{file}: {id}");
                assert_eq!(literal_choices(&theirs[id]), literal_choices(message), "{language}/{file}: {id}");
            }
        }
    }
}

#[test]
fn numbers_take_the_plural_forms_of_their_language() {
    for (language, wanted) in LANGUAGES {
        for file in files(language) {
            for (id, message) in messages(language, &file) {
                let counts: Vec<usize> = wanted.iter().map(|form| forms(&message, form)).collect();
                let [first, .., others] = counts.as_slice() else { panic!("{language} has one form") };
                let plurals =
                    counts[..counts.len() - 1].iter().all(|count| count == first) && others >= first;
                assert!(plurals, "{language}/{file}: {id} has {wanted:?} so often: {counts:?}");
                for form in ["zero", "one", "two", "few", "many"] {
                    let known = wanted.contains(&form) || forms(&message, form) == 0;
                    assert!(known, "{language}/{file}: {id} has a form {form} that the language has not");
                }
            }
        }
    }
}

#[test]
fn braces_are_closed() {
    for language in ["en", "ru", "kk"] {
        for file in files(language) {
            for (id, message) in messages(language, &file) {
                let (open, closed) = (message.matches('{').count(), message.matches('}').count());
                assert_eq!(open, closed, "{language}/{file}: {id}");
            }
        }
    }
}

#[test]
fn sentences_call_a_field_what_the_window_calls_it() {
    let conflict = |fields: &[&str]| {
        Error::Conflict { fields: fields.iter().map(|field| (*field).to_owned()).collect() }.to_string()
    };
    let said = conflict(&["claim.reported_by", "verdict.rating", "evidence.quote"]);
    assert!(said.contains("about “Passed on by”, “Rating”, “Passage”."), "{said}");
    let refused = Refusal::NotRedactable { field: "claim_id".into() }.to_string();
    assert!(refused.contains("without “Claim”."), "{refused}");
    let blank = Error::invalid("reported_by", Problem::Blank);
    assert_eq!(blank.to_string(), "“Passed on by” is empty. Write something.");
}

#[test]
fn what_is_wrong_with_an_item_of_a_list_says_with_which_and_with_what_of_it() {
    let mut desk = Desk::new();
    let (owner, scale) = (desk.owner.clone(), desk.default_scale());
    let mut said = |change: &dyn Fn(&mut Rating), best: Patch<i64>, worst: Patch<i64>| {
        let mut ratings = scale.body.ratings.clone();
        change(&mut ratings[2]);
        let edit = ScaleEdit { best, worst, ..rated(ratings) };
        desk.workspace.edit_scale(&owner, scale.id, edit).unwrap_err().to_string()
    };
    let valued = |value| move |rating: &mut Rating| rating.value = Some(value);
    assert_eq!(
        said(&valued(9), Patch::Keep, Patch::Keep),
        "“Ratings, no. 3: Value” must be a whole number from 1 to 6."
    );
    assert_eq!(
        said(&valued(9), Patch::Keep, Patch::Clear),
        "“Ratings, no. 3: Value” must be a whole number, 6 or less."
    );
    assert_eq!(
        said(&valued(0), Patch::Clear, Patch::Keep),
        "“Ratings, no. 3: Value” must be a whole number, 1 or more."
    );
    let blank = |part: &str| format!("“Ratings, no. 3: {part}” is empty. Write something.");
    assert_eq!(said(&|rating| rating.key.clear(), Patch::Keep, Patch::Keep), blank("Key"));
    assert_eq!(said(&|rating| rating.label.clear(), Patch::Keep, Patch::Keep), blank("Label"));
    assert_eq!(said(&|rating| rating.meaning = " ".into(), Patch::Keep, Patch::Keep), blank("Meaning"));
}

#[test]
fn an_address_or_a_tag_that_is_none_is_told_by_its_place_alone_or_with_what_else_is_wrong() {
    let mut desk = Desk::new();
    let addresses = |wrong: &str| vec!["https://example.org/".to_owned(), wrong.to_owned()];
    let new = |statement: &str| NewClaim {
        statement: statement.to_owned(),
        appearances: addresses("example.org"),
        ..NewClaim::default()
    };
    let wrong =
        "“Appeared at, no. 2” is not a web address. Write it whole, beginning with http:// or https://.";
    let refused = desk.workspace.record_claim(&desk.checker, new("Coal moves.")).unwrap_err();
    assert_eq!(refused.to_string(), wrong);
    let details = json!({ "field": "appearances", "item": { "at": 1 }, "problem": { "kind": "url" } });
    assert_eq!(refused.details(), details);
    let refused = desk.workspace.record_claim(&desk.checker, new("")).unwrap_err();
    assert_eq!(refused.to_string(), format!("“Statement” is empty. Write something.\n{wrong}"));
    assert_eq!(refused.details()["fields"][1], json!({ "field": "appearances", "message": wrong }));
    let claim = desk.draft();
    let tags = ["coal".to_owned(), " ".to_owned()];
    let refused = desk.workspace.tag_claim(&desk.checker, claim, &tags, &[]).unwrap_err();
    assert_eq!(refused.to_string(), "“Tags, no. 2” is empty. Write something.");
}

/// What is named in a report for readers, who have no window.
const IN_REPORTS: [&str; 4] = ["claimant", "reported-by", "claimed-on", "appearances"];

#[test]
fn readers_of_a_report_meet_the_names_of_the_window() {
    for language in ["en", "ru", "kk"] {
        let (words, reports) = (messages(language, "words.ftl"), messages(language, "reports.ftl"));
        let text =
            |of: &BTreeMap<String, String>, id: &str| of[id].split_once(" = ").unwrap().1.trim().to_owned();
        for name in IN_REPORTS {
            let called = text(&words, &format!("field-{name}"));
            assert_eq!(text(&reports, &format!("report-page-{name}")), called, "{language}: {name}");
        }
    }
}
