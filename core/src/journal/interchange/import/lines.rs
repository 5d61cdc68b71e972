//! The lines of a journal as they are read: what one that can't be read lacks, and what its desk is called. Nothing that
//! they say is checked here.

use std::collections::BTreeMap;
use std::io::{BufRead, Read as _};

use serde::Deserialize;

use crate::error::{Error, Fault, Result};
use crate::ids::Kind;
use crate::journal::digest;
use crate::journal::interchange::{Entry, Line};
use crate::journal::revision::{Change, Content, Header};
use crate::text;

/// The longest line: an attachment as large as one may be, or an article of the longest text with every character
/// escaped twice, has room in it.
const LINE_MOST: u64 = 256 << 20;

/// How many lines a workspace's founding takes at most.
const FOUNDING_MOST: usize = 16;

/// The next line, read whole; nothing at the end.
pub(super) fn next_line(
    journal: &mut dyn BufRead,
    number: usize,
    text: &mut Vec<u8>,
) -> Result<Option<Line>> {
    text.clear();
    let read = journal.take(LINE_MOST).read_until(b'\n', text);
    let read = read.map_err(|error| Error::io("journal", error))?;
    if read == 0 {
        return Ok(None);
    }
    let refuse = |fault| Err(Error::Journal { line: number, fault });
    if read as u64 == LINE_MOST {
        return refuse(Fault::LineTooLong { most: LINE_MOST });
    }
    match serde_json::from_slice::<Line>(text) {
        Ok(line) => Ok(Some(line)),
        Err(error) => refuse(line_fault(text, &error)),
    }
}

/// Why a file whose first line can't be read is no journal.
pub(super) fn no_journal(text: &[u8], error: Error) -> Error {
    let fault = match error {
        Error::Journal { .. } if text.starts_with(b"SQLite format 3\0") => Fault::WorkspaceFile,
        Error::Journal { .. } if !text.starts_with(br#"{"type":"workspace""#) => Fault::NoJournal,
        other => return other,
    };
    Error::Journal { line: 1, fault }
}

/// What the desk of a journal is called, as the workspace's founding says: its next lines, which nobody checked.
pub(super) fn desk_name(journal: &mut dyn BufRead) -> Option<String> {
    let mut text = Vec::new();
    for number in 2..=FOUNDING_MOST {
        let Ok(Some(Line::Revision { header, changes, .. })) = next_line(journal, number, &mut text) else {
            return None;
        };
        if Header::parse(&header).ok()?.entity.kind == Kind::Desk {
            let Some(Entry::Held { value, .. }) = changes.get("name") else { return None };
            return text::line("name", &serde_json::from_str::<String>(value).ok()?).ok();
        }
    }
    None
}

/// Why a line can't be read: it ends too early, is not JSON, of an unknown type, or without what its type needs.
fn line_fault(text: &[u8], error: &serde_json::Error) -> Fault {
    #[derive(Deserialize)]
    struct Typed {
        r#type: String,
    }
    let known = ["workspace", "revision", "seal", "attachment"];
    if error.is_eof() && !text.ends_with(b"\n") {
        return Fault::CutOff;
    }
    match serde_json::from_slice::<Typed>(text) {
        Ok(typed) if !known.contains(&typed.r#type.as_str()) => Fault::UnknownLine { found: typed.r#type },
        _ => Fault::NotJson { reason: error.to_string() },
    }
}

/// The fields of a revision line, sorted by name.
pub(super) fn changes_of(entries: BTreeMap<String, Entry>) -> Option<Vec<Change>> {
    let mut changes = Vec::with_capacity(entries.len());
    for (field, entry) in entries {
        changes.push(match entry {
            Entry::Redacted { commitment } => Change { field, content: Content::Redacted, commitment },
            Entry::Held { value, salt } => {
                let mut bytes = [0; digest::SALT_BYTES];
                let lower = salt.bytes().all(|b| !b.is_ascii_uppercase());
                (lower && hex::decode_to_slice(&salt, &mut bytes).is_ok()).then_some(())?;
                Change::commit(&field, value, bytes)
            }
        });
    }
    Some(changes)
}
