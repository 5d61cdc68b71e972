//! Reports. The tables, as CSV: what stands in them, in which order, and that they are read back exactly. The other
//! formats have a file each. What all of them keep to themselves is in `reports/confidential.rs`, the round trip of single cells in `reports/cells.rs`,
//! copies and redactions in `reports/copies.rs`.

mod cells;
mod claim_review;
mod coal;
mod columns;
mod confidential;
mod copies;
mod html;
mod outside;
mod past;
mod xlsx;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;

use claimtrail_core::claims::{ClaimFilter, NewClaim};
use claimtrail_core::ids::{ClaimId, Hash};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::records::Patch;
use claimtrail_core::reports::csv::restored;
use claimtrail_core::reports::tables::{CLAIMS, EVIDENCE, HISTORY, separated};
use claimtrail_core::reports::{Layout, Receipt, RedactionProfile, ReportOptions};
use claimtrail_core::rules::Status;
use claimtrail_core::scales::{Rating, ScaleEdit};
use claimtrail_core::sources::SourceEdit;
use claimtrail_core::verdicts::VerdictEdit;
use claimtrail_core::{Error, Workspace, sample};
use sha2::{Digest as _, Sha256};

use tempfile::TempDir;

use crate::support::{Clock, Desk, TestSeam, folder};

/// A report as a reader of CSV sees it: each row by the names of its columns, every cell restored.
#[derive(Debug, PartialEq)]
struct Table {
    columns: Vec<String>,
    rows: Vec<BTreeMap<String, String>>,
}

impl Table {
    fn read(bytes: &[u8]) -> Table {
        let mut reader = csv::ReaderBuilder::new().from_reader(bytes);
        let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = |record: csv::StringRecord| {
            columns.iter().cloned().zip(record.iter().map(|cell| restored(cell).to_owned())).collect()
        };
        let rows = reader.records().map(|record| row(record.unwrap())).collect();
        Table { columns, rows }
    }

    /// The only row in which this column holds this.
    fn row(&self, column: &str, value: impl ToString) -> &BTreeMap<String, String> {
        let value = value.to_string();
        let mut fitting = self.rows.iter().filter(|row| row[column] == value);
        let row = fitting.next().unwrap();
        assert!(fitting.next().is_none(), "several rows with {column} {value}");
        row
    }

    /// Column by column, row by row, for a snapshot; empty cells are left out.
    fn shown(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            text.push_str("---\n");
            for column in self.columns.iter().filter(|column| !row[*column].is_empty()) {
                writeln!(text, "{column} = {:?}", row[column]).unwrap();
            }
        }
        text
    }
}

/// The workspace that shows what Claimtrail does.
fn sample() -> (Workspace, TempDir) {
    let folder = folder();
    let profiles = Profiles::under(&folder.path().join("home"));
    let seam = TestSeam::boxed(&Clock::new(), 7);
    let workspace = sample::create(&folder.path().join("sample.claimtrail"), profiles, seam).unwrap();
    (workspace, folder)
}

fn bytes_of(desk: &Desk, options: ReportOptions, filter: &ClaimFilter) -> (Vec<u8>, Receipt) {
    let mut bytes = Vec::new();
    let receipt = desk.workspace.report(&options, filter, &mut bytes).unwrap();
    (bytes, receipt)
}

/// Every report that there is.
pub(crate) fn formats() -> Vec<ReportOptions> {
    let tables = Layout::ALL.iter().flat_map(|layout| {
        [
            ReportOptions::Csv { layout: *layout, columns: None, profile: RedactionProfile::Desk, bom: true },
            ReportOptions::xlsx(*layout),
        ]
    });
    tables.chain([ReportOptions::ClaimReview { url: None }, ReportOptions::html()]).collect()
}

/// Whatever of a report could be read.
pub(crate) fn text_of(desk: &Desk, options: &ReportOptions, filter: &ClaimFilter) -> String {
    let bytes = bytes_of(desk, options.clone(), filter).0;
    match options {
        ReportOptions::Xlsx { .. } => xlsx::text_of(bytes),
        ReportOptions::Html { .. } => read_as_html(&String::from_utf8(bytes).unwrap()),
        _ => String::from_utf8(bytes).unwrap(),
    }
}

