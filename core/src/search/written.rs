//! The one place that writes queries: values, people, ratings and scales so that the reader takes them for just that.
//! As short as is exact; what it writes is asked of `resolve.rs`, and never guessed.

use crate::error::Result;
use crate::ids::{PersonId, ScaleId};
use crate::people::{self, Person};
use crate::records::Record;
use crate::scales::RatingScale;
use crate::search::fields::Meant;
use crate::search::query::opens;
use crate::search::resolve;
use crate::store::{self, Db};

/// What stands before a value: the field and its colon, and `=` where the whole is meant.
pub(crate) fn named(field: &str, value: &str) -> String {
    format!("{field}{}", written(value))
}

/// A value as it must be written: in quotation marks where it would end too soon, or mean something else.
pub(crate) fn written(value: &str) -> String {
    if is_plain(value) { value.to_owned() } else { quoted(value) }
}

/// Whether a value means itself without quotation marks. Two strokes would make an address of it and its field.
fn is_plain(value: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !opens(c) && !matches!(c, ',' | '(' | ')');
    let signs = ["<", ">", "=", "//"];
    let is_other = Meant::by(value) == Some(Meant::None) || signs.iter().any(|sign| value.starts_with(sign));
    !value.is_empty() && !is_other && value.chars().all(plain)
}

/// A value in quotation marks that do not stand in it; where all of them do, a straight one is doubled.
fn quoted(value: &str) -> String {
    let marks = [('"', '"'), ('«', '»'), ('“', '”')];
    match marks.into_iter().find(|(_, close)| !value.contains(*close)) {
        Some((open, close)) => format!("{open}{value}{close}"),
        None => format!("\"{}\"", value.replace('"', "\"\"")),
    }
}

/// A rating as it is told from others: whatever revision of the scale it was given under.
pub(crate) type RatingOf = (ScaleId, String);

/// The people and scales that queries name.
#[derive(Debug)]
pub(crate) struct Names {
    people: Vec<Record<Person>>,
    pub(crate) scales: Vec<Record<RatingScale>>,
}

impl Names {
    pub(crate) fn of(db: &Db) -> Result<Names> {
        Ok(Names { people: store::all(db)?, scales: store::all(db)? })
    }

    /// What a person is called, and the query for what is assigned to them.
    pub(crate) fn assignee(&self, id: PersonId) -> (Option<String>, String) {
        let person = self.people.iter().find(|person| person.id == id);
        (person.map(people::shown_name), self.assigned_to(&[id]))
    }

    /// The query for what is assigned to somebody of this name, of whom there may be several.
    pub(crate) fn assignees(&self, name: &str) -> String {
        let called = self.people.iter().filter(|person| people::shown_name(person) == name);
        let ids: Vec<PersonId> = called.map(|person| person.id).collect();
        if ids.is_empty() { named("assignee:", name) } else { self.assigned_to(&ids) }
    }

    /// The names of those who work here, each as it must be written.
    pub(crate) fn active(&self) -> impl Iterator<Item = (String, String)> {
        let active = self.people.iter().filter(|person| person.body.active);
        active.map(|person| (people::shown_name(person), self.person(&[person.id])))
    }

    fn assigned_to(&self, people: &[PersonId]) -> String {
        format!("assignee:{}", self.person(people))
    }

    /// These people, by the name that is theirs alone; by their ids where there is none.
    fn person(&self, ids: &[PersonId]) -> String {
        let first = self.people.iter().find(|person| ids.contains(&person.id)).map(people::shown_name);
        let theirs =
            |name: &String| resolve::people_of_name(&self.people, name).is_some_and(|found| found == ids);
        match first.filter(theirs) {
            Some(name) => written(&name),
            None => ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
        }
    }

    /// The query for a rating of a scale, among all that were given.
    pub(crate) fn rating(&self, rating: &RatingOf, given: &[RatingOf]) -> String {
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
        format!("{} scale:{}", named(field, key), self.scale(*scale))
    }

    /// What a rating is called on the scales that have it, by its key.
    pub(crate) fn rating_label(&self, key: &str) -> String {
        let ratings = self.scales.iter().flat_map(|scale| &scale.body.ratings);
        let mut labels: Vec<&str> = Vec::new();
        for rating in ratings.filter(|rating| rating.key == key) {
            if !labels.contains(&rating.label.as_str()) {
                labels.push(&rating.label);
            }
        }
        if labels.is_empty() { key.to_owned() } else { labels.join(" / ") }
    }

    /// A scale, by the name that is its alone; by its id where there is none.
    pub(crate) fn scale(&self, id: ScaleId) -> String {
        let name = self.scales.iter().find(|scale| scale.id == id).map(|scale| &scale.body.name);
        let is_its = |name: &&String| resolve::scales_of_name(&self.scales, name) == [id];
        name.filter(is_its).map_or_else(|| id.to_string(), |name| written(name))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::search::query::{self, Condition, Expr};
    use crate::text::normal;

    proptest! {
        #[test]
        fn whatever_is_written_is_read_as_itself(value in "[a-z\"«»“”„ ,()/<>=:.\\\\-]{1,8}|\\PC{1,8}|(?i)none") {
            prop_assume!(!value.trim().is_empty());
            for text in [named("tag:", &value), format!("-{} coal ", named("tag:", &value))] {
                let read = query::read(&text, NaiveDate::default());
                prop_assert_eq!(read.problems.len(), 0, "{}", text);
                let tag = Expr::Is(Condition::Tag(normal(&value)));
                let first = match read.filter {
                    Some(Expr::All(parts)) => parts[0].clone(),
                    other => Expr::Not(Box::new(other.unwrap())),
                };
                prop_assert_eq!(first, Expr::Not(Box::new(tag)), "{}", text);
            }
        }
    }

    #[test]
    fn a_value_means_itself_however_it_is_spelt() {
        assert_eq!(named("tag:", "coal"), "tag:coal");
        assert_eq!(named("tag:", "cold war"), "tag:\"cold war\"");
        assert_eq!(named("tag:", "None"), "tag:\"None\"");
        assert_eq!(named("tag:", ">1"), "tag:\">1\"");
        assert_eq!(named("tag:=", "=1"), "tag:=\"=1\"");
        assert_eq!(named("tag:", "-x:y"), "tag:-x:y");
        assert_eq!(named("tag:", "//x"), "tag:\"//x\"");
        assert_eq!(named("tag:", "f(x)"), "tag:\"f(x)\"");
        assert_eq!(named("tag:", "a \"b\""), "tag:«a \"b\"»");
        assert_eq!(named("tag:", "a \"b\" »c”"), "tag:\"a \"\"b\"\" »c”\"");
    }
}
