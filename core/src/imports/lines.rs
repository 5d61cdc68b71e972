//! JSON Lines: an object a line. Its columns are the names that any object has, in the order in which they first appear.
//! Texts, numbers and truth are cells; a list of those is one cell, as JSON, for a field that takes a list.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashSet};
use std::fmt;

use ::csv::StringRecord;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::imports::table::{Row, RowFault};

/// More names than any table has columns: what follows them is data that was written as names.
const COLUMNS_MOST: usize = 1_000;

/// Whether a text is JSON Lines: by its name, or because its first line is an object.
pub(super) fn is_json_lines(name: &str, text: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let by_name = [".jsonl", ".ndjson", ".jsonlines"].iter().any(|ending| name.ends_with(ending));
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    by_name || (first.trim_start().starts_with('{') && object(first).is_ok())
}

fn object(line: &str) -> serde_json::Result<Map<String, Value>> {
    serde_json::from_str(line)
}

/// The columns of a text.
pub(super) fn columns(text: &str) -> Vec<String> {
    let (mut columns, mut known) = (Vec::new(), HashSet::new());
    for line in text.lines() {
        let names: BTreeMap<String, IgnoredAny> =
            if columns.len() < COLUMNS_MOST { serde_json::from_str(line).unwrap_or_default() } else { break };
        if names.keys().all(|name| known.contains(name)) {
            continue;
        }
        // Only a line with a new name is read again, for the order of its names.
        for name in object(line).unwrap_or_default().into_iter().map(|(name, _)| name) {
            if columns.len() < COLUMNS_MOST && known.insert(name.clone()) {
                columns.push(name);
            }
        }
    }
    columns
}

/// The rows of a text, a line each, without blank ones.
pub(super) fn rows<'t>(text: &'t str, columns: &'t [String]) -> impl Iterator<Item = Row> + 't {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(number, line)| row(number, line, columns))
}

fn row(number: u64, line: &str, columns: &[String]) -> Row {
    read(number, line, columns).unwrap_or_else(|error| {
        let fault = Some(RowFault::NotJson { reason: error.to_string() });
        Row { number, fault, ..Row::default() }
    })
}

fn read(number: u64, line: &str, columns: &[String]) -> serde_json::Result<Row> {
    let Members { values, repeated } = serde_json::from_str(line)?;
    let mut row = Row { number, ..Row::default() };
    row.fault =
        columns.iter().position(|name| repeated.contains(name)).map(|column| RowFault::Twice { column });
    let mut cells = StringRecord::with_capacity(line.len(), columns.len());
    for (column, name) in columns.iter().enumerate() {
        let json = values.get(name).map_or("null", |value| value.get());
        let cell = cell(json)?;
        if json.starts_with('[') && cell.is_some() {
            row.lists.push(column);
        }
        let cell = cell.unwrap_or_else(|| {
            row.nested.push(column);
            String::new()
        });
        if cell.contains('\0') {
            row.fault = row.fault.take().or(Some(RowFault::Nul { column }));
        }
        cells.push_field(&cell);
    }
    row.cells = cells;
    Ok(row)
}

/// An object's values by their names, and the names that it has more than once: which of their values is meant is not
/// to be known, and a map of `serde_json` would keep the last.
struct Members<'t> {
    values: BTreeMap<String, &'t RawValue>,
    repeated: Vec<String>,
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Members<'de>, D::Error> {
        json.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Members<'de>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members<'de>, A::Error> {
        let (mut values, mut repeated) = (BTreeMap::new(), Vec::new());
        while let Some((name, value)) = members.next_entry::<String, &RawValue>()? {
            match values.entry(name) {
                Entry::Occupied(known) => repeated.push(known.key().clone()),
                Entry::Vacant(new) => {
                    new.insert(value);
                }
            }
        }
        Ok(Members { values, repeated })
    }
}

/// A value as a cell; none for one that is nested. Numbers stand as they are written: `3.10` is not `3.1`.
fn cell(json: &str) -> serde_json::Result<Option<String>> {
    let nested = |item: &&RawValue| item.get().starts_with(['{', '[']);
    Ok(match json.as_bytes().first() {
        Some(b'n') => Some(String::new()),
        Some(b'"') => Some(serde_json::from_str(json)?),
        Some(b'{') => None,
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(json)?;
            (!items.iter().any(nested)).then(|| json.to_owned())
        }
        _ => Some(json.to_owned()),
    })
}
