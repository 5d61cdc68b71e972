//! The review flow from the first record to the correction, as history tells it afterwards.

use claimtrail_core::claims::{Assignment, ClaimEdit, Priority};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::error::{Error, Problem, Wrong};
use claimtrail_core::evidence::{EvidenceEdit, Stance};
use claimtrail_core::history::{ClaimView, HistoryEntry};
use claimtrail_core::ids::{ClaimId, Hash, Kind};
use claimtrail_core::records::Patch;
use claimtrail_core::rules::{Op, Refusal, Status};
use claimtrail_core::sources::SourceEdit;
use claimtrail_core::verdicts::VerdictEdit;
use claimtrail_core::workspace::Acting;

use crate::support::{Desk, rated};

fn history(desk: &Desk, claim: ClaimId) -> Vec<HistoryEntry> {
    desk.workspace.claim_history(claim).unwrap()
}

fn ops(desk: &Desk, claim: ClaimId) -> Vec<String> {
    history(desk, claim).into_iter().map(|entry| entry.op).collect()
}

fn view(desk: &Desk, claim: ClaimId) -> ClaimView {
    desk.workspace.claim(claim).unwrap()
}

fn last(desk: &Desk, claim: ClaimId) -> HistoryEntry {
    history(desk, claim).pop().unwrap()
}

/// `kind/uuid@hash` of a revision.
fn pin(entry: &HistoryEntry) -> String {
    format!("{}@{}", entry.entity, entry.hash)
}

fn set_statement(desk: &mut Desk, acting: &Acting, claim: ClaimId) {
    let statement = Some(desk.text("Kazakhstan did block the transfer, version"));
    desk.workspace.edit_claim(acting, claim, ClaimEdit { statement, ..ClaimEdit::default() }).unwrap();
}

#[test]
fn a_claim_goes_from_draft_to_corrected_and_history_tells_each_step() {
    let mut desk = Desk::new();
    let (checker, editor) = (desk.checker.clone(), desk.editor.clone());
    let claim = desk.draft();
    assert_eq!(desk.status(claim), Status::Draft);
    for _ in 0..2 {
        let source = desk.source();
        desk.attach(claim, source);
        assert_eq!(desk.status(claim), Status::InProgress);
    }
    desk.propose(&checker, claim);
    assert_eq!(desk.status(claim), Status::InProgress);
    desk.workspace.submit_claim(&checker, claim).unwrap();
    assert_eq!(desk.status(claim), Status::InReview);
    let returned = desk.workspace.return_claim(&editor, claim, "Which record?").unwrap();
    assert_eq!(returned.body.status, Status::ChangesRequested);
    assert_eq!(returned.body.reason.as_deref(), Some("Which record?"));
    let shown = view(&desk, claim);
    assert_eq!(shown.reason_given.unwrap().by, editor.person);
    assert!(shown.people.contains_key(&editor.person));
    set_statement(&mut desk, &checker, claim);
    assert_eq!(desk.status(claim), Status::ChangesRequested, "work on it does not take the request back");
    let submitted = desk.workspace.submit_claim(&checker, claim).unwrap();
    assert_eq!((submitted.body.status, submitted.body.reason), (Status::InReview, None));
    assert_eq!(submitted.body.submission.unwrap().by, checker.person);
    let approved = desk.workspace.approve_claim(&editor, claim).unwrap();
    assert_eq!(approved.body.status, Status::Approved);
    assert_eq!(approved.body.approval.unwrap().by, editor.person);
    assert_eq!(view(&desk, claim).published, None);
    assert_eq!(desk.workspace.publish_claim(&editor, claim).unwrap().body.status, Status::Published);
    let published = view(&desk, claim).published;
    assert_eq!(published.unwrap().by, editor.person);
    let notice = "An earlier version named the wrong railway.";
    let correction =
        desk.workspace.open_correction(&editor, claim, CorrectionClass::Evidence, notice).unwrap();
    assert_eq!(desk.status(claim), Status::CorrectionPending);
    assert_eq!(desk.claim(claim).body.open_correction, Some(correction.id));
    set_statement(&mut desk, &checker, claim);
    assert_eq!(desk.status(claim), Status::CorrectionPending);
    desk.workspace.submit_claim(&checker, claim).unwrap();
    let corrected = desk.workspace.approve_claim(&editor, claim).unwrap();
    assert_eq!(corrected.body.status, Status::Corrected);
    assert_eq!(corrected.body.open_correction, None);
    assert_eq!(
        ops(&desk, claim),
        [
            "claim.record",
            "evidence.attach",
            "claim.start",
            "evidence.attach",
            "verdict.propose",
            "review.submit",
            "review.return",
            "claim.edit",
            "review.submit",
            "review.approve",
            "claim.publish",
            "correction.open",
            "correction.open",
            "claim.edit",
            "review.submit",
            "review.approve",
        ]
    );
    let view = view(&desk, claim);
    assert!(view.claim.conflicts.is_empty() && view.claim.heads.len() == 1);
    assert_eq!(view.corrections[0].body.notice, notice);
    assert_eq!(view.corrections[0].body.class, CorrectionClass::Evidence);
    assert!(view.approval_stale.is_empty() && view.policy.is_empty() && !view.self_approved);
    assert_eq!(view.people[&checker.person], "Chana");
    assert_eq!(view.people[&editor.person], "Edil");
}

