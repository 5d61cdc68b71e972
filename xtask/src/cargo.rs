//! What Cargo does: builds, checks, documents. Everything is locked, and runs in the clone's root.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Result, succeed};

/// What clippy and the tests are given alike, so that nothing is compiled twice. The features answer
/// file dialogs from a file, which the window tests need and the product never has.
pub(crate) const TESTED: &str = "--workspace --locked --features claimtrail-desktop/window-tests";

/// `words` may not hold an argument with a space in it; `more` may.
pub(crate) fn run(root: &Path, words: &str, more: &[OsString]) -> Result {
    succeed(Command::new("cargo").args(words.split(' ')).args(more).current_dir(root))
}

/// The programs as users get them.
pub(crate) fn release(root: &Path, packages: &[&str]) -> Result {
    run(root, &format!("build --release --locked --package {}", packages.join(" --package ")), &[])
}

/// Claimtrail's window, and the empty one that it is measured against.
pub(crate) fn windows(root: &Path) -> Result {
    let both = "--bin claimtrail-desktop --example empty";
    run(root, &format!("build --release --locked --package claimtrail-desktop {both}"), &[])
}

/// The benches; `asked` goes to them.
pub(crate) fn bench(root: &Path, asked: &[OsString]) -> Result {
    succeed(
        Command::new("cargo")
            .args(["bench", "--locked", "--package", "claimtrail", "--bench", "ratios", "--"])
            .args(asked)
            .env("CLAIMTRAIL_WINDOW", target(root).join("release"))
            .current_dir(root),
    )
}

/// Where Cargo, started in the root, puts what it builds.
pub(crate) fn target(root: &Path) -> PathBuf {
    root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

pub(crate) fn deny_warnings() -> [OsString; 3] {
    ["--", "-D", "warnings"].map(OsString::from)
}

/// Licences, bans and sources, from what `fetch` brought in; `.cargo/deny.toml` says what is allowed.
pub(crate) fn dependencies(root: &Path, deny: &Path) -> Result {
    succeed(
        Command::new(deny)
            .args(["--offline", "--locked", "check", "--hide-inclusion-graph"])
            .args(["licenses", "bans", "sources"])
            .current_dir(root),
    )
}

pub(crate) fn docs(root: &Path) -> Result {
    succeed(
        Command::new("cargo")
            .args(["doc", "--workspace", "--no-deps", "--locked"])
            .env("RUSTDOCFLAGS", "-D warnings")
            .current_dir(root),
    )
}
