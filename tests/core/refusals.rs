//! What some ops need besides role and state, each refusal by itself: four eyes, reasons, policy, owners, devices.

use std::fmt::Debug;

use claimtrail_core::claims::{ClaimEdit, NewClaim};
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::error::{Problem, Wrong};
use claimtrail_core::evidence::{EvidenceEdit, NewEvidence, Stance};
use claimtrail_core::ids::{ClaimId, EvidenceId};
use claimtrail_core::people::{PersonEdit, Place};
use claimtrail_core::records::Patch;
use claimtrail_core::rules::{Op, Refusal, Role, Status};
use claimtrail_core::sources::{NewSource, SourceKind};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Error, Result};
use serde_json::json;

use crate::support::Desk;

fn verdict(rating: &str, rationale: &str) -> NewVerdict {
    NewVerdict { rating: rating.to_owned(), rationale: rationale.to_owned(), ..NewVerdict::default() }
}

/// Asserts that somebody with this role was refused this op on a claim in this state, in these words.
#[track_caller]
fn assert_refused<T: Debug>(
    desk: &Desk,
    result: Result<T>,
    (op, by, role): (Op, &Acting, Role),
    on: Option<(ClaimId, Status)>,
    message: &str,
) {
    let error = result.unwrap_err();
    assert_eq!(error.to_string(), message);
    match &error {
        Error::NotAllowed { op: refused, .. } => assert_eq!(*refused, op),
        Error::PolicyUnmet { .. } => assert_eq!(op, Op::ReviewSubmit),
        _ => panic!("{error:?}"),
    }
    let people = desk.workspace.people().unwrap();
    let person = people.iter().find(|person| person.id == by.person).unwrap();
    assert_eq!(person.body.role, role);
    if let Some((claim, status)) = on {
        assert_eq!(desk.status(claim), status, "a refusal changes no state");
    }
}

#[test]
fn four_eyes_keep_who_wrote_the_verdict_from_approving_it() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let (editor, owner) = (desk.editor.clone(), desk.owner.clone());
    desk.propose(&editor, claim);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    let refused = desk.workspace.approve_claim(&editor, claim);
    assert_refused(
        &desk,
        refused,
        (Op::ReviewApprove, &editor, Role::Editor),
        Some((claim, Status::InReview)),
        "Approving a claim is refused: you wrote this verdict, and the desk asks for four eyes. \
         Another editor has to approve it.",
    );
    desk.workspace.approve_claim(&owner, claim).unwrap();
}

#[test]
fn a_verdict_said_again_word_for_word_makes_nobody_its_author() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let (editor, checker) = (desk.editor.clone(), desk.checker.clone());
    let coal = |rating| verdict(rating, "No record shows a block.");
    desk.workspace.propose_verdict(&editor, claim, coal("false")).unwrap();
    let refused = desk.workspace.propose_verdict(&checker, claim, coal("false"));
    assert_refused(
        &desk,
        refused,
        (Op::VerdictPropose, &checker, Role::FactChecker),
        Some((claim, Status::InProgress)),
        "Proposing a verdict is refused: the claim has this verdict already, word for word. \
         Edit it, or propose another.",
    );
    let stands = desk.workspace.claim(claim).unwrap().verdict.unwrap().verdict;
    assert_eq!((stands.body.authors, stands.revisions), ([editor.person].into(), 1));
    desk.workspace.propose_verdict(&checker, claim, coal("fabricated")).unwrap();
}

#[test]
fn four_eyes_keep_who_only_edited_the_verdict_from_approving_it() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let owner = desk.owner.clone();
    let edit = VerdictEdit { summary: Patch::Set("No block.".to_owned()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&owner, claim, edit).unwrap();
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    let refused = desk.workspace.approve_claim(&owner, claim);
    assert_refused(
        &desk,
        refused,
        (Op::ReviewApprove, &owner, Role::Owner),
        Some((claim, Status::InReview)),
        "Approving a claim is refused: you wrote this verdict, and the desk asks for four eyes. \
         Another editor has to approve it.",
    );
}

