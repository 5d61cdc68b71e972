//! Makes the workspace that the benches run on, from a fixed seed: a journal written by the public format, then imported.
//! It is made once and kept; a changed generator makes it anew.

mod chain;
mod random;
mod words;
mod work;

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read as _};
use std::path::{Path, PathBuf};

use claimtrail_core::Workspace;
use claimtrail_core::ids::{DeskId, DeviceId, Hash};
use claimtrail_core::journal::revision::Ref;
use claimtrail_core::people::Place;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::rules::Role;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::Acting;
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use self::chain::{Chain, Journal};
use self::random::Random;
use self::work::{Scale, Work};

/// Goes up with every change of what is generated, or of the file's format.
const VERSION: u32 = 1;
const SOURCES: usize = 10_000;
/// Every how-manieth claim goes through review.
const REVIEWED: usize = 4;
const FOUNDER: &str = "Айгүл Founder";
const CHECKER: &str = "Иван Checker";
const EDITOR: &str = "Mary Editor";

/// A workspace to measure on.
pub(crate) struct Desk {
    /// Its file.
    pub(crate) path: PathBuf,
    /// The folder of its keys.
    pub(crate) home: PathBuf,
    /// How many claims it has.
    pub(crate) claims: usize,
}

impl Desk {
    /// Opens it.
    pub(crate) fn open(&self) -> Workspace {
        Workspace::open(&self.path, Profiles::under(&self.home), Box::new(SystemSeam)).unwrap()
    }

    /// Who works on claims in it.
    pub(crate) fn checker(&self, workspace: &Workspace) -> Acting {
        workspace.acting(Some(CHECKER)).unwrap()
    }
}

/// The workspace with this many claims, made if it is not there yet.
pub(crate) fn desk(folder: &Path, claims: usize) -> Desk {
    let folder = folder.join("desk");
    let desk = Desk { path: folder.join("desk.claimtrail"), home: folder.join("home"), claims };
    kept(&folder, &format!("{VERSION} {claims}"), || make(&desk, &folder));
    desk
}

/// Fills a folder, unless it bears the stamp of having been filled with the same.
pub(crate) fn kept(folder: &Path, stamp: &str, fill: impl FnOnce()) {
    let stamped = folder.join("stamp");
    if fs::read_to_string(&stamped).is_ok_and(|found| found == stamp) {
        return;
    }
    if folder.exists() {
        fs::remove_dir_all(folder).unwrap();
    }
    fs::create_dir_all(folder).unwrap();
    eprintln!("making {} (kept for later runs)", folder.display());
    fill();
    fs::write(&stamped, stamp).unwrap();
}

fn make(desk: &Desk, folder: &Path) {
    let founded = folder.join("founded.claimtrail");
    let journal = folder.join("journal.jsonl");
    let workspace = found(desk, &founded);
    let head = write_journal(desk, &workspace, &journal);
    drop(workspace);
    let first = json!({ "type": "workspace", "format": 1, "workspace": head.0, "head": head.1 });
    let first = format!("{first}\n");
    let mut lines = first.as_bytes().chain(BufReader::new(File::open(&journal).unwrap()));
    let profiles = Profiles::under(&desk.home);
    let workspace =
        Workspace::create_from_journal(&desk.path, profiles, Box::new(SystemSeam), &mut lines).unwrap();
    let verified = workspace.verify(None, &mut |_, _| {}).unwrap();
    assert!(verified.holds, "{:#?}", &verified.faults[..verified.faults.len().min(10)]);
    drop(workspace);
    fs::remove_file(founded).unwrap();
    fs::remove_file(journal).unwrap();
}

/// A workspace with its founder, a fact-checker and an editor, all on this computer.
fn found(desk: &Desk, path: &Path) -> Workspace {
    let profiles = Profiles::under(&desk.home);
    let seam = Box::new(Random::seeded());
    let mut workspace =
        Workspace::create(path, profiles, seam, FOUNDER, "Desk of a hundred thousand").unwrap();
    let founder = workspace.acting(None).unwrap();
    workspace.add_person(&founder, CHECKER, Role::FactChecker, Place::Here).unwrap();
    workspace.add_person(&founder, EDITOR, Role::Editor, Place::Here).unwrap();
    workspace
}

