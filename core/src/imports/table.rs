//! A table from outside: its bytes, how they are read, and its rows one after the other, each with its place.
//! It holds the file's text and no row of it: a table of any length takes as much memory as its file.

use std::fs;
use std::io::Read;
use std::path::Path;

use ::csv::{Reader, StringRecord};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result, Wrong};
use crate::imports::detect::{self, Decoded, Dialect};
use crate::imports::marks::{Marked, Marks};
use crate::imports::{lines, sheet};
use crate::messages;
use crate::rules::named;

/// What kind of file a table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Text with a delimiter between cells: CSV, TSV and their kin.
    #[default]
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// A JSON object a line.
    JsonLines,
}

named!(TableKind {
    Csv = "csv",
    Xlsx = "xlsx",
    JsonLines = "json_lines",
});

/// How a table is to be read, where that is not to be found out from its bytes.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct TableOptions {
    /// The encoding, by a name of the Encoding Standard.
    pub encoding: Option<String>,
    /// What stands between cells: one ASCII character. Given, the file is no JSON Lines.
    pub delimiter: Option<char>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// The row that names them, from 1, as a spreadsheet shows it; the next where that is blank. Those above it are passed
    /// over. Given, `header` is not asked.
    pub header_row: Option<u64>,
    /// The sheet of a workbook; the first where none is named.
    pub sheet: Option<String>,
}

/// How a table was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct TableFormat {
    /// What kind of file it is.
    pub kind: TableKind,
    /// The text's encoding; none for a workbook.
    pub encoding: Option<String>,
    /// What stands between cells; none for a table of one column, and for other kinds.
    pub delimiter: Option<char>,
    /// Whether `"` encloses cells.
    pub quoting: bool,
    /// The row that names the columns, from 1; none where the columns are called `column_1` and so on.
    pub header: Option<u64>,
    /// How many rows stand above that one, blank ones aside: a title, and no rows of the table.
    pub passed_over: u64,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// Those that go on where it ends, as a report of ours does: they were read after it, and their rows are counted on.
    pub continued: Vec<String>,
    /// All sheets of the workbook.
    pub sheets: Vec<String>,
    /// How many characters could not be read in this encoding; each stands as U+FFFD.
    pub unreadable: u64,
}

/// A table from outside.
#[derive(Debug)]
pub struct Table {
    name: String,
    text: String,
    dialect: Dialect,
    marks: Marks,
    format: TableFormat,
    columns: Vec<String>,
}

/// Why a row can't be taken, whatever its columns stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// It has more or fewer cells than the table has columns.
    Ragged {
        /// How many it has.
        cells: usize,
        /// How many there are columns.
        columns: usize,
    },
    /// A quotation mark opens one of its cells and nothing closes it: what follows in the file is in that cell.
    Unclosed,
    /// A quotation mark opens one of its cells, and text follows the one that closes it, lines later: other rows of the
    /// file are in that cell.
    TakingRowsIn {
        /// How many lines of the file it has.
        lines: usize,
    },
    /// One of its cells has a NUL character.
    Nul {
        /// Which, from 0.
        column: usize,
    },
    /// Its JSON object names one of the columns more than once.
    Twice {
        /// Which, from 0.
        column: usize,
    },
    /// One of its cells is a JSON object, or a list of such.
    Nested {
        /// Which, from 0.
        column: usize,
    },
    /// The line is no JSON object.
    NotJson {
        /// What the reader said.
        reason: String,
    },
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it, from 1, the header and blank rows counted; of JSON Lines, the line.
    pub number: u64,
    /// Its cells.
    pub cells: StringRecord,
    /// Which cells, from 0, are a list, as JSON.
    pub lists: Vec<usize>,
    /// Which hold something that no cell does: JSON within JSON.
    pub nested: Vec<usize>,
    /// Which have their value from a merged cell that begins in a row above.
    pub merged: Vec<usize>,
    /// Which hold a formula whose result the workbook does not have.
    pub uncomputed: Vec<usize>,
    /// Why it can't be taken.
    pub fault: Option<RowFault>,
}

impl Row {
    /// The cell of this column, from 0; empty where the row has none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }
}

impl Table {
    /// Reads a table from a file.
    ///
    /// # Errors
    /// `Io`; `Invalid` for a file that is no table, or an option that does not fit it.
    pub fn open(path: &Path, options: &TableOptions) -> Result<Table> {
        let bytes = fs::read(path).map_err(|error| Error::io(path, error))?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        Table::from_bytes(&name.to_string_lossy(), bytes, options)
    }

