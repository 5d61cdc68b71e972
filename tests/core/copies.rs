//! Copies of one workspace on three computers, each with its own people, keys and clock, and the exchange of journals.

use std::collections::BTreeSet;

use claimtrail_core::Workspace;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::people::Place;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::rules::Role;
use claimtrail_core::workspace::Acting;
use proptest::prelude::ProptestConfig;
use serde_json::Value;
use tempfile::TempDir;

use crate::independent_verifier;
use crate::support::{Clock, TestSeam, everything, folder};

/// This many cases, or as many times that as `PROPTEST_TIMES` says.
pub(crate) fn cases(number: u32) -> ProptestConfig {
    let times = std::env::var("PROPTEST_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig {
        cases: number * times,
        failure_persistence: None,
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    }
}

pub(crate) fn export(workspace: &Workspace) -> Vec<u8> {
    let mut journal = Vec::new();
    workspace.export_journal(&mut journal).unwrap();
    journal
}

/// Asserts that history keeps every rule, by the core and by somebody else, and that what is shown is what it says.
#[track_caller]
pub(crate) fn assert_holds(workspace: &Workspace, told: &[String]) {
    let found = workspace.verify(None, &mut |_, _| {}).unwrap();
    assert!(found.holds, "{:#?}\n{told:#?}", found.faults);
}

#[track_caller]
pub(crate) fn assert_holds_for_others(
    workspace: &Workspace,
    told: &[String],
) -> independent_verifier::Report {
    let report = independent_verifier::verify_export(&export(workspace));
    report.unwrap_or_else(|faults| panic!("{faults:#?}\n{told:#?}"))
}

/// Another computer takes the whole journal, and shows the same.
pub(crate) fn assert_accepted_by_others(workspace: &Workspace) {
    let folder = folder();
    let (path, profiles) = (folder.path().join("copy.claimtrail"), Profiles::under(folder.path()));
    let seam = TestSeam::boxed(&Clock::new(), 7);
    let journal = export(workspace);
    let copy = Workspace::create_from_journal(&path, profiles, seam, &mut journal.as_slice()).unwrap();
    assert_eq!(everything(&copy), everything(workspace));
}

/// A copy of a workspace on a computer of its own.
pub(crate) struct Copy {
    pub(crate) workspace: Workspace,
    pub(crate) folder: TempDir,
}

impl Copy {
    /// Who acts here under this name.
    pub(crate) fn by(&self, name: &str) -> Acting {
        self.workspace.acting(Some(name)).unwrap()
    }
}

/// Three copies: Olga, who owns the workspace, with Arlo, an editor, and Anna, a checker; Edil, an editor, and Olga on a
/// second computer; Chana, a checker, and Ella, an editor. All have seen the work that `before` did in the first.
pub(crate) fn copies(before: impl FnOnce(&mut Workspace)) -> Vec<Copy> {
    let homes: Vec<TempDir> = (0..3).map(|_| folder()).collect();
    let profiles = |at: usize| Profiles::under(&homes[at].path().join("home"));
    let path = |at: usize| homes[at].path().join("desk.claimtrail");
    let seam = |at: usize| {
        let clock = Clock::new();
        clock.set(clock.now() + 3_600_000 * i64::try_from(at).unwrap());
        TestSeam::boxed(&clock, 100 + at as u64)
    };
    let key =
        |at: usize, seed: u64| profiles(at).request(&mut TestSeam::new(&Clock::new(), 1_000 + seed)).unwrap();
    let mut first = Workspace::create(&path(0), profiles(0), seam(0), "Olga", "Desk").unwrap();
    let owner = first.acting(None).unwrap();
    let policy = DeskEdit { min_independent_sources: Some(1), ..DeskEdit::default() };
    first.set_desk(&owner, policy).unwrap();
    first.add_person(&owner, "Arlo", Role::Editor, Place::Here).unwrap();
    first.add_person(&owner, "Anna", Role::FactChecker, Place::Here).unwrap();
    first.add_person(&owner, "Edil", Role::Editor, Place::Elsewhere(key(1, 1))).unwrap();
    first.add_device(&owner, owner.person, Place::Elsewhere(key(1, 2)), Some("second")).unwrap();
    first.add_person(&owner, "Chana", Role::FactChecker, Place::Elsewhere(key(2, 3))).unwrap();
    first.add_person(&owner, "Ella", Role::Editor, Place::Elsewhere(key(2, 4))).unwrap();
    before(&mut first);
    let journal = export(&first);
    let mut workspaces = vec![first];
    for at in 1..3 {
        let copy = Workspace::create_from_journal(&path(at), profiles(at), seam(at), &mut journal.as_slice());
        workspaces.push(copy.unwrap());
    }
    workspaces.into_iter().zip(homes).map(|(workspace, folder)| Copy { workspace, folder }).collect()
}

/// One copy takes the journal of another.
pub(crate) fn give(copies: &mut [Copy], from: usize, to: usize, told: &[String]) -> u64 {
    let journal = export(&copies[from].workspace);
    let report = copies[to].workspace.import_journal(&mut journal.as_slice());
    report.unwrap_or_else(|error| panic!("{from} → {to}: {error}\n{told:#?}")).revisions
}

pub(crate) const PAIRS: [(usize, usize); 6] = [(0, 1), (1, 2), (2, 0), (1, 0), (2, 1), (0, 2)];

/// Exchanges in this order until nothing is new.
pub(crate) fn exchange(copies: &mut [Copy], order: &[(usize, usize)], told: &[String]) {
    for _ in 0..4 {
        let new: u64 = order.iter().map(|(from, to)| give(copies, *from, *to, told)).sum();
        if new == 0 {
            return;
        }
    }
    panic!("exchanging never ends\n{told:#?}");
}

pub(crate) fn hashes(workspace: &Workspace) -> BTreeSet<String> {
    let journal = String::from_utf8(export(workspace)).unwrap();
    let lines = journal.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.filter(|line| line["type"] == "revision").map(|line| line["hash"].to_string()).collect()
}

#[track_caller]
pub(crate) fn assert_equal(copies: &[Copy], told: &[String]) {
    let first = everything(&copies[0].workspace);
    for copy in &copies[1..] {
        let other = everything(&copy.workspace);
        if other != first {
            panic!("{}\n{told:#?}", difference(&first, &other, "").unwrap_or_default());
        }
    }
}

/// Where two values first differ.
pub(crate) fn difference(a: &Value, b: &Value, at: &str) -> Option<String> {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            let null = Value::Null;
            keys.into_iter().find_map(|key| {
                difference(a.get(key).unwrap_or(&null), b.get(key).unwrap_or(&null), &format!("{at}/{key}"))
            })
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(i, (a, b))| difference(a, b, &format!("{at}/{i}")))
        }
        _ if a == b => None,
        _ => Some(format!("{at}: {a} ≠ {b}")),
    }
}
