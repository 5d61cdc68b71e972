//! The signed journal: verify it, exchange it with other copies, take a value out of it for ever.

use std::path::PathBuf;

use claimtrail_core::error::{Error, Problem};
use claimtrail_core::ids::Hash;
use claimtrail_core::journal::interchange::{ExportReceipt, ImportReport};
use claimtrail_core::journal::redaction::Redaction;
use claimtrail_core::journal::verify::Verification;
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Watch, Workspace};
use serde::Serialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::files::{self, Purpose};
use crate::session::Session;
use crate::watched::Counted;

/// A journal that was written to a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedJournal {
    /// The file's name.
    pub name: String,
    /// What is in it.
    #[serde(flatten)]
    pub receipt: ExportReceipt,
}

/// A head as people copy it: capitals and white space around it do no harm.
fn parsed(head: &str) -> Result<Hash, Error> {
    let digits = head.trim().to_ascii_lowercase();
    Hash::parse(&digits).ok_or_else(|| Error::invalid("expect_head", Problem::Hex))
}

#[tauri::command]
pub async fn verify(session: Shell<'_>, job: String, expect_head: Option<String>) -> Answer<Verification> {
    let expected = expect_head.as_deref().map(parsed).transpose()?;
    let verify = move |_: &Session, workspace: &Workspace, watch: Watch<'_>| {
        Ok(workspace.verify_watched(expected, watch).map_err(Error::of_verifying)?)
    };
    session.read_long(job, verify).await
}

#[tauri::command]
pub async fn export_journal(session: Shell<'_>, job: String) -> Answer<Option<SavedJournal>> {
    let export = |session: &Session, workspace: &Workspace, watch: Watch<'_>| {
        let suggested = session.suggested("jsonl");
        let Some(path) = files::choose_place(session.system(), Purpose::SaveJournal, &suggested)? else {
            return Ok(None);
        };
        workspace.spare(&path)?;
        let receipt = files::write_whole(&path, |out| workspace.export_journal_watched(out, watch))?;
        Ok(Some(SavedJournal { name: files::name_of(&path), receipt }))
    };
    session.read_long(job, export).await
}

#[tauri::command]
pub async fn import_journal(session: Shell<'_>, job: String) -> Answer<Option<ImportReport>> {
    let choose = |session: &Session| Ok(session.system().choose(Purpose::OpenJournal, ""));
    let import = move |workspace: &mut Workspace, path: PathBuf, watch: Watch<'_>| {
        let mut journal = Counted::open(&path, watch)?;
        let imported = workspace.import_journal(&mut journal);
        journal.told(imported)
    };
    session.forget_past().await?;
    let report = session.choose_and_change(job, choose, import).await?;
    if report.is_some() {
        session.people_changed().await;
    }
    Ok(report)
}

#[tauri::command]
pub async fn redact(
    session: Shell<'_>,
    revision: Hash,
    fields: Vec<String>,
    reason: String,
) -> Answer<Redaction> {
    let redact = move |workspace: &mut Workspace, acting: &Acting| {
        workspace.redact(acting, revision, &fields, &reason)
    };
    session.forget_past().await?;
    let redaction = session.write(redact).await?;
    // What a form began with, or was to become, may be the same words.
    let about = [redaction.entity.id.to_string(), redaction.subject.to_string()];
    let discarded = session.run(move |session: &Session| session.discard_drafts_about(&about)).await;
    session.people_changed().await;
    discarded.map(|()| redaction)
}
