//! What an undo or redo would take back, told before it does: what was done to what, and whether it can be taken back or
//! why not.

use super::changes::{Change, takes_back};
use super::inverse::{going_back, inverse, stays};
use super::{UndoStep, Way};
use crate::called::named;
use crate::error::{Error, Result};
use crate::ids::{EntityRef, Kind};
use crate::journal::revision::Revision;
use crate::rules::{Op, Refusal};
use crate::store::{Db, chains, revisions};
use crate::writing::Author;

/// How many revisions of a change of many claims are looked at to tell whether any of it can be taken back.
const LOOKED_AT: u64 = 4_096;

/// What a change did, and whether it can be taken back.
pub(super) fn undo_step(db: &Db, change: &Change, author: Author, way: Way) -> Result<Option<UndoStep>> {
    let (mut step, mut kept) = (None::<UndoStep>, None);
    let mut things = Vec::new();
    for revision in &change.ends {
        let op = revision.header.known_op();
        if op.is_some_and(Op::is_consequence) || change.began_claim_of(db, revision)? {
            continue;
        }
        things.push(thing(db, revision.header.entity)?);
        let stays = op.map(|op| stays(db, op, revision, way)).transpose()?;
        if stays == Some(true) {
            // Of a change of many claims there may be something to take back between its ends.
            if kept.is_none() {
                kept = Some(UndoStep { possible: change.is_longer_than_its_ends(), ..done(db, revision)? });
            }
            continue;
        }
        let inverse = op.map(|op| inverse(db, op, revision, way)).transpose()?.flatten();
        let step = match &mut step {
            Some(step) => step,
            None => step.insert(done(db, revision)?),
        };
        step.possible &= inverse.is_some();
    }
    let several = change.is_longer_than_its_ends() || things.windows(2).any(|two| two[0] != two[1]);
    let thing = things.first().filter(|_| !several);
    let title = thing.map(|thing| named(db, *thing)).transpose()?.flatten().map(|called| called.name);
    if let Some(step) = step.as_mut().filter(|step| step.possible)
        && let Some(refused) = refused(db, change, author, way)?
    {
        (step.possible, step.reason) = (false, Some(refused.to_string()));
    }
    Ok(step.or(kept).map(|step| UndoStep { title, several, ..step }))
}

/// Why a change can't be taken back: some of it is refused by the rules, or all of it stays. Of a change of many claims
/// only what holds for every claim is asked.
fn refused(db: &Db, change: &Change, author: Author, way: Way) -> Result<Option<Error>> {
    let (mut stays, mut goes) = (None, false);
    for revision in change.ends.iter().rev() {
        let op = revision.header.known_op().filter(|op| !op.is_consequence());
        let inverse = op.map(|op| inverse(db, op, revision, way)).transpose()?.flatten();
        let Some(inverse) = inverse else { continue };
        if change.began_claim_of(db, revision)? {
            continue;
        }
        let asked = match change.is_longer_than_its_ends() {
            true => author.may(inverse, None),
            false => going_back(db, author, inverse, revision, change),
        };
        match asked {
            Ok(()) => goes = true,
            Err(error) if stays_alone(&error) => {
                if stays.is_none() {
                    stays = Some(refused_by_name(db, revision, error)?);
                }
            }
            Err(error) if is_refusal(&error) => return Ok(Some(error)),
            Err(error) => return Err(error),
        }
    }
    Ok(stays.filter(|_| !goes))
}

/// Whether an undo takes anything of a change back now. Of a change of many claims that is taken to be so where its first
/// ones don't tell.
pub(super) fn is_possible(db: &Db, change: &Change, author: Author) -> Result<bool> {
    let way = Way::Earlier;
    if !change.goes_back(db)? {
        return Ok(false);
    }
    if !change.is_longer_than_its_ends() {
        return Ok(undo_step(db, change, author, way)?.is_some_and(|step| step.possible));
    }
    let last = change.to.min(change.from + LOOKED_AT - 1);
    for revision in &chains::between(db, change.device, change.from, last)? {
        let op = revision.header.known_op().filter(|op| !op.is_consequence());
        let Some(inverse) = op.map(|op| inverse(db, op, revision, way)).transpose()?.flatten() else {
            continue;
        };
        if change.began_claim_of(db, revision)? {
            continue;
        }
        match going_back(db, author, inverse, revision, change) {
            Err(error) if stays_alone(&error) => {}
            Err(error) if is_refusal(&error) => return Ok(false),
            asked => return asked.map(|()| true),
        }
    }
    Ok(last < change.to)
}

/// The same refusal, which names what it is about.
pub(super) fn refused_by_name(db: &Db, revision: &Revision, refused: Error) -> Result<Error> {
    Ok(refused.called(named(db, revision.header.entity)?))
}

/// Whether what was not taken back for this reason stays as it is, and the rest of the change is taken back all the same:
/// it was changed since, has no values to go back to, or its claim has gone on to a state that allows no change.
pub(super) const fn stays_alone(error: &Error) -> bool {
    matches!(
        error,
        Error::ChangedSince { .. }
            | Error::ValueGone { .. }
            | Error::NotAllowed { why: Refusal::State { .. }, .. }
    )
}

/// Whether a person is refused, and nothing failed.
const fn is_refusal(error: &Error) -> bool {
    matches!(
        error,
        Error::NotAllowed { .. }
            | Error::PolicyUnmet { .. }
            | Error::Conflict { .. }
            | Error::Invalid(_)
            | Error::NotUndoable { .. }
    )
}

/// What a revision did, as a step that can be taken back.
fn done(db: &Db, revision: &Revision) -> Result<UndoStep> {
    let (op, entity) = (first_done(db, revision)?, revision.header.entity.to_string());
    Ok(UndoStep { op, entity, title: None, several: false, possible: true, reason: None })
}

/// What a change is about: the claim where the entity belongs to one.
fn thing(db: &Db, entity: EntityRef) -> Result<EntityRef> {
    let claim = revisions::subject(db, entity)?.filter(|_| entity.kind.belongs_to_claim());
    Ok(claim.map_or(entity, |id| EntityRef { kind: Kind::Claim, id }))
}

/// The op that was done before it was undone and redone.
fn first_done(db: &Db, revision: &Revision) -> Result<String> {
    let mut op = revision.header.op.clone();
    let mut before = takes_back(db, revision)?;
    while let Some((hash, _)) = before {
        let Some(earlier) = revisions::find(db, hash)? else {
            break;
        };
        before = takes_back(db, &earlier)?;
        op = earlier.header.op;
    }
    Ok(op)
}
