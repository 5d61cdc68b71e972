//! The case: all that the rules look at when a claim is submitted or reviewed, and what they say of it.
//! It is gathered elsewhere, from the projections or from history; here it is only judged.

use std::collections::BTreeSet;

use crate::corrections::CorrectionClass;
use crate::ids::{CorrectionId, EvidenceId, PersonId, SourceId};
use crate::independence::{self, Independence};
use crate::rules::{PolicyPoint, Refusal, Status};
use crate::sources::SourceKind;

/// The desk's policy, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Whoever wrote or submitted a verdict may not approve it.
    pub four_eyes: bool,
    /// How many independent sources a verdict needs.
    pub min_independent_sources: u32,
    /// Whether one of them must be primary.
    pub primary_source_required: bool,
    /// Whether the claimant must have been heard.
    pub claimant_contacted_required: bool,
}

/// Who vouches for a claim, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reviewer {
    /// The person.
    pub person: PersonId,
    /// Whether work of their own is another's to review: where the policy asks for four eyes, unless they are alone.
    pub four_eyes: bool,
}

impl Reviewer {
    /// This person at a desk with this policy and so many active people.
    #[must_use]
    pub const fn new(person: PersonId, policy: &Policy, people: usize) -> Reviewer {
        Reviewer { person, four_eyes: policy.four_eyes && people > 1 }
    }
}

/// One piece of evidence, as far as the rules care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEvidence {
    /// The evidence.
    pub evidence: EvidenceId,
    /// Its source.
    pub source: SourceId,
    /// What the source is called.
    pub title: String,
    /// What the source's addresses come to: sources that have one in common count once.
    pub addresses: BTreeSet<String>,
    /// What the source repeats, if it does.
    pub origin: Option<String>,
    /// Whether the source is primary.
    pub primary: bool,
    /// What the source is.
    pub kind: SourceKind,
    /// Who wrote or said it.
    pub author: Option<String>,
}

/// A claim's verdict, as far as the rules care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseVerdict {
    /// Everyone who wrote it since it was last proposed.
    pub authors: BTreeSet<PersonId>,
    /// Whether there is a rationale.
    pub reasoned: bool,
}

/// What an open correction says, and what became of the claim since, as far as the rules care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseCorrection {
    /// How much it changes.
    pub class: CorrectionClass,
    /// Where the claim stood when it was opened.
    pub opened_from: Status,
    /// Who submitted what stood then.
    pub submitter: Option<PersonId>,
    /// Whether the claim was approved, published or withdrawn since, which lets readers have something else.
    pub overtaken: bool,
    /// What is no longer as readers have it: fields of the claim, `verdict`, `evidence`.
    pub changed: Vec<String>,
}

/// All that the rules look at when a claim is submitted or reviewed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Where the claim stands.
    pub status: Status,
    /// Who says it.
    pub claimant: Option<String>,
    /// Who submitted it, while a submission stands; of two made apart, the one that holds.
    pub submitter: Option<PersonId>,
    /// The correction that is open.
    pub open_correction: Option<CorrectionId>,
    /// What that says, where something is to be written. Approvals in history are judged without: corrections of every
    /// class were resolved with the verdict as it was, and hold.
    pub correction: Option<CaseCorrection>,
    /// Its verdict.
    pub verdict: Option<CaseVerdict>,
    /// Its evidence.
    pub evidence: Vec<CaseEvidence>,
}

impl Case {
    /// How many independent sources bear on the claim, and which of them count as one: those with one origin or one address.
    #[must_use]
    pub fn independence(&self) -> Independence {
        independence::of(&self.evidence)
    }

    /// The points of the policy that are not met.
    #[must_use]
    pub fn unmet(&self, policy: &Policy) -> Vec<PolicyPoint> {
        self.unmet_by(policy, self.independence())
    }

    /// The points of the policy that a submission broke. History is judged by origins alone, as the model has it: one that
    /// was accepted when addresses did not count holds for ever.
    #[must_use]
    pub fn broken(&self, policy: &Policy) -> Vec<PolicyPoint> {
        let origins: BTreeSet<String> = self
            .evidence
            .iter()
            .map(|evidence| match independence::origin(evidence.origin.as_deref()) {
                Some(origin) => format!("origin {origin}"),
                None => format!("source {}", evidence.source),
            })
            .collect();
        let count = u32::try_from(origins.len()).unwrap_or(u32::MAX);
        self.unmet_by(policy, Independence { count, counted_once: Vec::new() })
    }

    fn unmet_by(&self, policy: &Policy, sources: Independence) -> Vec<PolicyPoint> {
        let mut points = Vec::new();
        if sources.count < policy.min_independent_sources {
            points.push(PolicyPoint::independent_sources(sources, policy));
        }
        if policy.primary_source_required && !self.evidence.iter().any(|evidence| evidence.primary) {
            points.push(PolicyPoint::PrimarySource);
        }
        if policy.claimant_contacted_required && !self.claimant_heard() {
            points.push(PolicyPoint::ClaimantContacted);
        }
        points
    }

