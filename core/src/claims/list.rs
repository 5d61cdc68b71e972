//! Claims as a table shows them: a page of rows for a query, and how many there are in all.
//! Any depth of a list comes at once: it is a walk along an order of all claims, or along what the index of words finds.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::claims::{Claim, ClaimFilter, Priority};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, ClaimId, PersonId, ScaleId, Timestamp};
use crate::records::Record;
use crate::rules::Status;
use crate::search::bits::Bits;
use crate::search::parts::Parts;
use crate::search::query::Expr;
use crate::search::ranking::{self, RANKED, Ranked};
use crate::search::words::Phrase;
use crate::search::{self, Asked, Passage, QueryProblem, Sort, SortKey, columns, marks};
use crate::staleness;
use crate::store;
use crate::store::lists::{self, ListRow};
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
    /// The order where the query names none; without either by relevance to the words that are looked for, or else the
    /// newest change first.
    pub sort: Option<Sort>,
    /// How many rows come before the page.
    #[ts(optional, as = "Option<_>")]
    pub offset: u64,
    /// The claim after which the page begins, in place of an offset.
    pub after: Option<ClaimId>,
    /// How many rows are wanted, up to [`ROWS_MOST`].
    pub limit: u32,
    /// Whether it is enough to know of how many rows at least the list has: the rest of what common words are found
    /// in is then not counted.
    #[ts(optional, as = "Option<_>")]
    pub uncounted: bool,
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
    /// When it or what belongs to it was last changed.
    pub updated_at: Timestamp,
    /// Whether copies edited apart disagree about it, its verdict or its evidence.
    pub conflicted: bool,
    /// Whether something that its approval relied on changed since.
    pub approval_stale: bool,
    /// Whether its approval was of the approver's own work.
    pub self_approved: bool,
    /// Where words that were looked for stand in the statement.
    pub marks: Vec<search::TextRange>,
    /// Where else those stand that are not in the statement.
    pub passages: Vec<Passage>,
}

/// A part of a list of claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClaimPage {
    /// The rows.
    pub rows: Vec<ClaimRow>,
    /// How many rows the whole list has.
    pub total: u64,
    /// Whether that is exact, and not only what was counted until the page was full.
    pub counted: bool,
    /// How many of the newest were ranked by relevance, where that is not all of them: the words are too common.
    pub ranked: Option<u32>,
    /// How many of them come before the page.
    pub offset: u64,
    /// The order of the list.
    pub sort: Sort,
    /// Where the query names it.
    pub sorted_at: Option<search::TextRange>,
    /// What is wrong with the query; the list is by the part of it that is right.
    pub problems: Vec<QueryProblem>,
}

/// Whether a page is among the first of all claims by their last change: an index leads to it, and no order is needed.
fn is_first(asked: &Asked<'_>, sort: Sort, listing: &ClaimListing) -> bool {
    asked.filter.is_none() && sort == Sort::default() && listing.offset <= u64::from(ROWS_MOST)
}

/// The order of a list: what was asked for, or else by relevance where there are words to be relevant to.
fn sort_of(asked: Option<Sort>, has_words: bool) -> Sort {
    match asked {
        Some(sort) if sort.key != SortKey::Relevance => sort,
        _ if has_words => Sort::RELEVANCE,
        _ => Sort::default(),
    }
}

fn missing(claim: ClaimId) -> Error {
    Error::NotFound { what: "claim", id: claim.to_string() }
}

/// A page of a list.
struct Cut {
    /// The claims, by their numbers.
    numbers: Vec<u32>,
    /// How many rows come before it.
    offset: u64,
    /// How many the list has, and whether that is exact.
    total: u64,
    counted: bool,
    /// How many were ranked by relevance, where that is not all of them.
    ranked: Option<u32>,
}

/// The part of what is found that a page shows, while it is found.
struct Window {
    /// Before the page begins.
    offset: u64,
    limit: usize,
    met: u64,
    begun: bool,
    full: bool,
    numbers: Vec<u32>,
}

