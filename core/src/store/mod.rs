//! The store: SQL and nothing else. One file for each concept, mirrored; the journal's tables in `revisions.rs`.
//! It checks no rule and decides nothing.

use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql};

use uuid::Uuid;

use crate::error::{Error, Result};
use crate::ids::{ClaimId, EntityId, EntityRef, Hash, Kind};
use crate::records::{Entity, Record};

pub(crate) mod arrivals;
pub(crate) mod articles;
pub(crate) mod attachments;
pub(crate) mod chains;
pub(crate) mod checkpoint;
pub(crate) mod claims;
pub(crate) mod columns;
pub(crate) mod comments;
pub(crate) mod corrections;
pub(crate) mod counts;
pub(crate) mod courses;
pub(crate) mod desk;
mod disputed;
pub(crate) mod evidence;
pub(crate) mod indexes;
pub(crate) mod insights;
pub(crate) mod known;
pub(crate) mod listed;
pub(crate) mod lists;
pub(crate) mod migrations;
pub(crate) mod news;
pub(crate) mod people;
pub(crate) mod revisions;
pub(crate) mod rows;
pub(crate) mod scales;
pub(crate) mod seals;
pub(crate) mod search;
pub(crate) mod sources;
mod sql;
pub(crate) mod staleness;
pub(crate) mod verdicts;
pub(crate) mod words;
pub(crate) mod workspace;

/// The database.
pub(crate) type Db = Connection;
/// A transaction on it.
pub(crate) type Tx<'a> = rusqlite::Transaction<'a>;

/// Gives a connection the functions that statements are written with.
pub(crate) fn prepare(db: &Db) -> Result<()> {
    search::prepare(db)?;
    staleness::prepare(db)
}

/// An entity with a table of its own: its projection.
pub(crate) trait Stored: Entity<Id: Column> {
    const TABLE: &'static str;
    const COLUMNS: &'static str;
    /// The names in `COLUMNS`, in order.
    const FIELDS: &'static [&'static str];
    const PUT: &'static str;
    /// Gives each column of the table, by parameter name, to `bind`.
    fn bind<R>(record: &Record<Self>, bind: impl FnOnce(&[(&str, &dyn ToSql)]) -> R) -> R;
    /// Reads the fields from a row's next cells, which are those of `COLUMNS`.
    fn read(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self>;
    /// Gives `take` what the column of this field holds for a JSON value; nothing where there is no such column.
    fn column<R>(
        field: &str,
        json: columns::Json<'_>,
        take: impl FnOnce(&dyn ToSql) -> R,
    ) -> Option<serde_json::Result<R>>;
}

/// An id that can be bound to a statement and read from a row.
pub(crate) trait Column: FromSql + ToSql {}
impl<T: FromSql + ToSql> Column for T {}

/// The columns that every projection ends with.
const COMMON: &str = "heads, conflicts, redacted, created_by, created_at, updated_by, updated_at, revisions";

