//! The calendar on the wall: which day it is, and when days begin where clocks were changed since.
//!
//! A day begins when the clock first shows it, and lasts until it first shows a later one. One whose midnight is skipped
//! begins with the change of the clock, one whose midnight comes twice with the first, and one that a country left out
//! when it crossed the date line is over as it begins.

use std::cell::Cell;

use chrono::{DateTime, NaiveDate, NaiveTime};

use crate::seam::Seam;

/// A day in milliseconds.
const DAY: i64 = 86_400_000;

/// How many days from 1970 on, until 2100, are looked up once for many times.
const KEPT: usize = 47_482;

/// The calendar where somebody looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Calendar<'s> {
    seam: &'s dyn Seam,
    /// The day on which they look.
    pub(crate) today: NaiveDate,
    /// How far the clock was ahead of UTC then, in seconds.
    pub(crate) ahead: i32,
}

impl<'s> Calendar<'s> {
    /// As it was at this time, in milliseconds since 1970 (UTC).
    pub(crate) fn at(seam: &'s dyn Seam, millis: i64) -> Calendar<'s> {
        let calendar = Calendar { seam, today: NaiveDate::default(), ahead: seam.ahead(millis) };
        Calendar { today: calendar.day(millis), ..calendar }
    }

    /// When a day begins, in milliseconds since 1970 (UTC). No clock is changed twice within two days.
    pub(crate) fn beginning(&self, day: NaiveDate) -> i64 {
        let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        let shown_at = |ahead: i32| midnight - i64::from(ahead) * 1_000;
        let (mut before, mut after) = (midnight - DAY, midnight + DAY);
        let (old, new) = (self.seam.ahead(before), self.seam.ahead(after));
        if old == new {
            return shown_at(old);
        }
        while after - before > 1 {
            let between = before.midpoint(after);
            if self.seam.ahead(between) == old { before = between } else { after = between }
        }
        if shown_at(old) < after { shown_at(old) } else { shown_at(new).max(after) }
    }

    /// The day that a time lies on.
    pub(crate) fn day(&self, millis: i64) -> NaiveDate {
        dated(number(millis, |number| self.beginning(dated(number))))
    }

    /// The days that many times lie on.
    pub(crate) fn days(self) -> Days<'s> {
        Days { calendar: self, beginnings: vec![Cell::new(None); KEPT] }
    }
}

/// The days that many times lie on, as numbers that grow with them. When one begins is looked up once.
#[derive(Debug)]
pub(crate) struct Days<'s> {
    calendar: Calendar<'s>,
    beginnings: Vec<Cell<Option<i64>>>,
}

impl Days<'_> {
    /// The number of the day that a time lies on.
    pub(crate) fn number(&self, millis: i64) -> i64 {
        number(millis, |number| self.beginning(number))
    }

    fn beginning(&self, number: i64) -> i64 {
        let look_up = || self.calendar.beginning(dated(number));
        let Some(kept) = usize::try_from(number).ok().and_then(|number| self.beginnings.get(number)) else {
            return look_up();
        };
        let known = kept.get().unwrap_or_else(look_up);
        kept.set(Some(known));
        known
    }
}

/// The day on which this many have gone by since 1970.
fn dated(number: i64) -> NaiveDate {
    DateTime::from_timestamp_millis(number.saturating_mul(DAY)).unwrap_or_default().date_naive()
}

