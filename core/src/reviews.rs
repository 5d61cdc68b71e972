//! The review flow: submit, recall, approve, return, uphold, publish, withdraw, reopen. Corrections are in `corrections.rs`.
//! What is allowed is decided by `rules.rs`; here the case is gathered and the revision written.

use serde::Serialize;
use ts_rs::TS;

use crate::bulk;
use crate::case::{Case, CaseEvidence, CaseVerdict, Reviewer};
use crate::claims::Claim;
use crate::corrections::{self, Correction};
use crate::error::{Error, Result};
use crate::evidence::Evidence;
use crate::fields::Fields;
use crate::ids::{ClaimId, PersonId, VerdictId};
use crate::journal::revision::Ref;
use crate::records::{Entity, Record};
use crate::rules::{self, Op, PolicyPoint, Refusal, Status};
use crate::scales::RatingScale;
use crate::sources::Source;
use crate::staleness::{self, Stale};
use crate::store::{self, Db};
use crate::text;
use crate::verdicts::Verdict;
use crate::workspace::{Acting, Workspace};
use crate::writing::{Author, Writing};

impl Workspace {
    /// Submits a claim with its verdict for review.
    ///
    /// # Errors
    /// `NotAllowed` by role, state or a missing verdict; `PolicyUnmet` with each point; `Conflict` while copies disagree.
    pub fn submit_claim(&mut self, acting: &Acting, id: ClaimId) -> Result<Record<Claim>> {
        self.write(acting, |writing| submit(writing, id))
    }

