//! Reports: what leaves the desk. One file for each format; what goes into a report is gathered in `dossier.rs`, and the
//! columns of tables are in `tables.rs`. What no report may say of a confidential source is decided here and nowhere else,
//! what one for people outside the desk withholds in `profile.rs`.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::Write;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Watch;
use crate::attachments;
use crate::claims::ClaimFilter;
use crate::error::Result;
use crate::ids::Hash;
use crate::messages;
use crate::records::{Entity, Record};
use crate::rules::named;
use crate::sources::Source;
use crate::store::{self, Db, revisions};
use crate::workspace::{AsOf, Workspace};

mod batches;
pub mod claim_review;
pub mod csv;
mod dossier;
pub mod html;
mod output;
mod profile;
pub mod tables;
pub mod xlsx;

use output::{Report, Watched};
pub use profile::RedactionProfile;
use tables::Chosen;

pub use crate::records::REDACTED;

/// What stands in a report for a value that could lead to a confidential source, or is of the desk alone, set or not.
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

/// Which report is written, and how.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(tag = "format", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportOptions {
    /// A table as CSV: [`csv`].
    Csv {
        /// Which table.
        #[serde(default)]
        layout: Layout,
        /// Which of its columns, in this order: names of [`Layout::columns`]; all of them where none are given.
        /// `workspace_head` comes last unless it is named.
        #[serde(default)]
        columns: Option<Vec<String>>,
        /// Whom it is for.
        #[serde(default)]
        profile: RedactionProfile,
        /// Whether the file begins with a byte order mark, by which Excel knows UTF-8.
        #[serde(default)]
        bom: bool,
    },
    /// A table as an Excel workbook: [`xlsx`].
    Xlsx {
        /// Which table.
        #[serde(default)]
        layout: Layout,
        /// Which of its columns, as in a CSV report.
        #[serde(default)]
        columns: Option<Vec<String>>,
        /// Whom it is for.
        #[serde(default)]
        profile: RedactionProfile,
    },
    /// What readers have, as schema.org's ClaimReview: [`claim_review`]. It names nobody of the desk and holds no notes,
    /// whomever it is for.
    ClaimReview {
        /// Where a review stands on the web: an address in which `{id}` stands for the claim's id.
        #[serde(default)]
        url: Option<String>,
    },
    /// A page for people: [`html`].
    Html {
        /// Whom it is for.
        #[serde(default)]
        profile: RedactionProfile,
    },
}

impl Default for ReportOptions {
    fn default() -> Self {
        ReportOptions::csv(Layout::Claims)
    }
}

impl ReportOptions {
    /// A whole table as CSV.
    #[must_use]
    pub const fn csv(layout: Layout) -> ReportOptions {
        ReportOptions::Csv { layout, columns: None, profile: RedactionProfile::Desk, bom: false }
    }

    /// A whole table as an Excel workbook.
    #[must_use]
    pub const fn xlsx(layout: Layout) -> ReportOptions {
        ReportOptions::Xlsx { layout, columns: None, profile: RedactionProfile::Desk }
    }

    /// A page.
    #[must_use]
    pub const fn html() -> ReportOptions {
        ReportOptions::Html { profile: RedactionProfile::Desk }
    }

    /// The same table as plain CSV, where it is one.
    fn as_text(&self) -> Option<ReportOptions> {
        match self {
            ReportOptions::Csv { layout, columns, profile, .. }
            | ReportOptions::Xlsx { layout, columns, profile } => {
                let (layout, profile, columns) = (*layout, *profile, columns.clone());
                Some(ReportOptions::Csv { layout, columns, profile, bom: false })
            }
            ReportOptions::ClaimReview { .. } | ReportOptions::Html { .. } => None,
        }
    }

    /// Which table it is, where it is one.
    #[must_use]
    pub const fn layout(&self) -> Option<Layout> {
        match self {
            ReportOptions::Csv { layout, .. } | ReportOptions::Xlsx { layout, .. } => Some(*layout),
            ReportOptions::ClaimReview { .. } | ReportOptions::Html { .. } => None,
        }
    }

