//! Numbers, times and ids that are the same on every run: one fixed seed, no clock.

use claimtrail_core::Result;
use claimtrail_core::ids::{ClaimId, Timestamp};
use claimtrail_core::seam::Seam;

/// The seed of everything that is generated.
const SEED: u64 = 0x0C1A_1437_2A11;
/// 2016-01-01T00:00:00Z.
const BEGINNING: i64 = 1_451_606_400_000;
/// What a whole desk is spread over: ten years.
const YEARS: i64 = 10 * 365 * 86_400_000;

/// `splitmix64`, and a clock that only moves when it is read.
#[derive(Debug)]
pub(crate) struct Random {
    state: u64,
    now: i64,
    /// How far the clock moves on average, in milliseconds.
    step: i64,
}

impl Random {
    /// The same numbers as always; another `turn` has others. The clock is read this often in ten years.
    pub(crate) fn seeded(turn: u32, moments: usize) -> Random {
        let step = (YEARS / i64::try_from(moments.max(1)).unwrap()).max(4);
        Random { state: SEED.rotate_left(turn * 8), now: BEGINNING, step }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    /// A number from 0 up to 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something happens that happens in this many cases of a hundred.
    pub(crate) fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub(crate) fn one_of<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    /// Puts things into another order.
    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        for end in (1..things.len()).rev() {
            things.swap(end, self.below(end + 1));
        }
    }

    /// Any bytes.
    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
        bytes
    }

    /// The next moment of a working day.
    pub(crate) fn moment(&mut self) -> Timestamp {
        let random = self.below(usize::try_from(self.step).unwrap() + 1);
        self.now += self.step / 2 + i64::try_from(random).unwrap();
        Timestamp::from_millis(self.now).unwrap()
    }

    /// A day this many days from now, at most, and from `least` days on: `YYYY-MM-DD`.
    pub(crate) fn day(&mut self, least: i64, most: i64) -> String {
        let days = least + i64::try_from(self.below(usize::try_from(most - least + 1).unwrap())).unwrap();
        Timestamp::from_millis(self.now + days * 86_400_000).unwrap().date()
    }

    /// A fresh UUIDv7 for the last moment, as the id of a claim: other ids are made from its bits.
    pub(crate) fn id(&mut self) -> ClaimId {
        let mut bytes: [u8; 16] = self.bytes();
        bytes[..6].copy_from_slice(&self.now.to_be_bytes()[2..]);
        bytes[6] = 0x70 | bytes[6] & 0x0F;
        bytes[8] = 0x80 | bytes[8] & 0x3F;
        hex::encode(bytes).parse().unwrap()
    }
}

impl Seam for Random {
    fn now_millis(&mut self) -> i64 {
        self.moment().millis()
    }

    fn wall_clock(&self) -> i64 {
        self.now
    }

    fn ahead(&self, _: i64) -> i32 {
        0
    }

    fn fill(&mut self, buffer: &mut [u8]) -> Result<()> {
        buffer.fill_with(|| self.next().to_le_bytes()[0]);
        Ok(())
    }
}
