//! What readers have of the desk's work as [schema.org's ClaimReview](https://schema.org/ClaimReview), in JSON-LD: one
//! document `{"@context": …, "@graph": […]}` with a review a line, made to be read by programs. The properties are those
//! of [Google's page “Fact check (ClaimReview) structured data”][google], and what schema.org has besides.
//!
//! # Which claims
//! Those that are published or corrected. Of the others that fit, those of which a correction is open are counted by
//! themselves: readers have them, but what stands here is being changed, and is neither what they have nor approved. The
//! rest is counted as not published. Of the published and corrected ones a review is left out
//! as unsettled where no one rating stands that could be told: its statement was destroyed, copies edited apart disagree
//! about statement or verdict, or its last correction says that the check should not have been made.
//!
//! # What stands in a review
//! | property | what it is |
//! |---|---|
//! | `@id` | `urn:uuid:` and the claim's id |
//! | `url` | where the review stands, after the template that was given; without one left out, though Google asks for it |
//! | `claimReviewed` | the statement |
//! | `datePublished`, `dateModified` | the day (UTC) on which it was published; on which its correction was approved |
//! | `author` | the desk, an `Organization` |
//! | `itemReviewed` | the `Claim`: `author`, `datePublished`, `inLanguage`, `firstAppearance`, `appearance`, `subjectOf` |
//! | `reviewRating` | `alternateName` is the rating as it was called when it was given, `ratingExplanation` the summary; `ratingValue`, `bestRating`, `worstRating` where the scale has an order; of a scale with one rating, which tells nothing, the summary is the `alternateName` |
//! | `citation` | each source that is not confidential |
//! | `correction` | each correction that was approved, a `CorrectionComment` |
//! | `creativeWorkStatus` | `self-approved`, where the approval was of the approver's own work, or upheld by who did it |
//! | `identifier` | the workspace head that the report is of |
//!
//! - Whether a claimant, an author or a publisher is a person or an organisation nobody recorded, so their nodes have a
//!   name and no type: what schema.org expects there (either) stays true.
//! - The article is an `appearance` only where it passes the claim on, as a fact, with reservations or as somebody's words.
//!   One that denies or doubts the claim does not make it: it is a `subjectOf`.
//! - A destroyed text is [`REDACTED`]; a destroyed address or day is left out, for neither could be one. So is whatever
//!   copies disagree about.
//! - `<` is written `\u003c`, so that the document can stand inside an HTML page.
//!
//! [google]: https://developers.google.com/search/docs/appearance/structured-data/factcheck

use serde_json::{Map, Value, json};

use crate::articles::Article;
use crate::claims::{Claim, ClaimFilter, Modality};
use crate::corrections::{Correction, CorrectionClass};
use crate::desk::Desk;
use crate::error::{Error, Problem, Result};
use crate::ids::{ClaimId, Hash};
use crate::records::{Entity, Record};
use crate::reports::batches::{self, Pen};
use crate::reports::dossier::{Dossier, Reader};
use crate::reports::output::{Parts, Report};
use crate::reports::{REDACTED, Reading, is_confidential};
use crate::rules::Status;
use crate::scales::RatingScale;
use crate::sources::Source;
use crate::store::{self, Db};
use crate::text;
use crate::verdicts::Verdict;

/// What stands for the claim's id in a template of addresses.
const ID: &str = "{id}";

pub(super) fn write(
    report: &mut Report<'_>,
    reading: Reading<'_>,
    (desk, url): (&Record<Desk>, Option<&str>),
    filter: &ClaimFilter,
) -> Result<()> {
    let desk = Reviewer {
        author: Node::of("Organization")
            .set("name", desk.body.name.as_str())
            .set("url", exact(desk, "url", desk.body.url.as_deref()))
            .into(),
        url: url.map(template).transpose()?,
        head: report.head,
    };
    let readable = readable(filter);
    let count = |filter: &Option<ClaimFilter>| {
        filter.as_ref().map_or(Ok(0), |filter| store::claims::count(reading.0, filter))
    };
    let left_out = store::claims::count(reading.0, filter)? - count(&readable)?;
    report.counts.correction_open = correctable(filter)
        .map_or(Ok(0), |filter| store::claims::count_correction_open(reading.0, &filter))?;
    report.counts.not_published = left_out - report.counts.correction_open;
    report.went_on(left_out)?;
    report.write(b"{\"@context\":\"https://schema.org\",\"@graph\":[\n")?;
    if let Some(filter) = readable {
        let written =
            batches::write(report, reading, &filter, (pen, &desk), &mut |report, reviews: Parts| {
                report.take(reviews, ",\n")
            });
        report.unless_enough(written)?;
    }
    report.write(b"\n]}\n")
}

/// The part of a filter that takes claims whose review stands; nothing where it takes none of those.
fn readable(filter: &ClaimFilter) -> Option<ClaimFilter> {
    in_status(filter, |status| matches!(status, Status::Published | Status::Corrected))
}

