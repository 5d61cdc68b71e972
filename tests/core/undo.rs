//! Undo: a new revision that sets the old values back, step by step, and what cannot be taken back.

use std::ops::ControlFlow;

use claimtrail_core::Error;
use claimtrail_core::articles::{ArticleEdit, NewArticle};
use claimtrail_core::bulk::Selection;
use claimtrail_core::claims::{Assignment, ClaimEdit, NewClaim, Priority};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::evidence::{EvidenceEdit, Stance};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::journal::undo::Undone;
use claimtrail_core::people::PersonEdit;
use claimtrail_core::records::Patch;
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::scales::ScaleEdit;
use claimtrail_core::sources::{NewSource, SourceEdit};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use claimtrail_core::workspace::Acting;
use serde_json::{Value, json};

use crate::copies::{assert_holds, assert_holds_for_others, give};
use crate::exchange::without_an_owner;
use crate::support::{Desk, everything, rated, refused_redo, refused_undo};

/// What a workspace shows, without what tells when and how often it was changed.
fn shown(desk: &Desk) -> Value {
    let mut all = everything(&desk.workspace);
    forget(&mut all);
    all
}

fn forget(value: &mut Value) {
    const CHANGING: [&str; 8] =
        ["heads", "updated_by", "updated_at", "changed", "revisions", "head", "devices", "submission"];
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !CHANGING.contains(&name.as_str()));
            fields.values_mut().for_each(forget);
        }
        Value::Array(items) => items.iter_mut().for_each(forget),
        _ => {}
    }
}

struct Case {
    desk: Desk,
    claim: ClaimId,
    checker: Acting,
    owner: Acting,
}