#[test]
fn four_eyes_keep_who_submitted_from_approving() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let editor = desk.editor.clone();
    desk.workspace.submit_claim(&editor, claim).unwrap();
    let refused = desk.workspace.approve_claim(&editor, claim);
    assert_refused(
        &desk,
        refused,
        (Op::ReviewApprove, &editor, Role::Editor),
        Some((claim, Status::InReview)),
        "Approving a claim is refused: you submitted this claim, and the desk asks for four eyes. \
         Another editor has to approve it.",
    );
}

#[test]
fn without_four_eyes_own_work_is_approved_and_marked() {
    let mut desk = Desk::new();
    let off = DeskEdit { four_eyes: Some(false), ..DeskEdit::default() };
    desk.workspace.set_desk(&desk.owner, off).unwrap();
    let claim = desk.worked();
    let editor = desk.editor.clone();
    desk.workspace.submit_claim(&editor, claim).unwrap();
    let approved = desk.workspace.approve_claim(&editor, claim).unwrap();
    assert_eq!(approved.body.status, Status::Approved);
    assert!(approved.body.approval.unwrap().own_work);
}

#[test]
fn an_approval_of_anothers_work_is_not_marked() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    assert!(!desk.claim(claim).body.approval.unwrap().own_work);
}

#[test]
fn who_is_alone_at_the_desk_approves_own_work_and_it_is_marked() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    let claim = desk.worked();
    desk.propose(&owner, claim);
    desk.workspace.submit_claim(&owner, claim).unwrap();
    for acting in [desk.editor.clone(), desk.checker.clone()] {
        let refused = desk.workspace.approve_claim(&owner, claim);
        assert_refused(
            &desk,
            refused,
            (Op::ReviewApprove, &owner, Role::Owner),
            Some((claim, Status::InReview)),
            "Approving a claim is refused: you wrote this verdict, and the desk asks for four eyes. \
             Another editor has to approve it.",
        );
        let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
        desk.workspace.set_person(&owner, acting.person, gone).unwrap();
    }
    let viewer = desk.viewer.person;
    let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, viewer, gone).unwrap();
    let approved = desk.workspace.approve_claim(&owner, claim).unwrap();
    assert_eq!(approved.body.status, Status::Approved);
    assert!(approved.body.approval.unwrap().own_work);
    assert!(desk.reopened().claim(claim).body.approval.unwrap().own_work);
}

#[test]
fn only_who_submitted_recalls() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::InReview);
    for (by, role) in [(desk.editor.clone(), Role::Editor), (desk.owner.clone(), Role::Owner)] {
        let refused = desk.workspace.recall_claim(&by, claim);
        assert_refused(
            &desk,
            refused,
            (Op::ReviewRecall, &by, role),
            Some((claim, Status::InReview)),
            "Recalling a submission is refused: only who submitted a claim can recall it. An editor can return it.",
        );
    }
    assert_eq!(desk.workspace.recall_claim(&desk.checker, claim).unwrap().body.status, Status::InProgress);
}

#[test]
fn a_return_a_withdrawal_and_a_reopening_need_a_reason() {
    let mut desk = Desk::new();
    let editor = desk.editor.clone();
    for blank in ["", "  \n\t", "\u{3000}"] {
        let claim = desk.claim_in(Status::InReview);
        let refused = desk.workspace.return_claim(&editor, claim, blank);
        assert_refused(
            &desk,
            refused,
            (Op::ReviewReturn, &editor, Role::Editor),
            Some((claim, Status::InReview)),
            "Returning a claim is refused: it needs a reason. Give one.",
        );
        let refused = desk.workspace.withdraw_claim(&editor, claim, blank);
        assert_refused(
            &desk,
            refused,
            (Op::ClaimWithdraw, &editor, Role::Editor),
            Some((claim, Status::InReview)),
            "Withdrawing a claim is refused: it needs a reason. Give one.",
        );
        let claim = desk.claim_in(Status::Withdrawn);
        let refused = desk.workspace.reopen_claim(&editor, claim, blank);
        assert_refused(
            &desk,
            refused,
            (Op::ClaimReopen, &editor, Role::Editor),
            Some((claim, Status::Withdrawn)),
            "Reopening a claim is refused: it needs a reason. Give one.",
        );
    }
}

