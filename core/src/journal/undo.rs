//! Undo: new revisions that set the old values back. Nothing is taken out of history.
//! An undo names in its refs the revision that it takes back, so that undoing again goes one step further.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::Value;

use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::evidence::Evidence;
use crate::fields::{self, Fields};
use crate::ids::{ClaimId, DeviceId, EntityId, EntityRef, Hash};
use crate::journal::fold;
use crate::journal::revision::{Ref, Revision};
use crate::projection::for_kind;
use crate::records::Record;
use crate::rules::{Op, Status};
use crate::store::{self, Db, Stored, revisions, seals};
use crate::verdicts::Verdict;
use crate::workspace::{Acting, Workspace};
use crate::writing::Writing;

/// What an undo took back.
#[derive(Clone, Debug, Serialize)]
pub struct Undone {
    /// The revisions that were taken back, the newest first.
    pub undone: Vec<UndoneRevision>,
    /// The revisions that set the old values back.
    pub revisions: Vec<Hash>,
}

/// A revision that was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UndoneRevision {
    /// Its hash.
    pub hash: Hash,
    /// What it had done.
    pub op: String,
    /// To what: `<kind>/<uuid>`.
    pub entity: String,
}

impl Workspace {
    /// Takes back the last change of this person on this computer that is not taken back yet, whole.
    ///
    /// # Errors
    /// `NotUndoable` where nothing is left, or the change can't be taken back; `Conflict` where somebody changed it since.
    pub fn undo(&mut self, acting: &Acting) -> Result<Undone> {
        self.write(acting, |writing| {
            let Some(change) = last_change(writing.db(), acting.device)? else {
                return Err(Error::NotUndoable { op: None });
            };
            let mut result = Undone { undone: Vec::new(), revisions: Vec::new() };
            for revision in change.iter().rev() {
                let Some(op) = revision.header.known_op() else {
                    return Err(Error::NotUndoable { op: None });
                };
                if matches!(op, Op::ClaimStart | Op::ReviewLapse) {
                    continue;
                }
                let Some(inverse) = inverse(op, revision) else {
                    return Err(Error::NotUndoable { op: Some(op) });
                };
                result.revisions.push(take_back(writing, inverse, revision)?);
                result.undone.push(UndoneRevision {
                    hash: revision.hash,
                    op: revision.header.op.clone(),
                    entity: revision.header.entity.to_string(),
                });
            }
            Ok(result)
        })
    }
}

/// The last transaction of a device that is neither an undo nor undone.
fn last_change(db: &Db, device: DeviceId) -> Result<Option<Vec<Revision>>> {
    let mut end = revisions::tip(db, device)?.map_or(0, |tip| tip.device_seq);
    let mut taken_back: HashSet<Hash> = HashSet::new();
    while end > 0 {
        let before = seals::before(db, device, end)?;
        let transaction = revisions::chain(db, device, before + 1, end)?;
        let undone: Vec<Hash> = transaction.iter().filter_map(takes_back).collect();
        let is_undone = transaction.iter().any(|revision| taken_back.contains(&revision.hash));
        if undone.is_empty() && !is_undone {
            return Ok(Some(transaction));
        }
        taken_back.extend(undone);
        end = before;
    }
    Ok(None)
}

/// The revision that an undo takes back: an earlier one of the same entity, which other ops never name in their refs.
fn takes_back(revision: &Revision) -> Option<Hash> {
    let header = &revision.header;
    let names_own_past =
        matches!(header.known_op()?, Op::ClaimStart | Op::ReviewLapse | Op::ReviewSubmit | Op::ReviewApprove);
    if names_own_past {
        return None;
    }
    header.refs.iter().find(|pin| pin.entity == header.entity).map(|pin| pin.hash)
}

/// The op that takes another back, if there is one.
fn inverse(op: Op, revision: &Revision) -> Option<Op> {
    match op {
        Op::ArticleEdit
        | Op::SourceEdit
        | Op::ClaimEdit
        | Op::ClaimAssign
        | Op::ClaimTag
        | Op::EvidenceEdit
        | Op::VerdictEdit
        | Op::CommentEdit
        | Op::PersonSet
        | Op::DeskSet
        | Op::RatingScaleEdit => Some(op).filter(|_| !revision.header.parents.is_empty()),
        Op::VerdictPropose => Some(Op::VerdictEdit).filter(|_| !revision.header.parents.is_empty()),
        Op::EvidenceAttach => Some(Op::EvidenceDetach),
        Op::EvidenceDetach => Some(Op::EvidenceAttach),
        Op::CommentResolve => Some(Op::CommentReopen),
        Op::CommentReopen => Some(Op::CommentResolve),
        Op::ReviewSubmit => Some(Op::ReviewRecall),
        _ => None,
    }
}

