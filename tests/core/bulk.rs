//! One change of many claims: a revision for each, one undo for all, nothing left of what was called off.

use std::ops::ControlFlow;

use claimtrail_core::bulk::Selection;
use claimtrail_core::claims::{Assignment, ClaimListing, ClaimPage, NewClaim, Priority};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::imports::{ImportOptions, Table, TableOptions};
use claimtrail_core::records::Patch;
use claimtrail_core::rules::Status;

use crate::copies::{PAIRS, assert_equal, assert_holds, assert_holds_for_others, copies, exchange};
use crate::support::{Desk, claims, everything};

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn tags(desk: &Desk) -> Vec<Vec<String>> {
    let mut claims = claims(&desk.workspace);
    claims.sort_unstable_by_key(|claim| claim.id);
    claims.into_iter().map(|claim| claim.body.tags).collect()
}

fn coal() -> [String; 1] {
    ["coal".to_owned()]
}

fn desk() -> (Desk, Vec<ClaimId>) {
    let mut desk = Desk::new();
    let statuses = [Status::Draft, Status::InReview, Status::Published, Status::Withdrawn];
    let claims = statuses.into_iter().map(|status| desk.claim_in(status)).collect();
    let tagged = NewClaim { statement: "Tagged".into(), tags: coal().to_vec(), ..NewClaim::default() };
    desk.workspace.record_claim(&desk.checker, tagged).unwrap();
    (desk, claims)
}

fn all(query: &str) -> Selection {
    Selection::Query { query: query.to_owned(), but: Vec::new() }
}

fn listed(desk: &Desk, query: &str) -> ClaimPage {
    let listing = ClaimListing { query: query.to_owned(), limit: 1, ..ClaimListing::default() };
    desk.workspace.list_claims(None, &listing).unwrap()
}

