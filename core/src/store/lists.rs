//! Lists of claims: their order, and the rows of a page, in a fixed number of statements whatever is listed.
//! Orders are sorted here and not by the database: no collation of its own knows capitals outside ASCII.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rusqlite::types::FromSql;
use rusqlite::{Row, ToSql};

use crate::claims::{ClaimRow, Mark, Priority, RowRating};
use crate::error::Result;
use crate::ids::{ClaimId, Hash, PersonId, ScaleId};
use crate::people::{self, Person};
use crate::records::Record;
use crate::rules::Status;
use crate::scales::RatingScale;
use crate::search::fields::{Sort, SortKey};
use crate::search::words;
use crate::store::search::{Where, hex_list};
use crate::store::sql::Json;
use crate::store::{self, Db, scales};

/// How many characters of a text its place in a list is told by.
const SORTED_BY: usize = 64;

/// How many claims there are. No row is ever taken out of a projection, so the last one's number says it, at any size.
pub(crate) fn total(db: &Db) -> Result<u64> {
    let sql = "SELECT COALESCE(MAX(rowid), 0) AS claims FROM claims";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get("claims"))?)
}

/// A page of all claims, the newest change first.
pub(crate) fn newest(db: &Db, offset: u64, limit: u32) -> Result<Vec<ClaimId>> {
    let sql = "SELECT id FROM claims ORDER BY updated_at DESC, id DESC LIMIT :limit OFFSET :offset";
    let mut statement = db.prepare_cached(sql)?;
    let params: &[(&str, &dyn ToSql)] = &[(":limit", &limit), (":offset", &offset)];
    let rows = statement.query_map(params, |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The claims that meet a condition, in this order.
pub(crate) fn ids(db: &Db, condition: &Where, sort: Sort) -> Result<Vec<ClaimId>> {
    let list = Listed { db, condition, descending: sort.descending };
    match sort.key {
        SortKey::Statement => list.by_text("statement"),
        SortKey::Claimant => list.by_text("claimant"),
        SortKey::Status => list.by("status", |status: Status| Some(status_rank(status))),
        SortKey::Priority => list.by("priority", |priority: Priority| Some(priority)),
        SortKey::Due => list.by("due_on", |day: String| Some(day)),
        SortKey::Updated => list.by("updated_at", |at: i64| Some(at)),
        SortKey::Created => list.by("created_at", |at: i64| Some(at)),
        SortKey::Assignee => {
            let names = names(db)?;
            list.by("assignee_id", |id: PersonId| names.get(&id).map(|name| words::folded(name)))
        }
        SortKey::Sources => {
            let counts = source_counts(db)?;
            list.by("id", |id: ClaimId| Some(counts.get(&id).copied().unwrap_or_default()))
        }
        SortKey::Rating => {
            let ranks = rating_ranks(db)?;
            list.by("id", |id: ClaimId| ranks.get(&id).copied())
        }
    }
}

/// Where the work stands, in the order of the work.
const fn status_rank(status: Status) -> u8 {
    match status {
        Status::Draft => 0,
        Status::InProgress => 1,
        Status::ChangesRequested => 2,
        Status::InReview => 3,
        Status::Approved => 4,
        Status::Published => 5,
        Status::CorrectionPending => 6,
        Status::Corrected => 7,
        Status::Withdrawn => 8,
    }
}

struct Listed<'a> {
    db: &'a Db,
    condition: &'a Where,
    descending: bool,
}

impl Listed<'_> {
    /// The claims in order of what a column holds.
    fn by<V: FromSql, K: Ord>(&self, column: &str, key: impl Fn(V) -> Option<K>) -> Result<Vec<ClaimId>> {
        let sql = format!("SELECT id, {column} AS sorted_by FROM claims WHERE {}", self.condition.sql);
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(self.condition.bound().as_slice())?;
        let (mut with, mut without) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let id: ClaimId = row.get(0)?;
            match row.get::<_, Option<V>>(1)?.and_then(&key) {
                Some(key) => with.push((key, id)),
                None => without.push(id),
            }
        }
        with.sort_unstable();
        without.sort_unstable();
        if self.descending {
            with.reverse();
            without.reverse();
        }
        Ok(with.into_iter().map(|(_, id)| id).chain(without).collect())
    }

    fn by_text(&self, column: &str) -> Result<Vec<ClaimId>> {
        let beginning = format!("substr({column}, 1, {SORTED_BY})");
        self.by(&beginning, |text: String| Some(Place::of(&words::folded(text.trim_start()))))
    }
}

