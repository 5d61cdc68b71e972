//! A claim with all that belongs to it, as it stands or as it was, and its history: who decided what, and why.
//! Earlier versions are what was known at that revision; clocks play no part.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use similar::{ChangeTag, TextDiff};
use ts_rs::TS;
use uuid::Uuid;

use crate::articles::Article;
use crate::case::Case;
use crate::claims::Claim;
use crate::comments::Comment;
use crate::error::{Error, Problem, Result};
use crate::evidence::{Evidence, EvidenceView};
use crate::fields::{self, Fields};
use crate::ids::{
    ArticleId, ClaimId, CommentId, DeviceId, EntityRef, Hash, Kind, PersonId, Timestamp, VerdictId,
};
use crate::independence::CountedOnce;
use crate::journal::known::Known;
use crate::journal::revision::{Change, Revision};
use crate::people::{self, Device, Person};
use crate::projection;
use crate::quotes::Surroundings;
use crate::records::{Entity, Record};
use crate::reviews::{self, Correction};
use crate::rules::{Op, PolicyPoint};
use crate::sources::Source;
use crate::staleness::{self, Stale};
use crate::store::{self, Db, Stored, chains, known, revisions};
use crate::verdicts::{Verdict, VerdictView};
use crate::workspace::{Acting, Workspace};

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
    /// What the desk's policy still asks for.
    pub policy: Vec<PolicyPoint>,
    /// What changed since it was approved.
    pub approval_stale: Vec<Stale>,
    /// Whether its approval was of the approver's own work.
    pub self_approved: bool,
    /// Who returned, withdrew or reopened it for the reason that stands.
    pub reason_given: Option<Deed>,
    /// Who published it, last where that was more than once; nothing where readers do not have it.
    pub published: Option<Deed>,
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

/// One revision of a claim, or of what belongs to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryEntry {
    /// The revision's id.
    pub revision: Uuid,
    /// Its hash.
    pub hash: Hash,
    /// What it is about.
    pub entity: EntityRef,
    /// What was done.
    pub op: String,
    /// Whether this version knows the op; what it does not know is shown and not applied.
    pub known_op: bool,
    /// Who did it.
    pub author: PersonId,
    /// What they are called.
    pub author_name: String,
    /// On which device.
    pub device: DeviceId,
    /// Its place in that device's chain.
    pub device_seq: u64,
    /// When, by that device's clock.
    pub recorded_at: Timestamp,
    /// The revisions of the same entity that it follows.
    pub parents: Vec<Hash>,
    /// What it relied on: `<kind>/<uuid>@<hash>`.
    pub refs: Vec<String>,
    /// Whether the device was recovered: nobody vouched for it.
    pub identity_broken: bool,
    /// Whether it approves its author's own work.
    pub own_work: bool,
    /// What it set.
    pub changes: Vec<FieldChange>,
}

/// What a revision did to one field.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// Whether this version knows it.
    pub known: bool,
    /// Whether its value was destroyed.
    pub redacted: bool,
    /// What stood before.
    pub before: Option<Arc<Value>>,
    /// What stands from then on.
    pub after: Option<Arc<Value>>,
    /// The two texts compared, once [`HistoryEntry::compared`] was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub diff: Option<Vec<DiffPart>>,
    /// Whether an owner could have the value destroyed, once [`HistoryEntry::compared`] was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub redactable: Option<bool>,
}

impl HistoryEntry {
    /// The same entry for a page: each change with its texts compared word by word, and whether it could be redacted.
    #[must_use]
    pub fn compared(mut self) -> HistoryEntry {
        let of_redaction = Op::parse(&self.op) == Some(Op::Redact);
        for change in &mut self.changes {
            change.diff = Some(change.diff());
            let may = fields::find(self.entity.kind, &change.field).is_some_and(|field| field.redactable);
            change.redactable = Some(may && !of_redaction && !change.redacted);
        }
        self
    }
}

/// How a part of a text changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiffKind {
    /// In both.
    Same,
    /// In the earlier text only.
    Removed,
    /// In the later text only.
    Added,
}

/// A part of two texts that were compared word by word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DiffPart {
    /// In which of them it is.
    pub kind: DiffKind,
    /// The words.
    pub text: String,
}

