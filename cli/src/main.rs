//! `claimtrail`: the core from a terminal.
//! It reads arguments and files, calls the core, and prints; it holds no rules and no SQL.

mod args;
mod commands;
mod demo;
mod failure;
mod files;
mod output;
mod parse;
mod session;
mod text;

use std::process::ExitCode;

use clap::Parser as _;

use crate::args::Cli;
use crate::session::Session;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return failure::usage(&error),
    };
    let json = cli.global.json;
    let mut session = Session::new(cli.global);
    let ran = cli.command.run(&mut session);
    let ended = session.out.finish();
    match ran.and(ended) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(json),
    }
}