/// Writes all but the first line. Gives the workspace's id and the head, which the first line states.
fn write_journal(desk: &Desk, workspace: &Workspace, path: &Path) -> (Value, Value) {
    let id = DeskId(workspace.id());
    let mut journal = Journal::new(BufWriter::new(File::create(path).unwrap()), id);
    copy_founding(workspace, &mut journal);
    let people = (chain_of(desk, workspace, CHECKER), chain_of(desk, workspace, EDITOR));
    let mut random = Random::seeded();
    // The founding used the first numbers of the seed for keys and ids.
    let _: [u8; 4_096] = random.bytes();
    let mut work = Work::new(journal, random, people, default_scale(workspace));
    work.add_sources(SOURCES);
    for at in 0..desk.claims {
        work.check_claim(at % REVIEWED == 0);
    }
    let Work { mut journal, checker, editor, .. } = work;
    journal.seal(&checker);
    journal.seal(&editor);
    journal.finish();
    let founder = &workspace.head().unwrap().devices[0];
    let ends = [
        (founder.device, founder.device_seq, founder.hash),
        (checker.device, checker.device_seq, checker.tip.unwrap()),
        (editor.device, editor.device_seq, editor.tip.unwrap()),
    ];
    (json!(id), json!(head_of(&ends)))
}

fn copy_founding(workspace: &Workspace, journal: &mut Journal<BufWriter<File>>) {
    let mut founding = Vec::new();
    workspace.export_journal(&mut founding).unwrap();
    for line in founding.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let line: Value = serde_json::from_slice(line).unwrap();
        match line["type"].as_str().unwrap() {
            "revision" => journal.line(&line),
            "seal" => journal.keep_seal(line),
            _ => {}
        }
    }
}

/// The chain of a person who wrote nothing yet: its first revision takes note of what the founder wrote last.
fn chain_of(desk: &Desk, workspace: &Workspace, name: &str) -> Chain {
    let acting = workspace.acting(Some(name)).unwrap();
    let devices = workspace.devices().unwrap();
    let device = devices.iter().find(|device| device.id == acting.device).unwrap();
    let key = desk.home.join("keys").join(format!("{}.key", device.body.public_key));
    let mut seed = [0; 32];
    hex::decode_to_slice(fs::read_to_string(key).unwrap().trim(), &mut seed).unwrap();
    Chain {
        device: acting.device,
        person: acting.person,
        key: SigningKey::from_bytes(&seed),
        device_seq: 0,
        tip: None,
        news: vec![last_added(workspace)],
    }
}

/// The founder's last revision: the device that was added last.
fn last_added(workspace: &Workspace) -> Ref {
    let hash = workspace.head().unwrap().devices[0].hash;
    let devices = workspace.devices().unwrap();
    let device = devices.iter().find(|device| device.heads == [hash]).unwrap();
    Ref { entity: device.id.into(), hash }
}

fn default_scale(workspace: &Workspace) -> Scale {
    let id = workspace.desk().unwrap().body.default_scale_id.unwrap();
    let scales = workspace.scales().unwrap();
    let scale = scales.iter().find(|scale| scale.id == id).unwrap();
    Scale {
        pin: Ref { entity: id.into(), hash: scale.heads[0] },
        ratings: scale.body.ratings.iter().map(|rating| rating.key.clone()).collect(),
    }
}

fn head_of(ends: &[(DeviceId, u64, Hash)]) -> Hash {
    let mut lines: Vec<String> =
        ends.iter().map(|(device, device_seq, hash)| format!("{device} {device_seq} {hash}\n")).collect();
    lines.sort_unstable();
    Hash(Sha256::digest(lines.concat()).into())
}
