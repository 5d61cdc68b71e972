//! Medians and percentiles, and the table that they are printed in.

use std::time::{Duration, Instant};

use serde::Serialize;

/// One operation beside its peer.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) name: String,
    /// On how many claims or revisions.
    pub(crate) size: u64,
    /// What is counted: milliseconds, megabytes.
    pub(crate) unit: String,
    /// Our median.
    pub(crate) ours: f64,
    /// What it is held against.
    pub(crate) peer: String,
    /// The peer's median, or the limit.
    pub(crate) theirs: f64,
    /// Ours divided by the peer's.
    pub(crate) ratio: f64,
    /// What the ratio must reach.
    pub(crate) must: String,
    /// Whether it does.
    pub(crate) holds: bool,
}

impl Row {
    /// A row that holds while ours is at most `most` times the peer's.
    pub(crate) fn at_most(
        name: &str,
        size: u64,
        ours: Duration,
        peer: &str,
        theirs: Duration,
        most: f64,
    ) -> Row {
        let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
        Row {
            name: name.to_owned(),
            size,
            unit: "ms".to_owned(),
            ours: millis(ours),
            peer: peer.to_owned(),
            theirs: millis(theirs),
            ratio,
            must: format!("≤ {most}"),
            holds: ratio <= most,
        }
    }
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

/// How long one run takes.
pub(crate) fn time<R>(run: impl FnOnce() -> R) -> (Duration, R) {
    let start = Instant::now();
    let result = run();
    (start.elapsed(), result)
}

/// The middle of some measurements.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Prints the rows as a table.
pub(crate) fn print(rows: &[Row]) {
    println!(
        "{:<44} {:>8} {:>10} {:>10}    {:>7} {:>7}  peer",
        "operation", "size", "ours", "theirs", "ratio", "must"
    );
    for row in rows {
        let verdict = if row.holds { "" } else { "  DOES NOT HOLD" };
        println!(
            "{:<44} {:>8} {:>10.3} {:>10.3} {:<2} {:>7.2} {:>7}  {}{verdict}",
            row.name, row.size, row.ours, row.theirs, row.unit, row.ratio, row.must, row.peer
        );
    }
}
