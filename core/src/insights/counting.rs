//! The figures, counted along the columns in memory. What it takes besides is a byte for each claim, and 16 bytes
//! for each of the period while claimants are told apart.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::error::Result;
use crate::insights::period::Times;
use crate::insights::queries::{self, NOT_WITHDRAWN};
use crate::insights::ratings::Ranking;
use crate::insights::{
    Bar, CLAIMANTS_MOST, Insights, Interval, Load, OverTime, PEOPLE_MOST, RatedBar, RepeatClaimant,
    TOPICS_MOST, TimeBar, TimeToVerdict,
};
use crate::rules::Status;
use crate::search::bits::Bits;
use crate::search::columns::{self, Columns};
use crate::search::days::Span;
use crate::search::fields::{State, Thing};
use crate::search::written::{Names, named};
use crate::store::lists;
use crate::store::{self, Db};
use crate::workspace::Workspace;

/// How long it took: to the least and the most days, and the query.
const TIMES: [(u32, Option<u32>, &str); 5] = [
    (0, Some(0), "days_to_verdict:0"),
    (1, Some(3), "days_to_verdict:1..3"),
    (4, Some(7), "days_to_verdict:4..7"),
    (8, Some(30), "days_to_verdict:8..30"),
    (31, None, "days_to_verdict:>30"),
];

/// What is counted, and what queries say of it.
pub(crate) struct Counting<'a> {
    pub(super) db: &'a Db,
    pub(super) columns: &'a Columns,
    times: &'a Times<'a>,
    pub(super) names: Names,
    /// The claims of the period that were not withdrawn.
    pub(super) claims: Bits,
    /// What queries say of the period, and of each interval.
    period: String,
    intervals: Vec<String>,
    /// The interval of each claim, by its place in the columns.
    slots: Vec<u8>,
}

