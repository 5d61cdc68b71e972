//! Calling long work off.

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn cancel_job(session: Shell<'_>, job: String) -> Answer<()> {
    session.jobs.cancel(&job);
    Ok(())
}
