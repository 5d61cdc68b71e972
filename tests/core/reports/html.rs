//! The page: what it shows of a claim, and that nothing in it runs, fetches or leads astray, whatever was typed.

use std::path::Path;

use claimtrail_core::articles::NewArticle;
use claimtrail_core::claims::{ClaimFilter, NewClaim};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::ids::Hash;
use claimtrail_core::people::PersonEdit;
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::reports::{ReportOptions, ReportPreview};
use claimtrail_core::rules::Status;
use claimtrail_core::sources::{NewSource, SourceEdit};
use claimtrail_core::verdicts::NewVerdict;
use sha2::{Digest as _, Sha256};

use super::copies::{copy_of, exchange, redact};
use super::{bytes_of, coal, read_as_html, sample, settings, tagged, text_of};
use crate::support::Desk;

const OPTIONS: ReportOptions = ReportOptions::html();

fn page(desk: &Desk) -> String {
    String::from_utf8(bytes_of(desk, OPTIONS, &ClaimFilter::default()).0).unwrap()
}

/// The tags of a page: the name of each, its attributes with their values.
fn tags(page: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let (_, body) = page.split_once("</style>").unwrap();
    let mut tags = Vec::new();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        assert!(!text.contains('>'), "a bare > in {text:?}");
        let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
        let mut attributes = Vec::new();
        while let Some((attribute, value)) = rest.split_once("=\"") {
            let (value, after) = value.split_once('"').unwrap();
            attributes.push((attribute.trim(), value));
            rest = after;
        }
        assert!(matches!(rest.trim(), "" | "/"), "{tag}");
        tags.push((name.trim_start_matches('/').trim_end_matches('/'), attributes));
    }
    tags
}

const TAGS: [&str; 46] = [
    "head",
    "body",
    "html",
    "header",
    "main",
    "article",
    "section",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "dl",
    "dt",
    "dd",
    "ul",
    "ol",
    "li",
    "figure",
    "figcaption",
    "blockquote",
    "cite",
    "mark",
    "span",
    "bdi",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "a",
    "br",
    "hr",
    "time",
    "svg",
    "circle",
    "path",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];
const ATTRIBUTES: [&str; 16] = [
    "lang",
    "dir",
    "class",
    "id",
    "datetime",
    "href",
    "rel",
    "viewBox",
    "width",
    "height",
    "aria-hidden",
    "cx",
    "cy",
    "r",
    "d",
    "start",
];

/// Nothing but what the templates and Markdown make, and no link but to the web or to a letter.
fn assert_harmless(page: &str) {
    for (name, attributes) in tags(page) {
        assert!(TAGS.contains(&name), "<{name}>");
        for (attribute, value) in attributes {
            let aligned = attribute == "style" && value.starts_with("text-align: ");
            assert!(aligned || ATTRIBUTES.contains(&attribute), "<{name} {attribute}=…>");
            let leads = ["http://", "https://", "mailto:"];
            assert!(
                attribute != "href"
                    || leads.iter().any(|scheme| read_as_html(value).to_lowercase().starts_with(scheme)),
                "{value}"
            );
        }
    }
}

#[test]
fn the_sample_desk_shows_its_work_on_one_page() {
    let (workspace, _folder) = sample();
    let mut bytes = Vec::new();
    let receipt = workspace.report(&OPTIONS, &ClaimFilter::default(), &mut bytes).unwrap();
    let page = String::from_utf8(bytes).unwrap();
    assert_harmless(&page);
    let (_, body) = page.split_once("<body>").unwrap();
    settings().bind(|| insta::assert_snapshot!(body));
    assert_eq!(page.matches("<article ").count() as u64, receipt.rows);
}

#[test]
fn the_page_may_load_nothing_and_says_so_to_whoever_opens_it() {
    let (desk, _) = coal::desk();
    let page = page(&desk);
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";
    assert!(page.contains(policy));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    for word in ["<script", "<link", "<img", "<iframe", "url(", "@import"] {
        assert!(!page.contains(word), "{word}");
    }
    assert_harmless(&page);
}

