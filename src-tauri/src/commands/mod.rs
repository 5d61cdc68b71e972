//! What the web UI may ask for: one thin command for each function of the core, in a file for each concept.
//! No rule and no SQL stands here; a command names its core function and hands its answer back.

use std::sync::Arc;

use tauri::ipc::Invoke;
use tauri::{Runtime, State};

use crate::session::Session;

pub mod addresses;
pub mod articles;
pub mod attachments;
pub mod backups;
pub mod claims;
pub mod closing;
pub mod comments;
pub mod desk;
pub mod drafts;
pub mod evidence;
pub mod history;
pub mod imports;
pub mod insights;
pub mod jobs;
pub mod journal;
pub mod people;
pub mod reports;
pub mod reviews;
pub mod scales;
pub mod search;
pub mod settings;
pub mod sources;
pub mod undo;
pub mod verdicts;
pub mod workspace;

/// The session, as a command is given it.
pub(crate) type Shell<'a> = State<'a, Arc<Session>>;

/// The name of every command.
pub const NAMES: &[&str] = {
    macro_rules! commands {
        ($($concept:ident::$name:ident),* $(,)?) => { &[$(stringify!($name)),*] };
    }
    include!("list.rs")
};

/// Answers every command.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    macro_rules! commands {
        ($($concept:ident::$name:ident),* $(,)?) => { tauri::generate_handler![$($concept::$name),*] };
    }
    include!("list.rs")
}
