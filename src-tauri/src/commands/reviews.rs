//! The review flow: what is allowed now, submit, recall, approve, return, uphold, publish, correct, withdraw, reopen.

use claimtrail_core::claims::Claim;
use claimtrail_core::corrections::{Correction, CorrectionClass, CorrectionEdit};
use claimtrail_core::history::HistoryEntry;
use claimtrail_core::ids::ClaimId;
use claimtrail_core::queue::{LastLook, ReturnedClaims, ReviewQueue};
use claimtrail_core::records::Record;
use claimtrail_core::reviews::{Permission, PolicyCheck};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn allowed_ops(session: Shell<'_>, id: ClaimId) -> Answer<Vec<Permission>> {
    session.look(move |workspace, acting| workspace.allowed(acting, id)).await
}

#[tauri::command]
pub async fn policy_checklist(session: Shell<'_>, id: ClaimId) -> Answer<Vec<PolicyCheck>> {
    session.read(move |workspace| workspace.policy_checklist(id)).await
}

#[tauri::command]
pub async fn submit_claim(session: Shell<'_>, id: ClaimId) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.submit_claim(acting, id)).await
}

#[tauri::command]
pub async fn recall_claim(session: Shell<'_>, id: ClaimId) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.recall_claim(acting, id)).await
}

#[tauri::command]
pub async fn approve_claim(session: Shell<'_>, id: ClaimId) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.approve_claim(acting, id)).await
}

#[tauri::command]
pub async fn return_claim(session: Shell<'_>, id: ClaimId, reason: String) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.return_claim(acting, id, &reason)).await
}

#[tauri::command]
pub async fn uphold_claim(session: Shell<'_>, id: ClaimId, reason: String) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.uphold_claim(acting, id, &reason)).await
}

#[tauri::command]
pub async fn publish_claim(session: Shell<'_>, id: ClaimId) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.publish_claim(acting, id)).await
}

#[tauri::command]
pub async fn withdraw_claim(session: Shell<'_>, id: ClaimId, reason: String) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.withdraw_claim(acting, id, &reason)).await
}

#[tauri::command]
pub async fn reopen_claim(session: Shell<'_>, id: ClaimId, reason: String) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.reopen_claim(acting, id, &reason)).await
}

#[tauri::command]
pub async fn open_correction(
    session: Shell<'_>,
    id: ClaimId,
    class: Option<CorrectionClass>,
    notice: String,
) -> Answer<Record<Correction>> {
    session.write(move |workspace, acting| workspace.open_correction(acting, id, class, &notice)).await
}

#[tauri::command]
pub async fn edit_correction(
    session: Shell<'_>,
    id: ClaimId,
    edit: CorrectionEdit,
) -> Answer<Record<Correction>> {
    session.write(move |workspace, acting| workspace.edit_correction(acting, id, edit)).await
}

#[tauri::command]
pub async fn cancel_correction(session: Shell<'_>, id: ClaimId, reason: String) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.cancel_correction(acting, id, &reason)).await
}

#[tauri::command]
pub async fn review_queue(session: Shell<'_>, offset: u64, limit: u32) -> Answer<ReviewQueue> {
    session.look(move |workspace, acting| workspace.review_queue(acting, offset, limit)).await
}

#[tauri::command]
pub async fn returned_claims(session: Shell<'_>, limit: u32) -> Answer<ReturnedClaims> {
    session.look(move |workspace, acting| workspace.returned_claims(acting, limit)).await
}

#[tauri::command]
pub async fn changes_since_last_look(session: Shell<'_>, id: ClaimId) -> Answer<LastLook> {
    let mut look =
        session.look(move |workspace, acting| workspace.changes_since_last_look(acting, id)).await?;
    look.entries = look.entries.into_iter().map(HistoryEntry::compared).collect();
    Ok(look)
}