    /// Takes one's own submission back.
    ///
    /// # Errors
    /// `NotAllowed` by role, state, or for somebody else's submission.
    pub fn recall_claim(&mut self, acting: &Acting, id: ClaimId) -> Result<Record<Claim>> {
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(Op::ReviewRecall, Some(claim.body.status))?;
            case(writing.db(), &claim)?
                .recallable(acting.person)
                .map_err(|why| Error::NotAllowed { op: Op::ReviewRecall, why })?;
            move_to(writing, &claim, Op::ReviewRecall, Status::InProgress, None, Vec::new())
        })
    }

    /// Approves a submission, pinning everything it relied on.
    ///
    /// # Errors
    /// `NotAllowed` by role, state or four eyes; `Conflict` while copies disagree.
    pub fn approve_claim(&mut self, acting: &Acting, id: ClaimId) -> Result<Record<Claim>> {
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(Op::ReviewApprove, Some(claim.body.status))?;
            let case = case(writing.db(), &claim)?;
            case.approvable(reviewer(writing.db(), acting.person)?)
                .map_err(|why| Error::NotAllowed { op: Op::ReviewApprove, why })?;
            undisputed(writing.db(), &claim)?;
            let pins = pins(writing.db(), &claim)?;
            move_to(writing, &claim, Op::ReviewApprove, case.approved_status(), None, pins)
        })
    }

    /// Returns a submission with a reason.
    ///
    /// # Errors
    /// `NotAllowed` by role or state, or without a reason.
    pub fn return_claim(&mut self, acting: &Acting, id: ClaimId, reason: &str) -> Result<Record<Claim>> {
        self.move_with_reason(acting, id, Op::ReviewReturn, Status::ChangesRequested, reason)
    }

    /// Publishes an approved claim.
    ///
    /// # Errors
    /// `NotAllowed` by role or state.
    pub fn publish_claim(&mut self, acting: &Acting, id: ClaimId) -> Result<Record<Claim>> {
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(Op::ClaimPublish, Some(claim.body.status))?;
            move_to(writing, &claim, Op::ClaimPublish, Status::Published, None, Vec::new())
        })
    }

    /// Withdraws a claim with a reason.
    ///
    /// # Errors
    /// `NotAllowed` by role or state, or without a reason.
    pub fn withdraw_claim(&mut self, acting: &Acting, id: ClaimId, reason: &str) -> Result<Record<Claim>> {
        self.move_with_reason(acting, id, Op::ClaimWithdraw, Status::Withdrawn, reason)
    }

    /// Takes up a withdrawn claim again, with a reason.
    ///
    /// # Errors
    /// `NotAllowed` by role or state, or without a reason.
    pub fn reopen_claim(&mut self, acting: &Acting, id: ClaimId, reason: &str) -> Result<Record<Claim>> {
        self.move_with_reason(acting, id, Op::ClaimReopen, Status::InProgress, reason)
    }

    /// Says that an approval still holds although something that it relied on changed since, and why. It relies on what
    /// there is now from then on.
    ///
    /// # Errors
    /// `NotAllowed` by role, state or four eyes, without a reason, or where nothing changed; `Conflict` while copies
    /// disagree.
    pub fn uphold_claim(&mut self, acting: &Acting, id: ClaimId, reason: &str) -> Result<Record<Claim>> {
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(Op::ReviewUphold, Some(claim.body.status))?;
            let reason = self::reason(Op::ReviewUphold, reason)?;
            let case = case(writing.db(), &claim)?;
            let stale = staleness::stale_pins(writing.db(), &claim)?;
            case.reviewable(reviewer(writing.db(), acting.person)?)
                .and_then(|()| upholdable(&stale))
                .map_err(|why| Error::NotAllowed { op: Op::ReviewUphold, why })?;
            undisputed(writing.db(), &claim)?;
            let mut fields = Fields::default();
            fields.set("reason", reason)?;
            let pins = pins(writing.db(), &claim)?;
            writing.append(claim.id, Op::ReviewUphold, fields, pins)?;
            store::get(writing.db(), id)
        })
    }

    fn move_with_reason(
        &mut self,
        acting: &Acting,
        id: ClaimId,
        op: Op,
        status: Status,
        given: &str,
    ) -> Result<Record<Claim>> {
        self.write(acting, |writing| {
            let claim: Record<Claim> = store::get(writing.db(), id)?;
            writing.permit(op, Some(claim.body.status))?;
            let reason = reason(op, given)?;
            move_for(writing, &claim, op, status, &reason)
        })
    }

    /// Whether this person may do each op to the claim now, and if not, why: for disabling what would be refused.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn allowed(&self, acting: &Acting, id: ClaimId) -> Result<Vec<Permission>> {
        let _reading = self.read_at_once()?;
        let claim: Record<Claim> = store::get(self.db(), id)?;
        let case = case(self.db(), &claim)?;
        let policy = store::desk::policy(self.db())?;
        let reviewer = reviewer(self.db(), acting.person)?;
        let author = Author::of(self.db(), acting)?;
        let stale = staleness::stale_pins(self.db(), &claim)?;
        let on_claims = rules::RULES.iter().filter(|rule| rule.from != rules::From::NoClaim);
        on_claims
            .filter(|rule| !rule.op.is_consequence())
            .map(|rule| {
                let why = author.permit(rule.op, Some(case.status)).and_then(|()| match rule.op {
                    Op::ReviewSubmit => case.submittable(),
                    Op::ReviewApprove => case.approvable(reviewer),
                    Op::ReviewRecall => case.recallable(acting.person),
                    Op::ReviewUphold => case.reviewable(reviewer).and_then(|()| upholdable(&stale)),
                    Op::CorrectionEdit => case.open_correction.map(drop).ok_or(Refusal::NoCorrectionOpen),
                    Op::CorrectionCancel => case.cancellable(reviewer).map(drop),
                    _ => Ok(()),
                });
                Permission::new(rule.op, why.err())
            })
            .map(|permission| match permission.op {
                Op::ReviewSubmit => with_obstacles(self.db(), &claim, permission, case.unmet(&policy)),
                Op::ReviewApprove | Op::ReviewUphold | Op::CorrectionCancel => {
                    with_obstacles(self.db(), &claim, permission, Vec::new())
                }
                _ => Ok(permission),
            })
            .collect()
    }

    /// Whether this person may do each op that concerns no claim, begins one, or is done to many at once, and if not, why.
    ///
    /// # Errors
    /// `Database`.
    pub fn allowed_at_desk(&self, acting: &Acting) -> Result<Vec<Permission>> {
        let author = Author::of(self.db(), acting)?;
        // Who recovers signs with the key that they get.
        let recovering = Author { active: true, ..author };
        let by = |op| if op == Op::DeviceRecover { recovering } else { author };
        let of_many = |op: &Op| bulk::OPS.contains(op);
        let at_desk =
            rules::RULES.iter().filter(|rule| rule.from == rules::From::NoClaim || of_many(&rule.op));
        Ok(at_desk.map(|rule| Permission::new(rule.op, by(rule.op).permit(rule.op, None).err())).collect())
    }

    /// What the desk's policy asks of this claim, each point met or not.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn policy_checklist(&self, id: ClaimId) -> Result<Vec<PolicyCheck>> {
        let _reading = self.read_at_once()?;
        let claim: Record<Claim> = store::get(self.db(), id)?;
        let (case, policy) = (case(self.db(), &claim)?, store::desk::policy(self.db())?);
        let unmet = case.unmet(&policy);
        let asked = case.asked(&policy).into_iter();
        Ok(asked
            .map(|point| PolicyCheck { met: !unmet.contains(&point), reason: point.to_string(), point })
            .collect())
    }
}

