//! One run of the program: which workspace, who acts, and where the answer goes.
//! It opens the workspace when a command asks for it, and finds people and scales by name.

use std::path::{Path, PathBuf};

use claimtrail_core::Workspace;
use claimtrail_core::error::Error;
use claimtrail_core::ids::{PersonId, ScaleId};
use claimtrail_core::messages;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::Acting;

use crate::args::Global;
use crate::commands::redaction::unscrubbed;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

/// What every command is given.
pub(crate) struct Session {
    workspace: Option<PathBuf>,
    acting: Option<String>,
    pub(crate) out: Output,
}

impl Session {
    pub(crate) fn new(global: Global) -> Session {
        let named = || std::env::var_os("CLAIMTRAIL_WORKSPACE").filter(|name| !name.is_empty());
        Session {
            workspace: global.workspace.or_else(|| named().map(PathBuf::from)),
            acting: global.acting,
            out: Output::new(global.json),
        }
    }

    /// The workspace's file.
    pub(crate) fn path(&self) -> Outcome<&Path> {
        self.workspace.as_deref().ok_or_else(|| Failure::misuse("cli-no-workspace"))
    }

    /// The workspace, opened.
    pub(crate) fn open(&self) -> Outcome<Workspace> {
        let (path, profiles) = (self.path()?, Profiles::of_this_computer()?);
        if Workspace::needs_update(path) {
            let file = path.display().to_string();
            self.out.note(&messages::text("cli-updating", &[("file", file.into())]));
        }
        let workspace = Workspace::open(path, profiles, Box::new(SystemSeam))?;
        if let Some(notice) = workspace.foreign()? {
            self.out.note(&notice);
        }
        if let Some(notice) = workspace.lacks_room() {
            self.out.note(&notice);
        }
        if let Some(why) = workspace.unscrubbed()? {
            self.out.note(&unscrubbed(why));
        }
        Ok(workspace)
    }

    /// Who looks at the workspace: whoever is named, or the only one who works here; nobody where that is not clear.
    pub(crate) fn looking(&self, workspace: &Workspace) -> Outcome<Option<PersonId>> {
        match workspace.acting(self.acting.as_deref()) {
            Ok(acting) => Ok(Some(acting.person)),
            Err(Error::NoProfile { .. }) if self.acting.is_none() => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The workspace, opened, and who acts in it.
    pub(crate) fn act(&self) -> Outcome<(Workspace, Acting)> {
        let workspace = self.open()?;
        let acting = workspace.acting(self.acting.as_deref())?;
        Ok((workspace, acting))
    }
}

/// The person with this name, else with this id. Who still works here goes before who left.
pub(crate) fn person(workspace: &Workspace, given: &str) -> Outcome<PersonId> {
    let mut named = workspace.people()?;
    named.retain(|person| person.body.name == given);
    named.sort_by_key(|person| !person.body.active);
    match named.as_slice() {
        [] => Ok(workspace.resolve(given)?),
        [only] => Ok(only.id),
        [first, second, ..] if first.body.active && !second.body.active => Ok(first.id),
        several => {
            let matches = several.iter().map(|person| person.id.to_string()).collect();
            Err(Error::Ambiguous { what: "person", id: given.to_owned(), matches }.into())
        }
    }
}

/// The scale with this name, else with this id.
pub(crate) fn scale(workspace: &Workspace, given: &str) -> Outcome<ScaleId> {
    let scales = workspace.scales()?;
    match scales.iter().find(|scale| scale.body.name == given) {
        Some(scale) => Ok(scale.id),
        None => Ok(workspace.resolve(given)?),
    }
}
