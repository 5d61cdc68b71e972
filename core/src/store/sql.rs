//! How the core's values are stored in columns: ids and hashes as bytes, times as milliseconds,
//! closed sets by name, lists and objects as JSON.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::claims::{Modality, Priority};
use crate::corrections::CorrectionClass;
use crate::evidence::Stance;
use crate::ids::{
    ArticleId, ClaimId, CommentId, CorrectionId, DeskId, DeviceId, EvidenceId, Hash, Kind, PersonId, ScaleId,
    SourceId, Timestamp, VerdictId,
};
use crate::rules::{Role, Status};
use crate::sources::SourceKind;

macro_rules! stored_ids {
    ($($name:ident),+) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::column_result(value).map($name)
            }
        }
    )+};
}

stored_ids!(
    ArticleId,
    ClaimId,
    CommentId,
    CorrectionId,
    DeskId,
    DeviceId,
    EvidenceId,
    PersonId,
    ScaleId,
    SourceId,
    VerdictId
);

macro_rules! stored_names {
    ($($name:ident),+) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.as_str()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                $name::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )+};
}

stored_names!(CorrectionClass, Kind, Modality, Priority, Role, SourceKind, Stance, Status);

impl ToSql for Hash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}

impl FromSql for Hash {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        <[u8; 32]>::column_result(value).map(Hash)
    }
}

impl ToSql for Timestamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.millis()))
    }
}

impl FromSql for Timestamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = i64::column_result(value)?;
        Timestamp::from_millis(millis).ok_or(FromSqlError::OutOfRange(millis))
    }
}

/// Hashes one after the other.
pub(crate) struct Hashes<T>(pub(crate) T);

impl ToSql for Hashes<&[Hash]> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let bytes: Vec<u8> = self.0.iter().flat_map(|hash| hash.0).collect();
        Ok(ToSqlOutput::Owned(Value::Blob(bytes)))
    }
}

impl FromSql for Hashes<Vec<Hash>> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let (hashes, rest) = value.as_blob()?.as_chunks::<32>();
        if rest.is_empty() {
            Ok(Hashes(hashes.iter().copied().map(Hash).collect()))
        } else {
            Err(FromSqlError::InvalidType)
        }
    }
}

/// Names of a closed set, as a list for `IN`.
pub(crate) fn names(of: impl Iterator<Item = &'static str>) -> String {
    let names: Vec<String> = of.map(|name| format!("'{name}'")).collect();
    format!("({})", names.join(", "))
}

/// A value as JSON text; NULL for `null`.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> ToSql for Json<&T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = serde_json::to_string(self.0)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(ToSqlOutput::Owned(if text == "null" { Value::Null } else { Value::Text(text) }))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str_or_null()?.unwrap_or("null");
        serde_json::from_str(text).map(Json).map_err(|error| FromSqlError::Other(error.into()))
    }
}

/// A list as JSON text; NULL for an empty one.
pub(crate) struct List<T>(pub(crate) T);

impl<T: Serialize> ToSql for List<&Vec<T>> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        if self.0.is_empty() {
            return Ok(ToSqlOutput::Owned(Value::Null));
        }
        let text = serde_json::to_string(self.0)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(ToSqlOutput::Owned(Value::Text(text)))
    }
}

impl<T: DeserializeOwned> FromSql for List<Vec<T>> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str_or_null()?.unwrap_or("[]");
        serde_json::from_str(text).map(List).map_err(|error| FromSqlError::Other(error.into()))
    }
}
