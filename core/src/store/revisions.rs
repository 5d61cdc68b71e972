//! The journal's tables: revisions and their values, in the order in which they arrived.

use std::collections::HashSet;
use std::sync::{LazyLock, OnceLock};

use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension as _, ToSql};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::ids::{ClaimId, DeviceId, EntityRef, Hash, Kind, PersonId, Timestamp};
use crate::journal::known::Known;
use crate::journal::revision::{Change, Content, Header, Ref, Revision};
use crate::rules::Op;
use crate::store::rows::{self, COLUMNS, VALUE_COLUMNS};
use crate::store::sql::Hashes;
use crate::store::{Db, chains};

/// Which revisions are of people, devices, scales and desk, in the words of the index that finds them.
pub(super) static GOVERNING: LazyLock<String> = LazyLock::new(|| {
    let kinds = Kind::ALL.iter().filter(|kind| kind.governs()).map(|kind| kind.as_str());
    let each: Vec<String> = kinds.map(|kind| format!("kind = '{kind}'")).collect();
    each.join(" OR ")
});

/// Appends a revision about this subject, with its values. Gives its place in the order of arrival.
pub(crate) fn insert(db: &Db, hash: Hash, header: &Header, subject: Uuid, changes: &[Change]) -> Result<i64> {
    let sql =
        "INSERT INTO revisions (hash, id, device_id, device_seq, device_prev, kind, entity_id, subject_id,
            parents, op, author_id, recorded_at, refs, changes)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    let refs: Vec<String> = header.refs.iter().map(ToString::to_string).collect();
    // By place: over an import, looking parameters up by name would cost as much as binding them.
    db.prepare_cached(sql)?.execute(rusqlite::params![
        hash,
        header.revision,
        header.device,
        header.device_seq,
        header.device_prev,
        header.entity.kind,
        header.entity.id,
        subject,
        Hashes(header.parents.as_slice()),
        header.op,
        header.author,
        header.recorded_at,
        refs.join(","),
        header.changes,
    ])?;
    let seq = db.last_insert_rowid();
    for together in changes.chunks(TOGETHER) {
        insert_values(db, seq, together)?;
    }
    Ok(seq)
}

/// How many values one statement inserts at most: as many as any revision usually has.
const TOGETHER: usize = 16;

/// One statement for each number of values: the table is gone into once for all of them.
static INSERT_VALUES: [OnceLock<String>; TOGETHER] = [const { OnceLock::new() }; TOGETHER];

fn insert_values_sql(count: usize) -> String {
    let places = (0..count).map(|at| {
        let place = |column: usize| at * VALUE_PLACES + column;
        format!("(?1, ?{}, ?{}, ?{}, ?{})", place(2), place(3), place(4), place(5))
    });
    let rows = places.collect::<Vec<_>>().join(", ");
    format!("INSERT INTO revision_values (seq, field, value, salt, commitment) VALUES {rows}")
}

/// How many parameters a value has besides its revision.
const VALUE_PLACES: usize = 4;

fn insert_values(db: &Db, seq: i64, changes: &[Change]) -> Result<()> {
    let Some(sql) = changes.len().checked_sub(1).and_then(|at| INSERT_VALUES.get(at)) else {
        return Ok(());
    };
    let sql = sql.get_or_init(|| insert_values_sql(changes.len()));
    let mut statement = db.prepare_cached(sql)?;
    statement.raw_bind_parameter(1, seq)?;
    for (change, place) in changes.iter().zip((2..).step_by(VALUE_PLACES)) {
        let (value, salt) = match &change.content {
            Content::Held { value, salt } => (Some(value), Some(salt)),
            Content::Redacted => (None, None),
        };
        statement.raw_bind_parameter(place, &change.field)?;
        statement.raw_bind_parameter(place + 1, value)?;
        statement.raw_bind_parameter(place + 2, salt)?;
        statement.raw_bind_parameter(place + 3, change.commitment)?;
    }
    statement.raw_execute()?;
    Ok(())
}

