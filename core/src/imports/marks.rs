//! What a sheet tells of its cells besides what stands in them: which are merged over several rows, and which are formulas
//! whose result the workbook does not hold. Rows are given what concerns them as they pass.

use std::collections::{BTreeMap, BTreeSet};

use crate::imports::table::Row;

/// What is told of a sheet's cells. Rows count from 1, as a spreadsheet shows them, columns from 0.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// The last row of each merged cell that reaches down, by its first row and column.
    merged: BTreeMap<(u64, usize), u64>,
    /// Formulas without a result, by row and column.
    uncomputed: BTreeSet<(u64, usize)>,
}

impl Marks {
    pub(super) fn merge(&mut self, (row, column): (u64, usize), last: u64) {
        if last > row {
            self.merged.insert((row, column), last);
        }
    }

    pub(super) fn uncomputed(&mut self, row: u64, column: usize) {
        self.uncomputed.insert((row, column));
    }

    /// Takes those of a sheet that goes on after this many rows.
    pub(super) fn go_on(&mut self, after: u64, next: Marks) {
        let merged = next.merged.into_iter();
        self.merged.extend(merged.map(|((row, column), last)| ((row + after, column), last + after)));
        self.uncomputed.extend(next.uncomputed.into_iter().map(|(row, column)| (row + after, column)));
    }
}

/// A merged cell that reaches on.
struct Held {
    last: u64,
    text: String,
    computed: bool,
}

/// Rows with what is told of their cells. What stands in a merged cell holds for each row that it covers, in its first
/// column; a row that a merged cell alone reaches into is none.
pub(super) struct Marked<'t, Rows> {
    rows: Rows,
    marks: &'t Marks,
    held: BTreeMap<usize, Held>,
}

impl<'t, Rows> Marked<'t, Rows> {
    pub(super) fn new(rows: Rows, marks: &'t Marks) -> Marked<'t, Rows> {
        Marked { rows, marks, held: BTreeMap::new() }
    }

    /// Gives the row what reaches into it.
    fn fill(&self, row: &mut Row) {
        let empty = |(column, _): &(&usize, &Held)| row.cell(**column).is_empty();
        let into: BTreeMap<&usize, &Held> = self.held.iter().filter(empty).collect();
        if into.is_empty() {
            return;
        }
        let cells = row.cells.iter().enumerate();
        row.cells = cells.map(|(at, cell)| into.get(&at).map_or(cell, |held| held.text.as_str())).collect();
        row.merged.extend(into.keys().copied());
        row.uncomputed.extend(into.iter().filter(|(_, held)| !held.computed).map(|(column, _)| **column));
    }

    /// Keeps what reaches on from this row.
    fn hold(&mut self, row: &Row) {
        for ((_, column), last) in self.marks.merged.range((row.number, 0)..(row.number + 1, 0)) {
            let computed = !row.uncomputed.contains(column);
            let held = Held { last: *last, text: row.cell(*column).to_owned(), computed };
            self.held.insert(*column, held);
        }
    }
}

impl<Rows: Iterator<Item = Row>> Iterator for Marked<'_, Rows> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let mut row = self.rows.next()?;
        let number = row.number;
        let uncomputed = self.marks.uncomputed.range((number, 0)..(number + 1, 0));
        row.uncomputed.extend(uncomputed.map(|(_, column)| *column));
        self.held.retain(|_, held| held.last >= number);
        self.fill(&mut row);
        self.hold(&row);
        Some(row)
    }
}
