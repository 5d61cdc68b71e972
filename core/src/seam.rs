//! The one seam to the outside for time and randomness, so that tests are deterministic.
//! Nothing else in the core reads a clock or asks for random bytes.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Local};
use uuid::{Builder, Uuid};

use crate::error::{Error, Result};
use crate::ids::Timestamp;

/// The last of the ids of one moment: a UUIDv7 has twelve bits for them.
pub(crate) const COUNTER_MOST: u16 = 0xfff;

/// Where the core gets the time and random bytes from.
pub trait Seam: fmt::Debug + Send {
    /// Now, in milliseconds since 1970 (UTC).
    fn now_millis(&mut self) -> i64;
    /// What a look at the wall's clock tells: now, in milliseconds since 1970 (UTC). For what is shown to people, never
    /// for what is written.
    fn wall_clock(&self) -> i64;
    /// How far the wall's clock was ahead of UTC at a time, in seconds.
    fn ahead(&self, millis: i64) -> i32;
    /// Fills the buffer with bytes that nobody can guess.
    ///
    /// # Errors
    /// [`Error::Randomness`] when the system gives none.
    fn fill(&mut self, buffer: &mut [u8]) -> Result<()>;
}

/// The computer's own clock; one that is set to before 1970 stands at its beginning.
fn millis_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The computer's own clock and random source.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemSeam;

impl Seam for SystemSeam {
    fn now_millis(&mut self) -> i64 {
        millis_now()
    }

    fn wall_clock(&self) -> i64 {
        millis_now()
    }

    fn ahead(&self, millis: i64) -> i32 {
        let time = DateTime::from_timestamp_millis(millis).unwrap_or_default();
        time.with_timezone(&Local).offset().local_minus_utc()
    }

    fn fill(&mut self, buffer: &mut [u8]) -> Result<()> {
        getrandom::fill(buffer).map_err(|_| Error::Randomness)
    }
}

impl dyn Seam + '_ {
    /// The time now.
    pub(crate) fn now(&mut self) -> Timestamp {
        Timestamp::from_millis(self.now_millis()).unwrap_or_default()
    }

    /// A fresh UUIDv7 for this moment; those of one moment sort by their counter (RFC 9562, section 6.2, method 1).
    pub(crate) fn new_id(&mut self, now: Timestamp, counter: u16) -> Result<Uuid> {
        let mut random = [0; 10];
        self.fill(&mut random)?;
        random[..2].copy_from_slice(&counter.to_be_bytes());
        let millis = u64::try_from(now.millis()).unwrap_or_default();
        Ok(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// Sixteen random bytes for each of so many commitments.
    pub(crate) fn salts(&mut self, count: usize) -> Result<Vec<[u8; 16]>> {
        let mut salts = vec![[0; 16]; count];
        self.fill(salts.as_flattened_mut())?;
        Ok(salts)
    }
}
