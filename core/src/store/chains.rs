//! The chains of the devices, which are in the journal's table: where they end, and what stands at a place of them.

use rusqlite::OptionalExtension as _;

use crate::error::Result;
use crate::ids::{DeviceId, EntityRef, Hash};
use crate::journal::digest::Tips;
use crate::journal::revision::Revision;
use crate::rules::Op;
use crate::store::{Db, revisions};

/// The revisions of this device's chain between these places, both included.
pub(crate) fn between(db: &Db, device: DeviceId, from: u64, to: u64) -> Result<Vec<Revision>> {
    let condition = "device_id = :device AND device_seq BETWEEN :from AND :to";
    revisions::select(db, condition, &[(":device", &device), (":from", &from), (":to", &to)])
}

/// Whether this device's chain has this op between these places, both included.
pub(crate) fn has(db: &Db, device: DeviceId, from: u64, to: u64, op: Op) -> Result<bool> {
    let sql = "SELECT 1 FROM revisions
        WHERE device_id = :device AND device_seq BETWEEN :from AND :to AND op = :op";
    let params = rusqlite::named_params! { ":device": device, ":from": from, ":to": to, ":op": op.as_str() };
    Ok(db.prepare_cached(sql)?.exists(params)?)
}

/// A revision's place in history.
pub(crate) type Place = (DeviceId, u64, EntityRef);

/// The device and place in its chain of the revision with this hash, and the entity that it belongs to.
pub(crate) fn place(db: &Db, hash: Hash) -> Result<Option<Place>> {
    let sql = "SELECT device_id, device_seq, kind, entity_id FROM revisions WHERE hash = :hash";
    let mut statement = db.prepare_cached(sql)?;
    let row = statement.query_row(&[(":hash", &hash)], |row| {
        let entity = EntityRef { kind: row.get("kind")?, id: row.get("entity_id")? };
        Ok((row.get("device_id")?, row.get("device_seq")?, entity))
    });
    Ok(row.optional()?)
}

/// The end of a chain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tip {
    /// Its place, from 1.
    pub(crate) device_seq: u64,
    /// The revision there.
    pub(crate) hash: Hash,
    /// Its place in the order of arrival.
    pub(crate) seq: i64,
}

/// The end of this device's chain.
pub(crate) fn tip(db: &Db, device: DeviceId) -> Result<Option<Tip>> {
    let sql = "SELECT device_seq, hash, seq FROM revisions WHERE device_id = :device
        ORDER BY device_seq DESC LIMIT 1";
    let mut statement = db.prepare_cached(sql)?;
    let row = statement.query_row(&[(":device", &device)], |row| {
        Ok(Tip { device_seq: row.get("device_seq")?, hash: row.get("hash")?, seq: row.get("seq")? })
    });
    Ok(row.optional()?)
}

/// The hash at this place of this device's chain.
pub(crate) fn hash_at(db: &Db, device: DeviceId, device_seq: u64) -> Result<Option<Hash>> {
    let sql = "SELECT hash FROM revisions WHERE device_id = :device AND device_seq = :device_seq";
    let mut statement = db.prepare_cached(sql)?;
    let params = rusqlite::named_params! { ":device": device, ":device_seq": device_seq };
    Ok(statement.query_row(params, |row| row.get("hash")).optional()?)
}

/// The end of every device's chain.
pub(crate) fn tips(db: &Db) -> Result<Tips> {
    let mut statement = db.prepare_cached("SELECT id FROM devices ORDER BY id")?;
    let devices: Vec<DeviceId> =
        statement.query_map([], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?;
    let mut tips = Tips::new();
    for device in devices {
        tips.extend(tip(db, device)?.map(|tip| (device, (tip.device_seq, tip.hash))));
    }
    Ok(tips)
}