/// A page with the letters that its escapes stand for.
fn read_as_html(page: &str) -> String {
    let escapes =
        [("&#x2f;", "/"), ("&#x27;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    escapes.iter().fold(page.to_owned(), |page, (escape, letter)| page.replace(escape, letter))
}

fn raw(desk: &Desk, layout: Layout) -> Vec<u8> {
    bytes_of(desk, ReportOptions::csv(layout), &ClaimFilter::default()).0
}

fn table(desk: &Desk, layout: Layout) -> Table {
    Table::read(&raw(desk, layout))
}

fn tagged(tag: &str) -> ClaimFilter {
    ClaimFilter { tag: vec![tag.to_owned()], ..ClaimFilter::default() }
}

/// Ids, hashes and times as what they are: snapshots are about everything else.
fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.add_filter("[0-9a-f]{64}", "[hash]");
    settings.add_filter("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[id]");
    settings.add_filter(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", "[time]");
    settings
}

#[test]
fn a_claims_report_has_a_row_for_each_claim_with_all_that_was_found() {
    let (desk, _) = coal::desk();
    settings().bind(|| insta::assert_snapshot!(table(&desk, Layout::Claims).shown()));
}

#[test]
fn an_evidence_report_has_a_row_for_each_claim_and_source() {
    let (desk, _) = coal::desk();
    settings().bind(|| insta::assert_snapshot!(table(&desk, Layout::Evidence).shown()));
}

#[test]
fn a_history_report_has_a_row_for_each_field_that_a_revision_set() {
    let (desk, _) = coal::desk();
    let (bytes, _) = bytes_of(&desk, ReportOptions::csv(Layout::History), &tagged("coal; rail"));
    let history = Table::read(&bytes);
    let brief: String = history
        .rows
        .iter()
        .map(|row| {
            let [author, op, field, value] = ["author", "op", "field", "value"].map(|name| &row[name]);
            format!("{author} {op} {field}: {value:?}\n")
        })
        .collect();
    settings().bind(|| insta::assert_snapshot!(brief));
}

/// The order of the columns is a promise: they are listed here once more, so that nobody changes it unawares.
#[test]
fn the_columns_keep_their_documented_order() {
    let promised = "claim_id, statement, quote, claimant, reported_by, modality, claimed_on, article_title, \
        article_publisher, article_url, article_published_on, status, rating, rating_value, best_rating, \
        worst_rating, scale, rationale, evidence_count, independent_sources, sources, proposed_by, submitted_by, \
        approved_by, approved_at, self_approved, approval_stale, assignee, tags, language, revisions, created_at, \
        updated_at, workspace_head";
    assert!(CLAIMS.join(", ").starts_with(&format!("{promised}, ")));
    insta::assert_snapshot!([CLAIMS, EVIDENCE, HISTORY].map(|columns| columns.join("\n")).join("\n\n"));
    let (desk, _) = coal::desk();
    assert_eq!(table(&desk, Layout::Claims).columns, CLAIMS);
    assert_eq!(table(&desk, Layout::Evidence).columns, EVIDENCE);
    assert_eq!(table(&desk, Layout::History).columns, HISTORY);
}

#[test]
fn lines_end_as_rfc_4180_says_and_the_receipt_fits_the_bytes() {
    let (desk, _) = coal::desk();
    for layout in Layout::ALL.iter().copied() {
        let (bytes, receipt) = bytes_of(&desk, ReportOptions::csv(layout), &ClaimFilter::default());
        assert!(bytes.ends_with(b"\r\n"));
        assert!(!bytes.starts_with(b"\xef\xbb\xbf"));
        assert_eq!(receipt.rows, Table::read(&bytes).rows.len() as u64);
        assert_eq!(receipt.bytes, bytes.len() as u64);
        assert_eq!(receipt.sha256, Hash(Sha256::digest(&bytes).into()));
        assert_eq!(receipt.head, desk.workspace.head().unwrap().head);
        assert_eq!(receipt.layout, Some(layout));
    }
}

#[test]
fn a_byte_order_mark_comes_first_and_counts() {
    let (desk, _) = coal::desk();
    let layout = Layout::Claims;
    let (marked, receipt) = bytes_of(
        &desk,
        ReportOptions::Csv { layout, columns: None, profile: RedactionProfile::Desk, bom: true },
        &ClaimFilter::default(),
    );
    assert_eq!(marked.strip_prefix(b"\xef\xbb\xbf").unwrap(), raw(&desk, layout));
    assert_eq!(receipt.bytes, marked.len() as u64);
    assert_eq!(receipt.sha256, Hash(Sha256::digest(&marked).into()));
}

#[test]
fn every_row_bears_the_workspace_head() {
    let (desk, _) = coal::desk();
    let head = desk.workspace.head().unwrap().head.to_string();
    for layout in Layout::ALL.iter().copied() {
        assert!(table(&desk, layout).rows.iter().all(|row| row["workspace_head"] == head));
    }
}

#[test]
fn a_report_takes_the_claims_that_fit() {
    let (desk, coal) = coal::desk();
    let rows = |layout, filter: &ClaimFilter| {
        Table::read(&bytes_of(&desk, ReportOptions::csv(layout), filter).0).rows
    };
    let drafts = ClaimFilter { status: vec![Status::Draft], ..ClaimFilter::default() };
    assert_eq!(rows(Layout::Claims, &drafts).len(), 1);
    assert_eq!(rows(Layout::Evidence, &drafts).len(), 0);
    let about = rows(Layout::History, &tagged("coal; rail"));
    assert!(about.iter().all(|row| row["claim_id"] == coal.to_string()));
    assert!(about.iter().any(|row| row["entity_kind"] == "evidence"));
    assert!(rows(Layout::Claims, &tagged("gas")).is_empty());
}

#[test]
fn history_without_a_filter_is_that_of_the_whole_workspace() {
    let (desk, _) = coal::desk();
    let history = table(&desk, Layout::History);
    let mut revisions: Vec<&String> = history.rows.iter().map(|row| &row["revision"]).collect();
    revisions.dedup();
    assert_eq!(revisions.len() as u64, desk.revisions());
    assert_eq!(history.rows[0]["op"], "person.add");
    let places: Vec<_> = history.rows.iter().map(|row| (&row["recorded_at"], &row["device_id"])).collect();
    assert!(places.is_sorted_by_key(|(at, _)| *at));
}

#[test]
fn claims_come_in_the_order_in_which_they_were_recorded() {
    let mut desk = Desk::new();
    let claims: Vec<ClaimId> = (0..5).map(|_| desk.draft()).collect();
    desk.workspace.tag_claim(&desk.checker, claims[1], &["later".to_owned()], &[]).unwrap();
    let rows = table(&desk, Layout::Claims).rows;
    let ids: Vec<String> = rows.iter().map(|row| row["claim_id"].clone()).collect();
    assert_eq!(ids, claims.iter().map(ToString::to_string).collect::<Vec<_>>());
}

#[test]
fn two_desks_that_did_the_same_report_the_same_bytes() {
    let ((one, _), (other, _)) = (coal::desk(), coal::desk());
    for options in formats() {
        let bytes = |desk| bytes_of(desk, options.clone(), &ClaimFilter::default()).0;
        assert_eq!(bytes(&one), bytes(&other), "{options:?}");
    }
}

#[test]
fn what_stands_in_a_cell_is_what_was_recorded() {
    let (desk, coal) = coal::desk();
    let table = table(&desk, Layout::Claims);
    let row = table.row("claim_id", coal);
    assert_eq!(row["rationale"], coal::RATIONALE);
    assert_eq!(separated(&row["tags"]), ["coal; rail", "back\\slash", "=1+1"]);
    assert_eq!(separated(&row["appearances"]), coal::APPEARANCES);
    let claim = desk.claim(coal);
    let quote = claim.body.quote.unwrap();
    assert_eq!(row["quote"], quote.exact);
    assert_eq!(row["quote_start"], quote.start.to_string());
    assert_eq!(row["created_at"], claim.created_at.to_string());
    assert_eq!(row["approved_at"], claim.body.approval.unwrap().at.to_string());
    assert_eq!(row["revisions"], desk.workspace.claim_history(coal).unwrap().len().to_string());
}

#[test]
fn an_approval_is_stale_once_a_source_that_it_relied_on_changes() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Approved);
    let stale = |desk: &Desk| table(desk, Layout::Claims).row("claim_id", claim)["approval_stale"].clone();
    let other = desk.source();
    let note = |text: &str| SourceEdit { title: Some(text.to_owned()), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.checker, other, note("Not of this claim")).unwrap();
    assert_eq!(stale(&desk), "false");
    let source = desk.workspace.claim(claim).unwrap().evidence[0].source.id;
    desk.workspace.edit_source(&desk.editor, source, note("A second edition")).unwrap();
    assert_eq!(stale(&desk), "true");
    let view = desk.workspace.claim(claim).unwrap();
    let named: Vec<_> = view.approval_stale.iter().map(|stale| (&*stale.entity, &*stale.by_name)).collect();
    assert_eq!(named, [(&*format!("source/{source}"), "Edil")]);
}

