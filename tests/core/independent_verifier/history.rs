//! Who can have known what: causal order, and the values that a revision's author may have had before them.
//!
//! A header shows part of what its author had seen: the device's own chain, parents, refs, and (for a new device) the
//! revision that added it. All of that was certainly known. Whatever does not itself build on the revision may have
//! been known too, because importing leaves no trace.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use uuid::Uuid;

use super::Fault;
use super::header::Entity;
use super::journal::{Journal, Revision, Seen};

#[derive(Debug)]
pub(crate) struct History<'a> {
    journal: &'a Journal,
    by_hash: HashMap<&'a str, usize>,
    lines: BTreeMap<&'a Entity, Vec<usize>>,
    children: Vec<Vec<usize>>,
    devices: HashMap<Uuid, usize>,
    /// For each revision, how far into each device's chain it reaches back.
    clocks: Vec<Vec<u64>>,
    seals: HashMap<Uuid, BTreeSet<u64>>,
}

impl<'a> History<'a> {
    /// The journal's format must be sound.
    pub(crate) fn new(journal: &'a Journal) -> Result<Self, Fault> {
        let mut history = Self {
            journal,
            by_hash: HashMap::new(),
            lines: BTreeMap::new(),
            children: vec![Vec::new(); journal.revisions.len()],
            devices: HashMap::new(),
            clocks: Vec::new(),
            seals: HashMap::new(),
        };
        for (i, revision) in journal.revisions.iter().enumerate() {
            history.index(i, revision);
        }
        for seal in &journal.seals {
            let places = history.seals.entry(seal.device).or_default();
            places.insert(seal.device_seq);
        }
        history.set_clocks()?;
        Ok(history)
    }

    fn index(&mut self, i: usize, revision: &'a Revision) {
        let header = &revision.header;
        self.by_hash.insert(&revision.hash, i);
        self.lines.entry(&header.entity).or_default().push(i);
        let next = self.devices.len();
        self.devices.entry(header.device).or_insert(next);
        for parent in &header.parents {
            if let Some(parent) = self.by_hash.get(parent.as_str()) {
                self.children[*parent].push(i);
            }
        }
    }

    /// Goes through the revisions causes first. What never comes up stands in a circle.
    fn set_clocks(&mut self) -> Result<(), Fault> {
        let causes: Vec<Vec<usize>> = self.all().map(|i| self.causes(i)).collect();
        let mut effects = vec![Vec::new(); causes.len()];
        let mut missing: Vec<usize> = causes.iter().map(Vec::len).collect();
        for (i, causes) in causes.iter().enumerate() {
            for cause in causes {
                effects[*cause].push(i);
            }
        }
        self.clocks = vec![Vec::new(); causes.len()];
        let mut ready: Vec<usize> = self.all().filter(|i| missing[*i] == 0).collect();
        while let Some(i) = ready.pop() {
            self.clocks[i] = self.clock_after(i, &causes[i]);
            for effect in &effects[i] {
                missing[*effect] -= 1;
                if missing[*effect] == 0 {
                    ready.push(*effect);
                }
            }
        }
        match self.all().find(|i| missing[*i] > 0) {
            None => Ok(()),
            Some(i) => Err(self.revision(i).fault("the revision comes before its own cause")),
        }
    }

    fn clock_after(&self, i: usize, causes: &[usize]) -> Vec<u64> {
        let mut clock = vec![0; self.devices.len()];
        for cause in causes {
            for (mine, theirs) in clock.iter_mut().zip(&self.clocks[*cause]) {
                *mine = (*mine).max(*theirs);
            }
        }
        let header = &self.revision(i).header;
        clock[self.devices[&header.device]] = header.device_seq;
        clock
    }

    fn causes(&self, i: usize) -> Vec<usize> {
        let header = &self.revision(i).header;
        let refs = header.refs.iter().map(|r| &r.hash);
        let named = header.device_prev.iter().chain(&header.parents).chain(refs);
        let mut causes: Vec<usize> = named.filter_map(|hash| self.find(hash)).collect();
        if header.device_seq == 1 {
            causes.extend(self.introduction(header.device));
        }
        causes
    }

    /// The revision by which another device added this one.
    pub(crate) fn introduction(&self, device: Uuid) -> Option<usize> {
        self.line(&Entity::new("device", device)).find(|i| {
            let header = &self.revision(*i).header;
            header.op == "device.add" && header.device != device
        })
    }

