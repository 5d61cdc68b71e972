//! The review flow: which op may follow which status, what an op needs, what an approval pins, and four eyes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::iter;

use uuid::Uuid;

use super::Fault;
use super::header::Entity;
use super::history::History;
use super::journal::{Revision, Seen};

/// In the order of advancement, by which heads edited apart are folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Draft,
    InProgress,
    ChangesRequested,
    InReview,
    Approved,
    Published,
    CorrectionPending,
    Corrected,
    Withdrawn,
}

use Status::{
    Approved, ChangesRequested, Corrected, CorrectionPending, Draft, InProgress, InReview, Published,
    Withdrawn,
};

const ALL: [Status; 9] = [
    Draft,
    InProgress,
    ChangesRequested,
    InReview,
    Approved,
    Published,
    CorrectionPending,
    Corrected,
    Withdrawn,
];
const CORRECTING: [Status; 4] = [CorrectionPending, InProgress, ChangesRequested, InReview];
const EDITABLE: [Status; 6] = [Draft, InProgress, ChangesRequested, CorrectionPending, InReview, Approved];
/// An edit moves the claim on from these, by `claim.start` or `review.lapse`.
const MOVED_BY_EDIT: [Status; 3] = [Draft, InReview, Approved];

/// What only `claim.record` and `claim.edit` set.
const CONTENT: [&str; 9] = [
    "statement",
    "article_id",
    "quote",
    "claimant",
    "reported_by",
    "modality",
    "claimed_on",
    "appearances",
    "language",
];

impl Status {
    fn name(self) -> &'static str {
        match self {
            Draft => "draft",
            InProgress => "in_progress",
            ChangesRequested => "changes_requested",
            InReview => "in_review",
            Approved => "approved",
            Published => "published",
            CorrectionPending => "correction_pending",
            Corrected => "corrected",
            Withdrawn => "withdrawn",
        }
    }

    fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|status| status.name() == name)
    }
}

/// The table: from → to, for every op that moves a claim.
fn step(op: &str) -> Option<(&'static [Status], &'static [Status])> {
    Some(match op {
        "claim.record" => (&[], &[Draft]),
        "claim.start" => (&[Draft], &[InProgress]),
        "review.lapse" => (&[InReview, Approved], &[InProgress]),
        "review.submit" => (&[Draft, InProgress, ChangesRequested, CorrectionPending], &[InReview]),
        "review.recall" => (&[InReview], &[InProgress]),
        "review.approve" => (&[InReview], &[Approved, Corrected]),
        "review.return" => (&[InReview], &[ChangesRequested]),
        "claim.publish" => (&[Approved], &[Published]),
        "correction.open" => (&[Published, Corrected], &[CorrectionPending]),
        "correction.cancel" => (&CORRECTING, &[Published, Corrected]),
        "claim.withdraw" => (&ALL, &[Withdrawn]),
        "claim.reopen" => (&[Withdrawn], &[InProgress]),
        _ => return None,
    })
}

fn stays(op: &str) -> bool {
    matches!(op, "claim.edit" | "claim.assign" | "claim.tag" | "review.uphold" | "redact")
}

/// Of the ops on a claim itself.
fn is_known_op(op: &str) -> bool {
    step(op).is_some() || stays(op)
}

fn is_edit(op: &str) -> bool {
    matches!(
        op,
        "claim.edit"
            | "evidence.attach"
            | "evidence.edit"
            | "evidence.detach"
            | "verdict.propose"
            | "verdict.edit"
            | "correction.edit"
    )
}

/// Ops on a claim whose author vouches for it.
const VOUCHING: [&str; 3] = ["review.approve", "review.uphold", "correction.cancel"];

type Check<R> = fn(&R, usize) -> Result<(), String>;

