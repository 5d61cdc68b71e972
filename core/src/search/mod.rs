//! Searching: the query language, what it lists in which order, and how a query is completed while it is typed.
//! What lists are made of stands in memory (`columns.rs`); words are found by the database's index of them.

pub(crate) mod bits;
pub(crate) mod columns;
pub(crate) mod complete;
pub(crate) mod days;
mod endings;
mod facets;
pub mod fields;
pub(crate) mod marks;
pub(crate) mod numbers;
mod orders;
pub(crate) mod parts;
mod problems;
pub(crate) mod query;
pub(crate) mod ranking;
pub(crate) mod resolve;
pub(crate) mod select;
pub(crate) mod similar;
mod values;
pub(crate) mod words;
pub(crate) mod written;

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;
use std::{iter, thread};

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::claims::ClaimFilter;
use crate::error::{Error, Problem, Result};
use crate::ids::{ClaimId, PersonId};
use crate::search::bits::Bits;
use crate::store::search::Used;
use crate::store::{self, Tx, listed, revisions};
use crate::workspace::Workspace;
use crate::{search, staleness};

pub use self::complete::{Completion, Suggestion, SuggestionKind};
pub use self::facets::{ClaimFacetValues, ClaimFacets, Counts, FacetValue};
pub use self::fields::{Sort, SortKey};
pub use self::marks::{Passage, TextRange};
pub use self::problems::QueryProblem;
pub use self::similar::SimilarClaim;

use self::columns::Columns;
use self::parts::Parts;
use self::problems::Found;
use self::query::{Expr, Query};
use self::resolve::Names;

/// How many filters are remembered.
const FILTERS: usize = 4;
/// How long it takes at most until a thread that waits goes on.
const TURN: Duration = Duration::from_millis(1);

/// A query with everything in it looked up.
#[derive(Debug)]
pub(crate) struct Asked<'w> {
    pub(crate) filter: Option<Expr>,
    pub(crate) sort: Option<Sort>,
    pub(crate) sorted_at: Option<TextRange>,
    pub(crate) problems: Vec<Found>,
    pub(crate) calendar: Calendar<'w>,
}

impl<'w> Asked<'w> {
    /// The same, of the claims that fit a filter besides.
    pub(crate) fn within(mut self, filter: &ClaimFilter) -> Asked<'w> {
        self.filter = match (self.filter.take(), filter.expr()) {
            (Some(one), Some(other)) => Some(Expr::All(vec![one, other])),
            (one, other) => one.or(other),
        };
        self
    }

    /// Refuses a query that is wrong somewhere.
    pub(crate) fn refuse_wrong(&self) -> Result<()> {
        let Some(found) = self.problems.first() else {
            return Ok(());
        };
        Err(Error::invalid("query", Problem::Query { message: found.shown().located() }))
    }
}

/// What was found out about the workspace as it stands; all of it is forgotten when something changes.
#[derive(Debug, Default)]
pub(crate) struct Remembered {
    /// How many revisions there were.
    revisions: i64,
    /// With the day and how far the clock was ahead.
    filters: Vec<(Expr, (NaiveDate, i32), Arc<Bits>)>,
    stale: Option<Arc<[ClaimId]>>,
    /// The counts of all claims.
    of_all: Option<ClaimFacets>,
    used: HashMap<Used, Arc<[(String, u64)]>>,
}

/// What lists are made of, while the tables are read in the same state.
pub(crate) struct InStep<'a> {
    // Ends first.
    _reading: Tx<'a>,
    columns: MutexGuard<'a, Columns>,
}

impl Deref for InStep<'_> {
    type Target = Columns;
    fn deref(&self) -> &Columns {
        &self.columns
    }
}

