//! The database file: how it is locked, opened and set up.

use std::fs;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::{Error, Result};
use crate::lock::Lock;
use crate::store::{self, Db};

/// The oldest SQLite that is safe to run on: older ones lose commits in WAL mode or overflow in FTS5.
const SQLITE_OLDEST: i32 = 3_054_000;

/// Locks a file that must be there: no lock is left beside a name that was mistyped.
pub(super) fn take_existing(path: &Path) -> Result<Lock> {
    let metadata = fs::metadata(path).map_err(|error| Error::io(path, error))?;
    if !metadata.is_file() {
        return Err(Error::NotAWorkspace { path: path.to_owned() });
    }
    Lock::take(path)
}

/// Opens the database with the settings that durability and integrity rest on. A file that was just created has the
/// `application_id` 0.
pub(super) fn connect(path: &Path, application_id: i32) -> Result<Db> {
    if rusqlite::version_number() < SQLITE_OLDEST {
        return Err(Error::Damaged { what: format!("SQLite {}", rusqlite::version()) });
    }
    let db = for_writing(path).map_err(|error| named(path, error))?;
    keep_plans(&db)?;
    store::search::prepare(&db)?;
    let application: i32 =
        db.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|error| named(path, error))?;
    if application != application_id {
        return Err(Error::NotAWorkspace { path: path.to_owned() });
    }
    let mode: String = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::ReadOnly { path: path.to_owned() });
    }
    store::workspace::give_usual_room(&db)?;
    Ok(db)
}

/// A connection with the settings that durability rests on.
pub(super) fn for_writing(path: &Path) -> rusqlite::Result<Db> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
         PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 2000; PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(db)
}

/// Keeps prepared statements, and each with the plan that it has: by default SQLite prepares a kept statement anew
/// when a value is bound that might change the plan, which takes longer than most of them take to run.
pub(super) fn keep_plans(db: &Db) -> Result<()> {
    db.set_prepared_statement_cache_capacity(128);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// An error at opening, told apart by what the person can do about it.
pub(super) fn named(path: &Path, error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode;
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::NotAWorkspace { path },
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            Error::ReadOnly { path }
        }
        _ => Error::from(error),
    }
}
