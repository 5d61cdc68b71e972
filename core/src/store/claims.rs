//! The `claims` table, and what hangs on a claim's own row. Lists of claims are in `lists.rs`.

use crate::claims::{Claim, ClaimFilter};
use crate::error::Result;
use crate::ids::{ArticleId, ClaimId};
use crate::store::search::{self, Where};
use crate::store::{Db, table};

table!(
    Claim,
    "claims",
    plain {
        statement,
        article_id,
        claimant,
        reported_by,
        modality,
        claimed_on,
        language,
        priority,
        assignee_id,
        due_on,
        status,
        reason,
        open_correction,
        overtaken,
    },
    json { quote, appearances, tags, submission, approval, upheld }
);

/// The claims found in an article, in order of creation.
pub(crate) fn in_article(db: &Db, article: ArticleId) -> Result<Vec<ClaimId>> {
    let sql = "SELECT id FROM claims WHERE article_id = :article ORDER BY created_at, id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(&[(":article", &article)], |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives the id of every claim that fits, in order of creation, without holding more than one.
pub(crate) fn each_id(
    db: &Db,
    filter: &ClaimFilter,
    mut take: impl FnMut(ClaimId) -> Result<()>,
) -> Result<()> {
    let condition = Where::of(filter);
    let sql = format!("SELECT id FROM claims WHERE {} ORDER BY created_at, id", condition.sql);
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query(condition.bound().as_slice())?;
    while let Some(row) = rows.next()? {
        take(row.get("id")?)?;
    }
    Ok(())
}

/// What a claim is known again by.
pub(crate) struct Signs<'r> {
    pub(crate) id: ClaimId,
    pub(crate) statement: &'r str,
    pub(crate) claimant: Option<&'r str>,
    pub(crate) appearance: Option<&'r str>,
    pub(crate) withdrawn: bool,
}

/// Gives what every claim is known again by, in the order in which their rows lie: to sort them would hold every text.
pub(crate) fn each_known(db: &Db, mut take: impl FnMut(&Signs<'_>)) -> Result<()> {
    let sql =
        "SELECT id, statement, claimant, appearances ->> 0 AS appearance, status = 'withdrawn' AS withdrawn
        FROM claims ORDER BY number";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = |name| row.get_ref(name)?.as_str_or_null().map_err(rusqlite::Error::from);
        take(&Signs {
            id: row.get("id")?,
            statement: text("statement")?.unwrap_or_default(),
            claimant: text("claimant")?,
            appearance: text("appearance")?,
            withdrawn: row.get("withdrawn")?,
        });
    }
    Ok(())
}

/// How many claims fit.
pub(crate) fn count(db: &Db, filter: &ClaimFilter) -> Result<u64> {
    search::count(db, &Where::of(filter))
}

/// Of how many claims that fit a correction is open.
pub(crate) fn count_correction_open(db: &Db, filter: &ClaimFilter) -> Result<u64> {
    let fits = Where::of(filter);
    search::count(db, &Where { sql: format!("({}) AND open_correction IS NOT NULL", fits.sql), ..fits })
}

/// When what belongs to a claim was last changed; 0 where nothing does.
const BELONGING_AT: &str = "COALESCE((SELECT MAX(updated_at) FROM belonging WHERE claim_id = claims.id), 0)";

/// The claims that are dated otherwise.
fn dated_otherwise() -> String {
    format!("max(updated_at, belonging_at) <> max(updated_at, {BELONGING_AT})")
}

/// Whether some claim is not dated by what belongs to it.
pub(crate) fn misdated(db: &Db) -> Result<bool> {
    Ok(db.prepare(&format!("SELECT 1 FROM claims WHERE {}", dated_otherwise()))?.exists([])?)
}

/// Dates every claim anew by what belongs to it.
pub(crate) fn redate(db: &Db) -> Result<()> {
    let wrong = dated_otherwise();
    db.execute(&format!("UPDATE claims SET belonging_at = {BELONGING_AT} WHERE {wrong}"), [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrations;

    fn claim(db: &Db, at: i64) {
        let sql = "INSERT INTO claims (id, statement, modality, appearances, tags, priority, status, overtaken, heads,
                created_by, created_at, updated_by, updated_at, revisions)
            VALUES (x'01', 'It is so', 'asserted', '[]', '[]', 'normal', 'draft', 0, x'', x'09', 1, x'09', ?1, 1)";
        db.execute(sql, [at]).unwrap();
    }

    fn comment(db: &Db, id: u8, at: i64) {
        let sql =
            "INSERT INTO comments (id, claim_id, body, resolved, heads, created_by, created_at, updated_by,
                updated_at, revisions)
            VALUES (?1, x'01', 'Is it?', 0, x'', x'09', 1, x'09', ?2, 1)";
        db.execute(sql, rusqlite::params![[id], at]).unwrap();
    }

    fn changed_at(db: &Db) -> i64 {
        assert!(!misdated(db).unwrap());
        let sql = "SELECT max(updated_at, belonging_at) AS at FROM claims";
        db.query_row(sql, [], |row| row.get("at")).unwrap()
    }

    #[test]
    fn a_claim_is_dated_by_the_last_change_of_what_belongs_to_it_in_whatever_order_it_came() {
        let mut db = Db::open_in_memory().unwrap();
        migrations::run(&mut db).unwrap();
        comment(&db, 1, 20);
        claim(&db, 10);
        assert_eq!(changed_at(&db), 20);
        comment(&db, 2, 15);
        assert_eq!(changed_at(&db), 20);
        comment(&db, 3, 30);
        assert_eq!(changed_at(&db), 30);
        // A merge of copies can end with a revision of an earlier hour.
        db.execute("UPDATE comments SET updated_at = 12 WHERE updated_at = 30", []).unwrap();
        assert_eq!(changed_at(&db), 20);
        db.execute("UPDATE claims SET updated_at = 40", []).unwrap();
        db.execute("UPDATE comments SET updated_at = 35 WHERE updated_at = 12", []).unwrap();
        assert_eq!(changed_at(&db), 40);
        db.execute("UPDATE claims SET updated_at = 11", []).unwrap();
        assert_eq!(changed_at(&db), 35);
        db.execute("UPDATE claims SET belonging_at = 50", []).unwrap();
        assert!(misdated(&db).unwrap());
        redate(&db).unwrap();
        assert_eq!(changed_at(&db), 35);
    }
}
