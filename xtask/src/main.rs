//! The project's own commands: `cargo xtask run | test | bench | dist | pictures`.
//! This file reads the command line and turns an outcome into an exit code; it does no work itself.

mod cargo;
mod commands;
mod install;
mod layers;
mod step;
mod ui;
mod window;

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  run [FOLDER]         build Claimtrail and open its window on the sample workspace (kept in target/sample);
                       without a display, play the sample story into FOLDER (target/demo)
  test                 run every check that CI runs; stop at the first that fails
  bench [NAME..]       measure against peers; --help tells the names, sizes and where things are kept
  dist                 build a .deb and an .rpm, and print where they are
  pictures             take the README's pictures from the real window
";

fn main() -> ExitCode {
    let mut args = env::args_os().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<OsString> = args.collect();
    let outcome = match (command.to_str(), rest.as_slice()) {
        (Some("run"), []) => commands::run(None),
        (Some("run"), [folder]) if !is_option(folder) => commands::run(Some(folder)),
        (Some("test"), []) => commands::test(),
        (Some("dist"), []) => commands::dist(),
        (Some("pictures"), []) => commands::pictures(),
        (Some("bench"), passed_on) => commands::bench(passed_on),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

fn is_option(arg: &OsStr) -> bool {
    arg.as_encoded_bytes().starts_with(b"-")
}
