//! Copies of a workspace: backups, restoring one, and what is kept beside a file before it is changed.
//! Each is written whole beside its place, then renamed into it.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::Workspace;
use super::file::{connect, named, take_existing};
use crate::Watch;
use crate::error::{Error, Result};
use crate::files;
use crate::lock::Lock;
use crate::store::{Db, migrations};

/// How long a copy waits for whoever writes.
const BUSY_PAUSE: Duration = Duration::from_millis(5);

impl Workspace {
    /// Writes a whole copy of the workspace to a new file.
    ///
    /// # Errors
    /// `Exists`; `ReadOnly`, `DiskFull`, `Io`.
    pub fn back_up(&self, to: &Path) -> Result<()> {
        self.back_up_watched(to, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::back_up`], watched: pages done, pages in all.
    ///
    /// # Errors
    /// As [`Workspace::back_up`]; `Cancelled`, and no file is left.
    pub fn back_up_watched(&self, to: &Path, watch: Watch<'_>) -> Result<()> {
        if to.exists() {
            return Err(Error::Exists { path: to.to_owned() });
        }
        copy(&self.db, to, watch)
    }

    /// Puts a backup in the place of a workspace. What was there is kept beside it under another name, which is given.
    ///
    /// # Errors
    /// `NotAWorkspace`, `TooNew` or `Damaged` for the backup; `InUse`; `DiskFull`, `Io`.
    pub fn restore(backup: &Path, path: &Path) -> Result<Option<PathBuf>> {
        let _lock = Lock::take(path)?;
        let _backup_lock = take_existing(backup)?;
        let source = connect(backup, migrations::APPLICATION_ID)?;
        let found = migrations::version(&source)?;
        if found > migrations::NEWEST {
            return Err(Error::TooNew { found, known: migrations::NEWEST });
        }
        let check: String = source.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if check != "ok" {
            return Err(Error::Damaged { what: check });
        }
        let fresh = beside(path, "restoring");
        remove_database(&fresh);
        copy(&source, &fresh, &mut |_, _| ControlFlow::Continue(()))?;
        let kept = set_aside(path, "before-restore")?;
        put_in_place(&fresh, path)?;
        Ok(kept)
    }
}

/// Copies the database page by page, durable before this returns.
pub(super) fn copy(db: &Db, to: &Path, watch: Watch<'_>) -> Result<()> {
    let partial = beside(to, "partial");
    remove_database(&partial);
    let copied = copy_pages(db, &partial, watch)
        .and_then(|()| set_aside(to, "left-behind"))
        .and_then(|_| put_in_place(&partial, to));
    if copied.is_err() {
        remove_database(&partial);
    }
    copied
}

fn copy_pages(db: &Db, to: &Path, watch: Watch<'_>) -> Result<()> {
    let mut target = Connection::open(to).map_err(|error| named(to, error))?;
    target.pragma_update(None, "synchronous", "FULL")?;
    let backup = Backup::new(db, &mut target)?;
    loop {
        let step = backup.step(1_000)?;
        let progress = backup.progress();
        let count = |pages: i32| u64::try_from(pages).unwrap_or_default();
        let done = count(progress.pagecount - progress.remaining);
        if watch(done, count(progress.pagecount)).is_break() {
            return Err(Error::Cancelled);
        }
        match step {
            StepResult::Done => break,
            StepResult::More => {}
            _ => std::thread::sleep(BUSY_PAUSE),
        }
    }
    drop(backup);
    Ok(target.close().map_err(|(_, error)| error)?)
}

/// Renames a whole copy into its place.
fn put_in_place(copy: &Path, place: &Path) -> Result<()> {
    fs::rename(copy, place).map_err(|error| Error::io(place, error))?;
    // Some file systems can't sync a folder; the copy is there all the same.
    let _ = files::sync_folder(place);
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A free name beside a file: `<name>.<what>`, with a number where that is taken.
pub(super) fn beside(path: &Path, what: &str) -> PathBuf {
    let first = with_suffix(path, &format!(".{what}"));
    let numbered = (2..).map(|number| with_suffix(path, &format!(".{what}-{number}")));
    let mut names = std::iter::once(first.clone()).chain(numbered);
    names.find(|name| !name.exists()).unwrap_or(first)
}

/// Gives a workspace and its log another name; nothing where there is no workspace. A log that was left behind by one
/// goes too: SQLite would take it for the log of whatever file comes to stand there.
fn set_aside(path: &Path, what: &str) -> Result<Option<PathBuf>> {
    let there = path.exists();
    let kept = beside(path, what);
    let mut moved = Vec::new();
    for suffix in ["-wal", "-shm", ""] {
        let (from, to) = (with_suffix(path, suffix), with_suffix(&kept, suffix));
        if !from.exists() {
            continue;
        }
        if let Err(error) = fs::rename(&from, &to) {
            // Without its log a workspace lacks what was saved last.
            moved.iter().for_each(|(from, to)| drop(fs::rename(to, from)));
            return Err(Error::io(&from, error));
        }
        moved.push((from, to));
    }
    Ok(there.then_some(kept))
}

/// Removes a database that was never finished; what is not there needs no removing.
pub(super) fn remove_database(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(with_suffix(path, suffix));
    }
}
