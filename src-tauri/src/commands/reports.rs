//! Reports: what leaves the desk, and how it will look.

use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::reports::{Layout, Receipt, ReportOptions, ReportPreview};
use claimtrail_core::workspace::AsOf;
use claimtrail_core::{Watch, Workspace};
use serde::Serialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::files::{self, Purpose};
use crate::session::Session;

/// A report that was written to a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedReport {
    /// The file's name.
    pub name: String,
    /// What shows later that the file is this report.
    #[serde(flatten)]
    pub receipt: Receipt,
}

#[tauri::command]
pub async fn report_columns(layout: Layout) -> Answer<&'static [&'static str]> {
    Ok(layout.columns())
}

/// Makes the workspace ready as it was at this time.
#[tauri::command]
pub async fn report_as_of(session: Shell<'_>, job: String, as_of: String) -> Answer<Option<AsOf>> {
    session.read_as_of(job, Some(as_of), |_, workspace, _| Ok(workspace.as_of())).await
}

#[tauri::command]
pub async fn report_preview(
    session: Shell<'_>,
    job: String,
    options: ReportOptions,
    filter: ClaimFilter,
    limit: u32,
    as_of: Option<String>,
) -> Answer<ReportPreview> {
    if as_of.is_none() {
        session.forget_past().await?;
        return session.read(move |workspace| workspace.report_preview(&options, &filter, limit)).await;
    }
    let preview = move |_: &Session, workspace: &Workspace, _: Watch<'_>| {
        Ok(workspace.report_preview(&options, &filter, limit)?)
    };
    session.read_as_of(job, as_of, preview).await
}

#[tauri::command]
pub async fn save_report(
    session: Shell<'_>,
    job: String,
    options: ReportOptions,
    filter: ClaimFilter,
    as_of: Option<String>,
) -> Answer<Option<SavedReport>> {
    let save = move |session: &Session, workspace: &Workspace, watch: Watch<'_>| {
        let endings = options.endings();
        let ending = endings.first().copied().unwrap_or_default();
        // A page and ClaimReview have no layout to choose: their ending says which they are.
        let suggested = session.suggested(&match options.layout() {
            Some(layout) => format!("{}.{ending}", layout.as_str()),
            None => ending.to_owned(),
        });
        let purpose = Purpose::SaveReport(endings);
        let Some(path) = files::choose_place(session.system(), purpose, &suggested)? else {
            return Ok(None);
        };
        session.spare(&path)?;
        let receipt =
            files::write_whole(&path, |out| workspace.report_watched(&options, &filter, out, watch))?;
        Ok(Some(SavedReport { name: files::name_of(&path), receipt }))
    };
    session.read_as_of(job, as_of, save).await
}
