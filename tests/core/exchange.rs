//! Copies edited apart that exchange their journals: what merges by itself, what is a conflict and how it is settled,
//! and what is refused.

use std::collections::BTreeSet;

use claimtrail_core::articles::NewArticle;
use claimtrail_core::claims::{Assignment, ClaimEdit, ClaimListing, NewClaim, Priority};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::error::{Fault, Problem, Wrong};
use claimtrail_core::evidence::{EvidenceEdit, NewEvidence, Stance};
use claimtrail_core::ids::{ClaimId, DeviceId, Hash, ScaleId};
use claimtrail_core::journal::notices::Notice;
use claimtrail_core::journal::verify::{ExpectedHead, HadBy};
use claimtrail_core::people::PersonEdit;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::records::{Patch, Record};
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::scales::{RatingScale, ScaleEdit};
use claimtrail_core::sources::{NewSource, SourceEdit};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Error, Result, Workspace};
use rusqlite::Connection;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::copies::{
    Copy, PAIRS, assert_equal, assert_holds, assert_holds_for_others, copies, exchange, export, give,
};
use crate::support::{Clock, Desk, TestSeam, claims, everything, folder, rated, refused_undo, revisions};

fn record(w: &mut Workspace, by: &Acting) -> ClaimId {
    w.record_claim(by, NewClaim { statement: "Coal moves.".to_owned(), ..NewClaim::default() }).unwrap().id
}

fn attach(w: &mut Workspace, by: &Acting, claim: ClaimId) {
    let source = w.add_source(by, NewSource { title: "Record".to_owned(), ..NewSource::default() }).unwrap();
    w.attach_evidence(
        by,
        claim,
        source.id,
        NewEvidence { stance: Some(Stance::Context), ..NewEvidence::default() },
    )
    .unwrap();
}

fn propose(w: &mut Workspace, by: &Acting, claim: ClaimId, rating: &str) {
    let (rating, rationale) = (rating.to_owned(), format!("{} says so.", by.name));
    w.propose_verdict(by, claim, NewVerdict { rating, rationale, ..NewVerdict::default() }).unwrap();
}

fn say(w: &mut Workspace, by: &Acting, claim: ClaimId, statement: &str) {
    let edit = ClaimEdit { statement: Some(statement.to_owned()), ..ClaimEdit::default() };
    w.edit_claim(by, claim, edit).unwrap();
}

/// Three copies that all know a claim which Anna worked on until it could be submitted, and perhaps more.
pub(crate) fn worked(then: impl FnOnce(&mut Workspace, ClaimId)) -> (Vec<Copy>, ClaimId) {
    let mut id = None;
    let copies = copies(|first| {
        let anna = first.acting(Some("Anna")).unwrap();
        let claim = record(first, &anna);
        attach(first, &anna, claim);
        propose(first, &anna, claim, "false");
        then(first, claim);
        id = Some(claim);
    });
    (copies, id.unwrap())
}

fn submitted() -> (Vec<Copy>, ClaimId) {
    submitted_by("Anna")
}

fn submitted_by(name: &str) -> (Vec<Copy>, ClaimId) {
    worked(|first, claim| {
        let by = first.acting(Some(name)).unwrap();
        first.submit_claim(&by, claim).unwrap();
    })
}

/// Everyone hears of everything, and all copies are equal and sound.
pub(crate) fn exchange_all(copies: &mut [Copy]) {
    exchange(copies, &PAIRS, &[]);
    assert_equal(copies, &[]);
    for copy in copies.iter() {
        assert_holds(&copy.workspace, &[]);
    }
    assert_holds_for_others(&copies[0].workspace, &[]);
}

fn claim(copy: &Copy, id: ClaimId) -> Record<claimtrail_core::claims::Claim> {
    copy.workspace.claim(id).unwrap().claim
}

#[test]
fn fields_set_on_one_side_only_take_that_sides_value() {
    let (mut copies, id) = worked(|_, _| {});
    let (edil, chana) = (copies[1].by("Edil"), copies[2].by("Chana"));
    say(&mut copies[1].workspace, &edil, id, "Kazakhstan blocked coal.");
    let edit = ClaimEdit { claimant: Patch::Set("A minister".to_owned()), ..ClaimEdit::default() };
    copies[2].workspace.edit_claim(&chana, id, edit).unwrap();
    exchange_all(&mut copies);
    let claim = claim(&copies[0], id);
    assert_eq!(claim.body.statement, "Kazakhstan blocked coal.");
    assert_eq!(claim.body.claimant.as_deref(), Some("A minister"));
    assert_eq!((claim.heads.len(), claim.conflicts.len()), (2, 0));
    let olga = copies[0].by("Olga");
    say(&mut copies[0].workspace, &olga, id, "Kazakhstan blocked Russian coal.");
    exchange_all(&mut copies);
    assert_eq!(self::claim(&copies[2], id).heads.len(), 1, "the next revision follows both");
}

#[test]
fn a_claim_that_gets_an_article_of_another_copy_knows_what_it_said_there() {
    let (mut copies, id) = worked(|_, _| {});
    let (edil, chana) = (copies[1].by("Edil"), copies[2].by("Chana"));
    let new =
        NewArticle { title: "Rails".to_owned(), text: "Coal moves.".to_owned(), ..NewArticle::default() };
    let article = copies[1].workspace.add_article(&edil, new).unwrap();
    give(&mut copies, 1, 2, &[]);
    let edit = ClaimEdit { article_id: Patch::Set(article.id), ..ClaimEdit::default() };
    copies[2].workspace.edit_claim(&chana, id, edit).unwrap();
    let edited = copies[2].workspace.claim_history(id).unwrap().pop().unwrap();
    let pin = format!("article/{}@{}", article.id, article.heads[0]);
    assert!(edited.refs.contains(&pin), "{pin} is not in {:#?}", edited.refs);
    exchange_all(&mut copies);
}

#[test]
fn an_undo_sets_back_what_copies_came_to_together() {
    let (mut copies, id) = worked(|_, _| {});
    let (edil, chana, olga) = (copies[1].by("Edil"), copies[2].by("Chana"), copies[0].by("Olga"));
    say(&mut copies[1].workspace, &edil, id, "Kazakhstan blocked coal.");
    let edit = ClaimEdit { claimant: Patch::Set("A minister".to_owned()), ..ClaimEdit::default() };
    copies[2].workspace.edit_claim(&chana, id, edit).unwrap();
    exchange_all(&mut copies);
    let edit = ClaimEdit {
        statement: Some("It blocked all coal.".to_owned()),
        claimant: Patch::Clear,
        language: Patch::Set("en".to_owned()),
        ..ClaimEdit::default()
    };
    copies[0].workspace.edit_claim(&olga, id, edit).unwrap();
    copies[0].workspace.undo(&olga).unwrap();
    exchange_all(&mut copies);
    let claim = claim(&copies[1], id).body;
    assert_eq!((claim.statement.as_str(), claim.language), ("Kazakhstan blocked coal.", None));
    assert_eq!(claim.claimant.as_deref(), Some("A minister"));
}

