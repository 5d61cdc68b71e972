//! What a query can go on with where the cursor stands: the names of fields, and the values that there are.

use std::cmp::Reverse;

use serde::Serialize;
use ts_rs::TS;

use crate::claims::Priority;
use crate::error::Result;
use crate::messages;
use crate::people::{self, Person};
use crate::records::Record;
use crate::rules::Status;
use crate::scales::RatingScale;
use crate::search::fields::{Field, SortKey, State, Thing};
use crate::search::query::{closes, opens};
use crate::search::words;
use crate::store;
use crate::store::search::Used;
use crate::workspace::Workspace;

/// How many suggestions are made at most.
const MOST: usize = 20;

/// How a query can go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Completion {
    /// Where what a suggestion replaces begins, in code points of the query.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// The suggestions, the likeliest first.
    pub suggestions: Vec<Suggestion>,
}

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Suggestion {
    /// What to put there.
    pub insert: String,
    /// What it means, for people.
    pub label: String,
    /// What it is.
    pub kind: SuggestionKind,
    /// How many claims have it, where that is known.
    pub count: Option<u64>,
}

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKind {
    /// A field's name; its value comes next.
    Field,
    /// A field with its value.
    Value,
}

/// A value as it stands in a query, what it means, and how many claims have it.
struct Choice {
    value: String,
    label: String,
    count: Option<u64>,
}

impl Choice {
    fn named(value: &str, label: String) -> Choice {
        Choice { value: value.to_owned(), label, count: None }
    }

    fn used((value, count): &(String, u64)) -> Choice {
        Choice { value: value.clone(), label: value.clone(), count: Some(*count) }
    }

    fn fits(&self, typed: &str) -> bool {
        words::has(&self.value, typed) || words::has(&self.label, typed)
    }

    fn begins(&self, typed: &str) -> bool {
        words::folded(&self.value).starts_with(typed) || words::folded(&self.label).starts_with(typed)
    }
}

/// The part of a query that is being typed.
struct Typed {
    /// Where it begins and ends.
    from: usize,
    to: usize,
    /// The minus signs before it.
    minus: String,
    /// What stands before the value: the field, its colon, a comparison, earlier values.
    before: Option<(Field, String)>,
    /// The letters so far, folded.
    letters: String,
}

impl Workspace {
    /// How a query can go on where the cursor stands, in code points from its beginning.
    ///
    /// # Errors
    /// `Database`.
    pub fn complete_query(&self, query: &str, cursor: u32) -> Result<Completion> {
        let typed = Typed::at(query, cursor as usize);
        let suggestions = match &typed.before {
            Some((field, before)) => {
                let choices = self.choices(*field)?;
                typed.suggest(choices, |choice| format!("{}{before}{}", typed.minus, written(&choice.value)))
            }
            None => {
                let choices = Field::ALL.iter().map(|field| {
                    let label = messages::word("query-field", field.as_str());
                    Choice::named(field.as_str(), label)
                });
                typed.suggest(choices.collect(), |choice| format!("{}{}:", typed.minus, choice.value))
            }
        };
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Ok(Completion { from: place(typed.from), to: place(typed.to), suggestions })
    }

    /// The values that a field takes.
    fn choices(&self, field: Field) -> Result<Vec<Choice>> {
        let mut choices = match field {
            Field::Status => words_of("status", Status::ALL),
            Field::Priority => words_of("priority", Priority::ALL),
            Field::Has | Field::Missing => words_of("query-thing", Thing::ALL),
            Field::Is => words_of("query-state", State::ALL),
            Field::Sort => words_of("query-sort", SortKey::ALL),
            Field::Rating => self.ratings()?,
            Field::Scale => {
                let scales: Vec<Record<RatingScale>> = store::all(self.db())?;
                scales.iter().map(|scale| Choice::named(&scale.body.name, scale.body.name.clone())).collect()
            }
            Field::Assignee => self.assignees()?,
            Field::Tag => self.tags()?,
            Field::Language => self.choices_used(Used::Languages)?,
            Field::Claimant => self.choices_used(Used::Claimants)?,
            Field::ReportedBy => self.choices_used(Used::Reporters)?,
            Field::Publisher => self.choices_used(Used::Publishers)?,
            Field::Article => self.choices_used(Used::Articles)?,
            Field::Due => days(&["overdue", "today", "<7d", "<30d"]),
            Field::DaysToVerdict => numbers_of_days(&["0", "<=3", "<=7", ">30"]),
            Field::Created | Field::Updated | Field::Claimed | Field::Approved => {
                days(&["today", "<7d", "<30d", ">1y"])
            }
        };
        if field.thing().is_some() {
            choices.push(Choice::named("none", messages::text("query-value-none", &[])));
        }
        Ok(choices)
    }

    fn choices_used(&self, what: Used) -> Result<Vec<Choice>> {
        Ok(self.used(what)?.iter().map(Choice::used).collect())
    }

    /// Each tag once, however it is spelt, the most used first.
    fn tags(&self) -> Result<Vec<Choice>> {
        let mut tags: Vec<(String, u64)> = self.facets_of_all()?.tag.into_iter().collect();
        tags.sort_by_key(|(_, claims)| Reverse(*claims));
        Ok(tags.iter().map(Choice::used).collect())
    }

    /// Each rating once, by its key, with what each scale calls it.
    fn ratings(&self) -> Result<Vec<Choice>> {
        let scales: Vec<Record<RatingScale>> = store::all(self.db())?;
        let used = self.used(Used::Ratings)?;
        let mut choices: Vec<Choice> = Vec::new();
        for rating in scales.iter().flat_map(|scale| &scale.body.ratings) {
            match choices.iter_mut().find(|choice| choice.value == rating.key) {
                Some(known) if known.label.split(" / ").any(|label| label == rating.label) => {}
                Some(known) => known.label = format!("{} / {}", known.label, rating.label),
                None => {
                    let count = used.iter().find(|(key, _)| *key == rating.key).map(|(_, count)| *count);
                    let (value, label) = (rating.key.clone(), rating.label.clone());
                    choices.push(Choice { value, label, count: count.or(Some(0)) });
                }
            }
        }
        Ok(choices)
    }

