//! Files and disks that misbehave: nothing that was acknowledged is lost, and each is named for what it is.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rusqlite::Connection;
use serde_json::Value;

use crate::support::{Desk, Ran};

#[test]
fn a_workspace_of_an_older_version_is_told_of_and_kept_before_it_is_opened() {
    let desk = Desk::empty();
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/workspace-v1.claimtrail");
    fs::copy(old, desk.path("old.claimtrail")).unwrap();
    let list = || desk.run(&["-w", "old.claimtrail", "claim", "list"]);
    let first = list();
    assert_eq!(first.code, Some(0), "{}", first.err());
    assert!(first.err().starts_with("Updating “old.claimtrail” for this version of Claimtrail."));
    assert!(desk.path("old.before-update.claimtrail").exists());
    assert_eq!(list().err(), "", "it is up to date now");
}

#[test]
fn files_that_are_no_workspace_are_named_for_what_they_are_and_left_alone() {
    let desk = Desk::of_one();
    let text = desk.write("text.claimtrail", "This is a letter, and a long one. ".repeat(100));
    desk.write("empty.claimtrail", "");
    desk.write("short.claimtrail", "SQLite format 3\0");
    for file in ["text.claimtrail", "short.claimtrail", "empty.claimtrail", "home"] {
        let error = desk.refused(&["-w", file, "claim", "list"]);
        assert_eq!(error["code"], "not_a_workspace", "{file}: {error}");
    }
    assert_eq!(fs::read_to_string(text).unwrap().len(), 3_400);
    assert_eq!(desk.refused(&["-w", "gone.claimtrail", "claim", "list"])["code"], "io");
    assert!(!desk.path("gone.claimtrail").exists());
    assert_eq!(desk.refused(&["restore", "text.claimtrail"])["code"], "not_a_workspace");
    assert_eq!(desk.refused(&["init", "text.claimtrail", "--name", "Marat"])["code"], "exists");
}

#[test]
fn a_workspace_of_a_newer_version_is_refused_with_both_numbers() {
    let desk = Desk::of_one();
    let mut file = OpenOptions::new().write(true).open(desk.path("desk.claimtrail")).unwrap();
    file.seek(SeekFrom::Start(60)).unwrap();
    file.write_all(&99_u32.to_be_bytes()).unwrap();
    drop(file);
    let error = desk.refused(&["claim", "list"]);
    assert_eq!((error["code"].as_str(), error["details"]["found"].as_i64()), (Some("too_new"), Some(99)));
    assert!(error["details"]["known"].is_i64());
    assert_eq!(desk.refused(&["restore", "desk.claimtrail", "-w", "new.claimtrail"])["code"], "too_new");
}

#[test]
fn a_damaged_workspace_is_said_to_be() {
    let desk = Desk::of_one();
    for at in 0..40 {
        desk.write(&format!("{at}.txt"), format!("coal {at} ").repeat(2_000));
        desk.json(&["article", "add", "--title", "T", "--file", &format!("{at}.txt")]);
    }
    let path = desk.path("desk.claimtrail");
    let size = fs::metadata(&path).unwrap().len();
    let mut file = OpenOptions::new().write(true).open(&path).unwrap();
    for page in (size / 4_096 / 2)..(size / 4_096) {
        file.seek(SeekFrom::Start(page * 4_096)).unwrap();
        file.write_all(&[0xAA; 64]).unwrap();
    }
    drop(file);
    let ran = desk.run(&["journal", "verify", "--json"]);
    assert_eq!(ran.code, Some(1));
    let verified: Value =
        if ran.out.is_empty() { serde_json::from_slice(&ran.err).unwrap() } else { ran.document() };
    assert!(verified["code"] == "damaged" || verified["holds"] == false, "{verified}");
}

