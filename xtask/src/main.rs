//! The project's own commands: `cargo xtask run | test | bench`.
//! This file reads the command line and turns an outcome into an exit code; it does no work itself.

mod commands;
mod install;
mod layers;
mod step;

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  run [FOLDER]         build Claimtrail and play the sample story into FOLDER (target/demo)
  test                 run every check that CI runs; stop at the first that fails
  bench [--json] [..]  measure against sqlite3; what follows is passed on to the benchmark
";

fn main() -> ExitCode {
    let mut args = env::args_os().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<OsString> = args.collect();
    let outcome = match (command.to_str(), rest.as_slice()) {
        (Some("run"), []) => commands::run(None),
        (Some("run"), [folder]) if !is_option(folder) => commands::run(Some(folder)),
        (Some("test"), []) => commands::test(),
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
