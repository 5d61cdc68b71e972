//! Undo and redo of whoever acts, as new revisions.

use claimtrail_core::journal::undo::Undoable;
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

/// What of a change stays after its undo; what was taken back itself shows.
#[derive(Debug, Serialize, TS)]
pub struct Staying {
    /// How much began with it, which history keeps.
    kept: usize,
    /// How much was changed since.
    changed: usize,
}

#[tauri::command]
pub async fn undo(session: Shell<'_>, job: String) -> Answer<Staying> {
    let undo = |workspace: &mut Workspace, acting: &Acting, watch: Watch<'_>| {
        let undone = workspace.undo_watched(acting, watch)?;
        Ok(Staying { kept: undone.kept.len(), changed: undone.changed.len() })
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
