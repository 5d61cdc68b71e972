//! What copies disagree about after an import, each with what it belongs to and what that is called.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::{ClaimId, EntityId as _, EntityRef};
use crate::projection::for_kind;
use crate::records::Record;
use crate::reports::REDACTED;
use crate::store::{self, Db, Stored};
use crate::titles::title;

/// A field that copies edited apart set differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Disputed {
    /// The entity: `<kind>/<uuid>`.
    pub entity: String,
    /// Its field.
    pub field: String,
    /// Where a person chooses: the claim that it belongs to, or else the entity itself.
    pub place: String,
    /// What that is called: a claim's statement, a source's title, a person's name.
    pub name: String,
}

/// What copies disagree about in an entity, which is about this subject.
pub(super) fn disputed(db: &Db, entity: EntityRef, subject: Uuid) -> Result<Vec<Disputed>> {
    let fields = for_kind!(entity.kind, fields, db, entity)?;
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let place = if entity.kind.belongs_to_claim() { ClaimId(subject).into() } else { entity };
    let name = title(db, place)?.unwrap_or_else(|| REDACTED.to_owned());
    let told = |field: String| Disputed {
        entity: entity.to_string(),
        field,
        place: place.to_string(),
        name: name.clone(),
    };
    Ok(fields.into_iter().map(told).collect())
}

fn fields<T: Stored>(db: &Db, entity: EntityRef) -> Result<Vec<String>> {
    let record: Option<Record<T>> = store::find(db, T::Id::from_uuid(entity.id))?;
    let conflicts = record.map(|record| record.conflicts).unwrap_or_default();
    Ok(conflicts.into_iter().map(|conflict| conflict.field).collect())
}
