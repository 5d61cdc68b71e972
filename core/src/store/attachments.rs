//! The `attachments` table: files by the SHA-256 of their bytes.

use crate::attachments::Attachment;
use crate::error::Result;
use crate::ids::Hash;
use crate::store::Db;
use rusqlite::OptionalExtension as _;

/// Stores a file. Of two names that copies gave the same bytes apart the first in order of the alphabet is kept, on every
/// copy alike.
pub(crate) fn put(db: &Db, attachment: &Attachment) -> Result<()> {
    let sql =
        "INSERT INTO attachments (sha256, media_type, name, data) VALUES (:sha256, :media_type, :name, :data)
        ON CONFLICT (sha256) DO UPDATE SET media_type = excluded.media_type, name = excluded.name
        WHERE (excluded.name, excluded.media_type) < (name, media_type)";
    db.prepare_cached(sql)?.execute(rusqlite::named_params! {
        ":sha256": attachment.sha256,
        ":media_type": attachment.media_type,
        ":name": attachment.name,
        ":data": attachment.data,
    })?;
    Ok(())
}

/// The file with this digest.
pub(crate) fn find(db: &Db, sha256: Hash) -> Result<Option<Attachment>> {
    let sql = "SELECT sha256, media_type, name, data FROM attachments WHERE sha256 = :sha256";
    let mut statement = db.prepare_cached(sql)?;
    let row = statement.query_row(&[(":sha256", &sha256)], |row| {
        let (media_type, name) = (row.get("media_type")?, row.get("name")?);
        Ok(Attachment::new(row.get("sha256")?, media_type, name, row.get("data")?))
    });
    Ok(row.optional()?)
}

/// The file with this digest, without its bytes, of which the first tell what sort it is.
pub(crate) fn described(db: &Db, sha256: Hash) -> Result<Option<Attachment>> {
    let sql = "SELECT sha256, media_type, name, length(data) AS size, substr(data, 1, 4096) AS head
        FROM attachments WHERE sha256 = :sha256";
    let mut statement = db.prepare_cached(sql)?;
    let row = statement.query_row(&[(":sha256", &sha256)], |row| {
        let (media_type, name) = (row.get("media_type")?, row.get("name")?);
        // Of no bytes SQLite gives no part.
        let head: Option<Vec<u8>> = row.get("head")?;
        let head = head.unwrap_or_default();
        Ok(Attachment::beginning(row.get("sha256")?, media_type, name, row.get("size")?, &head))
    });
    Ok(row.optional()?)
}

/// Gives every digest that begins with, or ends with, these hex digits; at most nine.
pub(crate) fn like(db: &Db, digits: &str) -> Result<Vec<Hash>> {
    let sql = "SELECT sha256 FROM attachments
        WHERE hex(sha256) LIKE :digits || '%' OR hex(sha256) LIKE '%' || :digits ORDER BY sha256 LIMIT 9";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(&[(":digits", digits)], |row| row.get("sha256"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the file with this digest is here.
pub(crate) fn has(db: &Db, sha256: Hash) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT 1 FROM attachments WHERE sha256 = :sha256")?;
    Ok(statement.exists(&[(":sha256", &sha256)])?)
}

/// The digest of every file, in order.
pub(crate) fn digests(db: &Db) -> Result<Vec<Hash>> {
    let mut statement = db.prepare_cached("SELECT sha256 FROM attachments ORDER BY sha256")?;
    let rows = statement.query_map([], |row| row.get("sha256"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Destroys a file.
pub(crate) fn delete(db: &Db, sha256: Hash) -> Result<()> {
    db.prepare_cached("DELETE FROM attachments WHERE sha256 = :sha256")?.execute(&[(":sha256", &sha256)])?;
    Ok(())
}
