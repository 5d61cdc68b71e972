//! Replaying: every revision judged by the rules as they stood for its author, in the order of arrival.
//! What a claim's author knew is kept in memory while work is linear; where copies were edited apart, it is folded anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::case::{Case, CaseEvidence, CaseVerdict, Policy};
use crate::desk::Desk;
use crate::error::{Fault, Result};
use crate::ids::{
    ClaimId, DeskId, DeviceId, EntityRef, EvidenceId, Hash, Kind, PersonId, ScaleId, SourceId, VerdictId,
};
use crate::journal::known::{Known, Notes};
use crate::journal::outline::Outline;
use crate::journal::redaction;
use crate::journal::revision::{Ref, Revision};
use crate::journal::{digest, fold};
use crate::messages;
use crate::people::{Device, Person};
use crate::projection;
use crate::records::{Entity, Record};
use crate::rules::{self, Actor, Op, Refusal, Role, Status, To};
use crate::sources::SourceKind;
use crate::store::{Db, known, revisions};

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
    pub(crate) notices: Vec<String>,
}

/// Judges every revision that arrived after this place.
pub(crate) fn replay(db: &Db, after: i64) -> Result<Replayed> {
    let mut replay = Replay::new(db, after)?;
    revisions::each(db, after, |revision, _| replay.step(&revision))?;
    replay.finish()
}

/// A line of revisions as far as it has come.
pub(crate) struct LineState {
    pub(crate) head: Hash,
    device: DeviceId,
    device_seq: u64,
    /// Whether each revision so far followed the one before it.
    pub(crate) linear: bool,
    /// What it comes to; `verify` alone asks for it.
    pub(crate) outline: Option<Box<Outline>>,
    /// Whether there is a row for it.
    pub(crate) shown: bool,
}

/// A claim and all that belongs to it, as far as the rules care.
#[derive(Default)]
struct ClaimState {
    case: Case,
    /// The last revision of each device about the claim.
    seen: Vec<(DeviceId, u64)>,
    /// Whether somebody wrote about it without knowing all that was written before.
    apart: bool,
    /// Whether its content was changed since it was last submitted or approved.
    overtaken: bool,
    /// The scale of its verdict.
    scale: Option<ScaleId>,
    /// Evidence that was detached: it may be attached again.
    detached: Vec<(EvidenceId, SourceId)>,
}

/// A source as far as the rules care.
struct SourceState {
    origin: Option<String>,
    author: Option<String>,
    primary: bool,
    kind: SourceKind,
    redacted: bool,
}

/// People, devices, desk: their lines, and what they come to.
#[derive(Default)]
struct Governing {
    lines: BTreeMap<EntityRef, Vec<Revision>>,
    latest: Vec<(DeviceId, u64)>,
    people: HashMap<PersonId, Person>,
    devices: HashMap<DeviceId, Device>,
    desk: Desk,
}

/// What the content of a claim was changed by, waiting for what follows for its status.
struct Pending {
    claim: ClaimId,
    cause: Ref,
    op: Op,
    at: Placed,
}

/// A replay under way.
pub(crate) struct Replay<'a> {
    db: &'a Db,
    whole: bool,
    governing: Governing,
    chains: HashMap<DeviceId, Known>,
    /// What the chains learnt of each other.
    pub(crate) notes: Notes,
    pub(crate) lines: HashMap<(Kind, Uuid), LineState>,
    claims: HashMap<Uuid, ClaimState>,
    sources: HashMap<Uuid, SourceState>,
    pending: HashMap<DeviceId, Pending>,
    /// For each revoked device, how much of its chain the revocation knew.
    revoked: Vec<(DeviceId, u64)>,
    result: Replayed,
}

/// The value of a field, if it is set, held and of the right shape.
fn value<T: DeserializeOwned>(revision: &Revision, field: &str) -> Option<T> {
    serde_json::from_str(revision.value(field)?).ok()
}

fn is_set(revision: &Revision, field: &str) -> bool {
    revision.changes.iter().any(|change| change.field == field)
}

