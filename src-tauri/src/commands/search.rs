//! The query language of the filter bar: what could come next.

use claimtrail_core::search::Completion;

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn complete_query(session: Shell<'_>, query: String, cursor: u32) -> Answer<Completion> {
    session.list(move |workspace, _| workspace.complete_query(&query, cursor)).await
}