#[test]
fn nothing_is_submitted_without_a_verdict() {
    let mut desk = Desk::new();
    let (checker, claim) = (desk.checker.clone(), desk.draft());
    let message = "Submitting a claim is refused: the claim has no verdict. Propose one first.";
    let refused = desk.workspace.submit_claim(&checker, claim);
    let by = (Op::ReviewSubmit, &checker, Role::FactChecker);
    assert_refused(&desk, refused, by, Some((claim, Status::Draft)), message);
    let source = desk.source();
    desk.attach(claim, source);
    let refused = desk.workspace.submit_claim(&checker, claim);
    assert_refused(&desk, refused, by, Some((claim, Status::InProgress)), message);
}

#[test]
fn a_verdict_without_a_rationale_is_not_taken() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let error = desk.workspace.propose_verdict(&desk.checker, claim, verdict("false", " ")).unwrap_err();
    assert_eq!(error.code(), "invalid");
    assert_eq!(desk.status(claim), Status::Draft);
}

/// Sets a part of the desk's policy and gives a claim in progress with a verdict and no evidence.
fn under_policy(desk: &mut Desk, policy: DeskEdit) -> ClaimId {
    desk.workspace.set_desk(&desk.owner, policy).unwrap();
    let claim = desk.draft();
    let checker = desk.checker.clone();
    desk.propose(&checker, claim);
    claim
}

fn attach_new(desk: &mut Desk, claim: ClaimId, new: NewSource) -> EvidenceId {
    let title = desk.text("Source");
    let source = desk.workspace.add_source(&desk.checker, NewSource { title, ..new }).unwrap().id;
    desk.attach(claim, source)
}

#[track_caller]
fn assert_unmet(desk: &mut Desk, claim: ClaimId, message: &str) {
    let checker = desk.checker.clone();
    let refused = desk.workspace.submit_claim(&checker, claim);
    let by = (Op::ReviewSubmit, &checker, Role::FactChecker);
    assert_refused(desk, refused, by, Some((claim, Status::InProgress)), message);
}

const TWO_ASKED: &str = "2 independent sources are asked for; there is 1. \
                         Sources with one origin or one address count once.";

#[test]
fn sources_with_one_origin_count_once() {
    let mut desk = Desk::new();
    let claim = under_policy(&mut desk, DeskEdit::default());
    assert_unmet(
        &mut desk,
        claim,
        "The desk's policy is not met:\n  2 independent sources are asked for; there are 0. \
         Sources with one origin or one address count once.",
    );
    let unmet = format!("The desk's policy is not met:\n  {TWO_ASKED}");
    let wire = |origin: &str| NewSource { origin: Some(origin.to_owned()), ..NewSource::default() };
    attach_new(&mut desk, claim, wire("TASS wire, 22 June"));
    attach_new(&mut desk, claim, wire("  tass WIRE, 22 June "));
    let unmet = format!("{unmet} With one origin: “Source 3”, “Source 4”.");
    assert_unmet(&mut desk, claim, &unmet);
    let own = attach_new(&mut desk, claim, NewSource::default());
    let submitted = desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    assert_eq!(submitted.body.status, Status::InReview);
    desk.workspace.detach_evidence(&desk.checker, own).unwrap();
    assert_unmet(&mut desk, claim, &unmet);
}

#[test]
fn one_source_attached_twice_counts_once() {
    let mut desk = Desk::new();
    let claim = under_policy(&mut desk, DeskEdit::default());
    let source = desk.source();
    desk.attach(claim, source);
    desk.attach(claim, source);
    assert_unmet(&mut desk, claim, &format!("The desk's policy is not met:\n  {TWO_ASKED}"));
}

#[test]
fn a_desk_may_ask_for_a_primary_source() {
    let mut desk = Desk::new();
    let policy = DeskEdit {
        min_independent_sources: Some(1),
        primary_source_required: Some(true),
        ..DeskEdit::default()
    };
    let claim = under_policy(&mut desk, policy);
    attach_new(&mut desk, claim, NewSource::default());
    assert_unmet(&mut desk, claim, "The desk's policy is not met:\n  one source must be primary; none is.");
    attach_new(&mut desk, claim, NewSource { primary: true, ..NewSource::default() });
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
}

