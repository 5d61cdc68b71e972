//! The course that a copy took: the order in which revisions arrived there. Every state that the copy ever had is a place
//! on it. The lines of a copy's journal tell it; it is no part of history, and by itself it proves nothing.

use crate::ids::DeviceId;

/// A course, in runs of one device's chain: each says how far that had come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Course(Vec<(DeviceId, u64)>);

impl Course {
    /// The next revision that arrived.
    pub(crate) fn step(&mut self, device: DeviceId, device_seq: u64) {
        match self.0.last_mut() {
            Some((last, seq)) if *last == device => *seq = device_seq,
            _ => self.0.push((device, device_seq)),
        }
    }

    /// The runs, in order.
    pub(crate) fn runs(&self) -> &[(DeviceId, u64)] {
        &self.0
    }

    /// Whether it begins with all of an earlier one: they are of one copy, or of copies that were one then.
    pub(crate) fn goes_on_from(&self, earlier: &Course) -> bool {
        let Some(((device, device_seq), before)) = earlier.0.split_last() else {
            return true;
        };
        let next = self.0.strip_prefix(before).and_then(<[_]>::first);
        next.is_some_and(|(other, seq)| other == device && seq >= device_seq)
    }
}

impl FromIterator<(DeviceId, u64)> for Course {
    fn from_iter<I: IntoIterator<Item = (DeviceId, u64)>>(runs: I) -> Course {
        Course(runs.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(runs: &[(u128, u64)]) -> Course {
        runs.iter().map(|(device, seq)| (DeviceId(uuid::Uuid::from_u128(*device)), *seq)).collect()
    }

    #[test]
    fn a_course_goes_on_from_what_it_began_with() {
        let earlier = course(&[(1, 5), (2, 3), (1, 7)]);
        for later in
            [&[(1, 5), (2, 3), (1, 7)][..], &[(1, 5), (2, 3), (1, 9)], &[(1, 5), (2, 3), (1, 7), (2, 4)]]
        {
            assert!(course(later).goes_on_from(&earlier), "{later:?}");
        }
        for other in [&[][..], &[(1, 5), (2, 3)], &[(1, 5), (2, 3), (1, 6)], &[(1, 6), (2, 3), (1, 7)]] {
            assert!(!course(other).goes_on_from(&earlier), "{other:?}");
        }
        assert!(earlier.goes_on_from(&course(&[])));
    }
}
