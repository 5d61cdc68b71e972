//! CSV reports: RFC 4180 (a header, CRLF after every line), UTF-8. Each layout has its columns in one fixed order;
//! new columns come after those that are there.
//!
//! # What stands in a cell
//! - Truth is `true` or `false`; a day `YYYY-MM-DD`; a time `YYYY-MM-DDTHH:MM:SS.mmmZ`, by the clock of the device that
//!   recorded it. Nothing stands where nothing is set. People stand by name.
//! - A list is joined by [`joined`]: `; ` between the items, with `;` and `\` inside an item written `\;` and `\\`.
//! - A destroyed value is [`REDACTED`]; what could lead to a confidential source is [`WITHHELD`], and such a source is
//!   only ever called “Confidential source”.
//! - A cell that a spreadsheet would run begins with `'`: see [`harmless`] and its inverse, [`restored`].
//!
//! # Rows
//! Claims come in the order in which they were recorded, evidence in the order in which it was attached, and revisions
//! by time and then by their place in the device's chain: the same on every copy of the workspace. Every row bears the
//! workspace head. The columns are described where they are listed: [`CLAIMS`], [`EVIDENCE`], [`HISTORY`].
//!
//! [`REDACTED`]: crate::reports::REDACTED
//! [`WITHHELD`]: crate::reports::WITHHELD

use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::thread;

use ::csv::{Terminator, Writer, WriterBuilder};
use sha2::{Digest as _, Sha256};

use crate::Watch;
use crate::claims::ClaimFilter;
use crate::error::{Error, Result};
use crate::ids::Hash;
use crate::messages;
use crate::records::{Entity, Record};
use crate::reports::{CsvOptions, Layout, REDACTED, Receipt, ReportPreview, is_redacted};
use crate::store::{self, Db, revisions};
use crate::workspace::Workspace;

mod batches;
mod claims;
mod evidence;
mod history;

use batches::{BATCH, Batches, NewPen};

pub use claims::CLAIMS;
pub use evidence::EVIDENCE;
pub use history::HISTORY;

/// Marks the file as UTF-8 for Excel.
const BOM: char = '\u{feff}';

