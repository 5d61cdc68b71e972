//! The `evidence` table: which sources bear on which claims.

use crate::error::{Error, Result};
use crate::evidence::Evidence;
use crate::ids::{ClaimId, EvidenceId, SourceId};
use crate::records::Record;
use crate::store::{Db, get, select, table};

table!(Evidence, "evidence", plain { claim_id, source_id, stance, quote, locator, note, detached }, json {});

/// The evidence that is attached to a claim now, in order of creation.
pub(crate) fn attached_to(db: &Db, claim: ClaimId) -> Result<Vec<Record<Evidence>>> {
    select(db, "WHERE claim_id = :claim AND NOT detached ORDER BY created_at, id", &[(":claim", &claim)])
}

/// The evidence, unless it was detached.
pub(crate) fn attached(db: &Db, id: EvidenceId) -> Result<Record<Evidence>> {
    let evidence: Record<Evidence> = get(db, id)?;
    if evidence.body.detached {
        return Err(Error::NotFound { what: "evidence", id: id.to_string() });
    }
    Ok(evidence)
}

/// The claims that a source bears on now.
pub(crate) fn claims_of(db: &Db, source: SourceId) -> Result<Vec<ClaimId>> {
    let sql =
        "SELECT DISTINCT claim_id FROM evidence WHERE source_id = :source AND NOT detached ORDER BY claim_id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(&[(":source", &source)], |row| row.get("claim_id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
