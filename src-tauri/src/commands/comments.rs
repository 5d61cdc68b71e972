//! Comments: what the desk says to itself about a claim.

use claimtrail_core::comments::Comment;
use claimtrail_core::ids::{ClaimId, CommentId};
use claimtrail_core::records::Record;

use super::Shell;
use crate::failure::Answer;

#[tauri::command]
pub async fn add_comment(
    session: Shell<'_>,
    claim: ClaimId,
    body: String,
    reply_to: Option<CommentId>,
) -> Answer<Record<Comment>> {
    session.write(move |workspace, acting| workspace.add_comment(acting, claim, &body, reply_to)).await
}

#[tauri::command]
pub async fn edit_comment(session: Shell<'_>, id: CommentId, body: String) -> Answer<Record<Comment>> {
    session.write(move |workspace, acting| workspace.edit_comment(acting, id, &body)).await
}

#[tauri::command]
pub async fn resolve_comment(session: Shell<'_>, id: CommentId, resolved: bool) -> Answer<Record<Comment>> {
    session.write(move |workspace, acting| workspace.resolve_comment(acting, id, resolved)).await
}
