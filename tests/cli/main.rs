//! The terminal program as a process: what it answers, what it refuses, and what it leaves behind.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_debug_implementations,
    reason = "a test that can't go on says so by panicking"
)]

mod answers;
mod bad_input;
mod conflicts;
mod demo;
mod exchange;
mod imports;
mod journey;
mod messages;
mod options;
mod redacted;
mod support;
mod survival;
mod text;
