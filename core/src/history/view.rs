//! A claim with all that belongs to it, as it stands or as it was.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::point_of;
use crate::articles::Article;
use crate::case::Case;
use crate::claims::Claim;
use crate::comments::Comment;
use crate::corrections::{self, Correction};
use crate::error::{Error, Problem, Result};
use crate::evidence::{Evidence, EvidenceView};
use crate::ids::{
    ArticleId, ClaimId, CommentId, CorrectionId, EntityRef, Hash, PersonId, Timestamp, VerdictId,
};
use crate::independence::CountedOnce;
use crate::journal::known::Known;
use crate::journal::revision::Revision;
use crate::people::{self, Person};
use crate::projection;
use crate::quotes::Surroundings;
use crate::records::{Entity, Record};
use crate::reviews;
use crate::rules::{Op, PolicyPoint, Status};
use crate::sources::Source;
use crate::staleness::{self, Stale};
use crate::store::{self, Db, Stored, revisions};
use crate::verdicts::{Verdict, VerdictView};
use crate::workspace::Workspace;

/// What a claim's page needs of its article.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArticleBrief {
    /// The article.
    pub id: ArticleId,
    /// Its headline.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where.
    pub url: Option<String>,
    /// When: `YYYY-MM-DD`.
    pub published_on: Option<String>,
    /// Fields of it whose value was destroyed.
    pub redacted: Vec<String>,
}

/// A claim with all that belongs to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClaimView {
    /// The claim.
    #[serde(flatten)]
    pub claim: Record<Claim>,
    /// The article that it was found in.
    pub article: Option<ArticleBrief>,
    /// Whether the quote no longer stands in the article's text as it was found.
    pub quote_needs_review: bool,
    /// What stands around the quote in the article.
    pub quote_surroundings: Option<Surroundings>,
    /// Its verdict.
    pub verdict: Option<VerdictView>,
    /// The sources that are attached, with how they bear on it.
    pub evidence: Vec<EvidenceView>,
    /// How many independent sources they count as.
    pub independent_sources: u32,
    /// Those of the sources that count as one.
    pub counted_once: Vec<CountedOnce>,
    /// What the desk said about it.
    pub comments: Vec<Record<Comment>>,
    /// Those of the comments that have other words than they were written with.
    pub edited_comments: Vec<CommentId>,
    /// Its corrections.
    pub corrections: Vec<Record<Correction>>,
    /// Those of the corrections that readers have.
    pub told_corrections: Vec<CorrectionId>,
    /// What the desk's policy still asks for.
    pub policy: Vec<PolicyPoint>,
    /// What changed since it was approved.
    pub approval_stale: Vec<Stale>,
    /// Whether its approval was of the approver's own work, or upheld by who did it.
    pub self_approved: bool,
    /// Who returned, withdrew or reopened it for the reason that stands.
    pub reason_given: Option<Deed>,
    /// Who published it, last where that was more than once; nothing where readers do not have it.
    pub published: Option<Deed>,
    /// Who gave it to readers last, where they may have it although what stands is not public: copies edited apart.
    pub perhaps_public: Option<Deed>,
    /// Who last changed it or what belongs to it: its verdict, its evidence, a comment or a correction.
    pub changed: Deed,
    /// The names of everyone who is mentioned.
    pub people: BTreeMap<PersonId, String>,
}

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Deed {
    /// Who.
    pub by: PersonId,
    /// When, by that device's clock.
    pub at: Timestamp,
}

impl Deed {
    fn of(revision: &Revision) -> Deed {
        Deed { by: revision.header.author, at: revision.header.recorded_at }
    }

    fn last_to<T: Entity>(record: &Record<T>) -> Deed {
        Deed { by: record.updated_by, at: record.updated_at }
    }
}

impl Workspace {
    /// The claim with all that belongs to it.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn claim(&self, id: ClaimId) -> Result<ClaimView> {
        let _reading = self.read_at_once()?;
        Moment { db: self.db(), point: None }.claim(id)
    }

    /// The claim with all that belonged to it, as the author of a revision knew it.
    ///
    /// # Errors
    /// `NotFound`; `Invalid` for a revision whose author did not know the claim yet.
    pub fn claim_as_of(&self, id: ClaimId, revision: Hash) -> Result<ClaimView> {
        let _reading = self.read_at_once()?;
        let point = point_of(self.db(), revision)?;
        Moment { db: self.db(), point: Some(&point) }.claim(id)
    }
}

