//! What SQLite sets aside while it sorts or rewrites a file: pieces of the workspace. They lie beside it or in memory,
//! never in the system's folder for such files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::error::Result;
use crate::store::{self, Db};

/// The folder that SQLite knows, which is one for the whole process, and how many open workspaces rest on it.
static FOLDER: Mutex<(PathBuf, usize)> = Mutex::new((PathBuf::new(), 0));

/// Where the connections to one workspace set things aside, for as long as this is held.
#[derive(Debug)]
pub(super) enum Temporary {
    /// In files that have no name, in the workspace's folder.
    Beside,
    /// In memory: the process has a workspace of another folder open, or SQLite can't be told this one.
    InMemory,
}

impl Temporary {
    /// The workspace's own folder, if it can be had.
    pub(super) fn of(db: &Db, workspace: &Path) -> Temporary {
        let mut known = FOLDER.lock().unwrap_or_else(PoisonError::into_inner);
        // A workspace that is reached by a link has its log in its own folder too.
        let place = fs::canonicalize(workspace).ok();
        let Some(folder) = place.as_deref().and_then(Path::parent) else { return Temporary::InMemory };
        let (in_use, users) = &mut *known;
        if *users == 0 {
            let told = folder.to_str().map(|folder| store::workspace::set_aside_in(db, folder));
            if !matches!(told, Some(Ok(()))) {
                return Temporary::InMemory;
            }
            folder.clone_into(in_use);
        }
        if in_use != folder {
            return Temporary::InMemory;
        }
        *users += 1;
        Temporary::Beside
    }

    /// Has a connection set things aside here; until then it does so in memory.
    pub(super) fn set_up(&self, db: &Db) -> Result<()> {
        match self {
            Temporary::Beside => store::workspace::set_aside_in_files(db),
            Temporary::InMemory => store::workspace::set_aside_in_memory(db),
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if matches!(self, Temporary::Beside) {
            FOLDER.lock().unwrap_or_else(PoisonError::into_inner).1 -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::Workspace;
    use crate::profiles::Profiles;
    use crate::seam::SystemSeam;
    use crate::store::Db;

    /// Where a connection sets things aside: 1 for files, 2 for memory.
    fn kept(db: &Db) -> u32 {
        db.query_row("PRAGMA temp_store", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn what_is_set_aside_lies_beside_the_workspace_or_in_memory() {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let create = |at: usize, name: &str| {
            let folder = folders[at].path();
            let profiles = Profiles::under(&folder.join("home"));
            Workspace::create(&folder.join(name), profiles, Box::new(SystemSeam), "Olga", "Desk").unwrap()
        };
        let told = |workspace: &Workspace| -> String {
            workspace.db().query_row("PRAGMA temp_store_directory", [], |row| row.get(0)).unwrap()
        };
        let first = create(0, "desk.claimtrail");
        assert_eq!(told(&first), fs::canonicalize(folders[0].path()).unwrap().to_str().unwrap());
        let second = first.another().unwrap();
        let (reading, [third, fourth]) = first.begin_reading().unwrap();
        assert_eq!([first.db(), second.db(), &*reading, &third, &fourth].map(kept), [1; 5]);
        assert_eq!(kept(create(0, "neighbour.claimtrail").db()), 1);
        let elsewhere = create(1, "desk.claimtrail");
        assert_eq!(kept(elsewhere.db()), 2, "the process has one such folder, and it is another's");
        drop((reading, elsewhere));
        drop((first, second));
        let alone = create(1, "alone.claimtrail");
        assert_eq!(kept(alone.db()), 1);
        assert_eq!(told(&alone), fs::canonicalize(folders[1].path()).unwrap().to_str().unwrap());
    }
}
