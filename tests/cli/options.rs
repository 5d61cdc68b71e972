//! Options: where they may stand, what they take, and files that are written.

use serde_json::{Value, json};

use crate::support::Desk;

#[test]
fn global_options_stand_before_or_after_the_command() {
    let desk = Desk::of_two();
    let other = desk.path("desk.claimtrail");
    let file = other.to_str().unwrap();
    for args in [
        &["-w", file, "--json", "--as", "Aliya", "claim", "record", "--statement", "It rained."][..],
        &["claim", "-w", file, "--json", "--as", "Aliya", "record", "--statement", "It rained."],
        &["claim", "record", "--statement", "It rained.", "--as", "Aliya", "--json", "--workspace", file],
    ] {
        let ran = desk.command(args).env("CLAIMTRAIL_WORKSPACE", "/nowhere").output().unwrap();
        let claim: Value = serde_json::from_slice(&ran.stdout).unwrap();
        assert_eq!(claim["statement"], "It rained.");
    }
    assert_eq!(desk.json(&["claim", "list"])["total"], 3);
}

#[test]
fn free_text_may_begin_with_a_hyphen_or_look_like_an_option() {
    let desk = Desk::of_two();
    for text in
        ["-", "--", "-x", "--json", "--help", "-w", "=1+1", "@x", "  two  ", "'", "\"", "\\", "$HOME", "%s"]
    {
        let claim = desk.json(&[
            "claim",
            "record",
            "--statement",
            text,
            "--claimant",
            text,
            "--tag",
            text,
            "--as",
            "Aliya",
        ]);
        assert_eq!(
            (&claim["statement"], &claim["claimant"], &claim["tags"][0]),
            (&json!(text), &json!(text), &json!(text))
        );
        let id = claim["id"].as_str().unwrap();
        let comment = desk.json(&["comment", "add", id, "--body", text, "--as", "Aliya"]);
        assert_eq!(comment["body"], text);
        assert_eq!(desk.json(&["claim", "list", "--tag", text])["total"], 1);
        let source = desk.json(&["source", "add", "--title", text, "--note", text, "--as", "Aliya"]);
        assert_eq!((&source["title"], &source["note"]), (&json!(text), &json!(text)));
        desk.json(&["claim", "withdraw", id, "--reason", text, "--as", "Marat"]);
        // After “--” nothing is an option any more, so “--” itself follows one.
        let ran = desk.run(&["desk", "set", "name", "--as", "Marat", "--json", "--", text]);
        assert_eq!(ran.document()["name"], text);
    }
    desk.json(&["person", "add", "-x", "--role", "viewer", "--as", "Marat"]);
    assert_eq!(desk.json(&["person", "set", "-x", "--name", "--y", "--as", "Marat"])["name"], "--y");
}

#[test]
fn hostile_text_is_stored_and_given_back_as_it_was() {
    let desk = Desk::of_two();
    for text in [
        "\u{202e}right to left\u{2066}",
        "\u{1b}[31mred\u{7}",
        "a\nb\r\nc\td",
        "👩‍👩‍👧🇰🇿",
        "ثم نفس سقطت",
        "\u{feff}bom",
        "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
        "<script>alert(1)</script>",
        "'; DROP TABLE claims; --",
        "\u{200b}zero\u{200d}",
        "\u{80}\u{9b}",
        "\u{fffe}\u{1fffe}",
    ] {
        let claim = desk.json(&["claim", "record", "--statement", text, "--as", "Aliya"]);
        let shown = desk.json(&["claim", "show", claim["id"].as_str().unwrap()]);
        // “NFC” of a text may differ from it in its accents, not in what it says.
        assert_eq!(shown["statement"], claim["statement"]);
        if text.is_ascii() || !text.starts_with('Ṱ') {
            assert_eq!(shown["statement"], text);
        }
    }
}

