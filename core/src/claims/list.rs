//! Claims as a table shows them: a page of rows for a query, and how many there are in all.
//! The order of a whole list is remembered until something changes, so that any depth of it comes at once.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::claims::{Claim, ClaimFilter, Priority};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, ClaimId, PersonId, ScaleId, Timestamp};
use crate::records::Record;
use crate::rules::Status;
use crate::search::query::Expr;
use crate::search::{Asked, QueryProblem, Sort};
use crate::staleness;
use crate::store::{self, lists};
use crate::workspace::Workspace;

/// The most rows of one page.
pub const ROWS_MOST: u32 = 1_000;

/// Which part of which list is wanted.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ClaimListing {
    /// The query; an empty one lists every claim.
    #[ts(optional, as = "Option<_>")]
    pub query: String,
    /// What the claims must fit besides.
    #[ts(optional, as = "Option<_>")]
    pub filter: ClaimFilter,
    /// The order; without it the one that the query names, or else the newest change first.
    pub sort: Option<Sort>,
    /// How many rows come before the page.
    #[ts(optional, as = "Option<_>")]
    pub offset: u64,
    /// The claim after which the page begins, in place of an offset.
    pub after: Option<ClaimId>,
    /// How many rows are wanted, up to [`ROWS_MOST`].
    pub limit: u32,
}

/// A claim's rating, as it was called when it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RowRating {
    /// The rating's key.
    pub key: String,
    /// The rating in words.
    pub label: String,
    /// The scale's name.
    pub scale: String,
    /// The scale.
    pub scale_id: ScaleId,
    /// The rating's place between worst and best; none where the scale has no order.
    pub value: Option<i64>,
    /// The scale's lowest value.
    pub worst: Option<i64>,
    /// The scale's highest value.
    pub best: Option<i64>,
}

impl RowRating {
    /// How far from the scale's worst to its best, in thousandths.
    pub(crate) fn place(&self) -> Option<i64> {
        let (value, worst, best) = (self.value?, self.worst?, self.best?);
        let (way, length) = (i128::from(value) - i128::from(worst), i128::from(best) - i128::from(worst));
        (length != 0).then(|| i64::try_from(way * 1_000 / length).unwrap_or(i64::MAX))
    }
}

/// A claim in a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClaimRow {
    /// The claim's id.
    pub id: ClaimId,
    /// The claim itself.
    pub statement: String,
    /// Who says it.
    pub claimant: Option<String>,
    /// Who passes it on.
    pub reported_by: Option<String>,
    /// Where the work stands.
    pub status: Status,
    /// How urgent it is.
    pub priority: Priority,
    /// What was found.
    pub rating: Option<RowRating>,
    /// Who works on it.
    pub assignee_id: Option<PersonId>,
    /// What they are called.
    pub assignee: Option<String>,
    /// Until when: `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// Whether that day is over and the check is not done.
    pub overdue: bool,
    /// Its tags.
    pub tags: Vec<String>,
    /// How many sources are attached.
    pub sources: u32,
    /// Its language: BCP 47.
    pub language: Option<String>,
    /// The article that it was found in.
    pub article_id: Option<ArticleId>,
    /// That article's headline.
    pub article: Option<String>,
    /// When it was said: `YYYY-MM-DD`.
    pub claimed_on: Option<String>,
    /// When it was recorded.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Whether copies edited apart disagree about it, its verdict or its evidence.
    pub conflicted: bool,
    /// Whether something that its approval relied on changed since.
    pub approval_stale: bool,
    /// Whether its approval was of the approver's own work.
    pub self_approved: bool,
}

/// A part of a list of claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClaimPage {
    /// The rows.
    pub rows: Vec<ClaimRow>,
    /// How many rows the whole list has.
    pub total: u64,
    /// How many of them come before the page.
    pub offset: u64,
    /// The order of the list.
    pub sort: Sort,
    /// What is wrong with the query; the list is by the part of it that is right.
    pub problems: Vec<QueryProblem>,
}

fn both(one: Option<Expr>, other: Option<Expr>) -> Option<Expr> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Expr::All(vec![one, other])),
        (one, other) => one.or(other),
    }
}