impl Governing {
    fn take(&mut self, revision: &Revision) -> Result<()> {
        let header = &revision.header;
        note(&mut self.latest, header.device, header.device_seq);
        self.lines.entry(header.entity).or_default().push(revision.clone());
        let line = &self.lines[&header.entity];
        match header.entity.kind {
            Kind::Person => {
                if let Some(person) = fold::fold::<Person>(line)? {
                    self.people.insert(person.id, person.body);
                }
            }
            Kind::Device => {
                if let Some(device) = fold::fold::<Device>(line)? {
                    self.devices.insert(device.id, device.body);
                }
            }
            Kind::Desk => self.desk = fold::fold::<Desk>(line)?.map(|desk| desk.body).unwrap_or_default(),
            _ => {}
        }
        Ok(())
    }

    /// Whether all of it was known at a point.
    fn all_known(&self, point: &Known) -> bool {
        self.latest.iter().all(|(device, device_seq)| point.covers(*device, *device_seq))
    }

    fn at<T: Entity>(&self, entity: EntityRef, point: &Known) -> Result<Option<Record<T>>> {
        let line = self.lines.get(&entity).cloned().unwrap_or_default();
        fold::fold(&revisions::known_of(line, point))
    }

    fn person(&self, id: PersonId, point: &Known) -> Result<Option<Person>> {
        if self.all_known(point) {
            return Ok(self.people.get(&id).cloned());
        }
        Ok(self.at::<Person>(id.into(), point)?.map(|person| person.body))
    }

    fn device(&self, id: DeviceId, point: &Known) -> Result<Option<Device>> {
        if self.all_known(point) {
            return Ok(self.devices.get(&id).cloned());
        }
        Ok(self.at::<Device>(id.into(), point)?.map(|device| device.body))
    }

    fn everyone(&self, point: &Known) -> Result<Vec<Person>> {
        if self.all_known(point) {
            return Ok(self.people.values().cloned().collect());
        }
        let people = self.lines.keys().filter(|entity| entity.kind == Kind::Person);
        let at = people.filter_map(|entity| self.at::<Person>(*entity, point).transpose());
        at.map(|person| person.map(|person| person.body)).collect()
    }