/// Destroys a value and its salt; the commitment stays. Says whether there was one.
pub(crate) fn destroy_value(db: &Db, revision: Hash, field: &str) -> Result<bool> {
    let sql = "UPDATE revision_values SET value = NULL, salt = NULL
        WHERE seq = (SELECT seq FROM revisions WHERE hash = :revision) AND field = :field AND value IS NOT NULL";
    let params = rusqlite::named_params! { ":revision": revision, ":field": field };
    Ok(db.prepare_cached(sql)?.execute(params)? > 0)
}

/// Runs a query for whole revisions under this condition, in order of arrival.
pub(super) fn select(db: &Db, condition: &str, params: &[(&str, &dyn ToSql)]) -> Result<Vec<Revision>> {
    let workspace = super::workspace::id(db)?;
    let sql = format!("SELECT {COLUMNS} FROM revisions WHERE {condition} ORDER BY seq");
    let mut statement = db.prepare_cached(&sql)?;
    let mut values = db.prepare_cached(&format!(
        "SELECT {VALUE_COLUMNS} FROM revision_values WHERE seq = :seq ORDER BY field"
    ))?;
    let mut rows = statement.query(params)?;
    let mut revisions = Vec::new();
    while let Some(row) = rows.next()? {
        let mut revision = rows::blank();
        rows::read(row, workspace, &mut revision)?;
        let changes = values.query_map(&[(":seq", &revision.seq)], rows::change)?;
        revision.changes = changes.collect::<rusqlite::Result<_>>()?;
        revisions.push(revision);
    }
    Ok(revisions)
}

/// The revision with this hash.
pub(crate) fn find(db: &Db, hash: Hash) -> Result<Option<Revision>> {
    Ok(select(db, "hash = :hash", &[(":hash", &hash)])?.pop())
}

/// What the revision with this hash relied on, sorted as text.
///
/// # Errors
/// `Damaged` where there is no such revision.
pub(crate) fn refs(db: &Db, hash: Hash) -> Result<Vec<Ref>> {
    let mut statement = db.prepare_cached("SELECT refs FROM revisions WHERE hash = :hash")?;
    let text: Option<String> = statement.query_row(&[(":hash", &hash)], |row| row.get("refs")).optional()?;
    let mut refs = Vec::new();
    let read = text.and_then(|text| rows::parse_refs(&text, &mut refs));
    read.map(|()| refs).ok_or_else(|| Error::Damaged { what: hash.to_string() })
}

/// Every revision of this entity, parents first.
pub(crate) fn line(db: &Db, entity: EntityRef) -> Result<Vec<Revision>> {
    let subject = subject(db, entity)?.unwrap_or(entity.id);
    line_about(db, subject, entity)
}

/// Every revision of this entity, which is about this subject, parents first.
pub(crate) fn line_about(db: &Db, subject: Uuid, entity: EntityRef) -> Result<Vec<Revision>> {
    let condition = "subject_id = :subject AND kind = :kind AND entity_id = :id";
    select(db, condition, &[(":subject", &subject), (":kind", &entity.kind), (":id", &entity.id)])
}

/// What a field was set to before a revision.
pub(crate) enum Earlier {
    /// The exact text.
    Set(String),
    /// Nothing: no revision set it.
    Never,
    /// It takes a fold to tell: copies were edited apart, the value was destroyed, or an op is not known here.
    Unclear,
}

/// What the nearest revision before this one that set the field set it to, along the one line that leads here. For fields
/// that no op sets by itself: reading a whole line to fold it takes several times as long.
pub(crate) fn earlier(db: &Db, revision: &Revision, field: &str) -> Result<Earlier> {
    if revision.header.parents.is_empty() {
        return Ok(Earlier::Never);
    }
    let entity = revision.header.entity;
    let subject = subject(db, entity)?.unwrap_or(entity.id);
    let sql = "SELECT seq, hash, parents, op FROM revisions
        WHERE subject_id = :subject AND kind = :kind AND entity_id = :id AND seq < :seq ORDER BY seq DESC";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(rusqlite::named_params! {
        ":subject": subject, ":kind": entity.kind, ":id": entity.id, ":seq": revision.seq,
    })?;
    let mut parents = revision.header.parents.clone();
    while let (&[parent], Some(row)) = (parents.as_slice(), rows.next()?) {
        if row.get::<_, Hash>("hash")? != parent {
            continue;
        }
        parents = row.get::<_, Hashes<Vec<Hash>>>("parents")?.0;
        let op: String = row.get("op")?;
        let Some(op) = Op::parse(&op).filter(|op| *op != Op::Redact) else {
            return Ok(Earlier::Unclear);
        };
        if !parents.is_empty() && !op.may_set(field) {
            continue;
        }
        if let Some(value) = set_by(db, row.get("seq")?, field)? {
            return Ok(value.map_or(Earlier::Unclear, Earlier::Set));
        }
    }
    Ok(if parents.is_empty() { Earlier::Never } else { Earlier::Unclear })
}

