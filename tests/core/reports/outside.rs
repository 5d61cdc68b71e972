//! Reports for people outside the desk: who of it did what, and what people noted for each other, stays inside.

use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::records::Patch;
use claimtrail_core::reports::{REDACTED, WITHHELD};
use claimtrail_core::sources::SourceEdit;

use super::*;

/// What only the desk is told, by whom it is written in the coal story or below.
const INSIDE: [&str; 10] = [
    "Olga",
    "Edil",
    "Chana",
    "Vera",
    "Name the record.",
    "asked for by letter",
    "paid by the railway",
    "looks forged",
    "ask the ministry",
    "kept from the desk",
];

fn desk() -> (Desk, ClaimId) {
    let (mut desk, coal) = coal::desk();
    let sources = desk.workspace.sources().unwrap();
    let record = sources.iter().find(|source| source.body.title.starts_with("Waybills")).unwrap().id;
    let interest = Patch::Set("paid by the railway".to_owned());
    let edit = SourceEdit { interest, ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, record, edit).unwrap();
    let draft = desk.workspace.record_claim(&desk.checker, claim("It rained.")).unwrap().id;
    let note = Some("looks forged".to_owned());
    let evidence = NewEvidence { stance: Some(Stance::Context), note, ..NewEvidence::default() };
    desk.workspace.attach_evidence(&desk.checker, draft, record, evidence).unwrap();
    desk.workspace.add_comment(&desk.checker, coal, "ask the ministry", None).unwrap();
    desk.workspace.withdraw_claim(&desk.editor, draft, "kept from the desk").unwrap();
    (desk, coal)
}

fn claim(statement: &str) -> NewClaim {
    NewClaim { statement: statement.to_owned(), ..NewClaim::default() }
}

/// The same report for people outside the desk.
fn outside(options: ReportOptions) -> ReportOptions {
    let for_them = RedactionProfile::Outside;
    match options {
        ReportOptions::Csv { layout, columns, bom, .. } => {
            ReportOptions::Csv { layout, columns, profile: for_them, bom }
        }
        ReportOptions::Xlsx { layout, columns, .. } => {
            ReportOptions::Xlsx { layout, columns, profile: for_them }
        }
        ReportOptions::Html { .. } => ReportOptions::Html { profile: for_them },
        review @ ReportOptions::ClaimReview { .. } => review,
    }
}

fn outside_table(desk: &Desk, layout: Layout) -> Table {
    Table::read(&bytes_of(desk, outside(ReportOptions::csv(layout)), &ClaimFilter::default()).0)
}

#[test]
fn nothing_that_is_of_the_desk_alone_leaves_it() {
    let (desk, _) = desk();
    let label = desk.workspace.devices().unwrap()[0].body.label.clone();
    let mut told = Vec::new();
    for options in formats() {
        for filter in [ClaimFilter::default(), tagged("coal; rail")] {
            let text = text_of(&desk, &outside(options.clone()), &filter);
            for inside in INSIDE.iter().copied().chain([&*label]) {
                assert!(!text.contains(inside), "{options:?} tells {inside:?}");
            }
            for secret in coal::SECRETS {
                assert!(!text.contains(secret), "{options:?} tells {secret:?}");
            }
            let desk_text = text_of(&desk, &options, &filter);
            told.extend(INSIDE.iter().filter(|inside| desk_text.contains(**inside)));
        }
    }
    assert!(INSIDE.iter().all(|inside| told.contains(&inside)), "the desk's own reports tell all of it");
}

#[test]
fn what_is_withheld_does_not_show_whether_it_is_set_and_all_else_is_the_same() {
    let (desk, _) = desk();
    let withheld = |layout| {
        let (inside, outside) = (table(&desk, layout), outside_table(&desk, layout));
        let mut columns: Vec<String> = Vec::new();
        for (inside, outside) in inside.rows.iter().zip(&outside.rows) {
            for (column, cell) in outside.iter().filter(|(column, cell)| inside[*column] != **cell) {
                assert_eq!(cell, WITHHELD, "{column}");
                columns.push(column.clone());
            }
        }
        columns.sort();
        columns.dedup();
        let everywhere = |column: &String| outside.rows.iter().all(|row| row[column] == WITHHELD);
        assert!(columns.iter().filter(|column| *column != "value").all(everywhere));
        columns.join(" ")
    };
    assert_eq!(
        withheld(Layout::Claims),
        "approved_by assignee created_by proposed_by reason submitted_by updated_by upheld_by"
    );
    assert_eq!(withheld(Layout::Evidence), "created_by note source_interest source_note updated_by");
    assert_eq!(withheld(Layout::History), "author device_id device_seq value");
}

