//! Backups: a whole copy of the workspace, and a copy put in its place.

use claimtrail_core::ids::Hash;
use claimtrail_core::workspace::Backup;
use claimtrail_core::{Watch, Workspace};
use serde::Serialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::files::{self, Purpose};
use crate::session::{Replaced, Session, WorkspaceState};

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SavedBackup {
    /// The file's name.
    pub name: String,
    /// The workspace head that it is of.
    pub head: Hash,
    /// What is wrong with it, where it is no sound database.
    pub damage: Option<String>,
}

/// A backup that was chosen to be restored.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChosenBackup {
    /// The file's name.
    pub name: String,
    /// What it is of.
    pub backup: Backup,
    /// The workspace that it would take the place of; nothing where none is open.
    pub replaces: Option<Replaced>,
}

/// A backup that was put in the workspace's place.
#[derive(Debug, Serialize, TS)]
pub struct Restored {
    /// The name under which what was there is kept beside it.
    pub kept: Option<String>,
    /// What is open now.
    pub state: WorkspaceState,
}

#[tauri::command]
pub async fn back_up(session: Shell<'_>, job: String) -> Answer<Option<SavedBackup>> {
    let back_up = |session: &Session, workspace: &Workspace, watch: Watch<'_>| {
        let suggested = session.suggested("backup.claimtrail");
        let Some(path) = files::choose_place(session.system(), Purpose::SaveBackup, &suggested)? else {
            return Ok(None);
        };
        // Whatever is written meanwhile, the copy had this one.
        let head = workspace.head()?.head;
        let damage = workspace.back_up_watched(&path, watch)?;
        Ok(Some(SavedBackup { name: files::name_of(&path), head, damage }))
    };
    session.read_long(job, back_up).await
}

#[tauri::command]
pub async fn choose_backup(session: Shell<'_>) -> Answer<Option<ChosenBackup>> {
    let choose = |session: &Session| {
        let Some(path) = session.system().choose(Purpose::OpenBackup, "") else {
            return Ok(None);
        };
        let (backup, replaces) = session.look_at(&path)?;
        Ok(Some(ChosenBackup { name: files::name_of(&path), backup, replaces }))
    };
    session.run(choose).await
}

#[tauri::command]
pub async fn restore_backup(session: Shell<'_>) -> Answer<Option<Restored>> {
    let restore = |session: &Session| {
        let Some(backup) = session.chosen_backup() else {
            return Ok(None);
        };
        let kept = if session.is_open() {
            session.restore(&backup)?
        } else {
            let suggested = format!("{}.claimtrail", files::stem_of(&backup));
            let purpose = Purpose::CreateWorkspace;
            let Some(path) = files::choose_place(session.system(), purpose, &suggested)? else {
                return Ok(None);
            };
            let kept = Workspace::restore(&backup, &path)?;
            session.open(&path)?;
            kept
        };
        let kept = kept.as_deref().map(files::name_of);
        Ok(Some(Restored { kept, state: session.state()? }))
    };
    session.run(restore).await
}
