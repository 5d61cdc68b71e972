//! The benches: each operation beside a peer in the same run, as a ratio, with the ratio that it must reach.
//! Run them with `cargo xtask bench [NAME…]`; `--json` prints an array instead of a table.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a bench that can't run should stop"
)]

mod bulk;
mod cache;
mod facets;
mod generator;
mod history;
mod import;
mod insights;
mod lists;
mod measure;
mod open;
mod peers;
mod queries;
mod report;
mod save;
mod search;
mod similar;
mod start;
mod table;
mod verify;
mod window;

use std::path::{Path, PathBuf};

use clap::Parser;

use self::generator::Desk;
use self::measure::Row;

/// Measures each operation beside a peer.
#[derive(Parser)]
#[command(bin_name = "cargo xtask bench")]
struct Arguments {
    /// Which benches to run; all of them where none is named
    #[arg(value_parser = BENCHES.map(|(name, _)| name))]
    names: Vec<String>,
    /// Print a JSON array
    #[arg(long)]
    json: bool,
    /// On how many claims: 10k, 100k, 1m or any number; may be given several times [default: 10k and 100k]
    #[arg(long, visible_alias = "claims", value_parser = size)]
    size: Vec<usize>,
    /// On a million claims too; making them takes a while the first time
    #[arg(long)]
    million: bool,
    /// Where workspaces and peers are kept, an absolute path [default: in Cargo's target folder, tmp/bench]
    #[arg(long, value_parser = absolute)]
    folder: Option<PathBuf>,
    /// Given by Cargo
    #[arg(long, hide = true)]
    bench: bool,
}

/// What a bench measures on.
struct Place<'a> {
    /// Where everything is kept.
    folder: &'a Path,
    /// The workspace.
    desk: &'a Desk,
    /// Whether it is the first of several sizes; what has a size of its own is measured then.
    first: bool,
    /// Whether it is the largest.
    last: bool,
}

type Bench = fn(&Place<'_>) -> Vec<Row>;

const BENCHES: [(&str, Bench); 14] = [
    ("search", search::bench),
    ("lists", lists::bench),
    ("facets", facets::bench),
    ("insights", insights::bench),
    ("save", save::bench),
    ("similar", similar::bench),
    ("import", import::bench),
    ("report", report::bench),
    ("verify", verify::bench),
    ("open", open::bench),
    ("bulk", bulk::bench),
    ("history", history::bench),
    ("start", start::bench),
    ("window", window::bench),
];

fn main() {
    if open::is_idle_program() {
        return;
    }
    let arguments = Arguments::parse();
    let folder =
        arguments.folder.clone().unwrap_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench"));
    std::fs::create_dir_all(&folder).unwrap();
    let rows = run(&arguments, &folder);
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&rows).unwrap());
    } else {
        table::print(&rows);
    }
    if !rows.iter().all(|row| row.holds) {
        std::process::exit(1);
    }
}

fn run(arguments: &Arguments, folder: &Path) -> Vec<Row> {
    let mut rows = Vec::new();
    let sizes = sizes(arguments);
    for size in &sizes {
        let desk = generator::desk(folder, *size);
        let (first, last) = (sizes.first() == Some(size), sizes.last() == Some(size));
        let place = Place { folder, desk: &desk, first, last };
        for (name, bench) in BENCHES {
            if arguments.names.is_empty() || arguments.names.iter().any(|asked| asked == name) {
                eprintln!("{name} at {size} claims");
                let measured = bench(&place);
                table::tell(&measured);
                rows.extend(measured);
            }
        }
    }
    rows.extend([lists::growth(&rows), report::growth(&rows)].into_iter().flatten());
    rows
}

fn sizes(arguments: &Arguments) -> Vec<usize> {
    let mut sizes = arguments.size.clone();
    if sizes.is_empty() {
        sizes.extend([10_000, 100_000]);
    }
    sizes.extend(arguments.million.then_some(1_000_000));
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

/// Cargo starts the benches in another folder than the one that a relative path begins at.
fn absolute(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if path.is_absolute() { Ok(path) } else { Err("an absolute path is needed".to_owned()) }
}

fn size(text: &str) -> Result<usize, String> {
    let (digits, times) = match text.to_ascii_lowercase().strip_suffix(['k', 'm']) {
        Some(digits) => (digits.to_owned(), if text.ends_with(['k', 'K']) { 1_000 } else { 1_000_000 }),
        None => (text.replace('_', ""), 1),
    };
    let number: usize = digits.parse().map_err(|_| "a number, with k or m behind it".to_owned())?;
    // Some benches take a thousandth of the claims.
    if number * times < 1_000 { Err("at least 1000".to_owned()) } else { Ok(number * times) }
}
