//! The window on the large workspace beside an empty Tauri window. It is driven by `tests/window/bench.mjs`.
//! Only where `cargo xtask bench` built both windows, which it says in `CLAIMTRAIL_WINDOW`.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::Place;
use crate::generator::Desk;
use crate::measure::{Must, Row};

/// What the driver measured.
#[derive(Deserialize)]
struct Measured {
    name: String,
    unit: String,
    ours: f64,
    peer: String,
    theirs: f64,
    most: Option<f64>,
}

/// On the largest workspace; nothing where there is no window to measure.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    if !place.last {
        return Vec::new();
    }
    let Some(build) = std::env::var_os("CLAIMTRAIL_WINDOW") else {
        eprintln!("the window is not measured: CLAIMTRAIL_WINDOW names no folder with both windows");
        return Vec::new();
    };
    let said = drive(place.desk, &build);
    // The session bus and what it starts may say something too.
    let measured = said.lines().find(|line| line.starts_with('[')).unwrap();
    let measured: Vec<Measured> = serde_json::from_str(measured).unwrap();
    let row = |each: Measured| {
        let must = each.most.map_or(Must::Nothing, Must::AtMost);
        let peer = (each.peer.as_str(), each.theirs);
        let row = Row::new(&each.name, place.desk.claims, each.ours, peer, must);
        if each.unit == "ms" { row } else { row.counted_in(&each.unit) }
    };
    measured.into_iter().map(row).collect()
}

/// On a display and a session bus of its own.
fn drive(desk: &Desk, build: &OsString) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/window/bench.mjs");
    let output = Command::new("xvfb-run")
        .args(["-a", "-s", "-screen 0 1280x900x24", "dbus-run-session", "--", "node"])
        .arg(script)
        .arg("--build")
        .arg(build)
        .arg("--workspace")
        .arg(&desk.path)
        .arg("--home")
        .arg(&desk.home)
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "the window could not be driven");
    String::from_utf8(output.stdout).unwrap()
}
