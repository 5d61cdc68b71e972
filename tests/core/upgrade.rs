//! A workspace of each older schema opens, after a backup of it was made, and holds what it held.
//! `tests/fixtures/workspace-v1.claimtrail` is the coal story as the first version kept it.

use std::fs;
use std::path::Path;

use claimtrail_core::Workspace;
use claimtrail_core::claims::ClaimListing;
use claimtrail_core::profiles::Profiles;
use rusqlite::Connection;

use crate::copies::assert_holds;
use crate::support::{Clock, TestSeam, everything, folder};

fn version(path: &Path) -> i64 {
    let db = Connection::open(path).unwrap();
    db.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// Tables and indexes as the file has them.
fn schema(path: &Path) -> Vec<(String, String)> {
    let db = Connection::open(path).unwrap();
    let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let mut statement = db.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn a_workspace_of_the_first_version_is_backed_up_and_then_brought_up_to_date() {
    let folder = folder();
    let (path, home) = (folder.path().join("coal.claimtrail"), folder.path().join("home"));
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/workspace-v1.claimtrail");
    fs::copy(fixture, &path).unwrap();
    assert_eq!(version(&path), 1);
    let open = || Workspace::open(&path, Profiles::under(&home), TestSeam::boxed(&Clock::new(), 5)).unwrap();
    let workspace = open();
    assert_holds(&workspace, &[]);
    let shown = everything(&workspace);
    assert_eq!(shown["claims"][0]["statement"], "Kazakhstan blocked the transfer of Russian coal.");
    assert_eq!(shown["claims"][0]["status"], "corrected");
    let listing = ClaimListing { query: "transf".into(), limit: 10, ..ClaimListing::default() };
    assert_eq!(workspace.list_claims(None, &listing).unwrap().total, 1, "its words are in the index");
    drop(workspace);
    let backup = folder.path().join("coal.before-update.claimtrail");
    assert_eq!(version(&backup), 1);

    let new = folder.path().join("new.claimtrail");
    drop(
        Workspace::create(&new, Profiles::under(&home), TestSeam::boxed(&Clock::new(), 6), "A", "B").unwrap(),
    );
    assert_eq!(version(&path), version(&new));
    assert_eq!(schema(&path), schema(&new));

    assert!(everything(&open()) == shown);
    // As an update leaves it that was killed while its copy was made, and after.
    fs::copy(&backup, &path).unwrap();
    fs::remove_file(&backup).unwrap();
    let partial = folder.path().join(".coal.before-update.claimtrail.1.partial");
    fs::copy(&path, &partial).unwrap();
    assert!(everything(&open()) == shown);
    fs::copy(&backup, &path).unwrap();
    assert!(everything(&open()) == shown);
    let backups = fs::read_dir(folder.path()).unwrap();
    let names = backups.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.filter(|name| name.contains("before-update")).count(), 1, "it is up to date now");
}
