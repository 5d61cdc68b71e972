//! What a query can go on with where the cursor stands: the names of fields, and the values that there are.

use std::cmp::Reverse;

use serde::Serialize;
use ts_rs::TS;

use crate::claims::Priority;
use crate::error::Result;
use crate::messages;
use crate::records::Record;
use crate::rules::Status;
use crate::scales::RatingScale;
use crate::search::days::Comparison;
use crate::search::fields::{Field, Meant, SortKey, State, Thing};
use crate::search::query::{closes, opens};
use crate::search::words::{self, Phrase};
use crate::search::written::{Names, written};
use crate::search::{resolve, select};
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

/// A value as it is written in a query, what it means, and how many claims it lists.
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
        Choice { value: written(value), label: value.clone(), count: Some(*count) }
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
                let choices = self.choices(*field, comparison(before))?;
                typed.suggest(choices, |choice| format!("{}{before}{}", typed.minus, choice.value))
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

    /// The values that a field takes, compared like this.
    fn choices(&self, field: Field, comparison: Comparison) -> Result<Vec<Choice>> {
        let mut choices = match field {
            Field::Status => words_of(field, Status::ALL),
            Field::Priority => words_of(field, Priority::ALL),
            Field::Has | Field::Missing => words_of(field, Thing::ALL),
            Field::Is => words_of(field, State::ALL),
            Field::Sort => words_of(field, SortKey::ALL),
            Field::Rating => self.ratings(comparison)?,
            Field::Scale => {
                let names = Names::of(self.db())?;
                let choice = |scale: &Record<RatingScale>| {
                    Choice::named(&names.scale(scale.id), scale.body.name.clone())
                };
                names.scales.iter().map(choice).collect()
            }
            Field::Assignee => self.assignees()?,
            Field::Tag => self.tags()?,
            Field::Language => self.languages(comparison)?,
            Field::Claimant => self.names_used(Used::Claimants, comparison)?,
            Field::ReportedBy => self.names_used(Used::Reporters, comparison)?,
            Field::Publisher => self.choices_used(Used::Publishers)?,
            Field::Article => self.choices_used(Used::Articles)?,
            Field::Due => days(&["overdue", "today", "<7d", "<30d"]),
            Field::DaysToVerdict => numbers_of_days(&["0", "<=3", "<=7", ">30"]),
            Field::Created | Field::Updated | Field::Claimed | Field::Approved => {
                days(&["today", "<7d", "<30d", ">1y"])
            }
        };
        if field.thing().is_some() {
            choices.push(Choice::named(Meant::None.as_str(), messages::text("query-value-none", &[])));
        }
        Ok(choices)
    }

    fn choices_used(&self, what: Used) -> Result<Vec<Choice>> {
        Ok(self.used(what)?.iter().map(Choice::used).collect())
    }

    /// Names, but for those without a word where words are looked for.
    fn names_used(&self, what: Used, comparison: Comparison) -> Result<Vec<Choice>> {
        let found = |(name, _): &&(String, u64)| {
            comparison == Comparison::Whole || !Phrase::new(name, true).is_empty()
        };
        Ok(self.used(what)?.iter().filter(found).map(Choice::used).collect())
    }

    /// Each language, with its varieties unless the whole is asked for.
    fn languages(&self, comparison: Comparison) -> Result<Vec<Choice>> {
        let used = self.used(Used::Languages)?;
        let choice = |(language, _): &(String, u64)| {
            let wanted = language.to_lowercase();
            let listed = |known: &str| match comparison {
                Comparison::Whole => known.to_lowercase() == wanted,
                _ => select::is_of(known, &wanted),
            };
            let counts = used.iter().filter(|(known, _)| listed(known)).map(|(_, count)| count);
            Choice::used(&(language.clone(), counts.sum()))
        };
        Ok(used.iter().map(choice).collect())
    }

    /// Each tag once, however it is spelt, the most used first.
    fn tags(&self) -> Result<Vec<Choice>> {
        let mut tags: Vec<(String, u64)> = self.facets_of_all()?.tag.into_iter().collect();
        tags.sort_by_key(|(_, claims)| Reverse(*claims));
        Ok(tags.iter().map(Choice::used).collect())
    }

    /// Each rating once, by its key, with what each scale calls it.
    fn ratings(&self, comparison: Comparison) -> Result<Vec<Choice>> {
        let names = Names::of(self.db())?;
        let used = self.used(Used::Ratings)?;
        let count = |key: &str| {
            let keys = match comparison {
                Comparison::Whole => vec![key.to_owned()],
                _ => resolve::rating_keys(&names.scales, key),
            };
            used.iter().filter(|(known, _)| keys.contains(known)).map(|(_, count)| count).sum()
        };
        let mut keys: Vec<&str> = Vec::new();
        for rating in names.scales.iter().flat_map(|scale| &scale.body.ratings) {
            if !keys.contains(&rating.key.as_str()) {
                keys.push(&rating.key);
            }
        }
        let choice = |key: &str| Choice {
            value: written(key),
            label: names.rating_label(key),
            count: Some(count(key)),
        };
        Ok(keys.into_iter().map(choice).collect())
    }

    fn assignees(&self) -> Result<Vec<Choice>> {
        let mut choices = vec![Choice::named(Meant::Me.as_str(), messages::text("query-value-me", &[]))];
        let names = Names::of(self.db())?;
        choices.extend(names.active().map(|(name, written)| Choice::named(&written, name)));
        Ok(choices)
    }
}

/// The names of a closed set, with their words in the catalogue.
fn words_of<T: ToString>(field: Field, all: &[T]) -> Vec<Choice> {
    let choice = |name: String| Choice::named(&name, messages::word(field.words(), &name));
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

/// How the values are compared whose beginning stands there.
fn comparison(before: &str) -> Comparison {
    let whole = before.split_once(':').is_some_and(|(_, values)| values.starts_with('='));
    if whole { Comparison::Whole } else { Comparison::Is }
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
        let field = colon.and_then(|_| Field::called(&name));
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
    let is_sign = |c: &&char| **c == '=' || (field.is_ordered() && matches!(**c, '<' | '>'));
    if field.is_day() || field == Field::DaysToVerdict {
        from
    } else {
        from + part[from..].iter().take_while(is_sign).count()
    }
}
