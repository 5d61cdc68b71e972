//! The `claim_counts` table: how many claims have which status, rating, tag, assignee and language. Triggers keep it.

use crate::error::Result;
use crate::store::Db;

/// Gives every field with each of its values, and how many claims have it.
pub(crate) fn each(db: &Db, mut take: impl FnMut(&str, &str, u64)) -> Result<()> {
    let mut statement = db.prepare_cached("SELECT field, value, claims FROM claim_counts")?;
    let mut rows = statement.query([])?;
    // By place: a desk has thousands of tags.
    while let Some(row) = rows.next()? {
        let text = |place: usize| row.get_ref(place)?.as_str().map_err(rusqlite::Error::from);
        take(text(0)?, text(1)?, row.get(2)?);
    }
    Ok(())
}

/// How many claims have this value.
pub(crate) fn of(db: &Db, field: &str, value: &str) -> Result<u64> {
    let sql =
        "SELECT COALESCE(SUM(claims), 0) AS claims FROM claim_counts WHERE field = :field AND value = :value";
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_row(&[(":field", field), (":value", value)], |row| row.get("claims"))?)
}

/// What the tables come to: `field`, `value`, `claims`.
const COUNTED: &str = "
    SELECT 'status' AS field, status AS value, COUNT(*) AS claims FROM claims GROUP BY status
    UNION ALL SELECT 'assignee', hex(assignee_id), COUNT(*) FROM claims
        WHERE assignee_id IS NOT NULL GROUP BY assignee_id
    UNION ALL SELECT 'language', language, COUNT(*) FROM claims WHERE language IS NOT NULL GROUP BY language
    UNION ALL SELECT 'tag', value, COUNT(DISTINCT number) FROM claims, json_each(tags)
        WHERE tags <> '[]' GROUP BY value
    UNION ALL SELECT 'rating', rating, COUNT(*) FROM verdicts GROUP BY rating";

/// The fields whose counts are not those of the tables.
pub(crate) fn wrong(db: &Db) -> Result<Vec<String>> {
    let sql = format!(
        "WITH counted AS ({COUNTED})
        SELECT DISTINCT field FROM (SELECT * FROM counted EXCEPT SELECT field, value, claims FROM claim_counts)
        UNION SELECT field FROM (SELECT field, value, claims FROM claim_counts EXCEPT SELECT * FROM counted)
        ORDER BY field"
    );
    let mut statement = db.prepare(&sql)?;
    let rows = statement.query_map([], |row| row.get("field"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Counts everything anew.
pub(crate) fn rebuild(db: &Db) -> Result<()> {
    db.execute("DELETE FROM claim_counts", [])?;
    db.execute(&format!("INSERT INTO claim_counts (field, value, claims) {COUNTED}"), [])?;
    Ok(())
}
