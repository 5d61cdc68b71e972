//! What is read into the columns when a list first needs it, beside what a claim's own row tells: a list in a process of
//! its own does not wait for what it does not ask about.

use std::ops::BitOr;

use crate::search::SortKey;
use crate::search::fields::{Field, Thing};
use crate::search::query::{Condition, Expr};

/// Parts of the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts(u8);

impl Parts {
    pub(crate) const NONE: Parts = Parts(0);
    pub(crate) const RATINGS: Parts = Parts(1);
    /// How many sources there are, and what claims have by them.
    pub(crate) const EVIDENCE: Parts = Parts(1 << 1);
    pub(crate) const TAGS: Parts = Parts(1 << 2);
    /// When claims were first approved.
    pub(crate) const APPROVALS: Parts = Parts(1 << 3);
    /// Who says them.
    pub(crate) const CLAIMANTS: Parts = Parts(1 << 4);
    /// When they were said.
    pub(crate) const CLAIMED: Parts = Parts(1 << 5);
    /// What belongs to a claim, as a row of a list shows it.
    pub(crate) const BELONGING: Parts = Parts(Parts::RATINGS.0 | Parts::EVIDENCE.0);
    /// What a window shows at once: rows, counts, and most filters.
    pub(crate) const SHOWN: Parts = Parts(Parts::BELONGING.0 | Parts::TAGS.0 | Parts::APPROVALS.0);
    /// What insights are counted by.
    pub(crate) const COUNTED: Parts = Parts(Parts::SHOWN.0 | Parts::CLAIMANTS.0);

    /// What a filter needs.
    pub(crate) fn of(filter: Option<&Expr>) -> Parts {
        match filter {
            Some(Expr::All(parts) | Expr::Any(parts)) => {
                parts.iter().map(|part| Parts::of(Some(part))).fold(Parts::NONE, BitOr::bitor)
            }
            Some(Expr::Not(part)) => Parts::of(Some(part)),
            Some(Expr::Is(condition)) => Parts::of_condition(condition),
            None => Parts::NONE,
        }
    }

    /// What an order needs.
    pub(crate) const fn of_order(sort: SortKey) -> Parts {
        match sort {
            SortKey::Rating => Parts::RATINGS,
            SortKey::Sources => Parts::EVIDENCE,
            SortKey::Claimed => Parts::CLAIMED,
            SortKey::Statement
            | SortKey::Claimant
            | SortKey::Status
            | SortKey::Assignee
            | SortKey::Priority
            | SortKey::Due
            | SortKey::Created
            | SortKey::Updated
            | SortKey::Relevance => Parts::NONE,
        }
    }

    const fn of_condition(condition: &Condition) -> Parts {
        match condition {
            Condition::Ratings(_) | Condition::Scales(_) => Parts::RATINGS,
            Condition::Tag(_) => Parts::TAGS,
            Condition::Whole(Field::Claimant, _) => Parts::CLAIMANTS,
            Condition::Days(Field::Claimed, _) => Parts::CLAIMED,
            Condition::Days(Field::Approved, _) | Condition::DaysToVerdict(_) => Parts::APPROVALS,
            Condition::Has(thing) | Condition::Missing(thing) => Parts::of_thing(*thing),
            Condition::Mentions(_)
            | Condition::Status(_)
            | Condition::Priority(_)
            | Condition::Language(_)
            | Condition::Contains(..)
            | Condition::Whole(..)
            | Condition::Days(..)
            | Condition::State(_)
            | Condition::Named(..)
            | Condition::People(_)
            | Condition::Article(_)
            | Condition::Claims(_) => Parts::NONE,
        }
    }

    const fn of_thing(thing: Thing) -> Parts {
        match thing {
            Thing::Verdict => Parts::RATINGS,
            Thing::Source | Thing::PrimarySource => Parts::EVIDENCE,
            Thing::Approved => Parts::APPROVALS,
            Thing::Assignee
            | Thing::Language
            | Thing::Due
            | Thing::Tag
            | Thing::Quote
            | Thing::Article
            | Thing::Claimant
            | Thing::ReportedBy
            | Thing::Claimed => Parts::NONE,
        }
    }

    pub(crate) const fn have(self, part: Parts) -> bool {
        self.0 & part.0 == part.0
    }

    /// Each of these for itself.
    pub(crate) fn each(self) -> impl Iterator<Item = Parts> {
        (0..u8::BITS).map(|bit| Parts(1 << bit)).filter(move |part| self.have(*part))
    }

    /// Those of these that are not among the others.
    pub(crate) const fn without(self, others: Parts) -> Parts {
        Parts(self.0 & !others.0)
    }

    pub(crate) const fn is_none(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Parts {
    type Output = Parts;
    fn bitor(self, other: Parts) -> Parts {
        Parts(self.0 | other.0)
    }
}
