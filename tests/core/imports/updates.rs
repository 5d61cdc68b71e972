//! Updates by rows: on which scale a label is read, which claim a row tells of once another row changed it, and rows that
//! can't be taken as a whole. What a preview says of each is what the import does.

use claimtrail_core::ids::{ClaimId, ScaleId};
use claimtrail_core::imports::{Preview, Rejected};
use claimtrail_core::records::Patch;
use claimtrail_core::reports::{RedactionProfile, ReportOptions};
use claimtrail_core::scales::ScaleEdit;
use claimtrail_core::verdicts::NewVerdict;
use claimtrail_core::{Workspace, claims::ClaimFilter, claims::NewClaim, reports::Layout};

use super::*;
use crate::copies::{PAIRS, copies, exchange};

fn updating() -> ImportOptions {
    ImportOptions { on_duplicate: DuplicateRule::Update, ..ImportOptions::default() }
}

fn previewed(workspace: &Workspace, table: &Table, options: &ImportOptions) -> Preview {
    workspace.preview_import(table, options, &mut |_, _| ControlFlow::Continue(())).unwrap()
}

/// What a preview says, and what the import does then: new or imported, changed, unchanged or skipped, rejected.
fn both(desk: &mut Desk, text: &str, options: &ImportOptions) -> (Preview, Imported) {
    let by = desk.checker.clone();
    let shown = previewed(&desk.workspace, &table(text), options);
    let done = import(desk, &by, &table(text), options);
    let shows = (shown.new, shown.duplicates, shown.unchanged, shown.rejected_total);
    assert_eq!(shows, (done.imported, done.updated, done.skipped, done.rejected.len() as u64));
    assert_eq!((&shown.ratings, shown.decided), (&done.ratings, done.lapsed));
    (shown, done)
}

fn scale(workspace: &Workspace, name: &str) -> ScaleId {
    let scales = workspace.scales().unwrap();
    scales.iter().find(|scale| scale.body.name == name).unwrap().id
}

const AGENCY: &str = "News-agency scale";

/// An approved claim that is rated `false` on the scale of news agencies, which is not the desk's default.
fn approved_elsewhere(desk: &mut Desk) -> ClaimId {
    let claim = desk.claim_in(Status::InProgress);
    let (by, editor) = (desk.checker.clone(), desk.editor.clone());
    let new = NewVerdict {
        scale_id: Some(scale(&desk.workspace, AGENCY)),
        rating: "false".to_owned(),
        rationale: "No record shows it.".to_owned(),
        ..NewVerdict::default()
    };
    desk.workspace.propose_verdict(&by, claim, new).unwrap();
    desk.workspace.submit_claim(&by, claim).unwrap();
    desk.workspace.approve_claim(&editor, claim).unwrap();
    claim
}

/// The scale and the key of a claim's verdict.
fn rated(desk: &Desk, claim: ClaimId) -> (String, String) {
    let verdict = desk.workspace.claim(claim).unwrap().verdict.unwrap();
    (verdict.scale.unwrap(), verdict.verdict.body.rating)
}

#[test]
fn a_report_of_ours_without_scales_changes_no_verdict() {
    let mut desk = Desk::new();
    let claim = approved_elsewhere(&mut desk);
    desk.claim_in(Status::Approved);
    let columns = ["claim_id", "statement", "rating", "tags"].map(str::to_owned).to_vec();
    let (layout, profile) = (Layout::Claims, RedactionProfile::Desk);
    let options = ReportOptions::Csv { layout, columns: Some(columns), profile, bom: false };
    let mut csv = Vec::new();
    desk.workspace.report(&options, &ClaimFilter::default(), &mut csv).unwrap();
    let before = everything(&desk.workspace);
    let (_, done) = both(&mut desk, &String::from_utf8(csv).unwrap(), &updating());
    assert_eq!((done.updated, done.skipped, done.lapsed), (0, 2, 0));
    assert_eq!(rated(&desk, claim), (AGENCY.to_owned(), "false".to_owned()));
    assert!(everything(&desk.workspace) == before);
    let mut read: Vec<_> = done.ratings.iter().map(|read| (read.scale.as_str(), read.count)).collect();
    read.sort_unstable();
    assert_eq!(read, [(AGENCY, 1), ("Six-point truth scale", 1)], "each label is told with its scale");
}

