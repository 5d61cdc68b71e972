//! The tables that the desk reports: their columns, in one fixed order, and what stands in their cells. New columns
//! come after those that are there. How cells become bytes is the formats' business: `csv.rs`, `xlsx.rs`.
//!
//! # What stands in a cell
//! - Truth is `true` or `false`; a day `YYYY-MM-DD`; a time `YYYY-MM-DDTHH:MM:SS.mmmZ`, by the clock of the device that
//!   recorded it. Nothing stands where nothing is set. People stand by name.
//! - A list is joined by [`joined`]: `; ` between the items, with `;` and `\` inside an item written `\;` and `\\`.
//! - A destroyed value is [`REDACTED`]; what could lead to a confidential source is [`WITHHELD`], and such a source is
//!   only ever called “Confidential source”. For people outside the desk [`WITHHELD`] stands for what is of the desk alone
//!   too.
//!
//! # Rows
//! Claims come in the order in which they were recorded, evidence in the order in which it was attached, and revisions
//! by time and then by their place in the device's chain: the same on every copy of the workspace. Every row bears the
//! workspace head, last unless it is named among columns that were chosen. The columns are described where they are
//! listed: [`CLAIMS`], [`EVIDENCE`], [`HISTORY`].
//!
//! [`REDACTED`]: crate::reports::REDACTED
//! [`WITHHELD`]: crate::reports::WITHHELD

use std::borrow::Cow;

use crate::claims::ClaimFilter;
use crate::error::{Error, Problem, Result};
use crate::ids::Hash;
use crate::records::{Entity, Record};
use crate::reports::batches::{self, Batched, Take};
use crate::reports::output::Report;
use crate::reports::{self, Layout, REDACTED, Reading, RedactionProfile, WITHHELD};

mod claims;
mod evidence;
mod history;

pub use claims::CLAIMS;
pub use evidence::EVIDENCE;
pub use history::HISTORY;
pub(super) use history::takes_all;

/// What stands in one cell.
#[derive(Debug)]
pub(super) enum Cell<'r> {
    Text(Cow<'r, str>),
    Number(i64),
    Truth(bool),
}

impl Cell<'_> {
    /// The same cell on its own.
    pub(super) fn owned(self) -> Cell<'static> {
        match self {
            Cell::Text(text) => Cell::Text(text.into_owned().into()),
            Cell::Number(number) => Cell::Number(number),
            Cell::Truth(truth) => Cell::Truth(truth),
        }
    }

    /// The cell as text.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Number(number) => number.to_string().into(),
            Cell::Truth(true) => "true".into(),
            Cell::Truth(false) => "false".into(),
        }
    }
}

impl<'r> From<Cow<'r, str>> for Cell<'r> {
    fn from(text: Cow<'r, str>) -> Self {
        Cell::Text(text)
    }
}

impl<'r> From<&'r str> for Cell<'r> {
    fn from(text: &'r str) -> Self {
        Cell::Text(text.into())
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cell::Text(text.into())
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Cell::Number(number)
    }
}

impl From<bool> for Cell<'_> {
    fn from(truth: bool) -> Self {
        Cell::Truth(truth)
    }
}

impl<'r, T: Into<Cell<'r>>> From<Option<T>> for Cell<'r> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Text("".into()), Into::into)
    }
}

/// How many of something.
fn count<'r>(count: impl TryInto<i64>) -> Cell<'r> {
    Cell::Number(count.try_into().unwrap_or(i64::MAX))
}

/// One column of a layout: its name, the widest profile that has its cells, and its cell for a row.
pub(super) type Column<R> = (&'static str, RedactionProfile, Make<R>);
type Make<R> = for<'r> fn(&'r R) -> Cell<'r>;

/// The names of a layout's columns.
const fn names<R, const N: usize>(columns: &[Column<R>]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = columns[at].0;
        at += 1;
    }
    names
}

impl Layout {
    /// The names of its columns.
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Layout::Claims => CLAIMS,
            Layout::Evidence => EVIDENCE,
            Layout::History => HISTORY,
        }
    }
}

/// The last column of every table, named or not.
const HEAD: &str = "workspace_head";

/// Which of a layout's columns a table has, in which order, and for whom.
#[derive(Debug)]
pub(super) struct Chosen {
    pub(super) layout: Layout,
    pub(super) profile: RedactionProfile,
    /// Their places in the layout.
    places: Vec<usize>,
}

impl Chosen {
    /// The columns of these names; all of them where none are named.
    pub(super) fn of(layout: Layout, names: Option<&[String]>, profile: RedactionProfile) -> Result<Chosen> {
        let all = layout.columns();
        let Some(names) = names else {
            return Ok(Chosen { layout, profile, places: (0..all.len()).collect() });
        };
        let invalid = |problem| Error::invalid("columns", problem);
        let unknown =
            |given: &str| invalid(Problem::Unknown { given: given.to_owned(), expected: all.join(", ") });
        let place = |name: &str| all.iter().position(|column| *column == name);
        if names.is_empty() {
            return Err(unknown(""));
        }
        let mut places = Vec::with_capacity(names.len() + 1);
        for name in names.iter().map(|name| name.trim()) {
            let at = place(name).ok_or_else(|| unknown(name))?;
            if places.contains(&at) {
                return Err(invalid(Problem::Repeated { key: name.to_owned() }));
            }
            places.push(at);
        }
        places.extend(place(HEAD).filter(|head| !places.contains(head)));
        Ok(Chosen { layout, profile, places })
    }

