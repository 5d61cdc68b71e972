//! The coal journey through the commands, as the web UI makes it: from the article to the report, with every refusal
//! on the way. The app is the product's own, permissions included; only its window and its dialogs are not there.

use std::path::Path;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;
use std::{fs, thread};

use serde_json::{Value, json};
use tauri::Listener as _;

use crate::support::{self, Shell};

fn begin(home: &Path) -> Shell {
    Shell::begin(home, tauri::generate_context!())
}

fn id(record: &Value) -> Value {
    record["id"].clone()
}

fn person(state: &Value, name: &str) -> Value {
    let profiles = state["profiles"].as_array().unwrap();
    profiles.iter().find(|profile| profile["name"] == name).unwrap()["person"].clone()
}

fn permission(shell: &Shell, claim: &Value, op: &str) -> Value {
    let ops = shell.ok("allowed_ops", json!({ "id": claim }));
    ops.as_array().unwrap().iter().find(|permission| permission["op"] == op).unwrap().clone()
}

/// What is told by an event from now on, as this reads it.
fn told<T: Send + 'static>(
    shell: &Shell,
    event: &str,
    read: impl Fn(Value) -> T + Send + 'static,
) -> Arc<Mutex<Vec<T>>> {
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    shell.app.listen_any(event, move |event| {
        heard.lock().unwrap().push(read(serde_json::from_str(event.payload()).unwrap()));
    });
    told
}

#[test]
fn the_coal_journey() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let state = shell.ok("create_sample", json!({}));
    assert_eq!((&state["workspace"]["name"], &state["workspace"]["sample"]), (&json!("coal"), &json!(true)));
    let (marat, aliya) = (person(&state, "Marat"), person(&state, "Aliya"));
    let state = shell.ok("act_as", json!({ "person": aliya }));
    assert_eq!(state["acting"]["role"], "fact_checker");

    // The article, and the claim in it.
    let text = home.path().join("rumour.txt");
    fs::write(&text, "The Diplomat wrote that the report “appears to be fake”.").unwrap();
    shell.chosen.next(&text);
    let chosen = shell.ok("choose_text", json!({}));
    assert_eq!(chosen["name"], "rumour");
    let article =
        shell.ok("add_article", json!({ "article": { "title": "Rumour", "text": chosen["text"] } }));
    let new = json!({
        "statement": "Kazakhstan blocked the transfer of Russian coal.",
        "article_id": article["id"],
        "quote": { "exact": "appears to be fake" },
        "modality": "questioned",
        "tags": ["coal"],
    });
    let unchosen = json!({ "statement": "Coal moves.", "modality": null });
    assert_eq!(shell.code("record_claim", json!({ "claim": unchosen })), "invalid");
    let claim = id(&shell.ok("record_claim", json!({ "claim": new })));
    assert_eq!(permission(&shell, &claim, "review.submit")["why"]["kind"], "verdict_missing");

    // Two sources, one with an attachment.
    let letter = home.path().join("letter.txt");
    fs::write(&letter, "The trains are running.").unwrap();
    for (title, stance) in [("A letter", "refutes"), ("A report", "supports")] {
        let source = shell.ok("add_source", json!({ "source": { "title": title, "kind": "statement" } }));
        shell.ok(
            "attach_evidence",
            json!({ "claim": claim, "source": source["id"], "evidence": { "stance": stance } }),
        );
        if title == "A letter" {
            shell.chosen.next(&letter);
            let attached = shell.ok("add_attachment", json!({ "source": source["id"] }));
            assert_eq!((&attached["name"], &attached["size"]), (&json!("letter.txt"), &json!(23)));
            shell.chosen.next(home.path().join("saved.txt"));
            shell.ok("save_attachment", json!({ "sha256": attached["sha256"] }));
            assert_eq!(fs::read_to_string(home.path().join("saved.txt")).unwrap(), "The trains are running.");
        }
    }

    // Verdict, review, publication.
    let verdict = json!({ "rating": "false", "rationale": "Nobody saw a train stopped." });
    shell.ok("propose_verdict", json!({ "claim": claim, "verdict": verdict }));
    let submitted = shell.ok("submit_claim", json!({ "id": claim }));
    assert_eq!(submitted["status"], "in_review");
    let refused = permission(&shell, &claim, "review.approve");
    assert_eq!((&refused["allowed"], &refused["why"]["kind"]), (&json!(false), &json!("role")));
    assert!(refused["reason"].as_str().unwrap().contains("editor"));
    assert_eq!(shell.code("approve_claim", json!({ "id": claim })), "not_allowed");
    shell.ok("act_as", json!({ "person": marat }));
    assert_eq!(shell.code("return_claim", json!({ "id": claim, "reason": " " })), "not_allowed");
    shell.ok("return_claim", json!({ "id": claim, "reason": "Say who runs the trains." }));
    shell.ok("act_as", json!({ "person": aliya }));
    let edit = json!({ "rationale": "Nobody saw a train stopped, and the operator denies it." });
    shell.ok("edit_verdict", json!({ "claim": claim, "edit": edit }));
    shell.ok("submit_claim", json!({ "id": claim }));
    shell.ok("act_as", json!({ "person": marat }));
    shell.ok("approve_claim", json!({ "id": claim }));
    shell.ok("publish_claim", json!({ "id": claim }));
    let correction = json!({ "id": claim, "class": "minor", "notice": "A word was missing." });
    shell.ok("open_correction", correction);
    let view = shell.ok("claim", json!({ "id": claim }));
    assert_eq!(
        (&view["status"], view["corrections"].as_array().unwrap().len()),
        (&json!("correction_pending"), 1)
    );

    // History, word by word, and the claim as it was.
    let history = shell.ok("claim_history", json!({ "id": claim }));
    let edited = history.as_array().unwrap().iter().find(|entry| entry["op"] == "verdict.edit").unwrap();
    let rationale =
        edited["changes"].as_array().unwrap().iter().find(|change| change["field"] == "rationale");
    let added = rationale.unwrap()["diff"].as_array().unwrap().iter().any(|part| part["kind"] == "added");
    assert!(added && rationale.unwrap()["redactable"] == true);
    let then = shell.ok("claim_as_of", json!({ "id": claim, "revision": history[0]["hash"] }));
    assert_eq!(then["status"], "draft");

    report(&shell, home.path());
    let verification = shell.ok("verify", json!({ "job": "v", "expectHead": null }));
    assert_eq!((&verification["holds"], &verification["faults"]), (&json!(true), &json!([])));
}

