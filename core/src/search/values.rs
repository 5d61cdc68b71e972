//! What stands after a field's colon: a comparison and values, read as conditions.
//! Closed sets and days are known here; names of people, ratings and scales are left to `resolve.rs`.

use std::ops::Range;

use crate::claims::Priority;
use crate::ids::ArticleId;
use crate::messages;
use crate::rules::Status;
use crate::search::days::{self, Comparison, NoDays, Span};
use crate::search::fields::{Field, Meant, Sort, SortKey, State, Thing};
use crate::search::numbers::{self, NoNumbers, Numbers};
use crate::search::problems::Wrong;
use crate::search::query::{Condition, Expr, Named, Read, Reader, opens};
use crate::search::words::Phrase;
use crate::text;

/// A value as it was written.
pub(super) struct Value {
    text: String,
    quoted: bool,
    place: Range<usize>,
}

impl Reader {
    pub(super) fn values(&mut self) -> (Comparison, Vec<Value>) {
        let comparison = self.comparison();
        let mut values = Vec::new();
        loop {
            let from = self.at;
            let quoted = self.peek().is_some_and(opens);
            let text = if quoted { self.quoted() } else { self.bare(&[',']) };
            if quoted || !text.is_empty() {
                values.push(Value { text: text::normal(&text), quoted, place: from..self.at });
            }
            if self.peek() != Some(',') {
                return (comparison, values);
            }
            self.at += 1;
        }
    }

    fn comparison(&mut self) -> Comparison {
        let (comparison, length) = match (self.peek(), self.chars.get(self.at + 1)) {
            (Some('<'), Some('=')) => (Comparison::AtMost, 2),
            (Some('<'), _) => (Comparison::Less, 1),
            (Some('>'), Some('=')) => (Comparison::AtLeast, 2),
            (Some('>'), _) => (Comparison::More, 1),
            (Some('='), _) => (Comparison::Whole, 1),
            _ => (Comparison::Is, 0),
        };
        self.at += length;
        comparison
    }

    pub(super) fn field(
        &mut self,
        field: Field,
        place: Range<usize>,
        values: (Comparison, Vec<Value>),
    ) -> Read {
        let (comparison, values) = values;
        let filled = values.iter().any(|value| !value.text.trim().is_empty());
        if !filled {
            self.wrong(place.start..self.at, Wrong::NoValue(field));
            return Read { expr: None, wrote: true };
        }
        if !comparison.is_plain() && !field.is_ordered() {
            self.wrong(place.start..self.at, Wrong::NotOrdered(field));
            return Read { expr: None, wrote: true };
        }
        let sorted = self.query.sort;
        let mut sides = Vec::new();
        for value in values.into_iter().filter(|value| !value.text.trim().is_empty()) {
            if let Some(condition) = self.condition(field, comparison, &value) {
                sides.extend(self.counted(value.place.start, condition).expr);
            }
        }
        if self.query.sort != sorted {
            self.query.sorted_at = Some(place.start..self.at);
        }
        let expr = if sides.len() > 1 { Some(Expr::Any(sides)) } else { sides.pop() };
        Read { expr, wrote: true }
    }