    fn policy(&self, workspace: Uuid, point: &Known) -> Result<Policy> {
        if self.all_known(point) {
            return Ok(self.desk.policy());
        }
        let desk = self.at::<Desk>(DeskId(workspace).into(), point)?;
        Ok(desk.map(|desk| desk.body).unwrap_or_default().policy())
    }
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
        let mut revoked = Vec::new();
        for revision in revisions::governing_until(db, after)? {
            governing.take(&revision)?;
            let point = known::at(db, revision.header.device, revision.header.device_seq)?;
            revoked.extend(revocation(&revision, &point));
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
            revoked,
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

    /// Whether what becomes of the claim follows from its own line: no submission or approval was overtaken.
    pub(crate) fn holds_by_its_line(&self, claim: Uuid) -> bool {
        let rests = |status| {
            matches!(status, Status::InReview | Status::Approved | Status::Published | Status::Corrected)
        };
        let state = self.claims.get(&claim).filter(|state| !state.apart);
        state.is_some_and(|state| !(state.overtaken && rests(state.case.status)))
    }

    fn fault(&mut self, revision: &Revision, fault: Fault) {
        self.result.faults.push(placed(revision, fault));
    }

    /// Judges one revision and takes it in.
    pub(crate) fn step(&mut self, revision: &Revision) -> Result<()> {
        let header = &revision.header;
        let past = self.past(revision)?;
        match header.known_op() {
            None => {
                let op = header.op.clone();
                self.notice("notice-unknown-op", &[("op", op), ("revision", revision.hash.to_string())]);
            }
            Some(op) => {
                if let Err(fault) = self.judge(op, revision, &past)? {
                    self.fault(revision, fault);
                }
                self.consequence(op, revision);
            }
        }
        self.take(revision, &past)
    }

    fn notice(&mut self, id: &str, arguments: &[(&'static str, String)]) {
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.clone().into())).collect();
        self.result.notices.push(messages::text(id, &arguments));
    }

    /// All that the revision's author knew, the revision itself left out.
    fn past(&mut self, revision: &Revision) -> Result<Known> {
        let header = &revision.header;
        let mut past = match self.chains.remove(&header.device) {
            Some(known) => known,
            None => known::at(self.db, header.device, header.device_seq - 1)?,
        };
        let before = past.clone();
        let parents = header.parents.iter().map(|hash| (header.entity, *hash));
        for (entity, hash) in parents.chain(header.refs.iter().map(|pin| (pin.entity, pin.hash))) {
            let place = match self.lines.get(&(entity.kind, entity.id)) {
                Some(line) if line.head == hash => Some((line.device, line.device_seq)),
                _ if self.governing.devices.keys().all(|device| *device == header.device) => None,
                _ => revisions::place(self.db, hash)?.map(|(device, device_seq, _)| (device, device_seq)),
            };
            let news = place.filter(|(device, seq)| *device != header.device && !past.covers(*device, *seq));
            if let Some((device, device_seq)) = news {
                past.join(&known::at(self.db, device, device_seq)?);
            }
        }
        self.notes.learnt(header, &before, &past);
        Ok(past)
    }

    /// The rules, in the order in which the program applies them.
    fn judge(&mut self, op: Op, revision: &Revision, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        if self.whole && revision.seq <= 3 {
            return Ok(founding(revision));
        }
        if let Err(fault) = self.signer(op, revision, past)? {
            return Ok(Err(fault));
        }
        let refused = |why| Ok(Err(Fault::Rule { why }));
        let Some(person) = self.governing.person(header.author, past)? else {
            return Ok(Err(Fault::UnknownPerson));
        };
        let actor = Actor { person: header.author, role: person.role, active: person.active };
        if let Err(fault) = fields_of(op, revision) {
            return Ok(Err(fault));
        }
        let claim = self.claim_of(revision)?;
        let case = match claim.filter(|_| rules::rule_of(op).from != rules::From::NoClaim) {
            Some(claim) => Some(self.case(claim, op, past)?),
            None => None,
        };
        // What the program writes itself follows from the change before it, which was judged already.
        let status = case.as_ref().map(|case| case.status).filter(|_| !follows(op));
        if let Err(why) = rules::permit(op, actor, status) {
            return refused(why);
        }
        if let Some(case) = &case
            && let Err(fault) = self.needs(op, revision, case, past)?
        {
            return Ok(Err(fault));
        }
        self.special(op, revision, past)
    }

    /// Whether the device may sign, and signs for its own person.
    fn signer(&self, op: Op, revision: &Revision, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        if op == Op::DeviceRecover {
            let own = header.entity == header.device.into() && header.device_seq == 1;
            let person = value::<PersonId>(revision, "person_id");
            return Ok(if own && person == Some(header.author) { Ok(()) } else { Err(Fault::OtherAuthor) });
        }
        Ok(match self.governing.device(header.device, past)? {
            None => Err(Fault::UnknownDevice),
            Some(device) if device.person_id != header.author => Err(Fault::OtherAuthor),
            Some(device) if !device.active => Err(Fault::Rule { why: Refusal::DeviceRevoked }),
            Some(_) => Ok(()),
        })
    }

    /// The claim that a revision is about.
    fn claim_of(&self, revision: &Revision) -> Result<Option<ClaimId>> {
        let entity = revision.header.entity;
        Ok(match entity.kind {
            Kind::Claim => Some(ClaimId(entity.id)),
            kind if kind.belongs_to_claim() => match value::<ClaimId>(revision, "claim_id") {
                Some(claim) => Some(claim),
                None => revisions::subject_of(self.db, revision.seq)?.map(ClaimId),
            },
            _ => None,
        })
    }

    /// What the author knew of the claim.
    fn case(&mut self, claim: ClaimId, op: Op, past: &Known) -> Result<Case> {
        let whole = matches!(op, Op::ReviewSubmit | Op::ReviewApprove);
        if let Some(state) = self.claims.get_mut(&claim.0) {
            state.apart |= !state.seen.iter().all(|(device, seq)| past.covers(*device, *seq));
            if !state.apart {
                let mut case = state.case.clone();
                if whole {
                    self.describe(&mut case);
                }
                return Ok(case);
            }
        }
        Ok(projection::case_at(self.db, claim, past)?.unwrap_or_default())
    }

    /// Fills in what is known of the sources.
    fn describe(&self, case: &mut Case) {
        for evidence in &mut case.evidence {
            if let Some(source) = self.sources.get(&evidence.source.0) {
                evidence.origin.clone_from(&source.origin);
                evidence.author.clone_from(&source.author);
                evidence.primary = source.primary;
                evidence.kind = source.kind;
            }
        }
    }

    /// What some ops need besides role and state.
    fn needs(
        &self,
        op: Op,
        revision: &Revision,
        case: &Case,
        past: &Known,
    ) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        let rule = |result: std::result::Result<(), Refusal>| result.map_err(|why| Fault::Rule { why });
        let status = match rules::rule_of(op).to {
            To::Becomes(status) => Some(status),
            To::Approval => Some(case.approved_status()),
            To::Same | To::Content => None,
        };
        if header.entity.kind == Kind::Claim
            && let Err(fault) = sets_status(revision, status)
        {
            return Ok(Err(fault));
        }
        Ok(match op {
            Op::ReviewSubmit => {
                let points = case.unmet(&self.governing.policy(header.workspace, past)?);
                match rule(case.submittable()) {
                    Ok(()) if !points.is_empty() && !self.redacted_sources(case) => {
                        Err(Fault::Policy { points })
                    }
                    other => other,
                }
            }
            Op::ReviewRecall => rule(case.recallable(header.author)),
            Op::ReviewApprove => {
                let policy = self.governing.policy(header.workspace, past)?;
                let people = self.governing.everyone(past)?.iter().filter(|person| person.active).count();
                match rule(case.approvable(header.author, &policy, people)) {
                    Ok(()) => self.pins(revision, case, past)?,
                    refused => refused,
                }
            }
            Op::ReviewReturn | Op::ClaimWithdraw | Op::ClaimReopen => given_reason(revision),
            _ => Ok(()),
        })
    }