/// The workspace now, or as it was known at a point of history.
pub(super) struct Moment<'a> {
    pub(super) db: &'a Db,
    pub(super) point: Option<&'a Known>,
}

impl Moment<'_> {
    fn one<T: Stored>(&self, id: T::Id) -> Result<Option<Record<T>>> {
        match self.point {
            None => store::find(self.db, id),
            Some(point) => projection::at(self.db, id.into(), point),
        }
    }

    fn of_claim<T: Stored>(&self, claim: ClaimId) -> Result<Vec<Record<T>>> {
        let now = store::of_claim::<T>(self.db, claim)?;
        match self.point {
            None => Ok(now),
            Some(_) => now.into_iter().filter_map(|record| self.one(record.id).transpose()).collect(),
        }
    }

    /// The claim alone: one that was not there yet is told apart from one that never was.
    pub(super) fn claim_itself(&self, id: ClaimId) -> Result<Record<Claim>> {
        let now: Record<Claim> = store::get(self.db, id)?;
        match self.point {
            None => Ok(now),
            Some(_) => self.one(id)?.ok_or_else(|| Error::invalid("revision", Problem::BeforeClaim)),
        }
    }

    fn claim(&self, id: ClaimId) -> Result<ClaimView> {
        let claim = self.claim_itself(id)?;
        let line = self.line(id, id)?;
        let article = match claim.body.article_id {
            Some(article) => self.one::<Article>(article)?,
            None => None,
        };
        let verdict: Option<Record<Verdict>> = self.one(VerdictId::of(id))?;
        let comments: Vec<Record<Comment>> = self.of_claim(id)?;
        let corrections: Vec<Record<Correction>> = self.of_claim(id)?;
        let evidence: Vec<Record<Evidence>> = self.of_claim(id)?;
        // Detaching evidence is a change as well, though it stands in the view no more.
        let belonging = evidence.iter().map(Deed::last_to).chain(verdict.iter().map(Deed::last_to));
        let belonging = belonging.chain(comments.iter().map(Deed::last_to));
        let belonging = belonging.chain(corrections.iter().map(Deed::last_to));
        let last = belonging.max_by_key(|deed| deed.at).filter(|deed| deed.at > claim.updated_at);
        let evidence = self.attached(evidence)?;
        let pieces = evidence.iter().map(|view| reviews::case_evidence(&view.evidence, &view.source));
        let claimant = claim.body.claimant.clone();
        let case = Case { claimant, evidence: pieces.collect(), ..Case::default() };
        let independence = case.independence();
        let quote = claim.body.quote.as_ref();
        let quote_surroundings =
            quote.zip(article.as_ref()).and_then(|(quote, article)| quote.surroundings(&article.body.text));
        let mut view = ClaimView {
            quote_needs_review: quote.is_some() && quote_surroundings.is_none(),
            quote_surroundings,
            article: article.map(brief),
            verdict: verdict.map(|verdict| self.rated(verdict)).transpose()?,
            independent_sources: independence.count,
            counted_once: independence.counted_once,
            policy: case.unmet(&store::desk::policy(self.db)?),
            edited_comments: self.edited(&comments)?,
            comments,
            told_corrections: corrections::told(self.db, &claim, &corrections, self.point)?
                .iter()
                .map(|told| told.id)
                .collect(),
            corrections,
            approval_stale: match self.point {
                None => staleness::stale_pins(self.db, &claim)?,
                Some(_) => Vec::new(),
            },
            self_approved: claim.body.self_approved(),
            reason_given: reason_given(&claim, &line),
            published: published(&claim, &line),
            perhaps_public: perhaps_public(&claim, &line),
            changed: last.unwrap_or_else(|| Deed::last_to(&claim)),
            people: BTreeMap::new(),
            claim,
            evidence,
        };
        view.people = self.names(&view)?;
        Ok(view)
    }

    fn attached(&self, evidence: Vec<Record<Evidence>>) -> Result<Vec<EvidenceView>> {
        let mut views = Vec::new();
        for evidence in evidence.into_iter().filter(|evidence| !evidence.body.detached) {
            if let Some(source) = self.one::<Source>(evidence.body.source_id)? {
                views.push(EvidenceView { evidence, source });
            }
        }
        Ok(views)
    }

    /// What is known of an entity's line, which is of this claim.
    fn line(&self, claim: ClaimId, entity: impl Into<EntityRef>) -> Result<Vec<Revision>> {
        let line = revisions::line_about(self.db, claim.0, entity.into())?;
        Ok(match self.point {
            None => line,
            Some(point) => revisions::known_of(line, point),
        })
    }

    fn edited(&self, comments: &[Record<Comment>]) -> Result<Vec<CommentId>> {
        let mut edited = Vec::new();
        for comment in comments.iter().filter(|comment| comment.revisions > 1) {
            let line = self.line(comment.body.claim_id, comment.id)?;
            let written = line.first().and_then(|revision| revision.value("body"));
            let written = written.and_then(|json| serde_json::from_str::<String>(json).ok());
            let changed = line.iter().any(|revision| revision.header.op == Op::CommentEdit.as_str());
            if changed && written.as_ref() != Some(&comment.body.body) {
                edited.push(comment.id);
            }
        }
        Ok(edited)
    }

    fn rated(&self, verdict: Record<Verdict>) -> Result<VerdictView> {
        let scale = store::verdicts::scale_of(self.db, &verdict.body)?;
        Ok(VerdictView::new(verdict, scale.as_ref()))
    }

    fn names(&self, view: &ClaimView) -> Result<BTreeMap<PersonId, String>> {
        let mut people: Vec<PersonId> = Vec::new();
        mention(&view.claim, &mut people);
        people.extend(view.claim.body.assignee_id);
        let marks =
            view.claim.body.submission.iter().chain(&view.claim.body.approval).chain(&view.claim.body.upheld);
        people.extend(marks.map(|mark| mark.by));
        people.extend(
            view.reason_given.iter().chain(&view.published).chain(&view.perhaps_public).map(|deed| deed.by),
        );
        people.push(view.changed.by);
        if let Some(verdict) = &view.verdict {
            mention(&verdict.verdict, &mut people);
            people.extend(verdict.verdict.body.authors.iter().copied());
            people.push(verdict.verdict.body.proposed_by);
        }
        view.evidence.iter().for_each(|evidence| {
            mention(&evidence.evidence, &mut people);
            mention(&evidence.source, &mut people);
        });
        view.comments.iter().for_each(|comment| mention(comment, &mut people));
        view.corrections.iter().for_each(|correction| mention(correction, &mut people));
        let mut names = BTreeMap::new();
        for person in people {
            if let Some(person) = store::find::<Person>(self.db, person)? {
                names.insert(person.id, people::shown_name(&person));
            }
        }
        Ok(names)
    }
}

