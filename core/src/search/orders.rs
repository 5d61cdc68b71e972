//! Whole orders of all claims: any depth of any list is a walk along one of them.
//! Each is made when it is first asked for; what changes afterwards is moved, not sorted anew.

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
/// Looking up where a claim stands in an order takes as long as walking past so many.
const LOOKED_UP: usize = 4;
/// How many places of an order are counted at once.
const BLOCK: usize = 1_024;

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

    /// For each claim where it stands among all.
    fn ranks(&self) -> &[u32] {
        self.ranks.get_or_init(|| {
            let mut ranks = vec![0; self.places.len()];
            for (rank, place) in (0..).zip(&self.places) {
                ranks[*place as usize] = rank;
            }
            ranks
        })
    }

    /// So many of a set after so many others of it, as the list shows them: found by a walk along the order, unless
    /// looking up where each of the set stands takes less.
    fn page_of(&self, among: &Bits, descending: bool, offset: usize, limit: usize) -> Vec<usize> {
        let total = among.count();
        let end = total.min(offset.saturating_add(limit));
        if offset >= end {
            return Vec::new();
        }
        let most = total.saturating_mul(LOOKED_UP);
        // What comes before is counted from the nearer end.
        let from_end = offset > total / 2;
        let (skipped, passed) = if from_end { (total - end, total - offset) } else { (offset, end) };
        // How long the walk is where the set is spread evenly; where it is not, that shows on the way.
        let expected = passed.saturating_mul(self.places.len()) / total;
        let blocks = self.blocks(descending, from_end);
        match (expected <= most).then(|| walk(blocks, among, skipped, end - offset, most)).flatten() {
            Some(page) if from_end => page.into_iter().rev().collect(),
            Some(page) => page,
            None => self.look_up(among, descending, offset, limit),
        }
    }

    /// The same, by where each of the set stands.
    fn look_up(&self, among: &Bits, descending: bool, offset: usize, limit: usize) -> Vec<usize> {
        let ranks = self.ranks();
        let mut shown = Bits::none(self.places.len());
        for place in among.iter() {
            shown.insert(self.shown(ranks[place] as usize, descending));
        }
        let page = shown.iter_from(offset).take(limit);
        page.map(|index| self.places[self.shown(index, descending)] as usize).collect()
    }

    /// How many of a set the list shows before this place, whether it is of the set or not.
    fn before(&self, among: &Bits, descending: bool, place: usize) -> usize {
        let mut before = 0;
        for block in self.blocks(descending, false) {
            if block.places.iter().any(|at| *at as usize == place) {
                return before
                    + block.shown().take_while(|at| *at != place).filter(|at| among.has(*at)).count();
            }
            before += block.count(among);
        }
        before
    }

    /// The places part by part, as a list shows them or from its end. What has no value comes last either way.
    fn blocks(&self, descending: bool, from_end: bool) -> impl Iterator<Item = Block<'_>> {
        let (with, without) = self.places.split_at(self.with);
        let backwards = descending != from_end;
        let parts = if from_end { [without, with] } else { [with, without] };
        parts.into_iter().flat_map(move |part| {
            let count = part.len().div_ceil(BLOCK);
            (0..count).map(move |at| {
                let at = if backwards { count - 1 - at } else { at };
                Block { places: &part[at * BLOCK..part.len().min((at + 1) * BLOCK)], backwards }
            })
        })
    }
}

/// So many of a set after so many others of it along these blocks, unless that goes past more places than are given.
fn walk<'o>(
    blocks: impl Iterator<Item = Block<'o>>,
    among: &Bits,
    mut skipped: usize,
    wanted: usize,
    most: usize,
) -> Option<Vec<usize>> {
    let (mut page, mut passed) = (Vec::with_capacity(wanted), 0);
    for block in blocks {
        if page.len() == wanted {
            break;
        }
        if passed > most {
            return None;
        }
        passed += block.places.len();
        let here = block.count(among);
        if here > skipped {
            let found = block.shown().filter(|place| among.has(*place));
            page.extend(found.skip(skipped).take(wanted - page.len()));
        }
        skipped = skipped.saturating_sub(here);
    }
    Some(page)
}

/// Places that a list shows one after the other.
struct Block<'o> {
    places: &'o [u32],
    backwards: bool,
}