#[test]
fn an_undo_of_a_choice_between_copies_is_refused_and_says_why() {
    let (mut copies, id) = worked(|_, _| {});
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    for (at, by, rating) in [(0, &olga, "true"), (2, &chana, "fabricated")] {
        say(&mut copies[at].workspace, by, id, rating);
        let edit = VerdictEdit { rating: Some(rating.to_owned()), ..VerdictEdit::default() };
        copies[at].workspace.edit_verdict(by, id, edit).unwrap();
    }
    exchange_all(&mut copies);
    let first = &mut copies[0].workspace;
    say(first, &olga, id, "Neither.");
    assert_eq!(refused_undo(first, &olga).details()["why"], "settled");
    let reason = refused_undo(first, &olga).to_string();
    let said =
        "What is to be taken back on claim “Neither.” chose between copies that disagreed about “Statement”.";
    assert!(reason.starts_with(said), "{reason}");
    let edit = VerdictEdit { rating: Some("half_true".to_owned()), ..VerdictEdit::default() };
    first.edit_verdict(&olga, id, edit).unwrap();
    assert_eq!(refused_undo(first, &olga).details()["why"], "settled");
    let view = first.claim(id).unwrap();
    assert_eq!(view.verdict.unwrap().verdict.body.rating, "half_true");
    assert_eq!(view.claim.body.statement, "Neither.");
    exchange_all(&mut copies);
}

#[test]
fn an_import_tells_where_a_person_chooses_and_what_that_is_called() {
    let (mut copies, id) = worked(|_, _| {});
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    for (at, by, rating) in [(0, &olga, "true"), (2, &chana, "fabricated")] {
        let workspace = &mut copies[at].workspace;
        let edit = VerdictEdit { rating: Some(rating.to_owned()), ..VerdictEdit::default() };
        workspace.edit_verdict(by, id, edit).unwrap();
        let source = workspace.claim(id).unwrap().evidence[0].source.id;
        let title = SourceEdit { title: Some(format!("{}'s record", by.name)), ..SourceEdit::default() };
        workspace.edit_source(by, source, title).unwrap();
    }
    let journal = export(&copies[2].workspace);
    let report = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    let source = copies[0].workspace.claim(id).unwrap().evidence[0].source.clone();
    let called = report.conflicts.iter().map(|each| each.called.as_ref().unwrap());
    let places: BTreeSet<(String, &str)> =
        called.map(|called| (called.entity.to_string(), called.name.as_str())).collect();
    let claim = (format!("claim/{id}"), "Coal moves.");
    assert_eq!(places, [claim, (format!("source/{}", source.id), &*source.body.title)].into());
}

#[test]
fn a_source_that_copies_disagree_about_holds_its_claims_back_until_a_person_chooses() {
    let (mut copies, id) = worked(|_, _| {});
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    let source = copies[0].workspace.claim(id).unwrap().evidence[0].source.id;
    let title = |title: &str| SourceEdit { title: Some(title.to_owned()), ..SourceEdit::default() };
    copies[0].workspace.edit_source(&olga, source, title("Olga's record")).unwrap();
    copies[2].workspace.edit_source(&chana, source, title("Chana's record")).unwrap();
    let conflicted = |w: &Workspace| w.claims_of_query(None, "is:conflicted").unwrap();
    assert!(conflicted(&copies[0].workspace).is_empty());
    exchange_all(&mut copies);
    let first = &mut copies[0].workspace;
    assert_eq!(conflicted(first), [id]);
    let refused = first.submit_claim(&olga, id).unwrap_err();
    assert_eq!(refused.details()["fields"], json!(["source.title"]));
    first.edit_source(&olga, source, title("The record")).unwrap();
    assert!(conflicted(first).is_empty());
    first.submit_claim(&olga, id).unwrap();
    exchange_all(&mut copies);
}

/// Somebody says something of what belongs to a claim.
type Saying = fn(&mut Workspace, &Acting, ClaimId, &str);

#[test]
fn a_claim_is_marked_in_lists_by_what_copies_disagree_about_in_whatever_belongs_to_it() {
    let sayings: [Saying; 4] = [
        say,
        |w, by, id, text| {
            let edit = VerdictEdit { rationale: Some(text.to_owned()), ..VerdictEdit::default() };
            w.edit_verdict(by, id, edit).unwrap();
        },
        |w, by, id, text| {
            let evidence = w.claim(id).unwrap().evidence[0].evidence.id;
            let edit = EvidenceEdit { note: Patch::Set(text.to_owned()), ..EvidenceEdit::default() };
            w.edit_evidence(by, evidence, edit).unwrap();
        },
        |w, by, id, text| {
            let source = w.claim(id).unwrap().evidence[0].source.id;
            let edit = SourceEdit { title: Some(text.to_owned()), ..SourceEdit::default() };
            w.edit_source(by, source, edit).unwrap();
        },
    ];
    let found = |w: &Workspace| w.claims_of_query(None, "is:conflicted").unwrap();
    let marked = |w: &Workspace, id| {
        let page = w.list_claims(None, &ClaimListing { limit: 9, ..ClaimListing::default() }).unwrap();
        page.rows.iter().filter(|row| row.conflicted).map(|row| row.id).eq([id])
    };
    for (at, saying) in sayings.into_iter().enumerate() {
        let (mut copies, id) = worked(|_, _| {});
        let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
        record(&mut copies[0].workspace, &olga);
        // One copy has its lists in memory before, another not yet.
        assert!(found(&copies[0].workspace).is_empty());
        saying(&mut copies[0].workspace, &olga, id, "Here.");
        saying(&mut copies[2].workspace, &chana, id, "There.");
        exchange_all(&mut copies);
        for copy in &copies[..2] {
            let w = &copy.workspace;
            assert!(marked(w, id), "{at}");
            assert_eq!(found(w), [id], "{at}");
            assert!(marked(w, id), "{at}");
        }
        let first = &mut copies[0].workspace;
        if let Some(evidence) = first.claim(id).unwrap().evidence.first().filter(|_| at > 1) {
            first.detach_evidence(&olga, evidence.evidence.id).unwrap();
            assert!(found(first).is_empty(), "{at}: what was detached belongs to it no more");
        }
    }
}

#[test]
fn an_exchange_tells_of_a_published_claim_that_was_withdrawn_elsewhere() {
    let (mut copies, id) = submitted();
    let (olga, edil) = (copies[0].by("Olga"), copies[1].by("Edil"));
    copies[1].workspace.withdraw_claim(&edil, id, "A duplicate.").unwrap();
    copies[0].workspace.approve_claim(&olga, id).unwrap();
    copies[0].workspace.publish_claim(&olga, id).unwrap();
    let journals = [0, 1].map(|at| export(&copies[at].workspace));
    // Whoever published hears of it, and whoever withdrew; once.
    for (at, journal) in [(0, &journals[1]), (1, &journals[0])] {
        let report = copies[at].workspace.import_journal(&mut journal.as_slice()).unwrap();
        let [notice] = report.notices.as_slice() else { panic!("{:?}", report.notices) };
        let notice = &notice.message;
        assert!(notice.contains("withdrawn") && notice.contains("published"), "{notice}");
        let again = copies[at].workspace.import_journal(&mut journal.as_slice()).unwrap();
        assert!(again.notices.is_empty(), "{:?}", again.notices);
    }
}

/// Somebody does something with a claim.
type Doing = fn(&mut Workspace, &Acting, ClaimId);

