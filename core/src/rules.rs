//! Who may do what, and when: the one table of op × role × state. What some ops need besides is in `case.rs`.
//! Used by every change before it is written and by `verify` after; it reads no database and writes nothing.

use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS};

use crate::case::Policy;
use crate::ids::{Kind, PersonId};
use crate::independence::{CountedOnce, Independence};

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

/// Everything that can be done to an entity. A revision names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each op is explained by its row in RULES")]
pub enum Op {
    ArticleAdd,
    ArticleEdit,
    ClaimRecord,
    ClaimEdit,
    ClaimAssign,
    ClaimTag,
    ClaimStart,
    ReviewLapse,
    ReviewSubmit,
    ReviewRecall,
    ReviewApprove,
    ReviewReturn,
    ClaimPublish,
    CorrectionOpen,
    ClaimWithdraw,
    ClaimReopen,
    SourceAdd,
    SourceEdit,
    EvidenceAttach,
    EvidenceEdit,
    EvidenceDetach,
    VerdictPropose,
    VerdictEdit,
    CommentAdd,
    CommentEdit,
    CommentResolve,
    CommentReopen,
    PersonAdd,
    PersonSet,
    DeviceAdd,
    DeviceRevoke,
    DeviceRecover,
    RatingScaleAdd,
    RatingScaleEdit,
    DeskSet,
    Redact,
}

named!(Op {
    ArticleAdd = "article.add",
    ArticleEdit = "article.edit",
    ClaimRecord = "claim.record",
    ClaimEdit = "claim.edit",
    ClaimAssign = "claim.assign",
    ClaimTag = "claim.tag",
    ClaimStart = "claim.start",
    ReviewLapse = "review.lapse",
    ReviewSubmit = "review.submit",
    ReviewRecall = "review.recall",
    ReviewApprove = "review.approve",
    ReviewReturn = "review.return",
    ClaimPublish = "claim.publish",
    CorrectionOpen = "correction.open",
    ClaimWithdraw = "claim.withdraw",
    ClaimReopen = "claim.reopen",
    SourceAdd = "source.add",
    SourceEdit = "source.edit",
    EvidenceAttach = "evidence.attach",
    EvidenceEdit = "evidence.edit",
    EvidenceDetach = "evidence.detach",
    VerdictPropose = "verdict.propose",
    VerdictEdit = "verdict.edit",
    CommentAdd = "comment.add",
    CommentEdit = "comment.edit",
    CommentResolve = "comment.resolve",
    CommentReopen = "comment.reopen",
    PersonAdd = "person.add",
    PersonSet = "person.set",
    DeviceAdd = "device.add",
    DeviceRevoke = "device.revoke",
    DeviceRecover = "device.recover",
    RatingScaleAdd = "rating_scale.add",
    RatingScaleEdit = "rating_scale.edit",
    DeskSet = "desk.set",
    Redact = "redact",
});

impl Op {
    /// Whether the op changes what an editor reviews: a submission or approval does not outlive it.
    #[must_use]
    pub const fn changes_content(self) -> bool {
        matches!(
            self,
            Op::ClaimEdit
                | Op::EvidenceAttach
                | Op::EvidenceEdit
                | Op::EvidenceDetach
                | Op::VerdictPropose
                | Op::VerdictEdit
        )
    }

    /// Whether it is done to entities of this kind: the one that its name begins with, or a claim where that is a review.
    pub(crate) fn fits(self, kind: Kind) -> bool {
        let (family, _) = self.as_str().split_once('.').unwrap_or_default();
        match self {
            Op::Redact => true,
            Op::CorrectionOpen => matches!(kind, Kind::Correction | Kind::Claim),
            _ if family == "review" => kind == Kind::Claim,
            _ => kind.as_str() == family,
        }
    }

    /// Whether it begins an entity of this kind, or follows on one that is there; nothing where it may do either.
    pub(crate) const fn begins(self, kind: Kind) -> Option<bool> {
        match self {
            Op::ArticleAdd
            | Op::ClaimRecord
            | Op::SourceAdd
            | Op::CommentAdd
            | Op::PersonAdd
            | Op::DeviceAdd
            | Op::DeviceRecover
            | Op::RatingScaleAdd => Some(true),
            Op::CorrectionOpen => Some(matches!(kind, Kind::Correction)),
            Op::EvidenceAttach | Op::VerdictPropose => None,
            _ => Some(false),
        }
    }

    /// Whether it may set this field of an entity that is there already: each op does what it is called, and nothing else.
    pub(crate) fn may_set(self, field: &str) -> bool {
        match self {
            Op::ClaimAssign => matches!(field, "assignee_id" | "due_on" | "priority"),
            Op::ClaimTag => field == "tags",
            Op::ClaimEdit => !matches!(field, "status" | "reason"),
            Op::EvidenceEdit => matches!(field, "stance" | "quote" | "locator" | "note"),
            Op::EvidenceDetach => false,
            // An undo of a proposal names its claim again.
            Op::VerdictEdit => {
                matches!(field, "claim_id" | "scale_id" | "rating" | "rationale" | "summary")
            }
            Op::CommentEdit => field == "body",
            Op::CommentResolve | Op::CommentReopen => field == "resolved",
            Op::DeviceRevoke => field == "active",
            Op::Redact => matches!(field, "target" | "fields" | "reason"),
            _ => match rule_of(self).to {
                To::Becomes(_) | To::Approval => matches!(field, "status" | "reason"),
                To::Same | To::Content => true,
            },
        }
    }
}

/// In TypeScript an op is one of its names.
impl TS for Op {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        String::from("Op")
    }

    fn inline(_: &Config) -> String {
        let names: Vec<String> = Op::ALL.iter().map(|op| format!("\"{op}\"")).collect();
        names.join(" | ")
    }

    fn decl(config: &Config) -> String {
        format!("type Op = {};", Op::inline(config))
    }

    fn decl_concrete(config: &Config) -> String {
        Op::decl(config)
    }

    fn output_path() -> Option<PathBuf> {
        Some(PathBuf::from("types.ts"))
    }
}

impl Serialize for Op {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
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
    rule(Op::ClaimPublish, Role::Editor, From::In(&[Status::Approved]), To::Becomes(Status::Published)),
    rule(
        Op::CorrectionOpen,
        Role::Editor,
        From::In(&[Status::Published, Status::Corrected]),
        To::Becomes(Status::CorrectionPending),
    ),
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

impl Op {
    /// Whether the core itself writes it, in the change that it follows from.
    #[must_use]
    pub const fn is_consequence(self) -> bool {
        matches!(self, Op::ClaimStart | Op::ReviewLapse)
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

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::messages::refusal(self))
    }
}

impl fmt::Display for PolicyPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::messages::policy_point(self))
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
