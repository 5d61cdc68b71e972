//! Reports: what leaves the desk, as tables. One file for each format; what goes into a report is gathered in `dossier.rs`.
//! What no report may say of a confidential source is decided here and nowhere else.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attachments;
use crate::error::Result;
use crate::ids::Hash;
use crate::messages;
use crate::records::{Entity, Record};
use crate::rules::named;
use crate::sources::Source;
use crate::store::{self, Db};

pub mod csv;
mod dossier;

/// What stands in a report for a value that was destroyed.
pub const REDACTED: &str = "[redacted]";
/// What stands in a report for a value that could lead to a confidential source, set or not.
pub const WITHHELD: &str = "[withheld]";

/// Which table a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// A row for each claim.
    #[default]
    Claims,
    /// A row for each piece of evidence that is attached to a claim.
    Evidence,
    /// A row for each field that a revision set.
    History,
}

named!(Layout {
    Claims = "claims",
    Evidence = "evidence",
    History = "history",
});

/// How a CSV report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct CsvOptions {
    /// Which table.
    #[ts(optional, as = "Option<_>")]
    pub layout: Layout,
    /// Whether the file begins with a byte order mark, by which Excel knows UTF-8.
    #[ts(optional, as = "Option<_>")]
    pub bom: bool,
}

/// What was written: enough to show later that a file is that report, of that state of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Receipt {
    /// How many rows, the header aside.
    pub rows: u64,
    /// How many bytes.
    pub bytes: u64,
    /// The SHA-256 of those bytes.
    pub sha256: Hash,
    /// The workspace head that the report is of.
    pub head: Hash,
    /// Which table.
    pub layout: Layout,
}

/// The first rows of a report, as they would stand in its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportPreview {
    /// The header.
    pub columns: Vec<String>,
    /// The rows, cell by cell.
    pub rows: Vec<Vec<String>>,
    /// Whether the report has more.
    pub more: bool,
}

/// Whether a source must not be named. Where copies edited apart disagree, it must not.
fn is_confidential(source: &Record<Source>) -> bool {
    let disputed = source.conflicts.iter().filter(|conflict| conflict.field == "confidential");
    let mut sides = disputed.flat_map(|conflict| &conflict.sides);
    source.body.confidential || sides.any(|side| side.value.as_bool() == Some(true))
}

/// Whether this field of a confidential source, or of evidence that rests on one, tells nothing of who or what it is.
/// A field that this version does not know is not told.
fn may_tell(field: &str) -> bool {
    matches!(field, "kind" | "primary" | "confidential" | "stance" | "claim_id" | "source_id")
}

/// The digests of the files that a confidential source has. What a file is called is kept once for its bytes, whoever has
/// it, and may be what it was called there.
fn confidential_files(db: &Db) -> Result<HashSet<String>> {
    let sources = store::sources::perhaps_confidential(db)?;
    let confidential = sources.iter().filter(|source| is_confidential(source));
    Ok(confidential.flat_map(attachments::named_by).collect())
}

/// What a confidential source is called in every report.
fn confidential_source() -> String {
    messages::text("report-confidential-source", &[])
}

/// Whether the value of this field was destroyed.
fn is_redacted<T: Entity>(record: &Record<T>, field: &str) -> bool {
    record.redacted.iter().any(|name| name == field)
}
