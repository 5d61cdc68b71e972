//! `claimtrail scale`: the scales that ratings belong to, read from JSON.

use std::path::{Path, PathBuf};

use claimtrail_core::error::{Error, Problem};
use claimtrail_core::records::Record;
use claimtrail_core::scales::{Rating, RatingScale, ScaleEdit};
use clap::Subcommand;
use serde::de::DeserializeOwned;

use crate::commands::conflicts::Conflicts;
use crate::failure::Outcome;
use crate::files;
use crate::output::{self, Page, sentence};
use crate::parse;
use crate::session::{self, Session};
use crate::text;

#[derive(Subcommand)]
pub(crate) enum ScaleCommand {
    /// Add a scale of the desk's own
    #[command(after_help = SHAPE)]
    Add {
        /// The scale as JSON (- for standard input)
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
    },
    /// Change a scale; verdicts given before keep the scale as it was
    #[command(after_help = EDIT_SHAPE)]
    Edit {
        /// The scale, by name or id
        #[arg(allow_hyphen_values = true)]
        scale: String,
        /// What changes, as JSON (- for standard input)
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
    },
    /// Every scale with its ratings
    List,
}

const SHAPE: &str = r#"The JSON: {"name": "…", "worst": 1, "best": 5, "ratings": [{"key": "…", "label": "…", "value": 1, "meaning": "…"}, …]}"#;

const EDIT_SHAPE: &str =
    r#"The JSON: as of "scale add", with the fields that change; null empties "worst" or "best""#;

impl ScaleCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            ScaleCommand::Add { file } => {
                let scale = read(&file)?;
                let (mut workspace, acting) = session.act()?;
                let scale = workspace.add_scale(&acting, scale)?;
                session.out.show(&scale, |scale| said("cli-scale-added", scale))
            }
            ScaleCommand::Edit { scale, file } => {
                let edit: ScaleEdit = parse::edit_or(read(&file)?, "cli-scale-no-change")?;
                let (mut workspace, acting) = session.act()?;
                let id = session::scale(&workspace, &scale)?;
                let scale = workspace.edit_scale(&acting, id, edit)?;
                session.out.show(&scale, |scale| said("cli-scale-edited", scale))
            }
            ScaleCommand::List => {
                let workspace = session.open()?;
                let scales = workspace.scales()?;
                let conflicts = Conflicts::of(&workspace, &scales)?;
                output::list(&mut session.out, &scales, "cli-none", |scale| for_people(scale, &conflicts))
            }
        }
    }
}

fn read<T: DeserializeOwned>(file: &Path) -> Outcome<T> {
    let json = files::read_text(file, "scale")?;
    let shape = |error: serde_json::Error| Problem::Shape { reason: error.to_string() };
    Ok(serde_json::from_str(&json).map_err(|error| Error::invalid("scale", shape(error)))?)
}

fn said(done: &str, scale: &Record<RatingScale>) -> String {
    sentence(done, &[("id", &text::short(scale.id)), ("name", &scale.body.name)])
}

/// A rating on a line.
pub(crate) fn rating(rating: &Rating) -> String {
    let value = rating.value.map(|value| format!(" ({value})")).unwrap_or_default();
    let (key, label) = (text::line(&rating.key), text::line(&rating.label));
    format!("{key:<16} {label}{value}: {}", text::line(&rating.meaning))
}

fn for_people(scale: &Record<RatingScale>, conflicts: &Conflicts) -> String {
    let mut page = Page::titled(&text::line(&scale.body.name));
    page.fact("id", &scale.id.to_string());
    for of_scale in &scale.body.ratings {
        page.line(&format!("  {}", rating(of_scale)));
    }
    page.lines(conflicts.lines(scale, 2));
    page.end() + "\n"
}