#[test]
fn a_desk_may_ask_that_the_claimant_was_heard() {
    let mut desk = Desk::new();
    let policy = DeskEdit {
        min_independent_sources: Some(0),
        claimant_contacted_required: Some(true),
        ..DeskEdit::default()
    };
    let claim = under_policy(&mut desk, policy);
    let unheard = "The desk's policy is not met:\n  the claimant must have been heard: no interview with, \
                   or statement by, the claimant is among the sources.";
    let by = |author: &str, kind| NewSource { author: Some(author.to_owned()), kind, ..NewSource::default() };
    attach_new(&mut desk, claim, by("Aigerim S.", SourceKind::Interview));
    assert_unmet(&mut desk, claim, unheard);
    let claimant = ClaimEdit { claimant: Patch::Set("The minister".to_owned()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&desk.checker, claim, claimant).unwrap();
    assert_unmet(&mut desk, claim, unheard);
    attach_new(&mut desk, claim, by("The minister", SourceKind::NewsReport));
    assert_unmet(&mut desk, claim, unheard);
    attach_new(&mut desk, claim, by(" the MINISTER", SourceKind::Statement));
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
}

#[test]
fn every_unmet_point_is_named_at_once() {
    let mut desk = Desk::new();
    let policy = DeskEdit {
        min_independent_sources: Some(1),
        primary_source_required: Some(true),
        claimant_contacted_required: Some(true),
        ..DeskEdit::default()
    };
    let claim = under_policy(&mut desk, policy);
    assert_unmet(
        &mut desk,
        claim,
        "The desk's policy is not met:\n  1 independent source is asked for; there are 0. \
         Sources with one origin or one address count once.\n  one source must be primary; none is.\n  \
         the claimant must have been heard: no interview with, or statement by, the claimant is among the sources.",
    );
}

fn named(name: &str) -> PersonEdit {
    PersonEdit { name: Some(name.to_owned()), ..PersonEdit::default() }
}

#[test]
fn the_last_active_owner_is_neither_demoted_nor_deactivated() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    let by = (Op::PersonSet, &owner, Role::Owner);
    let message = "Changing a person is refused: the desk would have no active owner. Make somebody else an owner first.";
    let demoted = PersonEdit { role: Some(Role::Editor), ..PersonEdit::default() };
    let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
    for edit in [&demoted, &gone] {
        let refused = desk.workspace.set_person(&owner, owner.person, edit.clone());
        assert_refused(&desk, refused, by, None, message);
    }
    let promoted = PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, desk.editor.person, promoted).unwrap();
    desk.workspace.set_person(&owner, desk.editor.person, gone).unwrap();
    let refused = desk.workspace.set_person(&owner, owner.person, demoted);
    assert_refused(&desk, refused, by, None, message);
}

#[test]
fn nobody_comes_back_under_a_name_that_somebody_active_bears() {
    let mut desk = Desk::new();
    let (owner, gone) = (desk.owner.clone(), desk.checker.person);
    let active = |active| PersonEdit { active: Some(active), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, gone, active(false)).unwrap();
    desk.workspace.set_person(&owner, desk.viewer.person, named("Chana")).unwrap();
    let revisions = desk.revisions();
    for edit in [active(true), PersonEdit { active: Some(true), ..named("Chana") }] {
        let refused = desk.workspace.set_person(&owner, gone, edit).unwrap_err();
        assert!(matches!(refused, Error::Invalid(Wrong { problem: Problem::Taken { .. }, .. })), "{refused}");
    }
    assert_eq!(desk.revisions(), revisions);
    desk.workspace.set_person(&owner, gone, PersonEdit { active: Some(true), ..named("Chana K.") }).unwrap();
    let taken = desk.workspace.set_person(&owner, gone, named("Chana")).unwrap_err();
    assert!(matches!(taken, Error::Invalid(Wrong { problem: Problem::Taken { .. }, .. })), "{taken}");
}

