//! Writes small journals for the verifier's own tests: sound by default, wrong where a test asks for it.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use uuid::Uuid;

use super::journal::Change;
use super::{Fault, Report, format, verify_export};

/// A device with its person.
#[derive(Debug, Clone)]
pub(crate) struct Pen {
    pub(crate) device: Uuid,
    pub(crate) person: Uuid,
    key: SigningKey,
    seq: u64,
    prev: Option<String>,
    sealed: u64,
}

/// What one revision is to say.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft<'a> {
    pub(crate) refs: Vec<String>,
    /// Instead of the entity's heads.
    pub(crate) parents: Option<Vec<&'a str>>,
}

impl Pen {
    pub(crate) fn new(device: Uuid, person: Uuid, key: SigningKey) -> Self {
        Pen { device, person, key, seq: 0, prev: None, sealed: 0 }
    }
}

#[derive(Debug)]
pub(crate) struct Writer {
    workspace: Uuid,
    next: u64,
    lines: Vec<Value>,
    heads: BTreeMap<String, BTreeSet<String>>,
    last: BTreeMap<Uuid, (u64, String)>,
}

pub(crate) fn entity(kind: &str, id: Uuid) -> String {
    format!("{kind}/{id}")
}

impl Writer {
    pub(crate) fn new() -> Self {
        let mut writer = Self {
            workspace: Uuid::nil(),
            next: 0,
            lines: Vec::new(),
            heads: BTreeMap::new(),
            last: BTreeMap::new(),
        };
        writer.workspace = writer.id();
        writer
    }

    /// Goes on with a journal.
    pub(crate) fn after(journal: &[u8]) -> Self {
        let text = std::str::from_utf8(journal).unwrap();
        let mut lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let first = lines.remove(0);
        let mut writer = Self {
            workspace: first["workspace"].as_str().unwrap().parse().unwrap(),
            next: 0,
            lines: Vec::new(),
            heads: BTreeMap::new(),
            last: BTreeMap::new(),
        };
        for line in lines {
            writer.take(&line);
            writer.lines.push(line);
        }
        writer
    }

    /// Takes in what a line of a journal adds.
    fn take(&mut self, line: &Value) {
        let Some(header) = line["header"].as_str() else {
            return;
        };
        let told: BTreeMap<&str, &str> = header.lines().filter_map(|line| line.split_once(": ")).collect();
        let hash = line["hash"].as_str().unwrap();
        let heads = self.heads.entry(told["entity"].to_owned()).or_default();
        heads.retain(|head| !told["parents"].contains(head.as_str()));
        heads.insert(hash.to_owned());
        let place = (told["device_seq"].parse().unwrap(), hash.to_owned());
        self.last.insert(told["device"].parse().unwrap(), place);
    }

    /// Everything that is known, as what a revision relies on.
    pub(crate) fn all_known(&self) -> Vec<String> {
        let pins = self.heads.iter().flat_map(|(entity, heads)| heads.iter().map(move |head| (entity, head)));
        pins.map(|(entity, head)| format!("{entity}@{head}")).collect()
    }

    /// A workspace with its owner, under one seal.
    pub(crate) fn founded() -> (Self, Pen) {
        let mut writer = Self::new();
        let mut owner = writer.pen();
        writer.found(&mut owner, 4);
        writer.seal(&mut owner);
        (writer, owner)
    }

    pub(crate) fn found(&mut self, owner: &mut Pen, scales: usize) {
        let person = owner.person;
        self.person_add(owner, person, "owner");
        self.introduce_itself(owner, "device.add");
        let desk = self.id();
        let set = json!({"name": "Desk", "four_eyes": true, "min_independent_sources": 1});
        self.write(owner, "desk.set", &entity("desk", desk), &set);
        for _ in 0..scales {
            let scale = self.id();
            let fields = json!({"name": "Scale", "ratings": []});
            self.write(owner, "rating_scale.add", &entity("rating_scale", scale), &fields);
        }
    }