#[test]
fn a_corrected_claim_may_be_corrected_again() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Corrected);
    let class = CorrectionClass::VerdictChanged;
    desk.workspace.open_correction(&desk.editor, claim, class, "The verdict changes.").unwrap();
    let checker = desk.checker.clone();
    desk.propose(&checker, claim);
    assert_eq!(desk.status(claim), Status::CorrectionPending);
    desk.workspace.submit_claim(&checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    assert_eq!(desk.status(claim), Status::Corrected);
    assert_eq!(view(&desk, claim).corrections.len(), 2);
}

#[test]
fn a_correction_that_says_the_verdict_changed_asks_for_another_one() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    let checker = desk.checker.clone();
    let class = CorrectionClass::VerdictChanged;
    desk.workspace.open_correction(&desk.editor, claim, class, "It was true.").unwrap();
    set_statement(&mut desk, &checker, claim);
    let refused = desk.workspace.submit_claim(&checker, claim).unwrap_err();
    assert!(refused.to_string().contains("the verdict is still the one that readers had"), "{refused}");
    let allowed = desk.workspace.allowed(&checker, claim).unwrap();
    let submit = allowed.iter().find(|permission| permission.op == Op::ReviewSubmit).unwrap();
    assert_eq!(submit.why, Some(Refusal::VerdictUnchanged));
    let verdict = |rating: &str| VerdictEdit { rating: Some(rating.to_owned()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&checker, claim, verdict("true")).unwrap();
    desk.workspace.edit_verdict(&checker, claim, verdict("false")).unwrap();
    assert_eq!(desk.workspace.submit_claim(&checker, claim).unwrap_err().code(), "not_allowed");
    desk.workspace.edit_verdict(&checker, claim, verdict("true")).unwrap();
    desk.workspace.submit_claim(&checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    assert_eq!(desk.status(claim), Status::Corrected);
}

#[test]
fn a_correction_that_is_returned_still_ends_corrected() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::CorrectionPending);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.return_claim(&desk.editor, claim, "Say when.").unwrap();
    assert_eq!(desk.status(claim), Status::ChangesRequested);
    let checker = desk.checker.clone();
    set_statement(&mut desk, &checker, claim);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    set_statement(&mut desk, &checker, claim);
    assert_eq!(desk.status(claim), Status::InProgress);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    assert_eq!(desk.status(claim), Status::Corrected);
}

#[test]
fn the_first_change_of_a_draft_starts_the_work_and_is_named_as_the_cause() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let checker = desk.checker.clone();
    set_statement(&mut desk, &checker, claim);
    let history = history(&desk, claim);
    let [_, edit, start] = history.as_slice() else { panic!("{history:?}") };
    assert_eq!((edit.op.as_str(), start.op.as_str()), ("claim.edit", "claim.start"));
    assert_eq!(start.refs, [pin(edit)]);
    assert_eq!(start.parents, [edit.hash]);
    assert_eq!(start.author, checker.person);
    assert_eq!((start.device_seq, start.recorded_at), (edit.device_seq + 1, edit.recorded_at));
}