    /// What was redacted can't be judged any more.
    fn redacted_sources(&self, case: &Case) -> bool {
        let redacted = |evidence: &CaseEvidence| {
            self.sources.get(&evidence.source.0).is_none_or(|source| source.redacted)
        };
        case.evidence.iter().any(redacted)
    }

    /// An approval pins the heads that it relied on.
    fn pins(&self, revision: &Revision, case: &Case, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let claim = ClaimId(revision.header.entity.id);
        let mut wanted: Vec<EntityRef> = vec![claim.into(), VerdictId::of(claim).into()];
        for evidence in &case.evidence {
            wanted.push(evidence.evidence.into());
            wanted.push(evidence.source.into());
        }
        if let Some(scale) = self.scale_of(claim, past)? {
            wanted.push(scale.into());
        }
        for entity in wanted {
            for head in self.heads(entity, past)? {
                if !revision.header.refs.contains(&Ref { entity, hash: head }) {
                    return Ok(Err(Fault::Pins { missing: entity.to_string() }));
                }
            }
        }
        Ok(Ok(()))
    }

    fn scale_of(&self, claim: ClaimId, past: &Known) -> Result<Option<ScaleId>> {
        if let Some(state) = self.claims.get(&claim.0).filter(|state| !state.apart) {
            return Ok(state.scale);
        }
        let verdict = projection::at::<crate::verdicts::Verdict>(self.db, VerdictId::of(claim).into(), past)?;
        Ok(verdict.map(|verdict| verdict.body.scale_id))
    }

    /// The heads of an entity as its author knew them.
    fn heads(&self, entity: EntityRef, past: &Known) -> Result<Vec<Hash>> {
        if let Some(line) = self.lines.get(&(entity.kind, entity.id))
            && line.linear
            && past.covers(line.device, line.device_seq)
        {
            return Ok(vec![line.head]);
        }
        projection::heads_at(self.db, entity, past)
    }

