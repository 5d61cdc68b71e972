//! What readers have, as schema.org's ClaimReview: which claims, what is said of each, and what is not.

use claimtrail_core::Error;
use claimtrail_core::articles::NewArticle;
use claimtrail_core::claims::{ClaimFilter, Modality, NewClaim};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::desk::DeskEdit;
use claimtrail_core::error::{Problem, Wrong};
use claimtrail_core::ids::{ArticleId, ClaimId, Hash};
use claimtrail_core::records::Patch;
use claimtrail_core::reports::{REDACTED, Receipt, ReportOptions, ReportPreview};
use claimtrail_core::rules::Status;
use claimtrail_core::scales::RatingScale;
use claimtrail_core::verdicts::{NewVerdict, VerdictEdit};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::copies::{copy_of, exchange, redact};
use super::{bytes_of, coal, sample, settings};
use crate::support::Desk;

const OPTIONS: ReportOptions = ReportOptions::ClaimReview { url: None };

fn at(url: &str) -> ReportOptions {
    ReportOptions::ClaimReview { url: Some(url.to_owned()) }
}

fn document(desk: &Desk, options: ReportOptions) -> (Value, Receipt) {
    let (bytes, receipt) = bytes_of(desk, options, &ClaimFilter::default());
    (serde_json::from_slice(&bytes).unwrap(), receipt)
}

/// The reviews of a desk.
fn reviews(desk: &Desk) -> Vec<Value> {
    document(desk, OPTIONS).0["@graph"].as_array().unwrap().clone()
}

/// The only review of a desk.
fn review(desk: &Desk) -> Value {
    let reviews = reviews(desk);
    assert_eq!(reviews.len(), 1);
    reviews[0].clone()
}

/// A claim that readers have, recorded so.
fn published(desk: &mut Desk, new: NewClaim) -> ClaimId {
    let claim = desk.workspace.record_claim(&desk.checker, new).unwrap().id;
    for _ in 0..2 {
        let source = desk.source();
        desk.attach(claim, source);
    }
    desk.propose(&desk.checker.clone(), claim);
    publish(desk, claim);
    claim
}

fn publish(desk: &mut Desk, claim: ClaimId) {
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    desk.workspace.publish_claim(&desk.editor, claim).unwrap();
}

fn article(desk: &mut Desk) -> ArticleId {
    let new = NewArticle {
        title: "Coal".to_owned(),
        text: "Coal was stopped.".to_owned(),
        url: Some("https://example.org/coal".to_owned()),
        ..NewArticle::default()
    };
    desk.workspace.add_article(&desk.checker, new).unwrap().id
}

fn stating(statement: &str) -> NewClaim {
    NewClaim { statement: statement.to_owned(), ..NewClaim::default() }
}

#[test]
fn the_sample_desk_reviews_what_its_readers_have() {
    let (workspace, _folder) = sample();
    let mut bytes = Vec::new();
    let options = at("https://desk.example/checks/{id}");
    let receipt = workspace.report(&options, &ClaimFilter::default(), &mut bytes).unwrap();
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    let shown = serde_json::to_string_pretty(&document).unwrap();
    settings().bind(|| insta::assert_snapshot!(shown));
    assert_eq!(receipt.rows, document["@graph"].as_array().unwrap().len() as u64);
}

#[test]
fn a_corrected_claim_is_told_with_its_correction_and_its_days() {
    let (mut desk, _) = coal::desk();
    let url = Patch::Set("https://desk.example".to_owned());
    desk.workspace.set_desk(&desk.owner, DeskEdit { url, ..DeskEdit::default() }).unwrap();
    settings().bind(|| insta::assert_snapshot!(serde_json::to_string_pretty(&review(&desk)).unwrap()));
}

#[test]
fn claims_that_readers_do_not_have_are_left_out_and_counted() {
    let mut desk = Desk::new();
    for status in Status::ALL {
        desk.claim_in(*status);
    }
    let (document, receipt) = document(&desk, OPTIONS);
    assert_eq!(document["@graph"].as_array().unwrap().len(), 2);
    assert_eq!((receipt.rows, receipt.not_published, receipt.unsettled), (2, 6, 0));
    assert_eq!(receipt.correction_open, 1);
    assert_eq!(receipt.layout, None);
}

