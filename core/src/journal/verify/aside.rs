//! What can be checked beside the journal, on a thread and a connection of its own: seals, indexes and the schema.

use std::collections::HashMap;

use ed25519_dalek::VerifyingKey;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::DeviceId;
use crate::journal::seal::{self, Seal};
use crate::people::Device;
use crate::records::Record;
use crate::store::{self, Db, indexes, migrations, seals};

/// How many signatures are checked together.
const TOGETHER: usize = 1_024;

/// What was found.
#[derive(Default)]
pub(super) struct Aside {
    /// How many seals were checked.
    pub(super) seals: u64,
    /// Those that do not hold.
    pub(super) broken_seals: Vec<Seal>,
    /// How much of each device's chain is sealed.
    pub(super) sealed: HashMap<DeviceId, u64>,
    /// The indexes that do not lead to the rows of their tables.
    pub(super) broken_indexes: Vec<String>,
    /// What was built into the file that no workspace has, or is not as every workspace has it.
    pub(super) foreign: Vec<String>,
}

impl Aside {
    /// Checks every seal, every index, and what the file consists of.
    pub(super) fn check(db: &Db, workspace: Uuid) -> Result<Aside> {
        let mut aside = Aside::default();
        aside.check_seals(db, workspace)?;
        aside.broken_indexes = indexes::broken(db)?;
        aside.foreign = migrations::foreign(db)?;
        Ok(aside)
    }

    fn check_seals(&mut self, db: &Db, workspace: Uuid) -> Result<()> {
        let devices: Vec<Record<Device>> = store::all(db)?;
        let keys: HashMap<DeviceId, _> =
            devices.iter().map(|device| (device.id, seal::public_key(&device.body.public_key))).collect();
        let mut together = Vec::with_capacity(TOGETHER);
        seals::each_in_place(db, |seal, there| {
            self.seals += 1;
            match keys.get(&seal.device) {
                Some(Some(key)) if there == Some(seal.hash) => together.push((seal, *key)),
                _ => self.broken_seals.push(seal),
            }
            if together.len() == TOGETHER {
                self.settle(workspace, &mut together);
            }
        })?;
        self.settle(workspace, &mut together);
        Ok(())
    }

    /// Checks these signatures.
    fn settle(&mut self, workspace: Uuid, together: &mut Vec<(Seal, VerifyingKey)>) {
        let all = seal::all_hold(workspace, together);
        for (seal, key) in together.drain(..) {
            if all || seal.holds(workspace, &key) {
                self.sealed.insert(seal.device, seal.device_seq);
            } else {
                self.broken_seals.push(seal);
            }
        }
    }
}
