//! Sources: the library, and where each source is used.

use claimtrail_core::ids::SourceId;
use claimtrail_core::records::Record;
use claimtrail_core::sources::{
    NewSource, Source, SourceEdit, SourceListing, SourcePage, SourceUse, SourceView,
};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn source(session: Shell<'_>, id: SourceId) -> Answer<SourceView> {
    session.read(move |workspace| workspace.source(id)).await
}

#[tauri::command]
pub async fn add_source(session: Shell<'_>, source: NewSource) -> Answer<Record<Source>> {
    session.write(move |workspace, acting| workspace.add_source(acting, source)).await
}

#[tauri::command]
pub async fn edit_source(session: Shell<'_>, id: SourceId, edit: SourceEdit) -> Answer<Record<Source>> {
    session.write(move |workspace, acting| workspace.edit_source(acting, id, edit)).await
}

#[tauri::command]
pub async fn list_sources(session: Shell<'_>, listing: SourceListing) -> Answer<SourcePage> {
    session.list(move |workspace, _| workspace.list_sources(&listing)).await
}

#[tauri::command]
pub async fn source_uses(session: Shell<'_>, id: SourceId) -> Answer<Vec<SourceUse>> {
    session.read(move |workspace| workspace.source_uses(id)).await
}