/// Submits a claim that has all that a submission needs.
pub(crate) fn submit(writing: &mut Writing<'_>, id: ClaimId) -> Result<Record<Claim>> {
    let claim = may_submit(writing.db(), writing.author(), id)?;
    let pins = pins(writing.db(), &claim)?;
    move_to(writing, &claim, Op::ReviewSubmit, Status::InReview, None, pins)
}

/// The claim, if it has all that a submission needs and they may submit it.
pub(crate) fn may_submit(db: &Db, author: Author, id: ClaimId) -> Result<Record<Claim>> {
    let claim: Record<Claim> = store::get(db, id)?;
    author.may(Op::ReviewSubmit, Some(claim.body.status))?;
    let case = case(db, &claim)?;
    case.submittable().map_err(|why| Error::NotAllowed { op: Op::ReviewSubmit, why })?;
    undisputed(db, &claim)?;
    let points = case.unmet(&store::desk::policy(db)?);
    if points.is_empty() { Ok(claim) } else { Err(Error::PolicyUnmet { points }) }
}

/// What else stands in the way of an op that the rules permit: copies that disagree, a policy that is not met.
fn with_obstacles(
    db: &Db,
    claim: &Record<Claim>,
    permission: Permission,
    points: Vec<PolicyPoint>,
) -> Result<Permission> {
    if !permission.allowed {
        return Ok(permission);
    }
    let obstacle = match undisputed(db, claim) {
        Ok(()) if points.is_empty() => return Ok(permission),
        Ok(()) => Error::PolicyUnmet { points },
        Err(conflict @ Error::Conflict { .. }) => conflict,
        Err(other) => return Err(other),
    };
    Ok(Permission { allowed: false, reason: Some(obstacle.to_string()), ..permission })
}

/// A point that the desk's policy asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PolicyCheck {
    /// The point, as it would be said of a claim that does not meet it.
    pub point: PolicyPoint,
    /// Whether the claim meets it.
    pub met: bool,
    /// The point as a sentence.
    pub reason: String,
}

/// Whether an op is allowed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Permission {
    /// What would be done.
    pub op: Op,
    /// Why the rules refuse it; nothing where they don't.
    pub why: Option<Refusal>,
    /// Whether it would be done now.
    pub allowed: bool,
    /// Why not, as a sentence: the rules' refusal, the policy's points, or what copies disagree about.
    pub reason: Option<String>,
}

impl Permission {
    fn new(op: Op, why: Option<Refusal>) -> Permission {
        Permission { op, allowed: why.is_none(), reason: why.as_ref().map(ToString::to_string), why }
    }
}

/// Somebody who may vouch for a claim, at the desk as it is now.
pub(crate) fn reviewer(db: &Db, person: PersonId) -> Result<Reviewer> {
    Ok(Reviewer::new(person, &store::desk::policy(db)?, store::people::active_count(db)?))
}

/// All that the rules look at, as it stands now.
pub(crate) fn case(db: &Db, claim: &Record<Claim>) -> Result<Case> {
    let verdict: Option<Record<Verdict>> = store::find(db, VerdictId::of(claim.id))?;
    let mut evidence = Vec::new();
    for attached in store::evidence::attached_to(db, claim.id)? {
        let source: Record<Source> = store::get(db, attached.body.source_id)?;
        evidence.push(case_evidence(&attached, &source));
    }
    Ok(Case {
        status: claim.body.status,
        claimant: claim.body.claimant.clone(),
        submitter: claim.body.submission.as_ref().map(|mark| mark.by),
        open_correction: claim.body.open_correction,
        correction: match claim.body.open_correction {
            Some(id) => corrections::case_of(db, claim.id, id, None)?,
            None => None,
        },
        verdict: verdict.as_ref().map(case_verdict),
        evidence,
    })
}