/// The part that takes claims of which a correction may be open; nothing where it takes none of those.
fn correctable(filter: &ClaimFilter) -> Option<ClaimFilter> {
    in_status(filter, |status| !matches!(status, Status::Published | Status::Corrected | Status::Withdrawn))
}

fn in_status(filter: &ClaimFilter, takes: impl Fn(Status) -> bool) -> Option<ClaimFilter> {
    let asked = |status: &Status| filter.status.is_empty() || filter.status.contains(status);
    let status: Vec<_> =
        Status::ALL.iter().copied().filter(|status| asked(status) && takes(*status)).collect();
    (!status.is_empty()).then(|| ClaimFilter { status, ..filter.clone() })
}

/// A template that makes a different address of each id.
fn template(given: &str) -> Result<String> {
    let wrong = || Error::invalid("url", Problem::UrlTemplate);
    if !given.contains(ID) {
        return Err(wrong());
    }
    // The id of no claim: what is left is an address, or no template makes one.
    text::url("url", &given.replace(ID, &ClaimId::default().to_string())).map_err(|_| wrong())?;
    Ok(text::normal(given.trim()))
}

/// What all reviews share.
struct Reviewer {
    author: Value,
    url: Option<String>,
    head: Hash,
}

fn pen<'a>(db: &'a Db, desk: &'a Reviewer) -> Result<Box<dyn Pen<Parts> + 'a>> {
    Ok(Box::new(ReviewPen { reader: Reader::new(db, desk.head)?, desk }))
}

struct ReviewPen<'a> {
    reader: Reader<'a>,
    desk: &'a Reviewer,
}

impl Pen<Parts> for ReviewPen<'_> {
    fn write(&mut self, claim: ClaimId, parts: &mut Parts) -> Result<()> {
        let dossier = self.reader.dossier(claim)?;
        let Some(verdict) = settled(&dossier) else {
            parts.unsettled += 1;
            return Ok(());
        };
        let publication = self.reader.publication(claim)?;
        let status = dossier.claim.body.status;
        let corrected = dossier.claim.body.approval.as_ref().filter(|_| status == Status::Corrected);
        let again = publication.and_then(|publication| publication.again);
        let self_approved = dossier.claim.body.self_approved();
        let review = Node::of("ClaimReview")
            .set("@id", format!("urn:uuid:{claim}"))
            .set("url", self.desk.url.as_ref().map(|url| url.replace(ID, &claim.to_string())))
            .set("datePublished", publication.map(|publication| publication.first.date()))
            .set("dateModified", again.max(corrected.map(|mark| mark.at)).map(|at| at.date()))
            .set("author", self.desk.author.clone())
            .set("claimReviewed", dossier.claim.body.statement.as_str())
            .set("itemReviewed", claim_node(&dossier))
            .set("reviewRating", rating(&dossier, verdict))
            .list("citation", citations(&dossier))
            .list("correction", dossier.corrections.iter().map(correction).collect())
            .set("creativeWorkStatus", self_approved.then_some("self-approved"))
            .set("identifier", head(self.desk.head));
        // A page that holds the document would end its script at the first `</script`.
        parts.written.push(Value::from(review).to_string().replace('<', "\\u003c"));
        Ok(())
    }
}

/// The verdict that stands, where one does and the statement can be told.
fn settled(dossier: &Dossier) -> Option<&Record<Verdict>> {
    let claim = &dossier.claim;
    let void = dossier.corrections.last().is_some_and(|last| last.body.class == CorrectionClass::Void);
    let told = !claim.is_redacted("statement") && !claim.disputes("statement") && !void;
    dossier.verdict.as_ref().filter(|verdict| told && verdict.conflicts.is_empty())
}

fn claim_node(dossier: &Dossier) -> Value {
    let claim = &dossier.claim;
    let body = &claim.body;
    let article = dossier.article.as_deref();
    let (passed_on, about) = match body.modality {
        Modality::Asserted | Modality::Hedged | Modality::Reported => (article, None),
        Modality::Denied | Modality::Questioned => (None, article),
    };
    let mut appearances = appearances(claim, passed_on).into_iter();
    let first = if body.appearances.is_empty() { None } else { appearances.next() };
    Node::of("Claim")
        .set("author", named(claim, "claimant", body.claimant.as_deref()))
        .set("datePublished", exact(claim, "claimed_on", body.claimed_on.as_deref()))
        .set("inLanguage", exact(claim, "language", body.language.as_deref()))
        .set("firstAppearance", first)
        .list("appearance", appearances.collect())
        .set("subjectOf", about.map(article_node))
        .into()
}

