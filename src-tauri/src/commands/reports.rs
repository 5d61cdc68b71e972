//! Reports: what leaves the desk, and how it will look.

use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::reports::{Layout, Receipt, ReportOptions, ReportPreview};
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

#[tauri::command]
pub async fn report_preview(
    session: Shell<'_>,
    options: ReportOptions,
    filter: ClaimFilter,
    limit: u32,
) -> Answer<ReportPreview> {
    session.read(move |workspace| workspace.report_preview(&options, &filter, limit)).await
}

#[tauri::command]
pub async fn save_report(
    session: Shell<'_>,
    job: String,
    options: ReportOptions,
    filter: ClaimFilter,
) -> Answer<Option<SavedReport>> {
    let save = move |session: &Session, workspace: &Workspace, watch: Watch<'_>| {
        let endings = options.endings();
        let ending = endings.first().copied().unwrap_or_default();
        let about = options.layout().map_or(options.format(), Layout::as_str);
        let suggested = session.suggested(&format!("{about}.{ending}"));
        let Some(path) = session.system().choose(Purpose::SaveReport(endings), &suggested) else {
            return Ok(None);
        };
        let path = files::with_ending(path, ending);
        workspace.spare(&path)?;
        let receipt =
            files::write_whole(&path, |out| workspace.report_watched(&options, &filter, out, watch))?;
        Ok(Some(SavedReport { name: files::name_of(&path), receipt }))
    };
    session.read_long(job, save).await
}
