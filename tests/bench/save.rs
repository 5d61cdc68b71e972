//! An acknowledged save: one revision through the public API, against the least that durability costs, a write of one
//! page and `fdatasync`, and against a bare INSERT of the same bytes in a transaction of its own.

use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::Duration;

use claimtrail_core::Workspace;
use claimtrail_core::claims::{Assignment, Priority};
use claimtrail_core::ids::{ClaimId, DeviceId, Hash, Timestamp};
use claimtrail_core::journal::revision::Header;
use claimtrail_core::workspace::Acting;
use rusqlite::Connection;

use crate::Place;
use crate::generator::Desk;
use crate::measure::{Must, Row, Times, time};

const WARM_UP: usize = 40;
const SAVES: usize = 400;
const PAGE: [u8; 4_096] = [7; 4_096];

/// Ours and the peers', one after the other.
pub(crate) fn bench(place: &Place<'_>) -> Vec<Row> {
    let desk = place.desk;
    let claims = some_claims(desk);
    let mut workspace = desk.open();
    let acting = desk.checker(&workspace);
    let folder = tempfile::tempdir_in(desk.folder()).unwrap();
    let table = plain_table(&folder.path().join("peer.sqlite"));
    let mut page = File::create_new(folder.path().join("page")).unwrap();
    let [mut ours, mut inserts, mut writes, mut appends] = [const { Vec::new() }; 4];
    for claim in claims {
        let urgent = workspace.claim(claim).unwrap().claim.body.priority != Priority::Urgent;
        let priority = if urgent { Priority::Urgent } else { Priority::Normal };
        ours.push(save(&mut workspace, &acting, claim, priority));
        inserts.push(insert(&table, &bytes_of_a_save(&acting, claim, priority)));
        writes.push(write(&mut page, SeekFrom::Start(0)));
        appends.push(write(&mut page, SeekFrom::End(0)));
    }
    let [ours, inserts, writes, appends] =
        [ours, inserts, writes, appends].map(|mut all| Times::new(all.split_off(WARM_UP)));
    let row = |percent: usize, (peer, theirs): (&str, &Times), must: Must| {
        let name = format!("save of one revision, p{percent}");
        Row::timed(&name, desk.claims, ours.at(percent), (peer, theirs.at(percent)), must)
    };
    let (written, appended) = ("write of 4 KiB and fdatasync", "4 KiB appended and fdatasync");
    vec![
        row(50, (written, &writes), Must::AtMost(2.0)),
        row(95, (written, &writes), Must::AtMost(4.0)),
        row(50, (appended, &appends), Must::Nothing),
        row(95, (appended, &appends), Must::Nothing),
        row(50, ("INSERT of the same bytes", &inserts), Must::AtMost(2.0)),
    ]
}

/// Claims from all over the workspace, in no order.
fn some_claims(desk: &Desk) -> Vec<ClaimId> {
    let file = Connection::open(&desk.path).unwrap();
    let mut statement = file.prepare("SELECT hex(id) AS id FROM claims ORDER BY id").unwrap();
    let ids = statement.query_map([], |row| row.get::<_, String>("id")).unwrap();
    let step = desk.claims / (WARM_UP + SAVES);
    let ids = ids.step_by(step).take(WARM_UP + SAVES);
    let mut claims: Vec<ClaimId> = ids.map(|id| id.unwrap().parse().unwrap()).collect();
    // The last bytes of an id are random.
    claims.sort_unstable_by_key(|claim| claim.0.as_u128().reverse_bits());
    claims
}

fn save(workspace: &mut Workspace, acting: &Acting, claim: ClaimId, priority: Priority) -> Duration {
    let assignment = Assignment { priority: Some(priority), ..Assignment::default() };
    time(|| workspace.assign_claim(acting, claim, assignment).unwrap()).0
}

/// The header's text and the value that such a save appends.
fn bytes_of_a_save(acting: &Acting, claim: ClaimId, priority: Priority) -> Vec<u8> {
    let header = Header {
        workspace: claim.0,
        revision: claim.0,
        device: DeviceId(acting.device.0),
        device_seq: 400_000,
        device_prev: Some(Hash([7; 32])),
        entity: claim.into(),
        parents: vec![Hash([7; 32])],
        op: "claim.assign".to_owned(),
        author: acting.person,
        recorded_at: Timestamp::default(),
        refs: Vec::new(),
        changes: Hash([7; 32]),
    };
    format!("{}\"{priority}\"", header.text()).into_bytes()
}

/// With `synchronous = FULL` in WAL mode, as ours.
fn plain_table(path: &Path) -> Connection {
    let peer = Connection::open(path).unwrap();
    let settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
        CREATE TABLE plain (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;";
    peer.execute_batch(settings).unwrap();
    peer
}

fn insert(peer: &Connection, bytes: &[u8]) -> Duration {
    let mut statement = peer.prepare_cached("INSERT INTO plain (bytes) VALUES (?1)").unwrap();
    time(|| statement.execute([bytes]).unwrap()).0
}

/// Over the same page again, as a log does that was begun anew, or at the end of the file, as a log does that grows.
fn write(page: &mut File, to: SeekFrom) -> Duration {
    let run = || {
        page.seek(to).unwrap();
        page.write_all(&PAGE).unwrap();
        page.sync_data().unwrap();
    };
    time(run).0
}
