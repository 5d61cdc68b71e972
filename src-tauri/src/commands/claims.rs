//! Claims: recording, editing, assigning, tagging, listing; one or many at once. Withdrawing and reopening many.

use claimtrail_core::bulk::{BulkDone, Selection};
use claimtrail_core::claims::{Assignment, Claim, ClaimEdit, ClaimListing, ClaimPage, DeskCounts, NewClaim};
use claimtrail_core::history::ClaimView;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::records::Record;
use claimtrail_core::search::{ClaimFacetValues, ClaimFacets, SimilarClaim};

use super::Shell;
use super::reports::ReportFilter;
use crate::failure::Answer;

#[tauri::command]
pub async fn claim(session: Shell<'_>, id: ClaimId) -> Answer<ClaimView> {
    session.read(move |workspace| workspace.claim(id)).await
}

#[tauri::command]
pub async fn record_claim(session: Shell<'_>, claim: NewClaim) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.record_claim(acting, claim)).await
}

#[tauri::command]
pub async fn edit_claim(session: Shell<'_>, id: ClaimId, edit: ClaimEdit) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.edit_claim(acting, id, edit)).await
}

#[tauri::command]
pub async fn assign_claim(session: Shell<'_>, id: ClaimId, assignment: Assignment) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.assign_claim(acting, id, assignment)).await
}

#[tauri::command]
pub async fn tag_claim(
    session: Shell<'_>,
    id: ClaimId,
    add: Vec<String>,
    remove: Vec<String>,
) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.tag_claim(acting, id, &add, &remove)).await
}

#[tauri::command]
pub async fn list_claims(session: Shell<'_>, listing: ClaimListing) -> Answer<ClaimPage> {
    session.list(move |workspace, me| workspace.list_claims(me, &listing)).await
}

#[tauri::command]
pub async fn claim_facets(session: Shell<'_>, filter: ReportFilter) -> Answer<ClaimFacets> {
    session.list(move |workspace, me| filter.counted(workspace, me)).await
}

#[tauri::command]
pub async fn claim_facet_values(session: Shell<'_>, query: String) -> Answer<ClaimFacetValues> {
    session.list(move |workspace, me| workspace.claim_facet_values(me, &query)).await
}

#[tauri::command]
pub async fn similar_claims(session: Shell<'_>, text: String, limit: usize) -> Answer<Vec<SimilarClaim>> {
    session.list(move |workspace, _| workspace.similar_claims(&text, limit)).await
}

#[tauri::command]
pub async fn desk_counts(session: Shell<'_>) -> Answer<DeskCounts> {
    session.read(claimtrail_core::Workspace::desk_counts).await
}

#[tauri::command]
pub async fn assign_claims(
    session: Shell<'_>,
    job: String,
    which: Selection,
    assignment: Assignment,
) -> Answer<BulkDone> {
    session
        .write_long(job, move |workspace, acting, watch| {
            workspace.assign_claims(acting, &which, &assignment, watch)
        })
        .await
}

#[tauri::command]
pub async fn tag_claims(
    session: Shell<'_>,
    job: String,
    which: Selection,
    add: Vec<String>,
    remove: Vec<String>,
) -> Answer<BulkDone> {
    session
        .write_long(job, move |workspace, acting, watch| {
            workspace.tag_claims(acting, &which, &add, &remove, watch)
        })
        .await
}

#[tauri::command]
pub async fn withdraw_claims(
    session: Shell<'_>,
    job: String,
    which: Selection,
    reason: String,
) -> Answer<BulkDone> {
    session
        .write_long(job, move |workspace, acting, watch| {
            workspace.withdraw_claims(acting, &which, &reason, watch)
        })
        .await
}

#[tauri::command]
pub async fn reopen_claims(
    session: Shell<'_>,
    job: String,
    which: Selection,
    reason: String,
) -> Answer<BulkDone> {
    session
        .write_long(job, move |workspace, acting, watch| {
            workspace.reopen_claims(acting, &which, &reason, watch)
        })
        .await
}
