//! A revision: its header text, the fields that it sets, and its hash. Format 1, frozen.
//! It reads and writes the text form; what a revision means is decided elsewhere.

use std::fmt::Write as _;

use serde::de::IgnoredAny;
use uuid::Uuid;

use crate::error::Fault;
use crate::ids::{DeviceId, EntityRef, Hash, PersonId, Timestamp};
use crate::journal::digest::{self, SALT_BYTES};
use crate::rules::{Op, Status};

/// A pin: one entity at one revision, `<kind>/<uuid>@<hash>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ref {
    /// The entity.
    pub entity: EntityRef,
    /// The revision of it.
    pub hash: Hash,
}

impl Ref {
    /// A pin on each of an entity's heads.
    pub(crate) fn all(entity: impl Into<EntityRef>, heads: &[Hash]) -> Vec<Ref> {
        let entity = entity.into();
        heads.iter().map(|hash| Ref { entity, hash: *hash }).collect()
    }

    /// The pin that this text names.
    #[must_use]
    pub fn parse(text: &str) -> Option<Ref> {
        let (entity, hash) = text.split_once('@')?;
        Some(Ref { entity: EntityRef::parse(entity)?, hash: Hash::parse(hash)? })
    }
}

impl std::fmt::Display for Ref {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.entity, self.hash)
    }
}

/// The header of a revision: everything that its hash covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The workspace.
    pub workspace: Uuid,
    /// The revision's own id.
    pub revision: Uuid,
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its place in that device's chain, from 1.
    pub device_seq: u64,
    /// The revision before it in that chain.
    pub device_prev: Option<Hash>,
    /// What it is about.
    pub entity: EntityRef,
    /// The heads of the entity that it follows, sorted.
    pub parents: Vec<Hash>,
    /// What was done.
    pub op: String,
    /// Who did it.
    pub author: PersonId,
    /// When, by the device's clock.
    pub recorded_at: Timestamp,
    /// What it relied on, sorted as text.
    pub refs: Vec<Ref>,
    /// What its fields commit to.
    pub changes: Hash,
}

const FIRST_LINE: &str = "claimtrail-revision-v1";
const NAMES: [&str; 12] = [
    "workspace",
    "revision",
    "device",
    "device_seq",
    "device_prev",
    "entity",
    "parents",
    "op",
    "author",
    "recorded_at",
    "refs",
    "changes",
];

impl Header {
    /// The header text: the exact bytes that are hashed.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(768);
        text.push_str(FIRST_LINE);
        push_uuid(&mut text, "\nworkspace: ", self.workspace);
        push_uuid(&mut text, "\nrevision: ", self.revision);
        push_uuid(&mut text, "\ndevice: ", self.device.0);
        // Writing to a String can't fail.
        let _ = write!(text, "\ndevice_seq: {}", self.device_seq);
        push_list(&mut text, "\ndevice_prev: ", self.device_prev.as_slice(), push_hash);
        text.push_str("\nentity: ");
        push_entity(&mut text, self.entity);
        push_list(&mut text, "\nparents: ", &self.parents, push_hash);
        text.push_str("\nop: ");
        text.push_str(&self.op);
        push_uuid(&mut text, "\nauthor: ", self.author.0);
        let _ = write!(text, "\nrecorded_at: {}", self.recorded_at);
        push_list(&mut text, "\nrefs: ", &self.refs, |text, pin| {
            push_entity(text, pin.entity);
            text.push('@');
            push_hash(text, &pin.hash);
        });
        text.push_str("\nchanges: ");
        push_hash(&mut text, &self.changes);
        text.push('\n');
        text
    }

    /// Reads a header text; only the one form that [`Header::text`] writes is accepted.
    ///
    /// # Errors
    /// [`Fault::Header`] with the name of the line that is wrong.
    pub fn parse(text: &str) -> Result<Header, Fault> {
        let wrong = |line: &str| Fault::Header { line: line.to_owned() };
        let mut lines = text.split('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(wrong(FIRST_LINE));
        }
        let mut values = [""; NAMES.len()];
        for (value, name) in values.iter_mut().zip(NAMES) {
            let line = lines.next().and_then(|line| line.strip_prefix(name));
            *value = line.and_then(|line| line.strip_prefix(": ")).ok_or_else(|| wrong(name))?;
        }
        let header = Header::from_values(&values).map_err(wrong)?;
        let canonical = header.text();
        let odd = canonical.split('\n').zip(text.split('\n')).find(|(ours, theirs)| ours != theirs);
        match odd {
            None if canonical.len() == text.len() => Ok(header),
            Some((ours, _)) => Err(wrong(ours.split(':').next().unwrap_or(ours))),
            None => Err(wrong("changes")),
        }
    }

    fn from_values(values: &[&str; NAMES.len()]) -> Result<Header, &'static str> {
        let at = |index: usize| (values[index], NAMES[index]);
        let uuid = |index: usize| Uuid::parse_str(at(index).0).map_err(|_| at(index).1);
        Ok(Header {
            workspace: uuid(0)?,
            revision: uuid(1)?,
            device: DeviceId(uuid(2)?),
            device_seq: parse_place(values[3]).ok_or(NAMES[3])?,
            device_prev: match values[4] {
                "-" => None,
                hash => Some(Hash::parse(hash).ok_or(NAMES[4])?),
            },
            entity: EntityRef::parse(values[5]).ok_or(NAMES[5])?,
            parents: parse_list(values[6], Hash::parse).ok_or(NAMES[6])?,
            op: Some(values[7]).filter(|op| is_op_name(op)).ok_or(NAMES[7])?.to_owned(),
            author: PersonId(uuid(8)?),
            recorded_at: Timestamp::parse(values[9]).ok_or(NAMES[9])?,
            refs: parse_list(values[10], Ref::parse).ok_or(NAMES[10])?,
            changes: Hash::parse(values[11]).ok_or(NAMES[11])?,
        })
    }

    /// The revision's hash.
    #[must_use]
    pub fn hash(&self) -> Hash {
        digest::sha256(self.text().as_bytes())
    }

    /// What is wrong with its place in its device's chain, which ended so before it.
    pub(crate) fn misplaced(&self, before: Option<(u64, Hash)>) -> Vec<Fault> {
        let mut faults = Vec::new();
        let expected = before.map_or(1, |(device_seq, _)| device_seq + 1);
        if self.device_seq != expected {
            faults.push(Fault::Sequence { expected, found: self.device_seq });
        }
        if self.device_prev != before.map(|(_, hash)| hash) {
            faults.push(Fault::Previous);
        }
        faults
    }

    /// What was done, if this version knows it.
    #[must_use]
    pub fn known_op(&self) -> Option<Op> {
        Op::parse(&self.op)
    }
}

