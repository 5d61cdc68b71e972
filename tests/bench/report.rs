//! A CSV report of every claim with its sources, against `sqlite3 -csv` on the same join; both write to a file. How much
//! memory it takes is held against the smallest workspace's.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Place;
use crate::generator::Desk;
use crate::measure::{Must, Row, Times};

const RUNS: usize = 3;
const MOST: f64 = 0.5;
/// What the largest workspace may take of the memory that the smallest does.
const FLAT: f64 = 1.5;
const MEMORY: &str = "CSV of all claims with sources, peak memory";
const CLAIMTRAIL: &str = env!("CARGO_BIN_EXE_claimtrail");

/// The columns of the report's layout `evidence`, as far as they stand in tables.
const JOIN: &str = "
    SELECT lower(hex(claims.id)), lower(hex(evidence.id)), lower(hex(sources.id)), statement, status, rating,
        stance, evidence.quote, locator, evidence.note, title, kind, \"primary\", author, publisher, url,
        archived_url, published_on, accessed_on, origin, interest, confidential, sources.note, attachments,
        evidence.conflicts, creators.name, strftime('%Y-%m-%dT%H:%M:%fZ', evidence.created_at / 1000.0, 'unixepoch'),
        updaters.name, strftime('%Y-%m-%dT%H:%M:%fZ', evidence.updated_at / 1000.0, 'unixepoch')
    FROM claims
    JOIN evidence ON evidence.claim_id = claims.id AND NOT detached
    JOIN sources ON sources.id = evidence.source_id
    LEFT JOIN verdicts ON verdicts.claim_id = claims.id
    JOIN people AS creators ON creators.id = evidence.created_by
    JOIN people AS updaters ON updaters.id = evidence.updated_by
    ORDER BY claims.created_at, claims.id, evidence.created_at, evidence.id";

/// Time and memory.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let folder = tempfile::tempdir_in(place.desk.folder()).unwrap();
    let out = folder.path().join("report.csv");
    let (mut ours, mut theirs, mut memory) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..RUNS {
        theirs.push(watched(sqlite3(&place.desk.path).stdout(File::create(&out).unwrap())).0);
        fs::remove_file(&out).unwrap();
        let (took, most) = watched(claimtrail(place.desk, &out).stdout(Stdio::null()));
        ours.push(took);
        memory = memory.max(most);
        fs::remove_file(&out).unwrap();
    }
    let (ours, theirs) = (Times::new(ours).median(), Times::new(theirs).median());
    let claims = place.desk.claims;
    let peer = ("sqlite3 -csv on the same join", theirs);
    vec![
        Row::timed("CSV of all claims with sources", claims, ours, peer, Must::AtMost(MOST)),
        Row::new(MEMORY, claims, memory, ("limit", 200.0), Must::AtMost(1.0)).counted_in("MB"),
    ]
}

/// How much more memory the largest workspace takes than the smallest.
pub(crate) fn growth(rows: &[Row]) -> Option<Row> {
    let mut peaks: Vec<&Row> = rows.iter().filter(|row| row.name == MEMORY).collect();
    peaks.sort_by_key(|row| row.size);
    let [smallest, .., largest] = peaks.as_slice() else {
        return None;
    };
    let peer = format!("the same at {} claims", smallest.size);
    let theirs = (peer.as_str(), smallest.ours_ms);
    let size = usize::try_from(largest.size).unwrap();
    let name = format!("{MEMORY}, growth");
    Some(Row::new(&name, size, largest.ours_ms, theirs, Must::AtMost(FLAT)).counted_in("MB"))
}

fn sqlite3(file: &Path) -> Command {
    let mut command = Command::new("sqlite3");
    command.args(["-readonly", "-csv"]).arg(file).arg(JOIN);
    command
}

fn claimtrail(desk: &Desk, out: &Path) -> Command {
    let mut command = Command::new(CLAIMTRAIL);
    command.env("CLAIMTRAIL_HOME", &desk.home).arg("-w").arg(&desk.path);
    command.args(["report", "csv", "--layout", "evidence", "-o"]).arg(out);
    command
}

/// How long a program runs, and the most memory that it ever had, in MB, by `VmHWM`.
fn watched(command: &mut Command) -> (Duration, f64) {
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0_f64;
    let ended = loop {
        let peak = fs::read_to_string(&status).ok().and_then(|status| peak(&status));
        most = most.max(peak.unwrap_or_default());
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let took = begun.elapsed();
    assert!(ended.success(), "{command:?}");
    (took, most)
}

fn peak(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes / 1_024.0)
}
