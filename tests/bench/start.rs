//! From the start of the program to the first byte that it prints, against `sqlite3 FILE 'select 1'`.

use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Place;
use crate::generator::Desk;
use crate::measure::{Must, Row, Times};

const RUNS: usize = 30;
const MOST: f64 = 3.0;
const CLAIMTRAIL: &str = env!("CARGO_BIN_EXE_claimtrail");

/// Two commands that a person begins with, each after the peer. What they print after the first byte is of no interest.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let commands = [("start: claim list", ["claim", "list"]), ("start: desk show", ["desk", "show"])];
    commands.map(|(name, words)| beside_sqlite3(place.desk, name, words)).into()
}

fn beside_sqlite3(desk: &Desk, name: &str, words: [&str; 2]) -> Row {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        theirs.push(first_byte(&mut sqlite3(&desk.path)));
        ours.push(first_byte(&mut claimtrail(desk, words)));
    }
    let (ours, theirs) = (Times::new(ours).median(), Times::new(theirs).median());
    Row::timed(name, desk.claims, ours, ("sqlite3 FILE 'select 1'", theirs), Must::AtMost(MOST))
}

fn sqlite3(file: &Path) -> Command {
    let mut command = Command::new("sqlite3");
    command.arg(file).arg("select 1");
    command
}

fn claimtrail(desk: &Desk, words: [&str; 2]) -> Command {
    let mut command = Command::new(CLAIMTRAIL);
    command.env("CLAIMTRAIL_HOME", &desk.home).arg("-w").arg(&desk.path).args(words);
    command
}

fn first_byte(command: &mut Command) -> Duration {
    let start = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut printed = child.stdout.take().unwrap();
    printed.read_exact(&mut [0]).unwrap();
    let duration = start.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    duration
}
