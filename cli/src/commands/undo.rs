//! `claimtrail undo`: the last change taken back, with a new revision.

use claimtrail_core::journal::undo::{Undone, UndoneRevision};

use crate::failure::Outcome;
use crate::output::{Page, sentence, word};
use crate::session::Session;
use crate::text;

/// How many revisions of a kind are named.
const LISTED: usize = 20;

pub(crate) fn run(session: &mut Session) -> Outcome {
    let (mut workspace, acting) = session.act()?;
    let undone = workspace.undo(&acting)?;
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
