//! What lists are filtered, sorted and counted by, one value a claim, in memory: some hundred and twenty bytes a claim.
//! Claims are known here by their place, their number less one. It is filled from the tables when a list first needs
//! it, what not every list asks about in parts (`parts.rs`), shared by all handles of a workspace, and afterwards takes in
//! what changed.

use std::borrow::Borrow;
use std::cell::RefCell;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher as _, Hash as Hashed, RandomState};

use crate::calendar::Days;
use crate::claims::Priority;
use crate::ids::{ClaimId, Hash, PersonId, ScaleId};
use crate::rules::Status;
use crate::search::SortKey;
use crate::search::bits::Bits;
use crate::search::orders::Order;
use crate::search::parts::Parts;
use crate::search::query::Condition;
use crate::search::words::{self, Phrase, Words};
use crate::store::lists::Belonging;

/// A rating as a verdict gives it: the key in a revision of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RatingKind {
    pub(crate) scale: ScaleId,
    pub(crate) revision: Option<Hash>,
    pub(crate) key: String,
}

/// What a claim has, or is, that needs one bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Trait {
    Quote = 1,
    Article = 1 << 1,
    Claimant = 1 << 2,
    ReportedBy = 1 << 3,
    ClaimedOn = 1 << 4,
    PrimarySource = 1 << 5,
    Conflicted = 1 << 6,
    SelfApproved = 1 << 7,
    Tag = 1 << 8,
    /// One of its sources was changed since it was added, or its content without its approval knowing.
    Changed = 1 << 9,
}

/// A claim as its own row tells of it.
#[derive(Debug)]
pub(crate) struct Listed<'r> {
    pub(crate) number: u32,
    pub(crate) id: ClaimId,
    pub(crate) status: Status,
    pub(crate) priority: Priority,
    pub(crate) assignee: Option<PersonId>,
    /// The day as a number that grows with it.
    pub(crate) due: Option<i32>,
    pub(crate) language: Option<&'r str>,
    pub(crate) created: i64,
    pub(crate) updated: i64,
    pub(crate) traits: u16,
}

/// Different values, each known by a small number; 0 is none.
#[derive(Debug)]
pub(crate) struct Dictionary<V> {
    values: Vec<V>,
    places: HashMap<V, u16>,
}

impl<V> Default for Dictionary<V> {
    fn default() -> Dictionary<V> {
        Dictionary { values: Vec::new(), places: HashMap::new() }
    }
}

impl<V: Clone + Eq + Hashed> Dictionary<V> {
    /// The number of a value. What comes after 65,534 others has none, and counts as not set.
    fn number<Q>(&mut self, value: Option<&Q>) -> u16
    where
        V: Borrow<Q>,
        Q: ToOwned<Owned = V> + Eq + Hashed + ?Sized,
    {
        let Some(value) = value else {
            return 0;
        };
        if let Some(known) = self.places.get(value) {
            return *known;
        }
        let Ok(number) = u16::try_from(self.values.len() + 1) else {
            return 0;
        };
        self.values.push(value.to_owned());
        self.places.insert(value.to_owned(), number);
        number
    }

    /// Whether values may have come that have no number.
    fn is_full(&self) -> bool {
        self.values.len() == usize::from(u16::MAX)
    }

    /// The values, in the order of their numbers, the first of which is 1.
    pub(crate) fn values(&self) -> &[V] {
        &self.values
    }

    /// For each number, whether its value fits; the first entry is for no value.
    pub(crate) fn fitting(&self, fits: impl Fn(&V) -> bool) -> Vec<bool> {
        std::iter::once(false).chain(self.values.iter().map(fits)).collect()
    }
}

/// No day.
pub(crate) const NEVER: i32 = i32::MIN;
/// No time.
pub(crate) const NEVER_AT: i64 = i64::MIN;

/// The place of the claim with this number.
pub(crate) const fn place(number: u32) -> usize {
    (number as usize).saturating_sub(1)
}

/// The number of the claim at this place.
pub(crate) fn number(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}

