//! Corrections before readers have them: changed, called off, and what becomes of the claim.

use crate::copies::{assert_holds, assert_holds_for_others};
use crate::reports::{formats, text_of};
use crate::support::{Desk, why};
use claimtrail_core::claims::{ClaimEdit, ClaimFilter};
use claimtrail_core::corrections::{CorrectionClass, CorrectionEdit};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::reports::{Layout, ReportOptions};
use claimtrail_core::rules::{Op, Refusal, Role, Status};
use claimtrail_core::verdicts::VerdictEdit;

const NOTICE: &str = "The railway was another.";

/// A published claim, a correction of which is open.
fn under_correction() -> (Desk, ClaimId) {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    desk.workspace.open_correction(&desk.editor, claim, CorrectionClass::Evidence, NOTICE).unwrap();
    (desk, claim)
}

fn statement(text: &str) -> ClaimEdit {
    ClaimEdit { statement: Some(text.to_owned()), ..ClaimEdit::default() }
}

#[test]
fn an_open_correction_can_be_changed_and_its_submission_lapses() {
    let (mut desk, claim) = under_correction();
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    let edit = CorrectionEdit { class: Some(CorrectionClass::Minor), notice: Some("A slip.".to_owned()) };
    let refused = desk.workspace.edit_correction(&desk.checker, claim, edit.clone());
    assert!(matches!(why(refused), Refusal::Role { needs: Role::Editor, .. }));
    let changed = desk.workspace.edit_correction(&desk.editor, claim, edit.clone()).unwrap();
    assert_eq!((changed.body.class, &*changed.body.notice), (CorrectionClass::Minor, "A slip."));
    assert_eq!(desk.status(claim), Status::InProgress);
    let before = desk.revisions();
    desk.workspace.edit_correction(&desk.editor, claim, edit).unwrap();
    assert_eq!(desk.revisions(), before, "what stands already is no change");
    let blank = CorrectionEdit { notice: Some(" ".to_owned()), ..CorrectionEdit::default() };
    assert_eq!(desk.workspace.edit_correction(&desk.editor, claim, blank).unwrap_err().code(), "invalid");
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    let late = CorrectionEdit { class: Some(CorrectionClass::Void), ..CorrectionEdit::default() };
    assert!(matches!(
        why(desk.workspace.edit_correction(&desk.editor, claim, late)),
        Refusal::State { status: Status::Corrected, .. }
    ));
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn a_change_of_a_correction_can_be_undone_while_that_is_open() {
    let (mut desk, claim) = under_correction();
    let edit = CorrectionEdit { notice: Some("A slip.".to_owned()), ..CorrectionEdit::default() };
    desk.workspace.edit_correction(&desk.editor, claim, edit.clone()).unwrap();
    desk.workspace.undo(&desk.editor).unwrap();
    let notice = |desk: &Desk| desk.workspace.claim(claim).unwrap().corrections[0].body.notice.clone();
    assert_eq!(notice(&desk), NOTICE);
    desk.workspace.edit_correction(&desk.editor, claim, edit).unwrap();
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.by(Role::Owner), claim).unwrap();
    assert!(desk.workspace.undo(&desk.editor).is_err(), "readers have it");
    assert_eq!(notice(&desk), "A slip.");
}