#[test]
fn a_name_that_looks_like_anothers_or_has_what_cannot_be_seen_is_refused() {
    let mut desk = Desk::new();
    let (owner, checker) = (desk.owner.clone(), desk.checker.person);
    let revisions = desk.revisions();
    // The first two have Cyrillic letters.
    for alike in ["\u{421}hana", "Ch\u{430}na", "chana", " Chana "] {
        let refused = desk.workspace.add_person(&owner, alike, Role::Viewer, Place::Here).unwrap_err();
        let Error::Invalid(Wrong { problem: Problem::Alike { name }, .. }) = &refused else {
            panic!("{refused}")
        };
        assert_eq!(name, "Chana");
        assert!(refused.to_string().contains("looks the same as"), "{refused}");
    }
    for unseen in ["Bota\u{200b}", "\u{202e}Bota"] {
        let refused = desk.workspace.add_person(&owner, unseen, Role::Viewer, Place::Here).unwrap_err();
        assert!(
            matches!(&refused, Error::Invalid(Wrong { problem: Problem::Unseen { .. }, .. })),
            "{refused}"
        );
        let refused = desk.workspace.set_person(&owner, checker, named(unseen)).unwrap_err();
        assert!(
            matches!(&refused, Error::Invalid(Wrong { problem: Problem::Unseen { .. }, .. })),
            "{refused}"
        );
    }
    assert_eq!(desk.revisions(), revisions);
    desk.workspace.set_person(&owner, checker, named("CHANA")).unwrap();
    let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, checker, gone).unwrap();
    desk.workspace.add_person(&owner, "Ch\u{430}na", Role::Viewer, Place::Here).unwrap();
}

#[test]
fn with_two_owners_one_may_go() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    let promoted = PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, desk.editor.person, promoted).unwrap();
    let demoted = PersonEdit { role: Some(Role::Viewer), ..PersonEdit::default() };
    desk.workspace.set_person(&owner, owner.person, demoted).unwrap();
    let refused = desk.workspace.set_person(&owner, owner.person, PersonEdit::default());
    assert_refused(
        &desk,
        refused,
        (Op::PersonSet, &owner, Role::Viewer),
        None,
        "Changing a person is refused: it takes the role owner, and yours is viewer.",
    );
}

#[test]
fn who_no_longer_works_here_does_nothing() {
    let mut desk = Desk::new();
    let (claim, checker) = (desk.worked(), desk.checker.clone());
    let comment = desk.workspace.add_comment(&checker, claim, "Mine.", None).unwrap().id;
    let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
    desk.workspace.set_person(&desk.owner, checker.person, gone).unwrap();
    let message = |doing: &str| format!("{doing} is refused: you no longer work at this desk. Ask an owner.");
    let refused = desk.workspace.submit_claim(&checker, claim);
    let by = |op| (op, &checker, Role::FactChecker);
    let on = Some((claim, Status::InProgress));
    assert_refused(&desk, refused, by(Op::ReviewSubmit), on, &message("Submitting a claim"));
    let refused = desk.workspace.tag_claim(&checker, claim, &["coal".to_owned()], &[]);
    assert_refused(&desk, refused, by(Op::ClaimTag), on, &message("Tagging a claim"));
    let refused = desk.workspace.edit_comment(&checker, comment, "Still mine.");
    assert_refused(&desk, refused, by(Op::CommentEdit), on, &message("Editing a comment"));
    let new = NewClaim { statement: "Coal.".to_owned(), ..NewClaim::default() };
    let refused = desk.workspace.record_claim(&checker, new);
    assert_refused(&desk, refused, by(Op::ClaimRecord), on, &message("Recording a claim"));
    let back = PersonEdit { active: Some(true), ..PersonEdit::default() };
    desk.workspace.set_person(&desk.owner, checker.person, back).unwrap();
    desk.workspace.submit_claim(&checker, claim).unwrap();
}

#[test]
fn a_revoked_device_signs_nothing_more() {
    let mut desk = Desk::new();
    let (claim, editor) = (desk.claim_in(Status::InReview), desk.editor.clone());
    desk.workspace.revoke_device(&desk.owner, editor.device).unwrap();
    let refused = desk.workspace.approve_claim(&editor, claim);
    assert_refused(
        &desk,
        refused,
        (Op::ReviewApprove, &editor, Role::Editor),
        Some((claim, Status::InReview)),
        "Approving a claim is refused: this device was revoked. Ask an owner for a new one; an owner who has no other can recover.",
    );
    let allowed = desk.workspace.allowed(&editor, claim).unwrap();
    assert!(allowed.iter().all(|permission| permission.why == Some(Refusal::DeviceRevoked)));
    let at_desk = desk.workspace.allowed_at_desk(&editor).unwrap();
    let refused = |op: Op| at_desk.iter().find(|permission| permission.op == op).unwrap().why.clone();
    assert_eq!(refused(Op::ClaimRecord), Some(Refusal::DeviceRevoked));
    assert_eq!(refused(Op::DeviceRecover), Some(Refusal::Role { has: Role::Editor, needs: Role::Owner }));
    let queue = desk.workspace.review_queue(&editor, 0, 10).unwrap();
    let blocked = queue.rows[0].blocked.as_ref().unwrap();
    assert_eq!(blocked.why, Some(Refusal::DeviceRevoked));
    desk.workspace.add_device(&desk.owner, editor.person, Place::Here, Some("new laptop")).unwrap();
    let again = desk.workspace.acting(Some("Edil")).unwrap();
    assert_ne!(again.device, editor.device, "an active device is preferred");
    desk.workspace.approve_claim(&again, claim).unwrap();
}

