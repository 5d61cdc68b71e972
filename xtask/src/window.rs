//! The real window and its tests: opened here, or driven under Xvfb by what lies in `tests`.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo;
use crate::step::{Result, succeed};

/// Whether somebody could see a window. Only X11 and Wayland can be missing.
pub(crate) fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Opens the sample, until the window is closed. Its keys and settings lie in a home of its own.
pub(crate) fn open_sample(root: &Path, home: &Path) -> Result {
    fs::create_dir_all(home)?;
    let home = env::var_os("CLAIMTRAIL_HOME").map_or_else(|| home.to_path_buf(), PathBuf::from);
    eprintln!("    the sample lies in {}", home.display());
    let window = cargo::target(root).join("release").join("claimtrail-desktop");
    succeed(Command::new(window).arg("--sample").env("CLAIMTRAIL_HOME", home).current_dir(root))
}

/// Every screen in the browser's engine, over the bridge that `cargo test` built.
pub(crate) fn browser_tests(root: &Path) -> Result {
    let mut node = Command::new("node");
    tests(root, &mut node, "tests/browser", 2)?;
    succeed(&mut node)
}

/// The window that `cargo test` built, one test after the other: a bus knows one Claimtrail at a time.
pub(crate) fn window_tests(root: &Path) -> Result {
    let mut node = unseen("node");
    tests(root, &mut node, "tests/window", 1)?;
    succeed(&mut node)
}

/// Writes the README's pictures.
pub(crate) fn pictures(root: &Path) -> Result {
    let mut node = unseen("node");
    node.arg("tests/window/pictures.mjs").arg("ui/pictures");
    succeed(node.env("CLAIMTRAIL_BUILD", cargo::target(root).join("release")).current_dir(root))
}

/// Names every test of a folder to Node; so many files run at once.
fn tests(root: &Path, node: &mut Command, folder: &str, at_once: usize) -> Result {
    let mut files = Vec::new();
    for entry in fs::read_dir(root.join(folder))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(format!("{folder}/{name}"));
        }
    }
    files.sort();
    node.args(["--test", "--test-reporter=spec"])
        .arg(format!("--test-concurrency={at_once}"))
        .args(files)
        .env("CLAIMTRAIL_BUILD", cargo::target(root).join("debug"))
        .current_dir(root);
    Ok(())
}

/// A program on a display and a session bus of its own.
fn unseen(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("xvfb-run");
    command.args(["-a", "-s", "-screen 0 1280x900x24", "dbus-run-session", "--"]).arg(program);
    command
}