/// The preview is what the file holds, and the receipt is of that file.
fn report(shell: &Shell, home: &std::path::Path) {
    let filter = json!({ "tag": ["coal"] });
    let given = json!({ "job": "p", "options": { "format": "csv" }, "filter": filter, "limit": 1 });
    let preview = shell.ok("report_preview", given);
    assert_eq!((preview["rows"].as_array().unwrap().len(), &preview["more"]), (1, &json!(true)));
    shell.chosen.next(home.join("report"));
    let given = json!({ "job": "r", "options": { "format": "csv", "layout": "claims" }, "filter": filter });
    let saved = shell.ok("save_report", given);
    assert_eq!((&saved["name"], &saved["rows"]), (&json!("report.csv"), &json!(2)));
    let counted = |query: &str| json!({ "filter": { "tag": ["coal"], "query": query } });
    assert_eq!(shell.ok("claim_facets", counted("has:verdict OR missing:verdict"))["total"], saved["rows"]);
    assert_eq!(shell.ok("claim_facets", counted("status:withdrawn"))["total"], 0);
    assert_eq!(shell.code("claim_facets", counted("status:nowhere")), "invalid");
    let csv = fs::read_to_string(home.join("report.csv")).unwrap();
    assert!(
        csv.starts_with(
            &preview["columns"]
                .as_array()
                .unwrap()
                .iter()
                .map(|c| c.as_str().unwrap())
                .collect::<Vec<_>>()
                .join(",")
        )
    );
    assert_eq!(saved["head"], shell.ok("head", json!({}))["head"]);
    other_formats(shell, home, &filter);
    of_then(shell, home);
}