/// A text's place in a list: its first bytes as a number, which tells most texts apart, and the rest of it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    first: u128,
    rest: Box<[u8]>,
}

impl Place {
    fn of(text: &str) -> Place {
        let (first, rest) = text.as_bytes().split_at(text.len().min(16));
        let mut bytes = [0; 16];
        bytes[..first.len()].copy_from_slice(first);
        Place { first: u128::from_be_bytes(bytes), rest: rest.into() }
    }
}

/// What everybody is called.
pub(crate) fn names(db: &Db) -> Result<HashMap<PersonId, String>> {
    let people: Vec<Record<Person>> = store::all(db)?;
    Ok(people.iter().map(|person| (person.id, people::shown_name(person))).collect())
}

fn source_counts(db: &Db) -> Result<HashMap<ClaimId, u32>> {
    let sql = "SELECT claim_id, COUNT(*) AS sources FROM evidence WHERE NOT detached GROUP BY claim_id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get("claim_id")?, row.get("sources")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A rating's place among all: how far from worst to best, in thousandths; then those without a value, by their label.
type Rank = (bool, Option<i64>, String);

fn rating_ranks(db: &Db) -> Result<HashMap<ClaimId, usize>> {
    let mut given = Ratings::new(db);
    let mut kinds: HashMap<(ScaleId, Option<Hash>, String), usize> = HashMap::new();
    let mut ranks: Vec<Rank> = Vec::new();
    let mut claims: HashMap<ClaimId, usize> = HashMap::new();
    let mut statement =
        db.prepare_cached("SELECT claim_id, scale_id, scale_revision, rating FROM verdicts")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let kind = (row.get("scale_id")?, row.get("scale_revision")?, row.get("rating")?);
        let kind = match kinds.entry(kind) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(unknown) => {
                let rating = given.read(row)?;
                let place = rating.place();
                ranks.push((place.is_none(), place, words::folded(&rating.label)));
                *unknown.insert(ranks.len() - 1)
            }
        };
        claims.insert(row.get("claim_id")?, kind);
    }
    let mut sorted = ranks.clone();
    sorted.sort_unstable();
    sorted.dedup();
    let places: Vec<usize> = ranks.iter().map(|rank| sorted.partition_point(|other| other < rank)).collect();
    claims.values_mut().for_each(|kind| *kind = places.get(*kind).copied().unwrap_or_default());
    Ok(claims)
}

/// Ratings as they were called when they were given; each scale is read once for each of its revisions.
pub(crate) struct Ratings<'a> {
    db: &'a Db,
    scales: HashMap<(ScaleId, Option<Hash>), Option<RatingScale>>,
}

impl<'a> Ratings<'a> {
    pub(crate) fn new(db: &'a Db) -> Ratings<'a> {
        Ratings { db, scales: HashMap::new() }
    }

    /// The rating of a row with the columns `rating`, `scale_id` and `scale_revision`.
    pub(crate) fn read(&mut self, row: &Row<'_>) -> Result<RowRating> {
        let (key, scale_id): (String, ScaleId) = (row.get("rating")?, row.get("scale_id")?);
        let revision: Option<Hash> = row.get("scale_revision")?;
        let scale = match self.scales.entry((scale_id, revision)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let scale = revision.map(|revision| scales::at(self.db, scale_id, revision)).transpose()?;
                unknown.insert(scale.flatten())
            }
        };
        let rating = scale.as_ref().and_then(|scale| scale.rating(&key));
        Ok(RowRating {
            label: rating.map_or_else(|| key.clone(), |rating| rating.label.clone()),
            value: rating.and_then(|rating| rating.value),
            scale: scale.as_ref().map(|scale| scale.name.clone()).unwrap_or_default(),
            worst: scale.as_ref().and_then(|scale| scale.worst),
            best: scale.as_ref().and_then(|scale| scale.best),
            scale_id,
            key,
        })
    }

    /// The same where there may be no verdict.
    pub(crate) fn read_given(&mut self, row: &Row<'_>) -> Result<Option<RowRating>> {
        let rating: Option<String> = row.get("rating")?;
        rating.map(|_| self.read(row)).transpose()
    }
}

