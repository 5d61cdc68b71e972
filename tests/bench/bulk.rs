//! Many claims tagged in one change, each with a revision of its own, and all of it undone at once. On a copy of the
//! workspace: the kept one is not to grow with every run.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::bulk::Selection;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::seam::SystemSeam;
use rusqlite::Connection;

use crate::Place;
use crate::cache::{forget, warm};
use crate::measure::{Must, Row, time};

/// How many claims are tagged, where there are so many.
const CLAIMS: usize = 100_000;
/// Revisions a second.
const LEAST: f64 = 10_000.0;
const TAG: &str = "bench: many at once";

/// Once each: a second tag on the same claims would be another measurement.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let folder = tempfile::tempdir_in(place.desk.folder()).unwrap();
    let copy = folder.path().join("copy.claimtrail");
    fs::copy(&place.desk.path, &copy).unwrap();
    // The system would write the copy to the disk while the change is measured.
    fs::File::open(&copy).unwrap().sync_all().unwrap();
    // Both together are more than the system has room for.
    forget(&place.desk.path);
    warm(&copy);
    let claims = claims(&copy);
    let count = claims.len() as u64;
    let profiles = Profiles::under(&place.desk.home);
    let mut workspace = Workspace::open(&copy, profiles, Box::new(SystemSeam)).unwrap();
    let acting = place.desk.checker(&workspace);
    let (which, add) = (Selection::Ids(claims), [TAG.to_owned()]);
    let watch: claimtrail_core::Watch<'_> = &mut |_, _| ControlFlow::Continue(());
    let (tagging, done) = time(|| workspace.tag_claims(&acting, &which, &add, &[], watch).unwrap());
    assert_eq!((done.changed, done.refused.len()), (count, 0));
    let (undoing, undone) = time(|| workspace.undo(&acting).unwrap());
    assert_eq!(undone.undone.len() as u64, count);
    let row = |name: &str, took: Duration| {
        let speed = count as f64 / took.as_secs_f64();
        Row::new(name, place.desk.claims, speed, ("limit", LEAST), Must::AtLeast(1.0))
            .counted_in("revisions/s")
    };
    vec![row("many claims tagged in one change", tagging), row("that change undone", undoing)]
}

/// From all over the workspace.
fn claims(file: &Path) -> Vec<ClaimId> {
    let db = Connection::open(file).unwrap();
    let mut statement = db.prepare("SELECT hex(id) AS id FROM claims ORDER BY substr(id, 9)").unwrap();
    let ids = statement.query_map([], |row| row.get::<_, String>("id")).unwrap();
    ids.take(CLAIMS).map(|id| id.unwrap().parse().unwrap()).collect()
}
