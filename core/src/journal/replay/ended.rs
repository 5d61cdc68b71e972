//! Work that should have ended: of devices that were revoked, and of people who were let go. What they recorded while
//! that was not known to them is sound, and worth a look.

use std::collections::BTreeMap;

use foldhash::HashMap;

use super::governing::Governing;
use super::value;
use crate::error::Result;
use crate::ids::{DeviceId, PersonId};
use crate::journal::known::Known;
use crate::journal::notices::{Notice, shown};
use crate::journal::revision::Revision;
use crate::people::{Device, Person};
use crate::rules::Op;
use crate::store::{Db, chains};

/// Devices, each with how much of its chain was known when its work ended.
type Ends = Vec<(DeviceId, u64)>;

/// Whose work should have ended, and where.
#[derive(Default)]
pub(super) struct Ended {
    revoked: Ends,
    let_go: BTreeMap<PersonId, Ends>,
}

impl Ended {
    /// Takes in what this revision ends, or lets go on; its author knew this point.
    pub(super) fn take(&mut self, revision: &Revision, point: &Known, devices: &HashMap<DeviceId, Device>) {
        let id = revision.header.entity.id;
        let end = |device: DeviceId| (device, point.last_of(device));
        match revision.header.known_op() {
            Some(Op::DeviceRevoke) => self.revoked.push(end(DeviceId(id))),
            Some(Op::PersonSet) => match value::<bool>(revision, "active") {
                Some(true) => drop(self.let_go.remove(&PersonId(id))),
                Some(false) => {
                    let theirs = devices.iter().filter(|(_, device)| device.person_id == PersonId(id));
                    let ends = theirs.map(|(device, _)| end(*device)).collect();
                    self.let_go.insert(PersonId(id), ends);
                }
                None => {}
            },
            _ => {}
        }
    }

    /// What to say of the work beyond, of the chains that were looked at.
    pub(super) fn notices(
        &self,
        db: &Db,
        chains: &HashMap<DeviceId, Known>,
        governing: &Governing,
    ) -> Result<Vec<Notice>> {
        let beyond = |ends: &[(DeviceId, u64)]| -> Result<u64> {
            let mut count = 0;
            for (device, knew) in ends.iter().filter(|(device, _)| chains.contains_key(device)) {
                let tip = chains::tip(db, *device)?.map_or(0, |tip| tip.device_seq);
                count += tip.saturating_sub(*knew);
            }
            Ok(count)
        };
        let mut notices = Vec::new();
        for end in &self.revoked {
            let count = beyond(&[*end])?;
            if let Some(key) = governing.key(end.0).filter(|_| count > 0) {
                notices.push(key.notice("notice-revoked", &[("count", count.into())]).warning());
            }
        }
        for (person, ends) in &self.let_go {
            let count = beyond(ends)?;
            if let Some(Person { name, .. }) = governing.people.get(person).filter(|_| count > 0) {
                let arguments = [("name", shown(name)), ("count", count.into())];
                notices.push(Notice::said("notice-let-go", &arguments).about(*person));
            }
        }
        Ok(notices)
    }
}
