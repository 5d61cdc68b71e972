//! The three commands, each a list of steps.
//! What a step does is Cargo's business, or `install`'s, or `layers`'.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{self, Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::install::{self, COMPILER, PYTHON, SQLITE};
use crate::layers;
use crate::step::{Result, step, succeed};

/// Builds the release CLI and lets it tell the sample story. Without a folder the story goes to
/// `target/demo`, whatever an earlier run left there; a folder of the user's is never cleared.
pub(crate) fn run(folder: Option<&OsStr>) -> Result {
    let root = root()?;
    let folder = folder.map(path::absolute).transpose()?;
    step("packages", || install::packages(&[COMPILER]))?;
    step("build", || cargo(&root, "build --release --locked --package claimtrail", &[]))?;
    step("demo", || {
        let folder = folder.map_or_else(|| cleared_demo(&root), Ok)?;
        let demo = "run --quiet --release --locked --package claimtrail -- demo";
        cargo(&root, demo, &[folder.into()])
    })
}

/// Everything that CI checks, the quick steps first.
pub(crate) fn test() -> Result {
    let root = root()?;
    let started = Instant::now();
    step("packages", || install::packages(&[COMPILER, SQLITE, PYTHON]))?;
    step("format", || cargo(&root, "fmt --all --check", &[]))?;
    step("layers", || layers::check(&root))?;
    step("fetch", || cargo(&root, "fetch --locked", &[]))?;
    let deny = step("cargo-deny", install::cargo_deny)?;
    step("dependencies", || dependencies(&root, &deny))?;
    step("clippy", || {
        let deny_warnings = ["--", "-D", "warnings"].map(OsString::from);
        cargo(&root, "clippy --workspace --all-targets --locked", &deny_warnings)
    })?;
    step("tests", || cargo(&root, "test --workspace --locked", &[]))?;
    step("docs", || docs(&root))?;
    eprintln!("every check passed in {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Cargo's bench profile is the release profile, and it builds the CLI that is measured too.
pub(crate) fn bench(passed_on: &[OsString]) -> Result {
    let root = root()?;
    step("packages", || install::packages(&[COMPILER, SQLITE]))?;
    step("bench", || {
        let ratios = "bench --locked --package claimtrail --bench ratios --";
        cargo(&root, ratios, passed_on)
    })
}

/// The clone's root, asked of Cargo at run time: a cached xtask may serve another clone.
fn root() -> Result<PathBuf> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").ok_or("start it as `cargo xtask`")?;
    Ok(Path::new(&manifest).parent().ok_or("xtask lies in no workspace")?.to_path_buf())
}

fn cargo(root: &Path, words: &str, more: &[OsString]) -> Result {
    succeed(Command::new("cargo").args(words.split(' ')).args(more).current_dir(root))
}

fn cleared_demo(root: &Path) -> Result<PathBuf> {
    let folder = root.join("target").join("demo");
    match fs::remove_dir_all(&folder) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => {
            Err(format!("{} cannot be cleared: {why}", folder.display()).into())
        }
        _ => Ok(folder),
    }
}

/// Licences, bans and sources, from what `fetch` brought in; `.cargo/deny.toml` says what is allowed.
fn dependencies(root: &Path, deny: &Path) -> Result {
    succeed(
        Command::new(deny)
            .args(["--offline", "--locked", "check", "--hide-inclusion-graph"])
            .args(["licenses", "bans", "sources"])
            .current_dir(root),
    )
}

fn docs(root: &Path) -> Result {
    succeed(
        Command::new("cargo")
            .args(["doc", "--workspace", "--no-deps", "--locked"])
            .env("RUSTDOCFLAGS", "-D warnings")
            .current_dir(root),
    )
}
