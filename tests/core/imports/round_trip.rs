//! Our own claims report comes back whole: reported, imported elsewhere and reported again, each cell that can be
//! imported is the same.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use claimtrail_core::claims::{Assignment, ClaimFilter, NewClaim, Priority};
use claimtrail_core::imports::{DuplicateRule, ImportOptions, Table, TableOptions};
use claimtrail_core::records::Patch;
use claimtrail_core::reports::{Layout, ReportOptions};
use claimtrail_core::verdicts::NewVerdict;
use proptest::prelude::*;

use crate::copies::cases;
use crate::support::{Desk, everything};

const IMPORTABLE: [&str; 15] = [
    "statement",
    "claimant",
    "reported_by",
    "modality",
    "claimed_on",
    "appearances",
    "language",
    "tags",
    "priority",
    "due_on",
    "assignee",
    "rating",
    "rationale",
    "summary",
    "scale",
];

fn report(desk: &Desk) -> Vec<u8> {
    let mut csv = Vec::new();
    desk.workspace.report(&ReportOptions::default(), &ClaimFilter::default(), &mut csv).unwrap();
    csv
}

/// The cells that can be imported, row by row.
fn importable(csv: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv);
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    rows.map(|mut row| {
        row.retain(|column, _| IMPORTABLE.contains(&column.as_str()));
        row
    })
    .collect()
}

fn elsewhere(report: &[u8]) -> (Desk, claimtrail_core::imports::Imported) {
    let mut desk = Desk::new();
    let table = Table::from_bytes("report", report.to_vec(), &TableOptions::default()).unwrap();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = desk.workspace.import(&desk.owner, &table, &ImportOptions::default(), go_on).unwrap();
    (desk, done)
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[=+@'\\-]?\\PC{1,20}",
        "['\";,|\\\\\\[\\] \\t\\r\\na-c]{1,12}",
        Just("[\"a\", 'b'];c\\;d".to_owned()),
    ]
    .prop_filter("a text says something", |text| !text.trim().is_empty())
}

/// A claim, the rationale and summary of its verdict, and when it is due.
type Given = (NewClaim, Option<(String, Option<String>)>, Option<String>);

fn claim() -> impl Strategy<Value = Given> {
    let some = || prop::option::of(words());
    let tags = prop::collection::vec(words(), 0..3);
    let address =
        prop::sample::subsequence(vec!["https://a.org/x;y,z", "http://b.org/'q", "https://ж.рф/"], 0..3);
    let days = prop::option::of(Just("2021-07-16".to_owned()));
    let verdict = prop::option::of((words(), some()));
    (words(), some(), some(), tags, address, days.clone(), verdict, days).prop_map(
        |(statement, claimant, reported_by, tags, appearances, claimed_on, verdict, due_on)| {
            let appearances = appearances.into_iter().map(str::to_owned).collect();
            let language = claimed_on.as_ref().map(|_| "kk-Cyrl".to_owned());
            let new = NewClaim {
                statement,
                claimant,
                reported_by,
                tags,
                appearances,
                claimed_on,
                language,
                ..NewClaim::default()
            };
            (new, verdict, due_on)
        },
    )
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_report_that_is_imported_and_reported_again_has_the_same_cells(claims in prop::collection::vec(claim(), 0..5)) {
        let mut desk = Desk::new();
        for (at, (mut new, verdict, due_on)) in claims.into_iter().enumerate() {
            // No two are duplicates of each other.
            new.reported_by = new.reported_by.map(|name| format!("{name}{at}"));
            new.statement = format!("{}{at}", new.statement);
            let claim = desk.workspace.record_claim(&desk.checker, new).unwrap().id;
            if due_on.is_some() {
                let assignee_id = Patch::Set(desk.editor.person);
                let assignment =
                    Assignment { assignee_id, due_on: Patch::given(due_on), priority: Some(Priority::Urgent) };
                desk.workspace.assign_claim(&desk.checker, claim, assignment).unwrap();
            }
            if let Some((rationale, summary)) = verdict {
                let rating = "half_true".to_owned();
                let new = NewVerdict { rating, rationale, summary, ..NewVerdict::default() };
                desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
            }
        }
        let before = report(&desk);
        let (mut other, done) = elsewhere(&before);
        prop_assert_eq!((done.rejected.len(), done.unread_total, done.skipped), (0, 0, 0), "{:?}", done);
        prop_assert_eq!(importable(&before), importable(&report(&other)));
        // Where the claims are, they are known again by their ids.
        let table = Table::from_bytes("report.csv", before, &TableOptions::default()).unwrap();
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let again = desk.workspace.import(&desk.owner, &table, &ImportOptions::default(), go_on).unwrap();
        prop_assert_eq!(again.skipped, again.rows);
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let again = other.workspace.import(&other.owner, &table, &ImportOptions::default(), go_on).unwrap();
        prop_assert_eq!(again.skipped, again.rows);
    }
}

