//! Excel workbooks: the same tables as in CSV, with numbers and truth as such, and a sheet that says what they are of.

use std::fmt::Write as _;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use claimtrail_core::claims::{ClaimFilter, NewClaim};
use claimtrail_core::ids::Hash;
use claimtrail_core::reports::{Layout, ReportOptions, ReportPreview};
use claimtrail_core::verdicts::NewVerdict;
use sha2::{Digest as _, Sha256};

use super::{bytes_of, coal, sample, settings, table, tagged};
use crate::support::Desk;

type Book = Xlsx<Cursor<Vec<u8>>>;

fn book(desk: &Desk, layout: Layout) -> Book {
    let (bytes, _) = bytes_of(desk, ReportOptions::xlsx(layout), &ClaimFilter::default());
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn rows(book: &mut Book, sheet: &str) -> Vec<Vec<Data>> {
    book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// A cell as CSV has it.
fn plain(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

/// The cells of the first sheet, as CSV has them.
pub(super) fn first_sheet(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let first = book.sheet_names()[0].clone();
    rows(&mut book, &first).iter().map(|row| row.iter().map(plain).collect()).collect()
}

/// Whatever could be read of a workbook: its cells and its properties.
pub(super) fn text_of(bytes: Vec<u8>) -> String {
    let mut text = parts(&bytes).into_iter().fold(String::new(), |text, part| text + &part);
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).unwrap();
    for name in book.sheet_names() {
        for row in rows(&mut book, &name) {
            writeln!(text, "{}", row.iter().map(plain).collect::<Vec<_>>().join("\t")).unwrap();
        }
    }
    text
}

/// The files that a workbook is made of.
fn parts(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = part.name().unwrap().into_owned() + "\n";
            std::io::Read::read_to_string(&mut part, &mut text).unwrap();
            text
        })
        .collect()
}

#[test]
fn the_sample_desk_has_its_claims_in_a_workbook() {
    let (workspace, _folder) = sample();
    let mut bytes = Vec::new();
    let options = ReportOptions::xlsx(Layout::Claims);
    let receipt = workspace.report(&options, &ClaimFilter::default(), &mut bytes).unwrap();
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Claims", "About"]);
    let sheet = rows(&mut book, "Claims");
    assert_eq!(receipt.rows, sheet.len() as u64 - 1);
    let mut shown = String::new();
    for row in &sheet[1..] {
        shown.push_str("---\n");
        for (column, cell) in sheet[0].iter().zip(row).filter(|(_, cell)| **cell != Data::Empty) {
            writeln!(shown, "{column} = {cell:?}").unwrap();
        }
    }
    for row in rows(&mut book, "About") {
        writeln!(shown, "{} = {:?}", row[0], row[1]).unwrap();
    }
    settings().bind(|| insta::assert_snapshot!(shown));
}

#[test]
fn every_layout_has_the_very_cells_of_the_csv_report() {
    let (desk, _) = coal::desk();
    for layout in Layout::ALL.iter().copied() {
        let csv = table(&desk, layout);
        let mut book = book(&desk, layout);
        let first = book.sheet_names()[0].clone();
        let sheet = rows(&mut book, &first);
        assert_eq!(sheet[0].iter().map(plain).collect::<Vec<_>>(), csv.columns);
        assert_eq!(sheet.len(), csv.rows.len() + 1);
        for (row, expected) in sheet[1..].iter().zip(&csv.rows) {
            for (column, cell) in csv.columns.iter().zip(row) {
                assert_eq!(plain(cell), expected[column], "{layout}: {column}");
            }
        }
    }
}

#[test]
fn counts_are_numbers_truth_is_truth_and_all_else_is_text() {
    let (desk, _) = coal::desk();
    let sheet = rows(&mut book(&desk, Layout::Claims), "Claims");
    for (column, cell) in sheet[0].iter().zip(&sheet[1]) {
        let kind = match plain(column).as_str() {
            "rating_value"
            | "best_rating"
            | "worst_rating"
            | "evidence_count"
            | "independent_sources"
            | "revisions"
            | "quote_start"
            | "quote_end" => matches!(cell, Data::Float(_)),
            "self_approved" | "approval_stale" | "quote_needs_review" => matches!(cell, Data::Bool(_)),
            _ => matches!(cell, Data::String(_) | Data::Empty),
        };
        assert!(kind, "{column}: {cell:?}");
    }
}