#[test]
fn an_approval_is_stale_once_its_scale_changes_and_the_rating_stays_what_it_was() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    let scales = desk.workspace.scales().unwrap();
    let of_claim = desk.workspace.claim(claim).unwrap().verdict.unwrap().verdict.body.scale_id;
    for scale in &scales {
        let renamed = ScaleEdit { name: Some(format!("{} (old)", scale.body.name)), ..ScaleEdit::default() };
        let stale = |desk: &Desk| table(desk, Layout::Claims).rows[0]["approval_stale"].clone();
        if scale.id == of_claim {
            continue;
        }
        desk.workspace.edit_scale(&desk.owner, scale.id, renamed).unwrap();
        assert_eq!(stale(&desk), "false");
    }
    let name = Some("Ten-point scale".to_owned());
    let edit = ScaleEdit { name, best: Patch::Set(10), ..ScaleEdit::default() };
    desk.workspace.edit_scale(&desk.owner, of_claim, edit).unwrap();
    let row = &table(&desk, Layout::Claims).rows[0];
    assert_eq!(row["approval_stale"], "true");
    assert_eq!((&*row["scale"], &*row["best_rating"]), ("Six-point truth scale", "6"));
}

#[test]
fn a_rating_given_again_has_the_value_of_the_scale_as_it_was_then() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let scale_id = desk.workspace.claim(claim).unwrap().verdict.unwrap().verdict.body.scale_id;
    let scales = desk.workspace.scales().unwrap();
    let mut ratings = scales.into_iter().find(|scale| scale.id == scale_id).unwrap().body.ratings;
    let meaning = String::new();
    ratings.push(Rating { key: "absurd".to_owned(), label: "Absurd".to_owned(), value: Some(-1), meaning });
    let edit = ScaleEdit { ratings: Some(ratings), worst: Patch::Set(-1), ..ScaleEdit::default() };
    desk.workspace.edit_scale(&desk.owner, scale_id, edit).unwrap();
    let edit = VerdictEdit { rating: Some("absurd".to_owned()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&desk.checker, claim, edit).unwrap();
    let row = &table(&desk, Layout::Claims).rows[0];
    assert_eq!((&*row["rating"], &*row["rating_value"], &*row["worst_rating"]), ("absurd", "-1", "-1"));
    let csv = String::from_utf8(raw(&desk, Layout::Claims)).unwrap();
    assert!(csv.contains(",absurd,-1,6,-1,"), "a number is no text that anything runs");
}

