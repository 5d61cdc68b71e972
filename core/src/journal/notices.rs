//! Notices: what is allowed, and worth a look. Each says in a sentence what there is to see, and what it is about.

use serde::Serialize;
use ts_rs::TS;

use crate::ids::{DeviceId, EntityRef, PersonId};
use crate::messages::{self, Argument};
use crate::people::Device;
use crate::records::REDACTED;

/// What is allowed, and worth a look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// What there is to see, as a sentence.
    pub message: String,
    /// What it is about: `<kind>/<uuid>`.
    pub entity: Option<String>,
    /// Whether somebody has to do something, or may be deceived.
    pub warns: bool,
}

impl Notice {
    /// The sentence with this id.
    pub(crate) fn said(id: &str, arguments: &[(&'static str, Argument)]) -> Notice {
        Notice { message: messages::text(id, arguments), entity: None, warns: false }
    }

    /// The same about an entity.
    pub(crate) fn about(self, entity: impl Into<EntityRef>) -> Notice {
        Notice { entity: Some(entity.into().to_string()), ..self }
    }

    /// The same as a warning.
    pub(crate) fn warning(self) -> Notice {
        Notice { warns: true, ..self }
    }
}

/// What stands for a name in a sentence.
pub(crate) fn shown(name: &str) -> Argument {
    if name.is_empty() { REDACTED.into() } else { name.to_owned().into() }
}

/// A device that was recovered or revoked.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) id: DeviceId,
    pub(crate) device: Device,
    /// Whose it is, by name.
    pub(crate) name: String,
}

impl Key {
    pub(crate) const fn person(&self) -> PersonId {
        self.device.person_id
    }

    /// A sentence about it, with more that it names.
    pub(crate) fn notice(&self, id: &str, more: &[(&'static str, Argument)]) -> Notice {
        let mut arguments = vec![("name", shown(&self.name)), ("label", shown(&self.device.label))];
        arguments.extend_from_slice(more);
        Notice::said(id, &arguments).about(self.id)
    }

    /// That nobody vouched for it; whether its person works on this computer.
    pub(crate) fn recovered(&self, here: bool) -> Notice {
        if !self.device.active {
            return self.notice("notice-recovered-revoked", &[]);
        }
        let here = if here { "yes" } else { "no" };
        self.notice("notice-recovered", &[("here", here.into())]).warning()
    }
}
