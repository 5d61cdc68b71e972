//! What anyone can recompute from the file: hashes, commitments, chains, seals, attachments, the head.

use std::collections::{BTreeMap, HashMap, HashSet};

use ed25519_dalek::{Signature, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Fault;
use super::header;
use super::journal::{Change, Journal, Revision, Seal};

pub(crate) fn verify(journal: &Journal) -> Vec<Fault> {
    let mut faults = hashes(journal);
    faults.extend(order(journal));
    faults.extend(seals(journal));
    faults.extend(attachments(journal));
    if head(journal) != journal.head {
        faults.push(Fault::new(1, "the workspace head does not follow"));
    }
    faults
}

pub(crate) fn sha256(data: impl AsRef<[u8]>) -> String {
    hex::encode(Sha256::digest(data))
}

pub(crate) fn commitment(field: &str, text: &str, salt: &[u8; 16]) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(salt) else {
        return String::new();
    };
    mac.update(field.as_bytes());
    mac.update(&[0]);
    mac.update(text.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

pub(crate) fn changes_hash(changes: &BTreeMap<String, Change>) -> String {
    let lines: String = changes
        .iter()
        .map(|(field, change)| match change {
            Change::Kept { text, salt, .. } => {
                format!("{field}={}\n", commitment(field, text, salt))
            }
            Change::Redacted { commitment } => format!("{field}={commitment}\n"),
        })
        .collect();
    sha256(lines)
}

pub(crate) fn seal_message(workspace: Uuid, device: Uuid, seq: u64, hash: &str) -> String {
    format!("claimtrail-seal-v1\n{workspace}\n{device}\n{seq}\n{hash}\n")
}

/// The head over the last revision of every device that has written one.
pub(crate) fn head(journal: &Journal) -> String {
    let mut last: BTreeMap<Uuid, &Revision> = BTreeMap::new();
    for revision in &journal.revisions {
        let held = last.entry(revision.header.device).or_insert(revision);
        if held.header.device_seq < revision.header.device_seq {
            *held = revision;
        }
    }
    let mut lines: Vec<String> =
        last.values().map(|r| format!("{} {} {}\n", r.header.device, r.header.device_seq, r.hash)).collect();
    lines.sort();
    sha256(lines.concat())
}

fn hashes(journal: &Journal) -> Vec<Fault> {
    let mut faults = Vec::new();
    for revision in &journal.revisions {
        if sha256(&revision.text) != revision.hash {
            faults.push(revision.fault("the hash is not that of the header"));
        }
        if changes_hash(&revision.changes) != revision.header.changes {
            faults.push(revision.fault("the changes are not those that the header commits to"));
        }
        if revision.header.workspace != journal.workspace {
            faults.push(revision.fault("the revision belongs to another workspace"));
        }
    }
    faults
}

/// What has been read so far, while going through the revisions in the order of the file.
#[derive(Default)]
struct SoFar<'a> {
    by_hash: HashMap<&'a str, &'a Revision>,
    ids: HashSet<Uuid>,
    opened: HashSet<String>,
    last: HashMap<Uuid, (u64, &'a str)>,
}

fn order(journal: &Journal) -> Vec<Fault> {
    let mut so_far = SoFar::default();
    let mut faults = Vec::new();
    for revision in &journal.revisions {
        for what in so_far.objections(revision) {
            faults.push(revision.fault(what));
        }
        so_far.take(revision);
    }
    faults
}

impl<'a> SoFar<'a> {
    fn take(&mut self, revision: &'a Revision) {
        let header = &revision.header;
        self.by_hash.insert(&revision.hash, revision);
        self.ids.insert(header.revision);
        self.opened.insert(header.entity.to_string());
        self.last.insert(header.device, (header.device_seq, &revision.hash));
    }

    fn objections(&self, revision: &Revision) -> Vec<String> {
        let checks = [self.is_new(revision), self.continues_chain(revision), self.opens_once(revision)];
        let links = self.parents(revision).chain(self.refs(revision));
        checks.into_iter().filter_map(Result::err).chain(links).collect()
    }

    fn is_new(&self, revision: &Revision) -> Result<(), String> {
        let id = revision.header.revision;
        if self.ids.contains(&id) || self.by_hash.contains_key(revision.hash.as_str()) {
            return Err(format!("revision {id} is in the file twice"));
        }
        Ok(())
    }

    fn continues_chain(&self, revision: &Revision) -> Result<(), String> {
        let header = &revision.header;
        let (seq, prev) = match self.last.get(&header.device) {
            None => (1, None),
            Some((seq, hash)) => (seq + 1, Some(*hash)),
        };
        if header.device_seq != seq {
            let found = header.device_seq;
            return Err(format!("device_seq {found} where {seq} should follow"));
        }
        if header.device_prev.as_deref() != prev {
            return Err("device_prev is not the device's previous revision".to_owned());
        }
        Ok(())
    }

    fn opens_once(&self, revision: &Revision) -> Result<(), String> {
        let entity = revision.header.entity.to_string();
        // Two proposals made apart meet in one line of verdicts, whose id follows from the claim's: it begins twice.
        let meets = revision.is("verdict") && revision.header.op == "verdict.propose";
        if revision.header.parents.is_empty() && self.opened.contains(&entity) && !meets {
            return Err(format!("{entity} begins a second time"));
        }
        Ok(())
    }

    fn parents(&self, revision: &Revision) -> impl Iterator<Item = String> {
        let entity = &revision.header.entity;
        revision.header.parents.iter().filter_map(move |hash| match self.by_hash.get(hash.as_str()) {
            None => Some(format!("parent {hash} does not come earlier")),
            Some(parent) if parent.header.entity != *entity => {
                Some(format!("parent {hash} is not of {entity}"))
            }
            Some(_) => None,
        })
    }

    fn refs(&self, revision: &Revision) -> impl Iterator<Item = String> {
        revision.header.refs.iter().filter_map(|reference| {
            let (entity, hash) = (&reference.entity, &reference.hash);
            match self.by_hash.get(hash.as_str()) {
                None => Some(format!("ref {hash} does not come earlier")),
                Some(named) if named.header.entity != *entity => {
                    Some(format!("ref {hash} is not of {entity}"))
                }
                Some(_) => None,
            }
        })
    }
}

fn seals(journal: &Journal) -> Vec<Fault> {
    let (keys, mut faults) = keys(journal);
    let chain: HashMap<(Uuid, u64), &str> =
        journal.revisions.iter().map(|r| ((r.header.device, r.header.device_seq), r.hash.as_str())).collect();
    let mut sealed: HashMap<Uuid, u64> = HashMap::new();
    let mut seen = HashSet::new();
    for seal in &journal.seals {
        if !seen.insert((seal.device, seal.device_seq)) {
            faults.push(Fault::new(seal.line, "a second seal at the same place"));
        }
        match check_seal(journal.workspace, seal, &keys, &chain) {
            Err(what) => faults.push(Fault::new(seal.line, what)),
            Ok(()) => {
                let last = sealed.entry(seal.device).or_default();
                *last = seal.device_seq.max(*last);
            }
        }
    }
    faults.extend(unsealed(journal, &sealed));
    faults
}

fn unsealed<'a>(journal: &'a Journal, sealed: &'a HashMap<Uuid, u64>) -> impl Iterator<Item = Fault> + 'a {
    let covered =
        |r: &Revision| sealed.get(&r.header.device).is_some_and(|last| *last >= r.header.device_seq);
    journal
        .revisions
        .iter()
        .filter(move |revision| !covered(revision))
        .map(|revision| revision.fault("no seal covers this revision"))
}

fn check_seal(
    workspace: Uuid,
    seal: &Seal,
    keys: &HashMap<Uuid, VerifyingKey>,
    chain: &HashMap<(Uuid, u64), &str>,
) -> Result<(), String> {
    let (device, seq) = (seal.device, seal.device_seq);
    match chain.get(&(device, seq)) {
        None => return Err("the seal names a revision that is not there".to_owned()),
        Some(hash) if *hash != seal.hash => {
            return Err("the seal's hash is not that of the revision at its place".to_owned());
        }
        Some(_) => {}
    }
    let key = keys.get(&device).ok_or_else(|| format!("device {device} has no public key"))?;
    let message = seal_message(workspace, device, seq, &seal.hash);
    key.verify_strict(message.as_bytes(), &Signature::from_bytes(&seal.signature))
        .map_err(|_| "the signature is not the device's".to_owned())
}

/// The public key of each device, as given by the revision that added or recovered it.
fn keys(journal: &Journal) -> (HashMap<Uuid, VerifyingKey>, Vec<Fault>) {
    let mut keys: HashMap<Uuid, VerifyingKey> = HashMap::new();
    let mut faults = Vec::new();
    for revision in journal.revisions.iter().filter(|r| r.is("device")) {
        let adds = matches!(revision.header.op.as_str(), "device.add" | "device.recover");
        if !adds && !revision.changes.contains_key("public_key") {
            continue;
        }
        match public_key(revision) {
            Err(what) => faults.push(revision.fault(what)),
            Ok(key) if adds && !keys.contains_key(&revision.header.entity.id) => {
                keys.insert(revision.header.entity.id, key);
            }
            Ok(key) if keys.get(&revision.header.entity.id) == Some(&key) => {}
            Ok(_) => faults.push(revision.fault("the device's public key is changed")),
        }
    }
    (keys, faults)
}

fn public_key(revision: &Revision) -> Result<VerifyingKey, String> {
    let given = revision.set("public_key");
    let text = given.text().ok_or("there is no public key to read")?;
    VerifyingKey::from_bytes(&header::bytes(text)?)
        .map_err(|_| "the public key is not an ed25519 key".to_owned())
}

fn attachments(journal: &Journal) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for attachment in &journal.attachments {
        if !seen.insert(&attachment.sha256) {
            faults.push(Fault::new(attachment.line, "the attachment is there twice"));
        }
        if sha256(&attachment.data) != attachment.sha256 {
            faults.push(Fault::new(attachment.line, "the attachment's data do not have its SHA-256"));
        }
    }
    faults
}