/// What was made ready for a day serves its previews and its report, and is gone once nobody asks for it.
fn of_then(shell: &Shell, home: &std::path::Path) {
    let claims = shell.ok("list_claims", json!({ "listing": { "limit": 100 } }))["rows"].clone();
    let claim = shell.ok("claim", json!({ "id": claims[0]["id"] }));
    let then = claim["created_at"].clone();
    let held = shell.ok("report_as_of", json!({ "job": "a", "asOf": then }));
    assert_eq!((&held["at"], &held["head_now"]), (&then, &shell.ok("head", json!({}))["head"]));
    let beside = || {
        let entries = fs::read_dir(home.join("sample")).unwrap();
        entries
            .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".partial"))
            .count()
    };
    assert_eq!(beside(), 1);
    let options = json!({ "format": "csv", "layout": "history" });
    let given =
        |as_of: &Value| json!({ "job": "p", "options": options, "filter": {}, "limit": 1, "asOf": as_of });
    assert_eq!(shell.ok("report_preview", given(&then))["more"], true);
    shell.chosen.next(home.join("then"));
    let saved = shell.ok("save_report", given(&then));
    assert_eq!((&saved["as_of"]["at"], &saved["as_of"]["revisions"]), (&then, &held["revisions"]));
    assert_eq!(beside(), 1);
    assert_eq!(shell.code("report_as_of", json!({ "job": "a", "asOf": "2999-01-01" })), "invalid");
    assert_eq!(shell.ok("report_preview", given(&Value::Null))["more"], true);
    assert_eq!(beside(), 0);
}

/// One command saves every format, with the ending that belongs to it, and its receipt says what is left out.
fn other_formats(shell: &Shell, home: &std::path::Path, filter: &Value) {
    let url = "https://desk.example/{id}";
    for (options, suggested, name, begins, rows) in [
        (json!({ "format": "xlsx", "layout": "claims" }), "claims.xlsx", "book.xlsx", "PK", 2),
        (json!({ "format": "claim_review", "url": url }), "jsonld", "book.jsonld", "{\"@context\":", 1),
        (json!({ "format": "html" }), "html", "book.html", "<!DOCTYPE html>", 2),
    ] {
        shell.chosen.next(home.join("book"));
        let saved = shell.ok("save_report", json!({ "job": "o", "options": options, "filter": filter }));
        let began_with = shell.chosen.suggested.lock().unwrap().pop().unwrap();
        assert_eq!(began_with.split_once('.').unwrap().1, suggested, "{name}");
        let bytes = fs::read(home.join(name)).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
        assert_eq!((&saved["name"], &saved["bytes"]), (&json!(name), &json!(bytes.len())));
        assert_eq!((&saved["rows"], &saved["cut"]), (&json!(rows), &json!(0)), "{name}");
    }
    let wrong = json!({ "format": "claim_review", "url": "https://desk.example" });
    let given = json!({ "job": "p", "options": wrong, "filter": filter, "limit": 1 });
    assert_eq!(shell.code("report_preview", given), "invalid");
}

#[test]
fn undo_and_redo_go_back_and_forth() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let claim = id(&shell.ok("record_claim", json!({ "claim": { "statement": "One" } })));
    shell.ok("edit_claim", json!({ "id": claim, "edit": { "statement": "Two" } }));
    let statement = || shell.ok("claim", json!({ "id": claim }))["statement"].clone();
    assert_eq!(shell.ok("undoable", json!({}))["undo"]["op"], "claim.edit");
    for _ in 0..2 {
        shell.ok("undo", json!({ "job": "u", "earlier": false }));
        assert_eq!(statement(), "One");
        assert_eq!(shell.ok("undoable", json!({}))["redo"]["possible"], true);
        shell.ok("redo", json!({ "job": "r" }));
        assert_eq!(statement(), "Two");
    }
    assert_eq!(shell.code("redo", json!({ "job": "r" })), "not_undoable");
}

#[test]
fn another_appearance_is_told_of_and_another_setting_is_not() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let told = told(&shell, "appearance-changed", |theme| theme.to_string());
    for edit in [
        json!({ "appearance": "dark" }),
        json!({ "appearance": "dark", "mirrored": true }),
        json!({ "density": "compact" }),
        json!({ "appearance": "system" }),
    ] {
        shell.ok("change_settings", json!({ "edit": edit }));
    }
    assert_eq!(*told.lock().unwrap(), [r#""dark""#, r#""system""#]);
}

#[test]
fn the_window_is_called_after_the_desk_that_is_open() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let told = told(&shell, "title-changed", |title| title.as_str().unwrap().to_owned());
    let last = || told.lock().unwrap().last().cloned().unwrap();
    shell.chosen.next(home.path().join("night.claimtrail"));
    shell.ok("create_workspace", json!({ "created": { "founder": "Dana", "desk": "Night desk" } }));
    assert_eq!(last(), "Night desk – Claimtrail");
    shell.ok("set_desk", json!({ "edit": { "name": "Day desk" } }));
    assert_eq!(last(), "Day desk – Claimtrail");
    shell.ok("undo", json!({ "job": "u", "earlier": false }));
    assert_eq!(last(), "Night desk – Claimtrail");
    shell.ok("close_workspace", json!({}));
    assert_eq!(last(), "Claimtrail");
}

