//! `claimtrail import`: what it answers, as JSON and as text, and what it refuses.

use crate::support::{Desk, assert_json, assert_text, rows};

const TABLE: &str = "\
claim;speaker;rating;stated;url;odd
Coal moves.;A minister;pants-fire;stated on October 22, 2019 in a mailer.;https://a.org/1;x
Oil stands.;;Unproven;03/04/2021;www.a.org;
;;true;;;
Gas burns.;too short
";

fn desk() -> Desk {
    let desk = Desk::of_one();
    desk.write("claims.csv", TABLE);
    desk
}

#[test]
fn an_import_answers_with_what_became_of_every_row() {
    let desk = desk();
    assert_json("import", &desk.json(&["import", "claims.csv"]));
    let again = desk.json(&["import", "claims.csv"]);
    assert_eq!((&again["imported"], &again["skipped"]), (&0.into(), &2.into()));
    assert_eq!(desk.json(&["claim", "list"])["total"], 2);
}

#[test]
fn an_import_tells_people_how_the_table_was_read() {
    let desk = desk();
    assert_text("import_text", &desk.text(&["import", "claims.csv", "--dry-run"]));
    assert_eq!(desk.json(&["claim", "list"])["total"], 0);
}

#[test]
fn a_desk_of_another_language_knows_the_shipped_scales_by_their_names_here() {
    let desk = Desk::empty();
    desk.json(&["init", "desk.claimtrail", "--name", "Marat", "--words", "ru"]);
    let table =
        "statement,rating,scale\nCoal moves.,fabricated,Six-point truth scale\nOil stands.,true,Our scale\n";
    desk.write("claims.csv", table);
    let done = desk.json(&["import", "claims.csv"]);
    assert_eq!((&done["imported"], done["unread"].as_array().unwrap().len()), (&2.into(), 2), "{done}");
    let read = &done["ratings"][0];
    assert_eq!(
        (&read["key"], &read["scale"]),
        (&"fabricated".into(), &"Шестибалльная шкала правдивости".into())
    );
}

#[test]
fn a_label_that_is_met_on_several_scales_is_told_with_each() {
    let desk = Desk::of_one();
    let table =
        "claim,rating,scale\nCoal moves.,false,\nOil stands.,false,News-agency scale\nGas burns.,Legend,\n";
    desk.write("claims.csv", table);
    let told = desk.text(&["import", "claims.csv"]);
    for line in [
        "“false” → false on “Six-point truth scale”: 1 row",
        "“false” → false on “News-agency scale”: 1 row",
        "“Legend” → no rating on “Six-point truth scale”: 1 row",
    ] {
        assert!(told.lines().any(|said| said == line), "{told}");
    }
}

#[test]
fn what_is_not_read_for_one_reason_is_told_once() {
    let desk = Desk::of_one();
    let unproven: String = (1..=14).map(|number| format!("Coal {number} moves.,Unproven\n")).collect();
    desk.write("claims.csv", format!("claim,rating\n{unproven}Oil stands.,Legend\n"));
    let told = desk.text(&["import", "claims.csv"]);
    let lines: Vec<&str> = told.lines().filter(|line| line.contains("“rating”: ")).collect();
    assert_eq!(lines.len(), 2, "{told}");
    assert!(lines[0].starts_with("Row 2 and 13 more, “rating”: “Unproven”"), "{told}");
    assert!(lines[1].starts_with("Row 16, “rating”: “Legend”"), "{told}");
    assert!(!told.contains("… and"), "{told}");
}

