//! The fields that a revision sets, as exact JSON text, and which fields each kind of entity has.
//! It knows names, not meanings: what a field takes is the concept's business.

use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Problem, Result};
use crate::ids::Kind;
use crate::records::{Entity, Patch, Record};

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
}

const fn text(name: &'static str) -> Field {
    Field { name, redactable: true }
}

const fn structure(name: &'static str) -> Field {
    Field { name, redactable: false }
}

const ARTICLE: &[Field] = &[
    text("title"),
    text("author"),
    text("publisher"),
    text("url"),
    text("archived_url"),
    text("published_on"),
    text("language"),
    text("text"),
    text("text_sha256"),
    text("note"),
];
const CLAIM: &[Field] = &[
    text("statement"),
    structure("article_id"),
    text("quote"),
    text("claimant"),
    text("reported_by"),
    structure("modality"),
    text("claimed_on"),
    text("appearances"),
    text("language"),
    text("tags"),
    structure("priority"),
    structure("assignee_id"),
    text("due_on"),
    structure("status"),
    text("reason"),
];
const SOURCE: &[Field] = &[
    text("title"),
    structure("kind"),
    structure("primary"),
    text("author"),
    text("publisher"),
    text("url"),
    text("archived_url"),
    text("published_on"),
    text("accessed_on"),
    text("origin"),
    text("interest"),
    structure("confidential"),
    text("note"),
    text("attachments"),
];
const EVIDENCE: &[Field] = &[
    structure("claim_id"),
    structure("source_id"),
    structure("stance"),
    text("quote"),
    text("locator"),
    text("note"),
];
const VERDICT: &[Field] =
    &[structure("claim_id"), structure("scale_id"), structure("rating"), text("rationale"), text("summary")];
const COMMENT: &[Field] =
    &[structure("claim_id"), text("body"), structure("reply_to"), structure("resolved")];
const CORRECTION: &[Field] = &[structure("claim_id"), structure("class"), text("notice")];
const PERSON: &[Field] = &[text("name"), structure("role"), structure("active")];
const DEVICE: &[Field] =
    &[structure("person_id"), structure("public_key"), text("label"), structure("active")];
const RATING_SCALE: &[Field] =
    &[structure("name"), structure("ratings"), structure("worst"), structure("best")];
const DESK: &[Field] = &[
    structure("name"),
    text("url"),
    structure("four_eyes"),
    structure("min_independent_sources"),
    structure("primary_source_required"),
    structure("claimant_contacted_required"),
    structure("default_scale_id"),
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
