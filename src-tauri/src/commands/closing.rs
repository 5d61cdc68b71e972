//! Closing the window: it is asked for, and the pages say when they are ready.

use super::Shell;
use crate::failure::Answer;
use crate::session::Session;

#[tauri::command]
pub async fn ask_to_close(session: Shell<'_>) -> Answer<()> {
    session.ask_to_close();
    Ok(())
}

#[tauri::command]
pub async fn hear_closing(session: Shell<'_>) -> Answer<()> {
    session.hear_closing();
    Ok(())
}

#[tauri::command]
pub async fn close_window(session: Shell<'_>) -> Answer<()> {
    let end = |session: &Session| {
        session.end();
        Ok(())
    };
    session.run(end).await
}
