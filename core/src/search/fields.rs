//! What a query can ask about: its fields, what can be there or missing, the states of a claim, the sort orders.
//! Names only; what they mean is in `select.rs`, what they are called is in the catalogue.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::messages;
use crate::rules::named;

/// What stands before the colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the message catalogue explains each")]
pub enum Field {
    Status,
    Rating,
    Tag,
    Claimant,
    ReportedBy,
    Assignee,
    Language,
    Priority,
    Article,
    Publisher,
    Scale,
    Created,
    Updated,
    Claimed,
    Due,
    Approved,
    DaysToVerdict,
    Has,
    Missing,
    Is,
    Sort,
}

named!(Field {
    Status = "status",
    Rating = "rating",
    Tag = "tag",
    Claimant = "claimant",
    ReportedBy = "reported_by",
    Assignee = "assignee",
    Language = "language",
    Priority = "priority",
    Article = "article",
    Publisher = "publisher",
    Scale = "scale",
    Created = "created",
    Updated = "updated",
    Claimed = "claimed",
    Due = "due",
    Approved = "approved",
    DaysToVerdict = "days_to_verdict",
    Has = "has",
    Missing = "missing",
    Is = "is",
    Sort = "sort",
});

impl Field {
    /// The field of this name, or the one that the window calls so in any of its languages.
    pub(crate) fn called(name: &str) -> Option<Field> {
        messages::called("query-field", Field::ALL, name)
    }

    /// Where the catalogue has the words for its values, where those are a closed set.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Field::Status => "status",
            Field::Priority => "priority",
            Field::Is => "query-state",
            Field::Sort => "query-sort",
            _ => "query-thing",
        }
    }

    /// Whether `<`, `>` and ranges say something about it.
    pub(crate) const fn is_ordered(self) -> bool {
        self.is_day() || matches!(self, Field::Priority | Field::DaysToVerdict)
    }

    /// Whether its values are days.
    pub(crate) const fn is_day(self) -> bool {
        matches!(self, Field::Created | Field::Updated | Field::Claimed | Field::Due | Field::Approved)
    }

    /// What is missing in a claim that `field:none` finds; nothing where the field can't be empty.
    pub(crate) const fn thing(self) -> Option<Thing> {
        match self {
            Field::Rating => Some(Thing::Verdict),
            Field::Tag => Some(Thing::Tag),
            Field::Claimant => Some(Thing::Claimant),
            Field::ReportedBy => Some(Thing::ReportedBy),
            Field::Assignee => Some(Thing::Assignee),
            Field::Language => Some(Thing::Language),
            Field::Article => Some(Thing::Article),
            Field::Claimed => Some(Thing::Claimed),
            Field::Due => Some(Thing::Due),
            Field::Approved | Field::DaysToVerdict => Some(Thing::Approved),
            _ => None,
        }
    }
}

/// What a claim can have or miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the message catalogue explains each")]
pub enum Thing {
    Source,
    PrimarySource,
    Verdict,
    Assignee,
    Due,
    Tag,
    Quote,
    Article,
    Claimant,
    ReportedBy,
    Claimed,
    Language,
    /// An approval, whether it still stands or not.
    Approved,
}

named!(Thing {
    Source = "source",
    PrimarySource = "primary_source",
    Verdict = "verdict",
    Assignee = "assignee",
    Due = "due",
    Tag = "tag",
    Quote = "quote",
    Article = "article",
    Claimant = "claimant",
    ReportedBy = "reported_by",
    Claimed = "claimed",
    Language = "language",
    Approved = "approved",
});

/// What a claim can be, besides its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the message catalogue explains each")]
pub enum State {
    Open,
    Overdue,
    Stale,
    Conflicted,
    SelfApproved,
}

named!(State {
    Open = "open",
    Overdue = "overdue",
    Stale = "stale",
    Conflicted = "conflicted",
    SelfApproved = "self_approved",
});

/// A value that is not looked for as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the message catalogue explains each")]
pub enum Meant {
    /// Nothing is there.
    None,
    /// Whoever asks.
    Me,
    /// A day that is past, of work that is not done.
    Overdue,
    Today,
    Yesterday,
    Tomorrow,
}

named!(Meant {
    None = "none",
    Me = "me",
    Overdue = "overdue",
    Today = "today",
    Yesterday = "yesterday",
    Tomorrow = "tomorrow",
});

impl Meant {
    /// What a value means, in any language.
    pub(crate) fn by(value: &str) -> Option<Meant> {
        messages::called("query-meant", Meant::ALL, value)
    }
}

/// What days are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the message catalogue explains each")]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

named!(Unit {
    Day = "d",
    Week = "w",
    Month = "m",
    Year = "y",
});

impl Unit {
    /// The unit of this letter, in any language.
    pub(crate) fn of(letter: &str) -> Option<Unit> {
        messages::called("query-unit", Unit::ALL, letter)
    }
}

/// What a list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SortKey {
    /// The claim itself, capitals and small letters alike.
    Statement,
    /// Who says it.
    Claimant,
    /// Where the work stands, in the order of the work.
    Status,
    /// The rating's place between worst and best.
    Rating,
    /// The name of who works on it.
    Assignee,
    /// How urgent it is.
    Priority,
    /// Until when.
    Due,
    /// How many sources are attached.
    Sources,
    /// When it was said.
    Claimed,
    /// When it was last changed.
    #[default]
    Updated,
    /// When it was recorded.
    Created,
    /// How well it fits the words that are looked for, and when it was recorded; without words, its last change.
    Relevance,
}

named!(SortKey {
    Statement = "statement",
    Claimant = "claimant",
    Status = "status",
    Rating = "rating",
    Assignee = "assignee",
    Priority = "priority",
    Due = "due",
    Sources = "sources",
    Claimed = "claimed",
    Updated = "updated",
    Created = "created",
    Relevance = "relevance",
});

/// The order of a list. What has no value comes last either way; what is equal is in order of its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// By what.
    pub key: SortKey,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Sort {
    /// What fits best comes first.
    pub(crate) const RELEVANCE: Sort = Sort { key: SortKey::Relevance, descending: true };
}

impl Default for Sort {
    fn default() -> Sort {
        Sort { key: SortKey::Updated, descending: true }
    }
}
