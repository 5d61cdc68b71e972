//! The `claims` layout: a row for each claim, complete enough to be read without the workspace.

use crate::articles::Article;
use crate::corrections::Correction;
use crate::error::Result;
use crate::evidence::EvidenceView;
use crate::ids::ClaimId;
use crate::quotes::Quote;
use crate::records::Record;
use crate::reports::RedactionProfile::{Desk, Outside};
use crate::reports::batches::Pen;
use crate::reports::dossier::{Dossier, Reader};
use crate::reports::tables::{Cell, Column, Rows, Table, count, joined, list, names, shown, text};
use crate::reports::{self, REDACTED, confidential_source, is_confidential};
use crate::store::Db;
use crate::verdicts::Verdict;

/// The columns of the `claims` layout, in order. `[withheld]` stands in a column marked `°` for people outside the desk.
///
/// | column | what stands in it |
/// |---|---|
/// | `claim_id` | the claim's id |
/// | `statement` | the claim itself, stated positively |
/// | `quote` | the exact words of the article |
/// | `claimant`, `reported_by` | who says it; who passes it on |
/// | `modality` | how it is passed on: `asserted`, `hedged`, `reported`, `denied`, `questioned` |
/// | `claimed_on` | when it was said |
/// | `article_title`, `article_publisher`, `article_url`, `article_published_on` | the article that it was found in |
/// | `status` | where the work stands |
/// | `rating` | the rating's key in its scale |
/// | `rating_value`, `best_rating`, `worst_rating`, `scale` | its value, the scale's highest and lowest and its name, as they were when the rating was given |
/// | `rationale` | why: Markdown |
/// | `evidence_count`, `independent_sources` | how many sources are attached; how many independent ones they count as |
/// | `sources` | list: the title of each source, with its address in angle brackets where it has one |
/// | `proposed_by` ° | list: who proposed the verdict, then everyone who changed it since |
/// | `submitted_by` °, `approved_by` °, `approved_at` | who, and when; submission and approval only while they stand |
/// | `self_approved` | whether the approval was of the approver's own work, or upheld by who did it |
/// | `approval_stale` | whether something that the approval relied on changed since |
/// | `assignee` ° | who works on it |
/// | `tags`, `language` | list; BCP 47 |
/// | `revisions` | how many revisions the claim and all that belongs to it have |
/// | `created_at`, `updated_at` | when it was recorded; when the claim's own fields last changed |
/// | `workspace_head` | the workspace head that the report is of |
/// | `article_id`, `article_author`, `article_archived_url`, `article_language` | more of the article |
/// | `quote_prefix`, `quote_suffix`, `quote_start`, `quote_end` | the text around the quote, `[redacted]` where the article's text was destroyed; its place in code points from 0, the end excluded |
/// | `quote_needs_review` | whether the quote no longer stands in the article's text as it was found |
/// | `appearances` | list: where it appeared, the first appearance first |
/// | `priority`, `due_on` | how urgent it is; until when |
/// | `reason` ° | why it was returned, withdrawn, reopened or upheld, while that stands |
/// | `rating_label` | the rating in words, as it was called when it was given |
/// | `summary` | the verdict in one sentence for readers |
/// | `submitted_at` | when the submission that stands was made |
/// | `upheld_by` °, `upheld_at` | who said last that a stale approval still holds, and when |
/// | `corrections` | list: class and notice of each correction that readers have, the oldest first, and of one that is open |
/// | `disputed` | list: the fields that copies edited apart set differently, as `<kind>.<field>`: of the claim, its verdict, its open correction, its evidence and their sources |
/// | `created_by` °, `updated_by` ° | who recorded it; who last changed the claim's own fields |
pub const CLAIMS: &[&str] = &names::<_, { COLUMNS.len() }>(COLUMNS);

