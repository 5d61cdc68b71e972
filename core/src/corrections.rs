//! Corrections: what readers are told when a published claim changes. One is opened, its work is reviewed, and an approval
//! gives it to readers. Until then it can be changed, or called off while readers would find nothing changed.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::case::CaseCorrection;
use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::evidence::Evidence;
use crate::fields::{self, Fields};
use crate::ids::{ClaimId, CorrectionId, EntityId as _, EntityRef, Kind, VerdictId};
use crate::journal::known::Known;
use crate::journal::revision::{Ref, Revision};
use crate::journal::{effects, fold};
use crate::projection;
use crate::records::{Entity, Record};
use crate::reviews::{self, case, move_to, pins, reviewer, undisputed};
use crate::rules::{Op, Refusal, Status, named};
use crate::store::{self, Db, Stored, known, revisions};
use crate::text::{self, Checks};
use crate::verdicts::Verdict;
use crate::workspace::{Acting, Workspace};

/// How much a correction changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionClass {
    /// A slip that changes nothing of substance.
    #[default]
    Minor,
    /// Evidence was wrong or missing; the verdict stands.
    Evidence,
    /// The verdict changes.
    VerdictChanged,
    /// The check should not have been made.
    Void,
}

named!(CorrectionClass {
    Minor = "minor",
    Evidence = "evidence",
    VerdictChanged = "verdict_changed",
    Void = "void",
});

/// A correction's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Correction {
    /// The claim.
    pub claim_id: ClaimId,
    /// How much it changes.
    pub class: CorrectionClass,
    /// What readers are told.
    pub notice: String,
    /// Why it was called off.
    pub reason: Option<String>,
    /// Whether it was called off. Where another copy had given it to readers, they have it all the same.
    pub cancelled: bool,
}

impl Entity for Correction {
    type Id = CorrectionId;
}

/// What an edit of an open correction sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct CorrectionEdit {
    /// How much it changes.
    pub class: Option<CorrectionClass>,
    /// What readers are told.
    pub notice: Option<String>,
}

impl Workspace {
    /// Opens a correction of a published claim, with what readers are told. `class` is `None`, which is refused, where
    /// nobody chose.
    ///
    /// # Errors
    /// `Invalid` for a blank notice or no class; `NotAllowed` by role or state.
    pub fn open_correction(
        &mut self,
        acting: &Acting,
        id: ClaimId,
        class: impl Into<Option<CorrectionClass>>,
        notice: &str,
    ) -> Result<Record<Correction>> {
        let mut checks = Checks::default();
        let class = checks.take(text::chosen("class", class.into()));
        let notice = checks.take(text::prose("notice", notice));
        checks.end()?;
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(Op::CorrectionOpen, Some(claim.body.status))?;
            let correction = CorrectionId(writing.new_id()?);
            let mut fields = Fields::default();
            fields.set("claim_id", claim.id)?;
            fields.set("class", class)?;
            fields.set("notice", notice)?;
            let hash = writing.append(correction, Op::CorrectionOpen, fields, Vec::new())?;
            let cause = vec![Ref { entity: correction.into(), hash }];
            move_to(writing, &claim, Op::CorrectionOpen, Status::CorrectionPending, None, cause)?;
            store::get(writing.db(), correction)
        })
    }

    /// Changes the class or the notice of the correction that is open. A submission lapses.
    ///
    /// # Errors
    /// `Invalid` for a blank notice; `NotAllowed` by role or state, or where no correction is open.
    pub fn edit_correction(
        &mut self,
        acting: &Acting,
        id: ClaimId,
        edit: CorrectionEdit,
    ) -> Result<Record<Correction>> {
        let mut fields = Fields::default();
        fields.set_given("class", edit.class)?;
        let mut checks = Checks::default();
        let notice = edit.notice.as_deref();
        fields.set_given("notice", notice.map(|notice| checks.take(text::prose("notice", notice))))?;
        checks.end()?;
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(Op::CorrectionEdit, Some(claim.body.status))?;
            let correction = open(writing.db(), &claim, Op::CorrectionEdit)?;
            writing.append_content_changed(&claim, &correction, Op::CorrectionEdit, fields, Vec::new())?;
            store::get(writing.db(), correction.id)
        })
    }

    /// Calls the open correction off, with a reason: the claim is public as it was before, and whoever calls it off vouches
    /// for that as for an approval.
    ///
    /// # Errors
    /// `NotAllowed` by role, state or four eyes, without a reason, where no correction is open, or where something is no
    /// longer as readers have it, or they have something else by now; `Conflict` while copies disagree.
    pub fn cancel_correction(&mut self, acting: &Acting, id: ClaimId, reason: &str) -> Result<Record<Claim>> {
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(Op::CorrectionCancel, Some(claim.body.status))?;
            let correction = open(writing.db(), &claim, Op::CorrectionCancel)?;
            let reason = reviews::reason(Op::CorrectionCancel, reason)?;
            let case = case(writing.db(), &claim)?;
            let before = case
                .cancellable(reviewer(writing.db(), acting.person)?)
                .map_err(|why| Error::NotAllowed { op: Op::CorrectionCancel, why })?;
            undisputed(writing.db(), &claim)?;
            let mut refs = pins(writing.db(), &claim)?;
            refs.retain(|pin| pin.entity != correction.id.into());
            let mut fields = Fields::default();
            fields.set("reason", reason)?;
            let hash = writing.append(correction.id, Op::CorrectionCancel, fields, Vec::new())?;
            refs.push(Ref { entity: correction.id.into(), hash });
            move_to(writing, &claim, Op::CorrectionCancel, before, None, refs)
        })
    }
}

