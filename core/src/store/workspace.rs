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

/// Keeps this many KiB of the database in memory, and what one statement would take back; as much as SQLite does by
/// itself where none is said.
pub(crate) fn give_room(db: &Db, kib: Option<u32>) -> Result<()> {
    db.pragma_update(None, "cache_size", kib.map_or(-2_000, |kib| -i64::from(kib)))?;
    Ok(db.pragma_update(None, "temp_store", if kib.is_some() { "MEMORY" } else { "DEFAULT" })?)
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