    fn condition(&mut self, field: Field, comparison: Comparison, value: &Value) -> Option<Condition> {
        let meant = || Meant::by(&value.text).filter(|_| !value.quoted);
        if let Some(thing) = field.thing().filter(|_| meant() == Some(Meant::None)) {
            return Some(Condition::Missing(thing));
        }
        match field {
            Field::Status => self.named(field, value, Status::ALL).map(Condition::Status),
            Field::Priority => {
                let priority = self.named(field, value, Priority::ALL)?;
                Some(Condition::Priority(priorities(comparison, priority)))
            }
            Field::Tag => Some(Condition::Tag(value.text.clone())),
            Field::Article if value.text.parse::<ArticleId>().is_ok() => {
                value.text.parse().ok().map(Condition::Article)
            }
            Field::Language | Field::Claimant | Field::ReportedBy | Field::Article | Field::Publisher
                if comparison == Comparison::Whole =>
            {
                Some(Condition::Whole(field, value.text.clone()))
            }
            Field::Language => Some(Condition::Language(value.text.to_lowercase())),
            Field::Claimant | Field::ReportedBy => self.words(field, value),
            Field::Article | Field::Publisher => Some(Condition::Contains(field, value.text.clone())),
            Field::Due if Meant::by(&value.text) == Some(Meant::Overdue) => {
                Some(Condition::State(State::Overdue))
            }
            Field::Created | Field::Updated | Field::Claimed | Field::Due | Field::Approved => {
                self.days(field, comparison, value).map(|span| Condition::Days(field, span))
            }
            Field::DaysToVerdict => self.numbers(comparison, value).map(Condition::DaysToVerdict),
            Field::Has => self.named(field, value, Thing::ALL).map(Condition::Has),
            Field::Missing => self.named(field, value, Thing::ALL).map(Condition::Missing),
            Field::Is => self.named(field, value, State::ALL).map(Condition::State),
            Field::Rating if comparison == Comparison::Whole => {
                Some(Condition::Ratings(vec![value.text.clone()]))
            }
            Field::Rating | Field::Scale | Field::Assignee => {
                let (name, place) = (value.text.clone(), value.place.clone());
                Some(Condition::Named(Named { field, comparison, name, place }))
            }
            Field::Sort => {
                self.sort(value);
                None
            }
        }
    }

    /// A text by the words in it, which are looked for in the index of words.
    fn words(&mut self, field: Field, value: &Value) -> Option<Condition> {
        if Phrase::new(&value.text, true).is_empty() {
            self.wrong(value.place.clone(), Wrong::NoWords(value.text.clone()));
            return None;
        }
        Some(Condition::Contains(field, value.text.clone()))
    }

    /// One of a closed set, by its name or by what the window calls it in any language: capitals, spaces and hyphens aside.
    fn named<T: Copy + ToString>(&mut self, field: Field, value: &Value, all: &[T]) -> Option<T> {
        let found = messages::called(field.words(), all, &value.text);
        if found.is_none() {
            let expected = all.iter().map(ToString::to_string).collect();
            let wrong = Wrong::UnknownValue { field, value: value.text.clone(), expected };
            self.wrong(value.place.clone(), wrong);
        }
        found
    }

    fn days(&mut self, field: Field, comparison: Comparison, value: &Value) -> Option<Span> {
        let read = days::span(comparison, value.text.trim(), self.today, field == Field::Due);
        if let Err(why) = read {
            let text = value.text.clone();
            let wrong = match why {
                NoDays::Unreadable => Wrong::NoDay(text),
                NoDays::Backwards => Wrong::Backwards(text),
            };
            self.wrong(value.place.clone(), wrong);
        }
        read.ok()
    }

    fn numbers(&mut self, comparison: Comparison, value: &Value) -> Option<Numbers> {
        let read = numbers::read(comparison, value.text.trim());
        if let Err(why) = read {
            let text = value.text.clone();
            let wrong = match why {
                NoNumbers::Unreadable => Wrong::NoNumber(text),
                NoNumbers::Backwards => Wrong::Backwards(text),
            };
            self.wrong(value.place.clone(), wrong);
        }
        read.ok()
    }

    fn sort(&mut self, value: &Value) {
        let (name, descending) = match value.text.strip_prefix('-') {
            Some(name) => (name, true),
            None => (value.text.as_str(), false),
        };
        let key = Value { text: name.to_owned(), quoted: value.quoted, place: value.place.clone() };
        let Some(key) = self.named(Field::Sort, &key, SortKey::ALL) else {
            return;
        };
        if self.query.sort.is_some() {
            self.wrong(value.place.clone(), Wrong::SortTwice);
        } else {
            self.query.sort = Some(Sort { key, descending });
            self.sort_value = value.place.clone();
        }
    }
}

/// The priorities that compare like this with one.
fn priorities(comparison: Comparison, with: Priority) -> Vec<Priority> {
    let fits = |priority: &Priority| match comparison {
        Comparison::Is | Comparison::Whole => *priority == with,
        Comparison::Less => *priority < with,
        Comparison::AtMost => *priority <= with,
        Comparison::More => *priority > with,
        Comparison::AtLeast => *priority >= with,
    };
    Priority::ALL.iter().copied().filter(fits).collect()
}