/// The value that the revision at this place of the order of arrival set the field to, where that is still there; nothing
/// where it did not set it.
fn set_by(db: &Db, seq: i64, field: &str) -> Result<Option<Option<String>>> {
    let sql = "SELECT value FROM revision_values WHERE seq = :seq AND field = :field";
    let mut statement = db.prepare_cached(sql)?;
    let params = rusqlite::named_params! { ":seq": seq, ":field": field };
    Ok(statement.query_row(params, |row| row.get("value")).optional()?)
}

/// Every revision about this subject (a claim with all that belongs to it, or another entity), in order of arrival.
pub(crate) fn about(db: &Db, subject: Uuid) -> Result<Vec<Revision>> {
    select(db, "subject_id = :subject", &[(":subject", &subject)])
}

/// The first revision about this subject to arrive: whose, and its place in that device's chain.
pub(crate) fn first_about(db: &Db, subject: Uuid) -> Result<Option<(DeviceId, u64)>> {
    let sql = "SELECT device_id, device_seq FROM revisions WHERE subject_id = :subject ORDER BY seq LIMIT 1";
    let mut statement = db.prepare_cached(sql)?;
    let row = statement
        .query_row(&[(":subject", &subject)], |row| Ok((row.get("device_id")?, row.get("device_seq")?)));
    Ok(row.optional()?)
}

/// Whether there are revisions about this subject beside those between these places of this device's chain.
pub(crate) fn are_others_about(db: &Db, subject: Uuid, device: DeviceId, from: u64, to: u64) -> Result<bool> {
    let sql = "SELECT 1 FROM revisions
        WHERE subject_id = :subject AND NOT (device_id = :device AND device_seq BETWEEN :from AND :to)";
    let params = rusqlite::named_params! { ":subject": subject, ":device": device, ":from": from, ":to": to };
    Ok(db.prepare_cached(sql)?.exists(params)?)
}

/// The place of an entity's first revision in the order of arrival.
pub(crate) fn first_of(db: &Db, entity: EntityRef) -> Result<Option<i64>> {
    let Some(subject) = subject(db, entity)? else {
        return Ok(None);
    };
    let sql = "SELECT min(seq) AS first FROM revisions
        WHERE subject_id = :subject AND kind = :kind AND entity_id = :id";
    let params = rusqlite::named_params! { ":subject": subject, ":kind": entity.kind, ":id": entity.id };
    Ok(db.prepare_cached(sql)?.query_row(params, |row| row.get("first"))?)
}

/// Gives every claim, or every entity that is none, with what it is about and how many revisions it has.
pub(crate) fn each_entity(
    db: &Db,
    claims: bool,
    mut take: impl FnMut(EntityRef, Uuid, u64) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT kind, entity_id, subject_id, COUNT(*) AS revisions FROM revisions
        WHERE (kind = 'claim') = :claims GROUP BY subject_id, kind, entity_id";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query(&[(":claims", &claims)])?;
    while let Some(row) = rows.next()? {
        let entity = EntityRef { kind: row.get("kind")?, id: row.get("entity_id")? };
        take(entity, row.get("subject_id")?, row.get("revisions")?)?;
    }
    Ok(())
}

/// Whether anything that arrived after this place bears on what was there at a time: it was recorded by then, destroys
/// something, or may make a source confidential.
pub(crate) fn bear_on_past(db: &Db, after: i64, at: Timestamp) -> Result<bool> {
    let sql = "SELECT 1 FROM revisions
        WHERE seq > :after AND (recorded_at <= :at OR op = :redact OR kind = 'source')";
    let params = rusqlite::named_params! { ":after": after, ":at": at, ":redact": Op::Redact.as_str() };
    Ok(db.prepare_cached(sql)?.exists(params)?)
}

