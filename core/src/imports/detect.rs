//! How a table's bytes are to be read: encoding, delimiter, quoting, and whether the first row is a header.
//! Each is found out from the bytes alone, or is what the person says; nothing here knows what a claim is.

use std::borrow::Cow;

use ::csv::{Reader, ReaderBuilder, StringRecord};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{Error, Problem, Result};
use crate::imports::days;
use crate::imports::mapping;
use crate::imports::table::Row;

/// How much of a file is looked at to guess its encoding or its delimiter.
const SAMPLE: usize = 1 << 18;
/// For each part that is no UTF-8, so many letters beyond ASCII must be.
const UTF8_LEAST: usize = 10;
/// How many characters are looked at to tell a text from what is none, and how many of them are then control characters.
const BINARY_SAMPLE: usize = 4_096;
const BINARY_LEAST: usize = 100;
/// How many rows of that are looked at.
const SAMPLE_ROWS: usize = 1_000;
/// What stands for a delimiter in a table of one column: a character that no text has.
pub(super) const NONE: u8 = 0x1f;
const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];
/// How many rows are looked at for one that names the columns below a title, and how many names it must have.
const TITLED_ROWS: usize = 10;
const NAMES_LEAST: usize = 2;
/// A longer cell in the first row is data: names of columns are short.
const NAME_MOST: usize = 100;

/// A table's text, and how it was read from its bytes.
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// The encoding's name.
    pub(super) encoding: String,
    /// How many characters could not be read, and stand as U+FFFD.
    pub(super) unreadable: u64,
}

/// Reads the bytes in this encoding; without one in that of their byte order mark, else as UTF-8 where they are, else in
/// the one that they look most like. Which UTF-16 they are their mark knows better than whoever asks.
///
/// # Errors
/// `Invalid` for an encoding that nobody knows.
pub(super) fn decode(bytes: Vec<u8>, asked: Option<&str>) -> Result<Decoded> {
    let marked = Encoding::for_bom(&bytes);
    let asked = asked.map(named).transpose()?;
    let asked = asked.filter(|asked| marked.is_none() || ![UTF_16LE, UTF_16BE].contains(asked));
    let encoding = asked.or(marked.map(|(encoding, _)| encoding));
    let mark = marked.filter(|(of, _)| encoding.is_none_or(|encoding| encoding == *of));
    let start = mark.map_or(0, |(_, length)| length);
    if encoding.is_none_or(|encoding| encoding == UTF_8) {
        match String::from_utf8(bytes) {
            Ok(mut text) => {
                text.drain(..start);
                return Ok(Decoded { text, encoding: UTF_8.name().to_owned(), unreadable: 0 });
            }
            Err(error) => {
                let bytes = &error.as_bytes()[start..];
                return Ok(decode_as(encoding.or_else(|| mostly_utf8(bytes).then_some(UTF_8)), bytes));
            }
        }
    }
    Ok(decode_as(encoding, &bytes[start..]))
}

/// Takes off a first line that says what stands between cells, as Excel has it: `sep=;`. No spreadsheet shows or counts it.
pub(super) fn take_separator(text: &mut String) -> Option<u8> {
    let line = text.lines().next()?.split('\r').next()?;
    let said = line.get(..4).filter(|said| said.eq_ignore_ascii_case("sep=")).map(|_| &line[4..])?;
    let [separator] = said.as_bytes() else { return None };
    let separator = Some(*separator).filter(|byte| byte.is_ascii() && !matches!(byte, b'"' | 0))?;
    let rest = &text[line.len()..];
    let end = rest.strip_prefix('\r').unwrap_or(rest);
    let end = end.strip_prefix('\n').unwrap_or(end);
    text.drain(..text.len() - end.len());
    Some(separator)
}

