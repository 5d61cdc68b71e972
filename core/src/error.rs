//! The one error of the core: what went wrong, with a code to branch on and a sentence for the person.
//! The sentences are in the message catalogue; nothing here decides anything.

use std::path::PathBuf;

use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;

use crate::called::Called;
use crate::ids::{ClaimId, Hash};
use crate::messages;
use crate::rules::{Op, PolicyPoint, Refusal};
use crate::sources::KnownSource;

/// The core's result.
pub type Result<T> = std::result::Result<T, Error>;

/// What is wrong with a value that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Problem {
    /// Nothing but white space.
    Blank,
    /// Nothing, where one value of a closed set is asked for.
    Unchosen,
    /// More code points than the field takes.
    TooLong {
        /// How many there are.
        length: usize,
        /// How many there may be.
        most: usize,
    },
    /// A NUL character.
    Nul {
        /// At which code point, from 0.
        at: usize,
    },
    /// A character in a name that can't be seen.
    Unseen {
        /// At which code point, from 0.
        at: usize,
        /// Which: the hex digits of its code point.
        code: String,
    },
    /// Bytes that are not UTF-8.
    NotUtf8 {
        /// At which byte, from 0.
        at: usize,
    },
    /// Not a day of the calendar as `YYYY-MM-DD`.
    Date,
    /// A day before the one that comes first.
    Before {
        /// The one that comes first.
        day: String,
    },
    /// No day of the calendar and no time as RFC 3339 has it.
    Moment,
    /// A time that is still to come.
    Future {
        /// The time now.
        now: String,
    },
    /// Not an address that begins with http:// or https://.
    Url,
    /// Not an address with `{id}` in it, in whose place an id makes another address.
    UrlTemplate,
    /// Not a BCP 47 language tag.
    Language,
    /// None of the values that the field takes.
    Unknown {
        /// What was given.
        given: String,
        /// What it takes.
        expected: String,
    },
    /// Not a whole number in the range.
    Number {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Not 64 hex digits of a public key or hash.
    Hex,
    /// A file without a byte in it.
    Empty,
    /// The file is larger than an attachment may be.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest in bytes.
        most: u64,
    },
    /// Somebody or something bears this name already.
    Taken {
        /// The name.
        name: String,
    },
    /// A device signs with this key already.
    KeyTaken,
    /// Somebody who works here bears a name that looks the same.
    Alike {
        /// Their name.
        name: String,
    },
    /// Two things are given the same key.
    Repeated {
        /// The key.
        key: String,
    },
    /// The rating scale has no such rating.
    NoSuchRating {
        /// What was given.
        given: String,
        /// The scale's keys.
        expected: String,
    },
    /// A table has no column for it.
    NoColumn {
        /// The columns that it has; none where it is empty.
        columns: String,
    },
    /// A quote was given, and no article to find it in.
    QuoteWithoutArticle,
    /// The words are not in the article.
    QuoteNotFound {
        /// The passage that comes nearest.
        nearest: Option<String>,
    },
    /// The words are in the article more than once.
    QuoteAmbiguous {
        /// Each place, with the words around it.
        places: Vec<String>,
    },
    /// There is no such place.
    QuoteNth {
        /// How many there are.
        count: usize,
    },
    /// A query that is wrong somewhere, where only a right one will do.
    Query {
        /// What is wrong with it.
        message: String,
    },
    /// A revision at which the claim was not there yet.
    BeforeClaim,
    /// The backup that is to be put in a workspace's place is that workspace.
    Itself,
    /// Not JSON of the shape that the field takes.
    Shape {
        /// What the reader said.
        reason: String,
    },
    /// A file that is no table to import from.
    NoTable {
        /// What it is called.
        name: String,
        /// Why not.
        reason: String,
    },
}

/// An item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Its place, from 0.
    pub at: usize,
    /// What of it, where it has several parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<&'static str>,
}

/// A value that its field does not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field, by its name in the model; where people call it otherwise than the same field of other kinds, with its
    /// kind's before it: `evidence.quote`.
    pub field: String,
    /// Which item, where the field is a list and one of its items is wrong.
    pub item: Option<Item>,
    /// What is wrong with it.
    pub problem: Problem,
}

