//! `claimtrail review`: submit a claim with its verdict, and review it.

use claimtrail_core::Workspace;
use clap::Subcommand;

use crate::commands::claims::{ClaimArgs, ReasonArgs};
use crate::failure::Outcome;
use crate::session::Session;

#[derive(Subcommand)]
pub(crate) enum ReviewCommand {
    /// Submit a claim with its verdict
    Submit(ClaimArgs),
    /// Take your own submission back
    Recall(ClaimArgs),
    /// Approve a submission, as an editor
    Approve(ClaimArgs),
    /// Return a submission, as an editor
    Return(ReasonArgs),
    /// Say that a stale approval still holds, and why, as an editor
    Uphold(ReasonArgs),
}

impl ReviewCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            ReviewCommand::Submit(args) => {
                args.change(session, "cli-review-submitted", Workspace::submit_claim)
            }
            ReviewCommand::Recall(args) => {
                args.change(session, "cli-review-recalled", Workspace::recall_claim)
            }
            ReviewCommand::Approve(args) => {
                args.change(session, "cli-review-approved", Workspace::approve_claim)
            }
            ReviewCommand::Return(args) => {
                args.change(session, "cli-review-returned", Workspace::return_claim)
            }
            ReviewCommand::Uphold(args) => args.change(session, "cli-review-upheld", Workspace::uphold_claim),
        }
    }
}
