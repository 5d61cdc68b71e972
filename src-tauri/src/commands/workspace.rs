//! The open workspace, who acts in it, and which were open before.

use claimtrail_core::Workspace;
use claimtrail_core::ids::PersonId;
use claimtrail_core::reviews::Permission;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::Head;
use serde::Deserialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::files::{self, Purpose};
use crate::session::{Session, WorkspaceState};
use crate::watched::Counted;

/// What a workspace is created with.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewWorkspace {
    /// What its first owner is called.
    pub founder: String,
    /// What the desk is called.
    pub desk: String,
}

#[tauri::command]
pub async fn workspace_state(session: Shell<'_>) -> Answer<WorkspaceState> {
    session.run(Session::state).await
}

#[tauri::command]
pub async fn open_workspace(session: Shell<'_>) -> Answer<Option<WorkspaceState>> {
    let open = |session: &Session| {
        let Some(path) = session.system().choose(Purpose::OpenWorkspace, "") else {
            return Ok(None);
        };
        session.open(&path)?;
        session.state().map(Some)
    };
    session.run(open).await
}

#[tauri::command]
pub async fn open_recent(session: Shell<'_>, id: String) -> Answer<WorkspaceState> {
    let open = move |session: &Session| {
        let path = session.settings().recent_path(&id)?;
        session.open(&path)?;
        session.state()
    };
    session.run(open).await
}

#[tauri::command]
pub async fn forget_recent(session: Shell<'_>, id: String) -> Answer<WorkspaceState> {
    let forget = move |session: &Session| {
        session.forget(&id)?;
        session.state()
    };
    session.run(forget).await
}

#[tauri::command]
pub async fn create_workspace(session: Shell<'_>, created: NewWorkspace) -> Answer<Option<WorkspaceState>> {
    let create = move |session: &Session| {
        let suggested = format!("{}.claimtrail", files::safe_name(&created.desk));
        let Some(path) = files::choose_place(session.system(), Purpose::CreateWorkspace, &suggested)? else {
            return Ok(None);
        };
        let seam = Box::new(SystemSeam);
        let workspace = Workspace::create(&path, session.profiles(), seam, &created.founder, &created.desk)?;
        session.take(workspace)?;
        session.state().map(Some)
    };
    session.run(create).await
}

#[tauri::command]
pub async fn copy_workspace(session: Shell<'_>, job: String) -> Answer<Option<WorkspaceState>> {
    let copy = move |session: &Session| {
        let Some(journal) = session.system().choose(Purpose::OpenJournal, "") else {
            return Ok(None);
        };
        let suggested = format!("{}.claimtrail", files::stem_of(&journal));
        let Some(path) = files::choose_place(session.system(), Purpose::CreateWorkspace, &suggested)? else {
            return Ok(None);
        };
        let workspace = session.watched(&job, |watch| {
            let mut journal = Counted::open(&journal, watch)?;
            let (profiles, seam) = (session.profiles(), Box::new(SystemSeam));
            let copied = Workspace::create_from_journal(&path, profiles, seam, &mut journal);
            journal.told(copied)
        })?;
        session.take(workspace)?;
        session.state().map(Some)
    };
    session.run(copy).await
}

#[tauri::command]
pub async fn create_sample(session: Shell<'_>) -> Answer<WorkspaceState> {
    let create = |session: &Session| {
        session.open_sample()?;
        session.state()
    };
    session.run(create).await
}

#[tauri::command]
pub async fn close_workspace(session: Shell<'_>) -> Answer<WorkspaceState> {
    let close = |session: &Session| {
        session.close();
        session.state()
    };
    session.run(close).await
}

#[tauri::command]
pub async fn act_as(session: Shell<'_>, person: PersonId) -> Answer<WorkspaceState> {
    let act = move |session: &Session| {
        session.act_as(person)?;
        session.state()
    };
    session.run(act).await
}

#[tauri::command]
pub async fn head(session: Shell<'_>) -> Answer<Head> {
    session.read(Workspace::head).await
}

#[tauri::command]
pub async fn allowed_at_desk(session: Shell<'_>) -> Answer<Vec<Permission>> {
    session.look(Workspace::allowed_at_desk).await
}