#[test]
fn nothing_is_run_linked_or_named_and_the_header_stays() {
    let (desk, _) = coal::desk();
    for layout in Layout::ALL.iter().copied() {
        let (bytes, _) = bytes_of(&desk, ReportOptions::xlsx(layout), &ClaimFilter::default());
        for part in parts(&bytes) {
            let (name, text) = part.split_once('\n').unwrap();
            assert!(
                !text.contains("<f>") && !text.contains("<hyperlink") && !text.contains("TargetMode"),
                "{name}"
            );
            if name == "docProps/core.xml" {
                assert!(
                    text.contains("<dc:creator></dc:creator>") || text.contains("<dc:creator/>"),
                    "{text}"
                );
                assert!(text.contains("2022-06-24T08:"), "{text}");
            }
            if name == "xl/worksheets/sheet1.xml" {
                assert!(text.contains("<pane ySplit=\"1\"") && text.contains("<autoFilter "), "{layout}");
            }
        }
    }
}

#[test]
fn the_receipt_fits_the_file_and_the_about_sheet_the_receipt() {
    let (desk, _) = coal::desk();
    let (bytes, receipt) = bytes_of(&desk, ReportOptions::xlsx(Layout::Evidence), &ClaimFilter::default());
    assert_eq!((receipt.bytes, receipt.layout), (bytes.len() as u64, Some(Layout::Evidence)));
    assert_eq!(receipt.sha256, Hash(Sha256::digest(&bytes).into()));
    let about = rows(&mut Xlsx::new(Cursor::new(bytes)).unwrap(), "About");
    let fact = |label: &str| plain(&about.iter().find(|row| plain(&row[0]) == label).unwrap()[1]);
    assert_eq!(fact("Workspace head"), receipt.head.to_string());
    assert_eq!(
        (fact("Desk"), fact("Table"), fact("Rows")),
        ("The desk".into(), "Evidence".into(), "3".into())
    );
    assert_eq!(fact("Workspace"), desk.workspace.id().to_string());
}

#[test]
fn a_text_that_no_cell_takes_is_cut_and_counted() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let rationale = "coal ".repeat(10_000);
    let new = NewVerdict { rating: "false".to_owned(), rationale, ..NewVerdict::default() };
    desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
    let (bytes, receipt) = bytes_of(&desk, ReportOptions::xlsx(Layout::Claims), &ClaimFilter::default());
    assert_eq!(receipt.cut, 1);
    let text = text_of(bytes);
    assert!(text.contains("more characters; the CSV report has them whole]"));
}

#[test]
fn a_table_without_rows_has_its_header() {
    let (desk, _) = coal::desk();
    let (bytes, receipt) = bytes_of(&desk, ReportOptions::xlsx(Layout::Claims), &tagged("gas"));
    let sheet = rows(&mut Xlsx::new(Cursor::new(bytes)).unwrap(), "Claims");
    assert_eq!((receipt.rows, sheet.len()), (0, 1));
}

/// The apostrophes of CSV are no part of a workbook.
#[test]
fn a_preview_shows_the_cells_as_the_workbook_has_them() {
    let mut desk = Desk::new();
    let new = NewClaim { statement: "=1+1".to_owned(), ..NewClaim::default() };
    desk.workspace.record_claim(&desk.checker, new).unwrap();
    let statement = |options| {
        let preview = desk.workspace.report_preview(&options, &ClaimFilter::default(), 1).unwrap();
        let ReportPreview::Table { rows, .. } = preview else { panic!("a table has rows") };
        rows[0][1].clone()
    };
    assert_eq!(statement(ReportOptions::xlsx(Layout::Claims)), "=1+1");
    assert_eq!(statement(ReportOptions::default()), "'=1+1");
}