#[test]
fn the_head_says_of_what_the_page_is_and_the_receipt_fits_it() {
    let (desk, _) = coal::desk();
    let (bytes, receipt) = bytes_of(&desk, OPTIONS, &ClaimFilter::default());
    let page = String::from_utf8(bytes.clone()).unwrap();
    assert_eq!((receipt.rows, receipt.bytes, receipt.layout), (2, bytes.len() as u64, None));
    assert_eq!(receipt.sha256, Hash(Sha256::digest(&bytes).into()));
    assert!(page.contains(&format!("<code>{}</code>", receipt.head)));
    assert!(page.contains("2 claims") && page.contains("2022-06-24"));
    let none = text_of(&desk, &OPTIONS, &tagged("gas"));
    assert!(none.contains("0 claims") && none.contains("No claim fits."));
}

#[test]
fn what_was_typed_stays_text_in_every_place() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/xss-corpus.json");
    let corpus: serde_json::Value = serde_json::from_slice(&std::fs::read(corpus).unwrap()).unwrap();
    let mut vectors: Vec<String> = Vec::new();
    gather(&corpus, &mut vectors);
    assert!(vectors.len() > 20);
    let mut desk = Desk::new();
    for vector in &vectors {
        typed_everywhere(&mut desk, vector);
    }
    assert_harmless(&page(&desk));
}

fn gather(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.replace(['\0', '\n', '\r'], " ")),
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        serde_json::Value::Object(fields) => fields.values().for_each(|item| gather(item, texts)),
        _ => {}
    }
}

/// A claim with this text wherever one is typed.
fn typed_everywhere(desk: &mut Desk, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let some = || Some(text.to_owned());
    let Desk { workspace, checker, editor, .. } = desk;
    let article = NewArticle {
        title: text.to_owned(),
        text: format!("a {text} b"),
        author: some(),
        publisher: some(),
        url: Some("https://example.org/?a=\"><script>alert(1)</script>".to_owned()),
        ..NewArticle::default()
    };
    let article = workspace.add_article(checker, article).unwrap().id;
    let claim = NewClaim {
        statement: text.to_owned(),
        article_id: Some(article),
        quote: Some(QuoteRequest { exact: text.to_owned(), nth: Some(1), ..QuoteRequest::default() }),
        claimant: some(),
        reported_by: some(),
        appearances: vec!["https://example.org/'onmouseover='alert(1)".to_owned()],
        ..NewClaim::default()
    };
    let claim = workspace.record_claim(checker, claim).unwrap().id;
    let source = NewSource {
        title: text.to_owned(),
        author: some(),
        publisher: some(),
        url: Some("https://example.org/\"onclick=\"alert(1)".to_owned()),
        origin: some(),
        interest: some(),
        anyway: true,
        ..NewSource::default()
    };
    let source = workspace.add_source(checker, source).unwrap().id;
    let evidence =
        NewEvidence { stance: Some(Stance::Context), quote: some(), locator: some(), note: some() };
    workspace.attach_evidence(checker, claim, source, evidence).unwrap();
    let verdict = NewVerdict {
        rating: "false".to_owned(),
        rationale: format!(
            "{text}\n\n[{text}]({text}) ![{text}]({text})\n\n[x]({text}) `{text}`\n\n    {text}"
        ),
        summary: some(),
        ..NewVerdict::default()
    };
    workspace.propose_verdict(checker, claim, verdict).unwrap();
    workspace.withdraw_claim(editor, claim, text).unwrap();
}

#[test]
fn a_destroyed_value_is_told_as_such() {
    let (mut desk, _) = coal::desk();
    let page = |desk: &Desk| text_of(desk, &OPTIONS, &tagged("coal; rail"));
    let gone = |page: &str| page.matches("<em class=\"gone\">[redacted]</em>").count();
    assert_eq!(gone(&page(&desk)), 0);
    for (at, (field, value)) in [
        ("statement", "Kazakhstan blocked the transfer of Russian coal"),
        ("title", "Coal stopped; at the border"),
        ("rationale", coal::RATIONALE),
        ("summary", "Trains ran."),
        ("url", "https://example.org/stopped"),
        ("notice", "An earlier version named the wrong railway."),
    ]
    .into_iter()
    .enumerate()
    {
        redact(&mut desk, field, value);
        assert_eq!(gone(&page(&desk)), at + 1, "{field}");
        assert!(!page(&desk).contains(value), "{field}");
    }
}