#[derive(Debug, Default)]
pub(crate) struct Columns {
    /// The last revision that was taken in; nothing before anything was.
    pub(crate) seen: Option<i64>,
    /// The parts that were taken in.
    pub(crate) parts: Parts,
    pub(crate) ids: Vec<ClaimId>,
    /// The places in the order of the ids.
    pub(crate) by_id: Vec<u32>,
    pub(crate) status: Vec<u8>,
    pub(crate) priority: Vec<u8>,
    pub(crate) rating: Vec<u16>,
    pub(crate) assignee: Vec<u16>,
    /// A digest of the claimant's name, by which claimants are told apart; 0 for none.
    pub(crate) claimant: Vec<u64>,
    pub(crate) language: Vec<u16>,
    pub(crate) due: Vec<i32>,
    /// The day on which it was said.
    pub(crate) claimed: Vec<i32>,
    pub(crate) sources: Vec<u16>,
    pub(crate) created: Vec<i64>,
    pub(crate) updated: Vec<i64>,
    /// When a claim was first approved.
    pub(crate) approved: Vec<i64>,
    pub(crate) traits: Vec<u16>,
    pub(crate) ratings: Dictionary<RatingKind>,
    pub(crate) assignees: Dictionary<PersonId>,
    pub(crate) languages: Dictionary<String>,
    /// For each tag the places of the claims that have it, in order.
    pub(crate) tags: BTreeMap<String, Vec<u32>>,
    /// The tags that are one when they are compared, by what they are compared by.
    pub(crate) spellings: HashMap<String, Vec<String>>,
    /// The tags that have a word, by the word.
    tag_words: BTreeMap<String, Vec<String>>,
    /// The places of claims that have a tag in two spellings, by what it is compared by: once for each spelling more.
    pub(crate) spelt_twice: Vec<(u32, String)>,
    pub(crate) orders: HashMap<SortKey, Order>,
    /// What met conditions, the last that was asked for first, until something changes.
    pub(crate) met: RefCell<Vec<(Condition, Bits)>>,
    /// New for every run, so that nobody can look for two names with one digest.
    naming: RandomState,
}

impl Columns {
    /// How many claims there are.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Every claim.
    pub(crate) fn all(&self) -> Bits {
        Bits::all(self.len())
    }

    /// The place of a claim.
    pub(crate) fn place(&self, id: ClaimId) -> Option<usize> {
        self.place_after(&mut 0, id)
    }

    /// The place of a claim, where claims are asked for mostly in the order of their ids: `last` is where among them the
    /// one before was.
    pub(crate) fn place_after(&self, last: &mut usize, id: ClaimId) -> Option<usize> {
        let place = |at: usize| self.by_id.get(at).map(|place| *place as usize);
        let is_here = |at: &usize| place(*at).is_some_and(|place| self.ids[place] == id);
        *last = match (*last..*last + 2).find(is_here) {
            Some(at) => at,
            None => self.by_id.binary_search_by(|place| self.ids[*place as usize].cmp(&id)).ok()?,
        };
        place(*last)
    }

    pub(crate) fn status_of(&self, at: usize) -> Option<Status> {
        Status::ALL.get(usize::from(self.status[at])).copied()
    }

    /// What claimants of this name are known by: they are one where `claimant:` finds the same words in both.
    pub(crate) fn name_digest(&self, name: &str) -> u64 {
        self.naming.hash_one(words::whole(name)).max(1)
    }

    /// How many days of the calendar lie between a claim's recording and its first approval. Clocks of two computers
    /// may differ: what was approved before it was recorded took no day.
    pub(crate) fn days_to_verdict(&self, at: usize, days: &Days<'_>) -> Option<u32> {
        let approved = *self.approved.get(at).filter(|time| **time != NEVER_AT)?;
        Some(u32::try_from(days.number(approved) - days.number(self.created[at])).unwrap_or_default())
    }

