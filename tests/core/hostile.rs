//! Text that breaks programs, in every field that takes text: stored and returned verbatim after NFC, or refused with
//! the field and the reason named; and everything is still there after the file was closed and opened again.

use std::collections::BTreeSet;
use std::path::Path;

use claimtrail_core::articles::{ArticleEdit, NewArticle};
use claimtrail_core::claims::{Claim, ClaimEdit, NewClaim};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::error::{Problem, Wrong};
use claimtrail_core::evidence::{NewEvidence, Stance};
use claimtrail_core::people::{PersonEdit, Place};
use claimtrail_core::quotes::QuoteRequest;
use claimtrail_core::records::{Patch, Record};
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::scales::{Rating, RatingScale, ScaleEdit};
use claimtrail_core::sources::NewSource;
use claimtrail_core::verdicts::NewVerdict;
use claimtrail_core::{Error, Result};
use ed25519_dalek::SigningKey;
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use crate::copies::export;
use crate::independent_verifier;
use crate::support::{Desk, everything};

/// The most code points of a line and of prose, as `text.rs` documents them.
pub(crate) const LINE_MOST: usize = 5_000;
pub(crate) const PROSE_MOST: usize = 200_000;

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Strings of our own, each with what it is.
fn own() -> Vec<String> {
    let mut strings: Vec<String> = [
        "a\0b",
        "\0",
        "",
        " ",
        "\u{3000}\u{2003}\n",
        "\u{202e}desrever\u{202c}",
        "\u{2066}isolate\u{2069} \u{200f}mark\u{200e} \u{061c}",
        "שלום עולם",
        "مرحبا بالعالم 123",
        "Қазақстан көмірі",
        "cafe\u{301} A\u{30a}ngstro\u{308}m",
        "q\u{323}\u{307} q\u{307}\u{323}",
        "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}",
        "\u{301}begins with a combining mark",
        "\u{212b} \u{2126} \u{958} \u{1d160} \u{fb2c}",
        "Z\u{335}\u{321}\u{489}a\u{337}\u{31f}l\u{340}g\u{341}o\u{343}",
        "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇰🇿 ☢️",
        "lone\rreturn",
        "line\r\nfeed\nand\ttab",
        "\u{feff}begins with a byte order mark",
        "zero\u{200b}width\u{2060}joiner\u{200d}",
        "line\u{2028}and paragraph\u{2029}separators, next\u{85}line",
        "\u{fdd0}\u{ffff}\u{10ffff}\u{e000}",
        "\u{1}\u{7f}\u{9b}\u{1b}[31m",
        "  spaces before and after  ",
        "=1+1",
        "'; DROP TABLE claims; --",
        "\"quoted\" \\ /\\u0041 ${x} {{x}} %s %00",
        "-",
        "a=b,c/d@e",
    ]
    .map(str::to_owned)
    .to_vec();
    strings.push("長".repeat(LINE_MOST));
    strings.push("é".repeat(LINE_MOST + 1));
    strings
}

/// Everything hostile, each once: our own, and the naughty strings where they lie beside this workspace.
fn strings() -> Vec<String> {
    let mut seen = BTreeSet::new();
    let all = own().into_iter().chain(naughty());
    all.filter(|text| seen.insert(text.clone())).collect()
}

fn naughty() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = root.join("../shared/data");
    if !folder.is_dir() {
        eprintln!("SKIPPED the naughty strings: {} is not there", folder.display());
        return Vec::new();
    }
    let text = std::fs::read_to_string(folder.join("hostile/naughty-strings.json")).unwrap();
    let strings: Vec<String> = serde_json::from_str(&text).unwrap();
    assert!(strings.len() > 500);
    strings
}

/// What a line or prose of this many code points at most makes of a text.
pub(crate) fn expected(text: &str, most: usize) -> std::result::Result<String, Problem> {
    let length = text.chars().count();
    if text.trim().is_empty() {
        Err(Problem::Blank)
    } else if length > most {
        Err(Problem::TooLong { length, most })
    } else if let Some(at) = text.chars().position(|c| c == '\0') {
        Err(Problem::Nul { at })
    } else {
        Ok(nfc(text))
    }
}

