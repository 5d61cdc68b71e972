//! The commands, one file for each concept, mirroring the core: each holds its arguments and calls the core.

pub(crate) mod articles;
pub(crate) mod attachments;
pub(crate) mod backups;
pub(crate) mod claims;
pub(crate) mod comments;
pub(crate) mod conflicts;
pub(crate) mod corrections;
pub(crate) mod desk;
pub(crate) mod devices;
pub(crate) mod evidence;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod insights;
pub(crate) mod journal;
pub(crate) mod people;
pub(crate) mod redaction;
pub(crate) mod reindex;
pub(crate) mod reports;
pub(crate) mod reviews;
pub(crate) mod scales;
pub(crate) mod sources;
pub(crate) mod undo;
pub(crate) mod verdicts;
