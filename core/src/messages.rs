//! The message catalogue: every sentence that a person reads, by its id, from the Fluent files in `messages/`.
//! The core, the terminal and the window share these files.

mod catalogue;

use std::iter;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::{LanguageIdentifier, langid};

use crate::called::Called;
use crate::error::{Error, Fault, Gone, Item, Problem, Wrong};
use crate::ids::Kind;
use crate::independence::{CountedOnce, Likeness};
use crate::rules::{Op, PolicyPoint, Refusal, Status, named};
use crate::sources::KnownSource;

/// A language that Claimtrail speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
    /// Kazakh.
    Kk,
}

named!(Language { En = "en", Ru = "ru", Kk = "kk" });

impl Language {
    /// The language that this user's system asks for, where it is one of these; English otherwise.
    #[must_use]
    pub fn of_this_computer() -> Language {
        let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let primary = |tag: &str| tag.split(['_', '-', '.', '@']).next().and_then(Language::parse);
        asked.as_deref().and_then(primary).unwrap_or_default()
    }

    const fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::En => langid!("en"),
            Language::Ru => langid!("ru"),
            Language::Kk => langid!("kk"),
        }
    }
}

/// Which language this program speaks, by its place in [`Language::ALL`].
static SPOKEN: AtomicUsize = AtomicUsize::new(0);

/// Lets every sentence from now on be in this language; what it does not have is said in English.
pub fn speak(language: Language) {
    SPOKEN.store(language as usize, Ordering::Relaxed);
}

/// The language that this program speaks.
#[must_use]
pub fn spoken() -> Language {
    Language::ALL.get(SPOKEN.load(Ordering::Relaxed)).copied().unwrap_or_default()
}

/// Whether the window speaks; otherwise it is the terminal.
static WINDOW: AtomicBool = AtomicBool::new(false);

/// Lets every sentence from now on tell what can be done in the window, where it would tell of a command.
pub fn speak_in_the_window() {
    WINDOW.store(true, Ordering::Relaxed);
}

/// A value for a place in a message.
pub type Argument = FluentValue<'static>;