/// Asserts that the text came back verbatim after NFC, or was refused in this field for the right reason.
#[track_caller]
fn assert_kept_or_refused<T>(
    text: &str,
    field: &str,
    most: usize,
    result: Result<T>,
    read: impl Fn(&T) -> Vec<String>,
) {
    match (expected(text, most), result) {
        (Ok(kept), Ok(stored)) => {
            for value in read(&stored) {
                assert_eq!(value, kept, "{field} of {text:?}");
            }
        }
        (Err(problem), Err(Error::Invalid(Wrong { field: refused, problem: found, .. }))) => {
            assert_eq!((refused.as_str(), &found), (field, &problem), "{text:?}");
        }
        (Err(problem), Err(Error::InvalidFields { problems })) => {
            assert_eq!((problems[0].field.as_str(), &problems[0].problem), (field, &problem), "{text:?}");
        }
        (expected, result) => panic!("{field} of {text:?}: {expected:?}, {:?}", result.err()),
    }
}

pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn given(values: &[&Option<String>]) -> Vec<String> {
    values.iter().map(|value| (*value).clone().unwrap()).collect()
}

#[track_caller]
pub(crate) fn assert_all_there_after_reopening(desk: Desk) {
    let before = everything(&desk.workspace);
    let desk = desk.reopened();
    assert!(everything(&desk.workspace) == before, "what was stored is not what is read after reopening");
    let found = desk.workspace.verify(None, &mut |_, _| {}).unwrap();
    assert!(found.holds, "{:#?}", found.faults);
    let journal = export(&desk.workspace);
    let read = independent_verifier::verify_format(&journal).unwrap();
    assert_eq!(read.head, found.head.to_string());
}

#[test]
fn articles_take_any_text() {
    let mut desk = Desk::new();
    for text in strings() {
        let new = NewArticle {
            title: text.clone(),
            text: text.clone(),
            author: some(&text),
            publisher: some(&text),
            note: some(&text),
            ..NewArticle::default()
        };
        let added = desk.workspace.add_article(&desk.checker, new);
        assert_kept_or_refused(&text, "title", LINE_MOST, added, |article| {
            let body = &article.body;
            let mut all = given(&[&body.author, &body.publisher, &body.note]);
            all.extend([body.title.clone(), body.text.clone()]);
            all
        });
    }
    assert_all_there_after_reopening(desk);
}

#[test]
fn claims_take_any_text() {
    let mut desk = Desk::new();
    for text in strings() {
        let new = NewClaim {
            statement: text.clone(),
            claimant: some(&text),
            reported_by: some(&text),
            tags: vec![text.clone()],
            ..NewClaim::default()
        };
        let recorded = desk.workspace.record_claim(&desk.checker, new);
        assert_kept_or_refused(&text, "statement", LINE_MOST, recorded, |claim| {
            let body = &claim.body;
            let mut all = given(&[&body.claimant, &body.reported_by]);
            all.extend([body.statement.clone(), body.tags[0].clone()]);
            all
        });
    }
    assert_all_there_after_reopening(desk);
}

#[test]
fn quotes_take_any_words_of_an_article() {
    let mut desk = Desk::new();
    for text in strings() {
        let Ok(kept) = expected(&text, LINE_MOST) else { continue };
        let new = NewArticle { title: "Odd".to_owned(), text: format!("|{text}|"), ..NewArticle::default() };
        let article = desk.workspace.add_article(&desk.checker, new).unwrap();
        let quote = QuoteRequest { exact: text.clone(), nth: Some(1), ..QuoteRequest::default() };
        let new = NewClaim {
            statement: "It says so.".to_owned(),
            article_id: Some(article.id),
            quote: Some(quote),
            ..NewClaim::default()
        };
        let claim = desk.workspace.record_claim(&desk.checker, new).unwrap();
        let quote = claim.body.quote.unwrap();
        assert_eq!(quote.exact, kept);
        assert!(quote.matches(&article.body.text), "{text:?}");
        let there: String =
            article.body.text.chars().skip(quote.start).take(quote.end - quote.start).collect();
        assert_eq!(there, kept);
    }
    assert_all_there_after_reopening(desk);
}

#[test]
fn sources_take_any_text() {
    let mut desk = Desk::new();
    for text in strings() {
        let new = NewSource {
            title: text.clone(),
            author: some(&text),
            publisher: some(&text),
            origin: some(&text),
            interest: some(&text),
            note: some(&text),
            anyway: true,
            ..NewSource::default()
        };
        let added = desk.workspace.add_source(&desk.checker, new);
        assert_kept_or_refused(&text, "title", LINE_MOST, added, |source| {
            let body = &source.body;
            let mut all = given(&[&body.author, &body.publisher, &body.origin, &body.interest, &body.note]);
            all.push(body.title.clone());
            all
        });
    }
    assert_all_there_after_reopening(desk);
}

