//! Closing the window: the pages keep what was typed and end what they save first. Nobody waits for pages that hang, and
//! who asks again, after a while, does not wait any more.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So long the pages have.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);
/// A key that is held, or a double click, asks again sooner than that.
const AGAIN: Duration = Duration::from_secs(1);

/// When somebody first asked to close the window.
#[derive(Debug, Default)]
pub struct Closing(Mutex<Option<Instant>>);

/// How the window is asked to close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// The pages are to be told, and waited for.
    First,
    /// They were told already.
    Again,
    /// It is to close now.
    Insisting,
}

impl Closing {
    /// Somebody asks to close the window.
    pub(crate) fn ask(&self) -> Asked {
        let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match *first {
            Some(first) if first.elapsed() >= AGAIN => Asked::Insisting,
            Some(_) => Asked::Again,
            None => {
                *first = Some(Instant::now());
                Asked::First
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_again_is_let_wait_at_first_and_not_for_ever() {
        let closing = Closing::default();
        assert_eq!([closing.ask(), closing.ask()], [Asked::First, Asked::Again]);
        *closing.0.lock().unwrap() = Instant::now().checked_sub(AGAIN);
        assert_eq!(closing.ask(), Asked::Insisting);
    }
}
