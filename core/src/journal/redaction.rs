//! Redaction: a value and its salt are destroyed, the commitment stays, and history says who did it and why.
//! The bytes leave the file and its log; exported journals, reports and backups made before are not reached.

mod held;

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::called::Called;
use crate::error::{Error, Problem, Result};
use crate::fields::{self, Fields};
use crate::ids::{EntityRef, Hash, Kind};
use crate::journal::revision::Revision;
use crate::projection;
use crate::rules::{Op, Refusal};
use crate::search::TextRange;
use crate::store::{self, Db, attachments, revisions};
use crate::text;
use crate::workspace::{Acting, Workspace};

/// What a redaction did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Redaction {
    /// The revision that records it.
    pub revision: Hash,
    /// The revision whose values were destroyed.
    pub target: Hash,
    /// What that revision is about.
    pub entity: EntityRef,
    /// The claim that it belongs to, or itself.
    pub subject: Uuid,
    /// The fields.
    pub fields: Vec<String>,
    /// Where one of the values, or its words, stand still; with an article's text, the quotes that were taken from it.
    pub also_in: Vec<StillHeld>,
    /// Whether the bytes have left the file; if not, it is tried again at the next opening.
    pub scrubbed: bool,
    /// Why they have not.
    pub unscrubbed: Option<Unscrubbed>,
}

/// Why bytes that a redaction destroyed still lie in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unscrubbed {
    /// Rewriting the file needs as much room as it takes.
    NoRoom,
    /// Another program reads or writes the file.
    InUse,
    /// It could not be rewritten for another reason.
    Other,
}

impl Unscrubbed {
    pub(crate) const fn of(error: &Error) -> Unscrubbed {
        match error {
            Error::DiskFull => Unscrubbed::NoRoom,
            Error::InUse { .. } => Unscrubbed::InUse,
            _ => Unscrubbed::Other,
        }
    }

    /// The reason as JSON and catalogues have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Unscrubbed::NoRoom => "no_room",
            Unscrubbed::InUse => "in_use",
            Unscrubbed::Other => "other",
        }
    }
}

/// A value that says the same, or holds it among other words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StillHeld {
    /// The revision.
    pub revision: Hash,
    /// What it is about.
    pub entity: EntityRef,
    /// Its field.
    pub field: String,
    /// What that is called; nothing where it is not shown.
    pub called: Option<Called>,
    /// Whether the field shows it now; otherwise history alone has it.
    pub stands: bool,
    /// The words, with a little of what stands around them.
    pub text: String,
    /// Where they are in it.
    pub marks: Vec<TextRange>,
    /// Whether other words go with them if the value is destroyed: all of it does.
    pub more: bool,
    /// Whether it may be destroyed: history holds together without it.
    pub redactable: bool,
}

/// What a `redact` revision names.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) target: Hash,
    pub(crate) fields: Vec<String>,
}

impl Workspace {
    /// Destroys the values of these fields of one revision, for ever. An article's text takes its digest with it.
    ///
    /// # Errors
    /// `NotFound` for an unknown revision; `NotAllowed` for anyone but an owner, without a reason, for a field that
    /// history needs, or one that is gone already.
    pub fn redact(
        &mut self,
        acting: &Acting,
        target: Hash,
        fields: &[String],
        reason: &str,
    ) -> Result<Redaction> {
        let missing = || Error::NotFound { what: "revision", id: target.to_string() };
        let revision = revisions::find(self.db(), target)?.ok_or_else(missing)?;
        let entity = revision.header.entity;
        let subject = revisions::subject(self.db(), entity)?.unwrap_or(entity.id);
        let (hash, fields, also_in) = self.write(acting, |writing| {
            writing.permit(Op::Redact, None)?;
            let fields = redactable(&revision, fields)?;
            if reason.trim().is_empty() {
                return Err(Error::NotAllowed { op: Op::Redact, why: Refusal::ReasonMissing });
            }
            let mut changes = Fields::default();
            changes.set("target", target)?;
            changes.set("fields", &fields)?;
            changes.set("reason", text::prose("reason", reason)?)?;
            let hash = writing.append(entity, Op::Redact, changes, Vec::new())?;
            let places = held::elsewhere(writing.db(), &revision, &fields)?;
            destroy(writing.db(), &Named { target, fields: fields.clone() })?;
            projection::refold(writing.db(), entity)?;
            Ok((hash, fields, held::told(writing.db(), places)?))
        })?;
        let unscrubbed = self.scrub();
        let scrubbed = unscrubbed.is_none();
        Ok(Redaction { revision: hash, target, entity, subject, fields, also_in, scrubbed, unscrubbed })
    }
}