    /// What ops on people, comments and redactions need besides.
    fn special(&self, op: Op, revision: &Revision, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        Ok(match op {
            Op::PersonSet if !self.owner_remains(revision, past)? => {
                Err(Fault::Rule { why: Refusal::LastOwner })
            }
            Op::CommentEdit => {
                let author = revisions::first_author(self.db, header.entity)?;
                let own = author == Some(header.author);
                if own { Ok(()) } else { Err(Fault::Rule { why: Refusal::NotCommenter }) }
            }
            Op::Redact => self.redaction(revision)?,
            Op::ArticleAdd | Op::ArticleEdit => text_fits(revision),
            _ => Ok(()),
        })
    }

    fn owner_remains(&self, revision: &Revision, past: &Known) -> Result<bool> {
        let owner = |person: &Person| person.active && person.role == Role::Owner;
        let id = PersonId(revision.header.entity.id);
        let Some(before) = self.governing.person(id, past)? else {
            return Ok(true);
        };
        let after = Person {
            name: String::new(),
            role: value(revision, "role").unwrap_or(before.role),
            active: value(revision, "active").unwrap_or(before.active),
        };
        let owners = self.governing.everyone(past)?.iter().filter(|person| owner(person)).count();
        Ok(!owner(&before) || owner(&after) || owners > 1)
    }

    fn redaction(&self, revision: &Revision) -> Result<std::result::Result<(), Fault>> {
        let Some(named) = redaction::named(revision) else {
            return Ok(Err(Fault::Missing { field: "target".to_owned() }));
        };
        if let Err(fault) = given_reason(revision) {
            return Ok(Err(fault));
        }
        let Some(target) = revisions::find(self.db, named.target)? else {
            return Ok(Err(Fault::Ref { entity: named.target.to_string() }));
        };
        let forbidden = named.fields.iter().find(|field| !redaction::is_redactable(&target, field));
        Ok(match forbidden {
            _ if target.header.entity != revision.header.entity => {
                Err(Fault::Ref { entity: target.header.entity.to_string() })
            }
            Some(field) => Err(Fault::Rule { why: Refusal::NotRedactable { field: field.clone() } }),
            None => Ok(()),
        })
    }

    /// After a change of content comes what follows for the claim's status, by the same device, and nothing between.
    fn consequence(&mut self, op: Op, revision: &Revision) {
        let header = &revision.header;
        let written = follows(op);
        match self.pending.remove(&header.device) {
            Some(pending) => {
                let fits = pending.op == op
                    && header.entity == pending.claim.into()
                    && header.refs.contains(&pending.cause);
                if !fits {
                    self.result.faults.push(pending.at);
                }
            }
            None if written => self.fault(revision, Fault::Consequence),
            None => {}
        }
    }