/// Whether a text was none: a picture, a document or a program that was decoded nevertheless.
pub(super) fn is_binary(text: &str) -> bool {
    // Every other character of a text in UTF-16 without a mark is NUL: its rows are refused for that.
    let odd = |c: &char| c.is_control() && !c.is_whitespace() && *c != '\0';
    let odd = text.chars().take(BINARY_SAMPLE).filter(odd).count();
    text.starts_with("%PDF-") || odd >= BINARY_LEAST
}

fn named(label: &str) -> Result<&'static Encoding> {
    let unknown = || Problem::Unknown {
        given: label.to_owned(),
        expected: "utf-8, utf-16le, windows-1251, windows-1252, koi8-r, …".to_owned(),
    };
    Encoding::for_label(label.trim().as_bytes()).ok_or_else(|| Error::invalid("encoding", unknown()))
}

fn decode_as(encoding: Option<&'static Encoding>, bytes: &[u8]) -> Decoded {
    let encoding = encoding.unwrap_or_else(|| guess(bytes));
    let (text, failed) = encoding.decode_without_bom_handling(bytes);
    let unreadable = if failed { text.matches('\u{fffd}').count() as u64 } else { 0 };
    let text = match text {
        Cow::Owned(text) => text,
        Cow::Borrowed(text) => text.to_owned(),
    };
    Decoded { text, encoding: encoding.name().to_owned(), unreadable }
}

/// Whether all but a few bytes read as UTF-8: a file that was cut off, or harmed in one place. In another encoding hardly
/// any letter beyond ASCII would.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= UTF8_LEAST * bad
}

/// What the bytes look most like. The whole of a small file is looked at, and the parts of a large one that are not ASCII.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
    let from = first.saturating_sub(SAMPLE / 2);
    let sample = &bytes[from..bytes.len().min(from + 8 * SAMPLE)];
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// How a text is cut into rows and cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What stands between cells; [`NONE`] for a table of one column.
    pub(super) delimiter: u8,
    /// Whether `"` encloses cells.
    pub(super) quoting: bool,
    /// Whether `\\"` is a quotation mark within one, besides `""`.
    pub(super) escaped: bool,
    /// Whether the quotation marks enclose cells, where that is in doubt.
    quotes: Quotes,
}

impl Dialect {
    /// One that leaves no doubt.
    pub(super) const fn sound(delimiter: u8, quoting: bool) -> Dialect {
        Dialect { delimiter, quoting, escaped: false, quotes: Quotes::Sound }
    }

    /// The one that fits this text, with the delimiter that is asked for.
    pub(super) fn of(text: &str, asked: Option<u8>) -> Dialect {
        let sample = sample(text);
        let fit = |delimiter: &u8| {
            let cut = |quoting| fit(sample, Dialect::sound(*delimiter, quoting));
            f64::max(cut(true), cut(false))
        };
        let best = DELIMITERS.iter().map(|delimiter| (fit(delimiter), *delimiter));
        let best = best.fold((0.0, NONE), |best, next| if next.0 > best.0 { next } else { best });
        let delimiter = asked.unwrap_or(best.1);
        let plain = quotes(text, delimiter, false);
        let escaped = plain != Quotes::Sound && quotes(text, delimiter, true) == Quotes::Sound;
        // Where they enclose nothing, and the lines by themselves all have the same number of cells, they are letters
        // like any other.
        let quoting = escaped || plain == Quotes::Sound || !lines_are_even(text, delimiter);
        let quotes = if quoting && !escaped { plain } else { Quotes::Sound };
        Dialect { delimiter, quoting, escaped, quotes }
    }

    /// Whether the last row's last cell goes on to the end of the text because nothing closes it.
    pub(super) fn is_unclosed(self) -> bool {
        self.quotes == Quotes::Unclosed
    }

    /// Whether text follows a quotation mark that ends a cell of several lines: other rows are in that cell.
    pub(super) fn takes_rows_in(self, row: &str) -> bool {
        self.quotes >= Quotes::TakingRowsIn && quotes(row, self.delimiter, false) == Quotes::TakingRowsIn
    }