#[test]
fn every_change_of_content_lapses_a_submission_and_is_named_as_the_cause() {
    for status in [Status::InReview, Status::Approved] {
        for change in CONTENT_CHANGES {
            let mut desk = Desk::new();
            let claim = desk.claim_in(status);
            change(&mut desk, claim);
            let history = history(&desk, claim);
            let [.., cause, lapse] = history.as_slice() else { panic!("{history:?}") };
            assert_eq!(lapse.op, "review.lapse", "{} in {status}", cause.op);
            assert!(lapse.refs.contains(&pin(cause)), "{} in {status}: {:?}", cause.op, lapse.refs);
            let lapsed = desk.claim(claim);
            assert_eq!(lapsed.body.status, Status::InProgress);
            assert_eq!((lapsed.body.submission, lapsed.body.approval), (None, None));
            assert!(lapsed.conflicts.is_empty());
        }
    }
}

type Change = fn(&mut Desk, ClaimId);

const CONTENT_CHANGES: [Change; 6] = [
    |desk, claim| set_statement(desk, &desk.checker.clone(), claim),
    |desk, claim| {
        let source = desk.source();
        desk.attach(claim, source);
    },
    |desk, claim| {
        let edit = EvidenceEdit { stance: Some(Stance::Supports), ..EvidenceEdit::default() };
        let evidence = desk.evidence_of(claim)[0];
        desk.workspace.edit_evidence(&desk.checker, evidence, edit).unwrap();
    },
    |desk, claim| {
        let evidence = desk.evidence_of(claim)[0];
        desk.workspace.detach_evidence(&desk.checker, evidence).unwrap();
    },
    |desk, claim| desk.propose(&desk.checker.clone(), claim),
    |desk, claim| {
        let edit = VerdictEdit { rating: Some("fabricated".to_owned()), ..VerdictEdit::default() };
        desk.workspace.edit_verdict(&desk.checker, claim, edit).unwrap();
    },
];

#[test]
fn what_is_no_content_lapses_nothing() {
    for status in [Status::InReview, Status::Approved, Status::Published, Status::Withdrawn] {
        let mut desk = Desk::new();
        let claim = desk.claim_in(status);
        let assignment = Assignment {
            assignee_id: Patch::Set(desk.editor.person),
            due_on: Patch::Set("2022-07-01".to_owned()),
            priority: Some(Priority::Urgent),
        };
        desk.workspace.assign_claim(&desk.checker, claim, assignment).unwrap();
        desk.workspace.tag_claim(&desk.checker, claim, &["coal".to_owned()], &[]).unwrap();
        let comment = desk.workspace.add_comment(&desk.checker, claim, "Done?", None).unwrap();
        desk.workspace.add_comment(&desk.editor, claim, "Nearly.", Some(comment.id)).unwrap();
        desk.workspace.resolve_comment(&desk.editor, comment.id, true).unwrap();
        let claim = desk.claim(claim);
        assert_eq!(claim.body.status, status);
        assert_eq!(claim.body.assignee_id, Some(desk.editor.person));
        assert_eq!(claim.body.tags, ["coal"]);
        assert_eq!(claim.body.due_on.as_deref(), Some("2022-07-01"));
    }
}

#[test]
fn an_approval_pins_the_heads_of_all_that_it_relied_on() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::InReview);
    let before = view(&desk, claim);
    let scale = desk.default_scale();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    let approval = last(&desk, claim);
    assert_eq!(approval.op, "review.approve");
    let verdict = before.verdict.unwrap().verdict;
    let mut expected = vec![
        pinned(Kind::Claim, claim.0, &before.claim.heads),
        pinned(Kind::Verdict, verdict.id.0, &verdict.heads),
        pinned(Kind::RatingScale, scale.id.0, &scale.heads),
    ];
    for piece in &before.evidence {
        expected.push(pinned(Kind::Evidence, piece.evidence.id.0, &piece.evidence.heads));
        expected.push(pinned(Kind::Source, piece.source.id.0, &piece.source.heads));
    }
    for pin in expected {
        assert!(approval.refs.contains(&pin), "{pin} is not in {:#?}", approval.refs);
    }
    assert!(approval.refs.is_sorted());
}

