//! Where else history holds what a redaction destroys: the same value, a text with its words in it, and the pieces of an
//! article that claims quote. It goes through every value there is.

use std::cell::OnceCell;
use std::collections::HashSet;

use serde_json::Value;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::{EntityRef, Kind};
use crate::journal::redaction::StillHeld;
use crate::journal::revision::Revision;
use crate::search::words::{Phrase, Words};
use crate::store::{Db, revisions};

/// How many letters a text has at least that is looked for within others: the words of a shorter one stand anywhere.
const LETTERS: usize = 4;

/// The places, but for those that go themselves, in order of arrival.
pub(super) fn elsewhere(db: &Db, target: &Revision, fields: &[String]) -> Result<Vec<StillHeld>> {
    let going: Vec<Text> = fields.iter().filter_map(|field| target.value(field)).flat_map(going).collect();
    let mut quotes = Quotes::of(target, fields);
    let mut held = Vec::new();
    revisions::each_value(db, |hash, entity, field, json| {
        let quoted = quotes.as_mut().is_some_and(|quotes| quotes.are_in(entity, field, json));
        let goes = hash == target.hash && fields.iter().any(|name| name == field);
        if !goes && (quoted || are_in(&going, json)) {
            held.push(StillHeld { revision: hash, entity, field: field.to_owned() });
        }
    })?;
    Ok(held)
}

/// A text that goes.
struct Text {
    text: String,
    /// Its words, where they are looked for in other texts.
    words: Option<Phrase>,
}

/// The texts that a value consists of. What stands around a quote says nothing by itself.
fn going(json: &str) -> Vec<Text> {
    let mut value = serde_json::from_str(json).unwrap_or_default();
    if let Value::Object(quote) = &mut value {
        quote.retain(|part, _| !matches!(part.as_str(), "prefix" | "suffix"));
    }
    let mut texts = Vec::new();
    each_text(&value, &mut |text| {
        let words = Phrase::new(text, false);
        let letters: usize = words.words.iter().map(|word| word.chars().count()).sum();
        texts.push(Text { text: text.to_owned(), words: Some(words).filter(|_| letters >= LETTERS) });
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
