//! Excel workbooks: the tables of `tables.rs` on a sheet, and a sheet that says what they are of. Counts and values of
//! ratings are numbers, truth is truth, all else is text as it stands: nothing is run and nothing becomes a link.
//!
//! # What does not fit
//! A sheet holds [`ROWS_MOST`] rows below its header, so more go on in a second one with the same header, and so on. A
//! cell holds [`TEXT_MOST`] UTF-16 units: of a longer text the beginning stands there, with a mark at its end that says how
//! many characters are missing; the CSV report has them. [`Receipt::cut`] counts such cells. Both limits are those of
//! Microsoft's page “Excel specifications and limits”.
//!
//! Rows go to temporary files in the workspace's folder, so memory stays the same however many there are; in the system's
//! folder for them only where nothing can be written there. The bytes follow from the state of the workspace and the clock alone, and no person is named in the file's properties.
//!
//! [`Receipt::cut`]: crate::reports::Receipt::cut

use std::io::{self, BufWriter, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook as Book, Worksheet, XlsxError};

use crate::claims::ClaimFilter;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{self, Language};
use crate::records::Record;
use crate::reports::batches::Batched;
use crate::reports::output::{Report, failed};
use crate::reports::tables::{self, Cell, Chosen, Column, Untold};
use crate::reports::{self, Layout, Reading};

/// How many rows a sheet holds below its header.
pub const ROWS_MOST: u32 = 1_048_575;
/// How many UTF-16 units a cell holds.
pub const TEXT_MOST: usize = 32_767;
/// From how many rows on a sheet may grow beyond what a file of the older form can hold: four gigabytes.
const LARGE: u64 = 100_000;
/// How many bytes are passed on at once, and how many such pieces may wait.
const PIECE: usize = 64 * 1024;
const AHEAD: usize = 4;

pub(super) fn write(
    report: &mut Report<'_>,
    reading: Reading<'_>,
    (desk, chosen, aside): (&Record<Desk>, &Chosen, Option<&Path>),
    filter: &ClaimFilter,
) -> Result<()> {
    let mut table = Table::begin(chosen, ROWS_MOST, aside)?;
    let folder = table.folder.clone();
    tables::write(report, reading, chosen, filter, &mut |report, rows: Cells| {
        report.take_untold(&rows.untold);
        report.add_rows(rows.cells.len() as u64)?;
        report.counts.cut += guarded(&folder, || table.rows(&rows))?;
        Ok(())
    })?;
    let mut book = guarded(&folder, || table.end())?;
    guarded(&folder, || describe(&mut book, report, desk, chosen))?;
    save(report, book, &folder)
}

/// Rows in the making, and what they don't tell.
#[derive(Default)]
struct Cells {
    cells: Vec<Vec<Cell<'static>>>,
    untold: Untold,
}

impl Batched for Cells {}

impl tables::Rows for Cells {
    fn row<R>(&mut self, columns: &[Column<R>], row: &R) -> Result<()> {
        let cells: Vec<Cell<'static>> = columns.iter().map(|(_, _, cell)| cell(row).owned()).collect();
        cells.iter().for_each(|cell| self.untold.count(cell));
        self.cells.push(cells);
        Ok(())
    }
}

/// A table in the making, on as many sheets as it takes.
struct Table {
    book: Book,
    layout: Layout,
    columns: Vec<&'static str>,
    bold: Format,
    /// How many rows a sheet holds below its header.
    most: u32,
    sheets: usize,
    /// How many rows are on the last sheet.
    rows: u32,
    /// Where its rows lie until it is whole.
    folder: PathBuf,
}

impl Table {
    fn begin(chosen: &Chosen, most: u32, aside: Option<&Path>) -> Result<Table> {
        let bold = Format::new().set_bold();
        let mut book = Book::new();
        // A workspace may lie where nobody can write.
        let beside = aside.filter(|folder| book.set_tempdir(folder).is_ok());
        let folder = beside.map_or_else(std::env::temp_dir, Path::to_owned);
        let (layout, columns) = (chosen.layout, chosen.names());
        let mut table =
            Table { book, layout, columns, bold, most, sheets: 0, rows: 0, folder: folder.clone() };
        guarded(&folder, || table.turn()).map(|()| table)
    }

