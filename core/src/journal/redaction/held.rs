//! Where else history holds what a redaction destroys: the same value, a text with its words in it, and the pieces of an
//! article that claims quote. It goes through every value there is.

use std::cell::OnceCell;
use std::collections::HashSet;

use serde_json::Value;
use uuid::Uuid;

use crate::called::called;
use crate::error::Result;
use crate::ids::{EntityRef, Hash, Kind};
use crate::journal::redaction::{StillHeld, is_redactable};
use crate::journal::revision::Revision;
use crate::rules::Op;
use crate::search::TextRange;
use crate::search::marks;
use crate::search::words::{Phrase, Words};
use crate::store::{Db, revisions};

/// How many letters a text has at least that is looked for within others: the words of a shorter one stand anywhere.
const LETTERS: usize = 4;

/// How many characters the words have at most that are shown where they stand; of more the value's beginning is.
const SHOWN_MOST: usize = 400;

/// A value that says the same, or holds it among other words, as it was met among all values.
pub(super) struct Place {
    revision: Hash,
    entity: EntityRef,
    field: String,
    excerpt: Excerpt,
}

/// The places, but for those that go themselves, in order of arrival.
pub(super) fn elsewhere(db: &Db, target: &Revision, fields: &[String]) -> Result<Vec<Place>> {
    let going: Vec<Text> = fields.iter().filter_map(|field| target.value(field)).flat_map(going).collect();
    let mut quotes = Quotes::of(target, fields);
    let mut places = Vec::new();
    revisions::each_value(db, |revision, entity, field, json| {
        let quoted = quotes.as_mut().is_some_and(|quotes| quotes.are_in(entity, field, json));
        let goes = revision == target.hash && fields.iter().any(|name| name == field);
        if !goes && (quoted || are_in(&going, json)) {
            let excerpt = Excerpt::of(&going, json);
            places.push(Place { revision, entity, field: field.to_owned(), excerpt });
        }
    })?;
    Ok(places)
}

/// The places as a person is told of them. What they are called may be what goes: it is looked up once that is gone.
pub(super) fn told(db: &Db, places: Vec<Place>) -> Result<Vec<StillHeld>> {
    let told = |place: Place| {
        let line = revisions::line(db, place.entity)?;
        let redactable = line.iter().find(|revision| revision.hash == place.revision);
        Ok(StillHeld {
            called: called(db, place.entity)?,
            stands: stands(&line, &place),
            redactable: redactable.is_some_and(|revision| is_redactable(revision, &place.field)),
            revision: place.revision,
            entity: place.entity,
            field: place.field,
            text: place.excerpt.text,
            marks: place.excerpt.marks,
            more: place.excerpt.more,
        })
    };
    places.into_iter().map(told).collect()
}

/// Whether no later revision of its line sets the field anew. The reason of a redaction was never shown as a field.
fn stands(line: &[Revision], place: &Place) -> bool {
    let sets = |revision: &Revision| {
        revision.header.known_op() != Some(Op::Redact)
            && revision.changes.iter().any(|change| change.field == place.field)
    };
    let mut later = HashSet::from([place.revision]);
    for revision in line {
        if revision.header.parents.iter().any(|parent| later.contains(parent)) {
            if sets(revision) {
                return false;
            }
            later.insert(revision.hash);
        }
    }
    line.iter().any(|revision| revision.hash == place.revision && sets(revision))
}

/// A text that goes.
struct Text {
    text: String,
    /// Its words, where they are looked for in other texts.
    words: Option<Phrase>,
}

impl Text {
    fn new(text: &str) -> Text {
        let words = Phrase::new(text, false);
        let letters: usize = words.words.iter().map(|word| word.chars().count()).sum();
        Text { text: text.to_owned(), words: Some(words).filter(|_| letters >= LETTERS) }
    }

    /// Whether a text says this and nothing else.
    fn is(&self, text: &str) -> bool {
        text == self.text || self.words.as_ref().is_some_and(|words| *words == Phrase::new(text, false))
    }
}

/// What a place is known by: the words, and what stands around them.
struct Excerpt {
    text: String,
    marks: Vec<TextRange>,
    /// Whether the value says anything else.
    more: bool,
}

impl Excerpt {
    fn of(going: &[Text], json: &str) -> Excerpt {
        let texts = texts_of(&serde_json::from_str(json).unwrap_or_default());
        let phrases: Vec<Phrase> = going.iter().filter_map(|going| going.words.clone()).collect();
        let more = said(json).iter().any(|text| !going.iter().any(|going| going.is(text)));
        let found = texts.iter().find_map(|text| marks::passage("", text, &phrases));
        match found.filter(|passage| passage.text.chars().count() <= SHOWN_MOST) {
            Some(passage) => Excerpt { text: passage.text, marks: passage.marks, more },
            None => {
                let same = texts.iter().find(|text| going.iter().any(|going| going.text == **text));
                let first = same.or(texts.first()).map(|text| marks::beginning(text));
                Excerpt { text: first.unwrap_or_default(), marks: Vec::new(), more }
            }
        }
    }
}

fn going(json: &str) -> Vec<Text> {
    said(json).iter().map(|text| Text::new(text)).collect()
}

/// The texts that a value consists of. What stands around a quote says nothing by itself.
fn said(json: &str) -> Vec<String> {
    let mut value = serde_json::from_str(json).unwrap_or_default();
    if let Value::Object(quote) = &mut value {
        quote.retain(|part, _| !matches!(part.as_str(), "prefix" | "suffix"));
    }
    texts_of(&value)
}

fn texts_of(value: &Value) -> Vec<String> {
    let mut texts = Vec::new();
    each_text(value, &mut |text| {
        texts.push(text.to_owned());
        false
    });
    texts
}

/// Whether a value is one of these texts, has it as an item, or has its words somewhere.
fn are_in(going: &[Text], json: &str) -> bool {
    let value = serde_json::from_str(json).unwrap_or_default();
    each_text(&value, &mut |text| {
        let words = OnceCell::new();
        let have = |phrase| words.get_or_init(|| Words::of(text)).have(phrase);
        going.iter().any(|going| text == going.text || going.words.as_ref().is_some_and(have))
    })
}

/// Gives every text of a value that says something, until one is what is looked for. Says whether one was.
fn each_text(value: &Value, found: &mut dyn FnMut(&str) -> bool) -> bool {
    match value {
        Value::String(text) => !text.is_empty() && found(text),
        Value::Array(items) => items.iter().any(|item| each_text(item, found)),
        Value::Object(parts) => parts.values().any(|part| each_text(part, found)),
        _ => false,
    }
}

/// An article whose text goes, and the claims that were ever found in it: their quotes have pieces of it, as have its
/// other versions.
struct Quotes {
    article: EntityRef,
    named: String,
    claims: HashSet<Uuid>,
}

impl Quotes {
    fn of(target: &Revision, fields: &[String]) -> Option<Quotes> {
        let article = target.header.entity;
        let of_text = article.kind == Kind::Article && fields.iter().any(|field| field == "text");
        of_text.then(|| Quotes { article, named: format!("\"{}\"", article.id), claims: HashSet::new() })
    }

    /// Whether a value has pieces of the text. A claim names its article before it quotes it, or at once.
    fn are_in(&mut self, entity: EntityRef, field: &str, json: &str) -> bool {
        match (entity.kind, field) {
            (Kind::Claim, "article_id") if json == self.named => {
                self.claims.insert(entity.id);
                false
            }
            (Kind::Claim, "quote") => json != "null" && self.claims.contains(&entity.id),
            (Kind::Article, "text") => entity == self.article,
            _ => false,
        }
    }
}
