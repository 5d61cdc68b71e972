//! The `known` table: what each device's chain knew of the others, noted where it learnt something.

use crate::error::Result;
use crate::ids::DeviceId;
use crate::journal::known::Known;
use crate::journal::revision::Header;
use crate::store::{Db, revisions};

/// What the revision at this place of this device's chain knew, itself included.
pub(crate) fn at(db: &Db, device: DeviceId, device_seq: u64) -> Result<Known> {
    let mut known = Known::default();
    if device_seq > 0 {
        known.learn(device, device_seq);
    }
    let sql = "SELECT other_id, MAX(other_seq) AS other_seq FROM known
        WHERE device_id = :device AND device_seq <= :device_seq GROUP BY other_id";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows =
        statement.query(rusqlite::named_params! { ":device": device, ":device_seq": device_seq })?;
    while let Some(row) = rows.next()? {
        known.learn(row.get("other_id")?, row.get("other_seq")?);
    }
    Ok(known)
}

/// What a revision knows, itself included, when its chain knew this much before it.
pub(crate) fn after(db: &Db, before: &Known, header: &Header) -> Result<Known> {
    let mut now = before.clone();
    let hashes = header.parents.iter().chain(header.refs.iter().map(|pin| &pin.hash));
    for hash in hashes {
        if let Some((device, device_seq, _)) = revisions::place(db, *hash)?
            && device != header.device
            && !now.covers(device, device_seq)
        {
            now.join(&at(db, device, device_seq)?);
        }
    }
    now.learn(header.device, header.device_seq);
    Ok(now)
}

/// Notes what a revision knew of other devices beyond what its chain knew before.
pub(crate) fn put(db: &Db, device: DeviceId, device_seq: u64, before: &Known, now: &Known) -> Result<()> {
    let sql = "INSERT INTO known (device_id, other_id, device_seq, other_seq)
        VALUES (:device, :other, :device_seq, :other_seq)";
    for (other, other_seq) in now.iter() {
        if other != device && !before.covers(other, other_seq) {
            db.prepare_cached(sql)?.execute(rusqlite::named_params! {
                ":device": device, ":other": other, ":device_seq": device_seq, ":other_seq": other_seq,
            })?;
        }
    }
    Ok(())
}
