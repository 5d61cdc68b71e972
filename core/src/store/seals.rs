//! The `seals` table: each device's signatures over its chain.

use rusqlite::Row;

use crate::error::Result;
use crate::ids::{DeviceId, Hash};
use crate::journal::seal::Seal;
use crate::store::Db;

fn read(row: &Row<'_>) -> rusqlite::Result<Seal> {
    Ok(Seal {
        device: row.get("device_id")?,
        device_seq: row.get("device_seq")?,
        hash: row.get("hash")?,
        signature: row.get("signature")?,
    })
}

/// Stores a seal; one that is there already stays.
pub(crate) fn put(db: &Db, seal: &Seal) -> Result<()> {
    let sql = "INSERT INTO seals (device_id, device_seq, hash, signature)
        VALUES (:device, :device_seq, :hash, :signature) ON CONFLICT DO NOTHING";
    db.prepare_cached(sql)?.execute(rusqlite::named_params! {
        ":device": seal.device,
        ":device_seq": seal.device_seq,
        ":hash": seal.hash,
        ":signature": seal.signature,
    })?;
    Ok(())
}

/// Gives every seal, device by device, each chain in order.
pub(crate) fn each(db: &Db, mut take: impl FnMut(Seal) -> Result<()>) -> Result<()> {
    let sql = "SELECT device_id, device_seq, hash, signature FROM seals ORDER BY device_id, device_seq";
    let mut statement = db.prepare(sql)?;
    for seal in statement.query_map([], read)? {
        take(seal?)?;
    }
    Ok(())
}

/// Gives every seal with the hash of the revision at its place, device by device, each chain in order.
pub(crate) fn each_in_place(db: &Db, mut take: impl FnMut(Seal, Option<Hash>)) -> Result<()> {
    let sql =
        "SELECT seals.device_id AS device_id, seals.device_seq AS device_seq, seals.hash AS hash, signature,
            revisions.hash AS there
        FROM seals LEFT JOIN revisions USING (device_id, device_seq)
        ORDER BY seals.device_id, seals.device_seq";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(read(row)?, row.get("there")?);
    }
    Ok(())
}

/// The sealed places of this device's chain after one and up to another, with the hashes of the revisions there.
pub(crate) fn between(db: &Db, device: DeviceId, after: u64, until: u64) -> Result<Vec<(u64, Hash)>> {
    let sql =
        "SELECT device_seq, revisions.hash AS hash FROM seals JOIN revisions USING (device_id, device_seq)
        WHERE device_id = :device AND device_seq > :after AND device_seq <= :until ORDER BY device_seq";
    let params = rusqlite::named_params! { ":device": device, ":after": after, ":until": until };
    let mut statement = db.prepare_cached(sql)?;
    let places = statement.query_map(params, |row| Ok((row.get("device_seq")?, row.get("hash")?)))?;
    Ok(places.collect::<rusqlite::Result<_>>()?)
}

/// The last place of this device's chain, before the one given, that is sealed; 0 for none.
pub(crate) fn before(db: &Db, device: DeviceId, device_seq: u64) -> Result<u64> {
    let sql = "SELECT COALESCE(MAX(device_seq), 0) AS sealed FROM seals
        WHERE device_id = :device AND device_seq < :device_seq";
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement
        .query_row(rusqlite::named_params! { ":device": device, ":device_seq": device_seq }, |row| {
            row.get("sealed")
        })?)
}
