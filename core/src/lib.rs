//! Claimtrail's core: the domain of fact-checking and its SQLite store.
//!
//! A [`Workspace`] is one file. Every change of it is a signed revision in an append-only journal; everything
//! that is shown is a projection of that journal. The core knows no window and no terminal.

#![deny(missing_docs)]

mod addresses;
pub mod articles;
pub mod attachments;
pub mod bulk;
mod calendar;
pub mod called;
pub mod case;
pub mod claims;
pub mod comments;
pub mod corrections;
pub mod desk;
pub mod error;
pub mod evidence;
mod fields;
pub mod files;
pub mod history;
pub mod ids;
pub mod imports;
pub mod independence;
pub mod insights;
pub mod journal;
mod lock;
pub mod messages;
mod names;
pub mod people;
pub mod profiles;
mod projection;
pub mod queue;
pub mod quotes;
pub mod records;
pub mod reports;
pub mod reviews;
pub mod rules;
pub mod sample;
pub mod scales;
pub mod seam;
pub mod search;
pub mod sources;
pub mod staleness;
mod store;
pub mod text;
mod threads;
pub mod verdicts;
pub mod workspace;
mod writing;

pub use error::{Error, Result};
pub use workspace::Workspace;

/// Watches long work: it is told how much is done of how much, and breaks it off; then the work fails with
/// [`Error::Cancelled`] and nothing was changed.
pub type Watch<'a> = &'a mut dyn FnMut(u64, u64) -> std::ops::ControlFlow<()>;
