//! Insights: every bar counts what its query lists, and the figures say what was done.

use claimtrail_core::claims::{Assignment, ClaimListing, NewClaim};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::insights::{Insights, InsightsPeriod, IntervalUnit, Rated};
use claimtrail_core::people::Place;
use claimtrail_core::records::Patch;
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::scales::{Rating, RatingScale};
use claimtrail_core::verdicts::NewVerdict;
use serde_json::Value;

use crate::support::{BEGINNING, Desk, astana};

const DAY: i64 = 86_400_000;

fn whole() -> InsightsPeriod {
    InsightsPeriod::default()
}

fn period(from: &str, to: &str) -> InsightsPeriod {
    let day = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    InsightsPeriod { from: day(from), to: day(to) }
}

fn insights(desk: &Desk, period: &InsightsPeriod) -> Insights {
    desk.workspace.insights(period).unwrap()
}

/// Every bar in a document: what counts claims and has a query.
fn bars(value: &Value, into: &mut Vec<(u64, String)>) {
    match value {
        Value::Object(fields) => {
            if let (Some(claims), Some(query)) = (fields.get("claims"), fields.get("query")) {
                into.push((claims.as_u64().unwrap(), query.as_str().unwrap().to_owned()));
                return;
            }
            fields.values().for_each(|value| bars(value, into));
        }
        Value::Array(items) => items.iter().for_each(|value| bars(value, into)),
        _ => {}
    }
}

/// Holds every bar against the list behind it; says how many there are.
#[track_caller]
fn each_bar_is_its_list(desk: &Desk, period: &InsightsPeriod) -> usize {
    let mut found = Vec::new();
    bars(&serde_json::to_value(insights(desk, period)).unwrap(), &mut found);
    for (claims, query) in &found {
        let listing = ClaimListing { query: query.clone(), limit: 1, ..ClaimListing::default() };
        let page = desk.workspace.list_claims(None, &listing).unwrap();
        assert_eq!(page.problems, [], "{query}");
        assert_eq!(page.total, *claims, "{query}");
    }
    found.len()
}

fn record(desk: &mut Desk, claimant: &str, tags: &[&str]) -> ClaimId {
    let new = NewClaim {
        statement: desk.text("Coal was stopped,"),
        claimant: Some(claimant.to_owned()).filter(|name| !name.is_empty()),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..NewClaim::default()
    };
    desk.workspace.record_claim(&desk.checker, new).unwrap().id
}

fn rate(desk: &mut Desk, claim: ClaimId, rating: &str, scale: Option<claimtrail_core::ids::ScaleId>) {
    let new = NewVerdict {
        rating: rating.into(),
        scale_id: scale,
        rationale: "So it is.".into(),
        ..NewVerdict::default()
    };
    desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
}

fn scale(desk: &mut Desk, name: &str, ratings: &[(&str, &str)]) -> claimtrail_core::ids::ScaleId {
    let rating = |(key, label): &(&str, &str)| Rating {
        key: (*key).to_owned(),
        label: (*label).to_owned(),
        value: None,
        meaning: String::new(),
    };
    let scale = RatingScale {
        name: name.to_owned(),
        ratings: ratings.iter().map(rating).collect(),
        worst: None,
        best: None,
    };
    desk.workspace.add_scale(&desk.owner, scale).unwrap().id
}

