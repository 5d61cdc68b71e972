//! The query behind each bar, in the language of the filter bar: as short as is exact.

use chrono::{Datelike as _, NaiveDate};

use crate::insights::period::Period;
use crate::search::days::Span;

/// What leaves out what was taken back.
pub(crate) const NOT_WITHDRAWN: &str = "-status:withdrawn";

/// Parts that must all hold; an empty one asks nothing.
pub(crate) fn all(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Recorded in this period.
pub(crate) fn in_period(period: Period) -> String {
    recorded(Span { from: period.from, until: period.to.and_then(|day| day.succ_opt()) })
}

/// Recorded on these days.
pub(crate) fn recorded(Span { from, until }: Span) -> String {
    let last = until.and_then(|day| day.pred_opt());
    match (from, last) {
        (None, None) => String::new(),
        (Some(from), None) => format!("created:>={from}"),
        (None, Some(last)) => format!("created:<={last}"),
        (Some(from), Some(last)) => format!("created:{}", days(from, last)),
    }
}

/// A year, a month, a day, or from one day to the other.
fn days(from: NaiveDate, last: NaiveDate) -> String {
    let ends_month = last.succ_opt().is_none_or(|next| next.month() != last.month());
    let whole = |same: bool| from.day() == 1 && ends_month && from.year() == last.year() && same;
    if from == last {
        from.to_string()
    } else if whole(from.month() == last.month()) {
        from.format("%Y-%m").to_string()
    } else if whole(from.month() == 1 && last.month() == 12) {
        from.format("%Y").to_string()
    } else {
        format!("{from}..{last}")
    }
}

/// Rated, and with none of these queries.
pub(crate) fn rated_otherwise(than: &[String]) -> String {
    let left_out = than.iter().map(|query| format!(" -({query})"));
    "has:verdict".to_owned() + &left_out.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(from: &str, until: &str) -> String {
        recorded(Span { from: from.parse().ok(), until: until.parse().ok() })
    }

    #[test]
    fn what_is_whole_in_the_calendar_is_written_as_such() {
        assert_eq!(between("2026-03-01", "2026-04-01"), "created:2026-03");
        assert_eq!(between("2026-01-01", "2027-01-01"), "created:2026");
        assert_eq!(between("2026-03-02", "2026-03-03"), "created:2026-03-02");
        assert_eq!(between("2026-03-02", "2026-03-09"), "created:2026-03-02..2026-03-08");
        assert_eq!(between("2026-03-01", "2026-05-01"), "created:2026-03-01..2026-04-30");
        assert_eq!(between("2025-03-01", "2026-04-01"), "created:2025-03-01..2026-03-31");
        assert_eq!(between("", "1928-01-01"), "created:<=1927-12-31");
        assert_eq!(between("2026-03-02", ""), "created:>=2026-03-02");
        assert_eq!(between("", ""), "");
    }
}
