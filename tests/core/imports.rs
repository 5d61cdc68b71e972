//! Claims from tables, through the public API: what becomes of a row, duplicates, calling off, undo.
//! How bytes become cells is in `imports/tables.rs`, whole files of the world in `imports/shared.rs`, and that our own
//! reports come back whole in `imports/round_trip.rs`; workbooks in `imports/workbook.rs`, updates of claims that are there in
//! `imports/updates.rs`.

mod round_trip;
mod shared;
mod tables;
mod updates;
mod workbook;

use std::ops::ControlFlow;

use claimtrail_core::claims::{Claim, ClaimEdit, Modality, Priority};
use claimtrail_core::history::ClaimView;
use claimtrail_core::imports::{
    DayOrder, DuplicateRule, Field, ImportOptions, Imported, LabelRating, Mapping, Repeated, RowFate, Table,
    TableOptions, UNREAD_MOST,
};
use claimtrail_core::records::Record;
use claimtrail_core::rules::Status;
use claimtrail_core::workspace::Acting;
use proptest::prelude::*;

use crate::copies::{assert_accepted_by_others, assert_holds, assert_holds_for_others, cases};
use crate::support::{Desk, claims, everything};

fn table(text: &str) -> Table {
    Table::from_bytes("claims.csv", text.as_bytes().to_vec(), &TableOptions::default()).unwrap()
}

fn import(desk: &mut Desk, by: &Acting, table: &Table, options: &ImportOptions) -> Imported {
    let imported = desk.workspace.import(by, table, options, &mut |_, _| ControlFlow::Continue(())).unwrap();
    let counted = imported.imported + imported.updated + imported.skipped;
    assert_eq!(imported.rows, counted + imported.rejected.len() as u64, "every row is counted once");
    imported
}

/// The checker imports a table as it is.
fn taken(desk: &mut Desk, text: &str) -> Imported {
    let by = desk.checker.clone();
    import(desk, &by, &table(text), &ImportOptions::default())
}

fn by_rule(desk: &mut Desk, text: &str, on_duplicate: DuplicateRule) -> (u64, u64, u64, usize) {
    let by = desk.checker.clone();
    let options = ImportOptions { on_duplicate, ..ImportOptions::default() };
    let done = import(desk, &by, &table(text), &options);
    (done.imported, done.updated, done.skipped, done.rejected.len())
}

/// The claims in the order in which they were recorded.
fn recorded(desk: &Desk) -> Vec<Record<Claim>> {
    let mut claims = claims(&desk.workspace);
    claims.sort_by_key(|claim| claim.id);
    claims
}

fn views(desk: &Desk) -> Vec<ClaimView> {
    recorded(desk).iter().map(|claim| desk.workspace.claim(claim.id).unwrap()).collect()
}

const WHOLE: &str = "\
claim,speaker,outlet,modality,date,url,language,tags,priority,due_on,assignee,rating,rationale,summary,comment,odd
Coal moves.,A minister,The Gazette,Reported,\"July 16, 2021\",https://a.org/1 https://a.org/2,en,\"coal, rail\",HIGH,1.9.2021,Edil,Half true,Records differ.,Partly.,Seen twice.,x
Oil stands.,,,,,,,,,,,,,,,
";

