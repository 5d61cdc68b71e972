//! People and their devices: who works at the desk, in which role, and with which keys they sign.

use claimtrail_core::Workspace;
use claimtrail_core::ids::{DeviceId, PersonId};
use claimtrail_core::people::{Device, Person, PersonEdit, Place};
use claimtrail_core::records::Record;
use claimtrail_core::rules::Role;
use claimtrail_core::seam::SystemSeam;
use serde::Deserialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::session::Session;

/// What a person is added with.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// What they are called.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The public key of their computer; none where they sign on this one.
    #[serde(default)]
    pub key: Option<String>,
}

/// What a device is added with.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(deny_unknown_fields)]
pub struct NewDevice {
    /// Whose it is.
    pub person: PersonId,
    /// The public key of their computer; none where they sign on this one.
    #[serde(default)]
    pub key: Option<String>,
    /// What it is called.
    #[serde(default)]
    pub label: Option<String>,
}

fn place(key: Option<String>) -> Place {
    key.map_or(Place::Here, Place::Elsewhere)
}

#[tauri::command]
pub async fn people(session: Shell<'_>) -> Answer<Vec<Record<Person>>> {
    session.read(Workspace::people).await
}

#[tauri::command]
pub async fn devices(session: Shell<'_>) -> Answer<Vec<Record<Device>>> {
    session.read(Workspace::devices).await
}

#[tauri::command]
pub async fn add_person(session: Shell<'_>, person: NewPerson) -> Answer<Record<Person>> {
    let added = session
        .write(move |workspace, acting| {
            workspace.add_person(acting, &person.name, person.role, place(person.key))
        })
        .await?;
    session.people_changed().await;
    Ok(added)
}

#[tauri::command]
pub async fn set_person(session: Shell<'_>, id: PersonId, edit: PersonEdit) -> Answer<Record<Person>> {
    let person = session.write(move |workspace, acting| workspace.set_person(acting, id, edit)).await?;
    session.people_changed().await;
    Ok(person)
}

#[tauri::command]
pub async fn add_device(session: Shell<'_>, device: NewDevice) -> Answer<Record<Device>> {
    let added = session
        .write(move |workspace, acting| {
            workspace.add_device(acting, device.person, place(device.key), device.label.as_deref())
        })
        .await?;
    session.people_changed().await;
    Ok(added)
}

#[tauri::command]
pub async fn revoke_device(session: Shell<'_>, id: DeviceId) -> Answer<Record<Device>> {
    let revoked = session.write(move |workspace, acting| workspace.revoke_device(acting, id)).await?;
    session.people_changed().await;
    Ok(revoked)
}

#[tauri::command]
pub async fn recover_device(
    session: Shell<'_>,
    person: PersonId,
    label: Option<String>,
) -> Answer<Record<Device>> {
    let recover = move |workspace: &mut Workspace| workspace.recover_device(person, label.as_deref());
    let recovered = session.change(recover).await?;
    let acts = session.run(move |session| session.act_as(person)).await;
    session.people_changed().await;
    acts.map(|()| recovered)
}

#[tauri::command]
pub async fn request_device(session: Shell<'_>) -> Answer<String> {
    session.run(|session: &Session| Ok(session.profiles().request(&mut SystemSeam)?)).await
}