    /// The points that the policy asks for, met or not.
    #[must_use]
    pub fn asked(&self, policy: &Policy) -> Vec<PolicyPoint> {
        let sources = PolicyPoint::independent_sources(self.independence(), policy);
        let asked = [
            (policy.min_independent_sources > 0, sources),
            (policy.primary_source_required, PolicyPoint::PrimarySource),
            (policy.claimant_contacted_required, PolicyPoint::ClaimantContacted),
        ];
        asked.into_iter().filter(|(asked, _)| *asked).map(|(_, point)| point).collect()
    }

    /// Whether an interview with the claimant, or a statement by the claimant, is among the evidence.
    fn claimant_heard(&self) -> bool {
        let Some(claimant) = self.claimant.as_deref().map(folded) else {
            return false;
        };
        self.evidence.iter().any(|evidence| {
            matches!(evidence.kind, SourceKind::Interview | SourceKind::Statement)
                && evidence.author.as_deref().map(folded).as_ref() == Some(&claimant)
        })
    }

    /// Whether the claim has what a submission needs, the desk's policy aside.
    ///
    /// # Errors
    /// [`Refusal::VerdictMissing`], [`Refusal::RationaleMissing`] or [`Refusal::VerdictUnchanged`].
    pub fn submittable(&self) -> Result<(), Refusal> {
        match &self.verdict {
            None => Err(Refusal::VerdictMissing),
            Some(verdict) if !verdict.reasoned => Err(Refusal::RationaleMissing),
            Some(_) => self.does_as_corrected(),
        }
    }

    /// Whether the verdict was changed where the open correction says so.
    fn does_as_corrected(&self) -> Result<(), Refusal> {
        match &self.correction {
            Some(CaseCorrection { class: CorrectionClass::VerdictChanged, changed, .. })
                if !changed.iter().any(|field| field == "verdict") =>
            {
                Err(Refusal::VerdictUnchanged)
            }
            _ => Ok(()),
        }
    }

    /// Whether this person's approval would be of their own work.
    #[must_use]
    pub fn own_work(&self, person: PersonId) -> Option<Refusal> {
        let wrote = |verdict: &CaseVerdict| verdict.authors.contains(&person);
        if self.verdict.as_ref().is_some_and(wrote) {
            Some(Refusal::WroteVerdict)
        } else if self.submitter == Some(person) {
            Some(Refusal::Submitted)
        } else {
            None
        }
    }

    /// Whether they may approve.
    ///
    /// # Errors
    /// As [`Case::reviewable`]; [`Refusal::VerdictUnchanged`].
    pub fn approvable(&self, by: Reviewer) -> Result<(), Refusal> {
        self.reviewable(by).and_then(|()| self.does_as_corrected())
    }

    /// Whether they may vouch for the verdict.
    ///
    /// # Errors
    /// [`Refusal::WroteVerdict`] or [`Refusal::Submitted`] under four eyes.
    pub fn reviewable(&self, by: Reviewer) -> Result<(), Refusal> {
        self.own_work(by.person).filter(|_| by.four_eyes).map_or(Ok(()), Err)
    }

    /// What the claim becomes when they call its open correction off, if they may.
    ///
    /// # Errors
    /// As [`Case::reviewable`], of what stood then as of what stands; [`Refusal::NoCorrectionOpen`];
    /// [`Refusal::CorrectionOvertaken`]; [`Refusal::ChangedSince`].
    pub fn cancellable(&self, by: Reviewer) -> Result<Status, Refusal> {
        let correction = self.correction.as_ref().ok_or(Refusal::NoCorrectionOpen)?;
        if correction.overtaken {
            return Err(Refusal::CorrectionOvertaken);
        }
        if !correction.changed.is_empty() {
            return Err(Refusal::ChangedSince { fields: correction.changed.clone() });
        }
        self.reviewable(by)?;
        let then = Case { submitter: correction.submitter, ..Case::default() };
        then.reviewable(by).map(|()| correction.opened_from)
    }

    /// Whether this person may recall the submission.
    ///
    /// # Errors
    /// [`Refusal::NotSubmitter`].
    pub fn recallable(&self, person: PersonId) -> Result<(), Refusal> {
        if self.submitter == Some(person) { Ok(()) } else { Err(Refusal::NotSubmitter) }
    }

    /// What an approval makes of the claim.
    #[must_use]
    pub const fn approved_status(&self) -> Status {
        if self.open_correction.is_some() { Status::Corrected } else { Status::Approved }
    }
}

/// Names and origins as they are compared: capitals and outer space aside.
pub(crate) fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}