#[test]
fn what_was_built_into_a_workspace_is_told_whenever_it_is_opened() {
    let desk = Desk::of_two();
    let list = || desk.run(&["claim", "list"]);
    assert_eq!(list().err(), "");
    let db = Connection::open(desk.path("desk.claimtrail")).unwrap();
    db.execute("CREATE TRIGGER steal AFTER UPDATE ON sources BEGIN SELECT 1; END", []).unwrap();
    drop(db);
    let listed = list();
    assert_eq!(listed.code, Some(0));
    assert!(listed.err().starts_with("“trigger steal” is not as every workspace has it"), "{}", listed.err());
    assert!(listed.err().contains("claimtrail journal export"), "{}", listed.err());
    let refused = desk.run(&["claim", "record", "--statement", "Coal moves.", "--as", "Aliya"]);
    assert_eq!(refused.code, Some(1));
}

#[test]
fn a_workspace_in_use_names_its_holder() {
    let desk = Desk::of_one();
    // An import opens the workspace and then waits for its journal.
    let mut holder = desk.piped(&["journal", "import", "-"]);
    let lock = desk.path("desk.claimtrail-lock");
    for _ in 0..2_000 {
        if fs::read_to_string(&lock).is_ok_and(|holder| !holder.is_empty()) {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let error = desk.refused(&["claim", "list"]);
    assert_eq!(error["code"], "in_use");
    assert!(error["message"].as_str().unwrap().contains(&holder.id().to_string()), "{error}");
    drop(holder.stdin.take());
    holder.wait().unwrap();
    desk.json(&["claim", "list"]);
}

#[test]
fn a_command_outlives_the_one_before_it_briefly() {
    let desk = Desk::of_one();
    let children: Vec<_> = (0..8)
        .map(|at| desk.piped(&["claim", "record", "--statement", &format!("Claim {at}."), "--json"]))
        .collect();
    for child in children {
        let ran = Ran::from(child.wait_with_output().unwrap());
        assert!(ran.code == Some(0) || ran.err().contains("in_use"), "{}", ran.err());
    }
    assert_eq!(desk.json(&["journal", "verify"])["holds"], true);
}

/// Whether the tests run as root, whom permissions do not stop.
#[cfg(unix)]
fn is_root(desk: &Desk) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let probe = desk.path("probe");
    fs::create_dir(&probe).unwrap();
    fs::set_permissions(&probe, fs::Permissions::from_mode(0o500)).unwrap();
    File::create(probe.join("file")).is_ok()
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::of_one();
    if is_root(&desk) {
        skipped("a read-only folder, which does not stop root");
        return;
    }
    fs::set_permissions(desk.folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let errors = [
        desk.refused(&["claim", "list"]),
        desk.refused(&["init", "new.claimtrail", "--name", "Marat"]),
        desk.refused(&["backup", "copy.claimtrail"]),
        desk.refused(&["report", "csv", "-o", "r.csv"]),
    ];
    fs::set_permissions(desk.folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    for error in errors {
        assert_eq!(error["code"], "read_only", "{error}");
    }
    desk.json(&["claim", "list"]);
}

/// Says on the terminal that a test could not be made here; what a test prints is hidden while it passes.
fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "skipped: {why}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_refuses_the_save_and_keeps_all_saves_before_it() {
    on_a_small_disk(|desk, small| {
        fill(desk, small, &["disk_full"], |args| desk.run(args));
        let (file, report) = (small.join("full.claimtrail"), small.join("r.csv"));
        fs::write(small.join("last bytes"), vec![0; 2_000_000]).unwrap_err();
        let args = ["-w", file.to_str().unwrap(), "report", "csv", "--layout", "history", "-o"];
        let error = desk.refused(&[&args[..], &[report.to_str().unwrap()]].concat());
        assert_eq!(error["code"], "disk_full", "{error}");
        assert!(!report.exists());
    });
}

/// Runs a test with a disk of 2 MB, where one can be mounted.
#[cfg(target_os = "linux")]
fn on_a_small_disk(test: impl Fn(&Desk, &Path) + std::panic::RefUnwindSafe) {
    let desk = Desk::empty();
    let small = desk.path("small");
    fs::create_dir(&small).unwrap();
    let root =
        |args: &[&str]| Command::new(args[0]).args(&args[1..]).output().is_ok_and(|ran| ran.status.success());
    let place = small.to_str().unwrap();
    if !root(&["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place]) {
        skipped("a full disk, where no small file system can be mounted");
        return;
    }
    let result = std::panic::catch_unwind(|| test(&desk, &small));
    assert!(root(&["umount", place]));
    result.unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn from_a_full_disk_everything_is_read_and_copied_to_another_one() {
    on_a_small_disk(|desk, small| {
        let (file, rest) = (small.join("full.claimtrail"), small.join("last bytes"));
        let name = file.to_str().unwrap();
        desk.json(&["init", name, "--name", "Marat"]);
        let name = file.to_str().unwrap();
        let claim = desk.json(&of(name, &["claim", "record", "--statement", "Coal moves."]));
        let head = desk.json(&of(name, &["journal", "head"]));
        fs::write(&rest, vec![0; 3_000_000]).unwrap_err();
        assert_eq!(desk.json(&of(name, &["claim", "list"]))["total"], 1);
        assert_eq!(desk.json(&of(name, &["journal", "verify"]))["holds"], true);
        desk.json(&of(name, &["report", "csv", "-o", "r.csv"]));
        desk.json(&of(name, &["report", "xlsx", "-o", "r.xlsx"]));
        desk.json(&of(name, &["journal", "export", "-o", "r.jsonl"]));
        desk.json(&of(name, &["backup", "copy.claimtrail"]));
        assert_eq!(desk.json(&["-w", "copy.claimtrail", "journal", "head"]), head);
        assert!(desk.run(&of(name, &["claim", "list"])).err().starts_with("The disk is full"));
        let refused = desk.refused(&of(name, &["claim", "record", "--statement", "Coal stopped."]));
        assert_eq!(refused["code"], "disk_full", "{refused}");
        assert!(!small.join("full.claimtrail-lock").exists());
        // Enough to record a redaction, and not to write the file anew.
        let used = usize::try_from(fs::metadata(&file).unwrap().len()).unwrap();
        fs::remove_file(&rest).unwrap();
        fs::write(&rest, vec![0; 2 * 1024 * 1024 - used - 300_000]).unwrap();
        let revision = claim["heads"][0].as_str().unwrap();
        let redact = of(name, &["redact", revision, "statement", "--reason", "They asked.", "--json"]);
        let redacted = desk.run(&redact);
        let told = redacted.document();
        assert_eq!((redacted.code, &told["scrubbed"]), (Some(1), &false.into()), "{told}");
        assert_eq!(told["unscrubbed"], "no_room");
        fs::remove_file(&rest).unwrap();
        assert_eq!(desk.run(&of(name, &["claim", "list"])).err(), "", "there is room, and it is clean");
        assert_eq!(desk.refused(&redact[..redact.len() - 1])["details"]["why"]["kind"], "already_redacted");
    });
}

/// The arguments with the workspace that they are about.
#[cfg(target_os = "linux")]
fn of<'a>(workspace: &'a str, args: &[&'a str]) -> Vec<&'a str> {
    [&["-w", workspace], args].concat()
}

/// Runs a command that may make no file longer than this many times 512 bytes; the signal that would end it is ignored.
#[cfg(unix)]
fn with_files_of(blocks: u32, desk: &Desk, args: &[&str]) -> Ran {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let of_desk = desk.command(args);
    let mut command = Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_claimtrail")]).args(args);
    command.envs(of_desk.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Ran::from(command.current_dir(desk.folder.path()).output().unwrap())
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_written_for_want_of_room_a_workspace_is_read() {
    let desk = Desk::of_two();
    desk.claim("Coal moves.");
    let read = |args: &[&str]| {
        let ran = with_files_of(0, &desk, &[args, &["--json"]].concat());
        assert_eq!((ran.code, ran.err()), (Some(0), String::new()), "{args:?}");
        ran.document()
    };
    let refused = |args: &[&str]| {
        let ran = with_files_of(0, &desk, &[args, &["--json"]].concat());
        assert_eq!(ran.code, Some(1), "{args:?}");
        serde_json::from_slice::<Value>(&ran.err).unwrap()
    };
    assert_eq!(read(&["claim", "list", "--query", "coal"])["total"], 1);
    assert_eq!(read(&["journal", "verify"])["holds"], true);
    assert!(read(&["journal", "export"])["journal"].as_str().unwrap().contains("Coal moves."));
    let listed = with_files_of(0, &desk, &["claim", "list"]);
    assert!(
        listed.err().starts_with("The disk is full: the workspace is open to be read"),
        "{}",
        listed.err()
    );
    let record = refused(&["claim", "record", "--statement", "Coal stopped.", "--as", "Marat"]);
    assert_eq!(record["code"], "disk_full");
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/workspace-v1.claimtrail");
    fs::copy(old, desk.path("old.claimtrail")).unwrap();
    assert_eq!(refused(&["-w", "old.claimtrail", "claim", "list"])["code"], "needs_room");
    // A log would have the last changes, and what is read without it would be old.
    fs::write(desk.path("desk.claimtrail-wal"), "changes").unwrap();
    assert_eq!(refused(&["claim", "list"])["code"], "needs_room");
    assert!(!desk.path("desk.claimtrail-lock").exists());
    assert_eq!(desk.json(&["claim", "list"])["total"], 1);
    desk.claim("Coal stopped.");
}

#[cfg(unix)]
#[test]
fn a_workbook_without_room_for_its_rows_names_the_folder_and_does_not_panic() {
    let desk = Desk::of_two();
    for _ in 0..30 {
        desk.claim(&"coal ".repeat(980));
    }
    let ran = with_files_of(128, &desk, &["report", "xlsx", "-o", "r.xlsx", "--json"]);
    assert_eq!(ran.code, Some(1));
    let error: Value = serde_json::from_slice(&ran.err).unwrap();
    assert_eq!(error["code"], "disk_full", "{error}");
    let folder = desk.folder.path().to_str().unwrap();
    assert_eq!(error["details"]["folder"], folder);
    assert!(error["message"].as_str().unwrap().contains(folder), "{error}");
    assert!(!desk.path("r.xlsx").exists());
}

#[test]
fn verifying_what_is_cut_off_or_damaged_tells_what_is_missing_and_does_not_advise_to_verify() {
    let desk = Desk::of_two();
    desk.claim("Coal moves.");
    let whole = fs::read(desk.path("desk.claimtrail")).unwrap();
    desk.write("cut.claimtrail", &whole[..whole.len() - 5_000]);
    for command in [&["journal", "verify"][..], &["claim", "list"]] {
        let cut = desk.refused(&[&["-w", "cut.claimtrail"], command].concat());
        let details = (&cut["details"]["missing"], &cut["details"]["whole"]);
        assert_eq!((&cut["code"], details), (&"damaged".into(), (&5_000.into(), &whole.len().into())));
        let told = cut["message"].as_str().unwrap();
        assert!(told.contains("is cut off") && told.contains("5,000") || told.contains("5000"), "{told}");
        assert!(
            told.contains("ask a colleague for the journal") && !told.contains("journal verify"),
            "{told}"
        );
    }
    let backup = desk.refused(&["-w", "new.claimtrail", "restore", "cut.claimtrail"]);
    assert_eq!(backup["code"], "damaged_backup");
    assert!(backup["message"].as_str().unwrap().contains("it is cut off"), "{backup}");
    let mut damaged = whole;
    damaged[100..4_000].fill(0xAA);
    desk.write("damaged.claimtrail", damaged);
    let told = |command: &[&str]| {
        let error = desk.refused(&[&["-w", "damaged.claimtrail"], command].concat());
        assert_eq!(error["code"], "damaged", "{error}");
        error["message"].as_str().unwrap().contains("“claimtrail journal verify”")
    };
    assert!(told(&["claim", "list"]) && !told(&["journal", "verify"]));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_refuses_the_save_and_keeps_all_saves_before_it() {
    let desk = Desk::empty();
    fill(&desk, desk.folder.path(), &["disk_full", "database"], |args| with_files_of(4_096, &desk, args));
}

/// Saves claims until there is no room; none that was acknowledged may be missing then.
#[cfg(unix)]
fn fill(desk: &Desk, small: &Path, codes: &[&str], run: impl Fn(&[&str]) -> Ran) {
    let file = small.join("full.claimtrail");
    let file = file.to_str().unwrap();
    desk.json(&["init", file, "--name", "Marat"]);
    let mut acknowledged = Vec::new();
    let refusal = loop {
        let statement = format!("{} {}", "coal ".repeat(900), acknowledged.len());
        let ran = run(&["-w", file, "claim", "record", "--statement", &statement, "--json"]);
        if ran.code != Some(0) {
            assert_eq!(ran.code, Some(1));
            break serde_json::from_slice::<Value>(&ran.err).unwrap();
        }
        acknowledged.push(ran.document()["id"].clone());
        assert!(acknowledged.len() < 2_000, "there was room for ever");
    };
    assert!(codes.contains(&refusal["code"].as_str().unwrap()), "{refusal}");
    let saved = desk.json(&["-w", file, "claim", "list"]);
    let saved: Vec<&Value> = saved["claims"].as_array().unwrap().iter().map(|claim| &claim["id"]).collect();
    assert_eq!(saved.len(), acknowledged.len());
    assert!(acknowledged.iter().all(|id| saved.contains(&id)));
    assert_eq!(desk.json(&["-w", file, "journal", "verify"])["holds"], true);
}

#[cfg(unix)]
#[test]
fn what_was_acknowledged_survives_being_killed() {
    let desk = Desk::of_one();
    let mut acknowledged = Vec::new();
    for at in 0..60_u64 {
        let mut child = desk.piped(&["claim", "record", "--statement", &format!("Claim {at}."), "--json"]);
        let out = BufReader::new(child.stdout.take().unwrap());
        if at % 3 > 0 {
            std::thread::sleep(Duration::from_micros(at * 400));
            child.kill().unwrap();
        }
        // A whole answer is an acknowledgement, even if the program died right after it.
        if let Some(Ok(line)) = out.lines().next()
            && let Ok(claim) = serde_json::from_str::<Value>(&line)
        {
            acknowledged.push(claim["id"].clone());
        }
        child.wait().unwrap();
    }
    assert!(acknowledged.len() >= 20);
    let saved = desk.json(&["claim", "list"]);
    let saved: Vec<&Value> = saved["claims"].as_array().unwrap().iter().map(|claim| &claim["id"]).collect();
    assert!(acknowledged.iter().all(|id| saved.contains(&id)));
    assert_eq!(desk.json(&["journal", "verify"])["holds"], true);
}

#[test]
fn a_creation_that_was_killed_stands_in_nobodys_way() {
    let desk = Desk::empty();
    let create = ["init", "new.claimtrail", "--name", "Marat"];
    for wait in (0..60).step_by(3) {
        let mut child = desk.command(&create).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        // Refused where the first one came to its end; a workspace is there either way.
        desk.run(&create);
        let verified = desk.run(&["-w", "new.claimtrail", "journal", "verify"]);
        assert_eq!(verified.code, Some(0), "killed after {wait} ms: {}", verified.err());
        fs::remove_file(desk.path("new.claimtrail")).unwrap();
    }
}

/// Copies a new database in the middle of its first change: what a killed program leaves, a rollback journal beside it.
fn half_way(database: &Path, to: &Path) {
    let db = Connection::open(database).unwrap();
    db.execute_batch("PRAGMA cache_size = 1; BEGIN; CREATE TABLE t (a);").unwrap();
    db.execute("INSERT INTO t SELECT zeroblob(400000)", []).unwrap();
    for suffix in ["", "-journal"] {
        let beside = |path: &Path| format!("{}{suffix}", path.display());
        fs::copy(beside(database), beside(to)).unwrap();
    }
    assert!(fs::metadata(to).unwrap().len() > 0);
}

#[test]
fn a_file_in_which_nothing_was_recorded_is_replaced_by_a_new_workspace_and_no_other_is() {
    let desk = Desk::empty();
    let sqlite = |name: &str, sql: &str| {
        Connection::open(desk.path(name)).unwrap().execute_batch(sql).unwrap();
    };
    desk.write("empty.claimtrail", "");
    sqlite("begun.claimtrail", "PRAGMA journal_mode = WAL; VACUUM;");
    half_way(&desk.path("other.db"), &desk.path("half.claimtrail"));
    let create = |name| desk.run(&["init", name, "--name", "Marat"]);
    for name in ["empty.claimtrail", "begun.claimtrail", "half.claimtrail"] {
        let ran = create(name);
        assert_eq!(ran.code, Some(0), "{name}: {}", ran.err());
    }
    sqlite("others.claimtrail", "CREATE TABLE notes (note TEXT);");
    desk.write("letter.claimtrail", "Dear colleagues.");
    for name in ["others.claimtrail", "letter.claimtrail", "empty.claimtrail"] {
        let kept = fs::read(desk.path(name)).unwrap();
        assert_eq!(create(name).code, Some(1), "{name}");
        assert!(fs::read(desk.path(name)).unwrap() == kept, "{name}");
    }
}

#[test]
fn no_output_is_written_over_a_workspace() {
    let desk = Desk::of_one();
    desk.json(&["backup", "desk.bak"]);
    let before = desk.json(&["claim", "list"]);
    for target in ["desk.claimtrail", "./home/../desk.claimtrail", "desk.claimtrail-lock", "desk.bak"] {
        for command in [&["report", "csv"][..], &["journal", "export"]] {
            let error = desk.refused(&[command, &["-o", target]].concat());
            assert_eq!(error["code"], "exists", "{command:?} {target}: {error}");
        }
    }
    assert_eq!(desk.json(&["claim", "list"]), before);
    desk.json(&["-w", "desk.bak", "journal", "verify"]);
}

#[test]
fn a_damaged_index_of_words_is_written_anew_and_its_backup_restored() {
    let desk = Desk::of_two();
    for row in 0..20 {
        desk.claim(&format!("Coal moves {row}."));
    }
    let found = || desk.json(&["claim", "list", "--query", "coal"])["total"].clone();
    assert_eq!(found(), 20);
    let db = rusqlite::Connection::open(desk.path("desk.claimtrail")).unwrap();
    db.execute("UPDATE claim_words_data SET block = x'00' WHERE id > 10", []).unwrap();
    drop(db);
    assert_eq!(desk.refused(&["claim", "list", "--query", "coal"])["code"], "damaged");
    let backed_up = desk.run(&["backup", "desk.bak", "--json"]);
    assert_eq!((backed_up.code, backed_up.document()["damage"].is_string()), (Some(1), true));
    desk.json(&["reindex"]);
    assert_eq!(found(), 20);
    desk.json(&["restore", "desk.bak"]);
    assert_eq!(found(), 20);
    desk.json(&["journal", "verify"]);
}

#[cfg(unix)]
#[test]
fn a_workspace_where_nothing_can_be_written_is_read_and_verified_there() {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;

    let desk = Desk::of_one();
    desk.json(&["claim", "record", "--statement", "It rained."]);
    let head = desk.json(&["journal", "head"]);
    let archive = tempfile::tempdir().unwrap();
    let set = |name: &str, mode| fs::set_permissions(archive.path().join(name), Permissions::from_mode(mode));
    fs::copy(desk.path("desk.claimtrail"), archive.path().join("desk.claimtrail")).unwrap();
    set("desk.claimtrail", 0o644).unwrap();
    let old = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/workspace-v1.claimtrail");
    fs::copy(old, archive.path().join("old.claimtrail")).unwrap();
    fs::create_dir(archive.path().join("out")).unwrap();
    set("out", 0o777).unwrap();
    set("", 0o555).unwrap();
    let run = |args: &[&str]| {
        let mut command = desk.command(args);
        command.current_dir(archive.path()).env("CLAIMTRAIL_HOME", archive.path().join("out/home"));
        command.env("CLAIMTRAIL_WORKSPACE", archive.path().join("desk.claimtrail"));
        // Nothing is closed to root.
        if archive.path().metadata().unwrap().uid() == 0 {
            command.uid(65_534).gid(65_534);
        }
        command.output()
    };
    if run(&["--version"]).is_err() {
        eprintln!("SKIPPED: nobody but root may run the program here");
        return;
    }
    let json = |args: &[&str]| {
        let ran = run(&[args, &["--json"]].concat()).unwrap();
        let document = if ran.status.success() { ran.stdout } else { ran.stderr };
        let document = String::from_utf8(document).unwrap();
        serde_json::from_str::<Value>(document.lines().last().unwrap()).unwrap()
    };
    assert_eq!(json(&["claim", "list"])["total"], 1);
    assert_eq!(json(&["claim", "list", "--query", "rained"])["total"], 1);
    let verified = json(&["journal", "verify", "--expect-head", head["head"].as_str().unwrap()]);
    assert_eq!((&verified["holds"], &verified["head"]), (&true.into(), &head["head"]));
    let report = run(&["report", "csv"]).unwrap();
    assert!(String::from_utf8(report.stdout).unwrap().contains("It rained."));
    assert_eq!(json(&["reindex"])["code"], "read_only");
    json(&["backup", "out/desk.bak"]);
    json(&["-w", "out/desk.claimtrail", "restore", "desk.claimtrail"]);
    assert_eq!(json(&["-w", "out/desk.claimtrail", "journal", "head"]), head);
    assert_eq!(json(&["-w", "old.claimtrail", "claim", "list"])["code"], "needs_copy");
    // Somebody may write here, only not this person.
    set("", 0o755).unwrap();
    assert_eq!(json(&["claim", "list"])["code"], "read_only");
    set("desk.claimtrail", 0o444).unwrap();
    assert_eq!(json(&["claim", "list"])["total"], 1);
    fs::write(archive.path().join("desk.claimtrail-wal"), "changes").unwrap();
    set("", 0o555).unwrap();
    assert_eq!(json(&["claim", "list"])["code"], "needs_copy");
    fs::set_permissions(archive.path(), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_backup_or_an_export_of_what_is_damaged_says_so_and_ends_with_1() {
    let desk = Desk::of_two();
    desk.claim("Coal moves.");
    let db = Connection::open(desk.path("desk.claimtrail")).unwrap();
    db.execute("UPDATE revision_values SET value = '\"It stands.\"' WHERE field = 'statement'", []).unwrap();
    drop(db);
    let export = |more: &[&str]| {
        let ran = desk.run(&[&["journal", "export"], more].concat());
        assert_eq!(ran.code, Some(1), "{}", ran.err());
        ran
    };
    for more in [&["-o", "j.jsonl"][..], &[]] {
        assert!(export(more).err().starts_with("1 revision or attachment in it is not what its hash says"));
    }
    assert_eq!(export(&["--json"]).document()["damaged"], 1);
    assert_eq!(desk.refused(&["init", "new.claimtrail", "--journal", "j.jsonl"])["code"], "journal");
    let db = Connection::open(desk.path("desk.claimtrail")).unwrap();
    db.execute("UPDATE claim_words_data SET block = x'00' WHERE id > 10", []).unwrap();
    drop(db);
    let ran = desk.run(&["backup", "desk.bak"]);
    assert_eq!(ran.code, Some(1));
    let told = String::from_utf8(ran.out).unwrap();
    assert!(told.contains("The copy is damaged, as the workspace's own file is"), "{told}");
    assert!(desk.path("desk.bak").exists());
}
