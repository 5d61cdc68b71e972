//! Medians and percentiles, and the rows that they become.

use std::time::{Duration, Instant};

use serde::Serialize;

/// One operation beside its peer.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) name: String,
    /// On how many claims, or on how many revisions where the name says so.
    pub(crate) size: u64,
    /// Ours.
    pub(crate) ours_ms: f64,
    /// What it is held against.
    pub(crate) peer: String,
    /// The peer's, or the limit.
    pub(crate) peer_ms: f64,
    /// Ours divided by the peer's.
    pub(crate) ratio: f64,
    /// What the ratio must reach.
    pub(crate) must: String,
    /// Whether it does.
    pub(crate) holds: bool,
    /// What both are counted in, where that is not milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) unit: Option<String>,
}

/// What a ratio must reach.
#[derive(Clone, Copy)]
pub(crate) enum Must {
    AtMost(f64),
    AtLeast(f64),
    /// Shown, and held to nothing.
    Nothing,
}

impl Row {
    /// Both in the same unit.
    pub(crate) fn new(name: &str, size: usize, ours: f64, (peer, theirs): (&str, f64), must: Must) -> Row {
        let ratio = ours / theirs;
        let (said, holds) = match must {
            Must::AtMost(most) => (format!("≤ {most}"), ratio <= most),
            Must::AtLeast(least) => (format!("≥ {least}"), ratio >= least),
            Must::Nothing => ("none".to_owned(), true),
        };
        Row {
            name: name.to_owned(),
            size: size as u64,
            ours_ms: ours,
            peer: peer.to_owned(),
            peer_ms: theirs,
            ratio,
            must: said,
            holds,
            unit: None,
        }
    }

    /// Two durations.
    pub(crate) fn timed(
        name: &str,
        size: usize,
        ours: Duration,
        (peer, theirs): (&str, Duration),
        must: Must,
    ) -> Row {
        Row::new(name, size, millis(ours), (peer, millis(theirs)), must)
    }

    /// The same, counted in something else than milliseconds.
    pub(crate) fn counted_in(mut self, unit: &str) -> Row {
        self.unit = Some(unit.to_owned());
        self
    }
}

/// A duration in milliseconds.
pub(crate) fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

/// How long one run takes.
pub(crate) fn time<R>(run: impl FnOnce() -> R) -> (Duration, R) {
    let start = Instant::now();
    let result = run();
    (start.elapsed(), result)
}

/// Many measurements of one thing.
#[derive(Clone, Debug)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// At least one.
    pub(crate) fn new(mut times: Vec<Duration>) -> Times {
        times.sort_unstable();
        Times(times)
    }

    /// The middle one.
    pub(crate) fn median(&self) -> Duration {
        self.at(50)
    }

    /// What so many of a hundred don't exceed.
    pub(crate) fn at(&self, percent: usize) -> Duration {
        let last = self.0.len() - 1;
        self.0[(last * percent).div_ceil(100).min(last)]
    }
}

/// Does something with each of these, until a time is over: what takes too long is measured less often. At least one.
pub(crate) fn times_within<T>(most: Duration, of: &[T], mut run: impl FnMut(&T) -> Duration) -> Times {
    let begun = Instant::now();
    let mut times = Vec::with_capacity(of.len());
    for each in of {
        times.push(run(each));
        if begun.elapsed() > most {
            break;
        }
    }
    if times.len() < of.len() {
        eprintln!("  {} of {} were measured within {:.0} s", times.len(), of.len(), most.as_secs_f64());
    }
    Times::new(times)
}
