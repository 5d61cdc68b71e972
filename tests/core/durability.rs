//! What must never be lost: all or nothing, closing and opening, one owner at a time, damage named, backups.

use std::fs;
use std::path::{Path, PathBuf};

use claimtrail_core::claims::NewClaim;
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::ids::{ArticleId, ClaimId, SourceId};
use claimtrail_core::people::Place;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::{Error, Result, Workspace};
use rusqlite::Connection;
use uuid::Uuid;

use crate::support::{Clock, Desk, TestSeam, everything, folder};

fn open(path: &Path) -> Result<Workspace> {
    let profiles = Profiles::under(&path.with_file_name("home"));
    Workspace::open(path, profiles, TestSeam::boxed(&Clock::new(), 99))
}

fn closed() -> (Desk, PathBuf) {
    let mut desk = Desk::new();
    for status in [Status::Draft, Status::InReview, Status::Corrected] {
        desk.claim_in(status);
    }
    let path = desk.path();
    (desk, path)
}

/// The workspace's files as they lie on the disk while it is open, copied to another folder: what a crash leaves.
fn crashed(desk: &Desk) -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let copy = folder.path().join("copy.claimtrail");
    for suffix in ["", "-wal"] {
        fs::copy(beside(&desk.path(), suffix), beside(&copy, suffix)).unwrap();
    }
    (folder, copy)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_change_that_fails_writes_nothing() {
    let mut desk = Desk::new();
    let (claim, checker) = (desk.claim_in(Status::InReview), desk.checker.clone());
    let before = everything(&desk.workspace);
    let nobody = Uuid::from_u128(7);
    let w = &mut desk.workspace;
    let new = NewEvidence { stance: Some(Stance::Context), ..NewEvidence::default() };
    let missing = w.attach_evidence(&checker, claim, SourceId(nobody), new.clone()).unwrap_err();
    assert_eq!(
        missing.to_string(),
        format!("No source {nobody} in this workspace. List them to see which there are.")
    );
    w.attach_evidence(&checker, ClaimId(nobody), SourceId(nobody), new).unwrap_err();
    let article_id = Some(ArticleId(nobody));
    let new = NewClaim { statement: "Coal.".to_owned(), article_id, ..NewClaim::default() };
    assert_eq!(w.record_claim(&checker, new).unwrap_err().code(), "not_found");
    w.add_comment(&checker, ClaimId(nobody), "Where?", None).unwrap_err();
    assert!(everything(&desk.workspace) == before);
    assert!(everything(&desk.reopened().workspace) == before);
}

#[test]
fn a_person_whose_key_cannot_be_kept_is_not_added() {
    let mut desk = Desk::new();
    desk.join("Pjotr", Role::FactChecker);
    let before = everything(&desk.workspace);
    let home = desk.folder.path().join("home");
    fs::rename(&home, desk.folder.path().join("elsewhere")).unwrap();
    fs::write(&home, "in the way").unwrap();
    let failed = desk.workspace.add_person(&desk.owner, "Quill", Role::Editor, Place::Here).unwrap_err();
    assert!(matches!(failed, Error::Io { .. } | Error::Exists { .. }), "{failed:?}");
    assert!(everything(&desk.workspace) == before);
    fs::remove_file(&home).unwrap();
    fs::rename(desk.folder.path().join("elsewhere"), &home).unwrap();
    desk.join("Quill", Role::Editor);
}

#[test]
fn closing_and_opening_keeps_everything() {
    let (desk, _) = closed();
    let before = everything(&desk.workspace);
    let desk = desk.reopened();
    assert!(everything(&desk.workspace) == before);
    let mut desk = desk.reopened();
    assert!(everything(&desk.workspace) == before);
    desk.claim_in(Status::Published);
}

#[test]
fn a_crash_keeps_every_acknowledged_change() {
    let (desk, _) = closed();
    let before = everything(&desk.workspace);
    let (_folder, copy) = crashed(&desk);
    assert!(everything(&open(&copy).unwrap()) == before);
}