    /// Whom it is for, where that makes a difference.
    #[must_use]
    pub const fn profile(&self) -> Option<RedactionProfile> {
        match self {
            ReportOptions::Csv { profile, .. }
            | ReportOptions::Xlsx { profile, .. }
            | ReportOptions::Html { profile } => Some(*profile),
            ReportOptions::ClaimReview { .. } => None,
        }
    }

    /// The format's name.
    #[must_use]
    pub const fn format(&self) -> &'static str {
        match self {
            ReportOptions::Csv { .. } => "csv",
            ReportOptions::Xlsx { .. } => "xlsx",
            ReportOptions::ClaimReview { .. } => "claim_review",
            ReportOptions::Html { .. } => "html",
        }
    }

    /// What the names of its files end with, the usual one first.
    #[must_use]
    pub const fn endings(&self) -> &'static [&'static str] {
        match self {
            ReportOptions::Csv { .. } => &["csv"],
            ReportOptions::Xlsx { .. } => &["xlsx"],
            ReportOptions::ClaimReview { .. } => &["jsonld", "json"],
            ReportOptions::Html { .. } => &["html", "htm"],
        }
    }
}

/// What was written: enough to show later that a file is that report, of that state of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Receipt {
    /// How many rows, the header aside; in a report that is no table, how many claims.
    pub rows: u64,
    /// How many bytes.
    pub bytes: u64,
    /// The SHA-256 of those bytes.
    pub sha256: Hash,
    /// The workspace head that the report is of.
    pub head: Hash,
    /// Of which time it is, where it is not of now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub as_of: Option<AsOf>,
    /// Which table.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub layout: Option<Layout>,
    /// Whom it is for, where that makes a difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub profile: Option<RedactionProfile>,
    /// How many claims that fit were left out because readers do not have them.
    pub not_published: u64,
    /// How many that readers have were left out because a correction of them is open: see [`claim_review`].
    pub correction_open: u64,
    /// How many that readers have were left out because no one rating of theirs stands: see [`claim_review`].
    pub unsettled: u64,
    /// How many cells hold less than their whole text.
    pub cut: u64,
    /// How many cells of a table say that their value is withheld, or name a confidential source.
    pub withheld: u64,
    /// How many cells of a table say that their value was destroyed.
    pub redacted: u64,
}

/// The beginning of a report, as it would stand in its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReportPreview {
    /// Of a table.
    Table {
        /// The header.
        columns: Vec<String>,
        /// The rows, cell by cell.
        rows: Vec<Vec<String>>,
        /// Whether the report has more.
        more: bool,
    },
    /// Of any other: whole, but for the claims that follow.
    Text {
        /// The text.
        text: String,
        /// Of how many claims.
        claims: u64,
        /// Whether the report has more.
        more: bool,
    },
}

/// What reports are read from: one state of the file, and two connections for other threads that see the same.
type Reading<'a> = (&'a Db, [Db; 2]);

