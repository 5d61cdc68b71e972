//! Exchanging journals: JSON Lines in an order in which everything that a revision needs comes before it.
//! This file holds the lines; `export.rs` writes them, `import.rs` reads, checks and merges them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{DeviceId, Hash};

mod disputed;
mod export;
mod import;

pub use disputed::Disputed;
pub use export::ExportReceipt;
pub use import::ImportReport;

/// The version of the interchange format.
const FORMAT: i64 = 1;

/// One line of a journal.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Line {
    Workspace { format: i64, workspace: Uuid, head: Hash },
    Revision { hash: Hash, header: String, changes: BTreeMap<String, Entry> },
    Seal { device: DeviceId, device_seq: u64, hash: Hash, signature: String },
    Attachment { sha256: Hash, media_type: String, name: String, data: String },
}

/// One field of a revision: its value and salt, or after a redaction the commitment alone.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Entry {
    Held { value: String, salt: String },
    Redacted { commitment: Hash },
}
