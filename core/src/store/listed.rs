//! Claims as lists are made of them: read whole when a list first needs it, and one by one when they change.

use std::str::FromStr as _;

use chrono::NaiveDate;
use foldhash::HashSet;
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension as _, Row, ToSql};

use crate::error::Result;
use crate::ids::{ClaimId, Kind, SourceId};
use crate::search::columns::{Columns, Listed, RatingKind, Trait, place};
use crate::search::parts::Parts;
use crate::search::words;
use crate::search::{SortKey, select};
use crate::store::Db;
use crate::store::disputed::disputed;
use crate::store::lists::Ratings;
use crate::store::sql::Json;

/// A claim's own columns; one of them has the bits of its traits. The index has all of them, word for word.
const OWN: &str = "SELECT number, id, status, priority, assignee_id, due_on, language, created_at,
        max(updated_at, belonging_at),
        (quote IS NOT NULL) + 2 * (article_id IS NOT NULL) + 4 * (claimant IS NOT NULL)
            + 8 * (reported_by IS NOT NULL) + 16 * (claimed_on IS NOT NULL) + 64 * (conflicts IS NOT NULL)
            + 128 * (approval ->> '$.own_work' IS 1 OR upheld ->> '$.own_work' IS 1) + 256 * (tags <> '[]')
            + 512 * (overtaken > 0)
    FROM claims";
const TAGS: &str = "SELECT number, tags FROM claims";
const CLAIMANTS: &str = "SELECT number, claimant FROM claims";
const CLAIMED: &str = "SELECT number, claimed_on FROM claims";
const RATINGS: &str = "SELECT claim_id, scale_id, scale_revision, rating FROM verdicts";
const EVIDENCE: &str = "SELECT claim_id, source_id FROM evidence WHERE NOT detached";
const PRIMARY: &str = "SELECT id FROM sources INDEXED BY sources_primary WHERE \"primary\"";
const CHANGED: &str = "SELECT id FROM sources INDEXED BY sources_changed WHERE revisions > 1";
const APPROVALS: &str = "SELECT entity_id, MIN(recorded_at) FROM revisions INDEXED BY revisions_that_approve
    WHERE op = 'review.approve'";

/// Takes every claim in, as its own row tells of it.
pub(crate) fn fill(db: &Db, columns: &mut Columns) -> Result<()> {
    own(db, &format!("{OWN} INDEXED BY claims_by_update"), &[], columns)?;
    columns.sort_ids();
    disputed(db, disputed!(), &[], columns)
}

/// Takes these parts in, of one claim or of all.
pub(crate) fn bring(db: &Db, columns: &mut Columns, parts: Parts, claim: Option<&ClaimId>) -> Result<()> {
    let only: Vec<(&str, &dyn ToSql)> = claim.map(|claim| (":claim", claim as _)).into_iter().collect();
    let either = |of_one, of_all| if claim.is_some() { of_one } else { of_all };
    if parts.have(Parts::RATINGS) {
        let of = either("WHERE claim_id = :claim", "");
        ratings(db, &format!("{RATINGS} {of}"), &only, columns)?;
    }
    if parts.have(Parts::EVIDENCE) {
        let of = either("AND claim_id = :claim", "");
        evidence(db, &format!("{EVIDENCE} {of}"), &only, columns)?;
    }
    if parts.have(Parts::TAGS) {
        let of = either("WHERE id = :claim", "INDEXED BY claims_by_update WHERE tags <> '[]'");
        tags(db, &format!("{TAGS} {of}"), &only, columns)?;
    }
    if parts.have(Parts::APPROVALS) {
        let of = either("AND entity_id = :claim", "");
        approvals(db, &format!("{APPROVALS} {of} GROUP BY entity_id"), &only, columns)?;
    }
    if parts.have(Parts::CLAIMANTS) {
        let of = either("WHERE id = :claim", "WHERE claimant IS NOT NULL");
        claimants(db, &format!("{CLAIMANTS} {of}"), &only, columns)?;
    }
    if parts.have(Parts::CLAIMED) {
        let of = either("WHERE id = :claim", "WHERE claimed_on IS NOT NULL");
        claimed(db, &format!("{CLAIMED} {of}"), &only, columns)?;
    }
    Ok(())
}