#[test]
fn a_torn_log_keeps_every_change_before_the_tear() {
    let mut desk = Desk::new();
    let mut heads = vec![desk.workspace.head().unwrap().head];
    for _ in 0..6 {
        desk.draft();
        heads.push(desk.workspace.head().unwrap().head);
    }
    let length = fs::metadata(beside(&desk.path(), "-wal")).unwrap().len();
    let mut found = Vec::new();
    for torn in (0..30).map(|step| step * 997) {
        let (_folder, copy) = crashed(&desk);
        let log = fs::OpenOptions::new().write(true).open(beside(&copy, "-wal")).unwrap();
        log.set_len(length.saturating_sub(torn)).unwrap();
        let Ok(workspace) = open(&copy) else {
            assert!(length < torn + 100_000, "only without its founding is a workspace none");
            continue;
        };
        let head = workspace.head().unwrap().head;
        let at = heads.iter().position(|known| *known == head);
        found.push(at.expect("the head is one that there was"));
    }
    assert_eq!(found[0], 6);
    assert!(found.is_sorted_by(|a, b| a >= b), "{found:?}");
    assert!(found.last() < found.first());
}

#[test]
fn who_opens_second_is_told_who_has_it() {
    let (desk, path) = closed();
    let error = open(&path).unwrap_err();
    let Error::InUse { by } = &error else { panic!("{error:?}") };
    assert!(by.contains(&format!("(process {})", std::process::id())), "{by}");
    assert_eq!(
        error.to_string(),
        format!("The workspace is in use by {by}. Close it there, then try again.")
    );
    assert_eq!(error.code(), "in_use");
    #[cfg(unix)]
    {
        let link = path.with_file_name("link.claimtrail");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert_eq!(open(&link).unwrap_err().code(), "in_use", "by another name, too");
        std::fs::remove_file(&link).unwrap();
        std::fs::hard_link(&path, &link).unwrap();
        assert_eq!(open(&link).unwrap_err().code(), "several_names", "lock and log go by one name");
        std::fs::remove_file(link).unwrap();
    }
    let before = everything(&desk.workspace);
    drop(desk.reopened());
    assert!(before["head"].is_object());
}

#[test]
fn a_closed_workspace_leaves_one_file_and_the_keys() {
    let (desk, _) = closed();
    let Desk { workspace, folder, .. } = desk;
    drop(workspace);
    assert_eq!(names_in(folder.path()), ["desk.claimtrail", "home"]);
    assert_eq!(names_in(&folder.path().join("home/keys")).len(), 4);
}

#[cfg(unix)]
#[test]
fn keys_are_readable_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let keys = desk.folder.path().join("home/keys");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&keys), 0o700);
    for name in names_in(&keys) {
        assert_eq!(mode(&keys.join(&name)), 0o600, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_workspace_and_its_copies_are_readable_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (mut desk, path) = closed();
    let backup = path.with_file_name("backup.claimtrail");
    desk.workspace.back_up(&backup).unwrap();
    desk.draft();
    let assert_private = |file: &Path| {
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
    };
    for suffix in ["", "-wal", "-shm", "-lock"] {
        assert_private(&beside(&path, suffix));
    }
    assert_private(&backup);
    let Desk { workspace, folder, .. } = desk;
    drop(workspace);
    fs::set_permissions(&backup, fs::Permissions::from_mode(0o644)).unwrap();
    Workspace::restore(&backup, &path).unwrap();
    assert_private(&path);
    let old = folder.path().join("old.claimtrail");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/workspace-v1.claimtrail"), &old)
        .unwrap();
    fs::set_permissions(&old, fs::Permissions::from_mode(0o644)).unwrap();
    drop(open(&old).unwrap());
    assert_private(&old.with_file_name("old.before-update.claimtrail"));
}

#[test]
fn a_newer_version_is_refused_naming_both_numbers_and_left_alone() {
    let (desk, path) = closed();
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(&path).unwrap();
    let error = open(&path).unwrap_err();
    let Error::TooNew { found, known } = error else { panic!("{error:?}") };
    assert_eq!(found, 99);
    assert_eq!(
        error.to_string(),
        format!(
            "The workspace was made by a newer Claimtrail: its version is 99, the newest known here is {known}. \
             Update Claimtrail; nothing was changed."
        )
    );
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(Workspace::restore(&path, &path.with_extension("new")).unwrap_err().code(), "too_new");
    assert!(!path.with_extension("new").exists());
}

/// Asserts that a file is no workspace, that it is said so, and that the file was left alone.
#[track_caller]
fn assert_no_workspace(path: &Path) {
    let before = fs::read(path).unwrap_or_default();
    let error = open(path).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "{} is no Claimtrail workspace. Make one with “claimtrail init”, or name another file.",
            path.display()
        )
    );
    assert_eq!(error.code(), "not_a_workspace");
    assert!(fs::read(path).unwrap_or_default() == before);
}

