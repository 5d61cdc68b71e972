//! Sheets of Excel workbooks, each turned into text with delimiters when it is opened: what reads that reads all.
//! The sheets in which a report of ours goes on are read as one with the first.
//! Which cells are merged, and which are formulas without a result, is told beside the text.
//! A day stands as `YYYY-MM-DD`, a time as `hh:mm:ss`, a number as short as it can; rows without a cell stay as blank lines, so that numbers fit.

use std::io::Cursor;

use ::csv::WriterBuilder;
use calamine::{
    CellErrorType, DataRef, Dimensions, ExcelDateTime, Reader as _, Xlsx, XlsxCellFormulaMetadataRecord,
    XlsxError, XlsxFormulaMetadata,
};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{Error, Problem, Result};
use crate::imports::mapping;
use crate::imports::marks::Marks;
use crate::messages;

/// What a sheet has at most: a file that claims more would take all memory.
const ROWS_MOST: u32 = 1 << 20;
const COLUMNS_MOST: u32 = 1 << 14;
/// How many cells a sheet may have, empty ones between others included: each row is written as wide as the widest.
const CELLS_MOST: usize = 50_000_000;

/// How many bytes a workbook has at most when it is unpacked. A small file can hold any number of them, and one cell may
/// be all of them, of which several copies are in memory at once.
const UNPACKED_MOST: u64 = 256 << 20;

/// A sheet as text, with the names of all sheets beside it.
pub(super) struct Sheet {
    pub(super) name: String,
    /// Those that go on with it.
    pub(super) continued: Vec<String>,
    pub(super) names: Vec<String>,
    pub(super) csv: String,
    pub(super) marks: Marks,
}

/// Whether the bytes are a workbook, which is a ZIP archive.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether the bytes are a workbook of before 2007.
pub(super) fn is_old_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Whether a cell of a sheet says that no value could be computed.
pub(super) fn is_error(cell: &str) -> bool {
    use CellErrorType::{Div0, GettingData, NA, Name, Null, Num, Ref, Value};
    [Div0, NA, Name, Null, Num, Ref, Value, GettingData].iter().any(|error| error.to_string() == cell)
}

/// Reads the sheet with this name, or the first, and those that go on with it.
///
/// # Errors
/// `Invalid` for a name that no sheet has, or an archive that is no workbook or too large a one.
pub(super) fn read(bytes: &[u8], asked: Option<&str>) -> Result<Sheet> {
    check_size(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = workbook.sheet_names();
    let name = match asked {
        Some(asked) => names.iter().find(|name| *name == asked),
        None => names.first(),
    };
    let name = name.cloned().ok_or_else(|| {
        let problem =
            Problem::Unknown { given: asked.unwrap_or_default().to_owned(), expected: names.join(", ") };
        Error::invalid("sheet", problem)
    })?;
    let mut page = one(&mut workbook, &name)?;
    let mut continued = Vec::new();
    if let Some(header) = own_header(&page.csv) {
        let next = (2..).map(|number| format!("{name} {number}")).take_while(|next| names.contains(next));
        for next in next {
            let more = one(&mut workbook, &next)?;
            let Some(rows) = more.csv.strip_prefix(&header) else { break };
            page.csv.push_str(rows);
            page.marks.go_on(page.rows - 1, more.marks);
            page.rows += more.rows - 1;
            continued.push(next);
        }
    }
    Ok(Sheet { name, continued, names, csv: page.csv, marks: page.marks })
}

/// The first line of a report of ours.
fn own_header(csv: &str) -> Option<String> {
    let (header, _) = csv.split_once('\n')?;
    let columns: Vec<String> = header.split(',').map(str::to_owned).collect();
    mapping::is_own_report(&columns).then(|| format!("{header}\n"))
}

/// One sheet as text.
struct Page {
    csv: String,
    /// How many rows it has, blank ones included.
    rows: u64,
    marks: Marks,
}

fn one(workbook: &mut Workbook<'_>, name: &str) -> Result<Page> {
    let (rows, columns) = size(workbook, name).map_err(unreadable)?;
    if rows * columns > CELLS_MOST {
        let most = (CELLS_MOST as u64 / 1_000_000).into();
        let size =
            [("rows", rows as u64), ("columns", columns as u64)].map(|(name, count)| (name, count.into()));
        let reason = messages::text("import-sheet-too-wide", &[size.as_slice(), &[("most", most)]].concat());
        return Err(Error::invalid("file", Problem::Shape { reason }));
    }
    page(workbook, name, columns)
}

fn unreadable(error: XlsxError) -> Error {
    let reason = messages::text("import-no-workbook", &[("reason", error.to_string().into())]);
    Error::invalid("file", Problem::Shape { reason })
}

/// Adds up what the archive says of its parts' sizes. A part that is larger than is said of it can't be read.
fn check_size(bytes: &[u8]) -> Result<()> {
    let failed = |error: ZipError| unreadable(XlsxError::Zip(error));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(failed)?;
    let mut size: u64 = 0;
    for at in 0..archive.len() {
        size = size.saturating_add(archive.by_index_raw(at).map_err(failed)?.size());
    }
    if size > UNPACKED_MOST {
        let most = (UNPACKED_MOST >> 20).into();
        let reason = messages::text("import-workbook-too-large", &[("most", most)]);
        return Err(Error::invalid("file", Problem::Shape { reason }));
    }
    Ok(())
}

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// How many rows have a cell, and how many columns up to the last one that has.
fn size(workbook: &mut Workbook<'_>, name: &str) -> std::result::Result<(usize, usize), XlsxError> {
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let (mut rows, mut columns, mut last) = (0, 0, None);
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = cell.pos;
        if row >= ROWS_MOST || column >= COLUMNS_MOST {
            return Err(XlsxError::Unexpected("a cell beyond the last row or column"));
        }
        if cell.value != DataRef::Empty || cell.formula.is_some() {
            columns = columns.max(column as usize + 1);
            rows += usize::from(last.replace(row) != Some(row));
        }
    }
    Ok((rows, columns))
}

