//! The values that the fields of a revision had before it, and setting them again.

use serde_json::Value;

use crate::error::{Error, Gone, Result};
use crate::fields::{self, Fields};
use crate::ids::{EntityId, EntityRef, Hash, PersonId, ScaleId};
use crate::journal::fold;
use crate::journal::revision::{Change, Ref, Revision};
use crate::people;
use crate::records::Record;
use crate::rules::Op;
use crate::scales;
use crate::store::revisions::Earlier;
use crate::store::{self, Db, Stored, revisions};
use crate::writing::{Author, Writing};

/// Of each value that a revision set, in their order, the field and what that was set to before; nothing for a field that
/// is not known here.
pub(super) struct Before(Vec<Option<(&'static str, Earlier)>>);

impl Before {
    pub(super) fn of(db: &Db, revision: &Revision) -> Result<Before> {
        let kind = revision.header.entity.kind;
        let before = |change: &Change| {
            let field = fields::find(kind, &change.field).map(|field| field.name);
            field.map(|field| Ok((field, revisions::earlier(db, revision, field)?))).transpose()
        };
        revision.changes.iter().map(before).collect::<Result<_>>().map(Before)
    }
}

/// Gives the fields that a revision set the values that they had before.
pub(super) fn restore<T: Stored>(
    writing: &mut Writing<'_>,
    op: Op,
    revision: &Revision,
    before: &Before,
    refs: Vec<Ref>,
) -> Result<Hash> {
    let (now, fields) = restored::<T>(writing.db(), writing.author(), op, revision, before)?;
    writing.know_own(revision);
    writing.append_to(&now, op, fields, refs)
}

pub(super) fn may_restore<T: Stored>(db: &Db, author: Author, op: Op, revision: &Revision) -> Result<()> {
    restored::<T>(db, author, op, revision, &Before::of(db, revision)?).map(drop)
}

/// What stands, and the values that the fields of a revision had before, if they may be set.
fn restored<T: Stored>(
    db: &Db,
    author: Author,
    op: Op,
    revision: &Revision,
    before: &Before,
) -> Result<(Record<T>, Fields)> {
    let id = revision.header.entity.id;
    let now: Record<T> = store::get(db, T::Id::from_uuid(id))?;
    let fields = old_values(db, revision, before, &now)?;
    author.may(op, None)?;
    match op {
        Op::PersonSet => people::may_become(db, &store::get(db, PersonId(id))?, &fields)?,
        Op::RatingScaleEdit => scales::may_become(db, &store::get(db, ScaleId(id))?, &fields)?,
        _ => {}
    }
    Ok((now, fields))
}

/// The revisions of its entity that a revision followed.
pub(super) fn past(db: &Db, revision: &Revision) -> Result<Vec<Revision>> {
    Ok(revisions::before(&revisions::line(db, revision.header.entity)?, revision.hash))
}

pub(super) fn old_values_now<T: Stored>(db: &Db, revision: &Revision, before: &Before) -> Result<Fields> {
    old_values(db, revision, before, &store::get::<T>(db, T::Id::from_uuid(revision.header.entity.id))?)
}

/// What the fields that a revision set were before it, unless somebody set them since.
pub(super) fn old_values<T: Stored>(
    db: &Db,
    revision: &Revision,
    before: &Before,
    now: &Record<T>,
) -> Result<Fields> {
    let header = &revision.header;
    let now = object(&now.body);
    let mut fields = Fields::default();
    let mut changed = Vec::new();
    for (change, before) in revision.changes.iter().zip(&before.0) {
        let Some((field, ref earlier)) = *before else {
            continue;
        };
        let Some(set) = change.value() else {
            return Err(gone(header.entity, field, Gone::Redacted));
        };
        let set: Option<Value> = serde_json::from_str(set).ok();
        let old = old_value::<T>(db, revision, field, earlier)?;
        if set.as_ref() == now.get(field) {
            fields.set(field, old)?;
        } else {
            changed.push(field.to_owned());
        }
    }
    if changed.is_empty() { Ok(fields) } else { Err(changed_since(header.entity, changed)) }
}

pub(super) fn changed_since(entity: EntityRef, fields: Vec<String>) -> Error {
    Error::ChangedSince { entity: entity.to_string(), called: None, fields }
}

fn gone(entity: EntityRef, field: &str, why: Gone) -> Error {
    Error::ValueGone { entity: entity.to_string(), called: None, field: field.to_owned(), why }
}

/// What a field was before a revision.
///
/// # Errors
/// `ValueGone` where that was redacted since, or where copies edited apart disagreed: no revision brings that back.
fn old_value<T: Stored>(db: &Db, revision: &Revision, field: &str, earlier: &Earlier) -> Result<Value> {
    let body = match earlier {
        Earlier::Set(json) => {
            let damaged = |error| Error::Damaged { what: format!("{} {field}: {error}", revision.hash) };
            return serde_json::from_str(json).map_err(damaged);
        }
        Earlier::Never => T::default(),
        Earlier::Unclear => {
            let before = fold::fold::<T>(&past(db, revision)?)?;
            let entity = revision.header.entity;
            if before.as_ref().is_some_and(|before| before.disputes(field) || before.disputes("verdict")) {
                return Err(gone(entity, field, Gone::Settled));
            }
            if before.as_ref().is_some_and(|before| before.is_redacted(field)) {
                return Err(gone(entity, field, Gone::Redacted));
            }
            before.map(|record| record.body).unwrap_or_default()
        }
    };
    Ok(object(&body).remove(field).unwrap_or_default())
}

pub(super) fn object<T: Stored>(body: &T) -> serde_json::Map<String, Value> {
    match serde_json::to_value(body) {
        Ok(Value::Object(object)) => object,
        _ => serde_json::Map::new(),
    }
}
