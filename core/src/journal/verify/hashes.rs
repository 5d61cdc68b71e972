//! Whether revisions are what their hashes cover, checked on a second thread: it needs nothing but the revision itself.
//! Where that thread has enough to do, the first one checks as well.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, channel, sync_channel};
use std::thread::{Scope, ScopedJoinHandle};

use super::{Found, joined};
use crate::journal::revision::Revision;

/// How many revisions go from thread to thread at once, and how many times that many may wait.
const BATCH: usize = 64;
const WAITING: usize = 16;

/// A fault, by the place of its revision in the order of arrival.
pub(super) type Located = (i64, Found);

/// A check under way.
pub(super) struct Hashes<'scope> {
    batches: SyncSender<Vec<Revision>>,
    /// Checked batches come back: memory is best let go of by the thread that asked for it.
    checked: Receiver<Vec<Revision>>,
    second: ScopedJoinHandle<'scope, Vec<Located>>,
    batch: Vec<Revision>,
    found: Vec<Located>,
}

impl<'scope> Hashes<'scope> {
    pub(super) fn begin(scope: &'scope Scope<'scope, '_>) -> Hashes<'scope> {
        let (batches, received): (_, Receiver<Vec<Revision>>) = sync_channel(WAITING);
        let (back, checked) = channel();
        let second = scope.spawn(move || {
            let mut found = Vec::new();
            for batch in received {
                found.extend(faults(&batch));
                // Nobody waits for it once the first thread is done.
                let _ = back.send(batch);
            }
            found
        });
        Hashes { batches, checked, second, batch: Vec::with_capacity(BATCH), found: Vec::new() }
    }

    /// Takes a revision that nothing else has to look at any more.
    pub(super) fn take(&mut self, revision: Revision) {
        self.batch.push(revision);
        if self.batch.len() == BATCH {
            let batch = std::mem::replace(&mut self.batch, Vec::with_capacity(BATCH));
            self.pass_on(batch);
        }
    }

    fn pass_on(&mut self, batch: Vec<Revision>) {
        self.checked.try_iter().for_each(drop);
        if let Err(TrySendError::Full(batch) | TrySendError::Disconnected(batch)) =
            self.batches.try_send(batch)
        {
            self.found.extend(faults(&batch));
        }
    }

    /// All that was found, in no order.
    pub(super) fn finish(self) -> Vec<Located> {
        let Hashes { batches, second, batch, mut found, .. } = self;
        drop(batches);
        found.extend(faults(&batch));
        found.extend(joined(second));
        found
    }
}

fn faults(batch: &[Revision]) -> Vec<Located> {
    let located = |revision: &Revision| {
        let faults = revision.faults().into_iter();
        faults.map(|fault| (revision.seq, Found::in_revision(revision, fault))).collect::<Vec<_>>()
    };
    batch.iter().flat_map(located).collect()
}