fn page(workbook: &mut Workbook<'_>, name: &str, columns: usize) -> Result<Page> {
    let mut marks = Marks::default();
    for Dimensions { start, end } in workbook.merge_cells_by_sheet_name(name).map_err(unreadable)? {
        marks.merge((u64::from(start.0) + 1, start.1 as usize), u64::from(end.0) + 1);
    }
    let mut cells = workbook.worksheet_cells_reader(name).map_err(unreadable)?;
    let mut csv = Lines { bytes: Vec::new(), row: vec![String::new(); columns], number: 0 };
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(unreadable)? {
        let (row, column) = (cell.pos.0, cell.pos.1 as usize);
        let formula = uncomputed(&cell);
        if formula.is_some() {
            marks.uncomputed(u64::from(row) + 1, column);
        }
        let text = formula.unwrap_or_else(|| shown(&cell.value));
        if !text.is_empty() {
            csv.put(row, column, text)?;
        }
    }
    csv.end_row()?;
    let rows = u64::from(csv.number) + 1;
    let csv = String::from_utf8(csv.bytes)
        .map_err(|error| Error::invalid("file", Problem::NotUtf8 { at: error.utf8_error().valid_up_to() }))?;
    Ok(Page { csv, rows, marks })
}

/// A formula whose result is not stored, as one types it: whoever wrote the workbook computed nothing.
fn uncomputed(cell: &XlsxCellFormulaMetadataRecord<'_>) -> Option<String> {
    let formula = cell.formula.as_ref().filter(|_| cell.value == DataRef::Empty)?;
    Some(match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            format!("={formula}")
        }
        // The same as that of another cell, which has its text.
        _ => "=…".to_owned(),
    })
}

/// The lines so far, and the row that is being filled.
struct Lines {
    bytes: Vec<u8>,
    row: Vec<String>,
    number: u32,
}

impl Lines {
    fn put(&mut self, number: u32, column: usize, text: String) -> Result<()> {
        if number != self.number {
            self.end_row()?;
            for _ in self.number + 1..number {
                self.bytes.push(b'\n');
            }
            self.number = number;
        }
        if let Some(cell) = self.row.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<()> {
        if self.row.iter().all(String::is_empty) {
            self.bytes.push(b'\n');
            return Ok(());
        }
        let mut writer = WriterBuilder::new().buffer_capacity(256).from_writer(&mut self.bytes);
        let written = writer.write_record(&self.row).and_then(|()| Ok(writer.flush()?));
        drop(writer);
        self.row.iter_mut().for_each(String::clear);
        written.map_err(|error| Error::io("file", error.into()))
    }
}

/// A cell's value as text.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment_shown(moment),
        DataRef::Error(error) => error.to_string(),
    }
}

fn moment_shown(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let (days, time) = (moment.as_f64(), format!("{minute:02}:{second:02}"));
    match (hour, minute, second) {
        _ if moment.is_duration() && days >= 0.0 => {
            format!("{:02}:{time}", 24 * days.floor() as u64 + u64::from(hour))
        }
        _ if moment.is_duration() => days.to_string(),
        // A time of day, on no day.
        _ if (0.0..1.0).contains(&days) => format!("{hour:02}:{time}"),
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{time}"),
    }
}
