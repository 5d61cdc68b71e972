//! A page of fifty claims under any filter, in any order, at any depth: against a page by id and Datasette.
//! The last two are asked for first pages only: neither can begin in the middle.

use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::claims::ClaimListing;
use claimtrail_core::search::{Sort, SortKey};
use rusqlite::Connection;

use crate::Place;
use crate::cache::warm;
use crate::generator::Random;
use crate::measure::{Must, Row, time, times_within};
use crate::peers::datasette::Datasette;
use crate::peers::rows;

const PAGES: usize = 300;
const ROWS: u32 = 50;
const MOST: Duration = Duration::from_secs(40);
const LIMIT: Duration = Duration::from_millis(2);
/// What the largest workspace may take of what the smallest does.
const GROWTH: f64 = 3.0;
const P95: &str = "page of 50, any filter, sort and depth, p95";

/// One of the things that a list is narrowed by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Status,
    Rating,
    Tag,
    Assignee,
}

/// A page that somebody may look at.
struct Page {
    filters: Vec<(Field, String)>,
    sort: Sort,
    offset: u64,
}

/// Ours, then the peers'.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let db = rows::open(place.desk);
    let pages = pages(&db);
    let workspace = place.desk.open();
    let mut datasette = Datasette::serve(place.folder, place.desk);
    warm(&place.desk.path);
    let ours = times_within(MOST, &pages, |page| list(&workspace, page));
    let by_id = times_within(MOST, &by_id_from(place.desk.claims), |id| by_id(&db, *id));
    let served = times_within(MOST, &pages, |page| serve(&mut datasette, page));
    let row = |name: &str, percent: usize, peer: (&str, Duration), must: Must| {
        Row::timed(name, place.desk.claims, ours.at(percent), peer, must)
    };
    let p50 = "page of 50, any filter, sort and depth, p50";
    vec![
        row(p50, 50, ("page by id", by_id.at(50)), Must::Nothing),
        row(P95, 95, ("limit", LIMIT), Must::AtMost(1.0)),
        row(P95, 95, ("page by id", by_id.at(95)), Must::Nothing),
        row(P95, 95, ("Datasette", served.at(95)), Must::Nothing),
    ]
}

/// How much more a page takes in the largest workspace than in the smallest.
pub(crate) fn growth(rows: &[Row]) -> Option<Row> {
    let mut pages: Vec<&Row> = rows.iter().filter(|row| row.name == P95 && row.peer == "limit").collect();
    pages.sort_by_key(|row| row.size);
    let [smallest, .., largest] = pages.as_slice() else {
        return None;
    };
    let peer = format!("the same at {} claims", smallest.size);
    let theirs = (peer.as_str(), smallest.ours_ms);
    let size = usize::try_from(largest.size).unwrap();
    Some(Row::new(&format!("{P95}, growth"), size, largest.ours_ms, theirs, Must::AtMost(GROWTH)))
}

impl Field {
    const ALL: [Field; 4] = [Field::Status, Field::Rating, Field::Tag, Field::Assignee];

    /// Its values, each as often as it is used, up to a point.
    fn values(self, db: &Connection) -> Vec<String> {
        let sql = match self {
            Field::Status => "SELECT DISTINCT status FROM claims",
            Field::Rating => "SELECT DISTINCT rating FROM claims WHERE rating IS NOT NULL",
            // Of the common ones, of the others, and of those that hardly any claim has.
            Field::Tag => {
                "WITH used AS (SELECT tag, row_number() OVER (ORDER BY COUNT(*) DESC) AS place
                    FROM claim_tags GROUP BY tag)
                SELECT tag FROM used WHERE place <= 10 OR place % 40 = 0 OR tag LIKE 'sole %'"
            }
            Field::Assignee => "SELECT DISTINCT assignee FROM claims WHERE assignee IS NOT NULL",
        };
        let mut statement = db.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    /// In our query language.
    const fn name(self) -> &'static str {
        match self {
            Field::Status => "status",
            Field::Rating => "rating",
            Field::Tag => "tag",
            Field::Assignee => "assignee",
        }
    }

    const fn condition(self) -> &'static str {
        match self {
            Field::Status => "status = ?",
            Field::Rating => "rating = ?",
            Field::Tag => "id IN (SELECT claim FROM claim_tags WHERE tag = ?)",
            Field::Assignee => "assignee = ?",
        }
    }
}

