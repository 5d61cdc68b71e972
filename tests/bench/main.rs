//! The benches: each operation beside a peer in the same run, as a ratio, with the ratio that it must reach.
//! Run them with `cargo xtask bench [NAME…]`; `--json` prints an array instead of a table.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a bench that can't run should stop"
)]

mod generator;
mod history;
mod measure;
mod save;
mod start;
mod verify;
mod window;

use std::path::PathBuf;

use measure::Row;

/// The workspace that the benches run on, made once and kept: claims with four revisions each on average.
const CLAIMS: usize = 100_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let json = arguments.iter().any(|argument| argument == "--json");
    let names: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    let asked = |name: &str| names.is_empty() || names.iter().any(|asked| *asked == name);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    std::fs::create_dir_all(&folder).unwrap();
    let desk = generator::desk(&folder, CLAIMS);
    let mut rows: Vec<Row> = Vec::new();
    let benches: [(&str, &dyn Fn() -> Vec<Row>); 5] = [
        ("save", &|| save::bench(&desk)),
        ("history", &|| history::bench(&folder)),
        ("verify", &|| verify::bench(&desk)),
        ("start", &|| start::bench(&desk)),
        ("window", &|| window::bench(&desk)),
    ];
    for (_, bench) in benches.iter().filter(|(name, _)| asked(name)) {
        rows.extend(bench());
    }
    if json {
        println!("{}", serde_json::to_string_pretty(&rows).unwrap());
    } else {
        measure::print(&rows);
    }
    if !rows.iter().all(|row: &Row| row.holds) {
        std::process::exit(1);
    }
}