#[test]
fn called_off_a_claim_is_public_again_as_it_was_approved_and_readers_are_told_nothing() {
    for from in [Status::Published, Status::Corrected] {
        let mut desk = Desk::new();
        let claim = desk.claim_in(from);
        let before = desk.claim(claim).body;
        desk.workspace.open_correction(&desk.editor, claim, CorrectionClass::Void, NOTICE).unwrap();
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        desk.workspace.return_claim(&desk.editor, claim, "It was right.").unwrap();
        assert_eq!(desk.claim(claim).body.approval, None);
        let refused = desk.workspace.cancel_correction(&desk.editor, claim, " ");
        assert_eq!(why(refused), Refusal::ReasonMissing);
        let after = desk.workspace.cancel_correction(&desk.editor, claim, "It was right.").unwrap().body;
        assert_eq!((after.status, after.open_correction), (from, None));
        assert_eq!((&after.approval, &after.submission), (&before.approval, &before.submission));
        assert_eq!(after.upheld.unwrap().by, desk.editor.person);
        let view = desk.workspace.claim(claim).unwrap();
        let correction = &view.corrections.last().unwrap().body;
        assert!(correction.cancelled && view.approval_stale.is_empty());
        assert_eq!(correction.reason.as_deref(), Some("It was right."));
        for options in formats() {
            let report = text_of(&desk, &options, &ClaimFilter::default());
            let is_history = match &options {
                ReportOptions::Csv { layout, .. } | ReportOptions::Xlsx { layout, .. } => {
                    *layout == Layout::History
                }
                _ => false,
            };
            assert_eq!(report.contains(NOTICE), is_history, "{options:?}");
        }
        assert_holds(&desk.workspace, &[]);
        assert_holds_for_others(&desk.workspace, &[]);
        desk.workspace.open_correction(&desk.editor, claim, CorrectionClass::Minor, "Another.").unwrap();
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        desk.workspace.approve_claim(&desk.editor, claim).unwrap();
        assert_eq!(desk.status(claim), Status::Corrected);
    }
}

#[test]
fn what_was_changed_is_set_back_before_a_correction_is_called_off() {
    let (mut desk, claim) = under_correction();
    let was = desk.claim(claim).body.statement;
    let source = desk.source();
    let evidence = desk.attach(claim, source);
    desk.workspace.edit_claim(&desk.checker, claim, statement("It was another railway.")).unwrap();
    desk.workspace.tag_claim(&desk.checker, claim, &["rail".to_owned()], &[]).unwrap();
    let cancel = |desk: &mut Desk| {
        let editor = desk.editor.clone();
        desk.workspace.cancel_correction(&editor, claim, "It was right.").map(|claim| claim.body)
    };
    let changed = |fields: &[&str]| Refusal::ChangedSince {
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    };
    assert_eq!(why(cancel(&mut desk)), changed(&["statement", "evidence"]));
    let allowed = desk.workspace.allowed(&desk.editor, claim).unwrap();
    let permission = allowed.iter().find(|one| one.op == Op::CorrectionCancel).unwrap();
    assert_eq!(permission.why, Some(changed(&["statement", "evidence"])));
    desk.workspace.edit_claim(&desk.checker, claim, statement(&was)).unwrap();
    desk.workspace.detach_evidence(&desk.checker, evidence).unwrap();
    let called_off = cancel(&mut desk).unwrap();
    assert_eq!((called_off.status, called_off.overtaken), (Status::Published, 0));
    assert!(desk.workspace.claim(claim).unwrap().approval_stale.is_empty());
    assert_eq!(desk.claim(claim).body.tags, ["rail"], "tags are no part of what is reviewed");
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
    assert!(matches!(why(cancel(&mut desk)), Refusal::State { status: Status::Published, .. }));
}

#[test]
fn nobody_calls_a_correction_off_who_could_not_approve_the_claim() {
    let (mut desk, claim) = under_correction();
    let refused = desk.workspace.cancel_correction(&desk.checker, claim, "It was right.");
    assert!(matches!(why(refused), Refusal::Role { needs: Role::Editor, .. }));
    let mut desk = Desk::new();
    let (editor, owner, claim) = (desk.editor.clone(), desk.by(Role::Owner), desk.worked());
    desk.propose(&editor, claim);
    desk.workspace.submit_claim(&editor, claim).unwrap();
    desk.workspace.approve_claim(&owner, claim).unwrap();
    desk.workspace.publish_claim(&owner, claim).unwrap();
    desk.workspace.open_correction(&editor, claim, CorrectionClass::Minor, NOTICE).unwrap();
    let refused = desk.workspace.cancel_correction(&editor, claim, "It was right.");
    assert_eq!(why(refused), Refusal::WroteVerdict);
    desk.workspace.cancel_correction(&owner, claim, "It was right.").unwrap();
    let draft = desk.worked();
    let refused = desk.workspace.cancel_correction(&owner, draft, "It was right.");
    assert_eq!(why(refused), Refusal::NoCorrectionOpen);
}

