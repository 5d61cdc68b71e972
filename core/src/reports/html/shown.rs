//! What the page shows of one claim, as its template takes it: destroyed values stand as such, and of a confidential
//! source, and of evidence that rests on one, there is no more than how it bears on the claim.

use serde::Serialize;

use crate::articles::Article;
use crate::claims::Mark;
use crate::corrections::Correction;
use crate::evidence::EvidenceView;
use crate::ids::{Kind, Timestamp};
use crate::messages;
use crate::quotes::{CONTEXT, Quote};
use crate::records::{Entity, Record};
use crate::reports::dossier::{Dossier, Publication, disputed_of};
use crate::reports::html::markdown;
use crate::reports::{
    self, REDACTED, RedactionProfile, WITHHELD, confidential_source, is_confidential, may_tell,
};
use crate::verdicts::Verdict;

/// A moment, for programs and for people.
#[derive(Serialize)]
pub(super) struct Moment {
    exact: String,
    shown: String,
}

impl Moment {
    pub(super) fn of(at: Timestamp) -> Moment {
        let exact = at.to_string();
        let shown = format!("{} {} UTC", &exact[..10], &exact[11..16]);
        Moment { exact, shown }
    }
}

/// Where something is, and whether following it leads there.
#[derive(Serialize)]
struct Address {
    text: String,
    leads: bool,
}

#[derive(Serialize)]
struct Act {
    by: String,
    at: Moment,
    /// Whether somebody vouched for their own work.
    own_work: bool,
}

#[derive(Serialize)]
struct ShownRating {
    label: String,
    /// Its place on the scale: `high`, `middle`, `low`, or `none` where it has no order.
    place: &'static str,
}

#[derive(Serialize)]
struct ShownArticle {
    title: String,
    language: String,
    facts: Vec<String>,
    addresses: Vec<Address>,
}

#[derive(Serialize)]
struct ShownQuote {
    before: String,
    exact: String,
    after: String,
    needs_review: bool,
}

#[derive(Serialize)]
struct ShownVerdict {
    label: String,
    scale: String,
    value: Option<i64>,
    worst: Option<i64>,
    best: Option<i64>,
    rationale: String,
    authors: Vec<String>,
}

#[derive(Serialize)]
struct ShownEvidence {
    stance: &'static str,
    title: String,
    kind: &'static str,
    primary: bool,
    confidential: bool,
    facts: Vec<String>,
    addresses: Vec<Address>,
    quote: String,
    locator: String,
    note: String,
    origin: String,
    interest: String,
    disputed: String,
}

#[derive(Serialize)]
struct ShownCorrection {
    class: &'static str,
    at: Moment,
    notice: String,
}

/// A claim as the page shows it.
#[derive(Serialize)]
pub(super) struct Shown {
    id: String,
    statement: String,
    language: String,
    status: &'static str,
    reason: String,
    rating: Option<ShownRating>,
    summary: String,
    claimant: String,
    claimed_on: String,
    reported_by: String,
    modality: &'static str,
    appearances: Vec<Address>,
    article: Option<ShownArticle>,
    quote: Option<ShownQuote>,
    verdict: Option<ShownVerdict>,
    evidence: Vec<ShownEvidence>,
    independent: u32,
    self_approved: bool,
    stale: bool,
    disputed: String,
    submitted: Option<Act>,
    approved: Option<Act>,
    upheld: Option<Act>,
    published_at: Option<Moment>,
    /// After it was withdrawn.
    published_again_at: Option<Moment>,
    recorded: Act,
    corrections: Vec<ShownCorrection>,
}