/// Whoever published a claim hears what others made of it apart, and they hear that it was published; each once, and
/// as a warning that readers may have it.
#[track_caller]
fn assert_told_that_readers_may_have_it(copies: &mut [Copy], id: ClaimId, was: &str, is: &str) {
    let journals = [0, 1].map(|at| export(&copies[at].workspace));
    let said = [
        format!("It was: {was}. It is now: {is}, and readers may have it."),
        format!("was published elsewhere meanwhile: readers may have it. What stands here: {is}."),
    ];
    for (at, journal) in [(0, &journals[1]), (1, &journals[0])] {
        let report = copies[at].workspace.import_journal(&mut journal.as_slice()).unwrap();
        let [notice] = report.notices.as_slice() else { panic!("{:?}", report.notices) };
        assert!(notice.message.contains(&said[at]) && notice.warns, "{notice:?}");
        assert_eq!(notice.entity, Some(format!("claim/{id}")));
        let again = copies[at].workspace.import_journal(&mut journal.as_slice()).unwrap();
        assert!(again.notices.is_empty(), "{:?}", again.notices);
    }
    // A third copy, which gets both at once, hears of it as well.
    let journal = export(&copies[0].workspace);
    let report = copies[2].workspace.import_journal(&mut journal.as_slice()).unwrap();
    assert!(report.notices.iter().any(|notice| notice.message.contains(&said[1])), "{:?}", report.notices);
    // It stands there until it is public again, or withdrawn by somebody who knows.
    for copy in copies.iter_mut() {
        assert!(copy.workspace.claim(id).unwrap().perhaps_public.is_some());
    }
    let (olga, first) = (copies[0].by("Olga"), &mut copies[0].workspace);
    first.withdraw_claim(&olga, id, "They disagree.").unwrap();
    assert_eq!(first.claim(id).unwrap().perhaps_public, None);
}

#[test]
fn an_exchange_tells_that_readers_may_have_a_claim_that_others_took_on_with() {
    let apart: [(Status, Doing); 4] = [
        (Status::InProgress, |w, by, id| say(w, by, id, "Coal moved.")),
        (Status::InProgress, |w, by, id| drop(w.recall_claim(by, id).unwrap())),
        (Status::InProgress, |w, by, id| {
            let edit = VerdictEdit { rating: Some("true".to_owned()), ..VerdictEdit::default() };
            w.edit_verdict(by, id, edit).unwrap();
        }),
        (Status::ChangesRequested, |w, by, id| drop(w.return_claim(by, id, "Where?").unwrap())),
    ];
    for (becomes, apart) in apart {
        let (mut copies, id) = submitted_by("Olga");
        let (arlo, olga) = (copies[0].by("Arlo"), copies[1].by("Olga"));
        copies[0].workspace.approve_claim(&arlo, id).unwrap();
        copies[0].workspace.publish_claim(&arlo, id).unwrap();
        apart(&mut copies[1].workspace, &olga, id);
        let is = if becomes == Status::InProgress { "in progress" } else { "changes requested" };
        assert_told_that_readers_may_have_it(&mut copies, id, "published", is);
        assert_eq!(claim(&copies[2], id).body.status, becomes);
    }
}

#[test]
fn an_exchange_tells_that_readers_may_have_a_correction_that_others_recalled() {
    let (mut copies, id) = submitted_by("Olga");
    let (arlo, olga, second) = (copies[0].by("Arlo"), copies[0].by("Olga"), copies[1].by("Olga"));
    let first = &mut copies[0].workspace;
    first.approve_claim(&arlo, id).unwrap();
    first.publish_claim(&arlo, id).unwrap();
    first.open_correction(&arlo, id, CorrectionClass::Evidence, "The record was another.").unwrap();
    first.submit_claim(&olga, id).unwrap();
    for to in [1, 2] {
        let journal = export(&copies[0].workspace);
        let report = copies[to].workspace.import_journal(&mut journal.as_slice()).unwrap();
        assert!(
            report.notices.is_empty(),
            "whoever corrects it knows that it is public: {:?}",
            report.notices
        );
    }
    copies[0].workspace.approve_claim(&arlo, id).unwrap();
    copies[1].workspace.recall_claim(&second, id).unwrap();
    assert_told_that_readers_may_have_it(&mut copies, id, "corrected", "in progress");
}

#[test]
fn whoever_withdrew_what_they_knew_to_be_published_took_it_from_readers() {
    let (mut copies, id) = submitted();
    let (olga, edil) = (copies[0].by("Olga"), copies[1].by("Edil"));
    copies[0].workspace.approve_claim(&olga, id).unwrap();
    copies[0].workspace.publish_claim(&olga, id).unwrap();
    give(&mut copies, 0, 1, &[]);
    copies[1].workspace.withdraw_claim(&edil, id, "A duplicate.").unwrap();
    for to in [0, 2] {
        let journal = export(&copies[1].workspace);
        let report = copies[to].workspace.import_journal(&mut journal.as_slice()).unwrap();
        let said = report.notices.iter().find(|notice| notice.message.contains("readers"));
        assert!(said.is_none(), "{said:?}");
    }
}

#[test]
fn the_same_value_set_on_both_sides_is_no_conflict() {
    let (mut copies, id) = worked(|_, _| {});
    for (at, name) in [(1, "Edil"), (2, "Chana")] {
        let by = copies[at].by(name);
        say(&mut copies[at].workspace, &by, id, "Kazakhstan blocked coal.");
    }
    exchange_all(&mut copies);
    assert!(claim(&copies[0], id).conflicts.is_empty());
}

#[test]
fn a_field_set_differently_shows_both_values_and_authors_until_a_person_chooses() {
    let (mut copies, id) = worked(|_, _| {});
    let (edil, chana) = (copies[1].by("Edil"), copies[2].by("Chana"));
    say(&mut copies[1].workspace, &edil, id, "It blocked coal.");
    say(&mut copies[2].workspace, &chana, id, "It blocked all coal.");
    exchange_all(&mut copies);
    let disputed = claim(&copies[0], id);
    let [conflict] = disputed.conflicts.as_slice() else { panic!("{:?}", disputed.conflicts) };
    assert_eq!(conflict.field, "statement");
    let mut sides: Vec<_> = conflict.sides.iter().map(|side| (side.author, side.value.clone())).collect();
    sides.sort_by_key(|(_, value)| value.to_string());
    assert_eq!(
        sides,
        [(chana.person, json!("It blocked all coal.")), (edil.person, json!("It blocked coal."))]
    );
    let anna = copies[0].by("Anna");
    let error = copies[0].workspace.submit_claim(&anna, id).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Copies edited apart disagree about “Statement”. Choose first: set the field to what holds."
    );
    say(&mut copies[0].workspace, &anna, id, "It blocked coal.");
    exchange_all(&mut copies);
    for copy in &copies {
        let settled = claim(copy, id);
        assert_eq!((settled.body.statement.as_str(), settled.heads.len()), ("It blocked coal.", 1));
        assert!(settled.conflicts.is_empty());
    }
    copies[0].workspace.submit_claim(&anna, id).unwrap();
}

/// Copies that disagree about the name, the ratings and the best value of the desk's first scale: Olga on her first
/// computer let it end at 9, and on her second at 3.
fn disputed_scale() -> (Vec<Copy>, ScaleId) {
    let mut copies = copies(|_| {});
    let mut first = copies[0].workspace.scales().unwrap().remove(0);
    for (at, best) in [(0, 9), (1, 3)] {
        let olga = copies[at].by("Olga");
        first.body.ratings.iter_mut().for_each(|rating| rating.value = Some(best));
        let edit = ScaleEdit {
            name: Some(format!("Up to {best}")),
            best: Patch::Set(best),
            ..rated(first.body.ratings.clone())
        };
        copies[at].workspace.edit_scale(&olga, first.id, edit).unwrap();
    }
    exchange_all(&mut copies);
    (copies, first.id)
}

fn scale(copy: &Copy, id: ScaleId) -> Record<RatingScale> {
    copy.workspace.scales().unwrap().into_iter().find(|scale| scale.id == id).unwrap()
}