#[test]
fn every_claim_gets_its_own_revision_in_any_state_and_one_undo_takes_back_all() {
    let (mut desk, claims) = desk();
    let (before, revisions) = (tags(&desk), desk.revisions());
    let mut seen = Vec::new();
    let done = desk
        .workspace
        .tag_claims(&desk.checker, &all(""), &coal(), &[], &mut |done, total| {
            seen.push((done, total));
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!((done.changed, done.unchanged, done.refused.len()), (4, 1, 0));
    assert_eq!(seen, (0..=5).map(|done| (done, 5)).collect::<Vec<_>>());
    assert_eq!(desk.revisions(), revisions + 4);
    assert!(tags(&desk).iter().all(|tags| tags.contains(&"coal".to_owned())));
    for claim in &claims {
        let history = desk.workspace.claim_history(*claim).unwrap();
        assert_eq!(history.last().unwrap().op, "claim.tag");
    }
    let undone = desk.workspace.undo(&desk.checker).unwrap();
    assert_eq!(undone.revisions.len(), 4);
    assert_eq!(tags(&desk), before);
    assert_eq!(desk.workspace.redo(&desk.checker).unwrap().revisions.len(), 4);
    assert!(tags(&desk).iter().all(|tags| tags.contains(&"coal".to_owned())));
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn a_job_larger_than_what_undo_looks_at_is_taken_back_whole_and_step_by_step() {
    let mut desk = Desk::new();
    let claims: Vec<ClaimId> = (0..150).map(|_| desk.draft()).collect();
    let checker = desk.checker.clone();
    for tag in ["one", "two"] {
        let which = Selection::Ids(claims.clone());
        desk.workspace.tag_claims(&checker, &which, &[tag.to_owned()], &[], &mut go_on).unwrap();
    }
    for left in [vec!["one".to_owned()], Vec::new()] {
        assert_eq!(desk.workspace.undo(&checker).unwrap().revisions.len(), 150);
        assert!(tags(&desk).iter().all(|tags| *tags == left));
    }
    assert_eq!(desk.workspace.undoable(&checker).unwrap().redo.unwrap().op, "claim.tag");
    assert_eq!(desk.workspace.redo(&checker).unwrap().revisions.len(), 150);
    assert!(tags(&desk).iter().all(|tags| *tags == ["one"]));
    assert_eq!(desk.workspace.undo(&checker).unwrap().revisions.len(), 150);
    assert!(tags(&desk).iter().all(Vec::is_empty));
}

/// What an undo reads ahead is taken back whole, but for what somebody changed since, or not at all.
#[test]
fn a_job_of_very_many_is_taken_back_but_for_what_was_changed_since() {
    let mut desk = Desk::new();
    let (checker, editor) = (desk.checker.clone(), desk.editor.clone());
    let rows: String = (0..2_100).map(|row| format!("Claim {row},old\n")).collect();
    let csv = format!("statement,tags\n{rows}").into_bytes();
    let table = Table::from_bytes("claims.csv", csv, &TableOptions::default()).unwrap();
    desk.workspace.import(&checker, &table, &ImportOptions::default(), &mut go_on).unwrap();
    let done = desk.workspace.tag_claims(&checker, &all(""), &coal(), &[], &mut go_on).unwrap();
    assert_eq!(done.changed, 2_100);
    let kept = listed(&desk, "\"Claim 1050\"").rows[0].id;
    desk.workspace.tag_claim(&editor, kept, &["kept".to_owned()], &[]).unwrap();
    let head = desk.workspace.head().unwrap();
    for at in [0, 1_024, 1_500, 2_099] {
        let stop = &mut |done: u64, _: u64| match done == at {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        assert_eq!(desk.workspace.undo_watched(&checker, stop).unwrap_err().code(), "cancelled");
        assert_eq!(desk.workspace.head().unwrap(), head);
        assert_eq!(listed(&desk, "tag:coal").total, 2_100);
    }
    let undone = desk.workspace.undo(&checker).unwrap();
    assert_eq!((undone.undone.len(), undone.changed.len()), (2_099, 1));
    for (query, total) in [("tag:old", 2_100), ("tag:coal", 1), ("tag:old tag:coal tag:kept", 1)] {
        assert_eq!(listed(&desk, query).total, total, "{query}");
    }
    assert_holds(&desk.workspace, &[]);
}

/// A change of many claims notes at once how far the others' chains had come, and not claim by claim.
#[test]
fn a_job_takes_note_of_all_that_others_did_with_its_first_revision() {
    let mut ids = Vec::new();
    let mut copies = copies(|first| {
        let anna = first.acting(Some("Anna")).unwrap();
        for statement in ["One", "Two", "Three"] {
            let claim = NewClaim { statement: statement.to_owned(), ..NewClaim::default() };
            ids.push(first.record_claim(&anna, claim).unwrap().id);
        }
    });
    let (anna, edil, chana) = (copies[0].by("Anna"), copies[1].by("Edil"), copies[2].by("Chana"));
    for id in &ids {
        copies[1].workspace.add_comment(&edil, *id, "Who says so?", None).unwrap();
        let urgent = Assignment { priority: Some(Priority::Urgent), ..Assignment::default() };
        copies[2].workspace.assign_claim(&chana, *id, urgent).unwrap();
    }
    exchange(&mut copies, &PAIRS, &[]);
    let which = Selection::Ids(ids.clone());
    copies[0].workspace.tag_claims(&anna, &which, &coal(), &[], &mut go_on).unwrap();
    let noted = |id: ClaimId| copies[0].workspace.claim_history(id).unwrap().last().unwrap().refs.len();
    assert_eq!(ids.iter().map(|id| noted(*id)).collect::<Vec<_>>(), [2, 0, 0]);
    // What was written apart after it is told from what it knew of.
    copies[2].workspace.tag_claim(&chana, ids[2], &["apart".to_owned()], &[]).unwrap();
    exchange(&mut copies, &PAIRS, &[]);
    assert_equal(&copies, &[]);
    let conflicts = |id: ClaimId| copies[0].workspace.claim(id).unwrap().claim.conflicts.is_empty();
    assert_eq!(ids.iter().map(|id| conflicts(*id)).collect::<Vec<_>>(), [true, true, false]);
    for copy in &copies {
        assert_holds(&copy.workspace, &[]);
    }
    assert_holds_for_others(&copies[0].workspace, &[]);
}

#[test]
fn what_was_called_off_left_nothing_whenever_it_was() {
    let (mut desk, _) = desk();
    let before = everything(&desk.workspace);
    for at in 0..=5 {
        let stop = &mut |done: u64, _: u64| match done == at {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        let error = desk.workspace.tag_claims(&desk.checker, &all(""), &coal(), &[], stop).unwrap_err();
        assert_eq!(error.code(), "cancelled");
        assert!(everything(&desk.workspace) == before);
    }
}

#[test]
fn claims_are_assigned_by_query_but_for_some() {
    let (mut desk, claims) = desk();
    let assignment = Assignment {
        assignee_id: Patch::Set(desk.editor.person),
        due_on: Patch::Set("2022-07-01".into()),
        priority: Some(Priority::High),
    };
    let which = Selection::Query { query: "-status:withdrawn".into(), but: vec![claims[0]] };
    let done = desk.workspace.assign_claims(&desk.checker, &which, &assignment, &mut go_on).unwrap();
    assert_eq!(done.changed, 3);
    assert_eq!(desk.claim(claims[1]).body.assignee_id, Some(desk.editor.person));
    assert_eq!(desk.claim(claims[0]).body.assignee_id, None);
    let again = desk.workspace.assign_claims(&desk.checker, &which, &assignment, &mut go_on).unwrap();
    assert_eq!((again.changed, again.unchanged), (0, 3));
}

#[test]
fn a_claim_that_is_not_there_is_told_of_and_the_others_are_changed() {
    let (mut desk, claims) = desk();
    let stranger: ClaimId = "0190163f-8694-739b-aea5-966c26f8ad91".parse().unwrap();
    let which = Selection::Ids(vec![claims[0], stranger]);
    let done = desk.workspace.tag_claims(&desk.checker, &which, &coal(), &[], &mut go_on).unwrap();
    assert_eq!((done.changed, done.refused.len()), (1, 1));
    assert_eq!((done.refused[0].claim, done.refused[0].code.as_str()), (stranger, "not_found"));
}

#[test]
fn what_holds_for_every_claim_is_refused_at_once() {
    let (mut desk, _) = desk();
    let before = everything(&desk.workspace);
    let by_viewer = desk.workspace.tag_claims(&desk.viewer, &all(""), &coal(), &[], &mut go_on);
    assert_eq!(by_viewer.unwrap_err().code(), "not_allowed");
    let blank = desk.workspace.tag_claims(&desk.checker, &all(""), &[" ".into()], &[], &mut go_on);
    assert_eq!(blank.unwrap_err().code(), "invalid");
    let wrong = desk.workspace.tag_claims(&desk.checker, &all("status:dun"), &coal(), &[], &mut go_on);
    let wrong = wrong.unwrap_err();
    assert_eq!((wrong.code(), wrong.details()["field"].as_str()), ("invalid", Some("query")));
    assert!(wrong.to_string().contains("“dun”"), "{wrong}");
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn an_editor_withdraws_many_for_one_reason_and_takes_them_up_again() {
    let (mut desk, claims) = desk();
    let (editor, revisions) = (desk.editor.clone(), desk.revisions());
    let done = desk.workspace.withdraw_claims(&editor, &all(""), "Recorded twice", &mut go_on).unwrap();
    assert_eq!((done.changed, done.unchanged, done.refused.len()), (4, 1, 0));
    assert_eq!(desk.revisions(), revisions + 4);
    for claim in &claims[..3] {
        let withdrawn = desk.claim(*claim).body;
        assert_eq!(
            (withdrawn.status, withdrawn.reason.as_deref()),
            (Status::Withdrawn, Some("Recorded twice"))
        );
        assert!(withdrawn.submission.is_none());
    }
    let step = desk.workspace.undoable(&editor).unwrap().undo.unwrap();
    assert!(!step.possible && step.several, "as with one claim");
    assert!(desk.workspace.undo(&editor).is_err());
    assert_eq!(desk.revisions(), revisions + 4);

    let which = Selection::Ids(claims[..2].to_vec());
    let done = desk.workspace.reopen_claims(&editor, &which, "They differ", &mut go_on).unwrap();
    assert_eq!((done.changed, done.refused.len()), (2, 0));
    let done = desk.workspace.reopen_claims(&editor, &all(""), "They differ", &mut go_on).unwrap();
    assert_eq!((done.changed, done.unchanged), (3, 2));
    assert_eq!(desk.claim(claims[3]).body.status, Status::InProgress);
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn a_claim_that_is_not_withdrawn_is_told_of_where_many_are_reopened() {
    let (mut desk, claims) = desk();
    let which = Selection::Ids(vec![claims[0], claims[3]]);
    let done = desk.workspace.reopen_claims(&desk.editor, &which, "They differ", &mut go_on).unwrap();
    assert_eq!((done.changed, done.refused.len()), (1, 1));
    assert_eq!((done.refused[0].claim, done.refused[0].code.as_str()), (claims[0], "not_allowed"));
}

#[test]
fn many_are_withdrawn_by_an_editor_with_a_reason_or_not_at_all() {
    let (mut desk, _) = desk();
    let before = everything(&desk.workspace);
    let by_checker = desk.workspace.withdraw_claims(&desk.checker, &all(""), "Recorded twice", &mut go_on);
    assert_eq!(by_checker.unwrap_err().code(), "not_allowed");
    let at_desk = desk.workspace.allowed_at_desk(&desk.checker).unwrap();
    let allowed = |op: &str| at_desk.iter().find(|permission| permission.op.as_str() == op).unwrap().allowed;
    assert!(allowed("claim.assign") && allowed("claim.tag"));
    assert!(!allowed("claim.withdraw") && !allowed("claim.reopen"));
    let blank = desk.workspace.withdraw_claims(&desk.editor, &all(""), "  ", &mut go_on).unwrap_err();
    assert_eq!(
        (blank.code(), blank.details()["why"]["kind"].as_str()),
        ("not_allowed", Some("reason_missing"))
    );
    let stop = &mut |done: u64, _: u64| match done {
        3 => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    };
    let stopped = desk.workspace.withdraw_claims(&desk.editor, &all(""), "Recorded twice", stop);
    assert_eq!(stopped.unwrap_err().code(), "cancelled");
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn spellings_of_a_tag_are_one_and_the_one_that_stands_is_kept() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let list = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
    let mut tag = |add: &[&str], remove: &[&str]| {
        let (add, remove) = (list(add), list(remove));
        desk.workspace.tag_claim(&desk.checker, claim, &add, &remove).unwrap().body.tags
    };
    assert_eq!(tag(&["Coal", "COAL", "ЖД"], &[]), ["Coal", "ЖД"]);
    assert_eq!(tag(&["coal", "жд"], &[]), ["Coal", "ЖД"]);
    assert_eq!(tag(&["coal"], &["COAL"]), ["ЖД", "coal"], "spelt anew");
    assert_eq!(tag(&[], &["жд"]), ["coal"]);
    let which = Selection::Ids(vec![claim]);
    let done = desk.workspace.tag_claims(&desk.checker, &which, &list(&["Coal"]), &[], &mut go_on).unwrap();
    assert_eq!((done.changed, done.unchanged), (0, 1));
    let done = desk.workspace.tag_claims(&desk.checker, &which, &[], &list(&["Coal"]), &mut go_on).unwrap();
    assert_eq!(done.changed, 1);
    assert!(desk.claim(claim).body.tags.is_empty());
}
