//! Named, timed steps and the processes they start.
//! All it says goes to stderr: stdout belongs to the program that a command runs.

use std::error::Error;
use std::process::Command;
use std::time::Instant;

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// Runs `work` under a name; the time is printed when it ends, or is part of the error.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("==> {name}");
    let started = Instant::now();
    let outcome = work();
    let seconds = started.elapsed().as_secs_f64();
    match outcome {
        Ok(value) => {
            eprintln!("    {name}: ok, {seconds:.1} s");
            Ok(value)
        }
        Err(why) => Err(format!("step `{name}` failed after {seconds:.1} s: {why}").into()),
    }
}

/// Runs a process to its end; anything but success is an error that quotes the command.
pub(crate) fn succeed(command: &mut Command) -> Result {
    let status = command.status().map_err(|why| format!("`{}` did not start: {why}", quote(command)))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", quote(command)).into()) }
}

fn quote(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