    /// Writes rows. Says how many cells did not take their whole text.
    fn rows(&mut self, rows: &Cells) -> std::result::Result<u64, XlsxError> {
        let mut cut = 0;
        for row in &rows.cells {
            if self.rows == self.most {
                self.turn()?;
            }
            self.rows += 1;
            let sheet = self.book.worksheet_from_index(self.sheets - 1)?;
            for (column, cell) in (0..).zip(row) {
                cut += u64::from(put(sheet, (self.rows, column), cell)?);
            }
        }
        Ok(cut)
    }

    /// Ends the sheet, where there is one, and begins another.
    fn turn(&mut self) -> std::result::Result<(), XlsxError> {
        self.filter()?;
        self.sheets += 1;
        self.rows = 0;
        let name = messages::text(&format!("report-sheet-{}", self.layout), &[]);
        let name = if self.sheets == 1 { name } else { format!("{name} {}", self.sheets) };
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (column, title) in (0..).zip(&self.columns) {
            sheet.set_column_width(column, width(title))?;
            sheet.write_string_with_format(0, column, *title, &self.bold)?;
        }
        Ok(())
    }

    /// Lets the last sheet be filtered by its columns.
    fn filter(&mut self) -> std::result::Result<(), XlsxError> {
        let Some(last) = self.sheets.checked_sub(1) else { return Ok(()) };
        let columns = u16::try_from(self.columns.len()).unwrap_or(u16::MAX);
        self.book.worksheet_from_index(last)?.autofilter(0, 0, self.rows, columns - 1)?;
        Ok(())
    }

    fn end(mut self) -> std::result::Result<Book, XlsxError> {
        self.filter()?;
        Ok(self.book)
    }
}

/// How wide a column is, in letters: enough to tell its values apart, and no more than is read at a glance.
fn width(column: &str) -> f64 {
    match column {
        "statement" | "quote" | "rationale" | "summary" | "value" | "note" | "source_note"
        | "corrections" => 60.0,
        "sources" | "parents" | "refs" | "appearances" => 40.0,
        "workspace_head" | "revision" => 24.0,
        title if title.ends_with("title") || title.ends_with("url") => 40.0,
        title if title.ends_with("_at") => 25.0,
        title if title.ends_with("_id") || title == "revision_id" => 38.0,
        _ => 18.0,
    }
}

/// Writes a cell. Says whether its text did not fit.
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell<'_>,
) -> std::result::Result<bool, XlsxError> {
    match cell {
        Cell::Text(text) if text.is_empty() => {}
        Cell::Text(text) => {
            let shortened = shortened(text);
            sheet.write_string(row, column, shortened.as_deref().unwrap_or(text))?;
            return Ok(shortened.is_some());
        }
        #[allow(clippy::cast_precision_loss, reason = "a sheet has no other numbers")]
        Cell::Number(number) => drop(sheet.write_number(row, column, *number as f64)?),
        Cell::Truth(truth) => drop(sheet.write_boolean(row, column, *truth)?),
    }
    Ok(false)
}

/// The sentence that says how much of a text is missing.
const CUT: &str = "report-cut";
/// How many UTF-16 units less a cut text may have than a cell: it says of fewer characters that they are missing than there
/// are, which may take fewer digits.
const SPARE: usize = 10;

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Whether a cell holds but the beginning of a text: it is full, and says at its end, in whatever language, how much is
/// missing.
pub(crate) fn is_cut(cell: &str) -> bool {
    cell.len() > TEXT_MOST - SPARE
        && (TEXT_MOST - SPARE..=TEXT_MOST).contains(&units(cell))
        && Language::ALL.iter().any(|language| {
            const PLACE: &str = "\u{1f}";
            let mark = messages::text_in(*language, CUT, &[("count", PLACE.into())]);
            let missing = mark.split_once(PLACE).and_then(|(before, after)| {
                cell.strip_suffix(after)?.rsplit_once(before).map(|(_, missing)| missing)
            });
            missing.is_some_and(|count| !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit()))
        })
}