fn pinned(kind: Kind, id: uuid::Uuid, heads: &[Hash]) -> String {
    let [head] = heads else { panic!("{heads:?}") };
    format!("{kind}/{id}@{head}")
}

#[test]
fn an_approval_is_stale_after_its_source_was_edited_and_says_who_did_it() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let source = view(&desk, claim).evidence[0].source.id;
    assert!(view(&desk, claim).approval_stale.is_empty());
    let edit = SourceEdit { note: Patch::Set("It was retracted.".to_owned()), ..SourceEdit::default() };
    let edited = desk.workspace.edit_source(&desk.owner, source, edit).unwrap();
    let view = view(&desk, claim);
    let [stale] = view.approval_stale.as_slice() else { panic!("{:?}", view.approval_stale) };
    let stale = serde_json::to_value(stale).unwrap();
    assert_eq!(stale["entity"], format!("source/{source}"));
    assert_eq!(stale["by"], desk.owner.person.to_string());
    assert_eq!(stale["by_name"], "Olga");
    assert_eq!(stale["at"], edited.updated_at.to_string());
    assert_eq!(view.claim.body.status, Status::Approved, "the status stays");
}

#[test]
fn an_approval_is_stale_after_its_scale_was_edited() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    let mut scale = desk.default_scale();
    scale.body.ratings[0].label = "Verified".to_owned();
    desk.workspace.edit_scale(&desk.owner, scale.id, rated(scale.body.ratings)).unwrap();
    let view = view(&desk, claim);
    assert_eq!(view.approval_stale.len(), 1, "{:?}", view.approval_stale);
    assert_eq!(view.claim.body.status, Status::Published);
}

#[test]
fn a_verdict_keeps_the_scale_that_it_was_given_under() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let mut scale = desk.default_scale();
    let rating = scale.body.ratings.iter_mut().find(|rating| rating.key == "false").unwrap();
    rating.label = "Untrue".to_owned();
    desk.workspace.edit_scale(&desk.owner, scale.id, rated(scale.body.ratings)).unwrap();
    let label = |desk: &Desk| view(desk, claim).verdict.unwrap().rated.unwrap().label;
    assert_eq!(label(&desk), "False");
    let checker = desk.checker.clone();
    desk.propose(&checker, claim);
    assert_eq!(label(&desk), "Untrue");
}

#[test]
fn a_source_that_is_edited_before_the_approval_makes_nothing_stale() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::InReview);
    let source = view(&desk, claim).evidence[0].source.id;
    let edit = SourceEdit { primary: Some(true), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, source, edit).unwrap();
    assert_eq!(desk.status(claim), Status::InReview);
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    assert!(view(&desk, claim).approval_stale.is_empty());
}