impl Window {
    fn new(listing: &ClaimListing) -> Window {
        let limit = listing.limit.min(ROWS_MOST) as usize;
        let (offset, begun) =
            (if listing.after.is_some() { 0 } else { listing.offset }, listing.after.is_none());
        Window { offset, limit, met: 0, begun, full: false, numbers: Vec::with_capacity(limit) }
    }

    /// Takes the next of what is found; a page after a claim begins behind it.
    fn take(&mut self, number: u32, after: Option<u32>) -> ControlFlow<()> {
        if self.begun && self.met >= self.offset {
            // One more than the page shows that the list goes on.
            if self.numbers.len() == self.limit {
                self.full = true;
                self.met += 1;
                return ControlFlow::Break(());
            }
            self.numbers.push(number);
        }
        self.met += 1;
        if !self.begun && after == Some(number) {
            (self.begun, self.offset) = (true, self.met);
        }
        ControlFlow::Continue(())
    }
}

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DeskCounts {
    /// Every claim.
    pub claims: u64,
    /// Those that wait for an editor.
    pub in_review: u64,
}

impl Workspace {
    /// A page of the claims that a query lists. `me` is who looks: whom `assignee:me` means.
    ///
    /// # Errors
    /// Where the page is to begin after a claim, `NotFound` where there is none such, and `NotListed` where a list by
    /// relevance does not have it any more; `Database`.
    pub fn list_claims(&self, me: Option<PersonId>, listing: &ClaimListing) -> Result<ClaimPage> {
        let asked = self.ask(me, &listing.query)?.within(&listing.filter);
        let (phrases, rest) = asked.filter.as_ref().map(ranking::apart).unwrap_or_default();
        let sort = sort_of(asked.sort.or(listing.sort), !phrases.is_empty());
        let limit = listing.limit.min(ROWS_MOST);
        let cut = match listing.after {
            _ if sort.key == SortKey::Relevance => {
                self.cut_found(&asked, &phrases, rest.as_ref(), listing)?
            }
            None if is_first(&asked, sort, listing) => Cut {
                numbers: lists::newest(self.db(), listing.offset, limit)?,
                offset: listing.offset,
                total: lists::total(self.db())?,
                counted: true,
                ranked: None,
            },
            _ => self.cut(&asked, sort, listing)?,
        };
        let mut sought = Vec::new();
        if let Some(filter) = &asked.filter {
            ranking::sought(filter, &mut sought);
        }
        let reading = self.read_at_once()?;
        let rows = self.claim_rows(&cut.numbers, &sought)?;
        drop(reading);
        let problems = asked.problems.iter().map(|found| found.shown()).collect();
        let Cut { total, counted, ranked, offset, .. } = cut;
        Ok(ClaimPage { rows, total, counted, ranked, offset, sort, sorted_at: asked.sorted_at, problems })
    }

