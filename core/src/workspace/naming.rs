//! What people name things by: who acts, and the digits of an id or a hash.

use super::{Acting, Workspace};
use crate::error::{Error, Result};
use crate::ids::{EntityId, EntityRef, Hash, PersonId};
use crate::people::{Device, Person};
use crate::records::Record;
use crate::store::{self, revisions};
use crate::text;

impl Workspace {
    /// The people who can sign for this workspace on this computer, each once, in order of arrival.
    ///
    /// # Errors
    /// `Database`.
    pub fn profiles(&self) -> Result<Vec<Acting>> {
        let mut devices: Vec<Record<Device>> = store::all(&self.db)?;
        devices.retain(|device| self.profiles.holds(&device.body.public_key));
        devices.sort_by_key(|device| !device.body.active);
        let mut profiles: Vec<Acting> = Vec::new();
        for device in devices {
            let person: Record<Person> = store::get(&self.db, device.body.person_id)?;
            if !profiles.iter().any(|profile| profile.person == person.id) {
                profiles.push(Acting { person: person.id, device: device.id, name: person.body.name });
            }
        }
        Ok(profiles)
    }

    /// The person who acts: the one named (by name, or by an id's first or last digits), or the only one there is.
    ///
    /// # Errors
    /// `NoProfile` with those who can act here.
    pub fn acting(&self, name: Option<&str>) -> Result<Acting> {
        let profiles = self.profiles()?;
        let name = name.map(text::normal);
        let here = || profiles.iter().map(|profile| profile.name.clone()).collect();
        let mut fitting: Vec<&Acting> = match &name {
            None => profiles.iter().collect(),
            Some(name) => profiles.iter().filter(|profile| profile.name == *name).collect(),
        };
        if let (Some(name), true) = (&name, fitting.is_empty())
            && let Ok(person) = self.resolve::<PersonId>(name)
        {
            fitting = profiles.iter().filter(|profile| profile.person == person).collect();
        }
        match fitting.as_slice() {
            [acting] => Ok((*acting).clone()),
            _ => Err(Error::NoProfile { person: name, here: here() }),
        }
    }

    /// The id that these digits begin or end: a whole id, or any part of it that fits one thing only.
    ///
    /// # Errors
    /// `NotFound`, `Ambiguous`.
    pub fn resolve<I: EntityId>(&self, given: &str) -> Result<I> {
        let what = I::KIND.as_str();
        let digits = hex_digits(given).ok_or_else(|| Error::NotFound { what, id: given.to_owned() })?;
        one_of(what, given, store::ids_like::<I>(&self.db, &digits)?, |id| {
            let entity: EntityRef = (*id).into();
            entity.id.to_string()
        })
    }

    /// The revision that these digits of its hash or id begin or end.
    ///
    /// # Errors
    /// `NotFound`, `Ambiguous`.
    pub fn resolve_revision(&self, given: &str) -> Result<Hash> {
        let digits =
            hex_digits(given).ok_or_else(|| Error::NotFound { what: "revision", id: given.to_owned() })?;
        let found = revisions::like(&self.db, &digits)?;
        one_of("revision", given, found, Hash::to_string)
    }
}

/// The digits of an id, capital, hyphens left out; `None` for anything else.
fn hex_digits(given: &str) -> Option<String> {
    let digits: String = given.chars().filter(|c| *c != '-').collect::<String>().to_ascii_uppercase();
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit())).then_some(digits)
}

fn one_of<T>(what: &'static str, given: &str, mut found: Vec<T>, name: impl Fn(&T) -> String) -> Result<T> {
    match (found.pop(), found.is_empty()) {
        (None, _) => Err(Error::NotFound { what, id: given.to_owned() }),
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            let matches = found.iter().chain([&last]).map(name).collect();
            Err(Error::Ambiguous { what, id: given.to_owned(), matches })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_an_id_leave_out_hyphens() {
        assert_eq!(hex_digits("01900000-00aB").as_deref(), Some("0190000000AB"));
        assert_eq!(hex_digits("xyz"), None);
        assert_eq!(hex_digits(""), None);
    }
}
