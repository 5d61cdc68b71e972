//! Makes the workspaces that the benches run on, from a fixed seed: journals written by the public format, then imported.
//! They are made once and kept; a changed generator makes them anew.

mod chain;
mod claim;
mod library;
mod random;
mod words;
mod work;
mod zipf;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use claimtrail_core::Workspace;
use claimtrail_core::ids::{DeskId, PersonId};
use claimtrail_core::journal::revision::Ref;
use claimtrail_core::people::Place;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::rules::Role;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::Acting;
use ed25519_dalek::SigningKey;
use serde_json::Value;

use self::chain::{Chain, Journal};
pub(crate) use self::random::Random;
use self::work::{Scale, Work};

/// Goes up with every change of what is generated, or of the file's format.
const VERSION: u32 = 2;
/// Larger workspaces are not verified when they are made: an import has judged every revision and seal already, and
/// the `verify` bench does the rest.
const VERIFIED_MOST: usize = 100_000;
/// How often the clock is read for one claim, about.
const MOMENTS: usize = 5;
/// How many people there are besides the three below.
const OTHERS: usize = 17;
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

    /// The folder that it lies in, with whatever else was made from it.
    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().unwrap()
    }
}

/// The workspace with this many claims, made if it is not there yet.
pub(crate) fn desk(folder: &Path, claims: usize) -> Desk {
    let folder = folder.join(format!("desk-{claims}"));
    let desk = Desk { path: folder.join("desk.claimtrail"), home: folder.join("home"), claims };
    kept(&folder, &format!("{VERSION} {claims}"), || make(&desk));
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

/// One thread writes journals while this one imports those that were written before.
fn make(desk: &Desk) {
    let begun = Instant::now();
    let founded = desk.folder().join("founded.claimtrail");
    let founding = found(desk, &founded);
    let work = begin(desk, &founding);
    drop(founding);
    fs::remove_file(founded).unwrap();
    let (give, journals) = mpsc::sync_channel(1);
    let workspace = thread::scope(|scope| {
        scope.spawn(move || work.check(desk.claims, &mut |journal| give.send(journal).unwrap()));
        let mut workspace = None;
        for (number, journal) in journals.iter().enumerate() {
            workspace = Some(import(desk, workspace, &journal));
            eprintln!("  journal {} is imported after {:.0} s", number + 1, begun.elapsed().as_secs_f64());
        }
        workspace.unwrap()
    });
    if desk.claims <= VERIFIED_MOST {
        let verified = workspace.verify(None, &mut |_, _| {}).unwrap();
        assert!(verified.holds, "{:#?}", &verified.faults[..verified.faults.len().min(10)]);
    }
}

fn import(desk: &Desk, workspace: Option<Workspace>, mut journal: &[u8]) -> Workspace {
    match workspace {
        Some(mut workspace) => {
            workspace.import_journal(&mut journal).unwrap();
            workspace
        }
        None => {
            let (profiles, seam) = (Profiles::under(&desk.home), Box::new(SystemSeam));
            Workspace::create_from_journal(&desk.path, profiles, seam, &mut journal).unwrap()
        }
    }
}

/// A workspace with its founder, an editor and fact-checkers, all on this computer.
fn found(desk: &Desk, path: &Path) -> Workspace {
    let profiles = Profiles::under(&desk.home);
    let seam = Box::new(Random::seeded(0, desk.claims * MOMENTS));
    let name = format!("Desk of {} claims", desk.claims);
    let mut workspace = Workspace::create(path, profiles, seam, FOUNDER, &name).unwrap();
    let founder = workspace.acting(None).unwrap();
    workspace.add_person(&founder, CHECKER, Role::FactChecker, Place::Here).unwrap();
    workspace.add_person(&founder, EDITOR, Role::Editor, Place::Here).unwrap();
    for number in 1..=OTHERS {
        // They only have claims assigned to them: any key will do.
        let key = hex::encode(SigningKey::from_bytes(&[u8::try_from(number).unwrap(); 32]).verifying_key());
        let name = format!("Марат {number}");
        workspace.add_person(&founder, &name, Role::FactChecker, Place::Elsewhere(key)).unwrap();
    }
    workspace
}

/// The desk as it was founded, about to begin.
fn begin(desk: &Desk, founded: &Workspace) -> Work {
    let mut journal = Journal::new(DeskId(founded.id()));
    copy_founding(founded, &mut journal);
    let pair = (chain_of(desk, founded, CHECKER), chain_of(desk, founded, EDITOR));
    let people: Vec<PersonId> = founded.people().unwrap().iter().map(|person| person.id).collect();
    let random = Random::seeded(1, desk.claims * MOMENTS);
    Work::new(journal, random, pair, default_scale(founded), people)
}

fn copy_founding(workspace: &Workspace, journal: &mut Journal) {
    let mut founding = Vec::new();
    workspace.export_journal(&mut founding).unwrap();
    let lines = founding.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let lines: Vec<Value> = lines.map(|line| serde_json::from_slice(line).unwrap()).collect();
    let of =
        |kind: &str| -> Vec<Value> { lines.iter().filter(|line| line["type"] == kind).cloned().collect() };
    let tip = &workspace.head().unwrap().devices[0];
    journal.copy(&of("revision"), of("seal"), (tip.device, tip.device_seq, tip.hash));
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
