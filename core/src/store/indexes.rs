//! The indexes, held against their tables: lists are read through them, and nothing else that is checked is.
//! Of the index of words it is checked that it has every text, not each word of them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::error::Result;
use crate::store::{Db, counts, words};

/// An index as the schema names it.
struct Index {
    name: String,
    table: String,
    /// Which rows it holds, where that is not all of them.
    condition: String,
}

/// The indexes that can't be read, or do not lead to the rows of their tables.
pub(crate) fn broken(db: &Db) -> Result<Vec<String>> {
    let (mut broken, mut tables) = (Vec::new(), HashMap::new());
    for index in all(db)? {
        let through = rows(db, &index, &format!("INDEXED BY {}", index.name));
        let whole = match tables.entry((index.table.clone(), index.condition.clone())) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(unknown) => *unknown.insert(rows(db, &index, "NOT INDEXED")?),
        };
        if through.is_err() || through.ok() != Some(whole) {
            broken.push(index.name);
        }
    }
    broken.extend(words::incomplete(db)?);
    broken.extend(counts::wrong(db)?.into_iter().map(|field| format!("claim_counts ({field})")));
    Ok(broken)
}

fn all(db: &Db) -> Result<Vec<Index>> {
    let sql = "SELECT s.name AS name, s.tbl_name AS tbl_name, s.sql AS sql FROM sqlite_schema AS s
        JOIN pragma_table_list(s.tbl_name) AS t ON t.schema = 'main' AND NOT t.wr WHERE s.type = 'index'";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| {
        let sql: Option<String> = row.get("sql")?;
        let condition = sql.and_then(|sql| sql.find("WHERE").map(|at| sql[at..].to_owned()));
        Ok(Index {
            name: row.get("name")?,
            table: row.get("tbl_name")?,
            condition: condition.unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many rows there are, and the sum of their row ids: the same whichever way they are read.
fn rows(db: &Db, index: &Index, how: &str) -> Result<(i64, i64)> {
    let Index { table, condition, .. } = index;
    let sql = format!("SELECT COUNT(*) AS count, TOTAL(rowid) AS sum FROM {table} {how} {condition}");
    let sum = |row: &rusqlite::Row<'_>| Ok((row.get("count")?, row.get::<_, f64>("sum")? as i64));
    Ok(db.query_row(&sql, [], sum)?)
}
