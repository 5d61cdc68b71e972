//! The query language of the filter bar: what is wrong with a query, and what could come next.

use claimtrail_core::search::{Completion, QueryProblem};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn check_query(session: Shell<'_>, query: String) -> Answer<Vec<QueryProblem>> {
    session.list(move |workspace, me| workspace.check_query(me, &query)).await
}

#[tauri::command]
pub async fn complete_query(session: Shell<'_>, query: String, cursor: u32) -> Answer<Completion> {
    session.list(move |workspace, _| workspace.complete_query(&query, cursor)).await
}