#[test]
fn claims_of_which_a_correction_is_open_are_left_out_and_counted_wherever_the_work_on_them_stands() {
    let mut desk = Desk::new();
    desk.draft();
    let claim = desk.claim_in(Status::CorrectionPending);
    let counts = |desk: &Desk, status: &[Status]| {
        let filter = ClaimFilter { status: status.to_vec(), ..ClaimFilter::default() };
        let receipt = bytes_of(desk, OPTIONS, &filter).1;
        (receipt.rows, receipt.not_published, receipt.correction_open)
    };
    assert_eq!(counts(&desk, &[]), (0, 1, 1));
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    assert_eq!(counts(&desk, &[]), (0, 1, 1));
    assert_eq!(counts(&desk, &[Status::Draft]), (0, 1, 0));
    assert_eq!(counts(&desk, &[Status::InReview]), (0, 0, 1));
    desk.workspace.return_claim(&desk.editor, claim, "Say why.").unwrap();
    assert_eq!(counts(&desk, &[]), (0, 1, 1));
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    assert_eq!(counts(&desk, &[]), (1, 1, 0));
}

#[test]
fn a_filter_by_status_takes_what_readers_have_of_it() {
    let mut desk = Desk::new();
    for status in Status::ALL {
        desk.claim_in(*status);
    }
    let counts = |status: &[Status]| {
        let filter = ClaimFilter { status: status.to_vec(), ..ClaimFilter::default() };
        let receipt = bytes_of(&desk, OPTIONS, &filter).1;
        (receipt.rows, receipt.not_published)
    };
    assert_eq!(counts(&[Status::Corrected]), (1, 0));
    assert_eq!(counts(&[Status::Corrected, Status::Draft]), (1, 1));
    assert_eq!(counts(&[Status::Draft, Status::InReview]), (0, 2));
}

#[test]
fn the_receipt_fits_the_bytes_and_every_review_bears_the_head() {
    let (desk, _) = coal::desk();
    let (bytes, receipt) = bytes_of(&desk, OPTIONS, &ClaimFilter::default());
    assert_eq!(receipt.bytes, bytes.len() as u64);
    assert_eq!(receipt.sha256, Hash(Sha256::digest(&bytes).into()));
    assert_eq!(receipt.head, desk.workspace.head().unwrap().head);
    assert_eq!(review(&desk)["identifier"]["value"], receipt.head.to_string());
}

#[test]
fn a_report_without_any_review_is_a_document_all_the_same() {
    let (document, receipt) = document(&Desk::new(), OPTIONS);
    assert_eq!(document, json!({ "@context": "https://schema.org", "@graph": [] }));
    assert_eq!(receipt.rows, 0);
}

#[test]
fn an_address_is_made_of_the_claims_id() {
    let (desk, coal) = coal::desk();
    assert_eq!(review(&desk).get("url"), None);
    let (document, _) = document(&desk, at("https://desk.example/?check={id}&again={id}"));
    let expected = format!("https://desk.example/?check={coal}&again={coal}");
    assert_eq!(document["@graph"][0]["url"], expected);
}

#[test]
fn a_template_that_makes_no_address_of_its_own_for_each_claim_is_refused() {
    let (desk, _) = coal::desk();
    for wrong in [
        "",
        "https://desk.example/checks",
        "{id}",
        "/checks/{id}",
        "javascript:alert(\"{id}\")",
        "https://{ID}/",
    ] {
        let refused = desk.workspace.report(&at(wrong), &ClaimFilter::default(), &mut Vec::new());
        let template = Problem::UrlTemplate;
        assert!(
            matches!(&refused, Err(Error::Invalid(Wrong { field, problem, .. })) if field == "url" && *problem == template),
            "{wrong:?}: {refused:?}"
        );
    }
}

