//! Claims: what somebody says, kept apart from who passes it on and how.
//! Recording, editing, assigning, tagging; what becomes of a claim in review is in `reviews.rs`.

mod list;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::Article;
use crate::error::{Error, Problem, Result};
use crate::fields::Fields;
use crate::ids::{ArticleId, ClaimId, CorrectionId, Hash, PersonId, Timestamp};
use crate::people::Person;
use crate::quotes::{self, Quote, QuoteRequest};
use crate::records::{Entity, Patch, Record};
use crate::rules::{Op, Status, named};
use crate::search::query::{Condition, Expr};
use crate::search::words;
use crate::store::{self, Db};
use crate::text::{self, Checks};
use crate::workspace::{Acting, Workspace};

pub use self::list::{ClaimListing, ClaimPage, ClaimRow, DeskCounts, ROWS_MOST, RowRating};

/// How the article passes the claim on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// As a fact.
    #[default]
    Asserted,
    /// With reservations.
    Hedged,
    /// As somebody's words.
    Reported,
    /// As untrue.
    Denied,
    /// As doubtful.
    Questioned,
}

named!(Modality {
    Asserted = "asserted",
    Hedged = "hedged",
    Reported = "reported",
    Denied = "denied",
    Questioned = "questioned",
});

/// How urgent a claim is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// When there is time.
    Low,
    /// In turn.
    #[default]
    Normal,
    /// Before others.
    High,
    /// Now.
    Urgent,
}

named!(Priority {
    Low = "low",
    Normal = "normal",
    High = "high",
    Urgent = "urgent",
});

/// Who submitted, approved or upheld what stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// The revision that did it.
    pub revision: Hash,
    /// Who.
    pub by: PersonId,
    /// When, by that device's clock.
    pub at: Timestamp,
    /// Whether an approval was of the approver's own work: allowed only to who is alone at the desk.
    pub own_work: bool,
}

/// A claim's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Claim {
    /// The claim itself, stated positively.
    pub statement: String,
    /// The article that it was found in.
    pub article_id: Option<ArticleId>,
    /// The words of that article.
    pub quote: Option<Quote>,
    /// Who says it.
    pub claimant: Option<String>,
    /// Who passes it on.
    pub reported_by: Option<String>,
    /// How it is passed on.
    pub modality: Modality,
    /// When it was said: `YYYY-MM-DD`.
    pub claimed_on: Option<String>,
    /// Where it appeared; the first address is the first appearance.
    pub appearances: Vec<String>,
    /// Its language: BCP 47.
    pub language: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// How urgent it is.
    pub priority: Priority,
    /// Who works on it.
    pub assignee_id: Option<PersonId>,
    /// Until when: `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// Where the work stands.
    pub status: Status,
    /// Why it was returned, withdrawn, reopened or upheld, while that stands.
    pub reason: Option<String>,
    /// The submission that stands.
    pub submission: Option<Mark>,
    /// The approval that stands.
    pub approval: Option<Mark>,
    /// Who last said that the approval holds, after something that it relied on was changed.
    pub upheld: Option<Mark>,
    /// The correction that is open.
    pub open_correction: Option<CorrectionId>,
    /// How many changes of content its submission or approval did not know of: copies edited apart.
    pub overtaken: u32,
}

impl Entity for Claim {
    type Id = ClaimId;
}

impl Claim {
    /// Who vouched last for what stands, while an approval does: from then on, changes make it stale.
    pub(crate) fn vouched(&self) -> Option<&Mark> {
        let approval = self.approval.as_ref()?;
        Some(self.upheld.as_ref().unwrap_or(approval))
    }

    /// Whether somebody vouched for their own work, in approving or upholding it.
    pub(crate) fn self_approved(&self) -> bool {
        self.approval.iter().chain(&self.upheld).any(|mark| mark.own_work)
    }
}

