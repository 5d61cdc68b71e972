//! A change in parts, from its end to its beginning, with what its fields were set to before. Those of a change of many
//! things are read ahead: to look that up takes as long as a third of the writing.

use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use super::changes::Change;
use super::values::Before;
use crate::error::Result;
use crate::journal::revision::Revision;
use crate::store::{Db, chains};
use crate::threads::joined;

/// How many revisions a part has at most: a change of many claims is never held whole.
const PART: u64 = 1_024;

/// Revisions, the newest first, each with what its fields were set to before.
pub(super) type Part = Vec<(Revision, Before)>;

/// What a change has between these places of the chain.
pub(super) fn read(db: &Db, change: &Change, from: u64, to: u64) -> Result<Part> {
    let revisions = chains::between(db, change.device, from, to)?;
    let newest_first = revisions.into_iter().rev();
    newest_first.map(|revision| Before::of(db, &revision).map(|before| (revision, before))).collect()
}

/// Gives one part after the other, while the next one is read on a thread of its own, on this connection: it sees what was
/// there when the first was asked for.
pub(super) fn each_read_ahead(
    reader: Db,
    change: &Change,
    mut take: impl FnMut(&Part) -> Result<()>,
) -> Result<()> {
    reader.execute_batch("BEGIN")?;
    thread::scope(|scope| {
        let (sender, parts) = sync_channel(1);
        let ahead = scope.spawn(move || read_all(&reader, change, &sender));
        for part in parts {
            take(&part?)?;
        }
        joined(ahead);
        Ok(())
    })
}

/// Where nobody hears, the taking back has ended.
fn read_all(db: &Db, change: &Change, parts: &SyncSender<Result<Part>>) {
    let mut end = change.to;
    while end >= change.from {
        let start = change.from.max((end + 1).saturating_sub(PART));
        let part = read(db, change, start, end);
        let read = part.is_ok();
        if parts.send(part).is_err() || !read {
            return;
        }
        end = start - 1;
    }
}