    pub(crate) fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::parse_str(&format!("01900000-0000-7000-8000-{:012x}", self.next)).unwrap()
    }

    pub(crate) fn pen(&mut self) -> Pen {
        let (device, person) = (self.id(), self.id());
        let mut seed = [7; 32];
        seed[..16].copy_from_slice(device.as_bytes());
        Pen::new(device, person, SigningKey::from_bytes(&seed))
    }

    pub(crate) fn person_add(&mut self, by: &mut Pen, person: Uuid, role: &str) -> String {
        let fields = json!({"name": "Somebody", "role": role, "active": true});
        self.write(by, "person.add", &entity("person", person), &fields)
    }

    pub(crate) fn device_add(&mut self, by: &mut Pen, new: &Pen) -> String {
        self.introduce(by, new, "device.add")
    }

    fn introduce(&mut self, by: &mut Pen, new: &Pen, op: &str) -> String {
        let fields = json!({
            "person_id": new.person.to_string(),
            "public_key": hex::encode(new.key.verifying_key().as_bytes()),
            "label": "laptop",
            "active": true,
        });
        self.write(by, op, &entity("device", new.device), &fields)
    }

    pub(crate) fn introduce_itself(&mut self, pen: &mut Pen, op: &str) -> String {
        let itself = pen.clone();
        self.introduce(pen, &itself, op)
    }

    /// A person with a device, added by an owner.
    pub(crate) fn colleague(&mut self, owner: &mut Pen, role: &str) -> Pen {
        let pen = self.pen();
        self.person_add(owner, pen.person, role);
        self.device_add(owner, &pen);
        self.seal(owner);
        pen
    }

    pub(crate) fn write(&mut self, by: &mut Pen, op: &str, entity: &str, fields: &Value) -> String {
        self.write_as(by, op, entity, fields, Draft::default())
    }

    pub(crate) fn write_as(
        &mut self,
        by: &mut Pen,
        op: &str,
        entity: &str,
        fields: &Value,
        draft: Draft<'_>,
    ) -> String {
        let changes = self.changes(fields);
        let parents: BTreeSet<String> = match draft.parents {
            None => self.heads.get(entity).cloned().unwrap_or_default(),
            Some(given) => given.into_iter().map(str::to_owned).collect(),
        };
        let refs: BTreeSet<String> = draft.refs.into_iter().collect();
        by.seq += 1;
        let revision = self.id();
        let header = format!(
            "claimtrail-revision-v1\nworkspace: {}\nrevision: {}\ndevice: {}\ndevice_seq: {}\n\
             device_prev: {}\nentity: {entity}\nparents: {}\nop: {op}\nauthor: {}\n\
             recorded_at: 2026-11-22T13:00:00.000Z\nrefs: {}\nchanges: {}\n",
            self.workspace,
            revision,
            by.device,
            by.seq,
            by.prev.as_deref().unwrap_or("-"),
            list(&parents),
            by.person,
            list(&refs),
            format::changes_hash(&changes),
        );
        let hash = format::sha256(&header);
        let heads = self.heads.entry(entity.to_owned()).or_default();
        heads.retain(|head| !parents.contains(head));
        heads.insert(hash.clone());
        by.prev = Some(hash.clone());
        self.last.insert(by.device, (by.seq, hash.clone()));
        let changes: BTreeMap<_, _> = changes.iter().map(|(f, c)| (f, told(c))).collect();
        self.lines.push(json!({"type": "revision", "hash": hash, "header": header, "changes": changes}));
        hash
    }

    fn changes(&mut self, fields: &Value) -> BTreeMap<String, Change> {
        let fields = fields.as_object().unwrap().iter();
        fields
            .map(|(field, value)| {
                let kept = Change::Kept {
                    text: value.to_string(),
                    value: value.clone(),
                    salt: self.id().into_bytes(),
                };
                (field.clone(), kept)
            })
            .collect()
    }

    pub(crate) fn seal(&mut self, by: &mut Pen) {
        if by.sealed == by.seq {
            return;
        }
        by.sealed = by.seq;
        let hash = by.prev.clone().unwrap();
        let message = format::seal_message(self.workspace, by.device, by.seq, &hash);
        let signature = hex::encode(by.key.sign(message.as_bytes()).to_bytes());
        self.lines.push(json!({
            "type": "seal",
            "device": by.device.to_string(),
            "device_seq": by.seq,
            "hash": hash,
            "signature": signature,
        }));
    }

    pub(crate) fn attach(&mut self, data: &[u8]) -> String {
        let sha256 = format::sha256(data);
        self.lines.push(json!({
            "type": "attachment",
            "sha256": sha256,
            "media_type": "text/plain",
            "name": "note.txt",
            "data": STANDARD.encode(data),
        }));
        sha256
    }

    /// Destroys a value and its salt, as a redaction does.
    pub(crate) fn destroy(&mut self, hash: &str, field: &str) {
        let line = self.lines.iter_mut().find(|line| line["hash"] == hash).unwrap();
        let change = &mut line["changes"][field];
        let salt = hex::decode(change["salt"].as_str().unwrap()).unwrap();
        let text = change["value"].as_str().unwrap();
        let commitment = format::commitment(field, text, &salt.try_into().unwrap());
        *change = json!({"commitment": commitment});
    }

    /// `kind/uuid@hash` for the entity's one head.
    pub(crate) fn pin(&self, entity: &str) -> String {
        let head = self.heads[entity].first().unwrap();
        format!("{entity}@{head}")
    }

    pub(crate) fn first_entity(&self, kind: &str) -> String {
        let prefix = format!("{kind}/");
        self.heads.keys().find(|e| e.starts_with(&prefix)).unwrap().clone()
    }

    pub(crate) fn export(&self) -> String {
        let mut ends: Vec<String> =
            self.last.iter().map(|(device, (seq, hash))| format!("{device} {seq} {hash}\n")).collect();
        ends.sort();
        let (workspace, head) = (self.workspace.to_string(), format::sha256(ends.concat()));
        let first = json!({"type": "workspace", "format": 1, "workspace": workspace, "head": head});
        let lines = [first].into_iter().chain(self.lines.iter().cloned());
        lines.map(|line| format!("{line}\n")).collect()
    }

    pub(crate) fn verify(&self) -> Result<Report, Vec<Fault>> {
        verify_export(self.export().as_bytes())
    }
}

fn list(items: &BTreeSet<String>) -> String {
    if items.is_empty() {
        return "-".to_owned();
    }
    items.iter().map(String::as_str).collect::<Vec<_>>().join(",")
}

fn told(change: &Change) -> Value {
    match change {
        Change::Kept { text, salt, .. } => json!({"value": text, "salt": hex::encode(salt)}),
        Change::Redacted { commitment } => json!({"commitment": commitment}),
    }
}
