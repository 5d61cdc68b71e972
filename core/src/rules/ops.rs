//! Everything that can be done to an entity, by its name in the journal, and what each may set.

use std::path::PathBuf;

use serde::Serialize;
use ts_rs::{Config, TS};

use super::{To, named, rule_of};
use crate::ids::Kind;

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
    ReviewUphold,
    ClaimPublish,
    CorrectionOpen,
    CorrectionEdit,
    CorrectionCancel,
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
    ReviewUphold = "review.uphold",
    ClaimPublish = "claim.publish",
    CorrectionOpen = "correction.open",
    CorrectionEdit = "correction.edit",
    CorrectionCancel = "correction.cancel",
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
                | Op::CorrectionEdit
        )
    }

    /// Whether its author vouches for what stands, with all that it rests on.
    #[must_use]
    pub const fn vouches(self) -> bool {
        matches!(self, Op::ReviewApprove | Op::ReviewUphold | Op::CorrectionCancel)
    }

    /// Whether the core itself writes it, in the change that it follows from.
    #[must_use]
    pub const fn is_consequence(self) -> bool {
        matches!(self, Op::ClaimStart | Op::ReviewLapse)
    }

    /// Whether it is done to entities of this kind: the one that its name begins with, or a claim where that is a review.
    pub(crate) fn fits(self, kind: Kind) -> bool {
        let (family, _) = self.as_str().split_once('.').unwrap_or_default();
        match self {
            Op::Redact => true,
            Op::CorrectionOpen | Op::CorrectionCancel => matches!(kind, Kind::Correction | Kind::Claim),
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
            Op::CorrectionEdit => matches!(field, "class" | "notice"),
            Op::ReviewUphold => field == "reason",
            // An undo of a proposal names its claim again.
            Op::VerdictEdit => {
                matches!(field, "claim_id" | "scale_id" | "rating" | "rationale" | "summary")
            }
            Op::CommentEdit => field == "body",
            Op::CommentResolve | Op::CommentReopen => field == "resolved",
            Op::DeviceRevoke => field == "active",
            Op::Redact => matches!(field, "target" | "fields" | "reason"),
            _ => match rule_of(self).to {
                To::Becomes(_) | To::Approval | To::Reversal => matches!(field, "status" | "reason"),
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
