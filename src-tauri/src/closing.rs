//! Closing the window: the pages keep what was typed and end what they save first, however long that takes, once they say
//! that they heard of it. Nobody waits for pages that hang, and who asks again, after a while, waits neither for them nor
//! for long work, which is called off.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use claimtrail_core::messages;

use crate::session::Session;

/// So long the pages have to say that they heard.
const PATIENCE: Duration = Duration::from_secs(5);
/// A key that is held, or a double click, asks again sooner than that.
const AGAIN: Duration = Duration::from_secs(1);

/// A window that is asked to close.
#[derive(Debug, Default)]
pub struct Closing {
    /// When somebody first asked.
    first: Mutex<Option<Instant>>,
    /// Whether the pages heard of it.
    heard: AtomicBool,
}

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
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
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
        let asked = self.closing.ask();
        match asked {
            Asked::First => self.tell("closing", &messages::text("window-closing", &[])),
            Asked::Again => return,
            Asked::Insisting => self.jobs.cancel_all(),
        }
        let session = Arc::clone(self);
        thread::spawn(move || {
            if asked == Asked::First {
                thread::sleep(PATIENCE);
                if session.closing.heard.load(Ordering::Relaxed) {
                    return;
                }
            }
            session.end();
        });
    }

    /// The pages heard that the window is to close, and say when they are ready.
    pub(crate) fn hear_closing(&self) {
        self.closing.heard.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_again_is_let_wait_at_first_and_not_for_ever() {
        let closing = Closing::default();
        assert_eq!([closing.ask(), closing.ask()], [Asked::First, Asked::Again]);
        *closing.first.lock().unwrap() = Instant::now().checked_sub(AGAIN);
        assert_eq!(closing.ask(), Asked::Insisting);
    }
}
