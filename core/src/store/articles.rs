//! The `articles` table: pages of it, and the claims found in one.

use std::sync::LazyLock;

use rusqlite::{Row, ToSql};

use crate::articles::{Article, ArticleClaim, ArticleListing, ArticlePage, ArticleRow};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::rules::Status;
use crate::search::marks;
use crate::search::words::{Phrase, Words};
use crate::store::lists::{Ratings, Standing};
use crate::store::sql::{self, Json};
use crate::store::words::all_of;
use crate::store::{Db, table};

table!(
    Article,
    "articles",
    plain { title, author, publisher, url, archived_url, published_on, language, text, text_sha256, note },
    json {}
);

/// The states of a claim whose check is done.
static DONE: LazyLock<String> = LazyLock::new(|| {
    let done = Status::ALL.iter().filter(|status| status.is_done());
    sql::names(done.map(|status| status.as_str()))
});

/// A page of the articles in which words begin with these, the newest change first. Which they are is found before anything
/// else is read of them: a text is long, and claims are counted for each.
pub(crate) fn page(db: &Db, listing: &ArticleListing) -> Result<ArticlePage> {
    let phrases = beginnings(&listing.search);
    let fits = match (phrases.is_empty(), listing.search.trim().is_empty()) {
        (true, true) => "TRUE OR :asked IS NULL",
        (true, false) => "FALSE AND :asked IS NULL",
        (false, _) => "number IN (SELECT rowid FROM article_words WHERE article_words MATCH :asked)",
    };
    let asked = all_of(&phrases, None);
    let sql = format!("SELECT COUNT(*) AS articles FROM articles WHERE {fits}");
    let total = db.prepare_cached(&sql)?.query_row(&[(":asked", &asked)], |row| row.get("articles"))?;
    let text = if phrases.is_empty() { "NULL" } else { "text" };
    let sql = format!(
        "WITH page AS MATERIALIZED (
            SELECT number FROM articles WHERE {fits} ORDER BY updated_at DESC, id DESC LIMIT :limit OFFSET :offset
        )
        SELECT id, title, author, publisher, published_on, language, updated_at, {text} AS text,
            (SELECT COUNT(*) FROM claims WHERE article_id = articles.id) AS claims,
            (SELECT COUNT(*) FROM claims WHERE article_id = articles.id AND status NOT IN {done}
                AND open_correction IS NULL) AS unchecked,
            (SELECT COUNT(*) FROM claims WHERE article_id = articles.id AND status = '{withdrawn}') AS withdrawn
        FROM page CROSS JOIN articles USING (number) ORDER BY updated_at DESC, id DESC",
        done = *DONE,
        withdrawn = Status::Withdrawn.as_str()
    );
    let mut statement = db.prepare_cached(&sql)?;
    let params: &[(&str, &dyn ToSql)] =
        &[(":asked", &asked), (":limit", &listing.limit), (":offset", &listing.offset)];
    let rows = statement.query_map(params, |row| article_row(row, &phrases))?;
    Ok(ArticlePage { rows: rows.collect::<rusqlite::Result<_>>()?, total })
}

/// Each word for itself, as the beginning of one.
fn beginnings(search: &str) -> Vec<Phrase> {
    Words::of(search).iter().map(|word| Phrase::word(word, true)).collect()
}

fn article_row(row: &Row<'_>, phrases: &[Phrase]) -> rusqlite::Result<ArticleRow> {
    let (title, author, publisher) = (row.get("title")?, row.get("author")?, row.get("publisher")?);
    let shown = [Some(&title), Option::as_ref(&author), Option::as_ref(&publisher)];
    let shows =
        shown.into_iter().flatten().any(|text: &String| !Words::of(text).places_of(phrases).is_empty());
    let text = row.get_ref("text")?.as_str_or_null()?;
    Ok(ArticleRow {
        id: row.get("id")?,
        passage: text.filter(|_| !shows).and_then(|text| marks::passage("text", text, phrases)),
        title,
        author,
        publisher,
        published_on: row.get("published_on")?,
        language: row.get("language")?,
        claims: row.get("claims")?,
        unchecked: row.get("unchecked")?,
        withdrawn: row.get("withdrawn")?,
        updated_at: row.get("updated_at")?,
    })
}

/// The claims found in an article, in order of creation. Whether their quotes still stand is judged elsewhere.
pub(crate) fn claims(db: &Db, article: ArticleId) -> Result<Vec<ArticleClaim>> {
    let sql = format!(
        "SELECT {}, quote, open_correction IS NOT NULL AS correction_open FROM claims LEFT JOIN verdicts ON verdicts.claim_id = claims.id
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
            unchecked: !standing.status.is_done() && !row.get::<_, bool>("correction_open")?,
        });
    }
    Ok(claims)
}
