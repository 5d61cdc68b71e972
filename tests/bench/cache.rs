//! What the system has of a file in its cache.

use std::fs::File;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Reads a file once, so that the system has it in its cache: what is measured after is no disk.
pub(crate) fn warm(path: &Path) {
    io::copy(&mut File::open(path).unwrap(), &mut io::sink()).unwrap();
}

/// Takes the file out of the system's cache: `dd` tells the kernel by `posix_fadvise` that it will not be needed, which
/// anyone may; the caches of the disk itself and of the programs stay.
pub(crate) fn forget(path: &Path) {
    for suffix in ["", "-wal"] {
        let file = format!("{}{suffix}", path.display());
        if !Path::new(&file).exists() {
            continue;
        }
        let dd = |argument: &str, how: &[&str]| {
            let mut dd = Command::new("dd");
            dd.arg(format!("{argument}={file}")).args(how).stderr(Stdio::null());
            assert!(dd.status().unwrap().success());
        };
        // What was not written to the disk yet can't be left out.
        dd("of", &["conv=notrunc,fdatasync", "count=0", "if=/dev/null"]);
        dd("if", &["iflag=nocache", "count=0", "of=/dev/null"]);
    }
}
