//! Days in queries: `2026-01-01`, `2026-01`, `2026`, `today`, `7d`, and spans of them; words and letters in any language.
//! A span is half open; days to come and days gone by are told apart by the field.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::search::fields::{Meant, Unit};

/// How a value is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// Nothing stands before the value.
    Is,
    /// `=`: of a text the whole of it, and otherwise the same.
    Whole,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Comparison {
    /// Whether the value is asked for, and nothing above or below it.
    pub(crate) const fn is_plain(self) -> bool {
        matches!(self, Comparison::Is | Comparison::Whole)
    }
}

/// The days from the first, up to and without the last; an end that is not there is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) from: Option<NaiveDate>,
    pub(crate) until: Option<NaiveDate>,
}

/// Why a value is no span of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoDays {
    /// It can't be read.
    Unreadable,
    /// It ends before it begins.
    Backwards,
}

/// A value: a period of the calendar, or so many days from today.
#[derive(Clone, Copy, Debug)]
enum Value {
    Period(Span),
    Away(NaiveDate),
}

/// Reads a value with its comparison. `ahead` tells that a number of days counts from today on, not back.
pub(crate) fn span(
    comparison: Comparison,
    text: &str,
    today: NaiveDate,
    ahead: bool,
) -> Result<Span, NoDays> {
    if let Some((from, to)) = text.split_once("..").filter(|_| comparison.is_plain()) {
        return between(from, to, today, ahead);
    }
    match value(text, today, ahead).ok_or(NoDays::Unreadable)? {
        Value::Period(period) => Ok(compared(comparison, period)),
        Value::Away(day) => {
            let forward = match comparison {
                Comparison::Is | Comparison::Whole => Comparison::AtMost,
                other => other,
            };
            Ok(compared(if ahead { forward } else { turned(forward) }, one(day)))
        }
    }
}

fn between(from: &str, to: &str, today: NaiveDate, ahead: bool) -> Result<Span, NoDays> {
    let end = |text: &str| match text {
        "" => Ok(None),
        text => value(text, today, ahead).map(Some).ok_or(NoDays::Unreadable),
    };
    let (mut first, mut last) = (end(from)?, end(to)?);
    // "Between 7 and 30 days ago" names the later day first.
    if let (Some(Value::Away(a)), Some(Value::Away(b))) = (first, last)
        && a > b
    {
        std::mem::swap(&mut first, &mut last);
    }
    let from = first.and_then(|value| period(value).from);
    let until = last.and_then(|value| period(value).until);
    match (from, until) {
        (None, None) => Err(NoDays::Unreadable),
        (Some(from), Some(until)) if until <= from => Err(NoDays::Backwards),
        _ => Ok(Span { from, until }),
    }
}

fn period(value: Value) -> Span {
    match value {
        Value::Period(period) => period,
        Value::Away(day) => one(day),
    }
}

fn compared(comparison: Comparison, period: Span) -> Span {
    match comparison {
        Comparison::Is | Comparison::Whole => period,
        Comparison::Less => Span { from: None, until: period.from },
        Comparison::AtMost => Span { from: None, until: period.until },
        Comparison::More => Span { from: period.until, until: None },
        Comparison::AtLeast => Span { from: period.from, until: None },
    }
}

/// More days ago is earlier.
const fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Is | Comparison::Whole => Comparison::Is,
        Comparison::Less => Comparison::More,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::More => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
    }
}

fn one(day: NaiveDate) -> Span {
    Span { from: Some(day), until: day.succ_opt() }
}

fn value(text: &str, today: NaiveDate, ahead: bool) -> Option<Value> {
    if let Some(period) = calendar(text) {
        return Some(Value::Period(period));
    }
    let named = match Meant::by(text) {
        Some(Meant::Today) => Some(today),
        Some(Meant::Yesterday) => today.pred_opt(),
        Some(Meant::Tomorrow) => today.succ_opt(),
        _ => None,
    };
    named.map(|day| Value::Period(one(day))).or_else(|| away(text, today, ahead).map(Value::Away))
}

