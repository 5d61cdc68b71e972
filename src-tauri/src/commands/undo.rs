//! Undo and redo of whoever acts, as new revisions.

use claimtrail_core::journal::undo::Undoable;
use claimtrail_core::rules::Op;
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Watch, Workspace};
use serde::Serialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn undoable(session: Shell<'_>) -> Answer<Undoable> {
    session.look(Workspace::undoable).await
}

/// What of a change stays after its undo; what else was taken back itself shows.
#[derive(Debug, Serialize, TS)]
pub struct Staying {
    /// How many claims it recorded: they stand as withdrawn.
    withdrawn: usize,
    /// How much else began with it, which history keeps.
    kept: usize,
    /// How much was changed since.
    changed: usize,
}

/// `earlier`: past what can't be taken back.
#[tauri::command]
pub async fn undo(session: Shell<'_>, job: String, earlier: bool) -> Answer<Staying> {
    let undo = move |workspace: &mut Workspace, acting: &Acting, watch: Watch<'_>| {
        let undone = match earlier {
            true => workspace.undo_earlier_watched(acting, watch)?,
            false => workspace.undo_watched(acting, watch)?,
        };
        // What was redone is a reopening.
        let recorded = |op: &str| matches!(Op::parse(op), Some(Op::ClaimRecord | Op::ClaimReopen));
        let recorded = undone.undone.iter().filter(|each| recorded(&each.op));
        let (withdrawn, kept, changed) = (recorded.count(), undone.kept.len(), undone.changed.len());
        Ok(Staying { withdrawn, kept, changed })
    };
    let staying = session.write_long(job, undo).await?;
    session.people_changed().await;
    Ok(staying)
}

#[tauri::command]
pub async fn redo(session: Shell<'_>, job: String) -> Answer<()> {
    session
        .write_long(job, |workspace, acting, watch| workspace.redo_watched(acting, watch).map(drop))
        .await?;
    session.people_changed().await;
    Ok(())
}