fn push_list<T>(text: &mut String, before: &str, items: &[T], push: impl Fn(&mut String, &T)) {
    text.push_str(before);
    if items.is_empty() {
        text.push('-');
    }
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        push(text, item);
    }
}

fn push_uuid(text: &mut String, before: &str, id: Uuid) {
    text.push_str(before);
    text.push_str(id.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
}

fn push_entity(text: &mut String, entity: EntityRef) {
    text.push_str(entity.kind.as_str());
    push_uuid(text, "/", entity.id);
}

fn push_hash(text: &mut String, hash: &Hash) {
    // Writing to a String can't fail.
    let _ = write!(text, "{hash}");
}

/// A place in a chain: from 1, and never more than a workspace can number.
fn parse_place(text: &str) -> Option<u64> {
    text.parse().ok().filter(|seq| *seq > 0 && i64::try_from(*seq).is_ok())
}

/// A comma-separated list that is sorted and names nothing twice; `-` for none.
fn parse_list<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    if text == "-" {
        return Some(Vec::new());
    }
    let items: Vec<&str> = text.split(',').collect();
    items.is_sorted_by(|a, b| a < b).then(|| items.into_iter().map(parse).collect())?
}

fn is_op_name(op: &str) -> bool {
    !op.is_empty() && op.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'.')
}

/// A field's value as a revision holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The exact JSON text, and the salt of its commitment.
    Held {
        /// The JSON text, verbatim.
        value: String,
        /// The salt.
        salt: [u8; SALT_BYTES],
    },
    /// Destroyed by a redaction.
    Redacted,
}

/// One field that a revision sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name.
    pub field: String,
    /// Its value.
    pub content: Content,
    /// What the revision's hash covers of it.
    pub commitment: Hash,
}

impl Change {
    /// A field with its value, committed to with this salt.
    #[must_use]
    pub fn commit(field: &str, value: String, salt: [u8; SALT_BYTES]) -> Change {
        let commitment = digest::commitment(field, &value, salt);
        Change { field: field.to_owned(), content: Content::Held { value, salt }, commitment }
    }

    /// The JSON text, unless it was redacted.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match &self.content {
            Content::Held { value, .. } => Some(value),
            Content::Redacted => None,
        }
    }
}

/// What these fields, sorted by name, commit to together.
#[must_use]
pub fn changes_hash(changes: &[Change]) -> Hash {
    digest::changes(changes.iter().map(|change| (change.field.as_str(), change.commitment)))
}

/// A revision as it is stored: header, hash and fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Its place in the order of arrival in this file.
    pub seq: i64,
    /// Its hash.
    pub hash: Hash,
    /// Its header.
    pub header: Header,
    /// The fields that it sets, sorted by name.
    pub changes: Vec<Change>,
}

impl Revision {
    /// The JSON text that it sets for a field.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<&str> {
        self.changes.iter().find(|change| change.field == field)?.value()
    }

    /// What it sets a claim's status to.
    pub(crate) fn status(&self) -> Option<Status> {
        self.header.known_op()?;
        serde_json::from_str(self.value("status")?).ok()
    }

    /// Whether it gives a claim to readers: at first, with its correction, or again as it was.
    pub(crate) fn publishes(&self) -> bool {
        matches!(self.status(), Some(Status::Published | Status::Corrected))
    }

    /// What is wrong with the revision by itself: its hash, what it commits to, and its values.
    #[must_use]
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let found = self.header.hash();
        if found != self.hash {
            faults.push(Fault::Hash { found });
        }
        if changes_hash(&self.changes) != self.header.changes {
            faults.push(Fault::Changes);
        }
        for change in &self.changes {
            let Content::Held { value, salt } = &change.content else {
                continue;
            };
            let field = || change.field.clone();
            if digest::commitment(&change.field, value, *salt) != change.commitment {
                faults.push(Fault::Commitment { field: field() });
            } else if serde_json::from_str::<IgnoredAny>(value).is_err() {
                faults.push(Fault::ValueNotJson { field: field() });
            }
        }
        faults
    }
}
