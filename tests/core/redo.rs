//! Redo: what was undone stands again, as new revisions, until something else is changed.

use claimtrail_core::Error;
use claimtrail_core::claims::ClaimEdit;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::journal::undo::UndoStep;
use claimtrail_core::rules::Status;

use crate::copies::assert_holds;
use crate::support::Desk;

fn say(desk: &mut Desk, claim: ClaimId, statement: &str) {
    let edit = ClaimEdit { statement: Some(statement.to_owned()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&desk.checker, claim, edit).unwrap();
}

/// One word a step: `-` undoes, `+` redoes, anything else is said.
fn go(desk: &mut Desk, claim: ClaimId, steps: &str) -> String {
    for step in steps.split(' ') {
        match step {
            "-" => drop(desk.workspace.undo(&desk.checker).unwrap()),
            "+" => drop(desk.workspace.redo(&desk.checker).unwrap()),
            statement => say(desk, claim, statement),
        }
    }
    desk.claim(claim).body.statement
}

#[test]
fn undo_and_redo_walk_back_and_forth_over_several_changes() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    for (steps, stands) in [
        ("A B C", "C"),
        ("- -", "A"),
        ("+", "B"),
        ("+", "C"),
        ("-", "B"),
        ("+ - + -", "B"),
        ("-", "A"),
        ("+ +", "C"),
        ("- - D", "D"),
        ("- +", "D"),
        ("- -", desk.claim(claim).body.statement.as_str()),
    ]
    .map(|(steps, stands)| (steps, stands.to_owned()))
    {
        let found = go(&mut desk, claim, steps);
        assert_eq!(found, stands, "after {steps}");
    }
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn a_change_after_an_undo_leaves_nothing_to_redo() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    go(&mut desk, claim, "A B - C");
    let undoable = desk.workspace.undoable(&desk.checker).unwrap();
    assert_eq!((undoable.undo.unwrap().op.as_str(), undoable.redo), ("claim.edit", None));
    let refused = desk.workspace.redo(&desk.checker).unwrap_err();
    assert!(matches!(refused, Error::NotUndoable { op: None }), "{refused}");
    assert_eq!(go(&mut desk, claim, "-"), "A");
}

#[test]
fn a_submission_that_was_undone_is_submitted_again_under_the_rules() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::InReview);
    let submitted = desk.checker.clone();
    desk.workspace.undo(&submitted).unwrap();
    assert_eq!(desk.status(claim), Status::InProgress);
    assert!(desk.workspace.undoable(&submitted).unwrap().redo.unwrap().possible);
    desk.workspace.redo(&submitted).unwrap();
    assert_eq!(desk.status(claim), Status::InReview);
    assert!(desk.claim(claim).body.submission.is_some());
    desk.workspace.undo(&submitted).unwrap();
    assert_eq!(desk.status(claim), Status::InProgress);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn a_step_is_named_by_what_was_done_and_to_what() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let (statement, source) = (desk.claim(claim).body.statement, desk.source());
    desk.attach(claim, source);
    let done = ("evidence.attach".to_owned(), Some(statement), false);
    let by = desk.checker.clone();
    let step = |step: Option<UndoStep>| step.map(|step| (step.op, step.title, step.several)).unwrap();
    for _ in 0..2 {
        assert_eq!(step(desk.workspace.undoable(&by).unwrap().undo), done);
        desk.workspace.undo(&by).unwrap();
        assert_eq!(step(desk.workspace.undoable(&by).unwrap().redo), done);
        desk.workspace.redo(&by).unwrap();
    }
    desk.workspace.undo(&by).unwrap();
    let (op, title, several) = step(desk.workspace.undoable(&by).unwrap().undo);
    assert_eq!((op.as_str(), several), ("source.add", false));
    assert_eq!(title, Some(desk.workspace.source(source).unwrap().source.body.title));
}

#[test]
fn evidence_that_was_attached_comes_and_goes() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let source = desk.source();
    desk.attach(claim, source);
    let attached = |desk: &Desk| desk.workspace.claim(claim).unwrap().evidence.len();
    desk.workspace.undo(&desk.checker.clone()).unwrap();
    assert_eq!(attached(&desk), 0);
    desk.workspace.redo(&desk.checker.clone()).unwrap();
    assert_eq!(attached(&desk), 1);
    assert_holds(&desk.workspace, &[]);
}
