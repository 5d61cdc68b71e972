//! Which of many things comes next, when the first is the most common and each is rarer than the one before it.

use super::random::Random;

/// Ranks from 0, drawn as `1 / (rank + 1) ^ steepness`.
pub(crate) struct Zipf {
    /// What share of all draws falls on this rank or one before it.
    up_to: Vec<f64>,
}

impl Zipf {
    /// So many ranks.
    pub(crate) fn new(count: usize, steepness: f64) -> Zipf {
        let mut sum = 0.0;
        let mut up_to: Vec<f64> = (1..=count)
            .map(|rank| {
                sum += (rank as f64).powf(-steepness);
                sum
            })
            .collect();
        up_to.iter_mut().for_each(|share| *share /= sum);
        Zipf { up_to }
    }

    /// One of the ranks.
    pub(crate) fn rank(&self, random: &mut Random) -> usize {
        let drawn = random.share();
        self.up_to.partition_point(|share| *share < drawn).min(self.up_to.len() - 1)
    }
}