/// Takes the side of a disputed field whose value has this number.
fn take(copy: &mut Copy, id: ScaleId, field: &str, number: i64) -> Result<Record<RatingScale>> {
    let olga = copy.by("Olga");
    let conflicts = scale(copy, id).conflicts;
    let conflict = conflicts.iter().find(|conflict| conflict.field == field).unwrap();
    let has = |value: &Value| value.to_string().contains(&number.to_string());
    let side = conflict.sides.iter().find(|side| has(&side.value)).unwrap();
    let edit = serde_json::from_value(json!({ field: side.value })).unwrap();
    copy.workspace.edit_scale(&olga, id, edit)
}

#[test]
fn taking_a_side_of_one_field_of_a_scale_leaves_its_other_fields_disputed() {
    for number in [9, 3] {
        let (mut copies, id) = disputed_scale();
        take(&mut copies[0], id, "name", number).unwrap();
        exchange_all(&mut copies);
        let scale = scale(&copies[2], id);
        assert_eq!(scale.body.name, format!("Up to {number}"));
        let disputed: Vec<&str> = scale.conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
        assert_eq!(disputed, ["best", "ratings"]);
    }
}

#[test]
fn the_sides_of_a_scale_are_taken_in_any_order_and_hold_together_in_the_end() {
    for number in [9, 3] {
        for [first, last] in [["ratings", "best"], ["best", "ratings"]] {
            let (mut copies, id) = disputed_scale();
            take(&mut copies[0], id, first, number).unwrap();
            take(&mut copies[0], id, last, number).unwrap();
            exchange_all(&mut copies);
            let scale = scale(&copies[0], id);
            assert_eq!((scale.body.best, scale.body.ratings[0].value), (Some(number), Some(number)));
        }
    }
    let (mut copies, id) = disputed_scale();
    take(&mut copies[0], id, "ratings", 9).unwrap();
    let refused = take(&mut copies[0], id, "best", 3).unwrap_err();
    assert!(matches!(refused, Error::Invalid(Wrong { problem: Problem::Number { .. }, .. })), "{refused}");
}

#[test]
fn two_verdicts_proposed_apart_are_a_conflict_that_a_proposal_settles() {
    let mut id = None;
    let mut copies = copies(|first| {
        let anna = first.acting(Some("Anna")).unwrap();
        let claim = record(first, &anna);
        attach(first, &anna, claim);
        id = Some(claim);
    });
    let id = id.unwrap();
    let (edil, chana) = (copies[1].by("Edil"), copies[2].by("Chana"));
    propose(&mut copies[1].workspace, &edil, id, "true");
    propose(&mut copies[2].workspace, &chana, id, "false");
    exchange_all(&mut copies);
    let verdict = copies[0].workspace.claim(id).unwrap().verdict.unwrap().verdict;
    assert!(verdict.disputes("verdict") && verdict.disputes("rating"), "{:?}", verdict.conflicts);
    assert_eq!(verdict.body.authors, [edil.person, chana.person].into());
    let anna = copies[0].by("Anna");
    assert_eq!(copies[0].workspace.submit_claim(&anna, id).unwrap_err().code(), "conflict");
    let vague = VerdictEdit { rationale: Some("Both.".to_owned()), ..VerdictEdit::default() };
    assert_eq!(copies[0].workspace.edit_verdict(&anna, id, vague).unwrap_err().code(), "conflict");
    propose(&mut copies[0].workspace, &anna, id, "false");
    exchange_all(&mut copies);
    let verdict = copies[2].workspace.claim(id).unwrap().verdict.unwrap().verdict;
    assert!(verdict.conflicts.is_empty());
    assert_eq!(verdict.body.authors, [anna.person].into());
}

#[test]
fn a_return_in_one_copy_and_new_evidence_in_another_merge() {
    let (mut copies, id) = submitted();
    let (olga, edil) = (copies[0].by("Olga"), copies[1].by("Edil"));
    copies[0].workspace.return_claim(&olga, id, "Which record?").unwrap();
    attach(&mut copies[1].workspace, &edil, id);
    give(&mut copies, 0, 2, &[]);
    give(&mut copies, 1, 2, &[]);
    exchange_all(&mut copies);
    assert_eq!(claim(&copies[2], id).body.status, Status::InProgress);
}

#[test]
fn an_approval_lapses_when_content_was_changed_apart() {
    let (mut copies, id) = submitted();
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    copies[0].workspace.approve_claim(&olga, id).unwrap();
    attach(&mut copies[2].workspace, &chana, id);
    exchange_all(&mut copies);
    for copy in &copies {
        let claim = claim(copy, id);
        assert_eq!((claim.body.status, claim.body.approval), (Status::InProgress, None));
    }
}

#[test]
fn a_publication_that_was_overtaken_stays_public_and_says_so() {
    for overtakes in [false, true] {
        let (mut copies, id) = worked(|_, _| {});
        let (anna, olga, chana) = (copies[0].by("Anna"), copies[0].by("Olga"), copies[2].by("Chana"));
        copies[0].workspace.submit_claim(&anna, id).unwrap();
        copies[0].workspace.approve_claim(&olga, id).unwrap();
        copies[0].workspace.publish_claim(&olga, id).unwrap();
        if overtakes {
            attach(&mut copies[2].workspace, &chana, id);
        } else {
            let assignment = Assignment { priority: Some(Priority::High), ..Assignment::default() };
            copies[2].workspace.assign_claim(&chana, id, assignment).unwrap();
        }
        exchange_all(&mut copies);
        let workspace = &copies[1].workspace;
        let view = workspace.claim(id).unwrap();
        assert_eq!(view.claim.body.status, Status::Published);
        assert_eq!(!view.approval_stale.is_empty(), overtakes);
        workspace.warm_up().unwrap();
        let listing = ClaimListing { limit: 10, ..ClaimListing::default() };
        assert_eq!(workspace.list_claims(None, &listing).unwrap().rows[0].approval_stale, overtakes);
    }
}

/// Whichever of the two submissions has the smaller hash: each statement makes others.
#[test]
fn the_submission_is_that_of_the_copy_whose_state_held_when_they_met() {
    for statement in ["Coal moved.", "Coal stood.", "Trains ran.", "Trains stood.", "Nothing moved."] {
        let (mut copies, id) = worked(|first, claim| {
            let anna = first.acting(Some("Anna")).unwrap();
            say(first, &anna, claim, statement);
        });
        let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
        let first = &mut copies[0].workspace;
        first.submit_claim(&olga, id).unwrap();
        let editor = first.acting(Some("Arlo")).unwrap();
        first.approve_claim(&editor, id).unwrap();
        first.publish_claim(&olga, id).unwrap();
        copies[2].workspace.submit_claim(&chana, id).unwrap();
        give(&mut copies, 2, 0, &[]);
        let first = &mut copies[0].workspace;
        let assignment = Assignment { priority: Some(Priority::High), ..Assignment::default() };
        first.assign_claim(&olga, id, assignment).unwrap();
        first.return_claim(&olga, id, "Once more.").unwrap();
        assert_holds(first, &[]);
        let submission = claim(&copies[0], id).body.submission.unwrap();
        assert_eq!(submission.by, chana.person, "{statement}");
        exchange_all(&mut copies);
    }
}