    /// Takes the revision in: its chain, its line, and what it makes of claims, sources and those who govern.
    fn take(&mut self, revision: &Revision, past: &Known) -> Result<()> {
        let header = &revision.header;
        if header.entity.kind.governs() {
            self.governing.take(revision)?;
        }
        self.revoked.extend(revocation(revision, past));
        if header.known_op() == Some(Op::DeviceRecover) {
            self.notice("notice-recovered", &[("device", header.device.to_string())]);
        }
        self.take_line(revision);
        if let Some(claim) = self.claim_of(revision)? {
            self.take_claim(claim, revision, past)?;
        }
        if header.entity.kind == Kind::Source {
            self.take_source(revision);
        }
        let mut now = past.clone();
        now.learn(header.device, header.device_seq);
        self.chains.insert(header.device, now);
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
            outline: None,
            shown: false,
        });
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
            state.apart |= !state.seen.iter().all(|(device, seq)| past.covers(*device, *seq));
            note(&mut state.seen, header.device, header.device_seq);
            if state.apart {
                before = None;
            } else {
                state.take(op, revision);
            }
        }
        if op.changes_content() {
            let status = match before {
                Some(status) => status,
                None => projection::case_at(self.db, claim, past)?.unwrap_or_default().status,
            };
            if let Some(follows) = rules::consequence(status) {
                let cause = Ref { entity: header.entity, hash: revision.hash };
                let at = placed(revision, Fault::Consequence);
                self.pending.insert(header.device, Pending { claim, cause, op: follows, at });
            }
        }
        Ok(())
    }

    fn take_source(&mut self, revision: &Revision) {
        let state = self.sources.entry(revision.header.entity.id).or_insert(SourceState {
            origin: None,
            author: None,
            primary: false,
            kind: SourceKind::Other,
            redacted: false,
        });
        if revision.header.known_op() == Some(Op::Redact) {
            return;
        }
        for change in &revision.changes {
            state.redacted |= change.value().is_none();
        }
        if is_set(revision, "origin") {
            state.origin = value(revision, "origin");
        }
        if is_set(revision, "author") {
            state.author = value(revision, "author");
        }
        state.primary = value(revision, "primary").unwrap_or(state.primary);
        state.kind = value(revision, "kind").unwrap_or(state.kind);
    }

    /// What can only be said at the end.
    pub(crate) fn finish(mut self) -> Result<Replayed> {
        let pending = std::mem::take(&mut self.pending);
        self.result.faults.extend(pending.into_values().map(|pending| pending.at));
        for (device, knew) in std::mem::take(&mut self.revoked) {
            let tip = revisions::tip(self.db, device)?.map_or(0, |tip| tip.device_seq);
            if tip > knew && self.chains.contains_key(&device) {
                let count = (tip - knew).to_string();
                self.notice("notice-revoked", &[("device", device.to_string()), ("count", count)]);
            }
        }
        Ok(self.result)
    }
}

impl ClaimState {
    fn take(&mut self, op: Op, revision: &Revision) {
        let header = &revision.header;
        if let Some(status) =
            value::<Status>(revision, "status").filter(|_| header.entity.kind == Kind::Claim)
        {
            self.case.status = status;
        }
        if header.entity.kind == Kind::Claim && is_set(revision, "claimant") && op != Op::Redact {
            self.case.claimant = value(revision, "claimant");
        }
        self.overtaken |= op.changes_content();
        if matches!(op, Op::ReviewSubmit | Op::ReviewApprove) {
            self.overtaken = false;
        }
        match op {
            Op::ReviewSubmit => self.case.submitters = BTreeSet::from([header.author]),
            Op::ReviewLapse | Op::ReviewRecall | Op::ClaimWithdraw | Op::ClaimReopen => {
                self.case.submitters.clear();
            }
            Op::CorrectionOpen => self.case.correction_open = true,
            Op::ReviewApprove => self.case.correction_open = false,
            Op::VerdictPropose | Op::VerdictEdit => self.take_verdict(op, revision),
            Op::EvidenceAttach => self.attach(revision),
            Op::EvidenceDetach => self.detach(EvidenceId(header.entity.id)),
            _ => {}
        }
    }

    fn take_verdict(&mut self, op: Op, revision: &Revision) {
        let before = self.case.verdict.take().filter(|_| op == Op::VerdictEdit);
        let mut verdict = before.unwrap_or(CaseVerdict { authors: BTreeSet::new(), reasoned: false });
        verdict.authors.insert(revision.header.author);
        if is_set(revision, "rationale") {
            let rationale: Option<String> = value(revision, "rationale");
            verdict.reasoned = rationale.is_none_or(|text| !text.trim().is_empty());
        }
        self.scale = value(revision, "scale_id").or(self.scale);
        self.case.verdict = Some(verdict);
    }

    fn attach(&mut self, revision: &Revision) {
        let id = EvidenceId(revision.header.entity.id);
        let before = self.detached.iter().position(|(evidence, _)| *evidence == id);
        let again = before.map(|at| self.detached.swap_remove(at).1);
        if let Some(source) = again.or_else(|| value(revision, "source_id")) {
            self.case.evidence.push(CaseEvidence {
                evidence: id,
                source,
                origin: None,
                primary: false,
                kind: SourceKind::Other,
                author: None,
            });
        }
    }