/// Whether a page is among the first of all claims by their last change: an index leads to it, and no order is needed.
fn is_first(asked: &Asked, sort: Sort, listing: &ClaimListing) -> bool {
    asked.filter.is_none() && sort == Sort::default() && listing.offset <= u64::from(ROWS_MOST)
}

/// A number, and the query that lists what was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Counted {
    /// The query.
    pub query: String,
    /// How many claims it lists.
    pub count: u64,
}

/// How much there is to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DeskCounts {
    /// Every claim.
    pub claims: u64,
    /// Waiting for an editor.
    pub in_review: Counted,
    /// Assigned to who looks, and not done.
    pub mine: Counted,
    /// Late.
    pub overdue: Counted,
    /// Approved on something that changed since.
    pub stale: Counted,
    /// Disputed between copies edited apart.
    pub conflicted: Counted,
}

impl Workspace {
    /// A page of the claims that a query lists. `me` is who looks: whom `assignee:me` means.
    ///
    /// # Errors
    /// `NotFound` where the page is to begin after a claim that is not in the list; `Database`.
    pub fn list_claims(&self, me: Option<PersonId>, listing: &ClaimListing) -> Result<ClaimPage> {
        let mut asked = self.ask(me, &listing.query)?;
        asked.filter = both(asked.filter.take(), listing.filter.expr());
        let sort = listing.sort.or(asked.sort).unwrap_or_default();
        let limit = listing.limit.min(ROWS_MOST);
        let (ids, offset, total) = match listing.after {
            None if is_first(&asked, sort, listing) => {
                let ids = lists::newest(self.db(), listing.offset, limit)?;
                (ids, listing.offset, lists::total(self.db())?)
            }
            _ => self.cut(&asked, sort, listing, limit)?,
        };
        let problems = asked.problems.iter().map(|found| found.shown()).collect();
        Ok(ClaimPage { rows: self.claim_rows(&ids)?, total, offset, sort, problems })
    }

    /// A claim's own fields, without what belongs to it.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn claim_record(&self, id: ClaimId) -> Result<Record<Claim>> {
        store::get(self.db(), id)
    }

    /// The ids of a page, how many come before it, and how many there are in all.
    fn cut(
        &self,
        asked: &Asked,
        sort: Sort,
        listing: &ClaimListing,
        limit: u32,
    ) -> Result<(Vec<ClaimId>, u64, u64)> {
        let order = self.order(asked, sort)?;
        let offset = match listing.after {
            None => usize::try_from(listing.offset).unwrap_or(usize::MAX),
            Some(after) => {
                let at = order.iter().position(|id| *id == after);
                at.ok_or_else(|| Error::NotFound { what: "claim", id: after.to_string() })? + 1
            }
        };
        let ids: Vec<ClaimId> = order.iter().skip(offset).take(limit as usize).copied().collect();
        Ok((ids, offset as u64, order.len() as u64))
    }

    /// The rows of these claims, in this order.
    pub(crate) fn claim_rows(&self, ids: &[ClaimId]) -> Result<Vec<ClaimRow>> {
        let mut rows = lists::rows(self.db(), ids)?;
        let stale = staleness::stale_claims(self.db(), Some(ids))?;
        let today = self.today().day.to_string();
        for row in &mut rows {
            row.approval_stale = stale.binary_search(&row.id).is_ok();
            let late = row.due_on.as_ref().is_some_and(|day| *day < today);
            row.overdue = late && !row.status.is_done();
        }
        Ok(rows)
    }

    /// How much there is to do, for who looks.
    ///
    /// # Errors
    /// `Database`.
    pub fn desk_counts(&self, me: PersonId) -> Result<DeskCounts> {
        let counted = |query: &str| -> Result<Counted> {
            let asked = self.ask(Some(me), query)?;
            let condition = store::search::Where::new(asked.filter.as_ref(), asked.today);
            Ok(Counted { query: query.to_owned(), count: store::search::count(self.db(), &condition)? })
        };
        Ok(DeskCounts {
            claims: lists::total(self.db())?,
            in_review: counted("status:in_review")?,
            mine: counted("assignee:me is:open")?,
            overdue: counted("is:overdue")?,
            stale: Counted { query: "is:stale".to_owned(), count: self.stale()?.len() as u64 },
            conflicted: counted("is:conflicted")?,
        })
    }
}
