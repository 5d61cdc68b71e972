//! What the commands need on the machine: Debian packages, Node and cargo-deny.
//! It installs only what is missing, and says so before it does.

use std::env;
use std::env::consts::EXE_SUFFIX;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::step::{Result, succeed};

const CARGO_DENY_VERSION: &str = "0.20.2";
/// Vite and its kin run on nothing older.
const NODE: (u32, u32) = (20, 19);

/// A Debian package, and what is not there as long as it is missing.
#[derive(Debug)]
pub(crate) struct Package {
    name: &'static str,
    brings: Brings,
}

#[derive(Debug)]
enum Brings {
    Program(&'static str),
    /// By the name that pkg-config knows.
    Library(&'static str),
    /// That Python can import.
    Module(&'static str),
    File(&'static str),
}

/// Cargo needs it to link this very program, so it is missing only where a cache brought the program in.
pub(crate) const COMPILER: Package = program("build-essential", "cc");
pub(crate) const PYTHON: Package = program("python3", "python3");
/// Without it `python3 -m venv` makes an environment that has no pip.
pub(crate) const ENVIRONMENTS: Package =
    Package { name: "python3-venv", brings: Brings::Module("ensurepip") };
pub(crate) const SQLITE: Package = program("sqlite3", "sqlite3");
/// What the desktop shell is compiled against.
pub(crate) const SHELL: [Package; 2] = [
    program("pkg-config", "pkg-config"),
    Package { name: "libwebkit2gtk-4.1-dev", brings: Brings::Library("webkit2gtk-4.1") },
];
/// What drives the real window where nobody looks at it.
pub(crate) const WINDOW: [Package; 5] = [
    program("webkit2gtk-driver", "WebKitWebDriver"),
    program("xvfb", "xvfb-run"),
    program("xauth", "xauth"),
    program("dbus-daemon", "dbus-run-session"),
    Package {
        name: "fonts-dejavu-core",
        brings: Brings::File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    },
];
/// The other engine that the screens are tested in.
pub(crate) const BROWSER: Package = program("chromium", "chromium");

const fn program(name: &'static str, program: &'static str) -> Package {
    Package { name, brings: Brings::Program(program) }
}

impl Package {
    fn is_missing(&self) -> bool {
        match self.brings {
            Brings::Program(program) => !on_path(program),
            Brings::Library(library) => !known_to_pkg_config(library),
            Brings::Module(module) => !known_to_python(module),
            Brings::File(file) => !Path::new(file).is_file(),
        }
    }
}

/// Installs the packages that are missing.
/// Where there is no apt-get it names them and goes on: the step that needs one says what it lacks.
pub(crate) fn packages<'a>(wanted: impl IntoIterator<Item = &'a Package>) -> Result {
    let missing: Vec<&str> =
        wanted.into_iter().filter(|package| package.is_missing()).map(|package| package.name).collect();
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

/// Node is not installed from here: Debian's is too old.
pub(crate) fn node() -> Result {
    let (major, minor) = NODE;
    let wanted = format!("Node {major}.{minor} or newer, with npm, is needed on PATH");
    let output = Command::new("node").arg("--version").output().map_err(|_| wanted.clone())?;
    let version = String::from_utf8_lossy(&output.stdout);
    let mut parts =
        version.trim().trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < NODE {
        return Err(format!("{wanted}; found: {}", version.trim()).into());
    }
    Ok(())
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

fn known_to_pkg_config(library: &str) -> bool {
    let asked = Command::new("pkg-config").args(["--exists", library]).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

fn known_to_python(module: &str) -> bool {
    let import = format!("import {module}");
    let asked = Command::new("python3").args(["-c", &import]).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
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