impl<'a> Counting<'a> {
    pub(crate) fn new(
        workspace: &'a Workspace,
        columns: &'a Columns,
        times: &'a Times<'a>,
    ) -> Result<Counting<'a>> {
        let withdrawn = Status::Withdrawn as u8;
        let claims = Bits::of(&columns.created, |time| times.has(time))
            .and(&Bits::of(&columns.status, |status| status != withdrawn));
        Ok(Counting {
            db: workspace.db(),
            columns,
            times,
            names: Names::of(workspace.db())?,
            claims,
            period: queries::in_period(times.period),
            intervals: times.intervals.iter().map(|span| queries::recorded(*span)).collect(),
            slots: columns.created.iter().map(|time| times.interval(*time)).collect(),
        })
    }

    pub(crate) fn insights(&self) -> Result<Insights> {
        let ranking = self.ranking()?;
        let rating_of = |at: usize| ranking.places[usize::from(self.columns.rating[at])];
        let ratings = self.over_time(ranking.shown.len(), rating_of);
        let shown = ranking.shown.iter().zip(&ratings);
        Ok(Insights {
            recorded: self.bar("", self.claims.count()),
            withdrawn: self.withdrawn(),
            unit: self.times.unit,
            intervals: self.intervals(),
            statuses: self.statuses(),
            ratings: shown.map(|((of, query), each)| self.series(of.clone(), query, each)).collect(),
            topics: self.topics(),
            untagged: self
                .bar("missing:tag", self.columns.having(Thing::Tag).not().and(&self.claims).count()),
            time_to_verdict: self.time_to_verdict(),
            load: self.load(),
            repeat_claimants: self.repeat_claimants(&ranking)?,
        })
    }

    fn bar(&self, what: &str, claims: usize) -> Bar {
        Bar { claims: claims as u64, query: queries::all(&[what, &self.period, NOT_WITHDRAWN]) }
    }

    fn withdrawn(&self) -> Bar {
        let withdrawn = self.columns.status.iter().zip(&self.columns.created);
        let is_withdrawn =
            |(status, time): &(&u8, &i64)| **status == Status::Withdrawn as u8 && self.times.has(**time);
        let claims = withdrawn.filter(is_withdrawn).count() as u64;
        Bar { claims, query: queries::all(&["status:withdrawn", &self.period]) }
    }

    /// For each of so many sorts, how many claims of it each interval has.
    fn over_time(&self, sorts: usize, sort: impl Fn(usize) -> usize) -> Vec<Vec<u64>> {
        let mut counts = vec![vec![0; self.intervals.len()]; sorts];
        for at in self.claims.iter() {
            counts[sort(at)][usize::from(self.slots[at])] += 1;
        }
        counts
    }

    fn series<T>(&self, of: T, what: &str, each: &[u64]) -> OverTime<T> {
        // What has another status was not withdrawn.
        let left_out = if what.starts_with("status:") { "" } else { NOT_WITHDRAWN };
        let bar = |claims, days: &str| Bar { claims, query: queries::all(&[what, days, left_out]) };
        let over_time = each.iter().zip(&self.intervals).map(|(claims, days)| bar(*claims, days));
        OverTime { of, total: bar(each.iter().sum(), &self.period), over_time: over_time.collect() }
    }

    fn intervals(&self) -> Vec<Interval> {
        let recorded = self.over_time(1, |_| 0).pop().unwrap_or_default();
        let bars = self.series((), "", &recorded).over_time;
        let interval = |(span, recorded): (&Span, Bar)| Interval {
            from: span.from.map(|day| day.to_string()),
            to: span.until.and_then(|day| day.pred_opt()).map(|day| day.to_string()).unwrap_or_default(),
            recorded,
        };
        self.times.intervals.iter().zip(bars).map(interval).collect()
    }

    fn statuses(&self) -> Vec<OverTime<Status>> {
        let counts = self.over_time(Status::ALL.len(), |at| usize::from(self.columns.status[at]));
        let mut counted: Vec<(Status, Vec<u64>)> = Status::ALL.iter().copied().zip(counts).collect();
        counted.retain(|(_, each)| each.iter().any(|claims| *claims > 0));
        counted.sort_by_key(|(status, _)| lists::status_rank(*status));
        let series =
            |(status, each): (Status, Vec<u64>)| self.series(status, &format!("status:{status}"), &each);
        counted.into_iter().map(series).collect()
    }

    fn topics(&self) -> Vec<OverTime<String>> {
        let mut tags: Vec<(String, u64)> = self.columns.tags_among(&self.claims).into_iter().collect();
        tags.sort_by_key(|(_, claims)| Reverse(*claims));
        let topic = |(tag, _): (String, u64)| {
            let mut each = vec![0; self.intervals.len()];
            for at in self.columns.with_tag(&tag).and(&self.claims).iter() {
                each[usize::from(self.slots[at])] += 1;
            }
            let query = named("tag:", &tag);
            self.series(tag, &query, &each)
        };
        tags.into_iter().take(TOPICS_MOST).map(topic).collect()
    }

    fn time_to_verdict(&self) -> TimeToVerdict {
        let on = self.times.calendar.days();
        let days = self.claims.iter().filter_map(|at| self.columns.days_to_verdict(at, &on));
        let mut days: Vec<u32> = days.collect();
        days.sort_unstable();
        let bar = |(least, most, query): (u32, Option<u32>, &str)| {
            let until = |most: u32| days.partition_point(|days| *days <= most);
            let before = days.partition_point(|days| *days < least);
            TimeBar { least, most, bar: self.bar(query, most.map_or(days.len(), until) - before) }
        };
        // The least of which so many of a hundred are no longer.
        let share =
            |percent: usize| days.get((days.len() * percent).div_ceil(100).saturating_sub(1)).copied();
        TimeToVerdict {
            bars: TIMES.map(bar).into(),
            not_yet: self.bar("approved:none", self.claims.count() - days.len()),
            median: share(50),
            ninetieth: share(90),
        }
    }

    fn load(&self) -> Vec<Load> {
        let open = self.columns.being(State::Open, self.times.calendar.today);
        let overdue = self.columns.being(State::Overdue, self.times.calendar.today);
        let in_review = Bits::of(&self.columns.status, |status| status == Status::InReview as u8);
        let counts = [&open, &overdue, &in_review].map(|claims| self.by_assignee(claims));
        let busy = |number: &usize| counts[0][*number] > 0;
        let load = |number: usize| self.load_of(number, counts.each_ref().map(|counts| counts[number]));
        let mut loads: Vec<Load> = (1..counts[0].len()).filter(busy).map(load).collect();
        loads.sort_by_cached_key(|load| (Reverse(load.open.claims), load.name.clone(), load.person));
        loads.truncate(PEOPLE_MOST);
        loads.extend(Some(0).filter(busy).map(load));
        loads
    }

    /// How many of these claims each person has, by their number in the columns; the first has nobody's.
    fn by_assignee(&self, claims: &Bits) -> Vec<u64> {
        let mut counts = vec![0; self.columns.assignees.values().len() + 1];
        claims.iter().for_each(|at| counts[usize::from(self.columns.assignee[at])] += 1);
        counts
    }

    fn load_of(&self, number: usize, [open, overdue, in_review]: [u64; 3]) -> Load {
        let people = self.columns.assignees.values();
        let person = number.checked_sub(1).and_then(|number| people.get(number)).copied();
        let nobody = || (None, "assignee:none".to_owned());
        let (name, whose) = person.map_or_else(nobody, |id| self.names.assignee(id));
        let bar = |what: &str, claims| Bar { claims, query: queries::all(&[what, &whose]) };
        Load {
            person,
            open: bar("is:open", open),
            overdue: bar("is:overdue", overdue),
            in_review: bar("status:in_review", in_review),
            name,
        }
    }

    fn repeat_claimants(&self, ranking: &Ranking) -> Result<Vec<RepeatClaimant>> {
        let mut repeated = Vec::new();
        for (digest, last) in self.most_claims() {
            let name = store::insights::claimant(self.db, columns::number(last))?.unwrap_or_default();
            let query = named("claimant:=", &name);
            repeated.push((digest, name, query));
        }
        let places: HashMap<u64, usize> =
            repeated.iter().zip(0..).map(|((digest, ..), place)| (*digest, place)).collect();
        let mut counts = vec![vec![0_u64; ranking.shown.len()]; repeated.len()];
        for at in self.claims.iter() {
            if let Some(place) = places.get(&self.columns.claimant[at]) {
                counts[*place][ranking.places[usize::from(self.columns.rating[at])]] += 1;
            }
        }
        let claimant = |((_, name, query), counts): ((u64, String, String), Vec<u64>)| {
            let bar = |what: &str, claims: u64| self.bar(&queries::all(&[what, &query]), claims as usize);
            let rated = ranking.shown.iter().zip(&counts).filter(|(_, claims)| **claims > 0);
            let ratings =
                rated.map(|((of, rating), claims)| RatedBar { of: of.clone(), bar: bar(rating, *claims) });
            RepeatClaimant { claims: bar("", counts.iter().sum()), ratings: ratings.collect(), name }
        };
        Ok(repeated.into_iter().zip(counts).map(claimant).collect())
    }

    /// Those with the most claims, and two at least: what they are known by, and the place of their last claim.
    fn most_claims(&self) -> Vec<(u64, usize)> {
        let said = self.claims.iter().map(|at| (self.columns.claimant[at], at as u32));
        let mut said: Vec<(u64, u32)> = said.filter(|(digest, _)| *digest != 0).collect();
        said.sort_unstable();
        let each = said.chunk_by(|(one, _), (other, _)| one == other).filter(|claims| claims.len() > 1);
        let mut most: Vec<(usize, u64, u32)> = each
            .filter_map(|claims| claims.last().map(|(digest, last)| (claims.len(), *digest, *last)))
            .collect();
        // Of as many claims, who spoke last comes first.
        most.sort_unstable_by_key(|(claims, _, last)| Reverse((*claims, *last)));
        most.truncate(CLAIMANTS_MOST);
        most.into_iter().map(|(_, digest, last)| (digest, last as usize)).collect()
    }
}
