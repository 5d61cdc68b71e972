//! What copies disagree about after an import, each with what it belongs to and what that is called.

use serde::Serialize;
use ts_rs::TS;

use crate::called::{Called, called};
use crate::error::Result;
use crate::ids::{EntityId as _, EntityRef};
use crate::projection::for_kind;
use crate::records::Record;
use crate::store::{self, Db, Stored};

/// A field that copies edited apart set differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Disputed {
    /// The entity: `<kind>/<uuid>`.
    pub entity: String,
    /// Its field.
    pub field: String,
    /// Where a person chooses, and what that is called; nothing where it is not shown.
    pub called: Option<Called>,
}

/// What copies disagree about in an entity.
pub(super) fn disputed(db: &Db, entity: EntityRef) -> Result<Vec<Disputed>> {
    let fields = for_kind!(entity.kind, fields, db, entity)?;
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let called = called(db, entity)?;
    let told = |field: String| Disputed { entity: entity.to_string(), field, called: called.clone() };
    Ok(fields.into_iter().map(told).collect())
}

fn fields<T: Stored>(db: &Db, entity: EntityRef) -> Result<Vec<String>> {
    let record: Option<Record<T>> = store::find(db, T::Id::from_uuid(entity.id))?;
    let conflicts = record.map(|record| record.conflicts).unwrap_or_default();
    let several = conflicts.len() > 1;
    let fields = conflicts.into_iter().map(|conflict| conflict.field);
    // Whichever field of a verdict is set settles it as a whole, which is nothing to choose beside them.
    Ok(fields.filter(|field| !several || field != "verdict").collect())
}
