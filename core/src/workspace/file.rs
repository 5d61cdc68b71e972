//! The database file: how it is locked, opened and set up.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use url::Url;

use crate::error::{Error, Result};
use crate::lock::Lock;
use crate::store::{self, Db, migrations};

use super::copies::with_suffix;

/// The oldest SQLite that is safe to run on: older ones lose commits in WAL mode or overflow in FTS5.
const SQLITE_OLDEST: i32 = 3_054_000;

/// Locks a file that must be there: no lock is left beside a name that was mistyped.
fn take_existing(path: &Path) -> Result<Lock> {
    let metadata = fs::metadata(path).map_err(|error| Error::io(path, error))?;
    if !metadata.is_file() {
        return Err(Error::NotAWorkspace { path: path.to_owned() });
    }
    Lock::take(path)
}

/// Refuses a file with several names: its lock and SQLite's log go by one of them, and would not be found under another.
#[cfg(unix)]
fn has_one_name(path: &Path) -> Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = fs::metadata(path).map_err(|error| Error::io(path, error))?;
    if metadata.nlink() > 1 { Err(Error::SeveralNames { path: path.to_owned() }) } else { Ok(()) }
}

#[cfg(not(unix))]
const fn has_one_name(_path: &Path) -> Result<()> {
    Ok(())
}

/// Takes and opens a workspace that is there. Where nobody can write it is opened to be read.
pub(super) fn open_existing(path: &Path) -> Result<(Lock, Db)> {
    open_taken(path, take_existing(path).and_then(|lock| has_one_name(path).map(|()| lock)))
}

/// Takes and opens a backup, which programs that keep many of them may have given several names.
pub(super) fn open_backup(path: &Path) -> Result<(Lock, Db)> {
    open_taken(path, take_existing(path))
}

fn open_taken(path: &Path, taken: Result<Lock>) -> Result<(Lock, Db)> {
    let opened = open_as_can_be(path, taken);
    opened.map_err(|error| match error {
        Error::Damaged { .. } | Error::NotAWorkspace { .. } => cut_off(path).unwrap_or(error),
        other => other,
    })
}

/// Whether a file that SQLite refuses is shorter than its header says. Where there is a log, that has the newest header.
fn cut_off(path: &Path) -> Option<Error> {
    let whole = migrations::length_of_file(path).ok().flatten()?;
    let missing = whole.checked_sub(fs::metadata(path).ok()?.len())?;
    let is_cut = missing > 0 && log_length(path).ok()? == 0;
    is_cut.then(|| Error::CutOff { path: path.to_owned(), whole, missing })
}

/// How many bytes the log has that lies beside a workspace; none where there is no log. It goes by the file's own name,
/// whichever link leads to it.
pub(super) fn log_length(path: &Path) -> Result<u64> {
    let place = fs::canonicalize(path).map_err(|error| Error::io(path, error))?;
    Ok(fs::metadata(with_suffix(&place, "-wal")).map_or(0, |log| log.len()))
}

/// Opens a file to write, or to read where that is all that can be done.
fn open_as_can_be(path: &Path, taken: Result<Lock>) -> Result<(Lock, Db)> {
    match taken {
        Err(Error::ReadOnly { .. }) if is_closed_to_all(path) => to_read(path, Lock::to_read(path)?),
        // Not even an empty lock file can be made.
        Err(Error::DiskFull) => to_read(path, Lock::to_read(path)?.without_room()),
        taken => {
            let lock = taken?;
            match connect(path, migrations::APPLICATION_ID) {
                // SQLite needs a file beside it, to write and to read what is written meanwhile.
                Err(Error::DiskFull) => to_read(path, lock.without_room()),
                db => Ok((lock, db?)),
            }
        }
    }
}

fn to_read(path: &Path, lock: Lock) -> Result<(Lock, Db)> {
    let db = connect_to_read(path, &lock)?;
    Ok((lock, db))
}

/// What whoever opens a workspace that can't be read without writing is to do.
pub(super) fn needs_writing(path: &Path, lock: &Lock) -> Error {
    let path = path.to_owned();
    if lock.lacks_room() { Error::NeedsRoom { path } } else { Error::NeedsCopy { path } }
}

/// Whether nobody can write there: on a disc, or where file or folder is closed to all. Where only this person may not,
/// somebody else may be at work, and what is read would change meanwhile.
fn is_closed_to_all(path: &Path) -> bool {
    let closed = |path: &Path| fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly());
    let on_a_disc = || {
        let opened = File::options().write(true).open(path);
        opened.is_err_and(|error| error.kind() == ErrorKind::ReadOnlyFilesystem)
    };
    let place = fs::canonicalize(path);
    place.is_ok_and(|place| closed(&place) || place.parent().is_some_and(closed)) || on_a_disc()
}

/// Opens a database that lies where nobody can write. Without a log: SQLite would need one of its own beside it.
fn connect_to_read(path: &Path, lock: &Lock) -> Result<Db> {
    if log_length(path)? > 0 {
        return Err(needs_writing(path, lock));
    }
    let db = unchanging(path)?;
    set_up(&db, path, migrations::APPLICATION_ID)?;
    store::workspace::give_usual_room(&db)?;
    Ok(db)
}

/// Whether a creation that was cut short left this file: a workspace, or not even that, in which nothing was recorded.
/// What was cut short half-way through a change is rolled back first, which takes leave to write.
pub(super) fn is_unfinished(path: &Path) -> bool {
    let half_way = with_suffix(path, "-journal").exists();
    let access = if half_way { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    let Ok(db) = Connection::open_with_flags(path, access) else {
        return false;
    };
    let holds = |sql: &str| db.query_row(sql, [], |row| row.get::<_, bool>(0)).ok();
    match db.query_row("PRAGMA application_id", [], |row| row.get(0)) {
        Ok(migrations::APPLICATION_ID) => holds("SELECT EXISTS (SELECT 1 FROM revisions)") == Some(false),
        Ok(0) => holds("SELECT EXISTS (SELECT 1 FROM sqlite_schema)") == Some(false),
        _ => false,
    }
}

/// A connection to a file that nobody writes to: no log needs to be made beside it.
pub(super) fn unchanging(path: &Path) -> Result<Db> {
    let url = std::path::absolute(path).ok().and_then(|path| Url::from_file_path(path).ok());
    let mut url = url.ok_or_else(|| Error::NotAWorkspace { path: path.to_owned() })?;
    url.set_query(Some("immutable=1"));
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(url.as_str(), flags).map_err(|error| named(path, error))
}

/// Opens the database with the settings that durability and integrity rest on. A file that was just created has the
/// `application_id` 0.
pub(super) fn connect(path: &Path, application_id: i32) -> Result<Db> {
    if rusqlite::version_number() < SQLITE_OLDEST {
        return Err(Error::Damaged { what: format!("SQLite {}", rusqlite::version()) });
    }
    let db = for_writing(path).map_err(|error| named(path, error))?;
    set_up(&db, path, application_id)?;
    let mode: String = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::ReadOnly { path: path.to_owned() });
    }
    store::workspace::give_usual_room(&db)?;
    Ok(db)
}

fn set_up(db: &Db, path: &Path, application_id: i32) -> Result<()> {
    keep_plans(db)?;
    store::prepare(db)?;
    let application: i32 =
        db.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|error| named(path, error))?;
    if application == application_id { Ok(()) } else { Err(Error::NotAWorkspace { path: path.to_owned() }) }
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