impl FieldChange {
    /// The two texts compared word by word; nothing where either side is no text.
    #[must_use]
    pub fn diff(&self) -> Vec<DiffPart> {
        let text =
            |side: &Option<Arc<Value>>| side.as_ref().and_then(|value| value.as_str().map(str::to_owned));
        match (text(&self.before), text(&self.after)) {
            (Some(before), Some(after)) => word_diff(&before, &after),
            _ => Vec::new(),
        }
    }
}

/// Two texts compared by Unicode words, neighbouring parts of one kind joined.
#[must_use]
pub fn word_diff(before: &str, after: &str) -> Vec<DiffPart> {
    let mut parts: Vec<DiffPart> = Vec::new();
    for change in TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => DiffKind::Same,
            ChangeTag::Delete => DiffKind::Removed,
            ChangeTag::Insert => DiffKind::Added,
        };
        match parts.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.text.push_str(change.value()),
            None => parts.push(DiffPart { kind, text: change.value().to_owned() }),
        }
    }
    parts
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

    /// Every revision of the claim and of all that belongs to it, in the order in which they arrived here.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn claim_history(&self, id: ClaimId) -> Result<Vec<HistoryEntry>> {
        let _reading = self.read_at_once()?;
        store::get::<Claim>(self.db(), id)?;
        let mut history = History::new(self.db())?;
        let revisions = revisions::about(self.db(), id.0)?;
        revisions.iter().map(|revision| history.entry(revision)).collect()
    }

    /// Every revision of one thing that is no claim's, in the order in which they arrived here: of an article, a source,
    /// a person, a device, a scale or the desk. Of what belongs to a claim, that claim's.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn history_of(&self, entity: EntityRef) -> Result<Vec<HistoryEntry>> {
        let _reading = self.read_at_once()?;
        let missing = || Error::NotFound { what: entity.kind.as_str(), id: entity.id.to_string() };
        let subject = revisions::subject(self.db(), entity)?.ok_or_else(missing)?;
        let mut history = History::new(self.db())?;
        let revisions = revisions::about(self.db(), subject)?;
        revisions.iter().map(|revision| history.entry(revision)).collect()
    }

    /// Gives the claim the values again that it had at one of its revisions, as a new revision.
    ///
    /// # Errors
    /// As [`Workspace::claim_as_of`]; `NotAllowed` by role or the claim's state.
    pub fn restore_claim(&mut self, acting: &Acting, id: ClaimId, revision: Hash) -> Result<Record<Claim>> {
        let point = point_of(self.db(), revision)?;
        let fields = editable(&Moment { db: self.db(), point: Some(&point) }.claim_itself(id)?)?;
        self.write(acting, |writing| {
            let before: Record<Claim> = store::get(writing.db(), id)?;
            writing.append_content_changed(&before, &before, Op::ClaimEdit, fields, Vec::new())?;
            store::get(writing.db(), id)
        })
    }
}

/// The fields of a claim that `claim.edit` sets.
fn editable(claim: &Record<Claim>) -> Result<Fields> {
    const OTHERS: [&str; 6] = ["tags", "priority", "assignee_id", "due_on", "status", "reason"];
    let Ok(Value::Object(body)) = serde_json::to_value(&claim.body) else {
        return Ok(Fields::default());
    };
    let mut fields = Fields::default();
    for field in fields::of(Kind::Claim).iter().filter(|field| !OTHERS.contains(&field.name)) {
        if !claim.is_redacted(field.name) {
            fields.set(field.name, body.get(field.name))?;
        }
    }
    Ok(fields)
}

/// What was known at a revision, itself included.
pub(crate) fn point_of(db: &Db, revision: Hash) -> Result<Known> {
    let place = chains::place(db, revision)?;
    let (device, device_seq, _) =
        place.ok_or_else(|| Error::NotFound { what: "revision", id: revision.to_string() })?;
    known::at(db, device, device_seq)
}

