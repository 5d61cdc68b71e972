//! Undo and redo of whoever acts, as new revisions.

use claimtrail_core::Workspace;
use claimtrail_core::journal::undo::Undoable;

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn undoable(session: Shell<'_>) -> Answer<Undoable> {
    session.look(Workspace::undoable).await
}

#[tauri::command]
pub async fn undo(session: Shell<'_>, job: String) -> Answer<()> {
    session.write_long(job, |workspace, acting, watch| workspace.undo_watched(acting, watch).map(drop)).await
}

#[tauri::command]
pub async fn redo(session: Shell<'_>, job: String) -> Answer<()> {
    session.write_long(job, |workspace, acting, watch| workspace.redo_watched(acting, watch).map(drop)).await
}
