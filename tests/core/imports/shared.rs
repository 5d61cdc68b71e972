//! Whole files of the world, from the folder that lies beside the workspace; a line says so where it is absent.

use std::fs;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use claimtrail_core::claims::ClaimListing;
use claimtrail_core::imports::{Field, ImportOptions, Imported, Table, TableOptions};
use flate2::read::GzDecoder;
use serde_json::Value;

use super::tables::cells;
use crate::copies::assert_holds;
use crate::support::Desk;

/// Where the file lies: beside the workspace, or where `$CLAIMTRAIL_SHARED_DATA` says.
fn folder(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/import");
    let folder =
        std::env::var_os("CLAIMTRAIL_SHARED_DATA").map_or(beside, |data| PathBuf::from(data).join("import"));
    if folder.is_dir() {
        return Some(folder.join(name));
    }
    eprintln!("SKIPPED {name}: {} is not there", folder.display());
    None
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn imported(table: &Table, map: &[(&str, Field)]) -> (Desk, Imported) {
    let mut desk = Desk::new();
    let mut options = ImportOptions::default();
    let mut mapping = options.mapping_for(table);
    map.iter().for_each(|(column, field)| mapping.put(column, Some(*field)));
    options.mapping = Some(mapping);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = desk.workspace.import(&desk.owner, table, &options, go_on).unwrap();
    let counted = done.imported + done.updated + done.skipped + done.rejected.len() as u64;
    assert_eq!(done.rows, counted, "every row is counted once");
    (desk, done)
}

fn open(path: &Path) -> Table {
    Table::open(path, &TableOptions::default()).unwrap()
}

#[test]
fn politifact_is_taken_whole() {
    let Some(path) = folder("politifact-claims.csv") else { return };
    let (desk, done) = imported(&open(&path), &[]);
    assert_eq!((done.rows, done.imported, done.rejected.len()), (19_250, 19_250, 0));
    let told: Vec<_> = done.conversions.iter().map(|told| (told.field, told.count)).collect();
    assert_eq!(done.unread_total, 269);
    assert!(told.contains(&(Field::ClaimedOn, 19_250)) && told.contains(&(Field::Rating, 2_314 + 3_125)));
    let key = |label: &str| done.ratings.iter().find(|rating| rating.label == label).unwrap();
    let expected = [
        ("pants-fire", Some("fabricated"), 2_314),
        ("barely-true", Some("mostly_false"), 3_125),
        ("half-flip", None, 70),
    ];
    for (label, rating, count) in expected {
        assert_eq!((key(label).key.as_deref(), key(label).count), (rating, count));
    }
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for row in rows.iter().step_by(1_931) {
        let quoted = row[0].replace('"', " ");
        let word = quoted.split_whitespace().max_by_key(|word| word.len()).unwrap();
        let query = ClaimListing { query: format!("\"{word}\""), ..ClaimListing::default() };
        let page = desk.workspace.list_claims(None, &query).unwrap();
        let found = page.rows.iter().map(|found| desk.workspace.claim(found.id).unwrap());
        if let Some(view) = found.into_iter().find(|view| view.claim.body.statement == row[0]) {
            let claim = &view.claim.body;
            assert_eq!(
                (claim.claimant.as_deref(), claim.appearances.first().map(String::as_str)),
                (Some(&row[1]), Some(&row[5]))
            );
            let day =
                chrono::NaiveDate::parse_from_str(&claim.claimed_on.clone().unwrap(), "%Y-%m-%d").unwrap();
            assert!(
                row[3].starts_with(&day.format("stated on %B %-d, %Y").to_string()),
                "{}: {day}",
                &row[3]
            );
        }
    }
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn fact_checks_in_many_languages_are_taken() {
    let Some(path) = folder("factchecks-multilingual.csv.gz") else { return };
    let mut text = Vec::new();
    GzDecoder::new(fs::File::open(path).unwrap()).read_to_end(&mut text).unwrap();
    let table = Table::from_bytes("factchecks.csv", text, &TableOptions::default()).unwrap();
    let (_, done) = imported(&table, &[]);
    assert_eq!((done.rows, done.imported, done.rejected.len()), (86_376, 86_375, 1));
    assert_eq!(done.unread_total, 161, "days with years of two digits, and one that is a month alone");
}

#[test]
fn liar_has_no_header_and_its_quotes_are_letters() {
    let Some(path) = folder("liar-train.tsv") else { return };
    let table = open(&path);
    let format = table.format();
    assert_eq!((format.delimiter, format.quoting, format.header), (Some('\t'), false, None));
    let map = [("column_3", Field::Statement), ("column_2", Field::Rating), ("column_5", Field::Claimant)];
    let (_, done) = imported(&table, &map);
    assert_eq!((done.rows, done.rejected.len(), done.unread_total), (10_269, 0, 0));
    assert!(table.rows().any(|row| row.cell(2).starts_with('"') && row.cell(2).ends_with('"')));
}

#[test]
fn claim_reviews_are_taken_but_for_rows_without_a_claim() {
    let Some(folder) = folder("claimskg") else { return };
    for path in files(&folder) {
        let table = open(&path);
        let (desk, done) = imported(&table, &[]);
        assert!(done.rejected.iter().all(|row| row.column.as_deref() == Some("claimReview_claimReviewed")));
        let without = table.rows().filter(|row| row.cell(11).trim().is_empty()).count();
        assert_eq!(
            (done.rejected.len(), done.rows),
            (without, table.rows().count() as u64),
            "{}",
            path.display()
        );
        assert_holds(&desk.workspace, &[]);
    }
}

#[test]
fn tricky_files_have_their_right_reading() {
    let Some(folder) = folder("csv-spectrum") else { return };
    for path in files(&folder.join("csvs")) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let json = fs::read_to_string(folder.join("json").join(format!("{name}.json"))).unwrap();
        let right: Value = serde_json::from_str(&json).unwrap();
        let right: Vec<Value> = right.as_array().cloned().unwrap_or_else(|| vec![right]);
        let (columns, rows) = cells(&open(&path));
        for (row, right) in rows.iter().zip(&right) {
            for (column, cell) in columns.iter().zip(row) {
                // Its right reading has another number there than the file.
                if column != "Contact Phone Number" {
                    assert_eq!(Some(cell.as_str()), right[column].as_str(), "{name}: {column}");
                }
            }
            assert_eq!(row.len(), right.as_object().unwrap().len());
        }
        assert_eq!(rows.len(), right.len(), "{name}");
    }
}

#[test]
fn awkward_files_are_read_or_refused_row_by_row() {
    let Some(folder) = folder("csvkit") else { return };
    for path in files(&folder) {
        let table = open(&path);
        let Some(first) = table.columns().first().cloned() else {
            assert!(path.ends_with("empty.csv"), "{}", path.display());
            continue;
        };
        let (_, done) = imported(&table, &[(&first, Field::Statement)]);
        assert_eq!(done.rows, table.rows().count() as u64);
    }
    let numbers = |name: &str| {
        open(&folder.join(name)).rows().map(|row| (row.number, row.fault.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(numbers("bad_skip_lines.csv"), [(5, true), (6, true), (7, false)]);
    assert_eq!(numbers("null_byte.csv"), [(2, true)]);
    assert_eq!(cells(&open(&folder.join("mac_newlines.csv"))).1[1][0], "Once upon\ra time");
    assert_eq!(cells(&open(&folder.join("dummy.xlsx"))), cells(&open(&folder.join("dummy.csv"))));
    assert_eq!(open(&folder.join("no_header_row.csv")).format().header, None);
}
