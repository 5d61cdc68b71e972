//! What went wrong, and what to do next.

use std::io::ErrorKind;
use std::path::Path;
use std::slice;

use super::faults::fault;
use super::refusals::{known_source, policy_point, refusal};
use super::{Argument, field, lines, list, text, word};
use crate::called::Called;
use crate::error::{Error, Fault, Gone, Item, Problem, Wrong};
use crate::rules::Op;

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
            of_fields(id, entity, called.as_ref(), slice::from_ref(field))
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
        Error::OwnFile { path } => text("error-own-file", &[("path", shown(path))]),
        Error::Damaged { what } => text("error-damaged", &[("what", what.clone().into())]),
        Error::Unverifiable { what } => text("error-unverifiable", &[("what", what.clone().into())]),
        Error::CutOff { path, whole, missing } => {
            text("error-cut-off", &[("path", shown(path)), ("what", cut_off(*whole, *missing).into())])
        }
        Error::DamagedBackup { path, what } => {
            text("error-damaged-backup", &[("path", shown(path)), ("what", what.clone().into())])
        }
        Error::Foreign { what } => text("error-foreign", &[("what", what.clone().into())]),
        Error::Journal { line, fault } => journal(*line, fault),
        Error::InUse { by } if by.is_empty() => text("error-in-use-unknown", &[]),
        Error::InUse { by } => text("error-in-use", &[("by", by.clone().into())]),
        Error::DiskFull => text("error-disk-full", &[]),
        Error::FolderFull { folder } => text("error-folder-full", &[("folder", shown(folder))]),
        Error::NeedsRoom { path } => text("error-needs-room", &[("path", shown(path))]),
        Error::NeedsCopy { path } => text("error-needs-copy", &[("path", shown(path))]),
        Error::SeveralNames { path } => text("error-several-names", &[("path", shown(path))]),
        Error::ReadOnly { path } => text("error-read-only", &[("path", shown(path))]),
        Error::Io { path, source } if source.kind() == ErrorKind::IsADirectory => {
            text("error-folder", &[("path", shown(path))])
        }
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

/// How much of a file is missing, as a clause.
pub(crate) fn cut_off(whole: u64, missing: u64) -> String {
    text("damaged-cut-off", &[("whole", whole.into()), ("missing", missing.into())])
}

/// What to do about a journal that is not accepted: another file, the same one again, or what its fault says.
fn journal(line: usize, fault: &Fault) -> String {
    let id = match fault {
        Fault::NoJournal => "error-journal-none",
        Fault::WorkspaceFile => "error-journal-workspace",
        Fault::OtherWorkspace { desk: None, .. } => "error-journal-elsewhere",
        Fault::OtherWorkspace { .. } => "error-journal-elsewhere-named",
        Fault::AnotherJournal => "error-journal-several",
        Fault::CutOff | Fault::Head { .. } | Fault::Unsealed { .. } | Fault::AttachmentMissing { .. } => {
            "error-journal-cut"
        }
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

fn shown(path: &Path) -> Argument {
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

fn fields(names: &[String]) -> Argument {
    list(names.iter().map(|name| text("quoted-field", &[("field", field(name).into())])))
}

/// What is wrong with a field, as a sentence.
pub(crate) fn wrong(Wrong { field, item, problem }: &Wrong) -> String {
    self::problem(&named(field, *item), problem)
}

/// What the window calls a field, or one item of it.
fn named(field: &str, item: Option<Item>) -> String {
    let field = super::field(field);
    let Some(Item { at, part }) = item else {
        return field;
    };
    let of_list = [("field", field.into()), ("at", (at + 1).into())];
    match part {
        None => text("item-of-list", &of_list),
        Some(part) => {
            let [field, at] = of_list;
            text("part-of-item", &[field, at, ("part", super::field(part).into())])
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
        Problem::NotOfRevision { given, expected } if expected.is_empty() => {
            ("invalid-nothing-redactable", vec![("given", given.clone().into())])
        }
        Problem::NotOfRevision { given, expected } => (
            "invalid-not-of-revision",
            vec![("given", given.clone().into()), ("expected", expected.clone().into())],
        ),
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