#[test]
fn what_is_no_workspace_is_refused_and_left_alone() {
    let folder = folder();
    let text = folder.path().join("article.txt");
    fs::write(&text, "Kazakhstan blocked the transfer of Russian coal. ".repeat(100)).unwrap();
    assert_no_workspace(&text);
    let short = folder.path().join("short.txt");
    fs::write(&short, "coal").unwrap();
    assert_no_workspace(&short);
    let other = folder.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE claims (id); VACUUM").unwrap();
    assert_no_workspace(&other);
    assert_no_workspace(folder.path());
    assert_eq!(names_in(folder.path()), ["article.txt", "other.db", "short.txt"]);
}

#[test]
fn an_empty_file_is_no_workspace() {
    let folder = folder();
    let empty = folder.path().join("empty.claimtrail");
    fs::write(&empty, "").unwrap();
    assert_no_workspace(&empty);
}

#[test]
fn a_file_that_is_not_there_is_named_and_not_made() {
    let folder = folder();
    let path = folder.path().join("nowhere.claimtrail");
    let error = open(&path).unwrap_err();
    assert!(error.to_string().contains("nowhere.claimtrail"), "{error}");
    assert_eq!(error.code(), "io");
    assert!(names_in(folder.path()).is_empty());
}

#[test]
fn creating_never_overwrites_and_leaves_nothing_behind_when_it_fails() {
    let folder = folder();
    let path = folder.path().join("desk.claimtrail");
    let create = |founder: &str| {
        let profiles = Profiles::under(&folder.path().join("home"));
        Workspace::create(&path, profiles, TestSeam::boxed(&Clock::new(), 5), founder, "Desk")
    };
    assert_eq!(create(" ").unwrap_err().code(), "invalid");
    assert!(names_in(folder.path()).is_empty());
    fs::write(&path, "mine").unwrap();
    assert_eq!(create("Olga").unwrap_err().code(), "exists");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    fs::remove_file(&path).unwrap();
    fs::write(folder.path().join("home"), "in the way").unwrap();
    create("Olga").unwrap_err();
    assert_eq!(names_in(folder.path()), ["home"]);
}

#[test]
fn a_damaged_file_is_named_as_such_and_never_read_as_if_it_were_sound() {
    let (desk, path) = closed();
    let before = everything(&desk.workspace);
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / 4096;
    assert!(pages > 20);
    let mut noticed = 0;
    for page in 0..pages {
        let mut damaged = sound.clone();
        damaged[page * 4096 + 100..(page + 1) * 4096].fill(0xa5);
        fs::write(&path, &damaged).unwrap();
        let Ok(workspace) = open(&path) else {
            noticed += 1;
            continue;
        };
        let verified = workspace.verify(None, &mut |_, _| {});
        match verified {
            Err(Error::Damaged { .. }) => noticed += 1,
            Err(error) => panic!("page {page}: {error:?}"),
            Ok(found) if !found.holds => noticed += 1,
            // An index that a reader does not need, or a page that is free.
            Ok(_) => assert!(everything(&workspace) == before, "page {page}"),
        }
    }
    assert!(noticed * 2 > pages, "{noticed} of {pages}");
    fs::write(&path, &sound[..sound.len() / 2]).unwrap();
    let cut = open(&path).and_then(|workspace| workspace.verify(None, &mut |_, _| {}));
    let whole = sound.len() as u64;
    let missing = whole - whole / 2;
    assert!(
        matches!(cut, Err(Error::CutOff { whole: of, missing: less, .. }) if (of, less) == (whole, missing))
    );
}

#[test]
fn a_damaged_header_makes_a_file_no_workspace() {
    let (desk, path) = closed();
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..16].fill(0);
    fs::write(&path, bytes).unwrap();
    assert_no_workspace(&path);
}