    /// Reads a table from wherever, under this name.
    ///
    /// # Errors
    /// As [`Table::open`].
    pub fn read(name: &str, reader: &mut dyn Read, options: &TableOptions) -> Result<Table> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|error| Error::io(name, error))?;
        Table::from_bytes(name, bytes, options)
    }

    /// Reads a table from these bytes, under this name. They are kept, decoded, for as long as the table is.
    ///
    /// # Errors
    /// As [`Table::open`].
    pub fn from_bytes(name: &str, bytes: Vec<u8>, options: &TableOptions) -> Result<Table> {
        Table::decoded(name, bytes, options).map_err(|error| match error {
            Error::Invalid(Wrong { problem: Problem::Shape { reason }, .. }) => {
                Error::invalid("file", Problem::NoTable { name: name.to_owned(), reason })
            }
            other => other,
        })
    }

    fn decoded(name: &str, bytes: Vec<u8>, options: &TableOptions) -> Result<Table> {
        if sheet::is_workbook(&bytes) {
            return Table::of_sheet(name, &bytes, options);
        }
        let none = |why| Error::invalid("file", Problem::Shape { reason: messages::text(why, &[]) });
        if sheet::is_old_workbook(&bytes) {
            return Err(none("import-old-workbook"));
        }
        let Decoded { mut text, encoding, unreadable } = detect::decode(bytes, options.encoding.as_deref())?;
        if detect::is_binary(&text) {
            return Err(none("import-no-text"));
        }
        let format = TableFormat { encoding: Some(encoding), unreadable, ..TableFormat::default() };
        if options.delimiter.is_none() && lines::is_json_lines(name, &text) {
            let columns = lines::columns(&text);
            let format = TableFormat { kind: TableKind::JsonLines, ..format };
            let dialect = Dialect::sound(detect::NONE, false);
            let (name, marks) = (name.to_owned(), Marks::default());
            return Ok(Table { name, text, dialect, marks, format, columns });
        }
        let said = detect::take_separator(&mut text);
        let dialect = Dialect::of(&text, options.delimiter.map(delimiter).transpose()?.or(said));
        let between = Some(char::from(dialect.delimiter)).filter(|_| dialect.delimiter != detect::NONE);
        let format = TableFormat { delimiter: between, quoting: dialect.quoting, ..format };
        let (name, marks) = (name.to_owned(), Marks::default());
        Table { name, text, dialect, marks, format, columns: Vec::new() }.headed(options)
    }

    fn of_sheet(name: &str, bytes: &[u8], options: &TableOptions) -> Result<Table> {
        let sheet = sheet::read(bytes, options.sheet.as_deref())?;
        let dialect = Dialect::sound(b',', true);
        let format = TableFormat {
            kind: TableKind::Xlsx,
            sheet: Some(sheet.name),
            continued: sheet.continued,
            sheets: sheet.names,
            ..TableFormat::default()
        };
        let (name, text, marks) = (name.to_owned(), sheet.csv, sheet.marks);
        Table { name, text, dialect, marks, format, columns: Vec::new() }.headed(options)
    }

    /// The table with its columns named, by one of its rows or by their places.
    ///
    /// # Errors
    /// `Invalid` for a row that the table has not.
    fn headed(mut self, options: &TableOptions) -> Result<Table> {
        let Some(first) = self.all_rows().next() else {
            return Ok(self);
        };
        let named = match (options.header_row, options.header) {
            (Some(asked), _) => Some(self.row_from(asked)?),
            (None, Some(is_header)) => Some(first.clone()).filter(|_| is_header),
            (None, None) => self.found_header(&first),
        };
        self.format.header = named.as_ref().map(|row| row.number);
        self.format.passed_over = match &named {
            Some(named) => self.all_rows().take_while(|row| row.number < named.number).count() as u64,
            None => 0,
        };
        let is_header = named.is_some();
        for (at, cell) in named.unwrap_or(first).cells.iter().enumerate() {
            let name = Some(cell.trim()).filter(|cell| is_header && !cell.is_empty());
            let name = name.map_or_else(|| format!("column_{}", at + 1), str::to_owned);
            let name = unused(&self.columns, name);
            self.columns.push(name);
        }
        Ok(self)
    }

    /// The rows, what names the columns and what stands above it among them.
    fn all_rows(&self) -> impl Iterator<Item = Row> {
        Marked::new(CsvRows::new(&self.text, self.dialect, 0), &self.marks)
    }

    /// The first row from this number on.
    fn row_from(&self, number: u64) -> Result<Row> {
        self.all_rows().find(|row| row.number >= number).ok_or_else(|| {
            let most = self.all_rows().last().map_or(1, |row| row.number);
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            Error::invalid("header_row", Problem::Number { least: 1, most })
        })
    }

    /// The row that seems to name the columns: the first, or one below a title.
    fn found_header(&self, first: &Row) -> Option<Row> {
        let named_by_first = || detect::is_header(&first.cells).then(|| first.clone());
        detect::below_title(self.all_rows()).or_else(named_by_first)
    }

    /// What the file is called, without its folder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How it was read.
    #[must_use]
    pub const fn format(&self) -> &TableFormat {
        &self.format
    }

    /// The columns, in order. Each has a name of its own: one that has none, or another's, is told by its place.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows, in order, without the header, what stands above it, and blank rows.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        let (csv, json) = match self.format.kind {
            TableKind::JsonLines => (None, Some(lines::rows(&self.text, &self.columns))),
            TableKind::Csv | TableKind::Xlsx => (Some(self.csv_rows()), None),
        };
        csv.into_iter().flatten().chain(json.into_iter().flatten())
    }

    fn csv_rows(&self) -> impl Iterator<Item = Row> {
        let header = self.format.header.unwrap_or_default();
        let rows = CsvRows::new(&self.text, self.dialect, self.columns.len());
        // What names a column holds for no row below, however many it covers.
        Marked::new(rows.skip_while(move |row| row.number <= header), &self.marks)
    }
}

