//! The `sources` table.

use crate::sources::Source;
use crate::store::table;

table!(
    Source,
    "sources",
    plain {
        title,
        kind,
        primary,
        author,
        publisher,
        url,
        archived_url,
        published_on,
        accessed_on,
        origin,
        interest,
        confidential,
        note,
    },
    json { attachments }
);