#[test]
fn of_two_submissions_made_apart_only_whose_holds_can_recall_it() {
    let (mut copies, id) = worked(|_, _| {});
    let (olga, anna, chana) = (copies[0].by("Olga"), copies[0].by("Anna"), copies[2].by("Chana"));
    let first = &mut copies[0].workspace;
    first.submit_claim(&anna, id).unwrap();
    first.recall_claim(&anna, id).unwrap();
    first.submit_claim(&olga, id).unwrap();
    copies[2].workspace.submit_claim(&chana, id).unwrap();
    exchange_all(&mut copies);
    let holds = claim(&copies[0], id).body.submission.map(|mark| mark.by);
    assert!(holds.is_some());
    for (copy, by) in [(0, anna), (0, olga), (2, chana)] {
        let recalled = copies[copy].workspace.recall_claim(&by, id);
        assert_eq!(recalled.is_ok(), holds == Some(by.person), "{} {recalled:?}", by.name);
    }
    exchange_all(&mut copies);
}

#[test]
fn who_goes_on_from_a_backup_takes_note_of_what_others_did_meanwhile() {
    let (mut copies, id) = worked(|_, _| {});
    let (anna, chana) = (copies[0].by("Anna"), copies[2].by("Chana"));
    let path = copies[2].folder.path().join("desk.claimtrail");
    let backup = path.with_extension("backup");
    copies[2].workspace.back_up(&backup).unwrap();
    let first = &mut copies[0].workspace;
    attach(first, &anna, id);
    let owner = first.acting(Some("Olga")).unwrap();
    let promoted = PersonEdit { role: Some(Role::Editor), ..PersonEdit::default() };
    first.set_person(&owner, chana.person, promoted).unwrap();
    copies[2].workspace.add_comment(&chana, id, "I look at it.", None).unwrap();
    give(&mut copies, 2, 0, &[]);
    // Her own comment comes back by a journal, behind what she did not know when she wrote it.
    let Copy { workspace, folder } = copies.pop().unwrap();
    drop(workspace);
    Workspace::restore(&backup, &path).unwrap();
    let (profiles, seam) =
        (Profiles::under(&folder.path().join("home")), TestSeam::boxed(&Clock::new(), 300));
    copies.push(Copy { workspace: Workspace::open(&path, profiles, seam).unwrap(), folder });
    give(&mut copies, 0, 2, &[]);
    assert_holds(&copies[2].workspace, &[]);
    let third = &mut copies[2].workspace;
    third.submit_claim(&chana, id).unwrap();
    assert_holds(third, &[]);
    give(&mut copies, 2, 0, &[]);
    assert_eq!(claim(&copies[0], id).body.status, Status::InReview);
    let arlo = copies[0].by("Arlo");
    copies[0].workspace.return_claim(&arlo, id, "Once more.").unwrap();
    give(&mut copies, 0, 2, &[]);
    copies[2].workspace.withdraw_claim(&chana, id, "Not ours.").unwrap();
    exchange_all(&mut copies);
}

#[test]
fn an_exchange_tells_which_decided_claims_others_had_changed() {
    let (mut copies, id) = submitted();
    let (olga, edil) = (copies[0].by("Olga"), copies[1].by("Edil"));
    say(&mut copies[1].workspace, &edil, id, "Coal moved.");
    copies[0].workspace.approve_claim(&olga, id).unwrap();
    copies[0].workspace.publish_claim(&olga, id).unwrap();
    let journal = export(&copies[1].workspace);
    let report = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    let [notice] = report.notices.as_slice() else { panic!("{:?}", report.notices) };
    assert_eq!(notice.entity, Some(format!("claim/{id}")));
    let notice = &notice.message;
    assert!(notice.contains("Coal moved.") && notice.contains("published"), "{notice}");
    let again = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    assert!(again.notices.is_empty());
}

#[test]
fn of_two_copies_the_withdrawal_holds() {
    let (mut copies, id) = submitted();
    let (olga, edil) = (copies[0].by("Olga"), copies[1].by("Edil"));
    copies[0].workspace.approve_claim(&olga, id).unwrap();
    copies[1].workspace.withdraw_claim(&edil, id, "Recorded twice.").unwrap();
    exchange_all(&mut copies);
    let claim = claim(&copies[2], id);
    assert_eq!(claim.body.status, Status::Withdrawn);
    assert_eq!(claim.body.reason.as_deref(), Some("Recorded twice."));
}

#[test]
fn an_approval_of_own_work_is_marked_in_every_copy() {
    let mut copies = copies(|_| {});
    let (olga, arlo) = (copies[0].by("Olga"), copies[0].by("Arlo"));
    let w = &mut copies[0].workspace;
    w.set_desk(&olga, DeskEdit { four_eyes: Some(false), ..DeskEdit::default() }).unwrap();
    let id = record(w, &olga);
    attach(w, &olga, id);
    propose(w, &olga, id, "false");
    w.submit_claim(&arlo, id).unwrap();
    w.approve_claim(&olga, id).unwrap();
    assert!(copies[0].workspace.claim(id).unwrap().self_approved);
    exchange_all(&mut copies);
    assert!(copies.iter().all(|copy| copy.workspace.claim(id).unwrap().self_approved));
    let marked = |copy: &Copy| {
        let history = copy.workspace.claim_history(id).unwrap();
        history.into_iter().filter(|entry| entry.own_work).map(|entry| entry.op).collect::<Vec<_>>()
    };
    assert!(copies.iter().all(|copy| marked(copy) == ["review.approve"]));
}

#[test]
fn a_stale_approval_names_the_same_people_in_every_order() {
    let (mut copies, id) = submitted();
    let source = copies[0].workspace.claim(id).unwrap().evidence[0].source.id;
    let edit = |note: &str| SourceEdit { note: Patch::Set(note.to_owned()), ..SourceEdit::default() };
    let (olga, edil) = (copies[0].by("Olga"), copies[1].by("Edil"));
    copies[1].workspace.approve_claim(&edil, id).unwrap();
    copies[1].workspace.edit_source(&edil, source, edit("Retracted.")).unwrap();
    copies[0].workspace.edit_source(&olga, source, edit("Confirmed.")).unwrap();
    exchange_all(&mut copies);
    let stale = copies[2].workspace.claim(id).unwrap().approval_stale;
    assert_eq!(stale.len(), 2, "{stale:?}");
}

#[test]
fn importing_again_changes_nothing_and_says_so() {
    let (mut copies, _) = submitted();
    let before = everything(&copies[1].workspace);
    let journal = export(&copies[0].workspace);
    let known = journal
        .split(|byte| *byte == b'\n')
        .filter(|line| line.starts_with(b"{\"type\":\"revision\""))
        .count();
    for _ in 0..2 {
        let report = copies[1].workspace.import_journal(&mut journal.as_slice()).unwrap();
        assert_eq!((report.revisions, report.known, report.redacted), (0, known as u64, 0));
        assert!(everything(&copies[1].workspace) == before);
    }
}

