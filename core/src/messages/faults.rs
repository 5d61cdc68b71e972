//! What is wrong with a workspace or with a journal.

use super::refusals::{policy_point, refusal};
use super::{field, text, word};
use crate::error::Fault;
use crate::ids::Kind;

/// An entity, `<kind>/<uuid>`, with its kind in words; anything else as it is.
fn entity(named: &str) -> String {
    match named.split_once('/') {
        Some((kind, id)) => format!("{} {id}", word("kind", kind)),
        None => named.to_owned(),
    }
}

/// What is wrong with a revision, a seal, an attachment or a line of a journal; with something of this kind, where that
/// is known.
#[must_use]
pub fn fault(fault: &Fault, kind: Option<Kind>) -> String {
    let named = |name: &String| match kind {
        Some(kind) => field(&format!("{kind}.{name}")),
        None => field(name),
    };
    let one = |id: &str, name: &'static str, value: String| text(id, &[(name, value.into())]);
    let two = |id: &str, a: (&'static str, String), b: (&'static str, String)| {
        text(id, &[(a.0, a.1.into()), (b.0, b.1.into())])
    };
    match fault {
        Fault::NotJson { reason } => one("fault-not-json", "reason", reason.clone()),
        Fault::UnknownLine { found } => one("fault-unknown-line", "found", found.clone()),
        Fault::NoJournal => text("fault-no-journal", &[]),
        Fault::WorkspaceFile => text("fault-workspace-file", &[]),
        Fault::CutOff => text("fault-cut-off", &[]),
        Fault::AnotherJournal => text("fault-another-journal", &[]),
        Fault::LineTooLong { most } => text("fault-line-too-long", &[("most", (*most >> 20).into())]),
        Fault::OtherWorkspace { found, .. } => one("fault-other-workspace", "found", found.clone()),
        Fault::Format { found, known } => {
            text("fault-format", &[("found", (*found).into()), ("known", (*known).into())])
        }
        Fault::Header { line } => one("fault-header", "line", line.clone()),
        Fault::Hash { found } => one("fault-hash", "found", found.to_string()),
        Fault::Commitment { field } => one("fault-commitment", "field", named(field)),
        Fault::ValueNotJson { field } => one("fault-value-not-json", "field", named(field)),
        Fault::Changes => text("fault-changes", &[]),
        Fault::Sequence { expected, found } => {
            text("fault-sequence", &[("expected", (*expected).into()), ("found", (*found).into())])
        }
        Fault::Previous => text("fault-previous", &[]),
        Fault::Fork { device_seq } => text("fault-fork", &[("seq", (*device_seq).into())]),
        Fault::Parent { parent } => one("fault-parent", "parent", parent.to_string()),
        Fault::Ref { refers_to } => one("fault-ref", "entity", entity(refers_to)),
        Fault::UnknownDevice => text("fault-unknown-device", &[]),
        Fault::UnknownPerson => text("fault-unknown-person", &[]),
        Fault::OtherAuthor => text("fault-other-author", &[]),
        Fault::Unsealed { device_seq } => text("fault-unsealed", &[("seq", (*device_seq).into())]),
        Fault::Seal { device_seq } => text("fault-seal", &[("seq", (*device_seq).into())]),
        Fault::KeyUnusable => text("fault-key-unusable", &[]),
        Fault::Missing { field } => one("fault-missing", "field", named(field)),
        Fault::Unexplained { field } => one("fault-unexplained", "field", named(field)),
        Fault::Founding => text("fault-founding", &[]),
        Fault::OpOfKind { op, kind } => {
            two("fault-op-of-kind", ("op", word("op", op)), ("kind", word("kind", kind)))
        }
        Fault::OpOfEntity { op, begins: true } => one("fault-op-begins", "op", word("op", op)),
        Fault::OpOfEntity { op, begins: false } => one("fault-op-follows", "op", word("op", op)),
        Fault::OpField { op, field } => {
            two("fault-op-field", ("op", word("op", op)), ("field", named(field)))
        }
        Fault::Rule { why } => one("fault-rule", "why", refusal(why)),
        Fault::Policy { points } => {
            let points: Vec<String> = points.iter().map(policy_point).collect();
            one("fault-policy", "points", points.join("; "))
        }
        Fault::Consequence => text("fault-consequence", &[]),
        Fault::Status { found, expected } => {
            two("fault-status", ("found", word("status", found)), ("expected", word("status", expected)))
        }
        Fault::Pins { missing } => one("fault-pins", "missing", entity(missing)),
        Fault::Field { field, reason } => {
            two("fault-field", ("field", named(field)), ("reason", reason.clone()))
        }
        Fault::Attachment { sha256 } => one("fault-attachment", "sha256", sha256.clone()),
        Fault::AttachmentMissing { sha256 } => one("fault-attachment-missing", "sha256", sha256.clone()),
        Fault::AttachmentUnused { sha256 } => one("fault-attachment-unused", "sha256", sha256.clone()),
        Fault::Projection { field } => one("fault-projection", "field", named(field)),
        Fault::ProjectionMissing => text("fault-projection-missing", &[]),
        Fault::ProjectionUnexplained => text("fault-projection-unexplained", &[]),
        Fault::Column { column } => one("fault-column", "column", word("column", column)),
        Fault::Index { index } => one("fault-index", "index", index.clone()),
        Fault::Schema { what } => one("fault-schema", "what", what.clone()),
        Fault::Head { stated, found } => {
            two("fault-head", ("stated", stated.to_string()), ("found", found.to_string()))
        }
        Fault::ExpectedHead { expected } => one("fault-expected-head", "expected", expected.to_string()),
        Fault::Unreadable { reason } => one("fault-unreadable", "reason", reason.clone()),
    }
}