/// How many revisions there are about this subject.
pub(crate) fn count_about(db: &Db, subject: Uuid) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS revisions FROM revisions WHERE subject_id = :subject";
    Ok(db.prepare_cached(sql)?.query_row(&[(":subject", &subject)], |row| row.get("revisions"))?)
}

/// Gives every revision by time and then by its place in the device's chain, without holding more than one.
pub(crate) fn each_by_time(db: &Db, mut take: impl FnMut(Revision) -> Result<()>) -> Result<()> {
    let sql = "SELECT seq FROM revisions ORDER BY recorded_at, device_id, device_seq";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        for revision in select(db, "seq = :seq", &[(":seq", &seq)])? {
            take(revision)?;
        }
    }
    Ok(())
}

/// Where the changes of a claim's content, its evidence and its verdict stand: device and place in its chain.
pub(crate) fn content_about(db: &Db, claim: ClaimId) -> Result<Vec<(DeviceId, u64)>> {
    let sql = "SELECT device_id, device_seq, op FROM revisions WHERE subject_id = :claim ORDER BY seq";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(&[(":claim", &claim)])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        let op: String = row.get("op")?;
        if Op::parse(&op).is_some_and(Op::changes_content) {
            places.push((row.get("device_id")?, row.get("device_seq")?));
        }
    }
    Ok(places)
}

/// The revisions with one of these ops, in order of arrival.
pub(crate) fn with_op(db: &Db, op: &str) -> Result<Vec<Revision>> {
    select(db, "op = :op", &[(":op", &op)])
}

/// When this was done about this subject, by the clocks of whoever did it, the earliest first.
pub(crate) fn done_at(db: &Db, subject: Uuid, op: Op) -> Result<Vec<Timestamp>> {
    let sql =
        "SELECT recorded_at FROM revisions WHERE subject_id = :subject AND op = :op ORDER BY recorded_at";
    let mut statement = db.prepare_cached(sql)?;
    let params = rusqlite::named_params! { ":subject": subject, ":op": op.as_str() };
    let rows = statement.query_map(params, |row| row.get("recorded_at"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those of a line that lead up to this revision, itself included.
pub(crate) fn ancestors(line: &[Revision], revision: Hash) -> Vec<Revision> {
    let mut wanted = HashSet::from([revision]);
    let mut past: Vec<Revision> = Vec::new();
    for candidate in line.iter().rev() {
        if wanted.remove(&candidate.hash) {
            wanted.extend(candidate.header.parents.iter().copied());
            past.push(candidate.clone());
        }
    }
    past.reverse();
    past
}

/// Those of a line that this revision followed.
pub(crate) fn before(line: &[Revision], revision: Hash) -> Vec<Revision> {
    let mut past = ancestors(line, revision);
    past.retain(|earlier| earlier.hash != revision);
    past
}

/// Those of some revisions that are known at a point of history.
pub(crate) fn known_of(revisions: Vec<Revision>, known: &Known) -> Vec<Revision> {
    let mut revisions = revisions;
    revisions.retain(|revision| known.covers(revision.header.device, revision.header.device_seq));
    revisions
}

/// What an entity is about, as it is shown: its claim, or itself; nothing where there is no row for it yet.
pub(crate) fn subject(db: &Db, entity: EntityRef) -> Result<Option<Uuid>> {
    if !entity.kind.belongs_to_claim() {
        return Ok(Some(entity.id));
    }
    let sql = format!("SELECT claim_id FROM {} WHERE id = :id", super::table_of(entity.kind));
    let mut statement = db.prepare_cached(&sql)?;
    Ok(statement.query_row(&[(":id", &entity.id)], |row| row.get("claim_id")).optional()?)
}

/// What the revision with this hash is about.
pub(crate) fn subject_of(db: &Db, hash: Hash) -> Result<Option<Uuid>> {
    let mut statement = db.prepare_cached("SELECT subject_id FROM revisions WHERE hash = :hash")?;
    Ok(statement.query_row(&[(":hash", &hash)], |row| row.get("subject_id")).optional()?)
}

/// The newest revision's place in the order of arrival: as many as there are.
pub(crate) fn last_seq(db: &Db) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(seq), 0) AS revisions FROM revisions";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get("revisions"))?)
}

/// When the revision at this place in the order of arrival was recorded.
pub(crate) fn recorded_at(db: &Db, seq: i64) -> Result<Option<Timestamp>> {
    let sql = "SELECT recorded_at FROM revisions WHERE seq = :seq";
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_row(&[(":seq", &seq)], |row| row.get("recorded_at")).optional()?)
}

