//! The schema's versions: numbered SQL in `migrations/`, run in order, each once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::error::{Error, Result};
use crate::journal::digest;
use crate::store::{Db, words};

/// `application_id` of a workspace: "CLTR".
pub(crate) const APPLICATION_ID: i32 = 0x434C_5452;

const MIGRATIONS: [&str; 14] = [
    include_str!("../../../migrations/0001_workspace.sql"),
    include_str!("../../../migrations/0002_lists.sql"),
    include_str!("../../../migrations/0003_search.sql"),
    include_str!("../../../migrations/0004_beginnings.sql"),
    include_str!("../../../migrations/0005_words.sql"),
    include_str!("../../../migrations/0006_courses.sql"),
    include_str!("../../../migrations/0007_approvals.sql"),
    include_str!("../../../migrations/0008_arrivals.sql"),
    include_str!("../../../migrations/0009_disputes.sql"),
    include_str!("../../../migrations/0010_columns.sql"),
    include_str!("../../../migrations/0011_writing.sql"),
    include_str!("../../../migrations/0012_changes.sql"),
    include_str!("../../../migrations/0013_known.sql"),
    include_str!("../../../migrations/0014_upheld.sql"),
];

/// SHA-256 of the [`Schema`] that they make, as [`digest_of`] takes it.
const SCHEMA: &str = "83886b771b8bc065f60416c5ac80bdb151ccfc327b2365ff1cc2e47212296011";

/// The newest version that this program knows.
pub(crate) const NEWEST: i64 = MIGRATIONS.len() as i64;

/// The version of a file that is a workspace, by its header alone: SQLite's file format keeps `user_version` at byte 60
/// and `application_id` at byte 68.
pub(crate) fn version_of_file(path: &Path) -> io::Result<Option<i64>> {
    let mut header = [0; 72];
    File::open(path)?.read_exact(&mut header)?;
    let (numbers, _) = header.as_chunks::<4>();
    let [version, application] = [numbers[15], numbers[17]].map(i32::from_be_bytes);
    Ok((application == APPLICATION_ID).then_some(version.into()))
}

/// How many bytes a workspace's file should have by its header: the size of a page, at byte 16, as often as byte 28 says
/// that there are pages. None where it does not say: what it says at bytes 24 and 92 then differs.
pub(crate) fn length_of_file(path: &Path) -> io::Result<Option<u64>> {
    let mut header = [0; 96];
    File::open(path)?.read_exact(&mut header)?;
    let (numbers, _) = header.as_chunks::<4>();
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let [pages, application] = [numbers[7], numbers[17]].map(u32::from_be_bytes);
    let told = i64::from(application) == i64::from(APPLICATION_ID) && numbers[6] == numbers[23] && pages > 0;
    Ok(told.then_some(page * u64::from(pages)))
}

/// The version of the file.
pub(crate) fn version(db: &Db) -> Result<i64> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings the schema to the newest version, in one transaction.
///
/// # Errors
/// `TooNew` for a file of a newer program; `Damaged` where rows would be left without what they refer to.
pub(crate) fn run(db: &mut Db) -> Result<()> {
    let found = version(db)?;
    if found > NEWEST {
        return Err(Error::TooNew { found, known: NEWEST });
    }
    let done = usize::try_from(found).unwrap_or_default();
    if done == MIGRATIONS.len() {
        return Ok(());
    }
    // A table that is rebuilt with foreign keys on silently loses its child rows.
    db.pragma_update(None, "foreign_keys", false)?;
    let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for migration in &MIGRATIONS[done..] {
        tx.execute_batch(migration)?;
    }
    if words::catch_up(&tx)? {
        words::rewrite(&tx)?;
    }
    if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(Error::Damaged { what: "foreign keys".to_owned() });
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", NEWEST)?;
    tx.commit()?;
    Ok(db.pragma_update(None, "foreign_keys", true)?)
}

/// What a file consists of, by its sort and name: the table that it is on, and how it was made.
type Schema = BTreeMap<(String, String), (String, Option<String>)>;

/// What is not as the migrations made it: added, taken out or changed by somebody else, who may have what is written
/// copied or altered by it. `<sort> <name>`; nothing where all is as it should be.
pub(crate) fn foreign(db: &Db) -> Result<Vec<String>> {
    let found = schema(db)?;
    if digest_of(&found) == SCHEMA {
        return Ok(Vec::new());
    }
    let expected = made_by(usize::try_from(version(db)?).unwrap_or_default())?;
    let names: BTreeSet<_> = found.keys().chain(expected.keys()).collect();
    let differing = names.into_iter().filter(|name| found.get(name) != expected.get(name));
    Ok(differing.map(|(sort, name)| format!("{sort} {name}")).collect())
}

/// What the first so many migrations make.
fn made_by(migrations: usize) -> Result<Schema> {
    let db = Db::open_in_memory()?;
    for migration in MIGRATIONS.iter().take(migrations) {
        db.execute_batch(migration)?;
    }
    schema(&db)
}

/// What a database consists of, but for SQLite's own statistics.
fn schema(db: &Db) -> Result<Schema> {
    let sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema
        WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(((row.get("type")?, row.get("name")?), (row.get("tbl_name")?, row.get("sql")?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn digest_of(schema: &Schema) -> String {
    let mut text = String::new();
    for ((sort, name), (table, sql)) in schema {
        text.extend([sort, "\0", name, "\0", table, "\0", sql.as_deref().unwrap_or_default(), "\0"]);
    }
    digest::sha256(text.as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_migrations_make_is_known_by_its_digest() {
        assert_eq!(digest_of(&made_by(MIGRATIONS.len()).unwrap()), SCHEMA);
    }
}
