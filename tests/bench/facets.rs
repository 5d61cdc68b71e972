//! How many claims have each status, rating, tag, assignee and language: of all, under a filter, under a search.
//! Against live `GROUP BY` and Datasette.

use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::claims::ClaimFilter;
use rusqlite::{Connection, ToSql};

use crate::Place;
use crate::cache::warm;
use crate::measure::{Must, Row, Times, time, times_within};
use crate::peers::datasette::Datasette;
use crate::peers::rows;
use crate::queries::{Queries, Typed};

const MOST: Duration = Duration::from_secs(20);
const RUNS: usize = 20;
const COLUMNS: [&str; 4] = ["status", "rating", "assignee", "language"];

/// Which claims are counted, for each program.
struct Under {
    /// In our query language.
    query: String,
    from: &'static str,
    condition: &'static str,
    value: Option<String>,
    served: Vec<(&'static str, String)>,
}

/// Each way to narrow what is counted.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let db = rows::open(place.desk);
    let mut datasette = Datasette::serve(place.folder, place.desk);
    let workspace = place.desk.open();
    workspace.warm_up().unwrap();
    let queries = Queries::of(&db);
    // Typical words and very common ones.
    let searches = queries.typed[..2].iter().flat_map(|(_, set)| set.iter().take(RUNS / 2));
    let sets: [(&str, f64, Vec<Under>); 3] = [
        ("no filter", 1.0, (0..5 * RUNS).map(|_| everything()).collect()),
        ("under a filter", 16.0, filters(&db)),
        ("under a search", 50.0, searches.map(under_search).collect()),
    ];
    let mut found = Vec::new();
    for (set, most, unders) in sets {
        warm(&place.desk.path);
        let ours = times_within(MOST, &unders, |under| ours(&workspace, under));
        let live = times_within(MOST, &unders, |under| time(|| group(&db, under)).0);
        let served = times_within(MOST, &unders, |under| serve(&mut datasette, under));
        found.extend(beside(place.desk.claims, set, most, &ours, [&live, &served]));
    }
    found
}

fn beside(claims: usize, set: &str, most: f64, ours: &Times, [live, served]: [&Times; 2]) -> Vec<Row> {
    let name = format!("facet counts, {set}, p95");
    let limit = ("limit", Duration::from_secs_f64(most / 1_000.0));
    let row = |peer, must| Row::timed(&name, claims, ours.at(95), peer, must);
    vec![
        row(limit, Must::AtMost(1.0)),
        row(("live GROUP BY", live.at(95)), Must::Nothing),
        row(("Datasette", served.at(95)), Must::Nothing),
    ]
}

fn ours(workspace: &Workspace, under: &Under) -> Duration {
    time(|| workspace.claim_facets(None, &under.query, &ClaimFilter::default()).unwrap()).0
}

fn everything() -> Under {
    Under { query: String::new(), from: "claims", condition: "TRUE", value: None, served: Vec::new() }
}

fn under_search(typed: &Typed) -> Under {
    let words = typed.fts();
    Under {
        query: typed.query(),
        // In this order: with anything before it, the index would be asked anew for each row of that.
        from: "claims_fts CROSS JOIN claims ON claims.id = claims_fts.rowid",
        condition: "claims_fts MATCH :value",
        served: vec![("_search", words.clone()), ("_searchmode", "raw".to_owned())],
        value: Some(words),
    }
}

/// Every status and rating.
fn filters(db: &Connection) -> Vec<Under> {
    let values = |column: &str| -> Vec<String> {
        let sql = format!("SELECT DISTINCT {column} FROM claims WHERE {column} IS NOT NULL");
        let mut statement = db.prepare(&sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let under = |condition, column| {
        let each = move |value: String| {
            let (query, served) = (format!("{column}:{value}"), vec![(column, value.clone())]);
            Under { query, from: "claims", condition, value: Some(value), served }
        };
        values(column).into_iter().map(each)
    };
    under("status = :value", "status").chain(under("rating = :value", "rating")).collect()
}

fn group(db: &Connection, under: &Under) -> usize {
    let Under { from, condition, .. } = under;
    let of = |column: &str| {
        format!("SELECT claims.{column}, COUNT(*) FROM {from} WHERE {condition} GROUP BY 1 ORDER BY 2 DESC")
    };
    let tags = format!(
        "SELECT tag, COUNT(*) FROM {from} CROSS JOIN claim_tags ON claim = claims.id WHERE {condition}
        GROUP BY 1 ORDER BY 2 DESC LIMIT 50"
    );
    let value: Vec<&dyn ToSql> = under.value.iter().map(|value| value as &dyn ToSql).collect();
    let count = |sql: &str| {
        let mut statement = db.prepare_cached(sql).unwrap();
        let counts = statement.query_map(value.as_slice(), |row| row.get::<_, i64>(1)).unwrap();
        counts.map(Result::unwrap).count()
    };
    COLUMNS.map(of).iter().chain([&tags]).map(|sql| count(sql)).sum()
}

/// The four columns; it has no facet of tags in a table beside.
fn serve(datasette: &mut Datasette, under: &Under) -> Duration {
    let mut parameters = vec![("_size", "0"), ("_nocount", "1"), ("_facet_size", "50")];
    parameters.extend(COLUMNS.map(|column| ("_facet", column)));
    parameters.extend(under.served.iter().map(|(name, value)| (*name, value.as_str())));
    datasette.claims(&parameters)
}
