//! Undo and redo of whoever acts, as new revisions.

use claimtrail_core::journal::undo::Undoable;
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Watch, Workspace};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn undoable(session: Shell<'_>) -> Answer<Undoable> {
    session.look(Workspace::undoable).await
}

/// How many beginnings history keeps: what was taken back itself shows.
#[tauri::command]
pub async fn undo(session: Shell<'_>, job: String) -> Answer<usize> {
    let undo = |workspace: &mut Workspace, acting: &Acting, watch: Watch<'_>| {
        workspace.undo_watched(acting, watch).map(|undone| undone.kept.len())
    };
    session.write_long(job, undo).await
}

#[tauri::command]
pub async fn redo(session: Shell<'_>, job: String) -> Answer<()> {
    session.write_long(job, |workspace, acting, watch| workspace.redo_watched(acting, watch).map(drop)).await
}