    pub(crate) fn journal(&self) -> &'a Journal {
        self.journal
    }

    pub(crate) fn all(&self) -> std::ops::Range<usize> {
        0..self.journal.revisions.len()
    }

    pub(crate) fn revision(&self, i: usize) -> &'a Revision {
        &self.journal.revisions[i]
    }

    pub(crate) fn find(&self, hash: &str) -> Option<usize> {
        self.by_hash.get(hash).copied()
    }

    pub(crate) fn entities(&self, kind: &str) -> impl Iterator<Item = &'a Entity> {
        self.lines.keys().copied().filter(move |entity| entity.kind == kind)
    }

    /// All revisions of an entity, in the order of the file.
    pub(crate) fn line<'s>(&'s self, entity: &Entity) -> impl Iterator<Item = usize> + use<'s, 'a> {
        self.lines.get(entity).into_iter().flatten().copied()
    }

    pub(crate) fn parents(&self, i: usize) -> impl Iterator<Item = usize> {
        let parents = self.revision(i).header.parents.iter();
        parents.filter_map(|hash| self.find(hash))
    }

    /// Whether `i` certainly builds on `earlier`.
    pub(crate) fn knows(&self, i: usize, earlier: usize) -> bool {
        i != earlier && self.reaches(i, earlier)
    }

    /// Whether neither builds on the other, so that either may have been known to the other's author.
    pub(crate) fn concurrent(&self, i: usize, other: usize) -> bool {
        !self.reaches(i, other) && !self.reaches(other, i)
    }

    pub(crate) fn may_know(&self, i: usize, other: usize) -> bool {
        i != other && !self.reaches(other, i)
    }

    fn reaches(&self, i: usize, earlier: usize) -> bool {
        let header = &self.revision(earlier).header;
        self.clocks[i][self.devices[&header.device]] >= header.device_seq
    }

    /// The entity's heads among what `i` certainly builds on.
    pub(crate) fn heads_before(&self, i: usize, entity: &Entity) -> Vec<usize> {
        self.heads(entity, |other| self.knows(i, other))
    }

    pub(crate) fn final_heads(&self, entity: &Entity) -> Vec<usize> {
        self.heads(entity, |_| true)
    }

    fn heads(&self, entity: &Entity, counts: impl Fn(usize) -> bool) -> Vec<usize> {
        let followed = |i: &usize| self.children[*i].iter().any(|child| counts(*child));
        self.line(entity).filter(|i| counts(*i)).filter(|i| !followed(i)).collect()
    }

    /// Revisions of the entity that are concurrent to `i`.
    pub(crate) fn beside(&self, i: usize, entity: &Entity) -> impl Iterator<Item = usize> {
        self.line(entity).filter(move |other| self.concurrent(i, *other))
    }

    /// Every value that a field may have had for the author of `i`, just before `i`.
    pub(crate) fn seen(&self, i: usize, entity: &Entity, field: &str) -> Vec<Seen> {
        let mut seen = self.values_at(self.heads_before(i, entity), field);
        let beside = self.beside(i, entity).map(|j| self.revision(j).set(field));
        seen.extend(beside.filter(|value| *value != Seen::Unset));
        seen
    }

    /// The field's value at some heads: the last one set on each way down to them.
    fn values_at(&self, heads: Vec<usize>, field: &str) -> Vec<Seen> {
        if heads.is_empty() {
            return vec![Seen::Unset];
        }
        let mut found = Vec::new();
        let mut visited = HashSet::new();
        let mut open = heads;
        while let Some(i) = open.pop() {
            if !visited.insert(i) {
                continue;
            }
            let value = self.revision(i).set(field);
            let before = open.len();
            if value == Seen::Unset {
                open.extend(self.parents(i));
            }
            if open.len() == before {
                found.push(value);
            }
        }
        found
    }

    /// Whether both were written by one device in one transaction, that is, under one seal.
    pub(crate) fn same_transaction(&self, i: usize, other: usize) -> bool {
        let (a, b) = (&self.revision(i).header, &self.revision(other).header);
        a.device == b.device && self.seal_of(i) == self.seal_of(other)
    }

    /// The place of the first seal that covers the revision.
    pub(crate) fn seal_of(&self, i: usize) -> Option<u64> {
        let header = &self.revision(i).header;
        let places = self.seals.get(&header.device)?;
        places.range(header.device_seq..).next().copied()
    }

    /// The ids that a field may have held: the revision's own word for it, or else what went before.
    pub(crate) fn ids(&self, i: usize, field: &str) -> Vec<Uuid> {
        let revision = self.revision(i);
        let own = revision.set(field);
        let values = match own {
            Seen::Unset => self.seen(i, &revision.header.entity, field),
            own => vec![own],
        };
        values.iter().filter_map(Seen::id).collect()
    }
}