impl DerefMut for InStep<'_> {
    fn deref_mut(&mut self) -> &mut Columns {
        &mut self.columns
    }
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
    pub(crate) fn ask(&self, me: Option<PersonId>, query: &str) -> Result<Asked<'_>> {
        let calendar = self.calendar();
        let stale = || self.stale().map(|stale| stale.to_vec());
        let names = Names { db: self.db(), me, stale: &stale };
        let query = names.resolve(search::query::read(query, calendar.today))?;
        let Query { filter, sort, sorted_at, problems } = query;
        Ok(Asked { filter, sort, sorted_at: sorted_at.map(TextRange::of), problems, calendar })
    }

    /// What lists are made of, with these parts, in step with the tables, and both of one state of the file until this is
    /// dropped.
    pub(crate) fn columns(&self, parts: Parts) -> Result<InStep<'_>> {
        let mut columns = self.shared_columns().lock().unwrap_or_else(PoisonError::into_inner);
        // Not before: another handle may have brought them further than what would be read here.
        let reading = self.read_at_once()?;
        columns.keep_up(self.db())?;
        columns.bring(self.db(), parts)?;
        Ok(InStep { _reading: reading, columns })
    }

    /// What lists are made of, where that is at hand and of the state that is being read: nobody waits for it here.
    pub(crate) fn columns_at_hand(&self) -> Result<Option<MutexGuard<'_, Columns>>> {
        let now = revisions::last_seq(self.db())?;
        let columns = self.shared_columns().try_lock().ok();
        Ok(columns.filter(|columns| columns.seen == Some(now)))
    }

    /// Fills what lists are made of, so that the first one does not wait for it; part by part, so that one that comes
    /// meanwhile waits for no more than it needs.
    ///
    /// # Errors
    /// `Database`.
    pub fn warm_up(&self) -> Result<()> {
        for part in iter::once(Parts::NONE).chain(Parts::SHOWN.each()) {
            drop(self.columns(part)?);
            // Whoever waits is to be next, not this thread again.
            thread::sleep(TURN);
        }
        self.columns(Parts::SHOWN)?.bring_order(self.db(), SortKey::default())
    }

    /// The claims that a filter lets through.
    pub(crate) fn let_through(
        &self,
        columns: &Columns,
        filter: &Expr,
        calendar: Calendar<'_>,
    ) -> Result<Arc<Bits>> {
        self.keep_up()?;
        let clock = (calendar.today, calendar.ahead);
        let same = |(known, then, bits): &&(Expr, (NaiveDate, i32), Arc<Bits>)| {
            known == filter && *then == clock && bits.len() == columns.len()
        };
        if let Some((_, _, bits)) = self.remembered().filters.iter().find(same) {
            return Ok(Arc::clone(bits));
        }
        let bits = Arc::new(columns.select(self, filter, calendar)?);
        let mut remembered = self.remembered();
        remembered.filters.truncate(FILTERS - 1);
        remembered.filters.insert(0, (filter.clone(), clock, Arc::clone(&bits)));
        Ok(bits)
    }

    /// Every claim that a query lists. A query that is wrong somewhere lists none here: what is done to them, or
    /// leaves the desk with them, would be done to others. `me` is who looks.
    ///
    /// # Errors
    /// `Invalid` for a query that is wrong somewhere.
    pub fn claims_of_query(&self, me: Option<PersonId>, query: &str) -> Result<Vec<ClaimId>> {
        self.claims_within(me, query, &ClaimFilter::default())
    }

    /// The same, of the claims that fit a filter besides.
    pub(crate) fn claims_within(
        &self,
        me: Option<PersonId>,
        query: &str,
        filter: &ClaimFilter,
    ) -> Result<Vec<ClaimId>> {
        let asked = self.ask(me, query)?.within(filter);
        asked.refuse_wrong()?;
        let columns = self.columns(Parts::of(asked.filter.as_ref()))?;
        let Some(filter) = &asked.filter else {
            return Ok(columns.ids.clone());
        };
        let bits = self.let_through(&columns, filter, asked.calendar)?;
        Ok(bits.iter().map(|at| columns.ids[at]).collect())
    }

    /// The filter, and of what it lets through only the claims that a query lists; no query lists all. `me` is who looks.
    ///
    /// # Errors
    /// As [`Workspace::claims_of_query`].
    pub fn narrowed(&self, me: Option<PersonId>, filter: ClaimFilter, query: &str) -> Result<ClaimFilter> {
        if query.trim().is_empty() {
            return Ok(filter);
        }
        let claims = Some(self.claims_within(me, query, &filter)?);
        Ok(ClaimFilter { claims, ..filter })
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

/// Of more changed claims than this, tags are read anew, for all claims, by the list that next asks for them: to look for
/// each of them at every tag would take longer.
const TAGS_ONE_BY_ONE: usize = 500;

impl Columns {
    /// Takes in what changed since it was last in step: the claims that did, or all where those are many.
    fn keep_up(&mut self, db: &store::Db) -> Result<()> {
        let now = revisions::last_seq(db)?;
        if self.seen.is_some_and(|seen| seen >= now) {
            return Ok(());
        }
        // What breaks off in the middle is filled anew the next time.
        let changed = self.seen.take().map(|seen| listed::changed_after(db, seen)).transpose()?;
        match changed.filter(|changed| changed.claims.len() <= self.len() / 8 + 100) {
            Some(changed) => self.take_in(db, &changed)?,
            None => {
                *self = Columns::default();
                listed::fill(db, self)?;
            }
        }
        self.seen = Some(now);
        Ok(())
    }

    /// Takes in what is not there yet of these parts, of the state that the columns are of.
    fn bring(&mut self, db: &store::Db, parts: Parts) -> Result<()> {
        let missing = parts.without(self.parts);
        if missing.is_none() {
            return Ok(());
        }
        // As above.
        let seen = self.seen.take();
        listed::bring(db, self, missing, None)?;
        if missing.have(Parts::TAGS) {
            self.sort_tags();
        }
        self.parts = self.parts | missing;
        self.seen = seen;
        Ok(())
    }

    fn take_in(&mut self, db: &store::Db, changed: &listed::Changed) -> Result<()> {
        self.met.get_mut().clear();
        if changed.claims.len() > TAGS_ONE_BY_ONE {
            self.forget_all_tags();
        }
        listed::refresh(db, self, &changed.claims, self.parts)?;
        if changed.governing {
            self.orders.retain(|key, _| !matches!(key, SortKey::Assignee | SortKey::Rating));
        }
        let places: Vec<usize> = changed.claims.iter().filter_map(|claim| self.place(*claim)).collect();
        for order in self.orders.values_mut() {
            places.iter().for_each(|place| order.note(*place as u32));
        }
        Ok(())
    }
}