/// Who doubts a claim does not make it: mixing the two would flip the verdict.
#[test]
fn an_article_is_an_appearance_only_where_it_passes_the_claim_on() {
    for modality in Modality::ALL.iter().copied() {
        let mut desk = Desk::new();
        let article_id = Some(article(&mut desk));
        published(
            &mut desk,
            NewClaim { article_id, modality: Some(modality), ..stating("Coal was stopped.") },
        );
        let claim = &review(&desk)["itemReviewed"];
        let passed_on = !matches!(modality, Modality::Denied | Modality::Questioned);
        let (property, other) =
            if passed_on { ("appearance", "subjectOf") } else { ("subjectOf", "appearance") };
        let article = if passed_on { &claim[property][0] } else { &claim[property] };
        assert_eq!(article["url"], "https://example.org/coal", "{modality}");
        assert_eq!((claim.get(other), claim.get("firstAppearance")), (None, None), "{modality}");
    }
}

#[test]
fn the_first_appearance_is_told_apart_and_an_article_that_is_listed_stands_once() {
    let mut desk = Desk::new();
    let article_id = Some(article(&mut desk));
    let appearances = ["https://example.org/first", "https://example.org/coal"].map(str::to_owned).to_vec();
    published(&mut desk, NewClaim { article_id, appearances, ..stating("Coal was stopped.") });
    let claim = &review(&desk)["itemReviewed"];
    assert_eq!(
        claim["firstAppearance"],
        json!({ "@type": "CreativeWork", "url": "https://example.org/first" })
    );
    let article = json!({ "@type": "Article", "headline": "Coal", "url": "https://example.org/coal" });
    assert_eq!(claim["appearance"], json!([article]));
}

#[test]
fn a_claimant_has_a_name_and_no_type_for_nobody_recorded_one() {
    let (desk, _) = coal::desk();
    assert_eq!(review(&desk)["itemReviewed"]["author"], json!({ "name": "@rail_watch" }));
}

#[test]
fn a_rating_without_a_place_on_its_scale_has_no_numbers() {
    let mut desk = Desk::new();
    let claim = published(&mut desk, stating("Coal was stopped."));
    assert_eq!(
        review(&desk)["reviewRating"],
        json!({ "@type": "Rating", "ratingValue": 2, "bestRating": 6, "worstRating": 1, "alternateName": "False" })
    );
    let rated = |desk: &mut Desk, scale: &str, rating: &str| {
        desk.workspace.withdraw_claim(&desk.editor, claim, "Again.").unwrap();
        desk.workspace.reopen_claim(&desk.editor, claim, "Again.").unwrap();
        let scales = desk.workspace.scales().unwrap();
        let scale: &claimtrail_core::records::Record<RatingScale> =
            scales.iter().find(|known| known.body.name == scale).unwrap();
        let new = NewVerdict {
            scale_id: Some(scale.id),
            rating: rating.to_owned(),
            rationale: "It is a joke.".to_owned(),
            summary: Some("It was a joke.".to_owned()),
        };
        desk.workspace.propose_verdict(&desk.checker, claim, new).unwrap();
        publish(desk, claim);
        review(desk)["reviewRating"].clone()
    };
    assert_eq!(
        rated(&mut desk, "News-agency scale", "satire"),
        json!({ "@type": "Rating", "alternateName": "Satire", "ratingExplanation": "It was a joke." })
    );
    assert_eq!(
        rated(&mut desk, "No rating", "conclusion"),
        json!({ "@type": "Rating", "alternateName": "It was a joke.", "ratingExplanation": "It was a joke." }),
        "a scale of one rating says nothing by its label"
    );
}

