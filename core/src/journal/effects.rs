//! What a revision makes of its entity besides the fields that it names: who submitted, who approved, what was detached.
//! The same effects hold for every way of folding a line: at once, revision by revision, or at an earlier point.

use serde_json::{Value, json};

use uuid::Uuid;

use crate::ids::{CorrectionId, EntityRef, Kind, Timestamp};
use crate::journal::revision::{Ref, Revision};
use crate::rules::Op;

/// One derived field that a revision sets.
pub(crate) type Effect = (&'static str, Value);

/// The derived fields that an op sets on its entity, besides those in its changes.
pub(crate) fn of(op: Op, revision: &Revision) -> Vec<Effect> {
    match op {
        Op::ReviewSubmit => {
            vec![("submission", mark(revision)), unset("approval"), unset("upheld"), unset("reason")]
        }
        Op::ReviewApprove => {
            vec![("approval", mark(revision)), unset("upheld"), unset("open_correction"), unset("reason")]
        }
        Op::ReviewUphold => vec![("upheld", mark(revision))],
        Op::ReviewReturn => vec![unset("approval"), unset("upheld")],
        Op::ReviewLapse | Op::ReviewRecall => {
            vec![unset("submission"), unset("approval"), unset("upheld"), unset("reason")]
        }
        Op::ClaimWithdraw | Op::ClaimReopen => vec![unset("submission"), unset("approval"), unset("upheld")],
        Op::ClaimStart => vec![unset("reason")],
        Op::CorrectionOpen if revision.header.entity.kind == Kind::Claim => {
            vec![("open_correction", opened(revision)), unset("reason")]
        }
        // Who submitted and who approved is again whoever did before it was opened: `fold.rs` looks that up in the line.
        Op::CorrectionCancel if revision.header.entity.kind == Kind::Claim => {
            vec![("upheld", mark(revision)), unset("open_correction"), unset("reason")]
        }
        Op::CorrectionCancel => vec![("cancelled", json!(true))],
        Op::EvidenceAttach => vec![("detached", json!(false))],
        Op::EvidenceDetach => vec![("detached", json!(true))],
        Op::VerdictPropose => {
            vec![("proposed_by", json!(revision.header.author)), ("verdict", json!(revision.hash))]
        }
        Op::VerdictEdit => vec![("verdict", json!(revision.hash))],
        Op::DeviceRecover => vec![("recovered", json!(true))],
        _ => Vec::new(),
    }
}

/// The derived field that follows from the scale that a verdict names: the revision of it that the verdict pins.
pub(crate) fn scale_revision(revision: &Revision) -> Option<Effect> {
    let scale: Uuid = serde_json::from_str(revision.value("scale_id")?).ok()?;
    let pins = |pin: &&Ref| pin.entity == EntityRef { kind: Kind::RatingScale, id: scale };
    let pin = revision.header.refs.iter().find(pins);
    Some(("scale_revision", json!(pin.map(|pin| pin.hash))))
}

const fn unset(field: &'static str) -> Effect {
    (field, Value::Null)
}

fn mark(revision: &Revision) -> Value {
    let at: Timestamp = revision.header.recorded_at;
    json!({ "revision": revision.hash, "by": revision.header.author, "at": at, "own_work": false })
}

fn opened(revision: &Revision) -> Value {
    correction(revision).map_or(Value::Null, |id| json!(id))
}

/// The correction that a claim's revision names: the one that it opens or calls off.
pub(crate) fn correction(revision: &Revision) -> Option<CorrectionId> {
    let named = revision.header.refs.iter().find(|pin| pin.entity.kind == Kind::Correction);
    named.map(|pin| CorrectionId(pin.entity.id))
}
