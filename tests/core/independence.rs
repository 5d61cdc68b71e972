//! Which sources count as one, and what is told of them: when one is added that the library has, and when a claim that
//! rests on them is submitted.

use claimtrail_core::error::Error;
use claimtrail_core::ids::SourceId;
use claimtrail_core::independence::Likeness;
use claimtrail_core::rules::{PolicyPoint, Status};
use claimtrail_core::sources::{KnownSource, NewSource};

use crate::support::Desk;

fn titled(title: &str) -> NewSource {
    NewSource { title: title.to_owned(), ..NewSource::default() }
}

fn at(title: &str, url: &str) -> NewSource {
    NewSource { url: Some(url.to_owned()), ..titled(title) }
}

fn add(desk: &mut Desk, new: NewSource) -> SourceId {
    desk.workspace.add_source(&desk.checker, NewSource { anyway: true, ..new }).unwrap().id
}

/// What the library is said to have when a source is added.
fn known(desk: &mut Desk, new: NewSource) -> Vec<KnownSource> {
    match desk.workspace.add_source(&desk.checker, new) {
        Ok(_) => Vec::new(),
        Err(Error::SourceKnown { sources }) => sources,
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_source_that_the_library_has_is_named_and_added_all_the_same_only_when_asked() {
    let mut desk = Desk::new();
    let first = add(&mut desk, at("Letter of the ministry", "https://example.org/letter"));
    let again = || at("Ministry, letter", "http://www.example.org/letter/?utm_source=chat#top");
    let before = desk.workspace.sources().unwrap().len();
    let refused = desk.workspace.add_source(&desk.checker, again()).unwrap_err();
    assert_eq!(refused.code(), "source_known");
    assert_eq!(
        refused.to_string(),
        format!(
            "The library seems to have this source already:\n  “Letter of the ministry” ({first}; the same address)\n\
             Attach what is there, or add this one all the same with --anyway."
        )
    );
    assert_eq!(desk.workspace.sources().unwrap().len(), before);
    let second = add(&mut desk, again());
    assert_ne!(first, second);
    assert_eq!(desk.workspace.sources().unwrap().len(), before + 1);
    let both = known(&mut desk, again());
    assert_eq!(both.iter().map(|known| known.id).collect::<Vec<_>>(), [first, second]);
}

#[test]
fn a_source_is_known_by_any_address_or_by_title_and_publisher() {
    let mut desk = Desk::new();
    let archived = NewSource {
        archived_url: Some("https://archive.ph/AbCd1".to_owned()),
        publisher: Some("Kazinform".to_owned()),
        ..at("Coal passes", "https://example.org/coal")
    };
    let coal = add(&mut desk, archived);
    let by = |same_address| [KnownSource { id: coal, title: "Coal passes".to_owned(), same_address }];
    let copy = "https://web.archive.org/web/20260102030405/https://example.org/coal";
    assert_eq!(known(&mut desk, at("A copy", copy)), by(true));
    assert_eq!(known(&mut desk, at("A copy", "https://archive.ph/AbCd1")), by(true));
    let named =
        |title: &str, publisher: &str| NewSource { publisher: Some(publisher.to_owned()), ..titled(title) };
    assert_eq!(known(&mut desk, named(" coal PASSES", "KAZINFORM ")), by(false));
    assert_eq!(known(&mut desk, named(" coal PASSES", "Another paper")), []);
    assert_eq!(known(&mut desk, titled("Coal passes")), []);
    let passed = add(&mut desk, named("Көмір өтті", "Қазақпарат"));
    let again: Vec<_> =
        known(&mut desk, named("КӨМІР өтті", "ҚАЗАҚПАРАТ")).iter().map(|known| known.id).collect();
    assert_eq!(again, [passed]);
    assert_eq!(known(&mut desk, named("Көмір өтпе", "Қазақпарат")), []);
    assert_eq!(known(&mut desk, at("Another page", "https://example.org/coal/2")), []);
}

#[test]
fn sources_at_one_address_count_once_and_it_is_said_which() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let checker = desk.checker.clone();
    desk.propose(&checker, claim);
    let letter = add(&mut desk, at("Letter", "https://example.org/letter"));
    let copy =
        NewSource { archived_url: Some("http://example.org/letter/".to_owned()), ..titled("Copy of it") };
    let copy = add(&mut desk, copy);
    desk.attach(claim, letter);
    desk.attach(claim, copy);
    let view = desk.workspace.claim(claim).unwrap();
    assert_eq!(view.independent_sources, 1);
    assert_eq!(view.counted_once[0].sources, [letter, copy]);
    assert_eq!(view.counted_once[0].by, Likeness::Address);
    assert_eq!(view.counted_once[0].at_one_address, [letter, copy]);
    let refused = desk.workspace.submit_claim(&checker, claim).unwrap_err();
    assert!(refused.to_string().ends_with(
        "there is 1. Sources with one origin or one address count once. With one address: “Letter”, “Copy of it”."
    ));
    let other = add(&mut desk, at("Rail record", "https://example.org/rail"));
    desk.attach(claim, other);
    desk.workspace.submit_claim(&checker, claim).unwrap();
    assert_eq!(desk.status(claim), Status::InReview);
}

#[test]
fn origin_and_address_together_join_more_than_two() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let wire = |new: NewSource| NewSource { origin: Some("TASS, 22 June".to_owned()), ..new };
    let sources = [
        at("Morning paper", "https://example.org/morning"),
        wire(titled("Evening paper")),
        wire(at("Morning paper, later", "https://example.org/morning#later")),
    ];
    let ids = sources.map(|source| add(&mut desk, source));
    for source in ids {
        desk.attach(claim, source);
    }
    let view = desk.workspace.claim(claim).unwrap();
    let [once] = view.counted_once.as_slice() else { panic!("{:?}", view.counted_once) };
    assert_eq!((once.sources.as_slice(), once.by), (ids.as_slice(), Likeness::Both));
    assert_eq!(once.at_one_address, [ids[0], ids[2]]);
    let policy = desk.workspace.policy_checklist(claim).unwrap();
    assert!(matches!(policy[0].point, PolicyPoint::IndependentSources { has: 1, .. }) && !policy[0].met);
}
