//! Opening a workspace that nobody read since the computer was started, up to the first page and the counts: against
//! `sqlite3 FILE 'select 1'`, as cold. The first list by a filter after that, against the same of plain tables with indexes.
//! And what an open workspace takes in memory while nothing happens.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::claims::ClaimListing;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::seam::SystemSeam;

use crate::Place;
use crate::cache::forget;
use crate::generator::Desk;
use crate::measure::{Must, Row, Times, time};
use crate::peers::rows;

const RUNS: usize = 11;
const LIMIT: Duration = Duration::from_millis(60);
/// Megabytes.
const MEMORY: f64 = 200.0;
/// A filter, and the same of the plain tables: the page and how many there are.
const FILTER: &str = "status:published rating:false";
const FILTERED: &str = "SELECT id, statement, claimant, status, rating FROM claims
        WHERE status = 'published' AND rating = 'false' ORDER BY updated_at DESC LIMIT 50;
    SELECT COUNT(*) FROM claims WHERE status = 'published' AND rating = 'false';";

/// Cold, warm, and idle.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let desk = place.desk;
    let (mut cold, mut theirs, mut warm) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        forget(&desk.path);
        theirs.push(time(|| sqlite3(&desk.path, "SELECT 1")).0);
        forget(&desk.path);
        cold.push(time(|| first_look(desk)).0);
        warm.push(time(|| first_look(desk)).0);
    }
    let [cold, theirs, warm] = [cold, theirs, warm].map(|times| Times::new(times).median());
    let name = "open, cold cache, first page and counts";
    let mut rows = vec![
        Row::timed(name, desk.claims, cold, ("limit", LIMIT), Must::AtMost(1.0)),
        Row::timed(name, desk.claims, cold, ("sqlite3 FILE 'select 1', as cold", theirs), Must::Nothing),
        Row::timed("open, warm", desk.claims, warm, ("limit", LIMIT), Must::AtMost(1.0)),
        Row::new("memory, open and idle", desk.claims, idle(desk), ("limit", MEMORY), Must::AtMost(1.0))
            .counted_in("MB"),
    ];
    rows.extend(first_filters(desk));
    rows
}

/// The first list by a filter, of a handle that listed nothing before.
fn first_filters(desk: &Desk) -> Vec<Row> {
    let plain = rows::file(desk);
    let [mut cold, mut warm, mut theirs_cold, mut theirs_warm] = [const { Vec::new() }; 4];
    for _ in 0..RUNS {
        forget(&plain);
        theirs_cold.push(time(|| sqlite3(&plain, FILTERED)).0);
        theirs_warm.push(time(|| sqlite3(&plain, FILTERED)).0);
        forget(&desk.path);
        cold.push(time(|| first_filter(desk)).0);
        warm.push(time(|| first_filter(desk)).0);
    }
    let row = |name: &str, [ours, theirs]: [Vec<Duration>; 2]| {
        let [ours, theirs] = [ours, theirs].map(|times| Times::new(times).median());
        Row::timed(name, desk.claims, ours, ("sqlite3, plain tables with indexes", theirs), Must::Nothing)
    };
    vec![
        row("first list by a filter, cold", [cold, theirs_cold]),
        row("first list by a filter, warm", [warm, theirs_warm]),
    ]
}

fn first_filter(desk: &Desk) {
    let listing = ClaimListing { query: FILTER.to_owned(), limit: 50, ..ClaimListing::default() };
    assert!(desk.open().list_claims(None, &listing).unwrap().total >= 50);
}

fn sqlite3(file: &Path, sql: &str) {
    let mut command = Command::new("sqlite3");
    assert!(command.arg(file).arg(sql).stdout(Stdio::null()).status().unwrap().success());
}

fn first_look(desk: &Desk) -> Workspace {
    let workspace = desk.open();
    look(&workspace);
    workspace
}

fn look(workspace: &Workspace) {
    let listing = ClaimListing { limit: 50, ..ClaimListing::default() };
    let me = workspace.profiles().unwrap()[0].person;
    assert_eq!(workspace.list_claims(Some(me), &listing).unwrap().rows.len(), 50);
    workspace.desk_counts().unwrap();
}

/// In a program of its own: this same one, told so by its environment.
const IDLE: &str = "CLAIMTRAIL_BENCH_IDLE";

fn idle(desk: &Desk) -> f64 {
    let mut program = Command::new(std::env::current_exe().unwrap());
    let said = program.env(IDLE, &desk.path).env("CLAIMTRAIL_HOME", &desk.home).output().unwrap();
    String::from_utf8(said.stdout).unwrap().trim().parse().unwrap()
}

/// If this program was started for it: opens a workspace, looks at it, and says how much memory that left in use, in MB.
pub(crate) fn is_idle_program() -> bool {
    let (Some(path), Some(home)) = (std::env::var_os(IDLE), std::env::var_os("CLAIMTRAIL_HOME")) else {
        return false;
    };
    let profiles = Profiles::under(Path::new(&home));
    let workspace = Workspace::open(Path::new(&path), profiles, Box::new(SystemSeam)).unwrap();
    look(&workspace);
    let sizes = fs::read_to_string("/proc/self/smaps_rollup").unwrap();
    let pss = sizes.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
    let kilobytes: f64 = pss.trim().trim_end_matches(" kB").parse().unwrap();
    println!("{}", kilobytes / 1_024.0);
    true
}
