//! `claimtrail evidence`: how sources bear on claims.

use claimtrail_core::evidence::{Evidence, EvidenceEdit, NewEvidence, Stance};
use claimtrail_core::ids::SourceId;
use claimtrail_core::records::Record;
use clap::{Args, Subcommand};

use crate::commands::claims::evidence_line;
use crate::commands::conflicts::Conflicts;
use crate::failure::Outcome;
use crate::output::{self, sentence, word};
use crate::parse::{self, patch};
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum EvidenceCommand {
    /// Attach a source to a claim
    Attach(AttachArgs),
    /// Change how a source bears on a claim
    Edit(EditArgs),
    /// Take a source from a claim; it stays in the library and in history
    Detach {
        /// The evidence
        evidence: String,
    },
    /// The sources attached to a claim, with how they bear on it
    List {
        /// The claim
        claim: String,
    },
}

#[derive(Args)]
pub(crate) struct AttachArgs {
    /// The claim
    claim: String,
    /// The source
    source: String,
    /// How the source bears on the claim
    #[arg(long, value_parser = parse::stance())]
    stance: Stance,
    #[command(flatten)]
    facts: Facts,
}

/// What the source says, and where. In an edit an empty text empties the field.
#[derive(Args)]
struct Facts {
    /// The source's words; in an edit "" empties the field, as with the options below
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    quote: Option<String>,
    /// Where in the source: a page, a timestamp
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    locator: Option<String>,
    /// A remark for the desk
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The evidence
    evidence: String,
    /// How the source bears on the claim
    #[arg(long, value_parser = parse::stance())]
    stance: Option<Stance>,
    #[command(flatten)]
    facts: Facts,
}

impl EvidenceCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            EvidenceCommand::Attach(args) => args.run(session),
            EvidenceCommand::Edit(args) => args.run(session),
            EvidenceCommand::Detach { evidence } => {
                let (mut workspace, acting) = session.act()?;
                let id = workspace.resolve(&evidence)?;
                let evidence = workspace.detach_evidence(&acting, id)?;
                session.out.show(&evidence, |evidence| said("cli-evidence-detached", evidence))
            }
            EvidenceCommand::List { claim } => {
                let workspace = session.open()?;
                let view = workspace.claim(workspace.resolve(&claim)?)?;
                let conflicts = Conflicts::of_claim(&workspace, &view)?;
                output::list(&mut session.out, &view.evidence, "cli-none", |evidence| {
                    evidence_line(evidence, &conflicts)
                })
            }
        }
    }
}

impl AttachArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let claim = workspace.resolve(&self.claim)?;
        let source: SourceId = workspace.resolve(&self.source)?;
        let facts = self.facts;
        let new = NewEvidence {
            stance: Some(self.stance),
            quote: facts.quote,
            locator: facts.locator,
            note: facts.note,
        };
        let evidence = workspace.attach_evidence(&acting, claim, source, new)?;
        session.out.show(&evidence, |evidence| said("cli-evidence-attached", evidence))
    }
}

impl EditArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let id = workspace.resolve(&self.evidence)?;
        let edit = EvidenceEdit {
            stance: self.stance,
            quote: patch(self.facts.quote),
            locator: patch(self.facts.locator),
            note: patch(self.facts.note),
        };
        let evidence = workspace.edit_evidence(&acting, id, parse::edit(edit)?)?;
        session.out.show(&evidence, |evidence| said("cli-evidence-edited", evidence))
    }
}

fn said(done: &str, evidence: &Record<Evidence>) -> String {
    let stance = word("stance", evidence.body.stance.as_str());
    let (claim, source) = (text::short(evidence.body.claim_id), text::short(evidence.body.source_id));
    let id = text::short(evidence.id);
    sentence(done, &[("id", &id), ("stance", &stance), ("claim", &claim), ("source", &source)])
}
