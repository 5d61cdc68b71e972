//! Which claims are there already: by id, or by folded statement, claimant and first appearance.
//! All that is known of a claim is 36 bytes of digest, id and row, and its id once more in 16. Both are in tables that are
//! half full at worst: about 115 MB for a million claims. Their texts are read once, one at a time.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::num::NonZeroU32;

use foldhash::fast::RandomState;

use crate::claims::Claim;
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
    /// Those that are alike another one, which goes before them.
    alike: HashMap<Key, BTreeSet<ClaimId>>,
    ids: HashSet<ClaimId, RandomState>,
}

impl Known {
    /// Every claim of the workspace.
    pub(super) fn of(db: &Db) -> Result<Known> {
        let mut known = Known::default();
        store::claims::each_known(db, |signs| {
            known.ids.insert(signs.id);
            if !signs.withdrawn {
                known.put(key(signs.statement, signs.claimant, signs.appearance), signs.id);
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

    /// Takes note of a claim that a row told of first.
    pub(super) fn learn(&mut self, key: Key, id: ClaimId, row: u64) {
        let row = u32::try_from(row).ok().and_then(NonZeroU32::new);
        self.keys.entry(key).or_insert((id, row));
        self.ids.insert(id);
    }

    /// Lets a claim that a row changed be known by what it is now, and no longer by what it was.
    pub(super) fn moved(&mut self, from: Key, to: Key, id: ClaimId) {
        if from != to {
            self.forget(from, id);
            self.put(to, id);
        }
    }

    /// Of several claims that are alike the first recorded is meant, by the ids, which are the same on every copy; but one
    /// that a row told of stays what later rows tell of.
    fn put(&mut self, key: Key, id: ClaimId) {
        let Some((first, row)) = self.keys.get_mut(&key) else {
            self.keys.insert(key, (id, None));
            return;
        };
        let later = if row.is_none() && id < *first { std::mem::replace(first, id) } else { id };
        self.alike.entry(key).or_default().insert(later);
    }

    fn forget(&mut self, key: Key, id: ClaimId) {
        let alike = self.alike.get_mut(&key);
        if self.keys.get(&key).is_none_or(|(first, _)| *first != id) {
            alike.map(|alike| alike.remove(&id));
            return;
        }
        match alike.and_then(BTreeSet::pop_first) {
            Some(next) => drop(self.keys.insert(key, (next, None))),
            None => drop(self.keys.remove(&key)),
        }
    }
}

/// What a claim is known again by.
#[derive(Clone, Debug)]
pub(super) struct Signs {
    statement: String,
    claimant: Option<String>,
    appearance: Option<String>,
}

impl Signs {
    pub(super) fn of(claim: &Claim) -> Signs {
        let Claim { statement, claimant, appearances, .. } = claim;
        let appearance = appearances.first().cloned();
        Signs { statement: statement.clone(), claimant: claimant.clone(), appearance }
    }

    /// What they are once an update took a row.
    pub(super) fn after(&self, draft: &Draft) -> Signs {
        Signs {
            statement: draft.statement.clone(),
            claimant: draft.claimant.as_ref().or(self.claimant.as_ref()).cloned(),
            appearance: draft.appearances.first().or(self.appearance.as_ref()).cloned(),
        }
    }

    pub(super) fn key(&self) -> Key {
        key(&self.statement, self.claimant.as_deref(), self.appearance.as_deref())
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
