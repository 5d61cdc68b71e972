//! The `workspace` table: which workspace this file is.

use uuid::Uuid;

use crate::error::Result;
use crate::store::Db;

/// Names a new workspace.
pub(crate) fn create(db: &Db, id: Uuid) -> Result<()> {
    db.execute("INSERT INTO workspace (id) VALUES (:id)", &[(":id", &id)])?;
    Ok(())
}

/// The workspace's id.
pub(crate) fn id(db: &Db) -> Result<Uuid> {
    Ok(db.prepare_cached("SELECT id FROM workspace")?.query_row([], |row| row.get("id"))?)
}

/// How much of the file a connection keeps in memory, in KiB: what a search or a page of a list goes through on its way.
const USUAL: u32 = 16 * 1_024;
/// The same while everything is read.
const LITTLE: u32 = 2 * 1_024;
/// And while many things are changed.
const MANY: u32 = 256 * 1_024;

/// How many pages of the log make a save move them into the file: SQLite's own.
const LOG: u32 = 1_000;

/// Keeps as much of the database in memory as everyday work goes through.
pub(crate) fn give_usual_room(db: &Db) -> Result<()> {
    db.pragma_update(None, "cache_size", -i64::from(USUAL))?;
    Ok(db.pragma_update(None, "wal_autocheckpoint", LOG)?)
}

/// Keeps as little of it in memory as suits a reading of everything, once: what was read is not read again.
pub(crate) fn give_little_room(db: &Db) -> Result<()> {
    Ok(db.pragma_update(None, "cache_size", -i64::from(LITTLE))?)
}

/// Keeps as much of it in memory as a change of many things goes through, and what one statement would take back. The
/// log takes all of it, however long it gets.
pub(crate) fn give_room_for_many(db: &Db) -> Result<()> {
    db.pragma_update(None, "cache_size", -i64::from(MANY))?;
    db.pragma_update(None, "wal_autocheckpoint", 0)?;
    set_aside_in_memory(db)
}

/// Names the folder for files that are set aside, by any connection of this process.
pub(crate) fn set_aside_in(db: &Db, folder: &str) -> Result<()> {
    Ok(db.pragma_update(None, "temp_store_directory", folder)?)
}

/// What this connection sets aside goes into files once it is much.
pub(crate) fn set_aside_in_files(db: &Db) -> Result<()> {
    Ok(db.pragma_update(None, "temp_store", "FILE")?)
}

/// What this connection sets aside stays in memory.
pub(crate) fn set_aside_in_memory(db: &Db) -> Result<()> {
    Ok(db.pragma_update(None, "temp_store", "MEMORY")?)
}

/// Whether destroyed bytes may still lie in the file.
pub(crate) fn needs_scrub(db: &Db) -> Result<bool> {
    Ok(db.query_row("SELECT scrub FROM workspace", [], |row| row.get("scrub"))?)
}

/// Notes that destroyed bytes may still lie in the file, or no longer do.
pub(crate) fn set_scrub(db: &Db, needed: bool) -> Result<()> {
    db.execute("UPDATE workspace SET scrub = :needed", &[(":needed", &needed)])?;
    Ok(())
}
