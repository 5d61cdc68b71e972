//! Who may do what, and when: the one table of op × role × state. What some ops need besides is in `case.rs`.
//! Used by every change before it is written and by `verify` after; it reads no database and writes nothing.

mod ops;
mod refusals;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::ops::Op;
pub use self::refusals::{PolicyPoint, Refusal};
use crate::ids::PersonId;

/// What a person may do at the desk; each role may do what those before it may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads.
    #[default]
    Viewer,
    /// Records claims, gathers evidence, proposes verdicts.
    FactChecker,
    /// Reviews, publishes, corrects.
    Editor,
    /// Decides who works here and under which policy.
    Owner,
}

/// Where the work on a claim stands. What was found is the rating's business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Withdrawn, from any state. First in order: of two copies edited apart, the withdrawal holds.
    Withdrawn,
    /// Recorded, not begun.
    #[default]
    Draft,
    /// Being checked.
    InProgress,
    /// Returned by an editor.
    ChangesRequested,
    /// Submitted, waiting for an editor.
    InReview,
    /// Approved, not yet public.
    Approved,
    /// Public.
    Published,
    /// Public, and being corrected.
    CorrectionPending,
    /// Public again with its correction.
    Corrected,
}

macro_rules! named {
    ($type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in order.
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// The name in the journal, in JSON and on the command line.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($type::$variant => $name),+
                }
            }

            /// The value with this name.
            #[must_use]
            pub fn parse(name: &str) -> Option<$type> {
                match name {
                    $($name => Some($type::$variant),)+
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = String;
            fn from_str(name: &str) -> std::result::Result<Self, Self::Err> {
                $type::parse(name).ok_or_else(|| {
                    $type::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>().join(", ")
                })
            }
        }
    };
}

pub(crate) use named;

named!(Role {
    Viewer = "viewer",
    FactChecker = "fact_checker",
    Editor = "editor",
    Owner = "owner",
});

named!(Status {
    Withdrawn = "withdrawn",
    Draft = "draft",
    InProgress = "in_progress",
    ChangesRequested = "changes_requested",
    InReview = "in_review",
    Approved = "approved",
    Published = "published",
    CorrectionPending = "correction_pending",
    Corrected = "corrected",
});

impl Status {
    /// Whether the check is done: approved, public or withdrawn.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Status::Approved | Status::Published | Status::Corrected | Status::Withdrawn)
    }

    /// Whether readers have it.
    pub(crate) const fn is_public(self) -> bool {
        matches!(self, Status::Published | Status::CorrectionPending | Status::Corrected)
    }

    /// Whether a change of content lets what it rests on lapse.
    pub(crate) const fn lapses(self) -> bool {
        matches!(self, Status::InReview | Status::Approved)
    }

    /// Whether it rests on a submission or an approval.
    pub(crate) const fn rests(self) -> bool {
        self.lapses() || matches!(self, Status::Published | Status::Corrected)
    }
}

/// The states of a claim in which an op is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The op concerns no claim, or begins one.
    NoClaim,
    /// In every state.
    Any,
    /// In these states.
    In(&'static [Status]),
}

/// What an op does to a claim's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// Nothing.
    Same,
    /// Content changed: a draft is in progress from now on; a submission or approval lapses.
    Content,
    /// This status.
    Becomes(Status),
    /// Approved, or corrected where a correction is open.
    Approval,
    /// What it was before a correction was opened.
    Reversal,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What is done.
    pub op: Op,
    /// The least role that may do it.
    pub role: Role,
    /// The states in which it may be done.
    pub from: From,
    /// What becomes of the claim's status.
    pub to: To,
}

const CONTENT: From = From::In(&[
    Status::Draft,
    Status::InProgress,
    Status::ChangesRequested,
    Status::CorrectionPending,
    Status::InReview,
    Status::Approved,
]);

/// Where a claim may stand while a correction of it is open.
const CORRECTING: From =
    From::In(&[Status::CorrectionPending, Status::InProgress, Status::InReview, Status::ChangesRequested]);

const fn rule(op: Op, role: Role, from: From, to: To) -> Rule {
    Rule { op, role, from, to }
}