#[test]
fn what_an_update_would_change_stands_in_the_preview_with_what_it_was() {
    let mut desk = Desk::new();
    let first = "claim_id,claim,claimant,tags,priority,assignee,rating,comment\n";
    taken(
        &mut desk,
        &format!("{first},Coal moves.,A minister,coal; rail,high,Edil,true,\n,Oil stands.,,,,,,\n"),
    );
    let ids: Vec<ClaimId> = recorded(&desk).iter().map(|claim| claim.id).collect();
    let rows = format!(
        "{first}{0},Coal moves.,The minister,coal,low,,false,Seen.\n{1},Oil stands.,,oil,,Edil,,\n{1},Oil stands.,,gas,,,,\n",
        ids[0], ids[1]
    );
    let shown = previewed(&desk.workspace, &table(&rows), &updating());
    let changes = |at: usize| -> Vec<(&str, Option<&str>)> {
        shown.first[at].changes.iter().map(|each| (each.field.as_str(), each.before.as_deref())).collect()
    };
    let reason = "Imported from “claims.csv”, where it was rated “true”.";
    let expected = [
        ("claimant", Some("A minister")),
        ("tags", Some("coal\nrail")),
        ("priority", Some("high")),
        ("rating", Some("True")),
        ("rationale", Some(reason)),
        ("comment", None),
    ];
    assert_eq!(changes(0), expected);
    assert_eq!(changes(1), [("tags", None), ("assignee", None)]);
    assert_eq!(changes(2), [], "how the row before leaves it is not known yet");
    let skipping = previewed(&desk.workspace, &table(&rows), &ImportOptions::default());
    assert!(skipping.first.iter().all(|row| row.changes.is_empty()));
}

#[test]
fn a_label_that_the_verdicts_scale_does_not_know_is_read_on_the_default_and_told() {
    let mut desk = Desk::new();
    let claim = approved_elsewhere(&mut desk);
    let row = |label: &str| format!("claim_id,claim,rating\n{claim},\"{}\",{label}\n", said(&desk, claim));
    let (half, lost) = (row("half-true"), row("Unheard of"));
    let (_, done) = both(&mut desk, &half, &updating());
    assert_eq!((done.updated, done.lapsed, done.ratings[0].scale.as_str()), (1, 1, "Six-point truth scale"));
    assert_eq!(rated(&desk, claim), ("Six-point truth scale".to_owned(), "half_true".to_owned()));
    let (_, done) = both(&mut desk, &lost, &updating());
    assert_eq!((done.skipped, done.unread_total), (1, 1));
}

#[test]
fn a_scale_that_a_row_or_a_person_names_goes_before_that_of_the_verdict() {
    let six = "Six-point truth scale";
    let mut desk = Desk::new();
    let claim = approved_elsewhere(&mut desk);
    let (statement, scale_id) = (said(&desk, claim), Some(scale(&desk.workspace, six)));
    let rated_so = format!("claim_id,claim,rating\n{claim},\"{statement}\",false\n");
    both(&mut desk, &rated_so, &ImportOptions { scale_id, ..updating() });
    assert_eq!(rated(&desk, claim), (six.to_owned(), "false".to_owned()));
    let named = format!("claim_id,claim,rating,scale\n{claim},\"{statement}\",false,{AGENCY}\n");
    both(&mut desk, &named, &updating());
    assert_eq!(rated(&desk, claim).0, AGENCY);
}

fn said(desk: &Desk, claim: ClaimId) -> String {
    desk.claim(claim).body.statement
}

fn record(desk: &mut Desk, statement: &str, claimant: &str) -> ClaimId {
    let new = NewClaim {
        statement: statement.to_owned(),
        claimant: Some(claimant.to_owned()),
        ..NewClaim::default()
    };
    desk.workspace.record_claim(&desk.checker, new).unwrap().id
}

