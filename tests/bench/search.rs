//! Searching while somebody types: fifty rows with the matched words, against tantivy, against FTS5 that ranks every
//! match, and against Datasette.

use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::claims::ClaimListing;
use rusqlite::Connection;

use crate::Place;
use crate::cache::warm;
use crate::measure::{Must, Row, Times, time, times_within};
use crate::peers::datasette::Datasette;
use crate::peers::rows;
use crate::peers::tantivy::Tantivy;
use crate::queries::{Queries, ROWS, Typed};

/// What takes longer is measured with fewer queries.
const MOST: Duration = Duration::from_secs(20);
const WARM_UP: usize = 3;
/// The slowest of a hundred keys shows within one frame.
const FRAME: Duration = Duration::from_millis(16);

/// Each set of queries, by every program.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let workspace = place.desk.open();
    // As the window does once it is drawn.
    workspace.warm_up().unwrap();
    let fts = rows::open(place.desk);
    let queries = Queries::of(&fts);
    let mut tantivy = Tantivy::open(place.folder, place.desk);
    let mut datasette = Datasette::serve(place.folder, place.desk);
    let mut found = Vec::new();
    for (set, queries) in &queries.typed {
        warm(&place.desk.path);
        let (warm_up, queries) = queries.split_at(WARM_UP);
        for typed in warm_up {
            let _ = (ours(&workspace, typed), tantivy.search(&typed.asked()));
        }
        let ours = times_within(MOST, queries, |typed| ours(&workspace, typed));
        let tantivy = times_within(MOST, queries, |typed| tantivy.search(&typed.asked()).0);
        let ranked = times_within(MOST, queries, |typed| ranked(&fts, typed));
        let datasette = times_within(MOST, queries, |typed| served(&mut datasette, typed));
        found.extend(beside(place.desk.claims, set, &ours, &[tantivy, ranked, datasette]));
    }
    found
}

fn beside(claims: usize, set: &str, ours: &Times, [tantivy, ranked, datasette]: &[Times; 3]) -> Vec<Row> {
    let row = |percent: usize, peer: (&str, Duration), must: Must| {
        let name = format!("search as you type, {set}, p{percent}");
        Row::timed(&name, claims, ours.at(percent), peer, must)
    };
    vec![
        row(50, ("tantivy", tantivy.at(50)), Must::Nothing),
        row(95, ("tantivy", tantivy.at(95)), Must::AtMost(1.0)),
        row(95, ("FTS5, ORDER BY bm25", ranked.at(95)), Must::Nothing),
        row(95, ("Datasette", datasette.at(95)), Must::Nothing),
        row(99, ("limit", FRAME), Must::AtMost(1.0)),
    ]
}

fn ours(workspace: &Workspace, typed: &Typed) -> Duration {
    let limit = u32::try_from(ROWS).unwrap();
    // As the window asks while somebody types: what is found is counted afterwards, as a facet.
    let query = typed.query();
    let listing = ClaimListing { query, limit, uncounted: true, ..ClaimListing::default() };
    time(|| workspace.list_claims(None, &listing).unwrap()).0
}

/// Every match ranked, and the best with their words marked.
fn ranked(fts: &Connection, typed: &Typed) -> Duration {
    let sql = "SELECT rowid, highlight(claims_fts, 0, '<', '>') AS statement FROM claims_fts
        WHERE claims_fts MATCH :words ORDER BY rank LIMIT :rows";
    let mut statement = fts.prepare_cached(sql).unwrap();
    let mut run = || {
        let row = |row: &rusqlite::Row<'_>| Ok((row.get("rowid")?, row.get("statement")?));
        let rows = statement.query_map((typed.fts(), ROWS), row).unwrap();
        rows.map(Result::unwrap).collect::<Vec<(i64, String)>>()
    };
    time(&mut run).0
}

/// Without its counts, which it would make of every match.
fn served(datasette: &mut Datasette, typed: &Typed) -> Duration {
    let (words, size) = (typed.fts(), ROWS.to_string());
    datasette.claims(&[
        ("_search", &words),
        ("_searchmode", "raw"),
        ("_size", &size),
        ("_nocount", "1"),
        ("_col", "statement"),
        ("_col", "status"),
        ("_col", "rating"),
    ])
}