#[test]
fn a_row_becomes_the_claim_that_the_api_makes_by_hand() {
    let mut desk = Desk::new();
    let done = taken(&mut desk, WHOLE);
    assert_eq!((done.rows, done.imported, done.unread_total), (2, 2, 0));
    assert_eq!(done.left_out, ["odd"]);
    let views = views(&desk);
    let claim = &views[0].claim.body;
    assert_eq!((claim.statement.as_str(), claim.claimant.as_deref()), ("Coal moves.", Some("A minister")));
    assert_eq!((claim.reported_by.as_deref(), claim.modality), (Some("The Gazette"), Modality::Reported));
    assert_eq!(
        (claim.claimed_on.as_deref(), claim.due_on.as_deref()),
        (Some("2021-07-16"), Some("2021-09-01"))
    );
    assert_eq!((claim.language.as_deref(), claim.priority), (Some("en"), Priority::High));
    assert_eq!(claim.appearances, ["https://a.org/1", "https://a.org/2"]);
    assert_eq!(
        (&claim.tags[..], claim.assignee_id),
        (&["coal".into(), "rail".into()][..], Some(desk.editor.person))
    );
    let verdict = &views[0].verdict.as_ref().unwrap().verdict.body;
    assert_eq!((verdict.rating.as_str(), verdict.rationale.as_str()), ("half_true", "Records differ."));
    assert_eq!((verdict.summary.as_deref(), verdict.proposed_by), (Some("Partly."), desk.checker.person));
    assert_eq!(verdict.scale_revision, Some(desk.default_scale().heads[0]));
    assert_eq!((claim.status, views[1].claim.body.status), (Status::InProgress, Status::Draft));
    let comments = desk.workspace.comments(views[0].claim.id).unwrap();
    assert_eq!(comments[0].body.body, "Seen twice.");
    let ops = |view: &ClaimView| -> Vec<String> {
        desk.workspace.claim_history(view.claim.id).unwrap().into_iter().map(|entry| entry.op).collect()
    };
    let expected = ["claim.record", "claim.assign", "verdict.propose", "claim.start", "comment.add"];
    assert_eq!(
        (ops(&views[0]), ops(&views[1])),
        (expected.map(str::to_owned).to_vec(), vec!["claim.record".into()])
    );
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn a_verdict_without_reasons_says_where_it_is_from() {
    let mut desk = Desk::new();
    let done = taken(&mut desk, "claim,rating\nCoal moves.,pants-fire\nOil stands.,Unproven\n");
    let views = views(&desk);
    let verdict = &views[0].verdict.as_ref().unwrap().verdict.body;
    assert_eq!(verdict.rating, "fabricated");
    assert_eq!(verdict.rationale, "Imported from “claims.csv”, where it was rated “pants-fire”.");
    assert!(views[1].verdict.is_none());
    assert_eq!((done.unread[0].row, done.unread[0].value.as_str()), (3, "Unproven"));
    let counted: Vec<_> = done.ratings.iter().map(|rating| (rating.key.as_deref(), rating.count)).collect();
    assert_eq!(counted, [(Some("fabricated"), 1), (None, 1)]);
}

#[test]
fn labels_mean_what_is_said_on_the_scale_that_is_said() {
    let mut desk = Desk::new();
    let scales = desk.workspace.scales().unwrap();
    let agency = scales.iter().find(|scale| scale.body.name == "News-agency scale").unwrap().id;
    let said =
        |label: &str, key: Option<&str>| LabelRating { label: label.into(), key: key.map(str::to_owned) };
    let options = ImportOptions {
        scale_id: Some(agency),
        ratings: vec![said("pants fire", Some("false")), said("true", None)],
        ..ImportOptions::default()
    };
    let by = desk.checker.clone();
    let text = "claim,rating\na,Pants-Fire\nb,true\nc,Missing context\n";
    let done = import(&mut desk, &by, &table(text), &options);
    let ratings: Vec<_> = views(&desk)
        .into_iter()
        .map(|view| view.verdict.map(|verdict| verdict.verdict.body.rating))
        .collect();
    assert_eq!(ratings, [Some("false".to_owned()), None, Some("missing_context".to_owned())]);
    assert_eq!(done.unread_total, 1);
    let wrong = ImportOptions { ratings: vec![said("x", Some("no_such_key"))], ..ImportOptions::default() };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    assert_eq!(desk.workspace.import(&by, &table(text), &wrong, go_on).unwrap_err().code(), "invalid");
}

#[test]
fn what_can_not_be_read_is_told_and_the_claim_is_taken() {
    let mut desk = Desk::new();
    let text = "claim,date,url,language,assignee,rating,priority,scale\n\
        a,03/04/2021,www.a.org,english,Nobody,?,soon,\n\
        b,,https://a.org,ru,Edil,true,low,No such scale\n";
    let done = taken(&mut desk, text);
    let unread: Vec<_> = done.unread.iter().map(|unread| (unread.row, unread.column.as_str())).collect();
    let expected = [
        (2, "date"),
        (2, "url"),
        (2, "language"),
        (2, "priority"),
        (2, "assignee"),
        (2, "rating"),
        (3, "scale"),
        (3, "rating"),
    ];
    let (mut unread, mut expected) = (unread, expected.to_vec());
    unread.sort_unstable();
    expected.sort_unstable();
    assert_eq!(unread, expected);
    assert_eq!((done.imported, done.unread_total), (2, 8));
    assert!(done.unread.iter().all(|unread| !unread.reason.is_empty() && !unread.value.is_empty()));
    assert!(recorded(&desk)[0].body.appearances.is_empty());
}

#[test]
fn a_column_shows_in_which_order_its_days_are_written() {
    let mut desk = Desk::new();
    let done = taken(&mut desk, "claim,date\na,03/04/2021\nb,31/12/2020\n");
    assert_eq!(done.conversions[0].count, 2);
    assert_eq!(recorded(&desk)[0].body.claimed_on.as_deref(), Some("2021-04-03"));
}

#[test]
fn days_that_their_column_leaves_open_are_read_as_a_person_says_and_never_guessed() {
    let mut desk = Desk::new();
    let by = desk.checker.clone();
    // One column leaves it open, the other shows that the day comes first.
    let table = table("claim,date,due\na,03/04/2021,03/04/2022\nb,05/05/2021,31/12/2022\n");
    let watched = &mut |_, _| ControlFlow::Continue(());
    for (day_order, day) in [
        (None, None),
        (Some(DayOrder::DayFirst), Some("2021-04-03")),
        (Some(DayOrder::MonthFirst), Some("2021-03-04")),
    ] {
        let on_duplicate = DuplicateRule::Add;
        let options = ImportOptions { day_order, on_duplicate, ..ImportOptions::default() };
        let preview = desk.workspace.preview_import(&table, &options, watched).unwrap();
        let unread = u64::from(day.is_none());
        assert_eq!((preview.ambiguous_days, preview.unread_total), (1, unread));
        let done = import(&mut desk, &by, &table, &options);
        assert_eq!(done.unread_total, unread);
        let claims = recorded(&desk);
        let claim = &claims[claims.len() - 2].body;
        assert_eq!((claim.claimed_on.as_deref(), claim.due_on.as_deref()), (day, Some("2022-04-03")));
    }
}

#[test]
fn a_text_that_is_stored_in_another_form_is_told() {
    let mut desk = Desk::new();
    let done = taken(&mut desk, "claim,speaker\nCafe\u{301}s close.,A minister\n");
    let told: Vec<_> =
        done.conversions.iter().map(|told| (told.field, told.count, told.to.as_str())).collect();
    assert_eq!(told, [(Field::Statement, 1, "Caf\u{e9}s close.")]);
}

#[test]
fn a_label_that_asks_is_no_rating() {
    let mut desk = Desk::new();
    let text = "claim,rating\na,True?\nb,true\nc,¿Verdadero?\n";
    let by = desk.checker.clone();
    let said = |label: &str, key: &str| LabelRating { label: label.into(), key: Some(key.into()) };
    let done = import(&mut desk, &by, &table(text), &ImportOptions::default());
    let keys: Vec<_> = done.ratings.iter().map(|read| read.key.as_deref()).collect();
    assert_eq!((keys, done.unread_total), (vec![None, Some("true"), None], 2));
    let ratings = vec![said("true ?", "half_true")];
    let on_duplicate = DuplicateRule::Add;
    let options = ImportOptions { ratings, on_duplicate, ..ImportOptions::default() };
    let done = import(&mut desk, &by, &table(text), &options);
    let keys: Vec<_> = done.ratings.iter().map(|read| read.key.as_deref()).collect();
    assert_eq!(keys, [Some("half_true"), Some("true"), None], "what is said of it is said of no other");
}

#[test]
fn a_label_that_is_read_as_another_rating_is_told_and_one_that_is_written_otherwise_is_not() {
    let mut desk = Desk::new();
    let done = taken(&mut desk, "claim,rating\na,half-true\nb,pants-fire\nc,FALSE\nd,fake\n");
    let told = &done.conversions[0];
    assert_eq!(done.conversions.len(), 1);
    assert_eq!((told.field, told.count, told.from.as_str()), (Field::Rating, 2, "pants-fire"));
    assert_eq!(told.to, "Fabricated");
}

#[test]
fn unread_cells_are_told_up_to_a_bound_and_counted_without_one() {
    let mut desk = Desk::new();
    let rows: String = (0..UNREAD_MOST + 5).map(|row| format!("claim {row},never\n")).collect();
    let done = taken(&mut desk, &format!("claim,date\n{rows}"));
    assert_eq!((done.unread.len(), done.unread_total), (UNREAD_MOST, UNREAD_MOST as u64 + 5));
    assert_eq!(done.imported, UNREAD_MOST as u64 + 5);
}

#[test]
fn a_row_without_a_statement_too_long_or_ragged_is_refused_with_its_reason() {
    let mut desk = Desk::new();
    let long = "x".repeat(5_001);
    let text = format!("claim,speaker\n ,a\n{long},a\nb,\"{long}\"\nc,d,e\nf\n\ng\0,h\ni,j\n");
    let done = taken(&mut desk, &text);
    let rejected: Vec<_> = done.rejected.iter().map(|row| (row.row, row.column.as_deref())).collect();
    let expected = [
        (2, Some("claim")),
        (3, Some("claim")),
        (4, Some("speaker")),
        (5, None),
        (6, None),
        (8, Some("claim")),
    ];
    assert_eq!(rejected, expected);
    assert_eq!((done.rows, done.imported), (7, 1));
    assert!(done.rejected[1].reason.contains("5001"), "{}", done.rejected[1].reason);
}

#[test]
fn a_row_that_repeats_one_before_it_is_told() {
    let mut desk = Desk::new();
    taken(&mut desk, "claim,rating\nOil stands.,true\n");
    let again = "claim,rating\nCoal moves.,false\nOil stands.,false\ncoal  moves.,true\nCoal moves.,false\n";
    let done = taken(&mut desk, again);
    assert_eq!((done.imported, done.skipped), (1, 3));
    assert_eq!(done.repeated, [Repeated { row: 4, of: 2 }, Repeated { row: 5, of: 2 }]);
    assert_eq!(done.repeated_total, 2);
}

#[test]
fn importing_again_imports_nothing() {
    let mut desk = Desk::new();
    assert_eq!(by_rule(&mut desk, WHOLE, DuplicateRule::Skip), (2, 0, 0, 0));
    let before = everything(&desk.workspace);
    assert_eq!(by_rule(&mut desk, WHOLE, DuplicateRule::Skip), (0, 0, 2, 0));
    assert_eq!(by_rule(&mut desk, WHOLE, DuplicateRule::Update), (0, 0, 2, 0));
    let louder = WHOLE.replace("Oil stands.", " OIL  stands. ");
    assert_eq!(by_rule(&mut desk, &louder, DuplicateRule::Skip), (0, 0, 2, 0));
    assert!(everything(&desk.workspace) == before);
    assert_eq!(by_rule(&mut desk, WHOLE, DuplicateRule::Add), (2, 0, 0, 0));
}

#[test]
fn rows_of_one_table_are_duplicates_of_each_other() {
    let text = "claim,speaker,url\na,X,\na,Y,\na,x,\na,X,https://a.org\n";
    for (rule, expected) in [
        (DuplicateRule::Skip, (3, 0, 1, 0)),
        (DuplicateRule::Update, (3, 1, 0, 0)),
        (DuplicateRule::Add, (4, 0, 0, 0)),
    ] {
        assert_eq!(by_rule(&mut Desk::new(), text, rule), expected, "{rule}");
    }
}

#[test]
fn an_update_sets_what_a_row_tells_and_what_differs() {
    let mut desk = Desk::new();
    taken(
        &mut desk,
        "claim,speaker,date,tags,rating\nCoal moves.,A,2021-01-01,coal,false\nOil stands.,B,,,\n",
    );
    let text = "claim,speaker,date,tags,rating,rationale,priority,comment,url\n\
        coal moves.,A,2021-02-02,rail,true,Records.,high,Look.,\n\
        Oil stands.,B,,,mixture,,,,\n";
    assert_eq!(by_rule(&mut desk, text, DuplicateRule::Update), (0, 2, 0, 0));
    let views = views(&desk);
    let (claim, verdict) = (&views[0].claim.body, &views[0].verdict.as_ref().unwrap().verdict.body);
    assert_eq!((claim.statement.as_str(), claim.claimed_on.as_deref()), ("coal moves.", Some("2021-02-02")));
    assert_eq!((&claim.tags[..], claim.priority), (&["rail".to_owned()][..], Priority::High));
    assert_eq!((verdict.rating.as_str(), verdict.rationale.as_str()), ("true", "Records."));
    assert_eq!(views[1].verdict.as_ref().unwrap().verdict.body.rating, "half_true");
    assert_eq!(by_rule(&mut desk, text, DuplicateRule::Update), (0, 0, 2, 0));
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn a_reason_that_was_nobodys_own_goes_with_its_rating_and_a_persons_stays() {
    let mut desk = Desk::new();
    taken(&mut desk, "claim,rating,rationale\nCoal moves.,false,\nOil stands.,false,No tanker left.\n");
    let other = "claim,rating\nCoal moves.,true\nOil stands.,true\n";
    assert_eq!(by_rule(&mut desk, other, DuplicateRule::Update), (0, 2, 0, 0));
    let verdicts = views(&desk).into_iter().map(|view| view.verdict.unwrap().verdict.body);
    let told: Vec<_> = verdicts.map(|verdict| (verdict.rating, verdict.rationale)).collect();
    let expected = ["Imported from “claims.csv”, where it was rated “true”.", "No tanker left."];
    assert_eq!(told, expected.map(|rationale| ("true".to_owned(), rationale.to_owned())));
}

#[test]
fn an_update_of_what_was_submitted_or_approved_says_that_it_lapses() {
    let mut desk = Desk::new();
    let submitted = desk.claim_in(Status::InReview);
    desk.claim_in(Status::InProgress);
    let statement = desk.workspace.claim_record(submitted).unwrap().body.statement;
    let by = desk.checker.clone();
    let options = ImportOptions { on_duplicate: DuplicateRule::Update, ..ImportOptions::default() };
    let text = |column: &str, value: &str| table(&format!("claim,{column}\n\"{statement}\",{value}\n"));
    let tagged = import(&mut desk, &by, &text("tags", "rail"), &options);
    assert_eq!((tagged.updated > 0, tagged.lapsed), (true, 0), "tags are no content");
    let dated = import(&mut desk, &by, &text("date", "2026-01-31"), &options);
    assert_eq!((dated.updated, dated.lapsed), (1, 1));
    assert_eq!(desk.workspace.claim_record(submitted).unwrap().body.status, Status::InProgress);
}

#[test]
fn nested_json_costs_a_row_only_where_it_is_to_be_taken() {
    let mut desk = Desk::new();
    let text = "{\"claim\":\"Coal moves.\",\"itemReviewed\":{\"a\":1}}\n{\"claim\":{\"a\":1}}\n";
    let by = desk.checker.clone();
    let table = Table::from_bytes("claims.jsonl", text.into(), &TableOptions::default()).unwrap();
    let done = import(&mut desk, &by, &table, &ImportOptions::default());
    assert_eq!((done.imported, done.left_out), (1, vec!["itemReviewed".to_owned()]));
    assert_eq!((done.rejected[0].row, done.rejected[0].column.as_deref()), (2, Some("claim")));
}

#[test]
fn what_may_not_be_updated_is_refused_by_row_and_withdrawn_claims_are_no_duplicates() {
    let mut desk = Desk::new();
    let published = desk.claim_in(Status::Published);
    let withdrawn = desk.claim_in(Status::Withdrawn);
    let said = |desk: &Desk, claim| desk.claim(claim).body.statement;
    let text = format!("claim_id,claim,tags\n{published},Other,coal\n,\"{}\",\n", said(&desk, withdrawn));
    let before = desk.claim(published);
    let done = by_rule(&mut desk, &text, DuplicateRule::Update);
    assert_eq!(done, (1, 0, 0, 1));
    assert_eq!(desk.claim(published), before, "no part of the row was taken");
    let tagged = format!("claim_id,claim,tags\n{published},\"{}\",coal\n", said(&desk, published));
    assert_eq!(by_rule(&mut desk, &tagged, DuplicateRule::Update), (0, 1, 0, 0));
}

#[test]
fn the_best_names_are_mapped_and_a_person_can_map_otherwise() {
    let mut desk = Desk::new();
    let table = table("Title,Claim Reviewed,creative-work_author name,x\nt,c,a,s\n");
    let mapping = Mapping::of(table.columns());
    let json = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping, "it can be kept");
    let mut options = ImportOptions::default();
    let mut mapping = options.mapping_for(&table);
    mapping.put("x", Some(Field::Statement));
    mapping.put("Title", Some(Field::Comment));
    options.mapping = Some(mapping);
    let by = desk.checker.clone();
    let done = import(&mut desk, &by, &table, &options);
    assert_eq!(done.left_out, ["Claim Reviewed"]);
    let claim = &recorded(&desk)[0];
    assert_eq!((claim.body.statement.as_str(), claim.body.claimant.as_deref()), ("s", Some("a")));
}

#[test]
fn a_mapping_that_does_not_fit_is_refused_before_anything_is_taken() {
    let mut desk = Desk::new();
    let before = everything(&desk.workspace);
    let by = desk.checker.clone();
    let mut refused = |table: &Table, mapping: Option<Mapping>| {
        let options = ImportOptions { mapping, ..ImportOptions::default() };
        let go_on = &mut |_, _| ControlFlow::Continue(());
        desk.workspace.import(&by, table, &options, go_on).unwrap_err().code()
    };
    assert_eq!(refused(&table("a,b\nx,y\n"), None), "invalid");
    let of = |json: &str| Some(serde_json::from_str::<Mapping>(json).unwrap());
    let claims = table("claim,b\nx,y\n");
    let twice = r#"[{"column":"claim","field":"statement"},{"column":"b","field":"statement"}]"#;
    let strange = r#"[{"column":"claim","field":"statement"},{"column":"c","field":"tags"}]"#;
    assert_eq!((refused(&claims, of(twice)), refused(&claims, of(strange))), ("invalid", "invalid"));
    assert!(everything(&desk.workspace) == before);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let by_viewer = desk.workspace.import(&desk.viewer, &claims, &ImportOptions::default(), go_on);
    assert_eq!(by_viewer.unwrap_err().code(), "not_allowed");
}

#[test]
fn what_was_called_off_left_nothing_whenever_it_was() {
    let mut desk = Desk::new();
    let before = everything(&desk.workspace);
    for at in 0..=2 {
        let stop = &mut |done: u64, total: u64| match (done, total) == (at, 2) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        let error = desk.workspace.import(&desk.checker, &table(WHOLE), &ImportOptions::default(), stop);
        assert_eq!(error.unwrap_err().code(), "cancelled");
        assert!(everything(&desk.workspace) == before);
    }
}

#[test]
fn a_dry_run_answers_the_same_and_writes_nothing() {
    let mut desk = Desk::new();
    let (before, by) = (everything(&desk.workspace), desk.checker.clone());
    let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let dry = import(&mut desk, &by, &table(WHOLE), &options);
    assert!(everything(&desk.workspace) == before);
    let done = taken(&mut desk, WHOLE);
    assert_eq!(Imported { dry_run: false, ..dry }, done);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn an_import_is_one_change_with_one_undo_and_one_redo() {
    let mut desk = Desk::new();
    let rows: String = (0..60).map(|row| format!("claim {row},true,comment {row}\n")).collect();
    let text = format!("claim,rating,comment\n{rows}");
    let editor = desk.editor.clone();
    import(&mut desk, &editor, &table(&text), &ImportOptions::default());
    let statuses = |desk: &Desk| {
        let mut statuses: Vec<Status> =
            claims(&desk.workspace).iter().map(|claim| claim.body.status).collect();
        statuses.dedup();
        statuses
    };
    for _ in 0..2 {
        let step = desk.workspace.undoable(&editor).unwrap().undo.unwrap();
        assert_eq!((step.possible, step.several, step.op.as_str()), (true, true, "claim.record"));
        assert_eq!(desk.workspace.undo(&editor).unwrap().revisions.len(), 60);
        assert_eq!(desk.workspace.undoable(&editor).unwrap().redo.unwrap().op, "claim.record");
        assert_eq!(statuses(&desk), [Status::Withdrawn]);
        assert!(views(&desk).iter().all(|view| view.verdict.is_some()), "verdicts stay");
        assert_eq!(desk.workspace.redo(&editor).unwrap().revisions.len(), 60);
        assert_eq!(statuses(&desk), [Status::InProgress]);
    }
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn an_update_is_set_back_and_what_it_began_stays() {
    let mut desk = Desk::new();
    let claim = |row: u32| format!("claim {row}");
    let old: String = (0..60).map(|row| format!("{},en\n", claim(row))).collect();
    taken(&mut desk, &format!("claim,language\n{old}"));
    let languages = |desk: &Desk| {
        let mut languages: Vec<_> = recorded(desk).into_iter().map(|claim| claim.body.language).collect();
        languages.dedup();
        languages
    };
    // Only the first row changes a claim; all that is looked at of the change's other end is beginnings.
    let rest: String = (1..60).map(|row| format!("{},,true,comment {row}\n", claim(row))).collect();
    let newer = format!("claim,language,rating,comment\nclaim 0,ru,,\n{rest}");
    let rule = DuplicateRule::Update;
    assert_eq!(by_rule(&mut desk, &newer, rule), (0, 60, 0, 0));
    // What was redone began nothing.
    for kept in [118, 0] {
        assert_eq!(languages(&desk).len(), 2);
        assert!(desk.workspace.undoable(&desk.checker).unwrap().undo.unwrap().possible);
        let undone = desk.workspace.undo(&desk.checker).unwrap();
        assert_eq!((undone.undone.len(), undone.revisions.len(), undone.kept.len()), (1, 1, kept));
        assert_eq!(languages(&desk), [Some("en".to_owned())]);
        assert_eq!(views(&desk).iter().filter(|view| view.verdict.is_some()).count(), 59, "they stay");
        desk.workspace.redo(&desk.checker).unwrap();
    }
    desk.workspace.undo(&desk.checker).unwrap();
    let error = desk.workspace.undo(&desk.checker).unwrap_err();
    assert_eq!(error.code(), "not_allowed", "next comes the import of the claims: {error}");
    assert_holds(&desk.workspace, &[]);
    assert_holds_for_others(&desk.workspace, &[]);
}

#[test]
fn an_import_that_goes_on_with_what_it_recorded_is_taken_back() {
    let mut desk = Desk::new();
    let editor = desk.editor.clone();
    let twice = table("claim,tags\nCoal moves.,a\nCoal moves.,b\n");
    let options = ImportOptions { on_duplicate: DuplicateRule::Update, ..ImportOptions::default() };
    import(&mut desk, &editor, &twice, &options);
    for _ in 0..2 {
        desk.workspace.undo(&editor).unwrap();
        assert_eq!(recorded(&desk)[0].body.status, Status::Withdrawn);
        desk.workspace.redo(&editor).unwrap();
        assert_eq!(recorded(&desk)[0].body.tags, ["b"]);
    }
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn what_somebody_changed_since_an_import_stays_and_the_rest_is_taken_back() {
    let mut desk = Desk::new();
    let rows: String = (0..40).map(|row| format!("claim {row}\n")).collect();
    let editor = desk.editor.clone();
    import(&mut desk, &editor, &table(&format!("claim\n{rows}")), &ImportOptions::default());
    let mended = recorded(&desk)[0].id;
    let edit = ClaimEdit { statement: Some("Claim 0.".to_owned()), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&desk.checker, mended, edit).unwrap();
    assert!(desk.workspace.undoable(&editor).unwrap().undo.unwrap().possible);
    let undone = desk.workspace.undo(&editor).unwrap();
    assert_eq!((undone.undone.len(), undone.kept.len(), undone.changed.len()), (39, 0, 1));
    assert_eq!(undone.changed[0].entity, format!("claim/{mended}"));
    let left: Vec<_> = recorded(&desk).iter().map(|claim| claim.body.status != Status::Withdrawn).collect();
    assert_eq!((left.iter().filter(|left| **left).count(), left[0]), (1, true));
    assert_eq!(desk.workspace.redo(&editor).unwrap().undone.len(), 39);
    assert_holds(&desk.workspace, &[]);
}

#[test]
fn claims_of_an_import_that_went_on_since_stay_and_the_rest_is_taken_back() {
    for rows in [20, 80] {
        let mut desk = Desk::new();
        let editor = desk.editor.clone();
        let claims = |language: &str| {
            (0..rows).map(|row| format!("claim {row},{language},true\n")).collect::<String>()
        };
        let text = |language| format!("claim,language,rating\n{}", claims(language));
        import(&mut desk, &editor, &table(&text("en")), &ImportOptions::default());
        let options = ImportOptions { on_duplicate: DuplicateRule::Update, ..ImportOptions::default() };
        import(&mut desk, &editor, &table(&text("ru")), &options);
        let withdrawn = recorded(&desk)[3].id;
        desk.workspace.withdraw_claim(&desk.owner, withdrawn, "Recorded twice.").unwrap();
        for _ in 0..2 {
            let step = desk.workspace.undoable(&editor).unwrap().undo.unwrap();
            assert!(step.possible, "{:?}", step.reason);
            let undone = desk.workspace.undo(&editor).unwrap();
            let left: Vec<_> = undone.changed.iter().map(|left| left.entity.clone()).collect();
            assert_eq!((undone.undone.len(), left), (rows - 1, vec![format!("claim/{withdrawn}")]));
        }
        assert_eq!(desk.claim(withdrawn).body.reason.as_deref(), Some("Recorded twice."));
        assert_holds(&desk.workspace, &[]);
        assert_holds_for_others(&desk.workspace, &[]);
    }
}

#[test]
fn a_preview_says_how_many_decided_claims_an_update_may_change() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let text = format!("claim_id,claim\n{claim},Coal stood.\n{claim},Coal moved.\n,Oil stands.\n");
    let go_on = &mut |_, _| ControlFlow::Continue(());
    for (on_duplicate, decided) in [(DuplicateRule::Update, 1), (DuplicateRule::Skip, 0)] {
        let options = ImportOptions { on_duplicate, ..ImportOptions::default() };
        let preview = desk.workspace.preview_import(&table(&text), &options, go_on).unwrap();
        assert_eq!((preview.new, preview.duplicates, preview.decided), (1, 2, decided));
    }
}

#[test]
fn a_preview_of_an_update_says_what_the_import_does() {
    let mut desk = Desk::new();
    let (published, approved) = (desk.claim_in(Status::Published), desk.claim_in(Status::Approved));
    taken(&mut desk, "claim,date,tags\nOil stands.,2021-01-01,\nCoal moves.,2021-01-01,\n");
    let text = format!(
        "claim,claim_id,date,tags\nOil stands.,,2021-01-01,\nCoal moves.,,2021-02-02,\n\
         Trains stop.,{published},2021-02-02,\nTrains stop.,{published},,\nGas burns.,,,\n\
         Trucks wait.,{approved},2021-02-02,\nGas burns.,,2021-02-02,\nTrucks wait.,,2021-02-02,\n"
    );
    let options = ImportOptions { on_duplicate: DuplicateRule::Update, ..ImportOptions::default() };
    let table = table(&text);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let shown = desk.workspace.preview_import(&table, &options, go_on).unwrap();
    let fates: Vec<_> = shown.first.iter().map(|row| (row.fate, row.repeats)).collect();
    let expected = [
        (RowFate::Unchanged, None),
        (RowFate::Duplicate, None),
        (RowFate::Rejected, None),
        (RowFate::Rejected, None),
        (RowFate::New, None),
        (RowFate::Duplicate, None),
        (RowFate::Duplicate, Some(6)),
        (RowFate::Duplicate, Some(7)),
    ];
    assert_eq!(fates, expected);
    assert_eq!((shown.new, shown.duplicates, shown.repeated, shown.unchanged), (1, 4, 2, 1));
    assert_eq!((shown.rejected_total, shown.decided), (2, 1));
    assert_eq!(shown.first[2].claim, Some(published));
    let by = desk.checker.clone();
    let done = import(&mut desk, &by, &table, &options);
    assert_eq!((done.imported, done.rejected), (shown.new, shown.rejected));
    // Of the two rows that repeat one before them, the last tells nothing that differs from that.
    assert_eq!((done.updated, done.skipped), (shown.duplicates - 1, shown.unchanged + 1));
    assert_eq!(done.lapsed, 1);
    assert_eq!(done.lapsed_claims[0].claim, approved);
    assert_eq!(done.lapsed_claims[0].statement, "Trucks wait.");
}

#[test]
fn a_file_that_is_no_table_is_refused_by_its_name() {
    let refused = Table::from_bytes("photo.csv", b"\xd0\xcf\x11\xe0".to_vec(), &TableOptions::default());
    assert!(refused.unwrap_err().to_string().starts_with("“photo.csv” can't be read as a table: "));
}

#[test]
fn a_withdrawn_claim_does_not_come_back_by_its_own_report() {
    let mut desk = Desk::new();
    let (editor, claim) = (desk.editor.clone(), desk.draft());
    desk.workspace.withdraw_claim(&editor, claim, "A court ordered it.").unwrap();
    let report = format!("claim_id,claim\n{claim},Coal moves.\n");
    assert_eq!(by_rule(&mut desk, &report, DuplicateRule::Skip), (0, 0, 1, 0));
    assert_eq!(by_rule(&mut desk, &report, DuplicateRule::Update), (0, 0, 0, 1));
}

#[test]
fn the_claims_of_an_import_stand_in_the_order_of_its_rows() {
    let mut desk = Desk::new();
    let rows: String = (0..5_000).map(|row| format!("claim {row}\n")).collect();
    taken(&mut desk, &format!("claim\n{rows}"));
    let claims = desk.workspace.claims_of_query(None, "").unwrap();
    assert!(claims.len() == 5_000 && claims.is_sorted(), "their ids sort as they were recorded");
}

#[test]
fn an_update_that_only_began_something_is_not_taken_back() {
    let mut desk = Desk::new();
    taken(&mut desk, "claim\nOil stands.\n");
    by_rule(&mut desk, "claim,comment\nOil stands.,Checked.\n", DuplicateRule::Update);
    let before = everything(&desk.workspace);
    assert!(!desk.workspace.undoable(&desk.checker).unwrap().undo.unwrap().possible);
    let error = desk.workspace.undo(&desk.checker).unwrap_err();
    assert_eq!((error.code(), error.details()["op"].as_str()), ("not_undoable", Some("comment.add")));
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn who_may_not_withdraw_can_not_take_an_import_back() {
    let mut desk = Desk::new();
    taken(&mut desk, WHOLE);
    let before = everything(&desk.workspace);
    assert!(!desk.workspace.undoable(&desk.checker).unwrap().undo.unwrap().possible);
    let error = desk.workspace.undo(&desk.checker).unwrap_err();
    assert_eq!((error.code(), error.details()["op"].as_str()), ("not_allowed", Some("claim.withdraw")));
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn a_preview_shows_what_would_become_of_the_first_rows() {
    let mut desk = Desk::new();
    taken(&mut desk, "claim\nOil stands.\n");
    let before = everything(&desk.workspace);
    let text = "claim,date,odd\nCoal moves.,\"July 16, 2021\",x\nOil stands.,never,\n ,,\n";
    let preview = |table: &Table| {
        let go_on = &mut |_, _| ControlFlow::Continue(());
        desk.workspace.preview_import(table, &ImportOptions::default(), go_on).unwrap()
    };
    let shown = preview(&table(text));
    assert_eq!((shown.rows, shown.new, shown.duplicates, shown.rejected_total), (3, 1, 1, 1));
    let fates: Vec<RowFate> = shown.first.iter().map(|row| row.fate).collect();
    assert_eq!(fates, [RowFate::New, RowFate::Duplicate, RowFate::Rejected]);
    let again = preview(&table("claim\nGas burns.\n\ngas  burns.\nOil stands.\n"));
    let repeats: Vec<_> = again.first.iter().map(|row| row.repeats).collect();
    assert_eq!((repeats, again.repeated), (vec![None, Some(2), None], 1));
    assert_eq!(shown.first[0].cells[1].value.as_deref(), Some("2021-07-16"));
    assert_eq!(shown.first[0].cells[2].value, None);
    assert!(shown.first[1].cells[1].problem.is_some());
    assert!(shown.first[2].reason.is_some());
    let unmapped = preview(&table("a,b\nx,y\n"));
    assert!(unmapped.missing.is_some(), "it can be shown before the statement is mapped");
    assert_eq!(unmapped.first[0].cells[0].text, "x");
    assert!(everything(&desk.workspace) == before);
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c]{0,2}",
        Just("true".to_owned()),
        Just("2021-07-16".to_owned()),
        Just("x".repeat(5_001)),
        "\\PC{0,8}",
        Just("a\0".to_owned()),
    ]
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn every_row_of_a_random_table_is_counted_once(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..5), 0..12),
        rule in prop::sample::select(DuplicateRule::ALL),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        writer.write_record(["claim", "rating", "date", "tags"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let mut desk = Desk::new();
        by_rule(&mut desk, &text, rule);
        by_rule(&mut desk, &text, rule);
        assert_holds(&desk.workspace, &[text]);
    }
}

#[test]
fn what_a_table_has_in_another_form_or_of_an_odd_year_is_no_reason_for_others_to_refuse_the_journal() {
    let mut desk = Desk::new();
    let name = "йога cafe\u{301}.csv";
    let text = "claim,rating,said_on,due\nIt is so.,Fa\u{301}lse,0021-07-16,0999-01-01\nIt is not.,false,2021-07-16,\n";
    let table = Table::from_bytes(name, text.as_bytes().to_vec(), &TableOptions::default()).unwrap();
    let by = desk.checker.clone();
    let said = LabelRating { label: "Fálse".to_owned(), key: Some("false".to_owned()) };
    let options = ImportOptions { ratings: vec![said], ..ImportOptions::default() };
    let imported = import(&mut desk, &by, &table, &options);
    assert_eq!((imported.imported, imported.unread_total), (2, 2), "{:?}", imported.unread);
    assert_holds_for_others(&desk.workspace, &[]);
    assert_accepted_by_others(&desk.workspace);
}