/// A day, a month or a year.
fn calendar(text: &str) -> Option<Span> {
    let digits = |part: &str, width: usize| {
        let all_digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        all_digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let year = i32::try_from(year).ok()?;
    let Some(month) = parts.next() else {
        let from = NaiveDate::from_ymd_opt(year, 1, 1)?;
        return Some(Span { from: Some(from), until: from.with_year(year + 1) });
    };
    let month = digits(month, 2)?;
    let Some(day) = parts.next() else {
        let from = NaiveDate::from_ymd_opt(year, month, 1)?;
        return Some(Span { from: Some(from), until: from.checked_add_months(Months::new(1)) });
    };
    let day = NaiveDate::from_ymd_opt(year, month, digits(day, 2)?)?;
    parts.next().is_none().then(|| one(day))
}

/// So many days, weeks, months or years from today.
fn away(text: &str, today: NaiveDate, ahead: bool) -> Option<NaiveDate> {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number: u32 = text.strip_suffix(unit)?.parse().ok()?;
    let (days, months) = match Unit::of(unit)? {
        Unit::Day => (number, 0),
        Unit::Week => (number.checked_mul(7)?, 0),
        Unit::Month => (0, number),
        Unit::Year => (0, number.checked_mul(12)?),
    };
    let (days, months) = (Days::new(days.into()), Months::new(months));
    let day = if ahead {
        today.checked_add_months(months)?.checked_add_days(days)
    } else {
        today.checked_sub_months(months)?.checked_sub_days(days)
    };
    day.filter(|day| (0..=9999).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap_or_default()
    }

    fn read(comparison: Comparison, text: &str, ahead: bool) -> Result<(String, String), NoDays> {
        let end = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        span(comparison, text, day("2026-01-15"), ahead).map(|span| (end(span.from), end(span.until)))
    }

    fn found(from: &str, until: &str) -> Result<(String, String), NoDays> {
        Ok((from.to_owned(), until.to_owned()))
    }

    #[test]
    fn words_and_letters_of_every_language_are_read() {
        let today = found("2026-01-15", "2026-01-16");
        assert!(["today", "Сегодня", "бүгін"].iter().all(|word| read(Comparison::Is, word, false) == today));
        let tomorrow = found("2026-01-16", "2026-01-17");
        assert!(
            ["tomorrow", "завтра", "ертең"].iter().all(|word| read(Comparison::Is, word, false) == tomorrow)
        );
        let month = found("2025-12-15", "");
        assert!(["<1m", "<1м", "<1ай"].iter().all(|ago| read(Comparison::AtMost, &ago[1..], false) == month));
        assert_eq!(read(Comparison::AtMost, "1", false), Err(NoDays::Unreadable));
    }

    #[test]
    fn days_months_and_years_are_whole() {
        assert_eq!(read(Comparison::Is, "2026-02-28", false), found("2026-02-28", "2026-03-01"));
        assert_eq!(read(Comparison::Is, "2026-12", false), found("2026-12-01", "2027-01-01"));
        assert_eq!(read(Comparison::Is, "2024", false), found("2024-01-01", "2025-01-01"));
        assert_eq!(read(Comparison::More, "2026-01", false), found("2026-02-01", ""));
        assert_eq!(read(Comparison::AtMost, "2026-01", false), found("", "2026-02-01"));
        assert_eq!(read(Comparison::Less, "2026-01-01", false), found("", "2026-01-01"));
    }

    #[test]
    fn days_from_today_count_on_for_what_is_to_come_and_back_for_what_was() {
        assert_eq!(read(Comparison::Less, "7d", true), found("", "2026-01-22"));
        assert_eq!(read(Comparison::More, "1w", true), found("2026-01-23", ""));
        assert_eq!(read(Comparison::Less, "7d", false), found("2026-01-09", ""));
        assert_eq!(read(Comparison::More, "1m", false), found("", "2025-12-15"));
        assert_eq!(read(Comparison::Is, "7d", false), found("2026-01-08", ""));
        assert_eq!(read(Comparison::Is, "today", true), found("2026-01-15", "2026-01-16"));
    }

    #[test]
    fn ranges_take_both_their_ends() {
        assert_eq!(read(Comparison::Is, "2026-01..2026-02", false), found("2026-01-01", "2026-03-01"));
        assert_eq!(read(Comparison::Is, "..2026", false), found("", "2027-01-01"));
        assert_eq!(read(Comparison::Is, "7d..30d", false), found("2025-12-16", "2026-01-09"));
        assert_eq!(read(Comparison::Is, "2026..2025", false), Err(NoDays::Backwards));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "soon",
            "2026-13",
            "2026-02-30",
            "20260101",
            "..",
            "7",
            "d",
            "-7d",
            "99999999999d",
            "4294967295y",
        ] {
            assert_eq!(read(Comparison::Is, text, false), Err(NoDays::Unreadable), "{text}");
        }
    }
}
