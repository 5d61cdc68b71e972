//! The fields that a revision sets, as exact JSON text, and which fields each kind of entity has.
//! It knows names, not meanings: what a field takes is the concept's business.

use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Problem, Result};
use crate::ids::Kind;
use crate::records::{Entity, Patch, Record};
use crate::reports::RedactionProfile::{self, Desk, Outside};

/// Fields with the JSON text that a revision stores for them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<(&'static str, String)>);

impl Fields {
    /// Sets a field.
    pub(crate) fn set(&mut self, name: &'static str, value: impl Serialize) -> Result<()> {
        let json = serde_json::to_string(&value)
            .map_err(|error| Error::invalid(name, Problem::Shape { reason: error.to_string() }))?;
        self.0.push((name, json));
        Ok(())
    }

    /// Sets a field where there is a value.
    pub(crate) fn set_given(&mut self, name: &'static str, value: Option<impl Serialize>) -> Result<()> {
        value.map_or(Ok(()), |value| self.set(name, value))
    }

    /// Does what an edit says to a field.
    pub(crate) fn patch(&mut self, name: &'static str, patch: Patch<impl Serialize>) -> Result<()> {
        match patch {
            Patch::Keep => Ok(()),
            Patch::Clear => self.set(name, Value::Null),
            Patch::Set(value) => self.set(name, value),
        }
    }

    /// Leaves out what stands already, unless copies disagree about it: then setting it is a choice.
    pub(crate) fn drop_unchanged<T: Entity>(&mut self, before: &Record<T>) {
        let Ok(Value::Object(body)) = serde_json::to_value(&before.body) else {
            return;
        };
        self.0.retain(|(name, json)| {
            let stands = body.get(*name).unwrap_or(&Value::Null);
            let same = serde_json::from_str::<Value>(json).is_ok_and(|value| value == *stands);
            !same || before.disputes(name) || before.is_redacted(name)
        });
    }

    /// The JSON text set for a field.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| *field == name).map(|(_, json)| json.as_str())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn into_iter(self) -> impl Iterator<Item = (&'static str, String)> {
        self.0.into_iter()
    }
}

/// One field of a kind of entity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    /// Its name in the model.
    pub(crate) name: &'static str,
    /// Whether its value may be destroyed: history holds together without it.
    pub(crate) redactable: bool,
    /// The widest profile whose reports tell its value. What is of the desk alone says who of the desk did what, or is what
    /// people noted for each other.
    pub(crate) told: RedactionProfile,
}

const fn text(name: &'static str, told: RedactionProfile) -> Field {
    Field { name, redactable: true, told }
}

const fn structure(name: &'static str, told: RedactionProfile) -> Field {
    Field { name, redactable: false, told }
}

const ARTICLE: &[Field] = &[
    text("title", Outside),
    text("author", Outside),
    text("publisher", Outside),
    text("url", Outside),
    text("archived_url", Outside),
    text("published_on", Outside),
    text("language", Outside),
    text("text", Outside),
    text("text_sha256", Outside),
    text("note", Desk),
];
const CLAIM: &[Field] = &[
    text("statement", Outside),
    structure("article_id", Outside),
    text("quote", Outside),
    text("claimant", Outside),
    text("reported_by", Outside),
    structure("modality", Outside),
    text("claimed_on", Outside),
    text("appearances", Outside),
    text("language", Outside),
    text("tags", Outside),
    structure("priority", Outside),
    structure("assignee_id", Desk),
    text("due_on", Outside),
    structure("status", Outside),
    text("reason", Desk),
];
const SOURCE: &[Field] = &[
    text("title", Outside),
    structure("kind", Outside),
    structure("primary", Outside),
    text("author", Outside),
    text("publisher", Outside),
    text("url", Outside),
    text("archived_url", Outside),
    text("published_on", Outside),
    text("accessed_on", Outside),
    text("origin", Outside),
    text("interest", Desk),
    structure("confidential", Outside),
    text("note", Desk),
    text("attachments", Outside),
];
const EVIDENCE: &[Field] = &[
    structure("claim_id", Outside),
    structure("source_id", Outside),
    structure("stance", Outside),
    text("quote", Outside),
    text("locator", Outside),
    text("note", Desk),
];
const VERDICT: &[Field] = &[
    structure("claim_id", Outside),
    structure("scale_id", Outside),
    structure("rating", Outside),
    text("rationale", Outside),
    text("summary", Outside),
];
const COMMENT: &[Field] = &[
    structure("claim_id", Outside),
    text("body", Desk),
    structure("reply_to", Outside),
    structure("resolved", Outside),
];
const CORRECTION: &[Field] = &[
    structure("claim_id", Outside),
    structure("class", Outside),
    text("notice", Outside),
    text("reason", Desk),
];
const PERSON: &[Field] = &[text("name", Desk), structure("role", Desk), structure("active", Desk)];
const DEVICE: &[Field] = &[
    structure("person_id", Desk),
    structure("public_key", Desk),
    text("label", Desk),
    structure("active", Desk),
];
const RATING_SCALE: &[Field] = &[
    structure("name", Outside),
    structure("ratings", Outside),
    structure("worst", Outside),
    structure("best", Outside),
];
const DESK: &[Field] = &[
    structure("name", Outside),
    text("url", Outside),
    structure("four_eyes", Outside),
    structure("min_independent_sources", Outside),
    structure("primary_source_required", Outside),
    structure("claimant_contacted_required", Outside),
    structure("default_scale_id", Outside),
];

/// The fields of this kind that revisions set.
pub(crate) const fn of(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Article => ARTICLE,
        Kind::Claim => CLAIM,
        Kind::Source => SOURCE,
        Kind::Evidence => EVIDENCE,
        Kind::Verdict => VERDICT,
        Kind::Comment => COMMENT,
        Kind::Correction => CORRECTION,
        Kind::Person => PERSON,
        Kind::Device => DEVICE,
        Kind::RatingScale => RATING_SCALE,
        Kind::Desk => DESK,
    }
}

/// What kind of entity a field names by its id, where it names one.
pub(crate) fn names(field: &str) -> Option<Kind> {
    match field {
        "article_id" => Some(Kind::Article),
        "claim_id" => Some(Kind::Claim),
        "source_id" => Some(Kind::Source),
        "reply_to" => Some(Kind::Comment),
        "assignee_id" | "person_id" => Some(Kind::Person),
        "scale_id" | "default_scale_id" => Some(Kind::RatingScale),
        _ => None,
    }
}

/// The fields that a `redact` revision sets, whatever it belongs to.
pub(crate) const REDACTION: [&str; 3] = ["target", "fields", "reason"];

/// The field of this kind with this name, if this version knows it.
pub(crate) fn find(kind: Kind, name: &str) -> Option<Field> {
    of(kind).iter().copied().find(|field| field.name == name)
}