/// The beginning of a text that does not fit, and how much is missing.
fn shortened(text: &str) -> Option<String> {
    if text.len() <= TEXT_MOST || units(text) <= TEXT_MOST {
        return None;
    }
    let mark = |missing: usize| messages::text(CUT, &[("count", missing.into())]);
    let all = text.chars().count();
    let mut room = TEXT_MOST - units(&mark(all));
    let mut end = 0;
    let mut kept = 0;
    for (at, letter) in text.char_indices() {
        if letter.len_utf16() > room {
            break;
        }
        room -= letter.len_utf16();
        end = at + letter.len_utf8();
        kept += 1;
    }
    Some(format!("{}{}", &text[..end], mark(all - kept)))
}

/// The sheet that says what the table is of, and the file's properties.
fn describe(
    book: &mut Book,
    report: &Report<'_>,
    desk: &Record<Desk>,
    chosen: &Chosen,
) -> std::result::Result<(), XlsxError> {
    let made_at = ExcelDateTime::from_timestamp(report.made_at.millis().div_euclid(1_000))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made_at));
    book.use_zip_large_file(report.counts.rows > LARGE);
    let counted = |count: u64| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let layout = messages::text(&format!("report-sheet-{}", chosen.layout), &[]);
    let profile = messages::text(&format!("report-profile-{}", chosen.profile), &[]);
    let as_of = report.as_of.map(|as_of| ("as-of", Cell::from(reports::time_of(as_of))));
    let facts = [
        ("desk", desk.body.name.as_str().into()),
        ("workspace", desk.id.to_string().into()),
        ("head", report.head.to_string().into()),
        ("layout", layout.into()),
        ("profile", profile.into()),
        ("rows", counted(report.counts.rows)),
        ("cut", counted(report.counts.cut)),
        ("made", report.made_at.to_string().into()),
    ];
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name(messages::text("report-about", &[]))?;
    sheet.set_column_width(0, 30.0)?.set_column_width(1, 70.0)?;
    for (row, (fact, value)) in (0..).zip(facts.iter().chain(&as_of)) {
        let label = messages::text(&format!("report-about-{fact}"), &[]);
        sheet.write_string_with_format(row, 0, label, &bold)?;
        put(sheet, (row, 1), value)?;
    }
    Ok(())
}

/// Writes the file. It is put together on a thread of its own, for what is written to here belongs to this one.
fn save(report: &mut Report<'_>, mut book: Book, folder: &Path) -> Result<()> {
    hush();
    thread::scope(|scope| {
        let (send, pieces) = sync_channel(AHEAD);
        let saving = scope.spawn(move || book.save_to_writer(BufWriter::with_capacity(PIECE, Pipe(send))));
        let mut pieces = pieces.into_iter();
        let written = pieces.try_for_each(|piece| {
            report.write(&piece)?;
            report.still_wanted()
        });
        // Whoever saves waits for nobody any more.
        drop(pieces);
        match saving.join() {
            Ok(saved) => written.and(saved.map_err(unwritten)),
            Err(_) => Err(written.err().unwrap_or_else(|| full(folder))),
        }
    })
}

/// Passes bytes on to another thread.
struct Pipe(SyncSender<Vec<u8>>);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(bytes.to_vec()).map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What came of writing to a workbook. Where its temporary files can't be written it panics, which is no reason to.
fn guarded<T>(folder: &Path, write: impl FnOnce() -> std::result::Result<T, XlsxError>) -> Result<T> {
    hush();
    panic::catch_unwind(AssertUnwindSafe(write)).map_err(|_| full(folder))?.map_err(unwritten)
}

/// Keeps what the library says when it panics off the terminal, on whichever thread: each such panic is caught here and
/// told as an error. Every other one is told as it was before.
fn hush() {
    static HUSHED: Once = Once::new();
    HUSHED.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !panic.location().is_some_and(|place| place.file().contains("rust_xlsxwriter")) {
                before(panic);
            }
        }));
    });
}

fn full(folder: &Path) -> Error {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    Error::FolderFull { folder }
}