    /// A reader of rows of any length, the header among them.
    pub(super) fn reader(self, text: &str) -> Reader<&[u8]> {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(self.delimiter).quoting(self.quoting).has_headers(false).flexible(true);
        builder.escape(self.escaped.then_some(b'\\'));
        builder.from_reader(text.as_bytes())
    }
}

/// The beginning of a text, up to the end of a line.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let bytes = &text.as_bytes()[..SAMPLE];
    let end = bytes.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or_default();
    text.get(..end).unwrap_or(text)
}

/// How well a text falls into rows of one length, and as many cells; 0 where it has but one column.
fn fit(sample: &str, dialect: Dialect) -> f64 {
    let mut counts = std::collections::BTreeMap::new();
    let (mut first, mut rows) = (0, 0_u32);
    for record in dialect.reader(sample).records().take(SAMPLE_ROWS).flatten() {
        first = if rows == 0 { record.len() } else { first };
        rows += 1;
        *counts.entry(record.len()).or_insert(0_u32) += 1;
    }
    let Some((cells, count)) = counts.into_iter().max_by_key(|(cells, count)| (*count, *cells)) else {
        return 0.0;
    };
    if cells < 2 && first < 2 {
        return 0.0;
    }
    let share = f64::from(count) / f64::from(rows);
    let header = if first == cells { 1.0 } else { 0.3 };
    let width = f64::from(u32::try_from(first.max(cells)).unwrap_or(u32::MAX));
    share * share * header * (1.0 - 1.0 / (width + 1.0))
}

/// Whether the quotation marks of a text enclose cells; the worst that is found in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Quotes {
    Sound,
    /// Something follows a closing one.
    Loose,
    /// The same, and line ends stand before it: the one that opens the cell was no more than a mark in a text.
    TakingRowsIn,
    /// The last one never closes: its cell goes on to the end of the text.
    Unclosed,
}

/// With `escaped`, a quotation mark after `\\` closes nothing.
fn quotes(text: &str, delimiter: u8, escaped: bool) -> Quotes {
    let (mut at_start, mut inside, mut found) = (true, false, Quotes::Sound);
    let mut loose = Quotes::Loose;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if inside && escaped && byte == b'\\' {
            bytes.next();
        } else if inside && byte == b'"' {
            match bytes.peek().copied() {
                Some(b'"') => drop(bytes.next()),
                None | Some(b'\n' | b'\r') => inside = false,
                Some(next) if next == delimiter => inside = false,
                Some(_) => (inside, found) = (false, found.max(loose)),
            }
        } else if inside && matches!(byte, b'\n' | b'\r') {
            loose = Quotes::TakingRowsIn;
        } else if !inside {
            (inside, loose) = (at_start && byte == b'"', Quotes::Loose);
            at_start = matches!(byte, b'\n' | b'\r') || byte == delimiter;
        }
    }
    if inside { Quotes::Unclosed } else { found }
}

fn lines_are_even(text: &str, delimiter: u8) -> bool {
    let lines = text.split(['\n', '\r']).filter(|line| !line.is_empty());
    let mut counts = lines.map(|line| line.bytes().filter(|byte| *byte == delimiter).count());
    let first = counts.next().unwrap_or_default();
    first > 0 && counts.all(|count| count == first)
}

/// Whether the first row names the columns: one of its cells is a name that is known, or none of them is clearly data
/// (a number, a day, an address, a long text).
pub(super) fn is_header(row: &StringRecord) -> bool {
    row.iter().any(mapping::is_known) || !row.iter().any(is_data)
}

