//! The indexes, held against their tables: lists are read through them, and nothing else that is checked is.
//! Of the index of words it is checked that it has every text, not each word of them.

use std::collections::BTreeMap;

use rusqlite::Row;

use crate::error::Result;
use crate::store::{Db, claims, counts, words};

/// An index as the schema names it.
struct Index {
    name: String,
    /// Which rows it holds, where that is not all of them: ` WHERE …`.
    condition: String,
}

/// How many rows there are, and the sum of their row ids: the same whichever way they are read.
type Tally = (i64, i64);

/// The indexes that can't be read, or do not lead to the rows of their tables.
pub(crate) fn broken(db: &Db) -> Result<Vec<String>> {
    let mut broken = Vec::new();
    for (table, indexes) in all(db)? {
        let whole = of_table(db, &table, &indexes)?;
        for (index, whole) in indexes.into_iter().zip(whole) {
            let through = through(db, &table, &index);
            if through.is_err() || through.ok() != Some(whole) {
                broken.push(index.name);
            }
        }
    }
    broken.extend(words::incomplete(db)?);
    broken.extend(counts::wrong(db)?.into_iter().map(|field| format!("claim_counts ({field})")));
    if claims::misdated(db)? {
        broken.push("claims (belonging_at)".to_owned());
    }
    Ok(broken)
}

/// Writes every index anew from what it is made of, and the counts.
pub(crate) fn rebuild(db: &Db) -> Result<()> {
    db.execute_batch("REINDEX")?;
    claims::redate(db)?;
    counts::rebuild(db)?;
    words::rebuild(db)
}

/// The indexes of each table.
fn all(db: &Db) -> Result<BTreeMap<String, Vec<Index>>> {
    let sql = "SELECT s.name AS name, s.tbl_name AS tbl_name, s.sql AS sql FROM sqlite_schema AS s
        JOIN pragma_table_list(s.tbl_name) AS t ON t.schema = 'main' AND NOT t.wr WHERE s.type = 'index'";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut indexes: BTreeMap<String, Vec<Index>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let sql: Option<String> = row.get("sql")?;
        let condition = sql.and_then(|sql| sql.find("WHERE").map(|at| format!(" {}", &sql[at..])));
        let index = Index { name: row.get("name")?, condition: condition.unwrap_or_default() };
        indexes.entry(row.get("tbl_name")?).or_default().push(index);
    }
    Ok(indexes)
}

fn through(db: &Db, table: &str, Index { name, condition }: &Index) -> Result<Tally> {
    let sql = format!("SELECT COUNT(*), TOTAL(rowid) FROM {table} INDEXED BY {name}{condition}");
    Ok(db.query_row(&sql, [], |row| tally(row, 0))?)
}

/// What each index of a table must come to. The table is read once, whatever its indexes hold of it.
fn of_table(db: &Db, table: &str, indexes: &[Index]) -> Result<Vec<Tally>> {
    let part = |index: &Index| match index.condition.as_str() {
        "" => "COUNT(*), TOTAL(rowid)".to_owned(),
        some => format!("COUNT(*) FILTER ({some}), TOTAL(rowid) FILTER ({some})"),
    };
    let parts: Vec<String> = indexes.iter().map(part).collect();
    let sql = format!("SELECT {} FROM {table} NOT INDEXED", parts.join(", "));
    let tallies = |row: &Row<'_>| (0..indexes.len()).map(|at| tally(row, 2 * at)).collect();
    Ok(db.query_row(&sql, [], tallies)?)
}

/// A count and a sum, of which the first has this place.
fn tally(row: &Row<'_>, at: usize) -> rusqlite::Result<Tally> {
    Ok((row.get(at)?, row.get::<_, f64>(at + 1)? as i64))
}