/// Its texts stand there without the apostrophes of CSV; those that they have are their own.
#[test]
fn a_workbook_of_ours_comes_back_as_the_table_does() {
    let mut desk = Desk::new();
    for statement in [
        "=1+1",
        "'-5 degrees'",
        "'=x",
        "''y",
        "-5 degrees; or \\ so",
        "a\r\nb",
        "1E+02",
        "true",
        "2022-06-24",
    ] {
        let new = NewClaim {
            statement: statement.to_owned(),
            claimant: Some("'@somebody' says".to_owned()),
            tags: vec!["a; b".to_owned(), "=c".to_owned()],
            claimed_on: Some("2022-06-18".to_owned()),
            ..NewClaim::default()
        };
        let claim = desk.workspace.record_claim(&desk.checker, new).unwrap().id;
        let (rating, rationale) = ("half_true".to_owned(), "- one\n- two".to_owned());
        let new = NewVerdict { rating, rationale, ..NewVerdict::default() };
        desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
    }
    let mut book = Vec::new();
    let options = ReportOptions::xlsx(Layout::Claims);
    desk.workspace.report(&options, &ClaimFilter::default(), &mut book).unwrap();
    let (other, done) = elsewhere(&book);
    assert_eq!((done.imported, done.rejected.len(), done.unread_total), (9, 0, 0), "{done:?}");
    assert_eq!(importable(&report(&desk)), importable(&report(&other)));
}

/// What a workbook has no room for is no shorter text: an update by it changes nothing.
#[test]
fn a_text_that_a_workbook_cut_is_no_value() {
    let mut desk = Desk::new();
    let new = NewClaim { statement: "Coal moves.".into(), ..NewClaim::default() };
    let claim = desk.workspace.record_claim(&desk.checker, new).unwrap().id;
    let (rating, rationale) = ("half_true".to_owned(), "Records differ. ".repeat(2_500));
    let new = NewVerdict { rating, rationale: rationale.trim().to_owned(), ..NewVerdict::default() };
    desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
    let mut book = Vec::new();
    desk.workspace.report(&ReportOptions::xlsx(Layout::Claims), &ClaimFilter::default(), &mut book).unwrap();
    let before = everything(&desk.workspace);
    let table = Table::from_bytes("report.xlsx", book, &TableOptions::default()).unwrap();
    let options = ImportOptions { on_duplicate: DuplicateRule::Update, ..ImportOptions::default() };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = desk.workspace.import(&desk.checker, &table, &options, go_on).unwrap();
    assert_eq!((done.updated, done.skipped, done.unread_total), (0, 1, 1));
    assert_eq!(done.unread[0].column, "rationale");
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn what_a_report_withholds_is_no_value() {
    let mut desk = Desk::new();
    let new = NewClaim {
        statement: "Coal moves.".into(),
        claimant: Some("Somebody".into()),
        ..NewClaim::default()
    };
    let claim = desk.workspace.record_claim(&desk.checker, new).unwrap();
    let revision = claim.heads[0];
    desk.workspace.redact(&desk.owner, revision, &["claimant".to_owned()], "A private person.").unwrap();
    let (other, done) = elsewhere(&report(&desk));
    assert_eq!((done.imported, done.unread_total, done.unread[0].column.as_str()), (1, 1, "claimant"));
    assert_eq!(crate::support::claims(&other.workspace)[0].body.claimant, None);
    assert!(done.left_out.contains(&"status".to_owned()) && done.left_out.contains(&"sources".to_owned()));
}