/// The one of the first rows that names the columns where a title stands above it: the first is one cell, and no name itself.
pub(super) fn below_title(rows: impl Iterator<Item = Row>) -> Option<Row> {
    let mut rows = rows.take(TITLED_ROWS);
    let title = rows.next()?;
    let mut filled = title.cells.iter().filter(|cell| !cell.trim().is_empty());
    let is_title = filled.next().is_some_and(|cell| !mapping::is_known(cell)) && filled.next().is_none();
    let names = |row: &Row| row.cells.iter().filter(|cell| mapping::is_known(cell)).count();
    rows.find(|row| is_title && names(row) >= NAMES_LEAST)
}

fn is_data(cell: &str) -> bool {
    let cell = cell.trim();
    let is_number = || cell.replace(',', ".").parse::<f64>().is_ok();
    let is_address = || cell.starts_with("http://") || cell.starts_with("https://");
    !cell.is_empty()
        && (is_number() || is_address() || cell.chars().count() > NAME_MOST || days::is_day(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialect(text: &str) -> (char, bool) {
        let Dialect { delimiter, quoting, .. } = Dialect::of(text, None);
        (char::from(delimiter), quoting)
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_even_rows() {
        assert_eq!(dialect("a,b\n1,2\n"), (',', true));
        assert_eq!(dialect("a;b\n1,5;2,5\n3,5;4,5\n"), (';', true));
        assert_eq!(dialect("a|b\nx, y|z\n"), ('|', true));
        assert_eq!(dialect("a\tb\r1\t2\r"), ('\t', true));
        assert_eq!(dialect("claim\nCoal, gas\nOil\n"), (char::from(NONE), true));
        assert_eq!(dialect(""), (char::from(NONE), true));
    }

    #[test]
    fn quotes_that_enclose_nothing_are_letters() {
        assert_eq!(dialect("a\tb\n\"one\" two\tx\n\"three\ty\n"), ('\t', false));
        assert_eq!(dialect("a,b\n\"one\ntwo\",x\n"), (',', true));
        assert_eq!(dialect("a,b\n\"one, \"\"two\"\"\",x\n"), (',', true));
    }

    #[test]
    fn a_text_that_is_harmed_in_one_place_stays_what_it_is() {
        let read = |bytes: &[u8]| decode(bytes.to_vec(), None).unwrap();
        let line = "Қазақстан көмірді тоқтатты\n";
        let mut harmed = line.repeat(20).into_bytes();
        harmed.insert(line.len(), 0xff);
        harmed.pop();
        harmed.pop();
        let decoded = read(&harmed);
        assert_eq!((decoded.encoding.as_str(), decoded.unreadable), ("UTF-8", 2));
        assert!(decoded.text.starts_with("Қазақстан көмірді"));
        let cyrillic = encoding_rs::WINDOWS_1251.encode("Казахстан остановил российский уголь").0;
        assert_eq!(read(&cyrillic).text, "Казахстан остановил российский уголь");
    }

    #[test]
    fn a_backslash_escapes_where_quotes_are_loose_without_it() {
        let read = |text: &str| {
            let rows = Dialect::of(text, None).reader(text).into_records();
            let cells = |row: StringRecord| row.iter().map(str::to_owned).collect::<Vec<String>>();
            rows.map(|row| cells(row.unwrap())).collect::<Vec<_>>()
        };
        let text = "a,b\n\"say \\\"hi\\\" now\",x\n\"x, \\\"y\\\", z\",\"w\"\n";
        assert_eq!(read(text)[1..], [["say \"hi\" now", "x"], ["x, \"y\", z", "w"]]);
        assert_eq!(read("a,b\n\"C:\\\",x\n")[1..], [["C:\\", "x"]]);
    }

    #[test]
    fn names_are_told_from_data() {
        let row = |cells: &[&str]| is_header(&StringRecord::from(cells.to_vec()));
        assert!(row(&["a", "b", ""]));
        assert!(row(&["", "2021", "claim"]));
        assert!(!row(&["1", "2"]));
        assert!(!row(&["2635.json", "false", "0"]));
        assert!(!row(&["x", "2021-07-16"]));
    }
}