pub(super) const COLUMNS: &[Column<Dossier>] = &[
    ("claim_id", Outside, |row| row.claim.id.to_string().into()),
    ("statement", Outside, |row| text(&row.claim, "statement", row.claim.body.statement.as_str())),
    ("quote", Outside, |row| quote(row, |quote| quote.exact.as_str().into())),
    ("claimant", Outside, |row| text(&row.claim, "claimant", row.claim.body.claimant.as_deref())),
    ("reported_by", Outside, |row| text(&row.claim, "reported_by", row.claim.body.reported_by.as_deref())),
    ("modality", Outside, |row| row.claim.body.modality.as_str().into()),
    ("claimed_on", Outside, |row| text(&row.claim, "claimed_on", row.claim.body.claimed_on.as_deref())),
    ("article_title", Outside, |row| article(row, "title", |article| Some(&article.title))),
    ("article_publisher", Outside, |row| article(row, "publisher", |article| article.publisher.as_ref())),
    ("article_url", Outside, |row| article(row, "url", |article| article.url.as_ref())),
    ("article_published_on", Outside, |row| {
        article(row, "published_on", |article| article.published_on.as_ref())
    }),
    ("status", Outside, |row| row.claim.body.status.as_str().into()),
    ("rating", Outside, |row| verdict(row, "rating", |verdict| Some(&verdict.rating))),
    ("rating_value", Outside, |row| row.rating().and_then(|rating| rating.value).into()),
    ("best_rating", Outside, |row| row.scale.as_ref().and_then(|scale| scale.best).into()),
    ("worst_rating", Outside, |row| row.scale.as_ref().and_then(|scale| scale.worst).into()),
    ("scale", Outside, |row| shown(row.scale.as_ref().map(|scale| &scale.name))),
    ("rationale", Outside, |row| verdict(row, "rationale", |verdict| Some(&verdict.rationale))),
    ("evidence_count", Outside, |row| count(row.evidence.len())),
    ("independent_sources", Outside, |row| count(row.independent_sources())),
    ("sources", Outside, |row| joined(row.evidence.iter().map(source)).into()),
    ("proposed_by", Desk, |row| joined(row.authors()).into()),
    ("submitted_by", Desk, |row| shown(row.claim.body.submission.as_ref().map(|mark| row.names.of(mark.by)))),
    ("approved_by", Desk, |row| shown(row.claim.body.approval.as_ref().map(|mark| row.names.of(mark.by)))),
    ("approved_at", Outside, |row| shown(row.claim.body.approval.as_ref().map(|mark| mark.at))),
    ("self_approved", Outside, |row| row.claim.body.self_approved().into()),
    ("approval_stale", Outside, |row| row.approval_stale.into()),
    ("assignee", Desk, |row| shown(row.claim.body.assignee_id.map(|person| row.names.of(person)))),
    ("tags", Outside, |row| list(&row.claim, "tags", &row.claim.body.tags)),
    ("language", Outside, |row| text(&row.claim, "language", row.claim.body.language.as_deref())),
    ("revisions", Outside, |row| count(row.revisions)),
    ("created_at", Outside, |row| row.claim.created_at.to_string().into()),
    ("updated_at", Outside, |row| row.claim.updated_at.to_string().into()),
    ("workspace_head", Outside, |row| row.head.to_string().into()),
    ("article_id", Outside, |row| shown(row.claim.body.article_id)),
    ("article_author", Outside, |row| article(row, "author", |article| article.author.as_ref())),
    ("article_archived_url", Outside, |row| {
        article(row, "archived_url", |article| article.archived_url.as_ref())
    }),
    ("article_language", Outside, |row| article(row, "language", |article| article.language.as_ref())),
    ("quote_prefix", Outside, |row| around(row, |quote| quote.prefix.as_str().into())),
    ("quote_suffix", Outside, |row| around(row, |quote| quote.suffix.as_str().into())),
    ("quote_start", Outside, |row| quote(row, |quote| count(quote.start))),
    ("quote_end", Outside, |row| quote(row, |quote| count(quote.end))),
    ("quote_needs_review", Outside, |row| row.quote_needs_review().into()),
    ("appearances", Outside, |row| list(&row.claim, "appearances", &row.claim.body.appearances)),
    ("priority", Outside, |row| row.claim.body.priority.as_str().into()),
    ("due_on", Outside, |row| text(&row.claim, "due_on", row.claim.body.due_on.as_deref())),
    ("reason", Desk, |row| text(&row.claim, "reason", row.claim.body.reason.as_deref())),
    ("rating_label", Outside, |row| shown(row.rating().map(|rating| &rating.label))),
    ("summary", Outside, |row| verdict(row, "summary", |verdict| verdict.summary.as_ref())),
    ("submitted_at", Outside, |row| shown(row.claim.body.submission.as_ref().map(|mark| mark.at))),
    ("upheld_by", Desk, |row| shown(row.claim.body.upheld.as_ref().map(|mark| row.names.of(mark.by)))),
    ("upheld_at", Outside, |row| shown(row.claim.body.upheld.as_ref().map(|mark| mark.at))),
    ("corrections", Outside, |row| joined(row.corrections.iter().map(correction)).into()),
    ("disputed", Outside, |row| joined(row.disputed()).into()),
    ("created_by", Desk, |row| row.names.of(row.claim.created_by).into()),
    ("updated_by", Desk, |row| row.names.of(row.claim.updated_by).into()),
];