/// The fields, each once and in order, if every one of them can be redacted. With an article's text goes its digest: no
/// salt protects that, and whoever guesses the text could prove it by it.
fn redactable(revision: &Revision, given: &[String]) -> Result<Vec<String>> {
    if given.is_empty() {
        return Err(Error::invalid("fields", Problem::Blank));
    }
    let refuse = |why| Err(Error::NotAllowed { op: Op::Redact, why });
    let mut fields = given.to_vec();
    let is_text = revision.header.entity.kind == Kind::Article && given.iter().any(|field| field == "text");
    if is_text && revision.value("text_sha256").is_some() {
        fields.push("text_sha256".to_owned());
    }
    fields.sort_unstable();
    fields.dedup();
    for field in &fields {
        if !revision.changes.iter().any(|change| change.field == *field) {
            let there = revision.changes.iter().filter(|change| change.value().is_some());
            let names =
                there.map(|change| change.field.as_str()).filter(|name| is_redactable(revision, name));
            let expected = names.collect::<Vec<_>>().join(", ");
            return Err(Error::invalid("fields", Problem::NotOfRevision { given: field.clone(), expected }));
        }
        if revision.value(field).is_none() {
            return refuse(Refusal::AlreadyRedacted { field: field.clone() });
        }
        if !is_redactable(revision, field) {
            return refuse(Refusal::NotRedactable { field: field.clone() });
        }
    }
    Ok(fields)
}

/// Whether history holds together without this field of this revision.
pub(crate) fn is_redactable(revision: &Revision, field: &str) -> bool {
    let header = &revision.header;
    let of_redaction = header.known_op() == Some(Op::Redact);
    !of_redaction && fields::find(header.entity.kind, field).is_some_and(|field| field.redactable)
}

/// Destroys the values, and attachments that nothing names any more. Says how many values there were.
fn destroy(db: &Db, named: &Named) -> Result<u64> {
    let mut destroyed = 0;
    for field in &named.fields {
        if revisions::destroy_value(db, named.target, field)? {
            destroyed += 1;
        }
    }
    if destroyed > 0 {
        store::workspace::set_scrub(db, true)?;
        if named.fields.iter().any(|field| field == "attachments") {
            let left = revisions::named_attachments(db)?;
            for sha256 in attachments::digests(db)? {
                if !left.contains(&sha256.to_string()) {
                    attachments::delete(db, sha256)?;
                }
            }
        }
    }
    Ok(destroyed)
}

/// What a `redact` revision names, if it is one and whole.
pub(crate) fn named(revision: &Revision) -> Option<Named> {
    let target: Hash = serde_json::from_str(revision.value("target")?).ok()?;
    let fields: Vec<String> = serde_json::from_str(revision.value("fields")?).ok()?;
    Some(Named { target, fields })
}

/// Every redaction of the workspace, in order of arrival.
pub(crate) fn all(db: &Db) -> Result<Vec<Named>> {
    Ok(revisions::with_op(db, Op::Redact.as_str())?.iter().filter_map(named).collect())
}

/// Carries out the redactions that arrived after this place. Says how many values were destroyed.
pub(crate) fn carry_out(db: &Db, after: i64) -> Result<u64> {
    let mut destroyed = 0;
    for revision in revisions::with_op(db, Op::Redact.as_str())? {
        let Some(named) = named(&revision).filter(|_| revision.seq > after) else {
            continue;
        };
        let target = revisions::find(db, named.target)?;
        let allowed = |target: &Revision| named.fields.iter().all(|field| is_redactable(target, field));
        if target.as_ref().is_some_and(allowed) {
            destroyed += destroy(db, &named)?;
        }
    }
    Ok(destroyed)
}
