//! Judging one revision by the rules, in the order in which the program applies them, as they stood for its author.

use std::borrow::Cow;

use uuid::Uuid;

use super::{Replay, is_set, value};
use crate::case::{Case, CaseEvidence, Reviewer};
use crate::corrections;
use crate::error::{Fault, Result};
use crate::ids::{ClaimId, CorrectionId, DeskId, EntityRef, Hash, Kind, PersonId, ScaleId, VerdictId};
use crate::journal::digest;
use crate::journal::effects;
use crate::journal::known::Known;
use crate::journal::redaction;
use crate::journal::revision::{Header, Ref, Revision};
use crate::people::Person;
use crate::projection;
use crate::rules::{self, Actor, Op, Refusal, Role, Status, To};
use crate::store::revisions;

impl Replay<'_> {
    /// The rules, in the order in which the program applies them.
    pub(super) fn judge(
        &self,
        op: Op,
        revision: &Revision,
        (subject, claim): (Uuid, Option<ClaimId>),
        past: &Known,
    ) -> Result<std::result::Result<(), Fault>> {
        if self.whole && revision.seq <= 3 {
            return Ok(founding(revision));
        }
        if let Err(fault) = self.entity(op, revision, subject)? {
            return Ok(Err(fault));
        }
        let refused = |why| Ok(Err(Fault::Rule { why }));
        let actor = match self.author(Some(op), revision, past)? {
            Ok(actor) => actor,
            Err(fault) => return Ok(Err(fault)),
        };
        if let Err(fault) = fields_of(op, revision, subject) {
            return Ok(Err(fault));
        }
        let case = match claim.filter(|_| rules::rule_of(op).from != rules::From::NoClaim) {
            Some(claim) => Some(self.case(claim, op, past)?),
            None => None,
        };
        // What the program writes itself follows from the change before it, which was judged already.
        let status = case.as_ref().map(|case| case.status).filter(|_| !op.is_consequence());
        if let Err(why) = rules::permit(op, actor, status) {
            return refused(why);
        }
        if let Some(case) = &case
            && let Err(fault) = self.needs(op, revision, case, past)?
        {
            return Ok(Err(fault));
        }
        self.special(op, revision, past)
    }

    /// Whether the op is one for this entity: of its kind, there already or not yet, and of the claim that it belongs to.
    fn entity(&self, op: Op, revision: &Revision, subject: Uuid) -> Result<std::result::Result<(), Fault>> {
        let entity = revision.header.entity;
        let name = || op.as_str().to_owned();
        if !op.fits(entity.kind) {
            return Ok(Err(Fault::OpOfKind { op: name(), kind: entity.kind.as_str().to_owned() }));
        }
        let begins = revision.header.parents.is_empty();
        // Two people may each propose the verdict, which is one entity.
        let is_there = begins && entity.kind != Kind::Verdict && self.is_there(revision)?;
        if is_there || op.begins(entity.kind).is_some_and(|expected| expected != begins) {
            return Ok(Err(Fault::OpOfEntity { op: name(), begins }));
        }
        let is_the_one = has_its_id(&revision.header, subject);
        Ok(if is_the_one { Ok(()) } else { Err(Fault::Ref { refers_to: entity.to_string() }) })
    }

    /// Whether an earlier revision began the same entity.
    fn is_there(&self, revision: &Revision) -> Result<bool> {
        if self.whole {
            return Ok(self.line(revision.header.entity).is_some());
        }
        let first = revisions::first_of(self.db, revision.header.entity)?;
        Ok(first.is_some_and(|seq| seq < revision.seq))
    }

    /// Who wrote a revision: somebody who works here, on a device of their own. An op that this version does not know has
    /// an author as well.
    pub(super) fn author(
        &self,
        op: Option<Op>,
        revision: &Revision,
        past: &Known,
    ) -> Result<std::result::Result<Actor, Fault>> {
        let author = revision.header.author;
        if let Err(fault) = self.signer(op, revision, past)? {
            return Ok(Err(fault));
        }
        let Some(person) = self.governing.person(author, past)? else {
            return Ok(Err(Fault::UnknownPerson));
        };
        let mut actor = Actor { person: author, role: person.role, active: person.active };
        if !actor.active || op.is_some_and(|op| actor.role < rules::rule_of(op).role) {
            let highest = self.governing.highest(past)?;
            actor = highest.map_or(actor, |highest| actor.succeeding(highest));
        }
        let refused = op.is_none() && !actor.active;
        Ok(if refused { Err(Fault::Rule { why: Refusal::Inactive }) } else { Ok(actor) })
    }

    /// Whether the device may sign, and signs for its own person.
    fn signer(
        &self,
        op: Option<Op>,
        revision: &Revision,
        past: &Known,
    ) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        if op == Some(Op::DeviceRecover) {
            let own = header.entity == header.device.into() && header.device_seq == 1;
            let person = value::<PersonId>(revision, "person_id");
            return Ok(if own && person == Some(header.author) { Ok(()) } else { Err(Fault::OtherAuthor) });
        }
        Ok(match self.governing.device(header.device, past)? {
            None => Err(Fault::UnknownDevice),
            Some(device) if device.person_id != header.author => Err(Fault::OtherAuthor),
            Some(device) if !device.active => Err(Fault::Rule { why: Refusal::DeviceRevoked }),
            Some(_) => Ok(()),
        })
    }

    /// What the author knew of the claim.
    fn case(&self, claim: ClaimId, op: Op, past: &Known) -> Result<Cow<'_, Case>> {
        let mut case = match self.claims.get(&claim.0).filter(|state| !state.apart) {
            Some(state) if matches!(op, Op::ReviewSubmit | Op::ReviewApprove) => {
                Cow::Owned(self.described(&state.case))
            }
            Some(state) => Cow::Borrowed(&state.case),
            None => Cow::Owned(projection::case_at(self.db, claim, past)?.unwrap_or_default()),
        };
        if op == Op::CorrectionCancel
            && let Some(open) = case.open_correction
        {
            case.to_mut().correction = corrections::case_of(self.db, claim, open, Some(past))?;
        }
        Ok(case)
    }

    /// The same, with what is known of the sources.
    fn described(&self, case: &Case) -> Case {
        let mut case = case.clone();
        for evidence in &mut case.evidence {
            if let Some(source) = self.sources.get(&evidence.source.0) {
                evidence.origin.clone_from(&source.origin);
                evidence.author.clone_from(&source.author);
                evidence.primary = source.primary;
                evidence.kind = source.kind;
            }
        }
        case
    }

    /// What some ops need besides role and state.
    fn needs(
        &self,
        op: Op,
        revision: &Revision,
        case: &Case,
        past: &Known,
    ) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        let rule = |result: std::result::Result<(), Refusal>| result.map_err(|why| Fault::Rule { why });
        let status = match rules::rule_of(op).to {
            To::Becomes(status) => Some(status),
            To::Approval => Some(case.approved_status()),
            To::Reversal => case.correction.as_ref().map(|correction| correction.opened_from),
            To::Same | To::Content => None,
        };
        if header.entity.kind == Kind::Claim
            && let Err(fault) = sets_status(revision, status)
        {
            return Ok(Err(fault));
        }
        Ok(match op {
            Op::ReviewSubmit => {
                let points = case.broken(&self.governing.policy(header.workspace, past)?);
                match rule(case.submittable()) {
                    Ok(()) if !points.is_empty() && !self.redacted_sources(case) => {
                        Err(Fault::Policy { points })
                    }
                    other => other,
                }
            }
            Op::ReviewRecall => rule(case.recallable(header.author)),
            op if op.vouches() => self.vouching(op, revision, case, past)?,
            Op::CorrectionEdit => rule(of_open(revision, case)),
            Op::ReviewReturn | Op::ClaimWithdraw | Op::ClaimReopen => given_reason(revision),
            _ => Ok(()),
        })
    }

    /// Who approves, upholds, or calls a correction off vouches for what stands: not for work of their own, and pinning it.
    fn vouching(
        &self,
        op: Op,
        revision: &Revision,
        case: &Case,
        past: &Known,
    ) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        let policy = self.governing.policy(header.workspace, past)?;
        let people = self.governing.count(past, |person| person.active)?;
        let by = Reviewer::new(header.author, &policy, people);
        let judged = match op {
            Op::ReviewApprove => case.approvable(by),
            Op::ReviewUphold => case.reviewable(by),
            _ => of_open(revision, case).and_then(|()| case.cancellable(by).map(drop)),
        };
        if let Err(why) = judged {
            return Ok(Err(Fault::Rule { why }));
        }
        let on_claim = header.entity.kind == Kind::Claim;
        if (op == Op::ReviewUphold || !on_claim)
            && let Err(fault) = given_reason(revision)
        {
            return Ok(Err(fault));
        }
        if on_claim { self.pins(revision, case, past) } else { Ok(Ok(())) }
    }

    /// What was redacted can't be judged any more.
    fn redacted_sources(&self, case: &Case) -> bool {
        let redacted = |evidence: &CaseEvidence| {
            self.sources.get(&evidence.source.0).is_none_or(|source| source.redacted)
        };
        case.evidence.iter().any(redacted)
    }

    /// Who vouches for a claim pins the heads that they relied on.
    fn pins(&self, revision: &Revision, case: &Case, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let claim = ClaimId(revision.header.entity.id);
        let mut wanted: Vec<EntityRef> = vec![claim.into(), VerdictId::of(claim).into()];
        for evidence in &case.evidence {
            wanted.push(evidence.evidence.into());
            wanted.push(evidence.source.into());
        }
        if let Some(scale) = self.scale_of(claim, past)? {
            wanted.push(scale.into());
        }
        for entity in wanted {
            for head in self.heads(entity, past)? {
                if !revision.header.refs.contains(&Ref { entity, hash: head }) {
                    return Ok(Err(Fault::Pins { missing: entity.to_string() }));
                }
            }
        }
        Ok(Ok(()))
    }

    fn scale_of(&self, claim: ClaimId, past: &Known) -> Result<Option<ScaleId>> {
        if let Some(state) = self.claims.get(&claim.0).filter(|state| !state.apart) {
            return Ok(state.scale);
        }
        let verdict = projection::at::<crate::verdicts::Verdict>(self.db, VerdictId::of(claim).into(), past)?;
        Ok(verdict.map(|verdict| verdict.body.scale_id))
    }

    /// The heads of an entity as its author knew them.
    fn heads(&self, entity: EntityRef, past: &Known) -> Result<Vec<Hash>> {
        if let Some(line) = self.lines.get(&(entity.kind, entity.id))
            && line.linear
            && past.covers(line.device, line.device_seq)
        {
            return Ok(vec![line.head]);
        }
        projection::heads_at(self.db, entity, past)
    }

    /// What single ops need besides.
    fn special(&self, op: Op, revision: &Revision, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        Ok(match op {
            Op::ClaimRecord => sets_status(revision, Some(Status::Draft)),
            Op::PersonSet if !self.owner_remains(revision, past)? => {
                Err(Fault::Rule { why: Refusal::LastOwner })
            }
            Op::CommentEdit => {
                let author = revisions::first_author(self.db, header.entity)?;
                let own = author == Some(header.author);
                if own { Ok(()) } else { Err(Fault::Rule { why: Refusal::NotCommenter }) }
            }
            Op::CorrectionEdit
                if value::<String>(revision, "notice").is_some_and(|notice| notice.trim().is_empty()) =>
            {
                Err(Fault::Missing { field: "notice".to_owned() })
            }
            Op::Redact => self.redaction(revision)?,
            Op::ArticleAdd | Op::ArticleEdit => text_fits(revision),
            _ => Ok(()),
        })
    }

    fn owner_remains(&self, revision: &Revision, past: &Known) -> Result<bool> {
        let owner = |person: &Person| person.active && person.role == Role::Owner;
        let id = PersonId(revision.header.entity.id);
        let Some(before) = self.governing.person(id, past)? else {
            return Ok(true);
        };
        let after = Person {
            name: String::new(),
            role: value(revision, "role").unwrap_or(before.role),
            active: value(revision, "active").unwrap_or(before.active),
        };
        let owners = self.governing.count(past, owner)?;
        Ok(!owner(&before) || owner(&after) || owners > 1)
    }

    fn redaction(&self, revision: &Revision) -> Result<std::result::Result<(), Fault>> {
        let Some(named) = redaction::named(revision) else {
            return Ok(Err(Fault::Missing { field: "target".to_owned() }));
        };
        if let Err(fault) = given_reason(revision) {
            return Ok(Err(fault));
        }
        let Some(target) = revisions::find(self.db, named.target)? else {
            return Ok(Err(Fault::Ref { refers_to: named.target.to_string() }));
        };
        let forbidden = named.fields.iter().find(|field| !redaction::is_redactable(&target, field));
        Ok(match forbidden {
            _ if target.header.entity != revision.header.entity => {
                Err(Fault::Ref { refers_to: target.header.entity.to_string() })
            }
            Some(field) => Err(Fault::Rule { why: Refusal::NotRedactable { field: field.clone() } }),
            None => Ok(()),
        })
    }
}

