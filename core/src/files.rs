//! Files outside a workspace, written whole or not at all: beside their place first, then renamed into it.
//! A workspace's own file is never touched here.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Writes a file that only its owner can read, in a folder of the same kind, durable before this returns.
///
/// # Errors
/// `Io`, `ReadOnly`, `DiskFull`; then what stood there before still stands there.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = folder_of(path);
    private_folder(folder).map_err(|error| Error::io(folder, error))?;
    let partial = path.with_extension("partial");
    let written = private_file(&partial, bytes).and_then(|()| fs::rename(&partial, path));
    if written.is_err() {
        let _ = fs::remove_file(&partial);
    }
    written.and_then(|()| sync_folder(path)).map_err(|error| Error::io(path, error))
}

/// Fills a file that a person chose a place for; only its owner can read it. A link is followed; a device or a pipe is
/// filled as it is. What was left by programs that were killed while they filled the same file is removed.
///
/// # Errors
/// Those of `fill`; `Io`, `ReadOnly`, `DiskFull`. Then what stood there before still stands there.
pub fn write_whole<T, E: From<Error>>(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let failed = |error: io::Error| Error::io(path, error);
    if fs::metadata(&place).is_ok_and(|there| !there.is_file()) {
        // It can't be renamed over; a folder is refused here.
        let file = File::options().write(true).open(&place).map_err(failed)?;
        return filled(file, path, fill).map(|(value, _)| value);
    }
    partials_of(&place).iter().filter(|left| !is_held(left)).for_each(|left| drop(fs::remove_file(left)));
    let partial = beside(&place);
    let file = new_private(&partial).map_err(failed)?;
    // Held as long as it is written to. Where files can't be locked, nothing that is left behind is removed either.
    let _ = file.try_lock();
    let written = filled(file, path, fill).and_then(|(value, file)| {
        file.sync_all().and_then(|()| fs::rename(&partial, &place)).map_err(failed)?;
        // Some file systems can't sync a folder; the file is there all the same.
        let _ = sync_folder(&place);
        Ok(value)
    });
    if written.is_err() {
        let _ = fs::remove_file(&partial);
    }
    written
}

fn filled<T, E: From<Error>>(
    file: File,
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> std::result::Result<T, E>,
) -> std::result::Result<(T, File), E> {
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

/// A writer that remembers what went wrong with it: whoever writes to it tells only that something did.
#[derive(Debug)]
pub struct Noting<W> {
    inner: W,
    failed: Option<io::Error>,
}

impl<W: Write> Noting<W> {
    /// Nothing went wrong yet.
    pub const fn new(inner: W) -> Noting<W> {
        Noting { inner, failed: None }
    }

    /// What went wrong last.
    pub fn failed(self) -> Option<io::Error> {
        self.failed
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

/// A hidden name in the same folder, for what this process writes before it takes its place.
pub(crate) fn beside(place: &Path) -> PathBuf {
    place.with_file_name(partial_name(place, &std::process::id().to_string()))
}

fn partial_name(place: &Path, process: &str) -> OsString {
    let mut name = OsString::from(".");
    name.push(place.file_name().unwrap_or_default());
    name.push(format!(".{process}.partial"));
    name
}

/// The files that any process writes, or was killed while it wrote, before they take this place.
pub(crate) fn partials_of(place: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder_of(place)) else { return Vec::new() };
    let is_partial = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        let process = name.to_str().and_then(|name| name.strip_suffix(".partial")?.rsplit('.').next());
        entry.file_type().is_ok_and(|sort| sort.is_file())
            && process
                .is_some_and(|process| process.parse::<u32>().is_ok() && name == partial_name(place, process))
    };
    entries.flatten().filter(is_partial).map(|entry| entry.path()).collect()
}

/// Whether a running program fills this file.
fn is_held(partial: &Path) -> bool {
    File::open(partial).and_then(|file| Ok(file.try_lock()?)).is_err()
}

/// Creates a file that only its owner can read.
pub(crate) fn new_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The folder that a file lies in.
pub(crate) fn folder_of(place: &Path) -> &Path {
    place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
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
    if cfg!(unix) { File::open(folder_of(renamed))?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_filled_leaves_what_stood_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        let fill = |out: &mut dyn Write| out.write_all(b"whole").map_err(|error| Error::io("report", error));
        write_whole(&path, fill).unwrap();
        let half = write_whole(&path, |out| {
            out.write_all(b"half").map_err(|error| Error::io("report", error))?;
            Err::<(), _>(Error::Cancelled)
        });
        assert!(matches!(half, Err(Error::Cancelled)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_a_killed_program_left_is_removed_and_what_a_running_one_fills_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| {
            let path = folder.path().join(name);
            fs::write(&path, "half").unwrap();
            path
        };
        let (left, held) = (file(".report.csv.1.partial"), file(".report.csv.2.partial"));
        let others =
            [file(".report.csv.partial"), file("report.csv.1.partial"), file(".my.report.csv.1.partial")];
        let lock = File::open(&held).unwrap();
        lock.lock().unwrap();
        let path = folder.path().join("report.csv");
        write_whole(&path, |out| out.write_all(b"whole").map_err(|error| Error::io("report", error)))
            .unwrap();
        assert!(!left.exists() && held.exists());
        assert!(others.iter().all(|other| other.exists()));
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_whole_is_readable_by_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        fs::write(&path, "older").unwrap();
        write_whole(&path, |out| out.write_all(b"newer").map_err(|error| Error::io("report", error)))
            .unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