#[test]
fn what_a_claim_was_before_a_row_changed_it_no_longer_leads_to_it() {
    let mut desk = Desk::new();
    let moon = record(&mut desk, "The moon is cheese", "Bob");
    let text = format!(
        "claim_id,claim,speaker,tags\n{moon},The moon is rock,,\n,The moon is cheese,Bob,\n,The moon is rock,Bob,moon\n"
    );
    let (shown, done) = both(&mut desk, &text, &updating());
    let fates: Vec<_> = shown.first.iter().map(|row| (row.fate, row.claim)).collect();
    let there = (RowFate::Duplicate, Some(moon));
    assert_eq!(fates, [there, (RowFate::New, None), there]);
    assert_eq!((done.imported, done.updated), (1, 2));
    assert_eq!(said(&desk, moon), "The moon is rock");
    assert_eq!(desk.claim(moon).body.tags, ["moon"]);
    let before = everything(&desk.workspace);
    assert_eq!(
        by_rule(&mut desk, &text, DuplicateRule::Update),
        (0, 0, 3, 0),
        "imported again it is all there"
    );
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn a_claim_that_is_alike_is_meant_once_the_first_was_changed() {
    let mut desk = Desk::new();
    let (first, second) =
        (record(&mut desk, "The moon is cheese", "Bob"), record(&mut desk, "the moon is cheese", "bob"));
    let text =
        format!("claim_id,claim,speaker,tags\n{first},The moon is rock,,\n,The moon is cheese,Bob,moon\n");
    let (_, done) = both(&mut desk, &text, &updating());
    assert_eq!((done.imported, done.updated), (0, 2));
    assert_eq!(
        (said(&desk, first).as_str(), said(&desk, second).as_str()),
        ("The moon is rock", "The moon is cheese")
    );
    let text = "claim,speaker,tags\nThe moon is cheese,Bob,sky\n";
    both(&mut desk, text, &updating());
    assert_eq!(desk.claim(second).body.tags, ["sky"]);
}

#[test]
fn a_row_that_is_refused_teaches_nothing() {
    let mut desk = Desk::new();
    let published = desk.claim_in(Status::Published);
    let text = format!("claim_id,claim\n{published},The moon is rock\n,The moon is rock\n");
    let (shown, done) = both(&mut desk, &text, &updating());
    assert_eq!((shown.first[1].fate, done.imported, done.rejected.len()), (RowFate::New, 1, 1));
}

#[test]
fn a_scale_that_copies_disagree_about_costs_the_rows_that_it_rates_and_no_others() {
    let mut copies = copies(|_| {});
    let first = copies[0].workspace.scales().unwrap().remove(0);
    for (at, best) in [(0, 9), (1, 8)] {
        let olga = copies[at].by("Olga");
        let edit = ScaleEdit { best: Patch::Set(best), ..ScaleEdit::default() };
        copies[at].workspace.edit_scale(&olga, first.id, edit).unwrap();
    }
    exchange(&mut copies, &PAIRS, &[]);
    let copy = &mut copies[0];
    let workspace = &mut copy.workspace;
    let by = workspace.acting(Some("Olga")).unwrap();
    let new = NewClaim { statement: "Gas burns.".into(), ..NewClaim::default() };
    let gas = workspace.record_claim(&by, new).unwrap().id;
    let text = format!(
        "claim,rating,scale,tags\nCoal moves.,true,,\nOil stands.,,,\nIron rusts.,false,{AGENCY},\nGas burns.,true,,gas\n"
    );
    for rule in [DuplicateRule::Update, DuplicateRule::Add] {
        let options = ImportOptions { on_duplicate: rule, ..ImportOptions::default() };
        let shown = previewed(workspace, &table(&text), &options);
        let done =
            workspace.import(&by, &table(&text), &options, &mut |_, _| ControlFlow::Continue(())).unwrap();
        let rows = |rejected: &[Rejected]| rejected.iter().map(|rejected| rejected.row).collect::<Vec<u64>>();
        assert_eq!((rows(&shown.rejected), rows(&done.rejected)), (vec![2, 5], vec![2, 5]), "{rule}");
        assert!(done.rejected[0].reason.contains("Copies edited apart disagree"), "{:?}", done.rejected);
    }
    assert!(workspace.claim_record(gas).unwrap().body.tags.is_empty(), "no part of the row was taken");
    assert_holds(workspace, &[]);
}
