//! Ownership of a workspace: one running program at a time, named to whoever comes second.
//! The lock is a file beside the workspace, never the workspace itself: closing that would drop SQLite's own locks.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::error::{Error, Result};

/// How often, and after what pause, a busy workspace is tried again: a command in a script outlives the one before it briefly.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(25);

/// A held lock; dropping it lets go.
#[derive(Debug)]
pub(crate) struct Lock {
    file: Option<File>,
    path: PathBuf,
    access: Access,
    /// Whether the lock file is this program's, and goes with the lock.
    made: bool,
}

/// What the workspace is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Write,
    /// To read, where nobody can write.
    Read,
    /// To read, as long as the disk is full.
    ReadForRoom,
}

impl Lock {
    /// Takes the workspace for this program.
    ///
    /// # Errors
    /// `InUse` naming the holder; `ReadOnly` or `Io` where no lock file can be made.
    pub(crate) fn take(workspace: &Path) -> Result<Lock> {
        let path = place(workspace);
        for _ in 0..TRIES {
            if let Some(lock) = Lock::attempt(workspace, &path)? {
                return Ok(lock);
            }
            std::thread::sleep(PAUSE);
        }
        Err(held(&path))
    }

    /// Takes a file for this program if nobody else holds it; nothing where somebody does.
    ///
    /// # Errors
    /// `ReadOnly` or `Io` where no lock file can be made.
    pub(crate) fn take_free(workspace: &Path) -> Result<Option<Lock>> {
        Lock::attempt(workspace, &place(workspace))
    }

    /// Takes a workspace that lies where no lock can be made, to read it: where another program's lock lies there, it is
    /// shared, and whoever would write must wait.
    ///
    /// # Errors
    /// `InUse` naming who writes; `ReadOnly` or `Io` where the lock that lies there can't be opened.
    pub(crate) fn to_read(workspace: &Path) -> Result<Lock> {
        let path = place(workspace);
        let file = match File::open(&path) {
            Ok(file) => Some(file),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io(path, error)),
        };
        match file.as_ref().map_or(Ok(()), File::try_lock_shared) {
            Ok(()) => Ok(Lock { file, path, access: Access::Read, made: false }),
            Err(TryLockError::WouldBlock) => Err(held(&path)),
            Err(TryLockError::Error(error)) => Err(Error::io(path, error)),
        }
    }

    /// Keeps the workspace, to read it alone: the disk has no room for what is needed to write.
    pub(crate) const fn without_room(mut self) -> Lock {
        self.access = Access::ReadForRoom;
        self
    }

    /// Whether nothing can be written.
    pub(crate) fn is_to_read(&self) -> bool {
        self.access != Access::Write
    }

    /// Whether nothing can be written for want of room.
    pub(crate) fn lacks_room(&self) -> bool {
        self.access == Access::ReadForRoom
    }

    /// What fails is told of the workspace's file: that is the one which a person chose.
    fn attempt(workspace: &Path, path: &Path) -> Result<Option<Lock>> {
        let failed = |error| Error::io(workspace, error);
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        if !is_current(&file, path) {
            return Ok(None);
        }
        let filled = file.set_len(0).and_then(|()| write!(file, "{}", holder()));
        match filled.map_err(failed) {
            // It holds all the same; whoever comes second is not told by whom.
            Err(Error::DiskFull) => drop(file.set_len(0)),
            filled => filled?,
        }
        Ok(Some(Lock { file: Some(file), path: path.to_owned(), access: Access::Write, made: true }))
    }
}

/// Where a workspace's lock lies: however the file is reached, it has one.
fn place(workspace: &Path) -> PathBuf {
    let place = fs::canonicalize(workspace).unwrap_or_else(|_| workspace.to_owned());
    let mut name = place.into_os_string();
    name.push("-lock");
    PathBuf::from(name)
}

fn held(path: &Path) -> Error {
    let holder = fs::read_to_string(path).unwrap_or_default();
    Error::InUse { by: holder.trim().to_owned() }
}

/// This program and process, as somebody who finds the workspace busy can look for it.
fn holder() -> String {
    let program = std::env::current_exe().ok();
    let name = program.as_deref().and_then(Path::file_name).unwrap_or_default();
    format!("{} (process {})", name.display(), std::process::id())
}

/// Whether the locked file is still the one at this path: the last holder removes it.
#[cfg(unix)]
fn is_current(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same =
        |ours: &fs::Metadata, theirs: &fs::Metadata| ours.ino() == theirs.ino() && ours.dev() == theirs.dev();
    matches!((file.metadata(), fs::metadata(path)), (Ok(ours), Ok(theirs)) if same(&ours, &theirs))
}

#[cfg(not(unix))]
fn is_current(_file: &File, _path: &Path) -> bool {
    true
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody else's lock is removed; a file that stays does no harm.
        if cfg!(unix) && self.made {
            let _ = fs::remove_file(&self.path);
        }
        self.file = None;
    }
}
