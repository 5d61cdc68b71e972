//! The history of a claim with a thousand revisions, and the claim as it was in the middle of it, against a limit.

use std::path::Path;
use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::claims::{Assignment, Claim, ClaimEdit, ClaimListing, NewClaim, Priority};
use claimtrail_core::ids::ClaimId;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::records::Record;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::Acting;

use crate::Place;
use crate::generator;
use crate::measure::{Must, Row, Times, time};

/// Goes up with every change of what is made, or of the file's format.
const VERSION: u32 = 1;
const REVISIONS: usize = 1_000;
const RUNS: usize = 50;
const LIMIT: Duration = Duration::from_millis(5);
const STATEMENT: &str =
    "Үкімет мәлімдеді: 1,2 million tonnes of coal were moved by rail in January, вдвое больше";

/// Both together, as a person asks for them.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    if !place.first {
        return Vec::new();
    }
    let folder = place.folder.join("history");
    let (path, home) = (folder.join("history.claimtrail"), folder.join("home"));
    generator::kept(&folder, &format!("{VERSION} {REVISIONS}"), || make(&path, &home));
    let workspace = Workspace::open(&path, Profiles::under(&home), Box::new(SystemSeam)).unwrap();
    let listing = ClaimListing { limit: 1, ..ClaimListing::default() };
    let claim = workspace.list_claims(None, &listing).unwrap().rows[0].id;
    let history = workspace.claim_history(claim).unwrap();
    assert_eq!(history.len(), REVISIONS);
    let middle = history[REVISIONS / 2].hash;
    let run = |_| {
        let read =
            || (workspace.claim_history(claim).unwrap(), workspace.claim_as_of(claim, middle).unwrap());
        time(read).0
    };
    let ours = Times::new((0..RUNS).map(run).collect()).median();
    let name = "history and as-of of a claim with 1,000 revisions";
    vec![Row::timed(name, REVISIONS, ours, ("limit", LIMIT), Must::AtMost(1.0))]
}

fn make(path: &Path, home: &Path) {
    let profiles = Profiles::under(home);
    let mut workspace =
        Workspace::create(path, profiles, Box::new(SystemSeam), "Айгүл", "Desk of one claim").unwrap();
    let acting = workspace.acting(None).unwrap();
    let new = NewClaim { statement: STATEMENT.to_owned(), ..NewClaim::default() };
    let id = workspace.record_claim(&acting, new).unwrap().id;
    // The first edit also starts the claim.
    edit(&mut workspace, &acting, id, 0);
    for at in 3..REVISIONS {
        match at % 4 {
            0 => assign(&mut workspace, &acting, id, at),
            1 => workspace
                .tag_claim(&acting, id, &[format!("tag {at}")], &[format!("tag {}", at - 4)])
                .unwrap(),
            _ => edit(&mut workspace, &acting, id, at),
        };
    }
}

fn edit(workspace: &mut Workspace, acting: &Acting, id: ClaimId, at: usize) -> Record<Claim> {
    let edit = ClaimEdit { statement: Some(format!("{STATEMENT} ({at})")), ..ClaimEdit::default() };
    workspace.edit_claim(acting, id, edit).unwrap()
}

fn assign(workspace: &mut Workspace, acting: &Acting, id: ClaimId, at: usize) -> Record<Claim> {
    let priority = if at.is_multiple_of(8) { Priority::High } else { Priority::Low };
    let assignment = Assignment { priority: Some(priority), ..Assignment::default() };
    workspace.assign_claim(acting, id, assignment).unwrap()
}
