//! What a person set for this computer: language, looks, saved views, recent workspaces, who acted last.
//! One JSON file in Claimtrail's home, written whole or not at all; one that can't be read is put aside, not lost.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use claimtrail_core::error::{Error, Result};
use claimtrail_core::ids::PersonId;
use claimtrail_core::messages::Language;
use claimtrail_core::records::Patch;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use crate::files;

/// How many workspaces are remembered.
const RECENT_MOST: usize = 12;

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system does.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// With the highest contrast.
    Contrast,
}

/// How close together the rows of tables are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// Close together.
    Compact,
    /// With more room: long texts have two lines.
    #[default]
    Comfortable,
}

/// A list that somebody wants to see again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SavedView {
    /// What it is called.
    pub name: String,
    /// The query.
    pub query: String,
    /// The columns in order, by key; empty for those that are shown anyway.
    pub columns: Vec<String>,
}

/// What a person set for this computer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// The language of the window; none for the system's.
    pub language: Option<Language>,
    /// How the window looks.
    pub appearance: Appearance,
    /// How close together rows are.
    pub density: Density,
    /// Whether single keys are shortcuts.
    pub single_keys: bool,
    /// Whether the layout runs from right to left.
    pub mirrored: bool,
    /// Lists to see again, in order.
    pub views: Vec<SavedView>,
    /// What screens remember: panes, columns, sorting; by keys of their own.
    pub kept: BTreeMap<String, Value>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: None,
            appearance: Appearance::default(),
            density: Density::default(),
            single_keys: true,
            mirrored: false,
            views: Vec::new(),
            kept: BTreeMap::new(),
        }
    }
}

/// What a change of the settings sets. `kept` is merged key by key, and `null` forgets a key.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct SettingsEdit {
    /// The language of the window; `null` for the system's.
    pub language: Patch<Language>,
    /// How the window looks.
    pub appearance: Option<Appearance>,
    /// How close together rows are.
    pub density: Option<Density>,
    /// Whether single keys are shortcuts.
    pub single_keys: Option<bool>,
    /// Whether the layout runs from right to left.
    pub mirrored: Option<bool>,
    /// Lists to see again.
    pub views: Option<Vec<SavedView>>,
    /// What screens remember.
    pub kept: Option<BTreeMap<String, Value>>,
}

impl Settings {
    fn apply(&mut self, edit: SettingsEdit) {
        match edit.language {
            Patch::Keep => {}
            Patch::Clear => self.language = None,
            Patch::Set(language) => self.language = Some(language),
        }
        self.appearance = edit.appearance.unwrap_or(self.appearance);
        self.density = edit.density.unwrap_or(self.density);
        self.single_keys = edit.single_keys.unwrap_or(self.single_keys);
        self.mirrored = edit.mirrored.unwrap_or(self.mirrored);
        self.views = edit.views.unwrap_or_else(|| std::mem::take(&mut self.views));
        for (key, value) in edit.kept.unwrap_or_default() {
            if value.is_null() {
                self.kept.remove(&key);
            } else {
                self.kept.insert(key, value);
            }
        }
    }

    /// The language that the window speaks.
    #[must_use]
    pub fn spoken(&self) -> Language {
        self.language.unwrap_or_else(Language::of_this_computer)
    }
}

/// A workspace that was open before, as the window knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Recent {
    /// By what it is named to the shell.
    pub id: String,
    /// The file's name, without folder and ending.
    pub name: String,
    /// The folder's name, where two files have one name.
    pub folder: String,
    /// Whether the file is there now.
    pub found: bool,
}

/// The file's whole contents.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    settings: Settings,
    recent: Vec<PathBuf>,
    /// Of which workspace each of these files is.
    workspaces: BTreeMap<PathBuf, String>,
    acting: BTreeMap<String, PersonId>,
}

/// The settings of this computer, and their file.
#[derive(Debug)]
pub struct SettingsFile {
    path: PathBuf,
    kept: Kept,
}

