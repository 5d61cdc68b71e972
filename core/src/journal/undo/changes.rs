//! The transactions of a device's chain, and which of them undo or redo takes back next.

use super::Way;
use super::inverse::inverse;
use super::steps::is_possible;
use crate::error::Result;
use crate::ids::{DeviceId, Hash};
use crate::journal::revision::Revision;
use crate::rules::Op;
use crate::store::{Db, chains, revisions, seals};
use crate::writing::Author;

/// How many revisions of a transaction are looked at on either side: all of it, but for a change of many claims.
const END: u64 = 32;

/// So many changes that can't be taken back are gone past: every screen asks what can.
const PASSED: usize = 100;

/// A transaction of a device's chain.
pub(super) struct Change {
    pub(super) device: DeviceId,
    /// Its first and last place in the chain.
    pub(super) from: u64,
    pub(super) to: u64,
    /// Its first revisions and its last.
    pub(super) ends: Vec<Revision>,
}

impl Change {
    fn read(db: &Db, device: DeviceId, from: u64, to: u64) -> Result<Change> {
        let first = to.min(from + END - 1);
        let mut ends = chains::between(db, device, from, first)?;
        let last = (first + 1).max(to.saturating_sub(END - 1));
        if last <= to {
            ends.extend(chains::between(db, device, last, to)?);
        }
        Ok(Change { device, from, to, ends })
    }

    pub(super) const fn is_longer_than_its_ends(&self) -> bool {
        self.to - self.from >= 2 * END
    }

    /// Whether it wrote what stands at this place of this device's chain.
    pub(super) fn has(&self, device: DeviceId, device_seq: u64) -> bool {
        device == self.device && (self.from..=self.to).contains(&device_seq)
    }

    /// Whether there is anything in it that an undo could take back.
    pub(super) fn goes_back(&self, db: &Db) -> Result<bool> {
        for revision in &self.ends {
            let op = revision.header.known_op().filter(|op| !op.is_consequence());
            if op.map(|op| inverse(db, op, revision, Way::Undo)).transpose()?.flatten().is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What its first revision takes back that takes anything back.
    fn takes_back(&self, db: &Db) -> Result<Option<(Hash, u64)>> {
        for revision in &self.ends {
            if let Some(taken_back) = takes_back(db, revision)? {
                return Ok(Some(taken_back));
            }
        }
        Ok(None)
    }
}

/// The device's transaction that undo or redo takes back next.
///
/// An undo takes a change's place, a redo an undo's: whatever a later one took back counts no more. Of those that
/// count, undo takes back the last change or redo (or the last before it that can be), and redo the last undo that no
/// change followed.
pub(super) fn last_change(db: &Db, author: Author, way: Way) -> Result<Option<Change>> {
    let device = author.device;
    let mut end = chains::tip(db, device)?.map_or(0, |tip| tip.device_seq);
    // A place in each of the transactions that a later one took back.
    let (mut taken_back, mut passed) = (Vec::new(), 0);
    while end > 0 && passed < PASSED {
        let before = seals::before(db, device, end)?;
        let transaction = Change::read(db, device, before + 1, end)?;
        let counts = !taken_back.iter().any(|device_seq| transaction.has(device, *device_seq));
        let undone = transaction.takes_back(db)?;
        let is_undo = is_undo(db, undone.map(|(hash, _)| hash))?;
        match way {
            Way::Undo if counts && !is_undo => return Ok(Some(transaction)),
            Way::Earlier if counts && !is_undo && is_possible(db, &transaction, author)? => {
                return Ok(Some(transaction));
            }
            Way::Redo if counts && is_undo => return Ok(Some(transaction)),
            Way::Redo if undone.is_none() => return Ok(None),
            Way::Earlier if counts && !is_undo => passed += 1,
            _ => {}
        }
        taken_back.extend(undone.map(|(_, device_seq)| device_seq));
        end = before;
    }
    Ok(None)
}

/// Whether a transaction that takes this revision back is an undo: a redo is what takes an undo back, and so on.
fn is_undo(db: &Db, mut taken_back: Option<Hash>) -> Result<bool> {
    let mut is_undo = false;
    while let Some(hash) = taken_back {
        is_undo = !is_undo;
        let before = revisions::find(db, hash)?.map(|revision| takes_back(db, &revision)).transpose()?;
        taken_back = before.flatten().map(|(hash, _)| hash);
    }
    Ok(is_undo)
}

/// The revision that an undo takes back, and its place in the chain: an earlier one of the same entity by the same device.
/// Other ops name none in their refs; what they name of their own entity is news of other devices.
pub(super) fn takes_back(db: &Db, revision: &Revision) -> Result<Option<(Hash, u64)>> {
    let header = &revision.header;
    let names_own_past = match header.known_op() {
        None | Some(Op::ClaimStart | Op::ReviewLapse | Op::ReviewSubmit) => true,
        Some(op) => op.vouches(),
    };
    for pin in header.refs.iter().filter(|pin| pin.entity == header.entity && !names_own_past) {
        let place = chains::place(db, pin.hash)?.filter(|(device, ..)| *device == header.device);
        if let Some((_, device_seq, _)) = place {
            return Ok(Some((pin.hash, device_seq)));
        }
    }
    Ok(None)
}
