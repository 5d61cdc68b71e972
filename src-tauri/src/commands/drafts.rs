//! Drafts of forms: what was typed and not saved.

use serde_json::Value;

use super::Shell;
use crate::drafts::Draft;
use crate::failure::Answer;
use crate::session::Session;

#[tauri::command]
pub async fn save_draft(session: Shell<'_>, key: String, content: Value) -> Answer<Draft> {
    session.run(move |session: &Session| Ok(session.drafts()?.save(&key, content)?)).await
}

#[tauri::command]
pub async fn draft(session: Shell<'_>, key: String) -> Answer<Option<Draft>> {
    session.run(move |session: &Session| Ok(session.drafts()?.find(&key)?)).await
}

#[tauri::command]
pub async fn drafts(session: Shell<'_>) -> Answer<Vec<Draft>> {
    session.run(|session: &Session| Ok(session.drafts()?.all()?)).await
}

#[tauri::command]
pub async fn discard_draft(session: Shell<'_>, key: String) -> Answer<()> {
    session.run(move |session: &Session| Ok(session.drafts()?.discard(&key)?)).await
}
