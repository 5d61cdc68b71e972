//! A checkpoint beside: what a change of many things left in the log is moved into the file on a thread of its own, so
//! that nobody waits for it. The change is durable in the log already; where this fails, a later save moves it.

use std::thread::{self, JoinHandle};

use crate::store::Db;

/// A checkpoint under way. Dropping it waits for its end.
#[derive(Debug)]
pub(crate) struct Checkpoint(Option<JoinHandle<()>>);

impl Checkpoint {
    /// Begins, on a connection of its own, which is opened there.
    pub(crate) fn begin(open: impl FnOnce() -> rusqlite::Result<Db> + Send + 'static) -> Checkpoint {
        let checkpoint = move || {
            let _ = open().and_then(|db| db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())));
        };
        Checkpoint(Some(thread::spawn(checkpoint)))
    }
}

impl Drop for Checkpoint {
    fn drop(&mut self) {
        if let Some(thread) = self.0.take() {
            // It has no result, and its panic is no reason for another.
            let _ = thread.join();
        }
    }
}