impl Shown {
    /// As it is shown to whom the page is for. Who of the desk did something is withheld outside; what people noted for each
    /// other is left out there.
    pub(super) fn of(
        dossier: &Dossier,
        publication: Option<Publication>,
        profile: RedactionProfile,
    ) -> Shown {
        let (claim, verdict) = (&dossier.claim, dossier.verdict.as_ref());
        let body = &claim.body;
        let named = profile.tells(RedactionProfile::Desk);
        let name = |by| if named { dossier.names.of(by).into_owned() } else { WITHHELD.to_owned() };
        let act = |by, at| Act { by: name(by), at: Moment::of(at), own_work: false };
        let vouched = |mark: &Mark| Act { own_work: mark.own_work, ..act(mark.by, mark.at) };
        let publication = publication.filter(|_| body.status.is_public());
        let reason = body.reason.as_deref().filter(|_| profile.tells_field(Kind::Claim, "reason"));
        Shown {
            id: claim.id.to_string(),
            statement: text(claim, "statement", Some(&body.statement)),
            language: language(claim, body.language.as_deref()),
            status: body.status.as_str(),
            reason: reason.map(|reason| text(claim, "reason", Some(reason))).unwrap_or_default(),
            rating: rating(dossier),
            summary: verdict.map(|it| text(it, "summary", it.body.summary.as_deref())).unwrap_or_default(),
            claimant: text(claim, "claimant", body.claimant.as_deref()),
            claimed_on: text(claim, "claimed_on", body.claimed_on.as_deref()),
            reported_by: text(claim, "reported_by", body.reported_by.as_deref()),
            modality: body.modality.as_str(),
            appearances: appearances(dossier),
            article: dossier.article.as_deref().map(article),
            quote: quote(dossier),
            verdict: verdict.map(|verdict| shown_verdict(dossier, verdict, named)),
            evidence: dossier.evidence.iter().map(|view| evidence(view, profile)).collect(),
            independent: dossier.independent_sources(),
            self_approved: body.self_approved(),
            stale: dossier.approval_stale,
            disputed: disputed(
                claim
                    .conflicts
                    .iter()
                    .chain(verdict.into_iter().flat_map(|it| &it.conflicts))
                    .map(|conflict| conflict.field.as_str()),
            ),
            submitted: body.submission.as_ref().map(|mark| act(mark.by, mark.at)),
            approved: body.approval.as_ref().map(vouched),
            upheld: body.upheld.as_ref().map(vouched),
            published_at: publication.map(|publication| Moment::of(publication.first)),
            published_again_at: publication.and_then(|publication| publication.again).map(Moment::of),
            recorded: act(claim.created_by, claim.created_at),
            corrections: dossier.corrections.iter().map(correction).collect(),
        }
    }
}

/// A text of a record; nothing where it is not set.
fn text<T: Entity>(record: &Record<T>, field: &str, value: Option<&str>) -> String {
    reports::text(record, field, value).into_owned()
}

/// The language that something is in; nothing where it is not known.
fn language<T: Entity>(record: &Record<T>, value: Option<&str>) -> String {
    value.filter(|_| !record.is_redacted("language")).unwrap_or_default().to_owned()
}

fn address(text: String) -> Option<Address> {
    (!text.is_empty()).then(|| Address { leads: markdown::leads(&text), text })
}

fn rating(dossier: &Dossier) -> Option<ShownRating> {
    let verdict = dossier.verdict.as_ref()?;
    let scale = dossier.scale.as_deref();
    let given = dossier.rating();
    let ends = scale.and_then(|scale| scale.worst.zip(scale.best)).filter(|(worst, best)| worst < best);
    let place = given.and_then(|rating| rating.value).zip(ends).map(|(value, (worst, best))| {
        // As the window has it: the upper quarter, then the part from a little below the middle.
        let (above, whole) = ((value - worst) * 100, best - worst);
        if above >= 75 * whole {
            "high"
        } else if above >= 45 * whole {
            "middle"
        } else {
            "low"
        }
    });
    Some(ShownRating { label: label(dossier, verdict), place: place.unwrap_or("none") })
}

fn label(dossier: &Dossier, verdict: &Record<Verdict>) -> String {
    dossier.rating().map_or(&verdict.body.rating, |rating| &rating.label).clone()
}

fn shown_verdict(dossier: &Dossier, verdict: &Record<Verdict>, named: bool) -> ShownVerdict {
    let scale = dossier.scale.as_deref();
    let (worst, best) = (scale.and_then(|scale| scale.worst), scale.and_then(|scale| scale.best));
    let rationale = if verdict.is_redacted("rationale") {
        REDACTED.to_owned()
    } else {
        markdown::html_of(&verdict.body.rationale)
    };
    ShownVerdict {
        label: label(dossier, verdict),
        scale: scale.map(|scale| scale.name.clone()).unwrap_or_default(),
        value: dossier.rating().and_then(|rating| rating.value).filter(|_| worst.is_some() && best.is_some()),
        worst,
        best,
        rationale,
        authors: match named {
            true => dossier.authors().into_iter().map(Into::into).collect(),
            false => vec![WITHHELD.to_owned()],
        },
    }
}

