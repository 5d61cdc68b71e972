//! tantivy, in a program of its own beside this file (`tantivy/`), which the benches build. Its time is taken inside it.

use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::generator::{self, Desk};
use crate::peers::{self, Talk, rows};

/// Goes up with every change of what is made.
const VERSION: u32 = 2;

/// Words that all have to be there, and the beginning of one more; or any of the words, in the statement alone.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Asked {
    pub(crate) words: Vec<String>,
    pub(crate) prefix: Option<String>,
    pub(crate) any: bool,
    pub(crate) limit: usize,
}

#[derive(Deserialize)]
struct Answer {
    nanos: u64,
    ids: Vec<String>,
}

/// An index with the rows of a workspace, open.
pub(crate) struct Tantivy(Talk);

impl Tantivy {
    /// Builds and fills what is not there yet.
    pub(crate) fn open(folder: &Path, desk: &Desk) -> Tantivy {
        let program = build(folder);
        let index = desk.folder().join("tantivy");
        generator::kept(&index, &VERSION.to_string(), || fill(&program, &index.join("index"), desk));
        Tantivy(Talk::with(Command::new(program).arg("search").arg(index.join("index"))))
    }

    /// The ids of what is found, best first, and how long it took.
    pub(crate) fn search(&mut self, asked: &Asked) -> (Duration, Vec<String>) {
        let answer: Answer = self.0.ask(asked);
        (Duration::from_nanos(answer.nanos), answer.ids)
    }
}

/// Cargo itself knows what is built already.
fn build(folder: &Path) -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/bench/peers/tantivy/Cargo.toml");
    let target = folder.join("peers").join("tantivy");
    eprintln!("building tantivy into {}", target.display());
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--release", "--locked", "--manifest-path"]).arg(manifest);
    peers::run(cargo.env("CARGO_TARGET_DIR", &target));
    target.join("release").join("claimtrail-bench-tantivy")
}

fn fill(program: &Path, index: &Path, desk: &Desk) {
    std::fs::create_dir_all(index).unwrap();
    let db = rows::open(desk);
    let mut child = Command::new(program).arg("index").arg(index).stdin(Stdio::piped()).spawn().unwrap();
    let mut given = BufWriter::new(child.stdin.take().unwrap());
    let sql = format!("SELECT uuid, statement, {} AS text FROM claims ORDER BY id", rows::TEXT);
    let mut statement = db.prepare(&sql).unwrap();
    let mut found = statement.query([]).unwrap();
    while let Some(row) = found.next().unwrap() {
        let text = |name: &str| row.get::<_, String>(name).unwrap();
        let line = json!({ "id": text("uuid"), "title": text("statement"), "text": text("text") });
        writeln!(given, "{line}").unwrap();
    }
    drop(given);
    assert!(child.wait().unwrap().success());
}