#[test]
fn undo_and_redo_tell_who_may_act_and_what_the_desk_is_called() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let state = shell.ok("create_sample", json!({}));
    let (aliya, desk) = (person(&state, "Aliya"), state["workspace"]["desk"].clone());
    let told = told(&shell, "workspace-changed", move |state| {
        let profiles = state["profiles"].as_array().unwrap();
        let aliya = profiles.iter().find(|profile| profile["person"] == aliya).unwrap();
        (aliya["active"].clone(), state["workspace"]["desk"].clone())
    });
    let last = || told.lock().unwrap().last().cloned().unwrap();
    shell.ok("set_person", json!({ "id": person(&state, "Aliya"), "edit": { "active": false } }));
    assert_eq!(last(), (json!(false), desk.clone()));
    shell.ok("undo", json!({ "job": "u", "earlier": false }));
    assert_eq!(last(), (json!(true), desk.clone()));
    shell.ok("redo", json!({ "job": "r" }));
    assert_eq!(last(), (json!(false), desk.clone()));
    shell.ok("set_desk", json!({ "edit": { "name": "Night desk" } }));
    assert_eq!(last().1, "Night desk");
    shell.ok("undo", json!({ "job": "u", "earlier": false }));
    assert_eq!(last().1, desk);
}

#[test]
fn an_owner_whose_only_key_was_revoked_is_told_so_and_recovers() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.chosen.next(home.path().join("night.claimtrail"));
    let given = json!({ "created": { "founder": "Dana", "desk": "Night desk" } });
    let dana = shell.ok("create_workspace", given)["acting"].clone();
    assert_eq!(dana["signs"], true);
    let told = Arc::new(Mutex::new(Value::Null));
    let heard = Arc::clone(&told);
    shell.app.listen_any("workspace-changed", move |event| {
        *heard.lock().unwrap() = serde_json::from_str(event.payload()).unwrap();
    });
    let signs = || told.lock().unwrap()["acting"]["signs"].clone();
    let record = |statement: &str| {
        shell.call("record_claim", json!({ "claim": { "statement": statement } })).map(|claim| id(&claim))
    };
    let claim = record("One").unwrap();
    shell.ok("revoke_device", json!({ "id": dana["device"] }));
    assert_eq!(signs(), false);
    assert_eq!(record("Two").unwrap_err()["code"], "not_allowed");
    assert_eq!(permission(&shell, &claim, "claim.edit")["why"]["kind"], "device_revoked");
    let undo = shell.ok("undoable", json!({}))["undo"].clone();
    assert_eq!(undo["possible"], false);
    shell.ok("recover_device", json!({ "person": dana["person"], "label": null }));
    assert_eq!(signs(), true);
    record("Two").unwrap();
}

#[test]
fn who_has_another_key_here_goes_on_with_it() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let state = shell.ok("create_sample", json!({}));
    let acting = state["acting"].clone();
    shell.ok("add_device", json!({ "device": { "person": acting["person"], "label": "second" } }));
    shell.ok("revoke_device", json!({ "id": acting["device"] }));
    let now = shell.ok("workspace_state", json!({}))["acting"].clone();
    assert_eq!(now["signs"], true);
    assert_ne!(now["device"], acting["device"]);
    shell.ok("record_claim", json!({ "claim": { "statement": "One" } }));
}

/// Whose the drafts are that whoever acts types.
fn drafter(shell: &Shell) -> Value {
    let state = shell.ok("workspace_state", json!({}));
    json!({ "workspace": state["workspace"]["id"], "person": state["acting"]["person"] })
}

