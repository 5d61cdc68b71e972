//! Which claims are there already: by id, or by folded statement, claimant and first appearance.
//! All that is known of a claim is 36 bytes of digest, id and row: about 80 MB for a million claims, read once.

use std::collections::{HashMap, HashSet};
use std::num::NonZeroU32;

use foldhash::fast::RandomState;

use crate::error::Result;
use crate::ids::ClaimId;
use crate::imports::reading::Draft;
use crate::imports::values::folded;
use crate::journal::digest;
use crate::store::{self, Db};

/// Sixteen bytes of a SHA-256: two claims that differ do not share it.
pub(super) type Key = [u8; 16];

/// The claims that a row may be a duplicate of: those of the workspace and those of rows before. One that is withdrawn is
/// known by its id alone: what was withdrawn by mistake may be told anew, but no report of it brings it back by itself.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Each with the row that told of it first; none where the workspace had it.
    keys: HashMap<Key, (ClaimId, Option<NonZeroU32>), RandomState>,
    ids: HashSet<ClaimId, RandomState>,
}

impl Known {
    /// Every claim of the workspace.
    pub(super) fn of(db: &Db) -> Result<Known> {
        let mut known = Known::default();
        store::claims::each_known(db, |signs| {
            known.ids.insert(signs.id);
            if !signs.withdrawn {
                let key = key(signs.statement, signs.claimant, signs.appearance);
                known.keys.entry(key).or_insert((signs.id, None));
            }
        })?;
        Ok(known)
    }

    /// The claim that a row tells of, if it is there.
    pub(super) fn meet(&self, draft: &Draft, key: Key) -> Option<ClaimId> {
        let by_id = draft.id.filter(|id| self.ids.contains(id));
        by_id.or_else(|| self.keys.get(&key).map(|(id, _)| *id))
    }

    /// The row before that told of the same claim first, where the workspace did not have it.
    pub(super) fn told_by(&self, key: Key) -> Option<u64> {
        self.keys.get(&key)?.1.map(|row| row.get().into())
    }

    /// Takes note of a claim that a row told of.
    pub(super) fn learn(&mut self, key: Key, id: ClaimId, row: u64) {
        let row = u32::try_from(row).ok().and_then(NonZeroU32::new);
        self.keys.entry(key).or_insert((id, row));
        self.ids.insert(id);
    }
}

/// What a row is known by.
pub(super) fn key_of(draft: &Draft) -> Key {
    let appearance = draft.appearances.first().map(String::as_str);
    key(&draft.statement, draft.claimant.as_deref(), appearance)
}

fn key(statement: &str, claimant: Option<&str>, appearance: Option<&str>) -> Key {
    let mut text = folded(statement);
    for part in [claimant, appearance] {
        text.push('\0');
        text.push_str(&folded(part.unwrap_or_default()));
    }
    let mut key = Key::default();
    key.copy_from_slice(&digest::sha256(text.as_bytes()).0[..16]);
    key
}
