//! The `known` table: what each device's chain knew of the others, noted where it learnt something.

use rusqlite::OptionalExtension as _;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::DeviceId;
use crate::journal::known::Known;
use crate::journal::revision::Header;
use crate::store::{Db, chains};

/// What the revision at this place of this device's chain knew, itself included.
pub(crate) fn at(db: &Db, device: DeviceId, device_seq: u64) -> Result<Known> {
    let mut known = Known::default();
    if device_seq > 0 {
        known.learn(device, device_seq);
    }
    // What a chain knows only grows: of each other device the newest note holds. One search for each of them: reading
    // every note would take as long as the chain is.
    let sql = "SELECT other_id, (SELECT other_seq FROM known AS note
            WHERE device_id = :device AND note.other_id = known.other_id AND device_seq <= :device_seq
            ORDER BY device_seq DESC LIMIT 1) AS other_seq
        FROM known WHERE device_id = :device AND other_id > :after ORDER BY other_id LIMIT 1";
    let mut statement = db.prepare_cached(sql)?;
    let mut after = DeviceId(Uuid::nil());
    loop {
        let params =
            rusqlite::named_params! { ":device": device, ":device_seq": device_seq, ":after": after };
        let note = statement.query_row(params, |row| {
            Ok((row.get::<_, DeviceId>("other_id")?, row.get::<_, Option<u64>>("other_seq")?))
        });
        let Some((other, other_seq)) = note.optional()? else {
            break;
        };
        if let Some(other_seq) = other_seq {
            known.learn(other, other_seq);
        }
        after = other;
    }
    Ok(known)
}

/// What a revision knows, itself included, when its chain knew this much before it.
pub(crate) fn after(db: &Db, before: &Known, header: &Header) -> Result<Known> {
    let mut now = before.clone();
    let hashes = header.parents.iter().chain(header.refs.iter().map(|pin| &pin.hash));
    for hash in hashes {
        if let Some((device, device_seq, _)) = chains::place(db, *hash)?
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

/// Gives every note: the device, the place in its chain, the other device, and how much of that one's chain it knew.
pub(crate) fn each(db: &Db, mut take: impl FnMut(DeviceId, u64, DeviceId, u64)) -> Result<()> {
    let mut statement = db.prepare("SELECT device_id, device_seq, other_id, other_seq FROM known")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get("device_id")?, row.get("device_seq")?, row.get("other_id")?, row.get("other_seq")?);
    }
    Ok(())
}