/// Whether what there is one of, a claim's verdict and the desk, has the id that follows for it.
pub(crate) fn has_its_id(header: &Header, subject: Uuid) -> bool {
    match header.entity.kind {
        Kind::Verdict => header.entity.id == VerdictId::of(ClaimId(subject)).0,
        Kind::Desk => header.entity.id == header.workspace,
        _ => true,
    }
}

/// A workspace begins with its first owner, that owner's device, and the desk.
fn founding(revision: &Revision) -> std::result::Result<(), Fault> {
    let header = &revision.header;
    let fits = match revision.seq {
        1 => {
            header.known_op() == Some(Op::PersonAdd)
                && header.entity == header.author.into()
                && value(revision, "role") == Some(Role::Owner)
                && value(revision, "active") == Some(true)
        }
        2 => {
            header.known_op() == Some(Op::DeviceAdd)
                && header.entity == header.device.into()
                && value(revision, "person_id") == Some(header.author)
                && value(revision, "active") == Some(true)
        }
        _ => header.known_op() == Some(Op::DeskSet) && header.entity == DeskId(header.workspace).into(),
    };
    let chained = i64::try_from(header.device_seq).is_ok_and(|seq| seq == revision.seq);
    if fits && chained { Ok(()) } else { Err(Fault::Founding) }
}

