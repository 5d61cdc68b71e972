//! Searching: the query language, what it lists, and how a query is completed while it is typed.
//! Whole orders are remembered while nothing changes: sixteen bytes a claim for each of the last few lists.

mod complete;
pub(crate) mod days;
pub mod fields;
mod problems;
pub(crate) mod query;
mod resolve;
mod values;
pub(crate) mod words;

use std::collections::HashMap;
use std::sync::Arc;

use crate::error::Result;
use crate::ids::{ClaimId, PersonId};
use crate::store::search::{Used, Where};
use crate::store::{self, lists, revisions};
use crate::workspace::Workspace;
use crate::{search, staleness};

pub use self::complete::{Completion, Suggestion, SuggestionKind};
pub use self::fields::{Sort, SortKey};
pub use self::problems::QueryProblem;

use self::days::Today;
use self::problems::Found;
use self::query::Expr;
use self::resolve::Names;

/// How many orders are remembered.
const ORDERS: usize = 4;

/// A query with everything in it looked up.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) filter: Option<Expr>,
    pub(crate) sort: Option<Sort>,
    pub(crate) problems: Vec<Found>,
    pub(crate) today: Today,
}

/// What was found out about the workspace as it stands; all of it is forgotten when something changes.
#[derive(Debug, Default)]
pub(crate) struct Remembered {
    /// How many revisions there were.
    revisions: i64,
    orders: Vec<Order>,
    stale: Option<Arc<[ClaimId]>>,
    used: HashMap<Used, Arc<[(String, u64)]>>,
}

#[derive(Debug)]
struct Order {
    filter: Option<Expr>,
    today: Today,
    sort: Sort,
    ids: Arc<[ClaimId]>,
}

impl Workspace {
    /// What is wrong with a query. `me` is who looks.
    ///
    /// # Errors
    /// `Database`.
    pub fn check_query(&self, me: Option<PersonId>, query: &str) -> Result<Vec<QueryProblem>> {
        Ok(self.ask(me, query)?.problems.iter().map(Found::shown).collect())
    }

    /// The query as it is to be run.
    pub(crate) fn ask(&self, me: Option<PersonId>, query: &str) -> Result<Asked> {
        let today = self.today();
        let stale = || self.stale().map(|stale| stale.to_vec());
        let names = Names { db: self.db(), me, stale: &stale };
        let query = names.resolve(search::query::read(query, today))?;
        Ok(Asked { filter: query.filter, sort: query.sort, problems: query.problems, today })
    }

    /// Every claim that a query lists, in this order.
    pub(crate) fn order(&self, asked: &Asked, sort: Sort) -> Result<Arc<[ClaimId]>> {
        self.keep_up()?;
        let same =
            |order: &Order| order.filter == asked.filter && order.today == asked.today && order.sort == sort;
        if let Some(order) = self.remembered().orders.iter().find(|order| same(order)) {
            return Ok(Arc::clone(&order.ids));
        }
        let condition = Where::new(asked.filter.as_ref(), asked.today);
        let ids: Arc<[ClaimId]> = lists::ids(self.db(), &condition, sort)?.into();
        let mut remembered = self.remembered();
        remembered.orders.truncate(ORDERS - 1);
        let (filter, today) = (asked.filter.clone(), asked.today);
        remembered.orders.insert(0, Order { filter, today, sort, ids: Arc::clone(&ids) });
        Ok(ids)
    }

    /// The claims whose approval is stale, sorted by id.
    pub(crate) fn stale(&self) -> Result<Arc<[ClaimId]>> {
        self.keep_up()?;
        if let Some(stale) = &self.remembered().stale {
            return Ok(Arc::clone(stale));
        }
        let stale: Arc<[ClaimId]> = staleness::stale_claims(self.db(), None)?.into();
        self.remembered().stale = Some(Arc::clone(&stale));
        Ok(stale)
    }

    /// The values that claims have, the most used first.
    pub(crate) fn used(&self, what: Used) -> Result<Arc<[(String, u64)]>> {
        self.keep_up()?;
        if let Some(used) = self.remembered().used.get(&what) {
            return Ok(Arc::clone(used));
        }
        let used: Arc<[(String, u64)]> = store::search::used(self.db(), what)?.into();
        self.remembered().used.insert(what, Arc::clone(&used));
        Ok(used)
    }

    /// Forgets what was remembered of the workspace as it stood before.
    fn keep_up(&self) -> Result<()> {
        let revisions = revisions::last_seq(self.db())?;
        let mut remembered = self.remembered();
        if remembered.revisions != revisions {
            *remembered = Remembered { revisions, ..Remembered::default() };
        }
        Ok(())
    }
}