#[test]
fn history_withholds_the_values_of_the_fields_that_are_of_the_desk_alone() {
    let (desk, _) = desk();
    let history = outside_table(&desk, Layout::History);
    let confidential = desk.workspace.sources().unwrap();
    let confidential = confidential.iter().find(|source| source.body.confidential).unwrap().id.to_string();
    let rows = history.rows.iter().filter(|row| row["value"] == WITHHELD && row["entity_id"] != confidential);
    let mut fields: Vec<String> = rows
        .filter(|row| row["entity_kind"] != "evidence" || row["field"] == "note")
        .map(|row| format!("{}.{}", row["entity_kind"], row["field"]))
        .collect();
    fields.sort();
    fields.dedup();
    assert_eq!(
        fields.join(" "),
        "claim.assignee_id claim.reason comment.body device.active device.label device.person_id \
        device.public_key evidence.note person.active person.name person.role source.interest source.note"
    );
}

#[test]
fn a_reason_for_a_redaction_stays_inside_and_that_it_was_one_does_not() {
    let (mut desk, coal) = desk();
    let history = desk.workspace.claim_history(coal).unwrap();
    let revision = history.iter().find(|entry| entry.op == "claim.record").unwrap().hash;
    desk.workspace.redact(&desk.owner, revision, &["claimant".to_owned()], "She asked for it.").unwrap();
    let history = outside_table(&desk, Layout::History);
    let value = |field: &str| {
        let of = |row: &&BTreeMap<String, String>| row["op"] == "redact" && row["field"] == field;
        history.rows.iter().find(of).unwrap()["value"].clone()
    };
    assert_eq!((value("reason"), value("fields")), (WITHHELD.to_owned(), "claimant".to_owned()));
    assert!(history.rows.iter().any(|row| row["field"] == "claimant" && row["value"] == REDACTED));
}

#[test]
fn that_somebody_approved_their_own_work_is_told_to_everyone() {
    let (workspace, _folder) = sample();
    let mut bytes = Vec::new();
    let options = outside(ReportOptions::csv(Layout::Claims));
    workspace.report(&options, &ClaimFilter::default(), &mut bytes).unwrap();
    let told = Table::read(&bytes).rows.iter().map(|row| row["self_approved"].clone()).collect::<Vec<_>>();
    let mut inside = Vec::new();
    workspace.report(&ReportOptions::default(), &ClaimFilter::default(), &mut inside).unwrap();
    let known = Table::read(&inside).rows.iter().map(|row| row["self_approved"].clone()).collect::<Vec<_>>();
    assert_eq!(told, known);
}

#[test]
fn receipt_page_and_workbook_say_whom_they_are_for_and_a_review_is_the_same_for_all() {
    let (desk, _) = desk();
    for options in formats() {
        let (_, receipt) = bytes_of(&desk, outside(options.clone()), &ClaimFilter::default());
        let expected = match options {
            ReportOptions::ClaimReview { .. } => None,
            _ => Some(RedactionProfile::Outside),
        };
        assert_eq!(receipt.profile, expected);
    }
    let all = ClaimFilter::default();
    let page = text_of(&desk, &outside(ReportOptions::html()), &all);
    assert!(page.contains("For people outside the desk") && page.contains("Approved by"));
    assert!(!text_of(&desk, &ReportOptions::html(), &all).contains("For people outside the desk"));
    let about = |options| {
        text_of(&desk, &options, &all).lines().rfind(|line| line.starts_with("For\t")).unwrap().to_owned()
    };
    assert_eq!(about(outside(ReportOptions::xlsx(Layout::Claims))), "For\tpeople outside the desk");
    assert_eq!(about(ReportOptions::xlsx(Layout::Claims)), "For\tthe desk");
}
