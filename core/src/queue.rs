//! The review queue: what waits for an editor, what stands in the way of its approval, and what is new about it.
//! What an editor then does is in `reviews.rs`.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use crate::case::Reviewer;
use crate::claims::{Claim, ClaimRow};
use crate::error::{Error, Result};
use crate::history::HistoryEntry;
use crate::ids::{ClaimId, Hash, PersonId, Timestamp, VerdictId};
use crate::records::Record;
use crate::reviews;
use crate::rules::{Op, Refusal};
use crate::store::{self, lists};
use crate::verdicts::Verdict;
use crate::workspace::{Acting, Workspace};
use crate::writing::Author;

/// The most rows of one page of the queue.
const ROWS_MOST: u32 = 200;

/// What stands in the way of an approval by who looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Blocked {
    /// What the rules say; nothing where copies disagree.
    pub why: Option<Refusal>,
    /// What copies edited apart disagree about: `claim.statement`, `verdict.rating`, …
    pub conflicts: Vec<String>,
    /// The same as a sentence.
    pub message: String,
}

/// A submission that waits for an editor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReviewRow {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRow,
    /// When it was submitted, by that device's clock.
    pub submitted_at: Option<Timestamp>,
    /// Who submitted it.
    pub submitted_by: Option<PersonId>,
    /// What they are called.
    pub submitter: Option<String>,
    /// Who wrote the verdict: who proposed it, then who changed it since.
    pub verdict_by: Vec<String>,
    /// Whether an open correction is submitted by it: approving makes that public.
    pub correction_open: bool,
    /// Why who looks can't approve it; nothing where they can.
    pub blocked: Option<Blocked>,
}

/// A part of the review queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReviewQueue {
    /// The submissions.
    pub rows: Vec<ReviewRow>,
    /// How many wait in all.
    pub total: u64,
}

/// Claims that were returned to a person: those that they work on, and of those that nobody works on the ones whose verdict
/// they proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReturnedClaims {
    /// The claims, the last returned first.
    pub rows: Vec<ClaimRow>,
    /// How many there are in all.
    pub total: u64,
}

/// What happened to a claim since a person last reviewed it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LastLook {
    /// The approval or return that was their last look; nothing where they never reviewed it.
    pub revision: Option<Hash>,
    /// Which of the two it was.
    pub op: Option<String>,
    /// When, by that device's clock.
    pub at: Option<Timestamp>,
    /// What they returned it for.
    pub reason: Option<String>,
    /// What was done since, or ever.
    pub entries: Vec<HistoryEntry>,
}

impl Workspace {
    /// A page of what waits for an editor, the oldest submission first, at most 200 rows.
    ///
    /// # Errors
    /// `Database`.
    pub fn review_queue(&self, acting: &Acting, offset: u64, limit: u32) -> Result<ReviewQueue> {
        let _reading = self.read_at_once()?;
        let numbers = lists::in_review(self.db(), offset, limit.min(ROWS_MOST))?;
        let editor = Editor {
            author: Author::of(self.db(), acting)?,
            reviewer: reviews::reviewer(self.db(), acting.person)?,
            names: lists::names(self.db())?,
        };
        let mut rows = Vec::with_capacity(numbers.len());
        for claim in self.claim_rows(&numbers, &[])? {
            rows.push(self.review_row(&editor, claim)?);
        }
        Ok(ReviewQueue { rows, total: self.desk_counts()?.in_review })
    }

    /// The claims that were returned to whoever acts, the last returned first, at most 200 rows.
    ///
    /// # Errors
    /// `Database`.
    pub fn returned_claims(&self, acting: &Acting, limit: u32) -> Result<ReturnedClaims> {
        let _reading = self.read_at_once()?;
        let mut numbers = lists::returned_to(self.db(), acting.person)?;
        let total = numbers.len() as u64;
        numbers.truncate(limit.min(ROWS_MOST) as usize);
        Ok(ReturnedClaims { rows: self.claim_rows(&numbers, &[])?, total })
    }

    fn review_row(&self, editor: &Editor, row: ClaimRow) -> Result<ReviewRow> {
        let claim: Record<Claim> = store::get(self.db(), row.id)?;
        let verdict: Option<Record<Verdict>> = store::find(self.db(), VerdictId::of(row.id))?;
        let name = |person: &PersonId| editor.names.get(person).cloned();
        let mark = claim.body.submission.as_ref();
        let proposed = verdict.iter().map(|verdict| verdict.body.proposed_by);
        let changed = verdict.iter().flat_map(|verdict| verdict.body.changed_by());
        Ok(ReviewRow {
            submitted_at: mark.map(|mark| mark.at),
            submitted_by: mark.map(|mark| mark.by),
            submitter: mark.and_then(|mark| name(&mark.by)),
            verdict_by: proposed.chain(changed).filter_map(|person| name(&person)).collect(),
            correction_open: claim.body.open_correction.is_some(),
            blocked: self.blocked(editor, &claim)?,
            claim: row,
        })
    }

    fn blocked(&self, editor: &Editor, claim: &Record<Claim>) -> Result<Option<Blocked>> {
        let case = reviews::case(self.db(), claim)?;
        let permitted = editor
            .author
            .permit(Op::ReviewApprove, Some(case.status))
            .and_then(|()| case.approvable(editor.reviewer));
        if let Err(why) = permitted {
            let message = why.to_string();
            return Ok(Some(Blocked { why: Some(why), conflicts: Vec::new(), message }));
        }
        match reviews::undisputed(self.db(), claim) {
            Ok(()) => Ok(None),
            Err(Error::Conflict { fields }) => {
                let message = Error::Conflict { fields: fields.clone() }.to_string();
                Ok(Some(Blocked { why: None, conflicts: fields, message }))
            }
            Err(other) => Err(other),
        }
    }

    /// What was done to a claim, and to what belongs to it, since this person last approved or returned it; all of its
    /// history where they never did.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn changes_since_last_look(&self, acting: &Acting, claim: ClaimId) -> Result<LastLook> {
        let mut history = self.claim_history(claim)?;
        let looked = |entry: &HistoryEntry| {
            let op = Op::parse(&entry.op);
            entry.author == acting.person && op.is_some_and(|op| op.vouches() || op == Op::ReviewReturn)
        };
        let Some(last) = history.iter().rposition(looked) else {
            return Ok(LastLook { revision: None, op: None, at: None, reason: None, entries: history });
        };
        let entries = history.split_off(last + 1);
        let look = history.pop();
        Ok(LastLook {
            revision: look.as_ref().map(|look| look.hash),
            at: look.as_ref().map(|look| look.recorded_at),
            reason: look.as_ref().and_then(reason_of),
            op: look.map(|look| look.op),
            entries,
        })
    }
}

/// The reason that a revision gave, where it was not destroyed since.
fn reason_of(entry: &HistoryEntry) -> Option<String> {
    let change = entry.changes.iter().find(|change| change.field == "reason")?;
    change.after.as_ref()?.as_str().map(str::to_owned)
}

/// Who looks at the queue, and what the rules ask about them.
struct Editor {
    author: Author,
    reviewer: Reviewer,
    names: HashMap<PersonId, String>,
}