/// What a claim is recorded with. Where nobody is asked how it is passed on, that is as a fact.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct NewClaim {
    /// The claim itself, stated positively.
    pub statement: String,
    /// The article that it was found in.
    pub article_id: Option<ArticleId>,
    /// The words of that article.
    pub quote: Option<QuoteRequest>,
    /// Who says it.
    pub claimant: Option<String>,
    /// Who passes it on.
    pub reported_by: Option<String>,
    /// How it is passed on; `None`, which is refused, where somebody was asked and did not choose.
    pub modality: Option<Modality>,
    /// When it was said: `YYYY-MM-DD`.
    pub claimed_on: Option<String>,
    /// Where it appeared.
    #[ts(optional, as = "Option<_>")]
    pub appearances: Vec<String>,
    /// Its language: BCP 47.
    pub language: Option<String>,
    /// Its tags.
    #[ts(optional, as = "Option<_>")]
    pub tags: Vec<String>,
}

impl Default for NewClaim {
    fn default() -> NewClaim {
        NewClaim {
            statement: String::new(),
            article_id: None,
            quote: None,
            claimant: None,
            reported_by: None,
            modality: Some(Modality::default()),
            claimed_on: None,
            appearances: Vec::new(),
            language: None,
            tags: Vec::new(),
        }
    }
}

/// What an edit of a claim sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct ClaimEdit {
    /// The claim itself.
    pub statement: Option<String>,
    /// The article that it was found in.
    pub article_id: Patch<ArticleId>,
    /// The words of that article.
    pub quote: Patch<QuoteRequest>,
    /// Who says it.
    pub claimant: Patch<String>,
    /// Who passes it on.
    pub reported_by: Patch<String>,
    /// How it is passed on.
    pub modality: Option<Modality>,
    /// When it was said: `YYYY-MM-DD`.
    pub claimed_on: Patch<String>,
    /// Where it appeared.
    pub appearances: Option<Vec<String>>,
    /// Its language: BCP 47.
    pub language: Patch<String>,
}

/// What an assignment sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct Assignment {
    /// Who works on the claim.
    pub assignee_id: Patch<PersonId>,
    /// Until when: `YYYY-MM-DD`.
    pub due_on: Patch<String>,
    /// How urgent it is.
    pub priority: Option<Priority>,
}

/// Which claims a list or report takes: those that fit every part that is given.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct ClaimFilter {
    /// Any of these states.
    #[ts(optional, as = "Option<_>")]
    pub status: Vec<Status>,
    /// Any of these ratings, by key.
    #[ts(optional, as = "Option<_>")]
    pub rating: Vec<String>,
    /// All of these tags.
    #[ts(optional, as = "Option<_>")]
    pub tag: Vec<String>,
    /// Assigned to this person.
    pub assignee: Option<PersonId>,
    /// Found in this article.
    pub article: Option<ArticleId>,
    /// In this language, or a variety of it.
    pub language: Option<String>,
    /// One of these.
    pub claims: Option<Vec<ClaimId>>,
    /// None of these.
    #[ts(optional, as = "Option<_>")]
    pub but: Vec<ClaimId>,
}

impl ClaimFilter {
    /// The filter as a query's condition; nothing where it takes every claim.
    pub(crate) fn expr(&self) -> Option<Expr> {
        let any = |conditions: Vec<Condition>| Expr::Any(conditions.into_iter().map(Expr::Is).collect());
        let mut parts = Vec::new();
        if !self.status.is_empty() {
            parts.push(any(self.status.iter().copied().map(Condition::Status).collect()));
        }
        if !self.rating.is_empty() {
            let keys = self.rating.iter().map(|key| text::normal(key)).collect();
            parts.push(Expr::Is(Condition::Ratings(keys)));
        }
        parts.extend(self.tag.iter().map(|tag| Expr::Is(Condition::Tag(text::normal(tag)))));
        parts.extend(self.assignee.map(|person| Expr::Is(Condition::People(vec![person]))));
        parts.extend(self.article.map(|article| Expr::Is(Condition::Article(article))));
        let language = self.language.as_ref().map(|language| language.to_lowercase());
        parts.extend(language.map(|language| Expr::Is(Condition::Language(language))));
        let any_of = |claims: &[ClaimId]| Expr::Is(Condition::Claims(sorted(claims)));
        parts.extend(self.claims.as_deref().map(any_of));
        if !self.but.is_empty() {
            parts.push(Expr::Not(Box::new(any_of(&self.but))));
        }
        (!parts.is_empty()).then_some(Expr::All(parts))
    }
}