#[derive(Debug)]
pub(crate) struct Review<'a> {
    history: &'a History<'a>,
    /// The status after each revision of a claim; several only where the file leaves it open.
    after: HashMap<usize, BTreeSet<Status>>,
    /// Edits of a claim's evidence, verdicts and corrections.
    related: BTreeMap<Uuid, Vec<usize>>,
    evidence: BTreeMap<Uuid, BTreeSet<&'a Entity>>,
    verdicts: BTreeMap<Uuid, BTreeSet<&'a Entity>>,
    corrections: BTreeMap<Uuid, BTreeSet<&'a Entity>>,
}

impl<'a> Review<'a> {
    /// Each is asked of every revision.
    const CHECKS: [Check<Self>; 16] = [
        Self::moves_as_the_table_says,
        Self::carries_its_status,
        Self::keeps_to_its_fields,
        Self::edits_what_is_open,
        Self::edit_moves_the_claim,
        Self::is_caused,
        Self::submits_a_verdict,
        Self::keeps_the_desks_policy,
        Self::recalls_own,
        Self::pins_what_it_relied_on,
        Self::approves_anothers_verdict,
        Self::approves_anothers_submission,
        Self::corrects_with_notice,
        Self::correction_moves_the_claim,
        Self::changes_the_open_correction,
        Self::calls_off_what_nothing_changed,
    ];

    pub(crate) fn new(history: &'a History<'a>) -> Self {
        let mut review = Self {
            history,
            after: HashMap::new(),
            related: BTreeMap::new(),
            evidence: BTreeMap::new(),
            verdicts: BTreeMap::new(),
            corrections: BTreeMap::new(),
        };
        for i in history.all() {
            review.index(i);
        }
        review
    }

    fn index(&mut self, i: usize) {
        let revision = self.history.revision(i);
        let entity = &revision.header.entity;
        let entities = match entity.kind.as_str() {
            "claim" => {
                let after = self.status_after(i);
                self.after.insert(i, after);
                return;
            }
            "evidence" => &mut self.evidence,
            "verdict" => &mut self.verdicts,
            "correction" => &mut self.corrections,
            _ => return,
        };
        for claim in self.history.ids(i, "claim_id") {
            entities.entry(claim).or_default().insert(entity);
            if is_edit(&revision.header.op) {
                self.related.entry(claim).or_default().push(i);
            }
        }
    }

    /// The status that the revision itself sets, or its op stands for, or else its parents'.
    fn status_after(&self, i: usize) -> BTreeSet<Status> {
        let revision = self.history.revision(i);
        let declared = revision.set("status").text().and_then(Status::named);
        let merges = revision.header.parents.len() > 1 && is_known_op(self.op(i));
        match (step(&revision.header.op), declared) {
            (Some(_), Some(status)) => BTreeSet::from([status]),
            (Some((_, to)), None) => to.iter().copied().collect(),
            (None, Some(status)) if merges => BTreeSet::from([status]),
            (None, _) => self.join(self.history.parents(i)),
        }
    }

    fn join(&self, revisions: impl IntoIterator<Item = usize>) -> BTreeSet<Status> {
        let sets = revisions.into_iter().filter_map(|i| self.after.get(&i));
        sets.flatten().copied().collect()
    }

    pub(crate) fn verify(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for i in self.history.all() {
            let broken = Self::CHECKS.iter().filter_map(|check| check(self, i).err());
            faults.extend(broken.map(|what| self.history.revision(i).fault(what)));
        }
        faults
    }

    /// The status of each claim now.
    pub(crate) fn statuses(&self) -> BTreeMap<String, String> {
        let claims = self.history.entities("claim");
        claims
            .filter_map(|claim| {
                let status = self.status_now(claim)?;
                Some((claim.id.to_string(), status.name().to_owned()))
            })
            .collect()
    }

    fn status_now(&self, claim: &Entity) -> Option<Status> {
        let heads = self.history.final_heads(claim);
        let status = self.join(heads.iter().copied()).first().copied()?;
        let lapsed = heads.iter().any(|head| self.has_lapsed(*head));
        if status == Approved && lapsed {
            return Some(InProgress);
        }
        Some(status)
    }