/// Gives the hashes of revisions whose hash or id begins or ends with these hex digits (hyphens left out); at most nine.
pub(crate) fn like(db: &Db, digits: &str) -> Result<Vec<Hash>> {
    if let Some(hash) = Hash::parse(&digits.to_ascii_lowercase()) {
        return Ok(chains::place(db, hash)?.map(|_| hash).into_iter().collect());
    }
    let sql = "SELECT hash FROM revisions
        WHERE hex(hash) LIKE :digits || '%' OR hex(hash) LIKE '%' || :digits
            OR hex(id) LIKE :digits || '%' OR hex(id) LIKE '%' || :digits
        LIMIT 9";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(&[(":digits", digits)], |row| row.get("hash"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives every value with its revision, what that is about, and its field, in order of arrival.
pub(crate) fn each_value(db: &Db, mut take: impl FnMut(Hash, EntityRef, &str, &str)) -> Result<()> {
    let sql = "SELECT hash, kind, entity_id, field, value FROM revision_values JOIN revisions USING (seq)
        WHERE value IS NOT NULL ORDER BY seq, field";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entity = EntityRef { kind: row.get("kind")?, id: row.get("entity_id")? };
        let [field, value] = ["field", "value"].map(|name| row.get_ref(name));
        take(row.get("hash")?, entity, text(field?)?, text(value?)?);
    }
    Ok(())
}

fn text(value: ValueRef<'_>) -> rusqlite::Result<&str> {
    value.as_str().map_err(rusqlite::Error::from)
}

/// The digests that any source's list of attachments names, which takes a look at every value. What a newer version
/// keeps there may be of another shape: what is no digest is left alone.
pub(crate) fn named_attachments(db: &Db) -> Result<HashSet<String>> {
    let sql = "SELECT DISTINCT digests.value AS digest
        FROM revision_values JOIN revisions USING (seq), json_each(revision_values.value) AS digests
        WHERE field = 'attachments' AND kind = 'source' AND revision_values.value IS NOT NULL
            AND digests.type = 'text'";
    let mut statement = db.prepare(sql)?;
    let digests = statement.query_map([], |row| row.get("digest"))?;
    Ok(digests.collect::<rusqlite::Result<_>>()?)
}

/// The revisions of people, devices, scales and desk that arrived up to this place.
pub(crate) fn governing_until(db: &Db, until: i64) -> Result<Vec<Revision>> {
    select(db, &format!("({}) AND seq <= :until", *GOVERNING), &[(":until", &until)])
}

/// Who wrote an entity's first revision.
pub(crate) fn first_author(db: &Db, entity: EntityRef) -> Result<Option<PersonId>> {
    let line = line(db, entity)?;
    Ok(line.first().map(|revision| revision.header.author))
}

/// The place in the order of arrival of the revision with this hash, and the entity that it belongs to.
pub(crate) fn arrival(db: &Db, hash: Hash) -> Result<Option<(i64, EntityRef)>> {
    let sql = "SELECT seq, kind, entity_id FROM revisions WHERE hash = :hash";
    let mut statement = db.prepare_cached(sql)?;
    let row = statement.query_row(&[(":hash", &hash)], |row| {
        let entity = EntityRef { kind: row.get("kind")?, id: row.get("entity_id")? };
        Ok((row.get("seq")?, entity))
    });
    Ok(row.optional()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_governs_is_found_by_the_index_made_for_it() {
        let migration = include_str!("../../../migrations/0011_writing.sql");
        assert!(migration.contains(&format!("ON revisions (seq)\n    WHERE {};", *GOVERNING)));
    }
}
