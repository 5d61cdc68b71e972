//! Keeps the projections in step with the journal: after one revision, or after a whole line was exchanged.
//! Both ways give the same rows; `verify` and the property tests hold them to it.

use std::collections::HashSet;

use uuid::Uuid;

use crate::case::Case;
use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::evidence::Evidence;
use crate::ids::{ClaimId, EntityId, EntityRef, Hash, PersonId, VerdictId};
use crate::journal::fold;
use crate::journal::known::Known;
use crate::journal::revision::Revision;
use crate::records::{Entity, Record};
use crate::reviews;
use crate::rules::{Op, Status};
use crate::sources::Source;
use crate::store::{self, Db, Stored, chains, known, revisions};
use crate::verdicts::Verdict;

/// Gives an entity's type to a function that is generic over it.
macro_rules! for_kind {
    ($kind:expr, $function:ident, $($argument:expr),+) => {
        match $kind {
            $crate::ids::Kind::Article => $function::<$crate::articles::Article>($($argument),+),
            $crate::ids::Kind::Claim => $function::<$crate::claims::Claim>($($argument),+),
            $crate::ids::Kind::Source => $function::<$crate::sources::Source>($($argument),+),
            $crate::ids::Kind::Evidence => $function::<$crate::evidence::Evidence>($($argument),+),
            $crate::ids::Kind::Verdict => $function::<$crate::verdicts::Verdict>($($argument),+),
            $crate::ids::Kind::Comment => $function::<$crate::comments::Comment>($($argument),+),
            $crate::ids::Kind::Correction => $function::<$crate::corrections::Correction>($($argument),+),
            $crate::ids::Kind::Person => $function::<$crate::people::Person>($($argument),+),
            $crate::ids::Kind::Device => $function::<$crate::people::Device>($($argument),+),
            $crate::ids::Kind::RatingScale => $function::<$crate::scales::RatingScale>($($argument),+),
            $crate::ids::Kind::Desk => $function::<$crate::desk::Desk>($($argument),+),
        }
    };
}
pub(crate) use for_kind;

/// Applies a revision that was just appended by this program.
pub(crate) fn apply(db: &Db, revision: &Revision) -> Result<()> {
    for_kind!(revision.header.entity.kind, find_and_apply, db, revision)
}

fn find_and_apply<T: Stored>(db: &Db, revision: &Revision) -> Result<()> {
    let before: Option<Record<T>> = store::find(db, T::Id::from_uuid(revision.header.entity.id))?;
    apply_to(db, before.as_ref(), revision)
}

/// [`apply`] where it is known what was shown before.
pub(crate) fn apply_to<T: Stored>(db: &Db, before: Option<&Record<T>>, revision: &Revision) -> Result<()> {
    let heads = before.map(|record| record.heads.as_slice()).unwrap_or_default();
    let disputed = before.is_some_and(|record| !record.conflicts.is_empty());
    let linear = heads.len() < 2 && heads == revision.header.parents && !disputed;
    // What a correction that is called off brings back stands earlier in the line.
    let looks_back = matches!(revision.header.known_op(), Some(Op::Redact | Op::CorrectionCancel));
    if !linear || looks_back {
        return refold_as::<T>(db, revision.header.entity);
    }
    let mut record = fold::overlay(before.cloned(), revision)?;
    settle(db, &mut record, Settling::Next(revision))?;
    match before {
        Some(before) => store::change(db, before, &record),
        None => store::put(db, &record),
    }
}

/// Shows an entity that was just begun: it has these revisions and no others, and this is what they make of it. That is
/// known where they are written; folding them would take longer than writing them.
pub(crate) fn begin<T: Stored>(db: &Db, body: T, line: &[Revision]) -> Result<()> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return Ok(());
    };
    let record = Record {
        id: T::Id::from_uuid(first.header.entity.id),
        body,
        heads: vec![last.hash],
        conflicts: Vec::new(),
        redacted: Vec::new(),
        created_by: first.header.author,
        created_at: first.header.recorded_at,
        updated_by: last.header.author,
        updated_at: last.header.recorded_at,
        revisions: u32::try_from(line.len()).unwrap_or(u32::MAX),
    };
    store::put(db, &record)
}

/// Folds an entity's whole line again.
pub(crate) fn refold(db: &Db, entity: EntityRef) -> Result<()> {
    for_kind!(entity.kind, refold_as, db, entity)
}

/// Folds the line of an entity that may have no projection yet, and so is looked up by what it is about.
pub(crate) fn refold_about(db: &Db, entity: EntityRef, subject: Option<Uuid>) -> Result<()> {
    for_kind!(entity.kind, refold_line, db, entity, subject)
}

fn refold_line<T: Stored>(db: &Db, entity: EntityRef, subject: Option<Uuid>) -> Result<()> {
    let line = match subject {
        Some(subject) => revisions::line_about(db, subject, entity)?,
        None => revisions::line(db, entity)?,
    };
    let Some(mut record) = fold::fold::<T>(&line)? else {
        return Ok(());
    };
    settle(db, &mut record, Settling::Whole(None))?;
    store::put(db, &record)
}

fn refold_as<T: Stored>(db: &Db, entity: EntityRef) -> Result<()> {
    match now::<T>(db, entity)? {
        Some(record) => store::put(db, &record),
        None => Ok(()),
    }
}

/// The entity as its whole line makes it.
pub(crate) fn now<T: Entity>(db: &Db, entity: EntityRef) -> Result<Option<Record<T>>> {
    let Some(mut record) = fold::fold::<T>(&revisions::line(db, entity)?)? else {
        return Ok(None);
    };
    settle(db, &mut record, Settling::Whole(None))?;
    Ok(Some(record))
}

