//! People, devices and the desk as they stood at a point of history: who may do what is judged by them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use foldhash::HashMap;
use uuid::Uuid;

use super::note;
use crate::case::Policy;
use crate::desk::Desk;
use crate::error::Result;
use crate::ids::{DeskId, DeviceId, EntityRef, Kind, PersonId};
use crate::journal::fold;
use crate::journal::known::Known;
use crate::journal::notices::Key;
use crate::journal::revision::Revision;
use crate::people::{Device, Person};
use crate::records::{Entity, Record};
use crate::rules::Standing;
use crate::store::revisions;

/// People, devices, desk: their lines, and what they come to.
#[derive(Default)]
pub(super) struct Governing {
    lines: BTreeMap<EntityRef, Vec<Revision>>,
    latest: Vec<(DeviceId, u64)>,
    pub(super) people: HashMap<PersonId, Person>,
    pub(super) devices: HashMap<DeviceId, Device>,
    desk: Desk,
}

impl Governing {
    pub(super) fn take(&mut self, revision: &Revision) -> Result<()> {
        let header = &revision.header;
        note(&mut self.latest, header.device, header.device_seq);
        self.lines.entry(header.entity).or_default().push(revision.clone());
        let line = &self.lines[&header.entity];
        match header.entity.kind {
            Kind::Person => {
                if let Some(person) = fold::fold::<Person>(line)? {
                    self.people.insert(person.id, person.body);
                }
            }
            Kind::Device => {
                if let Some(device) = fold::fold::<Device>(line)? {
                    self.devices.insert(device.id, device.body);
                }
            }
            Kind::Desk => self.desk = fold::fold::<Desk>(line)?.map(|desk| desk.body).unwrap_or_default(),
            _ => {}
        }
        Ok(())
    }

    /// A device as it stands, and what its person is called.
    pub(super) fn key(&self, id: DeviceId) -> Option<Key> {
        let device = self.devices.get(&id)?.clone();
        let name = self.people.get(&device.person_id)?.name.clone();
        Some(Key { id, device, name })
    }

    /// Whether all of it was known at a point.
    fn all_known(&self, point: &Known) -> bool {
        self.latest.iter().all(|(device, device_seq)| point.covers(*device, *device_seq))
    }

    fn at<T: Entity>(&self, entity: EntityRef, point: &Known) -> Result<Option<Record<T>>> {
        let line = self.lines.get(&entity).cloned().unwrap_or_default();
        fold::fold(&revisions::known_of(line, point))
    }

    pub(super) fn person(&self, id: PersonId, point: &Known) -> Result<Option<Cow<'_, Person>>> {
        if self.all_known(point) {
            return Ok(self.people.get(&id).map(Cow::Borrowed));
        }
        Ok(self.at::<Person>(id.into(), point)?.map(|person| Cow::Owned(person.body)))
    }

    pub(super) fn device(&self, id: DeviceId, point: &Known) -> Result<Option<Cow<'_, Device>>> {
        if self.all_known(point) {
            return Ok(self.devices.get(&id).map(Cow::Borrowed));
        }
        Ok(self.at::<Device>(id.into(), point)?.map(|device| Cow::Owned(device.body)))
    }

    /// How many people fit.
    pub(super) fn count(&self, point: &Known, fits: impl Fn(&Person) -> bool) -> Result<usize> {
        if self.all_known(point) {
            return Ok(self.people.values().filter(|person| fits(person)).count());
        }
        let mut count = 0;
        for entity in self.lines.keys().filter(|entity| entity.kind == Kind::Person) {
            let person = self.at::<Person>(*entity, point)?;
            count += usize::from(person.is_some_and(|person| fits(&person.body)));
        }
        Ok(count)
    }

    /// How high anybody stands.
    pub(super) fn highest(&self, point: &Known) -> Result<Option<Standing>> {
        if self.all_known(point) {
            return Ok(self.people.values().map(Person::standing).max());
        }
        let mut highest = None;
        for entity in self.lines.keys().filter(|entity| entity.kind == Kind::Person) {
            let person = self.at::<Person>(*entity, point)?;
            highest = highest.max(person.map(|person| person.body.standing()));
        }
        Ok(highest)
    }

    pub(super) fn policy(&self, workspace: Uuid, point: &Known) -> Result<Policy> {
        if self.all_known(point) {
            return Ok(self.desk.policy());
        }
        let desk = self.at::<Desk>(DeskId(workspace).into(), point)?;
        Ok(desk.map(|desk| desk.body).unwrap_or_default().policy())
    }
}
