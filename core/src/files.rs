//! Files outside a workspace, written whole or not at all: beside their place first, then renamed into it.
//! A workspace's own file is never touched here.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Writes a file that only its owner can read, in a folder of the same kind, durable before this returns.
///
/// # Errors
/// `Io`, `ReadOnly`, `DiskFull`; then what stood there before still stands there.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    private_folder(folder).map_err(|error| Error::io(folder, error))?;
    let partial = path.with_extension("partial");
    private_file(&partial, bytes)
        .and_then(|()| fs::rename(&partial, path))
        .and_then(|()| sync_folder(path))
        .map_err(|error| Error::io(path, error))
}

/// Fills a file that a person chose a place for.
///
/// # Errors
/// Those of `fill`; `Io`, `ReadOnly`, `DiskFull`. Then what stood there before still stands there.
pub fn write_whole<T>(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
    let failed = |error: io::Error| Error::io(path, error);
    let partial = beside(path);
    let mut out = BufWriter::new(File::create(&partial).map_err(failed)?);
    let written = fill(&mut out).and_then(|value| {
        let file = out.into_inner().map_err(|error| failed(error.into_error()))?;
        file.sync_all().and_then(|()| fs::rename(&partial, path)).map_err(failed)?;
        Ok(value)
    });
    if written.is_err() {
        let _ = fs::remove_file(&partial);
    }
    written
}

/// A hidden name in the same folder.
fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.partial", std::process::id()));
    path.with_file_name(name)
}

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn private_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Whether two paths lead to the same file.
#[must_use]
pub fn is_same(one: &Path, other: &Path) -> bool {
    one == other || fs::canonicalize(one).ok().is_some_and(|one| fs::canonicalize(other).ok() == Some(one))
}

/// Makes a file that was just renamed durable, by its folder; Windows can't and need not sync folders.
pub(crate) fn sync_folder(renamed: &Path) -> io::Result<()> {
    let folder = renamed.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_filled_leaves_what_stood_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        write_whole(&path, |out| out.write_all(b"whole").map_err(|error| Error::io("report", error)))
            .unwrap();
        let half = write_whole(&path, |out| {
            out.write_all(b"half").map_err(|error| Error::io("report", error))?;
            Err::<(), _>(Error::Cancelled)
        });
        assert!(matches!(half, Err(Error::Cancelled)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