fn appearances(dossier: &Dossier) -> Vec<Address> {
    let claim = &dossier.claim;
    if claim.is_redacted("appearances") {
        return address(REDACTED.to_owned()).into_iter().collect();
    }
    claim.body.appearances.iter().cloned().filter_map(address).collect()
}

fn article(article: &Record<Article>) -> ShownArticle {
    let body = &article.body;
    let of = |field: &str, value: &Option<String>| text(article, field, value.as_deref());
    let facts = [
        of("author", &body.author),
        of("publisher", &body.publisher),
        of("published_on", &body.published_on),
    ];
    let addresses = [of("url", &body.url), of("archived_url", &body.archived_url)];
    ShownArticle {
        title: text(article, "title", Some(&body.title)),
        language: language(article, body.language.as_deref()),
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
        addresses: addresses.into_iter().filter_map(address).collect(),
    }
}

/// The quote in its context, cut between words, with `…` where the context is as long as is kept, and so was cut.
fn quote(dossier: &Dossier) -> Option<ShownQuote> {
    let claim = &dossier.claim;
    if claim.is_redacted("quote") {
        let (exact, nothing) = (REDACTED.to_owned(), String::new);
        return Some(ShownQuote { before: nothing(), exact, after: nothing(), needs_review: false });
    }
    let quote = claim.body.quote.as_ref()?;
    let around = |part: fn(&Quote) -> String| {
        if dossier.is_text_gone() { format!(" {REDACTED} ") } else { part(quote) }
    };
    Some(ShownQuote {
        before: around(before),
        exact: quote.exact.clone(),
        after: around(after),
        needs_review: dossier.quote_needs_review() == Some(true),
    })
}

fn before(quote: &Quote) -> String {
    if quote.prefix.chars().count() < CONTEXT {
        return quote.prefix.clone();
    }
    let word = quote.prefix.find(char::is_whitespace).unwrap_or_default();
    format!("…{}", &quote.prefix[word..])
}

fn after(quote: &Quote) -> String {
    if quote.suffix.chars().count() < CONTEXT {
        return quote.suffix.clone();
    }
    let word = quote.suffix.rfind(char::is_whitespace).unwrap_or(quote.suffix.len());
    format!("{} …", &quote.suffix[..word])
}

fn evidence(view: &EvidenceView, profile: RedactionProfile) -> ShownEvidence {
    let (evidence, source) = (&view.evidence, &view.source);
    let confidential = is_confidential(source);
    let told = |field: &str| !confidential || may_tell(field);
    let of_source = |field: &str, value: Option<&str>| {
        if told(field) && profile.tells_field(Kind::Source, field) {
            text(source, field, value)
        } else {
            String::new()
        }
    };
    let of_evidence = |field: &str, value: Option<&str>| {
        if told(field) && profile.tells_field(Kind::Evidence, field) {
            text(evidence, field, value)
        } else {
            String::new()
        }
    };
    let body = &source.body;
    let facts = [
        of_source("author", body.author.as_deref()),
        of_source("publisher", body.publisher.as_deref()),
        of_source("published_on", body.published_on.as_deref()),
    ];
    let addresses =
        [of_source("url", body.url.as_deref()), of_source("archived_url", body.archived_url.as_deref())];
    ShownEvidence {
        stance: evidence.body.stance.as_str(),
        title: if confidential { confidential_source() } else { text(source, "title", Some(&body.title)) },
        kind: body.kind.as_str(),
        primary: body.primary,
        confidential,
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
        addresses: addresses.into_iter().filter_map(address).collect(),
        quote: of_evidence("quote", evidence.body.quote.as_deref()),
        locator: of_evidence("locator", evidence.body.locator.as_deref()),
        note: of_evidence("note", evidence.body.note.as_deref()),
        origin: of_source("origin", body.origin.as_deref()),
        interest: of_source("interest", body.interest.as_deref()),
        disputed: disputed(disputed_of(view).iter().map(String::as_str)),
    }
}

fn correction(correction: &Record<Correction>) -> ShownCorrection {
    ShownCorrection {
        class: correction.body.class.as_str(),
        at: Moment::of(correction.created_at),
        notice: text(correction, "notice", Some(&correction.body.notice)),
    }
}

/// What copies edited apart disagree about, in words.
fn disputed<'c>(fields: impl Iterator<Item = &'c str>) -> String {
    fields.map(messages::field).collect::<Vec<_>>().join(", ")
}
