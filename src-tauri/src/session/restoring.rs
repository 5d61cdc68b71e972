//! A backup put in the place of the open workspace, which is closed for that. Whatever comes of it, what was open is open
//! again, as it was or restored; where it can't be opened, the state tells why.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use claimtrail_core::Workspace;
use claimtrail_core::workspace::Backup;
use serde::Serialize;
use ts_rs::TS;

use super::{Session, lock};
use crate::failure::{Answer, Failure};

/// How long what still reads the workspace is waited for: whatever can be called off was.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(20);

/// The handles that belong to an open workspace: the writer, the reader and the lister.
const OWN_HANDLES: usize = 3;

/// A workspace that a backup would take the place of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Replaced {
    /// What its desk is called.
    pub desk: String,
    /// How many of its revisions the backup lacks; nothing where the backup is of another workspace.
    pub lacks: Option<u64>,
}

/// A workspace that was open.
struct Closed {
    path: PathBuf,
    opening: u64,
}

impl Session {
    /// What a backup is of, and the open workspace that it would take the place of. It is the one that is restored next.
    pub(crate) fn look_at(&self, path: &Path) -> Answer<(Backup, Option<Replaced>)> {
        let backup = Workspace::look_at(path)?;
        let replaced = match self.current() {
            Ok(open) => {
                let workspace = lock(&open.reader);
                Some(Replaced { desk: workspace.desk()?.body.name, lacks: workspace.beyond(&backup)? })
            }
            Err(_) => None,
        };
        *lock(&self.backup) = Some(path.to_owned());
        Ok((backup, replaced))
    }

    /// The backup that was looked at last.
    pub(crate) fn chosen_backup(&self) -> Option<PathBuf> {
        lock(&self.backup).clone()
    }

    /// Puts a backup in the place of the open workspace. Gives the place where what was there is kept.
    pub(crate) fn restore(&self, backup: &Path) -> Answer<Option<PathBuf>> {
        let _opening = lock(&self.opening);
        let closed = self.let_go(PATIENCE).inspect_err(|_| self.tell_state())?;
        let restored = Workspace::restore(backup, &closed.path);
        let opening = match &restored {
            Ok(_) => self.openings.fetch_add(1, Ordering::Relaxed),
            // Nothing on the screen need begin anew.
            Err(_) => closed.opening,
        };
        let opened = self.opened(&closed.path).and_then(|workspace| self.take_as(workspace, opening));
        if let Err(failure) = opened {
            *lock(&self.failure) = Some(Arc::new(failure));
        }
        if restored.is_err() {
            self.tell_state();
        }
        Ok(restored?)
    }

    /// Closes the open workspace once nothing reads it any more; one that is still read after that time stays open.
    fn let_go(&self, patience: Duration) -> Answer<Closed> {
        let mut open = self.current()?;
        self.replace(None);
        let until = Instant::now() + patience;
        loop {
            open = match Arc::try_unwrap(open) {
                Ok(free) if lock(&free.writer).handles() == OWN_HANDLES => {
                    return Ok(Closed { path: free.path.clone(), opening: free.opening });
                }
                Ok(read) => Arc::new(read),
                Err(shared) => shared,
            };
            if Instant::now() >= until {
                self.replace(Some(open));
                return Err(Failure::StillRead);
            }
            thread::sleep(PAUSE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Purpose, System};

    struct Nobody;

    impl System for Nobody {
        fn choose(&self, _: Purpose, _: &str) -> Option<PathBuf> {
            None
        }

        fn show(&self, _: &str) -> Answer<()> {
            Ok(())
        }
    }

    #[test]
    fn a_workspace_that_is_still_read_stays_open_and_is_closed_once_it_is_not() {
        let home = tempfile::tempdir().unwrap();
        let session = Session::begin(home.path().to_owned(), Box::new(Nobody), Box::new(|_, _| ())).unwrap();
        session.open_sample().unwrap();
        let opening = || session.state().unwrap().workspace.map(|open| open.opening);
        let before = opening();
        let soon = Duration::from_millis(50);
        let shared = session.current().unwrap();
        assert!(matches!(session.let_go(soon), Err(Failure::StillRead)));
        let reading = lock(&shared.reader).another().unwrap();
        drop(shared);
        assert!(matches!(session.let_go(soon), Err(Failure::StillRead)));
        assert!(before.is_some() && opening() == before);
        drop(reading);
        let closed = session.let_go(soon).unwrap();
        assert_eq!((closed.path, opening()), (session.sample(), None));
    }
}