/// The message with this id, its places filled. `program` is `window` or `terminal`.
#[must_use]
pub fn text(id: &str, arguments: &[(&'static str, Argument)]) -> String {
    let program = if WINDOW.load(Ordering::Relaxed) { "window" } else { "terminal" };
    let arguments = arguments.iter().cloned().chain([("program", program.into())]);
    let arguments: FluentArgs<'_> = arguments.collect();
    catalogue::message(spoken(), id, &arguments).unwrap_or_else(|| id.to_owned())
}

/// The message with this id, its places filled, in a language that need not be the one that is spoken.
#[must_use]
pub(crate) fn text_in(language: Language, id: &str, arguments: &[(&'static str, Argument)]) -> String {
    let arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
    catalogue::message(language, id, &arguments).unwrap_or_else(|| id.to_owned())
}

fn id_of(group: &str, name: &str) -> String {
    format!("{group}-{}", name.replace(['.', '_'], "-"))
}

/// The name of an op, a state or a field: whatever has a fixed name in the model and words in the catalogue.
#[must_use]
pub fn word(group: &str, name: &str) -> String {
    catalogue::message(spoken(), &id_of(group, name), &FluentArgs::new())
        .unwrap_or_else(|| name.replace('_', " "))
}

/// Which of these is called so: by its name in the model, or by its words in any language.
pub(crate) fn called<T: Copy + ToString>(group: &str, all: &[T], text: &str) -> Option<T> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['_', '-'], " ");
    let wanted = plain(text);
    let in_any_language = |one: &&T| {
        let id = id_of(group, &one.to_string());
        Language::ALL.iter().any(|language| plain(&text_in(*language, &id, &[])) == wanted)
    };
    // The catalogues are read where no name fits.
    let named = all.iter().find(|one| plain(&one.to_string()) == wanted);
    named.or_else(|| all.iter().find(in_any_language)).copied()
}

/// What the window calls a field, by its name or by that and its kind's: `rating`, `verdict.rating`.
#[must_use]
pub fn field(name: &str) -> String {
    match name.rsplit_once('.') {
        Some(("evidence", "quote")) => word("field", "passage"),
        Some((_, name)) => word("field", name),
        None => word("field", name),
    }
}

fn fields(names: &[String]) -> Argument {
    list(names.iter().map(|name| text("quoted-field", &[("field", field(name).into())])))
}

fn list(words: impl Iterator<Item = String>) -> Argument {
    words.collect::<Vec<_>>().join(", ").into()
}

/// As [`list`], where any one of them will do.
fn any_of(words: impl Iterator<Item = String>) -> Argument {
    let mut words: Vec<String> = words.collect();
    match words.pop() {
        Some(last) if !words.is_empty() => {
            text("any-of", &[("others", list(words.into_iter())), ("last", last.into())]).into()
        }
        last => last.unwrap_or_default().into(),
    }
}

fn lines(items: &[String]) -> Argument {
    items.iter().map(|item| format!("\n  {item}")).collect::<String>().into()
}

/// The sentence for an error: what went wrong and what to do next.
pub(crate) fn error(error: &Error) -> String {
    match error {
        Error::Invalid(wrong) => self::wrong(wrong),
        Error::InvalidFields { problems } => problems.iter().map(wrong).collect::<Vec<_>>().join("\n"),
        Error::NotFound { what, id } => {
            text("error-not-found", &[("what", word("kind", what).into()), ("id", id.clone().into())])
        }
        Error::NotListed { id } => text("error-not-listed", &[("id", id.to_string().into())]),
        Error::Ambiguous { what, id, matches } => text(
            "error-ambiguous",
            &[("what", word("kind", what).into()), ("id", id.clone().into()), ("matches", lines(matches))],
        ),
        Error::NotAllowed { op, why } => {
            text("error-not-allowed", &[("op", word("op", op.as_str()).into()), ("why", refusal(why).into())])
        }
        Error::Conflict { fields } => text("error-conflict", &[("fields", self::fields(fields))]),
        Error::ChangedSince { entity, called, fields } => {
            of_fields("error-changed-since", entity, called.as_ref(), fields)
        }
        Error::ValueGone { entity, called, field, why } => {
            let id = match why {
                Gone::Settled => "error-value-settled",
                Gone::Redacted => "error-value-redacted",
            };
            of_fields(id, entity, called.as_ref(), std::slice::from_ref(field))
        }
        Error::PolicyUnmet { points } => {
            let points: Vec<String> = points.iter().map(policy_point).collect();
            text("error-policy-unmet", &[("points", lines(&points))])
        }
        Error::SourceKnown { sources } => {
            let known: Vec<String> = sources.iter().map(known_source).collect();
            text("error-source-known", &[("sources", lines(&known))])
        }
        Error::NoProfile { person, here } => no_profile(person.as_deref(), here),
        Error::TooNew { found, known } => {
            text("error-too-new", &[("found", (*found).into()), ("known", (*known).into())])
        }
        Error::NotAWorkspace { path } => text("error-not-a-workspace", &[("path", shown(path))]),
        Error::Exists { path } => text("error-exists", &[("path", shown(path))]),
        Error::Damaged { what } => text("error-damaged", &[("what", what.clone().into())]),
        Error::DamagedBackup { path, what } => {
            text("error-damaged-backup", &[("path", shown(path)), ("what", what.clone().into())])
        }
        Error::Foreign { what } => text("error-foreign", &[("what", what.clone().into())]),
        Error::Journal { line, fault } => journal(*line, fault),
        Error::InUse { by } if by.is_empty() => text("error-in-use-unknown", &[]),
        Error::InUse { by } => text("error-in-use", &[("by", by.clone().into())]),
        Error::DiskFull => text("error-disk-full", &[]),
        Error::NeedsCopy { path } => text("error-needs-copy", &[("path", shown(path))]),
        Error::SeveralNames { path } => text("error-several-names", &[("path", shown(path))]),
        Error::ReadOnly { path } => text("error-read-only", &[("path", shown(path))]),
        Error::Io { path, source } => {
            text("error-io", &[("path", shown(path)), ("reason", source.to_string().into())])
        }
        Error::NotUndoable { op: None } => text("error-nothing-to-undo", &[]),
        Error::NotUndoable { op: Some(op) } => {
            let id = match op {
                Op::ClaimWithdraw => "error-not-undoable-withdrawal",
                Op::Redact => "error-not-undoable-redaction",
                _ => "error-not-undoable",
            };
            text(id, &[("op", word("op", op.as_str()).into())])
        }
        Error::Cancelled => text("error-cancelled", &[]),
        Error::Randomness => text("error-randomness", &[]),
        Error::Database(source) => text("error-database", &[("reason", source.to_string().into())]),
    }
}

/// What to do about a journal that is not accepted: another file, the same one again, or what its fault says.
fn journal(line: usize, fault: &Fault) -> String {
    let id = match fault {
        Fault::NoJournal => "error-journal-none",
        Fault::WorkspaceFile => "error-journal-workspace",
        Fault::OtherWorkspace { desk: None, .. } => "error-journal-elsewhere",
        Fault::OtherWorkspace { .. } => "error-journal-elsewhere-named",
        Fault::CutOff | Fault::Head { .. } => "error-journal-cut",
        Fault::NotJson { .. }
        | Fault::Header { .. }
        | Fault::Hash { .. }
        | Fault::Changes
        | Fault::Commitment { .. }
        | Fault::ValueNotJson { .. }
        | Fault::Seal { .. }
        | Fault::Attachment { .. } => "error-journal-changed",
        _ => "error-journal",
    };
    let mut arguments = vec![("line", line.into()), ("fault", self::fault(fault, None).into())];
    if let Fault::OtherWorkspace { found, desk } = fault {
        arguments.push(("found", found.clone().into()));
        arguments.push(("desk", desk.clone().unwrap_or_default().into()));
    }
    text(id, &arguments)
}

fn shown(path: &std::path::Path) -> Argument {
    path.display().to_string().into()
}

fn no_profile(person: Option<&str>, here: &[String]) -> String {
    let here_list = list(here.iter().cloned());
    match (person, here) {
        (None, []) => text("error-no-profile", &[]),
        (Some(person), []) => text("error-no-profile-of", &[("person", person.to_owned().into())]),
        (None, _) => text("error-which-profile", &[("here", here_list)]),
        (Some(person), _) => {
            text("error-other-profile", &[("person", person.to_owned().into()), ("here", here_list)])
        }
    }
}

/// What is wrong with a field, as a sentence.
pub(crate) fn wrong(Wrong { field, item, problem }: &Wrong) -> String {
    self::problem(&named(field, *item), problem)
}

/// What the window calls a field, or one item of it.
fn named(field: &str, item: Option<Item>) -> String {
    let field = self::field(field);
    let Some(Item { at, part }) = item else {
        return field;
    };
    let of_list = [("field", field.into()), ("at", (at + 1).into())];
    match part {
        None => text("item-of-list", &of_list),
        Some(part) => {
            let [field, at] = of_list;
            text("part-of-item", &[field, at, ("part", self::field(part).into())])
        }
    }
}

fn problem(field: &str, problem: &Problem) -> String {
    let field = ("field", Argument::from(field.to_owned()));
    let (id, mut arguments): (&str, Vec<(&'static str, Argument)>) = match problem {
        Problem::Blank => ("invalid-blank", vec![]),
        Problem::Unchosen => ("invalid-unchosen", vec![]),
        Problem::TooLong { length, most } => {
            ("invalid-too-long", vec![("length", (*length).into()), ("most", (*most).into())])
        }
        Problem::Nul { at } => ("invalid-nul", vec![("at", (*at + 1).into())]),
        Problem::NotUtf8 { at } => ("invalid-not-utf8", vec![("at", (*at + 1).into())]),
        Problem::Date => ("invalid-date", vec![]),
        Problem::Before { day } => ("invalid-before", vec![("day", day.clone().into())]),
        Problem::Url => ("invalid-url", vec![]),
        Problem::UrlTemplate => ("invalid-url-template", vec![]),
        Problem::Language => ("invalid-language", vec![]),
        Problem::Unknown { given, expected } => {
            ("invalid-unknown", vec![("given", given.clone().into()), ("expected", expected.clone().into())])
        }
        Problem::Moment => ("invalid-moment", vec![]),
        Problem::Future { now } => ("invalid-future", vec![("now", now.clone().into())]),
        Problem::Number { least: i64::MIN, most } => ("invalid-number-most", vec![("most", (*most).into())]),
        Problem::Number { least, most: i64::MAX } => {
            ("invalid-number-least", vec![("least", (*least).into())])
        }
        Problem::Number { least, most } => {
            ("invalid-number", vec![("least", (*least).into()), ("most", (*most).into())])
        }
        Problem::Hex => ("invalid-hex", vec![]),
        Problem::Empty => ("invalid-empty-file", vec![]),
        Problem::TooLarge { bytes, most } => {
            ("invalid-too-large", vec![("bytes", (*bytes).into()), ("most", (*most).into())])
        }
        Problem::Unseen { at, code } => {
            ("invalid-unseen", vec![("at", (*at + 1).into()), ("code", code.clone().into())])
        }
        Problem::Alike { name } => ("invalid-alike", vec![("name", name.clone().into())]),
        Problem::Taken { name } => ("invalid-taken", vec![("name", name.clone().into())]),
        Problem::KeyTaken => ("invalid-key-taken", vec![]),
        Problem::Repeated { key } => ("invalid-repeated", vec![("key", key.clone().into())]),
        Problem::NoSuchRating { given, expected } => (
            "invalid-no-such-rating",
            vec![("given", given.clone().into()), ("expected", expected.clone().into())],
        ),
        Problem::NoColumn { columns } if columns.is_empty() => ("invalid-empty-table", vec![]),
        Problem::NoColumn { columns } => ("invalid-no-column", vec![("columns", columns.clone().into())]),
        Problem::QuoteWithoutArticle => ("invalid-quote-without-article", vec![]),
        Problem::QuoteNotFound { nearest: None } => ("invalid-quote-not-found", vec![]),
        Problem::QuoteNotFound { nearest: Some(nearest) } => {
            ("invalid-quote-nearest", vec![("nearest", nearest.clone().into())])
        }
        Problem::QuoteAmbiguous { places } => (
            "invalid-quote-ambiguous",
            vec![("count", places.len().into()), ("places", lines(&numbered(places)))],
        ),
        Problem::QuoteNth { count } => ("invalid-quote-nth", vec![("count", (*count).into())]),
        Problem::BeforeClaim => ("invalid-before-claim", vec![]),
        Problem::Itself => ("invalid-itself", vec![]),
        Problem::Query { message } => ("invalid-query", vec![("message", message.clone().into())]),
        Problem::Shape { reason } => ("invalid-shape", vec![("reason", reason.clone().into())]),
        Problem::NoTable { name, reason } => {
            ("invalid-no-table", vec![("name", name.clone().into()), ("reason", reason.clone().into())])
        }
    };
    arguments.push(field);
    text(id, &arguments)
}

/// A sentence about fields of an entity, `<kind>/<uuid>`, which is called so, or by its id.
fn of_fields(id: &str, entity: &str, called: Option<&Called>, fields: &[String]) -> String {
    let (of, own) = entity.split_once('/').unwrap_or_default();
    let fields: Vec<String> = fields.iter().map(|name| format!("{of}.{name}")).collect();
    let (kind, name) = match called {
        Some(Called { entity, name }) => {
            (entity.kind.as_str(), text("quoted-field", &[("field", name.clone().into())]))
        }
        None => (of, own.to_owned()),
    };
    let kind = word("kind", kind).into();
    text(id, &[("kind", kind), ("id", name.into()), ("fields", self::fields(&fields))])
}

fn numbered(places: &[String]) -> Vec<String> {
    places.iter().enumerate().map(|(at, place)| format!("{}: {place}", at + 1)).collect()
}

/// Why an op is refused, as a clause after "because".
pub(crate) fn refusal(refusal: &Refusal) -> String {
    let states = |states: &[Status]| any_of(states.iter().map(|status| word("status", status.as_str())));
    match refusal {
        Refusal::Inactive => text("refusal-inactive", &[]),
        Refusal::Role { has, needs } => text(
            "refusal-role",
            &[("has", word("role", has.as_str()).into()), ("needs", word("role", needs.as_str()).into())],
        ),
        Refusal::State { status, allowed } => text(
            "refusal-state",
            &[("status", word("status", status.as_str()).into()), ("allowed", states(allowed))],
        ),
        Refusal::VerdictMissing => text("refusal-verdict-missing", &[]),
        Refusal::VerdictStands => text("refusal-verdict-stands", &[]),
        Refusal::RationaleMissing => text("refusal-rationale-missing", &[]),
        Refusal::VerdictUnchanged => text("refusal-verdict-unchanged", &[]),
        Refusal::WroteVerdict => text("refusal-wrote-verdict", &[]),
        Refusal::Submitted => text("refusal-submitted", &[]),
        Refusal::NotSubmitter => text("refusal-not-submitter", &[]),
        Refusal::NotCommenter => text("refusal-not-commenter", &[]),
        Refusal::ReasonMissing => text("refusal-reason-missing", &[]),
        Refusal::LastOwner => text("refusal-last-owner", &[]),
        Refusal::DeviceRevoked => text("refusal-device-revoked", &[]),
        Refusal::NotRedactable { field } => {
            text("refusal-not-redactable", &[("field", self::field(field).into())])
        }
        Refusal::AlreadyRedacted { field } => {
            text("refusal-already-redacted", &[("field", self::field(field).into())])
        }
    }
}

/// A point of the policy that is not met.
pub(crate) fn policy_point(point: &PolicyPoint) -> String {
    match point {
        PolicyPoint::IndependentSources { has, needs, counted_once } => {
            let asked =
                text("policy-independent-sources", &[("has", (*has).into()), ("needs", (*needs).into())]);
            iter::once(asked).chain(counted_once.iter().map(self::counted_once)).collect::<Vec<_>>().join(" ")
        }
        PolicyPoint::PrimarySource => text("policy-primary-source", &[]),
        PolicyPoint::ClaimantContacted => text("policy-claimant-contacted", &[]),
    }
}

/// Which sources count as one, and why.
fn counted_once(once: &CountedOnce) -> String {
    let id = match once.by {
        Likeness::Origin => "counted-once-origin",
        Likeness::Address => "counted-once-address",
        Likeness::Both => "counted-once-both",
    };
    text(id, &[("titles", list(once.titles.iter().map(|title| quoted(title))))])
}

/// A source that may be the one that is to be added, and why.
fn known_source(KnownSource { id, title, same_address }: &KnownSource) -> String {
    let message = if *same_address { "known-by-address" } else { "known-by-title" };
    text(message, &[("title", quoted(title).into()), ("id", id.to_string().into())])
}

/// What a source is called, as it stands in a sentence.
fn quoted(title: &str) -> String {
    match title {
        "" => text("untitled-source", &[]),
        title => text("quoted-title", &[("title", title.to_owned().into())]),
    }
}

/// An entity, `<kind>/<uuid>`, with its kind in words; anything else as it is.
fn entity(named: &str) -> String {
    match named.split_once('/') {
        Some((kind, id)) => format!("{} {id}", word("kind", kind)),
        None => named.to_owned(),
    }
}

/// What is wrong with a revision, a seal, an attachment or a line of a journal; with something of this kind, where that
/// is known.
#[must_use]
pub fn fault(fault: &Fault, kind: Option<Kind>) -> String {
    let named = |name: &String| match kind {
        Some(kind) => self::field(&format!("{kind}.{name}")),
        None => self::field(name),
    };
    let one = |id: &str, name: &'static str, value: String| text(id, &[(name, value.into())]);
    let two = |id: &str, a: (&'static str, String), b: (&'static str, String)| {
        text(id, &[(a.0, a.1.into()), (b.0, b.1.into())])
    };
    match fault {
        Fault::NotJson { reason } => one("fault-not-json", "reason", reason.clone()),
        Fault::UnknownLine { found } => one("fault-unknown-line", "found", found.clone()),
        Fault::NoJournal => text("fault-no-journal", &[]),
        Fault::WorkspaceFile => text("fault-workspace-file", &[]),
        Fault::CutOff => text("fault-cut-off", &[]),
        Fault::LineTooLong { most } => text("fault-line-too-long", &[("most", (*most >> 20).into())]),
        Fault::OtherWorkspace { found, .. } => one("fault-other-workspace", "found", found.clone()),
        Fault::Format { found, known } => {
            text("fault-format", &[("found", (*found).into()), ("known", (*known).into())])
        }
        Fault::Header { line } => one("fault-header", "line", line.clone()),
        Fault::Hash { found } => one("fault-hash", "found", found.to_string()),
        Fault::Commitment { field } => one("fault-commitment", "field", named(field)),
        Fault::ValueNotJson { field } => one("fault-value-not-json", "field", named(field)),
        Fault::Changes => text("fault-changes", &[]),
        Fault::Sequence { expected, found } => {
            text("fault-sequence", &[("expected", (*expected).into()), ("found", (*found).into())])
        }
        Fault::Previous => text("fault-previous", &[]),
        Fault::Fork { device_seq } => text("fault-fork", &[("seq", (*device_seq).into())]),
        Fault::Parent { parent } => one("fault-parent", "parent", parent.to_string()),
        Fault::Ref { refers_to } => one("fault-ref", "entity", entity(refers_to)),
        Fault::UnknownDevice => text("fault-unknown-device", &[]),
        Fault::UnknownPerson => text("fault-unknown-person", &[]),
        Fault::OtherAuthor => text("fault-other-author", &[]),
        Fault::Unsealed { device_seq } => text("fault-unsealed", &[("seq", (*device_seq).into())]),
        Fault::Seal { device_seq } => text("fault-seal", &[("seq", (*device_seq).into())]),
        Fault::KeyUnusable => text("fault-key-unusable", &[]),
        Fault::Missing { field } => one("fault-missing", "field", named(field)),
        Fault::Unexplained { field } => one("fault-unexplained", "field", named(field)),
        Fault::Founding => text("fault-founding", &[]),
        Fault::OpOfKind { op, kind } => {
            two("fault-op-of-kind", ("op", word("op", op)), ("kind", word("kind", kind)))
        }
        Fault::OpOfEntity { op, begins: true } => one("fault-op-begins", "op", word("op", op)),
        Fault::OpOfEntity { op, begins: false } => one("fault-op-follows", "op", word("op", op)),
        Fault::OpField { op, field } => {
            two("fault-op-field", ("op", word("op", op)), ("field", named(field)))
        }
        Fault::Rule { why } => one("fault-rule", "why", refusal(why)),
        Fault::Policy { points } => {
            let points: Vec<String> = points.iter().map(policy_point).collect();
            one("fault-policy", "points", points.join("; "))
        }
        Fault::Consequence => text("fault-consequence", &[]),
        Fault::Status { found, expected } => {
            two("fault-status", ("found", word("status", found)), ("expected", word("status", expected)))
        }
        Fault::Pins { missing } => one("fault-pins", "missing", entity(missing)),
        Fault::Field { field, reason } => {
            two("fault-field", ("field", named(field)), ("reason", reason.clone()))
        }
        Fault::Attachment { sha256 } => one("fault-attachment", "sha256", sha256.clone()),
        Fault::AttachmentMissing { sha256 } => one("fault-attachment-missing", "sha256", sha256.clone()),
        Fault::AttachmentUnused { sha256 } => one("fault-attachment-unused", "sha256", sha256.clone()),
        Fault::Projection { field } => one("fault-projection", "field", named(field)),
        Fault::ProjectionMissing => text("fault-projection-missing", &[]),
        Fault::ProjectionUnexplained => text("fault-projection-unexplained", &[]),
        Fault::Column { column } => one("fault-column", "column", word("column", column)),
        Fault::Index { index } => one("fault-index", "index", index.clone()),
        Fault::Schema { what } => one("fault-schema", "what", what.clone()),
        Fault::Head { stated, found } => {
            two("fault-head", ("stated", stated.to_string()), ("found", found.to_string()))
        }
        Fault::ExpectedHead { expected } => one("fault-expected-head", "expected", expected.to_string()),
        Fault::Unreadable { reason } => one("fault-unreadable", "reason", reason.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields;
    use crate::projection::for_kind;
    use crate::store::Stored;

    /// The columns of a projection, with those that each has.
    fn columns<T: Stored>(_: ()) -> Vec<&'static str> {
        let common = "heads conflicts redacted created_by created_at updated_by updated_at revisions";
        T::FIELDS.iter().copied().chain(common.split(' ')).collect()
    }

    #[test]
    fn every_field_has_a_name() {
        let fields = Kind::ALL.iter().flat_map(|kind| fields::of(*kind)).map(|field| field.name);
        let shown = Kind::ALL.into_iter().flat_map(|kind| for_kind!(kind, columns, ()));
        for field in fields.chain(shown) {
            let id = format!("field-{}", field.replace('_', "-"));
            assert!(catalogue::message(Language::En, &id, &FluentArgs::new()).is_some(), "{id}");
        }
    }
}
