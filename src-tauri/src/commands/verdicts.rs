//! Verdicts: what was found about a claim, on which scale, and why.

use claimtrail_core::ids::ClaimId;
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit, VerdictView};

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn propose_verdict(session: Shell<'_>, claim: ClaimId, verdict: NewVerdict) -> Answer<VerdictView> {
    session.write(move |workspace, acting| workspace.propose_verdict(acting, claim, verdict)).await
}

#[tauri::command]
pub async fn edit_verdict(session: Shell<'_>, claim: ClaimId, edit: VerdictEdit) -> Answer<VerdictView> {
    session.write(move |workspace, acting| workspace.edit_verdict(acting, claim, edit)).await
}
