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
    json { quote, appearances, tags, submission, approval }
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

/// Gives what every claim is known again by, in the order in which they were recorded.
pub(crate) fn each_known(db: &Db, mut take: impl FnMut(&Signs<'_>)) -> Result<()> {
    let sql =
        "SELECT id, statement, claimant, appearances ->> 0 AS appearance, status = 'withdrawn' AS withdrawn
        FROM claims ORDER BY created_at, id";
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
