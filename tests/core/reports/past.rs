//! Reports of what the workspace held at a time: the very bytes that were reported then, but for what must not be told now.

use std::fs;
use std::ops::ControlFlow;

use claimtrail_core::error::{Problem, Wrong};
use claimtrail_core::ids::{SourceId, Timestamp};
use claimtrail_core::reports::{REDACTED, ReportPreview};
use claimtrail_core::sources::SourceEdit;
use claimtrail_core::verdicts::VerdictEdit;
use claimtrail_core::workspace::Past;

use super::*;

fn past_at(workspace: &Workspace, as_of: &str) -> Past {
    workspace.past(as_of, &mut |_, _| ControlFlow::Continue(())).unwrap()
}

/// The last moment before whatever is recorded next.
fn now(desk: &Desk) -> String {
    Timestamp::from_millis(desk.clock.now() - 1).unwrap().to_string()
}

fn bytes_from(workspace: &Workspace, options: &ReportOptions, filter: &ClaimFilter) -> Vec<u8> {
    let mut bytes = Vec::new();
    workspace.report(options, filter, &mut bytes).unwrap();
    bytes
}

/// The reports that do not say when they were made.
fn timeless() -> Vec<ReportOptions> {
    let tables = Layout::ALL.iter().map(|layout| ReportOptions::csv(*layout));
    tables.chain([ReportOptions::ClaimReview { url: None }]).collect()
}

/// Every report as it is, of all claims and of some.
fn reported(workspace: &Workspace) -> Vec<Vec<u8>> {
    let reports = timeless();
    let of = |options| {
        [ClaimFilter::default(), tagged("coal; rail")].map(|filter| bytes_from(workspace, options, &filter))
    };
    reports.iter().flat_map(of).collect()
}

/// What lies in a desk's folder besides the workspace and its home.
fn beside(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.folder.path()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains("as-of")).collect()
}

