//! Writes revisions and seals by the public format, as the lines of journals that go on one after the other.

use std::collections::BTreeMap;
use std::io::Write as _;

use claimtrail_core::ids::{DeskId, DeviceId, EntityRef, Hash, PersonId};
use claimtrail_core::journal::revision::{Change, Content, Header, Ref, changes_hash};
use claimtrail_core::journal::seal;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::random::Random;

/// How many revisions one transaction writes and one seal signs.
const REVISIONS_PER_SEAL: u64 = 10;

/// One person at their device.
pub(crate) struct Chain {
    /// The device.
    pub(crate) device: DeviceId,
    /// Whose it is.
    pub(crate) person: PersonId,
    /// What signs for it.
    pub(crate) key: SigningKey,
    /// The end of its chain.
    pub(crate) device_seq: u64,
    /// The revision there.
    pub(crate) tip: Option<Hash>,
    /// What its next revision takes note of.
    pub(crate) news: Vec<Ref>,
}

/// What a revision says.
pub(crate) struct Said<'a> {
    /// What it is about.
    pub(crate) entity: EntityRef,
    /// What is done.
    pub(crate) op: &'a str,
    /// What it follows.
    pub(crate) parents: Vec<Hash>,
    /// What it relies on.
    pub(crate) refs: Vec<Ref>,
    /// What it sets.
    pub(crate) fields: Vec<(&'a str, Value)>,
}

/// A journal in the making.
pub(crate) struct Journal {
    desk: DeskId,
    lines: Vec<u8>,
    seals: Vec<Value>,
    /// The end of each chain that it holds something of.
    ends: BTreeMap<DeviceId, (u64, Hash)>,
}

impl Journal {
    /// A journal of this workspace, whose desk bears its id.
    pub(crate) fn new(desk: DeskId) -> Journal {
        Journal { desk, lines: Vec::new(), seals: Vec::new(), ends: BTreeMap::new() }
    }

    /// Takes over what was written elsewhere: a chain up to this end.
    pub(crate) fn copy(&mut self, revisions: &[Value], seals: Vec<Value>, end: (DeviceId, u64, Hash)) {
        revisions.iter().for_each(|line| self.line(line));
        self.seals.extend(seals);
        self.ends.insert(end.0, (end.1, end.2));
    }

    fn line(&mut self, line: &Value) {
        serde_json::to_writer(&mut self.lines, line).unwrap();
        self.lines.push(b'\n');
    }

    /// Writes a revision, and gives the pin on it.
    pub(crate) fn append(&mut self, random: &mut Random, by: &mut Chain, said: Said<'_>) -> Ref {
        let (entity, changes) = (said.entity, committed(random, &said.fields));
        let header = self.header(random, by, said, &changes);
        let hash = header.hash();
        self.line(&revision_line(hash, &header, &changes));
        (by.device_seq, by.tip) = (header.device_seq, Some(hash));
        self.ends.insert(by.device, (by.device_seq, hash));
        if by.device_seq.is_multiple_of(REVISIONS_PER_SEAL) {
            self.seal(by);
        }
        Ref { entity, hash }
    }

    fn header(&self, random: &mut Random, by: &mut Chain, said: Said<'_>, changes: &[Change]) -> Header {
        let mut refs = said.refs;
        refs.append(&mut by.news);
        refs.sort_by_cached_key(ToString::to_string);
        refs.dedup();
        let recorded_at = random.moment();
        Header {
            workspace: self.desk.0,
            revision: random.id().0,
            device: by.device,
            device_seq: by.device_seq + 1,
            device_prev: by.tip,
            entity: said.entity,
            parents: said.parents,
            op: said.op.to_owned(),
            author: by.person,
            recorded_at,
            refs,
            changes: changes_hash(changes),
        }
    }

    fn seal(&mut self, by: &Chain) {
        let hash = by.tip.unwrap();
        let message = seal::message(self.desk.0, by.device, by.device_seq, hash);
        let signature = hex::encode(by.key.sign(message.as_bytes()).to_bytes());
        self.seals.push(json!({
            "type": "seal", "device": by.device, "device_seq": by.device_seq, "hash": hash, "signature": signature,
        }));
    }

    /// Gives what was written since the last time, sealed to its end and whole: a journal that can be imported after
    /// all that were given before it.
    pub(crate) fn take(&mut self, chains: &[&Chain]) -> Vec<u8> {
        let ends = std::mem::take(&mut self.ends);
        for chain in chains.iter().filter(|chain| ends.contains_key(&chain.device)) {
            if !chain.device_seq.is_multiple_of(REVISIONS_PER_SEAL) {
                self.seal(chain);
            }
        }
        let head = head_of(&ends);
        let first = json!({ "type": "workspace", "format": 1, "workspace": self.desk, "head": head });
        let mut journal = Vec::with_capacity(self.lines.len() + 1_024);
        writeln!(journal, "{first}").unwrap();
        for seal in std::mem::take(&mut self.seals) {
            self.line(&seal);
        }
        journal.append(&mut self.lines);
        journal
    }
}

fn head_of(ends: &BTreeMap<DeviceId, (u64, Hash)>) -> Hash {
    let line = |(device, (seq, hash)): (&DeviceId, &(u64, Hash))| format!("{device} {seq} {hash}\n");
    let mut lines: Vec<String> = ends.iter().map(line).collect();
    lines.sort_unstable();
    Hash(Sha256::digest(lines.concat()).into())
}

/// The fields as changes, sorted by name, each with a salt of its own.
fn committed(random: &mut Random, fields: &[(&str, Value)]) -> Vec<Change> {
    let commit = |(field, value): &(&str, Value)| Change::commit(field, value.to_string(), random.bytes());
    let mut changes: Vec<Change> = fields.iter().map(commit).collect();
    changes.sort_by(|a, b| a.field.cmp(&b.field));
    changes
}

fn revision_line(hash: Hash, header: &Header, changes: &[Change]) -> Value {
    let entry = |change: &Change| match &change.content {
        Content::Held { value, salt } => json!({ "value": value, "salt": hex::encode(salt) }),
        Content::Redacted => json!({ "commitment": change.commitment }),
    };
    let changes: BTreeMap<&str, Value> =
        changes.iter().map(|change| (change.field.as_str(), entry(change))).collect();
    json!({ "type": "revision", "hash": hash, "header": header.text(), "changes": changes })
}