    /// What a list shows of what belongs to a claim; nothing where it was not taken in, or is too much to be kept here.
    pub(crate) fn belonging(&self, at: usize) -> Option<Belonging> {
        let (sources, rating) = (*self.sources.get(at)?, *self.rating.get(at)?);
        if !self.parts.have(Parts::BELONGING) || sources == u16::MAX || self.ratings.is_full() {
            return None;
        }
        let kind = usize::from(rating).checked_sub(1).and_then(|kind| self.ratings.values().get(kind));
        let has = |asked| self.traits[at] & asked as u16 != 0;
        let (disputed, changed) = (has(Trait::Conflicted), has(Trait::Changed));
        Some(Belonging { rating: kind.cloned(), sources: sources.into(), disputed, changed })
    }

    /// Takes in a claim's own row. What belongs to it is taken in after.
    pub(crate) fn put(&mut self, listed: Listed<'_>) {
        let at = place(listed.number);
        if at >= self.len() {
            self.grow(at + 1);
        }
        self.ids[at] = listed.id;
        self.status[at] = listed.status as u8;
        self.priority[at] = listed.priority as u8;
        self.assignee[at] = self.assignees.number(listed.assignee.as_ref());
        self.language[at] = self.languages.number(listed.language);
        self.due[at] = listed.due.unwrap_or(NEVER);
        (self.created[at], self.updated[at]) = (listed.created, listed.updated);
        self.traits[at] = listed.traits;
        (self.rating[at], self.sources[at], self.approved[at], self.claimant[at]) = (0, 0, NEVER_AT, 0);
        self.claimed[at] = NEVER;
    }

    fn grow(&mut self, length: usize) {
        self.ids.resize(length, ClaimId::default());
        self.status.resize(length, 0);
        self.priority.resize(length, 0);
        self.rating.resize(length, 0);
        self.assignee.resize(length, 0);
        self.claimant.resize(length, 0);
        self.language.resize(length, 0);
        self.due.resize(length, NEVER);
        self.claimed.resize(length, NEVER);
        self.sources.resize(length, 0);
        self.created.resize(length, 0);
        self.updated.resize(length, 0);
        self.approved.resize(length, NEVER_AT);
        self.traits.resize(length, 0);
    }

