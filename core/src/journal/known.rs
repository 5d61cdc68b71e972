//! What the author of a revision knew: for each device, how much of its chain lies in the revision's past.
//! Rules are judged, and earlier versions shown, by what was known at that point; clocks play no part.

use std::collections::BTreeMap;

use crate::ids::DeviceId;

/// A point of history: for each device, the last place of its chain that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known(BTreeMap<DeviceId, u64>);

impl Known {
    /// Whether this place of this device's chain is known.
    pub(crate) fn covers(&self, device: DeviceId, device_seq: u64) -> bool {
        self.0.get(&device).is_some_and(|seq| *seq >= device_seq)
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
