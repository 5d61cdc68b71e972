//! What may have made approvals stale: the search for what changed since, in the tables. Whether it did is judged in
//! `staleness.rs`.

use rusqlite::functions::Context;
use rusqlite::{Connection, ToSql};

use crate::error::Result;
use crate::ids::ClaimId;
use crate::store::Db;
use crate::store::search::flags;

/// Gives a connection the function that tells whether an approval knew what there is now.
pub(super) fn prepare(db: &Connection) -> Result<()> {
    let pins_all = |call: &Context<'_>| {
        let (refs, heads) = (call.get_raw(0).as_str()?, call.get_raw(1).as_blob()?);
        Ok(heads.chunks(32).all(|head| refs.contains(&hex::encode(head))))
    };
    Ok(db.create_scalar_function("pins_all", 2, flags(), pins_all)?)
}

/// A claim that may be stale, and whether it is for certain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MaybeStale {
    /// The claim.
    pub(crate) id: ClaimId,
    /// Whether something changed that is no redaction.
    pub(crate) certain: bool,
}

/// Approvals that did not know of a change of content, or of what a source or scale that they rest on is now.
/// What was never changed can't make one stale: the search begins at what was.
const STALE: &str = "
    SELECT id, TRUE AS certain FROM claims WHERE overtaken > 0 AND approval IS NOT NULL
    UNION ALL
    SELECT claims.id, sources.redacted IS NULL FROM sources
        CROSS JOIN evidence ON evidence.source_id = sources.id AND NOT evidence.detached
        CROSS JOIN claims ON claims.id = evidence.claim_id AND claims.approval IS NOT NULL
        CROSS JOIN revisions ON revisions.hash = unhex(COALESCE(claims.upheld, claims.approval) ->> '$.revision')
        WHERE sources.revisions > 1 AND NOT pins_all(revisions.refs, sources.heads)
    UNION ALL
    SELECT claims.id, rating_scales.redacted IS NULL FROM rating_scales
        CROSS JOIN verdicts ON verdicts.scale_id = rating_scales.id
        CROSS JOIN claims ON claims.id = verdicts.claim_id AND claims.approval IS NOT NULL
        CROSS JOIN revisions ON revisions.hash = unhex(COALESCE(claims.upheld, claims.approval) ->> '$.revision')
        WHERE rating_scales.revisions > 1 AND NOT pins_all(revisions.refs, rating_scales.heads)";

/// The same for these claims: the search begins at them. Few sources were ever changed, and those have an index.
const STALE_AMONG: &str = "
    SELECT claims.id AS id, TRUE AS certain FROM json_each(:ids) AS wanted
        CROSS JOIN claims ON claims.id = unhex(wanted.value)
        WHERE overtaken > 0 AND approval IS NOT NULL
    UNION ALL
    SELECT claims.id, sources.redacted IS NULL FROM json_each(:ids) AS wanted
        CROSS JOIN claims ON claims.id = unhex(wanted.value) AND claims.approval IS NOT NULL
        CROSS JOIN evidence ON evidence.claim_id = claims.id AND NOT evidence.detached
        CROSS JOIN sources INDEXED BY sources_changed
            ON sources.id = evidence.source_id AND sources.revisions > 1
        CROSS JOIN revisions ON revisions.hash = unhex(COALESCE(claims.upheld, claims.approval) ->> '$.revision')
        WHERE NOT pins_all(revisions.refs, sources.heads)
    UNION ALL
    SELECT claims.id, scales.redacted IS NULL FROM json_each(:ids) AS wanted
        CROSS JOIN claims ON claims.id = unhex(wanted.value) AND claims.approval IS NOT NULL
        CROSS JOIN verdicts ON verdicts.claim_id = claims.id
        CROSS JOIN rating_scales AS scales ON scales.id = verdicts.scale_id AND scales.revisions > 1
        CROSS JOIN revisions ON revisions.hash = unhex(COALESCE(claims.upheld, claims.approval) ->> '$.revision')
        WHERE NOT pins_all(revisions.refs, scales.heads)";

/// The claims that may be stale: of all, or of these.
pub(crate) fn maybe_stale(db: &Db, among: Option<&[ClaimId]>) -> Result<Vec<MaybeStale>> {
    let ids = among.map(hex_list);
    let mut statement = db.prepare_cached(if ids.is_some() { STALE_AMONG } else { STALE })?;
    let params: &[(&str, &dyn ToSql)] = match &ids {
        Some(ids) => &[(":ids", ids)],
        None => &[],
    };
    let rows = statement
        .query_map(params, |row| Ok(MaybeStale { id: row.get("id")?, certain: row.get("certain")? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Ids as a JSON list of hex digits, which a statement takes as one parameter.
fn hex_list(ids: &[ClaimId]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("\"{}\"", id.0.simple())).collect();
    format!("[{}]", ids.join(","))
}