#[test]
fn an_empty_option_of_an_edit_empties_the_field_and_none_keeps_it() {
    let desk = Desk::of_two();
    let article = desk.article();
    let record = [
        "claim",
        "record",
        "--statement",
        "S.",
        "--article",
        &article,
        "--quote",
        "border",
        "--claimant",
        "C",
    ];
    let claim = desk.id(&[
        &record[..],
        &["--appearance", "https://example.org", "--language", "en", "--as", "Aliya"],
    ]
    .concat());
    let kept = desk.json(&["claim", "edit", &claim, "--reported-by", "R", "--as", "Aliya"]);
    assert_eq!((&kept["claimant"], &kept["reported_by"]), (&json!("C"), &json!("R")));
    let edit = [
        "claim",
        "edit",
        &claim,
        "--claimant",
        "",
        "--quote",
        "",
        "--appearance",
        "",
        "--article",
        "",
        "--language",
        "",
    ];
    let emptied = desk.json(&[&edit[..], &["--as", "Aliya"]].concat());
    for field in ["claimant", "quote", "article_id", "language"] {
        assert_eq!(emptied[field], Value::Null, "{field}");
    }
    assert_eq!(emptied["appearances"], json!([]));
    desk.json(&["claim", "assign", &claim, "--to", "Aliya", "--due", "2030-01-01", "--as", "Aliya"]);
    let freed = desk.json(&["claim", "assign", &claim, "--to", "", "--due", "", "--as", "Aliya"]);
    assert_eq!((&freed["assignee_id"], &freed["due_on"]), (&Value::Null, &Value::Null));
}

#[test]
fn people_and_scales_are_found_by_name_and_id() {
    let desk = Desk::of_two();
    let claim = desk.claim("It rained.");
    let people = desk.json(&["person", "list"]);
    let aliya = people[1]["id"].as_str().unwrap();
    for given in ["Aliya", aliya, &aliya[aliya.len() - 8..]] {
        let assigned = desk.json(&["claim", "assign", &claim, "--to", given, "--as", given]);
        assert_eq!(assigned["assignee_id"], aliya);
    }
    // A name goes before an id that it looks like.
    let hex = desk.id(&["person", "add", &aliya[aliya.len() - 8..], "--role", "viewer", "--as", "Marat"]);
    let assigned =
        desk.json(&["claim", "assign", &claim, "--to", &aliya[aliya.len() - 8..], "--as", "Marat"]);
    assert_eq!(assigned["assignee_id"], hex);
    let scales = desk.json(&["scale", "list"]);
    let scale = scales.as_array().unwrap().iter().find(|scale| scale["name"] == "Five-point scale").unwrap();
    for given in ["Five-point scale", scale["id"].as_str().unwrap()] {
        let propose = ["verdict", "propose", &claim, "--rating", "1", "--rationale", given, "--scale", given];
        assert_eq!(desk.json(&[&propose[..], &["--as", "Aliya"]].concat())["scale_id"], scale["id"]);
    }
}

#[test]
fn a_new_desk_has_its_first_scales_in_the_language_that_is_asked_for() {
    let desk = Desk::empty();
    desk.json(&["init", "desk.claimtrail", "--name", "Marat", "--words", "kk"]);
    let scales = desk.json(&["scale", "list"]);
    let agency = scales.as_array().unwrap().iter().find(|scale| scale["ratings"][2]["key"] == "misleading");
    assert_eq!(agency.unwrap()["name"], "Ақпарат агенттіктерінің шкаласы");
    let copy = ["init", "copy.claimtrail", "--journal", "desk.jsonl", "--words", "kk"];
    assert_eq!(desk.run(&copy).code, Some(2));
}

#[test]
fn text_comes_from_a_file_or_standard_input_without_its_last_line_end() {
    let desk = Desk::of_one();
    desk.write("s.txt", "\u{feff}It rained.\r\n");
    assert_eq!(desk.json(&["claim", "record", "--statement-file", "s.txt"])["statement"], "It rained.");
    let claim = desk.id(&["claim", "record", "--statement", "x"]);
    let ran = desk.fed(&["claim", "edit", &claim, "--statement-file", "-", "--json"], b"It snowed.\n\n");
    assert_eq!(ran.document()["statement"], "It snowed.\n");
    let propose = ["verdict", "propose", &claim, "--rating", "true", "--rationale-file", "-", "--json"];
    assert_eq!(desk.fed(&propose, "Өйткені\n".as_bytes()).document()["rationale"], "Өйткені");
}

#[test]
fn whoever_asks_for_reviews_is_told_what_is_left_out_and_missing() {
    let desk = Desk::of_two();
    desk.claim("The border was shut to coal.");
    let ran = desk.run(&["report", "claim-review"]);
    assert!(ran.out().starts_with("{\"@context\":"));
    let told = ran.err();
    assert!(told.contains("1 claim that fits is left out") && told.contains("--url"), "{told}");
    let error = desk.refused(&["report", "claim-review", "--url", "https://desk.example/checks"]);
    assert_eq!(error["details"]["problem"]["kind"], "url_template");
}

