//! Evidence: how a source bears on a claim.

use claimtrail_core::evidence::{Evidence, EvidenceEdit, NewEvidence};
use claimtrail_core::ids::{ClaimId, EvidenceId, SourceId};
use claimtrail_core::records::Record;

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn attach_evidence(
    session: Shell<'_>,
    claim: ClaimId,
    source: Option<SourceId>,
    evidence: NewEvidence,
) -> Answer<Record<Evidence>> {
    session.write(move |workspace, acting| workspace.attach_evidence(acting, claim, source, evidence)).await
}

#[tauri::command]
pub async fn edit_evidence(
    session: Shell<'_>,
    id: EvidenceId,
    edit: EvidenceEdit,
) -> Answer<Record<Evidence>> {
    session.write(move |workspace, acting| workspace.edit_evidence(acting, id, edit)).await
}

#[tauri::command]
pub async fn detach_evidence(session: Shell<'_>, id: EvidenceId) -> Answer<Record<Evidence>> {
    session.write(move |workspace, acting| workspace.detach_evidence(acting, id)).await
}