fn case(status: Status) -> Case {
    let mut desk = Desk::new();
    let claim = desk.claim_in(status);
    let comment = desk.workspace.add_comment(&desk.checker, claim, "Which railway?", None).unwrap();
    desk.workspace.add_comment(&desk.checker, claim, "That one.", Some(comment.id)).unwrap();
    let (checker, owner) = (desk.checker.clone(), desk.owner.clone());
    let new =
        NewArticle { title: "Coal".to_owned(), text: "Coal moves.".to_owned(), ..NewArticle::default() };
    desk.workspace.add_article(&checker, new).unwrap();
    Case { desk, claim, checker, owner }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Each op that can be taken back, and who did it.
type Undoable = (&'static str, Role, fn(&mut Case));

const UNDOABLE: &[Undoable] = &[
    ("article.edit", Role::FactChecker, |c| {
        let article = c.desk.workspace.articles().unwrap()[0].id;
        let edit =
            ArticleEdit { text: text("No coal."), note: Patch::Set("New.".into()), ..Default::default() };
        c.desk.workspace.edit_article(&c.checker, article, edit).unwrap();
    }),
    ("source.edit", Role::FactChecker, |c| {
        let source = c.desk.workspace.sources().unwrap()[0].id;
        let edit = SourceEdit { title: text("Other"), primary: Some(true), ..Default::default() };
        c.desk.workspace.edit_source(&c.checker, source, edit).unwrap();
    }),
    ("claim.edit", Role::FactChecker, |c| {
        let edit =
            ClaimEdit { statement: text("Other"), claimant: Patch::Set("X".into()), ..Default::default() };
        c.desk.workspace.edit_claim(&c.checker, c.claim, edit).unwrap();
    }),
    ("claim.assign", Role::FactChecker, |c| {
        let assignment = Assignment {
            assignee_id: Patch::Set(c.checker.person),
            due_on: Patch::Set("2022-07-01".into()),
            priority: Some(Priority::Urgent),
        };
        c.desk.workspace.assign_claim(&c.checker, c.claim, assignment).unwrap();
    }),
    ("claim.tag", Role::FactChecker, |c| {
        c.desk.workspace.tag_claim(&c.checker, c.claim, &["coal".into()], &[]).unwrap();
    }),
    ("evidence.attach", Role::FactChecker, |c| {
        let source = c.desk.workspace.sources().unwrap()[0].id;
        c.desk.attach(c.claim, source);
    }),
    ("evidence.edit", Role::FactChecker, |c| {
        let evidence = c.desk.evidence_of(c.claim)[0];
        let edit = EvidenceEdit {
            stance: Some(Stance::Supports),
            note: Patch::Set("Page 4.".into()),
            ..Default::default()
        };
        c.desk.workspace.edit_evidence(&c.checker, evidence, edit).unwrap();
    }),
    ("evidence.detach", Role::FactChecker, |c| {
        let evidence = c.desk.evidence_of(c.claim)[0];
        c.desk.workspace.detach_evidence(&c.checker, evidence).unwrap();
    }),
    ("verdict.propose", Role::FactChecker, |c| {
        let new = NewVerdict { rating: "true".into(), rationale: "It is.".into(), ..Default::default() };
        c.desk.workspace.propose_verdict(&c.checker, c.claim, new).unwrap();
    }),
    ("verdict.edit", Role::FactChecker, |c| {
        let edit =
            VerdictEdit { rating: text("true"), summary: Patch::Set("Yes.".into()), ..Default::default() };
        c.desk.workspace.edit_verdict(&c.checker, c.claim, edit).unwrap();
    }),
    ("comment.edit", Role::FactChecker, |c| {
        let comment = c.desk.workspace.comments(c.claim).unwrap()[0].id;
        c.desk.workspace.edit_comment(&c.checker, comment, "Which road?").unwrap();
    }),
    ("comment.resolve", Role::FactChecker, |c| {
        let comment = c.desk.workspace.comments(c.claim).unwrap()[0].id;
        c.desk.workspace.resolve_comment(&c.checker, comment, true).unwrap();
    }),
    ("person.set", Role::Owner, |c| {
        let edit = PersonEdit { role: Some(Role::Viewer), active: Some(false), ..Default::default() };
        c.desk.workspace.set_person(&c.owner, c.desk.editor.person, edit).unwrap();
    }),
    ("desk.set", Role::Owner, |c| {
        let edit = DeskEdit { four_eyes: Some(false), name: text("Other desk"), ..Default::default() };
        c.desk.workspace.set_desk(&c.owner, edit).unwrap();
    }),
    ("rating_scale.edit", Role::Owner, |c| {
        let mut scale = c.desk.default_scale();
        scale.body.ratings[0].label = "Verified".into();
        c.desk.workspace.edit_scale(&c.owner, scale.id, rated(scale.body.ratings)).unwrap();
    }),
];

#[test]
fn every_op_that_can_be_taken_back_leaves_what_was_there_before() {
    for (op, role, act) in UNDOABLE {
        let mut case = case(Status::InProgress);
        let before = shown(&case.desk);
        act(&mut case);
        let revisions = case.desk.revisions();
        assert!(shown(&case.desk) != before, "{op} did nothing");
        let by = case.desk.by(*role);
        let undone = case.desk.workspace.undo(&by).unwrap_or_else(|error| panic!("{op}: {error}"));
        assert_eq!(undone.undone[0].op, *op);
        assert_eq!(
            case.desk.revisions(),
            revisions + undone.revisions.len() as u64,
            "{op}: it is a new revision"
        );
        let after = shown(&case.desk);
        assert!(after == before, "{op}: {:?}", crate::copies::difference(&before, &after, ""));
        assert_holds(&case.desk.workspace, &[(*op).to_owned()]);
        assert_holds_for_others(&case.desk.workspace, &[(*op).to_owned()]);
        let desk = case.desk.reopened();
        assert!(shown(&desk) == before, "{op}");
    }
}

#[test]
fn a_submission_that_is_taken_back_is_recalled() {
    let mut case = case(Status::InProgress);
    case.desk.workspace.submit_claim(&case.checker, case.claim).unwrap();
    let undone = case.desk.workspace.undo(&case.checker).unwrap();
    assert_eq!(undone.undone[0].op, "review.submit");
    assert_eq!(case.desk.status(case.claim), Status::InProgress);
    assert_eq!(case.desk.workspace.claim_history(case.claim).unwrap().pop().unwrap().op, "review.recall");
}

#[test]
fn a_submission_that_somebody_made_since_is_not_taken_back_in_their_place() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, .. } = &mut case;
    desk.workspace.submit_claim(checker, *claim).unwrap();
    desk.workspace.return_claim(&desk.owner, *claim, "Which record?").unwrap();
    desk.workspace.submit_claim(&desk.owner, *claim).unwrap();
    desk.workspace.undo(checker).unwrap_err();
    assert_eq!(desk.status(*claim), Status::InReview);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn undoing_again_goes_one_step_further() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, .. } = &mut case;
    let statement = |desk: &Desk| desk.claim(*claim).body.statement;
    let said: Vec<String> = (0..3)
        .map(|_| {
            let text = desk.text("Version");
            let edit = ClaimEdit { statement: Some(text), ..ClaimEdit::default() };
            let before = statement(desk);
            desk.workspace.edit_claim(checker, *claim, edit).unwrap();
            before
        })
        .collect();
    for before in said.iter().rev() {
        desk.workspace.undo(checker).unwrap();
        assert_eq!(statement(desk), *before);
    }
    let edit = ClaimEdit { statement: text("New."), ..ClaimEdit::default() };
    desk.workspace.edit_claim(checker, *claim, edit).unwrap();
    desk.workspace.undo(checker).unwrap();
    assert_eq!(statement(desk), said[0]);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn what_somebody_changed_since_is_not_taken_back() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, owner } = &mut case;
    let edit = |statement: &str| ClaimEdit { statement: text(statement), ..ClaimEdit::default() };
    desk.workspace.edit_claim(checker, *claim, edit("Mine.")).unwrap();
    desk.workspace.edit_claim(owner, *claim, edit("Ours.")).unwrap();
    let error = refused_undo(&mut desk.workspace, checker);
    assert_eq!(error.code(), "changed_since");
    assert_eq!(error.details(), json!({"entity": format!("claim/{claim}"), "fields": ["statement"]}));
    assert_eq!(desk.claim(*claim).body.statement, "Ours.");
}

