//! The coal story as reports see it: one claim through review and correction, with awkward texts, and one draft.

use claimtrail_core::articles::NewArticle;
use claimtrail_core::claims::{Assignment, Modality, NewClaim, Priority};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::ids::{ArticleId, ClaimId, SourceId};
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::Patch;
use claimtrail_core::sources::{NewSource, SourceKind};
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};

use crate::support::Desk;

/// A formula's beginning, line breaks, quotes and commas in one.
pub(super) const RATIONALE: &str = "- No \"block\", says the railway,\r\n- and none\nshows in its records.";
pub(super) const APPEARANCES: [&str; 2] = ["https://example.org/a;b", "https://example.org/second"];

/// Everything that must not leave with the confidential source and the evidence that rests on it.
pub(super) const SECRETS: [&str; 11] = [
    "Aigerim",
    "Shift foreman",
    "secret-press",
    "secret.example",
    "archive-of-secret",
    "1999-01-02",
    "1999-03-04",
    "roster of night shifts",
    "fears for her job",
    "meet at the depot",
    "her own words",
];

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// The desk, and the claim that went all the way.
pub(super) fn desk() -> (Desk, ClaimId) {
    let mut desk = Desk::seeded(7);
    let claim = recorded(&mut desk);
    let (record, report, interview) = sources(&mut desk);
    attach(&mut desk, claim, record, "Train 2417 arrived, 24 June.", Stance::Refutes);
    attach(&mut desk, claim, report, "=HYPERLINK(\"http://x\")", Stance::Supports);
    attach(&mut desk, claim, interview, "her own words", Stance::Context);
    review(&mut desk, claim);
    desk.draft();
    (desk, claim)
}

fn article(desk: &mut Desk) -> ArticleId {
    let new = NewArticle {
        title: "Coal, rails and a \"fake\" report".to_owned(),
        text: "Officials said the report appears to be fake. Trains ran on.".to_owned(),
        author: some("N. Writer"),
        publisher: some("The Diplomat"),
        url: some("https://example.org/coal?a=1,2"),
        published_on: some("2022-06-20"),
        language: some("en"),
        ..NewArticle::default()
    };
    desk.workspace.add_article(&desk.checker, new).unwrap().id
}

fn recorded(desk: &mut Desk) -> ClaimId {
    let new = NewClaim {
        statement: "Kazakhstan blocked the transfer of Russian coal".to_owned(),
        article_id: Some(article(desk)),
        quote: Some(QuoteRequest { exact: "appears to be fake".to_owned(), ..QuoteRequest::default() }),
        claimant: some("@rail_watch"),
        reported_by: some("The Diplomat"),
        modality: Some(Modality::Questioned),
        claimed_on: some("2022-06-18"),
        appearances: APPEARANCES.map(str::to_owned).to_vec(),
        language: some("kk-Cyrl"),
        tags: ["coal; rail", "back\\slash", "=1+1"].map(str::to_owned).to_vec(),
    };
    let claim = desk.workspace.record_claim(&desk.checker, new).unwrap().id;
    let assignment = Assignment {
        assignee_id: Patch::Set(desk.checker.person),
        due_on: Patch::Set("2022-07-01".to_owned()),
        priority: Some(Priority::High),
    };
    desk.workspace.assign_claim(&desk.editor, claim, assignment).unwrap();
    claim
}

fn sources(desk: &mut Desk) -> (SourceId, SourceId, SourceId) {
    let record = NewSource {
        title: "Waybills, June 2022".to_owned(),
        kind: SourceKind::OfficialRecord,
        primary: true,
        publisher: some("Kazakhstan Railways"),
        note: some("asked for by letter"),
        ..NewSource::default()
    };
    let report = NewSource {
        title: "Coal stopped; at the border".to_owned(),
        kind: SourceKind::NewsReport,
        url: some("https://example.org/stopped"),
        origin: some("wire story"),
        ..NewSource::default()
    };
    let workspace = &mut desk.workspace;
    let record = workspace.add_source(&desk.checker, record).unwrap().id;
    let scan = b"%PDF waybill".to_vec();
    workspace.add_attachment(&desk.checker, record, "waybill; 24 June.pdf", scan).unwrap();
    let report = workspace.add_source(&desk.checker, report).unwrap().id;
    let interview = workspace.add_source(&desk.checker, interview()).unwrap().id;
    workspace
        .add_attachment(&desk.checker, interview, "roster of night shifts.txt", b"names".to_vec())
        .unwrap();
    (record, report, interview)
}

fn interview() -> NewSource {
    NewSource {
        title: "Interview with Aigerim".to_owned(),
        kind: SourceKind::Interview,
        primary: true,
        author: some("Shift foreman"),
        publisher: some("secret-press"),
        url: some("https://secret.example/talk"),
        archived_url: some("https://archive-of-secret.example"),
        published_on: some("1999-01-02"),
        accessed_on: some("1999-03-04"),
        origin: some("meet at the depot, she said"),
        interest: some("fears for her job"),
        confidential: true,
        note: some("meet at the depot"),
        anyway: false,
    }
}

fn attach(desk: &mut Desk, claim: ClaimId, source: SourceId, quote: &str, stance: Stance) {
    let new = NewEvidence { stance: Some(stance), quote: some(quote), locator: some("p. 3"), note: None };
    let new = if quote.contains("own words") {
        NewEvidence { locator: some("meet at the depot, minute 4"), note: some("fears for her job"), ..new }
    } else {
        new
    };
    desk.workspace.attach_evidence(&desk.checker, claim, source, new).unwrap();
}

/// Returned once, approved, published, corrected.
fn review(desk: &mut Desk, claim: ClaimId) {
    let Desk { workspace, editor, checker, .. } = desk;
    let verdict = NewVerdict {
        rating: "mostly_false".to_owned(),
        rationale: "No record shows a block.".to_owned(),
        ..NewVerdict::default()
    };
    workspace.propose_verdict(checker, claim, verdict).unwrap();
    workspace.submit_claim(checker, claim).unwrap();
    workspace.return_claim(editor, claim, "Name the record.").unwrap();
    let edit = VerdictEdit {
        rating: some("false"),
        rationale: some(RATIONALE),
        summary: Patch::Set("Trains ran.".to_owned()),
        ..VerdictEdit::default()
    };
    workspace.edit_verdict(checker, claim, edit).unwrap();
    workspace.submit_claim(checker, claim).unwrap();
    workspace.approve_claim(editor, claim).unwrap();
    workspace.publish_claim(editor, claim).unwrap();
    let notice = "An earlier version named the wrong railway.";
    workspace.open_correction(editor, claim, CorrectionClass::Minor, notice).unwrap();
    workspace.submit_claim(checker, claim).unwrap();
    workspace.approve_claim(editor, claim).unwrap();
}