#[test]
fn work_on_a_device_that_was_revoked_elsewhere_is_taken_and_noticed() {
    let (mut copies, id) = worked(|_, _| {});
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    let nothing_more = |copy: &Copy| {
        assert_eq!(
            copy.workspace.verify(None, &mut |_, _| {}).unwrap().notices,
            [],
            "it came before the end"
        );
    };
    copies[2].workspace.tag_claim(&chana, id, &["early".to_owned()], &[]).unwrap();
    exchange_all(&mut copies);
    copies[0].workspace.revoke_device(&olga, chana.device).unwrap();
    nothing_more(&copies[0]);
    let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
    copies[0].workspace.set_person(&olga, chana.person, gone).unwrap();
    nothing_more(&copies[0]);
    copies[2].workspace.tag_claim(&chana, id, &["late".to_owned()], &[]).unwrap();
    let journal = export(&copies[2].workspace);
    let report = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    let said = "“computer” of Chana was revoked, and recorded 1 revision without knowing of it. Look at it: it may have \
                been made after it was lost.";
    let [notice, _let_go] = report.notices.as_slice() else { panic!("{:?}", report.notices) };
    assert_eq!((notice.message.as_str(), notice.warns), (said, true));
    assert_eq!(notice.entity, Some(format!("device/{}", chana.device)));
    exchange_all(&mut copies);
    assert_eq!(claim(&copies[0], id).body.tags, ["early", "late"]);
    let refused = copies[2].workspace.tag_claim(&chana, id, &["later".to_owned()], &[]).unwrap_err();
    assert_eq!(refused.code(), "not_allowed");
}

#[test]
fn whoever_gets_a_key_of_theirs_that_somebody_recovered_is_warned_and_so_is_whose_key_was_revoked() {
    let (mut copies, _) = worked(|_, _| {});
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    let made = copies[2].workspace.recover_device(olga.person, Some("Dana's laptop")).unwrap();
    let journal = export(&copies[2].workspace);
    let report = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    let [notice] = report.notices.as_slice() else { panic!("{:?}", report.notices) };
    let said = "A new key signs as Olga (you). It is called “Dana's laptop”, and no owner's device vouched for it. If \
                that was not you, revoke it.";
    assert_eq!((notice.message.as_str(), notice.warns), (said, true));
    assert_eq!(notice.entity, Some(format!("device/{}", made.id)));
    let verified = copies[0].workspace.verify(None, &mut |_, _| {}).unwrap().notices;
    assert!(verified[0].message.starts_with("A key signs as Olga that no owner's device vouched for."));
    copies[0].workspace.revoke_device(&olga, made.id).unwrap();
    let verified = copies[0].workspace.verify(None, &mut |_, _| {}).unwrap().notices;
    assert!(verified[0].message.ends_with("and is revoked.") && !verified[0].warns, "{verified:?}");
    copies[0].workspace.revoke_device(&olga, chana.device).unwrap();
    let journal = export(&copies[0].workspace);
    let report = copies[2].workspace.import_journal(&mut journal.as_slice()).unwrap();
    let told: Vec<&str> = report.notices.iter().map(|notice| notice.message.as_str()).collect();
    let hers =
        "The key of Chana on this computer, “computer”, was revoked: Chana can change nothing here any more.";
    assert!(told.iter().any(|message| message.starts_with(hers)), "{told:?}");
    let again = copies[2].workspace.import_journal(&mut journal.as_slice()).unwrap();
    assert!(again.notices.is_empty(), "{:?}", again.notices);
}

#[test]
fn work_of_somebody_who_was_let_go_elsewhere_is_taken_and_noticed_until_they_are_back() {
    let (mut copies, id) = worked(|_, _| {});
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    let works = |active| PersonEdit { active: Some(active), ..PersonEdit::default() };
    copies[0].workspace.set_person(&olga, chana.person, works(false)).unwrap();
    for tag in ["late", "later"] {
        copies[2].workspace.tag_claim(&chana, id, &[tag.to_owned()], &[]).unwrap();
    }
    let journal = export(&copies[2].workspace);
    let report = copies[0].workspace.import_journal(&mut journal.as_slice()).unwrap();
    let said = "Chana was let go, and recorded 2 revisions without knowing of it. Look at them.";
    let messages =
        |notices: &[Notice]| notices.iter().map(|notice| notice.message.clone()).collect::<Vec<_>>();
    assert_eq!(messages(&report.notices), [said]);
    assert_eq!(messages(&copies[0].workspace.verify(None, &mut |_, _| {}).unwrap().notices), [said]);
    copies[0].workspace.set_person(&olga, chana.person, works(true)).unwrap();
    exchange_all(&mut copies);
    copies[2].workspace.tag_claim(&chana, id, &["again".to_owned()], &[]).unwrap();
    exchange_all(&mut copies);
    assert!(copies[0].workspace.verify(None, &mut |_, _| {}).unwrap().notices.is_empty());
}

#[test]
fn an_import_tells_whose_role_changed_and_who_acts_where_no_owner_is_left() {
    let (mut copies, _) = worked(|first, _| {
        let olga = first.acting(Some("Olga")).unwrap();
        let owner = PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() };
        let chana = first.people().unwrap().into_iter().find(|person| person.body.name == "Chana");
        first.set_person(&olga, chana.unwrap().id, owner).unwrap();
    });
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    let ella = copies[2].by("Ella");
    let checks = PersonEdit { role: Some(Role::FactChecker), ..PersonEdit::default() };
    copies[0].workspace.set_person(&olga, ella.person, checks).unwrap();
    let told = |copies: &mut [Copy], from: usize, to: usize| -> Vec<(String, bool)> {
        let journal = export(&copies[from].workspace);
        let report = copies[to].workspace.import_journal(&mut journal.as_slice()).unwrap();
        report.notices.into_iter().map(|notice| (notice.message, notice.warns)).collect()
    };
    let changed = |who: &str, by: &str, was: &str, is: &str| {
        format!("{who}: the role was changed in another copy by {by}. It was: {was}. It is now: {is}.")
    };
    let is = changed("Ella", "Olga", "editor", "fact-checker");
    assert_eq!(told(&mut copies, 0, 1), [(is, false)]);
    let is = changed("Ella (you)", "Olga", "editor", "fact-checker");
    assert_eq!(told(&mut copies, 0, 2), [(is, true)]);
    assert_eq!(told(&mut copies, 0, 2), []);

    let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
    copies[0].workspace.set_person(&olga, chana.person, gone.clone()).unwrap();
    copies[2].workspace.set_person(&chana, olga.person, gone).unwrap();
    let journals = [0, 2].map(|at| export(&copies[at].workspace));
    for (at, journal, who, by) in
        [(2, &journals[0], "Chana (you)", "Olga"), (0, &journals[1], "Olga (you)", "Chana")]
    {
        let report = copies[at].workspace.import_journal(&mut journal.as_slice()).unwrap();
        let warnings: Vec<&str> = report
            .notices
            .iter()
            .filter_map(|notice| notice.warns.then_some(notice.message.as_str()))
            .collect();
        let [is, nobody] = warnings[..] else { panic!("{:?}", report.notices) };
        assert_eq!(is, changed(who, by, "owner", "owner, no longer works here"));
        assert!(nobody.contains("may do what an owner does: Arlo, Edil. "), "{nobody}");
        assert!(nobody.contains("“claimtrail person set NAME --role owner”"), "{nobody}");
    }
    // Whoever succeeds them sets the role, as the notice says.
    let (arlo, owner) =
        (copies[0].by("Arlo"), PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() });
    copies[0].workspace.set_person(&arlo, arlo.person, owner).unwrap();
    let notices = told(&mut copies, 0, 2);
    assert!(notices.contains(&(changed("Arlo", "Arlo", "editor", "owner"), false)), "{notices:?}");
    assert!(!notices.iter().any(|(message, _)| message.contains("No owner")), "{notices:?}");
}

