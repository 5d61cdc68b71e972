//! Insights: what the desk took up and how it went. Claims over time by status, rating and topic, the time to a verdict,
//! who has how much to do, and whose claims come again and again.
//! Every figure is a [`Bar`]: a count with the query that lists exactly those claims. Withdrawn claims were taken back:
//! no figure has them, but for the one that says how many there are. Dates are days of the calendar where one looks.

mod counting;
mod period;
mod queries;
mod ratings;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::counting::Counting;
use self::period::Times;
use crate::claims::RowRating;
use crate::error::Result;
use crate::ids::PersonId;
use crate::rules::Status;
use crate::search::parts::Parts;
use crate::workspace::Workspace;

/// How many ratings are told apart; the rest of them is one.
pub(crate) const RATINGS_MOST: usize = 12;
/// How many tags are shown.
pub(crate) const TOPICS_MOST: usize = 12;
/// How many people are shown.
pub(crate) const PEOPLE_MOST: usize = 100;
/// How many claimants are shown.
pub(crate) const CLAIMANTS_MOST: usize = 20;

/// The claims that are counted, by the day on which they were recorded. Nothing for a side that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct InsightsPeriod {
    /// The first day: `YYYY-MM-DD`.
    pub from: Option<String>,
    /// The last day: `YYYY-MM-DD`.
    pub to: Option<String>,
}

/// So many claims, and the query that lists them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Bar {
    /// How many.
    pub claims: u64,
    /// Which.
    pub query: String,
}

/// How long the intervals are that a period is told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IntervalUnit {
    /// A day: up to a month.
    Day,
    /// A week, from Monday on: up to half a year.
    Week,
    /// A month: up to five years.
    #[default]
    Month,
    /// A year.
    Year,
}

/// A part of the period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Interval {
    /// Its first day: `YYYY-MM-DD`; nothing where it takes in all that is before, of more than a hundred years.
    pub from: Option<String>,
    /// Its last day: `YYYY-MM-DD`.
    pub to: String,
    /// The claims that were recorded in it.
    pub recorded: Bar,
}

/// Claims that have one thing in common: of the whole period, and of each interval in turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OverTime<T> {
    /// What they have in common.
    pub of: T,
    /// All of them.
    pub total: Bar,
    /// Those of each interval.
    pub over_time: Vec<Bar>,
}

/// What a claim was rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "rated", rename_all = "snake_case")]
pub enum Rated {
    /// It has this rating.
    As(RowRating),
    /// It has a rating that is rarer than those that are shown.
    Otherwise,
    /// It has no verdict.
    Not,
}

/// Claims that took so many days from recording to their first approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TimeBar {
    /// The least: 0 is the same day.
    pub least: u32,
    /// The most; nothing where there is no end.
    pub most: Option<u32>,
    /// The claims.
    pub bar: Bar,
}

/// How long it took from a claim's recording to its first approval, in days of the calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct TimeToVerdict {
    /// From the shortest to the longest.
    pub bars: Vec<TimeBar>,
    /// Claims that were never approved.
    pub not_yet: Bar,
    /// Half of the approved claims took no longer.
    pub median: Option<u32>,
    /// Nine of ten approved claims took no longer.
    pub ninetieth: Option<u32>,
}

/// What somebody has to do now, whenever it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Load {
    /// Who; nobody for what is not assigned.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Option<String>,
    /// Their open claims: neither approved, nor public, nor withdrawn.
    pub open: Bar,
    /// Those of them that are late.
    pub overdue: Bar,
    /// Those of them that wait for an editor.
    pub in_review: Bar,
}

/// Somebody with several claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RepeatClaimant {
    /// Their name, as their last claim has it.
    pub name: String,
    /// Their claims.
    pub claims: Bar,
    /// How those were rated, in the order of the period's ratings; what none of them was rated is left out.
    pub ratings: Vec<RatedBar>,
}

/// Claims with a rating, or without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RatedBar {
    /// What they were rated.
    pub of: Rated,
    /// The claims.
    pub bar: Bar,
}

/// What the desk took up in a period, and how it went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Insights {
    /// The claims that were recorded.
    pub recorded: Bar,
    /// Claims that were recorded and withdrawn. They are in no other figure.
    pub withdrawn: Bar,
    /// How long each interval is.
    pub unit: IntervalUnit,
    /// The period from its first claim to now, in parts; none where nothing was recorded.
    pub intervals: Vec<Interval>,
    /// By where the work stands, in the order of the work.
    pub statuses: Vec<OverTime<Status>>,
    /// By rating: each scale from its best to its worst, then other ratings, then none.
    pub ratings: Vec<OverTime<Rated>>,
    /// By tag, the most used first. A claim is in as many of them as it has tags.
    pub topics: Vec<OverTime<String>>,
    /// The claims without a tag.
    pub untagged: Bar,
    /// How long the desk took.
    pub time_to_verdict: TimeToVerdict,
    /// Who has how much to do now, the most first; then what is not assigned.
    pub load: Vec<Load>,
    /// Those with two claims or more, the most first.
    pub repeat_claimants: Vec<RepeatClaimant>,
}

impl Workspace {
    /// What the desk took up in a period, and how it went. A list of the claims behind a bar is the same for everybody.
    ///
    /// # Errors
    /// `Invalid` for what is no day, or for a period that ends before it begins; `Database`.
    pub fn insights(&self, period: &InsightsPeriod) -> Result<Insights> {
        let period = period::checked(period)?;
        let calendar = self.calendar();
        let columns = self.columns(Parts::COUNTED)?;
        let times = Times::of(&columns, period, calendar);
        Counting::new(self, &columns, &times)?.insights()
    }
}
