//! Closing the window: the pages keep what was typed and end what they save first. Nobody waits for pages that hang, and
//! who asks again, after a while, waits neither for them nor for long work, which is called off.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use claimtrail_core::messages;

use crate::session::Session;

/// So long the pages have.
const PATIENCE: Duration = Duration::from_secs(5);
/// A key that is held, or a double click, asks again sooner than that.
const AGAIN: Duration = Duration::from_secs(1);

/// When somebody first asked to close the window.
#[derive(Debug, Default)]
pub struct Closing(Mutex<Option<Instant>>);

/// How the window is asked to close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// The pages are to be told, and waited for.
    First,
    /// They were told already.
    Again,
    /// It is to close now.
    Insisting,
}

impl Closing {
    /// Somebody asks to close the window.
    fn ask(&self) -> Asked {
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

impl Session {
    /// Somebody asks to close the window, wherever they do: the pages are told, and waited for.
    pub(crate) fn ask_to_close(self: &Arc<Self>) {
        let patience = match self.closing.ask() {
            Asked::First => {
                self.tell("closing", &messages::text("window-closing", &[]));
                PATIENCE
            }
            Asked::Again => return,
            Asked::Insisting => {
                self.jobs.cancel_all();
                Duration::ZERO
            }
        };
        let session = Arc::clone(self);
        thread::spawn(move || {
            thread::sleep(patience);
            session.end();
        });
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