/// Where the claim appeared, as the desk lists it, and the article that passes it on, each once.
fn appearances(claim: &Record<Claim>, article: Option<&Record<Article>>) -> Vec<Value> {
    let told = !claim.is_redacted("appearances") && !claim.disputes("appearances");
    let listed = claim.body.appearances.iter().filter(|_| told);
    let address = article.and_then(|article| exact(article, "url", article.body.url.as_deref()));
    let mut unlisted = article;
    let mut nodes: Vec<Value> = listed
        .map(|url| match unlisted.take_if(|_| address == Some(url)) {
            Some(article) => article_node(article),
            None => Node::of("CreativeWork").set("url", url.as_str()).into(),
        })
        .collect();
    nodes.extend(unlisted.map(article_node));
    nodes
}

fn article_node(article: &Record<Article>) -> Value {
    let body = &article.body;
    Node::of("Article")
        .set("headline", told(article, "title", Some(&body.title)))
        .set("url", exact(article, "url", body.url.as_deref()))
        .set("archivedAt", exact(article, "archived_url", body.archived_url.as_deref()))
        .set("author", named(article, "author", body.author.as_deref()))
        .set("publisher", named(article, "publisher", body.publisher.as_deref()))
        .set("datePublished", exact(article, "published_on", body.published_on.as_deref()))
        .set("inLanguage", exact(article, "language", body.language.as_deref()))
        .into()
}

fn rating(dossier: &Dossier, verdict: &Record<Verdict>) -> Value {
    let given = dossier.rating();
    let summary = told(verdict, "summary", verdict.body.summary.as_deref());
    let scale = dossier.scale.as_deref();
    let value = given.and_then(|rating| rating.value).zip(scale.and_then(ends));
    let label = given.map_or(verdict.body.rating.as_str(), |rating| rating.label.as_str());
    let conclusion = summary.filter(|_| scale.is_some_and(|scale| scale.ratings.len() == 1));
    Node::of("Rating")
        .set("ratingValue", value.map(|(value, _)| value))
        .set("bestRating", value.map(|(_, (_, best))| best))
        .set("worstRating", value.map(|(_, (worst, _))| worst))
        .set("alternateName", conclusion.unwrap_or(label))
        .set("ratingExplanation", summary)
        .into()
}

/// The lowest and the highest value of a scale that has an order.
fn ends(scale: &RatingScale) -> Option<(i64, i64)> {
    scale.worst.zip(scale.best)
}

/// The sources that may be named, each once.
fn citations(dossier: &Dossier) -> Vec<Value> {
    let mut cited = Vec::new();
    let sources = dossier.evidence.iter().map(|view| &view.source);
    sources
        .filter(|source| !is_confidential(source))
        .filter(|source| {
            let new = !cited.contains(&source.id);
            cited.push(source.id);
            new
        })
        .map(citation)
        .collect()
}

fn citation(source: &Record<Source>) -> Value {
    let body = &source.body;
    Node::of("CreativeWork")
        .set("name", told(source, "title", Some(&body.title)))
        .set("url", exact(source, "url", body.url.as_deref()))
        .set("archivedAt", exact(source, "archived_url", body.archived_url.as_deref()))
        .set("author", named(source, "author", body.author.as_deref()))
        .set("publisher", named(source, "publisher", body.publisher.as_deref()))
        .set("datePublished", exact(source, "published_on", body.published_on.as_deref()))
        .into()
}

fn correction(correction: &Record<Correction>) -> Value {
    Node::of("CorrectionComment")
        .set("text", told(correction, "notice", Some(&correction.body.notice)))
        .set("datePublished", correction.created_at.date())
        .into()
}

fn head(head: Hash) -> Value {
    Node::of("PropertyValue").set("propertyID", "workspace_head").set("value", head.to_string()).into()
}

/// A text of a record: nothing where it is not set or disputed, [`REDACTED`] where it was destroyed.
fn told<'r, T: Entity>(record: &Record<T>, field: &str, value: Option<&'r str>) -> Option<&'r str> {
    if record.disputes(field) {
        return None;
    }
    if record.is_redacted(field) { Some(REDACTED) } else { value }
}

/// A value that must be what it is, such as an address: nothing where it was destroyed either.
fn exact<'r, T: Entity>(record: &Record<T>, field: &str, value: Option<&'r str>) -> Option<&'r str> {
    value.filter(|_| !record.disputes(field) && !record.is_redacted(field))
}

/// Somebody of whom the name is known and no more.
fn named<T: Entity>(record: &Record<T>, field: &str, name: Option<&str>) -> Option<Value> {
    told(record, field, name).map(|name| json!({ "name": name }))
}

/// A node of the graph: its properties in the order in which they are set. What is not there is left out.
struct Node(Map<String, Value>);

impl Node {
    fn of(kind: &str) -> Node {
        Node(Map::from_iter([("@type".to_owned(), kind.into())]))
    }

    fn set(mut self, property: &str, value: impl Into<Value>) -> Node {
        let value = value.into();
        if !value.is_null() {
            self.0.insert(property.to_owned(), value);
        }
        self
    }

    fn list(self, property: &str, values: Vec<Value>) -> Node {
        self.set(property, Some(values).filter(|values| !values.is_empty()))
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Object(node.0)
    }
}
