//! The benches: each operation beside a peer in the same run, as a ratio, with the ratio that it must reach.
//! Run them with `cargo xtask bench`; `--json` prints an array instead of a table.

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

use std::path::PathBuf;

use measure::Row;

/// The workspace that the benches run on, made once and kept: claims with four revisions each on average.
const CLAIMS: usize = 100_000;

fn main() {
    let json = std::env::args().any(|argument| argument == "--json");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    std::fs::create_dir_all(&folder).unwrap();
    let desk = generator::desk(&folder, CLAIMS);
    let rows =
        [save::bench(&desk), history::bench(&folder), verify::bench(&desk), start::bench(&desk)].concat();
    if json {
        println!("{}", serde_json::to_string_pretty(&rows).unwrap());
    } else {
        measure::print(&rows);
    }
    if !rows.iter().all(|row: &Row| row.holds) {
        std::process::exit(1);
    }
}
