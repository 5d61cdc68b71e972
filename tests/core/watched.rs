//! Long work beside other work: a second handle, how far it is, and breaking it off.

use std::ops::ControlFlow;

use claimtrail_core::Error;
use claimtrail_core::claims::ClaimFilter;
use claimtrail_core::reports::{Layout, ReportOptions, ReportPreview};

use crate::support::Desk;

/// Breaks off at once.
fn stop(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Break(())
}

#[test]
fn another_handle_sees_what_is_committed_and_writes_nothing() {
    let mut desk = Desk::new();
    let mut other = desk.workspace.another().unwrap();
    let claim = desk.worked();
    assert_eq!(other.claim(claim).unwrap().claim.body, desk.claim(claim).body);
    assert_eq!(other.head().unwrap(), desk.workspace.head().unwrap());
    assert!(other.submit_claim(&desk.checker, claim).is_err());
    assert!(other.verify(None, &mut |_, _| {}).unwrap().holds);
    assert!(desk.workspace.submit_claim(&desk.checker, claim).is_ok());
}

#[test]
fn work_that_was_broken_off_says_so_and_leaves_nothing() {
    let mut desk = Desk::new();
    desk.worked();
    let other = desk.workspace.another().unwrap();
    let (options, filter) = (ReportOptions::default(), ClaimFilter::default());
    let to = desk.path().with_extension("backup");
    let broken_off = [
        other.verify_watched(None, &mut stop).map(drop),
        other.report_watched(&options, &filter, &mut Vec::new(), &mut stop).map(drop),
        other.export_journal_watched(&mut Vec::new(), &mut stop).map(drop),
        other.back_up_watched(&to, &mut stop).map(drop),
    ];
    for result in broken_off {
        assert!(matches!(result, Err(Error::Cancelled)), "{result:?}");
    }
    assert!(!to.exists());
    assert!(other.verify(None, &mut |_, _| {}).unwrap().holds, "the handle is as good as before");
}

#[test]
fn progress_ends_where_it_said_it_would() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        desk.worked();
    }
    let all = ClaimFilter::default();
    for options in [
        ReportOptions::csv(Layout::Evidence),
        ReportOptions::xlsx(Layout::Evidence),
        ReportOptions::ClaimReview { url: None },
        ReportOptions::html(),
    ] {
        let mut told = Vec::new();
        let mut watch = |done, total| {
            told.push((done, total));
            ControlFlow::Continue(())
        };
        desk.workspace.report_watched(&options, &all, &mut Vec::new(), &mut watch).unwrap();
        // While a workbook is put together nothing more is done.
        told.dedup();
        assert_eq!(told, [(1, 3), (2, 3), (3, 3)], "{options:?}");
    }
}

#[test]
fn a_preview_is_the_first_rows_of_the_report() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        desk.worked();
    }
    let filter = ClaimFilter::default();
    for layout in [Layout::Claims, Layout::Evidence, Layout::History] {
        let options = ReportOptions::csv(layout);
        let mut table = Vec::new();
        let receipt = desk.workspace.report(&options, &filter, &mut table).unwrap();
        let table = String::from_utf8(table).unwrap();
        let preview = |limit| match desk.workspace.report_preview(&options, &filter, limit).unwrap() {
            ReportPreview::Table { columns, rows, more } => (columns, rows, more),
            ReportPreview::Text { .. } => panic!("a table has rows"),
        };
        let (columns, first, more) = preview(2);
        assert_eq!(columns.join(","), table.lines().next().unwrap());
        assert_eq!((first.len(), more), (2, true), "{layout}");
        let (_, whole, more) = preview(10_000);
        assert_eq!((whole.len() as u64, more), (receipt.rows, false), "{layout}");
        assert_eq!(whole[..2], first);
    }
}

#[test]
fn what_was_redacted_leaves_the_file_once_nobody_reads_it() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let reader = desk.workspace.another().unwrap();
    reader.claim(claim).unwrap();
    let statement = desk.claim(claim).body.statement;
    let recorded = desk.workspace.claim_history(claim).unwrap()[0].hash;
    let owner = desk.owner.clone();
    let redaction =
        desk.workspace.redact(&owner, recorded, &["statement".to_owned()], "It names somebody.").unwrap();
    assert!(redaction.scrubbed, "a handle that reads nothing is in nobody's way");
    drop(reader);
    let bytes = std::fs::read(desk.path()).unwrap();
    assert!(!bytes.windows(statement.len()).any(|window| window == statement.as_bytes()));
}
