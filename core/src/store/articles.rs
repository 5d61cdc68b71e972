//! The `articles` table: pages of it, and the claims found in one.

use rusqlite::ToSql;

use crate::articles::{Article, ArticleClaim, ArticleListing, ArticlePage, ArticleRow};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::search::words;
use crate::store::lists::{Ratings, Standing};
use crate::store::search::DONE;
use crate::store::sql::Json;
use crate::store::{Db, table};
use crate::text;

table!(
    Article,
    "articles",
    plain { title, author, publisher, url, archived_url, published_on, language, text, text_sha256, note },
    json {}
);

/// A page of the articles in which the words stand, the newest change first.
pub(crate) fn page(db: &Db, listing: &ArticleListing) -> Result<ArticlePage> {
    let fits =
        "(:words = '' OR text_has(:words, title) OR text_has(:words, author) OR text_has(:words, publisher))";
    let words = words::folded(&text::normal(listing.search.trim()));
    let sql = format!("SELECT COUNT(*) AS articles FROM articles WHERE {fits}");
    let total = db.prepare_cached(&sql)?.query_row(&[(":words", &words)], |row| row.get("articles"))?;
    let sql = format!(
        "SELECT id, title, author, publisher, published_on, language, updated_at,
            (SELECT COUNT(*) FROM claims WHERE article_id = articles.id) AS claims,
            (SELECT COUNT(*) FROM claims WHERE article_id = articles.id AND status NOT IN {DONE}) AS unchecked
        FROM articles WHERE {fits} ORDER BY updated_at DESC, id DESC LIMIT :limit OFFSET :offset"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let params: &[(&str, &dyn ToSql)] =
        &[(":words", &words), (":limit", &listing.limit), (":offset", &listing.offset)];
    let rows = statement.query_map(params, |row| {
        Ok(ArticleRow {
            id: row.get("id")?,
            title: row.get("title")?,
            author: row.get("author")?,
            publisher: row.get("publisher")?,
            published_on: row.get("published_on")?,
            language: row.get("language")?,
            claims: row.get("claims")?,
            unchecked: row.get("unchecked")?,
            updated_at: row.get("updated_at")?,
        })
    })?;
    Ok(ArticlePage { rows: rows.collect::<rusqlite::Result<_>>()?, total })
}

/// The claims found in an article, in order of creation. Whether their quotes still stand is judged elsewhere.
pub(crate) fn claims(db: &Db, article: ArticleId) -> Result<Vec<ArticleClaim>> {
    let sql = format!(
        "SELECT {}, quote FROM claims LEFT JOIN verdicts ON verdicts.claim_id = claims.id
        WHERE article_id = :article ORDER BY claims.created_at, claims.id",
        Standing::COLUMNS
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(&[(":article", &article)])?;
    let (mut ratings, mut claims) = (Ratings::new(db), Vec::new());
    while let Some(row) = rows.next()? {
        let standing = Standing::read(row, &mut ratings)?;
        claims.push(ArticleClaim {
            id: standing.id,
            statement: standing.statement,
            claimant: standing.claimant,
            status: standing.status,
            rating: standing.rating,
            quote: row.get::<_, Json<_>>("quote")?.0,
            needs_review: false,
            unchecked: !standing.status.is_done(),
        });
    }
    Ok(claims)
}
