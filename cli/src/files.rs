//! Files that commands read. `-` is standard input or output.

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read as _};
use std::path::Path;

use claimtrail_core::error::{Error, Problem};

use crate::failure::Outcome;

/// Whether the name stands for standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Opens a file or standard input for reading.
pub(crate) fn reader(path: &Path) -> Outcome<Box<dyn BufRead>> {
    if is_standard(path) {
        return Ok(Box::new(io::stdin().lock()));
    }
    // Some systems open a folder as a file, and tell only once it is read.
    if path.is_dir() {
        return Err(Error::io(path, ErrorKind::IsADirectory.into()).into());
    }
    let file = File::open(path).map_err(|error| Error::io(path, error))?;
    Ok(Box::new(BufReader::new(file)))
}

/// All bytes of a file or of standard input.
pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    reader(path)?.read_to_end(&mut bytes).map_err(|error| Error::io(path, error))?;
    Ok(bytes)
}

/// A text file, or standard input. A byte order mark at its start is dropped.
pub(crate) fn read_text(path: &Path, field: &str) -> Outcome<String> {
    let text = String::from_utf8(read(path)?)
        .map_err(|error| Error::invalid(field, Problem::NotUtf8 { at: error.utf8_error().valid_up_to() }))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// A text of a person's own: as [`read_text`], without the line end that editors put last.
pub(crate) fn read_prose(path: &Path, field: &str) -> Outcome<String> {
    let mut text = read_text(path, field)?;
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    Ok(text)
}