/// The columns of a claim's row, beside its own.
const BESIDE: &str = "articles.title AS article, rating, scale_id, scale_revision,
    (SELECT COUNT(*) FROM evidence WHERE claim_id = claims.id AND NOT detached) AS sources,
    claims.conflicts IS NOT NULL OR verdicts.conflicts IS NOT NULL
        OR EXISTS (SELECT 1 FROM evidence
            WHERE claim_id = claims.id AND NOT detached AND evidence.conflicts IS NOT NULL) AS conflicted";

/// The rows of these claims, in this order. Staleness and lateness are judged elsewhere.
pub(crate) fn rows(db: &Db, ids: &[ClaimId]) -> Result<Vec<ClaimRow>> {
    let names = names(db)?;
    let sql = format!(
        "SELECT claims.id AS id, statement, claimant, reported_by, status, priority, assignee_id, due_on, tags,
            claims.language AS language, article_id, claimed_on, claims.created_at AS created_at,
            claims.updated_at AS updated_at, approval, {BESIDE}
        FROM json_each(:ids) AS wanted
            CROSS JOIN claims ON claims.id = unhex(wanted.value)
            LEFT JOIN verdicts ON verdicts.claim_id = claims.id
            LEFT JOIN articles ON articles.id = article_id
        ORDER BY wanted.key"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut found = statement.query(&[(":ids", &hex_list(ids))])?;
    let mut ratings = Ratings::new(db);
    let mut rows = Vec::with_capacity(ids.len());
    while let Some(row) = found.next()? {
        let rating = ratings.read_given(row)?;
        rows.push(claim_row(row, rating, &names)?);
    }
    Ok(rows)
}

fn claim_row(
    row: &Row<'_>,
    rating: Option<RowRating>,
    names: &HashMap<PersonId, String>,
) -> Result<ClaimRow> {
    let assignee_id: Option<PersonId> = row.get("assignee_id")?;
    let approval: Option<Mark> = row.get::<_, Json<_>>("approval")?.0;
    Ok(ClaimRow {
        id: row.get("id")?,
        statement: row.get("statement")?,
        claimant: row.get("claimant")?,
        reported_by: row.get("reported_by")?,
        status: row.get("status")?,
        priority: row.get("priority")?,
        rating,
        assignee_id,
        assignee: assignee_id.and_then(|id| names.get(&id).cloned()),
        due_on: row.get("due_on")?,
        overdue: false,
        tags: row.get::<_, Json<_>>("tags")?.0,
        sources: row.get("sources")?,
        language: row.get("language")?,
        article_id: row.get("article_id")?,
        article: row.get("article")?,
        claimed_on: row.get("claimed_on")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        conflicted: row.get("conflicted")?,
        approval_stale: false,
        self_approved: approval.is_some_and(|mark| mark.own_work),
    })
}

/// The claims in review, the oldest submission first.
pub(crate) fn in_review(db: &Db, offset: u64, limit: u32) -> Result<Vec<ClaimId>> {
    let sql = "SELECT claims.id AS id FROM claims
        LEFT JOIN revisions ON revisions.hash = unhex(submission ->> '$.revision')
        WHERE status = 'in_review' ORDER BY revisions.recorded_at, revisions.seq, claims.id
        LIMIT :limit OFFSET :offset";
    let mut statement = db.prepare_cached(sql)?;
    let params: &[(&str, &dyn ToSql)] = &[(":limit", &limit), (":offset", &offset)];
    let rows = statement.query_map(params, |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How a claim stands, for a list of claims beside something else.
pub(crate) struct Standing {
    pub(crate) id: ClaimId,
    pub(crate) statement: String,
    pub(crate) claimant: Option<String>,
    pub(crate) status: Status,
    pub(crate) rating: Option<RowRating>,
}

impl Standing {
    /// The columns of `claims` and `verdicts` that it is read from.
    pub(crate) const COLUMNS: &'static str =
        "claims.id AS claim, statement, claimant, status, rating, scale_id, scale_revision";

    pub(crate) fn read(row: &Row<'_>, ratings: &mut Ratings<'_>) -> Result<Standing> {
        Ok(Standing {
            id: row.get("claim")?,
            statement: row.get("statement")?,
            claimant: row.get("claimant")?,
            status: row.get("status")?,
            rating: ratings.read_given(row)?,
        })
    }
}

/// How many claims are in review.
pub(crate) fn in_review_count(db: &Db) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS claims FROM claims WHERE status = 'in_review'";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get("claims"))?)
}