impl SettingsFile {
    /// The settings in this home; those that every new home has where there are none.
    ///
    /// # Errors
    /// `Io` where the file is there and can't be read.
    pub fn load(home: &Path) -> Result<SettingsFile> {
        let path = home.join("settings.json");
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(SettingsFile { path, kept: Kept::default() });
            }
            Err(error) => return Err(Error::io(path, error)),
        };
        let kept = match serde_json::from_slice(&text) {
            Ok(kept) => kept,
            Err(_) => {
                let aside = path.with_extension("unreadable.json");
                fs::rename(&path, &aside).map_err(|error| Error::io(&path, error))?;
                Kept::default()
            }
        };
        Ok(SettingsFile { path, kept })
    }

    /// What is set.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.kept.settings
    }

    /// Sets what is given, and keeps it.
    ///
    /// # Errors
    /// `Io`, `ReadOnly`, `DiskFull`; then nothing was set.
    pub fn change(&mut self, edit: SettingsEdit) -> Result<&Settings> {
        self.keep(|kept| kept.settings.apply(edit))?;
        Ok(&self.kept.settings)
    }

    /// The workspaces that were open before, the last first.
    #[must_use]
    pub fn recent(&self) -> Vec<Recent> {
        self.kept.recent.iter().map(|path| recent(path)).collect()
    }

    /// The file of a workspace that was open before.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn recent_path(&self, id: &str) -> Result<PathBuf> {
        let missing = || Error::NotFound { what: "workspace", id: id.to_owned() };
        self.kept.recent.iter().find(|path| recent_id(path) == id).cloned().ok_or_else(missing)
    }

    /// Whether a workspace is one of those that were open before.
    #[must_use]
    pub fn knows(&self, workspace: &str) -> bool {
        self.kept.workspaces.values().any(|known| known == workspace)
    }

    /// Puts a workspace first among those that were open.
    pub fn opened(&mut self, path: &Path, workspace: &str) {
        self.remember(|kept| {
            kept.recent.retain(|known| known != path);
            kept.recent.insert(0, path.to_owned());
            kept.recent.truncate(RECENT_MOST);
            kept.workspaces.insert(path.to_owned(), workspace.to_owned());
            kept.workspaces.retain(|path, _| kept.recent.contains(path));
        });
    }

    /// Forgets a workspace; its file stays. Gives its id where no other file of the same one is on the list.
    ///
    /// # Errors
    /// As [`SettingsFile::change`].
    pub fn forget(&mut self, id: &str) -> Result<Option<String>> {
        let mut forgotten = None;
        self.keep(|kept| {
            kept.recent.retain(|path| recent_id(path) != id);
            let path = kept.workspaces.keys().find(|path| recent_id(path) == id).cloned();
            let workspace = path.and_then(|path| kept.workspaces.remove(&path));
            forgotten = workspace.filter(|id| !kept.workspaces.values().any(|other| other == id));
        })?;
        Ok(forgotten)
    }

    /// Who acted last in this workspace.
    #[must_use]
    pub fn acted(&self, workspace: &str) -> Option<PersonId> {
        self.kept.acting.get(workspace).copied()
    }

    /// Remembers who acts.
    pub fn acts(&mut self, workspace: &str, person: PersonId) {
        if self.acted(workspace) != Some(person) {
            self.remember(|kept| {
                kept.acting.insert(workspace.to_owned(), person);
            });
        }
    }

    /// What nobody asked to be kept: where it can't be written, it is known until the window is closed, and keeps nobody
    /// from their work.
    fn remember(&mut self, change: impl FnOnce(&mut Kept)) {
        change(&mut self.kept);
        let _ = files::json(&self.kept).map(|json| files::write_private(&self.path, &json));
    }

    fn keep(&mut self, change: impl FnOnce(&mut Kept)) -> Result<()> {
        let mut kept = self.kept.clone();
        change(&mut kept);
        files::write_private(&self.path, &files::json(&kept)?)?;
        self.kept = kept;
        Ok(())
    }
}

fn recent(path: &Path) -> Recent {
    let shown = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    Recent {
        id: recent_id(path),
        name: shown(path.file_stem()),
        folder: shown(path.parent().and_then(Path::file_name)),
        found: path.is_file(),
    }
}

/// A name that tells nothing of the path.
fn recent_id(path: &Path) -> String {
    hex::encode(&Sha256::digest(path.as_os_str().as_encoded_bytes())[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_is_there_after_a_restart() {
        let home = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::load(home.path()).unwrap();
        let edit = r#"{"language":"kk","appearance":"dark","single_keys":false,"kept":{"pane":0.4}}"#;
        file.change(serde_json::from_str(edit).unwrap()).unwrap();
        let again = SettingsFile::load(home.path()).unwrap();
        assert_eq!(again.settings(), file.settings());
        assert_eq!(again.settings().spoken(), Language::Kk);
        assert!(!again.settings().single_keys);
    }

    #[test]
    fn an_edit_leaves_what_it_does_not_name_and_null_forgets_a_key() {
        let home = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::load(home.path()).unwrap();
        file.change(serde_json::from_str(r#"{"language":"ru","kept":{"a":1,"b":2}}"#).unwrap()).unwrap();
        file.change(serde_json::from_str(r#"{"language":null,"kept":{"a":null}}"#).unwrap()).unwrap();
        assert_eq!(file.settings().language, None);
        assert_eq!(file.settings().kept.keys().collect::<Vec<_>>(), ["b"]);
    }

    #[test]
    fn settings_that_cannot_be_read_are_put_aside() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("settings.json"), "{ half").unwrap();
        let file = SettingsFile::load(home.path()).unwrap();
        assert_eq!(file.settings(), &Settings::default());
        assert!(home.path().join("settings.unreadable.json").is_file());
    }

    #[test]
    fn the_last_workspace_comes_first_and_no_path_is_told() {
        let home = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::load(home.path()).unwrap();
        for name in ["a", "b", "a"] {
            file.opened(&home.path().join(format!("{name}.claimtrail")), "w");
        }
        let recent = file.recent();
        assert_eq!(recent.iter().map(|recent| recent.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(file.recent_path(&recent[1].id).unwrap(), home.path().join("b.claimtrail"));
        assert_eq!(file.forget(&recent[0].id).unwrap(), None, "the other file is of the same workspace");
        assert_eq!(file.recent().len(), 1);
        assert_eq!(file.forget(&recent[1].id).unwrap().as_deref(), Some("w"));
        let told = serde_json::to_string(&recent).unwrap();
        assert!(!told.contains(&*home.path().to_string_lossy()));
    }

    #[test]
    fn what_cannot_be_kept_of_itself_keeps_nobody_from_their_work() {
        let home = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::load(&home.path().join("file")).unwrap();
        std::fs::write(home.path().join("file"), "no folder").unwrap();
        file.opened(&home.path().join("a.claimtrail"), "w");
        assert_eq!(file.recent().len(), 1);
        assert!(file.change(SettingsEdit::default()).is_err());
    }
}