#[test]
fn evidence_verdicts_and_comments_take_any_text() {
    let mut desk = Desk::new();
    let (mut claim, source) = (desk.draft(), desk.source());
    for (at, text) in strings().into_iter().enumerate() {
        if at % 25 == 24 {
            claim = desk.draft();
        }
        let new = NewEvidence {
            stance: Some(Stance::Context),
            quote: some(&text),
            locator: some(&text),
            note: some(&text),
        };
        let attached = desk.workspace.attach_evidence(&desk.checker, claim, source, new);
        let field = if text.chars().count() > LINE_MOST { "locator" } else { "evidence.quote" };
        assert_kept_or_refused(&text, field, LINE_MOST, attached, |evidence| {
            given(&[&evidence.body.quote, &evidence.body.locator, &evidence.body.note])
        });
        let new = NewVerdict {
            rating: "false".to_owned(),
            rationale: text.clone(),
            summary: some(&text),
            ..NewVerdict::default()
        };
        let proposed = desk.workspace.propose_verdict(&desk.checker, claim, new);
        let field = if text.chars().count() > LINE_MOST { "summary" } else { "rationale" };
        assert_kept_or_refused(&text, field, LINE_MOST, proposed, |view| {
            vec![view.verdict.body.rationale.clone(), view.verdict.body.summary.clone().unwrap()]
        });
        let added = desk.workspace.add_comment(&desk.checker, claim, &text, None);
        assert_kept_or_refused(&text, "body", PROSE_MOST, added, |comment| vec![comment.body.body.clone()]);
    }
    assert_all_there_after_reopening(desk);
}

#[test]
fn reasons_and_notices_take_any_text() {
    let mut desk = Desk::new();
    let mut claim = desk.claim_in(Status::Published);
    let (checker, editor) = (desk.checker.clone(), desk.editor.clone());
    for (at, text) in strings().into_iter().enumerate() {
        if at % 50 == 49 {
            claim = desk.claim_in(Status::Published);
        }
        let opened = desk.workspace.open_correction(&editor, claim, CorrectionClass::Minor, &text);
        let is_open = opened.is_ok();
        assert_kept_or_refused(&text, "notice", PROSE_MOST, opened, |it| vec![it.body.notice.clone()]);
        if is_open {
            desk.workspace.submit_claim(&checker, claim).unwrap();
            desk.workspace.approve_claim(&editor, claim).unwrap();
        }
    }
    let reason = |claim: &Record<Claim>| given(&[&claim.body.reason]);
    for (at, text) in strings().into_iter().filter(|text| !text.trim().is_empty()).enumerate() {
        if at % 50 == 0 {
            claim = desk.claim_in(Status::InProgress);
        }
        let withdrawn = desk.workspace.withdraw_claim(&editor, claim, &text);
        assert_kept_or_refused(&text, "reason", PROSE_MOST, withdrawn, reason);
        if desk.status(claim) == Status::Withdrawn {
            let reopened = desk.workspace.reopen_claim(&editor, claim, &text);
            assert_kept_or_refused(&text, "reason", PROSE_MOST, reopened, reason);
        }
    }
    assert_all_there_after_reopening(desk);
}

#[test]
fn attachments_take_any_name() {
    let mut desk = Desk::new();
    let source = desk.source();
    for text in strings() {
        let data = text.clone().into_bytes();
        let added = desk.workspace.add_attachment(&desk.checker, source, &text, data);
        assert_kept_or_refused(&text, "name", LINE_MOST, added, |added| vec![added.attachment.name.clone()]);
    }
    let before = desk.workspace.attachments_of(source).unwrap();
    let desk = desk.reopened();
    assert_eq!(desk.workspace.attachments_of(source).unwrap(), before);
    assert_all_there_after_reopening(desk);
}

