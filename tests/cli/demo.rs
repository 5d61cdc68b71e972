//! The sample story: it ends where it says, and leaves what was there alone.

use crate::support::{Desk, assert_text, rows};

#[test]
fn the_demo_tells_its_story_and_leaves_a_workspace_that_holds() {
    let desk = Desk::empty();
    let told = desk.json(&["demo", "new/folder"]);
    assert_eq!(told["holds"], true);
    assert!(!desk.path("home").exists(), "the user's own keys are left alone");
    let workspace = told["workspace"].as_str().unwrap();
    let work = |args: &[&str]| {
        let args = [&["-w", workspace, "--json"][..], args].concat();
        let ran =
            desk.command(&args).env("CLAIMTRAIL_HOME", told["keys"].as_str().unwrap()).output().unwrap();
        serde_json::from_slice::<serde_json::Value>(&ran.stdout).unwrap()
    };
    let claim = work(&["claim", "show", told["id"].as_str().unwrap()]);
    assert_eq!(
        (claim["status"].as_str(), claim["verdict"]["rating"].as_str()),
        (Some("corrected"), Some("false"))
    );
    assert_eq!(work(&["journal", "verify", "--expect-head", told["head"].as_str().unwrap()])["holds"], true);
    assert_eq!(
        work(&["--as", "Aliya", "claim", "tag", told["id"].as_str().unwrap(), "--add", "x"])["tags"][2],
        "x"
    );
    let csv = std::fs::read_to_string(told["csv"].as_str().unwrap()).unwrap();
    let row = &rows(&csv)[0];
    assert_eq!(row["quote"], "appears to be fake");
    assert_eq!((row["modality"].as_str(), row["reported_by"].as_str()), ("questioned", "The Diplomat"));
    assert_eq!((row["evidence_count"].as_str(), row["independent_sources"].as_str()), ("4", "3"));
    let evidence = std::fs::read_to_string(told["evidence_csv"].as_str().unwrap()).unwrap();
    assert!(!evidence.contains("Dispatcher") && !evidence.contains("depot"));
}

#[test]
fn the_demo_reads_as_an_account() {
    let desk = Desk::empty();
    assert_text("demo", &desk.text(&["demo", "demo"]));
}

#[test]
fn the_demo_refuses_a_folder_that_holds_anything() {
    let desk = Desk::empty();
    desk.write("file", "mine");
    assert_eq!(desk.refused(&["demo", "."])["code"], "exists");
    assert_eq!(desk.refused(&["demo", "file"])["code"], "exists");
    assert_eq!(std::fs::read_to_string(desk.path("file")).unwrap(), "mine");
}
