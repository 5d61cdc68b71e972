//! A table of claims brought in whole. The core has no import of tables yet: what it will be held against is sqlite-utils,
//! which inserts the same CSV file and indexes its text, and keeps no history.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
    vec![Row::awaited("import of a table of claims", place.desk.claims, peer, Must::AtMost(1.0))]
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
