//! All figures of the insights screen, of all claims and of a part of them, against a limit.

use std::time::Duration;

use claimtrail_core::insights::InsightsPeriod;

use crate::Place;
use crate::cache::warm;
use crate::measure::{Must, Row, Times, time};

const RUNS: usize = 20;
/// At a million claims, and in proportion; what does not grow with them takes a few milliseconds.
const LIMIT: Duration = Duration::from_millis(100);
const LEAST: Duration = Duration::from_millis(10);

pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    warm(&place.desk.path);
    let workspace = place.desk.open();
    workspace.warm_up().unwrap();
    let limit = LIMIT.mul_f64(place.desk.claims as f64 / 1_000_000.0).max(LEAST);
    let periods = [
        ("all claims", InsightsPeriod::default()),
        ("a year", InsightsPeriod { from: Some("2024-01-01".into()), to: Some("2024-12-31".into()) }),
    ];
    let row = |(of, period): (&str, InsightsPeriod)| {
        let run = |_| time(|| workspace.insights(&period).unwrap()).0;
        let ours = Times::new((0..RUNS).map(run).collect()).at(95);
        Row::timed(
            &format!("insights, {of}, p95"),
            place.desk.claims,
            ours,
            ("limit", limit),
            Must::AtMost(1.0),
        )
    };
    periods.into_iter().map(row).collect()
}
