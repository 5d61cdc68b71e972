//! The `corrections` table.

use crate::corrections::Correction;
use crate::store::table;

table!(Correction, "corrections", plain { claim_id, class, notice, reason, cancelled }, json {});
