//! The `comments` table.

use crate::comments::Comment;
use crate::store::table;

table!(Comment, "comments", plain { claim_id, body, reply_to, resolved }, json {});