#[test]
fn a_verdict_proposed_again_has_the_last_proposer_as_its_author() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let (checker, editor, owner) = (desk.checker.clone(), desk.editor.clone(), desk.owner.clone());
    let verdict = |desk: &Desk| view(desk, claim).verdict.unwrap().verdict.body;
    assert_eq!(verdict(&desk).authors, [checker.person].into());
    let edit = VerdictEdit { summary: Patch::Set("No block.".to_owned()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&editor, claim, edit).unwrap();
    assert_eq!(verdict(&desk).authors, [checker.person, editor.person].into());
    assert_eq!(verdict(&desk).proposed_by, checker.person);
    desk.propose(&owner, claim);
    assert_eq!(verdict(&desk).authors, [owner.person].into());
    assert_eq!(verdict(&desk).proposed_by, owner.person);
    assert_eq!(verdict(&desk).summary, None, "a new proposal replaces all of the old one");
    desk.workspace.submit_claim(&checker, claim).unwrap();
    desk.workspace.approve_claim(&editor, claim).unwrap();
    assert!(!view(&desk, claim).self_approved, "what the editor wrote before no longer stands");
    assert!(!last(&desk, claim).own_work);
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let before = (desk.revisions(), view(&desk, claim));
    let (checker, owner) = (desk.checker.clone(), desk.owner.clone());
    let piece = &before.1.evidence[0];
    let body = &before.1.claim.body;
    let verdict = before.1.verdict.as_ref().unwrap();
    let w = &mut desk.workspace;
    let statement = Some(body.statement.clone());
    w.edit_claim(&checker, claim, ClaimEdit { statement, ..ClaimEdit::default() }).unwrap();
    w.edit_claim(&checker, claim, ClaimEdit { claimant: Patch::Clear, ..ClaimEdit::default() }).unwrap();
    w.assign_claim(&checker, claim, Assignment::default()).unwrap();
    w.tag_claim(&checker, claim, &[], &["not there".to_owned()]).unwrap();
    let edit = EvidenceEdit { stance: Some(piece.evidence.body.stance), ..EvidenceEdit::default() };
    w.edit_evidence(&checker, piece.evidence.id, edit).unwrap();
    let rationale = Some(verdict.verdict.body.rationale.clone());
    let rating = Some(verdict.verdict.body.rating.clone());
    w.edit_verdict(&checker, claim, VerdictEdit { rationale, rating, ..VerdictEdit::default() }).unwrap();
    let title = Some(piece.source.body.title.clone());
    w.edit_source(&checker, piece.source.id, SourceEdit { title, ..SourceEdit::default() }).unwrap();
    w.set_desk(&owner, DeskEdit { four_eyes: Some(true), ..DeskEdit::default() }).unwrap();
    assert_eq!(desk.revisions(), before.0);
    assert_eq!(desk.claim(claim), before.1.claim);
}

#[test]
fn work_in_one_place_has_one_head_and_no_conflicts() {
    let mut desk = Desk::new();
    for status in Status::ALL {
        let claim = desk.claim_in(*status);
        let view = view(&desk, claim);
        assert_eq!((view.claim.heads.len(), view.claim.conflicts.len()), (1, 0), "{status}");
        for piece in &view.evidence {
            assert_eq!((piece.evidence.heads.len(), piece.evidence.conflicts.len()), (1, 0));
            assert_eq!((piece.source.heads.len(), piece.source.conflicts.len()), (1, 0));
        }
        let verdict = view.verdict.iter();
        assert!(verdict.map(|view| &view.verdict).all(|v| v.heads.len() == 1 && v.conflicts.is_empty()));
        let own: Vec<HistoryEntry> =
            history(&desk, claim).into_iter().filter(|entry| entry.entity.kind == Kind::Claim).collect();
        assert!(own.windows(2).all(|pair| pair[1].parents == [pair[0].hash]), "{status}");
        assert_eq!(view.claim.revisions as usize, own.len());
    }
}

#[test]
fn a_withdrawn_claim_that_is_reopened_is_submitted_anew() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let editor = desk.editor.clone();
    let withdrawn = desk.workspace.withdraw_claim(&editor, claim, "Recorded twice.").unwrap();
    assert_eq!(withdrawn.body.reason.as_deref(), Some("Recorded twice."));
    let reopened = desk.workspace.reopen_claim(&editor, claim, "It was another one.").unwrap();
    assert_eq!(reopened.body.status, Status::InProgress);
    assert_eq!(reopened.body.reason.as_deref(), Some("It was another one."));
    assert_eq!((reopened.body.submission, reopened.body.approval), (None, None));
    let submitted = desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    assert_eq!(submitted.body.reason, None);
    desk.workspace.approve_claim(&editor, claim).unwrap();
}