#[test]
fn a_table_has_the_columns_that_were_asked_for() {
    let desk = Desk::of_two();
    desk.claim("The border was shut to coal.");
    let text = desk.text(&["report", "csv", "--columns", "status, statement"]);
    assert!(
        text.starts_with("status,statement,workspace_head\r\ndraft,The border was shut to coal.,"),
        "{text}"
    );
    for (columns, kind) in [("status,satement", "unknown"), ("", "unknown"), ("status,status", "repeated")] {
        let error = desk.refused(&["report", "csv", "--columns", columns, "-o", "c.csv"]);
        assert_eq!(error["details"]["problem"]["kind"], kind);
        assert_eq!(error["details"]["field"], "columns");
    }
    let layout = ["report", "xlsx", "--layout", "evidence", "-o", "e.xlsx", "--columns"];
    let error = desk.refused(&[&layout[..], &["rationale"]].concat());
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("“rationale”") && message.contains("evidence_id, source_id"), "{message}");
    assert!(!desk.path("c.csv").exists() && !desk.path("e.xlsx").exists());
    desk.misused(&["report", "html", "--columns", "statement"]);
}

#[test]
fn a_report_for_people_outside_the_desk_names_nobody_of_it() {
    let desk = Desk::of_two();
    desk.claim("The border was shut to coal.");
    for format in [&["csv"][..], &["html"], &["csv", "--layout", "history"]] {
        let report = |profile: &[&str]| desk.text(&[&["report"], format, profile].concat());
        assert!(report(&[]).contains("Aliya") && report(&["--profile", "desk"]).contains("Aliya"));
        let outside = report(&["--profile", "outside"]);
        assert!(!outside.contains("Aliya") && outside.contains("[withheld]"), "{outside}");
    }
    let receipt = desk.json(&["report", "csv", "--profile", "outside", "-o", "r.csv"]);
    assert_eq!(receipt["profile"], "outside");
    let error = desk.misused(&["report", "csv", "--profile", "everyone"]);
    assert!(error["message"].as_str().unwrap().contains("desk, outside"), "{error}");
    desk.misused(&["report", "claim-review", "--profile", "outside"]);
}

