//! Whether what is shown is what history says: every row of every projection against what its line comes to.

use crate::error::{Fault, Result};
use crate::ids::{EntityId as _, EntityRef, Kind};
use crate::journal::outline::Outline;
use crate::journal::replay::Replay;
use crate::projection::{self, for_kind};
use crate::records::Record;
use crate::store::columns::{self, Digests, Shown};
use crate::store::{self, Db, Stored};

use super::Found;

/// Compares every row with its line, and looks for the rows that are not there.
pub(super) fn check(
    db: &Db,
    replay: &mut Replay<'_>,
    digests: &Digests,
    found: &mut Vec<Found>,
) -> Result<()> {
    for kind in Kind::ALL {
        for_kind!(kind, check_kind, db, replay, digests, found)?;
    }
    let missing = replay.lines.iter().filter(|(_, line)| !line.shown);
    found.extend(missing.map(|((kind, id), _)| {
        Found::in_entity(EntityRef { kind: *kind, id: *id }, Fault::ProjectionMissing)
    }));
    Ok(())
}

fn check_kind<T: Stored>(
    db: &Db,
    replay: &mut Replay<'_>,
    digests: &Digests,
    found: &mut Vec<Found>,
) -> Result<()> {
    let unset = digests.unset::<T>();
    columns::each::<T>(db, digests, |shown| {
        if !is_its_line(replay, T::KIND, shown, &unset) {
            found.extend(difference::<T>(db, shown.id));
        }
        Ok(())
    })
}

/// Whether the row is what its line comes to, as far as that can be told without folding it.
fn is_its_line(replay: &mut Replay<'_>, kind: Kind, shown: &Shown<'_>, unset: &[u64]) -> bool {
    let by_its_line = kind != Kind::Claim || replay.holds_by_its_line(shown.id);
    let Some(line) = replay.line_mut(EntityRef { kind, id: shown.id }) else {
        return false;
    };
    line.shown = true;
    by_its_line && Outline::equals(line, shown, unset)
}

/// In what a row differs from its line, folded anew.
fn difference<T: Stored>(db: &Db, id: uuid::Uuid) -> Option<Found> {
    let id = T::Id::from_uuid(id);
    let entity: EntityRef = id.into();
    let compared = store::get::<T>(db, id).and_then(|stored| Ok((stored, projection::now::<T>(db, entity)?)));
    match compared {
        Ok((stored, Some(record))) if record == stored => None,
        Ok((stored, Some(record))) => {
            let fault = Fault::Projection { field: differing(&record, &stored) };
            Some(Found::in_entity(entity, fault))
        }
        Ok((_, None)) => Some(Found::in_entity(entity, Fault::ProjectionUnexplained)),
        Err(error) => Some(Found { entity: Some(entity.to_string()), ..Found::unreadable(&error) }),
    }
}

/// The first field in which two records of one entity differ.
fn differing<T: Stored>(record: &Record<T>, stored: &Record<T>) -> String {
    let object = |record: &Record<T>| serde_json::to_value(record).unwrap_or_default();
    let (record, stored) = (object(record), object(stored));
    let fields = record.as_object().into_iter().flat_map(|fields| fields.iter());
    let mut different = fields.filter(|(field, value)| stored.get(*field) != Some(value));
    different.next().map(|(field, _)| field.clone()).unwrap_or_default()
}