#[test]
fn nobody_changes_anothers_comment() {
    let mut desk = Desk::new();
    let (claim, owner) = (desk.draft(), desk.owner.clone());
    let comment = desk.workspace.add_comment(&desk.checker, claim, "Which railway?", None).unwrap();
    let refused = desk.workspace.edit_comment(&owner, comment.id, "That railway.");
    assert_refused(
        &desk,
        refused,
        (Op::CommentEdit, &owner, Role::Owner),
        Some((claim, Status::Draft)),
        "Editing a comment is refused: only who wrote a comment can change it. Answer it instead.",
    );
    assert!(desk.workspace.resolve_comment(&owner, comment.id, true).unwrap().body.resolved);
    assert_eq!(desk.workspace.comments(claim).unwrap()[0].body.body, "Which railway?");
}

#[test]
fn a_viewer_is_refused_a_comments_change_by_role() {
    let mut desk = Desk::new();
    let (claim, viewer) = (desk.draft(), desk.viewer.clone());
    let comment = desk.workspace.add_comment(&desk.checker, claim, "Which railway?", None).unwrap();
    let refused = desk.workspace.edit_comment(&viewer, comment.id, "That railway.");
    assert_refused(
        &desk,
        refused,
        (Op::CommentEdit, &viewer, Role::Viewer),
        Some((claim, Status::Draft)),
        "Editing a comment is refused: it takes the role fact-checker, and yours is viewer.",
    );
}

#[test]
fn a_device_is_recovered_for_owners_alone() {
    let mut desk = Desk::new();
    let editor = desk.editor.clone();
    let refused = desk.workspace.recover_device(editor.person, None);
    assert_refused(
        &desk,
        refused,
        (Op::DeviceRecover, &editor, Role::Editor),
        None,
        "Recovering a device is refused: it takes the role owner, and yours is editor.",
    );
    let device = desk.workspace.recover_device(desk.owner.person, None).unwrap();
    assert!(device.body.recovered && device.body.active);
}

#[test]
fn a_key_that_signs_already_is_not_to_be_chosen_otherwise_but_requested_anew() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    let key = desk.workspace.devices().unwrap()[0].body.public_key.clone();
    let refused = desk.workspace.add_device(&owner, owner.person, Place::Elsewhere(key), None).unwrap_err();
    assert_eq!(refused.details()["field"], "public_key");
    assert!(refused.to_string().ends_with("Have a new one requested, and write that one."), "{refused}");
}

#[test]
fn stances_and_kinds_know_their_names() {
    for stance in Stance::ALL {
        assert_eq!(stance.as_str().parse::<Stance>().as_ref(), Ok(stance));
    }
    for kind in SourceKind::ALL {
        assert_eq!(kind.as_str().parse::<SourceKind>().as_ref(), Ok(kind));
    }
}

