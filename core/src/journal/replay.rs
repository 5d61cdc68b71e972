//! Replaying: every revision judged by the rules as they stood for its author, in the order of arrival.
//! What a claim's author knew is kept in memory while work is linear; where copies were edited apart, it is folded anew.

mod claims;
mod ended;
mod governing;
mod judging;

use std::sync::atomic::AtomicBool;

use foldhash::{HashMap, HashMapExt as _};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use self::claims::{ClaimState, SourceState};
use self::ended::Ended;
use self::governing::Governing;
pub(crate) use self::judging::has_its_id;
use crate::error::{Fault, Result};
use crate::ids::{ClaimId, DeviceId, EntityRef, Hash, Kind, PersonId};
use crate::journal::effects;
use crate::journal::known::{Known, Notes};
use crate::journal::notices::{Key, Notice};
use crate::journal::outline::Outline;
use crate::journal::revision::{Ref, Revision};
use crate::projection;
use crate::rules::{self, Op};
use crate::store::{Db, chains, known, revisions, rows};

/// A fault, and the revision that it was found in.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) seq: i64,
    pub(crate) hash: Hash,
    pub(crate) revision: Uuid,
    pub(crate) entity: EntityRef,
    pub(crate) fault: Fault,
}

/// What a replay found.
#[derive(Debug, Default)]
pub(crate) struct Replayed {
    pub(crate) faults: Vec<Placed>,
    /// Devices that came without an owner's word.
    pub(crate) recovered: Vec<Key>,
    pub(crate) revoked: Vec<Key>,
    pub(crate) notices: Vec<Notice>,
}

/// Judges every revision that arrived after this place.
pub(crate) fn replay(db: &Db, after: i64) -> Result<Replayed> {
    let mut replay = Replay::new(db, after)?;
    rows::each(db, after, rows::blank, |revision, subject| replay.step(&revision, subject))?;
    replay.finish()
}

/// A line of revisions as far as it has come.
pub(crate) struct LineState {
    pub(crate) head: Hash,
    device: DeviceId,
    device_seq: u64,
    /// Whether each revision so far followed the one before it.
    pub(crate) linear: bool,
    /// Whether this version knows any op of it; what it does not know at all, it does not show.
    pub(crate) understood: bool,
    /// What it comes to; `verify` alone asks for it.
    pub(crate) outline: Option<Outline>,
    /// Whether there is a row for it.
    pub(crate) shown: AtomicBool,
}

/// What a claim was changed by, waiting for what follows for its status.
struct Pending {
    claim: ClaimId,
    cause: Ref,
    op: Op,
    at: Placed,
}

/// What every line came to, for several threads to read.
#[derive(Clone, Copy)]
pub(crate) struct Lines<'a> {
    lines: &'a HashMap<(Kind, Uuid), LineState>,
    claims: &'a HashMap<Uuid, ClaimState>,
}

impl<'a> Lines<'a> {
    pub(crate) fn get(self, entity: EntityRef) -> Option<&'a LineState> {
        self.lines.get(&(entity.kind, entity.id))
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = (EntityRef, &'a LineState)> {
        self.lines.iter().map(|((kind, id), line)| (EntityRef { kind: *kind, id: *id }, line))
    }

    /// Whether what becomes of the claim follows from its own line: no submission or approval was overtaken.
    pub(crate) fn hold(self, claim: Uuid) -> bool {
        let state = self.claims.get(&claim).filter(|state| !state.apart);
        state.is_some_and(|state| !(state.overtaken && state.case.status.rests()))
    }
}

/// A replay under way.
pub(crate) struct Replay<'a> {
    db: &'a Db,
    whole: bool,
    governing: Governing,
    chains: HashMap<DeviceId, Known>,
    /// What the chains learnt of each other.
    pub(crate) notes: Notes,
    lines: HashMap<(Kind, Uuid), LineState>,
    claims: HashMap<Uuid, ClaimState>,
    sources: HashMap<Uuid, SourceState>,
    pending: HashMap<DeviceId, Pending>,
    ended: Ended,
    /// Devices that were recovered or revoked, in order.
    keys: Vec<(Op, DeviceId)>,
    result: Replayed,
}

/// The value of a field, if it is set, held and of the right shape.
fn value<T: DeserializeOwned>(revision: &Revision, field: &str) -> Option<T> {
    serde_json::from_str(revision.value(field)?).ok()
}

fn is_set(revision: &Revision, field: &str) -> bool {
    revision.changes.iter().any(|change| change.field == field)
}

/// Keeps the last place of each device.
fn note(seen: &mut Vec<(DeviceId, u64)>, device: DeviceId, device_seq: u64) {
    match seen.iter_mut().find(|(known, _)| *known == device) {
        Some((_, seq)) => *seq = device_seq,
        None => seen.push((device, device_seq)),
    }
}

