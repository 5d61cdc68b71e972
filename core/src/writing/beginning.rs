//! What a claim begins with, written at once.

use super::Writing;
use crate::claims::Claim;
use crate::comments::Comment;
use crate::error::Result;
use crate::fields::Fields;
use crate::ids::{ClaimId, CommentId, EntityRef, VerdictId};
use crate::journal::revision::{Ref, Revision};
use crate::projection;
use crate::rules::{Op, Status};
use crate::verdicts::Verdict;

/// What a claim begins with, all at once: of each entity the fields that are written, and what they make of it.
pub(crate) struct Beginning {
    /// The claim as a draft.
    pub(crate) claim: Claim,
    /// What it is recorded with.
    pub(crate) recorded: Fields,
    /// What is said at once of who works on it.
    pub(crate) assigned: Fields,
    /// Its verdict, with the revision of the scale that it is given under.
    pub(crate) verdict: Option<(Verdict, Fields, Ref)>,
    /// A comment on it.
    pub(crate) comment: Option<(Comment, Fields)>,
}

impl Writing<'_> {
    /// Begins a claim with what belongs to it: the revisions that recording, assigning, proposing and commenting one
    /// after the other would write. Nobody else can have written of it, so nothing is looked for, and each entity is
    /// shown once, when all of it is written.
    pub(crate) fn begin_claim(&mut self, id: ClaimId, begun: Beginning) -> Result<()> {
        let mut line = vec![self.append_begun(id, id, &[], Op::ClaimRecord, begun.recorded, Vec::new())?];
        if !begun.assigned.is_empty() {
            line.push(self.append_begun(id, id, &line, Op::ClaimAssign, begun.assigned, Vec::new())?);
        }
        let mut claim = begun.claim;
        if let Some((mut body, fields, scale)) = begun.verdict {
            let verdict = VerdictId::of(id);
            let proposed = self.append_begun(id, verdict, &[], Op::VerdictPropose, fields, vec![scale])?;
            let pin = Ref { entity: verdict.into(), hash: proposed.hash };
            body.scale_revision = Some(scale.hash);
            body.proposed_by = self.author.person;
            body.authors.insert(self.author.person);
            projection::begin(&self.tx, body, &[proposed])?;
            claim.status = Status::InProgress;
            let mut status = Fields::default();
            status.set("status", Status::InProgress)?;
            line.push(self.append_begun(id, id, &line, Op::ClaimStart, status, vec![pin])?);
        }
        projection::begin(&self.tx, claim, &line)?;
        if let Some((body, fields)) = begun.comment {
            let comment = CommentId(self.new_id()?);
            let added = self.append_begun(id, comment, &[], Op::CommentAdd, fields, Vec::new())?;
            projection::begin(&self.tx, body, &[added])?;
        }
        Ok(())
    }

    /// Appends a revision of an entity that was begun in this transaction, and has these revisions.
    fn append_begun(
        &mut self,
        claim: ClaimId,
        entity: impl Into<EntityRef>,
        line: &[Revision],
        op: Op,
        fields: Fields,
        pins: Vec<Ref>,
    ) -> Result<Revision> {
        self.permit(op, None)?;
        let changes = self.commit_to(fields)?;
        let before = self.known.clone();
        let refs = self.with_news(pins)?;
        let parents = line.last().map(|revision| revision.hash).into_iter().collect();
        let header = self.header(entity.into(), parents, op, refs, &changes)?;
        self.put(header, claim.0, changes, &before)
    }
}
