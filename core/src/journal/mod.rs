//! The journal: revisions, what they commit to, how they are chained, signed, folded, checked and exchanged.
//! The format is frozen; this folder is the only place that knows it.
#![doc = include_str!("format.md")]

pub(crate) mod course;
pub(crate) mod digest;
pub(crate) mod effects;
pub(crate) mod fold;
pub mod interchange;
pub(crate) mod known;
pub mod notices;
pub(crate) mod outline;
pub mod redaction;
pub(crate) mod replay;
pub mod revision;
pub mod seal;
pub mod undo;
pub mod verify;