/// The correction of a claim that is open.
fn open(db: &Db, claim: &Record<Claim>, op: Op) -> Result<Record<Correction>> {
    let none = Error::NotAllowed { op, why: Refusal::NoCorrectionOpen };
    store::get(db, claim.body.open_correction.ok_or(none)?)
}

/// What the open correction of a claim says and what became of the claim since, now or as it was known at a point.
/// Nothing where it is not known who opened it.
pub(crate) fn case_of(
    db: &Db,
    claim: ClaimId,
    id: CorrectionId,
    point: Option<&Known>,
) -> Result<Option<CaseCorrection>> {
    let Some(opened) = revisions::line(db, id.into())?.first().map(|first| first.header.clone()) else {
        return Ok(None);
    };
    let then = known::at(db, opened.device, opened.device_seq)?;
    let span = Span { db, then: &then, point };
    let Some(correction) = span.end::<Correction>(id.into())? else {
        return Ok(None);
    };
    let public = projection::at::<Claim>(db, claim.into(), &then)?.map(|claim| claim.body);
    let public = public.unwrap_or_default();
    Ok(Some(CaseCorrection {
        class: correction.body.class,
        opened_from: public.status,
        submitter: public.submission.map(|mark| mark.by),
        overtaken: span.is_overtaken(claim, id)?,
        changed: span.changed_of(claim)?,
    }))
}

/// Those of a claim's corrections that readers have, each as it was approved, the oldest first: whatever other copies made of
/// them that did not know of the approval. Now, or as it was known at a point of history.
pub(crate) fn told(
    db: &Db,
    claim: &Record<Claim>,
    corrections: &[Record<Correction>],
    point: Option<&Known>,
) -> Result<Vec<Record<Correction>>> {
    if corrections.iter().all(|correction| Some(correction.id) == claim.body.open_correction) {
        return Ok(Vec::new());
    }
    let line = line_of(db, claim.id, point)?;
    let corrects = |revision: &&Revision| {
        let approves = revision.header.known_op() == Some(Op::ReviewApprove);
        approves && revision.status() == Some(Status::Corrected)
    };
    let mut approvals: Vec<&Revision> = line.iter().filter(corrects).collect();
    approvals.sort_by_key(|approval| (approval.header.recorded_at, approval.hash));
    let mut told: Vec<Record<Correction>> = Vec::new();
    for approval in approvals {
        let before = fold::fold::<Claim>(&revisions::before(&line, approval.hash))?;
        let approved = known::at(db, approval.header.device, approval.header.device_seq)?;
        let Some(id) = before.and_then(|claim| claim.body.open_correction) else {
            continue;
        };
        if let Some(correction) = projection::at::<Correction>(db, id.into(), &approved)? {
            told.retain(|earlier| earlier.id != id);
            told.push(correction);
        }
    }
    told.sort_by_key(|correction| (correction.created_at, correction.id));
    Ok(told)
}

/// A claim's own line, as far as it is known.
fn line_of(db: &Db, claim: ClaimId, point: Option<&Known>) -> Result<Vec<Revision>> {
    let line = revisions::line(db, claim.into())?;
    Ok(match point {
        Some(point) => revisions::known_of(line, point),
        None => line,
    })
}

/// From when a correction was opened until now, or until a point of history.
struct Span<'a> {
    db: &'a Db,
    then: &'a Known,
    point: Option<&'a Known>,
}

