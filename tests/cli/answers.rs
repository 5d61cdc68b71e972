//! `--json` of every entity's commands: one document each, an entity with its id at the top and its fields by name.

use serde_json::{Value, json};

use crate::support::{ARTICLE, Desk, assert_json, assert_text};

#[test]
fn a_workspace_answers_with_its_id_desk_head_and_who_signs_here() {
    let desk = Desk::empty();
    assert_json("init", &desk.json(&["init", "desk.claimtrail", "--name", "Marat", "--desk", "Border desk"]));
}

#[test]
fn people_answer_with_their_fields() {
    let desk = Desk::of_one();
    assert_json("person_add", &desk.json(&["person", "add", "Aliya", "--role", "fact_checker"]));
    let set = ["person", "set", "Aliya", "--role", "editor", "--name", "A.", "--active", "false"];
    let left = desk.json(&[&set[..], &["--as", "Marat"]].concat());
    assert_json("person_set", &left);
    assert_json("person_list", &desk.json(&["person", "list"]));
}

#[test]
fn devices_answer_with_their_fields() {
    let desk = Desk::of_one();
    let request = desk.json(&["device", "request"]);
    assert_json("device_request", &request);
    let key = request["public_key"].as_str().unwrap();
    let added = desk.json(&["device", "add", "--person", "Marat", "--key", key, "--label", "laptop"]);
    assert_json("device_add", &added);
    assert_json("device_revoke", &desk.json(&["device", "revoke", added["id"].as_str().unwrap()]));
    assert_json("device_recover", &desk.json(&["device", "recover", "--name", "Marat"]));
    assert_json("device_list", &desk.json(&["device", "list"]));
}

#[test]
fn articles_answer_with_their_fields() {
    let desk = Desk::of_one();
    desk.write("a.txt", ARTICLE);
    let facts = [
        "article",
        "add",
        "--file",
        "a.txt",
        "--title",
        "Coal trains",
        "--author",
        "N. N.",
        "--publisher",
        "The Gazette",
        "--url",
        "https://example.org/coal",
        "--archived-url",
        "https://example.org/copy",
        "--published-on",
        "2022-06-24",
        "--language",
        "en",
        "--note",
        "seen by Marat",
    ];
    let article = desk.json(&facts);
    assert_json("article_add", &article);
    let id = article["id"].as_str().unwrap();
    desk.write("b.txt", "A newer capture.\n");
    assert_json("article_edit", &desk.json(&["article", "edit", id, "--file", "b.txt", "--author", ""]));
    desk.json(&["claim", "record", "--statement", "It rained.", "--article", id]);
    assert_json("article_show", &desk.json(&["article", "show", id]));
    assert_json("article_list", &desk.json(&["article", "list"]));
}

#[test]
fn claims_answer_with_their_fields() {
    let desk = Desk::of_two();
    let article = desk.article();
    let facts = [
        "claim",
        "record",
        "--statement",
        "The border was shut to coal.",
        "--article",
        &article,
        "--quote",
        "appears to be fake",
        "--claimant",
        "A carrier",
        "--reported-by",
        "The Gazette",
        "--modality",
        "questioned",
        "--claimed-on",
        "2022-06-20",
        "--appearance",
        "https://example.org/1",
        "--appearance",
        "https://example.org/2",
        "--tag",
        "coal",
        "--tag",
        "rail",
        "--language",
        "en",
        "--as",
        "Aliya",
    ];
    let claim = desk.json(&facts);
    assert_json("claim_record", &claim);
    let id = claim["id"].as_str().unwrap();
    let edit =
        ["claim", "edit", id, "--claimant", "", "--quote", "The report", "--nth", "1", "--as", "Aliya"];
    assert_json("claim_edit", &desk.json(&edit));
    let assign = ["claim", "assign", id, "--to", "Aliya", "--due", "2026-12-01", "--priority", "high"];
    assert_json("claim_assign", &desk.json(&[&assign[..], &["--as", "Marat"]].concat()));
    let tag = ["claim", "tag", id, "--add", "border", "--remove", "rail", "--as", "Aliya"];
    assert_json("claim_tag", &desk.json(&tag));
    assert_json("claim_show", &desk.json(&["claim", "show", id]));
    assert_json("claim_list", &desk.json(&["claim", "list", "--tag", "border", "--assignee", "Aliya"]));
    let none = json!({ "claims": [], "next": null, "total": 0, "problems": [] });
    assert_eq!(desk.json(&["claim", "list", "--status", "published"]), none);
    let listed = desk.json(&["claim", "list", "--query", "coal tag:border assignee:me", "--as", "Aliya"]);
    assert_eq!(listed["claims"][0]["id"], id);
    assert_json("claim_allowed", &desk.json(&["claim", "allowed", id, "--as", "Aliya"]));
}

