//! A claim with all that belongs to it, and its sources, as far as the rules care, revision by revision.
//! It holds while each author knew all that was written before; where copies were edited apart it is folded anew.

use std::collections::BTreeSet;

use super::{is_set, value};
use crate::case::{Case, CaseEvidence, CaseVerdict};
use crate::ids::{DeviceId, EvidenceId, Kind, ScaleId, SourceId};
use crate::journal::effects;
use crate::journal::revision::Revision;
use crate::rules::{Op, Status};
use crate::sources::SourceKind;

/// A claim and all that belongs to it, as far as the rules care.
#[derive(Default)]
pub(super) struct ClaimState {
    pub(super) case: Case,
    /// The last revision of each device about the claim.
    pub(super) seen: Vec<(DeviceId, u64)>,
    /// Whether it has to be folded anew: somebody wrote about it without knowing all that was written before, or a
    /// correction was called off.
    pub(super) apart: bool,
    /// Whether its content was changed since it was last submitted or approved.
    pub(super) overtaken: bool,
    /// The scale of its verdict.
    pub(super) scale: Option<ScaleId>,
    /// Evidence that was detached: it may be attached again.
    pub(super) detached: Vec<(EvidenceId, SourceId)>,
}

/// A source as far as the rules care.
#[derive(Default)]
pub(super) struct SourceState {
    pub(super) origin: Option<String>,
    pub(super) author: Option<String>,
    pub(super) primary: bool,
    pub(super) kind: SourceKind,
    pub(super) redacted: bool,
}

impl ClaimState {
    pub(super) fn take(&mut self, op: Op, revision: &Revision) {
        let header = &revision.header;
        if let Some(status) =
            value::<Status>(revision, "status").filter(|_| header.entity.kind == Kind::Claim)
        {
            self.case.status = status;
        }
        if header.entity.kind == Kind::Claim && is_set(revision, "claimant") && op != Op::Redact {
            self.case.claimant = value(revision, "claimant");
        }
        self.overtaken |= op.changes_content();
        if op == Op::ReviewSubmit || op.vouches() {
            self.overtaken = false;
        }
        match op {
            Op::ReviewSubmit => self.case.submitter = Some(header.author),
            Op::ReviewLapse | Op::ReviewRecall | Op::ClaimWithdraw | Op::ClaimReopen => {
                self.case.submitter = None
            }
            Op::CorrectionOpen if header.entity.kind == Kind::Claim => {
                self.case.open_correction = effects::correction(revision);
            }
            // Who submitted before it was opened has again: only the whole line tells.
            Op::CorrectionCancel if header.entity.kind == Kind::Claim => self.apart = true,
            Op::ReviewApprove => self.case.open_correction = None,
            Op::VerdictPropose | Op::VerdictEdit => self.take_verdict(op, revision),
            Op::EvidenceAttach => self.attach(revision),
            Op::EvidenceDetach => self.detach(EvidenceId(header.entity.id)),
            _ => {}
        }
    }

    fn take_verdict(&mut self, op: Op, revision: &Revision) {
        let before = self.case.verdict.take().filter(|_| op == Op::VerdictEdit);
        let mut verdict = before.unwrap_or(CaseVerdict { authors: BTreeSet::new(), reasoned: false });
        verdict.authors.insert(revision.header.author);
        if is_set(revision, "rationale") {
            let rationale: Option<String> = value(revision, "rationale");
            verdict.reasoned = rationale.is_none_or(|text| !text.trim().is_empty());
        }
        self.scale = value(revision, "scale_id").or(self.scale);
        self.case.verdict = Some(verdict);
    }

    fn attach(&mut self, revision: &Revision) {
        let id = EvidenceId(revision.header.entity.id);
        let before = self.detached.iter().position(|(evidence, _)| *evidence == id);
        let again = before.map(|at| self.detached.swap_remove(at).1);
        self.case.evidence.retain(|evidence| evidence.evidence != id);
        if let Some(source) = value(revision, "source_id").or(again) {
            self.case.evidence.push(CaseEvidence {
                evidence: id,
                source,
                title: String::new(),
                addresses: BTreeSet::new(),
                origin: None,
                primary: false,
                kind: SourceKind::Other,
                author: None,
            });
        }
    }

    fn detach(&mut self, id: EvidenceId) {
        if let Some(at) = self.case.evidence.iter().position(|evidence| evidence.evidence == id) {
            let evidence = self.case.evidence.remove(at);
            self.detached.push((evidence.evidence, evidence.source));
        }
    }
}

impl SourceState {
    pub(super) fn take(&mut self, revision: &Revision) {
        if revision.header.known_op() == Some(Op::Redact) {
            return;
        }
        for change in &revision.changes {
            self.redacted |= change.value().is_none();
        }
        if is_set(revision, "origin") {
            self.origin = value(revision, "origin");
        }
        if is_set(revision, "author") {
            self.author = value(revision, "author");
        }
        self.primary = value(revision, "primary").unwrap_or(self.primary);
        self.kind = value(revision, "kind").unwrap_or(self.kind);
    }
}
