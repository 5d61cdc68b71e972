//! Files that commands read and write. `-` is standard input or output.
//! A file is written whole or not at all: beside its place first, then renamed into it.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use claimtrail_core::error::{Error, Problem};

use crate::failure::{Failure, Outcome};

/// Whether the name stands for standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Opens a file or standard input for reading.
pub(crate) fn reader(path: &Path) -> Outcome<Box<dyn BufRead>> {
    if is_standard(path) {
        return Ok(Box::new(io::stdin().lock()));
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

/// Fills a file; if that fails, what stood there before still stands there.
pub(crate) fn write<T>(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Outcome<T>) -> Outcome<T> {
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let io_failed = |error: io::Error| Error::io(path, error);
    if fs::metadata(&place).is_ok_and(|there| !there.is_file()) {
        // A device or a pipe can't be renamed over; a folder is refused here.
        let file = File::options().write(true).open(&place).map_err(io_failed)?;
        return filled(file, path, fill).map(|(value, _)| value);
    }
    let partial = beside(&place);
    let file = File::create_new(&partial).map_err(io_failed)?;
    let written = filled(file, path, fill).and_then(|(value, file)| {
        file.sync_all().and_then(|()| fs::rename(&partial, &place)).map_err(io_failed)?;
        Ok(value)
    });
    if written.is_err() {
        let _ = fs::remove_file(&partial);
    }
    written
}

fn filled<T>(file: File, path: &Path, fill: impl FnOnce(&mut dyn Write) -> Outcome<T>) -> Outcome<(T, File)> {
    let mut noting = Noting::new(BufWriter::new(file));
    let result = fill(&mut noting).and_then(|value| {
        noting.flush().map_err(|error| Error::io(path, error))?;
        Ok(value)
    });
    match (result, noting.failed) {
        (Err(_), Some(error)) => Err(Error::io(path, error).into()),
        (Err(failure), None) => Err(failure),
        (Ok(value), _) => match noting.inner.into_inner() {
            Ok(file) => Ok((value, file)),
            Err(error) => Err(Error::io(path, error.into_error()).into()),
        },
    }
}

/// A hidden name in the same folder.
fn beside(place: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(place.file_name().unwrap_or_default());
    name.push(format!(".{}.partial", std::process::id()));
    place.with_file_name(name)
}

/// A writer that remembers what went wrong with it: the core tells only that something did.
pub(crate) struct Noting<W> {
    inner: W,
    failed: Option<io::Error>,
}

impl<W: Write> Noting<W> {
    pub(crate) fn new(inner: W) -> Noting<W> {
        Noting { inner, failed: None }
    }

    /// What fails on standard output is told apart from what the core refuses.
    pub(crate) fn told_apart<T>(self, result: Outcome<T>) -> Outcome<T> {
        match (result, self.failed) {
            (Err(_), Some(error)) => Err(Failure::Output(error)),
            (result, _) => result,
        }
    }

    fn note<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        if let Err(error) = &result
            && error.kind() != io::ErrorKind::Interrupted
        {
            self.failed = Some(error.raw_os_error().map_or_else(
                || io::Error::new(error.kind(), error.to_string()),
                io::Error::from_raw_os_error,
            ));
        }
        result
    }
}

impl<W: Write> Write for Noting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let result = self.inner.write(bytes);
        self.note(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.inner.flush();
        self.note(result)
    }
}
