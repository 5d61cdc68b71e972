//! The `rating_scales` table, and scales as they were.

use crate::error::Result;
use crate::ids::{Hash, ScaleId};
use crate::journal::fold;
use crate::records::Record;
use crate::scales::RatingScale;
use crate::store::{Db, find, revisions, table};

table!(RatingScale, "rating_scales", plain { name, worst, best }, json { ratings });

/// The scale as it was at one of its revisions.
pub(crate) fn at(db: &Db, id: ScaleId, revision: Hash) -> Result<Option<RatingScale>> {
    let now: Option<Record<RatingScale>> = find(db, id)?;
    match now {
        Some(now) if now.heads == [revision] => Ok(Some(now.body)),
        Some(_) => {
            let line = revisions::line(db, id.into())?;
            let past = revisions::ancestors(&line, revision);
            Ok(fold::fold::<RatingScale>(&past)?.map(|record| record.body))
        }
        None => Ok(None),
    }
}

/// The scales that were changed since they were added.
pub(crate) fn changed(db: &Db) -> Result<Vec<ScaleId>> {
    let mut statement = db.prepare_cached("SELECT id FROM rating_scales WHERE revisions > 1")?;
    let rows = statement.query_map([], |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
