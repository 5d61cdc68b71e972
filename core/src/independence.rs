//! Which sources of a claim count as one: those that repeat one origin, and those at one address, original or archived.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::case::{CaseEvidence, folded};
use crate::ids::SourceId;

/// What makes sources count as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// They repeat one origin.
    Origin,
    /// They are at one address.
    Address,
    /// Some of them repeat one origin, and some are at one address.
    Both,
}

/// Several sources of a claim that count as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CountedOnce {
    /// The sources, in order of attachment.
    pub sources: Vec<SourceId>,
    /// What they are called, in the same order.
    pub titles: Vec<String>,
    /// Why they count as one.
    pub by: Likeness,
    /// Those of the sources that have an address in common with another of them.
    pub at_one_address: Vec<SourceId>,
}

/// How the sources of a claim count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Independence {
    /// How many they count as.
    pub count: u32,
    /// Those of them that count as one.
    pub counted_once: Vec<CountedOnce>,
}

/// How these sources count.
pub(crate) fn of(evidence: &[CaseEvidence]) -> Independence {
    let mut sources: Vec<&CaseEvidence> = Vec::new();
    for piece in evidence {
        if sources.iter().all(|known| known.source != piece.source) {
            sources.push(piece);
        }
    }
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let (alike, others) = groups.into_iter().partition(|group: &Group<'_>| group.has_one_like(source));
        groups = others;
        groups.push(Group::joining(at, source, alike));
    }
    groups.sort_by_key(|group| group.members.first().copied());
    let counted_once = groups.iter().filter_map(|group| group.counted_once(&sources)).collect();
    Independence { count: u32::try_from(groups.len()).unwrap_or(u32::MAX), counted_once }
}

/// What an origin comes to; none for a blank one.
pub(crate) fn origin(given: Option<&str>) -> Option<String> {
    given.map(folded).filter(|origin| !origin.is_empty())
}

/// Sources that count as one, by their places, and what another one has that counts with them.
#[derive(Default)]
struct Group<'a> {
    members: BTreeSet<usize>,
    origins: BTreeSet<String>,
    addresses: BTreeSet<&'a str>,
    by_origin: bool,
    by_address: bool,
}

impl<'a> Group<'a> {
    /// A source with all that count as one with it.
    fn joining(at: usize, source: &'a CaseEvidence, alike: Vec<Group<'a>>) -> Group<'a> {
        let mut joined = Group { members: BTreeSet::from([at]), ..Group::default() };
        for group in alike {
            joined.by_origin |= group.by_origin || group.has_origin_of(source);
            joined.by_address |= group.by_address || group.has_address_of(source);
            joined.members.extend(group.members);
            joined.origins.extend(group.origins);
            joined.addresses.extend(group.addresses);
        }
        joined.origins.extend(origin(source.origin.as_deref()));
        joined.addresses.extend(source.addresses.iter().map(String::as_str));
        joined
    }

    fn has_one_like(&self, source: &CaseEvidence) -> bool {
        self.has_origin_of(source) || self.has_address_of(source)
    }

    fn has_origin_of(&self, source: &CaseEvidence) -> bool {
        origin(source.origin.as_deref()).is_some_and(|origin| self.origins.contains(&origin))
    }

    fn has_address_of(&self, source: &CaseEvidence) -> bool {
        source.addresses.iter().any(|address| self.addresses.contains(address.as_str()))
    }

    /// The sources and why they count as one; none where there is one alone.
    fn counted_once(&self, sources: &[&CaseEvidence]) -> Option<CountedOnce> {
        let by = match (self.by_origin, self.by_address) {
            (true, false) => Likeness::Origin,
            (false, true) => Likeness::Address,
            (true, true) => Likeness::Both,
            (false, false) => return None,
        };
        let members: Vec<&CaseEvidence> = self.members.iter().map(|at| sources[*at]).collect();
        Some(CountedOnce {
            sources: members.iter().map(|source| source.source).collect(),
            titles: members.iter().map(|source| source.title.clone()).collect(),
            by,
            at_one_address: at_one_address(&members),
        })
    }
}

/// The sources that have an address in common with another of these.
fn at_one_address(members: &[&CaseEvidence]) -> Vec<SourceId> {
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    for address in members.iter().flat_map(|source| &source.addresses) {
        *met.entry(address).or_default() += 1;
    }
    let is_shared = |address: &String| met.get(address.as_str()).is_some_and(|times| *times > 1);
    let shares = |source: &&&CaseEvidence| source.addresses.iter().any(is_shared);
    members.iter().filter(shares).map(|source| source.source).collect()
}
