//! `claimtrail undo`: the last change taken back, with a new revision.

use std::ops::ControlFlow;

use claimtrail_core::journal::undo::{Undone, UndoneRevision};
use clap::Args;

use crate::failure::Outcome;
use crate::output::{Page, sentence, word};
use crate::session::Session;
use crate::text;

/// How many revisions of a kind are named.
const LISTED: usize = 20;

#[derive(Args)]
pub(crate) struct UndoArgs {
    /// Where the last change can't be taken back (a source that was added, a submission of what was published since), go
    /// past it to the last that can
    #[arg(long)]
    earlier: bool,
}

pub(crate) fn run(session: &mut Session, args: &UndoArgs) -> Outcome {
    let (mut workspace, acting) = session.act()?;
    let mut watch = |_, _| ControlFlow::Continue(());
    let undone = match args.earlier {
        true => workspace.undo_earlier_watched(&acting, &mut watch)?,
        false => workspace.undo(&acting)?,
    };
    session.out.show(&undone, for_people)
}

fn for_people(undone: &Undone) -> String {
    let mut page = Page::default();
    list(&mut page, "cli-undone", &undone.undone);
    list(&mut page, "cli-undone-kept", &undone.kept);
    list(&mut page, "cli-undone-changed", &undone.changed);
    page.end()
}

fn list(page: &mut Page, told: &str, revisions: &[UndoneRevision]) {
    for revision in revisions.iter().take(LISTED) {
        let (op, hash) = (word("op", &revision.op), text::short_hash(revision.hash));
        let entity = revision.entity.split_once('/').map_or(revision.entity.as_str(), |(_, id)| id);
        page.line(&sentence(told, &[("op", &op), ("entity", &text::short(entity)), ("hash", &hash)]));
    }
    if let Some(more) = revisions.len().checked_sub(LISTED).filter(|more| *more > 0) {
        page.line(&sentence("cli-undone-more", &[("more", &more.to_string())]));
    }
}
