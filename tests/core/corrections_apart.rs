//! Corrections in copies that were worked on apart, and in journals that somebody wrote by hand: readers are told what was
//! approved, and nothing else.

use claimtrail_core::Workspace;
use claimtrail_core::claims::{ClaimEdit, ClaimFilter};
use claimtrail_core::corrections::{CorrectionClass, CorrectionEdit};
use claimtrail_core::error::{Error, Fault};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::reports::ReportOptions;
use claimtrail_core::rules::{Refusal, Role, Status};
use serde_json::json;

use crate::copies::Copy;
use crate::exchange::{exchange_all, worked};
use crate::forgeries::{Forger, refused};
use crate::independent_verifier::writer::entity;
use crate::search::page_of;

const NOTICE: &str = "The railway was another.";

fn publish(first: &mut Workspace, claim: ClaimId) {
    let by = |name| first.acting(Some(name)).unwrap();
    let (olga, anna) = (by("Olga"), by("Anna"));
    first.submit_claim(&anna, claim).unwrap();
    first.approve_claim(&olga, claim).unwrap();
    first.publish_claim(&olga, claim).unwrap();
}

/// Three copies with a published claim, a correction of which is open.
fn under_correction() -> (Vec<Copy>, ClaimId) {
    worked(|first, claim| {
        publish(first, claim);
        let olga = first.acting(Some("Olga")).unwrap();
        first.open_correction(&olga, claim, CorrectionClass::Minor, NOTICE).unwrap();
    })
}

fn statement(text: &str) -> ClaimEdit {
    ClaimEdit { statement: Some(text.to_owned()), ..ClaimEdit::default() }
}

fn notice(text: &str) -> CorrectionEdit {
    CorrectionEdit { notice: Some(text.to_owned()), ..CorrectionEdit::default() }
}

