//! Columns that somebody chose: theirs, in their order, and the workspace head.

use claimtrail_core::error::{Problem, Wrong};
use claimtrail_core::imports::{ImportOptions, Table as Imported, TableOptions};
use claimtrail_core::reports::ReportPreview;

use super::*;

fn chosen(layout: Layout, columns: &[&str]) -> ReportOptions {
    let columns = Some(columns.iter().map(|&column| column.to_owned()).collect());
    ReportOptions::Csv { layout, columns, profile: RedactionProfile::Desk, bom: false }
}

fn refused(desk: &Desk, options: &ReportOptions) -> Problem {
    match desk.workspace.report(options, &ClaimFilter::default(), &mut Vec::new()) {
        Err(Error::Invalid(Wrong { field, problem, .. })) if field == "columns" => problem,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_layout_has_the_columns_that_were_chosen_in_their_order() {
    let (desk, _) = coal::desk();
    for layout in Layout::ALL.iter().copied() {
        let whole = table(&desk, layout);
        let mut columns: Vec<&str> = layout.columns().iter().copied().rev().step_by(2).collect();
        columns.retain(|column| *column != "workspace_head");
        let (bytes, receipt) = bytes_of(&desk, chosen(layout, &columns), &ClaimFilter::default());
        let own = Table::read(&bytes);
        assert_eq!(receipt.rows, whole.rows.len() as u64);
        columns.push("workspace_head");
        assert_eq!(own.columns, columns);
        for (own, whole) in own.rows.iter().zip(&whole.rows) {
            assert!(own.iter().all(|(column, cell)| whole[column] == *cell), "{layout}");
        }
    }
}

#[test]
fn the_workspace_head_comes_last_unless_it_is_named() {
    let (desk, _) = coal::desk();
    let columns = |names: &[&str]| {
        Table::read(&bytes_of(&desk, chosen(Layout::Claims, names), &ClaimFilter::default()).0).columns
    };
    assert_eq!(columns(&["rating", " statement"]), ["rating", "statement", "workspace_head"]);
    assert_eq!(columns(&["workspace_head", "rating"]), ["workspace_head", "rating"]);
    assert_eq!(columns(&["workspace_head"]), ["workspace_head"]);
}

#[test]
fn a_name_that_the_layout_has_not_or_that_is_there_twice_is_refused() {
    let (desk, _) = coal::desk();
    let expected = EVIDENCE.join(", ");
    let of = |given: &str| Problem::Unknown { given: given.to_owned(), expected: expected.clone() };
    assert_eq!(refused(&desk, &chosen(Layout::Evidence, &["stance", "rationale"])), of("rationale"));
    assert_eq!(refused(&desk, &chosen(Layout::Evidence, &[])), of(""));
    let twice = refused(&desk, &chosen(Layout::Evidence, &["stance", "note", "stance"]));
    assert_eq!(twice, Problem::Repeated { key: "stance".to_owned() });
    let preview = desk.workspace.report_preview(&chosen(Layout::Claims, &["Rating"]), &tagged("coal"), 1);
    assert!(matches!(preview, Err(Error::Invalid(_))));
}

#[test]
fn a_workbook_and_a_preview_have_the_same_columns() {
    let (desk, _) = coal::desk();
    let columns = Some(vec!["rating".to_owned(), "statement".to_owned()]);
    let options = ReportOptions::Xlsx { layout: Layout::Claims, columns, profile: RedactionProfile::Desk };
    let sheet = xlsx::first_sheet(bytes_of(&desk, options.clone(), &ClaimFilter::default()).0);
    assert_eq!(sheet[0], ["rating", "statement", "workspace_head"]);
    match desk.workspace.report_preview(&options, &ClaimFilter::default(), 10).unwrap() {
        ReportPreview::Table { columns, rows, .. } => assert_eq!(sheet, [vec![columns], rows].concat()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_table_of_own_columns_is_imported_by_their_names() {
    let mut desk = Desk::new();
    let claim = NewClaim {
        statement: "=It rained.".to_owned(),
        tags: vec!["coal; rail".to_owned()],
        claimant: Some("'Aida".to_owned()),
        ..NewClaim::default()
    };
    desk.workspace.record_claim(&desk.checker, claim).unwrap();
    let columns = ["tags", "claimant", "statement"];
    let (bytes, _) = bytes_of(&desk, chosen(Layout::Claims, &columns), &ClaimFilter::default());
    let mut other = Desk::new();
    let read = Imported::from_bytes("report", bytes, &TableOptions::default()).unwrap();
    let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
    other.workspace.import(&other.owner, &read, &ImportOptions::default(), go_on).unwrap();
    let rows = |desk: &Desk| {
        let (bytes, _) = bytes_of(desk, chosen(Layout::Claims, &columns), &ClaimFilter::default());
        let rows = Table::read(&bytes).rows.into_iter();
        rows.map(|row| columns.map(|column| row[column].clone())).collect::<Vec<_>>()
    };
    assert_eq!(rows(&other), rows(&desk));
}