    /// Their names.
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.places.iter().map(|at| self.layout.columns()[*at]).collect()
    }

    /// What the rows are made with, where these are all columns of the layout.
    fn table<R>(&self, all: &[Column<R>], head: Hash) -> Table<R> {
        let profile = self.profile;
        let withheld: Make<R> = |_| WITHHELD.into();
        let columns = self.places.iter().map(|at| {
            let (name, told, cell) = all[*at];
            (name, told, if profile.tells(told) { cell } else { withheld })
        });
        Table { columns: columns.collect(), profile, head }
    }
}

/// What the rows of a table share.
struct Table<R> {
    columns: Vec<Column<R>>,
    profile: RedactionProfile,
    head: Hash,
}

/// How many values of rows are not told.
pub(super) struct Untold {
    pub(super) withheld: u64,
    pub(super) redacted: u64,
    /// What stands for a confidential source.
    name: String,
}

impl Default for Untold {
    fn default() -> Self {
        Untold { withheld: 0, redacted: 0, name: reports::confidential_source() }
    }
}

impl Untold {
    pub(super) fn count(&mut self, cell: &Cell<'_>) {
        let Cell::Text(text) = cell else { return };
        let is_name = || text.contains(&self.name) && text.split("; ").any(|item| item == self.name);
        if text == REDACTED {
            self.redacted += 1;
        } else if text == WITHHELD || is_name() {
            self.withheld += 1;
        }
    }
}

/// Rows in the making, as a format has them.
pub(super) trait Rows: Batched {
    /// Takes a row in.
    fn row<R>(&mut self, columns: &[Column<R>], row: &R) -> Result<()>;
}

/// The rows of a table, batch by batch.
pub(super) fn write<M: Rows>(
    report: &mut Report<'_>,
    reading: Reading<'_>,
    chosen: &Chosen,
    filter: &ClaimFilter,
    take: Take<'_, M>,
) -> Result<()> {
    let head = report.head;
    match chosen.layout {
        Layout::Claims => {
            let table = chosen.table(claims::COLUMNS, head);
            batches::write(report, reading, filter, (claims::pen, &table), take)
        }
        Layout::Evidence => {
            let table = chosen.table(evidence::COLUMNS, head);
            batches::write(report, reading, filter, (evidence::pen, &table), take)
        }
        Layout::History => {
            let table = chosen.table(history::COLUMNS, head);
            if takes_all(filter) {
                return history::write_all(report, reading.0, &table, take);
            }
            batches::write(report, reading, filter, (history::pen, &table), take)
        }
    }
}

/// A text of a record, unless it was destroyed.
fn text<'r, T: Entity>(record: &Record<T>, field: &str, value: impl Into<Option<&'r str>>) -> Cell<'r> {
    reports::text(record, field, value).into()
}

/// A list of a record, unless it was destroyed.
fn list<'r, T: Entity>(record: &Record<T>, field: &str, items: &[String]) -> Cell<'r> {
    if record.is_redacted(field) { REDACTED.into() } else { joined(items).into() }
}

/// Whatever has one text form; nothing where it is not set.
fn shown<'r>(value: Option<impl ToString>) -> Cell<'r> {
    value.map(|value| value.to_string()).into()
}

/// A list as one cell. A list of one empty item reads like an empty list; no list of a report holds empty items.
#[must_use]
pub fn joined<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> String {
    let mut cell = String::new();
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            cell.push_str("; ");
        }
        for letter in item.as_ref().chars() {
            if matches!(letter, ';' | '\\') {
                cell.push('\\');
            }
            cell.push(letter);
        }
    }
    cell
}

/// The list that a cell holds: the inverse of [`joined`].
#[must_use]
pub fn separated(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    let mut items = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == ';' {
            letters.next_if_eq(&' ');
            items.push(String::new());
        } else if let Some(item) = items.last_mut() {
            let escaped = if letter == '\\' { letters.next() } else { None };
            item.push(escaped.unwrap_or(letter));
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields;
    use crate::ids::Kind;

    /// A column that shows a field of a record is told to whom the field is told.
    fn agree<R>(columns: &[Column<R>], kinds: &[(&str, Kind)]) {
        for (name, told, _) in columns {
            for (prefix, kind) in kinds {
                let field = name.strip_prefix(prefix).and_then(|field| fields::find(*kind, field));
                assert!(field.is_none_or(|field| field.told == *told), "{name}");
            }
        }
    }

    #[test]
    fn a_column_is_told_to_whom_its_field_is_told() {
        agree(claims::COLUMNS, &[("", Kind::Claim), ("", Kind::Verdict), ("article_", Kind::Article)]);
        agree(evidence::COLUMNS, &[("", Kind::Evidence), ("source_", Kind::Source)]);
    }
}