/// Claims of two years with everything that makes a query hard to write: names that are alike, words that mean something
/// else, ratings of one key or label, spellings, quotation marks.
fn hard() -> Desk {
    let mut desk = Desk::new();
    let aliases = scale(
        &mut desk,
        "Desk \"old\"",
        &[("f", "False"), ("none", "None"), ("false", "True"), ("x y", "XY")],
    );
    let other = scale(&mut desk, "desk «OLD»", &[("f", "Fake")]);
    let news = desk
        .workspace
        .scales()
        .unwrap()
        .into_iter()
        .find(|scale| scale.body.name == "News-agency scale")
        .unwrap()
        .id;
    desk.workspace.add_person(&desk.owner, "None", Role::FactChecker, Place::Here).unwrap();
    desk.workspace.add_person(&desk.owner, "Me", Role::FactChecker, Place::Here).unwrap();
    let people: Vec<_> = desk.workspace.people().unwrap().iter().map(|person| person.id).collect();
    let names =
        ["Kim", "Kim Ёлкин", "KIM, елкин!", "A \"B\" «C»", "A “B” \"C\" »D", "???", "!", "none", "", "=Kim"];
    let tags: [&[&str]; 8] = [
        &["Coal", "coal"],
        &["COAL"],
        &["none"],
        &["cold war", "a,b"],
        &[],
        &[">1"],
        &["a \"b\""],
        &["x \"»”"],
    ];
    let ratings = [
        (Some(aliases), "f"),
        (Some(aliases), "none"),
        (Some(aliases), "false"),
        (Some(aliases), "x y"),
        (Some(other), "f"),
        (Some(news), "false"),
        (None, "false"),
        (None, "half_true"),
    ];
    for number in 0..160_usize {
        desk.clock.set(BEGINNING + number as i64 * 9 * DAY / 2 + 1_000);
        let claim = record(&mut desk, names[number % names.len()], tags[number % tags.len()]);
        if number % 3 > 0 {
            let (scale, rating) = ratings[number / 3 % ratings.len()];
            rate(&mut desk, claim, rating, scale);
        }
        let due = format!("2024-{:02}-01", 1 + number % 12);
        let assignment = Assignment {
            assignee_id: people.get(number % (people.len() + 1)).map_or(Patch::Keep, |id| Patch::Set(*id)),
            due_on: Patch::Set(due),
            priority: None,
        };
        desk.workspace.assign_claim(&desk.checker, claim, assignment).unwrap();
        if number % 7 == 3 {
            desk.workspace.withdraw_claim(&desk.editor, claim, "Recorded twice.").unwrap();
        }
    }
    for (days, status) in
        [(0, Status::Approved), (2, Status::Published), (9, Status::InReview), (40, Status::Approved)]
    {
        let claim = desk.worked();
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        desk.clock.set(desk.clock.now() + days * DAY);
        if status != Status::InReview {
            desk.workspace.approve_claim(&desk.editor, claim).unwrap();
        }
        if status == Status::Published {
            desk.workspace.publish_claim(&desk.editor, claim).unwrap();
        }
    }
    desk
}

#[test]
fn every_bar_counts_what_its_query_lists() {
    let desk = hard();
    let periods = [
        whole(),
        period("2023-01-01", "2023-12-31"),
        period("2023-02-11", ""),
        period("", "2022-08-30"),
        period("2023-03-03", "2023-03-20"),
        period("2023-03-03", "2023-03-03"),
        period("2000-01-01", "2022-01-01"),
        period("2030-01-01", ""),
    ];
    let counted: Vec<usize> = periods.iter().map(|period| each_bar_is_its_list(&desk, period)).collect();
    assert!(counted[0] > 500 && counted[1] > 200, "{counted:?}");
    let desk = desk.reopened();
    assert_eq!(each_bar_is_its_list(&desk, &whole()), counted[0]);
}

#[test]
fn the_bars_keep_in_step_with_what_is_done() {
    let mut desk = hard();
    insights(&desk, &whole());
    let claim = desk.claim_in(Status::Published);
    record(&mut desk, "kim ёлкин", &["coal"]);
    each_bar_is_its_list(&desk, &whole());
    desk.workspace.withdraw_claim(&desk.editor, claim, "Recorded twice.").unwrap();
    each_bar_is_its_list(&desk, &whole());
}

#[test]
fn a_day_begins_where_one_looks_and_each_claim_is_in_one_interval() {
    let desk = hard();
    let found = insights(&desk, &whole());
    let sum = |bars: &mut dyn Iterator<Item = u64>| bars.sum::<u64>();
    assert_eq!(found.unit, IntervalUnit::Month);
    assert_eq!(
        sum(&mut found.intervals.iter().map(|interval| interval.recorded.claims)),
        found.recorded.claims
    );
    assert_eq!(sum(&mut found.statuses.iter().map(|status| status.total.claims)), found.recorded.claims);
    assert_eq!(sum(&mut found.ratings.iter().map(|rating| rating.total.claims)), found.recorded.claims);
    let approved = sum(&mut found.time_to_verdict.bars.iter().map(|time| time.bar.claims));
    assert_eq!(approved + found.time_to_verdict.not_yet.claims, found.recorded.claims);
    assert!(found.statuses.iter().all(|status| status.of != Status::Withdrawn));
    assert_eq!(found.recorded.claims + found.withdrawn.claims, 164);
}

