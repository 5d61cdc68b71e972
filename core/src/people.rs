//! People and their devices: who works at the desk, in which role, and with which keys they sign.
//! A device is one person's key on one computer; the keys themselves are in `profiles.rs`.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::fields::Fields;
use crate::ids::{DeviceId, PersonId};
use crate::names;
use crate::profiles::NewKey;
use crate::records::{Entity, REDACTED, Record};
use crate::rules::{Op, Refusal, Role, Standing};
use crate::store::{self, Db};
use crate::text;
use crate::workspace::{Acting, Workspace};
use crate::writing::Writing;

/// A person's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Person {
    /// What they are called; no two active people bear one name, or names that look alike.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether they still work here.
    pub active: bool,
}

impl Entity for Person {
    type Id = PersonId;
}

impl Person {
    /// How high they stand.
    pub(crate) const fn standing(&self) -> Standing {
        (self.active, self.role)
    }
}

/// A device's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Device {
    /// Whose it is.
    pub person_id: PersonId,
    /// Its ed25519 public key: 64 lower-case hex digits.
    pub public_key: String,
    /// What it is called.
    pub label: String,
    /// Whether it may still sign.
    pub active: bool,
    /// Whether it was added without an owner's device at hand.
    pub recovered: bool,
}

impl Entity for Device {
    type Id = DeviceId;
}

/// Where a new person signs.
#[derive(Clone, Debug)]
pub enum Place {
    /// On this computer: a key is made and kept here.
    Here,
    /// On another computer, whose `device request` printed this public key.
    Elsewhere(String),
}

/// What a change of a person sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct PersonEdit {
    /// What they are called.
    pub name: Option<String>,
    /// What they may do.
    pub role: Option<Role>,
    /// Whether they still work here.
    pub active: Option<bool>,
}

impl Workspace {
    /// Adds a person with a first device.
    ///
    /// # Errors
    /// `Invalid` for a blank or taken name, one with characters that can't be seen, or a bad key; `NotAllowed` for anyone
    /// but an owner.
    pub fn add_person(
        &mut self,
        acting: &Acting,
        name: &str,
        role: Role,
        place: Place,
    ) -> Result<Record<Person>> {
        let name = names::checked("name", name)?;
        let (public_key, key) = self.key_for(place)?;
        self.write(acting, |writing| {
            free_name(writing.db(), None, &name)?;
            let id = PersonId(writing.new_id()?);
            writing.append(id, Op::PersonAdd, person_fields(&name, role)?, Vec::new())?;
            let device = DeviceId(writing.new_id()?);
            let fields = device_fields(writing, id, &public_key, &device_label())?;
            writing.append(device, Op::DeviceAdd, fields, Vec::new())?;
            key.as_ref().map_or(Ok(()), NewKey::keep)?;
            store::get(writing.db(), id)
        })
    }