#[test]
fn a_verdict_that_somebody_changed_names_everyone_who_wrote_it() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let by = |desk: &Desk| table(desk, Layout::Claims).row("claim_id", claim)["proposed_by"].clone();
    let proposer = by(&desk);
    let edit = VerdictEdit { rating: Some("true".to_owned()), ..VerdictEdit::default() };
    desk.workspace.edit_verdict(&desk.editor, claim, edit).unwrap();
    assert_eq!(separated(&by(&desk)), [proposer.as_str(), "Edil"]);
    desk.propose(&desk.owner.clone(), claim);
    assert_eq!(by(&desk), "Olga");
}

#[test]
fn an_approval_of_own_work_says_so() {
    let mut desk = Desk::new();
    let (owner, claim) = (desk.owner.clone(), desk.worked());
    for person in [desk.editor.person, desk.checker.person, desk.viewer.person] {
        let leaves = claimtrail_core::people::PersonEdit { active: Some(false), ..Default::default() };
        desk.workspace.set_person(&owner, person, leaves).unwrap();
    }
    desk.workspace.submit_claim(&owner, claim).unwrap();
    desk.workspace.approve_claim(&owner, claim).unwrap();
    let row = &table(&desk, Layout::Claims).rows[0];
    assert_eq!((&*row["self_approved"], &*row["approved_by"]), ("true", "Olga"));
}

#[test]
fn a_claim_with_nothing_but_a_statement_has_empty_cells() {
    let mut desk = Desk::new();
    let statement = "Coal was moved.".to_owned();
    desk.workspace.record_claim(&desk.checker, NewClaim { statement, ..NewClaim::default() }).unwrap();
    settings().bind(|| insta::assert_snapshot!(table(&desk, Layout::Claims).shown()));
}

#[test]
fn a_report_that_cannot_be_written_is_an_error() {
    struct Full;
    impl io::Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let (desk, _) = coal::desk();
    let written = desk.workspace.report(&ReportOptions::default(), &ClaimFilter::default(), &mut Full);
    assert!(matches!(written, Err(Error::DiskFull)), "{written:?}");
}
