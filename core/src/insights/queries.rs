//! The query behind each bar, in the language of the filter bar: as short as is exact.

use chrono::{Datelike as _, NaiveDate};

use crate::error::Result;
use crate::ids::{PersonId, ScaleId};
use crate::insights::period::Period;
use crate::people::{self, Person};
use crate::records::Record;
use crate::scales::RatingScale;
use crate::search::complete;
use crate::search::days::Span;
use crate::search::resolve;
use crate::search::words;
use crate::store::{self, Db};

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

/// With this tag; nothing where no query can name it.
pub(crate) fn tagged(tag: &str) -> Option<String> {
    named("tag:", tag)
}

/// Of claimants of this name. Where no quotation marks are left to put around it, those in it are left out: they tell
/// nobody apart.
pub(crate) fn said_by(name: &str) -> Option<String> {
    named("claimant:=", name).or_else(|| named("claimant:=", &name.replace(['"', '»', '”'], " ")))
}

/// A field with this value, written so that it means itself; nothing where it can't be.
fn named(field: &str, value: &str) -> Option<String> {
    // Without quotation marks it would be what has no value, or more or less than one.
    let is_other = value.eq_ignore_ascii_case("none") || value.starts_with(['<', '>']);
    let written =
        if !is_other && complete::is_plain(value) { Some(value.to_owned()) } else { complete::quoted(value) };
    written.filter(|_| !value.trim().is_empty()).map(|value| format!("{field}{value}"))
}

/// The people and scales that queries name.
#[derive(Debug)]
pub(crate) struct Names {
    people: Vec<Record<Person>>,
    scales: Vec<Record<RatingScale>>,
}

impl Names {
    pub(crate) fn of(db: &Db) -> Result<Names> {
        Ok(Names { people: store::all(db)?, scales: store::all(db)? })
    }

    /// What a person is called, and the query for what is assigned to them.
    pub(crate) fn assignee(&self, id: PersonId) -> (Option<String>, String) {
        let name_of = |id| self.people.iter().find(|person| person.id == id).map(people::shown_name);
        let Some(name) = name_of(id) else {
            return (None, format!("assignee:{id}"));
        };
        let folded = words::folded(name.trim());
        let alike = self.people.iter().filter(|person| words::folded(&people::shown_name(person)) == folded);
        let is_one = alike.count() == 1 && folded != "me";
        let query = named("assignee:", &name).filter(|_| is_one);
        (Some(name), query.unwrap_or_else(|| format!("assignee:{id}")))
    }

    /// The query for a rating of a scale, among all that were given; nothing where no query can name it.
    pub(crate) fn rating(&self, rating: &RatingOf, given: &[RatingOf]) -> Option<String> {
        let (scale, key) = rating;
        let mut keys = resolve::rating_keys(&self.scales, key);
        if keys.is_empty() {
            keys.push(key.clone());
        }
        let named_so: Vec<&RatingOf> = given.iter().filter(|(_, key)| keys.contains(key)).collect();
        if named_so == [rating] {
            return named("rating:", key);
        }
        let is_alone = named_so.iter().filter(|(of, _)| of == scale).count() == 1;
        let field = if is_alone { "rating:" } else { "rating:=" };
        Some(format!("{} {}", named(field, key)?, self.scale(*scale)))
    }

    fn scale(&self, id: ScaleId) -> String {
        let called =
            self.scales.iter().find(|scale| scale.id == id).map(|scale| words::folded(&scale.body.name));
        let alike = |scale: &&Record<RatingScale>| called.as_ref() == Some(&words::folded(&scale.body.name));
        let alike: Vec<_> = self.scales.iter().filter(alike).collect();
        let name =
            if let [scale] = alike.as_slice() { named("scale:", scale.body.name.trim()) } else { None };
        name.unwrap_or_else(|| format!("scale:{id}"))
    }
}

/// A rating as the figures tell it from others: whatever revision of the scale it was given under.
pub(crate) type RatingOf = (ScaleId, String);

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

    #[test]
    fn a_value_means_itself_however_it_is_spelt() {
        assert_eq!(tagged("coal").as_deref(), Some("tag:coal"));
        assert_eq!(tagged("cold war").as_deref(), Some("tag:\"cold war\""));
        assert_eq!(tagged("None").as_deref(), Some("tag:\"None\""));
        assert_eq!(tagged(">1").as_deref(), Some("tag:\">1\""));
        assert_eq!(tagged("a \"b\"").as_deref(), Some("tag:«a \"b\"»"));
        assert_eq!(tagged("a \"b\" »c”"), None);
        assert_eq!(said_by("a \"b\" »c”").as_deref(), Some("claimant:=\"a  b   c \""));
    }
}
