//! `claimtrail comment`: what the desk says to itself about a claim.

use std::collections::BTreeMap;

use claimtrail_core::comments::Comment;
use claimtrail_core::ids::{CommentId, PersonId};
use claimtrail_core::people;
use claimtrail_core::records::Record;
use clap::{Args, Subcommand};

use crate::commands::conflicts::Conflicts;
use crate::failure::Outcome;
use crate::output::{self, dim, sentence, told};
use crate::session::Session;
use crate::text;

#[derive(Subcommand)]
pub(crate) enum CommentCommand {
    /// Comment on a claim, or answer a comment
    Add(AddArgs),
    /// Change the words of your own comment
    Edit(EditArgs),
    /// The comments on a claim
    List {
        /// The claim
        claim: String,
    },
    /// Say that a comment is dealt with
    Resolve {
        /// The comment
        comment: String,
    },
    /// Say that a comment is not dealt with after all
    Reopen {
        /// The comment
        comment: String,
    },
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// The claim
    claim: String,
    /// What it says
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    body: String,
    /// The comment that it answers
    #[arg(long, value_name = "ID")]
    reply_to: Option<String>,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The comment
    comment: String,
    /// What it says
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    body: String,
}

impl CommentCommand {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        match self {
            CommentCommand::Add(args) => args.run(session),
            CommentCommand::Edit(args) => {
                let (mut workspace, acting) = session.act()?;
                let id: CommentId = workspace.resolve(&args.comment)?;
                let comment = workspace.edit_comment(&acting, id, &args.body)?;
                session.out.show(&comment, |comment| said("cli-comment-edited", comment))
            }
            CommentCommand::List { claim } => list(&claim, session),
            CommentCommand::Resolve { comment } => resolve(&comment, true, "cli-comment-resolved", session),
            CommentCommand::Reopen { comment } => resolve(&comment, false, "cli-comment-reopened", session),
        }
    }
}

impl AddArgs {
    fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let claim = workspace.resolve(&self.claim)?;
        let reply_to = self.reply_to.map(|comment| workspace.resolve(&comment)).transpose()?;
        let comment = workspace.add_comment(&acting, claim, &self.body, reply_to)?;
        session.out.show(&comment, |comment| said("cli-comment-added", comment))
    }
}

fn resolve(comment: &str, resolved: bool, done: &str, session: &mut Session) -> Outcome {
    let (mut workspace, acting) = session.act()?;
    let id = workspace.resolve(comment)?;
    let comment = workspace.resolve_comment(&acting, id, resolved)?;
    session.out.show(&comment, |comment| said(done, comment))
}

fn list(claim: &str, session: &mut Session) -> Outcome {
    let workspace = session.open()?;
    let comments = workspace.comments(workspace.resolve(claim)?)?;
    let people = workspace.people()?;
    let names: BTreeMap<PersonId, String> =
        people.iter().map(|person| (person.id, people::shown_name(person))).collect();
    let conflicts = Conflicts::of(&workspace, &comments)?;
    output::list(&mut session.out, &comments, "cli-none", |comment| {
        for_people(comment, &names) + &conflicts.below(comment, 4)
    })
}

fn for_people(comment: &Record<Comment>, names: &BTreeMap<PersonId, String>) -> String {
    let by = text::line(names.get(&comment.created_by).map(String::as_str).unwrap_or_default());
    let (id, at) = (dim(&text::short(comment.id)), text::moment(comment.created_at));
    let answers = comment.body.reply_to.map(|to| format!(" → {}", text::short(to))).unwrap_or_default();
    let done = if comment.body.resolved { sentence("cli-comment-resolved-mark", &[]) } else { String::new() };
    let heading = format!("{id}{answers}  {by}, {at} {done}");
    format!("{}\n{}", heading.trim_end(), text::block(told(comment, "body", &comment.body.body), 4))
}

fn said(done: &str, comment: &Record<Comment>) -> String {
    let (id, claim) = (text::short(comment.id), text::short(comment.body.claim_id));
    sentence(done, &[("id", &id), ("claim", &claim)])
}
