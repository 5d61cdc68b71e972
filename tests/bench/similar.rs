//! The earlier claims that are most like a new statement: against tantivy and FTS5 asked for any of its words in the
//! statements. What is asked for is in the rows, with a third of the words gone and other endings.

use std::time::Duration;

use claimtrail_core::Workspace;
use rusqlite::Connection;

use crate::Place;
use crate::cache::warm;
use crate::measure::{Must, Row, Times, time, times_within};
use crate::peers::rows;
use crate::peers::tantivy::Tantivy;
use crate::queries::{Altered, Queries, SIMILAR};

const MOST: Duration = Duration::from_secs(20);
const RECALL: f64 = 0.97;

/// What took how long, and how often the claim was among those found.
struct Answers {
    times: Times,
    recall: f64,
}

/// Time and recall, beside each peer.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let fts = rows::open(place.desk);
    let altered = Queries::of(&fts).altered;
    let mut tantivy = Tantivy::open(place.folder, place.desk);
    let workspace = place.desk.open();
    warm(&place.desk.path);
    let ours = answers(&altered, |altered| similar(&workspace, altered));
    let tantivy = answers(&altered, |altered| tantivy.search(&altered.asked()));
    let any = answers(&altered, |altered| any_word(&fts, altered));
    let claims = place.desk.claims;
    let p95 = |peer, must| Row::timed("similar claims, 20 best, p95", claims, ours.times.at(95), peer, must);
    let recall = |peer: (&str, f64), must: Must| {
        Row::new("similar claims, recall@20", claims, ours.recall, peer, must).counted_in("of 1")
    };
    vec![
        p95(("tantivy, any word", tantivy.times.at(95)), Must::AtMost(1.1)),
        p95(("FTS5, any word, ORDER BY bm25", any.times.at(95)), Must::Nothing),
        recall(("all of them", 1.0), Must::AtLeast(RECALL)),
        recall(("tantivy, any word", tantivy.recall), Must::Nothing),
        recall(("FTS5, any word, ORDER BY bm25", any.recall), Must::Nothing),
    ]
}

fn answers(altered: &[Altered], mut ask: impl FnMut(&Altered) -> (Duration, Vec<String>)) -> Answers {
    let (mut asked, mut found) = (0_u32, 0_u32);
    let times = times_within(MOST, altered, |altered| {
        let (took, ids) = ask(altered);
        asked += 1;
        found += u32::from(ids.contains(&altered.uuid));
        took
    });
    Answers { times, recall: f64::from(found) / f64::from(asked) }
}

fn similar(workspace: &Workspace, altered: &Altered) -> (Duration, Vec<String>) {
    let text = altered.text();
    let (took, found) = time(|| workspace.similar_claims(&text, SIMILAR).unwrap());
    (took, found.iter().map(|similar| similar.claim.id.0.simple().to_string()).collect())
}

fn any_word(fts: &Connection, altered: &Altered) -> (Duration, Vec<String>) {
    let sql = "SELECT uuid, claims.statement FROM claims_fts JOIN claims ON claims.id = claims_fts.rowid
        WHERE claims_fts MATCH :words ORDER BY rank LIMIT :rows";
    let mut statement = fts.prepare_cached(sql).unwrap();
    time(|| {
        let rows = statement.query_map((altered.fts(), SIMILAR), |row| row.get("uuid")).unwrap();
        rows.map(Result::unwrap).collect()
    })
}
