//! A file that is read at length: whoever watches is told how much of it is read, and may call it off.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use claimtrail_core::Watch;
use claimtrail_core::error::{Error, Result};

use crate::failure::Answer;

/// A file under watch.
pub(crate) struct Counted<'w> {
    file: BufReader<File>,
    path: PathBuf,
    watch: Watch<'w>,
    done: u64,
    total: u64,
    called_off: bool,
    failed: Option<io::Error>,
}

impl<'w> Counted<'w> {
    pub(crate) fn open(path: &Path, watch: Watch<'w>) -> Result<Counted<'w>> {
        let failed = |error| Error::io(path, error);
        let file = File::open(path).map_err(failed)?;
        let total = file.metadata().map_err(failed)?.len();
        let (file, path) = (BufReader::new(file), path.to_owned());
        Ok(Counted { file, path, watch, done: 0, total, called_off: false, failed: None })
    }

    /// What came of the reading: the core knows only that it could not go on.
    pub(crate) fn told<T>(self, result: Result<T>) -> Answer<T> {
        match (result, self.failed) {
            (Err(_), _) if self.called_off => Err(Error::Cancelled.into()),
            (Err(_), Some(error)) => Err(Error::io(self.path, error).into()),
            (result, _) => Ok(result?),
        }
    }
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(buffer.len());
        buffer[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl BufRead for Counted<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if (self.watch)(self.done, self.total).is_break() {
            self.called_off = true;
            return Err(io::Error::other("called off"));
        }
        if let Err(error) = self.file.fill_buf() {
            let copy = error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error);
            self.failed = Some(copy);
            return Err(error);
        }
        self.file.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.done += amount as u64;
        self.file.consume(amount);
    }
}
