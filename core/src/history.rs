//! A claim's history: who decided what, and why; and the claim with all that belongs to it, as it stands or as it was.
//! Earlier versions are what was known at that revision; clocks play no part.

mod diff;
mod view;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

pub use self::diff::{DiffKind, DiffPart, word_diff};
use self::view::Moment;
pub use self::view::{ArticleBrief, ClaimView, Deed};
use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::fields::{self, Fields};
use crate::ids::{ClaimId, DeviceId, EntityRef, Hash, Kind, PersonId, Timestamp};
use crate::journal::known::Known;
use crate::journal::revision::{Change, Revision};
use crate::people::{self, Device, Person};
use crate::projection;
use crate::records::Record;
use crate::rules::Op;
use crate::store::{self, Db, chains, known, revisions};
use crate::workspace::{Acting, Workspace};

/// One revision of a claim, or of what belongs to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryEntry {
    /// The revision's id.
    pub revision: Uuid,
    /// Its hash.
    pub hash: Hash,
    /// What it is about.
    pub entity: EntityRef,
    /// What was done.
    pub op: String,
    /// Whether this version knows the op; what it does not know is shown and not applied.
    pub known_op: bool,
    /// Who did it.
    pub author: PersonId,
    /// What they are called.
    pub author_name: String,
    /// On which device.
    pub device: DeviceId,
    /// Its place in that device's chain.
    pub device_seq: u64,
    /// When, by that device's clock.
    pub recorded_at: Timestamp,
    /// The revisions of the same entity that it follows.
    pub parents: Vec<Hash>,
    /// What it relied on: `<kind>/<uuid>@<hash>`.
    pub refs: Vec<String>,
    /// Whether the device was recovered: nobody vouched for it.
    pub identity_broken: bool,
    /// Whether it approves its author's own work.
    pub own_work: bool,
    /// What it set.
    pub changes: Vec<FieldChange>,
}

/// What a revision did to one field.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// Whether this version knows it.
    pub known: bool,
    /// Whether its value was destroyed.
    pub redacted: bool,
    /// What stood before.
    pub before: Option<Arc<Value>>,
    /// What stands from then on.
    pub after: Option<Arc<Value>>,
    /// The two texts compared, once [`HistoryEntry::compared`] was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub diff: Option<Vec<DiffPart>>,
    /// Whether an owner could have the value destroyed, once [`HistoryEntry::compared`] was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub redactable: Option<bool>,
}

impl HistoryEntry {
    /// The same entry for a page: each change with its texts compared word by word, and whether it could be redacted.
    #[must_use]
    pub fn compared(mut self) -> HistoryEntry {
        let of_redaction = Op::parse(&self.op) == Some(Op::Redact);
        for change in &mut self.changes {
            change.diff = Some(change.diff());
            let may = fields::find(self.entity.kind, &change.field).is_some_and(|field| field.redactable);
            change.redactable = Some(may && !of_redaction && !change.redacted);
        }
        self
    }
}

impl FieldChange {
    /// The two texts compared word by word; nothing where either side is no text.
    #[must_use]
    pub fn diff(&self) -> Vec<DiffPart> {
        let text =
            |side: &Option<Arc<Value>>| side.as_ref().and_then(|value| value.as_str().map(str::to_owned));
        match (text(&self.before), text(&self.after)) {
            (Some(before), Some(after)) => word_diff(&before, &after),
            _ => Vec::new(),
        }
    }
}

impl Workspace {
    /// Every revision of the claim and of all that belongs to it, in the order in which they arrived here.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn claim_history(&self, id: ClaimId) -> Result<Vec<HistoryEntry>> {
        let _reading = self.read_at_once()?;
        store::get::<Claim>(self.db(), id)?;
        let mut history = History::new(self.db())?;
        let revisions = revisions::about(self.db(), id.0)?;
        revisions.iter().map(|revision| history.entry(revision)).collect()
    }

    /// Every revision of one thing that is no claim's, in the order in which they arrived here: of an article, a source,
    /// a person, a device, a scale or the desk. Of what belongs to a claim, that claim's.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn history_of(&self, entity: EntityRef) -> Result<Vec<HistoryEntry>> {
        let _reading = self.read_at_once()?;
        let missing = || Error::NotFound { what: entity.kind.as_str(), id: entity.id.to_string() };
        let subject = revisions::subject(self.db(), entity)?.ok_or_else(missing)?;
        let mut history = History::new(self.db())?;
        let revisions = revisions::about(self.db(), subject)?;
        revisions.iter().map(|revision| history.entry(revision)).collect()
    }

    /// Gives the claim the values again that it had at one of its revisions, as a new revision.
    ///
    /// # Errors
    /// As [`Workspace::claim_as_of`]; `NotAllowed` by role or the claim's state.
    pub fn restore_claim(&mut self, acting: &Acting, id: ClaimId, revision: Hash) -> Result<Record<Claim>> {
        let point = point_of(self.db(), revision)?;
        let fields = editable(&Moment { db: self.db(), point: Some(&point) }.claim_itself(id)?)?;
        self.write(acting, |writing| {
            let before: Record<Claim> = store::get(writing.db(), id)?;
            writing.append_content_changed(&before, &before, Op::ClaimEdit, fields, Vec::new())?;
            store::get(writing.db(), id)
        })
    }
}

