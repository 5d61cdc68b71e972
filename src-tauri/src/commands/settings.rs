//! What a person set for this computer.

use claimtrail_core::messages;

use super::Shell;
use crate::failure::Answer;
use crate::session::Session;
use crate::settings::{Settings, SettingsEdit};

#[tauri::command]
pub async fn settings(session: Shell<'_>) -> Answer<Settings> {
    session.run(|session: &Session| Ok(session.settings().settings().clone())).await
}

#[tauri::command]
pub async fn change_settings(session: Shell<'_>, edit: SettingsEdit) -> Answer<Settings> {
    let change = move |session: &Session| {
        let before = session.settings().settings().appearance;
        let settings = session.settings().change(edit)?.clone();
        if settings.appearance != before {
            session.tell("appearance-changed", &settings.appearance);
        }
        if settings.spoken() != messages::spoken() {
            messages::speak(settings.spoken());
            session.tell("language-changed", &settings.spoken());
        }
        Ok(settings)
    };
    session.run(change).await
}
