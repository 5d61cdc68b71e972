//! The table that claims are to be imported from: opened by a person's choice, held until another one is chosen or the
//! workspace is closed. The web UI knows it by a number; each reading of its file is a new one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use claimtrail_core::error::{Error, Result};
use claimtrail_core::imports::{Table, TableOptions};

/// A table that was opened.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) id: u32,
    pub(crate) table: Table,
    path: PathBuf,
}

/// The one table that is open.
#[derive(Debug, Default)]
pub(crate) struct Tables(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    read: u32,
    opened: Option<Arc<Opened>>,
}

impl Tables {
    /// Reads a file. It takes the place of the table that is open, which stays where the file can't be read.
    pub(crate) fn open(&self, path: &Path, options: &TableOptions) -> Result<Arc<Opened>> {
        let table = Table::open(path, options)?;
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.read += 1;
        let opened = Arc::new(Opened { id: held.read, table, path: path.to_owned() });
        held.opened = Some(Arc::clone(&opened));
        Ok(opened)
    }

    /// Reads the file of this table once more, in another way.
    pub(crate) fn reread(&self, id: u32, options: &TableOptions) -> Result<Arc<Opened>> {
        let opened = self.get(id)?;
        self.open(&opened.path, options)
    }

    /// The table that is open.
    pub(crate) fn current(&self) -> Option<Arc<Opened>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).opened.clone()
    }

    /// The table with this id.
    pub(crate) fn get(&self, id: u32) -> Result<Arc<Opened>> {
        let opened = self.current().filter(|opened| opened.id == id);
        opened.ok_or_else(|| Error::NotFound { what: "table", id: id.to_string() })
    }

    pub(crate) fn close(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).opened = None;
    }
}
