//! Reports: what leaves the desk, and how it will look.

use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::error::Result;
use claimtrail_core::ids::PersonId;
use claimtrail_core::reports::{Layout, Receipt, ReportOptions, ReportPreview};
use claimtrail_core::search::ClaimFacets;
use claimtrail_core::workspace::AsOf;
use claimtrail_core::{Watch, Workspace};
use serde::{Deserialize, Serialize};
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

/// Which claims a report is of.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReportFilter {
    #[serde(flatten)]
    filter: ClaimFilter,
    /// Of the claims that this query lists besides; a query that is wrong somewhere is refused.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    query: String,
}

impl ReportFilter {
    /// Of the claims that this workspace has; `me` is who looks.
    fn of(self, workspace: &Workspace, me: Option<PersonId>) -> Result<ClaimFilter> {
        workspace.narrowed(me, self.filter, &self.query)
    }

    /// How many of them there are, counted by the query itself: a list of all that it lists takes longer to make than they
    /// take to count.
    pub(super) fn counted(&self, workspace: &Workspace, me: Option<PersonId>) -> Result<ClaimFacets> {
        workspace.facets_of_query(me, &self.query, &self.filter)
    }
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
    filter: ReportFilter,
    limit: u32,
    as_of: Option<String>,
) -> Answer<ReportPreview> {
    if as_of.is_none() {
        session.forget_past().await?;
        let filter = session.list(move |workspace, me| filter.of(workspace, me)).await?;
        return session.read(move |workspace| workspace.report_preview(&options, &filter, limit)).await;
    }
    let preview = move |session: &Session, workspace: &Workspace, _: Watch<'_>| {
        let filter = filter.of(workspace, session.me()?)?;
        Ok(workspace.report_preview(&options, &filter, limit)?)
    };
    session.read_as_of(job, as_of, preview).await
}

#[tauri::command]
pub async fn save_report(
    session: Shell<'_>,
    job: String,
    options: ReportOptions,
    filter: ReportFilter,
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
        let filter = filter.of(workspace, session.me()?)?;
        let receipt =
            files::write_whole(&path, |out| workspace.report_watched(&options, &filter, out, watch))?;
        Ok(Some(SavedReport { name: files::name_of(&path), receipt }))
    };
    session.read_as_of(job, as_of, save).await
}