    /// Whether what the approval pinned was followed by something else, in a copy edited apart.
    fn has_lapsed(&self, head: usize) -> bool {
        let approvals = self.back_to(head, |op| op == "review.approve");
        let pins = approvals.into_iter().flat_map(|i| &self.history.revision(i).header.refs);
        let mut work = pins.filter(|r| matches!(r.entity.kind.as_str(), "verdict" | "evidence"));
        work.any(|r| {
            let heads = self.history.final_heads(&r.entity);
            !self.history.find(&r.hash).is_some_and(|i| heads.contains(&i))
        })
    }

    fn revision(&self, i: usize) -> &'a Revision {
        self.history.revision(i)
    }

    fn op(&self, i: usize) -> &'a str {
        &self.revision(i).header.op
    }

    /// A claim's own revision with this op.
    fn is_claims(&self, i: usize, op: &str) -> bool {
        self.op(i) == op && self.revision(i).is("claim")
    }

    /// The nearest revisions with a fitting op on each way down, the given one included.
    fn back_to(&self, from: usize, fits: impl Fn(&str) -> bool) -> Vec<usize> {
        let (mut open, mut visited, mut found) = (vec![from], HashSet::new(), Vec::new());
        while let Some(i) = open.pop() {
            if !visited.insert(i) {
                continue;
            }
            if fits(self.op(i)) {
                found.push(i);
            } else {
                open.extend(self.history.parents(i));
            }
        }
        found
    }

    /// Every status that the claim may have had for the author of `i`, just before `i`.
    fn possible(&self, i: usize, claim: &Entity) -> BTreeSet<Status> {
        let heads = self.history.heads_before(i, claim);
        let mut states = self.join(heads.iter().copied());
        states.extend(self.join(self.history.beside(i, claim)));
        let reviewed = states.contains(&InReview) || states.contains(&Approved);
        let apart = heads.iter().any(|head| self.edited_beside(i, claim.id, *head));
        if reviewed && (heads.len() > 1 || apart) {
            states.insert(InProgress);
        }
        states
    }

    /// Whether evidence or verdict were edited in a copy that had not seen the claim's head, or the submission or approval
    /// behind it: whoever assigns or tags the claim knows the edit, and lets the review stand as it was overtaken.
    fn edited_beside(&self, i: usize, claim: Uuid, head: usize) -> bool {
        let mut seen = self.back_to(head, |op| matches!(op, "review.submit" | "review.approve"));
        seen.push(head);
        let mut related = self.related.get(&claim).into_iter().flatten();
        related.any(|e| {
            self.history.may_know(i, *e) && seen.iter().any(|known| self.history.concurrent(*e, *known))
        })
    }

    /// The claims whose content this revision edits.
    fn edited(&self, i: usize) -> Vec<Entity> {
        let header = &self.revision(i).header;
        if !is_edit(&header.op) {
            return Vec::new();
        }
        if header.op == "claim.edit" {
            return vec![header.entity.clone()];
        }
        let claims = self.history.ids(i, "claim_id").into_iter();
        claims.map(|id| Entity::new("claim", id)).collect()
    }

    fn moves_as_the_table_says(&self, i: usize) -> Result<(), String> {
        let header = &self.revision(i).header;
        let Some((from, _)) = step(&header.op).filter(|_| self.revision(i).is("claim")) else {
            return Ok(());
        };
        let states = self.possible(i, &header.entity);
        if from.is_empty() || states.iter().any(|status| from.contains(status)) {
            Ok(())
        } else {
            Err(format!("{} from {}", header.op, names(&states)))
        }
    }

    fn carries_its_status(&self, i: usize) -> Result<(), String> {
        let revision = self.revision(i);
        let op = self.op(i);
        if !revision.is("claim") || !is_known_op(op) {
            return Ok(());
        }
        let seen = revision.set("status");
        let declared = match &seen {
            Seen::Hidden => return Ok(()),
            Seen::Unset if step(op).is_some() => return Err(format!("{op} sets no status")),
            Seen::Unset => return Ok(()),
            known => known.text().and_then(Status::named),
        };
        let Some(declared) = declared else {
            return Err(format!("{op} sets a status that there is not"));
        };
        let allowed = match step(op) {
            Some(_) if op == "review.approve" => self.approval_leads_to(i),
            Some((_, to)) => to.iter().copied().collect(),
            None => self.possible(i, &revision.header.entity),
        };
        let merges = revision.header.parents.len() > 1;
        if allowed.contains(&declared) && (merges || !stays(op)) {
            Ok(())
        } else {
            Err(format!("{op} sets the status {}", declared.name()))
        }
    }

    /// `corrected` while a correction is open, else `approved`.
    fn approval_leads_to(&self, i: usize) -> BTreeSet<Status> {
        let claim = &self.revision(i).header.entity;
        let settles = |op: &str| {
            matches!(
                op,
                "correction.open" | "correction.cancel" | "claim.publish" | "review.approve" | "claim.record"
            )
        };
        let last = self.history.parents(i).flat_map(|p| self.back_to(p, settles));
        let lead = |j| match self.op(j) {
            "correction.open" => Corrected,
            _ => Approved,
        };
        let mut states: BTreeSet<Status> = last.map(lead).collect();
        let withdrawn = self
            .history
            .parents(i)
            .flat_map(|p| self.back_to(p, |op| settles(op) || op == "claim.withdraw"))
            .any(|j| self.op(j) == "claim.withdraw");
        let apart =
            self.history.beside(i, claim).next().is_some() || self.history.heads_before(i, claim).len() > 1;
        if withdrawn || apart {
            states.extend([Approved, Corrected]);
        }
        states
    }

    fn keeps_to_its_fields(&self, i: usize) -> Result<(), String> {
        let op = self.op(i);
        let revision = self.revision(i);
        let free = matches!(op, "claim.record" | "claim.edit") || !revision.is("claim");
        if free || !is_known_op(op) {
            return Ok(());
        }
        match CONTENT.iter().find(|f| revision.changes.contains_key(**f)) {
            None => Ok(()),
            Some(field) => Err(format!("{op} sets {field}")),
        }
    }

    fn edits_what_is_open(&self, i: usize) -> Result<(), String> {
        for claim in self.edited(i) {
            let states = self.possible(i, &claim);
            if !states.iter().any(|status| EDITABLE.contains(status)) {
                return Err(format!("{} while {claim} is {}", self.op(i), names(&states)));
            }
        }
        Ok(())
    }

    /// An edit in `draft`, `in_review` or `approved` is followed by `claim.start` or `review.lapse`.
    fn edit_moves_the_claim(&self, i: usize) -> Result<(), String> {
        for claim in self.edited(i) {
            let states = self.possible(i, &claim);
            let must_move = states.iter().all(|status| MOVED_BY_EDIT.contains(status));
            let moves = |j: usize| {
                matches!(self.op(j), "claim.start" | "review.lapse")
                    && self.history.same_transaction(i, j)
                    && self.history.knows(j, i)
            };
            if must_move && !states.is_empty() && !self.history.line(&claim).any(moves) {
                let states = names(&states);
                return Err(format!("{} leaves {claim} at {states}", self.op(i)));
            }
        }
        Ok(())
    }

    /// `claim.start` and `review.lapse` name the edit of the same transaction that causes them.
    fn is_caused(&self, i: usize) -> Result<(), String> {
        let header = &self.revision(i).header;
        if !matches!(self.op(i), "claim.start" | "review.lapse") {
            return Ok(());
        }
        let mut named = header.refs.iter().filter_map(|r| self.history.find(&r.hash));
        let causes = |j: usize| {
            self.history.same_transaction(i, j)
                && self.revision(j).header.author == header.author
                && self.edited(j).contains(&header.entity)
        };
        if named.any(causes) { Ok(()) } else { Err(format!("{} names no edit that causes it", header.op)) }
    }

    fn submits_a_verdict(&self, i: usize) -> Result<(), String> {
        if !self.is_claims(i, "review.submit") {
            return Ok(());
        }
        let claim = self.revision(i).header.entity.id;
        let mut verdicts = self.verdicts.get(&claim).into_iter().flatten();
        let reasoned = verdicts.any(|verdict| {
            let seen = self.history.seen(i, verdict, "rationale");
            seen.iter().any(Seen::may_be_written)
        });
        if reasoned { Ok(()) } else { Err("submitted without a verdict that gives its rationale".to_owned()) }
    }

    fn desk(&self, i: usize, field: &str) -> Vec<Seen> {
        let desks = self.history.entities("desk");
        desks.flat_map(|desk| self.history.seen(i, desk, field)).collect()
    }

    /// Independent and primary sources, counted as generously as the file allows.
    fn keeps_the_desks_policy(&self, i: usize) -> Result<(), String> {
        if !self.is_claims(i, "review.submit") {
            return Ok(());
        }
        let asked = |seen: &Seen| match seen {
            Seen::Unset => 2,
            Seen::Hidden => 0,
            Seen::Known(value) => value.as_u64().unwrap_or(0),
        };
        let asked = self.desk(i, "min_independent_sources").iter().map(asked).min();
        let sources = self.sources(i);
        let origins: HashSet<String> = sources.iter().map(|s| self.origin(i, s)).collect();
        let asked = asked.unwrap_or(2);
        if (origins.len() as u64) < asked {
            let found = origins.len();
            return Err(format!("submitted with {found} of {asked} independent sources"));
        }
        let demanded = self.desk(i, "primary_source_required");
        let demanded = !demanded.is_empty() && demanded.iter().all(|s| is_known(s, true));
        let is_primary = |source: &Entity| {
            let seen = self.history.seen(i, source, "primary");
            seen.iter().any(|s| s.may_be(true))
        };
        if demanded && !sources.iter().any(is_primary) {
            return Err("submitted without a primary source".to_owned());
        }
        Ok(())
    }

    /// The sources of all evidence that may have been attached.
    fn sources(&self, i: usize) -> BTreeSet<Entity> {
        let claim = self.revision(i).header.entity.id;
        let evidence = self.evidence.get(&claim).into_iter().flatten();
        evidence
            .filter(|evidence| self.may_be_attached(i, evidence))
            .flat_map(|evidence| self.history.seen(i, evidence, "source_id"))
            .filter_map(|source| Some(Entity::new("source", source.id()?)))
            .collect()
    }

    fn origin(&self, i: usize, source: &Entity) -> String {
        let seen = self.history.seen(i, source, "origin");
        match seen.as_slice() {
            [origin @ Seen::Known(_)] if origin.may_be_written() => {
                format!("origin {}", origin.text().unwrap_or_default())
            }
            _ => source.to_string(),
        }
    }

    fn may_be_attached(&self, i: usize, evidence: &Entity) -> bool {
        let heads = self.history.heads_before(i, evidence).into_iter();
        let mut last = heads.chain(self.history.beside(i, evidence));
        last.any(|head| !self.is_detached(head))
    }

    fn must_be_attached(&self, i: usize, evidence: &Entity) -> bool {
        let heads = self.history.heads_before(i, evidence);
        let detached = |j: usize| self.is_detached(j);
        !heads.is_empty()
            && !heads.iter().any(|head| detached(*head))
            && !self.history.beside(i, evidence).any(detached)
    }

    fn is_detached(&self, i: usize) -> bool {
        let last = self.back_to(i, |op| op.starts_with("evidence."));
        last.iter().any(|j| self.op(*j) == "evidence.detach")
    }

    fn recalls_own(&self, i: usize) -> Result<(), String> {
        let author = self.revision(i).header.author;
        let submitters = self.submitters(i);
        if self.op(i) != "review.recall" || submitters.contains(&author) {
            Ok(())
        } else {
            Err("recalled by somebody who did not submit".to_owned())
        }
    }

    /// Who made the submission that stands just before `i`; what a correction brought that was called off is none.
    fn submitters(&self, i: usize) -> BTreeSet<Uuid> {
        let (mut open, mut visited) = (self.history.parents(i).collect::<Vec<_>>(), HashSet::new());
        let mut submitters = BTreeSet::new();
        while let Some(j) = open.pop() {
            if !visited.insert(j) {
                continue;
            }
            match self.op(j) {
                "review.submit" => drop(submitters.insert(self.revision(j).header.author)),
                "review.recall" | "review.lapse" | "claim.withdraw" | "claim.reopen" => {}
                "correction.cancel" => {
                    let opened = self.back_to(j, |op| op == "correction.open").into_iter();
                    open.extend(opened.flat_map(|opening| self.history.parents(opening)));
                }
                _ => open.extend(self.history.parents(j)),
            }
        }
        submitters
    }

    /// Whether a claim's own revision says that what stands there holds.
    fn vouches(&self, i: usize) -> bool {
        VOUCHING.iter().any(|op| self.is_claims(i, op))
    }

    fn pins_what_it_relied_on(&self, i: usize) -> Result<(), String> {
        if !self.vouches(i) {
            return Ok(());
        }
        let claim = &self.revision(i).header.entity;
        self.pins(i, claim)?;
        let verdict = self.pinned_verdict(i)?;
        self.pins_all(i, verdict, "scale_id", "rating_scale")?;
        for evidence in self.evidence.get(&claim.id).into_iter().flatten() {
            if self.must_be_attached(i, evidence) && self.must_be_about(i, evidence, claim.id) {
                self.pins(i, evidence)?;
                self.pins_all(i, evidence, "source_id", "source")?;
            }
        }
        Ok(())
    }

    /// Every head of the entity that the approval certainly knows of is among its refs.
    fn pins(&self, i: usize, entity: &Entity) -> Result<(), String> {
        let refs = &self.revision(i).header.refs;
        let pinned = |head: &usize| {
            let hash = &self.revision(*head).hash;
            refs.iter().any(|r| r.entity == *entity && r.hash == *hash)
        };
        let heads = self.history.heads_before(i, entity);
        if !heads.is_empty() && heads.iter().all(pinned) {
            Ok(())
        } else {
            Err(format!("the approval does not pin the head of {entity}"))
        }
    }

    /// The same for what a field names, where the file leaves no doubt what that is.
    fn pins_all(&self, i: usize, entity: &Entity, field: &str, kind: &str) -> Result<(), String> {
        match self.history.seen(i, entity, field).as_slice() {
            [known @ Seen::Known(_)] if known.id().is_some() => {
                let id = known.id().unwrap_or_default();
                self.pins(i, &Entity::new(kind, id))
            }
            _ if self.revision(i).header.refs.iter().any(|r| r.entity.kind == kind) => Ok(()),
            _ => Err(format!("the approval pins no {kind}")),
        }
    }

    fn pinned_verdict(&self, i: usize) -> Result<&'a Entity, String> {
        let claim = self.revision(i).header.entity.id;
        let mut verdicts = self.verdicts.get(&claim).into_iter().flatten().copied();
        verdicts
            .find(|verdict| self.pins(i, verdict).is_ok())
            .ok_or_else(|| "the approval does not pin the head of a verdict".to_owned())
    }

    fn must_be_about(&self, i: usize, entity: &Entity, claim: Uuid) -> bool {
        let seen = self.history.seen(i, entity, "claim_id");
        seen.iter().all(|s| s.id() == Some(claim))
    }

    /// Whether four eyes are asked for in any case, and somebody else is there to look.
    fn asks_four_eyes(&self, i: usize) -> bool {
        let desk = self.desk(i, "four_eyes");
        let demanded = desk.iter().all(|s| *s == Seen::Unset || is_known(s, true));
        self.vouches(i) && demanded && self.certainly_active(i) > 1
    }

    fn approves_anothers_verdict(&self, i: usize) -> Result<(), String> {
        let Some(verdict) = self.pinned_verdict(i).ok().filter(|_| self.asks_four_eyes(i)) else {
            return Ok(());
        };
        let author = self.revision(i).header.author;
        let mut line = self.history.line(verdict);
        let stands = |j: usize| self.history.knows(i, j) && !self.is_proposed_anew(i, j, verdict);
        if line.any(|j| stands(j) && self.writes_verdict(j, author)) {
            return Err("approved by an author of the verdict".to_owned());
        }
        Ok(())
    }

    /// Whether `i` knows of a proposal that came after `j`. A proposal replaces all that the verdict said before, so its
    /// authors are those who wrote it since it was last proposed; what others wrote before no longer stands.
    fn is_proposed_anew(&self, i: usize, j: usize, verdict: &Entity) -> bool {
        let mut line = self.history.line(verdict);
        line.any(|p| self.op(p) == "verdict.propose" && self.history.knows(i, p) && self.history.knows(p, j))
    }

    fn approves_anothers_submission(&self, i: usize) -> Result<(), String> {
        let author = self.revision(i).header.author;
        if self.submitters(i) == BTreeSet::from([author]) && self.asks_four_eyes(i) {
            return Err("approved by the submitter".to_owned());
        }
        Ok(())
    }

    fn writes_verdict(&self, i: usize, author: Uuid) -> bool {
        matches!(self.op(i), "verdict.propose" | "verdict.edit") && self.revision(i).header.author == author
    }

    /// How many people were active in any case.
    fn certainly_active(&self, i: usize) -> usize {
        let people = self.history.entities("person");
        people
            .filter(|person| {
                let known = !self.history.heads_before(i, person).is_empty();
                let seen = self.history.seen(i, person, "active");
                known && seen.iter().all(|s| *s == Seen::Unset || is_known(s, true))
            })
            .count()
    }

    /// A claim's `correction.open` has class and notice: its own, or those of a correction opened with it.
    fn corrects_with_notice(&self, i: usize) -> Result<(), String> {
        if !self.is_claims(i, "correction.open") {
            return Ok(());
        }
        let revision = self.revision(i);
        let own = |r: &Revision| r.set("class").may_be_written() && r.set("notice").may_be_written();
        let mut opened = self.history.all().filter(|j| {
            self.revision(*j).is("correction")
                && self.history.same_transaction(i, *j)
                && self.history.ids(*j, "claim_id").contains(&revision.header.entity.id)
        });
        if own(revision) || opened.any(|j| own(self.revision(j))) {
            Ok(())
        } else {
            Err("a correction is opened without class and notice".to_owned())
        }
    }

    /// A correction is changed while its claim may be under that one.
    fn changes_the_open_correction(&self, i: usize) -> Result<(), String> {
        let correction = &self.revision(i).header.entity;
        if !matches!(self.op(i), "correction.edit" | "correction.cancel") || correction.kind != "correction" {
            return Ok(());
        }
        let cancelled = |j: usize| self.op(j) == "correction.cancel" && self.history.knows(i, j);
        if self.history.line(correction).any(cancelled) {
            return Err("the correction was called off before".to_owned());
        }
        for claim in self.history.ids(i, "claim_id") {
            let heads = self.history.heads_before(i, &Entity::new("claim", claim));
            let ends = |op: &str| matches!(op, "correction.open" | "review.approve" | "correction.cancel");
            let last: Vec<usize> = heads.iter().flat_map(|head| self.back_to(*head, ends)).collect();
            let opens = |j: &usize| {
                let refs = &self.revision(*j).header.refs;
                self.op(*j) == "correction.open" && refs.iter().any(|r| r.entity == *correction)
            };
            if !last.iter().any(opens) {
                return Err(format!("{correction} is not the one that is open"));
            }
        }
        Ok(())
    }

    /// Called off, a claim is as readers have it: everything that is reviewed is as it was when the correction was opened.
    fn calls_off_what_nothing_changed(&self, i: usize) -> Result<(), String> {
        if !self.is_claims(i, "correction.cancel") {
            return Ok(());
        }
        let claim = &self.revision(i).header.entity;
        let opened = self.back_to(i, |op| op == "correction.open");
        for j in opened {
            let before = self.join(self.history.parents(j));
            let set = self.revision(i).set("status").text().and_then(Status::named);
            if !before.is_empty() && set.is_some_and(|status| !before.contains(&status)) {
                return Err("it was something else before the correction".to_owned());
            }
            let since = |k: &usize| self.history.knows(i, *k) && !self.history.knows(j, *k);
            let gives =
                |k: usize| matches!(self.op(k), "review.approve" | "claim.publish" | "claim.withdraw");
            if self.history.line(claim).filter(since).any(gives) {
                return Err("readers have something else than before the correction".to_owned());
            }
            if self.submitters(j) == BTreeSet::from([self.revision(i).header.author])
                && self.asks_four_eyes(i)
            {
                return Err("called off by who submitted what readers have".to_owned());
            }
            let verdicts = self.verdicts.get(&claim.id).into_iter().flatten().copied();
            let evidence = self.evidence.get(&claim.id).into_iter().flatten().copied();
            let gone = |from: usize, to: usize, one: &Entity| {
                self.must_be_attached(from, one) && !self.may_be_attached(to, one)
            };
            if evidence.clone().any(|one| gone(i, j, one) || gone(j, i, one)) {
                return Err("its evidence is another".to_owned());
            }
            let kept = evidence.filter(|one| self.must_be_attached(i, one));
            for (entity, fields) in iter::once((claim, &CONTENT[..]))
                .chain(verdicts.map(|verdict| (verdict, &["scale_id", "rating", "rationale", "summary"][..])))
                .chain(kept.map(|one| (one, &["stance", "quote", "locator", "note"][..])))
            {
                for field in fields {
                    let (then, now) =
                        (self.history.seen(j, entity, field), self.history.seen(i, entity, field));
                    if !then.iter().any(|then| now.iter().any(|now| may_equal(then, now))) {
                        return Err(format!("{entity} has another {field}"));
                    }
                }
            }
        }
        Ok(())
    }

    /// A correction opened or called off as an entity of its own moves its claim in the same transaction.
    fn correction_moves_the_claim(&self, i: usize) -> Result<(), String> {
        let op = self.op(i);
        if !matches!(op, "correction.open" | "correction.cancel") {
            return Ok(());
        }
        let together = |j: usize| self.op(j) == op && self.history.same_transaction(i, j);
        if self.is_claims(i, "correction.cancel") {
            let mut written = self.history.all().filter(|j| self.revision(*j).is("correction"));
            return if written.any(together) {
                Ok(())
            } else {
                Err("no correction is called off".to_owned())
            };
        }
        for claim in self.history.ids(i, "claim_id").into_iter().filter(|_| self.revision(i).is("correction"))
        {
            if !self.history.line(&Entity::new("claim", claim)).any(together) {
                return Err(format!("claim/{claim} is not moved to correction_pending or back"));
            }
        }
        Ok(())
    }
}

/// Whether both may have been the same value; what was never set is as what is set to nothing.
fn may_equal(one: &Seen, other: &Seen) -> bool {
    let blank = |seen: &Seen| *seen == Seen::Unset || *seen == Seen::Known(serde_json::Value::Null);
    *one == Seen::Hidden || *other == Seen::Hidden || one == other || (blank(one) && blank(other))
}

fn is_known(seen: &Seen, value: bool) -> bool {
    *seen != Seen::Hidden && seen.may_be(value)
}

fn names(states: &BTreeSet<Status>) -> String {
    if states.is_empty() {
        return "nothing".to_owned();
    }
    let names: Vec<&str> = states.iter().map(|status| status.name()).collect();
    names.join(" or ")
}
