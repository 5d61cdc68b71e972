//! SHA-256 and the commitments of revision format 1.
//! Reproduces `tests/fixtures/journal-vectors.json`; the primitives come from `sha2` and `hmac`.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::ids::{DeviceId, Hash};

/// How many random bytes salt one commitment.
pub(crate) const SALT_BYTES: usize = 16;

/// SHA-256 of these bytes.
#[must_use]
pub(crate) fn sha256(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

/// HMAC-SHA256 with the salt as key over `<field>` NUL `<value>`.
#[must_use]
pub(crate) fn commitment(field: &str, value: &str, salt: [u8; SALT_BYTES]) -> Hash {
    let mut block = [0; 64];
    block[..SALT_BYTES].copy_from_slice(&salt);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(field.as_bytes());
    mac.update(&[0]);
    mac.update(value.as_bytes());
    Hash(mac.finalize().into_bytes().into())
}

/// SHA-256 of the lines `<field>=<commitment>\n`; the fields come sorted.
#[must_use]
pub(crate) fn changes<'a>(sorted: impl Iterator<Item = (&'a str, Hash)>) -> Hash {
    let mut hasher = Sha256::new();
    let mut digits = [0; 64];
    for (field, commitment) in sorted {
        hasher.update(field.as_bytes());
        hasher.update(b"=");
        // 64 digits always hold 32 bytes.
        if hex::encode_to_slice(commitment.0, &mut digits).is_ok() {
            hasher.update(digits);
        }
        hasher.update(b"\n");
    }
    Hash(hasher.finalize().into())
}

/// The end of each device's chain.
pub(crate) type Tips = BTreeMap<DeviceId, (u64, Hash)>;

/// The workspace head: SHA-256 of the lines `<device> <device_seq> <hash>\n` of every device, sorted.
#[must_use]
pub(crate) fn workspace_head(tips: &Tips) -> Hash {
    let line = |(device, (device_seq, hash)): (_, &(_, _))| format!("{device} {device_seq} {hash}\n");
    let mut lines: Vec<String> = tips.iter().map(line).collect();
    lines.sort_unstable();
    sha256(lines.concat().as_bytes())
}
