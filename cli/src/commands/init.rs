//! `claimtrail init`: a new workspace, or a copy of one from its journal.

use std::path::PathBuf;

use claimtrail_core::Workspace;
use claimtrail_core::ids::Hash;
use claimtrail_core::messages::{self, Language};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::Acting;
use clap::Args;
use serde::Serialize;

use crate::failure::Outcome;
use crate::files;
use crate::output::sentence;
use crate::parse;
use crate::session::Session;
use crate::text;

#[derive(Args)]
pub(crate) struct InitArgs {
    /// The new workspace's file; .claimtrail is the usual ending
    file: PathBuf,
    /// What you are called: the workspace's first owner; not needed with --journal
    #[arg(long, value_name = "NAME", allow_hyphen_values = true, required_unless_present = "journal")]
    name: Option<String>,
    /// What the desk is called; without it, as the file; a copy keeps its desk's name
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    desk: Option<String>,
    /// The language of the rating scales that the desk starts with
    #[arg(long, value_parser = parse::language(), default_value = "en", conflicts_with = "journal")]
    words: Language,
    /// Make a copy of a workspace from its journal (- for standard input)
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
}

/// A workspace, as `init` answers.
#[derive(Serialize)]
struct Opened {
    id: String,
    path: String,
    desk: String,
    head: Hash,
    profiles: Vec<Acting>,
}

impl InitArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let profiles = Profiles::of_this_computer()?;
        let workspace = match &self.journal {
            Some(journal) => {
                let mut journal = files::reader(journal)?;
                Workspace::create_from_journal(&self.file, profiles, Box::new(SystemSeam), &mut journal)?
            }
            None => {
                let desk = self.desk.clone().unwrap_or_else(|| self.stem());
                let name = self.name.as_deref().unwrap_or_default();
                messages::speak(self.words);
                Workspace::create(&self.file, profiles, Box::new(SystemSeam), name, &desk)?
            }
        };
        let opened = Opened {
            id: workspace.id().to_string(),
            path: self.file.display().to_string(),
            desk: workspace.desk()?.body.name,
            head: workspace.head()?.head,
            profiles: workspace.profiles()?,
        };
        session.out.show(&opened, for_people)
    }

    fn stem(&self) -> String {
        self.file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}

fn for_people(opened: &Opened) -> String {
    let names: Vec<String> = opened.profiles.iter().map(|acting| text::line(&acting.name)).collect();
    let who = match names.as_slice() {
        [] => sentence("cli-init-nobody", &[]),
        names => sentence("cli-init-signs", &[("names", &names.join(", "))]),
    };
    format!("{}\n{who}", sentence("cli-init", &[("path", &opened.path), ("desk", &opened.desk)]))
}
