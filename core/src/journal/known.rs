//! What the author of a revision knew: for each device, how much of its chain lies in the revision's past.
//! Rules are judged, and earlier versions shown, by what was known at that point; clocks play no part.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};

use crate::ids::DeviceId;
use crate::journal::revision::Header;

/// A point of history: for each device, the last place of its chain that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known(BTreeMap<DeviceId, u64>);

impl Known {
    /// Whether this place of this device's chain is known.
    pub(crate) fn covers(&self, device: DeviceId, device_seq: u64) -> bool {
        self.0.get(&device).is_some_and(|seq| *seq >= device_seq)
    }

    /// How much of this device's chain is known.
    pub(crate) fn last_of(&self, device: DeviceId) -> u64 {
        self.0.get(&device).copied().unwrap_or_default()
    }

    /// Adds a device's chain up to this place. Says whether that was news.
    pub(crate) fn learn(&mut self, device: DeviceId, device_seq: u64) -> bool {
        let seq = self.0.entry(device).or_default();
        let news = *seq < device_seq;
        *seq = device_seq.max(*seq);
        news
    }

    /// Adds everything that is known at another point.
    pub(crate) fn join(&mut self, other: &Known) {
        for (device, seq) in &other.0 {
            self.learn(*device, *seq);
        }
    }

    /// Each device with the last known place of its chain.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (DeviceId, u64)> {
        self.0.iter().map(|(device, seq)| (*device, *seq))
    }
}

/// What chains learnt of each other, of each chain no more than tells one account of it from another: how many notes
/// there are, and the sum of their digests.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    hasher: RandomState,
    sums: BTreeMap<DeviceId, (u64, u64)>,
}

impl Notes {
    /// Another account, to be held against this one.
    pub(crate) fn another(&self) -> Notes {
        Notes { hasher: self.hasher.clone(), sums: BTreeMap::new() }
    }

    /// Takes in one note: at this place a chain learnt that much of another.
    pub(crate) fn note(&mut self, device: DeviceId, device_seq: u64, other: DeviceId, other_seq: u64) {
        let digest = self.hasher.hash_one((device, device_seq, other, other_seq));
        let (count, sum) = self.sums.entry(device).or_default();
        *count += 1;
        *sum = sum.wrapping_add(digest);
    }

    /// Takes in what a revision made its chain know besides what that knew before.
    pub(crate) fn learnt(&mut self, header: &Header, before: &Known, now: &Known) {
        for (other, other_seq) in now.iter() {
            if other != header.device && !before.covers(other, other_seq) {
                self.note(header.device, header.device_seq, other, other_seq);
            }
        }
    }

    /// The devices about whose chains two accounts differ.
    pub(crate) fn differing(&self, other: &Notes) -> Vec<DeviceId> {
        let devices = self.sums.keys().chain(other.sums.keys());
        let mut differing: Vec<DeviceId> =
            devices.filter(|device| self.sums.get(device) != other.sums.get(device)).copied().collect();
        differing.sort_unstable();
        differing.dedup();
        differing
    }
}
