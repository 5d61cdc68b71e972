//! `claimtrail device`: the keys that people sign with, one for each computer.

use std::collections::HashMap;

use claimtrail_core::ids::PersonId;
use claimtrail_core::people::{self, Device, Place};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::records::Record;
use claimtrail_core::seam::SystemSeam;
use clap::{Args, Subcommand};
use serde_json::json;

use crate::failure::Outcome;
use crate::output::{self, dim, sentence, told};
use crate::session::{self, Session};
use crate::text;

#[derive(Subcommand)]
pub(crate) enum DeviceCommand {
    /// Make a key on this computer and print its public half, for an owner to add
    Request,
    /// Let a person sign with a further key
    Add(AddArgs),
    /// Every device, those that were revoked too
    List,
    /// Take the right to sign from a device; what it signed before stays
    Revoke {
        /// The device
        id: String,
    },
    /// Give an owner whose keys are all lost a new one; history shows it for ever
    Recover(RecoverArgs),
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// Whose it is, by name or id
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    person: String,
    /// The public key that `device request` printed; without it, a key is made on this computer
    #[arg(long, value_name = "HEX")]
    key: Option<String>,
    /// What the device is called
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    label: Option<String>,
}

#[derive(Args)]
pub(crate) struct RecoverArgs {
    /// The owner, by name or id
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    name: String,
    /// What the device is called
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    label: Option<String>,
}

impl DeviceCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            DeviceCommand::Request => request(session),
            DeviceCommand::Add(args) => args.run(session),
            DeviceCommand::List => list(session),
            DeviceCommand::Revoke { id } => {
                let (mut workspace, acting) = session.act()?;
                let device = workspace.resolve(&id)?;
                let device = workspace.revoke_device(&acting, device)?;
                session.out.show(&device, |device| {
                    sentence("cli-device-revoked", &[("id", &text::short(device.id))])
                })
            }
            DeviceCommand::Recover(args) => args.run(session),
        }
    }
}

fn request(session: &mut Session) -> Outcome {
    let public_key = Profiles::of_this_computer()?.request(&mut SystemSeam)?;
    session.out.show(&json!({ "public_key": public_key }), |_| public_key.clone())
}

impl AddArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let person = session::person(&workspace, &self.person)?;
        let place = self.key.map_or(Place::Here, Place::Elsewhere);
        let device = workspace.add_device(&acting, person, place, self.label.as_deref())?;
        session.out.show(&device, |device| {
            let id = text::short(device.id);
            sentence("cli-device-added", &[("id", &id), ("label", &device.body.label)])
        })
    }
}

impl RecoverArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let mut workspace = session.open()?;
        let person = session::person(&workspace, &self.name)?;
        let device = workspace.recover_device(person, self.label.as_deref())?;
        session.out.show(&device, |device| {
            sentence("cli-device-recovered", &[("id", &text::short(device.id)), ("name", &self.name)])
        })
    }
}

fn list(session: &mut Session) -> Outcome {
    let workspace = session.open()?;
    let devices = workspace.devices()?;
    let people = workspace.people()?;
    let names: HashMap<PersonId, String> =
        people.iter().map(|person| (person.id, people::shown_name(person))).collect();
    output::list(&mut session.out, &devices, "cli-none", |device| for_people(device, &names))
}

fn for_people(device: &Record<Device>, names: &HashMap<PersonId, String>) -> String {
    let body = &device.body;
    let mut remarks = String::new();
    if body.recovered {
        remarks.push_str(&sentence("cli-device-is-recovered", &[]));
    }
    if !body.active {
        remarks.push_str(&sentence("cli-device-is-revoked", &[]));
    }
    let person = text::line(names.get(&body.person_id).map(String::as_str).unwrap_or_default());
    let (id, label) = (dim(&text::short(device.id)), text::line(told(device, "label", &body.label)));
    format!("{id}  {}  {person}, {label} {remarks}", body.public_key).trim_end().to_owned()
}
