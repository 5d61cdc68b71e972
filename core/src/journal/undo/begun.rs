//! Taking back that a claim was recorded. It has no values before, so it is withdrawn, by whoever may withdraw: history
//! keeps what was recorded, whoever has seen the claim finds out what became of it, and the verdict and comments that it
//! began with stay with it. Redo reopens it. Without this an import of thousands of claims, taken from the wrong file,
//! could be withdrawn only one by one. Withdrawing and reopening by hand are decisions, and stay.

use serde_json::Value;

use super::changes::Change;
use super::values::{changed_since, object};
use crate::claims::Claim;
use crate::comments::Comment;
use crate::corrections::Correction;
use crate::error::Result;
use crate::evidence::Evidence;
use crate::fields::{self, Fields};
use crate::ids::{ClaimId, Hash, Kind};
use crate::journal::known::Known;
use crate::journal::revision::{self, Ref, Revision};
use crate::messages;
use crate::projection;
use crate::records::Record;
use crate::rules::{Op, Status};
use crate::store::{self, Db, Stored, known, revisions};
use crate::verdicts::Verdict;
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
    if op == Op::ClaimWithdraw { as_left(db, &claim, of) } else { as_withdrawn(&claim, revision) }
}

/// Refuses where a claim, with all that belongs to it, does not stand as a change left it: what somebody found out about
/// it since is no part of what is taken back.
fn as_left(db: &Db, claim: &Record<Claim>, of: &Change) -> Result<()> {
    if !revisions::are_others_about(db, claim.id.0, of.device, of.from, of.to)? {
        return Ok(());
    }
    let left = known::at(db, of.device, of.to)?;
    let mut changed = match projection::at::<Claim>(db, claim.id.into(), &left)? {
        Some(then) => differing(&then, claim),
        None => Vec::new(),
    };
    let belonging = [
        ("verdict", is_as_left::<Verdict>(db, claim.id, &left, |_| false)?),
        ("evidence", is_as_left::<Evidence>(db, claim.id, &left, |evidence| evidence.detached)?),
        ("body", is_as_left::<Comment>(db, claim.id, &left, |_| false)?),
        ("notice", is_as_left::<Correction>(db, claim.id, &left, |_| false)?),
    ];
    changed.extend(belonging.iter().filter(|(_, as_left)| !as_left).map(|(name, _)| (*name).to_owned()));
    if changed.is_empty() { Ok(()) } else { Err(changed_since(claim.id.into(), changed)) }
}

/// The fields of a claim that are no longer as they were. It may have been begun meanwhile: what began it is looked at.
fn differing(then: &Record<Claim>, now: &Record<Claim>) -> Vec<String> {
    let begun = [then.body.status, now.body.status] == [Status::Draft, Status::InProgress];
    let (then, now) = (object(&then.body), object(&now.body));
    let names = fields::of(Kind::Claim).iter().map(|field| field.name);
    let differs = |name: &&str| then.get(*name) != now.get(*name) && !(begun && *name == "status");
    names.filter(differs).map(str::to_owned).collect()
}

/// Whether all that belongs to a claim of one kind is as it was at a point of history. What has come since is not, unless
/// it is no part of the claim any more.
fn is_as_left<T: Stored>(
    db: &Db,
    claim: ClaimId,
    point: &Known,
    is_gone: impl Fn(&T) -> bool,
) -> Result<bool> {
    for record in store::of_claim::<T>(db, claim)? {
        let then = projection::at::<T>(db, record.id.into(), point)?;
        let as_left = match then {
            Some(then) => object(&then.body) == object(&record.body),
            None => is_gone(&record.body),
        };
        if !as_left {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Refuses where a claim is no longer withdrawn as this revision withdrew it.
fn as_withdrawn(claim: &Record<Claim>, revision: &Revision) -> Result<()> {
    let now = object(&claim.body);
    let differs = |change: &&revision::Change| {
        let set: Option<Value> = change.value().and_then(|json| serde_json::from_str(json).ok());
        set.as_ref() != now.get(&change.field)
    };
    let changed: Vec<String> =
        revision.changes.iter().filter(differs).map(|change| change.field.clone()).collect();
    if changed.is_empty() { Ok(()) } else { Err(changed_since(claim.id.into(), changed)) }
}
