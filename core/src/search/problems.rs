//! What is wrong with a query, where, and what was expected there. The sentences are in the catalogue.
//! A query with problems still lists by the part of it that is right.

use std::ops::Range;

use serde::Serialize;
use triple_accel::levenshtein_exp;
use ts_rs::TS;

use crate::messages;
use crate::search::fields::Field;
use crate::search::marks::TextRange;

/// Something that is wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct QueryProblem {
    /// Where it begins, in code points of the query.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What could stand there; none where that can't be listed.
    pub expected: Vec<String>,
    /// Whether the list goes by the rest; what is not closed is read on to the end.
    pub left_out: bool,
}

impl QueryProblem {
    /// Where it is and what, as one sentence for somebody who does not see the place marked.
    #[must_use]
    pub fn located(&self) -> String {
        let arguments =
            [("from", (self.from + 1).to_string().into()), ("message", self.message.clone().into())];
        messages::text("query-at", &arguments)
    }
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    UnknownField(String),
    UnknownValue { field: Field, value: String, expected: Vec<String> },
    NoValue(Field),
    NoDay(String),
    NoNumber(String),
    Backwards(String),
    NotOrdered(Field),
    UnclosedQuote,
    UnclosedGroup,
    UnopenedGroup,
    EmptyGroup,
    OrWithoutSide,
    NotWithoutPart,
    AndWritten,
    NotWritten,
    SortTwice,
    SortExcluded,
    NobodyActs,
    TooDeep,
    TooMany { most: usize },
    NoWords(String),
}

/// A problem and its place, in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) place: Range<usize>,
    pub(crate) wrong: Wrong,
}

impl Found {
    pub(crate) fn shown(&self) -> QueryProblem {
        let TextRange { start: from, end: to } = TextRange::of(self.place.clone());
        QueryProblem {
            from,
            to,
            message: self.wrong.sentence(),
            expected: self.wrong.expected(),
            left_out: !matches!(self.wrong, Wrong::UnclosedQuote | Wrong::UnclosedGroup),
        }
    }
}

impl Wrong {
    fn expected(&self) -> Vec<String> {
        match self {
            Wrong::UnknownField(_) => Field::ALL.iter().map(ToString::to_string).collect(),
            Wrong::UnknownValue { expected, .. } => expected.clone(),
            _ => Vec::new(),
        }
    }

    fn sentence(&self) -> String {
        let one = |id: &str, name: &'static str, value: &str| {
            messages::text(id, &[(name, value.to_owned().into())])
        };
        match self {
            Wrong::UnknownField(field) => one("query-unknown-field", "field", field),
            Wrong::UnknownValue { field, value, expected } => unknown_value(*field, value, expected),
            Wrong::NoValue(field) => one("query-no-value", "field", field.as_str()),
            Wrong::NoNumber(value) => one("query-no-number", "value", value),
            Wrong::NoDay(value) => one("query-no-day", "value", value),
            Wrong::Backwards(value) => one("query-backwards", "value", value),
            Wrong::NotOrdered(field) => one("query-not-ordered", "field", field.as_str()),
            Wrong::UnclosedQuote => messages::text("query-unclosed-quote", &[]),
            Wrong::UnclosedGroup => messages::text("query-unclosed-group", &[]),
            Wrong::UnopenedGroup => messages::text("query-unopened-group", &[]),
            Wrong::EmptyGroup => messages::text("query-empty-group", &[]),
            Wrong::OrWithoutSide => messages::text("query-or-without-side", &[]),
            Wrong::NotWithoutPart => messages::text("query-not-without-part", &[]),
            Wrong::AndWritten => messages::text("query-and-written", &[]),
            Wrong::NotWritten => messages::text("query-not-written", &[]),
            Wrong::SortTwice => messages::text("query-sort-twice", &[]),
            Wrong::SortExcluded => messages::text("query-sort-excluded", &[]),
            Wrong::NobodyActs => messages::text("query-nobody-acts", &[]),
            Wrong::TooDeep => messages::text("query-too-deep", &[]),
            Wrong::NoWords(words) => one("query-no-words", "words", words),
            Wrong::TooMany { most } => messages::text("query-too-many", &[("most", (*most).into())]),
        }
    }
}

/// How many values a sentence names; of a longer list it names those that are most like what was written.
const NAMED: usize = 12;
const NEAREST: usize = 3;

fn unknown_value(field: Field, value: &str, expected: &[String]) -> String {
    let about = [("field", field.as_str().into()), ("value", value.to_owned().into())];
    let (id, named) = match expected.len() {
        0..=NAMED => ("query-unknown-value-of", expected.join(", ")),
        _ => ("query-unknown-value-near", nearest(value, expected).join(", ")),
    };
    if named.is_empty() {
        return messages::text("query-unknown-value", &about);
    }
    let [field, value] = about;
    messages::text(id, &[field, value, ("expected", named.into())])
}

/// The values of which less than half is written in another way.
fn nearest<'e>(value: &str, expected: &'e [String]) -> Vec<&'e str> {
    let value = value.to_lowercase();
    let mut near: Vec<(u32, &str)> = expected
        .iter()
        .map(|known| (levenshtein_exp(value.as_bytes(), known.to_lowercase().as_bytes()), known.as_str()))
        .filter(|(distance, known)| *distance as usize * 2 < known.len())
        .collect();
    near.sort_unstable();
    near.truncate(NEAREST);
    near.into_iter().map(|(_, known)| known).collect()
}
