//! Why the rules or the desk's policy refuse something.

use std::fmt;

use serde::Serialize;
use ts_rs::TS;

use super::{Role, Status};
use crate::case::Policy;
use crate::independence::{CountedOnce, Independence};
use crate::messages;

/// Why an op is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Refusal {
    /// The person was made inactive.
    Inactive,
    /// The person's role is too low.
    Role {
        /// What the person is.
        has: Role,
        /// The least that the op asks for.
        needs: Role,
    },
    /// The claim is not in a state that allows it.
    State {
        /// Where the claim stands.
        status: Status,
        /// Where it would have to stand.
        allowed: Vec<Status>,
    },
    /// Nothing to review: the claim has no verdict.
    VerdictMissing,
    /// The claim has this verdict already, word for word.
    VerdictStands,
    /// The verdict has no rationale.
    RationaleMissing,
    /// The open correction says that the verdict changed, and it is the one that readers had.
    VerdictUnchanged,
    /// No correction of it is open, or another one.
    NoCorrectionOpen,
    /// It was approved, published or withdrawn since the correction was opened: readers have something else.
    CorrectionOvertaken,
    /// It is no longer as readers have it.
    ChangedSince {
        /// What was changed: fields of the claim, `verdict`, `evidence`.
        fields: Vec<String>,
    },
    /// Nothing that its approval relied on changed.
    NotStale,
    /// Four eyes: who wrote the verdict may not approve it.
    WroteVerdict,
    /// Four eyes: who submitted may not approve.
    Submitted,
    /// Only who submitted may recall.
    NotSubmitter,
    /// Only who wrote a comment may change its words.
    NotCommenter,
    /// A reason is asked for and none was given.
    ReasonMissing,
    /// The desk would be left without an active owner.
    LastOwner,
    /// This device was revoked.
    DeviceRevoked,
    /// The field holds the structure of history together and can't be redacted.
    NotRedactable {
        /// Which field.
        field: String,
    },
    /// It was redacted before.
    AlreadyRedacted {
        /// Which field.
        field: String,
    },
}

/// A point of the desk's policy that a submission does not meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PolicyPoint {
    /// Too few independent sources.
    IndependentSources {
        /// How many there are.
        has: u32,
        /// How many the desk asks for.
        needs: u32,
        /// Those of them that count as one.
        counted_once: Vec<CountedOnce>,
    },
    /// No primary source.
    PrimarySource,
    /// No interview with, or statement by, the claimant among the sources.
    ClaimantContacted,
}

impl PolicyPoint {
    pub(crate) fn independent_sources(sources: Independence, policy: &Policy) -> PolicyPoint {
        let Independence { count: has, counted_once } = sources;
        PolicyPoint::IndependentSources { has, needs: policy.min_independent_sources, counted_once }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&messages::refusal(self))
    }
}

impl fmt::Display for PolicyPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&messages::policy_point(self))
    }
}
