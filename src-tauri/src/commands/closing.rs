//! Closing the window.

use super::Shell;
use crate::failure::Answer;
use crate::session::Session;

#[tauri::command]
pub async fn close_window(session: Shell<'_>) -> Answer<()> {
    let end = |session: &Session| {
        session.end();
        Ok(())
    };
    session.run(end).await
}