/// Olga and Chana, two owners, let each other go in two copies; before, these others were let go.
pub(crate) fn without_an_owner(others: &[&str]) -> Vec<Copy> {
    let works = |active| PersonEdit { active: Some(active), ..PersonEdit::default() };
    let mut copies = copies(|first| {
        let olga = first.acting(Some("Olga")).unwrap();
        for person in first.people().unwrap() {
            if person.body.name == "Chana" {
                let owner = PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() };
                first.set_person(&olga, person.id, owner).unwrap();
            } else if others.contains(&person.body.name.as_str()) {
                first.set_person(&olga, person.id, works(false)).unwrap();
            }
        }
    });
    let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
    copies[0].workspace.set_person(&olga, chana.person, works(false)).unwrap();
    copies[2].workspace.set_person(&chana, olga.person, works(false)).unwrap();
    exchange_all(&mut copies);
    copies
}

#[test]
fn owners_who_let_each_other_go_leave_the_desk_to_its_editors() {
    let mut copies = without_an_owner(&[]);
    let (anna, olga) = (copies[0].by("Anna"), copies[0].by("Olga"));
    let (ella, chana) = (copies[2].by("Ella"), copies[2].by("Chana"));
    let owner = PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() };
    for refused in [&anna, &olga] {
        let error = copies[0].workspace.set_person(refused, anna.person, owner.clone()).unwrap_err();
        assert_eq!(error.code(), "not_allowed");
    }
    copies[2].workspace.set_person(&ella, ella.person, owner.clone()).unwrap();
    let arlo = copies[0].by("Arlo");
    let back = PersonEdit { active: Some(true), ..PersonEdit::default() };
    exchange_all(&mut copies);
    let refused = copies[0].workspace.set_person(&arlo, chana.person, back.clone()).unwrap_err();
    assert_eq!(refused.code(), "not_allowed", "there is an owner again");
    copies[2].workspace.set_person(&ella, chana.person, back).unwrap();
    exchange_all(&mut copies);
}

#[test]
fn owners_who_let_each_other_go_and_were_alone_may_come_back() {
    let mut copies = without_an_owner(&["Arlo", "Anna", "Edil", "Ella"]);
    let (arlo, olga, chana) = (copies[0].by("Arlo"), copies[0].by("Olga"), copies[2].by("Chana"));
    let back = PersonEdit { active: Some(true), ..PersonEdit::default() };
    let refused = copies[0].workspace.set_person(&arlo, arlo.person, back.clone()).unwrap_err();
    assert_eq!(refused.code(), "not_allowed");
    copies[0].workspace.set_person(&olga, olga.person, back.clone()).unwrap();
    exchange_all(&mut copies);
    let refused = copies[2].workspace.set_person(&chana, chana.person, back).unwrap_err();
    assert_eq!(refused.code(), "not_allowed");
}

#[test]
fn the_journal_of_another_workspace_is_refused() {
    let mut desk = Desk::new();
    let other = export(&Desk::seeded(2).workspace);
    let error = desk.workspace.import_journal(&mut other.as_slice()).unwrap_err();
    assert!(matches!(error, Error::Journal { line: 1, fault: Fault::OtherWorkspace { .. } }), "{error}");
    let name = Desk::seeded(2).workspace.desk().unwrap().body.name;
    assert!(
        error.to_string().starts_with(&format!("The journal belongs to another workspace, “{name}” (")),
        "{error}"
    );
}

#[test]
fn what_is_no_whole_journal_says_which_file_to_ask_for() {
    let mut desk = Desk::new();
    let journal = export(&desk.workspace);
    let said = |desk: &mut Desk, file: &[u8], means: &str| {
        let error = desk.workspace.import_journal(&mut &*file).unwrap_err().to_string();
        assert!(error.starts_with(means), "{error}");
    };
    let workspace = std::fs::read(desk.workspace.path()).unwrap();
    said(&mut desk, &workspace, "This is a workspace, not a journal");
    for letter in ["", "Dear colleague,\nhere it is.", "{}\n"] {
        said(&mut desk, letter.as_bytes(), "This is no journal");
    }
    let line = journal.iter().position(|byte| *byte == b'\n').unwrap();
    for cut in [line / 2, line + 1, line + 40, journal.len() / 2] {
        said(&mut desk, &journal[..cut], "The journal is cut off");
    }
    let text = String::from_utf8(journal).unwrap();
    let changed = text.replacen("\"value\":\"\\\"Olga", "\"value\":\"\\\"Inga", 1);
    assert_ne!(changed, text);
    said(&mut desk, changed.as_bytes(), "The journal was changed after it was exported");
}

#[test]
fn a_journal_that_ends_too_early_is_told_to_be_cut_off_wherever_it_ends() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let source = desk.source();
    desk.attach(claim, source);
    let by = desk.by(Role::Owner);
    desk.workspace.add_attachment(&by, source, "record.txt", b"Trains ran.".to_vec()).unwrap();
    let journal = export(&desk.workspace);
    let ends: Vec<usize> = (1..journal.len()).filter(|at| journal[at - 1] == b'\n').collect();
    let folder = folder();
    for end in ends {
        let (path, profiles) = (folder.path().join("copy.claimtrail"), Profiles::under(folder.path()));
        let seam = TestSeam::boxed(&Clock::new(), 7);
        let made = Workspace::create_from_journal(&path, profiles, seam, &mut &journal[..end]);
        let error = made.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(
            error.starts_with("The journal is cut off") && error.contains("Ask for it again"),
            "{end}: {error}"
        );
    }
}

#[test]
fn two_journals_in_one_file_are_told_to_be_two() {
    let mut desk = Desk::new();
    let journal = export(&desk.workspace);
    let lines = journal.iter().filter(|byte| **byte == b'\n').count();
    for second in [journal.clone(), export(&Desk::seeded(2).workspace)] {
        let joined = [journal.as_slice(), &second].concat();
        let error = desk.workspace.import_journal(&mut joined.as_slice()).unwrap_err().to_string();
        let said = format!("The file holds more than one journal: another begins at line {}.", lines + 1);
        assert!(error.starts_with(&said), "{error}");
    }
}

#[test]
fn two_histories_of_one_device_are_a_fork() {
    let mut desk = Desk::new();
    let copy = desk.folder.path().join("copy.claimtrail");
    desk.workspace.back_up(&copy).unwrap();
    desk.draft();
    let (profiles, seam) = (desk.profiles(), desk.seam());
    let mut restored = Workspace::open(&copy, profiles, seam).unwrap();
    let checker = restored.acting(Some("Chana")).unwrap();
    record(&mut restored, &checker);
    let before = everything(&desk.workspace);
    let journal = export(&restored);
    let error = desk.workspace.import_journal(&mut journal.as_slice()).unwrap_err();
    let Error::Journal { line, fault: Fault::Fork { .. } } = &error else { panic!("{error:?}") };
    assert!(*line > 1);
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn a_copy_made_from_a_journal_is_equal_and_can_be_worked_on_once_a_key_was_added() {
    let mut desk = Desk::new();
    for status in Status::ALL {
        desk.claim_in(*status);
    }
    let journal = export(&desk.workspace);
    let home = folder();
    let profiles = Profiles::under(&home.path().join("home"));
    let path = home.path().join("copy.claimtrail");
    let seam = TestSeam::boxed(&Clock::new(), 77);
    let copy = Workspace::create_from_journal(&path, profiles, seam, &mut journal.as_slice()).unwrap();
    assert!(everything(&copy) == everything(&desk.workspace));
    assert!(export(&copy) == journal);
    assert_eq!(copy.acting(None).unwrap_err().code(), "no_profile");
    assert_eq!(claims(&copy).len(), 9);
}

#[test]
fn a_copy_that_cannot_be_made_leaves_nothing_behind() {
    let home = folder();
    let profiles = Profiles::under(&home.path().join("home"));
    let path = home.path().join("copy.claimtrail");
    let journal = export(&Desk::new().workspace);
    for cut in [0, 1, journal.len() / 2, journal.len() - 2] {
        let seam = TestSeam::boxed(&Clock::new(), 78);
        let made = Workspace::create_from_journal(&path, profiles.clone(), seam, &mut &journal[..cut]);
        assert!(matches!(made, Err(Error::Journal { .. })), "{cut}");
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0, "{cut}");
    }
}