#[test]
fn a_report_is_of_the_claims_that_are_named_alone() {
    let desk = Desk::of_two();
    let [coal, rain, snow] = ["Coal was held.", "It rained.", "It snowed."].map(|claim| desk.claim(claim));
    let reported = |args: &[&str]| {
        let out = desk.run(&[&["report", "csv", "--columns", "statement"], args].concat()).out();
        out.lines()
            .skip(1)
            .map(|line| line.split(',').next().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(reported(&["--claim", &rain, "--claim", &snow]), ["It rained.", "It snowed."]);
    assert_eq!(reported(&["--claim", &rain, "--claim", &coal, "--query", "coal"]), ["Coal was held."]);
    desk.refused(&["report", "csv", "--claim", "no-such-claim"]);
}

#[test]
fn a_report_is_of_the_day_that_was_asked_for() {
    let desk = Desk::of_two();
    let claim = desk.claim("The border was shut to coal.");
    let today = desk.json(&["report", "csv", "-o", "r.csv"])["head"].clone();
    let shown = desk.json(&["claim", "show", &claim]);
    let then = shown["updated_at"].as_str().unwrap();
    desk.json(&["claim", "edit", &claim, "--statement", "The border was open.", "--as", "Aliya"]);
    let ran = desk.run(&["report", "csv", "--as-of", then]);
    assert!(ran.out().contains("shut to coal") && !ran.out().contains("was open"), "{}", ran.out());
    assert!(ran.err().starts_with(&format!("As of {then}, by the clocks of the devices: ")), "{}", ran.err());
    let receipt = desk.json(&["report", "html", "--as-of", then, "-o", "r.html"]);
    assert_eq!((&receipt["head"], &receipt["as_of"]["at"]), (&today, &shown["updated_at"]));
    assert_eq!(receipt["as_of"]["head_now"], desk.json(&["report", "html", "-o", "n.html"])["head"]);
    let query = ["report", "csv", "--query", "\"shut to coal\"", "--as-of", then];
    let lines = |args: &[&str]| desk.run(args).out().lines().count();
    assert_eq!((lines(&query), lines(&query[..4])), (2, 1));
    let ran = desk.run(&["report", "csv", "--as-of", "1999-12-31"]);
    assert_eq!(ran.out().lines().count(), 1);
    assert!(ran.err().contains("nothing was recorded"), "{}", ran.err());
    for (as_of, kind) in [("2999-01-01", "future"), ("soon", "moment")] {
        let error = desk.refused(&["report", "csv", "--as-of", as_of, "-o", "c.csv"]);
        assert_eq!(
            (&error["details"]["field"], &error["details"]["problem"]["kind"]),
            (&json!("as_of"), &json!(kind))
        );
    }
    let names = std::fs::read_dir(desk.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.map(|name| name.into_string().unwrap()).all(|name| !name.contains("partial")));
}

/// Its bytes would be a terminal's gibberish, and are no JSON.
#[test]
fn a_workbook_goes_to_a_file_or_into_a_pipe() {
    let desk = Desk::of_two();
    desk.claim("The border was shut to coal.");
    desk.misused(&["report", "xlsx"]);
    let error = desk.misused(&["report", "xlsx", "-o", "-"]);
    assert!(error["message"].as_str().unwrap().contains("-o FILE"), "{error}");
    assert!(desk.run(&["report", "xlsx", "-o", "-"]).out.starts_with(b"PK"));
    let long = desk.claim("It rained.");
    let rationale = "coal ".repeat(10_000);
    desk.json(&["verdict", "propose", &long, "--rating", "true", "--rationale", &rationale, "--as", "Aliya"]);
    let ran = desk.run(&["report", "xlsx", "-o", "r.xlsx"]);
    assert!(ran.err().starts_with("1 cell holds only the beginning"), "{}", ran.err());
}

#[test]
fn a_workbooks_rows_wait_nowhere_but_beside_the_workspace() {
    let desk = Desk::of_one();
    let mut command = desk.command(&["report", "xlsx", "-o", "r.xlsx", "--json"]);
    assert!(command.env("TMPDIR", "/nowhere").output().unwrap().status.success());
    assert!(std::fs::read(desk.path("r.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn the_words_of_a_page_are_in_the_language_that_was_asked_for() {
    let desk = Desk::of_one();
    for (words, none) in [("en", "No claim fits."), ("ru", "Не подходит"), ("kk", "сай келмейді")]
    {
        let page = desk.text(&["report", "html", "--words", words]);
        assert!(page.contains(&format!("<html lang=\"{words}\">")) && page.contains(none), "{words}");
    }
}

#[test]
fn a_report_replaces_a_file_whole_and_leaves_nothing_beside_it() {
    let desk = Desk::of_one();
    desk.write("out.csv", "older");
    desk.json(&["report", "csv", "-o", "out.csv"]);
    assert!(std::fs::read_to_string(desk.path("out.csv")).unwrap().starts_with("claim_id,"));
    let error = desk.refused(&["report", "csv", "-o", "no/such/folder.csv"]);
    assert_eq!(error["code"], "io");
    let error = desk.refused(&["report", "csv", "-o", "home"]);
    assert_eq!(error["code"], "io");
    let hidden = std::fs::read_dir(desk.folder.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("partial"));
    assert_eq!(hidden.count(), 0);
    assert_eq!(desk.refused(&["backup", "out.csv"])["code"], "exists");
}

#[cfg(unix)]
#[test]
fn a_report_goes_through_a_link_and_into_a_device() {
    let desk = Desk::of_one();
    desk.write("real.csv", "");
    std::os::unix::fs::symlink("real.csv", desk.path("link.csv")).unwrap();
    desk.json(&["report", "csv", "-o", "link.csv"]);
    assert!(desk.path("link.csv").is_symlink());
    assert!(std::fs::read_to_string(desk.path("real.csv")).unwrap().starts_with("claim_id,"));
    desk.json(&["report", "csv", "-o", "/dev/null"]);
    assert!(!std::path::Path::new("/dev/null").is_file());
    let same = desk.run(&["report", "csv", "-o", "-"]);
    assert_eq!(same.out, desk.run(&["report", "csv"]).out);
}
