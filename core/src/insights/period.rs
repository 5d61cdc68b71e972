//! The period that is looked at, and the intervals that it is told in: a hundred at most.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::calendar::Calendar;
use crate::error::{Error, Problem, Result};
use crate::insights::{InsightsPeriod, IntervalUnit};
use crate::rules::Status;
use crate::search::columns::Columns;
use crate::search::days::Span;
use crate::text;

/// How many days, weeks and months a period may have to be told in them.
const DAYS_MOST: i64 = 31;
const WEEKS_MOST: i64 = 26;
const MONTHS_MOST: i64 = 60;
/// How many years are told apart: the first of them takes in all that is before, which only a wrong clock recorded.
const YEARS_MOST: u32 = 100;

/// The days from the first to the last, both of them in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
}

/// The period as it is counted: when it begins and ends, and its intervals.
#[derive(Debug)]
pub(crate) struct Times<'s> {
    pub(crate) period: Period,
    pub(crate) calendar: Calendar<'s>,
    pub(crate) unit: IntervalUnit,
    pub(crate) intervals: Vec<Span>,
    /// When each interval but the first begins, in milliseconds.
    beginnings: Vec<i64>,
    /// When the period begins, and when it is over.
    from: i64,
    until: i64,
}

/// The period, if its days are days and in order.
pub(crate) fn checked(given: &InsightsPeriod) -> Result<Period> {
    let day = |field: &str, given: &Option<String>| -> Result<Option<NaiveDate>> {
        let day = given.as_deref().map(|day| text::date(field, day)).transpose()?;
        Ok(day.and_then(|day| day.parse().ok()))
    };
    let (from, to) = (day("from", &given.from)?, day("to", &given.to)?);
    match (from, to) {
        (Some(from), Some(to)) if to < from => {
            Err(Error::invalid("to", Problem::Before { day: from.to_string() }))
        }
        _ => Ok(Period { from, to }),
    }
}

impl<'s> Times<'s> {
    pub(crate) fn of(columns: &Columns, period: Period, calendar: Calendar<'s>) -> Times<'s> {
        let until = period.to.and_then(|day| day.succ_opt());
        let mut times = Times {
            period,
            calendar,
            unit: IntervalUnit::default(),
            intervals: Vec::new(),
            beginnings: Vec::new(),
            from: period.from.map_or(i64::MIN, |day| calendar.beginning(day)),
            until: until.map_or(i64::MAX, |day| calendar.beginning(day)),
        };
        if let Some((first, last)) = times.recorded(columns) {
            times.part(first, last);
        }
        times
    }

    /// Whether what was recorded then is counted.
    pub(crate) const fn has(&self, time: i64) -> bool {
        self.from <= time && time < self.until
    }

    /// The interval that a time of the period lies in.
    pub(crate) fn interval(&self, time: i64) -> u8 {
        // There are a hundred at most.
        self.beginnings.partition_point(|beginning| *beginning <= time) as u8
    }

    /// The days of the first and last claim that are counted; the last is today, where it is earlier.
    fn recorded(&self, columns: &Columns) -> Option<(NaiveDate, NaiveDate)> {
        let counted = columns.created.iter().zip(&columns.status);
        let times = counted
            .filter(|(time, status)| self.has(**time) && **status != Status::Withdrawn as u8)
            .map(|(time, _)| *time);
        let (first, last) =
            times.fold((i64::MAX, i64::MIN), |(first, last), time| (first.min(time), last.max(time)));
        let day = |time| self.calendar.day(time);
        let today = self.calendar.today;
        let now = self.period.to.map_or(today, |to| to.min(today));
        (first <= last).then(|| (day(first), day(last).max(now)))
    }

    fn part(&mut self, first: NaiveDate, last: NaiveDate) {
        self.unit = unit(first, last);
        let mut from = first_of(self.unit, first);
        let earliest = years_before(last, YEARS_MOST - 1);
        let is_cut = from < earliest;
        from = from.max(earliest);
        while from <= last {
            let Some(next) = next(self.unit, from) else {
                break;
            };
            self.intervals.push(Span { from: Some(from), until: Some(next) });
            from = next;
        }
        self.beginnings = self
            .intervals
            .iter()
            .skip(1)
            .filter_map(|span| span.from)
            .map(|day| self.calendar.beginning(day))
            .collect();
        // The first and the last end where the period does.
        if let Some(first) = self.intervals.first_mut() {
            first.from = if is_cut { self.period.from } else { first.from.max(self.period.from) };
        }
        if let (Some(last), Some(to)) = (self.intervals.last_mut(), self.period.to) {
            last.until = last.until.min(to.succ_opt());
        }
    }
}

fn unit(first: NaiveDate, last: NaiveDate) -> IntervalUnit {
    let days = (last - first).num_days() + 1;
    if days <= DAYS_MOST {
        IntervalUnit::Day
    } else if days <= WEEKS_MOST * 7 {
        IntervalUnit::Week
    } else if days <= MONTHS_MOST * 31 {
        IntervalUnit::Month
    } else {
        IntervalUnit::Year
    }
}

/// The first day of the interval that a day lies in.
fn first_of(unit: IntervalUnit, day: NaiveDate) -> NaiveDate {
    let first = match unit {
        IntervalUnit::Day => Some(day),
        IntervalUnit::Week => day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())),
        IntervalUnit::Month => day.with_day(1),
        IntervalUnit::Year => day.with_ordinal(1),
    };
    first.unwrap_or(day)
}