    /// Changes a person's name, role, or whether they still work here.
    ///
    /// # Errors
    /// `Invalid`, `NotFound`; `NotAllowed` for anyone but an owner, or where no active owner would remain.
    pub fn set_person(&mut self, acting: &Acting, id: PersonId, edit: PersonEdit) -> Result<Record<Person>> {
        let mut fields = Fields::default();
        let name = edit.name.as_deref().map(|name| names::checked("name", name)).transpose()?;
        fields.set_given("name", name.as_ref())?;
        fields.set_given("role", edit.role)?;
        fields.set_given("active", edit.active)?;
        self.write(acting, |writing| {
            writing.permit(Op::PersonSet, None)?;
            let before: Record<Person> = store::get(writing.db(), id)?;
            may_become(writing.db(), &before, &fields)?;
            // What whoever is let go did before is told by it from what they do after.
            writing.catch_up_with_all()?;
            writing.append_changed(&before, Op::PersonSet, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// Adds a device for a person who works here already.
    ///
    /// # Errors
    /// `Invalid` for a bad or taken key; `NotFound`; `NotAllowed` for anyone but an owner.
    pub fn add_device(
        &mut self,
        acting: &Acting,
        person: PersonId,
        place: Place,
        label: Option<&str>,
    ) -> Result<Record<Device>> {
        let label = label.map(|label| text::line("label", label)).transpose()?;
        let (public_key, key) = self.key_for(place)?;
        self.write(acting, |writing| {
            let person: Record<Person> = store::get(writing.db(), person)?;
            let label = label.unwrap_or_else(device_label);
            let fields = device_fields(writing, person.id, &public_key, &label)?;
            let id = DeviceId(writing.new_id()?);
            writing.append(id, Op::DeviceAdd, fields, Vec::new())?;
            key.as_ref().map_or(Ok(()), NewKey::keep)?;
            store::get(writing.db(), id)
        })
    }

    /// Takes the right to sign from a device. What it signed before stays.
    ///
    /// # Errors
    /// `NotFound`; `NotAllowed` for anyone but an owner.
    pub fn revoke_device(&mut self, acting: &Acting, id: DeviceId) -> Result<Record<Device>> {
        let mut fields = Fields::default();
        fields.set("active", false)?;
        self.write(acting, |writing| {
            let before: Record<Device> = store::get(writing.db(), id)?;
            // What the device signed before is told by it from what it signs after.
            writing.catch_up_with_all()?;
            writing.append_changed(&before, Op::DeviceRevoke, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// Gives an owner whose keys are all lost a new device on this computer.
    /// History and `verify` show for ever that identity was broken there.
    ///
    /// # Errors
    /// `NotFound`; `NotAllowed` for a person who is not an active owner.
    pub fn recover_device(&mut self, person: PersonId, label: Option<&str>) -> Result<Record<Device>> {
        let label = label.map(|label| text::line("label", label)).transpose()?;
        let (public_key, key) = self.key_for(Place::Here)?;
        let person: Record<Person> = store::get(self.db(), person)?;
        let label = label.unwrap_or_else(device_label);
        let id = self.new_device_id()?;
        let key = key.ok_or(Error::Randomness)?;
        self.write_as_new_device(person.id, id, key, |writing| {
            let fields = device_fields(writing, person.id, &public_key, &label)?;
            writing.append(id, Op::DeviceRecover, fields, Vec::new())?;
            store::get(writing.db(), id)
        })
    }

    /// Everyone at the desk, active or not, in order of arrival.
    ///
    /// # Errors
    /// `Database`.
    pub fn people(&self) -> Result<Vec<Record<Person>>> {
        store::all(self.db())
    }

    /// Every device, active or not, in order of arrival.
    ///
    /// # Errors
    /// `Database`.
    pub fn devices(&self) -> Result<Vec<Record<Device>>> {
        store::all(self.db())
    }

    fn key_for(&mut self, place: Place) -> Result<(String, Option<NewKey>)> {
        match place {
            Place::Here => {
                let key = self.new_key()?;
                Ok((key.public_key(), Some(key)))
            }
            Place::Elsewhere(public_key) => Ok((text::hex32("public_key", &public_key)?, None)),
        }
    }
}

/// What a person is called where names are shown; a name that was redacted stays so.
#[must_use]
pub fn shown_name(person: &Record<Person>) -> String {
    if person.body.name.is_empty() { REDACTED.to_owned() } else { person.body.name.clone() }
}

/// What the founding transaction sets for the first person.
pub(crate) fn person_fields(name: &str, role: Role) -> Result<Fields> {
    let mut fields = Fields::default();
    fields.set("name", name)?;
    fields.set("role", role)?;
    fields.set("active", true)?;
    Ok(fields)
}

/// A device's fields, if its key is a usable one and nobody's yet.
pub(crate) fn device_fields(
    writing: &Writing<'_>,
    person: PersonId,
    public_key: &str,
    label: &str,
) -> Result<Fields> {
    if !crate::journal::seal::is_usable_key(public_key) {
        return Err(Error::invalid("public_key", Problem::Hex));
    }
    if store::people::device_with_key(writing.db(), public_key)?.is_some() {
        return Err(Error::invalid("public_key", Problem::KeyTaken));
    }
    let mut fields = Fields::default();
    fields.set("person_id", person)?;
    fields.set("public_key", public_key)?;
    fields.set("label", label)?;
    fields.set("active", true)?;
    Ok(fields)
}

/// What a device is called until somebody names it: nothing that tells whose it is.
pub(crate) fn device_label() -> String {
    crate::messages::text("device-label", &[])
}

/// What fields make of a person, as far as they set anything.
fn person_after(before: &Person, fields: &Fields) -> Person {
    let given = |field: &str| fields.get(field).and_then(|json| serde_json::from_str::<Value>(json).ok());
    let name = given("name").and_then(|name| Some(name.as_str()?.to_owned()));
    Person {
        name: name.unwrap_or_else(|| before.name.clone()),
        role: given("role").and_then(|role| serde_json::from_value(role).ok()).unwrap_or(before.role),
        active: given("active").and_then(|active| active.as_bool()).unwrap_or(before.active),
    }
}

/// Refuses what these fields make of a person where no owner would be left, or where they come, or come back, with a name
/// that somebody else has.
pub(crate) fn may_become(db: &Db, before: &Record<Person>, fields: &Fields) -> Result<()> {
    let after = person_after(&before.body, fields);
    let owner = |person: &Person| person.active && person.role == Role::Owner;
    if owner(&before.body) && !owner(&after) && store::people::owner_count(db)? < 2 {
        return Err(Error::NotAllowed { op: Op::PersonSet, why: Refusal::LastOwner });
    }
    let comes = !before.body.active || after.name != before.body.name;
    if after.active && comes { free_name(db, Some(before.id), &after.name) } else { Ok(()) }
}

/// Refuses a name that somebody else who is active bears, or that looks like theirs. One that was redacted is nobody's.
fn free_name(db: &Db, own: Option<PersonId>, name: &str) -> Result<()> {
    let mut others: Vec<Record<Person>> = store::all(db)?;
    others.retain(|other| other.body.active && Some(other.id) != own && !other.body.name.is_empty());
    let problem =
        match others.iter().map(|other| &other.body.name).find(|other| names::look_alike(other, name)) {
            Some(other) if other == name => Problem::Taken { name: name.to_owned() },
            Some(other) => Problem::Alike { name: other.clone() },
            None => return Ok(()),
        };
    Err(Error::invalid("name", problem))
}