#[test]
fn what_others_changed_beside_it_stays() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, owner } = &mut case;
    let before = desk.claim(*claim).body.statement;
    let edit = ClaimEdit { statement: text("Mine."), ..ClaimEdit::default() };
    desk.workspace.edit_claim(checker, *claim, edit).unwrap();
    let edit = ClaimEdit { claimant: Patch::Set("A minister".into()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(owner, *claim, edit).unwrap();
    desk.workspace.undo(checker).unwrap();
    let claim = desk.claim(*claim);
    assert_eq!((claim.body.statement, claim.body.claimant.as_deref()), (before, Some("A minister")));
}

#[test]
fn an_undone_proposal_has_its_old_rating_under_its_old_scale() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, owner } = &mut case;
    let label = |desk: &Desk| desk.workspace.claim(*claim).unwrap().verdict.unwrap().rated.map(|it| it.label);
    assert_eq!(label(desk).as_deref(), Some("False"));
    let mut scale = desk.default_scale();
    scale.body.ratings.iter_mut().for_each(|rating| rating.label = format!("New {}", rating.label));
    desk.workspace.edit_scale(owner, scale.id, rated(scale.body.ratings)).unwrap();
    let new = NewVerdict { rating: "true".into(), rationale: "It is.".into(), ..NewVerdict::default() };
    desk.workspace.propose_verdict(checker, *claim, new).unwrap();
    assert_eq!(label(desk).as_deref(), Some("New True"));
    desk.workspace.undo(checker).unwrap();
    assert_eq!(label(desk).as_deref(), Some("False"), "as it was called when it was given");
}

#[test]
fn evidence_that_is_attached_again_is_what_it_was() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, .. } = &mut case;
    let evidence = desk.evidence_of(*claim)[0];
    let edit = EvidenceEdit { quote: Patch::Set("No block.".into()), ..EvidenceEdit::default() };
    desk.workspace.edit_evidence(checker, evidence, edit).unwrap();
    let before = shown(desk);
    desk.workspace.detach_evidence(checker, evidence).unwrap();
    desk.workspace.undo(checker).unwrap();
    assert!(shown(desk) == before);
    desk.workspace.submit_claim(checker, *claim).unwrap();
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn evidence_that_was_detached_since_is_not_detached_twice() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, owner } = &mut case;
    let source = desk.source();
    let evidence = desk.attach(*claim, source);
    desk.workspace.detach_evidence(owner, evidence).unwrap();
    let before = desk.revisions();
    let undone = desk.workspace.undo(checker);
    assert!(undone.is_err() && desk.revisions() == before, "{undone:?}");
}

