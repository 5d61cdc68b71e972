//! One change of many claims: each gets a revision of its own, all of them in one transaction with one seal.
//! So a job is all there or not at all, calling it off leaves nothing, and one undo takes back the whole of it, where
//! one takes back the change of a single claim.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Watch;
use crate::claims::{Assignment, Claim, ClaimFilter, assigned, tagged};
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::ClaimId;
use crate::people::Person;
use crate::records::{Patch, Record};
use crate::reviews;
use crate::rules::{Op, Status};
use crate::store;
use crate::text;
use crate::workspace::{Acting, Ending, Workspace};
use crate::writing::Writing;

/// What is done to many claims at once.
pub(crate) const OPS: [Op; 4] = [Op::ClaimAssign, Op::ClaimTag, Op::ClaimWithdraw, Op::ClaimReopen];

/// Which claims a job changes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Selection {
    /// These.
    Ids(Vec<ClaimId>),
    /// All that a query lists, but for some.
    Query {
        /// The query.
        query: String,
        /// Those that stay as they are.
        #[serde(default)]
        #[ts(optional, as = "Option<_>")]
        but: Vec<ClaimId>,
    },
}

/// A claim that a job left as it was, because it was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BulkRefusal {
    /// The claim.
    pub claim: ClaimId,
    /// The error's code.
    pub code: String,
    /// Why, as a sentence.
    pub message: String,
}

/// What a job did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct BulkDone {
    /// How many claims it changed.
    pub changed: u64,
    /// How many were that way already.
    pub unchanged: u64,
    /// Those that were refused.
    pub refused: Vec<BulkRefusal>,
}

impl Workspace {
    /// Says for many claims who works on them, until when, and how urgent they are.
    ///
    /// # Errors
    /// As [`Workspace::assign_claim`] where it holds for all of them; `Invalid` for a query that is wrong somewhere;
    /// `Cancelled`.
    pub fn assign_claims(
        &mut self,
        acting: &Acting,
        which: &Selection,
        assignment: &Assignment,
        watch: Watch<'_>,
    ) -> Result<BulkDone> {
        let fields = assigned(assignment)?;
        let claims = self.selected(acting, which)?;
        self.write_many(acting, Ending::Commit, |writing| {
            if let Patch::Set(person) = assignment.assignee_id {
                store::get::<Person>(writing.db(), person)?;
            }
            set_each(writing, &claims, Op::ClaimAssign, |_| Ok(fields.clone()), watch)
        })
    }

    /// Adds tags to many claims and takes tags from them.
    ///
    /// # Errors
    /// As [`Workspace::tag_claim`] where it holds for all of them; `Invalid` for a query that is wrong somewhere;
    /// `Cancelled`.
    pub fn tag_claims(
        &mut self,
        acting: &Acting,
        which: &Selection,
        add: &[String],
        remove: &[String],
        watch: Watch<'_>,
    ) -> Result<BulkDone> {
        let add = text::list("tags", add, text::line)?;
        let remove = text::list("tags", remove, text::line)?;
        let claims = self.selected(acting, which)?;
        self.write_many(acting, Ending::Commit, |writing| {
            let tags = |before: &Record<Claim>| tagged(before, &add, &remove);
            set_each(writing, &claims, Op::ClaimTag, tags, watch)
        })
    }

    /// Withdraws many claims for one reason. As with one claim, an undo does not take it back.
    ///
    /// # Errors
    /// As [`Workspace::withdraw_claim`] where it holds for all of them; `Invalid` for a query that is wrong somewhere;
    /// `Cancelled`.
    pub fn withdraw_claims(
        &mut self,
        acting: &Acting,
        which: &Selection,
        reason: &str,
        watch: Watch<'_>,
    ) -> Result<BulkDone> {
        self.move_claims(acting, which, (Op::ClaimWithdraw, Status::Withdrawn), reason, watch)
    }

    /// Takes up many withdrawn claims again, for one reason. Claims that are not withdrawn are refused.
    ///
    /// # Errors
    /// As [`Workspace::reopen_claim`] where it holds for all of them; `Invalid` for a query that is wrong somewhere;
    /// `Cancelled`.
    pub fn reopen_claims(
        &mut self,
        acting: &Acting,
        which: &Selection,
        reason: &str,
        watch: Watch<'_>,
    ) -> Result<BulkDone> {
        self.move_claims(acting, which, (Op::ClaimReopen, Status::InProgress), reason, watch)
    }

    fn move_claims(
        &mut self,
        acting: &Acting,
        which: &Selection,
        (op, status): (Op, Status),
        reason: &str,
        watch: Watch<'_>,
    ) -> Result<BulkDone> {
        let claims = self.selected(acting, which)?;
        self.write_many(acting, Ending::Commit, |writing| {
            writing.permit(op, None)?;
            let reason = reviews::reason(op, reason)?;
            let change = |writing: &mut Writing<'_>, claim: &Record<Claim>| {
                if claim.body.status == status {
                    return Ok(false);
                }
                reviews::move_for(writing, claim, op, status, &reason).map(|_| true)
            };
            change_each(writing, &claims, change, watch)
        })
    }

    /// The claims of a selection, in the order in which they were recorded: so they lie in the file, and each part of
    /// it is gone to once.
    fn selected(&self, acting: &Acting, which: &Selection) -> Result<Vec<ClaimId>> {
        let mut claims = match which {
            Selection::Ids(ids) => ids.clone(),
            Selection::Query { query, but } => {
                let filter = ClaimFilter { but: but.clone(), ..ClaimFilter::default() };
                self.claims_within(Some(acting.person), query, &filter)?
            }
        };
        claims.sort_unstable();
        claims.dedup();
        Ok(claims)
    }
}

/// Writes one revision for each claim that the fields change. What would be refused for every one ends the job.
fn set_each(
    writing: &mut Writing<'_>,
    claims: &[ClaimId],
    op: Op,
    fields: impl Fn(&Record<Claim>) -> Result<Fields>,
    watch: Watch<'_>,
) -> Result<BulkDone> {
    writing.permit(op, None)?;
    let set = |writing: &mut Writing<'_>, before: &Record<Claim>| {
        let fields = fields(before)?;
        Ok(writing.append_changed(before, op, fields)?.is_some())
    };
    change_each(writing, claims, set, watch)
}

/// Changes one claim after the other; `change` answers whether it did. What is refused for one claim alone is told of it.
fn change_each(
    writing: &mut Writing<'_>,
    claims: &[ClaimId],
    change: impl Fn(&mut Writing<'_>, &Record<Claim>) -> Result<bool>,
    watch: Watch<'_>,
) -> Result<BulkDone> {
    let mut done = BulkDone::default();
    for (at, id) in claims.iter().enumerate() {
        if watch(at as u64, claims.len() as u64).is_break() {
            return Err(Error::Cancelled);
        }
        let claim = store::get(writing.db(), *id);
        match claim.and_then(|claim| change(writing, &claim)) {
            Ok(true) => done.changed += 1,
            Ok(false) => done.unchanged += 1,
            Err(why @ (Error::NotFound { .. } | Error::NotAllowed { .. } | Error::Invalid(_))) => {
                let (code, message) = (why.code().to_owned(), why.to_string());
                done.refused.push(BulkRefusal { claim: *id, code, message });
            }
            Err(other) => return Err(other),
        }
    }
    match watch(claims.len() as u64, claims.len() as u64).is_break() {
        true => Err(Error::Cancelled),
        false => Ok(done),
    }
}
