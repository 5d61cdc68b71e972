//! Whole orders of all claims: any depth of any list is a walk along one of them.
//! Each is made when it is first asked for; what changes afterwards is moved, not sorted anew.

use std::ops::ControlFlow;
use std::sync::OnceLock;

use crate::error::Result;
use crate::search::bits::Bits;
use crate::search::columns::{Columns, NEVER};
use crate::search::words;
use crate::search::{Sort, SortKey};
use crate::store::lists::{self, status_rank};
use crate::store::{Db, listed};

/// So many texts are looked up again to find their place in an order; for more it is made anew.
const TEXTS_MOVED: usize = 200;

/// All claims in one order, rising; those without a value come last, in order of their ids.
#[derive(Debug, Default)]
pub(crate) struct Order {
    places: Vec<u32>,
    /// How many have a value.
    with: usize,
    /// What changed since it was made.
    changed: Vec<u32>,
    /// For each claim where it stands among `places`, once that was asked for.
    ranks: OnceLock<Vec<u32>>,
}

impl Order {
    /// Takes note that a claim may stand elsewhere now.
    pub(crate) fn note(&mut self, place: u32) {
        self.changed.push(place);
    }

    /// Where the list shows the place that stands here among all; and the other way round, for that is the same.
    fn shown(&self, rank: usize, descending: bool) -> usize {
        let (begin, end) = if rank < self.with { (0, self.with) } else { (self.with, self.places.len()) };
        if descending { begin + end - 1 - rank } else { rank }
    }

    /// So many of a few claims after so many others of them, as the list shows them.
    fn page_of_few(&self, few: &Bits, descending: bool, offset: usize, limit: usize) -> Vec<usize> {
        let ranks = self.ranks.get_or_init(|| {
            let mut ranks = vec![0; self.places.len()];
            for (rank, place) in (0..).zip(&self.places) {
                ranks[*place as usize] = rank;
            }
            ranks
        });
        let mut shown: Vec<usize> =
            few.iter().map(|place| self.shown(ranks[place] as usize, descending)).collect();
        shown.sort_unstable();
        let page = shown.into_iter().skip(offset).take(limit);
        page.map(|index| self.places[self.shown(index, descending)] as usize).collect()
    }

    /// Gives the places as a list shows them, but for so many, until it is told to stop. What has no value comes last
    /// either way.
    fn walk(&self, descending: bool, skipped: usize, mut take: impl FnMut(usize) -> ControlFlow<()>) {
        let (with, without) = self.places.split_at(self.with);
        let mut take = |place: &u32| take(*place as usize);
        let _ = if descending {
            with.iter().rev().chain(without.iter().rev()).skip(skipped).try_for_each(&mut take)
        } else {
            self.places.iter().skip(skipped).try_for_each(&mut take)
        };
    }
}

/// What a claim is sorted by; nothing comes last.
type Key = Option<i64>;

impl Columns {
    /// Brings an order in step, made anew where that is less work.
    pub(crate) fn bring_order(&mut self, db: &Db, key: SortKey) -> Result<()> {
        let mut order = self.orders.remove(&key).unwrap_or_default();
        let is_text = matches!(key, SortKey::Statement | SortKey::Claimant);
        let many = order.changed.len() > if is_text { TEXTS_MOVED } else { self.len() / 2 };
        if order.places.is_empty() || many {
            order = if is_text { self.order_by_text(db, key)? } else { self.order_by_key(db, key)? };
        } else if !order.changed.is_empty() {
            order = if is_text { self.moved_text(db, key, order)? } else { self.moved(db, key, order)? };
        }
        self.orders.insert(key, order);
        Ok(())
    }

    /// So many claims of a set after so many others, as an order lists them; of all claims where there is no set.
    pub(crate) fn page(&self, sort: Sort, among: Option<&Bits>, offset: usize, limit: usize) -> Vec<usize> {
        if let (Some(few), Some(order)) = (among.filter(|among| among.is_few()), self.orders.get(&sort.key)) {
            return order.page_of_few(few, sort.descending, offset, limit);
        }
        let (skipped, mut before) = if among.is_none() { (offset, 0) } else { (0, offset) };
        let mut page = Vec::with_capacity(limit);
        self.walk(sort, among, skipped, |at| match before {
            0 if page.len() == limit => ControlFlow::Break(()),
            0 => {
                page.push(at);
                ControlFlow::Continue(())
            }
            _ => {
                before -= 1;
                ControlFlow::Continue(())
            }
        });
        page
    }