/// Whether a revision sets what its op is for, and nothing else that this version knows. What begins an entity sets any
/// field of it; what belongs to a claim goes on belonging to it.
fn fields_of(op: Op, revision: &Revision, subject: Uuid) -> std::result::Result<(), Fault> {
    let kind = revision.header.entity.kind;
    let begins = revision.header.parents.is_empty();
    let known = |field: &str| crate::fields::find(kind, field).is_some();
    let allowed = |field: &str| begins || op.may_set(field);
    let moved =
        kind.belongs_to_claim() && value::<Uuid>(revision, "claim_id").is_some_and(|claim| claim != subject);
    let field = match revision.changes.iter().find(|change| known(&change.field) && !allowed(&change.field)) {
        Some(change) => Some(change.field.clone()),
        None => moved.then(|| "claim_id".to_owned()),
    };
    field.map_or(Ok(()), |field| Err(Fault::OpField { op: op.as_str().to_owned(), field }))
}

/// A revision of a claim sets the status that follows, and no other.
fn sets_status(revision: &Revision, expected: Option<Status>) -> std::result::Result<(), Fault> {
    let found: Option<Status> = value(revision, "status");
    if found == expected && found.is_some() == is_set(revision, "status") {
        return Ok(());
    }
    let name = |status: Option<Status>| status.map_or("-", Status::as_str).to_owned();
    Err(Fault::Status { found: name(found), expected: name(expected) })
}

