//! Judging one revision by the rules, in the order in which the program applies them, as they stood for its author.

use std::borrow::Cow;

use super::{Replay, is_set, value};
use crate::case::{Case, CaseEvidence};
use crate::error::{Fault, Result};
use crate::ids::{ClaimId, DeskId, EntityRef, Hash, Kind, PersonId, ScaleId, VerdictId};
use crate::journal::digest;
use crate::journal::known::Known;
use crate::journal::redaction;
use crate::journal::revision::{Ref, Revision};
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
        claim: Option<ClaimId>,
        past: &Known,
    ) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        if self.whole && revision.seq <= 3 {
            return Ok(founding(revision));
        }
        if let Err(fault) = self.signer(op, revision, past)? {
            return Ok(Err(fault));
        }
        let refused = |why| Ok(Err(Fault::Rule { why }));
        let Some(person) = self.governing.person(header.author, past)? else {
            return Ok(Err(Fault::UnknownPerson));
        };
        let actor = Actor { person: header.author, role: person.role, active: person.active };
        if let Err(fault) = fields_of(op, revision) {
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

    /// Whether the device may sign, and signs for its own person.
    fn signer(&self, op: Op, revision: &Revision, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        if op == Op::DeviceRecover {
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
        let Some(state) = self.claims.get(&claim.0).filter(|state| !state.apart) else {
            return Ok(Cow::Owned(projection::case_at(self.db, claim, past)?.unwrap_or_default()));
        };
        let mut case = Cow::Borrowed(&state.case);
        if matches!(op, Op::ReviewSubmit | Op::ReviewApprove) {
            self.describe(case.to_mut());
        }
        Ok(case)
    }

    /// Fills in what is known of the sources.
    fn describe(&self, case: &mut Case) {
        for evidence in &mut case.evidence {
            if let Some(source) = self.sources.get(&evidence.source.0) {
                evidence.origin.clone_from(&source.origin);
                evidence.author.clone_from(&source.author);
                evidence.primary = source.primary;
                evidence.kind = source.kind;
            }
        }
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
            To::Same | To::Content => None,
        };
        if header.entity.kind == Kind::Claim
            && let Err(fault) = sets_status(revision, status)
        {
            return Ok(Err(fault));
        }
        Ok(match op {
            Op::ReviewSubmit => {
                let points = case.unmet(&self.governing.policy(header.workspace, past)?);
                match rule(case.submittable()) {
                    Ok(()) if !points.is_empty() && !self.redacted_sources(case) => {
                        Err(Fault::Policy { points })
                    }
                    other => other,
                }
            }
            Op::ReviewRecall => rule(case.recallable(header.author)),
            Op::ReviewApprove => {
                let policy = self.governing.policy(header.workspace, past)?;
                let people = self.governing.count(past, |person| person.active)?;
                match rule(case.approvable(header.author, &policy, people)) {
                    Ok(()) => self.pins(revision, case, past)?,
                    refused => refused,
                }
            }
            Op::ReviewReturn | Op::ClaimWithdraw | Op::ClaimReopen => given_reason(revision),
            _ => Ok(()),
        })
    }

    /// What was redacted can't be judged any more.
    fn redacted_sources(&self, case: &Case) -> bool {
        let redacted = |evidence: &CaseEvidence| {
            self.sources.get(&evidence.source.0).is_none_or(|source| source.redacted)
        };
        case.evidence.iter().any(redacted)
    }

    /// An approval pins the heads that it relied on.
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

    /// What ops on people, comments and redactions need besides.
    fn special(&self, op: Op, revision: &Revision, past: &Known) -> Result<std::result::Result<(), Fault>> {
        let header = &revision.header;
        Ok(match op {
            Op::PersonSet if !self.owner_remains(revision, past)? => {
                Err(Fault::Rule { why: Refusal::LastOwner })
            }
            Op::CommentEdit => {
                let author = revisions::first_author(self.db, header.entity)?;
                let own = author == Some(header.author);
                if own { Ok(()) } else { Err(Fault::Rule { why: Refusal::NotCommenter }) }
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
            return Ok(Err(Fault::Ref { entity: named.target.to_string() }));
        };
        let forbidden = named.fields.iter().find(|field| !redaction::is_redactable(&target, field));
        Ok(match forbidden {
            _ if target.header.entity != revision.header.entity => {
                Err(Fault::Ref { entity: target.header.entity.to_string() })
            }
            Some(field) => Err(Fault::Rule { why: Refusal::NotRedactable { field: field.clone() } }),
            None => Ok(()),
        })
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

/// Which fields an op may set: those of assigning and tagging change no content, those of a review nothing but the status.
fn fields_of(op: Op, revision: &Revision) -> std::result::Result<(), Fault> {
    if revision.header.entity.kind != Kind::Claim {
        return Ok(());
    }
    let allowed = |field: &str| match op {
        Op::ClaimAssign => matches!(field, "assignee_id" | "due_on" | "priority"),
        Op::ClaimTag => field == "tags",
        Op::ClaimRecord => true,
        Op::ClaimEdit => !matches!(field, "status" | "reason"),
        Op::Redact => matches!(field, "target" | "fields" | "reason"),
        _ => matches!(field, "status" | "reason"),
    };
    let known = |field: &str| crate::fields::find(Kind::Claim, field).is_some();
    match revision.changes.iter().find(|change| known(&change.field) && !allowed(&change.field)) {
        Some(change) => Err(Fault::Field { field: change.field.clone(), reason: op.as_str().to_owned() }),
        None => Ok(()),
    }
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