#[test]
fn everything_that_is_wrong_with_a_form_is_told_at_once() {
    let mut desk = Desk::new();
    let (title, url, day) = (" ".to_owned(), Some("somewhere".to_owned()), Some("2026-02-31".to_owned()));
    let new =
        NewSource { title, url: url.clone(), archived_url: url, published_on: day, ..NewSource::default() };
    let refused = desk.workspace.add_source(&desk.checker, new.clone()).unwrap_err();
    let told = refused.details();
    let of_all = told["fields"].as_array().unwrap();
    let fields: Vec<&str> = of_all.iter().filter_map(|each| each["field"].as_str()).collect();
    assert_eq!((refused.code(), &told["field"]), ("invalid", &"title".into()));
    assert_eq!(fields, ["title", "url", "archived_url", "published_on"]);
    let sentences: Vec<&str> = of_all.iter().filter_map(|each| each["message"].as_str()).collect();
    assert_eq!(refused.to_string().lines().collect::<Vec<_>>(), sentences);
    let one = NewSource { url: None, archived_url: None, published_on: None, ..new };
    let refused = desk.workspace.add_source(&desk.checker, one).unwrap_err();
    assert!(matches!(refused, Error::Invalid(Wrong { problem: Problem::Blank, .. })), "{refused}");
}

#[test]
fn what_nobody_chose_is_refused_with_what_else_is_wrong() {
    let mut desk = Desk::new();
    let new =
        |statement: &str| NewClaim { statement: statement.to_owned(), modality: None, ..NewClaim::default() };
    let unchosen = "Nothing is chosen for “Passed on as”. Choose one.";
    let refused = desk.workspace.record_claim(&desk.checker, new("Coal moves.")).unwrap_err();
    assert_eq!(refused.to_string(), unchosen);
    assert_eq!(refused.details(), json!({ "field": "modality", "problem": { "kind": "unchosen" } }));
    let refused = desk.workspace.record_claim(&desk.checker, new(" ")).unwrap_err();
    assert_eq!(refused.to_string(), format!("“Statement” is empty. Write something.\n{unchosen}"));
    let (claim, source) = (desk.draft(), desk.source());
    let refused = desk.workspace.attach_evidence(&desk.checker, claim, source, NewEvidence::default());
    assert_eq!(refused.unwrap_err().to_string(), "Nothing is chosen for “Stance”. Choose one.");
    let refused =
        desk.workspace.attach_evidence(&desk.checker, claim, None, NewEvidence::default()).unwrap_err();
    let no_source = "Nothing is chosen for “Source”. Choose one.";
    assert_eq!(refused.to_string(), format!("{no_source}\nNothing is chosen for “Stance”. Choose one."));
    let refused = desk.workspace.propose_verdict(&desk.checker, claim, verdict("", " ")).unwrap_err();
    let no_rating = "Nothing is chosen for “Rating”. Choose one.";
    assert_eq!(refused.to_string(), format!("{no_rating}\n“Reasons” is empty. Write something."));
    let unrated = VerdictEdit { rating: Some(String::new()), ..VerdictEdit::default() };
    desk.workspace.propose_verdict(&desk.checker, claim, verdict("false", "It is.")).unwrap();
    let refused = desk.workspace.edit_verdict(&desk.checker, claim, unrated).unwrap_err();
    assert_eq!(refused.to_string(), no_rating);
    let published = desk.claim_in(Status::Published);
    let refused = desk.workspace.open_correction(&desk.editor, published, None, " ").unwrap_err();
    let unchosen = "Nothing is chosen for “How much changes”. Choose one.";
    assert_eq!(refused.to_string(), format!("{unchosen}\n“Notice” is empty. Write something."));
}

#[test]
fn the_words_of_a_source_are_a_passage_in_what_is_told_of_them() {
    let mut desk = Desk::new();
    let (claim, source) = (desk.draft(), desk.source());
    let blank = || Some(" ".to_owned());
    let new = |locator| NewEvidence { stance: Some(Stance::Refutes), quote: blank(), locator, note: None };
    let told = "“Passage” is empty. Write something.";
    let refused = desk.workspace.attach_evidence(&desk.checker, claim, source, new(None)).unwrap_err();
    assert_eq!(refused.to_string(), told);
    assert_eq!(refused.details(), json!({ "field": "quote", "problem": { "kind": "blank" } }));
    let refused = desk.workspace.attach_evidence(&desk.checker, claim, source, new(blank())).unwrap_err();
    assert_eq!(refused.details()["fields"][0], json!({ "field": "quote", "message": told }));
    let evidence = desk.attach(claim, source);
    let edit = EvidenceEdit { quote: Patch::Set(" ".to_owned()), ..EvidenceEdit::default() };
    let refused = desk.workspace.edit_evidence(&desk.checker, evidence, edit).unwrap_err();
    assert_eq!(refused.to_string(), told);
}
