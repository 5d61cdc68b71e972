//! The desk: its name and its policy.

use claimtrail_core::Workspace;
use claimtrail_core::desk::{Desk, DeskEdit};
use claimtrail_core::records::Record;

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn desk(session: Shell<'_>) -> Answer<Record<Desk>> {
    session.read(Workspace::desk).await
}

#[tauri::command]
pub async fn set_desk(session: Shell<'_>, edit: DeskEdit) -> Answer<Record<Desk>> {
    let desk = session.write(move |workspace, acting| workspace.set_desk(acting, edit)).await?;
    session.people_changed().await;
    Ok(desk)
}
