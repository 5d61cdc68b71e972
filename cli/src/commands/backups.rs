//! `claimtrail backup` and `claimtrail restore`: whole copies of the workspace.

use std::path::PathBuf;

use claimtrail_core::Workspace;
use claimtrail_core::ids::Hash;
use clap::Args;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::output::{Page, sentence};
use crate::session::Session;
use crate::text;

#[derive(Args)]
pub(crate) struct BackupArgs {
    /// The new file; one that is there already is left alone
    file: PathBuf,
}

#[derive(Args)]
pub(crate) struct RestoreArgs {
    /// The backup
    file: PathBuf,
}

/// A backup that was made.
#[derive(Serialize)]
struct BackedUp {
    id: String,
    path: String,
    head: Hash,
    /// What is wrong with it, where it is no sound database.
    damage: Option<String>,
}

/// A backup that was put in the workspace's place, and what was there before.
#[derive(Serialize)]
struct Restored {
    path: String,
    kept: Option<String>,
    /// Where the backup is of another desk.
    desks: Option<Desks>,
}

/// A desk that took the place of another.
#[derive(Serialize)]
struct Desks {
    before: NamedDesk,
    now: NamedDesk,
}

/// A desk by its workspace's id and what it is called.
#[derive(Serialize)]
struct NamedDesk {
    id: String,
    name: String,
}

impl NamedDesk {
    /// The desk of the workspace, where that opens as it is: naming it is worth no update.
    fn of(session: &Session) -> Option<NamedDesk> {
        if Workspace::needs_update(session.path().ok()?) {
            return None;
        }
        let workspace = session.open().ok()?;
        let name = workspace.desk().ok()?.body.name;
        Some(NamedDesk { id: workspace.id().to_string(), name })
    }
}

impl BackupArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let workspace = session.open()?;
        // Whatever is written meanwhile, the copy had this one.
        let head = workspace.head()?.head;
        let damage = workspace.back_up(&self.file)?;
        let (id, path) = (workspace.id().to_string(), self.file.display().to_string());
        let backed_up = BackedUp { id, path, head, damage };
        session.out.show(&backed_up, made)?;
        if backed_up.damage.is_some() { Err(Failure::Found) } else { Ok(()) }
    }
}

impl RestoreArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let path = session.path()?.to_owned();
        let before = NamedDesk::of(session);
        let kept = Workspace::restore(&self.file, &path)?;
        let desks = before.zip(NamedDesk::of(session)).map(|(before, now)| Desks { before, now });
        let restored = Restored {
            path: path.display().to_string(),
            kept: kept.map(|kept| kept.display().to_string()),
            desks: desks.filter(|desks| desks.before.id != desks.now.id),
        };
        session.out.show(&restored, for_people)
    }
}

fn made(backed_up: &BackedUp) -> String {
    let head = backed_up.head.to_string();
    let mut page = Page::default();
    page.line(&sentence("cli-backed-up", &[("path", &backed_up.path), ("head", &head)]));
    if let Some(damage) = &backed_up.damage {
        page.line(&sentence("cli-backed-up-damaged", &[("damage", damage)]));
    }
    page.end()
}

fn for_people(restored: &Restored) -> String {
    let mut lines = vec![sentence("cli-restored", &[("path", &restored.path)])];
    if let Some(Desks { before, now }) = &restored.desks {
        let (before_id, now_id) = (text::short(&before.id), text::short(&now.id));
        let (before, now) = (before.name.as_str(), now.name.as_str());
        let values = [("before", before), ("before_id", &before_id), ("now", now), ("now_id", &now_id)];
        lines.push(sentence("cli-restored-other-desk", &values));
    }
    if let Some(kept) = &restored.kept {
        lines.push(sentence("cli-restored-kept", &[("kept", kept)]));
    }
    lines.push(sentence("cli-restored-import", &[]));
    lines.join("\n")
}
