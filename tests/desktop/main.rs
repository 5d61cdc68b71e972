//! The desktop shell without its window: the types and commands that cross to the web UI, and a journey through them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_debug_implementations,
    reason = "a test that can't go on says so by panicking"
)]

mod commands;
mod imports;
mod journey;
mod support;
mod types;
