//! The `sources` table: pages of it, and where a source is used.

use rusqlite::ToSql;

use crate::addresses;
use crate::error::Result;
use crate::ids::SourceId;
use crate::independence;
use crate::records::Record;
use crate::search::words;
use crate::sources::{KnownBy, KnownSource, Source, SourceListing, SourcePage, SourceRow, SourceUse};
use crate::store::lists::{Ratings, Standing};
use crate::store::{self, Db, table};
use crate::text;

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

/// The sources with files that are confidential, or about which copies edited apart disagree.
pub(crate) fn perhaps_confidential(db: &Db) -> Result<Vec<Record<Source>>> {
    store::select(db, "WHERE conflicts IS NOT NULL OR (confidential AND attachments <> '[]')", &[])
}

/// Gives every source that is confidential, or about which copies edited apart disagree whether it is.
pub(crate) fn each_confidential(db: &Db, mut take: impl FnMut(SourceId) -> Result<()>) -> Result<()> {
    let sql = "SELECT id FROM sources WHERE confidential
        OR EXISTS (SELECT 1 FROM json_each(conflicts) WHERE value ->> 'field' = 'confidential')";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get("id")?)?;
    }
    Ok(())
}

/// Shows a source as confidential, whatever its revisions say.
pub(crate) fn mark_confidential(db: &Db, source: SourceId) -> Result<()> {
    let sql = "UPDATE sources SET confidential = 1 WHERE id = :id";
    db.prepare_cached(sql)?.execute(&[(":id", &source)])?;
    Ok(())
}

const FITS: &str = "(:words = '' OR text_has(:words, title) OR text_has(:words, author)
        OR text_has(:words, publisher) OR text_has(:words, origin))
    AND (:kind IS NULL OR kind = :kind)
    AND (:like IS NULL OR id = :like OR origin_group(origin) = :group)";

/// A page of the sources that fit, by title. Those like another have its origin, or are it. Which they are is found before
/// their uses are counted.
pub(crate) fn page(db: &Db, listing: &SourceListing, like: Option<&Record<Source>>) -> Result<SourcePage> {
    let words = words::folded(&text::normal(listing.search.trim()));
    let group = like.and_then(|source| independence::origin(source.body.origin.as_deref()));
    let like = like.map(|source| source.id);
    let fits: [(&str, &dyn ToSql); 4] =
        [(":words", &words), (":kind", &listing.kind), (":like", &like), (":group", &group)];
    let sql = format!("SELECT COUNT(*) AS sources FROM sources WHERE {FITS}");
    let total = db.prepare_cached(&sql)?.query_row(&fits, |row| row.get("sources"))?;
    let sql = format!(
        "WITH page AS MATERIALIZED (
            SELECT id FROM sources WHERE {FITS} ORDER BY small(title), id LIMIT :limit OFFSET :offset
        )
        SELECT sources.id AS id, title, kind, \"primary\", confidential, author, publisher, url, published_on, origin, updated_at,
            (SELECT COUNT(DISTINCT claim_id) FROM evidence WHERE source_id = sources.id AND NOT detached) AS uses,
            json_array_length(attachments) AS attachments, groups.name AS group_name, groups.size AS group_size
        FROM page CROSS JOIN sources USING (id) LEFT JOIN (
            SELECT origin_group(origin) AS name, COUNT(*) AS size FROM sources WHERE origin IS NOT NULL GROUP BY 1
        ) AS groups ON groups.name = origin_group(sources.origin)
        ORDER BY small(title), sources.id"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut params = fits.to_vec();
    params.extend([(":limit", &listing.limit as &dyn ToSql), (":offset", &listing.offset)]);
    let rows = statement.query_map(params.as_slice(), |row| {
        Ok(SourceRow {
            id: row.get("id")?,
            title: row.get("title")?,
            kind: row.get("kind")?,
            primary: row.get("primary")?,
            confidential: row.get("confidential")?,
            author: row.get("author")?,
            publisher: row.get("publisher")?,
            url: row.get("url")?,
            published_on: row.get("published_on")?,
            origin: row.get("origin")?,
            uses: row.get("uses")?,
            group: row.get("group_name")?,
            group_size: row.get::<_, Option<u32>>("group_size")?.unwrap_or(1),
            attachments: row.get("attachments")?,
            updated_at: row.get("updated_at")?,
        })
    })?;
    Ok(SourcePage { rows: rows.collect::<rusqlite::Result<_>>()?, total })
}

/// The most that are told of where many are alike.
const KNOWN_MOST: u32 = 5;

/// The sources that one to be added may be: at one of its addresses, or with its title and publisher.
pub(crate) fn known(db: &Db, by: &KnownBy) -> Result<Vec<KnownSource>> {
    let [url, archived_url] = &by.addresses;
    let (title, publisher) = by.named.as_ref().map(|[title, publisher]| (title, publisher)).unzip();
    let [url_part, archived_part] = by.addresses.each_ref().map(|key| key.as_deref().map(addresses::part));
    // Most addresses are told apart by their text, which takes a tenth of reading them as addresses, and most titles by their
    // length: no index folds the capitals of every script. Either is read in its index alone.
    let sql = "SELECT id, title, MAX(is_there) AS is_there FROM (
            SELECT sources.id, title, TRUE AS is_there FROM (
                SELECT id FROM sources
                WHERE instr(lower(url), :url_part) OR instr(lower(url), :archived_part)
                    OR instr(lower(archived_url), :url_part) OR instr(lower(archived_url), :archived_part)
            ) AS maybe JOIN sources ON sources.id = maybe.id
            WHERE address_key(url) IN (:url, :archived_url) OR address_key(archived_url) IN (:url, :archived_url)
            UNION ALL
            SELECT sources.id, title, FALSE FROM (
                SELECT rowid AS place FROM sources
                WHERE length(title) = length(:title) AND small(title) = small(:title) AND small(publisher) = :publisher
            ) AS named JOIN sources ON sources.rowid = named.place
        ) GROUP BY id ORDER BY is_there DESC, id LIMIT :most";
    let mut statement = db.prepare_cached(sql)?;
    let params: [(&str, &dyn ToSql); 7] = [
        (":url", url),
        (":archived_url", archived_url),
        (":url_part", &url_part),
        (":archived_part", &archived_part),
        (":title", &title),
        (":publisher", &publisher),
        (":most", &KNOWN_MOST),
    ];
    let rows = statement.query_map(params.as_slice(), |row| {
        Ok(KnownSource { id: row.get("id")?, title: row.get("title")?, same_address: row.get("is_there")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The claims that a source bears on now, in order of attachment.
pub(crate) fn uses(db: &Db, source: SourceId) -> Result<Vec<SourceUse>> {
    let sql = format!(
        "SELECT {}, evidence.id AS evidence_id, stance, evidence.quote AS passage, locator
        FROM evidence JOIN claims ON claims.id = evidence.claim_id
            LEFT JOIN verdicts ON verdicts.claim_id = claims.id
        WHERE source_id = :source AND NOT detached ORDER BY evidence.created_at, evidence.id",
        Standing::COLUMNS
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(&[(":source", &source)])?;
    let (mut ratings, mut uses) = (Ratings::new(db), Vec::new());
    while let Some(row) = rows.next()? {
        let standing = Standing::read(row, &mut ratings)?;
        uses.push(SourceUse {
            evidence_id: row.get("evidence_id")?,
            claim_id: standing.id,
            statement: standing.statement,
            status: standing.status,
            rating: standing.rating,
            stance: row.get("stance")?,
            quote: row.get("passage")?,
            locator: row.get("locator")?,
        });
    }
    Ok(uses)
}
