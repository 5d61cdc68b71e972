//! Claimtrail's core: the domain of fact-checking and its SQLite store.
//!
//! A [`Workspace`] is one file. Every change of it is a signed revision in an append-only journal; everything
//! that is shown is a projection of that journal. The core knows no window and no terminal.

#![deny(missing_docs)]

pub mod articles;
pub mod attachments;
pub mod case;
pub mod claims;
pub mod comments;
pub mod desk;
pub mod error;
pub mod evidence;
mod fields;
pub mod history;
pub mod ids;
pub mod journal;
mod lock;
pub mod messages;
pub mod people;
pub mod profiles;
mod projection;
pub mod quotes;
pub mod records;
pub mod reports;
pub mod reviews;
pub mod rules;
pub mod scales;
pub mod seam;
pub mod sources;
pub mod staleness;
mod store;
pub mod text;
pub mod verdicts;
pub mod workspace;
mod writing;

pub use error::{Error, Result};
pub use workspace::Workspace;
