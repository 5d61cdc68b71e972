//! Insights: figures with the queries behind them.

use claimtrail_core::insights::{Insights, InsightsPeriod};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn insights(session: Shell<'_>, period: InsightsPeriod) -> Answer<Insights> {
    session.list(move |workspace, _| workspace.insights(&period)).await
}
