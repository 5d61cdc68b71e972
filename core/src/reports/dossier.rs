//! Gathers what a report says of one claim, and keeps what many claims share: names, scales, the article at hand.
//! It reads and judges nothing; memory does not grow with the number of claims.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::iter;
use std::rc::Rc;

use crate::articles::Article;
use crate::case::Case;
use crate::claims::Claim;
use crate::corrections::{self, Correction};
use crate::error::Result;
use crate::evidence::EvidenceView;
use crate::ids::{ArticleId, ClaimId, Hash, PersonId, Timestamp, VerdictId};
use crate::people::{self, Person};
use crate::records::{Conflict, Record};
use crate::reports::{is_confidential, may_tell};
use crate::reviews;
use crate::rules::Op;
use crate::scales::{Rating, RatingScale};
use crate::sources::Source;
use crate::staleness;
use crate::store::{self, Db, revisions};
use crate::verdicts::Verdict;

/// What people are called.
#[derive(Debug)]
pub(super) struct Names(HashMap<PersonId, String>);

impl Names {
    pub(super) fn of(&self, person: PersonId) -> Cow<'_, str> {
        self.0.get(&person).map_or_else(|| person.to_string().into(), |name| name.as_str().into())
    }
}

/// When readers got a claim.
#[derive(Clone, Copy, Debug)]
pub(super) struct Publication {
    /// For the first time.
    pub(super) first: Timestamp,
    /// Last, where it was withdrawn meanwhile.
    pub(super) again: Option<Timestamp>,
}

/// A claim with all that a report says of it.
#[derive(Debug)]
pub(super) struct Dossier {
    pub(super) claim: Record<Claim>,
    pub(super) article: Option<Rc<Record<Article>>>,
    pub(super) verdict: Option<Record<Verdict>>,
    /// The verdict's scale as it was when the rating was given.
    pub(super) scale: Option<Rc<RatingScale>>,
    pub(super) evidence: Vec<EvidenceView>,
    /// Those that readers have, as they were approved; then the one that is open.
    pub(super) corrections: Vec<Record<Correction>>,
    /// How many revisions the claim and all that belongs to it have.
    pub(super) revisions: u64,
    pub(super) approval_stale: bool,
    pub(super) names: Rc<Names>,
    /// The workspace head that the report is of.
    pub(super) head: Hash,
}

impl Dossier {
    /// The rating as it was called when it was given.
    pub(super) fn rating(&self) -> Option<&Rating> {
        self.scale.as_ref()?.rating(&self.verdict.as_ref()?.body.rating)
    }

    /// Everyone who wrote the verdict as it stands; who proposed it comes first.
    pub(super) fn authors(&self) -> Vec<Cow<'_, str>> {
        let verdict = self.verdict.as_ref().map(|verdict| &verdict.body);
        let all = verdict
            .into_iter()
            .flat_map(|verdict| iter::once(verdict.proposed_by).chain(verdict.changed_by()));
        all.map(|author| self.names.of(author)).collect()
    }

    /// How many independent sources it has.
    pub(super) fn independent_sources(&self) -> u32 {
        let evidence = self.evidence.iter();
        let evidence = evidence.map(|view| reviews::case_evidence(&view.evidence, &view.source)).collect();
        Case { evidence, ..Case::default() }.independence().count
    }

    /// Whether the article's text was destroyed: what stood around the quote is of it.
    pub(super) fn is_text_gone(&self) -> bool {
        self.article.as_deref().is_some_and(|article| article.is_redacted("text"))
    }

    /// Whether the quote no longer stands in the article's text as it was found; nothing without a quote.
    pub(super) fn quote_needs_review(&self) -> Option<bool> {
        let quote = self.claim.body.quote.as_ref()?;
        Some(self.article.as_ref().is_none_or(|article| !quote.matches(&article.body.text)))
    }

    /// The fields that copies edited apart set differently, each once: `<kind>.<field>`.
    pub(super) fn disputed(&self) -> Vec<String> {
        let named = |kind: &'static str| move |field: &str| format!("{kind}.{field}");
        let claim = self.claim.conflicts.iter().map(|conflict| named("claim")(&conflict.field));
        let verdict = self.verdict.iter().flat_map(|verdict| &verdict.conflicts);
        let of_claim = claim.chain(verdict.map(|conflict| named("verdict")(&conflict.field)));
        let corrections = self.corrections.iter().flat_map(|correction| &correction.conflicts);
        let of_claim = of_claim.chain(corrections.map(|conflict| named("correction")(&conflict.field)));
        let mut disputed: Vec<String> = of_claim.chain(self.evidence.iter().flat_map(disputed_of)).collect();
        let mut seen = HashSet::new();
        disputed.retain(|field| seen.insert(field.clone()));
        disputed
    }
}

