//! The one error of the core: what went wrong, with a code to branch on and a sentence for the person.
//! The sentences are in the message catalogue; nothing here decides anything.

mod fault;
mod problem;

use std::path::PathBuf;

use serde::Serialize;
use serde_json::{Value, json};

pub use self::fault::Fault;
pub use self::problem::{Item, Problem, Wrong};
use crate::called::Called;
use crate::ids::ClaimId;
use crate::messages;
use crate::rules::{Op, PolicyPoint, Refusal};
use crate::sources::KnownSource;

/// The core's result.
pub type Result<T> = std::result::Result<T, Error>;

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
    /// A name that a workspace keeps files of its own under, which are there whenever it is open.
    OwnFile {
        /// Which name.
        path: PathBuf,
    },
    /// The file is damaged.
    Damaged {
        /// What is wrong, and where.
        what: String,
    },
    /// The file is too damaged to be verified.
    Unverifiable {
        /// What is wrong, and where.
        what: String,
    },
    /// The file is shorter than it says itself.
    CutOff {
        /// Which file.
        path: PathBuf,
        /// How many bytes it should have.
        whole: u64,
        /// How many of them are missing at its end.
        missing: u64,
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
    /// The disk is full on which something is set aside while a file is made, which may lie on another one.
    FolderFull {
        /// The folder where it is set aside.
        folder: PathBuf,
    },
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
    /// The disk is full, and the file can't be read without writing: its last changes are in a log beside it, or it is of
    /// an older version.
    NeedsRoom {
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

    /// The same where it was met by what finds out what is damaged: that is no advice any more.
    #[must_use]
    pub fn of_verifying(self) -> Error {
        match self {
            Error::Damaged { what } => Error::Unverifiable { what },
            other => other,
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
            Error::Exists { .. } | Error::OwnFile { .. } => "exists",
            Error::Damaged { .. }
            | Error::Unverifiable { .. }
            | Error::CutOff { .. }
            | Error::Foreign { .. } => "damaged",
            Error::DamagedBackup { .. } => "damaged_backup",
            Error::Journal { .. } => "journal",
            Error::InUse { .. } => "in_use",
            Error::DiskFull | Error::FolderFull { .. } => "disk_full",
            Error::NeedsRoom { .. } => "needs_room",
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
            | Error::OwnFile { path }
            | Error::ReadOnly { path }
            | Error::NeedsCopy { path }
            | Error::NeedsRoom { path }
            | Error::SeveralNames { path } => json!({ "path": path.display().to_string() }),
            Error::Damaged { what } | Error::Unverifiable { what } | Error::Foreign { what } => {
                json!({ "what": what })
            }
            Error::CutOff { whole, missing, .. } => {
                json!({ "what": messages::cut_off(*whole, *missing), "whole": whole, "missing": missing })
            }
            Error::FolderFull { folder } => json!({ "folder": folder.display().to_string() }),
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
        use rusqlite::ffi::{SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMSIZE};
        // The file beside the workspace that all who read and write share can't be made as long as it has to be.
        let extended = source.sqlite_error().map(|error| error.extended_code);
        if matches!(extended, Some(SQLITE_IOERR_SHMOPEN | SQLITE_IOERR_SHMSIZE)) {
            return Error::DiskFull;
        }
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
