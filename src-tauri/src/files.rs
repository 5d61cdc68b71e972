//! Files that a person chooses, in native dialogs opened from here: the web UI never sees a path.
//! What is written is written whole or not at all.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use claimtrail_core::error::{Error, Problem, Result};
pub(crate) use claimtrail_core::files::{write_private, write_whole};
use claimtrail_core::messages;
use serde::Serialize;
use tauri::{AppHandle, Manager as _, Runtime};
use tauri_plugin_dialog::DialogExt as _;
use tauri_plugin_opener::OpenerExt as _;

use crate::failure::{Answer, Failure};
use crate::window::MAIN;

/// What a file is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A workspace to open.
    OpenWorkspace,
    /// Where a new workspace shall be.
    CreateWorkspace,
    /// A text to capture.
    OpenText,
    /// A table to import claims from.
    OpenTable,
    /// A file to attach.
    OpenAttachment,
    /// Where an attachment shall go.
    SaveAttachment,
    /// Where a report shall go, with what its name may end with.
    SaveReport(&'static [&'static str]),
    /// A journal to read.
    OpenJournal,
    /// Where a journal shall go.
    SaveJournal,
    /// A backup to restore.
    OpenBackup,
    /// Where a backup shall go.
    SaveBackup,
}

impl Purpose {
    /// The dialog's title, by its message, the endings that it offers, and whether the file is to be written.
    const fn dialog(self) -> (&'static str, &'static [&'static str], bool) {
        match self {
            Purpose::OpenWorkspace => ("dialog-open-workspace", &["claimtrail"], false),
            Purpose::CreateWorkspace => ("dialog-create-workspace", &["claimtrail"], true),
            Purpose::OpenText => ("dialog-open-text", &["txt", "md"], false),
            Purpose::OpenTable => {
                ("dialog-open-table", &["csv", "tsv", "txt", "xlsx", "jsonl", "json"], false)
            }
            Purpose::OpenAttachment => ("dialog-open-attachment", &[], false),
            Purpose::SaveAttachment => ("dialog-save-attachment", &[], true),
            Purpose::SaveReport(endings) => ("dialog-save-report", endings, true),
            Purpose::OpenJournal => ("dialog-open-journal", &["jsonl"], false),
            Purpose::SaveJournal => ("dialog-save-journal", &["jsonl"], true),
            Purpose::OpenBackup => ("dialog-open-backup", &["claimtrail", "backup"], false),
            Purpose::SaveBackup => ("dialog-save-backup", &["claimtrail"], true),
        }
    }
}

/// What the shell asks of the system around it.
pub trait System: Send + Sync {
    /// Lets a person choose a file; `suggested` is a name to begin with. Nothing where they close the dialog.
    fn choose(&self, purpose: Purpose, suggested: &str) -> Option<PathBuf>;

    /// Shows an address in the person's own browser.
    ///
    /// # Errors
    /// What the system says.
    fn show(&self, address: &str) -> Answer<()>;
}

/// The desktop that the window is on.
#[derive(Debug)]
pub struct Desktop<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> System for Desktop<R> {
    fn show(&self, address: &str) -> Answer<()> {
        self.0.opener().open_url(address, None::<&str>).map_err(Failure::window)
    }

