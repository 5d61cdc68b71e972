//! The `arrivals` table: until which place in the order of arrival a device's own revisions came in a journal.

use rusqlite::OptionalExtension as _;

use crate::error::Result;
use crate::ids::DeviceId;
use crate::store::Db;

/// The place after which all of a device's revisions were written here.
pub(crate) fn until(db: &Db, device: DeviceId) -> Result<i64> {
    let mut statement = db.prepare_cached("SELECT seq FROM arrivals WHERE device_id = :device")?;
    let seq = statement.query_row(&[(":device", &device)], |row| row.get("seq")).optional()?;
    Ok(seq.unwrap_or_default())
}

/// Notes that the device's revision at this place came in a journal.
pub(crate) fn note(db: &Db, device: DeviceId, seq: i64) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO arrivals (device_id, seq) VALUES (:device, :seq)";
    db.prepare_cached(sql)?.execute(rusqlite::named_params! { ":device": device, ":seq": seq })?;
    Ok(())
}
