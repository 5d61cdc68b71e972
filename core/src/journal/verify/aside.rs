//! What can be checked beside the journal, on a thread and a connection of its own: seals and indexes.

use std::collections::HashMap;

use uuid::Uuid;

use crate::error::Result;
use crate::ids::DeviceId;
use crate::journal::seal::{self, Seal};
use crate::people::Device;
use crate::records::Record;
use crate::store::{self, Db, indexes, revisions, seals};

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
}

impl Aside {
    /// Checks every seal and every index.
    pub(super) fn check(db: &Db, workspace: Uuid) -> Result<Aside> {
        let mut aside = Aside::default();
        aside.check_seals(db, workspace)?;
        aside.broken_indexes = indexes::broken(db)?;
        Ok(aside)
    }

    fn check_seals(&mut self, db: &Db, workspace: Uuid) -> Result<()> {
        let devices: Vec<Record<Device>> = store::all(db)?;
        let keys: HashMap<DeviceId, _> =
            devices.iter().map(|device| (device.id, seal::public_key(&device.body.public_key))).collect();
        seals::each(db, |seal| {
            self.seals += 1;
            let hash = revisions::hash_at(db, seal.device, seal.device_seq)?;
            let holds = matches!(keys.get(&seal.device), Some(Some(key)) if seal.holds(workspace, key));
            if hash == Some(seal.hash) && holds {
                self.sealed.insert(seal.device, seal.device_seq);
            } else {
                self.broken_seals.push(seal);
            }
            Ok(())
        })
    }
}