#[test]
fn evidence_that_was_detached_since_is_not_changed_back() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, owner } = &mut case;
    let evidence = desk.evidence_of(*claim)[0];
    let edit = EvidenceEdit { quote: Patch::Set("No block.".into()), ..EvidenceEdit::default() };
    desk.workspace.edit_evidence(checker, evidence, edit).unwrap();
    desk.workspace.detach_evidence(owner, evidence).unwrap();
    let before = desk.revisions();
    let undone = desk.workspace.undo(checker);
    assert!(undone.is_err() && desk.revisions() == before, "{undone:?}");
}

/// In which state it is made, the op, and how.
type Decision = (Status, &'static str, fn(&mut Case));

#[test]
fn decisions_are_not_taken_back_by_undo() {
    let decisions: [Decision; 6] = [
        (Status::InReview, "review.approve", |c| {
            drop(c.desk.workspace.approve_claim(&c.owner, c.claim).unwrap())
        }),
        (Status::InReview, "review.return", |c| {
            drop(c.desk.workspace.return_claim(&c.owner, c.claim, "No.").unwrap())
        }),
        (Status::Approved, "claim.publish", |c| {
            drop(c.desk.workspace.publish_claim(&c.owner, c.claim).unwrap())
        }),
        (Status::Approved, "claim.withdraw", |c| {
            drop(c.desk.workspace.withdraw_claim(&c.owner, c.claim, "No.").unwrap())
        }),
        (Status::Withdrawn, "claim.reopen", |c| {
            drop(c.desk.workspace.reopen_claim(&c.owner, c.claim, "Yes.").unwrap())
        }),
        (Status::Published, "correction.open", |c| {
            let class = CorrectionClass::Minor;
            c.desk.workspace.open_correction(&c.owner, c.claim, class, "We erred.").unwrap();
        }),
    ];
    for (status, op, act) in decisions {
        let mut case = case(status);
        act(&mut case);
        let before = everything(&case.desk.workspace);
        let error = case.desk.workspace.undo(&case.owner).unwrap_err();
        assert_eq!((error.code(), &error.details()["op"]), ("not_undoable", &json!(op)), "{error}");
        assert!(everything(&case.desk.workspace) == before);
    }
}

#[test]
fn beginnings_are_not_taken_back_and_who_did_nothing_has_nothing_to_undo() {
    let mut desk = Desk::new();
    desk.source();
    let error = desk.workspace.undo(&desk.checker).unwrap_err();
    assert_eq!((error.code(), &error.details()["op"]), ("not_undoable", &json!("source.add")));
    let error = desk.workspace.undo(&desk.viewer).unwrap_err();
    assert_eq!((error.code(), &error.details()["op"]), ("not_undoable", &Value::Null));
}

#[test]
fn past_what_can_not_be_taken_back_the_last_change_that_can_is_offered_and_taken_back() {
    let mut desk = Desk::new();
    let (editor, claim) = (desk.editor.clone(), desk.draft());
    desk.workspace.tag_claim(&editor, claim, &["coal".to_owned()], &[]).unwrap();
    assert_eq!(desk.workspace.undoable(&editor).unwrap().earlier, None, "the last one can be taken back");
    let new = NewSource { title: "A record".to_owned(), ..NewSource::default() };
    desk.workspace.add_source(&editor, new).unwrap();
    desk.workspace.add_comment(&editor, claim, "Which record?", None).unwrap();
    let offered = desk.workspace.undoable(&editor).unwrap();
    assert_eq!(offered.undo.map(|step| (step.op, step.possible)), Some(("comment.add".to_owned(), false)));
    assert_eq!(offered.earlier.map(|step| step.op).as_deref(), Some("claim.tag"));
    let undone = earlier(&mut desk, &editor).unwrap();
    assert_eq!(undone.undone[0].op, "claim.tag");
    assert_eq!(desk.claim(claim).body.tags, [""; 0]);
    assert_eq!(desk.workspace.undoable(&editor).unwrap().earlier, None);
    desk.workspace.redo(&editor).unwrap();
    assert_eq!(desk.claim(claim).body.tags, ["coal"]);
    assert_holds(&desk.workspace, &[]);
}

fn earlier(desk: &mut Desk, by: &Acting) -> Result<Undone, Error> {
    desk.workspace.undo_earlier_watched(by, &mut |_, _| ControlFlow::Continue(()))
}

#[test]
fn past_what_the_rules_refuse_by_now_the_last_change_that_can_is_offered_and_taken_back() {
    let mut desk = Desk::new();
    let (editor, checker) = (desk.editor.clone(), desk.checker.clone());
    let (other, claim) = (desk.draft(), desk.worked());
    desk.workspace.tag_claim(&checker, other, &["coal".to_owned()], &[]).unwrap();
    let edit = ClaimEdit { statement: text("Mine."), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&checker, other, edit).unwrap();
    desk.workspace.submit_claim(&checker, claim).unwrap();
    let edit = ClaimEdit { statement: text("Ours."), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&editor, other, edit).unwrap();
    desk.workspace.approve_claim(&editor, claim).unwrap();
    desk.workspace.publish_claim(&editor, claim).unwrap();
    let notice = "An earlier version named the wrong railway.";
    desk.workspace.open_correction(&editor, claim, CorrectionClass::Minor, notice).unwrap();
    let offered = desk.workspace.undoable(&checker).unwrap();
    assert_eq!(offered.undo.map(|step| (step.op, step.possible)), Some(("review.submit".to_owned(), false)));
    assert_eq!(offered.earlier.map(|step| step.op).as_deref(), Some("claim.tag"));
    refused_undo(&mut desk.workspace, &checker);
    assert_eq!(earlier(&mut desk, &checker).unwrap().undone[0].op, "claim.tag");
    assert_eq!(desk.claim(other).body.tags, [""; 0]);
    assert_eq!(
        (desk.claim(other).body.statement.as_str(), desk.status(claim)),
        ("Ours.", Status::CorrectionPending)
    );
    desk.workspace.redo(&checker).unwrap();
    assert_eq!(desk.claim(other).body.tags, ["coal"]);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn where_nothing_can_be_taken_back_the_last_change_says_why() {
    let mut desk = Desk::new();
    let (viewer, checker) = (desk.viewer.clone(), desk.checker.clone());
    assert_eq!(earlier(&mut desk, &viewer).unwrap_err().details()["op"], Value::Null);
    desk.source();
    let error = earlier(&mut desk, &checker).unwrap_err();
    assert_eq!((error.code(), &error.details()["op"]), ("not_undoable", &json!("source.add")));
}

#[test]
fn a_change_of_many_claims_is_gone_past_where_all_of_it_was_changed_since() {
    for left in [vec![35], Vec::new()] {
        let mut desk = Desk::new();
        let (editor, checker, single) = (desk.editor.clone(), desk.checker.clone(), desk.draft());
        let many: Vec<ClaimId> = (0..70).map(|_| desk.draft()).collect();
        let tag = |desk: &mut Desk, by: &Acting, claims: Vec<ClaimId>, tag: &str| {
            let (which, mut watch) = (Selection::Ids(claims), |_, _| ControlFlow::Continue(()));
            desk.workspace.tag_claims(by, &which, &[tag.to_owned()], &[], &mut watch).unwrap();
        };
        tag(&mut desk, &checker, vec![single], "coal");
        tag(&mut desk, &checker, many.clone(), "coal");
        let changed = (0..70).filter(|at| !left.contains(at)).map(|at| many[at]).collect();
        tag(&mut desk, &editor, changed, "rail");
        desk.source();
        let offered = desk.workspace.undoable(&checker).unwrap().earlier.unwrap();
        assert_eq!(offered.several, !left.is_empty());
        let undone = earlier(&mut desk, &checker).unwrap();
        assert_eq!((undone.undone.len(), undone.changed.len()), (1, 69 * left.len()));
        let tags = |claim| desk.claim(claim).body.tags.len();
        assert_eq!((tags(single), tags(many[35])), if left.is_empty() { (0, 2) } else { (1, 0) });
        assert_holds(&desk.workspace, &[]);
    }
}

#[test]
fn a_claim_whose_recording_is_taken_back_is_withdrawn_by_whoever_may_withdraw() {
    let mut desk = Desk::new();
    desk.draft();
    let step = desk.workspace.undoable(&desk.checker).unwrap().undo.unwrap();
    assert!(!step.possible && step.reason.is_some_and(|reason| reason.contains("editor")));
    let error = desk.workspace.undo(&desk.checker).unwrap_err();
    assert_eq!((error.code(), &error.details()["op"]), ("not_allowed", &json!("claim.withdraw")));
    let statement = "Coal moves.".to_owned();
    let new = NewClaim { statement, ..NewClaim::default() };
    let editor = desk.editor.clone();
    let claim = desk.workspace.record_claim(&editor, new).unwrap().id;
    for _ in 0..2 {
        assert!(desk.workspace.undoable(&editor).unwrap().undo.unwrap().possible);
        desk.workspace.undo(&editor).unwrap();
        let withdrawn = desk.claim(claim).body;
        assert_eq!(withdrawn.status, Status::Withdrawn);
        assert_eq!(withdrawn.reason.as_deref(), Some("Its recording was undone."));
        assert!(desk.workspace.undoable(&editor).unwrap().redo.unwrap().possible);
        desk.workspace.redo(&editor).unwrap();
        let reopened = desk.claim(claim).body;
        assert_eq!(reopened.status, Status::InProgress);
        assert!(
            reopened
                .reason
                .is_some_and(|reason| reason.starts_with("Its recording was undone and done again."))
        );
    }
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn a_claim_that_was_worked_on_since_is_not_withdrawn_by_an_undo_of_its_recording() {
    let mut desk = Desk::new();
    let editor = desk.editor.clone();
    let new = NewClaim { statement: "Coal moves.".to_owned(), ..NewClaim::default() };
    let claim = desk.workspace.record_claim(&editor, new).unwrap().id;
    let edit = ClaimEdit { statement: text("Coal moved."), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&desk.checker, claim, edit).unwrap();
    let error = refused_undo(&mut desk.workspace, &editor);
    assert_eq!((error.code(), &error.details()["fields"]), ("changed_since", &json!(["statement"])));
    assert_eq!(desk.status(claim), Status::InProgress);
}

#[test]
fn a_claim_whose_verdict_or_comments_are_somebody_elses_is_not_withdrawn_by_an_undo_of_its_recording() {
    let mut desk = Desk::new();
    let (editor, checker) = (desk.editor.clone(), desk.checker.clone());
    let new = NewClaim { statement: "Coal moves.".to_owned(), ..NewClaim::default() };
    let claim = desk.workspace.record_claim(&editor, new).unwrap().id;
    let edit = ClaimEdit { claimant: Patch::Set("The railway".to_owned()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&checker, claim, edit).unwrap();
    desk.propose(&checker, claim);
    desk.workspace.add_comment(&checker, claim, "Asked them.", None).unwrap();
    let possible = desk.workspace.undoable(&editor).unwrap().undo.unwrap();
    assert!(!possible.possible, "{possible:?}");
    let error = refused_undo(&mut desk.workspace, &editor);
    let fields = json!(["claimant", "verdict", "body"]);
    assert_eq!((error.code(), &error.details()["fields"]), ("changed_since", &fields));
    assert_eq!(desk.status(claim), Status::InProgress);
}

#[test]
fn a_claim_on_which_all_work_was_taken_back_is_withdrawn_by_an_undo_of_its_recording() {
    let mut desk = Desk::new();
    let editor = desk.editor.clone();
    let source = desk.source();
    let new = NewClaim { statement: "Coal moves.".to_owned(), ..NewClaim::default() };
    let claim = desk.workspace.record_claim(&editor, new).unwrap().id;
    desk.attach(claim, source);
    desk.workspace.undo(&desk.checker).unwrap();
    desk.workspace.undo(&editor).unwrap();
    assert_eq!(desk.status(claim), Status::Withdrawn);
}

#[test]
fn what_was_redacted_since_does_not_come_back_as_nothing() {
    let mut desk = Desk::new();
    let (checker, owner) = (desk.by(Role::FactChecker), desk.by(Role::Owner));
    let id = desk.draft();
    let edit = ClaimEdit { statement: Some("Coal moves.".to_owned()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&checker, id, edit).unwrap();
    let first = desk.workspace.claim_history(id).unwrap()[0].hash;
    desk.workspace.redact(&owner, first, &["statement".to_owned()], "A name.").unwrap();
    let refused = refused_undo(&mut desk.workspace, &checker);
    assert_eq!(refused.code(), "value_gone");
    assert_eq!(refused.details()["why"], "redacted");
    assert_eq!(desk.claim(id).body.statement, "Coal moves.");
}

#[test]
fn nobody_gets_a_name_back_that_somebody_else_has_now() {
    let mut desk = Desk::new();
    let second = desk.join("Second", Role::Owner);
    let checker = desk.by(Role::FactChecker);
    let renamed = PersonEdit { name: Some("Somebody else".to_owned()), ..PersonEdit::default() };
    desk.workspace.set_person(&second, checker.person, renamed).unwrap();
    desk.join(&checker.name, Role::Viewer);
    let refused = refused_undo(&mut desk.workspace, &second);
    assert_eq!(refused.code(), "invalid");
}

/// What is wrong with which field.
fn invalid(error: &Error) -> (String, String) {
    let (details, text) = (error.details(), |value: &Value| value.as_str().unwrap_or_default().to_owned());
    (text(&details["field"]), text(&details["problem"]["kind"]))
}

#[test]
fn a_scale_gets_no_name_back_that_another_has_taken_since() {
    let mut desk = Desk::new();
    let (owner, second) = (desk.owner.clone(), desk.join("Second", Role::Owner));
    let scale = desk.default_scale();
    let renamed = ScaleEdit { name: text("Truth"), ..ScaleEdit::default() };
    desk.workspace.edit_scale(&owner, scale.id, renamed).unwrap();
    let added = desk.workspace.add_scale(&second, scale.body.clone()).unwrap();
    let refused = refused_undo(&mut desk.workspace, &owner);
    assert_eq!(invalid(&refused), ("name".to_owned(), "taken".to_owned()));
    let again = ScaleEdit { name: Some(scale.body.name.clone()), ..ScaleEdit::default() };
    let ordinary = desk.workspace.edit_scale(&owner, scale.id, again).unwrap_err();
    assert_eq!(refused.to_string(), ordinary.to_string(), "as an edit would be");
    let free = ScaleEdit { name: text("Ours"), ..ScaleEdit::default() };
    desk.workspace.edit_scale(&second, added.id, free).unwrap();
    desk.workspace.undo(&owner).unwrap();
    assert_eq!(desk.default_scale().body.name, scale.body.name);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn a_scale_gets_no_values_back_that_its_ends_have_no_place_for_now() {
    let mut desk = Desk::new();
    let (owner, second) = (desk.owner.clone(), desk.join("Second", Role::Owner));
    let scale = desk.default_scale();
    let lower = scale.body.ratings.iter().filter(|rating| rating.value != Some(6)).cloned().collect();
    desk.workspace.edit_scale(&owner, scale.id, rated(lower)).unwrap();
    let end = |best| ScaleEdit { best: Patch::Set(best), ..ScaleEdit::default() };
    desk.workspace.edit_scale(&second, scale.id, end(5)).unwrap();
    let refused = refused_undo(&mut desk.workspace, &owner);
    assert_eq!(invalid(&refused), ("ratings".to_owned(), "number".to_owned()));
    let ordinary = desk.workspace.edit_scale(&owner, scale.id, rated(scale.body.ratings.clone()));
    assert_eq!(refused.to_string(), ordinary.unwrap_err().to_string(), "as an edit would be");
    desk.workspace.edit_scale(&second, scale.id, end(6)).unwrap();
    desk.workspace.undo(&owner).unwrap();
    desk.workspace.redo(&owner).unwrap();
    desk.workspace.edit_scale(&second, scale.id, end(5)).unwrap();
    assert_eq!(refused_undo(&mut desk.workspace, &owner).code(), "invalid", "nor by an undo of a redo");
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn what_the_state_of_a_claim_does_not_allow_any_more_is_not_offered() {
    let contents = ["claim.edit", "evidence.attach", "evidence.detach", "verdict.propose", "verdict.edit"];
    for (op, role, act) in UNDOABLE.iter().filter(|(op, ..)| contents.contains(op)) {
        let mut case = case(Status::InProgress);
        let source = case.desk.source();
        case.desk.attach(case.claim, source);
        act(&mut case);
        let Case { desk, claim, owner, .. } = &mut case;
        let by = desk.by(*role);
        desk.workspace.submit_claim(owner, *claim).unwrap();
        desk.workspace.approve_claim(&desk.editor, *claim).unwrap();
        assert!(desk.workspace.undoable(&by).unwrap().undo.unwrap().possible, "{op}: the approval lapses");
        desk.workspace.publish_claim(&desk.editor, *claim).unwrap();
        let before = shown(desk);
        let refused = refused_undo(&mut desk.workspace, &by);
        assert_eq!(
            (refused.code(), &refused.details()["why"]["status"]),
            ("not_allowed", &json!("published"))
        );
        assert!(shown(desk) == before, "{op}");
    }
}

#[test]
fn a_redo_that_the_state_of_a_claim_does_not_allow_is_not_offered() {
    let mut case = case(Status::InProgress);
    let Case { desk, claim, checker, owner } = &mut case;
    let edit = ClaimEdit { statement: text("Mine."), ..ClaimEdit::default() };
    desk.workspace.edit_claim(checker, *claim, edit).unwrap();
    desk.workspace.undo(checker).unwrap();
    desk.workspace.withdraw_claim(owner, *claim, "No.").unwrap();
    assert_eq!(refused_redo(&mut desk.workspace, checker).details()["why"]["kind"], "state");
    desk.workspace.reopen_claim(owner, *claim, "Yes.").unwrap();
    assert!(desk.workspace.undoable(checker).unwrap().redo.unwrap().possible);
}

#[test]
fn what_a_persons_role_does_not_allow_any_more_is_not_offered() {
    for (op, role, act) in UNDOABLE {
        let mut case = case(Status::InProgress);
        let second = case.desk.join("Second", Role::Owner);
        act(&mut case);
        let by = case.desk.by(*role);
        let lower = PersonEdit { role: Some(Role::Viewer), ..PersonEdit::default() };
        case.desk.workspace.set_person(&second, by.person, lower).unwrap();
        let refused = refused_undo(&mut case.desk.workspace, &by);
        assert_eq!(
            (refused.code(), &refused.details()["why"]["kind"]),
            ("not_allowed", &json!("role")),
            "{op}"
        );
        let gone = PersonEdit { active: Some(false), ..PersonEdit::default() };
        case.desk.workspace.set_person(&second, by.person, gone).unwrap();
        let refused = refused_undo(&mut case.desk.workspace, &by);
        assert_eq!(refused.details()["why"]["kind"], "inactive", "{op}");
    }
}

#[test]
fn a_submission_that_the_policy_does_not_allow_any_more_is_not_offered_again() {
    let mut case = case(Status::InReview);
    let Case { desk, claim, checker, owner } = &mut case;
    // The comments come after the submission.
    let comments = |desk: &Desk| desk.workspace.claim_history(*claim).unwrap().len();
    assert!(comments(desk) > 2);
    desk.workspace.recall_claim(checker, *claim).unwrap();
    desk.workspace.submit_claim(checker, *claim).unwrap();
    desk.workspace.undo(checker).unwrap();
    let policy = |sources| DeskEdit { min_independent_sources: Some(sources), ..DeskEdit::default() };
    desk.workspace.set_desk(owner, policy(3)).unwrap();
    assert_eq!(refused_redo(&mut desk.workspace, checker).code(), "policy_unmet");
    desk.workspace.set_desk(owner, policy(2)).unwrap();
    desk.workspace.submit_claim(owner, *claim).unwrap();
    assert_eq!(refused_redo(&mut desk.workspace, checker).details()["why"]["kind"], "state");
    desk.workspace.recall_claim(owner, *claim).unwrap();
    desk.workspace.redo(checker).unwrap();
    assert_eq!(desk.status(*claim), Status::InReview);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn no_undo_leaves_a_desk_without_an_owner() {
    let mut copies = without_an_owner(&[]);
    let ella = copies[2].by("Ella");
    let owner = PersonEdit { role: Some(Role::Owner), ..PersonEdit::default() };
    copies[2].workspace.set_person(&ella, ella.person, owner).unwrap();
    let refused = refused_undo(&mut copies[2].workspace, &ella);
    assert_eq!(refused.details()["why"]["kind"], "last_owner");
    give(&mut copies, 2, 0, &[]);
    assert_holds_for_others(&copies[0].workspace, &[]);
}
