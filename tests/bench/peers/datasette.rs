//! Datasette on 127.0.0.1 with the rows of a workspace. `datasette.py` starts it and fetches pages over one connection.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;

use crate::generator::Desk;
use crate::peers::{Talk, python, rows};

#[derive(Deserialize)]
struct Answer {
    nanos: u64,
    status: u16,
}

/// A server that is up.
pub(crate) struct Datasette(Talk);

impl Datasette {
    pub(crate) fn serve(folder: &Path, desk: &Desk) -> Datasette {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/bench/peers/datasette.py");
        let mut command = Command::new(python::programs(folder).join("python"));
        Datasette(Talk::with(command.arg(script).arg(rows::file(desk))))
    }

    /// How long a page of the claims with these parameters takes.
    pub(crate) fn claims(&mut self, parameters: &[(&str, &str)]) -> Duration {
        let answer: Answer = self.0.ask(&parameters);
        assert_eq!(answer.status, 200, "{parameters:?}");
        Duration::from_nanos(answer.nanos)
    }
}
