//! What is counted beside a list: the query that is given for each value lists just as many claims as it says.

use claimtrail_core::claims::{Assignment, ClaimFilter, ClaimListing, NewClaim};
use claimtrail_core::ids::{ClaimId, PersonId, ScaleId};
use claimtrail_core::people::{PersonEdit, Place};
use claimtrail_core::records::Patch;
use claimtrail_core::rules::Role;
use claimtrail_core::scales::{Rating, RatingScale};
use claimtrail_core::search::{ClaimFacetValues, FacetValue};
use claimtrail_core::verdicts::NewVerdict;
use proptest::prelude::*;

use crate::copies::cases;
use crate::support::Desk;

/// Words that mean something else in a query, or end too soon.
const HOSTILE: [&str; 35] = [
    "coal",
    "Coal",
    "none",
    "None",
    "me",
    "<3",
    ">=1",
    "=x",
    "-x",
    "OR",
    "AND",
    "NOT",
    "a b",
    "a,b",
    "(a",
    "a)",
    "()",
    "a:b",
    "tag:x",
    "https://a.kz/x",
    "//x",
    "\"",
    "\"\"",
    "a \"b\"",
    "a \"b\" »c”",
    "„a“",
    "«",
    "’",
    "…",
    "???",
    "уголь",
    "УГОЛЬ",
    "жд \"x\"",
    "sort:due",
    "\\",
];

const LANGUAGES: [&str; 8] = ["en", "en-GB", "en-gb", "EN", "ru", "kk", "kk-Cyrl", "sr-Latn-RS"];

fn every(values: &ClaimFacetValues) -> impl Iterator<Item = &FacetValue> {
    let fields = [&values.status, &values.rating, &values.tag, &values.assignee, &values.language];
    fields.into_iter().flatten()
}

fn facets(desk: &Desk, query: &str) -> ClaimFacetValues {
    desk.workspace.claim_facet_values(None, query).unwrap()
}

/// How many claims a query without problems lists.
fn listed(desk: &Desk, query: &str) -> u64 {
    let listing = ClaimListing { query: query.to_owned(), limit: 1, ..ClaimListing::default() };
    let page = desk.workspace.list_claims(None, &listing).unwrap();
    assert_eq!(page.problems, [], "{query}");
    page.total
}

/// Holds every value against what its query lists beside another one, and the counts against those of the terminal.
fn each_value_is_its_list(desk: &Desk, query: &str) {
    let values = facets(desk, query);
    for value in every(&values) {
        let narrowed = format!("{} {query}", value.query);
        assert_eq!(listed(desk, &narrowed), value.claims, "{narrowed}");
    }
    let counts = desk.workspace.claim_facets(None, query, &ClaimFilter::default()).unwrap();
    let fields = [counts.status, counts.rating, counts.tag, counts.assignee, counts.language];
    let told: usize = fields.iter().map(|field| field.len()).sum();
    assert_eq!(told + counts.missing.len(), every(&values).count());
}

fn record(desk: &mut Desk, language: Option<&str>, tags: &[String]) -> ClaimId {
    let new = NewClaim {
        statement: desk.text("Coal was stopped,"),
        language: language.map(str::to_owned),
        tags: tags.to_vec(),
        ..NewClaim::default()
    };
    desk.workspace.record_claim(&desk.checker, new).unwrap().id
}

fn rate(desk: &mut Desk, claim: ClaimId, rating: &str, scale: Option<ScaleId>) {
    let new = NewVerdict {
        rating: rating.to_owned(),
        scale_id: scale,
        rationale: "So it is.".into(),
        ..NewVerdict::default()
    };
    desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
}

fn assign(desk: &mut Desk, claim: ClaimId, person: PersonId) {
    let assignment = Assignment { assignee_id: Patch::Set(person), ..Assignment::default() };
    desk.workspace.assign_claim(&desk.checker, claim, assignment).unwrap();
}

fn scale(desk: &mut Desk, name: &str, ratings: &[(&str, &str)]) -> ScaleId {
    let rating = |(key, label): &(&str, &str)| Rating {
        key: (*key).to_owned(),
        label: (*label).to_owned(),
        value: None,
        meaning: String::new(),
    };
    let ratings = ratings.iter().map(rating).collect();
    let scale = RatingScale { name: name.to_owned(), ratings, worst: None, best: None };
    desk.workspace.add_scale(&desk.owner, scale).unwrap().id
}

fn add_person(desk: &mut Desk, name: &str) -> PersonId {
    desk.workspace.add_person(&desk.owner, name, Role::FactChecker, Place::Here).unwrap();
    desk.workspace.people().unwrap().last().unwrap().id
}

/// People who are called like one another, or like something else.
fn people(desk: &mut Desk) -> Vec<PersonId> {
    let leaves = PersonEdit { active: Some(false), ..PersonEdit::default() };
    let mut people = Vec::new();
    for name in ["Ann", "ANN", "Ann"] {
        people.push(add_person(desk, name));
        desk.workspace.set_person(&desk.owner, people[people.len() - 1], leaves.clone()).unwrap();
    }
    for name in ["Hannah", "Me", "none", "<3", "A \"B\" «C» “D”", "Kim, Li"] {
        people.push(add_person(desk, name));
    }
    people
}

