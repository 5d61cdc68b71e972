//! What `verify` or an import finds wrong with a journal.

use serde::Serialize;
use ts_rs::TS;

use crate::ids::Hash;
use crate::rules::{PolicyPoint, Refusal};

/// What `verify` or an import found wrong with one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fault", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the fields are named for what they hold; the message catalogue explains each fault"
)]
pub enum Fault {
    NotJson { reason: String },
    UnknownLine { found: String },
    NoJournal,
    WorkspaceFile,
    CutOff,
    AnotherJournal,
    LineTooLong { most: u64 },
    OtherWorkspace { found: String, desk: Option<String> },
    Format { found: i64, known: i64 },
    Header { line: String },
    Hash { found: Hash },
    Commitment { field: String },
    ValueNotJson { field: String },
    Changes,
    Sequence { expected: u64, found: u64 },
    Previous,
    Fork { device_seq: u64 },
    Parent { parent: Hash },
    Ref { refers_to: String },
    UnknownDevice,
    UnknownPerson,
    OtherAuthor,
    Unsealed { device_seq: u64 },
    Seal { device_seq: u64 },
    KeyUnusable,
    Missing { field: String },
    Unexplained { field: String },
    Founding,
    OpOfKind { op: String, kind: String },
    OpOfEntity { op: String, begins: bool },
    OpField { op: String, field: String },
    Rule { why: Refusal },
    Policy { points: Vec<PolicyPoint> },
    Consequence,
    Status { found: String, expected: String },
    Pins { missing: String },
    Field { field: String, reason: String },
    Attachment { sha256: String },
    AttachmentMissing { sha256: String },
    AttachmentUnused { sha256: String },
    Projection { field: String },
    ProjectionMissing,
    ProjectionUnexplained,
    Column { column: String },
    Index { index: String },
    Schema { what: String },
    Head { stated: Hash, found: Hash },
    ExpectedHead { expected: Hash },
    Unreadable { reason: String },
}