#[test]
fn options_say_what_can_not_be_found_out() {
    let desk = desk();
    let options =
        ["--map", "odd=tags", "--map", "stated=", "--rating", "Unproven=half_true", "--delimiter", ";"];
    let done = desk.json(&[&["import", "claims.csv", "--on-duplicate", "add"][..], &options].concat());
    assert_eq!(done["left_out"], serde_json::json!(["stated"]));
    assert_eq!(done["ratings"][1]["key"], "half_true");
    let read = |order: &[&str]| {
        desk.json(&[&["import", "claims.csv", "--dry-run"][..], order].concat())["conversions"].clone()
    };
    let to = |conversions: &serde_json::Value| conversions[0]["count"].clone();
    assert_eq!(to(&read(&[])), 1);
    assert_eq!(to(&read(&["--day-order", "day_first"])), 2);
    let table = "Уголь идёт.\tда\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(table);
    let args =
        ["import", "-", "--no-header", "--map", "column_1=statement", "--encoding", "cp1251", "--json"];
    let ran = desk.fed(&[&args[..], &["--delimiter", "tab", "--scale", "No rating"]].concat(), &bytes);
    assert_eq!((ran.code, ran.document()["imported"].clone()), (Some(0), 1.into()), "{}", ran.err());
    let csv = desk.text(&["report", "csv"]);
    assert_eq!(rows(&csv).last().unwrap()["statement"], "Уголь идёт.");
}

#[test]
fn rows_above_the_one_that_names_the_columns_are_told_as_passed_over() {
    let desk = Desk::of_one();
    desk.write("claims.csv", "Our archive;of 2023\nclaim;rating\nCoal moves.;true\n");
    let told = desk.text(&["import", "claims.csv", "--header-row", "2", "--dry-run"]);
    assert!(told.contains("Row 2 names the columns.\n1 row above it is passed over.\n"), "{told}");
    let done = desk.json(&["import", "claims.csv", "--header-row", "2"]);
    assert_eq!((&done["rows"], &done["imported"]), (&1.into(), &1.into()));
    assert_eq!(done["format"]["passed_over"], 1);
    let both = desk.run(&["import", "claims.csv", "--header-row", "2", "--no-header"]);
    assert_eq!(both.code, Some(2), "{}", both.err());
}

#[test]
fn an_import_is_updated_and_undone() {
    let desk = desk();
    desk.json(&["import", "claims.csv"]);
    desk.write("newer.csv", "claim,speaker,url,rating\nCoal moves.,A minister,https://a.org/1,true\n");
    let updated = desk.json(&["import", "newer.csv", "--on-duplicate", "update"]);
    assert_eq!(updated["updated"], 1);
    desk.json(&["undo"]);
    let undone = desk.json(&["undo"]);
    assert_eq!(undone["undone"].as_array().unwrap().len(), 2);
    assert_eq!(desk.json(&["claim", "list", "--status", "withdrawn"])["total"], 2);
    let again = desk.json(&["import", "claims.csv"]);
    assert_eq!(again["imported"], 2, "what was withdrawn is no duplicate");
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_taken() {
    let desk = desk();
    for (args, field) in [
        (&["--map", "no=statement"][..], "mapping"),
        (&["--map", "odd=no"], "mapping"),
        (&["--map", "claim="], "statement"),
        (&["--rating", "Unproven=no"], "rating"),
        (&["--encoding", "no"], "encoding"),
        (&["--delimiter", "ж"], "delimiter"),
        (&["--header-row", "9"], "header_row"),
    ] {
        let error = desk.refused(&[&["import", "claims.csv"][..], args].concat());
        assert_eq!(
            (&error["code"], &error["details"]["field"]),
            (&"invalid".into(), &field.into()),
            "{args:?}"
        );
    }
    std::fs::write(desk.path("empty.csv"), "\n\n").unwrap();
    let empty = desk.refused(&["import", "empty.csv"])["message"].to_string();
    assert!(empty.contains("the file is empty"), "{empty}");
    assert_eq!(desk.refused(&["import", "nowhere.csv"])["code"], "io");
    assert_eq!(desk.refused(&["import", "claims.csv", "--scale", "no"])["code"], "not_found");
    desk.misused(&["import", "claims.csv", "--map", "claim"]);
    desk.misused(&["import", "claims.csv", "--delimiter", "ab"]);
    desk.misused(&["import", "claims.csv", "--on-duplicate", "no"]);
    assert_eq!(desk.json(&["claim", "list"])["total"], 0);
}
