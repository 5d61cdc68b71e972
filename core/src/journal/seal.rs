//! Seals: a device's signature over its chain, once a transaction.
//! ed25519 with strict verification, or many together; keys come from `profiles.rs`, signatures go to `store`.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey, verify_batch};
use uuid::Uuid;

use crate::ids::{DeviceId, Hash};

/// What a seal says: this device's chain had this revision at this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The device.
    pub device: DeviceId,
    /// The place in its chain.
    pub device_seq: u64,
    /// The revision there.
    pub hash: Hash,
    /// The signature.
    pub signature: [u8; 64],
}

/// The exact bytes that a seal signs.
#[must_use]
pub fn message(workspace: Uuid, device: DeviceId, device_seq: u64, hash: Hash) -> String {
    format!("claimtrail-seal-v1\n{workspace}\n{device}\n{device_seq}\n{hash}\n")
}

impl Seal {
    /// Seals a device's chain up to this revision.
    pub(crate) fn sign(
        key: &SigningKey,
        workspace: Uuid,
        device: DeviceId,
        device_seq: u64,
        hash: Hash,
    ) -> Seal {
        let signature = key.sign(message(workspace, device, device_seq, hash).as_bytes()).to_bytes();
        Seal { device, device_seq, hash, signature }
    }

    /// Whether the signature is this key's over this seal.
    #[must_use]
    pub(crate) fn holds(&self, workspace: Uuid, key: &VerifyingKey) -> bool {
        key.verify_strict(self.message(workspace).as_bytes(), &self.signature()).is_ok()
    }

    fn message(&self, workspace: Uuid) -> String {
        message(workspace, self.device, self.device_seq, self.hash)
    }

    fn signature(&self) -> Signature {
        Signature::from_bytes(&self.signature)
    }
}

/// Whether all of these hold, which takes half as long to find out as one by one. Where one does not, they must be
/// checked singly. Nobody passes who lacks the key; only its holder can make a signature that passes here and not there.
#[must_use]
pub(crate) fn all_hold(workspace: Uuid, seals: &[(Seal, VerifyingKey)]) -> bool {
    let messages: Vec<String> = seals.iter().map(|(seal, _)| seal.message(workspace)).collect();
    let messages: Vec<&[u8]> = messages.iter().map(String::as_bytes).collect();
    let signatures: Vec<Signature> = seals.iter().map(|(seal, _)| seal.signature()).collect();
    let keys: Vec<VerifyingKey> = seals.iter().map(|(_, key)| *key).collect();
    verify_batch(&messages, &signatures, &keys).is_ok()
}

/// The key that these 64 hex digits name, unless it is unusable or weak.
#[must_use]
pub(crate) fn public_key(hex_digits: &str) -> Option<VerifyingKey> {
    let bytes = Hash::parse(hex_digits)?;
    VerifyingKey::from_bytes(&bytes.0).ok().filter(|key| !key.is_weak())
}

/// Whether these 64 hex digits name a key that can seal.
#[must_use]
pub(crate) fn is_usable_key(hex_digits: &str) -> bool {
    public_key(hex_digits).is_some()
}