#[test]
fn without_a_workspace_a_command_says_so_and_a_draft_waits_for_one() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    assert_eq!(shell.ok("workspace_state", json!({}))["workspace"], Value::Null);
    assert_eq!(shell.code("head", json!({})), "no_workspace");
    let nowhere = json!({ "workspace": "../..", "person": null });
    assert_eq!(shell.code("save_draft", json!({ "of": nowhere, "key": "a", "content": 1 })), "no_workspace");
    shell.ok("create_sample", json!({}));
    let of = drafter(&shell);
    shell.ok("save_draft", json!({ "of": of, "key": "a", "content": { "statement": "Half" } }));
    shell.ok("close_workspace", json!({}));
    let again = begin(home.path());
    again.session.open_from_outside(&again.session.last().unwrap());
    assert_eq!(again.ok("drafts", json!({ "of": of }))[0]["content"]["statement"], "Half");
}

#[test]
fn a_draft_belongs_to_who_typed_it_whoever_acts_when_it_is_written() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let sample = shell.ok("create_sample", json!({}));
    let of = drafter(&shell);
    let next =
        sample["profiles"].as_array().unwrap().iter().find(|profile| profile["person"] != of["person"]);
    shell.ok("act_as", json!({ "person": next.unwrap()["person"] }));
    let others = drafter(&shell);
    assert_eq!(others["workspace"], of["workspace"]);
    shell.ok("save_draft", json!({ "of": of, "key": "comment:1", "content": { "body": "Hers." } }));
    assert_eq!(shell.ok("draft", json!({ "of": others, "key": "comment:1" })), Value::Null);
    assert_eq!(shell.ok("drafts", json!({ "of": others })), json!([]));
    shell.ok("close_workspace", json!({}));
    shell.ok("save_draft", json!({ "of": of, "key": "comment:1", "content": { "body": "Hers, late." } }));
    assert_eq!(shell.ok("draft", json!({ "of": of, "key": "comment:1" }))["content"]["body"], "Hers, late.");
}

#[test]
fn drafts_go_with_what_is_redacted_and_with_a_workspace_that_is_forgotten() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let claim = shell.ok("record_claim", json!({ "claim": { "statement": "Dana took the money." } }));
    let (revision, claim) = (claim["heads"][0].clone(), id(&claim));
    let other = id(&shell.ok("record_claim", json!({ "claim": { "statement": "It rained." } })));
    let of = drafter(&shell);
    let key = |about: &Value| format!("claim-edit:{}", about.as_str().unwrap());
    for about in [&claim, &other] {
        let content = json!({ "statement": "Dana took it." });
        shell.ok("save_draft", json!({ "of": of, "key": key(about), "content": content }));
    }
    let given = json!({ "revision": revision, "fields": ["statement"], "reason": "She is a minor." });
    shell.ok("redact", given);
    let keys = || -> Vec<Value> {
        let drafts = shell.ok("drafts", json!({ "of": of }));
        drafts.as_array().unwrap().iter().map(|draft| draft["key"].clone()).collect()
    };
    assert_eq!(keys(), [json!(key(&other))]);
    shell.ok("close_workspace", json!({}));
    let recent = shell.ok("workspace_state", json!({}))["recent"][0]["id"].clone();
    shell.ok("forget_recent", json!({ "id": recent }));
    assert_eq!(fs::read_dir(home.path().join("drafts")).unwrap().count(), 0);
}

#[test]
fn a_workspace_that_is_brought_up_to_date_is_told_of_meanwhile() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let path = home.path().join("old.claimtrail");
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/workspace-v1.claimtrail");
    fs::copy(old, &path).unwrap();
    let told = told(&shell, "workspace-changed", |state| {
        (state["updating"].clone(), state["workspace"]["name"].clone())
    });
    shell.session.open_from_outside(&path);
    let updating = (json!("old"), Value::Null);
    let over = (Value::Null, Value::Null);
    let open = (Value::Null, json!("old"));
    assert_eq!(*told.lock().unwrap(), [updating, over, open.clone()]);
    shell.ok("close_workspace", json!({}));
    assert!(!home.path().join("old.claimtrail-wal").exists(), "all of it is in the file");
    told.lock().unwrap().clear();
    shell.session.open_from_outside(&path);
    assert_eq!(*told.lock().unwrap(), [open], "it is up to date now");
}