    /// How many claims of a set an order lists before this one; nothing where it is not among them.
    pub(crate) fn before(&self, sort: Sort, among: Option<&Bits>, claim: usize) -> Option<usize> {
        let (mut before, mut met) = (0, false);
        self.walk(sort, among, 0, |at| {
            met = at == claim;
            before += usize::from(!met);
            if met { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        met.then_some(before)
    }

    fn walk(
        &self,
        sort: Sort,
        among: Option<&Bits>,
        skipped: usize,
        mut take: impl FnMut(usize) -> ControlFlow<()>,
    ) {
        let Some(order) = self.orders.get(&sort.key) else {
            return;
        };
        match among {
            None => order.walk(sort.descending, skipped, take),
            Some(among) => order.walk(sort.descending, skipped, |at| {
                if among.has(at) { take(at) } else { ControlFlow::Continue(()) }
            }),
        }
    }

    fn order_by_key(&self, db: &Db, key: SortKey) -> Result<Order> {
        let key = self.key(db, key)?;
        let mut with: Vec<(i64, u32)> = Vec::with_capacity(self.len());
        let mut without = Vec::new();
        // In the order of the ids, which a sort that keeps what is equal leaves as it is.
        for place in &self.by_id {
            match key(*place as usize) {
                Some(key) => with.push((key, *place)),
                None => without.push(*place),
            }
        }
        with.sort_by_key(|(key, _)| *key);
        let (count, places) = (with.len(), with.into_iter().map(|(_, place)| place));
        Ok(Order { places: places.chain(without).collect(), with: count, ..Order::default() })
    }

    /// Takes what changed out of an order and puts it where it belongs.
    fn moved(&self, db: &Db, key: SortKey, order: Order) -> Result<Order> {
        let key = self.key(db, key)?;
        let full = |place: u32| {
            let key = key(place as usize);
            (key.is_none(), key, self.ids[place as usize])
        };
        let (mut changed, kept) = self.part(order);
        changed.sort_by_cached_key(|place| full(*place));
        let mut places = Vec::with_capacity(self.len());
        // Where nothing is moved to, whole stretches are copied.
        let mut rest = kept.as_slice();
        for moved in changed {
            let moved_key = full(moved);
            let (before, after) = rest.split_at(rest.partition_point(|place| full(*place) < moved_key));
            places.extend_from_slice(before);
            places.push(moved);
            rest = after;
        }
        places.extend_from_slice(rest);
        let with = places.partition_point(|place| key(*place as usize).is_some());
        Ok(Order { places, with, ..Order::default() })
    }

    /// What changed, each once, and what did not, in its order.
    fn part(&self, order: Order) -> (Vec<u32>, Vec<u32>) {
        let Order { mut places, mut changed, .. } = order;
        let mut set = Bits::none(self.len());
        changed.retain(|place| set.insert(*place as usize));
        places.retain(|place| !set.has(*place as usize));
        (changed, places)
    }

    /// What claims are sorted by.
    fn key<'c>(&'c self, db: &Db, key: SortKey) -> Result<Box<dyn Fn(usize) -> Key + 'c>> {
        Ok(match key {
            SortKey::Status => Box::new(|at| self.status_of(at).map(|status| status_rank(status).into())),
            SortKey::Priority => Box::new(|at| Some(self.priority[at].into())),
            SortKey::Due => Box::new(|at| Some(self.due[at]).filter(|day| *day != NEVER).map(i64::from)),
            SortKey::Sources => Box::new(|at| Some(self.sources[at].into())),
            SortKey::Created => Box::new(|at| Some(self.created[at])),
            SortKey::Assignee => {
                let names = lists::names(db)?;
                let names =
                    self.assignees.values().iter().map(|id| names.get(id).map(|name| words::folded(name)));
                let ranks = ranks(&names.collect::<Vec<_>>());
                Box::new(move |at| ranks.get(usize::from(self.assignee[at])).copied().flatten())
            }
            SortKey::Rating => {
                let ranks = ranks(&listed::rating_ranks(db, self.ratings.values())?);
                Box::new(move |at| ranks.get(usize::from(self.rating[at])).copied().flatten())
            }
            _ => Box::new(|at| Some(self.updated[at])),
        })
    }

    fn order_by_text(&self, db: &Db, key: SortKey) -> Result<Order> {
        let (mut with, mut without) = (Vec::with_capacity(self.len()), Vec::new());
        listed::each_text(db, key, |number, text| {
            let place = number.saturating_sub(1);
            match text {
                Some(text) => with.push((Place::of(text), self.ids[place as usize], place)),
                None => without.push((self.ids[place as usize], place)),
            }
        })?;
        with.sort_unstable();
        without.sort_unstable();
        let count = with.len();
        let places = with.into_iter().map(|(_, _, place)| place);
        let without = without.into_iter().map(|(_, place)| place);
        Ok(Order { places: places.chain(without).collect(), with: count, ..Order::default() })
    }

    fn moved_text(&self, db: &Db, key: SortKey, order: Order) -> Result<Order> {
        let full = |place: u32| -> Result<_> {
            let text = listed::text(db, key, place + 1)?;
            Ok((text.is_none(), text.as_deref().map(Place::of), self.ids[place as usize]))
        };
        let (changed, mut places) = self.part(order);
        for place in changed {
            let wanted = full(place)?;
            let here = first_of(&places, |other| Ok(full(other)? >= wanted))?;
            places.insert(here, place);
        }
        let with = first_of(&places, |place| Ok(full(place)?.0))?;
        Ok(Order { places, with, ..Order::default() })
    }
}

/// Where the places begin of which this holds: it holds of all that come after.
fn first_of(places: &[u32], holds: impl Fn(u32) -> Result<bool>) -> Result<usize> {
    let (mut low, mut high) = (0, places.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if holds(places[middle])? {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Ok(low)
}

/// For each number of a dictionary its place among the values; equal values have one place.
fn ranks<V: Ord>(values: &[Option<V>]) -> Vec<Key> {
    let mut sorted: Vec<&V> = values.iter().flatten().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let rank = |value: &Option<V>| {
        let place = value.as_ref().map(|value| sorted.partition_point(|other| *other < value));
        place.and_then(|place| i64::try_from(place).ok())
    };
    std::iter::once(None).chain(values.iter().map(rank)).collect()
}

/// A text's place in a list: its first bytes as a number, which tells most texts apart, and the rest of it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    first: u128,
    rest: Box<[u8]>,
}

impl Place {
    fn of(text: &str) -> Place {
        let folded = words::folded(text.trim_start());
        let (first, rest) = folded.as_bytes().split_at(folded.len().min(16));
        let mut bytes = [0; 16];
        bytes[..first.len()].copy_from_slice(first);
        Place { first: u128::from_be_bytes(bytes), rest: rest.into() }
    }
}