#[test]
fn a_backup_holds_everything_and_opens_by_itself() {
    let (mut desk, path) = closed();
    let backup = path.with_file_name("backup.claimtrail");
    desk.workspace.back_up(&backup).unwrap();
    let before = everything(&desk.workspace);
    desk.draft();
    let copy = open(&backup).unwrap();
    assert!(everything(&copy) == before);
    assert_eq!(copy.profiles().unwrap().len(), 4, "the keys are the computer's, not the file's");
}

#[test]
fn a_backup_of_a_damaged_file_says_that_it_is_damaged() {
    let (desk, path) = closed();
    let backup = path.with_file_name("backup.claimtrail");
    assert_eq!(desk.workspace.back_up(&backup).unwrap(), None);
    fs::remove_file(&backup).unwrap();
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    let sound = fs::read(&path).unwrap();
    let (mut made, mut told) = (0, 0);
    for page in 1..sound.len() / 4096 {
        let mut damaged = sound.clone();
        damaged[page * 4096..(page + 1) * 4096].fill(0xa5);
        fs::write(&path, &damaged).unwrap();
        let Ok(workspace) = open(&path) else { continue };
        made += 1;
        told += usize::from(workspace.back_up(&backup).unwrap().is_some_and(|what| !what.is_empty()));
        fs::remove_file(&backup).unwrap();
    }
    assert!(made > 10 && told * 10 > made * 9, "{told} of {made}");
    assert_eq!(names_in(path.parent().unwrap()), ["desk.claimtrail", "home"]);
}

#[test]
fn a_backup_overwrites_nothing() {
    let (desk, path) = closed();
    let taken = path.with_file_name("taken");
    fs::write(&taken, "mine").unwrap();
    assert_eq!(desk.workspace.back_up(&taken).unwrap_err().code(), "exists");
    assert_eq!(desk.workspace.back_up(&path).unwrap_err().code(), "exists");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "mine");
    let nowhere = path.with_file_name("no/such/folder/backup");
    let error = desk.workspace.back_up(&nowhere).unwrap_err();
    assert!(error.to_string().contains("no/such/folder/backup"), "{error}");
    assert_eq!(names_in(path.parent().unwrap()).iter().filter(|name| name.contains("partial")).count(), 0);
}

#[test]
fn restoring_puts_the_backup_in_place_and_keeps_what_was_there() {
    let (mut desk, path) = closed();
    let backup = path.with_file_name("backup.claimtrail");
    desk.workspace.back_up(&backup).unwrap();
    let then = everything(&desk.workspace);
    desk.draft();
    let now = everything(&desk.workspace);
    assert_eq!(Workspace::restore(&backup, &path).unwrap_err().code(), "in_use");
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    let kept = Workspace::restore(&backup, &path).unwrap().unwrap();
    assert_eq!(kept.extension(), path.extension(), "it is opened like any other");
    assert!(everything(&open(&path).unwrap()) == then);
    assert!(everything(&open(&kept).unwrap()) == now);
    let again = Workspace::restore(&backup, &path).unwrap().unwrap();
    assert_ne!(again, kept);
    // As programs do that keep many backups and store what is equal once.
    fs::hard_link(&backup, backup.with_extension("of-yesterday")).unwrap();
    let fresh = path.with_file_name("fresh.claimtrail");
    assert_eq!(Workspace::restore(&backup, &fresh).unwrap(), None);
    assert!(everything(&open(&fresh).unwrap()) == then);
}

#[test]
fn what_a_backup_is_of_is_told_before_it_is_restored() {
    let (mut desk, path) = closed();
    let backup = path.with_file_name("backup.claimtrail");
    desk.workspace.back_up(&backup).unwrap();
    let looked = Workspace::look_at(&backup).unwrap();
    assert_eq!(looked.head, desk.workspace.head().unwrap().head);
    assert_eq!(looked.workspace, desk.workspace.id());
    assert_eq!(looked.desk, desk.workspace.desk().unwrap().body.name);
    assert_eq!(looked.revisions, desk.workspace.verify(None, &mut |_, _| {}).unwrap().revisions);
    let lacks = |desk: &Desk| desk.workspace.beyond(&Workspace::look_at(&backup).unwrap()).unwrap();
    assert_eq!(lacks(&desk), Some(0));
    let claim = desk.draft();
    assert_eq!(lacks(&desk), Some(1));
    let later = path.with_file_name("later.claimtrail");
    desk.workspace.back_up(&later).unwrap();
    let recorded = desk.workspace.claim(claim).unwrap().claim.created_at;
    assert_eq!(Workspace::look_at(&later).unwrap().last_at, Some(recorded));
    let profiles = Profiles::under(&path.with_file_name("home"));
    let seam = TestSeam::boxed(&Clock::new(), 6);
    let other =
        Workspace::create(&path.with_file_name("other.claimtrail"), profiles, seam, "A", "B").unwrap();
    assert_eq!(other.beyond(&looked).unwrap(), None);
}