/// What readers are told.
fn told(copy: &Copy) -> String {
    let mut out = Vec::new();
    let options = ReportOptions::ClaimReview { url: None };
    copy.workspace.report(&options, &ClaimFilter::default(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn conflicted(workspace: &Workspace) -> Vec<ClaimId> {
    page_of(workspace, None, "is:conflicted").rows.iter().map(|row| row.id).collect()
}

#[test]
fn a_correction_called_off_in_one_copy_and_worked_on_in_another_is_equal_in_all() {
    for submits in [false, true] {
        let (mut copies, claim) = under_correction();
        let (olga, chana) = (copies[0].by("Olga"), copies[2].by("Chana"));
        copies[0].workspace.cancel_correction(&olga, claim, "It was right.").unwrap();
        if submits {
            copies[2].workspace.submit_claim(&chana, claim).unwrap();
        } else {
            copies[2].workspace.edit_claim(&chana, claim, statement("It was another railway.")).unwrap();
        }
        exchange_all(&mut copies);
        let view = copies[1].workspace.claim(claim).unwrap();
        assert!(view.corrections[0].body.cancelled && view.claim.body.open_correction.is_none());
        let stands = if submits { Status::InReview } else { Status::Published };
        assert_eq!(view.claim.body.status, stands);
        assert_eq!(
            view.approval_stale.is_empty(),
            submits,
            "whoever called it off did not know of the change"
        );
    }
}

#[test]
fn a_notice_that_two_copies_changed_is_chosen_before_readers_get_it() {
    let (mut copies, claim) = under_correction();
    let (arlo, edil) = (copies[0].by("Arlo"), copies[1].by("Edil"));
    copies[0].workspace.edit_correction(&arlo, claim, notice("A slip.")).unwrap();
    copies[1].workspace.edit_correction(&edil, claim, notice("A mistake.")).unwrap();
    exchange_all(&mut copies);
    let first = &mut copies[0].workspace;
    let anna = first.acting(Some("Anna")).unwrap();
    let refused = first.submit_claim(&anna, claim).unwrap_err();
    assert!(matches!(&refused, Error::Conflict { fields } if fields == &["correction.notice"]), "{refused}");
    assert_eq!(conflicted(first), [claim]);
    first.edit_correction(&arlo, claim, notice("A slip.")).unwrap();
    assert_eq!(conflicted(first), []);
    first.submit_claim(&anna, claim).unwrap();
    first.approve_claim(&arlo, claim).unwrap();
    exchange_all(&mut copies);
}

#[test]
fn nobody_forges_that_a_changed_claim_is_as_readers_have_it() {
    for changed in [false, true] {
        let mut forger = Forger::of(Role::Editor);
        let (editor, claim) = (forger.desk.by(Role::Editor), forger.published);
        let opened =
            forger.desk.workspace.open_correction(&editor, claim, CorrectionClass::Minor, NOTICE).unwrap();
        if changed {
            let checker = forger.desk.by(Role::FactChecker);
            forger.desk.workspace.edit_claim(&checker, claim, statement("Another.")).unwrap();
        }
        let mut forger = forger.caught_up();
        let correction = entity("correction", opened.id.0);
        forger.write("correction.cancel", &correction, &json!({"reason": "It was right."}), None);
        let status = json!({"status": "published"});
        let given = forger.gives("correction.cancel", &entity("claim", claim.0), &status);
        if changed {
            let fault = refused(given);
            assert!(matches!(fault, Fault::Rule { why: Refusal::ChangedSince { .. } }), "{fault:?}");
        } else {
            assert_eq!(given.unwrap().status(claim), Status::Published);
        }
    }
}

#[test]
fn what_one_copy_gave_readers_stays_told_though_another_called_it_off() {
    for edits in [false, true] {
        let (mut copies, claim) = under_correction();
        let (arlo, chana, ella) = (copies[0].by("Arlo"), copies[2].by("Chana"), copies[2].by("Ella"));
        copies[0].workspace.cancel_correction(&arlo, claim, "It was right.").unwrap();
        let third = &mut copies[2].workspace;
        if edits {
            third.edit_claim(&chana, claim, statement("It was another railway.")).unwrap();
        }
        third.submit_claim(&chana, claim).unwrap();
        third.approve_claim(&ella, claim).unwrap();
        exchange_all(&mut copies);
        let view = copies[0].workspace.claim(claim).unwrap();
        assert_eq!(view.claim.body.status, Status::Published);
        assert_eq!(view.told_corrections, [view.corrections[0].id]);
        assert!(told(&copies[0]).contains(NOTICE));
    }
}

#[test]
fn readers_are_told_the_notice_that_was_approved() {
    let (mut copies, claim) = under_correction();
    let (arlo, edil) = (copies[0].by("Arlo"), copies[1].by("Edil"));
    let (chana, ella) = (copies[2].by("Chana"), copies[2].by("Ella"));
    copies[0].workspace.edit_correction(&arlo, claim, notice("Nobody approved this.")).unwrap();
    copies[1].workspace.edit_correction(&edil, claim, notice("Nor this.")).unwrap();
    let third = &mut copies[2].workspace;
    third.edit_correction(&ella, claim, notice("Approved.")).unwrap();
    third.submit_claim(&chana, claim).unwrap();
    third.approve_claim(&ella, claim).unwrap();
    exchange_all(&mut copies);
    let told = told(&copies[0]);
    assert!(told.contains("Approved.") && !told.contains("Nobody") && !told.contains("Nor this"), "{told}");
}

#[test]
fn what_nobody_approved_is_told_to_no_reader() {
    let (mut copies, claim) = under_correction();
    let (arlo, edil) = (copies[0].by("Arlo"), copies[1].by("Edil"));
    let first = &mut copies[0].workspace;
    first.cancel_correction(&arlo, claim, "It was right.").unwrap();
    first.open_correction(&arlo, claim, CorrectionClass::Void, "Nobody approved this.").unwrap();
    copies[1].workspace.cancel_correction(&edil, claim, "It was right.").unwrap();
    exchange_all(&mut copies);
    let view = copies[0].workspace.claim(claim).unwrap();
    assert_eq!((view.claim.body.status, view.claim.body.open_correction), (Status::Published, None));
    assert!(view.told_corrections.is_empty() && view.corrections.iter().any(|one| !one.body.cancelled));
    let told = told(&copies[0]);
    assert!(told.contains("ClaimReview") && !told.contains("Nobody approved"), "{told}");
}

#[test]
fn what_readers_got_meanwhile_is_called_off_by_nobody() {
    let (mut copies, claim) = worked(publish);
    let (arlo, anna, olga) = (copies[0].by("Arlo"), copies[0].by("Anna"), copies[0].by("Olga"));
    let (edil, ella) = (copies[1].by("Edil"), copies[2].by("Ella"));
    let first = &mut copies[0].workspace;
    let old = first.claim(claim).unwrap().claim.body.statement;
    first.open_correction(&arlo, claim, CorrectionClass::Minor, NOTICE).unwrap();
    first.edit_claim(&anna, claim, statement("It was another railway.")).unwrap();
    first.submit_claim(&anna, claim).unwrap();
    first.approve_claim(&olga, claim).unwrap();
    copies[2].workspace.open_correction(&ella, claim, CorrectionClass::Minor, "Not needed.").unwrap();
    exchange_all(&mut copies);
    let second = &mut copies[1].workspace;
    second.edit_claim(&edil, claim, statement(&old)).unwrap();
    let refused = second.cancel_correction(&edil, claim, "It was right.").unwrap_err();
    assert!(matches!(refused, Error::NotAllowed { why: Refusal::CorrectionOvertaken, .. }), "{refused:?}");
}

/// Mira, an editor, and a claim of which a correction is open.
fn forging() -> (Forger, ClaimId, String) {
    let mut forger = Forger::of(Role::Editor);
    let (editor, claim) = (forger.desk.by(Role::Editor), forger.published);
    let opened =
        forger.desk.workspace.open_correction(&editor, claim, CorrectionClass::Minor, NOTICE).unwrap();
    (forger.caught_up(), claim, entity("correction", opened.id.0))
}

#[test]
fn a_correction_is_called_off_as_a_whole_or_not_at_all() {
    let (forger, claim, _) = forging();
    let on_claim = entity("claim", claim.0);
    let fault = refused(forger.gives("correction.cancel", &on_claim, &json!({"status": "published"})));
    assert!(matches!(fault, Fault::Consequence), "{fault:?}");
    let (forger, _, correction) = forging();
    let fault = refused(forger.gives("correction.cancel", &correction, &json!({"reason": "It was right."})));
    assert!(matches!(fault, Fault::Consequence), "{fault:?}");
}

#[test]
fn no_correction_is_opened_twice_or_of_another_claim() {
    let mut forger = Forger::of(Role::Editor);
    let other = forger.desk.claim_in(Status::Published);
    let (editor, claim) = (forger.desk.by(Role::Editor), forger.published);
    forger.desk.workspace.open_correction(&editor, other, CorrectionClass::Minor, NOTICE).unwrap();
    let forger = forger.caught_up();
    let status = json!({"status": "correction_pending"});
    let fault = refused(forger.gives("correction.open", &entity("claim", claim.0), &status));
    assert!(matches!(fault, Fault::Consequence), "{fault:?}");
}

#[test]
fn a_notice_says_something() {
    let (forger, _, correction) = forging();
    let fault = refused(forger.gives("correction.edit", &correction, &json!({"notice": " "})));
    assert!(matches!(fault, Fault::Missing { .. }), "{fault:?}");
}
