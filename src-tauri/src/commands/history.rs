//! History: who did what, word by word; a claim as it was, and back to it.

use claimtrail_core::claims::Claim;
use claimtrail_core::history::{ClaimView, DiffPart, HistoryEntry, word_diff};
use claimtrail_core::ids::{ClaimId, EntityRef, Hash};
use claimtrail_core::records::Record;

use super::Shell;
use crate::failure::Answer;

fn compared(history: Vec<HistoryEntry>) -> Vec<HistoryEntry> {
    history.into_iter().map(HistoryEntry::compared).collect()
}

#[tauri::command]
pub async fn claim_history(session: Shell<'_>, id: ClaimId) -> Answer<Vec<HistoryEntry>> {
    session.read(move |workspace| workspace.claim_history(id).map(compared)).await
}

#[tauri::command]
pub async fn history_of(session: Shell<'_>, entity: EntityRef) -> Answer<Vec<HistoryEntry>> {
    session.read(move |workspace| workspace.history_of(entity).map(compared)).await
}

/// One diff for every place: what history shows, what differs from now, and what copies disagree about.
#[tauri::command]
pub async fn compare_texts(session: Shell<'_>, before: String, after: String) -> Answer<Vec<DiffPart>> {
    session.read(move |_| Ok(word_diff(&before, &after))).await
}

#[tauri::command]
pub async fn claim_as_of(session: Shell<'_>, id: ClaimId, revision: Hash) -> Answer<ClaimView> {
    session.read(move |workspace| workspace.claim_as_of(id, revision)).await
}

#[tauri::command]
pub async fn restore_claim(session: Shell<'_>, id: ClaimId, revision: Hash) -> Answer<Record<Claim>> {
    session.write(move |workspace, acting| workspace.restore_claim(acting, id, revision)).await
}
