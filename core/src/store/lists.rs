//! Lists of claims: the rows of a page, one look at each claim and what belongs to it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;

use rusqlite::{OptionalExtension as _, Row, ToSql};

use crate::claims::{ClaimRow, RowRating};
use crate::error::Result;
use crate::ids::{ClaimId, Hash, PersonId, ScaleId};
use crate::people::{self, Person};
use crate::records::Record;
use crate::rules::Status;
use crate::scales::RatingScale;
use crate::search::columns::RatingKind;
use crate::store::disputed::disputed;
use crate::store::search::Where;
use crate::store::sql::Json;
use crate::store::{self, Cells, Db, scales};

/// How many claims there are. No row is ever taken out of a projection, so the last one's number says it, at any size.
pub(crate) fn total(db: &Db) -> Result<u64> {
    let sql = "SELECT COALESCE(MAX(number), 0) AS claims FROM claims";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get("claims"))?)
}

/// The numbers of a page of all claims, the newest change first.
pub(crate) fn newest(db: &Db, offset: u64, limit: u32) -> Result<Vec<u32>> {
    page(
        db,
        "SELECT number FROM claims ORDER BY max(updated_at, belonging_at) DESC, id DESC
            LIMIT :limit OFFSET :offset",
        offset,
        limit,
    )
}

