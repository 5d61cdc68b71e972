//! Threads that another one waits for.

use std::panic::resume_unwind;
use std::thread::ScopedJoinHandle;

/// What a thread came to; its panic goes on in this one.
pub(crate) fn joined<R>(thread: ScopedJoinHandle<'_, R>) -> R {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}