impl Block<'_> {
    /// How many are of a set: none is taken apart, which would take several times as long.
    fn count(&self, among: &Bits) -> usize {
        self.places.iter().map(|place| usize::from(among.has(*place as usize))).sum()
    }

    /// The places in their order.
    fn shown(&self) -> impl Iterator<Item = usize> {
        let last = self.places.len().saturating_sub(1);
        (0..self.places.len())
            .map(move |at| self.places[if self.backwards { last - at } else { at }] as usize)
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
            // Next to sorting all of them this is little; the first short list in this order would wait for it.
            order.ranks();
        } else if !order.changed.is_empty() {
            order = if is_text { self.moved_text(db, key, order)? } else { self.moved(db, key, order)? };
        }
        self.orders.insert(key, order);
        Ok(())
    }

    /// So many claims of a set after so many others, as an order lists them; of all claims where there is no set.
    pub(crate) fn page(&self, sort: Sort, among: Option<&Bits>, offset: usize, limit: usize) -> Vec<usize> {
        match (self.orders.get(&sort.key), among) {
            (None, _) => Vec::new(),
            (Some(order), Some(among)) => order.page_of(among, sort.descending, offset, limit),
            (Some(order), None) => {
                let shown = (offset..order.places.len()).take(limit);
                shown.map(|at| order.places[order.shown(at, sort.descending)] as usize).collect()
            }
        }
    }

    /// How many claims of a set an order lists before this one, and whether it is one of them.
    pub(crate) fn before(&self, sort: Sort, among: Option<&Bits>, claim: usize) -> Option<(usize, bool)> {
        let order = self.orders.get(&sort.key)?;
        let all = among.is_none().then(|| self.all());
        let among = among.or(all.as_ref())?;
        Some((order.before(among, sort.descending, claim), among.has(claim)))
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
            SortKey::Due => by_day(&self.due),
            SortKey::Claimed => by_day(&self.claimed),
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

/// By the days of a column.
fn by_day(days: &[i32]) -> Box<dyn Fn(usize) -> Key + '_> {
    Box::new(|at| Some(days[at]).filter(|day| *day != NEVER).map(i64::from))
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

/// The letters that do not stand in their alphabet where they stand in Unicode, as the letter before each and a sign that
/// comes after all letters: the one letter of Russian, and those that are Kazakh's own.
const fn of_another_place(c: char) -> Option<(char, char)> {
    const AFTER: char = '\u{10fff0}';
    const SECOND_AFTER: char = '\u{10fff1}';
    Some(match c {
        'ё' => ('е', AFTER),
        'ә' => ('а', AFTER),
        'ғ' => ('г', AFTER),
        'қ' => ('к', AFTER),
        'ң' => ('н', AFTER),
        'ө' => ('о', AFTER),
        'ұ' => ('у', AFTER),
        'ү' => ('у', SECOND_AFTER),
        'һ' => ('х', AFTER),
        'і' => ('ы', AFTER),
        _ => return None,
    })
}

/// The text with each letter where its alphabet has it.
fn in_alphabet(folded: &str) -> String {
    let mut letters = String::with_capacity(folded.len());
    for c in folded.chars() {
        match of_another_place(c) {
            Some((before, after)) => letters.extend([before, after]),
            None => letters.push(c),
        }
    }
    letters
}

/// A text's place in a list: its first bytes as a number, which tells most texts apart, and the rest of it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    first: u128,
    rest: Box<[u8]>,
}

impl Place {
    fn of(text: &str) -> Place {
        let begun = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let folded = words::folded(if begun.is_empty() { text } else { begun });
        let letters = if folded.is_ascii() { folded } else { in_alphabet(&folded) };
        let (first, rest) = letters.as_bytes().split_at(letters.len().min(16));
        let mut bytes = [0; 16];
        bytes[..first.len()].copy_from_slice(first);
        Place { first: u128::from_be_bytes(bytes), rest: rest.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_in_the_order_of_their_alphabet_whatever_marks_they_begin_with() {
        let ordered = [
            "10 thousand",
            "Atyrau",
            "«Аст»",
            "Әкім",
            "Бюджет",
            "Ел",
            "Ёлка",
            "Жол",
            "Кен",
            "Қала",
            "ұлт",
            "Үкімет",
            "Ірі",
            "Яблоко",
        ];
        let mut sorted = ordered;
        sorted.reverse();
        sorted.sort_by_key(|text| Place::of(text));
        assert_eq!(sorted, ordered);
    }

    #[test]
    fn every_page_of_a_set_is_what_walking_to_it_shows() {
        let count = 3 * BLOCK + 100;
        let mut places: Vec<u32> = (0..).take(count).collect();
        places.rotate_left(count / 3);
        let order = Order { places, with: 2 * BLOCK + 7, ..Order::default() };
        let numbers: Vec<usize> = (0..count).collect();
        for among in [Bits::all(count), Bits::of(&numbers, |at| at % 3 == 1), Bits::none(count)] {
            for descending in [false, true] {
                let shown = (0..count).map(|at| order.places[order.shown(at, descending)] as usize);
                let listed: Vec<usize> = shown.filter(|place| among.has(*place)).collect();
                for offset in (0..listed.len() + 200).step_by(97) {
                    let page: Vec<usize> = listed.iter().copied().skip(offset).take(50).collect();
                    assert_eq!(order.page_of(&among, descending, offset, 50), page, "after {offset}");
                    assert_eq!(order.look_up(&among, descending, offset, 50), page, "after {offset}");
                    if let Some(first) = page.first() {
                        assert_eq!(order.before(&among, descending, *first), offset);
                    }
                }
            }
        }
    }
}
