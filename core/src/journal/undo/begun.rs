//! Taking back that a claim was recorded. It has no values before, so it is withdrawn, by whoever may withdraw: history
//! keeps what was recorded, whoever has seen the claim finds out what became of it, and the verdict and comments that it
//! began with stay with it. Redo reopens it. Without this an import of thousands of claims, taken from the wrong file,
//! could be withdrawn only one by one. Withdrawing and reopening by hand are decisions, and stay.

use serde_json::Value;

use super::{Change, object};
use crate::claims::Claim;
use crate::error::Result;
use crate::fields::Fields;
use crate::ids::{ClaimId, Hash, Kind};
use crate::journal::revision::{self, Ref, Revision};
use crate::messages;
use crate::records::Record;
use crate::rules::{Op, Status};
use crate::store::{self, Db, revisions};
use crate::writing::{Author, Writing};

impl Change {
    /// Whether a revision is about a claim that the change itself recorded, and is not the recording: what the claim
    /// began with stays with it.
    pub(super) fn began_claim_of(&self, db: &Db, revision: &Revision) -> Result<bool> {
        let entity = revision.header.entity;
        let about_claim = entity.kind == Kind::Claim || entity.kind.belongs_to_claim();
        if !about_claim || revision.header.known_op() == Some(Op::ClaimRecord) {
            return Ok(false);
        }
        let Some(claim) = revisions::subject(db, entity)? else {
            return Ok(false);
        };
        let first = revisions::first_about(db, claim)?;
        Ok(first.is_some_and(|(device, device_seq)| self.has(device, device_seq)))
    }
}

/// Withdraws a claim whose recording is taken back, or reopens it, while it stands as the change left it.
pub(super) fn move_back(writing: &mut Writing<'_>, op: Op, revision: &Revision, of: &Change) -> Result<Hash> {
    let entity = revision.header.entity;
    may_move_back(writing.db(), writing.author(), op, revision, of)?;
    let (status, reason) = match op {
        Op::ClaimWithdraw => (Status::Withdrawn, "undo-withdrawn"),
        _ => (Status::InProgress, "undo-reopened"),
    };
    let mut fields = Fields::default();
    fields.set("status", status)?;
    fields.set("reason", messages::text(reason, &[]))?;
    writing.append(entity, op, fields, vec![Ref { entity, hash: revision.hash }])
}

/// Refuses what the rules don't let them do, or where the claim was changed since.
pub(super) fn may_move_back(db: &Db, author: Author, op: Op, revision: &Revision, of: &Change) -> Result<()> {
    let claim: Record<Claim> = store::get(db, ClaimId(revision.header.entity.id))?;
    author.may(op, Some(claim.body.status))?;
    as_left(db, &claim, revision, of)
}

/// Refuses where a claim does not stand as a change left it with this revision.
fn as_left(db: &Db, claim: &Record<Claim>, revision: &Revision, of: &Change) -> Result<()> {
    // A change may go on with what it recorded.
    if of.wrote_all(db, &claim.heads)? {
        return Ok(());
    }
    let changed = changed_since(claim, revision);
    if changed.is_empty() { Ok(()) } else { Err(super::changed_since(revision.header.entity, changed)) }
}

/// The fields of a claim that are no longer as this revision set them. A claim that was recorded may be in progress:
/// its verdict began with it.
fn changed_since(claim: &Record<Claim>, revision: &Revision) -> Vec<String> {
    let now = object(&claim.body);
    let recorded = revision.header.known_op() == Some(Op::ClaimRecord);
    let begun = recorded && claim.body.status == Status::InProgress;
    let differs = |change: &&revision::Change| {
        let set: Option<Value> = change.value().and_then(|json| serde_json::from_str(json).ok());
        set.as_ref() != now.get(&change.field) && !(begun && change.field == "status")
    };
    revision.changes.iter().filter(differs).map(|change| change.field.clone()).collect()
}