#[test]
fn a_closed_dialog_changes_nothing_and_a_path_is_never_told() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let created = json!({ "created": { "founder": "Dana", "desk": "Night desk" } });
    assert_eq!(shell.ok("create_workspace", created.clone()), Value::Null);
    shell.chosen.next(home.path().join("night"));
    let state = shell.ok("create_workspace", created);
    assert_eq!(state["workspace"]["name"], "night");
    assert!(home.path().join("night.claimtrail").is_file());
    assert!(!state.to_string().contains(&*home.path().to_string_lossy()));
    let recent = state["recent"][0]["id"].clone();
    let closed = shell.ok("close_workspace", json!({}));
    assert_eq!(closed["workspace"], Value::Null);
    assert_eq!(shell.ok("open_recent", json!({ "id": recent }))["acting"]["name"], "Dana");
    assert_eq!(shell.code("open_recent", json!({ "id": "0" })), "not_found");
}

#[test]
fn long_work_tells_how_far_it_is_and_can_be_called_off() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let told = Arc::new(Mutex::new(Vec::new()));
    let (heard, webview) = (Arc::clone(&told), shell.webview());
    shell.app.listen_any("job-progress", move |event| {
        heard.lock().unwrap().push(event.payload().to_owned());
        support::call(&webview, "cancel_job", json!({ "job": "export" })).unwrap();
    });
    let journal = home.path().join("coal.jsonl");
    shell.chosen.next(&journal);
    assert_eq!(shell.code("export_journal", json!({ "job": "export" })), "cancelled");
    assert!(!journal.exists());
    assert!(told.lock().unwrap()[0].contains("\"job\":\"export\""));
    shell.chosen.next(&journal);
    assert_eq!(shell.ok("export_journal", json!({ "job": "whole" }))["name"], "coal.jsonl");
    shell.chosen.next(&journal);
    assert_eq!(shell.ok("import_journal", json!({ "job": "import" }))["revisions"], 0);
}

#[test]
fn who_asks_to_close_has_the_pages_told_once_and_the_workspace_closed_when_they_are_ready() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let told = Arc::new(Mutex::new(Vec::new()));
    for event in ["closing", "ended"] {
        let told = Arc::clone(&told);
        shell.app.listen_any(event, move |_| told.lock().unwrap().push(event));
    }
    shell.ok("ask_to_close", json!({}));
    shell.ok("ask_to_close", json!({}));
    assert_eq!(*told.lock().unwrap(), ["closing"]);
    shell.ok("desk_counts", json!({}));
    shell.ok("close_window", json!({}));
    assert_eq!(*told.lock().unwrap(), ["closing", "ended"]);
    assert_eq!(shell.code("desk_counts", json!({})), "no_workspace");
}

#[test]
fn a_backup_is_put_back_and_what_was_there_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    shell.chosen.next(home.path().join("kept.claimtrail"));
    let saved = shell.ok("back_up", json!({ "job": "b" }));
    assert_eq!(saved["name"], "kept.claimtrail");
    let claim = id(&shell.ok("record_claim", json!({ "claim": { "statement": "Later" } })));
    assert_eq!(shell.ok("restore_backup", json!({})), Value::Null, "none was chosen");
    shell.chosen.next(home.path().join("kept.claimtrail"));
    let chosen = shell.ok("choose_backup", json!({}));
    assert_eq!((&chosen["name"], &chosen["backup"]["head"]), (&json!("kept.claimtrail"), &saved["head"]));
    assert_eq!(chosen["replaces"], json!({ "desk": chosen["backup"]["desk"], "lacks": 1 }));
    let restored = shell.ok("restore_backup", json!({}));
    assert_eq!(restored["state"]["workspace"]["name"], "coal");
    assert_eq!(restored["kept"], "coal.before-restore.claimtrail");
    assert_eq!(shell.code("claim", json!({ "id": claim })), "not_found");
    assert_eq!(shell.ok("head", json!({}))["head"], saved["head"]);
    shell.ok("close_workspace", json!({}));
    shell.chosen.next(home.path().join("kept.claimtrail"));
    assert_eq!(shell.ok("choose_backup", json!({}))["replaces"], Value::Null);
    shell.chosen.next(home.path().join("elsewhere"));
    let restored = shell.ok("restore_backup", json!({}));
    assert_eq!(
        (&restored["state"]["workspace"]["name"], &restored["kept"]),
        (&json!("elsewhere"), &Value::Null)
    );
}

