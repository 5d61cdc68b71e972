//! The core from outside: everything here goes through its public API, as the terminal and the window do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_debug_implementations,
    reason = "a test that can't go on says so by panicking"
)]

mod attachments;
mod bulk;
mod copies;
mod corrections;
mod corrections_apart;
mod damage;
mod durability;
mod exchange;
mod facets;
mod flow;
mod forgeries;
mod hostile;
mod imports;
mod independence;
mod independent_verifier;
mod insights;
mod limits;
mod lists;
mod messages;
mod moves;
mod properties;
mod redaction;
mod redo;
mod refusals;
mod reports;
mod rule_table;
mod search;
mod support;
mod undo;
mod upgrade;
mod upheld;
mod vectors;
mod watched;
mod words;