    fn assignees(&self) -> Result<Vec<Choice>> {
        let people: Vec<Record<Person>> = store::all(self.db())?;
        let mut choices = vec![Choice::named("me", messages::text("query-value-me", &[]))];
        let active = people.iter().filter(|person| person.body.active).map(people::shown_name);
        choices.extend(active.map(|name| Choice::named(&name.clone(), name)));
        Ok(choices)
    }
}

/// The names of a closed set, with their words in the catalogue.
fn words_of<T: ToString>(group: &str, all: &[T]) -> Vec<Choice> {
    let choice = |name: String| Choice::named(&name, messages::word(group, &name));
    all.iter().map(ToString::to_string).map(choice).collect()
}

fn days(values: &[&str]) -> Vec<Choice> {
    let label = |value: &str| {
        let name = value.replace('<', "within-").replace('>', "over-");
        messages::word("query-days", &name)
    };
    values.iter().map(|value| Choice::named(value, label(value))).collect()
}

fn numbers_of_days(values: &[&str]) -> Vec<Choice> {
    let label = |value: &str| {
        let name = value.replace("<=", "up-to-").replace('>', "over-");
        messages::word("query-days-to-verdict", &name)
    };
    values.iter().map(|value| Choice::named(value, label(value))).collect()
}

/// A value as it must be written: in quotation marks where it would end too soon, or mean something else.
fn written(value: &str) -> String {
    if is_plain(value) { value.to_owned() } else { quoted(value).unwrap_or_else(|| value.to_owned()) }
}

/// Whether a value can stand without quotation marks.
pub(crate) fn is_plain(value: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !matches!(c, '"' | '“' | '„' | '«' | ',' | '(' | ')');
    value.chars().all(plain) && !value.starts_with('=') && !value.is_empty()
}

/// A value in quotation marks that do not stand in it themselves; nothing where it has all of them.
pub(crate) fn quoted(value: &str) -> Option<String> {
    let marks = [('"', '"'), ('«', '»'), ('“', '”')];
    let (open, close) = marks.into_iter().find(|(_, close)| !value.contains(*close))?;
    Some(format!("{open}{value}{close}"))
}

impl Typed {
    /// The part of the query in which the cursor stands, as far as the cursor.
    fn at(query: &str, cursor: usize) -> Typed {
        let chars: Vec<char> = query.chars().collect();
        let to = cursor.min(chars.len());
        let from = beginning(&chars[..to]);
        let mut part = &chars[from..to];
        let signs = part.iter().take_while(|c| **c == '-').count();
        let minus = part[..signs].iter().collect();
        part = &part[signs..];
        let colon = part.iter().position(|c| *c == ':');
        let name: String = part[..colon.unwrap_or_default()].iter().collect();
        let field = Field::parse(&name.to_ascii_lowercase()).filter(|_| colon.is_some());
        let Some(field) = field else {
            return Typed {
                from,
                to,
                minus,
                before: None,
                letters: words::folded(&part.iter().collect::<String>()),
            };
        };
        let value_at = value_beginning(part, colon.map_or(0, |at| at + 1), field);
        let before = part[..value_at].iter().collect();
        let letters: String =
            part[value_at..].iter().filter(|c| !matches!(c, '"' | '“' | '„' | '«')).collect();
        Typed { from, to, minus, before: Some((field, before)), letters: words::folded(&letters) }
    }

    /// What fits the letters: first what begins with them.
    fn suggest(&self, mut choices: Vec<Choice>, insert: impl Fn(&Choice) -> String) -> Vec<Suggestion> {
        let kind = if self.before.is_some() { SuggestionKind::Value } else { SuggestionKind::Field };
        choices.retain(|choice| choice.fits(&self.letters));
        choices.sort_by_key(|choice| !choice.begins(&self.letters));
        choices.truncate(MOST);
        let suggestion = |choice: Choice| Suggestion {
            insert: insert(&choice),
            label: choice.label,
            kind,
            count: choice.count,
        };
        choices.into_iter().map(suggestion).collect()
    }
}

/// Where the part begins that ends with this text: after white space or a parenthesis that is not between quotation marks.
fn beginning(chars: &[char]) -> usize {
    let (mut from, mut open) = (0, None);
    for (at, c) in chars.iter().enumerate() {
        match open {
            Some(mark) if closes(mark, *c) => open = None,
            Some(_) => {}
            None if c.is_whitespace() || *c == '(' => from = at + 1,
            None => open = Some(*c).filter(|c| opens(*c)),
        }
    }
    from
}

/// Where the last value begins: after the colon, the last comma between values, and a comparison that stays.
fn value_beginning(part: &[char], after_colon: usize, field: Field) -> usize {
    let (mut from, mut open) = (after_colon, None);
    for (at, c) in part.iter().enumerate().skip(after_colon) {
        match open {
            Some(mark) if closes(mark, *c) => open = None,
            Some(_) => {}
            None if *c == ',' => from = at + 1,
            None => open = Some(*c).filter(|c| opens(*c)),
        }
    }
    // The days and numbers that are suggested have their comparison with them.
    let is_sign = |c: &&char| matches!(**c, '<' | '>' | '=');
    if field.is_day() || field == Field::DaysToVerdict {
        from
    } else {
        from + part[from..].iter().take_while(is_sign).count()
    }
}
