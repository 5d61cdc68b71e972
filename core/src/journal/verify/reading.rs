//! The journal's rows as revisions, read ahead on a thread and a connection of its own. It also holds each revision
//! against its own hashes: that needs nothing but the revision itself.

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::{Scope, ScopedJoinHandle};

use uuid::Uuid;

use crate::error::{Fault, Result};
use crate::journal::revision::Revision;
use crate::store::{Db, rows};
use crate::threads::joined;

/// How many revisions go from thread to thread at once, and how many times that many may wait.
const BATCH: usize = 64;
const WAITING: usize = 4;

/// A revision as it was read.
pub(super) struct Arrived {
    pub(super) revision: Revision,
    /// What the journal's table says that it is about.
    pub(super) subject: Uuid,
    /// What is wrong with it by itself.
    pub(super) faults: Vec<Fault>,
}

/// A reading under way.
pub(super) struct Reading<'scope> {
    arrived: Receiver<Vec<Arrived>>,
    used: Sender<Vec<Arrived>>,
    thread: ScopedJoinHandle<'scope, (Db, Result<()>)>,
}

impl<'scope> Reading<'scope> {
    /// Begins at the first revision.
    pub(super) fn begin(scope: &'scope Scope<'scope, '_>, db: Db) -> Reading<'scope> {
        let (sender, arrived) = sync_channel(WAITING);
        let (used, spare) = channel();
        let thread = scope.spawn(move || {
            let read = read(&db, &sender, &spare);
            (db, read)
        });
        Reading { arrived, used, thread }
    }

    /// Gives every revision, in order of arrival, to the end or to the first error; then the connection back.
    pub(super) fn each(self, mut take: impl FnMut(&mut Arrived) -> Result<()>) -> Result<Db> {
        let Reading { arrived, used, thread } = self;
        for mut batch in arrived {
            for arrived in &mut batch {
                take(arrived)?;
            }
            // Nobody waits for it once everything was read.
            let _ = used.send(batch);
        }
        let (db, read) = joined(thread);
        read.map(|()| db)
    }
}

/// Reads into revisions that were used before: asking for memory would cost as much as reading.
fn read(db: &Db, sender: &SyncSender<Vec<Arrived>>, used: &Receiver<Vec<Arrived>>) -> Result<()> {
    let mut batch = Vec::with_capacity(BATCH);
    let mut spare: Vec<Arrived> = Vec::new();
    let next = || {
        if spare.is_empty() {
            spare = used.try_recv().unwrap_or_default();
        }
        spare.pop().map_or_else(rows::blank, |arrived| arrived.revision)
    };
    let read = rows::each(db, 0, next, |revision, subject| {
        let faults = revision.faults();
        batch.push(Arrived { revision, subject, faults });
        if batch.len() == BATCH {
            // Where nobody hears, the first thread met an error, and that one is told.
            let _ = sender.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH)));
        }
        Ok(())
    });
    let _ = sender.send(batch);
    read
}