#[test]
fn a_backup_that_is_damaged_is_named_and_replaces_nothing() {
    let (desk, path) = closed();
    let before = everything(&desk.workspace);
    let backup = path.with_file_name("backup.claimtrail");
    desk.workspace.back_up(&backup).unwrap();
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    let whole = fs::read(&backup).unwrap();
    fs::write(&backup, &whole[..whole.len() / 2]).unwrap();
    let error = Workspace::restore(&backup, &path).unwrap_err();
    assert_eq!(error.code(), "damaged_backup");
    assert!(error.to_string().contains("backup.claimtrail"), "{error}");
    assert!(everything(&open(&path).unwrap()) == before);
}

#[test]
fn what_a_killed_copy_left_goes_with_the_next_one_to_the_same_place() {
    let (desk, path) = closed();
    let backup = path.with_file_name("backup.claimtrail");
    let left =
        ["", "-journal"].map(|suffix| path.with_file_name(format!(".backup.claimtrail.1.partial{suffix}")));
    let others = ["backup.claimtrail.partial", ".other.claimtrail.1.partial", ".backup.claimtrail.x.partial"]
        .map(|name| path.with_file_name(name));
    left.iter().chain(&others).for_each(|file| fs::write(file, "half").unwrap());
    desk.workspace.back_up(&backup).unwrap();
    assert!(left.iter().all(|file| !file.exists()));
    assert!(others.iter().all(|file| file.exists()), "nobody knows whose they are");
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    let left = path.with_file_name(".desk.claimtrail.1.partial");
    fs::write(&left, "half").unwrap();
    Workspace::restore(&backup, &path).unwrap();
    assert!(!left.exists());
}

#[test]
fn what_is_no_backup_replaces_nothing() {
    let (desk, path) = closed();
    let before = everything(&desk.workspace);
    let Desk { workspace, folder: _folder, .. } = desk;
    drop(workspace);
    let text = path.with_file_name("article.txt");
    fs::write(&text, "Coal moves. ".repeat(1_000)).unwrap();
    assert_eq!(Workspace::restore(&text, &path).unwrap_err().code(), "not_a_workspace");
    let empty = path.with_file_name("empty");
    fs::write(&empty, "").unwrap();
    assert_eq!(Workspace::restore(&empty, &path).unwrap_err().code(), "not_a_workspace");
    Workspace::restore(&path.with_file_name("nowhere"), &path).unwrap_err();
    assert!(everything(&open(&path).unwrap()) == before);
}

#[test]
fn the_same_work_with_the_same_clock_and_randomness_has_the_same_head() {
    let work = || {
        let mut desk = Desk::seeded(42);
        for status in Status::ALL {
            desk.claim_in(*status);
        }
        everything(&desk.workspace)
    };
    let (first, second) = (work(), work());
    assert!(first == second);
    let other = Desk::seeded(43);
    assert_ne!(serde_json::to_value(other.workspace.head().unwrap()).unwrap(), first["head"]);
}

#[test]
fn a_clock_that_goes_back_changes_no_order() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    desk.clock.set(0);
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.clock.set(-62_000_000_000_000);
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    let desk = desk.reopened();
    let ops: Vec<String> =
        desk.workspace.claim_history(claim).unwrap().into_iter().map(|entry| entry.op).collect();
    assert_eq!(ops[ops.len() - 2..], ["review.submit", "review.approve"]);
    assert_eq!(desk.status(claim), Status::Approved);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let (desk, path) = closed();
    let Desk { workspace, folder, .. } = desk;
    drop(workspace);
    let lock = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    lock(0o555);
    let probe = fs::write(folder.path().join("probe"), "x");
    let opened = open(&path);
    lock(0o755);
    if probe.is_ok() {
        eprintln!("SKIPPED: this user may write to read-only folders");
        return;
    }
    assert_eq!(opened.unwrap_err().code(), "read_only");
}