/// The name, with a number after it where another column has it.
fn unused(columns: &[String], name: String) -> String {
    let taken = |name: &String| columns.contains(name);
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(name)
}

fn delimiter(asked: char) -> Result<u8> {
    let usable = |byte: &u8| byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r' | 0);
    u8::try_from(asked).ok().filter(usable).ok_or_else(|| {
        let expected = ", ; | tab".to_owned();
        Error::invalid("delimiter", Problem::Unknown { given: asked.to_string(), expected })
    })
}

/// The rows of a text with delimiters, the header among them.
struct CsvRows<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    dialect: Dialect,
    columns: usize,
    number: u64,
}

impl CsvRows<'_> {
    /// A row that has not this many cells is at fault; 0 takes any.
    fn new(text: &str, dialect: Dialect, columns: usize) -> CsvRows<'_> {
        CsvRows { text, reader: dialect.reader(text), dialect, columns, number: 0 }
    }

    /// How many blank lines stand from this byte on, before the next row.
    fn blank_lines(&self, from: u64) -> u64 {
        let from = usize::try_from(from).unwrap_or_default();
        let bytes = self.text.as_bytes();
        let mut rest = bytes.get(from..).unwrap_or_default();
        // The second half of the line end before.
        if from > 0 && bytes.get(from - 1) == Some(&b'\r') {
            rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        }
        let mut count = 0;
        while let [b'\n' | b'\r', after @ ..] = rest {
            rest = if rest.starts_with(b"\r\n") { &rest[2..] } else { after };
            count += 1;
        }
        count
    }

    fn fault(&self, from: u64, cells: &StringRecord) -> Option<RowFault> {
        let to = self.reader.position().byte();
        if self.dialect.is_unclosed() && to >= self.text.len() as u64 {
            return Some(RowFault::Unclosed);
        }
        let place = usize::try_from(from).unwrap_or_default()..usize::try_from(to).unwrap_or_default();
        let row = self.text.get(place).unwrap_or_default().trim_matches(['\r', '\n']);
        if self.dialect.takes_rows_in(row) {
            return Some(RowFault::TakingRowsIn { lines: row.lines().count() });
        }
        if self.columns > 0 && cells.len() != self.columns {
            return Some(RowFault::Ragged { cells: cells.len(), columns: self.columns });
        }
        let column =
            cells.as_slice().contains('\0').then(|| cells.iter().position(|cell| cell.contains('\0')));
        column.flatten().map(|column| RowFault::Nul { column })
    }
}

impl Iterator for CsvRows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let from = self.reader.position().byte();
        let mut cells = StringRecord::new();
        // The text is read from memory and is UTF-8: nothing can fail.
        if !self.reader.read_record(&mut cells).unwrap_or_default() {
            return None;
        }
        self.number += 1 + self.blank_lines(from);
        let fault = self.fault(from, &cells);
        Some(Row { number: self.number, cells, fault, ..Row::default() })
    }
}