#[test]
fn a_list_by_query_goes_on_where_it_ended_and_says_what_is_wrong() {
    let desk = Desk::of_two();
    for statement in ["Coal one", "Coal two", "Tea", "Coal three"] {
        desk.claim(statement);
    }
    let query = ["claim", "list", "--query", "coal sort:statement colour:red", "--limit", "2"];
    let first = desk.json(&query);
    let statements = |list: &Value| -> Vec<String> {
        let claims = list["claims"].as_array().unwrap();
        claims.iter().map(|claim| claim["statement"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        (statements(&first), &first["total"]),
        (vec!["Coal one".into(), "Coal three".into()], &json!(3))
    );
    assert_eq!((&first["problems"][0]["from"], &first["problems"][0]["to"]), (&json!(20), &json!(26)));
    let next = first["next"].as_str().unwrap();
    let rest = desk.json(&[&query[..], &["--after", next]].concat());
    assert_eq!((statements(&rest), &rest["next"]), (vec!["Coal two".to_owned()], &Value::Null));
    let ran = desk.run(&query);
    let told = ran.err();
    assert!(told.starts_with("At character 21 of the query: There is no field “colour”."), "{told}");
    assert!(told.contains("Expected: status, rating, "), "{told}");
    let told = desk.run(&["claim", "list", "--query", "status:nonsense"]).err();
    assert!(told.contains("It takes: ") && told.lines().count() == 1, "told once: {told}");
    assert_eq!(String::from_utf8(ran.out).unwrap().lines().count(), 2, "the list alone");
    let marks =
        desk.json(&["claim", "list", "--query", "coal", "--limit", "1"])["claims"][0]["marks"].clone();
    assert_eq!(marks, json!([{ "start": 0, "end": 4 }]));
}

#[test]
fn history_answers_with_every_revision_and_old_states_can_be_read_and_restored() {
    let desk = Desk::of_two();
    let id = desk.claim("Coal was stopped.");
    desk.json(&["claim", "edit", &id, "--statement", "Russian coal was stopped.", "--as", "Aliya"]);
    let history = desk.json(&["claim", "history", &id]);
    assert_json("claim_history", &history);
    assert_json("claim_history_diff", &desk.json(&["claim", "history", &id, "--diff"])[1]);
    let first = history[0]["hash"].as_str().unwrap();
    let then = desk.json(&["claim", "as-of", &id, &first[..12]]);
    assert_eq!(then["statement"], "Coal was stopped.");
    assert_json("claim_as_of", &then);
    let restored = desk.json(&["claim", "restore", &id, first, "--as", "Aliya"]);
    assert_eq!(restored["statement"], "Coal was stopped.");
    assert_json("claim_restore", &restored);
}

#[test]
fn a_sources_history_names_the_revision_to_redact() {
    let desk = Desk::of_two();
    let id = desk.id(&["source", "add", "--title", "Letter", "--author", "N. N.", "--as", "Aliya"]);
    desk.json(&["source", "edit", &id, "--title", "Operator's letter", "--as", "Marat"]);
    let history = desk.json(&["source", "history", &id]);
    assert_json("source_history", &history);
    let diff = desk.json(&["source", "history", &id, "--diff"]);
    assert_eq!(diff[1]["changes"][0]["diff"].as_array().unwrap().len(), 2);
    let first = &history[0]["hash"].as_str().unwrap()[..8];
    desk.json(&["redact", first, "author", "--reason", "They asked.", "--as", "Marat"]);
    let text = desk.text(&["source", "history", &id, "--diff"]);
    assert!(text.starts_with(first) && !text.contains("N. N."), "{text}");
    let heads =
        text.lines().filter(|line| !line.starts_with(' ')).map(|line| line.split("  ").nth(2).unwrap());
    let heads: Vec<&str> = heads.collect();
    assert_eq!(heads.len(), 3, "{text}");
    assert!(
        heads[0].starts_with("Aliya: ") && heads[1..].iter().all(|head| head.starts_with("Marat: ")),
        "{text}"
    );
}

#[test]
fn sources_attachments_and_evidence_answer_with_their_fields() {
    let desk = Desk::of_two();
    let claim = desk.claim("The border was shut to coal.");
    let facts = [
        "source",
        "add",
        "--title",
        "Operator's letter",
        "--kind",
        "statement",
        "--primary",
        "--author",
        "N. N.",
        "--publisher",
        "The operator",
        "--url",
        "https://example.org/l",
        "--archived-url",
        "https://example.org/c",
        "--published-on",
        "2022-06-20",
        "--accessed-on",
        "2022-06-22",
        "--origin",
        "letter",
        "--interest",
        "earns money",
        "--confidential",
        "--note",
        "by post",
        "--as",
        "Aliya",
    ];
    let source = desk.json(&facts);
    assert_json("source_add", &source);
    let source = source["id"].as_str().unwrap();
    let edit = ["source", "edit", source, "--origin", "", "--confidential", "false", "--as", "Aliya"];
    assert_json("source_edit", &desk.json(&edit));
    desk.write("letter.txt", "Trains run.");
    let attachment = desk.json(&["attachment", "add", source, "letter.txt", "--as", "Aliya"]);
    assert_json("attachment_add", &attachment);
    assert_json("attachment_list", &desk.json(&["attachment", "list", source]));
    let digest = attachment["sha256"].as_str().unwrap();
    assert_json("attachment_save", &desk.json(&["attachment", "save", digest, "-o", "copy.txt"]));
    assert_eq!(std::fs::read(desk.path("copy.txt")).unwrap(), b"Trains run.");
    assert_eq!(desk.run(&["attachment", "save", &digest[..10]]).out, b"Trains run.");
    let remove = ["attachment", "remove", source, &digest[..10], "--as", "Aliya"];
    assert_json("attachment_remove", &desk.json(&remove));
    assert_eq!(desk.refused(&remove)["code"], "not_found");
    desk.json(&["undo", "--as", "Aliya"]);
    assert_eq!(desk.json(&["attachment", "list", source]).as_array().unwrap().len(), 1);
    let attach = ["--stance", "refutes", "--quote", "They run.", "--locator", "p. 1", "--note", "signed"];
    let attach = [&["evidence", "attach", &claim, source, "--as", "Aliya"][..], &attach].concat();
    let evidence = desk.json(&attach);
    assert_json("evidence_attach", &evidence);
    let evidence = evidence["id"].as_str().unwrap();
    let edit = ["evidence", "edit", evidence, "--stance", "context", "--note", "", "--as", "Aliya"];
    assert_json("evidence_edit", &desk.json(&edit));
    assert_json("evidence_list", &desk.json(&["evidence", "list", &claim]));
    assert_json("source_show", &desk.json(&["source", "show", source]));
    assert_json("source_list", &desk.json(&["source", "list"]));
    assert_json("evidence_detach", &desk.json(&["evidence", "detach", evidence, "--as", "Aliya"]));
    assert_eq!(desk.json(&["evidence", "list", &claim]), json!([]));
}

#[test]
fn verdicts_reviews_and_corrections_answer_with_their_fields() {
    let desk = Desk::of_two();
    let claim = desk.claim("The border was shut to coal.");
    desk.source(&claim, "Timetable", "refutes");
    desk.source(&claim, "Letter", "refutes");
    let propose = ["verdict", "propose", &claim, "--rating", "2", "--rationale", "Trains ran."];
    let propose =
        [&propose[..], &["--scale", "Five-point scale", "--summary", "No.", "--as", "Aliya"]].concat();
    assert_json("verdict_propose", &desk.json(&propose));
    let edit = ["verdict", "edit", &claim, "--rating", "false", "--scale", "Six-point truth scale"];
    let edit =
        [&edit[..], &["--summary", "", "--rationale", "Trains ran all week.", "--as", "Aliya"]].concat();
    assert_json("verdict_edit", &desk.json(&edit));
    assert_json("verdict_show", &desk.json(&["verdict", "show", &claim]));
    let aliya = |args: &[&str]| desk.json(&[args, &["--as", "Aliya"]].concat());
    let marat = |args: &[&str]| desk.json(&[args, &["--as", "Marat"]].concat());
    assert_json("review_submit", &aliya(&["review", "submit", &claim]));
    assert_eq!(aliya(&["review", "recall", &claim])["status"], "in_progress");
    aliya(&["review", "submit", &claim]);
    assert_json("review_return", &marat(&["review", "return", &claim, "--reason", "Say when."]));
    aliya(&["review", "submit", &claim]);
    assert_json("review_approve", &marat(&["review", "approve", &claim]));
    assert_eq!(marat(&["claim", "publish", &claim])["status"], "published");
    let open = ["correction", "open", &claim, "--class", "minor", "--notice", "A date was wrong."];
    assert_json("correction_open", &marat(&open));
    assert_json("correction_list", &desk.json(&["correction", "list", &claim]));
    let edit = ["correction", "edit", &claim, "--class", "evidence", "--notice", "A timetable was wrong."];
    assert_json("correction_edit", &marat(&edit));
    let cancel = ["correction", "cancel", &claim, "--reason", "It was right."];
    assert_json("correction_cancel", &marat(&cancel));
    let shown = desk.text(&["claim", "show", &claim]);
    assert!(shown.contains("evidence, called off: It was right."), "{shown}");
    marat(&open);
    aliya(&["review", "submit", &claim]);
    assert_eq!(marat(&["review", "approve", &claim])["status"], "corrected");
    assert_eq!(marat(&["claim", "withdraw", &claim, "--reason", "A mix-up."])["status"], "withdrawn");
    assert_eq!(marat(&["claim", "reopen", &claim, "--reason", "None."])["status"], "in_progress");
}

#[test]
fn a_stale_approval_is_upheld_with_a_reason() {
    let desk = Desk::of_two();
    let claim = desk.submitted();
    let marat = |args: &[&str]| desk.json(&[args, &["--as", "Marat"]].concat());
    marat(&["review", "approve", &claim]);
    let uphold = ["review", "uphold", &claim, "--reason", "The figure is the same.", "--as", "Marat"];
    let refused = desk.refused(&uphold);
    assert_eq!(refused["details"]["why"]["kind"], "not_stale");
    let evidence = desk.json(&["claim", "show", &claim])["evidence"][0].clone();
    let source = evidence["source"]["id"].as_str().unwrap();
    marat(&["source", "edit", source, "--note", "Second edition."]);
    assert!(desk.text(&["claim", "show", &claim]).contains("uphold"));
    assert_json("review_uphold", &desk.json(&uphold));
    let shown = desk.text(&["claim", "show", &claim]);
    assert!(shown.contains("upheld by") && shown.contains("The figure is the same."), "{shown}");
}

#[test]
fn comments_answer_with_their_fields() {
    let desk = Desk::of_two();
    let claim = desk.claim("The border was shut to coal.");
    let comment = desk.json(&["comment", "add", &claim, "--body", "Who saw it?", "--as", "Marat"]);
    assert_json("comment_add", &comment);
    let id = comment["id"].as_str().unwrap();
    desk.json(&["comment", "add", &claim, "--body", "Nobody.", "--reply-to", id, "--as", "Aliya"]);
    assert_json("comment_edit", &desk.json(&["comment", "edit", id, "--body", "Who?", "--as", "Marat"]));
    assert_json("comment_resolve", &desk.json(&["comment", "resolve", id, "--as", "Aliya"]));
    assert_eq!(desk.json(&["comment", "reopen", id, "--as", "Aliya"])["resolved"], false);
    assert_json("comment_list", &desk.json(&["comment", "list", &claim]));
}

#[test]
fn scales_answer_with_their_fields() {
    let desk = Desk::of_one();
    let mut scale = json!({
        "name": "Two-point scale", "worst": 0, "best": 1,
        "ratings": [
            { "key": "yes", "label": "Yes", "value": 1, "meaning": "It is so." },
            { "key": "no", "label": "No", "value": 0, "meaning": "It is not." },
        ],
    });
    desk.write("scale.json", scale.to_string());
    let added = desk.json(&["scale", "add", "--file", "scale.json"]);
    assert_json("scale_add", &added);
    scale["name"] = "Yes or no".into();
    let ran = desk
        .fed(&["scale", "edit", "Two-point scale", "--file", "-", "--json"], scale.to_string().as_bytes());
    assert_json("scale_edit", &ran.document());
    let mut scales = desk.json(&["scale", "list"]);
    scales.as_array_mut().unwrap().sort_by_key(|scale| scale["name"].as_str().unwrap().to_owned());
    assert_json("scale_list", &scales);
}

#[test]
fn the_desk_answers_with_its_policy() {
    let desk = Desk::of_one();
    assert_json("desk_show", &desk.json(&["desk", "show"]));
    let settings = [
        ("name", "Border desk"),
        ("url", "https://example.org"),
        ("four_eyes", "false"),
        ("min_independent_sources", "3"),
        ("primary_source_required", "true"),
        ("claimant_contacted_required", "true"),
        ("default_scale_id", "No rating"),
    ];
    for (key, value) in settings {
        desk.json(&["desk", "set", key, value]);
    }
    assert_json("desk_set", &desk.json(&["desk", "show"]));
    assert_eq!(desk.json(&["desk", "set", "url", ""])["url"], Value::Null);
}

#[test]
fn reports_the_journal_and_backups_answer_with_what_was_written() {
    let desk = Desk::of_two();
    desk.claim("The border was shut to coal.");
    for layout in ["claims", "evidence", "history"] {
        let receipt = desk.json(&["report", "csv", "--layout", layout, "-o", "r.csv"]);
        assert_eq!(receipt["layout"], layout);
        assert_eq!(receipt["bytes"], std::fs::metadata(desk.path("r.csv")).unwrap().len());
    }
    assert_json("report_csv", &desk.json(&["report", "csv", "-o", "r.csv"]));
    let review = ["report", "claim-review", "--url", "https://desk.example/{id}", "-o", "r.jsonld"];
    assert_json("report_claim_review", &desk.json(&review));
    assert_json("report_html", &desk.json(&["report", "html", "-o", "r.html"]));
    let mut workbook = desk.json(&["report", "xlsx", "-o", "r.xlsx"]);
    // How well its ids are compressed differs from one to the next.
    assert_eq!(workbook["bytes"].take(), std::fs::metadata(desk.path("r.xlsx")).unwrap().len());
    assert_json("report_xlsx", &workbook);
    let inline = desk.json(&["report", "claim-review"]);
    assert_eq!(
        inline["claim_review"].as_str().unwrap(),
        std::fs::read_to_string(desk.path("r.jsonld")).unwrap()
    );
    assert!(desk.json(&["report", "html"])["html"].as_str().unwrap().starts_with("<!DOCTYPE html>"));
    let inline = desk.json(&["report", "csv", "--bom"]);
    assert!(inline["csv"].as_str().unwrap().starts_with("\u{feff}claim_id,"));
    assert_json("journal_head", &desk.json(&["journal", "head"]));
    assert_json("journal_verify", &desk.json(&["journal", "verify"]));
    assert_json("journal_export", &desk.json(&["journal", "export", "-o", "j.jsonl"]));
    assert_eq!(desk.json(&["journal", "export"])["journal"].as_str().unwrap(), {
        std::fs::read_to_string(desk.path("j.jsonl")).unwrap()
    });
    assert_json("journal_import", &desk.json(&["journal", "import", "j.jsonl"]));
    assert_json("backup", &desk.json(&["backup", "b.claimtrail"]));
    assert_json("restore", &desk.json(&["restore", "b.claimtrail"]));
    assert_json("version", &desk.json(&["--version"]));
}

#[test]
fn insights_answer_with_figures_and_the_queries_behind_them() {
    let desk = Desk::of_two();
    let claim = desk.submitted();
    desk.json(&["claim", "assign", &claim, "--to", "Aliya", "--as", "Aliya"]);
    desk.json(&["review", "approve", &claim, "--as", "Marat"]);
    for statement in ["Tea is cheap.", "Rice is cheap."] {
        let said = ["--claimant", "The ministry", "--tag", "food", "--as", "Aliya"];
        desk.json(&[&["claim", "record", "--statement", statement][..], &said].concat());
    }
    let taken_back = desk.claim("Salt is cheap.");
    desk.json(&["claim", "withdraw", &taken_back, "--reason", "Recorded twice.", "--as", "Marat"]);
    let found = desk.json(&["insights"]);
    assert_eq!(found["recorded"], json!({ "claims": 3, "query": "-status:withdrawn" }));
    assert_eq!(found["withdrawn"], json!({ "claims": 1, "query": "status:withdrawn" }));
    assert_eq!((&found["unit"], found["intervals"].as_array().unwrap().len()), (&json!("day"), 1));
    assert_eq!(found["topics"][0]["total"], json!({ "claims": 2, "query": "tag:food -status:withdrawn" }));
    assert_eq!(found["time_to_verdict"]["median"], 0);
    let ministry = &found["repeat_claimants"][0];
    assert_eq!((&ministry["name"], &ministry["claims"]["claims"]), (&json!("The ministry"), &json!(2)));
    for bar in [&found["ratings"][0]["total"], &ministry["claims"], &found["load"][0]["open"]] {
        let listed = desk.json(&["claim", "list", "--query", bar["query"].as_str().unwrap()]);
        assert_eq!((&listed["total"], &listed["problems"]), (&bar["claims"], &json!([])), "{bar}");
    }
    let none = desk.json(&["insights", "--from", "1999-01-01", "--to", "1999-12-31"]);
    assert_eq!((&none["recorded"]["claims"], &none["intervals"]), (&json!(0), &json!([])));
    assert_eq!(desk.refused(&["insights", "--from", "soon"])["code"], "invalid");
    let backwards = desk.refused(&["insights", "--from", "2026-02-01", "--to", "2026-01-31"]);
    assert_eq!(backwards["details"]["field"], "to");
    let text = desk.text(&["insights"]);
    assert_text("insights", &text.replace(found["intervals"][0]["to"].as_str().unwrap(), "[day]"));
}

#[test]
fn insights_name_the_scale_of_ratings_that_are_called_alike() {
    let desk = Desk::of_two();
    for (scale, rating) in [
        ("Six-point truth scale", "false"),
        ("News-agency scale", "false"),
        ("News-agency scale", "misleading"),
    ] {
        let record = ["claim", "record", "--statement", "It rained.", "--claimant", "Kim", "--as", "Aliya"];
        let claim = desk.id(&record);
        let verdict = ["--scale", scale, "--rating", rating, "--rationale", "It was dry.", "--as", "Aliya"];
        desk.json(&[&["verdict", "propose", &claim][..], &verdict].concat());
    }
    let text = desk.text(&["insights"]);
    let bars: Vec<&str> = text.lines().filter(|line| line.contains('█')).collect();
    for label in ["False (Six-point truth scale)", "False (News-agency scale)", "Misleading"] {
        assert!(
            bars.iter().any(|bar| bar.trim_start().starts_with(&format!("{label}  "))),
            "{label}: {text}"
        );
    }
    let of_kim = "1 Misleading, 1 False (News-agency scale), 1 False (Six-point truth scale)\n";
    assert!(text.ends_with(of_kim), "{text}");
}

#[test]
fn redaction_and_undo_answer_with_what_was_done() {
    let desk = Desk::of_two();
    let claim = desk.claim("The border was shut to coal.");
    desk.json(&["claim", "edit", &claim, "--claimant", "A private person", "--as", "Aliya"]);
    let revision = desk.json(&["claim", "history", &claim])[1]["hash"].as_str().unwrap().to_owned();
    let redact = ["redact", &revision, "claimant", "--reason", "A private person asked.", "--as", "Marat"];
    assert_json("redact", &desk.json(&redact));
    assert_eq!(desk.json(&["claim", "show", &claim])["redacted"], json!(["claimant"]));
    desk.json(&["claim", "edit", &claim, "--statement", "The border was closed.", "--as", "Aliya"]);
    assert_json("undo", &desk.json(&["undo", "--as", "Aliya"]));
    assert_eq!(desk.json(&["claim", "show", &claim])["statement"], "The border was shut to coal.");
}

#[test]
fn a_file_that_is_not_what_its_name_tells_is_kept_and_told() {
    let desk = Desk::of_two();
    let source = desk.id(&["source", "add", "--title", "Letter", "--as", "Aliya"]);
    desk.write("waybill.pdf", "text");
    desk.write("letter.txt", "%PDF-1.7\n");
    let add = |file: &str| desk.text(&["attachment", "add", &source, file, "--as", "Aliya"]);
    let told = add("waybill.pdf");
    assert!(told.starts_with("Kept waybill.pdf as attachment"), "{told}");
    assert!(
        told.contains("By its name waybill.pdf is application/pdf, and by its content it is not."),
        "{told}"
    );
    assert!(add("letter.txt").contains("is text/plain, and by its content it is application/pdf."));
    let listed = desk.json(&["attachment", "list", &source]);
    let digest = listed[0]["sha256"].as_str().unwrap();
    let taken_off = desk.text(&["attachment", "remove", &source, digest, "--as", "Aliya"]);
    assert!(taken_off.starts_with(&format!("Took waybill.pdf (attachment {}", &digest[..8])), "{taken_off}");
    assert_eq!(listed.as_array().unwrap().len(), 2);
}
