//! Reports of copies that were edited apart and exchanged: the same bytes everywhere, and what one side keeps
//! confidential stays so while the copies disagree. Values that were destroyed say so.

use std::collections::BTreeMap;

use claimtrail_core::Workspace;
use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::ids::{ClaimId, Hash, VerdictId};
use claimtrail_core::people::Place;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::reports::tables::separated;
use claimtrail_core::reports::{Layout, REDACTED, ReportOptions};
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::sources::SourceEdit;
use claimtrail_core::verdicts::VerdictEdit;
use claimtrail_core::workspace::Acting;

use super::{Table, coal, formats, raw, table, text_of};
use crate::support::Desk;

/// A copy on another computer, where Bella works.
pub(super) struct Copy {
    pub(super) workspace: Workspace,
    pub(super) bella: Acting,
}

fn journal(workspace: &Workspace) -> Vec<u8> {
    let mut journal = Vec::new();
    workspace.export_journal(&mut journal).unwrap();
    journal
}

pub(super) fn copy_of(desk: &mut Desk) -> Copy {
    let profiles = Profiles::under(&desk.folder.path().join("elsewhere"));
    let key = profiles.request(desk.seam().as_mut()).unwrap();
    desk.workspace.add_person(&desk.owner, "Bella", Role::Editor, Place::Elsewhere(key)).unwrap();
    let (path, seam) = (desk.folder.path().join("copy.claimtrail"), desk.seam());
    let mut journal = &*journal(&desk.workspace);
    let workspace = Workspace::create_from_journal(&path, profiles, seam, &mut journal).unwrap();
    let bella = workspace.acting(Some("Bella")).unwrap();
    Copy { workspace, bella }
}

pub(super) fn exchange(desk: &mut Desk, copy: &mut Copy) {
    let (ours, theirs) = (journal(&desk.workspace), journal(&copy.workspace));
    desk.workspace.import_journal(&mut &*theirs).unwrap();
    copy.workspace.import_journal(&mut &*ours).unwrap();
}

fn raw_copy(copy: &Copy, layout: Layout) -> Vec<u8> {
    let mut bytes = Vec::new();
    let options = ReportOptions::csv(layout);
    copy.workspace.report(&options, &ClaimFilter::default(), &mut bytes).unwrap();
    bytes
}

#[test]
fn copies_that_exchanged_their_journals_report_the_same_bytes() {
    let (mut desk, coal) = coal::desk();
    let mut copy = copy_of(&mut desk);
    let more = desk.draft();
    copy.workspace.tag_claim(&copy.bella, coal, &["gas".to_owned()], &[]).unwrap();
    desk.workspace.tag_claim(&desk.checker, coal, &["oil".to_owned()], &[]).unwrap();
    desk.workspace.tag_claim(&desk.checker, more, &["new".to_owned()], &[]).unwrap();
    exchange(&mut desk, &mut copy);
    for layout in Layout::ALL.iter().copied() {
        assert_eq!(raw(&desk, layout), raw_copy(&copy, layout), "{layout}");
    }
    let claims = table(&desk, Layout::Claims);
    assert_eq!(separated(&claims.row("claim_id", coal)["disputed"]), ["claim.tags"]);
}

#[test]
fn a_source_that_one_side_keeps_confidential_stays_so_while_copies_disagree() {
    let (mut desk, _) = coal::desk();
    let mut copy = copy_of(&mut desk);
    let sources = desk.workspace.sources().unwrap();
    let interview = sources.iter().find(|source| source.body.confidential).unwrap().id;
    let set = |confidential| SourceEdit { confidential: Some(confidential), ..SourceEdit::default() };
    let title = |title: &str| SourceEdit { title: Some(title.to_owned()), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.editor, interview, set(false)).unwrap();
    copy.workspace.edit_source(&copy.bella, interview, set(false)).unwrap();
    copy.workspace.edit_source(&copy.bella, interview, set(true)).unwrap();
    copy.workspace.edit_source(&copy.bella, interview, title("Aigerim again")).unwrap();
    exchange(&mut desk, &mut copy);
    for layout in Layout::ALL.iter().copied() {
        assert_eq!(raw(&desk, layout), raw_copy(&copy, layout), "{layout}");
    }
    for options in formats() {
        let text = text_of(&desk, &options, &ClaimFilter::default());
        assert!(!coal::SECRETS.iter().any(|secret| text.contains(secret)), "{options:?}");
    }
    let evidence = table(&desk, Layout::Evidence);
    assert_eq!(evidence.row("source_id", interview)["disputed"], "source.confidential");
}