/// As conditions hold them.
pub(crate) fn sorted(claims: &[ClaimId]) -> Vec<ClaimId> {
    let mut claims = claims.to_vec();
    claims.sort_unstable();
    claims
}

impl Workspace {
    /// Records a claim.
    ///
    /// # Errors
    /// `Invalid` for a blank statement, a quote that is not in the article, a modality that nobody chose, or a value that
    /// its field does not take.
    pub fn record_claim(&mut self, acting: &Acting, new: NewClaim) -> Result<Record<Claim>> {
        let mut checks = Checks::default();
        let mut claim = Claim {
            statement: checks.take(text::line("statement", &new.statement)),
            modality: checks.take(text::chosen("modality", new.modality)),
            claimant: checks.take(text::given("claimant", new.claimant, text::line)),
            reported_by: checks.take(text::given("reported_by", new.reported_by, text::line)),
            claimed_on: checks.take(text::given("claimed_on", new.claimed_on, text::date)),
            language: checks.take(text::given("language", new.language, text::language)),
            appearances: checks.take(text::list("appearances", &new.appearances, text::url)),
            tags: checks.take(text::list("tags", &new.tags, text::line)),
            article_id: new.article_id,
            ..Claim::default()
        };
        checks.end()?;
        self.write(acting, |writing| {
            let mut refs = Vec::new();
            if let Some(article) = claim.article_id {
                store::get::<Article>(writing.db(), article)?;
                refs = writing.catch_up(article)?;
            }
            claim.quote = located(writing.db(), claim.article_id, new.quote.as_ref())?;
            let id = ClaimId(writing.new_id()?);
            writing.append(id, Op::ClaimRecord, recorded(&claim)?, refs)?;
            store::get(writing.db(), id)
        })
    }

    /// Changes what a claim says. A draft is in progress from now on; a submission or approval lapses.
    ///
    /// # Errors
    /// As [`Workspace::record_claim`]; `NotFound`; `NotAllowed` by role or the claim's state.
    pub fn edit_claim(&mut self, acting: &Acting, id: ClaimId, edit: ClaimEdit) -> Result<Record<Claim>> {
        let mut fields = edited(&edit)?;
        self.write(acting, |writing| {
            let before: Record<Claim> = store::get(writing.db(), id)?;
            let article = edit.article_id.after(before.body.article_id);
            let mut refs = Vec::new();
            if let Patch::Set(article) = edit.article_id {
                store::get::<Article>(writing.db(), article)?;
                refs = writing.catch_up(article)?;
            }
            fields.patch("article_id", edit.article_id)?;
            let quote = edit.quote.try_map(|request| located(writing.db(), article, Some(&request)))?;
            fields.patch("quote", quote)?;
            writing.append_content_changed(&before, &before, Op::ClaimEdit, fields, refs)?;
            store::get(writing.db(), id)
        })
    }