impl Span<'_> {
    fn end<T: Stored>(&self, entity: EntityRef) -> Result<Option<Record<T>>> {
        match self.point {
            Some(point) => projection::at(self.db, entity, point),
            None => store::find(self.db, T::Id::from_uuid(entity.id)),
        }
    }

    /// Whether it was approved, published or withdrawn by who did not know of the opening, or after it: what readers have, if
    /// anything, is not what they had then.
    fn is_overtaken(&self, claim: ClaimId, id: CorrectionId) -> Result<bool> {
        let line = line_of(self.db, claim, self.point)?;
        let opens = |revision: &&Revision| {
            let op = revision.header.known_op();
            op == Some(Op::CorrectionOpen) && effects::correction(revision) == Some(id)
        };
        let Some(opening) = line.iter().find(opens) else {
            return Ok(true);
        };
        let known = revisions::before(&line, opening.hash);
        let gives = |op| matches!(op, Op::ReviewApprove | Op::ClaimPublish | Op::ClaimWithdraw);
        let since = line.iter().filter(|revision| !known.iter().any(|earlier| earlier.hash == revision.hash));
        Ok(since.filter_map(|revision| revision.header.known_op()).any(gives))
    }

    /// What of a claim is no longer as readers have it: fields of its own, its verdict, its evidence.
    fn changed_of(&self, claim: ClaimId) -> Result<Vec<String>> {
        let mut changed: Vec<String> = self.changed::<Claim>(claim.into())?;
        let verdict = self.changed::<Verdict>(VerdictId::of(claim).into())?;
        changed.extend((!verdict.is_empty()).then(|| "verdict".to_owned()));
        for evidence in store::of_claim::<Evidence>(self.db, claim)? {
            if self.evidence_changed(evidence.id.into())? {
                changed.push("evidence".to_owned());
                break;
            }
        }
        Ok(changed)
    }

    fn changed<T: Stored>(&self, entity: EntityRef) -> Result<Vec<String>> {
        let then = projection::at::<T>(self.db, entity, self.then)?;
        self.differing(entity, then.as_ref(), self.end::<T>(entity)?.as_ref())
    }

    /// Evidence that is not attached at either end is no evidence.
    fn evidence_changed(&self, entity: EntityRef) -> Result<bool> {
        let attached = |evidence: &Record<Evidence>| !evidence.body.detached;
        let then = projection::at::<Evidence>(self.db, entity, self.then)?.filter(attached);
        let end = self.end::<Evidence>(entity)?.filter(attached);
        let differing = self.differing(entity, then.as_ref(), end.as_ref())?;
        Ok(then.is_some() != end.is_some() || !differing.is_empty())
    }

    /// The fields of what an editor reviews that differ. What was destroyed can't be told apart any more: it differs where it
    /// was set since; but in history it was there when somebody looked.
    fn differing<T: Entity>(
        &self,
        entity: EntityRef,
        then: Option<&Record<T>>,
        end: Option<&Record<T>>,
    ) -> Result<Vec<String>> {
        let body = |record: Option<&Record<T>>| {
            record.and_then(|record| serde_json::to_value(&record.body).ok()).unwrap_or_default()
        };
        let destroyed = |name: &str| [then, end].into_iter().flatten().any(|record| record.is_redacted(name));
        let (before, after): (Value, Value) = (body(then), body(end));
        let names = fields::of(T::KIND).iter().map(|field| field.name);
        let reviewed = names.filter(|name| T::KIND != Kind::Claim || is_reviewed(name));
        // What a rating is called, and where it stands, follows from the scale as it was.
        let scale = Some("scale_revision").filter(|_| T::KIND == Kind::Verdict);
        let mut differing = Vec::new();
        for name in reviewed.chain(scale) {
            let differs = match destroyed(name) {
                true => self.point.is_none() && self.was_set(entity, name)?,
                false => before.get(name) != after.get(name),
            };
            differing.extend(differs.then(|| name.to_owned()));
        }
        Ok(differing)
    }

    fn was_set(&self, entity: EntityRef, field: &str) -> Result<bool> {
        let sets = |revision: &Revision| {
            let header = &revision.header;
            let names = revision.changes.iter().any(|change| change.field == field);
            names
                && header.known_op() != Some(Op::Redact)
                && !self.then.covers(header.device, header.device_seq)
        };
        Ok(revisions::line(self.db, entity)?.iter().any(sets))
    }
}

/// Whether an editor reviews this field of a claim: what is set in any state says nothing of what was found.
fn is_reviewed(field: &str) -> bool {
    Op::ClaimEdit.may_set(field) && !Op::ClaimAssign.may_set(field) && !Op::ClaimTag.may_set(field)
}
