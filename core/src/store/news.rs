//! What other devices wrote that one may not know of yet.

use rusqlite::Row;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::{DeviceId, EntityRef};
use crate::journal::revision::Ref;
use crate::store::Db;
use crate::store::revisions::GOVERNING;

/// A revision by other devices, as a pin that would make it known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    /// The pin.
    pub(crate) pin: Ref,
    /// Who wrote it.
    pub(crate) device: DeviceId,
    /// The place in that device's chain.
    pub(crate) device_seq: u64,
}

fn seen(row: &Row<'_>) -> rusqlite::Result<Seen> {
    Ok(Seen {
        pin: Ref {
            entity: EntityRef { kind: row.get("kind")?, id: row.get("entity_id")? },
            hash: row.get("hash")?,
        },
        device: row.get("device_id")?,
        device_seq: row.get("device_seq")?,
    })
}

/// The revisions by others about a subject that this device may not know of, the newest first: those that arrived since
/// it last wrote about the subject here. What it wrote up to this place may have come in a journal.
pub(crate) fn about(db: &Db, subject: Uuid, device: DeviceId, here_after: i64) -> Result<Vec<Seen>> {
    let sql = "SELECT seq, device_id, device_seq, kind, entity_id, hash FROM revisions
        WHERE subject_id = :subject ORDER BY seq DESC";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(&[(":subject", &subject)], |row| Ok((row.get("seq")?, seen(row)?)))?;
    let mut news = Vec::new();
    for row in rows {
        let (seq, row): (i64, Seen) = row?;
        if row.device != device {
            news.push(row);
        } else if seq > here_after {
            break;
        }
    }
    Ok(news)
}

/// The revisions of people, devices, scales and desk that arrived after this place, the newest first.
pub(crate) fn governing(db: &Db, after: i64) -> Result<Vec<Seen>> {
    let sql = format!(
        "SELECT device_id, device_seq, kind, entity_id, hash FROM revisions
        WHERE ({}) AND seq > :after ORDER BY seq DESC",
        *GOVERNING
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map(&[(":after", &after)], seen)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
