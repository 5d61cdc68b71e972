//! The limits of every field that takes text: what is blank, too long or holds a NUL is refused and writes nothing, and
//! the longest text that it takes is kept.

use claimtrail_core::articles::ArticleEdit;
use claimtrail_core::claims::ClaimEdit;
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::evidence::EvidenceEdit;
use claimtrail_core::ids::{ArticleId, ClaimId, EvidenceId, ScaleId};
use claimtrail_core::people::Place;
use claimtrail_core::records::Patch;
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::scales::{Rating, ScaleEdit};
use claimtrail_core::sources::{NewSource, SourceEdit};
use claimtrail_core::verdicts::VerdictEdit;
use claimtrail_core::{Error, Result};

use crate::hostile::{LINE_MOST, PROSE_MOST, article, assert_all_there_after_reopening, expected, some};
use crate::support::{Desk, everything, rated};

/// What each field is called, the most code points that it takes, and how it is set alone.
type Setter = (&'static str, usize, fn(&mut Desk, &Things, &str) -> Result<()>);

struct Things {
    article: ArticleId,
    claim: ClaimId,
    evidence: EvidenceId,
    scale: ScaleId,
}

macro_rules! sets {
    ($field:literal, $most:expr, |$desk:ident, $things:ident, $text:ident| $call:expr) => {
        ($field, $most, |$desk, $things, $text| {
            let _ = $things;
            $call.map(drop)
        })
    };
}

const FIELDS: &[Setter] = &[
    sets!("title", LINE_MOST, |d, t, s| d.workspace.edit_article(
        &d.checker,
        t.article,
        ArticleEdit { title: some(s), ..ArticleEdit::default() }
    )),
    sets!("text", 5_000_000, |d, t, s| d.workspace.edit_article(
        &d.checker,
        t.article,
        ArticleEdit { text: some(s), ..ArticleEdit::default() }
    )),
    sets!("author", LINE_MOST, |d, t, s| d.workspace.edit_article(
        &d.checker,
        t.article,
        ArticleEdit { author: Patch::Set(s.to_owned()), ..ArticleEdit::default() }
    )),
    sets!("publisher", LINE_MOST, |d, t, s| d.workspace.edit_article(
        &d.checker,
        t.article,
        ArticleEdit { publisher: Patch::Set(s.to_owned()), ..ArticleEdit::default() }
    )),
    sets!("note", PROSE_MOST, |d, t, s| d.workspace.edit_article(
        &d.checker,
        t.article,
        ArticleEdit { note: Patch::Set(s.to_owned()), ..ArticleEdit::default() }
    )),
    sets!("url", 8_000, |d, t, s| d.workspace.edit_article(
        &d.checker,
        t.article,
        ArticleEdit { url: Patch::Set(s.to_owned()), ..ArticleEdit::default() }
    )),
    sets!("statement", LINE_MOST, |d, t, s| d.workspace.edit_claim(
        &d.checker,
        t.claim,
        ClaimEdit { statement: some(s), ..ClaimEdit::default() }
    )),
    sets!("claimant", LINE_MOST, |d, t, s| d.workspace.edit_claim(
        &d.checker,
        t.claim,
        ClaimEdit { claimant: Patch::Set(s.to_owned()), ..ClaimEdit::default() }
    )),
    sets!("reported_by", LINE_MOST, |d, t, s| d.workspace.edit_claim(
        &d.checker,
        t.claim,
        ClaimEdit { reported_by: Patch::Set(s.to_owned()), ..ClaimEdit::default() }
    )),
    sets!("appearances", 8_000, |d, t, s| d.workspace.edit_claim(
        &d.checker,
        t.claim,
        ClaimEdit { appearances: Some(vec![s.to_owned()]), ..ClaimEdit::default() }
    )),
    sets!("tags", LINE_MOST, |d, t, s| d.workspace.tag_claim(&d.checker, t.claim, &[s.to_owned()], &[])),
    sets!("title", LINE_MOST, |d, t, s| d
        .workspace
        .add_source(&d.checker, NewSource { title: s.to_owned(), ..NewSource::default() })),
    sets!("origin", LINE_MOST, |d, t, s| d.workspace.add_source(
        &d.checker,
        NewSource { title: "Wire".to_owned(), origin: some(s), ..NewSource::default() }
    )),
    sets!("interest", PROSE_MOST, |d, t, s| d.workspace.add_source(
        &d.checker,
        NewSource { title: "Wire".to_owned(), interest: some(s), ..NewSource::default() }
    )),
    sets!("note", PROSE_MOST, |d, t, s| {
        let source = d.source();
        let edit = SourceEdit { note: Patch::Set(s.to_owned()), ..SourceEdit::default() };
        d.workspace.edit_source(&d.checker, source, edit)
    }),
    sets!("quote", PROSE_MOST, |d, t, s| d.workspace.edit_evidence(
        &d.checker,
        t.evidence,
        EvidenceEdit { quote: Patch::Set(s.to_owned()), ..EvidenceEdit::default() }
    )),
    sets!("locator", LINE_MOST, |d, t, s| d.workspace.edit_evidence(
        &d.checker,
        t.evidence,
        EvidenceEdit { locator: Patch::Set(s.to_owned()), ..EvidenceEdit::default() }
    )),
    sets!("note", PROSE_MOST, |d, t, s| d.workspace.edit_evidence(
        &d.checker,
        t.evidence,
        EvidenceEdit { note: Patch::Set(s.to_owned()), ..EvidenceEdit::default() }
    )),
    sets!("rationale", PROSE_MOST, |d, t, s| d.workspace.edit_verdict(
        &d.checker,
        t.claim,
        VerdictEdit { rationale: some(s), ..VerdictEdit::default() }
    )),
    sets!("summary", LINE_MOST, |d, t, s| d.workspace.edit_verdict(
        &d.checker,
        t.claim,
        VerdictEdit { summary: Patch::Set(s.to_owned()), ..VerdictEdit::default() }
    )),
    sets!("body", PROSE_MOST, |d, t, s| d.workspace.add_comment(&d.checker, t.claim, s, None)),
    sets!("notice", PROSE_MOST, |d, t, s| {
        let claim = d.claim_in(Status::Published);
        d.workspace.open_correction(&d.editor, claim, CorrectionClass::Minor, s)
    }),
    sets!("name", LINE_MOST, |d, t, s| d.workspace.add_person(&d.owner, s, Role::Viewer, Place::Here)),
    sets!("name", LINE_MOST, |d, t, s| d
        .workspace
        .set_desk(&d.owner, DeskEdit { name: some(s), ..DeskEdit::default() })),
    sets!("label", LINE_MOST, |d, t, s| d.workspace.add_device(
        &d.owner,
        d.checker.person,
        Place::Here,
        Some(s)
    )),
    sets!("name", LINE_MOST, |d, t, s| d.workspace.edit_scale(
        &d.owner,
        t.scale,
        ScaleEdit { name: some(s), ..ScaleEdit::default() }
    )),
    sets!("ratings", LINE_MOST, |d, t, s| d.workspace.edit_scale(
        &d.owner,
        t.scale,
        rated(vec![Rating { key: s.to_owned(), label: "x".to_owned(), ..Rating::default() }])
    )),
    sets!("ratings", LINE_MOST, |d, t, s| d.workspace.edit_scale(
        &d.owner,
        t.scale,
        rated(vec![Rating { key: "x".to_owned(), label: s.to_owned(), ..Rating::default() }])
    )),
];

#[test]
fn every_text_field_refuses_what_is_blank_too_long_or_holds_a_nul_and_writes_nothing() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let things = Things {
        article: desk.workspace.add_article(&desk.checker, article("Coal")).unwrap().id,
        claim,
        evidence: desk.evidence_of(claim)[0],
        scale: desk.default_scale().id,
    };
    for (field, most, set) in FIELDS {
        for text in [String::new(), " \t\u{a0}".to_owned(), "a\0b".to_owned(), "x".repeat(most + 1)] {
            let problem = expected(&text, *most).unwrap_err();
            let message = set(&mut desk, &things, &text).unwrap_err();
            match message {
                Error::Invalid(wrong) => {
                    assert_eq!((wrong.name(), &wrong.problem), (*field, &problem));
                }
                other => panic!("{field}: {other:?}"),
            }
        }
    }
    let before = everything(&desk.workspace);
    let revisions = desk.revisions();
    for (_, most, set) in FIELDS.iter().filter(|(field, ..)| !matches!(*field, "note" | "notice")) {
        set(&mut desk, &things, &"x".repeat(most + 1)).unwrap_err();
    }
    assert_eq!(desk.revisions(), revisions);
    assert!(everything(&desk.workspace) == before);
}

#[test]
fn the_longest_text_that_a_field_takes_is_kept() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let things = Things {
        article: desk.workspace.add_article(&desk.checker, article("Coal")).unwrap().id,
        claim,
        evidence: desk.evidence_of(claim)[0],
        scale: desk.default_scale().id,
    };
    for (at, (field, most, set)) in FIELDS.iter().enumerate() {
        let is_address = matches!(*field, "url" | "appearances");
        let begin = if is_address { "https://example.org/".to_owned() } else { at.to_string() };
        let text = format!("{begin}{}", "л".repeat(most - begin.len()));
        set(&mut desk, &things, &text).unwrap_or_else(|error| panic!("{field}: {error}"));
    }
    assert_all_there_after_reopening(desk);
}