    /// Takes in a claim's tags. While those of all claims are taken in these come in any order, and are sorted after.
    pub(crate) fn put_tags(&mut self, at: usize, tags: Vec<String>) {
        let place = at as u32;
        if tags.len() > 1 {
            let mut folded: Vec<String> = tags.iter().map(|tag| words::folded(tag)).collect();
            folded.sort_unstable();
            let twice = folded.windows(2).filter(|pair| pair[0] == pair[1]);
            self.spelt_twice.extend(twice.map(|pair| (place, pair[0].clone())));
        }
        for tag in tags {
            let places = match self.tags.entry(tag) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => {
                    let tag = new.key().clone();
                    for word in Words::of(&tag).iter() {
                        self.tag_words.entry(word.to_owned()).or_default().push(tag.clone());
                    }
                    self.spellings.entry(words::folded(&tag)).or_default().push(tag);
                    new.insert(Vec::new())
                }
            };
            match places.last() {
                Some(last) if *last >= place && self.parts.have(Parts::TAGS) => {
                    if let Err(here) = places.binary_search(&place) {
                        places.insert(here, place);
                    }
                }
                _ => places.push(place),
            }
        }
    }

    /// Puts in order what the tags of all claims were taken into.
    pub(crate) fn sort_tags(&mut self) {
        self.tags.values_mut().for_each(|places| places.sort_unstable());
        self.spelt_twice.sort_unstable();
    }

    /// The claims with this tag, however it is spelt.
    pub(crate) fn with_tag(&self, tag: &str) -> Bits {
        self.with_any(self.spellings.get(&words::folded(tag)).into_iter().flatten())
    }

    fn with_any<'t>(&self, tags: impl IntoIterator<Item = &'t String>) -> Bits {
        let mut bits = Bits::none(self.len());
        for place in tags.into_iter().filter_map(|tag| self.tags.get(tag)).flatten() {
            bits.insert(*place as usize);
        }
        bits
    }

    /// Takes a claim's tags away, before it is taken in anew.
    pub(crate) fn forget_tags(&mut self, at: usize) {
        let has_tags = self.traits.get(at).is_some_and(|traits| traits & Trait::Tag as u16 != 0);
        if !has_tags || !self.parts.have(Parts::TAGS) {
            return;
        }
        self.spelt_twice.retain(|(place, _)| *place != at as u32);
        for places in self.tags.values_mut() {
            if let Ok(here) = places.binary_search(&(at as u32)) {
                places.remove(here);
            }
        }
        for (tag, _) in self.tags.extract_if(.., |_, places| places.is_empty()) {
            if let Some(spellings) = self.spellings.get_mut(&words::folded(&tag)) {
                spellings.retain(|known| *known != tag);
            }
            for word in Words::of(&tag).iter() {
                if let Entry::Occupied(mut tags) = self.tag_words.entry(word.to_owned()) {
                    tags.get_mut().retain(|known| *known != tag);
                    if tags.get().is_empty() {
                        tags.remove();
                    }
                }
            }
        }
    }

    /// Lets the tags of all claims go, until a list asks for them.
    pub(crate) fn forget_all_tags(&mut self) {
        self.parts = self.parts.without(Parts::TAGS);
        self.tags.clear();
        self.tag_words.clear();
        self.spellings.clear();
        self.spelt_twice.clear();
    }

    /// The claims with a tag that has this phrase, where tags were taken in; nothing where no tag has it.
    pub(crate) fn mentioned_by_tags(&self, phrase: &Phrase) -> Option<Bits> {
        let tags: Vec<&String> = phrase.each_form().flat_map(|form| self.tags_that_have(&form)).collect();
        (!tags.is_empty()).then(|| self.with_any(tags))
    }

    /// The tags that have a phrase of one form.
    fn tags_that_have(&self, phrase: &Phrase) -> Vec<&String> {
        let Some(first) = phrase.words.first() else {
            return Vec::new();
        };
        let begins = phrase.begins && phrase.words.len() == 1;
        let from_here = self.tag_words.range(first.clone()..);
        let words =
            from_here.take_while(|(word, _)| if begins { word.starts_with(first) } else { *word == first });
        words.flat_map(|(_, tags)| tags).filter(|tag| Words::of(tag).have(phrase)).collect()
    }

    /// Takes in a claim's rating.
    pub(crate) fn put_rating(&mut self, at: usize, kind: RatingKind) {
        self.rating[at] = self.ratings.number(Some(&kind));
    }

    /// Takes in who says a claim.
    pub(crate) fn put_claimant(&mut self, at: usize, name: Option<&str>) {
        self.claimant[at] = name.map_or(0, |name| self.name_digest(name));
    }

    /// Takes in the day on which a claim was said.
    pub(crate) fn put_claimed(&mut self, at: usize, day: i32) {
        self.claimed[at] = day;
    }

    /// Takes in when a claim was first approved.
    pub(crate) fn put_approval(&mut self, at: usize, time: i64) {
        self.approved[at] = time;
    }

    /// Takes in one more source of a claim, and what the claim has by it.
    pub(crate) fn put_source(&mut self, at: usize, has: impl Iterator<Item = Trait>) {
        self.sources[at] = self.sources[at].saturating_add(1);
        has.for_each(|has| self.traits[at] |= has as u16);
    }

    /// Takes in that copies disagree about what belongs to a claim.
    pub(crate) fn put_conflict(&mut self, at: usize) {
        self.traits[at] |= Trait::Conflicted as u16;
    }

    /// Puts the ids in order, after claims were added.
    pub(crate) fn sort_ids(&mut self) {
        let ids = &self.ids;
        let known = self.by_id.len();
        self.by_id.extend((known..ids.len()).map(|place| place as u32));
        // Claims mostly come in the order of their ids.
        self.by_id.sort_by(|a, b| ids[*a as usize].cmp(&ids[*b as usize]));
    }
}