    fn detach(&mut self, id: EvidenceId) {
        if let Some(at) = self.case.evidence.iter().position(|evidence| evidence.evidence == id) {
            let evidence = self.case.evidence.remove(at);
            self.detached.push((evidence.evidence, evidence.source));
        }
    }
}

/// The device that a revision revokes, with how much of its chain was known then.
fn revocation(revision: &Revision, point: &Known) -> Option<(DeviceId, u64)> {
    let device = DeviceId(revision.header.entity.id);
    let knew = point.iter().find(|(known, _)| *known == device).map_or(0, |(_, seq)| seq);
    (revision.header.known_op() == Some(Op::DeviceRevoke)).then_some((device, knew))
}

/// Whether the program writes the op itself, after a change of content.
const fn follows(op: Op) -> bool {
    matches!(op, Op::ClaimStart | Op::ReviewLapse)
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

/// A workspace begins with its first owner, that owner's device, and the desk.
fn founding(revision: &Revision) -> std::result::Result<(), Fault> {
    let header = &revision.header;
    let fits = match revision.seq {
        1 => {
            header.known_op() == Some(Op::PersonAdd)
                && header.entity == header.author.into()
                && value(revision, "role") == Some(Role::Owner)
                && value(revision, "active") == Some(true)
        }
        2 => {
            header.known_op() == Some(Op::DeviceAdd)
                && header.entity == header.device.into()
                && value(revision, "person_id") == Some(header.author)
                && value(revision, "active") == Some(true)
        }
        _ => header.known_op() == Some(Op::DeskSet) && header.entity == DeskId(header.workspace).into(),
    };
    let chained = i64::try_from(header.device_seq).is_ok_and(|seq| seq == revision.seq);
    if fits && chained { Ok(()) } else { Err(Fault::Founding) }
}

/// Which fields an op may set: those of assigning and tagging change no content, those of a review nothing but the status.
fn fields_of(op: Op, revision: &Revision) -> std::result::Result<(), Fault> {
    if revision.header.entity.kind != Kind::Claim {
        return Ok(());
    }
    let allowed = |field: &str| match op {
        Op::ClaimAssign => matches!(field, "assignee_id" | "due_on" | "priority"),
        Op::ClaimTag => field == "tags",
        Op::ClaimRecord => true,
        Op::ClaimEdit => !matches!(field, "status" | "reason"),
        Op::Redact => matches!(field, "target" | "fields" | "reason"),
        _ => matches!(field, "status" | "reason"),
    };
    let known = |field: &str| crate::fields::find(Kind::Claim, field).is_some();
    match revision.changes.iter().find(|change| known(&change.field) && !allowed(&change.field)) {
        Some(change) => Err(Fault::Field { field: change.field.clone(), reason: op.as_str().to_owned() }),
        None => Ok(()),
    }
}

/// A revision of a claim sets the status that follows, and no other.
fn sets_status(revision: &Revision, expected: Option<Status>) -> std::result::Result<(), Fault> {
    let found: Option<Status> = value(revision, "status");
    if found == expected && found.is_some() == is_set(revision, "status") {
        return Ok(());
    }
    let name = |status: Option<Status>| status.map_or("-", Status::as_str).to_owned();
    Err(Fault::Status { found: name(found), expected: name(expected) })
}

fn given_reason(revision: &Revision) -> std::result::Result<(), Fault> {
    let redacted = is_set(revision, "reason") && revision.value("reason").is_none();
    match value::<String>(revision, "reason") {
        Some(reason) if !reason.trim().is_empty() => Ok(()),
        None if redacted => Ok(()),
        _ => Err(Fault::Rule { why: Refusal::ReasonMissing }),
    }
}

/// An article's digest is that of its text.
fn text_fits(revision: &Revision) -> std::result::Result<(), Fault> {
    let (Some(text), Some(stated)) =
        (value::<String>(revision, "text"), value::<Hash>(revision, "text_sha256"))
    else {
        return Ok(());
    };
    if digest::sha256(text.as_bytes()) == stated {
        return Ok(());
    }
    Err(Fault::Field { field: "text_sha256".to_owned(), reason: stated.to_string() })
}
