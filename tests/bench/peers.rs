//! The peers: other programs with the same rows as ours. Each is installed by the benches, never into the system, and
//! given its rows once; both are kept.

pub(crate) mod datasette;
pub(crate) mod python;
pub(crate) mod rows;
pub(crate) mod tantivy;

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A program that answers each line that it is given with one line, both JSON.
pub(crate) struct Talk {
    child: Child,
    asked: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Talk {
    pub(crate) fn with(command: &mut Command) -> Talk {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        Talk { asked: child.stdin.take(), answers, child }
    }

    /// Asks, and waits for the answer.
    pub(crate) fn ask<A: DeserializeOwned>(&mut self, question: &impl Serialize) -> A {
        let asked = self.asked.as_mut().unwrap();
        writeln!(asked, "{}", serde_json::to_string(question).unwrap()).unwrap();
        asked.flush().unwrap();
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|why| panic!("{why}: {line}"))
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        // It ends when nothing more will be asked.
        drop(self.asked.take());
        let _ = self.child.wait();
    }
}

/// Runs a program to its end.
pub(crate) fn run(command: &mut Command) {
    // What it prints is not what the benches print.
    let status = command.stdin(Stdio::null()).stdout(std::io::stderr()).status();
    assert!(status.as_ref().is_ok_and(|status| status.success()), "{command:?}: {status:?}");
}