impl Wrong {
    /// The field's name in the model alone.
    #[must_use]
    pub fn name(&self) -> &str {
        self.field.rsplit_once('.').map_or(&self.field, |(_, name)| name)
    }
}

/// Everything that can go wrong in the core.
#[derive(Debug, thiserror::Error)]
#[error("{}", messages::error(self))]
pub enum Error {
    /// A value that its field does not take.
    Invalid(Wrong),
    /// Values of several fields that those do not take.
    InvalidFields {
        /// What is wrong, in the order in which it was checked.
        problems: Vec<Wrong>,
    },
    /// No such thing.
    NotFound {
        /// What was looked for.
        what: &'static str,
        /// The id or name that was given.
        id: String,
    },
    /// The claim after which a page was to begin is not in the list any more, and nothing tells where it would stand.
    NotListed {
        /// The claim.
        id: ClaimId,
    },
    /// An abbreviated id or a name that fits several things.
    Ambiguous {
        /// What was looked for.
        what: &'static str,
        /// The id or name that was given.
        id: String,
        /// What it fits.
        matches: Vec<String>,
    },
    /// The rules refuse it.
    NotAllowed {
        /// What was to be done.
        op: Op,
        /// Why not.
        why: Refusal,
    },
    /// The last change can't be taken back, or nothing is left that could be.
    NotUndoable {
        /// What the last change was; `None` where there is none.
        op: Option<Op>,
    },
    /// Copies edited apart disagree, and a person has to choose first.
    Conflict {
        /// The fields that disagree.
        fields: Vec<String>,
    },
    /// What is to be taken back was changed since.
    ChangedSince {
        /// The entity: `<kind>/<uuid>`.
        entity: String,
        /// What it is or belongs to; nothing where that has no name.
        called: Option<Called>,
        /// The fields that are no longer as they were set.
        fields: Vec<String>,
    },
    /// A field can't be given again what it held before what is to be taken back.
    ValueGone {
        /// The entity: `<kind>/<uuid>`.
        entity: String,
        /// What it is or belongs to; nothing where that has no name.
        called: Option<Called>,
        /// The field.
        field: String,
        /// Why not.
        why: Gone,
    },
    /// A submission does not meet the desk's policy.
    PolicyUnmet {
        /// What is not met.
        points: Vec<PolicyPoint>,
    },
    /// The library seems to have the source that was to be added.
    SourceKnown {
        /// Which sources it may be, those at its address first.
        sources: Vec<KnownSource>,
    },
    /// Nobody on this computer can sign for this workspace, or not the person that was named.
    NoProfile {
        /// The person that was named.
        person: Option<String>,
        /// Who can sign here.
        here: Vec<String>,
    },
    /// Made by a newer version.
    TooNew {
        /// The version found.
        found: i64,
        /// The newest version that is known here.
        known: i64,
    },
    /// The file is not a workspace.
    NotAWorkspace {
        /// Which file.
        path: PathBuf,
    },
    /// A file is there already, and would be overwritten.
    Exists {
        /// Which file.
        path: PathBuf,
    },
    /// The file is damaged.
    Damaged {
        /// What is wrong, and where.
        what: String,
    },
    /// A backup that is damaged beyond its indexes.
    DamagedBackup {
        /// Which file.
        path: PathBuf,
        /// What is wrong, and where.
        what: String,
    },
    /// Something was built into the file that no workspace has, or is not as every workspace has it: nothing is written
    /// as long as it is there.
    Foreign {
        /// What.
        what: String,
    },
    /// A journal that is not accepted; nothing of it was taken.
    Journal {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The workspace is open elsewhere.
    InUse {
        /// By which program and process.
        by: String,
    },
    /// The disk is full.
    DiskFull,
    /// The file or its folder can't be written.
    ReadOnly {
        /// Which file.
        path: PathBuf,
    },
    /// The file lies where nothing can be written, and can't be read there: its last changes are in a log beside it, or it
    /// is of an older version.
    NeedsCopy {
        /// Which file.
        path: PathBuf,
    },
    /// The file has several names (hard links), and a log goes by one of them.
    SeveralNames {
        /// Which file.
        path: PathBuf,
    },
    /// A file can't be read or written.
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Somebody called it off; nothing was changed.
    Cancelled,
    /// The system gives no random bytes.
    Randomness,
    /// The database refused something that it should not.
    Database(#[source] rusqlite::Error),
}

/// Why a field can't be given again what it held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Gone {
    /// Copies edited apart disagreed about it, and what is to be taken back chose between them.
    Settled,
    /// A value of it was redacted since.
    Redacted,
}

/// What `verify` or an import found wrong with one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fault", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the fields are named for what they hold; the message catalogue explains each fault"
)]
pub enum Fault {
    NotJson { reason: String },
    UnknownLine { found: String },
    NoJournal,
    WorkspaceFile,
    CutOff,
    LineTooLong { most: u64 },
    OtherWorkspace { found: String, desk: Option<String> },
    Format { found: i64, known: i64 },
    Header { line: String },
    Hash { found: Hash },
    Commitment { field: String },
    ValueNotJson { field: String },
    Changes,
    Sequence { expected: u64, found: u64 },
    Previous,
    Fork { device_seq: u64 },
    Parent { parent: Hash },
    Ref { refers_to: String },
    UnknownDevice,
    UnknownPerson,
    OtherAuthor,
    Unsealed { device_seq: u64 },
    Seal { device_seq: u64 },
    KeyUnusable,
    Missing { field: String },
    Unexplained { field: String },
    Founding,
    OpOfKind { op: String, kind: String },
    OpOfEntity { op: String, begins: bool },
    OpField { op: String, field: String },
    Rule { why: Refusal },
    Policy { points: Vec<PolicyPoint> },
    Consequence,
    Status { found: String, expected: String },
    Pins { missing: String },
    Field { field: String, reason: String },
    Attachment { sha256: String },
    AttachmentMissing { sha256: String },
    AttachmentUnused { sha256: String },
    Projection { field: String },
    ProjectionMissing,
    ProjectionUnexplained,
    Column { column: String },
    Index { index: String },
    Schema { what: String },
    Head { stated: Hash, found: Hash },
    ExpectedHead { expected: Hash },
    Unreadable { reason: String },
}