#[test]
fn of_a_confidential_source_there_is_how_it_bears_on_the_claim_and_no_more() {
    let (desk, _) = coal::desk();
    let page = page(&desk);
    let (_, after) = page.split_once("Confidential source</cite>").unwrap();
    let (piece, _) = after.split_once("</li>").unwrap();
    assert!(piece.contains("interview · first-hand") && piece.contains("<em class=\"gone\">[withheld]</em>"));
    assert!(!piece.contains("blockquote") && !piece.contains("<dt>"), "{piece}");
}

#[test]
fn an_approval_shows_whose_it_is_and_what_became_of_it() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    assert!(!page(&desk).contains("approval is stale"));
    let source = desk.workspace.claim(claim).unwrap().evidence[0].source.id;
    let edit = SourceEdit { title: Some("A second edition".to_owned()), ..SourceEdit::default() };
    desk.workspace.edit_source(&desk.editor, source, edit).unwrap();
    let stale = page(&desk);
    assert!(
        stale.contains("approval is stale")
            && stale.contains("<bdi>Edil</bdi>")
            && !stale.contains("self-approved")
    );
    let (owner, mine) = (desk.owner.clone(), desk.worked());
    for person in [desk.editor.person, desk.checker.person, desk.viewer.person] {
        desk.workspace
            .set_person(&owner, person, PersonEdit { active: Some(false), ..PersonEdit::default() })
            .unwrap();
    }
    desk.workspace.submit_claim(&owner, mine).unwrap();
    desk.workspace.approve_claim(&owner, mine).unwrap();
    assert!(page(&desk).contains("self-approved"));
}

#[test]
fn a_claim_published_again_tells_when_it_first_was_and_when_last() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    assert!(!page(&desk).contains("Published again"));
    desk.clock.set(desk.clock.now() + 3 * 24 * 3_600_000);
    desk.workspace.withdraw_claim(&desk.editor, claim, "Too early.").unwrap();
    desk.workspace.reopen_claim(&desk.editor, claim, "Now.").unwrap();
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    desk.workspace.publish_claim(&desk.editor, claim).unwrap();
    let page = page(&desk);
    let (_, published) = page.split_once("<dt>Published</dt><dd>").unwrap();
    let (first, again) = published.split_once("<dt>Published again</dt><dd>").unwrap();
    assert!(first.contains("2022-06-24") && again.contains("2022-06-27"), "{published}");
}

#[test]
fn what_copies_disagree_about_is_told() {
    let mut desk = Desk::new();
    let claim = desk.draft();
    let mut copy = copy_of(&mut desk);
    let edit = |text: &str| claimtrail_core::claims::ClaimEdit {
        statement: Some(text.to_owned()),
        ..Default::default()
    };
    copy.workspace.edit_claim(&copy.bella, claim, edit("It stood.")).unwrap();
    desk.workspace.edit_claim(&desk.checker, claim, edit("It ran.")).unwrap();
    exchange(&mut desk, &mut copy);
    let page = page(&desk);
    assert!(page.contains("copies disagree") && page.contains("disagree about this: Statement."));
}

#[test]
fn corrections_stand_with_their_notices_and_ratings_with_a_shape_of_their_own() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    let notice = "It was Tuesday.\nNot Monday.";
    desk.workspace.open_correction(&desk.editor, claim, CorrectionClass::Evidence, notice).unwrap();
    let page = page(&desk);
    assert!(page.contains(notice) && page.contains("correction pending"));
    assert!(page.contains("<span class=\"rating low\"><svg") && page.contains("<bdi>False</bdi>"));
    assert!(page.contains("2 on a scale from 1 to 6"));
}

#[test]
fn a_preview_is_a_whole_page_of_the_first_claims() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        desk.draft();
    }
    for (limit, count, more) in [(2, 2, true), (3, 3, false)] {
        let preview = desk.workspace.report_preview(&OPTIONS, &ClaimFilter::default(), limit).unwrap();
        let ReportPreview::Text { text, claims, more: has_more } = preview else { panic!("no table") };
        assert_eq!((text.matches("<article ").count() as u64, claims, has_more), (count, count, more));
        assert!(text.ends_with("</html>\n") && text.contains("3 claims"));
    }
}
