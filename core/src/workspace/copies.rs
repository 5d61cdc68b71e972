//! Copies of a workspace: backups, restoring one, and what is kept beside a file before it is changed.
//! Each is written whole beside its place, then renamed into it.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::Workspace;
use super::changing::{foreign, refuse};
use super::file::{connect, named, open_backup, unchanging};
use super::temporary::Temporary;
use crate::Watch;
use crate::error::{Error, Problem, Result};
use crate::files;
use crate::ids::{Hash, Timestamp};
use crate::journal::digest::{self, Tips};
use crate::lock::Lock;
use crate::messages;
use crate::store::{self, Db, chains, migrations, revisions};
use crate::threads::joined;

/// How long a copy waits for whoever writes.
const BUSY_PAUSE: Duration = Duration::from_millis(5);

/// What a backup is of, to be told before it takes a workspace's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Backup {
    /// The workspace's id.
    pub workspace: Uuid,
    /// What the desk is called.
    pub desk: String,
    /// How many revisions it holds.
    pub revisions: u64,
    /// When the last of them was recorded, by the clock of the device that did.
    pub last_at: Option<Timestamp>,
    /// Its workspace head.
    pub head: Hash,
    #[serde(skip)]
    #[ts(skip)]
    tips: Tips,
}

impl Workspace {
    /// Writes a whole copy of the workspace to a new file, and says what is wrong with the copy, if its pages do not fit
    /// together: then the workspace's own do not either, and the copy is kept for what can be saved of it. Whether an index
    /// has all that its table has, and whether history holds, is not looked at: that is what [`Workspace::verify`] is for.
    ///
    /// # Errors
    /// `Exists`, `OwnFile`; `ReadOnly`, `DiskFull`, `Io`; `Damaged`, `Database` where a page can't be read. Then no file is left.
    pub fn back_up(&self, to: &Path) -> Result<Option<String>> {
        self.back_up_watched(to, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::back_up`], watched: pages done, pages in all. All of them are done while the copy is looked at.
    ///
    /// # Errors
    /// As [`Workspace::back_up`]; `Cancelled`, and no file is left.
    pub fn back_up_watched(&self, to: &Path, watch: Watch<'_>) -> Result<Option<String>> {
        self.spare(to)?;
        if to.exists() {
            return Err(Error::Exists { path: to.to_owned() });
        }
        let mut wrong = None;
        copy(to, |partial| {
            let pages = copy_pages(&self.db, partial, watch)?;
            wrong = unsound(partial, &mut || watch(pages, pages))?;
            Ok(())
        })?;
        Ok(wrong)
    }

    /// What a backup is of. Whether it is whole, only restoring it tells.
    ///
    /// # Errors
    /// `NotAWorkspace`, `TooNew`, `Foreign` or `DamagedBackup`; `InUse`; `Io`.
    pub fn look_at(backup: &Path) -> Result<Backup> {
        let (_lock, source) = open_source(backup)?;
        let look = || -> Result<Backup> {
            let (tips, last) = (chains::tips(&source)?, revisions::last_seq(&source)?);
            Ok(Backup {
                workspace: store::workspace::id(&source)?,
                desk: source.query_row("SELECT name FROM desks", [], |row| row.get("name"))?,
                revisions: last.unsigned_abs(),
                last_at: revisions::recorded_at(&source, last)?,
                head: digest::workspace_head(&tips),
                tips,
            })
        };
        look().map_err(|error| of_backup(backup, error))
    }

    /// How many revisions of this workspace a backup lacks; nothing where it is of another workspace.
    ///
    /// # Errors
    /// `Database`.
    pub fn beyond(&self, backup: &Backup) -> Result<Option<u64>> {
        if backup.workspace != self.id() {
            return Ok(None);
        }
        let there = |device| backup.tips.get(device).map_or(0, |(device_seq, _)| *device_seq);
        let tips = chains::tips(&self.db)?;
        Ok(Some(tips.iter().map(|(device, (here, _))| here.saturating_sub(there(device))).sum()))
    }

    /// Puts a backup in the place of a workspace; damaged indexes are written anew. What was there is kept beside it under
    /// another name, which is given.
    ///
    /// # Errors
    /// `Invalid` for the workspace itself; `NotAWorkspace`, `TooNew`, `Foreign` or `DamagedBackup`; `InUse`; `DiskFull`, `Io`.
    pub fn restore(backup: &Path, path: &Path) -> Result<Option<PathBuf>> {
        // Through a link the workspace itself is put back, not the link.
        let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if std::fs::canonicalize(backup).is_ok_and(|backup| backup == *path) {
            return Err(Error::invalid("file", Problem::Itself));
        }
        let _lock = Lock::take(path)?;
        let (_backup_lock, source) = open_source(backup)?;
        let damage = damage(&source, Check::Whole).map_err(|error| of_backup(backup, error))?;
        fill(path, "before-restore", |partial| {
            copy_all(&source, partial)?;
            match damage {
                Some(what) => mend(partial).map_err(|_| of_backup(backup, Error::Damaged { what })),
                None => Ok(()),
            }
        })
    }
}

/// Opens a backup that this program can restore.
fn open_source(backup: &Path) -> Result<(Lock, Db)> {
    let open = || -> Result<_> {
        let (lock, source) = open_backup(backup)?;
        let found = migrations::version(&source)?;
        if found > migrations::NEWEST {
            return Err(Error::TooNew { found, known: migrations::NEWEST });
        }
        refuse(foreign(&source)?.as_deref())?;
        Ok((lock, source))
    };
    open().map_err(|error| of_backup(backup, error))
}

/// Of what is damaged, which file it is.
fn of_backup(backup: &Path, error: Error) -> Error {
    match error {
        Error::Damaged { what } => Error::DamagedBackup { path: backup.to_owned(), what },
        Error::CutOff { whole, missing, .. } => {
            let what = messages::cut_off(whole, missing);
            Error::DamagedBackup { path: backup.to_owned(), what }
        }
        other => other,
    }
}

/// How closely SQLite looks at a file.
#[derive(Clone, Copy)]
enum Check {
    /// At every page, and whether they fit together.
    Pages,
    /// Whether every index has what its table has, too, which takes several times as long.
    Whole,
}

/// What is wrong with a file, if anything is.
fn damage(db: &Db, check: Check) -> Result<Option<String>> {
    let sql = match check {
        Check::Pages => "PRAGMA quick_check(1)",
        Check::Whole => "PRAGMA integrity_check(1)",
    };
    let found: String = db.query_row(sql, [], |row| row.get(0))?;
    Ok(Some(found).filter(|found| found != "ok"))
}

/// What is wrong with the pages of a copy that nobody writes to, if anything is; looked for until that is called off.
fn unsound(copy: &Path, go_on: &mut dyn FnMut() -> ControlFlow<()>) -> Result<Option<String>> {
    let db = unchanging(copy)?;
    let stop = db.get_interrupt_handle();
    let found = thread::scope(|scope| {
        let looking = scope.spawn(move || damage(&db, Check::Pages));
        while !looking.is_finished() {
            if go_on().is_break() {
                stop.interrupt();
            }
            thread::sleep(BUSY_PAUSE);
        }
        joined(looking)
    });
    match found {
        Err(Error::Damaged { what }) => Ok(Some(what)),
        found => found,
    }
}

/// Writes the indexes of a damaged file anew: no work is lost where nothing else is damaged.
fn mend(path: &Path) -> Result<()> {
    let mut db = connect(path, migrations::APPLICATION_ID)?;
    let temporary = Temporary::of(&db, path);
    temporary.set_up(&db)?;
    let tx = db.transaction()?;
    store::indexes::rebuild(&tx)?;
    tx.commit()?;
    match damage(&db, Check::Whole)? {
        Some(what) => Err(Error::Damaged { what }),
        None => Ok(()),
    }
}

/// Keeps a copy of a workspace as it is before its schema is brought up to date, unless an update that broke off left one.
pub(super) fn keep_as_it_is(db: &Db, path: &Path) -> Result<()> {
    const WHAT: &str = "before-update";
    let kept =
        names(path, WHAT).take_while(|name| name.exists()).any(|name| is_copy(&name, db).unwrap_or(false));
    if kept {
        return Ok(());
    }
    copy(&beside(path, WHAT), |partial| copy_all(db, partial))
}

/// Whether a file is a copy of a workspace as it stands: revisions are only ever added.
fn is_copy(file: &Path, db: &Db) -> Result<bool> {
    let copy = unchanging(file)?;
    let state = |db: &Db| -> Result<_> {
        Ok((migrations::version(db)?, store::workspace::id(db)?, revisions::last_seq(db)?))
    };
    Ok(state(&copy)? == state(db)?)
}

/// Makes a copy at a place that is free, durable before this returns.
fn copy(to: &Path, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let _lock = Lock::take(to)?;
    fill(to, "left-behind", make).map(drop)
}

/// Fills a database beside a place that is locked, then puts it there; whatever was there is kept under another name,
/// which is given.
fn fill(place: &Path, what: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<Option<PathBuf>> {
    // Whoever else wrote to this place had its lock, and is gone.
    files::partials_of(place).iter().for_each(|left| remove_database(left));
    let partial = files::beside(place);
    let filled = fill(&partial).and_then(|()| {
        let kept = set_aside(place, what)?;
        put_in_place(&partial, place).inspect_err(|_| {
            // What was there stands there again; where not even that works, it is kept under its other name.
            let _ = kept.as_deref().map(|kept| rename(kept, place));
        })?;
        Ok(kept)
    });
    if filled.is_err() {
        remove_database(&partial);
    }
    filled
}

/// [`copy_pages`], which nobody watches.
fn copy_all(db: &Db, to: &Path) -> Result<()> {
    copy_pages(db, to, &mut |_, _| ControlFlow::Continue(())).map(drop)
}

/// Copies the database page by page, and says how many there are.
fn copy_pages(db: &Db, to: &Path, watch: Watch<'_>) -> Result<u64> {
    files::new_private(to).map_err(|error| Error::io(to, error))?;
    let mut target = Connection::open(to).map_err(|error| named(to, error))?;
    target.pragma_update(None, "synchronous", "FULL")?;
    let backup = Copying::new(db, &mut target)?;
    let pages = loop {
        let step = backup.step(1_000)?;
        let progress = backup.progress();
        let count = |pages: i32| u64::try_from(pages).unwrap_or_default();
        let (done, pages) = (count(progress.pagecount - progress.remaining), count(progress.pagecount));
        if watch(done, pages).is_break() {
            return Err(Error::Cancelled);
        }
        match step {
            StepResult::Done => break pages,
            StepResult::More => {}
            _ => thread::sleep(BUSY_PAUSE),
        }
    };
    drop(backup);
    target.close().map_err(|(_, error)| error)?;
    Ok(pages)
}

/// Renames a whole copy into its place.
fn put_in_place(copy: &Path, place: &Path) -> Result<()> {
    fs::rename(copy, place).map_err(|error| Error::io(place, error))?;
    // Some file systems can't sync a folder; the copy is there all the same.
    let _ = files::sync_folder(place);
    Ok(())
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The workspace's file, and those that are kept beside it while it is open.
pub(super) fn own_files(path: &Path) -> impl Iterator<Item = PathBuf> {
    ["", "-wal", "-shm", "-lock"].into_iter().map(|suffix| with_suffix(path, suffix))
}

/// A free name beside a file: `<stem>.<what>` with its ending, and a number where that is taken.
fn beside(path: &Path, what: &str) -> PathBuf {
    names(path, what).find(|name| !name.exists()).unwrap_or_else(|| with_suffix(path, what))
}

/// What is kept bears the ending of a workspace, so that it is opened like any other.
fn names(path: &Path, what: &str) -> impl Iterator<Item = PathBuf> {
    let (stem, ending) = (path.with_extension(""), path.extension().map(ToOwned::to_owned));
    let numbered = (2..).map(move |number| format!(".{what}-{number}"));
    std::iter::once(format!(".{what}")).chain(numbered).map(move |suffix| {
        let mut name = with_suffix(&stem, &suffix).into_os_string();
        if let Some(ending) = &ending {
            name.push(".");
            name.push(ending);
        }
        PathBuf::from(name)
    })
}

/// Gives a workspace and its log another name; nothing where there is no workspace. A log that was left behind by one
/// goes too: SQLite would take it for the log of whatever file comes to stand there.
fn set_aside(path: &Path, what: &str) -> Result<Option<PathBuf>> {
    let there = path.exists();
    let kept = beside(path, what);
    rename(path, &kept)?;
    Ok(there.then_some(kept))
}

/// Gives a database another name, and its log, without which it lacks what was saved last: both or neither.
fn rename(path: &Path, to: &Path) -> Result<()> {
    let mut moved = Vec::new();
    for suffix in ["-wal", "-shm", ""] {
        let (from, to) = (with_suffix(path, suffix), with_suffix(to, suffix));
        if !from.exists() {
            continue;
        }
        if let Err(error) = fs::rename(&from, &to) {
            moved.iter().for_each(|(from, to)| drop(fs::rename(to, from)));
            return Err(Error::io(&from, error));
        }
        moved.push((from, to));
    }
    Ok(())
}

/// Removes a database that was never finished; what is not there needs no removing.
pub(super) fn remove_database(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(with_suffix(path, suffix));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_that_breaks_off_half_way_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("backup.claimtrail");
        let half = |partial: &Path| {
            fs::write(partial, "half of it").unwrap();
            Err(Error::Damaged { what: "a page can't be read".to_owned() })
        };
        assert_eq!(copy(&place, half).unwrap_err().code(), "damaged");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn where_a_copy_can_not_be_put_in_place_what_was_there_stands_there_again() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("desk.claimtrail");
        fs::write(&place, "the workspace").unwrap();
        fs::write(with_suffix(&place, "-wal"), "its log").unwrap();
        // Nothing is filled, so nothing can be renamed.
        fill(&place, "before-restore", |_| Ok(())).unwrap_err();
        assert_eq!(fs::read_to_string(&place).unwrap(), "the workspace");
        assert_eq!(fs::read_to_string(with_suffix(&place, "-wal")).unwrap(), "its log");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