#[test]
fn time_to_verdict_is_that_to_the_first_approval() {
    let mut desk = Desk::new();
    for days in [0, 0, 1, 3, 4, 12, 50] {
        let claim = desk.worked();
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        let recorded = desk.clock.now();
        desk.clock.set(recorded + days * DAY);
        desk.workspace.approve_claim(&desk.editor, claim).unwrap();
        // It lapses, and is approved again: the first one stands.
        desk.clock.set(recorded + 90 * DAY);
        desk.propose(&desk.checker.clone(), claim);
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        desk.workspace.approve_claim(&desk.editor, claim).unwrap();
        desk.clock.set(recorded);
    }
    desk.draft();
    let time = insights(&desk, &whole()).time_to_verdict;
    assert_eq!(time.bars.iter().map(|time| time.bar.claims).collect::<Vec<_>>(), [2, 2, 1, 1, 1]);
    assert_eq!((time.not_yet.claims, time.median, time.ninetieth), (1, Some(3), Some(50)));
    each_bar_is_its_list(&desk, &whole());
}

#[test]
fn claimants_are_told_apart_by_their_words_and_ratings_by_scale_and_key() {
    let mut desk = Desk::new();
    for name in ["Ministry of Énergy", "ministry of energy!", "Ministry", "Ministry of Energy and Coal"] {
        record(&mut desk, name, &[]);
    }
    let claim = record(&mut desk, "Ministry of Energy", &[]);
    rate(&mut desk, claim, "false", None);
    let found = insights(&desk, &whole());
    assert_eq!(found.repeat_claimants.len(), 1);
    let ministry = &found.repeat_claimants[0];
    assert_eq!((ministry.name.as_str(), ministry.claims.claims), ("Ministry of Energy", 3));
    assert_eq!(ministry.claims.query, "claimant:=\"Ministry of Energy\" -status:withdrawn");
    let rated: Vec<u64> = ministry.ratings.iter().map(|rating| rating.bar.claims).collect();
    assert_eq!(rated, [1, 2]);
    assert!(matches!(&ministry.ratings[0].of, Rated::As(rating) if rating.label == "False"));
    assert_eq!(
        ministry.ratings[0].bar.query,
        "rating:false claimant:=\"Ministry of Energy\" -status:withdrawn"
    );
}

#[test]
fn a_desk_without_claims_has_no_bars_and_a_period_must_be_one() {
    let desk = Desk::new();
    let found = insights(&desk, &whole());
    assert_eq!(found.recorded.claims, 0);
    assert!(found.intervals.is_empty() && found.statuses.is_empty() && found.load.is_empty());
    assert_eq!((found.time_to_verdict.median, found.time_to_verdict.ninetieth), (None, None));
    let refused = |given: &InsightsPeriod| desk.workspace.insights(given).unwrap_err().to_string();
    assert!(refused(&period("soon", "")).starts_with("“First day” is no day"));
    assert!(refused(&period("2026-02-01", "2026-01-31")).starts_with("“Last day” is before 2026-02-01"));
}

#[test]
fn bars_of_days_are_their_lists_where_the_clock_was_changed_in_between() {
    let mut desk = Desk::new();
    desk.clock.hang(astana);
    let change = 1_709_229_600_000;
    for hours in [-24, -1, 0, 1, 24] {
        desk.clock.set(change + hours * 3_600_000 + 1_000);
        record(&mut desk, "", &[]);
    }
    desk.clock.set(change + 700 * DAY);
    let period = period("2024-02-28", "2024-03-02");
    let days: Vec<u64> =
        insights(&desk, &period).intervals.iter().map(|interval| interval.recorded.claims).collect();
    assert_eq!(days, [3, 2, 0]);
    each_bar_is_its_list(&desk, &period);
}

#[test]
fn ratings_beyond_the_most_given_ones_are_one() {
    let mut desk = Desk::new();
    let keys: Vec<(String, String)> =
        (0..15).map(|number| (format!("k{number}"), format!("Label {number}"))).collect();
    let ratings: Vec<(&str, &str)> = keys.iter().map(|(key, label)| (key.as_str(), label.as_str())).collect();
    let long = scale(&mut desk, "Long", &ratings);
    for (number, (key, _)) in ratings.iter().enumerate() {
        for _ in 0..=number {
            let claim = record(&mut desk, "", &[]);
            rate(&mut desk, claim, key, Some(long));
        }
    }
    let found = insights(&desk, &whole());
    let others = found.ratings.iter().find(|rating| rating.of == Rated::Otherwise).unwrap();
    assert_eq!((found.ratings.len(), others.total.claims), (13, 1 + 2 + 3));
    each_bar_is_its_list(&desk, &whole());
}
