//! Dialogs answered from a file, for the window tests alone: native dialogs are out of a test's reach.
//! Each takes the file's first line as what was chosen; an empty line closes the dialog.

use std::fs;
use std::path::PathBuf;

use tauri::Wry;

use crate::failure::Answer;
use crate::files::{Desktop, Purpose, System};

/// Answers that lie in a file, one a line.
#[derive(Debug)]
pub struct ChosenBefore {
    /// The file.
    pub list: PathBuf,
    /// Where addresses are shown.
    pub desktop: Desktop<Wry>,
}

impl System for ChosenBefore {
    fn choose(&self, _: Purpose, _: &str) -> Option<PathBuf> {
        let answers = fs::read_to_string(&self.list).ok()?;
        let (first, rest) = answers.split_once('\n').unwrap_or((&answers, ""));
        fs::write(&self.list, rest).ok()?;
        Some(PathBuf::from(first)).filter(|path| !path.as_os_str().is_empty())
    }

    fn show(&self, address: &str) -> Answer<()> {
        self.desktop.show(address)
    }
}