impl Workspace {
    /// Writes a report of the claims that fit; of history without any filter, of the whole workspace.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly` from `out`; `Invalid` for an option; `Database`. What was written before an error is
    /// no report.
    pub fn report(
        &self,
        options: &ReportOptions,
        filter: &ClaimFilter,
        out: &mut dyn Write,
    ) -> Result<Receipt> {
        self.report_watched(options, filter, out, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::report`], watched: claims done, claims that fit; for a history of everything, revisions.
    ///
    /// # Errors
    /// As [`Workspace::report`]; `Cancelled`.
    pub fn report_watched(
        &self,
        options: &ReportOptions,
        filter: &ClaimFilter,
        out: &mut dyn Write,
        watch: Watch<'_>,
    ) -> Result<Receipt> {
        store::workspace::give_little_room(self.db())?;
        let written = self.write_counted(options, filter, out, watch);
        // How much is kept in memory is no reason to call a report failed that is written.
        let _ = store::workspace::give_usual_room(self.db());
        written
    }

    fn write_counted(
        &self,
        options: &ReportOptions,
        filter: &ClaimFilter,
        out: &mut dyn Write,
        watch: Watch<'_>,
    ) -> Result<Receipt> {
        let total = if options.layout() == Some(Layout::History) && tables::takes_all(filter) {
            u64::try_from(revisions::last_seq(self.db())?).unwrap_or_default()
        } else {
            store::claims::count(self.db(), filter)?
        };
        let (receipt, _) =
            self.write_report(options, filter, out, Watched { watch, total, most: u64::MAX })?;
        Ok(receipt)
    }

    /// Writes a report, and says whether it has more than was asked for.
    fn write_report<'w>(
        &self,
        options: &ReportOptions,
        filter: &ClaimFilter,
        out: &'w mut dyn Write,
        watched: Watched<'w>,
    ) -> Result<(Receipt, bool)> {
        let (db, readers) = self.begin_reading()?;
        let mut report = Report::begin(out, (self.head()?.head, self.as_of()), self.now_shown(), watched);
        match options {
            ReportOptions::Csv { layout, columns, profile, bom } => {
                let chosen = Chosen::of(*layout, columns.as_deref(), *profile)?;
                csv::write(&mut report, (&db, readers), (&chosen, *bom), filter)?;
            }
            ReportOptions::Xlsx { layout, columns, profile } => {
                let chosen = Chosen::of(*layout, columns.as_deref(), *profile)?;
                let aside = self.folder_aside();
                xlsx::write(&mut report, (&db, readers), (&self.desk()?, &chosen, aside), filter)?;
            }
            ReportOptions::ClaimReview { url } => {
                let desk = self.desk()?;
                claim_review::write(&mut report, (&db, readers), (&desk, url.as_deref()), filter)?;
            }
            ReportOptions::Html { profile } => {
                html::write(&mut report, (&db, readers), (&self.desk()?, *profile), filter)?;
            }
        }
        let more = report.has_more();
        Ok((report.finish(options)?, more))
    }

    /// The beginning of a report, at most so many rows or claims: the same that [`Workspace::report`] writes.
    ///
    /// # Errors
    /// `Invalid` for an option; `Database`.
    pub fn report_preview(
        &self,
        options: &ReportOptions,
        filter: &ClaimFilter,
        limit: u32,
    ) -> Result<ReportPreview> {
        let mut written = Vec::new();
        let watch: Watch<'_> = &mut |_, _| ControlFlow::Continue(());
        let watched = Watched { watch, total: 0, most: limit.into() };
        let Some(table) = options.as_text() else {
            let (receipt, more) = self.write_report(options, filter, &mut written, watched)?;
            let text = String::from_utf8_lossy(&written).into_owned();
            return Ok(ReportPreview::Text { text, claims: receipt.rows, more });
        };
        let (_, more) = self.write_report(&table, filter, &mut written, watched)?;
        let as_written = matches!(options, ReportOptions::Csv { .. });
        let shown = |cell: &str| if as_written { cell.to_owned() } else { csv::restored(cell).to_owned() };
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_slice());
        let cells = |row: ::csv::StringRecord| row.iter().map(shown).collect();
        let mut rows = reader.records().map_while(std::result::Result::ok).map(cells);
        let columns = rows.next().unwrap_or_default();
        Ok(ReportPreview::Table { columns, rows: rows.take(limit as usize).collect(), more })
    }
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
pub(crate) fn confidential_files(db: &Db) -> Result<HashSet<String>> {
    let sources = store::sources::perhaps_confidential(db)?;
    let confidential = sources.iter().filter(|source| is_confidential(source));
    Ok(confidential.flat_map(attachments::named_by).collect())
}

/// Of which time a report is, in words: where nothing was recorded by then it says so.
fn time_of(AsOf { at, revisions, .. }: AsOf) -> String {
    let id = if revisions == 0 { "report-before-all" } else { "report-as-of" };
    messages::text(id, &[("at", at.to_string().into())])
}

/// What a confidential source is called in every report.
fn confidential_source() -> String {
    messages::text("report-confidential-source", &[])
}

/// A text of a record, unless it was destroyed.
fn text<'r, T: Entity>(record: &Record<T>, field: &str, value: impl Into<Option<&'r str>>) -> Cow<'r, str> {
    if record.is_redacted(field) { REDACTED.into() } else { value.into().unwrap_or_default().into() }
}