impl<'a> Replay<'a> {
    /// A replay of what arrived after this place.
    pub(crate) fn new(db: &'a Db, after: i64) -> Result<Replay<'a>> {
        let mut governing = Governing::default();
        let mut ended = Ended::default();
        for revision in revisions::governing_until(db, after)? {
            governing.take(&revision)?;
            let point = known::at(db, revision.header.device, revision.header.device_seq)?;
            ended.take(&revision, &point, &governing.devices);
        }
        Ok(Replay {
            db,
            whole: after == 0,
            governing,
            chains: HashMap::new(),
            notes: Notes::default(),
            lines: HashMap::new(),
            claims: HashMap::new(),
            sources: HashMap::new(),
            pending: HashMap::new(),
            ended,
            keys: Vec::new(),
            result: Replayed::default(),
        })
    }

    /// The line of an entity, as far as it has come.
    pub(crate) fn line(&self, entity: EntityRef) -> Option<&LineState> {
        self.lines.get(&(entity.kind, entity.id))
    }

    /// The line of an entity, as far as it has come.
    pub(crate) fn line_mut(&mut self, entity: EntityRef) -> Option<&mut LineState> {
        self.lines.get_mut(&(entity.kind, entity.id))
    }

    /// Whether what this person wrote themself is at stake in the claim; nothing where copies were edited apart.
    pub(crate) fn own_work(&self, claim: Uuid, person: PersonId) -> Option<bool> {
        let state = self.claims.get(&claim).filter(|state| !state.apart)?;
        Some(state.case.own_work(person).is_some())
    }

    /// Asks at once for the memory that so many lines will take: moving them while they grow more costs as much as
    /// filling them.
    pub(crate) fn make_room(&mut self, lines: usize, claims: usize, sources: usize) {
        self.lines.reserve(lines);
        self.claims.reserve(claims);
        self.sources.reserve(sources);
    }

    /// What the lines came to.
    pub(crate) const fn lines(&self) -> Lines<'_> {
        Lines { lines: &self.lines, claims: &self.claims }
    }

    fn fault(&mut self, revision: &Revision, fault: Fault) {
        self.result.faults.push(placed(revision, fault));
    }

    /// Judges one revision, which is about this subject, and takes it in.
    pub(crate) fn step(&mut self, revision: &Revision, subject: Uuid) -> Result<()> {
        let header = &revision.header;
        let past = self.past(revision)?;
        let claim = claim_of(revision, subject);
        match header.known_op() {
            None => {
                if let Err(fault) = self.author(None, revision, &past)? {
                    self.fault(revision, fault);
                }
                let op = header.op.clone();
                let arguments = [("op", op.into()), ("revision", revision.hash.to_string().into())];
                self.result.notices.push(Notice::said("notice-unknown-op", &arguments));
            }
            Some(op) => {
                if let Some(state) = claim.and_then(|claim| self.claims.get_mut(&claim.0)) {
                    state.apart |= !state.seen.iter().all(|(device, seq)| past.covers(*device, *seq));
                }
                if let Err(fault) = self.judge(op, revision, (subject, claim), &past)? {
                    self.fault(revision, fault);
                }
                self.consequence(op, revision);
            }
        }
        self.take(revision, claim, past)
    }

    /// All that the revision's author knew, the revision itself left out.
    fn past(&mut self, revision: &Revision) -> Result<Known> {
        let header = &revision.header;
        let mut past = match self.chains.remove(&header.device) {
            Some(known) => known,
            None => known::at(self.db, header.device, header.device_seq.saturating_sub(1))?,
        };
        let mut before = None;
        let parents = header.parents.iter().map(|hash| (header.entity, *hash));
        for (entity, hash) in parents.chain(header.refs.iter().map(|pin| (pin.entity, pin.hash))) {
            let place = match self.lines.get(&(entity.kind, entity.id)) {
                Some(line) if line.head == hash => Some((line.device, line.device_seq)),
                _ if self.governing.devices.keys().all(|device| *device == header.device) => None,
                _ => chains::place(self.db, hash)?.map(|(device, device_seq, _)| (device, device_seq)),
            };
            let news = place.filter(|(device, seq)| *device != header.device && !past.covers(*device, *seq));
            if let Some((device, device_seq)) = news {
                before.get_or_insert_with(|| past.clone());
                past.join(&known::at(self.db, device, device_seq)?);
            }
        }
        if let Some(before) = before {
            self.notes.learnt(header, &before, &past);
        }
        Ok(past)
    }

