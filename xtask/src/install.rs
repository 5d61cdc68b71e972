//! What the commands need on the machine: Debian packages and cargo-deny.
//! It installs only what is missing, and says so before it does.

use std::env;
use std::env::consts::EXE_SUFFIX;
use std::io;
use std::path::PathBuf;
use std::process::Command;

use crate::step::{Result, succeed};

const CARGO_DENY_VERSION: &str = "0.20.2";

/// A Debian package, and the program whose absence means that it is missing.
#[derive(Debug)]
pub(crate) struct Package {
    name: &'static str,
    program: &'static str,
}

/// Cargo needs it to link this very program, so it is missing only where a cache brought the program in.
pub(crate) const COMPILER: Package = Package { name: "build-essential", program: "cc" };
pub(crate) const PYTHON: Package = Package { name: "python3", program: "python3" };
pub(crate) const SQLITE: Package = Package { name: "sqlite3", program: "sqlite3" };

/// Installs the packages whose programs are not on PATH.
/// Where there is no apt-get it names them and goes on: the step that needs one says what it lacks.
pub(crate) fn packages(wanted: &[Package]) -> Result {
    let missing: Vec<&str> =
        wanted.iter().filter(|package| !on_path(package.program)).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !on_path("apt-get") {
        eprintln!("    missing, and there is no apt-get to install it with: {names}");
        return Ok(());
    }
    eprintln!("    installing with apt-get: {names}");
    apt_get(&["update"])?;
    let install = ["install", "--yes", "--no-install-recommends", "-o", "Dpkg::Options::=--force-unsafe-io"];
    apt_get(&[&install, missing.as_slice()].concat())
}

/// Where cargo-deny is: on PATH, or built once into the cache.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    if on_path("cargo-deny") {
        return Ok("cargo-deny".into());
    }
    let root = cache()?.join("tools").join(format!("cargo-deny-{CARGO_DENY_VERSION}"));
    let program = root.join("bin").join(format!("cargo-deny{EXE_SUFFIX}"));
    if !program.is_file() {
        eprintln!("    building cargo-deny {CARGO_DENY_VERSION} into {}", root.display());
        succeed(
            Command::new("cargo")
                .args(["install", "cargo-deny", "--locked"])
                .args(["--version", CARGO_DENY_VERSION])
                .arg("--root")
                .arg(&root)
                .env_remove("CARGO_TARGET_DIR"),
        )?;
    }
    Ok(program)
}

fn on_path(program: &str) -> bool {
    let file = format!("{program}{EXE_SUFFIX}");
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&file).is_file()))
}

fn apt_get(args: &[&str]) -> Result {
    let mut command = if is_root()? {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(args).stdout(io::stderr());
    succeed(&mut command)
}

fn is_root() -> Result<bool> {
    let id = Command::new("id").arg("-u").output()?;
    Ok(id.stdout.trim_ascii() == b"0")
}

/// Claimtrail's cache folder, the same that `.ci/run` uses: outside the clone, so that it outlives it.
fn cache() -> Result<PathBuf> {
    let named = |name| env::var_os(name).filter(|value| !value.is_empty());
    let base = named("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(named("HOME")?).join(".cache")));
    Ok(base.ok_or("neither XDG_CACHE_HOME nor HOME is set: there is no place for tools")?.join("claimtrail"))
}
