//! `claimtrail verdict`: what was found about a claim, on which scale, and why. A claim has one line of verdicts.

use std::path::PathBuf;

use claimtrail_core::error::Error;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit, VerdictView};
use clap::{Args, Subcommand};

use crate::commands::claims::{name_of, verdict_lines};
use crate::commands::conflicts::Conflicts;
use crate::failure::Outcome;
use crate::files;
use crate::output::sentence;
use crate::parse::{self, patch};
use crate::session::{self, Session};
use crate::text;

#[derive(Subcommand)]
pub(crate) enum VerdictCommand {
    /// Propose a verdict on a claim; proposed again, it replaces what stood
    Propose(ProposeArgs),
    /// Change a claim's verdict
    Edit(EditArgs),
    /// A claim's verdict
    Show {
        /// The claim
        claim: String,
    },
}

#[derive(Args)]
pub(crate) struct ProposeArgs {
    /// The claim
    claim: String,
    /// The rating's key in its scale
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    rating: String,
    /// Why: Markdown
    #[arg(
        long,
        value_name = "TEXT",
        allow_hyphen_values = true,
        required_unless_present = "rationale_file",
        conflicts_with = "rationale_file"
    )]
    rationale: Option<String>,
    /// Why, from a UTF-8 file (- for standard input), without its last line end
    #[arg(long, value_name = "FILE")]
    rationale_file: Option<PathBuf>,
    /// The scale, by name or id; without it, the desk's own
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    scale: Option<String>,
    /// One sentence for readers
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    summary: Option<String>,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The claim
    claim: String,
    /// The rating's key in its scale
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    rating: Option<String>,
    /// Why: Markdown
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, conflicts_with = "rationale_file")]
    rationale: Option<String>,
    /// Why, from a UTF-8 file (- for standard input), without its last line end
    #[arg(long, value_name = "FILE")]
    rationale_file: Option<PathBuf>,
    /// The scale, by name or id
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    scale: Option<String>,
    /// One sentence for readers; "" empties it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    summary: Option<String>,
}

impl VerdictCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            VerdictCommand::Propose(args) => args.run(session),
            VerdictCommand::Edit(args) => args.run(session),
            VerdictCommand::Show { claim } => show(&claim, session),
        }
    }
}

fn rationale(given: Option<String>, file: Option<PathBuf>) -> Outcome<Option<String>> {
    match file {
        Some(file) => files::read_prose(&file, "rationale").map(Some),
        None => Ok(given),
    }
}

impl ProposeArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let rationale = rationale(self.rationale, self.rationale_file)?.unwrap_or_default();
        let (mut workspace, acting) = session.act()?;
        let claim: ClaimId = workspace.resolve(&self.claim)?;
        let scale_id = self.scale.map(|scale| session::scale(&workspace, &scale)).transpose()?;
        let new = NewVerdict { scale_id, rating: self.rating, rationale, summary: self.summary };
        let verdict = workspace.propose_verdict(&acting, claim, new)?;
        session.out.show(&verdict, |verdict| said("cli-verdict-proposed", verdict))
    }
}

impl EditArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let rationale = rationale(self.rationale, self.rationale_file)?;
        let (mut workspace, acting) = session.act()?;
        let claim: ClaimId = workspace.resolve(&self.claim)?;
        let scale_id = self.scale.map(|scale| session::scale(&workspace, &scale)).transpose()?;
        let edit = VerdictEdit { scale_id, rating: self.rating, rationale, summary: patch(self.summary) };
        let verdict = workspace.edit_verdict(&acting, claim, parse::edit(edit)?)?;
        session.out.show(&verdict, |verdict| said("cli-verdict-edited", verdict))
    }
}

fn show(claim: &str, session: &mut Session) -> Outcome {
    let workspace = session.open()?;
    let id: ClaimId = workspace.resolve(claim)?;
    let view = workspace.claim(id)?;
    let missing = || Error::NotFound { what: "verdict", id: claim.to_owned() };
    let verdict = view.verdict.as_ref().ok_or_else(missing)?;
    let conflicts = Conflicts::of_claim(&workspace, &view)?;
    session.out.show(verdict, |verdict| {
        verdict_lines(verdict, |person| name_of(&view, person)) + &conflicts.below(&verdict.verdict, 2)
    })
}

fn said(done: &str, verdict: &VerdictView) -> String {
    let body = &verdict.verdict.body;
    let rating = verdict.rated.as_ref().map_or(body.rating.as_str(), |rated| rated.label.as_str());
    sentence(done, &[("rating", rating), ("claim", &text::short(body.claim_id))])
}
