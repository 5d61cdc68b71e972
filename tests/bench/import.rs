//! A table of claims brought in whole, with journal, seal and index of words: against sqlite-utils, which inserts the same
//! CSV file and indexes its text, and keeps no history.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::imports::{DuplicateRule, ImportOptions, Table, TableOptions};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::seam::SystemSeam;

use crate::Place;
use crate::generator::{self, Desk};
use crate::measure::{Must, Row, time};
use crate::peers::{self, python, rows};

/// Goes up with every change of the table.
const VERSION: u32 = 1;
const COLUMNS: [&str; 8] =
    ["statement", "claimant", "reported_by", "rating", "claimed_on", "url", "language", "tags"];

/// Once: it takes as long as all else.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let table = table(place.desk);
    let folder = tempfile::tempdir_in(place.desk.folder()).unwrap();
    let programs = python::programs(place.folder);
    let (theirs, ()) = time(|| insert(&programs, &folder.path().join("peer.sqlite"), &table));
    let peer = ("sqlite-utils insert, enable-fts", theirs);
    let ours = import(folder.path(), &table);
    vec![Row::timed("import of a table of claims", place.desk.claims, ours, peer, Must::AtMost(1.0))]
}

/// Into a workspace of its own.
fn import(folder: &Path, table: &Path) -> Duration {
    let path = folder.join("ours.claimtrail");
    let profiles = Profiles::under(&folder.join("home"));
    let mut workspace =
        Workspace::create(&path, profiles, Box::new(SystemSeam), "Айгүл", "Desk of a table").unwrap();
    let acting = workspace.acting(None).unwrap();
    let options = ImportOptions { on_duplicate: DuplicateRule::Add, ..ImportOptions::default() };
    let (took, imported) = time(|| {
        let table = Table::open(table, &TableOptions::default()).unwrap();
        workspace.import(&acting, &table, &options, &mut |_, _| ControlFlow::Continue(())).unwrap()
    });
    assert_eq!(imported.imported, imported.rows);
    took
}

/// The claims of a workspace as CSV.
fn table(desk: &Desk) -> PathBuf {
    let folder = desk.folder().join("table");
    let file = folder.join("claims.csv");
    generator::kept(&folder, &VERSION.to_string(), || {
        let db = rows::open(desk);
        let mut statement =
            db.prepare(&format!("SELECT {} FROM claims ORDER BY id", COLUMNS.join(", "))).unwrap();
        let mut found = statement.query([]).unwrap();
        let mut out = csv::Writer::from_path(&file).unwrap();
        out.write_record(COLUMNS).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cell = |name: &str| row.get::<_, Option<String>>(name).unwrap().unwrap_or_default();
            out.write_record(COLUMNS.map(cell)).unwrap();
        }
        out.flush().unwrap();
    });
    assert!(fs::metadata(&file).unwrap().len() > 0);
    file
}

fn insert(programs: &Path, db: &Path, table: &Path) {
    let sqlite_utils = || Command::new(programs.join("sqlite-utils"));
    peers::run(sqlite_utils().arg("insert").arg(db).arg("claims").arg(table).args(["--csv", "--silent"]));
    peers::run(sqlite_utils().arg("enable-fts").arg(db).args(["claims", "statement", "claimant", "tags"]));
}