#[test]
fn a_review_whose_statement_was_destroyed_is_left_out_and_other_values_say_so() {
    let (mut desk, _) = coal::desk();
    for (field, value) in [
        ("claimant", "@rail_watch"),
        ("claimed_on", "2022-06-18"),
        ("title", "Coal stopped; at the border"),
        ("url", "https://example.org/stopped"),
        ("summary", "Trains ran."),
        ("notice", "An earlier version named the wrong railway."),
    ] {
        redact(&mut desk, field, value);
    }
    let told = review(&desk);
    assert_eq!(told["itemReviewed"]["author"]["name"], REDACTED);
    assert_eq!(told["itemReviewed"].get("datePublished"), None, "a day is a day or nothing");
    assert_eq!(told["citation"][1], json!({ "@type": "CreativeWork", "name": REDACTED }));
    assert_eq!(
        (&told["reviewRating"]["ratingExplanation"], &told["correction"][0]["text"]),
        (&json!(REDACTED), &json!(REDACTED))
    );
    redact(&mut desk, "statement", "Kazakhstan blocked the transfer of Russian coal");
    let (document, receipt) = document(&desk, OPTIONS);
    assert_eq!((&document["@graph"], receipt.unsettled, receipt.not_published), (&json!([]), 1, 1));
}

#[test]
fn a_review_is_left_out_while_copies_disagree_about_its_verdict() {
    let mut desk = Desk::new();
    let claim = desk.worked();
    let mut copy = copy_of(&mut desk);
    let summary = |text: &str| VerdictEdit { summary: Patch::Set(text.to_owned()), ..VerdictEdit::default() };
    copy.workspace.edit_verdict(&copy.bella, claim, summary("It stood still.")).unwrap();
    desk.workspace.edit_verdict(&desk.checker, claim, summary("It ran.")).unwrap();
    publish(&mut desk, claim);
    assert_eq!(reviews(&desk).len(), 1);
    exchange(&mut desk, &mut copy);
    let (document, receipt) = document(&desk, OPTIONS);
    assert_eq!(desk.status(claim), Status::Published);
    assert_eq!((&document["@graph"], receipt.unsettled), (&json!([]), 1));
}

#[test]
fn a_check_that_should_not_have_been_made_is_no_review() {
    let mut desk = Desk::new();
    let claim = desk.claim_in(Status::Published);
    desk.workspace.open_correction(&desk.editor, claim, CorrectionClass::Void, "It was an opinion.").unwrap();
    desk.workspace.submit_claim(&desk.checker, claim).unwrap();
    desk.workspace.approve_claim(&desk.editor, claim).unwrap();
    let (document, receipt) = document(&desk, OPTIONS);
    assert_eq!((&document["@graph"], receipt.unsettled), (&json!([]), 1));
}

#[test]
fn a_claim_published_again_keeps_its_first_day_and_has_the_one_on_which_that_was() {
    let mut desk = Desk::new();
    let claim = published(&mut desk, stating("Coal was stopped."));
    assert_eq!(review(&desk)["datePublished"], "2022-06-24");
    desk.clock.set(desk.clock.now() + 3 * 24 * 3_600_000);
    desk.workspace.withdraw_claim(&desk.editor, claim, "Too early.").unwrap();
    desk.workspace.reopen_claim(&desk.editor, claim, "Now.").unwrap();
    publish(&mut desk, claim);
    let told = review(&desk);
    assert_eq!((&told["datePublished"], &told["dateModified"]), (&json!("2022-06-24"), &json!("2022-06-27")));
}

/// A website puts the document into a script of its page.
#[test]
fn no_text_ends_the_script_that_the_document_stands_in() {
    let mut desk = Desk::new();
    let statement = "</script><script>alert(1)</script><!-- \"\\ \u{2028}";
    published(&mut desk, stating(statement));
    let (bytes, _) = bytes_of(&desk, OPTIONS, &ClaimFilter::default());
    assert!(!bytes.contains(&b'<'));
    assert_eq!(review(&desk)["claimReviewed"], statement);
}

#[test]
fn a_preview_is_a_whole_document_of_the_first_reviews() {
    let mut desk = Desk::new();
    desk.draft();
    for _ in 0..3 {
        desk.claim_in(Status::Published);
    }
    for (limit, count, more) in [(2, 2, true), (3, 3, false)] {
        let preview = desk.workspace.report_preview(&OPTIONS, &ClaimFilter::default(), limit).unwrap();
        let ReportPreview::Text { text, claims, more: has_more } = preview else { panic!("no table") };
        let document: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(document["@graph"].as_array().unwrap().len() as u64, count);
        assert_eq!((claims, has_more), (count, more));
    }
}