#[test]
fn correction_after_correction_is_called_off() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    for _ in 0..40 {
        desk.workspace.open_correction(&desk.editor, claim, CorrectionClass::Minor, NOTICE).unwrap();
        desk.workspace.cancel_correction(&desk.editor, claim, "It was right.").unwrap();
    }
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn who_submitted_what_readers_have_does_not_vouch_for_it() {
    let mut desk = Desk::new();
    let (editor, owner, claim) = (desk.editor.clone(), desk.by(Role::Owner), desk.worked());
    desk.workspace.submit_claim(&editor, claim).unwrap();
    desk.workspace.approve_claim(&owner, claim).unwrap();
    desk.workspace.publish_claim(&owner, claim).unwrap();
    desk.workspace.open_correction(&owner, claim, CorrectionClass::Minor, NOTICE).unwrap();
    let refused = desk.workspace.cancel_correction(&editor, claim, "It was right.");
    assert_eq!(why(refused), Refusal::Submitted);
    desk.workspace.submit_claim(&editor, claim).unwrap();
    desk.workspace.recall_claim(&editor, claim).unwrap();
    let refused = desk.workspace.cancel_correction(&editor, claim, "It was right.");
    assert_eq!(why(refused), Refusal::Submitted, "though what they submitted since is recalled");
}

#[test]
fn what_was_withdrawn_under_a_correction_is_published_by_no_calling_off() {
    let (mut desk, claim) = under_correction();
    desk.workspace.withdraw_claim(&desk.editor, claim, "A mix-up.").unwrap();
    desk.workspace.reopen_claim(&desk.editor, claim, "None.").unwrap();
    let refused = desk.workspace.cancel_correction(&desk.editor, claim, "It was right.");
    assert_eq!(why(refused), Refusal::CorrectionOvertaken);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    assert_eq!(desk.status(claim), Status::Corrected);
}

#[test]
fn destroyed_reasons_hide_no_change_of_them() {
    for class in [CorrectionClass::Evidence, CorrectionClass::VerdictChanged] {
        let mut desk = Desk::new();
        let claim = desk.claim_in(Status::Published);
        desk.workspace.open_correction(&desk.editor, claim, class, NOTICE).unwrap();
        let old = desk.workspace.claim(claim).unwrap().verdict.unwrap().verdict.heads[0];
        let edit =
            VerdictEdit { rationale: Some("Nobody reviewed this.".to_owned()), ..VerdictEdit::default() };
        desk.workspace.edit_verdict(&desk.checker, claim, edit).unwrap();
        desk.workspace.redact(&desk.owner, old, &["rationale".to_owned()], "A name.").unwrap();
        let refused = desk.workspace.cancel_correction(&desk.editor, claim, "It was right.");
        assert!(matches!(why(refused), Refusal::ChangedSince { .. }));
        desk.workspace.submit_claim(&desk.checker, claim).unwrap();
        assert_holds(&desk.workspace, &[]);
    }
}

#[test]
fn calling_off_and_upholding_take_back_no_earlier_change() {
    let (mut desk, claim) = under_correction();
    let editor = desk.editor.clone();
    desk.workspace.tag_claim(&editor, claim, &["rail".to_owned()], &[]).unwrap();
    desk.workspace.tag_claim(&editor, claim, &["coal".to_owned()], &[]).unwrap();
    desk.workspace.cancel_correction(&editor, claim, "It was right.").unwrap();
    assert_eq!(desk.workspace.undoable(&editor).unwrap().undo.unwrap().op, "correction.cancel");
    assert_eq!(desk.workspace.undo(&editor).unwrap_err().code(), "not_undoable");
    assert_eq!(desk.claim(claim).body.tags, ["rail", "coal"]);
}
