//! How one revision is taken back: by which op, with which fields, and whether the rules let it.

use super::changes::{Change, takes_back};
use super::values::{Before, changed_since, may_restore, old_values, old_values_now, past, restore};
use super::{Way, begun};
use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::evidence::Evidence;
use crate::fields::Fields;
use crate::ids::{ClaimId, CorrectionId, EntityId, EntityRef, Hash};
use crate::journal::fold;
use crate::journal::revision::{Ref, Revision};
use crate::projection::for_kind;
use crate::records::Record;
use crate::reviews;
use crate::rules::{Op, Refusal, Status};
use crate::store::{self, Db, revisions};
use crate::verdicts::Verdict;
use crate::writing::{Author, Writing};

/// Whether a revision began what has no values before, so that nothing can take it back.
pub(super) fn stays(db: &Db, op: Op, revision: &Revision, way: Way) -> Result<bool> {
    let begins = way != Way::Redo && revision.header.parents.is_empty();
    Ok(begins && inverse(db, op, revision, way)?.is_none())
}

/// The op that takes another back, if there is one.
pub(super) fn inverse(db: &Db, op: Op, revision: &Revision, way: Way) -> Result<Option<Op>> {
    Ok(match op {
        Op::ArticleEdit
        | Op::SourceEdit
        | Op::ClaimEdit
        | Op::ClaimAssign
        | Op::ClaimTag
        | Op::EvidenceEdit
        | Op::VerdictEdit
        | Op::CorrectionEdit
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
        Op::ReviewRecall if way == Way::Redo => Some(Op::ReviewSubmit),
        Op::ClaimRecord => Some(Op::ClaimWithdraw),
        Op::ClaimWithdraw => takes_back(db, revision)?.map(|_| Op::ClaimReopen),
        Op::ClaimReopen => takes_back(db, revision)?.map(|_| Op::ClaimWithdraw),
        _ => None,
    })
}

pub(super) fn take_back(
    writing: &mut Writing<'_>,
    op: Op,
    revision: &Revision,
    before: &Before,
) -> Result<Hash> {
    let entity = revision.header.entity;
    let mut refs = vec![Ref { entity, hash: revision.hash }];
    if !is_reviewed(op) {
        return for_kind!(entity.kind, restore, writing, op, revision, before, refs);
    }
    let (claim, fields) = reviewed_back(writing.db(), writing.author(), op, revision, before)?;
    if op == Op::VerdictEdit && fields.get("scale_id").is_some() {
        refs.extend(old_scale(writing.db(), revision)?);
    }
    if op == Op::ReviewRecall {
        return writing.append(claim.id, op, fields, refs);
    }
    writing.append_content(&claim, entity, op, fields, refs)
}

pub(super) fn resubmit(writing: &mut Writing<'_>, recall: &Revision) -> Result<Hash> {
    let claim = reviews::submit(writing, ClaimId(recall.header.entity.id))?;
    let mark = claim.body.submission.map(|mark| mark.revision);
    mark.ok_or(Error::NotUndoable { op: Some(Op::ReviewRecall) })
}

/// Refuses what can't be taken back by this op as it stands: what takes it back asks the same.
pub(super) fn going_back(
    db: &Db,
    author: Author,
    op: Op,
    revision: &Revision,
    change: &Change,
) -> Result<()> {
    let entity = revision.header.entity;
    match op {
        Op::ReviewSubmit => reviews::may_submit(db, author, ClaimId(entity.id)).map(drop),
        Op::ClaimWithdraw | Op::ClaimReopen => begun::may_move_back(db, author, op, revision, change),
        _ if is_reviewed(op) => reviewed_back(db, author, op, revision, &Before::of(db, revision)?).map(drop),
        _ => for_kind!(entity.kind, may_restore, db, author, op, revision),
    }
}

/// Whether the op changes what an editor reviews, or takes it out of review.
fn is_reviewed(op: Op) -> bool {
    op.changes_content() || op == Op::ReviewRecall
}

/// The claim, and what such an op sets that takes a revision back, if they may do it.
fn reviewed_back(
    db: &Db,
    author: Author,
    op: Op,
    revision: &Revision,
    before: &Before,
) -> Result<(Record<Claim>, Fields)> {
    let entity = revision.header.entity;
    let claim = revisions::subject(db, entity)?.ok_or(Error::NotUndoable { op: Some(op) })?;
    let claim: Record<Claim> = store::get(db, ClaimId(claim))?;
    let fields = match op {
        Op::EvidenceDetach | Op::EvidenceAttach => attachment(db, op, entity),
        Op::EvidenceEdit => old_values(db, revision, before, &evidence(db, entity, false)?),
        Op::ReviewRecall => recall(&claim, revision),
        // Readers have it, or never will.
        Op::CorrectionEdit if claim.body.open_correction != Some(CorrectionId(entity.id)) => {
            return Err(Error::NotAllowed { op, why: Refusal::NoCorrectionOpen });
        }
        _ => for_kind!(entity.kind, old_values_now, db, revision, before),
    }?;
    author.may(op, Some(claim.body.status))?;
    Ok((claim, fields))
}

/// The claim goes back to work, while the submission that is taken back is the one that stands.
fn recall(claim: &Record<Claim>, revision: &Revision) -> Result<Fields> {
    let standing = claim.body.submission.as_ref().map(|mark| mark.revision);
    if standing != Some(revision.hash) {
        return Err(changed_since(revision.header.entity, vec!["status".to_owned()]));
    }
    let mut fields = Fields::default();
    fields.set("status", Status::InProgress)?;
    Ok(fields)
}

/// Evidence is detached while it is attached, and attached again while it is detached.
fn attachment(db: &Db, op: Op, entity: EntityRef) -> Result<Fields> {
    let attaching = op == Op::EvidenceAttach;
    let evidence = evidence(db, entity, attaching)?;
    let mut fields = Fields::default();
    if attaching {
        fields.set("claim_id", evidence.body.claim_id)?;
        fields.set("source_id", evidence.body.source_id)?;
        fields.set("stance", evidence.body.stance)?;
    }
    Ok(fields)
}

/// A piece of evidence, while it is detached or attached as it was.
fn evidence(db: &Db, entity: EntityRef, detached: bool) -> Result<Record<Evidence>> {
    let evidence: Record<Evidence> = store::get(db, EntityId::from_uuid(entity.id))?;
    if evidence.body.detached == detached {
        Ok(evidence)
    } else {
        Err(changed_since(entity, vec!["evidence".to_owned()]))
    }
}

/// The revision of the scale that the verdict was given under before.
fn old_scale(db: &Db, revision: &Revision) -> Result<Option<Ref>> {
    let before = fold::fold::<Verdict>(&past(db, revision)?)?;
    Ok(before.and_then(|verdict| {
        let hash = verdict.body.scale_revision?;
        Some(Ref { entity: verdict.body.scale_id.into(), hash })
    }))
}