#[test]
fn a_report_of_then_has_the_bytes_that_it_had_then() {
    let (mut desk, coal) = coal::desk();
    let mut moments = vec![(now(&desk), reported(&desk.workspace))];
    let others = [desk.claim_in(Status::Published), desk.claim_in(Status::ChangesRequested)];
    moments.push((now(&desk), reported(&desk.workspace)));
    for claim in others.into_iter().chain([coal]) {
        desk.workspace.tag_claim(&desk.editor, claim, &["coal; rail".to_owned()], &[]).unwrap();
        moments.push((now(&desk), reported(&desk.workspace)));
    }
    let rename = claimtrail_core::people::PersonEdit { name: Some("Kanat".to_owned()), ..Default::default() };
    desk.workspace.set_person(&desk.owner, desk.checker.person, rename).unwrap();
    let edit = VerdictEdit { rating: Some("true".to_owned()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&desk.checker, others[1], edit).unwrap();
    moments.push((now(&desk), reported(&desk.workspace)));
    for (as_of, expected) in &moments {
        let past = past_at(&desk.workspace, as_of);
        assert!(reported(past.workspace()) == *expected, "{as_of}");
    }
    assert!(beside(&desk).is_empty());
}

#[test]
fn copies_edited_apart_are_reported_as_far_as_their_clocks_say_and_nothing_is_there_before_its_cause() {
    let (mut desk, coal) = coal::desk();
    let mut copy = copies::copy_of(&mut desk);
    copy.workspace.tag_claim(&copy.bella, coal, &["gas".to_owned()], &[]).unwrap();
    copies::exchange(&mut desk, &mut copy);
    let (then, expected) = (now(&desk), reported(&desk.workspace));
    // The desk's clock falls behind: what it records of Bella's work seems to be earlier than that.
    let ahead = desk.clock.now() + 3_600_000;
    desk.clock.set(ahead);
    let edit = VerdictEdit { rating: Some("true".to_owned()), ..VerdictEdit::default() };
    copy.workspace
        .open_correction(&copy.bella, coal, claimtrail_core::corrections::CorrectionClass::Minor, "Again.")
        .unwrap();
    copy.workspace.edit_verdict(&copy.bella, coal, edit).unwrap();
    copies::exchange(&mut desk, &mut copy);
    desk.clock.set(ahead - 7_200_000);
    desk.workspace.tag_claim(&desk.checker, coal, &["early".to_owned()], &[]).unwrap();
    desk.workspace.submit_claim(&desk.checker, coal).unwrap();
    desk.clock.set(ahead + 7_200_000);
    let past = past_at(&desk.workspace, &then);
    assert!(reported(past.workspace()) == expected);
    let late = past_at(&desk.workspace, &now(&desk));
    assert!(reported(late.workspace()) == reported(&desk.workspace));
}

#[test]
fn queries_mean_the_claims_as_they_were() {
    let (mut desk, _) = coal::desk();
    let then = now(&desk);
    let draft = desk.workspace.claims_of_query(None, "status:draft").unwrap()[0];
    desk.workspace.withdraw_claim(&desk.editor, draft, "Recorded twice.").unwrap();
    let past = past_at(&desk.workspace, &then);
    let of = |workspace: &Workspace, query: &str| workspace.claims_of_query(None, query).unwrap();
    assert_eq!(of(past.workspace(), "status:draft"), [draft]);
    assert!(of(&desk.workspace, "status:draft").is_empty());
    assert_eq!(of(past.workspace(), "kazakhstan blocked").len(), 2);
}

#[test]
fn what_was_destroyed_since_is_not_there_then_either() {
    let (mut desk, coal) = coal::desk();
    let then = now(&desk);
    let history = desk.workspace.claim_history(coal).unwrap();
    let recorded = history.iter().find(|entry| entry.op == "claim.record").unwrap().hash;
    desk.workspace.redact(&desk.owner, recorded, &["claimant".to_owned()], "They asked for it.").unwrap();
    let past = past_at(&desk.workspace, &then);
    for options in formats() {
        let text = text_from(past.workspace(), &options);
        assert!(!text.contains("@rail_watch"), "{options:?}");
    }
    let table =
        Table::read(&bytes_from(past.workspace(), &ReportOptions::default(), &ClaimFilter::default()));
    assert_eq!(table.row("claim_id", coal)["claimant"], REDACTED);
    let history = Table::read(&bytes_from(
        past.workspace(),
        &ReportOptions::csv(Layout::History),
        &ClaimFilter::default(),
    ));
    assert!(history.rows.iter().all(|row| row["op"] != "redact"), "that it was destroyed is of later");
}

fn text_from(workspace: &Workspace, options: &ReportOptions) -> String {
    let bytes = bytes_from(workspace, options, &ClaimFilter::default());
    match options {
        ReportOptions::Xlsx { .. } => xlsx::text_of(bytes),
        ReportOptions::Html { .. } => read_as_html(&String::from_utf8(bytes).unwrap()),
        _ => String::from_utf8(bytes).unwrap(),
    }
}

fn waybills(desk: &Desk) -> SourceId {
    let sources = desk.workspace.sources().unwrap();
    sources.iter().find(|source| source.body.title.starts_with("Waybills")).unwrap().id
}

#[test]
fn a_source_that_is_confidential_now_is_not_named_then_and_neither_are_its_files() {
    let (mut desk, _) = coal::desk();
    let sources = desk.workspace.sources().unwrap();
    let public = sources.iter().find(|source| source.body.title.starts_with("Coal stopped")).unwrap().id;
    desk.workspace.add_attachment(&desk.checker, public, "a scan.pdf", b"%PDF waybill".to_vec()).unwrap();
    let then = now(&desk);
    let confidential = SourceEdit { confidential: Some(true), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.editor, waybills(&desk), confidential).unwrap();
    let past = past_at(&desk.workspace, &then);
    for options in formats() {
        let text = text_from(past.workspace(), &options);
        for secret in
            ["Waybills", "Train 2417", "Kazakhstan Railways", "asked for by letter", "waybill", "a scan.pdf"]
        {
            assert!(!text.contains(secret), "{options:?} tells {secret:?}");
        }
        for secret in coal::SECRETS {
            assert!(!text.contains(secret), "{options:?} tells {secret:?}");
        }
    }
}

#[test]
fn a_receipt_says_of_which_time_it_is_with_the_head_of_then_and_of_now() {
    let (mut desk, coal) = coal::desk();
    let (then, head, revisions) = (now(&desk), desk.workspace.head().unwrap().head, desk.revisions());
    desk.workspace.tag_claim(&desk.checker, coal, &["gas".to_owned()], &[]).unwrap();
    let past = past_at(&desk.workspace, &then);
    let receipt =
        past.workspace().report(&ReportOptions::default(), &ClaimFilter::default(), &mut Vec::new()).unwrap();
    let as_of = receipt.as_of.unwrap();
    assert_eq!((receipt.head, as_of.head_now), (head, desk.workspace.head().unwrap().head));
    assert_eq!((as_of.at.to_string(), as_of.revisions), (then.clone(), revisions));
    for options in [ReportOptions::html(), ReportOptions::xlsx(Layout::Claims)] {
        assert!(
            text_from(past.workspace(), &options).contains(&format!("{then}, by the clocks")),
            "{options:?}"
        );
    }
    let (_, receipt) = bytes_of(&desk, ReportOptions::default(), &ClaimFilter::default());
    assert_eq!(receipt.as_of, None);
}

#[test]
fn a_day_before_the_first_revision_gives_an_empty_report_that_says_so() {
    let (desk, _) = coal::desk();
    let past = past_at(&desk.workspace, "1999-12-31");
    for options in formats() {
        let mut bytes = Vec::new();
        let receipt = past.workspace().report(&options, &ClaimFilter::default(), &mut bytes).unwrap();
        assert_eq!((receipt.rows, receipt.as_of.unwrap().revisions), (0, 0));
        let says_so = matches!(options, ReportOptions::Html { .. } | ReportOptions::Xlsx { .. });
        let text = text_from(past.workspace(), &options);
        assert_eq!(text.contains("nothing was recorded by then"), says_so, "{options:?}");
        assert_eq!(text.contains("The desk"), !matches!(options, ReportOptions::Csv { .. }) && says_so);
    }
    let preview = past.workspace().report_preview(&ReportOptions::default(), &ClaimFilter::default(), 10);
    assert!(matches!(preview.unwrap(), ReportPreview::Table { rows, .. } if rows.is_empty()));
}

#[test]
fn a_day_goes_to_its_end_and_what_is_still_to_come_is_refused() {
    let (desk, _) = coal::desk();
    let today = Timestamp::from_millis(desk.clock.now()).unwrap().date();
    let at = |as_of: &str| past_at(&desk.workspace, as_of).workspace().as_of().unwrap().at.to_string();
    assert_eq!(at("2001-02-03"), "2001-02-03T23:59:59.999Z");
    assert_eq!(at(" 2001-02-03T05:00:00+05:00"), "2001-02-03T00:00:00.000Z");
    assert_eq!(at(&today), Timestamp::from_millis(desk.clock.now()).unwrap().to_string());
    let problem = |as_of: &str| match desk.workspace.past(as_of, &mut |_, _| ControlFlow::Continue(())) {
        Err(Error::Invalid(Wrong { field, problem, .. })) if field == "as_of" => problem,
        other => panic!("{other:?}"),
    };
    for wrong in ["", "yesterday", "2022-02-30", "2022-06", "2022-06-01 12:00"] {
        assert_eq!(problem(wrong), Problem::Moment, "{wrong}");
    }
    let tomorrow = Timestamp::from_millis(desk.clock.now() + 86_400_000).unwrap();
    for wrong in [tomorrow.date(), Timestamp::from_millis(desk.clock.now() + 1).unwrap().to_string()] {
        assert!(matches!(problem(&wrong), Problem::Future { .. }), "{wrong}");
    }
}

#[test]
fn calling_it_off_leaves_nothing_and_progress_ends_where_it_said() {
    let (desk, _) = coal::desk();
    let called_off = desk.workspace.past("2001-02-03", &mut |done, total| {
        assert!(!beside(&desk).is_empty());
        if done * 2 > total { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(called_off, Err(Error::Cancelled)));
    assert!(beside(&desk).is_empty());
    let mut told = Vec::new();
    let past = desk.workspace.past(&now(&desk), &mut |done, total| {
        told.push((done, total));
        ControlFlow::Continue(())
    });
    drop(past.unwrap());
    assert!(told.is_sorted() && told.last().unwrap() == &(2 * desk.revisions(), 2 * desk.revisions()));
}

#[test]
fn nobody_takes_its_file_for_a_workspace_and_what_was_left_of_one_goes() {
    let (mut desk, _) = coal::desk();
    let past = past_at(&desk.workspace, "2001-02-03");
    let file = past.workspace().path().to_owned();
    let name = file.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with(".desk.claimtrail.as-of-") && name.ends_with(".partial"), "{name}");
    #[cfg(unix)]
    for name in beside(&desk) {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(desk.folder.path().join(&name)).unwrap().permissions().mode();
        assert!(name.ends_with("-lock") || mode & 0o777 == 0o600, "{name}");
    }
    let left = file.with_file_name(".desk.claimtrail.as-of-1-0.partial");
    fs::copy(&file, &left).unwrap();
    let opened = Workspace::open(&left, desk.profiles(), desk.seam());
    assert!(matches!(opened, Err(Error::NotAWorkspace { .. })), "{opened:?}");
    let another = past_at(&desk.workspace, "2001-02-04");
    assert!(!left.exists() && file.exists() && another.workspace().path().exists());
    drop((past, another));
    assert!(beside(&desk).is_empty());
    fs::write(&left, "half").unwrap();
    let (path, profiles, seam) = (desk.path(), desk.profiles(), desk.seam());
    let Desk { workspace, folder, .. } = desk;
    drop(workspace);
    drop(Workspace::open(&path, profiles, seam).unwrap());
    assert!(!left.exists());
    drop(folder);
}

#[test]
fn it_holds_until_something_comes_that_bears_on_it() {
    let (mut desk, coal) = coal::desk();
    let then = now(&desk);
    let past = past_at(&desk.workspace, &then);
    desk.workspace.tag_claim(&desk.checker, coal, &["gas".to_owned()], &[]).unwrap();
    assert!(past.holds(&desk.workspace, &then).unwrap());
    assert!(!past.holds(&desk.workspace, "2001-02-03").unwrap());
    let confidential = SourceEdit { confidential: Some(true), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.editor, waybills(&desk), confidential).unwrap();
    assert!(!past.holds(&desk.workspace, &then).unwrap());
    let again = past_at(&desk.workspace, &then);
    let history = desk.workspace.claim_history(coal).unwrap();
    let recorded = history.iter().find(|entry| entry.op == "claim.record").unwrap().hash;
    desk.workspace.redact(&desk.owner, recorded, &["claimant".to_owned()], "They asked for it.").unwrap();
    assert!(!again.holds(&desk.workspace, &then).unwrap());
}
