//! The peers from PyPI, in a virtual environment of the benches' own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::generator;
use crate::peers;

const PACKAGES: [&str; 2] = ["datasette==0.65.5", "sqlite-utils==4.2.1"];

/// The folder with the environment's programs, made if it is not there yet.
pub(crate) fn programs(folder: &Path) -> PathBuf {
    let folder = folder.join("peers").join("python");
    let environment = folder.join("environment");
    let programs = environment.join("bin");
    generator::kept(&folder, &PACKAGES.join(" "), || {
        eprintln!("installing with pip into {}: {}", environment.display(), PACKAGES.join(" "));
        peers::run(Command::new("python3").args(["-m", "venv"]).arg(&environment));
        let mut pip = Command::new(programs.join("pip"));
        peers::run(pip.args(["install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES));
    });
    programs
}