/// By one filter, by two, by none; half of them somewhere in the middle.
fn pages(db: &Connection) -> Vec<Page> {
    let mut random = Random::seeded(3, 1);
    let values = Field::ALL.map(|field| (field, field.values(db)));
    // Relevance is an order of what is searched for.
    let sorts: Vec<SortKey> = SortKey::ALL.iter().copied().filter(|key| *key != SortKey::Relevance).collect();
    let page = |_| {
        let mut fields: Vec<&(Field, Vec<String>)> = values.iter().collect();
        random.shuffle(&mut fields);
        fields.truncate([0, 1, 1, 2, 2][random.below(5)]);
        let filters: Vec<_> =
            fields.iter().map(|(field, values)| (*field, random.one_of(values).clone())).collect();
        let sort = Sort { key: *random.one_of(&sorts), descending: random.happens(50) };
        let deep = random.happens(50);
        let most = count(db, &filters).saturating_sub(u64::from(ROWS));
        let offset = if deep && most > 0 { random.below(usize::try_from(most).unwrap()) as u64 } else { 0 };
        Page { filters, sort, offset }
    };
    (0..PAGES).map(page).collect()
}

fn count(db: &Connection, filters: &[(Field, String)]) -> u64 {
    let conditions: String = filters.iter().map(|(field, _)| format!(" AND {}", field.condition())).collect();
    let sql = format!("SELECT COUNT(*) FROM claims WHERE TRUE{conditions}");
    let values = rusqlite::params_from_iter(filters.iter().map(|(_, value)| value));
    db.prepare_cached(&sql).unwrap().query_row(values, |row| row.get(0)).unwrap()
}

fn list(workspace: &Workspace, page: &Page) -> Duration {
    let filters = page.filters.iter().map(|(field, value)| format!("{}:\"{value}\"", field.name()));
    let listing = ClaimListing {
        query: filters.collect::<Vec<_>>().join(" "),
        sort: Some(page.sort),
        offset: page.offset,
        limit: ROWS,
        ..ClaimListing::default()
    };
    let (took, listed) = time(|| workspace.list_claims(None, &listing).unwrap());
    assert!(listed.problems.is_empty(), "{:?}", listed.problems);
    took
}

fn by_id_from(claims: usize) -> Vec<usize> {
    let mut random = Random::seeded(4, 1);
    (0..PAGES).map(|_| random.below(claims)).collect()
}

fn by_id(db: &Connection, id: usize) -> Duration {
    let sql = "SELECT id, statement, claimant, status, rating, assignee, tags, updated_at FROM claims
        WHERE id > :id ORDER BY id LIMIT :rows";
    let mut statement = db.prepare_cached(sql).unwrap();
    let mut run = || {
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        statement.query_map((id, ROWS), row).unwrap().map(Result::unwrap).collect::<Vec<(i64, String)>>()
    };
    time(&mut run).0
}

fn serve(datasette: &mut Datasette, page: &Page) -> Duration {
    let order = match page.sort.key {
        SortKey::Due => "due_on",
        SortKey::Created => "created_at",
        SortKey::Claimed => "claimed_on",
        SortKey::Updated | SortKey::Sources => "updated_at",
        key => key.as_str(),
    };
    let size = ROWS.to_string();
    let tags = |(field, value): &(Field, String)| {
        let text = value.replace('\'', "''");
        (*field == Field::Tag).then(|| format!("id in (select claim from claim_tags where tag = '{text}')"))
    };
    let tags: Vec<String> = page.filters.iter().filter_map(tags).collect();
    let direction = if page.sort.descending { "_sort_desc" } else { "_sort" };
    let mut parameters = vec![("_size", size.as_str()), ("_nocount", "1"), (direction, order)];
    parameters.extend(tags.iter().map(|tag| ("_where", tag.as_str())));
    let others = page.filters.iter().filter(|(field, _)| *field != Field::Tag);
    parameters.extend(others.map(|(field, value)| (field.name(), value.as_str())));
    datasette.claims(&parameters)
}