    /// A claim's own fields, without what belongs to it.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn claim_record(&self, id: ClaimId) -> Result<Record<Claim>> {
        store::get(self.db(), id)
    }

    /// A page along one of the orders.
    fn cut(&self, asked: &Asked<'_>, sort: Sort, listing: &ClaimListing) -> Result<Cut> {
        let mut columns = self.columns(Parts::of(asked.filter.as_ref()) | Parts::of_order(sort.key))?;
        columns.bring_order(self.db(), sort.key)?;
        let among = match &asked.filter {
            Some(filter) => Some(self.let_through(&columns, filter, asked.calendar)?),
            None => None,
        };
        let among = among.as_deref();
        let offset = match listing.after {
            None => usize::try_from(listing.offset).unwrap_or(usize::MAX),
            Some(after) => {
                let before = columns.place(after).and_then(|place| columns.before(sort, among, place));
                // Where it is not in the list any more, the page begins where it would stand.
                let (before, listed) = before.ok_or_else(|| missing(after))?;
                before + usize::from(listed)
            }
        };
        let page = columns.page(sort, among, offset, listing.limit.min(ROWS_MOST) as usize);
        let numbers = page.into_iter().map(columns::number).collect();
        let total = among.map_or(columns.len(), Bits::count) as u64;
        Ok(Cut { numbers, offset: offset as u64, total, counted: true, ranked: None })
    }

    /// A page of what is found by words, the most relevant first.
    fn cut_found(
        &self,
        asked: &Asked<'_>,
        phrases: &[Phrase],
        rest: Option<&Expr>,
        listing: &ClaimListing,
    ) -> Result<Cut> {
        let among = match rest {
            Some(rest) => {
                let columns = self.columns(Parts::of(Some(rest)))?;
                Some(self.let_through(&columns, rest, asked.calendar)?)
            }
            None => None,
        };
        let mut window = Window::new(listing);
        let after = match listing.after {
            Some(after) => Some(lists::number(self.db(), after)?.ok_or_else(|| missing(after))?),
            None => None,
        };
        let take = |number| window.take(number, after);
        let reading = self.read_at_once()?;
        let claims = usize::try_from(lists::total(self.db())?).unwrap_or_default();
        let ranked = ranking::ranked(self, phrases, claims, among.as_deref(), take)?;
        if let Some(id) = listing.after.filter(|_| !window.begun) {
            return Err(Error::NotListed { id });
        }
        // Words alone are counted without what lists are made of, where nobody needed that yet.
        let alone = rest.is_none() && self.columns_at_hand()?.is_none();
        let found = (window.full && !listing.uncounted && alone)
            .then(|| ranking::found(self, None, claims, phrases))
            .transpose()?;
        drop(reading);
        let (total, counted) = match (&asked.filter, found) {
            _ if !window.full => (window.met, true),
            (_, Some(found)) => (found.count() as u64, true),
            (Some(filter), None) if !listing.uncounted => {
                let columns = self.columns(Parts::of(Some(filter)))?;
                (self.let_through(&columns, filter, asked.calendar)?.count() as u64, true)
            }
            _ => (window.met, false),
        };
        let ranked = (ranked == Ranked::Newest).then_some(RANKED);
        Ok(Cut { numbers: window.numbers, offset: window.offset, total, counted, ranked })
    }

    /// The rows of the claims with these numbers, in this order, within a reading; the words that were looked for are
    /// marked in them.
    pub(crate) fn claim_rows(&self, numbers: &[u32], sought: &[Phrase]) -> Result<Vec<ClaimRow>> {
        let columns = self.columns_at_hand()?;
        let known = |number| columns.as_ref()?.belonging(columns::place(number));
        let found = lists::rows(self.db(), numbers, known)?;
        drop(columns);
        let maybe_stale = found.iter().filter(|listed| listed.maybe_stale).map(|listed| listed.claim.id);
        let stale = staleness::stale_claims(self.db(), Some(&maybe_stale.collect::<Vec<_>>()))?;
        let today = self.calendar().today.to_string();
        let judged = |ListRow { number, claim: mut row, .. }: ListRow| {
            row.approval_stale = stale.binary_search(&row.id).is_ok();
            let late = row.due_on.as_ref().is_some_and(|day| *day < today);
            row.overdue = late && !row.status.is_done();
            if !sought.is_empty() {
                (row.marks, row.passages) = marks::found_by(self.db(), number, &row, sought)?;
            }
            Ok(row)
        };
        found.into_iter().map(judged).collect()
    }

    /// How much there is, and how much of it waits for an editor.
    ///
    /// # Errors
    /// `Database`.
    pub fn desk_counts(&self) -> Result<DeskCounts> {
        let in_review = store::counts::of(self.db(), "status", Status::InReview.as_str())?;
        Ok(DeskCounts { claims: lists::total(self.db())?, in_review })
    }
}