pub(super) fn pen<'a, M: Rows>(db: &'a Db, table: &'a Table<Dossier>) -> Result<Box<dyn Pen<M> + 'a>> {
    Ok(Box::new(ClaimsPen { reader: Reader::new(db, table.head)?, columns: &table.columns }))
}

struct ClaimsPen<'a> {
    reader: Reader<'a>,
    columns: &'a [Column<Dossier>],
}

impl<M: Rows> Pen<M> for ClaimsPen<'_> {
    fn write(&mut self, claim: ClaimId, rows: &mut M) -> Result<()> {
        rows.row(self.columns, &self.reader.dossier(claim)?)
    }
}

fn quote<'r>(row: &'r Dossier, part: impl Fn(&'r Quote) -> Cell<'r>) -> Cell<'r> {
    if row.claim.is_redacted("quote") {
        return REDACTED.into();
    }
    row.claim.body.quote.as_ref().map(part).into()
}

/// What stands around the quote is the article's text, and goes with it.
fn around<'r>(row: &'r Dossier, part: impl Fn(&'r Quote) -> Cell<'r>) -> Cell<'r> {
    if row.is_text_gone() { quote(row, |_| REDACTED.into()) } else { quote(row, part) }
}

fn article<'r>(row: &'r Dossier, field: &str, value: impl Fn(&'r Article) -> Option<&'r String>) -> Cell<'r> {
    let article = row.article.as_deref();
    article.map(|article| text(article, field, value(&article.body).map(String::as_str))).into()
}

fn verdict<'r>(row: &'r Dossier, field: &str, value: impl Fn(&'r Verdict) -> Option<&'r String>) -> Cell<'r> {
    let verdict = row.verdict.as_ref();
    verdict.map(|verdict| text(verdict, field, value(&verdict.body).map(String::as_str))).into()
}

/// A source's title, with its address where it has one; of a confidential source, nothing.
fn source(view: &EvidenceView) -> String {
    let source = &view.source;
    if is_confidential(source) {
        return confidential_source();
    }
    let title = reports::text(source, "title", source.body.title.as_str());
    match reports::text(source, "url", source.body.url.as_deref()) {
        url if url.is_empty() => title.into_owned(),
        url => format!("{title} <{url}>"),
    }
}

fn correction(correction: &Record<Correction>) -> String {
    let notice = reports::text(correction, "notice", correction.body.notice.as_str());
    format!("{}: {notice}", correction.body.class)
}