impl Error {
    /// A value that its field does not take.
    #[must_use]
    pub fn invalid(field: &str, problem: Problem) -> Error {
        Error::Invalid(Wrong { field: field.to_owned(), item: None, problem })
    }

    /// The same of an item of the list that the field is; of a part of it, where it has several.
    #[must_use]
    pub(crate) fn of_item(self, at: usize, part: Option<&'static str>) -> Error {
        match self {
            Error::Invalid(wrong) => Error::Invalid(Wrong { item: Some(Item { at, part }), ..wrong }),
            other => other,
        }
    }

    /// The same about something that has a name.
    #[must_use]
    pub(crate) fn called(self, called: Option<Called>) -> Error {
        match self {
            Error::ChangedSince { entity, fields, .. } => Error::ChangedSince { entity, called, fields },
            Error::ValueGone { entity, field, why, .. } => Error::ValueGone { entity, called, field, why },
            other => other,
        }
    }

    /// A file that can't be read or written, told apart by what the person can do about it.
    #[must_use]
    pub fn io(path: impl Into<PathBuf>, source: std::io::Error) -> Error {
        use std::io::ErrorKind;
        let path = path.into();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Error::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly { path },
            ErrorKind::AlreadyExists => Error::Exists { path },
            _ => Error::Io { path, source },
        }
    }

    /// The code that programs branch on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Error::Invalid(_) | Error::InvalidFields { .. } => "invalid",
            Error::NotFound { .. } => "not_found",
            Error::NotListed { .. } => "not_listed",
            Error::Ambiguous { .. } => "ambiguous",
            Error::NotAllowed { .. } => "not_allowed",
            Error::NotUndoable { .. } => "not_undoable",
            Error::Conflict { .. } => "conflict",
            Error::ChangedSince { .. } => "changed_since",
            Error::ValueGone { .. } => "value_gone",
            Error::PolicyUnmet { .. } => "policy_unmet",
            Error::SourceKnown { .. } => "source_known",
            Error::NoProfile { .. } => "no_profile",
            Error::TooNew { .. } => "too_new",
            Error::NotAWorkspace { .. } => "not_a_workspace",
            Error::Exists { .. } => "exists",
            Error::Damaged { .. } | Error::Foreign { .. } => "damaged",
            Error::DamagedBackup { .. } => "damaged_backup",
            Error::Journal { .. } => "journal",
            Error::InUse { .. } => "in_use",
            Error::DiskFull => "disk_full",
            Error::ReadOnly { .. } => "read_only",
            Error::NeedsCopy { .. } => "needs_copy",
            Error::SeveralNames { .. } => "several_names",
            Error::Io { .. } => "io",
            Error::Cancelled => "cancelled",
            Error::Randomness => "randomness",
            Error::Database(_) => "database",
        }
    }

    /// What a program needs to know besides the code.
    #[must_use]
    pub fn details(&self) -> Value {
        match self {
            Error::Invalid(wrong @ Wrong { item: None, problem, .. }) => {
                json!({ "field": wrong.name(), "problem": problem })
            }
            Error::Invalid(wrong @ Wrong { item, problem, .. }) => {
                json!({ "field": wrong.name(), "item": item, "problem": problem })
            }
            Error::InvalidFields { problems } => {
                let (field, problem) = problems.first().map(|wrong| (wrong.name(), &wrong.problem)).unzip();
                let told =
                    |wrong: &Wrong| json!({ "field": wrong.name(), "message": messages::wrong(wrong) });
                let fields: Vec<Value> = problems.iter().map(told).collect();
                json!({ "field": field, "problem": problem, "fields": fields })
            }
            Error::NotFound { what, id } => json!({ "what": what, "id": id }),
            Error::NotListed { id } => json!({ "id": id }),
            Error::Ambiguous { what, id, matches } => json!({ "what": what, "id": id, "matches": matches }),
            Error::NotAllowed { op, why } => json!({ "op": op, "why": why, "reason": why.to_string() }),
            Error::NotUndoable { op } => json!({ "op": op }),
            Error::Conflict { fields } => json!({ "fields": fields }),
            Error::ChangedSince { entity, fields, .. } => json!({ "entity": entity, "fields": fields }),
            Error::ValueGone { entity, field, why, .. } => {
                json!({ "entity": entity, "field": field, "why": why })
            }
            Error::PolicyUnmet { points } => {
                let sentences: Vec<String> = points.iter().map(ToString::to_string).collect();
                json!({ "points": points, "reasons": sentences })
            }
            Error::SourceKnown { sources } => json!({ "sources": sources }),
            Error::NoProfile { person, here } => json!({ "person": person, "here": here }),
            Error::TooNew { found, known } => json!({ "found": found, "known": known }),
            Error::NotAWorkspace { path }
            | Error::Exists { path }
            | Error::ReadOnly { path }
            | Error::NeedsCopy { path }
            | Error::SeveralNames { path } => json!({ "path": path.display().to_string() }),
            Error::Damaged { what } | Error::Foreign { what } => json!({ "what": what }),
            Error::DamagedBackup { path, what } => {
                json!({ "path": path.display().to_string(), "what": what })
            }
            Error::Journal { line, fault } => json!({ "line": line, "fault": fault }),
            Error::InUse { by } => json!({ "by": by }),
            Error::Io { path, source } => {
                json!({ "path": path.display().to_string(), "reason": source.to_string() })
            }
            Error::Database(source) => json!({ "reason": source.to_string() }),
            Error::DiskFull | Error::Cancelled | Error::Randomness => json!({}),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Error::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Error::Damaged { what: messages::text("damaged-pages", &[]) }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::InUse { by: String::new() },
            Some(ErrorCode::OperationInterrupted) => Error::Cancelled,
            _ => Error::Database(source),
        }
    }
}

impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        json!({ "code": self.code(), "message": self.to_string(), "details": self.details() })
            .serialize(serializer)
    }
}
