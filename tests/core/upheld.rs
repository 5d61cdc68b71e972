//! Approvals that were looked at again after what they relied on was changed.

use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::ids::{ClaimId, SourceId};
use claimtrail_core::people::PersonEdit;
use claimtrail_core::records::Patch;
use claimtrail_core::reports::ReportOptions;
use claimtrail_core::rules::{Op, Refusal, Role, Status};
use claimtrail_core::sources::SourceEdit;

use crate::copies::{assert_holds, assert_holds_for_others};
use crate::reports::text_of;
use crate::search::page_of;
use crate::support::{Desk, why};

const REASON: &str = "The second edition has the same figure.";

/// A published claim, one of whose sources was changed since.
fn stale() -> (Desk, ClaimId, SourceId) {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    let source = desk.workspace.claim(claim).unwrap().evidence[0].source.id;
    change(&mut desk, source, "Second edition.");
    (desk, claim, source)
}

fn change(desk: &mut Desk, source: SourceId, note: &str) {
    let edit = SourceEdit { note: Patch::Set(note.to_owned()), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, source, edit).unwrap();
}

fn is_stale(desk: &Desk, claim: ClaimId) -> bool {
    let stale = !desk.workspace.claim(claim).unwrap().approval_stale.is_empty();
    let listed = page_of(&desk.workspace, None, "is:stale").rows.iter().any(|row| row.id == claim);
    assert_eq!(listed, stale);
    stale
}

#[test]
fn an_approval_that_still_holds_is_stale_no_more_until_the_next_change() {
    let (mut desk, claim, source) = stale();
    assert!(is_stale(&desk, claim));
    let approval = desk.claim(claim).body.approval;
    let upheld = desk.workspace.uphold_claim(&desk.editor, claim, REASON).unwrap().body;
    assert_eq!((upheld.status, &upheld.approval), (Status::Published, &approval));
    assert_eq!(upheld.reason.as_deref(), Some(REASON));
    let mark = upheld.upheld.unwrap();
    assert_eq!((mark.by, mark.own_work), (desk.editor.person, false));
    assert!(!is_stale(&desk, claim));
    let view = desk.workspace.claim(claim).unwrap();
    assert_eq!(view.reason_given.unwrap().by, desk.editor.person);
    change(&mut desk, source, "Third edition.");
    assert!(is_stale(&desk, claim));
    desk.workspace.uphold_claim(&desk.editor, claim, REASON).unwrap();
    assert!(!is_stale(&desk, claim));
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn it_is_for_editors_of_anothers_work_with_a_reason_and_where_something_changed() {
    let (mut desk, claim, _) = stale();
    let refused = desk.workspace.uphold_claim(&desk.checker, claim, REASON);
    assert!(matches!(why(refused), Refusal::Role { needs: Role::Editor, .. }));
    assert_eq!(why(desk.workspace.uphold_claim(&desk.editor, claim, " ")), Refusal::ReasonMissing);
    desk.workspace.uphold_claim(&desk.editor, claim, REASON).unwrap();
    assert_eq!(why(desk.workspace.uphold_claim(&desk.editor, claim, REASON)), Refusal::NotStale);
    let allowed = desk.workspace.allowed(&desk.editor, claim).unwrap();
    let permission = allowed.iter().find(|one| one.op == Op::ReviewUphold).unwrap();
    assert_eq!(permission.why, Some(Refusal::NotStale));

    let (owner, editor, own) = (desk.by(Role::Owner), desk.editor.clone(), desk.worked());
    desk.propose(&editor, own);
    desk.workspace.submit_claim(&editor, own).unwrap();
    desk.workspace.approve_claim(&owner, own).unwrap();
    let source = desk.workspace.claim(own).unwrap().evidence[0].source.id;
    change(&mut desk, source, "Second edition.");
    assert_eq!(why(desk.workspace.uphold_claim(&editor, own, REASON)), Refusal::WroteVerdict);
    desk.workspace.uphold_claim(&owner, own, REASON).unwrap();
    assert_eq!(desk.status(own), Status::Approved);
}

#[test]
fn what_comes_after_leaves_nothing_of_it() {
    let (mut desk, claim, _) = stale();
    desk.workspace.uphold_claim(&desk.editor, claim, REASON).unwrap();
    desk.workspace.withdraw_claim(&desk.editor, claim, "A duplicate.").unwrap();
    let withdrawn = desk.claim(claim).body;
    assert_eq!((withdrawn.approval, withdrawn.upheld), (None, None));
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn who_is_alone_and_upholds_their_own_work_is_marked() {
    let mut desk = Desk::new();
    let (editor, owner, claim) = (desk.editor.clone(), desk.by(Role::Owner), desk.worked());
    desk.propose(&editor, claim);
    desk.workspace.submit_claim(&editor, claim).unwrap();
    desk.workspace.approve_claim(&owner, claim).unwrap();
    let source = desk.workspace.claim(claim).unwrap().evidence[0].source.id;
    change(&mut desk, source, "Second edition.");
    let owns = PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, editor.person, owns).unwrap();
    for person in desk.workspace.people().unwrap().iter().filter(|person| person.id != editor.person) {
        let leaves = PersonEdit { active: Some(false), ..PersonEdit::default() };
        desk.workspace.set_person(&editor, person.id, leaves).unwrap();
    }
    assert!(!desk.workspace.claim(claim).unwrap().self_approved);
    desk.workspace.uphold_claim(&editor, claim, REASON).unwrap();
    let view = desk.workspace.claim(claim).unwrap();
    assert!(view.self_approved && !view.claim.body.approval.unwrap().own_work);
    assert_eq!(page_of(&desk.workspace, None, "is:self_approved").total, 1);
    assert!(desk.workspace.claim_history(claim).unwrap().last().unwrap().own_work);
    let html = text_of(&desk, &ReportOptions::html(), &ClaimFilter::default());
    assert_eq!(html.matches("being alone at the desk").count(), 1, "of the upholding, not of the approval");
    assert_holds(&desk.workspace, &[]);
}