/// The table: one row for each op.
pub const RULES: &[Rule] = &[
    rule(Op::ArticleAdd, Role::FactChecker, From::NoClaim, To::Same),
    rule(Op::ArticleEdit, Role::FactChecker, From::NoClaim, To::Same),
    rule(Op::SourceAdd, Role::FactChecker, From::NoClaim, To::Same),
    rule(Op::SourceEdit, Role::FactChecker, From::NoClaim, To::Same),
    rule(Op::ClaimRecord, Role::FactChecker, From::NoClaim, To::Becomes(Status::Draft)),
    rule(Op::ClaimEdit, Role::FactChecker, CONTENT, To::Content),
    rule(Op::EvidenceAttach, Role::FactChecker, CONTENT, To::Content),
    rule(Op::EvidenceEdit, Role::FactChecker, CONTENT, To::Content),
    rule(Op::EvidenceDetach, Role::FactChecker, CONTENT, To::Content),
    rule(Op::VerdictPropose, Role::FactChecker, CONTENT, To::Content),
    rule(Op::VerdictEdit, Role::FactChecker, CONTENT, To::Content),
    rule(Op::ClaimAssign, Role::FactChecker, From::Any, To::Same),
    rule(Op::ClaimTag, Role::FactChecker, From::Any, To::Same),
    rule(Op::CommentAdd, Role::FactChecker, From::Any, To::Same),
    rule(Op::CommentEdit, Role::FactChecker, From::Any, To::Same),
    rule(Op::CommentResolve, Role::FactChecker, From::Any, To::Same),
    rule(Op::CommentReopen, Role::FactChecker, From::Any, To::Same),
    rule(Op::ClaimStart, Role::FactChecker, From::In(&[Status::Draft]), To::Becomes(Status::InProgress)),
    rule(
        Op::ReviewLapse,
        Role::FactChecker,
        From::In(&[Status::InReview, Status::Approved]),
        To::Becomes(Status::InProgress),
    ),
    rule(
        Op::ReviewSubmit,
        Role::FactChecker,
        From::In(&[Status::Draft, Status::InProgress, Status::ChangesRequested, Status::CorrectionPending]),
        To::Becomes(Status::InReview),
    ),
    rule(Op::ReviewRecall, Role::FactChecker, From::In(&[Status::InReview]), To::Becomes(Status::InProgress)),
    rule(Op::ReviewApprove, Role::Editor, From::In(&[Status::InReview]), To::Approval),
    rule(
        Op::ReviewReturn,
        Role::Editor,
        From::In(&[Status::InReview]),
        To::Becomes(Status::ChangesRequested),
    ),
    rule(
        Op::ReviewUphold,
        Role::Editor,
        From::In(&[Status::Approved, Status::Published, Status::Corrected]),
        To::Same,
    ),
    rule(Op::ClaimPublish, Role::Editor, From::In(&[Status::Approved]), To::Becomes(Status::Published)),
    rule(
        Op::CorrectionOpen,
        Role::Editor,
        From::In(&[Status::Published, Status::Corrected]),
        To::Becomes(Status::CorrectionPending),
    ),
    rule(Op::CorrectionEdit, Role::Editor, CORRECTING, To::Content),
    rule(Op::CorrectionCancel, Role::Editor, CORRECTING, To::Reversal),
    rule(
        Op::ClaimWithdraw,
        Role::Editor,
        From::In(&[
            Status::Draft,
            Status::InProgress,
            Status::ChangesRequested,
            Status::InReview,
            Status::Approved,
            Status::Published,
            Status::CorrectionPending,
            Status::Corrected,
        ]),
        To::Becomes(Status::Withdrawn),
    ),
    rule(Op::ClaimReopen, Role::Editor, From::In(&[Status::Withdrawn]), To::Becomes(Status::InProgress)),
    rule(Op::PersonAdd, Role::Owner, From::NoClaim, To::Same),
    rule(Op::PersonSet, Role::Owner, From::NoClaim, To::Same),
    rule(Op::DeviceAdd, Role::Owner, From::NoClaim, To::Same),
    rule(Op::DeviceRevoke, Role::Owner, From::NoClaim, To::Same),
    rule(Op::DeviceRecover, Role::Owner, From::NoClaim, To::Same),
    rule(Op::RatingScaleAdd, Role::Owner, From::NoClaim, To::Same),
    rule(Op::RatingScaleEdit, Role::Owner, From::NoClaim, To::Same),
    rule(Op::DeskSet, Role::Owner, From::NoClaim, To::Same),
    rule(Op::Redact, Role::Owner, From::NoClaim, To::Same),
];

/// The row for this op.
#[must_use]
pub fn rule_of(op: Op) -> &'static Rule {
    // Every op has a row: a test counts them.
    RULES.iter().find(|rule| rule.op == op).unwrap_or(&RULES[0])
}

/// Whether a person with this role, active or not, may do `op` to a claim in this state.
///
/// # Errors
/// The first [`Refusal`] that applies: inactive, then role, then state.
pub fn permit(op: Op, actor: Actor, status: Option<Status>) -> Result<(), Refusal> {
    let rule = rule_of(op);
    if !actor.active {
        return Err(Refusal::Inactive);
    }
    if actor.role < rule.role {
        return Err(Refusal::Role { has: actor.role, needs: rule.role });
    }
    status.map_or(Ok(()), |status| possible(op, status))
}

/// Whether `op` can be done to a claim in this state, by whomever.
///
/// # Errors
/// [`Refusal::State`].
pub(crate) fn possible(op: Op, status: Status) -> Result<(), Refusal> {
    match rule_of(op).from {
        From::In(allowed) if !allowed.contains(&status) => {
            Err(Refusal::State { status, allowed: allowed.to_vec() })
        }
        _ => Ok(()),
    }
}

/// The revision that the core itself writes after a change of content: `claim.start`, `review.lapse` or none.
#[must_use]
pub const fn consequence(status: Status) -> Option<Op> {
    match status {
        Status::Draft => Some(Op::ClaimStart),
        status if status.lapses() => Some(Op::ReviewLapse),
        _ => None,
    }
}

/// Who acts, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The person's role.
    pub role: Role,
    /// Whether the person still works here.
    pub active: bool,
}

/// How high somebody stands: first whoever works here, then by role.
pub(crate) type Standing = (bool, Role);

impl Actor {
    /// Who acts, given how high anybody at the desk stands. Two owners who let each other go apart leave a desk without
    /// one: whoever stands highest acts as an owner then, so that there can be one again.
    pub(crate) fn succeeding(self, highest: Standing) -> Actor {
        if (self.active, self.role) == highest {
            return Actor { role: Role::Owner, active: true, ..self };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_op_has_exactly_one_rule() {
        for op in Op::ALL {
            assert_eq!(RULES.iter().filter(|rule| rule.op == *op).count(), 1, "{op}");
        }
    }
}