#[test]
fn what_is_wrong_with_the_file_is_told_at_opening_by_a_backup_and_by_an_export() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let state = shell.ok("create_sample", json!({}));
    assert_eq!(state["workspace"]["foreign"], Value::Null);
    shell.ok("close_workspace", json!({}));
    let db = rusqlite::Connection::open(home.path().join("sample/coal.claimtrail")).unwrap();
    db.execute_batch(
        "CREATE TRIGGER steal AFTER UPDATE ON sources BEGIN SELECT 1; END;
        UPDATE revision_values SET value = '\"Later\"' WHERE field = 'notice';
        UPDATE claim_words_data SET block = x'00' WHERE id > 10;",
    )
    .unwrap();
    drop(db);
    let told = shell.ok("create_sample", json!({}))["workspace"]["foreign"].clone();
    assert!(
        told.as_str().is_some_and(|told| told.contains("trigger steal") && told.contains("Exchange")),
        "{told}"
    );
    shell.chosen.next(home.path().join("kept.claimtrail"));
    assert!(shell.ok("back_up", json!({ "job": "b" }))["damage"].is_string());
    shell.chosen.next(home.path().join("coal.jsonl"));
    assert_eq!(shell.ok("export_journal", json!({ "job": "e" }))["damaged"], 1);
    assert_eq!(shell.code("record_claim", json!({ "claim": { "statement": "Later" } })), "damaged");
}

#[test]
fn a_backup_is_put_back_once_what_reads_the_workspace_has_ended() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let kept = home.path().join("kept.claimtrail");
    shell.chosen.next(&kept);
    shell.ok("back_up", json!({ "job": "b" }));
    let (begun, reads) = mpsc::channel();
    shell.app.listen_any("job-progress", move |_| {
        begun.send(()).unwrap();
        thread::sleep(Duration::from_millis(1_200));
    });
    shell.chosen.next(home.path().join("coal.jsonl"));
    let webview = shell.webview();
    let export = thread::spawn(move || support::call(&webview, "export_journal", json!({ "job": "e" })));
    reads.recv().unwrap();
    shell.chosen.next(&kept);
    shell.ok("choose_backup", json!({}));
    let restored = shell.ok("restore_backup", json!({}));
    assert_eq!(restored["state"]["workspace"]["name"], "coal");
    assert_eq!(export.join().unwrap().unwrap_err()["code"], "cancelled");
}

#[test]
fn whatever_comes_of_a_restore_the_window_is_told_what_is_open() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let before = shell.ok("create_sample", json!({}))["workspace"].clone();
    let told = told(&shell, "workspace-changed", |state| {
        (state["workspace"].clone(), state["failure"]["code"].clone())
    });
    let backup = home.path().join("kept.claimtrail");
    shell.chosen.next(&backup);
    shell.ok("back_up", json!({ "job": "b" }));
    shell.chosen.next(&backup);
    shell.ok("choose_backup", json!({}));
    fs::write(&backup, "Not a workspace.").unwrap();
    shell.chosen.next(&backup);
    let refused = shell.call("choose_backup", json!({})).unwrap_err();
    assert_eq!(refused["code"], "not_a_workspace");
    let sentence = refused["message"].as_str().unwrap();
    assert!(sentence.ends_with("Choose another file."), "what can be done in the window: {sentence}");
    assert_eq!(shell.code("restore_backup", json!({})), "not_a_workspace");
    assert_eq!(*told.lock().unwrap(), [(before, Value::Null)], "it is open as it was");
    shell.ok("head", json!({}));
    fs::remove_file(home.path().join("sample/coal.claimtrail")).unwrap();
    assert_eq!(shell.code("restore_backup", json!({})), "not_a_workspace");
    assert_eq!(told.lock().unwrap().last(), Some(&(Value::Null, json!("io"))), "why it is not open");
}

