//! Rating scales: ratings are data.

use claimtrail_core::Workspace;
use claimtrail_core::ids::ScaleId;
use claimtrail_core::records::Record;
use claimtrail_core::scales::{RatingScale, ScaleEdit};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn scales(session: Shell<'_>) -> Answer<Vec<Record<RatingScale>>> {
    session.read(Workspace::scales).await
}

#[tauri::command]
pub async fn add_scale(session: Shell<'_>, scale: RatingScale) -> Answer<Record<RatingScale>> {
    session.write(move |workspace, acting| workspace.add_scale(acting, scale)).await
}

#[tauri::command]
pub async fn edit_scale(session: Shell<'_>, id: ScaleId, edit: ScaleEdit) -> Answer<Record<RatingScale>> {
    session.write(move |workspace, acting| workspace.edit_scale(acting, id, edit)).await
}
