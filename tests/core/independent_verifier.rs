//! A second opinion on journal exports, written from the format's specification alone.
//!
//! It knows nothing of the core: it shares no type, constant or function with it, so that a mistake in the core's own
//! hashing, chaining or rules cannot hide itself. [`verify_format`] checks what any reader of the file can recompute
//! (lines, headers, hashes, chains, seals, head); [`verify_rules`] checks what the people in it were allowed to do.
//!
//! Copies may have been edited apart, and a header only shows part of what its author had seen. So a rule counts as
//! broken only when no order of events that the file allows would keep it.

mod format;
mod header;
mod history;
mod journal;
mod review;
mod rules;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod vector_tests;
#[cfg(test)]
pub(crate) mod writer;

use std::collections::BTreeMap;

pub(crate) use journal::Journal;

/// What a sound export holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) workspace: String,
    pub(crate) head: String,
    pub(crate) revisions: usize,
    pub(crate) seals: usize,
    pub(crate) attachments: usize,
    /// Revision hash and field of everything redacted: explained, but never "valid".
    pub(crate) redacted: Vec<(String, String)>,
    /// How many revisions there are of each op; `device.recover` here means that identity was broken.
    pub(crate) ops: BTreeMap<String, usize>,
    /// The status of each claim, all heads folded.
    pub(crate) statuses: BTreeMap<String, String>,
}

/// Something in the export that the specification does not allow. Line 0 is the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) line: usize,
    pub(crate) what: String,
}

impl Fault {
    fn new(line: usize, what: impl Into<String>) -> Self {
        Self { line, what: what.into() }
    }
}

/// Checks an export completely. The rules are looked at only once the format is sound.
pub(crate) fn verify_export(jsonl: &[u8]) -> Result<Report, Vec<Fault>> {
    let journal = verify_format(jsonl)?;
    let statuses = verify_rules(&journal)?;
    Ok(report(&journal, statuses))
}

/// Checks lines, headers, hashes, commitments, chains, parents, refs, seals, attachments and the workspace head.
pub(crate) fn verify_format(jsonl: &[u8]) -> Result<Journal, Vec<Fault>> {
    let journal = journal::read(jsonl)?;
    sound(format::verify(&journal))?;
    Ok(journal)
}

/// Checks founding, devices, authors, roles, review flow, redactions and attachments; gives the status of each claim.
pub(crate) fn verify_rules(journal: &Journal) -> Result<BTreeMap<String, String>, Vec<Fault>> {
    let history = history::History::new(journal).map_err(|fault| vec![fault])?;
    let review = review::Review::new(&history);
    let mut faults = rules::verify(&history);
    faults.extend(review.verify());
    sound(faults)?;
    Ok(review.statuses())
}

fn sound(mut faults: Vec<Fault>) -> Result<(), Vec<Fault>> {
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn report(journal: &Journal, statuses: BTreeMap<String, String>) -> Report {
    let mut redacted = Vec::new();
    let mut ops = BTreeMap::new();
    for revision in &journal.revisions {
        *ops.entry(revision.header.op.clone()).or_default() += 1;
        let hidden = revision.changes.iter().filter(|(_, c)| c.is_redacted());
        redacted.extend(hidden.map(|(field, _)| (revision.hash.clone(), field.clone())));
    }
    Report {
        workspace: journal.workspace.to_string(),
        head: journal.head.clone(),
        revisions: journal.revisions.len(),
        seals: journal.seals.len(),
        attachments: journal.attachments.len(),
        redacted,
        ops,
        statuses,
    }
}