/// The fields of evidence and of its source that copies edited apart set differently. What is disputed about a confidential
/// source stays unsaid like the values themselves.
pub(super) fn disputed_of(view: &EvidenceView) -> Vec<String> {
    let confidential = is_confidential(&view.source);
    let told = |conflict: &&Conflict| !confidential || may_tell(&conflict.field);
    let evidence = view.evidence.conflicts.iter().filter(told);
    let source = view.source.conflicts.iter().filter(told);
    let evidence = evidence.map(|conflict| format!("evidence.{}", conflict.field));
    evidence.chain(source.map(|conflict| format!("source.{}", conflict.field))).collect()
}

/// Reads one claim after the other.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    db: &'a Db,
    head: Hash,
    names: Rc<Names>,
    /// By the revision that a verdict names.
    scales: HashMap<Hash, Option<Rc<RatingScale>>>,
    /// The last one read: claims of one article mostly come together.
    article: Option<Rc<Record<Article>>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(db: &'a Db, head: Hash) -> Result<Reader<'a>> {
        let people: Vec<Record<Person>> = store::all(db)?;
        let named = people.iter().map(|person| (person.id, people::shown_name(person)));
        let names = Rc::new(Names(named.collect()));
        Ok(Reader { db, head, names, scales: HashMap::new(), article: None })
    }

    pub(super) fn names(&self) -> Rc<Names> {
        Rc::clone(&self.names)
    }

    pub(super) fn dossier(&mut self, id: ClaimId) -> Result<Dossier> {
        let claim: Record<Claim> = store::get(self.db, id)?;
        let verdict = self.verdict(id)?;
        let all: Vec<Record<Correction>> = store::of_claim(self.db, id)?;
        let mut corrections = corrections::told(self.db, &claim, &all, None)?;
        corrections.extend(all.into_iter().filter(|one| Some(one.id) == claim.body.open_correction));
        Ok(Dossier {
            article: claim.body.article_id.map(|article| self.article(article)).transpose()?.flatten(),
            scale: verdict.as_ref().map(|verdict| self.scale(&verdict.body)).transpose()?.flatten(),
            evidence: self.evidence(id)?,
            corrections,
            revisions: revisions::count_about(self.db, id.0)?,
            approval_stale: !staleness::stale_pins(self.db, &claim)?.is_empty(),
            names: self.names(),
            head: self.head,
            claim,
            verdict,
        })
    }

    /// When the claim was published; nothing where it never was.
    pub(super) fn publication(&self, id: ClaimId) -> Result<Option<Publication>> {
        let at = revisions::done_at(self.db, id.0, Op::ClaimPublish)?;
        let again = at.last().copied().filter(|_| at.len() > 1);
        Ok(at.first().map(|first| Publication { first: *first, again }))
    }

    pub(super) fn claim(&self, id: ClaimId) -> Result<Record<Claim>> {
        store::get(self.db, id)
    }

    pub(super) fn verdict(&self, claim: ClaimId) -> Result<Option<Record<Verdict>>> {
        store::find(self.db, VerdictId::of(claim))
    }

    /// The evidence that is attached to a claim, each piece with its source, in order of creation.
    pub(super) fn evidence(&self, claim: ClaimId) -> Result<Vec<EvidenceView>> {
        let attached = store::evidence::attached_to(self.db, claim)?.into_iter();
        attached
            .map(|evidence| {
                let source: Record<Source> = store::get(self.db, evidence.body.source_id)?;
                Ok(EvidenceView { evidence, source })
            })
            .collect()
    }

    fn article(&mut self, id: ArticleId) -> Result<Option<Rc<Record<Article>>>> {
        if self.article.as_ref().is_none_or(|article| article.id != id) {
            self.article = store::find(self.db, id)?.map(Rc::new);
        }
        Ok(self.article.clone())
    }

    fn scale(&mut self, verdict: &Verdict) -> Result<Option<Rc<RatingScale>>> {
        let Some(revision) = verdict.scale_revision else {
            return Ok(None);
        };
        if let Some(scale) = self.scales.get(&revision) {
            return Ok(scale.clone());
        }
        let scale = store::verdicts::scale_of(self.db, verdict)?.map(Rc::new);
        self.scales.insert(revision, scale.clone());
        Ok(scale)
    }
}
