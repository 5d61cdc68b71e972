//! CSV reports: the tables of `tables.rs` as RFC 4180 has them (a header, CRLF after every line), in UTF-8.
//! A text that a spreadsheet would run begins with `'`: see [`harmless`] and its inverse, [`restored`]. A number stands as it
//! is: nothing runs it.

use std::borrow::Cow;

use ::csv::{Terminator, Writer, WriterBuilder};

use crate::claims::ClaimFilter;
use crate::error::Result;
use crate::reports::Reading;
use crate::reports::batches::Batched;
use crate::reports::output::{Report, failed};
use crate::reports::tables::{self, Cell, Chosen, Column, Untold};

/// Marks the file as UTF-8 for Excel.
const BOM: char = '\u{feff}';

pub(super) fn write(
    report: &mut Report<'_>,
    reading: Reading<'_>,
    (chosen, bom): (&Chosen, bool),
    filter: &ClaimFilter,
) -> Result<()> {
    if bom {
        report.write(BOM.encode_utf8(&mut [0; 3]).as_bytes())?;
    }
    report.write(chosen.names().join(",").as_bytes())?;
    report.write(b"\r\n")?;
    let written = tables::write(report, reading, chosen, filter, &mut |report, lines: Lines| {
        let bytes = lines.writer.into_inner().map_err(|error| failed(error.into_error()))?;
        report.write(&bytes)?;
        report.take_untold(&lines.untold);
        report.add_rows(lines.count)
    });
    report.unless_enough(written)
}

/// Lines in the making, how many, and what they don't tell.
struct Lines {
    writer: Writer<Vec<u8>>,
    count: u64,
    untold: Untold,
}

impl Default for Lines {
    fn default() -> Self {
        let writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        Lines { writer, count: 0, untold: Untold::default() }
    }
}

impl Batched for Lines {}

impl tables::Rows for Lines {
    fn row<R>(&mut self, columns: &[Column<R>], row: &R) -> Result<()> {
        for (_, _, cell) in columns {
            let cell = cell(row);
            self.untold.count(&cell);
            let text = match &cell {
                Cell::Text(text) => harmless(text),
                Cell::Number(_) | Cell::Truth(_) => cell.text(),
            };
            self.writer.write_field(text.as_bytes()).map_err(|error| failed(error.into()))?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(|error| failed(error.into()))?;
        self.count += 1;
        Ok(())
    }
}

/// The text as no spreadsheet runs it: one that begins with `=`, `+`, `-`, `@` (full-width ones too), a tab or a line
/// break, after a byte order mark or not, gets a leading `'`. So does one that begins with `'`, so that [`restored`]
/// gives back exactly what was there.
///
/// The characters are those of OWASP's page “CSV Injection”.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let runs =
        |first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if text.starts_with('\'') || text.trim_start_matches(BOM).starts_with(runs) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// What a cell held before [`harmless`]. A cell that it never makes is left as it is. Of a workbook no cell went through it:
/// one that begins with `'` there has that of its own.
#[must_use]
pub fn restored(cell: &str) -> &str {
    let held = cell.strip_prefix('\'').filter(|held| matches!(harmless(held), Cow::Owned(_)));
    held.unwrap_or(cell)
}