fn take_back(writing: &mut Writing<'_>, op: Op, revision: &Revision) -> Result<Hash> {
    let entity = revision.header.entity;
    let mut refs = vec![Ref { entity, hash: revision.hash }];
    let claim = revisions::subject(writing.db(), entity)?;
    let claim = claim.filter(|_| op.changes_content() || op == Op::ReviewRecall).map(ClaimId);
    let claim: Option<Record<Claim>> = claim.map(|claim| store::get(writing.db(), claim)).transpose()?;
    let fields = match op {
        Op::EvidenceDetach | Op::EvidenceAttach => attachment(writing.db(), op, entity)?,
        Op::ReviewRecall => recall(claim.as_ref(), revision)?,
        _ => for_kind!(entity.kind, old_values, writing.db(), revision)?,
    };
    if op == Op::VerdictEdit && fields.get("scale_id").is_some() {
        refs.extend(old_scale(writing.db(), revision)?);
    }
    match claim {
        Some(claim) if op == Op::ReviewRecall => {
            writing.permit(op, Some(claim.body.status))?;
            writing.append(claim.id, op, fields, refs)
        }
        Some(claim) => writing.append_content(&claim, entity, op, fields, refs),
        None => writing.append(entity, op, fields, refs),
    }
}

/// The claim goes back to work, while the submission that is taken back is the one that stands.
fn recall(claim: Option<&Record<Claim>>, revision: &Revision) -> Result<Fields> {
    let standing = claim.and_then(|claim| claim.body.submission.as_ref()).map(|mark| mark.revision);
    if standing != Some(revision.hash) {
        return Err(Error::Conflict { fields: vec!["status".to_owned()] });
    }
    let mut fields = Fields::default();
    fields.set("status", Status::InProgress)?;
    Ok(fields)
}

/// Evidence is detached while it is attached, and attached again while it is detached.
fn attachment(db: &Db, op: Op, entity: EntityRef) -> Result<Fields> {
    let evidence: Record<Evidence> = store::get(db, EntityId::from_uuid(entity.id))?;
    let attaching = op == Op::EvidenceAttach;
    if evidence.body.detached != attaching {
        return Err(Error::Conflict { fields: vec!["evidence".to_owned()] });
    }
    let mut fields = Fields::default();
    if attaching {
        fields.set("claim_id", evidence.body.claim_id)?;
        fields.set("source_id", evidence.body.source_id)?;
        fields.set("stance", evidence.body.stance)?;
    }
    Ok(fields)
}

/// The revision of the scale that the verdict was given under before.
fn old_scale(db: &Db, revision: &Revision) -> Result<Option<Ref>> {
    let before = fold::fold::<Verdict>(&past(db, revision)?)?;
    Ok(before.and_then(|verdict| {
        let hash = verdict.body.scale_revision?;
        Some(Ref { entity: verdict.body.scale_id.into(), hash })
    }))
}

/// The revisions of its entity that a revision followed.
fn past(db: &Db, revision: &Revision) -> Result<Vec<Revision>> {
    let line = revisions::line(db, revision.header.entity)?;
    let mut past: Vec<Revision> =
        revision.header.parents.iter().flat_map(|parent| revisions::ancestors(&line, *parent)).collect();
    past.sort_by_key(|revision| revision.seq);
    past.dedup_by_key(|revision| revision.seq);
    Ok(past)
}

/// What the fields that a revision set were before it, unless somebody set them since.
fn old_values<T: Stored>(db: &Db, revision: &Revision) -> Result<Fields> {
    let header = &revision.header;
    let before = fold::fold::<T>(&past(db, revision)?)?;
    let before = object(&before.map(|record| record.body).unwrap_or_default());
    let now: Record<T> = store::get(db, T::Id::from_uuid(header.entity.id))?;
    let now = object(&now.body);
    let mut fields = Fields::default();
    let mut changed = Vec::new();
    for change in &revision.changes {
        let Some(field) = fields::find(header.entity.kind, &change.field) else {
            continue;
        };
        let set: Option<Value> = change.value().and_then(|json| serde_json::from_str(json).ok());
        if set.as_ref() != now.get(field.name) {
            changed.push(field.name.to_owned());
        }
        fields.set(field.name, before.get(field.name))?;
    }
    if changed.is_empty() { Ok(fields) } else { Err(Error::Conflict { fields: changed }) }
}

fn object<T: Stored>(body: &T) -> serde_json::Map<String, Value> {
    match serde_json::to_value(body) {
        Ok(Value::Object(object)) => object,
        _ => serde_json::Map::new(),
    }
}
