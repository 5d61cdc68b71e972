//! Two texts compared word by word.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};
use ts_rs::TS;

/// How a part of a text changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiffKind {
    /// In both.
    Same,
    /// In the earlier text only.
    Removed,
    /// In the later text only.
    Added,
}

/// A part of two texts that were compared word by word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DiffPart {
    /// In which of them it is.
    pub kind: DiffKind,
    /// The words.
    pub text: String,
}

/// Two texts compared by Unicode words, neighbouring parts of one kind joined.
#[must_use]
pub fn word_diff(before: &str, after: &str) -> Vec<DiffPart> {
    let mut parts: Vec<DiffPart> = Vec::new();
    for change in TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => DiffKind::Same,
            ChangeTag::Delete => DiffKind::Removed,
            ChangeTag::Insert => DiffKind::Added,
        };
        match parts.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.text.push_str(change.value()),
            None => parts.push(DiffPart { kind, text: change.value().to_owned() }),
        }
    }
    parts
}