/// Takes these claims in with these parts, as they stand now. Those that are new come after all others.
pub(crate) fn refresh(db: &Db, columns: &mut Columns, claims: &[ClaimId], parts: Parts) -> Result<()> {
    let before = columns.len();
    for claim in claims {
        if let Some(at) = columns.place(*claim) {
            columns.forget_tags(at);
        }
        own(db, &format!("{OWN} WHERE id = :claim"), &[(":claim", claim)], columns)?;
    }
    if columns.len() > before {
        columns.sort_ids();
    }
    for claim in claims {
        disputed(db, concat!(disputed!(), " WHERE claim_id = :claim"), &[(":claim", claim)], columns)?;
        bring(db, columns, parts, Some(claim))?;
    }
    Ok(())
}

/// What a statement is bound to: one claim, or nothing.
type Only<'a> = &'a [(&'a str, &'a dyn ToSql)];

fn own(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(only)?;
    while let Some(row) = rows.next()? {
        columns.put(listed(row)?);
    }
    Ok(())
}

fn listed<'r>(row: &'r Row<'_>) -> rusqlite::Result<Listed<'r>> {
    Ok(Listed {
        number: row.get(0)?,
        id: row.get(1)?,
        status: row.get(2)?,
        priority: row.get(3)?,
        assignee: row.get(4)?,
        due: day(row.get_ref(5)?)?,
        language: row.get_ref(6)?.as_str_or_null()?,
        created: row.get(7)?,
        updated: row.get(8)?,
        traits: row.get(9)?,
    })
}

/// A day as the columns have it.
fn day(cell: ValueRef<'_>) -> rusqlite::Result<Option<i32>> {
    Ok(cell.as_str_or_null()?.and_then(|day| NaiveDate::from_str(day).ok()).map(select::number))
}

fn tags(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(only)?;
    while let Some(row) = rows.next()? {
        columns.put_tags(place(row.get(0)?), row.get::<_, Json<_>>(1)?.0);
    }
    Ok(())
}

fn claimants(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(only)?;
    while let Some(row) = rows.next()? {
        let name = row.get_ref(1)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        columns.put_claimant(place(row.get(0)?), name);
    }
    Ok(())
}

fn claimed(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(only)?;
    while let Some(row) = rows.next()? {
        if let Some(day) = day(row.get_ref(1)?)? {
            columns.put_claimed(place(row.get(0)?), day);
        }
    }
    Ok(())
}

fn ratings(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(only)?;
    let mut last = 0;
    while let Some(row) = rows.next()? {
        let Some(at) = columns.place_after(&mut last, row.get(0)?) else {
            continue;
        };
        columns.put_rating(at, RatingKind { scale: row.get(1)?, revision: row.get(2)?, key: row.get(3)? });
    }
    Ok(())
}

fn evidence(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let all = if only.is_empty() { Some(SourceTraits::all(db)?) } else { None };
    let mut rows = statement.query(only)?;
    let mut last = 0;
    while let Some(row) = rows.next()? {
        let Some(at) = columns.place_after(&mut last, row.get(0)?) else {
            continue;
        };
        let source: SourceId = row.get(1)?;
        let (primary, changed) = match &all {
            Some(all) => (all.primary.contains(&source), all.changed.contains(&source)),
            None => traits_of(db, source)?,
        };
        let primary = primary.then_some(Trait::PrimarySource);
        columns.put_source(at, primary.into_iter().chain(changed.then_some(Trait::Changed)));
    }
    Ok(())
}

/// The sources by which claims have traits.
struct SourceTraits {
    primary: HashSet<SourceId>,
    changed: HashSet<SourceId>,
}

impl SourceTraits {
    fn all(db: &Db) -> Result<SourceTraits> {
        Ok(SourceTraits { primary: sources(db, PRIMARY)?, changed: sources(db, CHANGED)? })
    }
}

fn sources(db: &Db, sql: &str) -> Result<HashSet<SourceId>> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a source is a primary one, and whether it was changed since it was added.
fn traits_of(db: &Db, source: SourceId) -> Result<(bool, bool)> {
    let sql = "SELECT \"primary\", revisions > 1 FROM sources WHERE id = :source";
    let mut statement = db.prepare_cached(sql)?;
    let found = statement.query_row(&[(":source", &source)], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?.unwrap_or_default())
}

fn approvals(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(only)?;
    while let Some(row) = rows.next()? {
        if let Some(at) = columns.place(row.get(0)?) {
            columns.put_approval(at, row.get(1)?);
        }
    }
    Ok(())
}

