//! The columns of a projection by digests of what they hold: two values can be found equal without keeping either.
//! The key is new for every run, so that nobody can look for two values with one digest.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Row, ToSql};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::{EntityId as _, Hash, PersonId, Timestamp};
use crate::records::Record;
use crate::store::{COMMON, Db, Stored};

/// A field's value as a revision holds it, or as it follows from the op.
pub(crate) enum Json<'a> {
    /// The exact text.
    Text(&'a str),
    /// The value.
    Value(&'a serde_json::Value),
}

impl Json<'_> {
    /// The value as the type of the field.
    pub(crate) fn read<T, V: DeserializeOwned>(self, _field: impl FnOnce(&T) -> &V) -> serde_json::Result<V> {
        match self {
            Json::Text(text) => serde_json::from_str(text),
            Json::Value(value) => V::deserialize(value),
        }
    }
}

/// A column, by its place among those of its kind, and a digest of what it holds.
pub(crate) type Digest = (usize, u64);

/// Makes digests, with one key for all that are to be compared.
#[derive(Debug, Default)]
pub(crate) struct Digests(RandomState);

impl Digests {
    fn of(&self, value: ValueRef<'_>) -> u64 {
        let mut hasher = self.0.build_hasher();
        hasher.write_u8(value.data_type() as u8);
        match value {
            ValueRef::Null => {}
            ValueRef::Integer(number) => hasher.write_i64(number),
            ValueRef::Real(number) => hasher.write_u64(number.to_bits()),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => hasher.write(bytes),
        }
        hasher.finish()
    }

    fn bound(&self, value: &dyn ToSql) -> u64 {
        match value.to_sql() {
            Ok(ToSqlOutput::Borrowed(value)) => self.of(value),
            Ok(ToSqlOutput::Owned(value)) => self.of((&value).into()),
            // What can't be bound is in no column.
            _ => self.of((&Value::Null).into()),
        }
    }

    /// The digest of what the column of this field holds for a JSON value.
    ///
    /// # Errors
    /// Where the value is not of the field's shape. Nothing where the kind has no such column.
    pub(crate) fn field<T: Stored>(&self, field: &str, json: Json<'_>) -> Option<serde_json::Result<Digest>> {
        let place = T::FIELDS.iter().position(|name| *name == field)?;
        T::column(field, json, |value| (place, self.bound(value)))
    }

    /// The digests of the columns of an entity with no field set.
    pub(crate) fn unset<T: Stored>(&self) -> Vec<u64> {
        let nobody = PersonId::default();
        let record = Record {
            id: T::Id::from_uuid(Uuid::nil()),
            body: T::default(),
            heads: Vec::new(),
            conflicts: Vec::new(),
            redacted: Vec::new(),
            created_by: nobody,
            created_at: Timestamp::default(),
            updated_by: nobody,
            updated_at: Timestamp::default(),
            revisions: 0,
        };
        T::bind(&record, |columns| {
            columns.iter().skip(1).take(T::FIELDS.len()).map(|(_, value)| self.bound(*value)).collect()
        })
    }
}

/// A row of a projection as it lies in the file.
#[derive(Debug)]
pub(crate) struct Shown<'a> {
    /// The entity's id.
    pub(crate) id: Uuid,
    /// The digests of its fields.
    pub(crate) fields: &'a [u64],
    /// The columns that every projection ends with; nothing where they are not those of an undisputed entity with one head.
    pub(crate) line: Option<ShownLine>,
}

/// What a row says of its entity's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ShownLine {
    /// Its head.
    pub(crate) head: Hash,
    /// Who began it, and when.
    pub(crate) created: (PersonId, Timestamp),
    /// Who changed it last, and when.
    pub(crate) updated: (PersonId, Timestamp),
    /// How many revisions it has.
    pub(crate) revisions: u32,
}

/// Gives every row of a projection, without holding more than one.
pub(crate) fn each<T: Stored>(
    db: &Db,
    digests: &Digests,
    mut take: impl FnMut(&Shown<'_>) -> Result<()>,
) -> Result<()> {
    let sql = format!("SELECT id, {}{COMMON} FROM {}", T::COLUMNS, T::TABLE);
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut fields = vec![0; T::FIELDS.len()];
    while let Some(row) = rows.next()? {
        for (place, digest) in fields.iter_mut().enumerate() {
            *digest = digests.of(row.get_ref(place + 1)?);
        }
        let line = line(row, T::FIELDS.len() + 1).ok().flatten();
        take(&Shown { id: row.get(0)?, fields: &fields, line })?;
    }
    Ok(())
}

/// The columns of [`COMMON`], of which the first has this place.
fn line(row: &Row<'_>, heads: usize) -> rusqlite::Result<Option<ShownLine>> {
    let undisputed = row.get_ref(heads + 1)? == ValueRef::Null && row.get_ref(heads + 2)? == ValueRef::Null;
    if !undisputed {
        return Ok(None);
    }
    Ok(Some(ShownLine {
        head: row.get(heads)?,
        created: (row.get(heads + 3)?, row.get(heads + 4)?),
        updated: (row.get(heads + 5)?, row.get(heads + 6)?),
        revisions: row.get(heads + 7)?,
    }))
}
