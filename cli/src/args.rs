//! The command line: what is accepted everywhere, and the commands, one for each concept.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::commands::{
    articles, attachments, backups, claims, comments, corrections, desk, devices, evidence, import, init,
    insights, journal, people, redaction, reindex, reports, reviews, scales, sources, undo, verdicts,
};
use crate::demo;
use crate::failure::Outcome;
use crate::session::Session;

/// Record claims, gather evidence, review verdicts, and keep the whole history signed.
///
/// Every command works on one workspace, a file. Ids may be given as any part of their beginning or end
/// that fits one thing only. Exit code 1 means refused or failed, 2 a command that can't be understood.
#[derive(Parser)]
#[command(name = "claimtrail", version, max_term_width = 100, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The heading of what every command takes.
const FOR_ALL: &str = "Options of every command";

/// What every command takes.
#[derive(Args)]
pub(crate) struct Global {
    /// The workspace; without it, the one that $CLAIMTRAIL_WORKSPACE names
    #[arg(short = 'w', long, global = true, help_heading = FOR_ALL, value_name = "FILE")]
    pub(crate) workspace: Option<PathBuf>,
    /// Who acts, by name or id; may be left out while one person works on this computer
    #[arg(long = "as", global = true, help_heading = FOR_ALL, value_name = "NAME", allow_hyphen_values = true)]
    pub(crate) acting: Option<String>,
    /// Print one JSON document instead of text; errors too, on standard error
    #[arg(long, global = true, help_heading = FOR_ALL)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a new workspace, or a copy of one from its journal
    Init(init::InitArgs),
    /// The people of the desk
    #[command(subcommand)]
    Person(people::PersonCommand),
    /// The keys that people sign with, one for each computer
    #[command(subcommand)]
    Device(devices::DeviceCommand),
    /// The captured texts that claims are found in
    #[command(subcommand)]
    Article(articles::ArticleCommand),
    /// The claims
    #[command(subcommand)]
    Claim(claims::ClaimCommand),
    /// The library of sources
    #[command(subcommand)]
    Source(sources::SourceCommand),
    /// Files kept with a source
    #[command(subcommand)]
    Attachment(attachments::AttachmentCommand),
    /// How sources bear on claims
    #[command(subcommand)]
    Evidence(evidence::EvidenceCommand),
    /// What was found about a claim
    #[command(subcommand)]
    Verdict(verdicts::VerdictCommand),
    /// Submit a claim for review, and review it
    #[command(subcommand)]
    Review(reviews::ReviewCommand),
    /// Public corrections of published claims
    #[command(subcommand)]
    Correction(corrections::CorrectionCommand),
    /// What the desk says about a claim
    #[command(subcommand)]
    Comment(comments::CommentCommand),
    /// The scales that ratings belong to
    #[command(subcommand)]
    Scale(scales::ScaleCommand),
    /// The desk's name and policy
    #[command(subcommand)]
    Desk(desk::DeskCommand),
    /// Claims from a table: CSV, TSV, XLSX or JSON Lines
    Import(import::ImportArgs),
    /// Tables of claims, evidence or history
    #[command(subcommand)]
    Report(reports::ReportCommand),
    /// What the desk took up in a period, and how it went: by status, rating, topic, person and claimant
    ///
    /// Claims are counted by the day on which they were recorded; withdrawn ones are left out. In JSON each figure has
    /// the query that lists its claims.
    Insights(insights::InsightsArgs),
    /// The signed history: check it, exchange it
    #[command(subcommand)]
    Journal(journal::JournalCommand),
    /// Destroy values of a revision for good; history shows that they were there
    Redact(redaction::RedactArgs),
    /// Write a whole copy of the workspace to a new file
    Backup(backups::BackupArgs),
    /// Put a backup in the place of the workspace, which is kept beside it
    Restore(backups::RestoreArgs),
    /// Take back your last change, with a new revision
    Undo(undo::UndoArgs),
    /// Write every index anew, for one that is damaged: searches and lists are then right again
    Reindex,
    /// Tell a sample story, from an article to a correction, in a workspace of its own
    Demo(demo::DemoArgs),
}

impl Command {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            Command::Init(args) => args.run(session),
            Command::Person(command) => command.run(session),
            Command::Device(command) => command.run(session),
            Command::Article(command) => command.run(session),
            Command::Claim(command) => command.run(session),
            Command::Source(command) => command.run(session),
            Command::Attachment(command) => command.run(session),
            Command::Evidence(command) => command.run(session),
            Command::Verdict(command) => command.run(session),
            Command::Review(command) => command.run(session),
            Command::Correction(command) => command.run(session),
            Command::Comment(command) => command.run(session),
            Command::Scale(command) => command.run(session),
            Command::Desk(command) => command.run(session),
            Command::Import(args) => args.run(session),
            Command::Insights(args) => args.run(session),
            Command::Report(command) => command.run(session),
            Command::Journal(command) => command.run(session),
            Command::Redact(args) => args.run(session),
            Command::Backup(args) => args.run(session),
            Command::Restore(args) => args.run(session),
            Command::Undo(args) => undo::run(session, &args),
            Command::Reindex => reindex::run(session),
            Command::Demo(args) => args.run(session),
        }
    }
}