fn unwritten(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) => failed(error),
        XlsxError::TempFileError(folder, error) => match Error::io(&folder, error) {
            Error::DiskFull => full(&folder),
            other => other,
        },
        other => failed(io::Error::other(other)),
    }
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader as _, Xlsx};

    use super::*;
    use crate::reports::RedactionProfile;

    fn whole() -> Chosen {
        Chosen::of(Layout::Claims, None, RedactionProfile::Desk).unwrap()
    }

    fn text(text: &str) -> Cell<'static> {
        text.to_owned().into()
    }

    fn read(table: Table) -> Xlsx<io::Cursor<Vec<u8>>> {
        let bytes = table.end().unwrap().save_to_buffer().unwrap();
        Xlsx::new(io::Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn rows_beyond_a_sheet_go_on_in_another_with_the_same_header() {
        let mut table = Table::begin(&whole(), 3, None).unwrap();
        let rows = (0..7).map(|row| vec![text(&format!("row {row}"))]).collect();
        assert_eq!(table.rows(&Cells { cells: rows, ..Cells::default() }).unwrap(), 0);
        let mut book = read(table);
        let names = book.sheet_names();
        assert_eq!(names, ["Claims", "Claims 2", "Claims 3"]);
        let mut rows = Vec::new();
        for name in names {
            let sheet = book.worksheet_range(&name).unwrap();
            let first: Vec<String> = sheet.rows().map(|row| row[0].to_string()).collect();
            assert_eq!((first[0].as_str(), sheet.width()), ("claim_id", Layout::Claims.columns().len()));
            rows.extend(first.into_iter().skip(1));
        }
        assert_eq!(rows, (0..7).map(|row| format!("row {row}")).collect::<Vec<_>>());
    }

    #[test]
    fn a_text_that_does_not_fit_says_how_much_is_missing() {
        let fits = "😀".repeat(TEXT_MOST / 2) + "a";
        assert_eq!(shortened(&fits), None);
        for long in [fits + "b", "ü".repeat(TEXT_MOST + 1), "a".repeat(1_000_000)] {
            let short = shortened(&long).unwrap();
            assert!(units(&short) <= TEXT_MOST && units(&short) > TEXT_MOST - SPARE && is_cut(&short));
            assert!(!is_cut(&long) && !is_cut(&short.replace('[', "(")));
            let (kept, mark) = short.split_once(" … [").unwrap();
            let missing = long.chars().count() - kept.chars().count();
            assert!(long.starts_with(kept) && mark.starts_with(&format!("{missing} ")), "{mark}");
        }
        for language in Language::ALL {
            let mark = messages::text_in(*language, CUT, &[("count", 2_345.into())]);
            let kept = "a".repeat(TEXT_MOST - units(&mark));
            assert!(is_cut(&format!("{kept}{mark}")) && !is_cut(&mark), "{mark}");
        }
        let mut table = Table::begin(&whole(), 3, None).unwrap();
        let cells = vec![vec![text("short"), text(&"a".repeat(40_000))]];
        assert_eq!(table.rows(&Cells { cells, ..Cells::default() }).unwrap(), 1);
    }

    #[test]
    fn cells_hold_what_they_are_and_nothing_is_run() {
        let hostile = [
            "=1+1",
            "@x",
            "-1",
            "'",
            "https://example.org",
            "_x0041_",
            "a\u{1}b",
            " a ",
            "a\r\nb",
            "<&\">",
            "😀",
        ];
        let mut row = vec![Cell::Number(-3), Cell::Truth(true), Cell::Truth(false), text("")];
        row.extend(hostile.map(text));
        let mut table = Table::begin(&whole(), 3, None).unwrap();
        table.rows(&Cells { cells: vec![row], ..Cells::default() }).unwrap();
        let mut book = read(table);
        assert!(book.worksheet_formula("Claims").unwrap().is_empty());
        let sheet = book.worksheet_range("Claims").unwrap();
        let cells = sheet.rows().nth(1).unwrap();
        assert_eq!(cells[..4], [Data::Float(-3.0), Data::Bool(true), Data::Bool(false), Data::Empty]);
        for (cell, text) in cells[4..].iter().zip(hostile) {
            assert_eq!(cell, &Data::String(text.to_owned()));
        }
    }
}