/// Maps an entity to its table: each column bears the field's name.
macro_rules! table {
    ($entity:ty, $table:literal, plain { $($plain:ident),* $(,)? }, json { $($json:ident),* $(,)? }) => {
        impl $crate::store::Stored for $entity {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static str = concat!(
                $("\"", stringify!($plain), "\", ",)* $("\"", stringify!($json), "\", ",)*
            );
            const FIELDS: &'static [&'static str] = &[$(stringify!($plain),)* $(stringify!($json),)*];
            const PUT: &'static str = concat!(
                "INSERT INTO ", $table, " (id, ",
                $("\"", stringify!($plain), "\", ",)* $("\"", stringify!($json), "\", ",)*
                "heads, conflicts, redacted, created_by, created_at, updated_by, updated_at, revisions) VALUES (:id, ",
                $(":", stringify!($plain), ", ",)* $(":", stringify!($json), ", ",)*
                ":heads, :conflicts, :redacted, :created_by, :created_at, :updated_by, :updated_at, :revisions) ",
                "ON CONFLICT (id) DO UPDATE SET ",
                $("\"", stringify!($plain), "\" = :", stringify!($plain), ", ",)*
                $("\"", stringify!($json), "\" = :", stringify!($json), ", ",)*
                "heads = :heads, conflicts = :conflicts, redacted = :redacted, created_by = :created_by, ",
                "created_at = :created_at, updated_by = :updated_by, updated_at = :updated_at, revisions = :revisions"
            );

            fn bind<R>(
                record: &$crate::records::Record<Self>,
                bind: impl FnOnce(&[(&str, &dyn rusqlite::ToSql)]) -> R,
            ) -> R {
                bind(&[
                    (":id", &record.id),
                    $((concat!(":", stringify!($plain)), &record.body.$plain),)*
                    $((concat!(":", stringify!($json)), &$crate::store::sql::Json(&record.body.$json)),)*
                    (":heads", &$crate::store::sql::Hashes(record.heads.as_slice())),
                    (":conflicts", &$crate::store::sql::List(&record.conflicts)),
                    (":redacted", &$crate::store::sql::List(&record.redacted)),
                    (":created_by", &record.created_by),
                    (":created_at", &record.created_at),
                    (":updated_by", &record.updated_by),
                    (":updated_at", &record.updated_at),
                    (":revisions", &record.revisions),
                ])
            }

            fn read(cells: &mut $crate::store::Cells<'_, '_>) -> rusqlite::Result<Self> {
                Ok(Self {
                    $($plain: cells.next()?,)*
                    $($json: cells.next::<$crate::store::sql::Json<_>>()?.0,)*
                })
            }

            fn column<R>(
                field: &str,
                json: $crate::store::columns::Json<'_>,
                take: impl FnOnce(&dyn rusqlite::ToSql) -> R,
            ) -> Option<serde_json::Result<R>> {
                match field {
                    $(stringify!($plain) => {
                        Some(json.read(|entity: &Self| &entity.$plain).map(|value| take(&value)))
                    })*
                    $(stringify!($json) => Some(
                        json.read(|entity: &Self| &entity.$json)
                            .map(|value| take(&$crate::store::sql::Json(&value))),
                    ),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use table;

/// The cells of a row, one after the other: for rows that are read by the thousand, where looking up names costs as much
/// as reading.
pub(crate) struct Cells<'r, 'statement> {
    row: &'r Row<'statement>,
    place: usize,
}

impl<'r, 'statement> Cells<'r, 'statement> {
    const fn of(row: &'r Row<'statement>) -> Cells<'r, 'statement> {
        Cells { row, place: 0 }
    }

    fn next<V: FromSql>(&mut self) -> rusqlite::Result<V> {
        let value = self.row.get(self.place);
        self.place += 1;
        value
    }
}

/// Reads a whole row of a projection: its id, its own columns, and those in [`COMMON`].
fn record<T: Stored>(row: &Row<'_>) -> rusqlite::Result<Record<T>> {
    let mut cells = Cells::of(row);
    Ok(Record {
        id: cells.next()?,
        body: T::read(&mut cells)?,
        heads: cells.next::<sql::Hashes<_>>()?.0,
        conflicts: cells.next::<sql::List<_>>()?.0,
        redacted: cells.next::<sql::List<_>>()?.0,
        created_by: cells.next()?,
        created_at: cells.next()?,
        updated_by: cells.next()?,
        updated_at: cells.next()?,
        revisions: cells.next()?,
    })
}

/// Runs a query for the whole rows of a projection: `rest` follows the table's name.
pub(crate) fn select<T: Stored>(
    db: &Db,
    rest: &str,
    params: &[(&str, &dyn ToSql)],
) -> Result<Vec<Record<T>>> {
    let sql = format!("SELECT id, {}{COMMON} FROM {} {rest}", T::COLUMNS, T::TABLE);
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map(params, record)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The entity with this id, if there is one.
pub(crate) fn find<T: Stored>(db: &Db, id: T::Id) -> Result<Option<Record<T>>> {
    Ok(select(db, "WHERE id = :id", &[(":id", &id)])?.pop())
}

/// The entity with this id.
///
/// # Errors
/// `NotFound`.
pub(crate) fn get<T: Stored>(db: &Db, id: T::Id) -> Result<Record<T>> {
    let missing = || {
        let entity: EntityRef = id.into();
        Error::NotFound { what: entity.kind.as_str(), id: entity.id.to_string() }
    };
    find(db, id)?.ok_or_else(missing)
}

/// Every entity of the kind, in order of creation.
pub(crate) fn all<T: Stored>(db: &Db) -> Result<Vec<Record<T>>> {
    select(db, "ORDER BY created_at, id", &[])
}

/// How many entities of the kind there are.
pub(crate) fn count<T: Stored>(db: &Db) -> Result<usize> {
    let sql = format!("SELECT COUNT(*) AS count FROM {}", T::TABLE);
    Ok(db.prepare_cached(&sql)?.query_row([], |row| row.get("count"))?)
}

/// Every entity of the kind that belongs to this claim, in order of creation.
pub(crate) fn of_claim<T: Stored>(db: &Db, claim: ClaimId) -> Result<Vec<Record<T>>> {
    select(db, "WHERE claim_id = :claim ORDER BY created_at, id", &[(":claim", &claim)])
}

/// Stores the entity as it stands now.
pub(crate) fn put<T: Stored>(db: &Db, record: &Record<T>) -> Result<()> {
    let mut statement = db.prepare_cached(T::PUT)?;
    // The statement names its parameters first in the order in which they are given: no name needs looking up.
    T::bind(record, |params| -> rusqlite::Result<usize> {
        for (place, (_, value)) in (1..).zip(params) {
            statement.raw_bind_parameter(place, value)?;
        }
        statement.raw_execute()
    })?;
    Ok(())
}

/// Stores what changed of an entity: an index whose columns stay as they are is left alone.
pub(crate) fn change<T: Stored>(db: &Db, before: &Record<T>, after: &Record<T>) -> Result<()> {
    T::bind(before, |old| {
        T::bind(after, |new| {
            let mut changed: Vec<(&str, &dyn ToSql)> = Vec::new();
            for ((name, new), (_, old)) in new.iter().zip(old) {
                if new.to_sql()? != old.to_sql()? {
                    changed.push((name, *new));
                }
            }
            if changed.is_empty() {
                return Ok(());
            }
            let set: Vec<String> =
                changed.iter().map(|(name, _)| format!("\"{}\" = {name}", &name[1..])).collect();
            changed.push((":id", &after.id));
            let sql = format!("UPDATE {} SET {} WHERE id = :id", T::TABLE, set.join(", "));
            db.prepare_cached(&sql)?.execute(changed.as_slice())?;
            Ok(())
        })
    })
}

/// Gives every id of the kind that begins with, or ends with, these hex digits (hyphens left out); at most nine.
pub(crate) fn ids_like<I: EntityId>(db: &Db, digits: &str) -> Result<Vec<I>> {
    // A whole id is looked up; a part of one is worth reading every id for.
    let whole = Uuid::try_parse(digits).ok();
    let condition = match whole {
        Some(_) => "id = :whole",
        None => "hex(id) LIKE :digits || '%' OR hex(id) LIKE '%' || :digits",
    };
    let sql = format!("SELECT id FROM {} WHERE {condition} LIMIT 9", table_of(I::KIND));
    let mut statement = db.prepare_cached(&sql)?;
    let params: &[(&str, &dyn ToSql)] = match &whole {
        Some(whole) => &[(":whole", whole)],
        None => &[(":digits", &digits)],
    };
    let rows = statement.query_map(params, |row| row.get("id"))?;
    rows.map(|id| Ok(I::from_uuid(id?))).collect()
}

/// The heads of an entity; none for one that is not there.
pub(crate) fn heads(db: &Db, entity: EntityRef) -> Result<Vec<Hash>> {
    let sql = format!("SELECT heads FROM {} WHERE id = :id", table_of(entity.kind));
    let mut statement = db.prepare_cached(&sql)?;
    let row = statement.query_row(&[(":id", &entity.id)], |row| row.get::<_, sql::Hashes<_>>("heads"));
    Ok(row.optional()?.map(|hashes| hashes.0).unwrap_or_default())
}

/// The projection of a kind.
pub(crate) const fn table_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "articles",
        Kind::Claim => "claims",
        Kind::Source => "sources",
        Kind::Evidence => "evidence",
        Kind::Verdict => "verdicts",
        Kind::Comment => "comments",
        Kind::Correction => "corrections",
        Kind::Person => "people",
        Kind::Device => "devices",
        Kind::RatingScale => "rating_scales",
        Kind::Desk => "desks",
    }
}
