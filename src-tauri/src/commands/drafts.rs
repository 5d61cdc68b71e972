//! Drafts of forms: what was typed and not saved.

use serde_json::Value;

use super::Shell;
use crate::drafts::{Draft, Drafter};
use crate::failure::Answer;
use crate::session::Session;

#[tauri::command]
pub async fn save_draft(session: Shell<'_>, of: Drafter, key: String, content: Value) -> Answer<Draft> {
    session.run(move |session: &Session| Ok(session.drafts(&of)?.save(&key, content)?)).await
}

#[tauri::command]
pub async fn draft(session: Shell<'_>, of: Drafter, key: String) -> Answer<Option<Draft>> {
    session.run(move |session: &Session| Ok(session.drafts(&of)?.find(&key)?)).await
}

#[tauri::command]
pub async fn drafts(session: Shell<'_>, of: Drafter) -> Answer<Vec<Draft>> {
    session.run(move |session: &Session| Ok(session.drafts(&of)?.all()?)).await
}

#[tauri::command]
pub async fn discard_draft(session: Shell<'_>, of: Drafter, key: String) -> Answer<()> {
    session.run(move |session: &Session| Ok(session.drafts(&of)?.discard(&key)?)).await
}