/// The workspace now, or as it was known at a point of history.
struct Moment<'a> {
    db: &'a Db,
    point: Option<&'a Known>,
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
    fn claim_itself(&self, id: ClaimId) -> Result<Record<Claim>> {
        let now: Record<Claim> = store::get(self.db, id)?;
        match self.point {
            None => Ok(now),
            Some(_) => self.one(id)?.ok_or_else(|| Error::invalid("revision", Problem::BeforeClaim)),
        }
    }

    fn claim(&self, id: ClaimId) -> Result<ClaimView> {
        let claim = self.claim_itself(id)?;
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
            corrections,
            approval_stale: match self.point {
                None => staleness::stale_pins(self.db, &claim)?,
                Some(_) => Vec::new(),
            },
            self_approved: claim.body.approval.as_ref().is_some_and(|mark| mark.own_work),
            reason_given: self.reason_given(&claim)?,
            published: self.published(&claim)?,
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

    fn reason_given(&self, claim: &Record<Claim>) -> Result<Option<Deed>> {
        let Some(reason) = &claim.body.reason else {
            return Ok(None);
        };
        let known = self.line(claim.id, claim.id)?;
        let gave = |revision: &&Revision| {
            let given = revision.value("reason").map(serde_json::from_str::<Option<String>>);
            matches!(given, Some(Ok(Some(given))) if given == *reason)
        };
        Ok(last_of(known.iter().filter(gave)))
    }

    fn published(&self, claim: &Record<Claim>) -> Result<Option<Deed>> {
        if !claim.body.status.is_public() {
            return Ok(None);
        }
        let known = self.line(claim.id, claim.id)?;
        Ok(last_of(known.iter().filter(|revision| revision.header.known_op() == Some(Op::ClaimPublish))))
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
        let marks = view.claim.body.submission.iter().chain(&view.claim.body.approval);
        people.extend(marks.map(|mark| mark.by));
        people.extend(view.reason_given.iter().chain(&view.published).map(|deed| deed.by));
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

/// Turns revisions into entries, remembering what stood before.
struct History<'a> {
    db: &'a Db,
    people: HashMap<PersonId, String>,
    recovered: Vec<DeviceId>,
    /// For each revision, what its entity's fields were after it.
    stood: HashMap<Hash, BTreeMap<String, Arc<Value>>>,
}

impl<'a> History<'a> {
    fn new(db: &'a Db) -> Result<History<'a>> {
        let people: Vec<Record<Person>> = store::all(db)?;
        let devices: Vec<Record<Device>> = store::all(db)?;
        Ok(History {
            db,
            people: people.iter().map(|person| (person.id, people::shown_name(person))).collect(),
            recovered: devices
                .iter()
                .filter(|device| device.body.recovered)
                .map(|device| device.id)
                .collect(),
            stood: HashMap::new(),
        })
    }

    fn entry(&mut self, revision: &Revision) -> Result<HistoryEntry> {
        let header = &revision.header;
        let mut stood = BTreeMap::new();
        for parent in &header.parents {
            stood.extend(self.stood.get(parent).cloned().unwrap_or_default());
        }
        let mut changes = Vec::with_capacity(revision.changes.len());
        for change in &revision.changes {
            changes.push(field_change(revision, change, &mut stood)?);
        }
        self.stood.insert(revision.hash, stood);
        Ok(HistoryEntry {
            revision: header.revision,
            hash: revision.hash,
            entity: header.entity,
            op: header.op.clone(),
            known_op: header.known_op().is_some(),
            author: header.author,
            author_name: self.people.get(&header.author).cloned().unwrap_or_default(),
            device: header.device,
            device_seq: header.device_seq,
            recorded_at: header.recorded_at,
            parents: header.parents.clone(),
            refs: header.refs.iter().map(ToString::to_string).collect(),
            identity_broken: self.recovered.contains(&header.device),
            own_work: self.own_work(revision)?,
            changes,
        })
    }

    fn own_work(&self, revision: &Revision) -> Result<bool> {
        let header = &revision.header;
        if header.known_op() != Some(Op::ReviewApprove) {
            return Ok(false);
        }
        projection::own_work(self.db, ClaimId(header.entity.id), revision.hash, header.author)
    }
}

fn field_change(
    revision: &Revision,
    change: &Change,
    stood: &mut BTreeMap<String, Arc<Value>>,
) -> Result<FieldChange> {
    let kind = revision.header.entity.kind;
    let redaction = revision.header.known_op() == Some(Op::Redact);
    let known = if redaction {
        fields::REDACTION.contains(&change.field.as_str())
    } else {
        fields::find(kind, &change.field).is_some()
    };
    let damaged = |error: serde_json::Error| Error::Damaged { what: format!("{}: {error}", revision.hash) };
    let after = change.value().map(serde_json::from_str).transpose().map_err(damaged)?.map(Arc::new);
    let before = if redaction { None } else { stood.remove(&change.field) };
    if let (Some(value), false) = (&after, redaction) {
        stood.insert(change.field.clone(), Arc::clone(value));
    }
    Ok(FieldChange {
        field: change.field.clone(),
        known,
        redacted: after.is_none(),
        before,
        after,
        diff: None,
        redactable: None,
    })
}
