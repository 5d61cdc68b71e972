//! The `corrections` table.

use crate::reviews::Correction;
use crate::store::table;

table!(Correction, "corrections", plain { claim_id, class, notice }, json {});
