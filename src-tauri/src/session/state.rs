//! What every screen needs to know of the session, and telling it.

use std::sync::Arc;

use claimtrail_core::Workspace;
use claimtrail_core::error::Result;
use claimtrail_core::ids::{DeviceId, PersonId};
use claimtrail_core::messages::{self, Language};
use claimtrail_core::rules::Role;
use claimtrail_core::workspace::Acting;
use serde::Serialize;
use ts_rs::TS;

use super::{Session, lock};
use crate::failure::{Answer, Failure};
use crate::files;
use crate::settings::{Recent, Settings};

/// A person who can act on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Profile {
    /// The person.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether they still work here.
    pub active: bool,
    /// The device whose key signs for them here.
    pub device: DeviceId,
    /// Whether that device may sign: nothing can be done with one that was revoked.
    pub signs: bool,
}

/// The workspace that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenWorkspace {
    /// Its id.
    pub id: String,
    /// The file's name, without folder and ending.
    pub name: String,
    /// What the desk is called.
    pub desk: String,
    /// Whether it is the sample.
    pub sample: bool,
    /// What is told where something was built into the file that no workspace has.
    pub foreign: Option<String>,
    /// What is told where the disk was too full to write when it was opened.
    pub lacks_room: Option<String>,
    /// How many were opened before it since the program began: copies of a workspace have the same id.
    pub opening: u64,
}

/// All that every screen needs to know of the session.
#[derive(Debug, Serialize, TS)]
pub struct WorkspaceState {
    /// The workspace that is open.
    pub workspace: Option<OpenWorkspace>,
    /// Who can act in it on this computer.
    pub profiles: Vec<Profile>,
    /// Who acts.
    pub acting: Option<Profile>,
    /// Which workspaces were open before, the last first.
    pub recent: Vec<Recent>,
    /// What is set on this computer.
    pub settings: Settings,
    /// The language that sentences come in.
    pub language: Language,
    /// The program's version.
    pub version: String,
    /// The name of the workspace that is brought up to date before it is opened, while that lasts.
    pub updating: Option<String>,
    /// Why the workspace that was to be opened at the start, or from outside, is not open.
    pub failure: Option<Arc<Failure>>,
}

impl Session {
    pub(crate) fn tell_state(&self) {
        if let Ok(state) = self.state() {
            self.tell("workspace-changed", &state);
        }
    }

    pub(crate) fn tell_title(&self) {
        self.tell("title-changed", &self.title());
    }

    /// What the window is called: after the desk that is open, and the program.
    pub(crate) fn title(&self) -> String {
        let desk = self.current().ok().and_then(|open| lock(&open.reader).desk().ok());
        match desk.map(|desk| desk.body.name).filter(|name| !name.is_empty()) {
            Some(desk) => messages::text("window-title-of", &[("desk", desk.into())]),
            None => messages::text("window-title", &[]),
        }
    }

    /// All that every screen needs to know.
    pub(crate) fn state(&self) -> Answer<WorkspaceState> {
        let (recent, settings) = {
            let kept = self.settings();
            (kept.recent(), kept.settings().clone())
        };
        let mut state = WorkspaceState {
            workspace: None,
            profiles: Vec::new(),
            acting: None,
            recent,
            settings,
            language: messages::spoken(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            updating: lock(&self.updating).clone(),
            failure: lock(&self.failure).clone(),
        };
        if let Ok(open) = self.current() {
            let sample = open.path == self.sample();
            let reader = lock(&open.reader);
            state.profiles = profiles(&reader)?;
            let acting = open.me();
            state.acting = state.profiles.iter().find(|profile| Some(profile.person) == acting).cloned();
            let desk = reader.desk()?.body.name;
            let (id, name) = (open.id.clone(), files::stem_of(&open.path));
            let (foreign, lacks_room) = (reader.foreign()?, reader.lacks_room());
            let opening = open.opening;
            state.workspace = Some(OpenWorkspace { id, name, desk, sample, foreign, lacks_room, opening });
        }
        Ok(state)
    }
}

/// Who can act here, with what they may do.
fn profiles(workspace: &Workspace) -> Result<Vec<Profile>> {
    let (people, devices) = (workspace.people()?, workspace.devices()?);
    let profile = |acting: Acting| {
        let person = people.iter().find(|person| person.id == acting.person)?;
        let (role, active) = (person.body.role, person.body.active);
        let (device, person) = (acting.device, acting.person);
        let signs = devices.iter().any(|each| each.id == device && each.body.active);
        Some(Profile { person, name: acting.name, role, active, device, signs })
    };
    Ok(workspace.profiles()?.into_iter().filter_map(profile).collect())
}
