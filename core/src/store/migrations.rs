//! The schema's versions: numbered SQL in `migrations/`, run in order, each once.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::error::{Error, Result};
use crate::store::{Db, words};

/// `application_id` of a workspace: "CLTR".
pub(crate) const APPLICATION_ID: i32 = 0x434C_5452;

const MIGRATIONS: [&str; 6] = [
    include_str!("../../../migrations/0001_workspace.sql"),
    include_str!("../../../migrations/0002_lists.sql"),
    include_str!("../../../migrations/0003_search.sql"),
    include_str!("../../../migrations/0004_beginnings.sql"),
    include_str!("../../../migrations/0005_words.sql"),
    include_str!("../../../migrations/0006_courses.sql"),
];

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