pub(crate) fn case_verdict(verdict: &Record<Verdict>) -> CaseVerdict {
    CaseVerdict {
        authors: verdict.body.authors.clone(),
        reasoned: verdict.is_redacted("rationale") || !verdict.body.rationale.trim().is_empty(),
    }
}

pub(crate) fn case_evidence(evidence: &Record<Evidence>, source: &Record<Source>) -> CaseEvidence {
    CaseEvidence {
        evidence: evidence.id,
        source: source.id,
        title: source.body.title.clone(),
        addresses: source.body.addresses(),
        origin: source.body.origin.clone(),
        primary: source.body.primary,
        kind: source.body.kind,
        author: source.body.author.clone(),
    }
}

/// Refuses to uphold an approval where nothing changed since.
fn upholdable(stale: &[Stale]) -> std::result::Result<(), Refusal> {
    if stale.is_empty() { Err(Refusal::NotStale) } else { Ok(()) }
}

/// Everything that a review relies on: the heads of claim, verdict, scale, evidence and sources, and of the correction that
/// is open.
pub(crate) fn pins(db: &Db, claim: &Record<Claim>) -> Result<Vec<Ref>> {
    let mut pins = Ref::all(claim.id, &claim.heads);
    let verdict: Record<Verdict> = store::get(db, VerdictId::of(claim.id))?;
    pins.extend(Ref::all(verdict.id, &verdict.heads));
    let scale: Record<RatingScale> = store::get(db, verdict.body.scale_id)?;
    pins.extend(Ref::all(scale.id, &scale.heads));
    for evidence in store::evidence::attached_to(db, claim.id)? {
        pins.extend(Ref::all(evidence.id, &evidence.heads));
        let source: Record<Source> = store::get(db, evidence.body.source_id)?;
        pins.extend(Ref::all(source.id, &source.heads));
    }
    if let Some(id) = claim.body.open_correction {
        pins.extend(Ref::all(id, &store::heads(db, id.into())?));
    }
    Ok(pins)
}

/// Refuses while copies edited apart disagree about something that an editor would review.
pub(crate) fn undisputed(db: &Db, claim: &Record<Claim>) -> Result<()> {
    let name = |kind: &'static str| move |field: &str| format!("{kind}.{field}");
    let mut fields = disputed(claim, name("claim"));
    if let Some(verdict) = store::find::<Verdict>(db, VerdictId::of(claim.id))? {
        fields.extend(disputed(&verdict, name("verdict")));
    }
    for evidence in store::evidence::attached_to(db, claim.id)? {
        fields.extend(disputed(&evidence, name("evidence")));
        let source: Record<Source> = store::get(db, evidence.body.source_id)?;
        fields.extend(disputed(&source, name("source")));
    }
    if let Some(id) = claim.body.open_correction {
        let correction: Record<Correction> = store::get(db, id)?;
        fields.extend(disputed(&correction, name("correction")));
    }
    if fields.is_empty() { Ok(()) } else { Err(Error::Conflict { fields }) }
}

fn disputed<T: Entity>(record: &Record<T>, name: impl Fn(&str) -> String) -> Vec<String> {
    record.conflicts.iter().map(|conflict| name(&conflict.field)).collect()
}

/// A reason as it is kept.
pub(crate) fn reason(op: Op, given: &str) -> Result<String> {
    if given.trim().is_empty() {
        return Err(Error::NotAllowed { op, why: Refusal::ReasonMissing });
    }
    text::prose("reason", given)
}

/// Gives the claim its new status for a reason.
pub(crate) fn move_for(
    writing: &mut Writing<'_>,
    claim: &Record<Claim>,
    op: Op,
    status: Status,
    reason: &str,
) -> Result<Record<Claim>> {
    writing.permit(op, Some(claim.body.status))?;
    move_to(writing, claim, op, status, Some(reason.to_owned()), Vec::new())
}

/// Writes the revision that gives the claim its new status.
pub(crate) fn move_to(
    writing: &mut Writing<'_>,
    claim: &Record<Claim>,
    op: Op,
    status: Status,
    reason: Option<String>,
    refs: Vec<Ref>,
) -> Result<Record<Claim>> {
    let mut fields = Fields::default();
    fields.set("status", status)?;
    fields.set_given("reason", reason)?;
    writing.append(claim.id, op, fields, refs)?;
    store::get(writing.db(), claim.id)
}