#[test]
fn devices_and_the_desk_take_any_name_and_people_any_that_can_be_seen() {
    let mut desk = Desk::new();
    let (owner, person) = (desk.owner.clone(), desk.checker.person);
    for text in strings() {
        let edit = PersonEdit { name: some(&text), ..PersonEdit::default() };
        let named = desk.workspace.set_person(&owner, person, edit);
        let unseen = matches!(&named, Err(Error::Invalid(Wrong { problem: Problem::Unseen { .. }, .. })));
        if !unseen {
            assert_kept_or_refused(&text, "name", LINE_MOST, named, |person| vec![person.body.name.clone()]);
        }
        if !unseen && expected(&text, LINE_MOST).is_ok() {
            assert_eq!(desk.workspace.acting(Some(&nfc(&text))).unwrap().person, person, "{text:?}");
        }
        let edit = DeskEdit { name: some(&text), ..DeskEdit::default() };
        let named = desk.workspace.set_desk(&owner, edit);
        assert_kept_or_refused(&text, "name", LINE_MOST, named, |desk| vec![desk.body.name.clone()]);
        let added = desk.workspace.add_device(&owner, person, elsewhere(&text), Some(&text));
        assert_kept_or_refused(&text, "label", LINE_MOST, added, |device| vec![device.body.label.clone()]);
    }
    assert_all_there_after_reopening(desk);
}

/// A key that some other computer made.
fn elsewhere(seed: &str) -> Place {
    let key = SigningKey::from_bytes(&Sha256::digest(seed).into());
    Place::Elsewhere(hex::encode(key.verifying_key().to_bytes()))
}

#[test]
fn scales_take_any_words_and_verdicts_any_key_of_theirs() {
    let mut desk = Desk::new();
    let (owner, scale, claim) = (desk.owner.clone(), desk.default_scale().id, desk.draft());
    for text in strings() {
        let edited = desk.workspace.edit_scale(&owner, scale, worded(&text));
        assert_kept_or_refused(&text, "name", LINE_MOST, edited, |scale| {
            let rating = &scale.body.ratings[0];
            vec![scale.body.name.clone(), rating.key.clone(), rating.label.clone(), rating.meaning.clone()]
        });
        if let Ok(key) = expected(&text, LINE_MOST) {
            let rationale = "Because.".to_owned();
            let new = NewVerdict { rating: key.clone(), rationale, ..NewVerdict::default() };
            let view = desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
            assert_eq!((view.verdict.body.rating, view.rated.unwrap().label), (key.clone(), key));
        }
    }
    assert_all_there_after_reopening(desk);
}

fn worded(text: &str) -> ScaleEdit {
    let [key, label, meaning, name] = [(); 4].map(|()| text.to_owned());
    let ratings = vec![Rating { key, label, value: None, meaning }];
    ScaleEdit { name: Some(name), ratings: Some(ratings), ..ScaleEdit::default() }
}

/// Asserts that a field for addresses, days or languages kept the text as it was given, or refused it by name.
#[track_caller]
fn assert_strict(text: &str, field: &str, result: Result<Option<String>>, fits: fn(&str) -> bool) {
    match result {
        Ok(stored) => {
            assert_eq!(stored, Some(nfc(text)), "{field}");
            assert!(fits(text), "{field} took {text:?}");
        }
        Err(Error::Invalid(Wrong { field: refused, .. })) => assert_eq!(refused, field, "{text:?}"),
        Err(error) => panic!("{field} of {text:?}: {error}"),
    }
}

fn fits_url(text: &str) -> bool {
    let lower = text.trim_start().to_ascii_lowercase();
    lower.starts_with("http:") || lower.starts_with("https:")
}

fn fits_date(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.into_iter().all(digits)
}

