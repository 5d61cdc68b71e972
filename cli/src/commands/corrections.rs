//! `claimtrail correction`: public corrections of published claims.

use claimtrail_core::Workspace;
use claimtrail_core::corrections::{Correction, CorrectionClass, CorrectionEdit};
use claimtrail_core::history::ClaimView;
use claimtrail_core::records::Record;
use clap::{Args, Subcommand};

use crate::commands::claims::ReasonArgs;
use crate::failure::Outcome;
use crate::output::{self, dim, sentence, told, word};
use crate::parse;
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum CorrectionCommand {
    /// Open a correction of a published claim, as an editor
    Open(OpenArgs),
    /// Change the open correction of a claim, as an editor; a submission lapses
    Edit(EditArgs),
    /// Call off the open correction of a claim, as an editor: it is public again as readers have it
    Cancel(ReasonArgs),
    /// The corrections of a claim
    List {
        /// The claim
        claim: String,
    },
}

#[derive(Args)]
pub(crate) struct OpenArgs {
    /// The claim
    claim: String,
    /// How much it changes
    #[arg(long, value_parser = parse::correction_class())]
    class: CorrectionClass,
    /// What readers are told
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    notice: String,
}

#[derive(Args)]
#[group(required = true, multiple = true)]
pub(crate) struct Edited {
    /// How much it changes
    #[arg(long, value_parser = parse::correction_class())]
    class: Option<CorrectionClass>,
    /// What readers are told
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    notice: Option<String>,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The claim
    claim: String,
    #[command(flatten)]
    edited: Edited,
}

impl CorrectionCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            CorrectionCommand::Open(args) => args.run(session),
            CorrectionCommand::Edit(args) => args.run(session),
            CorrectionCommand::Cancel(args) => {
                args.change(session, "cli-correction-cancelled", Workspace::cancel_correction)
            }
            CorrectionCommand::List { claim } => {
                let workspace = session.open()?;
                let view = workspace.claim(workspace.resolve(&claim)?)?;
                output::list(&mut session.out, &view.corrections, "cli-none", |correction| {
                    for_people(correction, &view)
                })
            }
        }
    }
}

impl OpenArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let claim = workspace.resolve(&self.claim)?;
        let correction = workspace.open_correction(&acting, claim, self.class, &self.notice)?;
        session.out.show(&correction, |correction| said("cli-correction-opened", correction))
    }
}

impl EditArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let claim = workspace.resolve(&self.claim)?;
        let Edited { class, notice } = self.edited;
        let correction = workspace.edit_correction(&acting, claim, CorrectionEdit { class, notice })?;
        session.out.show(&correction, |correction| said("cli-correction-edited", correction))
    }
}

/// What was done to a correction.
fn said(done: &str, correction: &Record<Correction>) -> String {
    let class = word("correction-class", correction.body.class.as_str());
    let (id, claim) = (text::short(correction.id), text::short(correction.body.claim_id));
    sentence(done, &[("id", &id), ("claim", &claim), ("class", &class)])
}

fn for_people(correction: &Record<Correction>, view: &ClaimView) -> String {
    let class = word("correction-class", correction.body.class.as_str());
    let (id, at) = (dim(&text::short(correction.id)), text::moment(correction.created_at));
    let notice = told(correction, "notice", &correction.body.notice);
    let notice = text::block(notice, 4);
    format!("{id}  {at}  {class}{}\n{notice}", untold(correction, view))
}

/// After a comma, why readers do not have a correction; nothing where they have it, or it is open.
pub(crate) fn untold(correction: &Record<Correction>, view: &ClaimView) -> String {
    if view.told_corrections.contains(&correction.id)
        || view.claim.body.open_correction == Some(correction.id)
    {
        return String::new();
    }
    let reason = told(correction, "reason", correction.body.reason.as_deref().unwrap_or_default());
    let why = match correction.body.cancelled {
        true => sentence("cli-correction-called-off", &[("reason", reason)]),
        false => sentence("cli-correction-untold", &[]),
    };
    format!(", {why}")
}