/// Whether what is changed or called off is the correction that is open.
fn of_open(revision: &Revision, case: &Case) -> std::result::Result<(), Refusal> {
    let entity = revision.header.entity;
    let named = match entity.kind {
        Kind::Correction => Some(CorrectionId(entity.id)),
        _ => effects::correction(revision),
    };
    if named.is_some() && named == case.open_correction { Ok(()) } else { Err(Refusal::NoCorrectionOpen) }
}

fn given_reason(revision: &Revision) -> std::result::Result<(), Fault> {
    let redacted = is_set(revision, "reason") && revision.value("reason").is_none();
    match value::<String>(revision, "reason") {
        Some(reason) if !reason.trim().is_empty() => Ok(()),
        None if redacted => Ok(()),
        _ => Err(Fault::Rule { why: Refusal::ReasonMissing }),
    }
}

/// An article's digest is that of its text.
fn text_fits(revision: &Revision) -> std::result::Result<(), Fault> {
    let (Some(text), Some(stated)) =
        (value::<String>(revision, "text"), value::<Hash>(revision, "text_sha256"))
    else {
        return Ok(());
    };
    if digest::sha256(text.as_bytes()) == stated {
        return Ok(());
    }
    Err(Fault::Field { field: "text_sha256".to_owned(), reason: stated.to_string() })
}