    fn choose(&self, purpose: Purpose, suggested: &str) -> Option<PathBuf> {
        let (title, endings, writes) = purpose.dialog();
        let mut dialog = self.0.dialog().file().set_title(messages::text(title, &[]));
        if let Some(window) = self.0.get_webview_window(MAIN) {
            dialog = dialog.set_parent(&window);
        }
        if !endings.is_empty() {
            dialog = dialog.add_filter(messages::text(&format!("{title}-files"), &[]), endings);
            dialog = dialog.add_filter(messages::text("dialog-all-files", &[]), &["*"]);
        }
        let chosen = if writes {
            dialog.set_file_name(suggested).blocking_save_file()
        } else {
            dialog.blocking_pick_file()
        };
        let path = chosen.and_then(|file| file.into_path().ok())?;
        self.forget(&path);
        Some(path)
    }
}

impl<R: Runtime> Desktop<R> {
    /// Takes a chosen file out of the desktop's list of recent files, where its dialog put it: what a file is called can
    /// name a source, and any program of this user can read the list.
    #[cfg(target_os = "linux")]
    fn forget(&self, path: &Path) {
        use gtk::prelude::RecentManagerExt as _;
        let Ok(uri) = gtk::glib::filename_to_uri(path, None) else {
            return;
        };
        let forgotten = self.0.run_on_main_thread(move || {
            // A file that is not in the list is what is wanted.
            let _ = gtk::RecentManager::default().map(|recent| recent.remove_item(&uri));
        });
        // Only a window that is closing runs nothing any more.
        let _ = forgotten;
    }

    /// Other systems offer no way to take one file out of theirs.
    #[cfg(not(target_os = "linux"))]
    fn forget(&self, _path: &Path) {}
}

/// Lets a person choose where a file shall go. What they called it gets an ending unless it has one that fits.
///
/// # Errors
/// `Exists` where a file has that name already: the dialog asked about the name as it was typed.
pub(crate) fn choose_place(
    system: &dyn System,
    purpose: Purpose,
    suggested: &str,
) -> Result<Option<PathBuf>> {
    let Some(typed) = system.choose(purpose, suggested) else {
        return Ok(None);
    };
    let (_, endings, _) = purpose.dialog();
    let path = with_ending(&typed, endings);
    if path != typed && path.exists() {
        return Err(Error::Exists { path });
    }
    Ok(Some(path))
}

/// The path with the first of these endings, unless it has one of them.
fn with_ending(path: &Path, endings: &[&str]) -> PathBuf {
    let own = path.extension().unwrap_or_default();
    let fits = endings.iter().any(|ending| own.eq_ignore_ascii_case(ending));
    let mut name = path.as_os_str().to_owned();
    if let (Some(ending), false) = (endings.first(), fits) {
        name.push(format!(".{ending}"));
    }
    PathBuf::from(name)
}

/// A name that is a file's name on every system.
pub(crate) fn safe_name(name: &str) -> String {
    let safe = |c: char| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c };
    let name: String = name.trim().chars().map(safe).take(80).collect();
    name.trim_matches('.').to_owned()
}

/// The file's name as a person knows it.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The file's name without its ending.
pub(crate) fn stem_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// All bytes of a file that has at most so many.
pub(crate) fn read(path: &Path, most: u64) -> Result<Vec<u8>> {
    let failed = |error| Error::io(path, error);
    let file = fs::File::open(path).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    if bytes > most {
        return Err(Error::invalid("file", Problem::TooLarge { bytes, most }));
    }
    let mut data = Vec::new();
    file.take(most + 1).read_to_end(&mut data).map_err(failed)?;
    Ok(data)
}

/// A UTF-8 text; a byte order mark at its start is dropped.
pub(crate) fn read_text(path: &Path, most: u64) -> Result<String> {
    let text = String::from_utf8(read(path, most)?)
        .map_err(|error| Error::invalid("text", Problem::NotUtf8 { at: error.utf8_error().valid_up_to() }))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What is kept in a file of the shell's own.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    serde_json::to_vec_pretty(value)
        .map_err(|error| Error::invalid("content", Problem::Shape { reason: error.to_string() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_an_ending_unless_it_has_one_that_fits() {
        let ended = |name: &str, endings: &[&str]| with_ending(Path::new(name), endings);
        assert_eq!(ended("coal", &["csv"]), Path::new("coal.csv"));
        assert_eq!(ended("Q3.2026", &["csv"]), Path::new("Q3.2026.csv"));
        assert_eq!(ended("coal.CSV", &["csv"]), Path::new("coal.CSV"));
        assert_eq!(ended("coal.json", &["jsonld", "json"]), Path::new("coal.json"));
        assert_eq!(ended("coal.txt", &[]), Path::new("coal.txt"));
    }
}
