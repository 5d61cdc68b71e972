//! Writes revisions and seals by the public format, as lines of a journal.

use std::collections::BTreeMap;
use std::io::Write;

use claimtrail_core::ids::{DeskId, DeviceId, EntityRef, Hash, PersonId};
use claimtrail_core::journal::revision::{Change, Content, Header, Ref, changes_hash};
use claimtrail_core::journal::seal;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};

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

/// A journal in the making, without its first line.
pub(crate) struct Journal<W: Write> {
    out: W,
    desk: DeskId,
    seals: Vec<Value>,
}

impl<W: Write> Journal<W> {
    /// A journal of this workspace, whose desk bears its id.
    pub(crate) fn new(out: W, desk: DeskId) -> Journal<W> {
        Journal { out, desk, seals: Vec::new() }
    }

    /// Writes a line as it is.
    pub(crate) fn line(&mut self, line: &Value) {
        serde_json::to_writer(&mut self.out, line).unwrap();
        self.out.write_all(b"\n").unwrap();
    }

    /// Keeps a seal for the end.
    pub(crate) fn keep_seal(&mut self, line: Value) {
        self.seals.push(line);
    }

    /// Writes a revision, and gives the pin on it.
    pub(crate) fn append(&mut self, random: &mut Random, by: &mut Chain, said: Said<'_>) -> Ref {
        let (entity, changes) = (said.entity, committed(random, &said.fields));
        let header = self.header(random, by, said, &changes);
        let hash = header.hash();
        self.line(&revision_line(hash, &header, &changes));
        (by.device_seq, by.tip) = (header.device_seq, Some(hash));
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

    /// Seals a chain as far as it has come.
    pub(crate) fn seal(&mut self, by: &Chain) {
        let hash = by.tip.unwrap();
        let message = seal::message(self.desk.0, by.device, by.device_seq, hash);
        let signature = hex::encode(by.key.sign(message.as_bytes()).to_bytes());
        self.seals.push(json!({
            "type": "seal", "device": by.device, "device_seq": by.device_seq, "hash": hash, "signature": signature,
        }));
    }

    /// Writes the seals, and gives what was written to.
    pub(crate) fn finish(mut self) -> W {
        for seal in std::mem::take(&mut self.seals) {
            self.line(&seal);
        }
        self.out.flush().unwrap();
        self.out
    }
}

/// The fields with their commitments, sorted by name.
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
