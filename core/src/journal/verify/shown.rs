//! Whether what is shown is what history says: every row of every projection against what its line comes to.

use std::sync::atomic::Ordering;
use std::thread;

use crate::error::{Fault, Result};
use crate::ids::{EntityId as _, EntityRef, Kind};
use crate::journal::outline::Outlines;
use crate::journal::replay::Lines;
use crate::projection::{self, for_kind};
use crate::records::Record;
use crate::store::columns::{self, Shown};
use crate::store::{self, Db, Stored};
use crate::threads::joined;

use super::Found;

/// Compares every row with its line, on two threads, and looks for the rows that are not there.
pub(super) fn check(db: &Db, second: Db, lines: Lines<'_>, outlines: &Outlines) -> Result<Vec<Found>> {
    let (first, rest): (Vec<Kind>, Vec<Kind>) =
        Kind::ALL.into_iter().partition(|kind| matches!(kind, Kind::Article | Kind::Claim | Kind::Verdict));
    let mut found = thread::scope(|scope| -> Result<Vec<Found>> {
        let rest = scope.spawn(move || check_kinds(&second, &rest, lines, outlines));
        let mut found = check_kinds(db, &first, lines, outlines)?;
        found.extend(joined(rest)?);
        Ok(found)
    })?;
    let missing = lines.iter().filter(|(_, line)| line.understood && !line.shown.load(Ordering::Relaxed));
    found.extend(missing.map(|(entity, _)| Found::in_entity(entity, Fault::ProjectionMissing)));
    Ok(found)
}

fn check_kinds(db: &Db, kinds: &[Kind], lines: Lines<'_>, outlines: &Outlines) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for kind in kinds {
        for_kind!(*kind, check_kind, db, lines, outlines, &mut found)?;
    }
    Ok(found)
}

fn check_kind<T: Stored>(
    db: &Db,
    lines: Lines<'_>,
    outlines: &Outlines,
    found: &mut Vec<Found>,
) -> Result<()> {
    columns::each::<T>(db, &outlines.digests, |shown| {
        if !is_its_line(lines, outlines, T::KIND, shown) {
            found.extend(difference::<T>(db, shown.id));
        }
        Ok(())
    })
}

/// Whether the row is what its line comes to, as far as that can be told without folding it.
fn is_its_line(lines: Lines<'_>, outlines: &Outlines, kind: Kind, shown: &Shown<'_>) -> bool {
    let by_its_line = kind != Kind::Claim || lines.hold(shown.id);
    let Some(line) = lines.get(EntityRef { kind, id: shown.id }) else {
        return false;
    };
    line.shown.store(true, Ordering::Relaxed);
    by_its_line && outlines.equal(line, shown)
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
        Err(error) => Some(Found::unreadable(Some(entity), &error)),
    }
}

/// The first field in which two records of one entity differ; of its own fields, if there is one.
fn differing<T: Stored>(record: &Record<T>, stored: &Record<T>) -> String {
    let object = |record: &Record<T>| serde_json::to_value(record).unwrap_or_default();
    let (record, stored) = (object(record), object(stored));
    let fields = record.as_object().into_iter().flat_map(|fields| fields.iter());
    let different = fields.filter(|(field, value)| stored.get(*field) != Some(value)).map(|(field, _)| field);
    // `false` comes first.
    different.min_by_key(|field| !T::FIELDS.contains(&field.as_str())).cloned().unwrap_or_default()
}