fn disputed(db: &Db, sql: &str, only: Only<'_>, columns: &mut Columns) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(only)?;
    while let Some(row) = rows.next()? {
        if let Some(at) = columns.place(row.get(0)?) {
            columns.put_conflict(at);
        }
    }
    Ok(())
}

/// What changed after a revision.
#[derive(Debug, Default)]
pub(crate) struct Changed {
    /// The claims that changed, or what belongs to them, each once.
    pub(crate) claims: Vec<ClaimId>,
    /// Whether people or scales did, whose names and ratings lists are sorted by.
    pub(crate) governing: bool,
}

/// What changed after this revision: claims, and those that rest on sources that changed.
pub(crate) fn changed_after(db: &Db, seen: i64) -> Result<Changed> {
    let sql = "SELECT DISTINCT kind, subject_id FROM revisions WHERE seq > :seen";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(&[(":seen", &seen)])?;
    let (mut changed, mut claims) = (Changed::default(), HashSet::default());
    while let Some(row) = rows.next()? {
        match row.get(0)? {
            Kind::Source => claims.extend(super::evidence::claims_of(db, row.get(1)?)?),
            Kind::Person | Kind::RatingScale => changed.governing = true,
            kind if kind == Kind::Claim || kind.belongs_to_claim() => {
                claims.insert(row.get(1)?);
            }
            _ => {}
        }
    }
    changed.claims = claims.into_iter().collect();
    Ok(changed)
}

/// A rating's place among all: how far from worst to best, in thousandths; then those without a value, by their label.
type Rank = (bool, Option<i64>, String);

/// For each kind of rating its place.
pub(crate) fn rating_ranks(db: &Db, kinds: &[RatingKind]) -> Result<Vec<Option<Rank>>> {
    let mut given = Ratings::new(db);
    let mut ranks = Vec::with_capacity(kinds.len());
    for kind in kinds {
        let rating = given.rated(kind.key.clone(), kind.scale, kind.revision)?;
        let place = rating.place();
        ranks.push(Some((place.is_none(), place, words::folded(&rating.label))));
    }
    Ok(ranks)
}

/// How many characters of a text its place in a list is told by.
const SORTED_BY: usize = 64;

/// The beginning of the text that a list can be sorted by.
fn text_column(key: SortKey) -> String {
    let column = if key == SortKey::Claimant { "claimant" } else { "statement" };
    format!("substr({column}, 1, {SORTED_BY})")
}

/// Gives that text of every claim, with the claim's number.
pub(crate) fn each_text(db: &Db, key: SortKey, mut take: impl FnMut(u32, Option<&str>)) -> Result<()> {
    let mut statement = db.prepare(&format!("SELECT number, {} FROM claims", text_column(key)))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, row.get_ref(1)?.as_str_or_null().map_err(rusqlite::Error::from)?);
    }
    Ok(())
}

/// That text of one claim.
pub(crate) fn text(db: &Db, key: SortKey, number: u32) -> Result<Option<String>> {
    let sql = format!("SELECT {} AS text FROM claims WHERE number = :number", text_column(key));
    Ok(db.prepare_cached(&sql)?.query_row(&[(":number", &number)], |row| row.get("text"))?)
}

/// Which trait has which bit in [`OWN`], in order.
const _: () = {
    let in_order = [
        Trait::Quote,
        Trait::Article,
        Trait::Claimant,
        Trait::ReportedBy,
        Trait::ClaimedOn,
        Trait::PrimarySource,
        Trait::Conflicted,
        Trait::SelfApproved,
        Trait::Tag,
        Trait::Changed,
    ];
    let mut bit = 0;
    while bit < in_order.len() {
        assert!(in_order[bit] as u16 == 1 << bit);
        bit += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrations;

    #[test]
    fn what_lists_are_made_of_is_read_from_indexes_alone() {
        let mut db = Db::open_in_memory().unwrap();
        migrations::run(&mut db).unwrap();
        let [own, tags] = [OWN, TAGS].map(|sql| format!("{sql} INDEXED BY claims_by_update"));
        for sql in [&own, &tags, RATINGS, EVIDENCE, PRIMARY] {
            let detail = |row: &Row<'_>| row.get("detail");
            let plan: String = db.query_row(&format!("EXPLAIN QUERY PLAN {sql}"), [], detail).unwrap();
            assert!(plan.contains("USING COVERING INDEX"), "{plan}: {sql}");
        }
    }
}
