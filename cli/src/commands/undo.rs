//! `claimtrail undo`: the last change taken back, with a new revision.

use claimtrail_core::journal::undo::Undone;

use crate::failure::Outcome;
use crate::output::{Page, sentence, word};
use crate::session::Session;
use crate::text;

pub(crate) fn run(session: &mut Session) -> Outcome {
    let (mut workspace, acting) = session.act()?;
    let undone = workspace.undo(&acting)?;
    session.out.show(&undone, for_people)
}

fn for_people(undone: &Undone) -> String {
    let mut page = Page::default();
    for revision in &undone.undone {
        let (op, hash) = (word("op", &revision.op), text::short_hash(revision.hash));
        let entity = revision.entity.split_once('/').map_or(revision.entity.as_str(), |(_, id)| id);
        page.line(&sentence("cli-undone", &[("op", &op), ("entity", &text::short(entity)), ("hash", &hash)]));
    }
    page.end()
}
