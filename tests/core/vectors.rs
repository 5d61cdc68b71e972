//! The worked examples of the journal format, reproduced by the core to the last byte.

use std::collections::BTreeMap;

use claimtrail_core::ids::{DeviceId, Hash};
use claimtrail_core::journal::revision::{Change, Header, changes_hash};
use claimtrail_core::journal::seal;
use ed25519_dalek::{Signer as _, SigningKey};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::support::Desk;

#[derive(Deserialize)]
struct Vectors {
    ed25519_seed: String,
    public_key: String,
    workspace: Uuid,
    workspace_head: Hash,
    revisions: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    header: String,
    hash: Hash,
    changes: BTreeMap<String, VectorChange>,
    seal_message: String,
    seal_signature: String,
}

#[derive(Deserialize)]
struct VectorChange {
    value: String,
    salt: String,
    commitment: Hash,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../fixtures/journal-vectors.json")).unwrap()
}

fn bytes<const N: usize>(digits: &str) -> [u8; N] {
    hex::decode(digits).unwrap().try_into().unwrap()
}

/// SHA-256 of the lines `<device> <device_seq> <hash>\n`, sorted, as the specification says.
fn head_of(mut lines: Vec<(DeviceId, u64, Hash)>) -> Hash {
    lines.sort_by_key(|(device, ..)| device.to_string());
    let text: String = lines.iter().map(|(device, seq, hash)| format!("{device} {seq} {hash}\n")).collect();
    Hash(Sha256::digest(text).into())
}

#[test]
fn every_header_is_read_and_written_byte_for_byte() {
    for vector in vectors().revisions {
        let header = Header::parse(&vector.header).unwrap();
        assert_eq!(header.text(), vector.header);
        assert_eq!(header.workspace, vectors().workspace);
        assert!(header.known_op().is_some(), "{}", header.op);
    }
}

#[test]
fn every_hash_is_that_of_its_header() {
    let mut previous = None;
    for vector in vectors().revisions {
        let header = Header::parse(&vector.header).unwrap();
        assert_eq!(header.hash(), vector.hash);
        assert_eq!(header.device_prev, previous);
        previous = Some(vector.hash);
    }
}

#[test]
fn every_commitment_and_changes_hash_is_reproduced() {
    for vector in vectors().revisions {
        let changes: Vec<Change> = vector
            .changes
            .iter()
            .map(|(field, change)| Change::commit(field, change.value.clone(), bytes(&change.salt)))
            .collect();
        for (change, expected) in changes.iter().zip(vector.changes.values()) {
            assert_eq!(change.commitment, expected.commitment, "{}", change.field);
            assert_eq!(change.value(), Some(expected.value.as_str()));
        }
        assert_eq!(changes_hash(&changes), Header::parse(&vector.header).unwrap().changes);
    }
}

#[test]
fn every_seal_signs_the_message_that_the_core_gives() {
    let vectors = vectors();
    let key = SigningKey::from_bytes(&bytes(&vectors.ed25519_seed));
    assert_eq!(hex::encode(key.verifying_key().to_bytes()), vectors.public_key);
    for vector in vectors.revisions {
        let header = Header::parse(&vector.header).unwrap();
        let message = seal::message(header.workspace, header.device, header.device_seq, header.hash());
        assert_eq!(message, vector.seal_message);
        assert_eq!(hex::encode(key.sign(message.as_bytes()).to_bytes()), vector.seal_signature);
    }
}

#[test]
fn the_workspace_head_of_the_examples_is_that_of_their_last_revision() {
    let vectors = vectors();
    let last = vectors.revisions.last().unwrap();
    let header = Header::parse(&last.header).unwrap();
    assert_eq!(head_of(vec![(header.device, header.device_seq, header.hash())]), vectors.workspace_head);
}

#[test]
fn a_workspaces_head_is_made_of_the_end_of_every_devices_chain() {
    let mut desk = Desk::new();
    desk.worked();
    let head = desk.workspace.head().unwrap();
    assert_eq!(head.devices.len(), 2, "the owner and the checker have written");
    let lines = head.devices.iter().map(|tip| (tip.device, tip.device_seq, tip.hash)).collect();
    assert_eq!(head.head, head_of(lines));
}

#[test]
fn a_header_in_any_other_spelling_is_refused_with_the_line_named() {
    let good = vectors().revisions.remove(5).header;
    let wrong = [
        ("device_seq: 6", "device_seq: 06", "device_seq"),
        ("device_seq: 6", "device_seq: +6", "device_seq"),
        ("device_seq: 6", "device_seq: 0", "device_seq"),
        ("workspace: 01900000", "workspace: {01900000", "workspace"),
        ("refs: -", "refs: ", "refs"),
        ("op: claim.edit", "op: Claim.edit", "op"),
        ("recorded_at: 2022-06-24T09:00:00.000Z", "recorded_at: 2022-06-24T09:00:00Z", "recorded_at"),
        ("recorded_at: 2022-06-24T", "recorded_at: 2022-06-31T", "recorded_at"),
        ("claimtrail-revision-v1", "claimtrail-revision-v2", "claimtrail-revision-v1"),
        ("parents: ", "parents:", "parents"),
        ("\n", "\r\n", "claimtrail-revision-v1"),
    ];
    for (from, to, line) in wrong {
        let spelled = good.replacen(from, to, 1);
        assert_ne!(spelled, good, "{from}");
        let fault = serde_json::to_value(Header::parse(&spelled).unwrap_err()).unwrap();
        assert_eq!(fault["fault"], "header", "{to}");
        assert_eq!(fault["line"], line, "{to}");
    }
    for odd in [good.clone() + "\n", good.trim_end().to_owned(), String::new(), good.clone() + "more: 1\n"] {
        assert!(Header::parse(&odd).is_err(), "{odd:?}");
    }
}
