//! What an entity is called where it is named beside others: by its title, its statement or its name. What belongs to a
//! claim is called by the claim's, for that is where it is shown.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::articles::Article;
use crate::claims::Claim;
use crate::desk::Desk;
use crate::error::Result;
use crate::ids::{EntityId as _, EntityRef, Kind};
use crate::people::{Device, Person};
use crate::scales::RatingScale;
use crate::sources::Source;
use crate::store::{self, Db, Stored, revisions};

/// Where an entity is shown, and what that is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Called {
    /// The entity itself, or the claim that it belongs to.
    pub entity: EntityRef,
    /// Its title, statement, name or label; empty where that was destroyed.
    pub name: String,
}

/// What an entity is called; nothing where it is not shown.
pub(crate) fn called(db: &Db, entity: EntityRef) -> Result<Option<Called>> {
    let entity = if entity.kind.belongs_to_claim() {
        match revisions::subject(db, entity)? {
            Some(id) => EntityRef { kind: Kind::Claim, id },
            None => return Ok(None),
        }
    } else {
        entity
    };
    let id = entity.id;
    let name = match entity.kind {
        Kind::Article => name(db, id, |article: Article| article.title)?,
        Kind::Source => name(db, id, |source: Source| source.title)?,
        Kind::Person => name(db, id, |person: Person| person.name)?,
        Kind::Device => name(db, id, |device: Device| device.label)?,
        Kind::RatingScale => name(db, id, |scale: RatingScale| scale.name)?,
        Kind::Desk => name(db, id, |desk: Desk| desk.name)?,
        Kind::Claim | Kind::Evidence | Kind::Verdict | Kind::Comment | Kind::Correction => {
            name(db, id, |claim: Claim| claim.statement)?
        }
    };
    Ok(name.map(|name| Called { entity, name }))
}

/// What an entity is called, unless that was destroyed.
pub(crate) fn named(db: &Db, entity: EntityRef) -> Result<Option<Called>> {
    Ok(called(db, entity)?.filter(|called| !called.name.is_empty()))
}

fn name<T: Stored>(db: &Db, id: Uuid, of: impl FnOnce(T) -> String) -> Result<Option<String>> {
    Ok(store::find::<T>(db, T::Id::from_uuid(id))?.map(|record| of(record.body)))
}