fn fits_language(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[test]
fn addresses_days_and_languages_are_kept_as_given_or_refused() {
    let mut desk = Desk::new();
    let mut texts = strings();
    texts.extend(
        [
            "https://example.org/уголь?q=көмір#x",
            "HTTPS://EXAMPLE.ORG",
            "http:///",
            "javascript:alert(1)",
            "ftp://example.org",
            "https://",
            "2022-06-24",
            "2022-02-30",
            "2022-6-4",
            "+2022-06-24",
            "0000-01-01",
            "９999-01-01",
            "kk-Cyrl",
            "en_GB",
            "x-private",
            "und",
        ]
        .map(str::to_owned),
    );
    let article = desk.workspace.add_article(&desk.checker, article("Coal")).unwrap().id;
    for text in texts {
        let set = || Patch::Set(text.clone());
        let checker = desk.checker.clone();
        let mut edit = |edit| desk.workspace.edit_article(&checker, article, edit).map(|it| it.body);
        let url = edit(ArticleEdit { url: set(), ..ArticleEdit::default() });
        assert_strict(&text, "url", url.map(|body| body.url), fits_url);
        let url = edit(ArticleEdit { archived_url: set(), ..ArticleEdit::default() });
        assert_strict(&text, "archived_url", url.map(|body| body.archived_url), fits_url);
        let day = edit(ArticleEdit { published_on: set(), ..ArticleEdit::default() });
        assert_strict(&text, "published_on", day.map(|body| body.published_on), fits_date);
        let language = edit(ArticleEdit { language: set(), ..ArticleEdit::default() });
        assert_strict(&text, "language", language.map(|body| body.language), fits_language);
    }
    assert_all_there_after_reopening(desk);
}

pub(crate) fn article(title: &str) -> NewArticle {
    NewArticle { title: title.to_owned(), text: "Coal moves.".to_owned(), ..NewArticle::default() }
}

#[test]
fn a_statement_of_ten_megabytes_is_refused_in_words() {
    let mut desk = Desk::new();
    let new = NewClaim { statement: "x".repeat(10_000_000), ..NewClaim::default() };
    let error = desk.workspace.record_claim(&desk.checker, new).unwrap_err();
    assert_eq!(
        error.to_string().replace(',', ""),
        "“Statement” has 10000000 characters; it may have 5000. Shorten it."
    );
}

#[test]
fn two_spellings_of_one_text_are_one_after_nfc() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    desk.workspace.add_person(&owner, "Ame\u{301}lie", Role::FactChecker, Place::Here).unwrap();
    let taken = desk.workspace.add_person(&owner, "Amélie", Role::Viewer, Place::Here).unwrap_err();
    assert!(matches!(taken, Error::Invalid(Wrong { problem: Problem::Taken { .. }, .. })), "{taken}");
    let claim = desk.draft();
    let tags = ["cafe\u{301}".to_owned(), "café".to_owned()];
    let tagged = desk.workspace.tag_claim(&desk.checker, claim, &tags, &[]).unwrap();
    assert_eq!(tagged.body.tags, ["café"]);
    let untagged = desk.workspace.tag_claim(&desk.checker, claim, &[], &tags[..1]).unwrap();
    assert!(untagged.body.tags.is_empty());
}

#[test]
fn two_scales_have_two_names_in_either_spelling() {
    let mut desk = Desk::new();
    let owner = desk.owner.clone();
    let scale = desk.default_scale();
    let named = |name: &str| RatingScale { name: name.to_owned(), ..scale.body.clone() };
    let renamed = |name: &str| ScaleEdit { name: some(name), ..ScaleEdit::default() };
    let cafe = desk.workspace.add_scale(&owner, named("Cafe\u{301}")).unwrap();
    let revisions = desk.revisions();
    for refused in [
        desk.workspace.add_scale(&owner, named("Cafe\u{301}")),
        desk.workspace.add_scale(&owner, named("Café")),
        desk.workspace.edit_scale(&owner, scale.id, renamed("Cafe\u{301}")),
        desk.workspace.edit_scale(&owner, scale.id, renamed("Café")),
        desk.workspace.edit_scale(&owner, cafe.id, renamed(&scale.body.name)),
    ] {
        let taken = refused.unwrap_err();
        assert!(matches!(taken, Error::Invalid(Wrong { problem: Problem::Taken { .. }, .. })), "{taken}");
    }
    assert_eq!(desk.revisions(), revisions);
    desk.workspace.edit_scale(&owner, cafe.id, renamed("Cafe\u{301}")).unwrap();
    desk.workspace.edit_scale(&owner, cafe.id, renamed("Café noir")).unwrap();
}

#[test]
fn a_name_is_found_in_either_spelling() {
    let mut desk = Desk::new();
    desk.workspace.add_person(&desk.owner, "Amélie", Role::FactChecker, Place::Here).unwrap();
    assert_eq!(desk.workspace.acting(Some("Amélie")).unwrap().name, "Amélie");
    assert_eq!(desk.workspace.acting(Some("Ame\u{301}lie")).unwrap().name, "Amélie");
}

#[test]
fn what_a_field_took_it_takes_again() {
    let mut desk = Desk::new();
    // Each of these code points is two in NFC.
    let told = |times: usize| NewClaim { statement: "\u{958}".repeat(times), ..NewClaim::default() };
    desk.workspace.record_claim(&desk.checker, told(LINE_MOST / 2 + 1)).unwrap_err();
    let claim = desk.workspace.record_claim(&desk.checker, told(LINE_MOST / 2)).unwrap();
    let edit = ClaimEdit { statement: Some(claim.body.statement), ..ClaimEdit::default() };
    desk.workspace.edit_claim(&desk.checker, claim.id, edit).unwrap();
}
