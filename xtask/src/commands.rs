//! The commands, each a list of steps.
//! What a step does is the business of `cargo`, `ui`, `window`, `install` and `layers`.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{self, Path, PathBuf};
use std::time::Instant;

use crate::cargo::{self, TESTED};
use crate::install::{self, BROWSER, COMPILER, ENVIRONMENTS, PYTHON, Package, SHELL, SQLITE, WINDOW};
use crate::layers;
use crate::step::{Result, step};
use crate::{ui, window};

/// Opens the window on the sample workspace. Without a display the story is told in the terminal instead.
/// Without a folder the files go below `target`; a folder of the user's is never cleared.
pub(crate) fn run(folder: Option<&OsStr>) -> Result {
    let root = root()?;
    let folder = folder.map(path::absolute).transpose()?;
    if window::has_display() { run_window(&root, folder) } else { run_demo(&root, folder) }
}

fn run_window(root: &Path, folder: Option<PathBuf>) -> Result {
    step("packages", || install::packages([&COMPILER].into_iter().chain(&SHELL)))?;
    step("window's pages", || pages(root))?;
    step("build", || cargo::release(root, &["claimtrail", "claimtrail-desktop"]))?;
    let home = folder.unwrap_or_else(|| cargo::target(root).join("sample"));
    step("window", || window::open_sample(root, &home))
}

fn run_demo(root: &Path, folder: Option<PathBuf>) -> Result {
    eprintln!("there is no display here, so no window can open: the story is told in this terminal");
    step("packages", || install::packages([&COMPILER]))?;
    step("build", || cargo::release(root, &["claimtrail"]))?;
    step("demo", || {
        let folder = folder.map_or_else(|| cleared_demo(root), Ok)?;
        cargo::run(root, "run --quiet --release --locked --package claimtrail -- demo", &[folder.into()])
    })
}

/// Everything that CI checks, the quick steps first.
pub(crate) fn test() -> Result {
    let root = root()?;
    let started = Instant::now();
    step("packages", || install::packages(all_packages()))?;
    step("format", || cargo::run(&root, "fmt --all --check", &[]))?;
    step("layers", || layers::check(&root))?;
    step("fetch", || cargo::run(&root, "fetch --locked", &[]))?;
    let deny = step("cargo-deny", install::cargo_deny)?;
    step("dependencies", || cargo::dependencies(&root, &deny))?;
    step("npm", || ui::install(&root))?;
    step("ui types", || ui::script(&root, "check"))?;
    step("ui lint", || ui::lint(&root))?;
    step("ui parts", || ui::script(&root, "test"))?;
    step("window's pages", || ui::build(&root))?;
    step("clippy", || cargo::run(&root, &format!("clippy {TESTED} --all-targets"), &cargo::deny_warnings()))?;
    step("tests", || cargo::run(&root, &format!("test {TESTED}"), &[]))?;
    step("docs", || cargo::docs(&root))?;
    step("browser tests", || window::browser_tests(&root))?;
    step("window tests", || window::window_tests(&root))?;
    eprintln!("every check passed in {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Cargo's bench profile is the release profile, and it builds the programs that are measured too.
/// The window is measured beside an empty one, under Xvfb, unless only other benches are asked for.
/// The other peers are the benches' own business: they install them beside their workspaces.
pub(crate) fn bench(passed_on: &[OsString]) -> Result {
    let root = root()?;
    step("packages", || install::packages([&COMPILER, &SQLITE, &PYTHON, &ENVIRONMENTS]))?;
    if measures_window(passed_on) {
        step("window's packages", || install::packages(SHELL.iter().chain(&WINDOW)))?;
        step("window's pages", || pages(&root))?;
        step("windows", || cargo::windows(&root))?;
    }
    step("bench", || cargo::bench(&root, passed_on))
}

/// Whether the window is among the benches that are named, or none is named: every one is run then.
fn measures_window(passed_on: &[OsString]) -> bool {
    let mut args = passed_on.iter();
    let mut names = Vec::new();
    while let Some(arg) = args.next() {
        match arg.to_str() {
            Some("--help" | "-h") => return false,
            Some("--size" | "--claims" | "--folder") => drop(args.next()),
            Some(option) if option.starts_with('-') => {}
            _ => names.push(arg),
        }
    }
    names.is_empty() || names.iter().any(|name| *name == "window")
}

/// Packages that can be installed: a `.deb` and an `.rpm`.
pub(crate) fn dist() -> Result {
    let root = root()?;
    step("packages", || install::packages([&COMPILER].into_iter().chain(&SHELL)))?;
    step("window's pages", || pages(&root))?;
    let made = step("bundles", || ui::bundles(&root))?;
    for package in made {
        println!("{}", package.display());
    }
    Ok(())
}

/// The README's pictures, taken anew from the real window on the sample workspace.
pub(crate) fn pictures() -> Result {
    let root = root()?;
    let packages = [&COMPILER].into_iter().chain(&SHELL).chain(&WINDOW);
    step("packages", || install::packages(packages))?;
    step("window's pages", || pages(&root))?;
    step("build", || cargo::release(&root, &["claimtrail-desktop"]))?;
    step("pictures", || window::pictures(&root))
}

fn all_packages() -> impl Iterator<Item = &'static Package> {
    [&COMPILER, &SQLITE, &PYTHON, &BROWSER].into_iter().chain(&SHELL).chain(&WINDOW)
}

fn pages(root: &Path) -> Result {
    ui::install(root)?;
    ui::build(root)
}

/// The clone's root, asked of Cargo at run time: a cached xtask may serve another clone.
fn root() -> Result<PathBuf> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").ok_or("start it as `cargo xtask`")?;
    Ok(Path::new(&manifest).parent().ok_or("xtask lies in no workspace")?.to_path_buf())
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

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::measures_window;

    #[test]
    fn windows_are_built_where_the_window_is_measured() {
        let measures = |args: &str| {
            let args: Vec<OsString> = args.split_whitespace().map(OsString::from).collect();
            measures_window(&args)
        };
        assert!(measures(""));
        assert!(measures("--json --size 10k --folder window-less"));
        assert!(measures("save window"));
        assert!(!measures("save --claims 1000 --million"));
        assert!(!measures("--folder window save"));
        assert!(!measures("--help"));
    }
}
