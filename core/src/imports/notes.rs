//! What an import tells besides its counts: rows that were not taken or repeat others, claims that lost their approval,
//! cells that could not be read, and cells that were read as something else than stands there.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use crate::ids::ClaimId;
use crate::imports::mapping::Field;

/// How many cells that could not be read are told one by one; the others are counted.
pub const UNREAD_MOST: usize = 1_000;
/// How many rows that repeat others are told one by one; the others are counted.
pub const REPEATED_MOST: usize = 1_000;
/// How many claims that lost their submission or approval are told one by one; the others are counted.
pub const LAPSED_MOST: usize = 100;
/// How much of a cell is told, in code points.
const TOLD_MOST: usize = 500;

/// A row that was not taken. Every one is told, and what many say alike they share: a million of them take 40 MB.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RejectedRow")]
pub struct Rejected {
    /// Its number, as a spreadsheet shows it.
    pub row: u64,
    /// The column at fault, where it is one.
    #[ts(type = "string | null")]
    pub column: Option<Arc<str>>,
    /// Why, as a sentence.
    #[ts(type = "string")]
    pub reason: Arc<str>,
}

/// A row that tells of the same claim as one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RepeatedRow")]
pub struct Repeated {
    /// The row's number, as a spreadsheet shows it.
    pub row: u64,
    /// That of the one before it.
    pub of: u64,
}

/// A claim that lost its submission or approval by what a row changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "LapsedClaim")]
pub struct Lapsed {
    /// The claim.
    pub claim: ClaimId,
    /// Its statement, as it stands now.
    pub statement: String,
}

/// A cell that could not be read: its claim was taken without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "UnreadCell")]
pub struct Unread {
    /// The row's number, as a spreadsheet shows it.
    pub row: u64,
    /// The column.
    pub column: String,
    /// What stands there; of a long text, the beginning.
    pub value: String,
    /// Why it was not read, as a sentence.
    pub reason: String,
}

/// Cells of one column that were read as something else than stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Conversion {
    /// The field.
    pub field: Field,
    /// The column.
    pub column: String,
    /// How many cells.
    pub count: u64,
    /// What stands in the first of them.
    pub from: String,
    /// What it was read as.
    pub to: String,
}

/// Cells of one column that have their value from a merged cell which begins in a row above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MergedCells {
    /// The field.
    pub field: Field,
    /// The column.
    pub column: String,
    /// How many cells.
    pub count: u64,
    /// What the first of them was given.
    pub value: String,
}

/// What was noted so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    pub(super) unread: Vec<Unread>,
    pub(super) unread_total: u64,
    pub(super) conversions: Vec<Conversion>,
    pub(super) merged: Vec<MergedCells>,
    /// How many days could be either way round as far as their column tells.
    pub(super) ambiguous_days: u64,
}

impl Notes {
    pub(super) fn unread(&mut self, row: u64, column: &str, value: &str, reason: String) {
        self.unread_total += 1;
        if self.unread.len() < UNREAD_MOST {
            self.unread.push(Unread { row, column: column.to_owned(), value: told(value), reason });
        }
    }

    /// What is noted here and there, in the order of the rows.
    pub(super) fn and(mut self, other: Notes) -> Notes {
        self.unread.extend(other.unread);
        self.unread.sort_by_key(|unread| unread.row);
        self.unread.truncate(UNREAD_MOST);
        self.unread_total += other.unread_total;
        self.conversions.extend(other.conversions);
        self.merged.extend(other.merged);
        self.ambiguous_days += other.ambiguous_days;
        self
    }

    pub(super) fn converted(&mut self, field: Field, column: &str, from: &str, to: &str) {
        if let Some(known) = self.conversions.iter_mut().find(|known| known.field == field) {
            known.count += 1;
            return;
        }
        let (from, to) = (told(from), told(to));
        self.conversions.push(Conversion { field, column: column.to_owned(), count: 1, from, to });
    }

    pub(super) fn merged(&mut self, field: Field, column: &str, value: &str) {
        if let Some(known) = self.merged.iter_mut().find(|known| known.field == field) {
            known.count += 1;
            return;
        }
        let value = told(value);
        self.merged.push(MergedCells { field, column: column.to_owned(), count: 1, value });
    }
}

/// Texts that rows which are not taken say, each held once.
#[derive(Debug, Default)]
pub(super) struct Shared(HashSet<Arc<str>>);

impl Shared {
    pub(super) fn rejected(&mut self, row: u64, column: Option<&str>, reason: String) -> Rejected {
        Rejected { row, column: column.map(|column| self.one(column)), reason: self.one(&reason) }
    }

    fn one(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let new = Arc::from(text);
        self.0.insert(Arc::clone(&new));
        new
    }
}

/// The beginning of a text.
fn told(text: &str) -> String {
    match text.char_indices().nth(TOLD_MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_are_refused_alike_share_their_reason() {
        let mut shared = Shared::default();
        let mut one = |row| shared.rejected(row, Some("claim"), "the row has no statement.".to_owned());
        let (first, second) = (one(2), one(3));
        assert!(Arc::ptr_eq(&first.reason, &second.reason));
        assert!(Arc::ptr_eq(first.column.as_ref().unwrap(), second.column.as_ref().unwrap()));
        assert_eq!(size_of::<Rejected>(), 40);
    }
}