/// The first day of the next interval.
fn next(unit: IntervalUnit, from: NaiveDate) -> Option<NaiveDate> {
    match unit {
        IntervalUnit::Day => from.succ_opt(),
        IntervalUnit::Week => from.checked_add_days(Days::new(7)),
        IntervalUnit::Month => from.checked_add_months(Months::new(1)),
        IntervalUnit::Year => from.checked_add_months(Months::new(12)),
    }
}

/// The first day of the year so many years before.
fn years_before(day: NaiveDate, years: u32) -> NaiveDate {
    let before = first_of(IntervalUnit::Year, day).checked_sub_months(Months::new(12 * years));
    before.unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::tests::{Zone, at};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The intervals of a period whose claims were recorded on these days, with the day today.
    fn parted(period: [&str; 2], created: &[&str], today: &str) -> (IntervalUnit, Vec<String>) {
        let calendar = Calendar::at(&Zone(0, &[]), at(&format!("{today}T12:00:00Z")));
        let created: Vec<i64> = created.iter().map(|text| calendar.beginning(day(text)) + 1).collect();
        let status = vec![Status::Draft as u8; created.len()];
        let mut columns = Columns::default();
        (columns.created, columns.status) = (created, status);
        let [from, to] = period.map(|text| text.parse().ok());
        let times = Times::of(&columns, Period { from, to }, calendar);
        let end = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let spans = times.intervals.iter().map(|span| format!("{}/{}", end(span.from), end(span.until)));
        (times.unit, spans.collect())
    }

    #[test]
    fn the_unit_follows_from_how_long_the_period_is() {
        let (unit, days) = parted(["", ""], &["2026-03-01"], "2026-03-03");
        assert_eq!((unit, days.len()), (IntervalUnit::Day, 3));
        let (unit, weeks) = parted(["", ""], &["2026-03-04"], "2026-05-01");
        assert_eq!((unit, weeks[0].as_str()), (IntervalUnit::Week, "2026-03-02/2026-03-09"));
        let (unit, months) = parted(["", ""], &["2025-03-04"], "2026-03-04");
        assert_eq!(
            (unit, months.len(), months[0].as_str()),
            (IntervalUnit::Month, 13, "2025-03-01/2025-04-01")
        );
        let (unit, years) = parted(["", ""], &["2015-03-04"], "2026-03-04");
        assert_eq!((unit, years.len()), (IntervalUnit::Year, 12));
    }

    #[test]
    fn intervals_begin_by_the_clock_of_their_day() {
        let astana = Zone(360, &[("2024-02-29T18:00:00Z", 300)]);
        let mut columns = Columns::default();
        columns.created = ["2024-02-28T18:00:00Z", "2024-03-01T20:00:00Z"].map(at).into();
        columns.status = vec![Status::Draft as u8; 2];
        let (from, to) = (day("2024-02-29"), day("2024-03-02"));
        let period = Period { from: Some(from), to: Some(to) };
        let times = Times::of(&columns, period, Calendar::at(&astana, at("2026-01-15T12:00:00Z")));
        assert!(!times.has(at("2024-02-28T17:59:59Z")) && times.has(at("2024-03-02T18:59:59Z")));
        assert_eq!(times.intervals.len(), 3);
        let interval = |text| times.interval(at(text));
        assert_eq!((interval("2024-02-28T18:00:00Z"), interval("2024-02-29T18:59:59Z")), (0, 0));
        assert_eq!((interval("2024-02-29T19:00:00Z"), interval("2024-03-01T18:59:59Z")), (1, 1));
    }

    #[test]
    fn intervals_end_where_the_period_does() {
        let (_, months) = parted(["2025-03-15", "2026-03-10"], &["2025-03-20", "2026-03-09"], "2026-06-01");
        assert_eq!(months.first().unwrap(), "2025-03-15/2025-04-01");
        assert_eq!(months.last().unwrap(), "2026-03-01/2026-03-11");
    }

    #[test]
    fn a_clock_that_was_wrong_by_centuries_makes_no_more_than_a_hundred_intervals() {
        let (_, years) = parted(["", ""], &["0001-01-01", "2026-01-01"], "2026-03-01");
        assert_eq!((years.len(), years[0].as_str()), (100, "/1928-01-01"));
        let (_, years) = parted(["", ""], &["9999-12-31", "2026-01-01"], "2026-03-01");
        assert!(years.len() <= 100 && years.last().unwrap().starts_with("9999-01-01"), "{years:?}");
    }

    #[test]
    fn where_nothing_was_recorded_there_are_no_intervals() {
        assert_eq!(parted(["", ""], &[], "2026-03-01").1, Vec::<String>::new());
        assert_eq!(parted(["2026-02-01", ""], &["2026-01-31"], "2026-03-01").1, Vec::<String>::new());
    }
}
