//! `claimtrail claim`: record, edit, assign, tag, list, show; what becomes of a claim after its review.
//! How a claim is written is in `write.rs`, how it is shown in `show.rs`, its history in `history.rs` beside this folder.

mod list;
mod search;
mod show;
mod write;

use claimtrail_core::Workspace;
use claimtrail_core::claims::Claim;
use claimtrail_core::error::Result;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::records::Record;
use claimtrail_core::workspace::Acting;
use clap::{Args, Subcommand};

pub(crate) use self::list::FilterArgs;
pub(crate) use self::show::{evidence_line, for_people, name_of, verdict_lines};

use crate::commands::history;
use crate::failure::Outcome;
use crate::output::{sentence, told, word};
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum ClaimCommand {
    /// Record a claim, stated positively: what is said, not that somebody doubts it
    Record(write::RecordArgs),
    /// Change what a claim says; a submission or approval lapses
    Edit(write::EditArgs),
    /// Say who works on a claim, until when, and how urgent it is
    Assign(write::AssignArgs),
    /// Add tags to a claim and take tags from it
    Tag(write::TagArgs),
    /// The claims that fit, the newest change first or in the order that the query names
    List(list::ListArgs),
    /// How many claims have which status, rating, tag, assignee and language
    Facets(search::FacetsArgs),
    /// Earlier claims like a statement, the most alike first
    Similar(search::SimilarArgs),
    /// One claim with all that belongs to it
    Show(ClaimArgs),
    /// Every revision of a claim and of what belongs to it
    History(history::HistoryArgs),
    /// A claim as it was known at a revision
    AsOf(history::RevisionArgs),
    /// What you may do to a claim now, and why not the rest
    Allowed(ClaimArgs),
    /// Publish an approved claim
    Publish(ClaimArgs),
    /// Withdraw a claim, from any state
    Withdraw(ReasonArgs),
    /// Take up a withdrawn claim again
    Reopen(ReasonArgs),
    /// Give a claim the values again that it had at a revision
    Restore(history::RevisionArgs),
}

#[derive(Args)]
pub(crate) struct ClaimArgs {
    /// The claim
    pub(crate) claim: String,
}

#[derive(Args)]
pub(crate) struct ReasonArgs {
    /// The claim
    pub(crate) claim: String,
    /// Why
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) reason: String,
}

impl ClaimCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            ClaimCommand::Record(args) => args.run(session),
            ClaimCommand::Edit(args) => args.run(session),
            ClaimCommand::Assign(args) => args.run(session),
            ClaimCommand::Tag(args) => args.run(session),
            ClaimCommand::List(args) => list::run(&args, session),
            ClaimCommand::Facets(args) => args.run(session),
            ClaimCommand::Similar(args) => args.run(session),
            ClaimCommand::Show(args) => show::run(&args.claim, session),
            ClaimCommand::History(args) => args.run(session),
            ClaimCommand::AsOf(args) => args.show(session),
            ClaimCommand::Allowed(args) => show::allowed(&args.claim, session),
            ClaimCommand::Publish(args) => {
                args.change(session, "cli-claim-published", Workspace::publish_claim)
            }
            ClaimCommand::Withdraw(args) => {
                args.change(session, "cli-claim-withdrawn", Workspace::withdraw_claim)
            }
            ClaimCommand::Reopen(args) => args.change(session, "cli-claim-reopened", Workspace::reopen_claim),
            ClaimCommand::Restore(args) => args.restore(session),
        }
    }
}

impl ClaimArgs {
    /// Changes the claim, and says what was done with the message of this id.
    pub(crate) fn change(
        &self,
        session: &mut Session,
        done: &str,
        change: impl FnOnce(&mut Workspace, &Acting, ClaimId) -> Result<Record<Claim>>,
    ) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let id = workspace.resolve(&self.claim)?;
        let claim = change(&mut workspace, &acting, id)?;
        session.out.show(&claim, |claim| said(done, claim))
    }
}

impl ReasonArgs {
    /// Changes the claim for a reason, and says what was done with the message of this id.
    pub(crate) fn change(
        &self,
        session: &mut Session,
        done: &str,
        change: impl FnOnce(&mut Workspace, &Acting, ClaimId, &str) -> Result<Record<Claim>>,
    ) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let id = workspace.resolve(&self.claim)?;
        let claim = change(&mut workspace, &acting, id, &self.reason)?;
        session.out.show(&claim, |claim| said(done, claim))
    }
}

/// What was done to a claim, and where it stands now.
pub(crate) fn said(done: &str, claim: &Record<Claim>) -> String {
    let status = word("status", claim.body.status.as_str());
    let statement = text::clipped(told(claim, "statement", &claim.body.statement));
    sentence(done, &[("id", &text::short(claim.id)), ("status", &status), ("statement", &statement)])
}
