//! Undo and redo of whoever acts, as new revisions.

use claimtrail_core::Workspace;
use claimtrail_core::journal::undo::{Undoable, Undone};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn undoable(session: Shell<'_>) -> Answer<Undoable> {
    session.look(Workspace::undoable).await
}

#[tauri::command]
pub async fn undo(session: Shell<'_>, job: String) -> Answer<Undone> {
    session.write_long(job, Workspace::undo_watched).await
}

#[tauri::command]
pub async fn redo(session: Shell<'_>, job: String) -> Answer<Undone> {
    session.write_long(job, Workspace::redo_watched).await
}
