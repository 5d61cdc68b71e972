//! What npm does, in `ui`: the web UI's packages, its checks, its pages, and the bundles that carry them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::cargo;
use crate::install;
use crate::step::{Result, succeed};

/// What the pages are made of: when all of it is older than the pages, they need not be made anew.
const MADE_OF: &[&str] =
    &["ui/src", "ui/index.html", "ui/package-lock.json", "ui/vite.config.ts", "core/messages"];

/// Brings in what the lock names, unless that was done before.
/// Not `npm ci`: it refuses a lock without the packages of other platforms, which a registry need not have.
pub(crate) fn install(root: &Path) -> Result {
    install::node()?;
    let ui = root.join("ui");
    let wanted = [fs::read(ui.join("package.json"))?, fs::read(ui.join("package-lock.json"))?].concat();
    let stamp = ui.join("node_modules").join(".installed");
    if fs::read(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    npm(root, &["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"])?;
    Ok(fs::write(&stamp, wanted)?)
}

/// One of `package.json`'s scripts.
pub(crate) fn script(root: &Path, name: &str) -> Result {
    npm(root, &["run", "--silent", name])
}

/// Lints the web UI, and by the same rules the tests that drive it.
pub(crate) fn lint(root: &Path) -> Result {
    script(root, "lint")?;
    let biome = root.join("ui/node_modules/.bin/biome");
    let tests = ["check", "--error-on-warnings", "--config-path=ui", "tests/browser", "tests/window"];
    succeed(Command::new(biome).args(tests).current_dir(root))
}

/// The window's pages, which Cargo embeds.
pub(crate) fn build(root: &Path) -> Result {
    let made = fs::metadata(root.join("ui/dist/index.html")).and_then(|page| page.modified());
    if let Ok(made) = made
        && !changed_since(made, MADE_OF.iter().map(|part| root.join(part)))
    {
        eprintln!("    nothing changed since they were made");
        return Ok(());
    }
    script(root, "build")
}

/// Makes a `.deb` and an `.rpm`, and says where they are.
pub(crate) fn bundles(root: &Path) -> Result<Vec<PathBuf>> {
    let program = root.join("ui/node_modules/.bin/tauri");
    let tauri = |words: &[&str]| succeed(Command::new(&program).args(words).current_dir(root));
    tauri(&["build", "--ci", "--bundles", "deb,rpm", "--", "--locked"])?;
    let bundles = cargo::target(root).join("release").join("bundle");
    let mut made = Vec::new();
    for kind in ["deb", "rpm"] {
        let mut found = files(&bundles.join(kind))?;
        found.retain(|file| file.extension().is_some_and(|ending| ending == kind));
        made.append(&mut found);
    }
    Ok(made)
}

fn npm(root: &Path, words: &[&str]) -> Result {
    succeed(Command::new("npm").args(words).current_dir(root.join("ui")))
}

fn changed_since(then: SystemTime, parts: impl IntoIterator<Item = PathBuf>) -> bool {
    parts.into_iter().any(|part| {
        let changed = fs::metadata(&part).and_then(|found| found.modified());
        changed.is_ok_and(|changed| changed > then)
            || files(&part).is_ok_and(|inner| changed_since(then, inner))
    })
}

/// What lies in a folder.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}
