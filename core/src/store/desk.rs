//! The `desks` table: one row.

use crate::case::Policy;
use crate::desk::Desk;
use crate::error::Result;
use crate::ids::DeskId;
use crate::records::Record;
use crate::store::{Db, get, table, workspace};

table!(
    Desk,
    "desks",
    plain {
        name,
        url,
        four_eyes,
        min_independent_sources,
        primary_source_required,
        claimant_contacted_required,
        default_scale_id,
    },
    json {}
);

/// The desk's policy.
pub(crate) fn policy(db: &Db) -> Result<Policy> {
    let desk: Record<Desk> = get(db, DeskId(workspace::id(db)?))?;
    Ok(desk.body.policy())
}