impl Workspace {
    /// Writes a CSV report of the claims that fit; of history without any filter, of the whole workspace.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly` from `out`; `Database`. What was written before an error is no report.
    pub fn report_csv(
        &self,
        options: &CsvOptions,
        filter: &ClaimFilter,
        out: &mut dyn Write,
    ) -> Result<Receipt> {
        self.report_csv_watched(options, filter, out, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::report_csv`], watched: claims done, claims that fit; for a history of everything, revisions.
    ///
    /// # Errors
    /// As [`Workspace::report_csv`]; `Cancelled`.
    pub fn report_csv_watched(
        &self,
        options: &CsvOptions,
        filter: &ClaimFilter,
        out: &mut dyn Write,
        watch: Watch<'_>,
    ) -> Result<Receipt> {
        store::workspace::give_little_room(self.db())?;
        let written = self.write_counted_csv(options, filter, out, watch);
        // How much is kept in memory is no reason to call a report failed that is written.
        let _ = store::workspace::give_usual_room(self.db());
        written
    }

    fn write_counted_csv(
        &self,
        options: &CsvOptions,
        filter: &ClaimFilter,
        out: &mut dyn Write,
        watch: Watch<'_>,
    ) -> Result<Receipt> {
        let total = if options.layout == Layout::History && history::takes_all(filter) {
            u64::try_from(revisions::last_seq(self.db())?).unwrap_or_default()
        } else {
            store::claims::count(self.db(), filter)?
        };
        self.write_csv(options, filter, out, Watched { watch, done: 0, total, most: u64::MAX })
    }

    fn write_csv<'w>(
        &self,
        options: &CsvOptions,
        filter: &ClaimFilter,
        out: &'w mut dyn Write,
        watched: Watched<'w>,
    ) -> Result<Receipt> {
        let (db, readers) = self.begin_reading()?;
        let mut sheet = Sheet::begin(out, self.head()?.head, options.bom, watched)?;
        match options.layout {
            Layout::Claims => {
                sheet.header(CLAIMS)?;
                sheet.claims(&db, readers, filter, claims::pen)?;
            }
            Layout::Evidence => {
                sheet.header(EVIDENCE)?;
                sheet.claims(&db, readers, filter, evidence::pen)?;
            }
            Layout::History if history::takes_all(filter) => {
                sheet.header(HISTORY)?;
                history::write_all(&db, &mut sheet)?;
            }
            Layout::History => {
                sheet.header(HISTORY)?;
                sheet.claims(&db, readers, filter, history::pen)?;
            }
        }
        sheet.finish(options.layout)
    }

    /// The first rows of a report, at most `limit`: the same cells that [`Workspace::report_csv`] writes.
    ///
    /// # Errors
    /// `Database`.
    pub fn report_preview(&self, layout: Layout, filter: &ClaimFilter, limit: u32) -> Result<ReportPreview> {
        let mut table = Vec::new();
        let options = CsvOptions { layout, bom: false };
        let watch: Watch<'_> = &mut |_, _| ControlFlow::Continue(());
        let watched = Watched { watch, done: 0, total: 0, most: limit.into() };
        let more = match self.write_csv(&options, filter, &mut table, watched) {
            Ok(_) => false,
            Err(Error::Cancelled) => true,
            Err(error) => return Err(error),
        };
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_slice());
        let cells = |row: ::csv::StringRecord| row.iter().map(str::to_owned).collect();
        let mut rows = reader.records().map_while(std::result::Result::ok).map(cells);
        let columns = rows.next().unwrap_or_default();
        Ok(ReportPreview { columns, rows: rows.take(limit as usize).collect(), more })
    }
}

/// The cell as no spreadsheet runs it: one that begins with `=`, `+`, `-`, `@` (full-width ones too), a tab or a line
/// break, after a byte order mark or not, gets a leading `'`. So does one that begins with `'`, so that [`restored`]
/// gives back exactly what was there.
///
/// The characters are those of OWASP's page “CSV Injection”.
#[must_use]
pub fn harmless(cell: &str) -> Cow<'_, str> {
    let runs =
        |first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if cell.starts_with('\'') || cell.trim_start_matches(BOM).starts_with(runs) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// What a cell held before [`harmless`].
#[must_use]
pub fn restored(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

/// A list as one cell. A list of one empty item reads like an empty list; no list of a report holds empty items.
#[must_use]
pub fn joined<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> String {
    let mut cell = String::new();
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            cell.push_str("; ");
        }
        for letter in item.as_ref().chars() {
            if matches!(letter, ';' | '\\') {
                cell.push('\\');
            }
            cell.push(letter);
        }
    }
    cell
}

/// The list that a cell holds: the inverse of [`joined`].
#[must_use]
pub fn separated(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    let mut items = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == ';' {
            letters.next_if_eq(&' ');
            items.push(String::new());
        } else if let Some(item) = items.last_mut() {
            let escaped = if letter == '\\' { letters.next() } else { None };
            item.push(escaped.unwrap_or(letter));
        }
    }
    items
}

/// One column of a layout: its name, and its cell for a row.
type Column<R> = (&'static str, for<'r> fn(&'r R) -> Cow<'r, str>);

/// The names of a layout's columns.
const fn names<R, const N: usize>(columns: &[Column<R>]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = columns[at].0;
        at += 1;
    }
    names
}

/// A text of a record, unless it was destroyed.
fn text<'r, T: Entity>(record: &Record<T>, field: &str, value: impl Into<Option<&'r str>>) -> Cow<'r, str> {
    if is_redacted(record, field) { REDACTED.into() } else { value.into().unwrap_or_default().into() }
}

/// A list of a record, unless it was destroyed.
fn list<'r, T: Entity>(record: &Record<T>, field: &str, items: &[String]) -> Cow<'r, str> {
    if is_redacted(record, field) { REDACTED.into() } else { joined(items).into() }
}

/// Whatever has one text form; nothing where it is not set.
fn shown<'r>(value: Option<impl ToString>) -> Cow<'r, str> {
    value.map(|value| value.to_string()).unwrap_or_default().into()
}

/// Rows in the making, and how many claims or revisions they are of.
struct Rows {
    writer: Writer<Vec<u8>>,
    count: u64,
    done: u64,
}

impl Rows {
    fn new() -> Rows {
        let writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        Rows { writer, count: 0, done: 0 }
    }

    fn row<R>(&mut self, columns: &[Column<R>], row: &R) -> Result<()> {
        for (_, cell) in columns {
            let cell = cell(row);
            self.writer.write_field(harmless(&cell).as_bytes()).map_err(|error| failed(error.into()))?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(|error| failed(error.into()))?;
        self.count += 1;
        Ok(())
    }
}

/// Whoever watches, what they were told last, and how many rows are enough for them.
struct Watched<'w> {
    watch: Watch<'w>,
    done: u64,
    total: u64,
    most: u64,
}

/// A table in the making.
struct Sheet<'w> {
    out: Tally<'w>,
    head: Hash,
    rows: u64,
    watched: Watched<'w>,
}

impl<'w> Sheet<'w> {
    fn begin(out: &'w mut dyn Write, head: Hash, bom: bool, watched: Watched<'w>) -> Result<Sheet<'w>> {
        let mut out = Tally { out, hasher: Sha256::new(), bytes: 0 };
        if bom {
            out.write_all(BOM.encode_utf8(&mut [0; 3]).as_bytes()).map_err(failed)?;
        }
        Ok(Sheet { out, head, rows: 0, watched })
    }

    fn header(&mut self, names: &[&str]) -> Result<()> {
        self.out
            .write_all(names.join(",").as_bytes())
            .and_then(|()| self.out.write_all(b"\r\n"))
            .map_err(failed)
    }

    /// Takes rows in, and says how far it is.
    fn take(&mut self, rows: Rows) -> Result<()> {
        let bytes = rows.writer.into_inner().map_err(|error| failed(error.into_error()))?;
        self.out.write_all(&bytes).map_err(failed)?;
        self.rows += rows.count;
        for _ in 0..rows.done {
            self.watched.done += 1;
            if (self.watched.watch)(self.watched.done, self.watched.total).is_break() {
                return Err(Error::Cancelled);
            }
        }
        if self.rows > self.watched.most { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// The rows of every claim that fits. Two threads make them, a batch each in turn, on connections of their own.
    fn claims(&mut self, db: &Db, readers: [Db; 2], filter: &ClaimFilter, pen: NewPen) -> Result<()> {
        let head = self.head;
        thread::scope(|scope| {
            let mut batches = Batches::begin(scope, readers, head, pen);
            // Of few rows that are enough no more are made than that.
            let size = usize::try_from(self.watched.most).map_or(BATCH, |most| most.clamp(1, BATCH));
            let mut batch = Vec::with_capacity(size);
            store::claims::each_id(db, filter, |claim| {
                batch.push(claim);
                if batch.len() == size { batches.ask(std::mem::take(&mut batch), self) } else { Ok(()) }
            })?;
            batches.ask(batch, self)?;
            batches.take_rest(self)
        })
    }

    fn finish(mut self, layout: Layout) -> Result<Receipt> {
        self.out.flush().map_err(failed)?;
        let sha256 = Hash(self.out.hasher.finalize().into());
        Ok(Receipt { rows: self.rows, bytes: self.out.bytes, sha256, head: self.head, layout })
    }
}

fn failed(error: io::Error) -> Error {
    Error::io(messages::text("report-output", &[]), error)
}

/// Passes bytes on, counting and hashing them.
struct Tally<'w> {
    out: &'w mut dyn Write,
    hasher: Sha256,
    bytes: u64,
}

impl Write for Tally<'_> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.out.write(buffer)?;
        self.hasher.update(&buffer[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