/// How many days have gone by since 1970 on the day that a time lies on: that of UTC, or the one beside it.
fn number(millis: i64, beginning: impl Fn(i64) -> i64) -> i64 {
    let number = millis.div_euclid(DAY);
    if beginning(number + 1) <= millis {
        number + 1
    } else if beginning(number) <= millis {
        number
    } else {
        number - 1
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::error::Result;

    /// Clocks that are changed: when, and how far they are ahead from then on, in minutes.
    #[derive(Debug)]
    pub(crate) struct Zone(pub(crate) i32, pub(crate) &'static [(&'static str, i32)]);

    impl Seam for Zone {
        fn now_millis(&mut self) -> i64 {
            self.wall_clock()
        }

        fn wall_clock(&self) -> i64 {
            0
        }

        fn ahead(&self, millis: i64) -> i32 {
            let last = self.1.iter().rfind(|(since, _)| at(since) <= millis);
            60 * last.map_or(self.0, |(_, ahead)| *ahead)
        }

        fn fill(&mut self, _: &mut [u8]) -> Result<()> {
            Ok(())
        }
    }

    pub(crate) fn at(text: &str) -> i64 {
        DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
    }

    #[track_caller]
    fn begins(zone: &Zone, day: &str, expected: &str) {
        let calendar = Calendar::at(zone, 0);
        let (day, days): (NaiveDate, _) = (day.parse().unwrap(), calendar.days());
        let beginning = calendar.beginning(day);
        assert_eq!(DateTime::from_timestamp_millis(beginning).unwrap().to_rfc3339(), expected, "{day}");
        assert!(calendar.day(beginning - 1) < day);
        assert!(calendar.day(beginning) >= day);
        for time in [beginning - 1, beginning, beginning + 1, beginning + DAY / 2] {
            assert_eq!(dated(days.number(time)), calendar.day(time), "{time}");
        }
    }

    #[test]
    fn a_day_begins_by_the_clock_of_that_day() {
        // At 24:00 the clocks of most of Kazakhstan were put back to 23:00.
        let astana = Zone(360, &[("2024-02-29T18:00:00Z", 300)]);
        begins(&astana, "2024-02-29", "2024-02-28T18:00:00+00:00");
        begins(&astana, "2024-03-01", "2024-02-29T19:00:00+00:00");
        begins(&astana, "1969-12-31", "1969-12-30T18:00:00+00:00");
        begins(&astana, "2150-01-01", "2149-12-31T19:00:00+00:00");
        let calendar = Calendar::at(&astana, at("2026-01-14T19:30:00Z"));
        assert_eq!((calendar.today.to_string().as_str(), calendar.ahead), ("2026-01-15", 18_000));
        let london = Zone(0, &[("2026-03-29T01:00:00Z", 60), ("2026-10-25T01:00:00Z", 0)]);
        begins(&london, "2026-03-29", "2026-03-29T00:00:00+00:00");
        begins(&london, "2026-03-30", "2026-03-29T23:00:00+00:00");
        begins(&london, "2026-10-25", "2026-10-24T23:00:00+00:00");
        begins(&london, "2026-10-26", "2026-10-26T00:00:00+00:00");
    }

    #[test]
    fn a_day_without_a_midnight_begins_with_the_change_of_the_clock() {
        let santiago = Zone(-240, &[("2025-09-07T04:00:00Z", -180)]);
        begins(&santiago, "2025-09-06", "2025-09-06T04:00:00+00:00");
        begins(&santiago, "2025-09-07", "2025-09-07T04:00:00+00:00");
        begins(&santiago, "2025-09-08", "2025-09-08T03:00:00+00:00");
    }

    #[test]
    fn a_day_with_two_midnights_begins_with_the_first() {
        let havana = Zone(-240, &[("2025-11-02T05:00:00Z", -300)]);
        begins(&havana, "2025-11-02", "2025-11-02T04:00:00+00:00");
        begins(&havana, "2025-11-03", "2025-11-03T05:00:00+00:00");
        // Put back at 00:01: the clock showed the day before once more, whose time is told by the new day all the same.
        let saint_johns = Zone(-150, &[("2010-11-07T02:31:00Z", -210)]);
        begins(&saint_johns, "2010-11-07", "2010-11-07T02:30:00+00:00");
        begins(&saint_johns, "2010-11-08", "2010-11-08T03:30:00+00:00");
    }

    #[test]
    fn a_day_that_was_left_out_is_over_as_it_begins() {
        let apia = Zone(-600, &[("2011-12-30T10:00:00Z", 840)]);
        begins(&apia, "2011-12-29", "2011-12-29T10:00:00+00:00");
        begins(&apia, "2011-12-30", "2011-12-30T10:00:00+00:00");
        begins(&apia, "2011-12-31", "2011-12-30T10:00:00+00:00");
        begins(&apia, "2012-01-01", "2011-12-31T10:00:00+00:00");
    }
}