fn reason_given(claim: &Record<Claim>, line: &[Revision]) -> Option<Deed> {
    let reason = claim.body.reason.as_ref()?;
    let gave = |revision: &&Revision| {
        let given = revision.value("reason").map(serde_json::from_str::<Option<String>>);
        matches!(given, Some(Ok(Some(given))) if given == *reason)
    };
    last_of(line.iter().filter(gave))
}

fn published(claim: &Record<Claim>, line: &[Revision]) -> Option<Deed> {
    let publishes = |revision: &&Revision| revision.header.known_op() == Some(Op::ClaimPublish);
    last_of(line.iter().filter(publishes)).filter(|_| claim.body.status.is_public())
}

/// Readers have what was published until whoever withdraws it knows of that, and while it is corrected.
fn perhaps_public(claim: &Record<Claim>, line: &[Revision]) -> Option<Deed> {
    if claim.body.status.is_public() || claim.body.open_correction.is_some() {
        return None;
    }
    let withdrawals = line.iter().filter(|revision| revision.status() == Some(Status::Withdrawn));
    let taken: Vec<Revision> =
        withdrawals.flat_map(|withdrawal| revisions::ancestors(line, withdrawal.hash)).collect();
    let has = |revision: &&Revision| !taken.iter().any(|earlier| earlier.hash == revision.hash);
    last_of(line.iter().filter(|revision| revision.publishes()).filter(has))
}

/// The last of these: whatever the order in which they arrived, the same one.
fn last_of<'r>(revisions: impl Iterator<Item = &'r Revision>) -> Option<Deed> {
    revisions.max_by_key(|revision| (revision.header.recorded_at, revision.hash)).map(Deed::of)
}

fn mention<T: Entity>(record: &Record<T>, people: &mut Vec<PersonId>) {
    people.extend([record.created_by, record.updated_by]);
    let sides = record.conflicts.iter().flat_map(|conflict| &conflict.sides);
    people.extend(sides.map(|side| side.author));
}

fn brief(article: Record<Article>) -> ArticleBrief {
    ArticleBrief {
        id: article.id,
        title: article.body.title,
        publisher: article.body.publisher,
        url: article.body.url,
        published_on: article.body.published_on,
        redacted: article.redacted,
    }
}
