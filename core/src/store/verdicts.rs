//! The `verdicts` table: one row a claim.

use crate::error::Result;
use crate::ids::VerdictId;
use crate::records::Record;
use crate::scales::RatingScale;
use crate::store::{Db, get, scales, table};
use crate::verdicts::{Verdict, VerdictView};

table!(
    Verdict,
    "verdicts",
    plain { claim_id, scale_id, scale_revision, rating, rationale, summary, proposed_by },
    json { authors }
);

/// The verdict with its scale as it was when the rating was given.
pub(crate) fn view(db: &Db, id: VerdictId) -> Result<VerdictView> {
    let verdict: Record<Verdict> = get(db, id)?;
    let scale = scale_of(db, &verdict.body)?;
    Ok(VerdictView::new(verdict, scale.as_ref()))
}

/// The scale that a rating was given on, as it was then.
pub(crate) fn scale_of(db: &Db, verdict: &Verdict) -> Result<Option<RatingScale>> {
    let Some(revision) = verdict.scale_revision else {
        return Ok(None);
    };
    scales::at(db, verdict.scale_id, revision)
}
