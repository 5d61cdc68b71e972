//! A table imported through the commands, as the web UI does it: chosen, read in another way, previewed, mapped, taken,
//! and taken back by one undo.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::Shell;

const TABLE: &str = "Statement,Who,Verdict,Stated on\n\
    The trains stand still.,Marat,pants-fire,2022-03-01\n\
    Coal burns.,Aliya,TRUE,the third\n\
    ,Nobody,false,2022-03-02\n";

fn begin(home: &Path) -> Shell {
    let shell = Shell::begin(home, tauri::generate_context!());
    shell.ok("create_sample", json!({}));
    shell
}

fn choose(shell: &Shell, path: &Path) -> Value {
    shell.chosen.next(path);
    shell.ok("choose_table", json!({}))
}

fn claims(shell: &Shell) -> Value {
    shell.ok("list_claims", json!({ "listing": { "query": "-status:withdrawn", "limit": 10 } }))["total"]
        .clone()
}

#[test]
fn a_table_is_chosen_mapped_previewed_and_taken_and_one_undo_takes_it_back() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    assert_eq!(shell.ok("opened_table", json!({})), Value::Null);
    assert_eq!(shell.ok("choose_table", json!({})), Value::Null);
    let file = home.path().join("coal.csv");
    fs::write(&file, TABLE).unwrap();
    let table = choose(&shell, &file);
    assert_eq!((&table["name"], &table["format"]["delimiter"]), (&json!("coal.csv"), &json!(",")));
    assert!(!table.to_string().contains(&*home.path().to_string_lossy()));
    assert_eq!(shell.ok("opened_table", json!({})), table);

    // As the columns' names tell, then with the one that they don't tell.
    let preview = |options: Value| {
        shell.ok("import_preview", json!({ "job": "p", "id": table["id"], "options": options }))
    };
    let plain = preview(json!({}));
    assert_eq!((&plain["mapping"], &plain["left_out"]), (&table["mapping"], &json!(["Who"])));
    let mut mapping = table["mapping"].as_array().unwrap().clone();
    mapping.push(json!({ "column": "Who", "field": "claimant" }));
    let options = json!({ "mapping": mapping, "ratings": [{ "label": "TRUE", "key": null }] });
    let mapped = preview(options.clone());
    assert_eq!(
        (&mapped["new"], &mapped["rejected_total"], &mapped["unread_total"]),
        (&json!(2), &json!(1), &json!(2))
    );
    assert_eq!(mapped["first"][0]["cells"][1]["value"], "Marat");
    assert_eq!(mapped["ratings"][0]["key"], "fabricated");

    let before = claims(&shell);
    let given = json!({ "job": "i", "id": table["id"], "options": options });
    let done = shell.ok("import_claims", given);
    assert_eq!(
        (&done["rows"], &done["imported"], &done["rejected_total"]),
        (&json!(3), &json!(2), &json!(1))
    );
    assert_eq!(done["rejected"][0]["row"], 4);
    assert_eq!(claims(&shell), before.as_u64().unwrap() + 2);
    assert_eq!(preview(options)["duplicates"], 2);
    for _ in 0..2 {
        let undone = shell.ok("undo", json!({ "job": "u", "earlier": false }));
        assert_eq!(undone, json!({ "withdrawn": 2, "kept": 0, "changed": 0 }));
        assert_eq!(claims(&shell), before);
        shell.ok("redo", json!({ "job": "r" }));
    }
}

#[test]
fn a_table_is_read_in_another_way_and_stays_where_that_fails() {
    let home = tempfile::tempdir().unwrap();
    let shell = begin(home.path());
    let file = home.path().join("coal.csv");
    fs::write(&file, "claim;who\nA, b;Marat\n").unwrap();
    let table = choose(&shell, &file);
    let reread = |id: &Value, options: Value| json!({ "id": id, "options": options });
    let other = shell.ok("reread_table", reread(&table["id"], json!({ "delimiter": ",", "header": false })));
    assert_eq!((&other["format"]["delimiter"], &other["format"]["header"]), (&json!(","), &Value::Null));
    assert_eq!(shell.code("reread_table", reread(&table["id"], json!({}))), "not_found");
    assert_eq!(shell.code("reread_table", reread(&other["id"], json!({ "encoding": "klingon" }))), "invalid");
    shell.chosen.next(home.path().join("missing.csv"));
    assert_eq!(shell.code("choose_table", json!({})), "io");
    assert_eq!(shell.ok("opened_table", json!({})), other);
    shell.ok("close_workspace", json!({}));
    assert_eq!(shell.ok("opened_table", json!({})), Value::Null);
    let given = json!({ "job": "p", "id": other["id"], "options": {} });
    assert_eq!(shell.code("import_preview", given), "not_found");
}