/// The fields of a claim that `claim.edit` sets.
fn editable(claim: &Record<Claim>) -> Result<Fields> {
    const OTHERS: [&str; 6] = ["tags", "priority", "assignee_id", "due_on", "status", "reason"];
    let Ok(Value::Object(body)) = serde_json::to_value(&claim.body) else {
        return Ok(Fields::default());
    };
    let mut fields = Fields::default();
    for field in fields::of(Kind::Claim).iter().filter(|field| !OTHERS.contains(&field.name)) {
        if !claim.is_redacted(field.name) {
            fields.set(field.name, body.get(field.name))?;
        }
    }
    Ok(fields)
}

/// What was known at a revision, itself included.
fn point_of(db: &Db, revision: Hash) -> Result<Known> {
    let place = chains::place(db, revision)?;
    let (device, device_seq, _) =
        place.ok_or_else(|| Error::NotFound { what: "revision", id: revision.to_string() })?;
    known::at(db, device, device_seq)
}

/// Turns revisions into entries, remembering what stood before.
struct History<'a> {
    db: &'a Db,
    people: HashMap<PersonId, String>,
    recovered: Vec<DeviceId>,
    /// For each revision, what its entity's fields were after it.
    stood: HashMap<Hash, BTreeMap<String, Arc<Value>>>,
}

impl<'a> History<'a> {
    fn new(db: &'a Db) -> Result<History<'a>> {
        let people: Vec<Record<Person>> = store::all(db)?;
        let devices: Vec<Record<Device>> = store::all(db)?;
        Ok(History {
            db,
            people: people.iter().map(|person| (person.id, people::shown_name(person))).collect(),
            recovered: devices
                .iter()
                .filter(|device| device.body.recovered)
                .map(|device| device.id)
                .collect(),
            stood: HashMap::new(),
        })
    }

    fn entry(&mut self, revision: &Revision) -> Result<HistoryEntry> {
        let header = &revision.header;
        let mut stood = BTreeMap::new();
        for parent in &header.parents {
            stood.extend(self.stood.get(parent).cloned().unwrap_or_default());
        }
        let mut changes = Vec::with_capacity(revision.changes.len());
        for change in &revision.changes {
            changes.push(field_change(revision, change, &mut stood)?);
        }
        self.stood.insert(revision.hash, stood);
        Ok(HistoryEntry {
            revision: header.revision,
            hash: revision.hash,
            entity: header.entity,
            op: header.op.clone(),
            known_op: header.known_op().is_some(),
            author: header.author,
            author_name: self.people.get(&header.author).cloned().unwrap_or_default(),
            device: header.device,
            device_seq: header.device_seq,
            recorded_at: header.recorded_at,
            parents: header.parents.clone(),
            refs: header.refs.iter().map(ToString::to_string).collect(),
            identity_broken: self.recovered.contains(&header.device),
            own_work: self.own_work(revision)?,
            changes,
        })
    }

    fn own_work(&self, revision: &Revision) -> Result<bool> {
        let header = &revision.header;
        if header.entity.kind != Kind::Claim || !header.known_op().is_some_and(Op::vouches) {
            return Ok(false);
        }
        projection::own_work(self.db, ClaimId(header.entity.id), revision.hash, header.author)
    }
}

fn field_change(
    revision: &Revision,
    change: &Change,
    stood: &mut BTreeMap<String, Arc<Value>>,
) -> Result<FieldChange> {
    let kind = revision.header.entity.kind;
    let redaction = revision.header.known_op() == Some(Op::Redact);
    let known = if redaction {
        fields::REDACTION.contains(&change.field.as_str())
    } else {
        fields::find(kind, &change.field).is_some()
    };
    let damaged = |error: serde_json::Error| Error::Damaged { what: format!("{}: {error}", revision.hash) };
    let after = change.value().map(serde_json::from_str).transpose().map_err(damaged)?.map(Arc::new);
    let before = if redaction { None } else { stood.remove(&change.field) };
    if let (Some(value), false) = (&after, redaction) {
        stood.insert(change.field.clone(), Arc::clone(value));
    }
    Ok(FieldChange {
        field: change.field.clone(),
        known,
        redacted: after.is_none(),
        before,
        after,
        diff: None,
        redactable: None,
    })
}