#[test]
fn a_value_is_told_from_those_that_are_like_it() {
    let mut desk = Desk::new();
    let aliases = scale(&mut desk, "Desk", &[("f", "False"), ("none", "None"), ("x y", "XY")]);
    for (rating, scale) in
        [("false", None), ("f", Some(aliases)), ("none", Some(aliases)), ("x y", Some(aliases))]
    {
        let claim = record(&mut desk, Some("en"), &[]);
        rate(&mut desk, claim, rating, scale);
    }
    record(&mut desk, Some("en-GB"), &["none".into()]);
    record(&mut desk, Some("EN-gb"), &["<3".into()]);
    each_value_is_its_list(&desk, "");
    assert_eq!((listed(&desk, "language:en"), listed(&desk, "language:=en")), (6, 4));
    assert_eq!((listed(&desk, "language:=En-Gb"), listed(&desk, "language:=e")), (2, 0));
    assert_eq!((listed(&desk, "rating:false"), listed(&desk, "rating:=false")), (2, 1));
    let values = facets(&desk, "language:=en");
    let told: Vec<_> =
        values.rating.iter().map(|value| (&*value.label, &*value.query, value.claims)).collect();
    let expected = [
        ("False", "rating:=f", 1),
        ("False", "rating:=false", 1),
        ("None", "rating:=\"none\"", 1),
        ("XY", "rating:=\"x y\"", 1),
    ];
    assert_eq!(told, expected);
    let missing: Vec<_> =
        facets(&desk, "").rating.into_iter().filter(|value| value.value.is_none()).collect();
    assert_eq!((missing[0].label.as_str(), missing[0].query.as_str()), ("no verdict", "missing:verdict"));
}

#[test]
fn what_completes_a_query_counts_what_it_lists() {
    let mut desk = Desk::new();
    let aliases = scale(&mut desk, "Desk", &[("f", "False")]);
    for (rating, scale) in [("false", None), ("f", Some(aliases))] {
        let claim = record(&mut desk, Some("en"), &["none".into()]);
        rate(&mut desk, claim, rating, scale);
    }
    record(&mut desk, Some("en-GB"), &["<3".into(), "a \"b\" »c”".into()]);
    for begun in ["language:", "language:=", "rating:", "rating:=", "tag:"] {
        let done = desk.workspace.complete_query(begun, begun.len() as u32).unwrap();
        assert!(!done.suggestions.is_empty());
        for suggestion in done.suggestions.iter().filter(|suggestion| suggestion.count.is_some()) {
            assert_eq!(Some(listed(&desk, &suggestion.insert)), suggestion.count, "{}", suggestion.insert);
        }
    }
    let complete =
        |query: &str| desk.workspace.complete_query(query, query.len() as u32).unwrap().suggestions;
    assert_eq!(complete("tag:no")[0].insert, "tag:\"none\"");
    assert_eq!(complete("tag:<").iter().map(|one| &*one.insert).collect::<Vec<_>>(), ["tag:\"<3\""]);
}

#[test]
fn a_whole_name_is_nobody_else_and_no_other_scale() {
    let mut desk = Desk::new();
    let people = people(&mut desk);
    scale(&mut desk, "Old scale", &[("f", "False")]);
    let claim = record(&mut desk, None, &[]);
    assign(&mut desk, claim, people[3]);
    assert_eq!(listed(&desk, "assignee:hann"), 1);
    let wrong = |query: &str| desk.workspace.check_query(None, query).unwrap().len();
    assert_eq!((listed(&desk, "assignee:=ann"), listed(&desk, "assignee:=HANNAH")), (0, 1));
    assert_eq!((wrong("assignee:=hann"), wrong("scale:=old"), wrong("scale:old")), (1, 1, 0));
    assert_eq!(wrong("scale:=\"OLD scale\""), 0);
}

#[test]
fn each_value_lists_as_many_claims_as_it_says_however_hard_it_is_to_write() {
    let tag =
        prop_oneof![3 => prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned), 1 => "\\PC{1,5}"];
    let claim = (
        prop::collection::vec(tag.prop_filter("blank", |tag| !tag.trim().is_empty()), 0..4),
        prop::option::of(prop::sample::select(LANGUAGES.to_vec())),
        0..12_usize,
        0..9_usize,
    );
    proptest!(cases(12), |(claims in prop::collection::vec(claim, 1..12))| {
        let mut desk = Desk::new();
        let people = people(&mut desk);
        let keys: Vec<(&str, &str)> =
            ["f", "none", "<3", "a \"b\" »c”", "-x", "OR"].into_iter().zip(["False", "true", "f", "x", "None", "-x"]).collect();
        let aliases = scale(&mut desk, "Desk \"old\"", &keys);
        for (tags, language, person, rating) in claims {
            let claim = record(&mut desk, language, &tags);
            if let Some(person) = people.get(person) {
                assign(&mut desk, claim, *person);
            }
            match keys.get(rating) {
                Some((key, _)) => rate(&mut desk, claim, key, Some(aliases)),
                None if rating == keys.len() => rate(&mut desk, claim, "false", None),
                None => {}
            }
        }
        for query in ["", "is:open", "coa", "-has:verdict", "(language:en OR has:tag)"] {
            each_value_is_its_list(&desk, query);
        }
    });
}
