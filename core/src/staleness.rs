//! Staleness: what an approval relied on and that changed since. The approval stands; readers of it are told.
//! An approval that lapsed is no concern of this file: it is not there any more.

use serde::Serialize;
use ts_rs::TS;

use crate::claims::{Claim, Mark};
use crate::error::{Error, Result};
use crate::ids::{ClaimId, EntityRef, Hash, Kind, PersonId, Timestamp, VerdictId};
use crate::journal::revision::{Ref, Revision};
use crate::people::{self, Person};
use crate::records::Record;
use crate::rules::Op;
use crate::store::{self, Db, chains, known, revisions};
use crate::verdicts::Verdict;

/// Something that an approval relied on and that changed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Stale {
    /// What changed: `<kind>/<uuid>`.
    pub entity: String,
    /// Who changed it.
    pub by: PersonId,
    /// What they are called.
    pub by_name: String,
    /// When they last did, by their device's clock.
    pub at: Timestamp,
}

/// What changed since the claim was approved or upheld, of all that the approval relied on: each thing with each person who
/// changed it. Nothing where it still holds, or where no approval stands.
pub(crate) fn stale_pins(db: &Db, claim: &Record<Claim>) -> Result<Vec<Stale>> {
    let Some(vouched) = claim.body.vouched() else {
        return Ok(Vec::new());
    };
    let pins = revisions::refs(db, vouched.revision)?;
    let mut since = Vec::new();
    for entity in editable_later(&pins) {
        let pinned = || pins.iter().filter(|pin| pin.entity == entity).map(|pin| pin.hash);
        let heads = store::heads(db, entity)?;
        if !heads.iter().all(|head| pinned().any(|pin| pin == *head)) && relied_on(db, claim, entity)? {
            since.extend(changes_since(db, entity, pinned())?);
        }
    }
    if claim.body.overtaken > 0 {
        since.extend(overtaking(db, claim.id, vouched)?);
    }
    named_stale(db, &since)
}

/// Those claims whose approval is stale, sorted by id: of all, or of these.
pub(crate) fn stale_claims(db: &Db, among: Option<&[ClaimId]>) -> Result<Vec<ClaimId>> {
    let mut stale = Vec::new();
    let mut open = Vec::new();
    for maybe in store::staleness::maybe_stale(db, among)? {
        if maybe.certain { stale.push(maybe.id) } else { open.push(maybe.id) }
    }
    stale.sort_unstable();
    stale.dedup();
    open.sort_unstable();
    open.dedup();
    // A redaction changes a source's heads and nothing that was said: only history tells it from another change.
    for id in open {
        if let Err(at) = stale.binary_search(&id)
            && !stale_pins(db, &store::get(db, id)?)?.is_empty()
        {
            stale.insert(at, id);
        }
    }
    Ok(stale)
}

/// The sources and scales among the pins, each once: what may be edited while an approval stands.
fn editable_later(pins: &[Ref]) -> Vec<EntityRef> {
    let mut entities: Vec<EntityRef> = pins.iter().map(|pin| pin.entity).collect();
    entities.retain(|entity| matches!(entity.kind, Kind::Source | Kind::RatingScale));
    // The same thing is pinned once for each of its heads; pins are sorted by what they name.
    entities.dedup();
    entities
}

/// Whether an approval relied on this: a revision also names scales that it merely took note of.
fn relied_on(db: &Db, claim: &Record<Claim>, entity: EntityRef) -> Result<bool> {
    if entity.kind != Kind::RatingScale {
        return Ok(true);
    }
    let verdict: Option<Record<Verdict>> = store::find(db, VerdictId::of(claim.id))?;
    Ok(verdict.is_some_and(|verdict| EntityRef::from(verdict.body.scale_id) == entity))
}

/// The revisions of an entity that the pinned ones did not follow. A redaction is none: it changes nothing that was said.
fn changes_since(db: &Db, entity: EntityRef, pinned: impl Iterator<Item = Hash>) -> Result<Vec<Revision>> {
    let mut line = revisions::line(db, entity)?;
    let known: Vec<Hash> =
        pinned.flat_map(|pin| revisions::ancestors(&line, pin)).map(|revision| revision.hash).collect();
    line.retain(|revision| !known.contains(&revision.hash) && revision.header.known_op() != Some(Op::Redact));
    Ok(line)
}

/// The changes of a claim's content that its approval did not know of: copies edited apart.
fn overtaking(db: &Db, claim: ClaimId, vouched: &Mark) -> Result<Vec<Revision>> {
    let Some((device, device_seq, _)) = chains::place(db, vouched.revision)? else {
        return Err(Error::Damaged { what: vouched.revision.to_string() });
    };
    let relied_on = known::at(db, device, device_seq)?;
    let mut changes = revisions::about(db, claim.0)?;
    changes.retain(|revision| {
        revision.header.known_op().is_some_and(Op::changes_content)
            && !relied_on.covers(revision.header.device, revision.header.device_seq)
    });
    Ok(changes)
}

/// Each thing that these revisions changed, once for each person who did.
fn named_stale(db: &Db, since: &[Revision]) -> Result<Vec<Stale>> {
    let mut stale: Vec<Stale> = Vec::new();
    for revision in since {
        let (entity, by) = (revision.header.entity.to_string(), revision.header.author);
        let at = revision.header.recorded_at;
        match stale.iter_mut().find(|known| known.entity == entity && known.by == by) {
            Some(known) => known.at = known.at.max(at),
            None => {
                let person: Option<Record<Person>> = store::find(db, by)?;
                let by_name = person.as_ref().map(people::shown_name).unwrap_or_default();
                stale.push(Stale { entity, by, by_name, at });
            }
        }
    }
    stale.sort_by(|a, b| (&a.entity, a.at, a.by).cmp(&(&b.entity, b.at, b.by)));
    Ok(stale)
}