#[test]
fn what_gets_its_ending_from_the_shell_is_never_written_over_a_file() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let file = |name: &str| home.path().join(name);
    let report = |typed: &str| {
        shell.chosen.next(file(typed));
        shell.call("save_report", json!({ "job": "r", "options": { "format": "csv" }, "filter": {} }))
    };
    let journal = |typed: &str| {
        shell.chosen.next(file(typed));
        shell.call("export_journal", json!({ "job": "j" }))
    };
    fs::write(file("coal.csv"), "mine").unwrap();
    fs::write(file("coal.jsonl"), "mine").unwrap();
    assert_eq!(report("coal").unwrap_err()["code"], "exists");
    assert_eq!(journal("coal").unwrap_err()["code"], "exists");
    for kept in ["coal.csv", "coal.jsonl"] {
        assert_eq!(fs::read_to_string(file(kept)).unwrap(), "mine");
    }
    assert_eq!(report("Q3.2026").unwrap()["name"], "Q3.2026.csv");
    assert_eq!(report("coal.csv").unwrap()["name"], "coal.csv", "the dialog asked about this name");
    assert_eq!(journal("coal.jsonl").unwrap()["name"], "coal.jsonl");
    shell.chosen.next(file("Q3.2026"));
    assert_eq!(shell.ok("back_up", json!({ "job": "b" }))["name"], "Q3.2026.claimtrail");
}

#[test]
fn another_file_of_the_same_workspace_is_another_opening() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let sample = shell.ok("create_sample", json!({}))["workspace"].clone();
    let copy = home.path().join("kept.claimtrail");
    shell.chosen.next(&copy);
    shell.ok("back_up", json!({ "job": "b" }));
    let open = || {
        shell.chosen.next(&copy);
        shell.ok("open_workspace", json!({}))["workspace"].clone()
    };
    let opened = open();
    assert_eq!(opened["id"], sample["id"]);
    assert_ne!(opened["opening"], sample["opening"]);
    assert_eq!(open(), opened, "it is open already");
    shell.chosen.next(home.path().join("sample/coal.claimtrail"));
    shell.ok("choose_backup", json!({}));
    let restored = shell.ok("restore_backup", json!({}));
    assert_ne!(restored["state"]["workspace"]["opening"], opened["opening"], "other content stands there");
}

#[test]
fn addresses_are_shown_outside_and_only_those_of_the_web() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("open_address", json!({ "address": "https://example.org/a" }));
    for other in ["file:///etc/passwd", "javascript:alert(1)", "x"] {
        assert_eq!(shell.code("open_address", json!({ "address": other })), "invalid");
    }
    assert_eq!(*shell.chosen.shown.lock().unwrap(), ["https://example.org/a"]);
}

#[test]
fn lists_find_what_the_sample_holds() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let page = shell.ok("list_claims", json!({ "listing": { "query": "status:in_review", "limit": 10 } }));
    assert_eq!((&page["total"], &page["problems"]), (&json!(1), &json!([])));
    let which = json!({ "query": { "query": "" } });
    let done = shell.ok("tag_claims", json!({ "job": "t", "which": which, "add": ["sample"], "remove": [] }));
    assert_eq!(done["changed"], 3);
    shell.ok("undo", json!({ "job": "u", "earlier": false }));
    let tagged = shell.ok("list_claims", json!({ "listing": { "query": "tag:sample", "limit": 10 } }));
    assert_eq!(tagged["total"], 0);
    assert_eq!(shell.ok("review_queue", json!({ "offset": 0, "limit": 5 }))["total"], 1);
    assert_eq!(shell.ok("list_sources", json!({ "listing": { "limit": 10 } }))["total"], 4);
    assert_eq!(shell.ok("list_articles", json!({ "listing": { "limit": 10 } }))["total"], 1);
}

#[test]
fn insights_count_what_their_queries_list() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    shell.ok("create_sample", json!({}));
    let found = shell.ok("insights", json!({ "period": {} }));
    assert_eq!(found["recorded"], json!({ "claims": 3, "query": "-status:withdrawn" }));
    for series in ["statuses", "ratings"] {
        let bars = found[series].as_array().unwrap();
        assert!(!bars.is_empty());
        for bar in bars {
            let listing = json!({ "query": bar["total"]["query"], "limit": 1 });
            let page = shell.ok("list_claims", json!({ "listing": listing }));
            assert_eq!((&page["total"], &page["problems"]), (&bar["total"]["claims"], &json!([])), "{bar}");
        }
    }
    let none = shell.ok("insights", json!({ "period": { "from": "1999-01-01", "to": "1999-12-31" } }));
    assert_eq!((&none["recorded"]["claims"], &none["intervals"]), (&json!(0), &json!([])));
    assert_eq!(shell.code("insights", json!({ "period": { "from": "soon" } })), "invalid");
}
