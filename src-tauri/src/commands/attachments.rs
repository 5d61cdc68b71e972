//! Attachments: files that belong to a source, chosen and saved in native dialogs.

use claimtrail_core::attachments::{ATTACHMENT_MOST, AddedAttachment, Attachment};
use claimtrail_core::error::Error;
use claimtrail_core::ids::{Hash, SourceId};
use claimtrail_core::records::Record;
use claimtrail_core::sources::Source;
use serde::Serialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::files::{self, Purpose};
use crate::session::Session;

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SavedFile {
    /// Its name.
    pub name: String,
}

#[tauri::command]
pub async fn attachments_of(session: Shell<'_>, source: SourceId) -> Answer<Vec<Attachment>> {
    session.read(move |workspace| workspace.attachments_of(source)).await
}

#[tauri::command]
pub async fn attachment_described(session: Shell<'_>, sha256: Hash) -> Answer<Option<Attachment>> {
    session.read(move |workspace| workspace.attachment_described(sha256)).await
}

#[tauri::command]
pub async fn add_attachment(session: Shell<'_>, source: SourceId) -> Answer<Option<AddedAttachment>> {
    let choose = |session: &Session| {
        let Some(path) = session.system().choose(Purpose::OpenAttachment, "") else {
            return Ok(None);
        };
        Ok(Some((files::name_of(&path), files::read(&path, ATTACHMENT_MOST)?)))
    };
    session
        .choose_and_write(choose, move |workspace, acting, (name, data): (String, Vec<u8>)| {
            workspace.add_attachment(acting, source, &name, data)
        })
        .await
}

#[tauri::command]
pub async fn remove_attachment(session: Shell<'_>, source: SourceId, sha256: Hash) -> Answer<Record<Source>> {
    session.write(move |workspace, acting| workspace.remove_attachment(acting, source, sha256)).await
}

#[tauri::command]
pub async fn save_attachment(session: Shell<'_>, sha256: Hash) -> Answer<Option<SavedFile>> {
    let attachment = session.read(move |workspace| workspace.attachment(&sha256.to_string())).await?;
    let save = move |session: &Session| {
        let suggested = files::safe_name(&attachment.name);
        let Some(path) = session.system().choose(Purpose::SaveAttachment, &suggested) else {
            return Ok(None);
        };
        session.spare(&path)?;
        files::write_whole(&path, |out| {
            out.write_all(&attachment.data).map_err(|error| Error::io(&path, error))
        })?;
        Ok(Some(SavedFile { name: files::name_of(&path) }))
    };
    session.run(save).await
}
