//! The desktop shell: a window, its menus and dialogs, and one thin command for each function of the core.
//! It holds no rules and no SQL; what is allowed and what is stored is the core's business.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{App, AppHandle, Builder, Emitter as _, Manager as _, Runtime};

#[cfg(feature = "window-tests")]
pub mod chosen;
pub mod closing;
pub mod commands;
pub mod drafts;
pub mod failure;
pub mod files;
pub mod jobs;
pub mod menu;
pub mod session;
pub mod settings;
mod tables;
mod watched;
pub mod window;

use crate::files::System;
use crate::session::Session;

/// A builder that answers every command, whatever it runs on.
#[must_use]
pub fn answering<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(commands::handler())
}

/// Begins the session of an app, before it has a window.
///
/// # Errors
/// `Io` where the settings can't be read.
pub fn begin<R: Runtime>(
    app: &mut App<R>,
    home: PathBuf,
    system: Box<dyn System>,
) -> claimtrail_core::Result<Arc<Session>> {
    let handle: AppHandle<R> = app.handle().clone();
    let tell = move |event: &str, payload| {
        // Nobody hears an event after the last window is gone, and nothing is lost by that.
        let _ = handle.emit(event, payload);
    };
    let session = Arc::new(Session::begin(home, system, Box::new(tell))?);
    app.manage(Arc::clone(&session));
    Ok(session)
}