#[test]
fn an_approval_is_stale_once_a_change_arrives_that_it_did_not_know_of() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let mut copy = copy_of(&mut desk);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    desk.workspace.publish_claim(&desk.editor, claim).unwrap();
    let rationale = Some("There is a record after all.".to_owned());
    let edit = VerdictEdit { rationale, ..VerdictEdit::default() };
    copy.workspace.edit_verdict(&copy.bella, claim, edit).unwrap();
    exchange(&mut desk, &mut copy);
    let view = desk.workspace.claim(claim).unwrap();
    assert_eq!(view.claim.body.status, Status::Published);
    let stale: Vec<_> = view.approval_stale.iter().map(|stale| (&*stale.entity, &*stale.by_name)).collect();
    let verdict = format!("verdict/{}", VerdictId::of(claim));
    assert_eq!(stale, [(&*verdict, "Bella")]);
    assert_eq!(table(&desk, Layout::Claims).rows[0]["approval_stale"], "true");
}

/// Content changed elsewhere lapses the approval there; merged, no approval stands that could be stale.
#[test]
fn an_approval_that_lapsed_on_the_other_copy_is_not_there_to_be_stale() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let mut copy = copy_of(&mut desk);
    desk.workspace.publish_claim(&desk.editor, claim).unwrap();
    let rationale = Some("There is a record after all.".to_owned());
    let edit = VerdictEdit { rationale, ..VerdictEdit::default() };
    copy.workspace.edit_verdict(&copy.bella, claim, edit).unwrap();
    exchange(&mut desk, &mut copy);
    let row = &table(&desk, Layout::Claims).rows[0];
    assert_eq!(row["status"], "in_progress");
    assert_eq!((&*row["approved_by"], &*row["approval_stale"]), ("", "false"));
}

/// The revision that set this field to this, by the history report.
fn revision(history: &Table, field: &str, value: &str) -> Hash {
    let sets = |row: &&BTreeMap<String, String>| row["field"] == field && row["value"] == value;
    Hash::parse(&history.rows.iter().find(sets).unwrap()["revision"]).unwrap()
}

pub(super) fn redact(desk: &mut Desk, field: &str, value: &str) {
    let target = revision(&table(desk, Layout::History), field, value);
    desk.workspace.redact(&desk.owner, target, &[field.to_owned()], "A court ordered it.").unwrap();
}

#[test]
fn a_destroyed_value_says_so_in_every_layout() {
    let (mut desk, coal): (Desk, ClaimId) = coal::desk();
    redact(&mut desk, "statement", "Kazakhstan blocked the transfer of Russian coal");
    redact(&mut desk, "title", "Coal stopped; at the border");
    redact(&mut desk, "publisher", "The Diplomat");
    redact(&mut desk, "rationale", coal::RATIONALE);
    redact(&mut desk, "quote", "Train 2417 arrived, 24 June.");
    redact(&mut desk, "name", "Edil");
    let claims = table(&desk, Layout::Claims);
    let row = claims.row("claim_id", coal);
    for column in ["statement", "rationale", "article_publisher", "approved_by"] {
        assert_eq!(row[column], REDACTED, "{column}");
    }
    assert_eq!(separated(&row["sources"])[1], format!("{REDACTED} <https://example.org/stopped>"));
    let evidence = table(&desk, Layout::Evidence);
    assert_eq!((&*evidence.rows[0]["statement"], &*evidence.rows[0]["quote"]), (REDACTED, REDACTED));
    assert_eq!(evidence.rows[1]["source_title"], REDACTED);
    let history = table(&desk, Layout::History);
    let gone = history.rows.iter().filter(|row| row["value"] == REDACTED);
    assert_eq!(gone.count(), 6);
    let told: Vec<_> = history.rows.iter().filter(|row| row["op"] == "redact").collect();
    assert_eq!(told.len(), 18);
    assert!(told.iter().all(|row| row["known"] == "true"));
}

/// Nothing that was said changed; what it rested on is gone, and history says so.
#[test]
fn a_redaction_of_a_source_leaves_the_approval_as_it_is() {
    let (mut desk, _) = coal::desk();
    redact(&mut desk, "origin", "wire story");
    assert_eq!(table(&desk, Layout::Claims).rows[0]["approval_stale"], "false");
}

#[test]
fn an_edit_of_a_source_after_a_redaction_makes_the_approval_stale() {
    let (mut desk, _) = coal::desk();
    redact(&mut desk, "origin", "wire story");
    let sources = desk.workspace.sources().unwrap();
    let report = sources.iter().find(|source| source.body.title.starts_with("Coal stopped")).unwrap().id;
    let edit = SourceEdit { title: Some("Coal went on".to_owned()), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, report, edit).unwrap();
    assert_eq!(table(&desk, Layout::Claims).rows[0]["approval_stale"], "true");
}