    /// Says who works on a claim, until when, and how urgent it is. Its status and approval stay.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`; `NotAllowed` for a viewer.
    pub fn assign_claim(
        &mut self,
        acting: &Acting,
        id: ClaimId,
        assignment: Assignment,
    ) -> Result<Record<Claim>> {
        let fields = assigned(&assignment)?;
        self.write(acting, |writing| {
            let before: Record<Claim> = store::get(writing.db(), id)?;
            if let Patch::Set(person) = assignment.assignee_id {
                store::get::<Person>(writing.db(), person)?;
            }
            writing.append_changed(&before, Op::ClaimAssign, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// Adds tags to a claim and takes tags from it. Its status and approval stay.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`; `NotAllowed` for a viewer.
    pub fn tag_claim(
        &mut self,
        acting: &Acting,
        id: ClaimId,
        add: &[String],
        remove: &[String],
    ) -> Result<Record<Claim>> {
        let add = text::list("tags", add, text::line)?;
        let remove = text::list("tags", remove, text::line)?;
        self.write(acting, |writing| {
            let before: Record<Claim> = store::get(writing.db(), id)?;
            let fields = tagged(&before, &add, &remove)?;
            writing.append_changed(&before, Op::ClaimTag, fields)?;
            store::get(writing.db(), id)
        })
    }
}

/// What a claim begins with.
pub(crate) fn recorded(claim: &Claim) -> Result<Fields> {
    let mut fields = Fields::default();
    fields.set("statement", &claim.statement)?;
    fields.set("modality", claim.modality)?;
    fields.set("status", claim.status)?;
    fields.set_given("claimant", claim.claimant.as_ref())?;
    fields.set_given("reported_by", claim.reported_by.as_ref())?;
    fields.set_given("claimed_on", claim.claimed_on.as_ref())?;
    fields.set_given("language", claim.language.as_ref())?;
    fields.set_given("appearances", Some(&claim.appearances).filter(|list| !list.is_empty()))?;
    fields.set_given("tags", Some(&claim.tags).filter(|list| !list.is_empty()))?;
    fields.set_given("article_id", claim.article_id)?;
    fields.set_given("quote", claim.quote.as_ref())?;
    Ok(fields)
}

/// What an edit sets besides article and quote.
pub(crate) fn edited(edit: &ClaimEdit) -> Result<Fields> {
    let mut fields = Fields::default();
    let mut checks = Checks::default();
    if let Some(statement) = &edit.statement {
        fields.set("statement", checks.take(text::line("statement", statement)))?;
    }
    fields.set_given("modality", edit.modality)?;
    checks.patch(&mut fields, "claimant", edit.claimant.clone(), text::line)?;
    checks.patch(&mut fields, "reported_by", edit.reported_by.clone(), text::line)?;
    checks.patch(&mut fields, "claimed_on", edit.claimed_on.clone(), text::date)?;
    checks.patch(&mut fields, "language", edit.language.clone(), text::language)?;
    if let Some(appearances) = &edit.appearances {
        fields.set("appearances", checks.take(text::list("appearances", appearances, text::url)))?;
    }
    checks.end()?;
    Ok(fields)
}

/// What an assignment sets.
pub(crate) fn assigned(assignment: &Assignment) -> Result<Fields> {
    let mut fields = Fields::default();
    fields.patch("due_on", assignment.due_on.clone().try_map(|v| text::date("due_on", &v))?)?;
    fields.set_given("priority", assignment.priority)?;
    fields.patch("assignee_id", assignment.assignee_id.clone())?;
    Ok(fields)
}

/// What adding and removing tags sets. Spellings that `tag:` does not tell apart are one tag; the one that stands is kept.
pub(crate) fn tagged(before: &Record<Claim>, add: &[String], remove: &[String]) -> Result<Fields> {
    let has = |tags: &[String], tag: &str| {
        let tag = words::folded(tag);
        tags.iter().any(|known| words::folded(known) == tag)
    };
    let mut tags = before.body.tags.clone();
    tags.retain(|tag| !has(remove, tag));
    for tag in add {
        if !has(&tags, tag) {
            tags.push(tag.clone());
        }
    }
    let mut fields = Fields::default();
    fields.set("tags", tags)?;
    Ok(fields)
}

/// The quote's place in the article as it is stored now.
fn located(db: &Db, article: Option<ArticleId>, request: Option<&QuoteRequest>) -> Result<Option<Quote>> {
    let Some(request) = request else {
        return Ok(None);
    };
    let Some(article) = article else {
        return Err(Error::invalid("quote", Problem::QuoteWithoutArticle));
    };
    let article: Record<Article> = store::get(db, article)?;
    quotes::locate(&article.body.text, request).map(Some)
}
