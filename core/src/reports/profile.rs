//! Whom a report is for, and what it then withholds. Which fields are told is said where they are listed, in `fields.rs`,
//! and which columns in the layouts: none is left to a default.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fields;
use crate::ids::Kind;
use crate::rules::{Op, named};

/// Whom a report is for. What is recorded of confidential sources is withheld whoever that is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RedactionProfile {
    /// The people of the desk: nothing more is withheld.
    #[default]
    Desk,
    /// Anyone else: who of the desk did what is withheld, and what people noted for each other. Whether an approval was of
    /// the approver's own work stays.
    Outside,
}

named!(RedactionProfile {
    Desk = "desk",
    Outside = "outside",
});

impl RedactionProfile {
    /// Whether it tells what reports tell up to this profile.
    pub(crate) fn tells(self, told: RedactionProfile) -> bool {
        self <= told
    }

    /// Whether it tells a field of this kind. A field that this version does not know stays with the desk.
    pub(crate) fn tells_field(self, kind: Kind, field: &str) -> bool {
        self.tells(fields::find(kind, field).map_or(RedactionProfile::Desk, |field| field.told))
    }

    /// Whether it tells a field that a revision of this kind set by this op.
    pub(crate) fn tells_set(self, kind: Kind, op: Option<Op>, field: &str) -> bool {
        match (op, field) {
            (Some(Op::Redact), "target" | "fields") => true,
            (Some(Op::Redact), _) => self == RedactionProfile::Desk,
            _ => self.tells_field(kind, field),
        }
    }
}
