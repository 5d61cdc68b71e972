//! `claimtrail desk`: the desk's name and policy.

use claimtrail_core::Workspace;
use claimtrail_core::desk::{Desk, DeskEdit};
use claimtrail_core::error::{Error, Problem};
use claimtrail_core::records::Record;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};

use crate::commands::conflicts::Conflicts;
use crate::failure::Outcome;
use crate::output::{Page, sentence};
use crate::parse::patch;
use crate::session::{self, Session};
use crate::text;

#[derive(Subcommand)]
pub(crate) enum DeskCommand {
    /// The desk's name and policy
    Show,
    /// Change one of them
    Set(SetArgs),
}

#[derive(Args)]
pub(crate) struct SetArgs {
    /// What to change
    #[arg(value_parser = PossibleValuesParser::new(KEYS))]
    key: String,
    /// The new value: text, true or false, a number, or the name or id of a scale; "" for no url
    #[arg(allow_hyphen_values = true)]
    value: String,
}

const KEYS: [&str; 7] = [
    "name",
    "url",
    "four_eyes",
    "min_independent_sources",
    "primary_source_required",
    "claimant_contacted_required",
    "default_scale_id",
];

impl DeskCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            DeskCommand::Show => {
                let workspace = session.open()?;
                show(&workspace, &workspace.desk()?, session)
            }
            DeskCommand::Set(args) => args.run(session),
        }
    }
}

impl SetArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let edit = self.edit(&workspace)?;
        let desk = workspace.set_desk(&acting, edit)?;
        show(&workspace, &desk, session)
    }

    fn edit(self, workspace: &Workspace) -> Outcome<DeskEdit> {
        let mut edit = DeskEdit::default();
        match self.key.as_str() {
            "name" => edit.name = Some(self.value),
            "url" => edit.url = patch(Some(self.value)),
            "four_eyes" => edit.four_eyes = Some(self.truth()?),
            "min_independent_sources" => edit.min_independent_sources = Some(self.number()?),
            "primary_source_required" => edit.primary_source_required = Some(self.truth()?),
            "claimant_contacted_required" => edit.claimant_contacted_required = Some(self.truth()?),
            _ => edit.default_scale_id = Some(session::scale(workspace, &self.value)?),
        }
        Ok(edit)
    }

    fn truth(&self) -> Outcome<bool> {
        let expected = || Problem::Unknown { given: self.value.clone(), expected: "true, false".to_owned() };
        Ok(self.value.parse().map_err(|_| Error::invalid(&self.key, expected()))?)
    }

    fn number(&self) -> Outcome<u32> {
        let problem = Problem::Number { least: 0, most: u32::MAX.into() };
        Ok(self.value.parse().map_err(|_| Error::invalid(&self.key, problem))?)
    }
}

fn show(workspace: &Workspace, desk: &Record<Desk>, session: &mut Session) -> Outcome {
    let scale = default_scale(workspace)?;
    let conflicts = Conflicts::of(workspace, std::slice::from_ref(desk))?;
    session.out.show(desk, |desk| for_people(desk, &scale, &conflicts))
}

/// The default scale's name.
fn default_scale(workspace: &Workspace) -> Outcome<String> {
    let id = workspace.desk()?.body.default_scale_id;
    let scales = workspace.scales()?;
    let scale = scales.into_iter().find(|scale| Some(scale.id) == id);
    Ok(scale.map(|scale| scale.body.name).unwrap_or_default())
}

fn for_people(desk: &Record<Desk>, scale: &str, conflicts: &Conflicts) -> String {
    let body = &desk.body;
    let truth = |truth| sentence(if truth { "cli-yes" } else { "cli-no" }, &[]);
    let mut page = Page::titled(&text::line(&body.name));
    page.fact("id", &desk.id.to_string());
    page.field(desk, "url", body.url.as_deref());
    page.fact("four_eyes", &truth(body.four_eyes));
    page.fact("min_independent_sources", &body.min_independent_sources.to_string());
    page.fact("primary_source_required", &truth(body.primary_source_required));
    page.fact("claimant_contacted_required", &truth(body.claimant_contacted_required));
    page.row("default_scale_id", Some(scale));
    page.lines(conflicts.lines(desk, 2));
    page.end()
}
