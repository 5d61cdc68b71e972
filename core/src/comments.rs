//! Comments: what the desk says to itself about a claim. They change no status and lapse no approval.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::{ClaimId, CommentId};
use crate::records::{Entity, Record};
use crate::rules::{Op, Refusal};
use crate::store;
use crate::text;
use crate::workspace::{Acting, Workspace};

/// A comment's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Comment {
    /// The claim.
    pub claim_id: ClaimId,
    /// What it says.
    pub body: String,
    /// The comment that it answers.
    pub reply_to: Option<CommentId>,
    /// Whether it is dealt with.
    pub resolved: bool,
}

impl Entity for Comment {
    type Id = CommentId;
}

impl Workspace {
    /// Comments on a claim, or answers a comment on it.
    ///
    /// # Errors
    /// `Invalid` for a blank body; `NotFound`; `NotAllowed` for a viewer.
    pub fn add_comment(
        &mut self,
        acting: &Acting,
        claim: ClaimId,
        body: &str,
        reply_to: Option<CommentId>,
    ) -> Result<Record<Comment>> {
        let body = text::prose("body", body)?;
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), claim)?;
            if let Some(comment) = reply_to {
                let answered: Record<Comment> = store::get(writing.db(), comment)?;
                if answered.body.claim_id != claim.id {
                    return Err(Error::NotFound { what: "comment", id: comment.to_string() });
                }
            }
            let mut fields = Fields::default();
            fields.set("claim_id", claim.id)?;
            fields.set("body", body)?;
            fields.set_given("reply_to", reply_to)?;
            fields.set("resolved", false)?;
            let id = CommentId(writing.new_id()?);
            writing.append(id, Op::CommentAdd, fields, Vec::new())?;
            store::get(writing.db(), id)
        })
    }

    /// Changes the words of one's own comment.
    ///
    /// # Errors
    /// As [`Workspace::add_comment`]; `NotAllowed` for somebody else's comment.
    pub fn edit_comment(&mut self, acting: &Acting, id: CommentId, body: &str) -> Result<Record<Comment>> {
        let mut fields = Fields::default();
        fields.set("body", text::prose("body", body)?)?;
        self.write(acting, |writing| {
            writing.permit(Op::CommentEdit, None)?;
            let before: Record<Comment> = store::get(writing.db(), id)?;
            if before.created_by != acting.person {
                return Err(Error::NotAllowed { op: Op::CommentEdit, why: Refusal::NotCommenter });
            }
            writing.append_changed(&before, Op::CommentEdit, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// Says that a comment is dealt with, or that it is not after all.
    ///
    /// # Errors
    /// `NotFound`; `NotAllowed` for a viewer.
    pub fn resolve_comment(
        &mut self,
        acting: &Acting,
        id: CommentId,
        resolved: bool,
    ) -> Result<Record<Comment>> {
        let mut fields = Fields::default();
        fields.set("resolved", resolved)?;
        let op = if resolved { Op::CommentResolve } else { Op::CommentReopen };
        self.write(acting, |writing| {
            let before: Record<Comment> = store::get(writing.db(), id)?;
            writing.append_changed(&before, op, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// The comments on a claim, the oldest first.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn comments(&self, claim: ClaimId) -> Result<Vec<Record<Comment>>> {
        store::get::<Claim>(self.db(), claim)?;
        store::of_claim(self.db(), claim)
    }
}