#[test]
fn history_shows_each_field_before_and_after() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let first = desk.claim(claim).body.statement;
    let checker = desk.checker.clone();
    set_statement(&mut desk, &checker, claim);
    let second = desk.claim(claim).body.statement;
    let history = history(&desk, claim);
    let [change] = history[1].changes.as_slice() else { panic!("{history:?}") };
    assert_eq!(change.field, "statement");
    assert_eq!(change.before.as_ref().unwrap().as_str(), Some(first.as_str()));
    assert_eq!(change.after.as_ref().unwrap().as_str(), Some(second.as_str()));
    assert!(change.known && !change.redacted);
    let rebuilt = |skip: &str| -> String {
        let parts = serde_json::to_value(change.diff()).unwrap();
        let parts = parts.as_array().unwrap().iter().filter(|part| part["kind"] != skip);
        parts.map(|part| part["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((rebuilt("added"), rebuilt("removed")), (first, second));
}

#[test]
fn a_claim_is_shown_as_it_was_at_each_of_its_revisions() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let mut then = vec![(last(&desk, claim).hash, view(&desk, claim))];
    for status in [Status::InProgress, Status::InReview, Status::Approved] {
        match status {
            Status::InProgress => {
                for _ in 0..2 {
                    let source = desk.source();
                    desk.attach(claim, source);
                }
                let checker = desk.checker.clone();
                desk.propose(&checker, claim);
            }
            Status::InReview => drop(desk.workspace.submit_claim(&desk.checker, claim).unwrap()),
            _ => drop(desk.workspace.approve_claim(&desk.editor, claim).unwrap()),
        }
        assert_eq!(desk.status(claim), status);
        then.push((last(&desk, claim).hash, view(&desk, claim)));
    }
    let checker = desk.checker.clone();
    set_statement(&mut desk, &checker, claim);
    for (revision, view) in then {
        let as_of = desk.workspace.claim_as_of(claim, revision).unwrap();
        assert_eq!(serde_json::to_value(&as_of).unwrap(), serde_json::to_value(&view).unwrap());
    }
}

#[test]
fn a_claim_gets_the_words_back_that_it_had_at_a_revision() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let (first, revision) = (desk.claim(claim).body.statement, last(&desk, claim).hash);
    let checker = desk.checker.clone();
    set_statement(&mut desk, &checker, claim);
    desk.workspace.tag_claim(&checker, claim, &["coal".to_owned()], &[]).unwrap();
    let restored = desk.workspace.restore_claim(&checker, claim, revision).unwrap();
    assert_eq!(restored.body.statement, first);
    assert_eq!(restored.body.tags, ["coal"], "tags and status are not what a claim says");
    assert_eq!(restored.body.status, Status::InProgress);
    assert_eq!(last(&desk, claim).op, "claim.edit");
    let other = desk.draft();
    let unknowing = desk.workspace.claim_as_of(other, revision).unwrap_err();
    assert!(
        matches!(unknowing, Error::Invalid(Wrong { problem: Problem::BeforeClaim, .. })),
        "{unknowing:?}"
    );
}

#[test]
fn a_new_desk_lists_the_shipped_scales_in_their_order_and_the_first_is_its_default() {
    for seed in 1..6 {
        let desk = Desk::seeded(seed);
        let scales = desk.workspace.scales().unwrap();
        let names: Vec<&str> = scales.iter().map(|scale| scale.body.name.as_str()).collect();
        assert_eq!(names, ["Six-point truth scale", "News-agency scale", "Five-point scale", "No rating"]);
        assert_eq!(scales[0].id, desk.default_scale().id);
    }
}

#[test]
fn a_comment_that_is_dealt_with_is_not_edited_and_one_with_other_words_is() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let comment = desk.workspace.add_comment(&desk.checker, claim, "Which railway?", None).unwrap().id;
    desk.workspace.resolve_comment(&desk.editor, comment, true).unwrap();
    desk.workspace.resolve_comment(&desk.editor, comment, false).unwrap();
    let view = desk.workspace.claim(claim).unwrap();
    assert_eq!((view.comments[0].revisions, view.edited_comments), (3, vec![]));
    let before = view.comments[0].heads[0];
    desk.workspace.edit_comment(&desk.checker, comment, "That railway.").unwrap();
    assert_eq!(desk.workspace.claim(claim).unwrap().edited_comments, [comment]);
    assert_eq!(desk.workspace.claim_as_of(claim, before).unwrap().edited_comments, []);
}
