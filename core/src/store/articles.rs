//! The `articles` table.

use crate::articles::Article;
use crate::store::table;

table!(
    Article,
    "articles",
    plain { title, author, publisher, url, archived_url, published_on, language, text, text_sha256, note },
    json {}
);