    /// After a change of content, and after a correction is opened or called off, comes what follows for the claim's status,
    /// by the same device, and nothing between.
    fn consequence(&mut self, op: Op, revision: &Revision) {
        let header = &revision.header;
        let moves =
            matches!(op, Op::CorrectionOpen | Op::CorrectionCancel) && header.entity.kind == Kind::Claim;
        let written = op.is_consequence() || moves;
        match self.pending.remove(&header.device) {
            Some(pending) => {
                let named = effects::correction(revision).map(EntityRef::from);
                let fits = pending.op == op
                    && header.entity == pending.claim.into()
                    && header.refs.contains(&pending.cause)
                    && (!moves || named == Some(pending.cause.entity));
                if !fits {
                    self.result.faults.push(pending.at);
                }
            }
            None if written => self.fault(revision, Fault::Consequence),
            None => {}
        }
    }

    /// Takes the revision in: its chain, its line, and what it makes of claims, sources and those who govern.
    fn take(&mut self, revision: &Revision, claim: Option<ClaimId>, mut past: Known) -> Result<()> {
        let header = &revision.header;
        if header.entity.kind.governs() {
            self.governing.take(revision)?;
        }
        self.ended.take(revision, &past, &self.governing.devices);
        if let Some(op @ (Op::DeviceRecover | Op::DeviceRevoke)) = header.known_op() {
            self.keys.push((op, DeviceId(header.entity.id)));
        }
        self.take_line(revision);
        if let Some(claim) = claim {
            self.take_claim(claim, revision, &past)?;
        }
        if header.entity.kind == Kind::Source {
            self.sources.entry(header.entity.id).or_default().take(revision);
        }
        past.learn(header.device, header.device_seq);
        self.chains.insert(header.device, past);
        Ok(())
    }

    fn take_line(&mut self, revision: &Revision) {
        let header = &revision.header;
        let (head, device, device_seq) = (revision.hash, header.device, header.device_seq);
        let first = header.parents.is_empty() && self.whole;
        let line = self.lines.entry((header.entity.kind, header.entity.id)).or_insert(LineState {
            head,
            device,
            device_seq,
            linear: first,
            understood: false,
            outline: None,
            shown: AtomicBool::new(false),
        });
        line.understood |= header.known_op().is_some();
        if line.head != head {
            line.linear &= header.parents == [line.head];
            (line.head, line.device, line.device_seq) = (head, device, device_seq);
        }
    }

    fn take_claim(&mut self, claim: ClaimId, revision: &Revision, past: &Known) -> Result<()> {
        let header = &revision.header;
        let Some(op) = header.known_op() else {
            return Ok(());
        };
        if op == Op::ClaimRecord {
            self.claims.insert(claim.0, ClaimState::default());
        }
        let mut before = self.claims.get(&claim.0).map(|state| state.case.status);
        if let Some(state) = self.claims.get_mut(&claim.0) {
            note(&mut state.seen, header.device, header.device_seq);
            if state.apart {
                before = None;
            } else {
                state.take(op, revision);
            }
        }
        if matches!(op, Op::CorrectionOpen | Op::CorrectionCancel) && header.entity.kind == Kind::Correction {
            self.await_move(claim, revision, op);
        }
        if op.changes_content() {
            let status = match before {
                Some(status) => status,
                None => projection::case_at(self.db, claim, past)?.unwrap_or_default().status,
            };
            if let Some(follows) = rules::consequence(status) {
                self.await_move(claim, revision, follows);
            }
        }
        Ok(())
    }

    /// The same device's next revision moves the claim by this op, and names this one.
    fn await_move(&mut self, claim: ClaimId, revision: &Revision, op: Op) {
        let cause = Ref { entity: revision.header.entity, hash: revision.hash };
        let at = placed(revision, Fault::Consequence);
        self.pending.insert(revision.header.device, Pending { claim, cause, op, at });
    }

    /// What can only be said at the end.
    pub(crate) fn finish(mut self) -> Result<Replayed> {
        let pending = std::mem::take(&mut self.pending);
        self.result.faults.extend(pending.into_values().map(|pending| pending.at));
        for (op, device) in std::mem::take(&mut self.keys) {
            let key = self.governing.key(device);
            let keys =
                if op == Op::DeviceRecover { &mut self.result.recovered } else { &mut self.result.revoked };
            keys.extend(key);
        }
        let ended = self.ended.notices(self.db, &self.chains, &self.governing)?;
        self.result.notices.extend(ended);
        Ok(self.result)
    }
}

/// The claim that a revision is about.
fn claim_of(revision: &Revision, subject: Uuid) -> Option<ClaimId> {
    let entity = revision.header.entity;
    match entity.kind {
        Kind::Claim => Some(ClaimId(entity.id)),
        kind if kind.belongs_to_claim() => value(revision, "claim_id").or(Some(ClaimId(subject))),
        _ => None,
    }
}

fn placed(revision: &Revision, fault: Fault) -> Placed {
    Placed {
        seq: revision.seq,
        hash: revision.hash,
        revision: revision.header.revision,
        entity: revision.header.entity,
        fault,
    }
}
