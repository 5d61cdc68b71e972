//! One change of many claims: each gets a revision of its own, all of them in one transaction with one seal.
//! So a job is all there or not at all, calling it off leaves nothing, and one undo takes back the whole of it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Watch;
use crate::claims::{Assignment, Claim, assigned, tagged};
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::ClaimId;
use crate::people::Person;
use crate::records::{Patch, Record};
use crate::rules::Op;
use crate::store;
use crate::text;
use crate::workspace::{Acting, Ending, Workspace};
use crate::writing::Writing;

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
            change_each(writing, &claims, Op::ClaimAssign, |_| Ok(fields.clone()), watch)
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
            change_each(writing, &claims, Op::ClaimTag, tags, watch)
        })
    }

    /// The claims of a selection, in the order in which they were recorded: so they lie in the file, and each part of
    /// it is gone to once.
    fn selected(&self, acting: &Acting, which: &Selection) -> Result<Vec<ClaimId>> {
        let mut claims = match which {
            Selection::Ids(ids) => ids.clone(),
            Selection::Query { query, but } => {
                let but: HashSet<&ClaimId> = but.iter().collect();
                let mut claims = self.claims_of_query(Some(acting.person), query)?;
                claims.retain(|id| !but.contains(id));
                claims
            }
        };
        claims.sort_unstable();
        claims.dedup();
        Ok(claims)
    }
}

/// Writes one revision for each claim that the fields change. What is refused for one claim alone is told of it;
/// what would be refused for every one ends the job.
fn change_each(
    writing: &mut Writing<'_>,
    claims: &[ClaimId],
    op: Op,
    fields: impl Fn(&Record<Claim>) -> Result<Fields>,
    watch: Watch<'_>,
) -> Result<BulkDone> {
    writing.permit(op, None)?;
    let mut done = BulkDone::default();
    for (at, id) in claims.iter().enumerate() {
        if watch(at as u64, claims.len() as u64).is_break() {
            return Err(Error::Cancelled);
        }
        match change(writing, *id, op, &fields) {
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

fn change(
    writing: &mut Writing<'_>,
    id: ClaimId,
    op: Op,
    fields: &impl Fn(&Record<Claim>) -> Result<Fields>,
) -> Result<bool> {
    let before: Record<Claim> = store::get(writing.db(), id)?;
    let fields = fields(&before)?;
    Ok(writing.append_changed(&before, op, fields)?.is_some())
}
