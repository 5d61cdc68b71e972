//! What insights need of the tables beside the columns in memory: what claimants are called.

use crate::error::Result;
use crate::store::Db;

/// The claimant of the claim with this number.
pub(crate) fn claimant(db: &Db, number: u32) -> Result<Option<String>> {
    let sql = "SELECT claimant FROM claims WHERE number = :number";
    Ok(db.prepare_cached(sql)?.query_row(&[(":number", &number)], |row| row.get("claimant"))?)
}
