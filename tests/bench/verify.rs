//! A whole verification, against a bare scan of the rows that it verifies.

use std::hint::black_box;
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use crate::Place;
use crate::measure::{Must, Row, Times, time};

const RUNS: usize = 3;
/// At least 0.4 of the scan's speed.
const MOST: f64 = 2.5;

/// Three runs of each, one after the other.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let workspace = place.desk.open();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        theirs.push(time(|| scan(&place.desk.path)).0);
        let (duration, verified) = time(|| workspace.verify(None, &mut |_, _| {}).unwrap());
        assert!(verified.holds, "{:#?}", verified.faults);
        ours.push(duration);
    }
    let (ours, theirs) = (Times::new(ours).median(), Times::new(theirs).median());
    let peer = ("bare scan of the same rows", theirs);
    vec![Row::timed("verify", place.desk.claims, ours, peer, Must::AtMost(MOST))]
}

/// Reads every column of the journal's rows, in order, and every byte of each.
fn scan(path: &Path) {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).unwrap();
    let revisions =
        "SELECT seq, hash, id, device_id, device_seq, device_prev, kind, entity_id, subject_id, parents,
        op, author_id, recorded_at, refs, changes FROM revisions ORDER BY seq";
    let values = "SELECT seq, field, value, salt, commitment FROM revision_values ORDER BY seq, field";
    black_box([revisions, values].map(|sql| touch(&db, sql)));
}

fn touch(db: &Connection, sql: &str) -> i64 {
    let mut statement = db.prepare(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut touched = 0_i64;
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            touched = touched.wrapping_add(match row.get_ref(column).unwrap() {
                ValueRef::Integer(number) => number,
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.iter().copied().map(i64::from).sum(),
                ValueRef::Null | ValueRef::Real(_) => 0,
            });
        }
    }
    touched
}