fn page(db: &Db, sql: &str, offset: u64, limit: u32) -> Result<Vec<u32>> {
    let mut statement = db.prepare_cached(sql)?;
    let params: &[(&str, &dyn ToSql)] = &[(":limit", &limit), (":offset", &offset)];
    let rows = statement.query_map(params, |row| row.get("number"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives the number of every claim that meets a condition.
pub(crate) fn each_number(db: &Db, condition: &Where, mut take: impl FnMut(u32)) -> Result<()> {
    let mut statement = db.prepare_cached(&format!("SELECT number FROM claims WHERE {}", condition.sql))?;
    let mut rows = statement.query(condition.bound().as_slice())?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?);
    }
    Ok(())
}

/// The number of a claim.
pub(crate) fn number(db: &Db, id: ClaimId) -> Result<Option<u32>> {
    let mut statement = db.prepare_cached("SELECT number FROM claims WHERE id = :id")?;
    Ok(statement.query_row(&[(":id", &id)], |row| row.get("number")).optional()?)
}

/// Gives the statements of the claims with these numbers, in this order, until it is told to stop. Says whether it was.
pub(crate) fn each_statement(
    db: &Db,
    numbers: &[u32],
    mut take: impl FnMut(u32, &str) -> ControlFlow<()>,
) -> Result<ControlFlow<()>> {
    let mut statement = db.prepare_cached("SELECT statement FROM claims WHERE number = :number")?;
    for &number in numbers {
        let taken = statement
            .query_row(&[(":number", &number)], |row| Ok(take(number, row.get_ref(0)?.as_str()?)))?;
        if taken.is_break() {
            return Ok(taken);
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Where the work stands, in the order of the work.
pub(crate) const fn status_rank(status: Status) -> u8 {
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

/// What everybody is called.
pub(crate) fn names(db: &Db) -> Result<HashMap<PersonId, String>> {
    let people: Vec<Record<Person>> = store::all(db)?;
    Ok(people.iter().map(|person| (person.id, people::shown_name(person))).collect())
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
        self.rated(row.get("rating")?, row.get("scale_id")?, row.get("scale_revision")?)
    }

    /// The rating with this key in a revision of a scale.
    pub(crate) fn rated(
        &mut self,
        key: String,
        scale_id: ScaleId,
        revision: Option<Hash>,
    ) -> Result<RowRating> {
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

/// A claim's row, its columns as [`claim_row`] reads them; then whether an approval of it stands.
const ROW: &str = "
    SELECT claims.id, statement, claimant, reported_by, status, priority, assignee_id, due_on, tags,
        claims.language, article_id, articles.title, claimed_on, claims.created_at,
        max(claims.updated_at, belonging_at),
        claims.conflicts IS NOT NULL, approval ->> '$.own_work' IS 1 OR upheld ->> '$.own_work' IS 1,
        approval IS NOT NULL AS approved
    FROM claims LEFT JOIN articles ON articles.id = article_id
    WHERE claims.number = :number";

/// What belongs to a claim: the columns of [`Belonging`].
const BELONGING: &str = concat!(
    "SELECT scale_id, scale_revision, rating,
        (SELECT COUNT(*) FROM evidence WHERE claim_id = :claim AND NOT detached),
        EXISTS (",
    disputed!(),
    " WHERE claim_id = :claim)
    FROM (SELECT :claim AS claim) LEFT JOIN verdicts ON verdicts.claim_id = claim"
);

/// What a row tells of what belongs to its claim.
#[derive(Debug)]
pub(crate) struct Belonging {
    pub(crate) rating: Option<RatingKind>,
    pub(crate) sources: u32,
    pub(crate) disputed: bool,
    /// Whether an approval may not know it as it is now; what its scale became is another matter.
    pub(crate) changed: bool,
}

/// A claim's row. What is late is judged elsewhere, and whether an approval is stale where it may be.
pub(crate) struct ListRow {
    pub(crate) number: u32,
    pub(crate) claim: ClaimRow,
    pub(crate) maybe_stale: bool,
}

/// The rows of the claims with these numbers, in this order. What belongs to a claim is read from the tables where `known`
/// does not tell it.
pub(crate) fn rows(
    db: &Db,
    numbers: &[u32],
    known: impl Fn(u32) -> Option<Belonging>,
) -> Result<Vec<ListRow>> {
    let (names, changed_scales) = (names(db)?, scales::changed(db)?);
    let mut statement = db.prepare_cached(ROW)?;
    let mut ratings = Ratings::new(db);
    let mut rows = Vec::with_capacity(numbers.len());
    for &number in numbers {
        let mut found = statement.query(&[(":number", &number)])?;
        if let Some(row) = found.next()? {
            let mut claim = claim_row(Cells::of(row), &names)?;
            let belonging = known(number).map_or_else(|| belonging(db, claim.id), Ok)?;
            let scale = belonging.rating.as_ref().map(|rating| rating.scale);
            let changed = belonging.changed || scale.is_some_and(|scale| changed_scales.contains(&scale));
            let rated = |RatingKind { scale, revision, key }| ratings.rated(key, scale, revision);
            claim.rating = belonging.rating.map(rated).transpose()?;
            claim.sources = belonging.sources;
            claim.conflicted |= belonging.disputed;
            rows.push(ListRow { number, claim, maybe_stale: changed && row.get("approved")? });
        }
    }
    Ok(rows)
}

fn belonging(db: &Db, claim: ClaimId) -> Result<Belonging> {
    let mut statement = db.prepare_cached(BELONGING)?;
    Ok(statement.query_row(&[(":claim", &claim)], |row| {
        let rating = match row.get(0)? {
            Some(scale) => Some(RatingKind { scale, revision: row.get(1)?, key: row.get(2)? }),
            None => None,
        };
        Ok(Belonging { rating, sources: row.get(3)?, disputed: row.get(4)?, changed: true })
    })?)
}

fn claim_row(mut cells: Cells<'_, '_>, names: &HashMap<PersonId, String>) -> Result<ClaimRow> {
    let mut row = ClaimRow {
        id: cells.next()?,
        statement: cells.next()?,
        claimant: cells.next()?,
        reported_by: cells.next()?,
        status: cells.next()?,
        priority: cells.next()?,
        rating: None,
        assignee_id: cells.next()?,
        assignee: None,
        due_on: cells.next()?,
        overdue: false,
        tags: cells.next::<Json<_>>()?.0,
        sources: 0,
        language: cells.next()?,
        article_id: cells.next()?,
        article: cells.next()?,
        claimed_on: cells.next()?,
        created_at: cells.next()?,
        updated_at: cells.next()?,
        conflicted: cells.next()?,
        approval_stale: false,
        self_approved: cells.next()?,
        marks: Vec::new(),
        passages: Vec::new(),
    };
    row.assignee = row.assignee_id.and_then(|id| names.get(&id).cloned());
    Ok(row)
}

/// The numbers of the claims in review, the oldest submission first.
pub(crate) fn in_review(db: &Db, offset: u64, limit: u32) -> Result<Vec<u32>> {
    let sql = "SELECT claims.number AS number FROM claims
        LEFT JOIN revisions ON revisions.hash = unhex(submission ->> '$.revision')
        WHERE status = 'in_review' ORDER BY revisions.recorded_at, revisions.seq, claims.id
        LIMIT :limit OFFSET :offset";
    page(db, sql, offset, limit)
}

/// The numbers of the claims that were returned and are assigned to this person, or to nobody who is still at the desk and
/// have a verdict that they proposed; the last changed first.
pub(crate) fn returned_to(db: &Db, person: PersonId) -> Result<Vec<u32>> {
    let sql = "SELECT number FROM (
            SELECT number, id, updated_at FROM claims
            WHERE status = 'changes_requested' AND assignee_id = :person
            UNION ALL
            SELECT number, claims.id, claims.updated_at FROM claims JOIN verdicts ON verdicts.claim_id = claims.id
            WHERE status = 'changes_requested' AND assignee_id IS NULL AND proposed_by = :person
            UNION ALL
            SELECT number, claims.id, claims.updated_at FROM people JOIN claims ON assignee_id = people.id
                JOIN verdicts ON verdicts.claim_id = claims.id
            WHERE NOT active AND status = 'changes_requested' AND proposed_by = :person AND assignee_id <> :person
        ) ORDER BY updated_at DESC, id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(&[(":person", &person)], |row| row.get("number"))?;
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
