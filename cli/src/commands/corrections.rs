//! `claimtrail correction`: public corrections of published claims.

use claimtrail_core::records::Record;
use claimtrail_core::reviews::{Correction, CorrectionClass};
use clap::{Args, Subcommand};

use crate::failure::Outcome;
use crate::output::{self, dim, sentence, told, word};
use crate::parse;
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum CorrectionCommand {
    /// Open a correction of a published claim, as an editor
    Open(OpenArgs),
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

impl CorrectionCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            CorrectionCommand::Open(args) => args.run(session),
            CorrectionCommand::List { claim } => {
                let workspace = session.open()?;
                let view = workspace.claim(workspace.resolve(&claim)?)?;
                output::list(&mut session.out, &view.corrections, "cli-none", for_people)
            }
        }
    }
}

impl OpenArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let claim = workspace.resolve(&self.claim)?;
        let correction = workspace.open_correction(&acting, claim, self.class, &self.notice)?;
        session.out.show(&correction, |correction| {
            let class = word("correction-class", correction.body.class.as_str());
            let (id, claim) = (text::short(correction.id), text::short(correction.body.claim_id));
            sentence("cli-correction-opened", &[("id", &id), ("claim", &claim), ("class", &class)])
        })
    }
}

fn for_people(correction: &Record<Correction>) -> String {
    let class = word("correction-class", correction.body.class.as_str());
    let (id, at) = (dim(&text::short(correction.id)), text::moment(correction.created_at));
    let notice = told(correction, "notice", &correction.body.notice);
    format!("{id}  {at}  {class}\n{}", text::block(notice, 4))
}