/// The entity as it was at a point of history.
pub(crate) fn at<T: Entity>(db: &Db, entity: EntityRef, point: &Known) -> Result<Option<Record<T>>> {
    let line = revisions::known_of(revisions::line(db, entity)?, point);
    let Some(mut record) = fold::fold::<T>(&line)? else {
        return Ok(None);
    };
    settle(db, &mut record, Settling::Whole(Some(point)))?;
    Ok(Some(record))
}

/// The heads of an entity as they were known at a point of history.
pub(crate) fn heads_at(db: &Db, entity: EntityRef, point: &Known) -> Result<Vec<Hash>> {
    let line = revisions::known_of(revisions::line(db, entity)?, point);
    let followed: HashSet<Hash> = line.iter().flat_map(|revision| revision.header.parents.clone()).collect();
    let hashes = line.iter().map(|revision| revision.hash);
    Ok(hashes.filter(|hash| !followed.contains(hash)).collect())
}

/// What a record is settled after.
#[derive(Clone, Copy)]
enum Settling<'a> {
    /// One more revision on a line with one head.
    Next(&'a Revision),
    /// A whole line, or what is known of it at a point.
    Whole(Option<&'a Known>),
}

/// What a claim's own line can't tell: whether its approval was of own work, and whether it was overtaken.
fn settle<T: Entity>(db: &Db, record: &mut Record<T>, after: Settling<'_>) -> Result<()> {
    let id = record.id.into();
    let Some(claim) = (&mut record.body as &mut dyn std::any::Any).downcast_mut::<Claim>() else {
        return Ok(());
    };
    let claim_id = ClaimId(id.id);
    match after {
        Settling::Next(revision) => {
            let vouches = revision.header.known_op().is_some_and(Op::vouches);
            if vouches || !matches!(claim.status, Status::Published | Status::Corrected) {
                claim.overtaken = 0;
            }
            if !vouches {
                return Ok(());
            }
        }
        Settling::Whole(point) => overtake(db, claim_id, claim, point)?,
    }
    for mark in [&mut claim.approval, &mut claim.upheld].into_iter().flatten() {
        mark.own_work = own_work(db, claim_id, mark.revision, mark.by)?;
    }
    Ok(())
}

/// A submission or approval does not outlive changes of content that it did not know of.
fn overtake(db: &Db, id: ClaimId, claim: &mut Claim, point: Option<&Known>) -> Result<()> {
    let mark = match claim.status {
        Status::InReview => claim.submission.as_ref(),
        Status::Approved | Status::Published | Status::Corrected => claim.vouched(),
        _ => None,
    };
    let Some(mark) = mark else {
        return Ok(());
    };
    let Some((device, device_seq, _)) = chains::place(db, mark.revision)? else {
        return Err(Error::Damaged { what: mark.revision.to_string() });
    };
    let relied_on = known::at(db, device, device_seq)?;
    let content = revisions::content_about(db, id)?;
    let unknown = content.iter().filter(|(device, device_seq)| {
        point.is_none_or(|point| point.covers(*device, *device_seq))
            && !relied_on.covers(*device, *device_seq)
    });
    claim.overtaken = u32::try_from(unknown.count()).unwrap_or(u32::MAX);
    if claim.overtaken > 0 && claim.status.lapses() {
        claim.status = Status::InProgress;
        claim.submission = None;
        claim.approval = None;
        claim.upheld = None;
        claim.overtaken = 0;
    }
    Ok(())
}

/// Whether an approval was of the approver's own work, as things stood then.
pub(crate) fn own_work(db: &Db, id: ClaimId, approval: Hash, by: PersonId) -> Result<bool> {
    let Some((device, device_seq, _)) = chains::place(db, approval)? else {
        return Err(Error::Damaged { what: approval.to_string() });
    };
    let mut before = Known::default();
    for (known_device, seq) in known::at(db, device, device_seq)?.iter() {
        before.learn(known_device, if known_device == device { seq - 1 } else { seq });
    }
    let line = revisions::known_of(revisions::line(db, id.into())?, &before);
    let submission = fold::fold::<Claim>(&line)?.and_then(|claim| claim.body.submission);
    let verdict: Option<Record<Verdict>> = at(db, VerdictId::of(id).into(), &before)?;
    let case = Case {
        submitter: submission.map(|mark| mark.by),
        verdict: verdict.as_ref().map(reviews::case_verdict),
        ..Case::default()
    };
    Ok(case.own_work(by).is_some())
}

/// All that the rules look at, as it was at a point of history.
pub(crate) fn case_at(db: &Db, id: ClaimId, point: &Known) -> Result<Option<Case>> {
    let Some(claim) = at::<Claim>(db, id.into(), point)? else {
        return Ok(None);
    };
    let verdict: Option<Record<Verdict>> = at(db, VerdictId::of(id).into(), point)?;
    let mut case = Case {
        status: claim.body.status,
        claimant: claim.body.claimant,
        submitter: claim.body.submission.map(|mark| mark.by),
        open_correction: claim.body.open_correction,
        correction: None,
        verdict: verdict.as_ref().map(reviews::case_verdict),
        evidence: Vec::new(),
    };
    for evidence in store::of_claim::<Evidence>(db, id)? {
        let Some(evidence) = at::<Evidence>(db, evidence.id.into(), point)? else {
            continue;
        };
        let source = at::<Source>(db, evidence.body.source_id.into(), point)?;
        if let Some(source) = source.filter(|_| !evidence.body.detached) {
            case.evidence.push(reviews::case_evidence(&evidence, &source));
        }
    }
    Ok(Some(case))
}