#[test]
fn what_others_said_of_the_same_thing_is_not_taken_for_an_undo() {
    let mut copies = copies(|_| {});
    let (olga, second) = (copies[0].by("Olga"), copies[1].by("Olga"));
    let name = |name: &str| DeskEdit { name: Some(name.to_owned()), ..DeskEdit::default() };
    copies[0].workspace.set_desk(&olga, name("First")).unwrap();
    copies[1]
        .workspace
        .set_desk(&second, DeskEdit { min_independent_sources: Some(3), ..DeskEdit::default() })
        .unwrap();
    give(&mut copies, 1, 0, &[]);
    let w = &mut copies[0].workspace;
    w.set_desk(&olga, name("Second")).unwrap();
    assert!(w.undoable(&olga).unwrap().redo.is_none());
    w.undo(&olga).unwrap();
    assert_eq!(w.desk().unwrap().body.name, "First");
    w.redo(&olga).unwrap();
    assert_eq!(w.desk().unwrap().body.name, "Second");
}

#[test]
fn a_journal_is_of_one_state_whoever_writes_meanwhile() {
    struct Meanwhile<'a>(&'a mut Workspace, Acting, Vec<u8>);
    impl std::io::Write for Meanwhile<'_> {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if self.2.iter().filter(|byte| **byte == b'\n').count() < 3 {
                record(self.0, &self.1);
            }
            self.2.write(bytes)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut copies = copies(|_| {});
    let olga = copies[0].by("Olga");
    let reader = copies[0].workspace.another().unwrap();
    let mut out = Meanwhile(&mut copies[0].workspace, olga, Vec::new());
    reader.export_journal(&mut out).unwrap();
    let journal = out.2;
    copies[1].workspace.import_journal(&mut journal.as_slice()).unwrap();
}

fn head(copy: &Copy) -> Hash {
    copy.workspace.head().unwrap().head
}

/// What becomes of a head in the first copy.
#[track_caller]
fn expected(copies: &[Copy], head: Hash) -> ExpectedHead {
    let found = copies[0].workspace.verify(Some(head), &mut |_, _| {}).unwrap();
    let expected = found.expected_head.unwrap();
    assert_eq!(found.holds, expected.had_by.is_some(), "{:#?}", found.faults);
    expected
}

#[test]
fn a_head_that_another_copy_printed_is_found_once_its_journal_was_imported() {
    let (mut copies, id) = worked(|_, _| {});
    let (olga, edil, chana) = (copies[0].by("Olga"), copies[1].by("Edil"), copies[2].by("Chana"));
    let beginning = head(&copies[1]);
    record(&mut copies[0].workspace, &olga);
    let mut printed = Vec::new();
    let mut print = |copies: &[Copy]| {
        let revisions = revisions(&copies[1].workspace);
        printed.push((head(&copies[1]), revisions));
    };
    say(&mut copies[1].workspace, &edil, id, "Kazakhstan blocked coal.");
    print(&copies);
    record(&mut copies[2].workspace, &chana);
    give(&mut copies, 2, 1, &[]);
    print(&copies);
    record(&mut copies[1].workspace, &edil);
    print(&copies);
    give(&mut copies, 0, 1, &[]);
    record(&mut copies[0].workspace, &olga);
    record(&mut copies[1].workspace, &edil);
    print(&copies);
    for (head, _) in &printed {
        assert_eq!(expected(&copies, *head).had_by, None);
    }
    assert_eq!(expected(&copies, beginning).had_by, Some(HadBy::ThisFile));
    give(&mut copies, 2, 0, &[]);
    give(&mut copies, 1, 0, &[]);
    for (head, revisions) in &printed {
        let had_by = Some(HadBy::AnotherCopy);
        let found = ExpectedHead { head: *head, had_by, at_revision: Some(*revisions) };
        assert_eq!(expected(&copies, *head), found);
    }
}

#[test]
fn a_course_is_kept_once_for_each_copy_and_a_head_off_all_of_them_is_not_found() {
    let (mut copies, _) = worked(|_, _| {});
    let edil = copies[1].by("Edil");
    let backup = copies[1].folder.path().join("older.claimtrail");
    copies[1].workspace.back_up(&backup).unwrap();
    record(&mut copies[1].workspace, &edil);
    let lost = head(&copies[1]);
    // The copy goes on from a backup: what it printed in between is nowhere any more.
    let profiles = Profiles::under(&copies[1].folder.path().join("home"));
    copies[1].workspace = Workspace::open(&backup, profiles, TestSeam::boxed(&Clock::new(), 7)).unwrap();
    for _ in 0..3 {
        record(&mut copies[1].workspace, &edil);
        give(&mut copies, 1, 0, &[]);
    }
    assert_eq!(expected(&copies, lost).had_by, None);
    assert_eq!(expected(&copies, head(&copies[1])).had_by, Some(HadBy::ThisFile));
    let db = Connection::open(copies[0].folder.path().join("desk.claimtrail")).unwrap();
    let kept: u32 = db.query_row("SELECT COUNT(DISTINCT copy) FROM courses", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 1);
    // Whatever stands there: only what is in the file comes to a head.
    db.execute("UPDATE courses SET device_seq = device_seq + 1", []).unwrap();
    assert_eq!(expected(&copies, lost).had_by, None);
}

/// A copy's journal of what this device wrote, without what came before from others.
fn part_of(copy: &Copy, device: DeviceId) -> Vec<u8> {
    let tips = copy.workspace.head().unwrap().devices;
    let tip = tips.iter().find(|tip| tip.device == device).unwrap();
    let head = Sha256::digest(format!("{device} {} {}\n", tip.device_seq, tip.hash));
    let whole = String::from_utf8(export(&copy.workspace)).unwrap();
    let mut lines: Vec<Value> = whole.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    lines[0]["head"] = Hash(head.into()).to_string().into();
    let by = format!("\ndevice: {device}\n");
    lines.retain(|line| match line["type"].as_str().unwrap() {
        "revision" => {
            let header = line["header"].as_str().unwrap();
            header.contains(&by) && !header.contains("device_seq: 1\n")
        }
        "seal" => line["device"] == device.to_string(),
        _ => true,
    });
    lines.iter().map(|line| format!("{line}\n")).collect::<String>().into_bytes()
}

#[test]
fn a_journal_that_tells_a_part_of_chains_tells_no_course() {
    let (mut copies, _) = worked(|_, _| {});
    let edil = copies[1].by("Edil");
    record(&mut copies[1].workspace, &edil);
    give(&mut copies, 1, 0, &[]);
    record(&mut copies[1].workspace, &edil);
    let part = part_of(&copies[1], edil.device);
    let taken = copies[0].workspace.import_journal(&mut part.as_slice()).unwrap();
    assert_eq!((taken.revisions, taken.known), (1, 0));
    let db = Connection::open(copies[0].folder.path().join("desk.claimtrail")).unwrap();
    let sql = "SELECT MAX(device_seq) FROM courses WHERE device_id = ?1";
    let until: u64 = db.query_row(sql, [edil.device.0], |row| row.get(0)).unwrap();
    assert_eq!(until, 1);
}
