//! The index of words: kept in step with what it is made of, and asked for what is found in it.
//! Triggers note what changed; every transaction takes it in before it ends. What a word is, `search/words.rs` says.

use std::ops::{ControlFlow, RangeInclusive};

use rusqlite::{Row, ToSql};

use crate::error::Result;
use crate::search::words::{self, Phrase};
use crate::store::Db;

/// A part of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Index {
    /// What claims say, and what was found about them.
    Claims,
    /// Their tags.
    Tags,
    /// The texts that claims are found in.
    Articles,
}

impl Index {
    const ALL: [Index; 3] = [Index::Claims, Index::Tags, Index::Articles];

    const fn table(self) -> &'static str {
        match self {
            Index::Claims => "claim_words",
            Index::Tags => "tag_words",
            Index::Articles => "article_words",
        }
    }

    /// How `unindexed` calls what belongs here.
    const fn what(self) -> &'static str {
        match self {
            Index::Claims => "claim",
            Index::Tags => "tags",
            Index::Articles => "article",
        }
    }

    /// The columns in which words are told apart, each with what its text is made of: several texts with `PART` between.
    const fn columns(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Index::Claims => &[
                ("statement", "statement"),
                ("claimant", "claimant"),
                ("reported_by", "reported_by"),
                ("quote", "quote ->> '$.exact'"),
                (
                    "rationale",
                    "(SELECT rationale || char(31) || COALESCE(summary, '') FROM verdicts
                        WHERE claim_id = claims.id)",
                ),
                (
                    "sources",
                    "(SELECT group_concat(title, char(31)) FROM evidence
                        JOIN sources ON sources.id = evidence.source_id
                        WHERE claim_id = claims.id AND NOT detached)",
                ),
                (
                    "comments",
                    "(SELECT group_concat(body, char(31)) FROM comments WHERE claim_id = claims.id)",
                ),
            ],
            Index::Tags => &[("tags", "(SELECT group_concat(value, char(31)) FROM json_each(tags))")],
            Index::Articles => {
                &[("title", "title"), ("byline", "concat_ws(char(31), author, publisher)"), ("text", "text")]
            }
        }
    }

    /// The names of the columns.
    pub(crate) fn fields(self) -> impl Iterator<Item = &'static str> {
        self.columns().iter().map(|(name, _)| *name)
    }

    /// What the rows are of.
    const fn of(self) -> &'static str {
        if matches!(self, Index::Articles) { "articles" } else { "claims" }
    }

    /// The numbers that must be in it.
    const fn rows(self) -> &'static str {
        match self {
            Index::Claims => "SELECT number FROM claims",
            Index::Tags => "SELECT number FROM claims WHERE tags <> '[]'",
            Index::Articles => "SELECT number FROM articles",
        }
    }

    /// The texts of one row, in the order of the columns.
    fn texts(self) -> String {
        let texts: Vec<&str> = self.columns().iter().map(|(_, text)| *text).collect();
        format!("SELECT {} FROM {} WHERE number = :number", texts.join(", "), self.of())
    }
}

/// Takes in what changed since the index was last in step. Says whether anything did.
pub(crate) fn catch_up(db: &Db) -> Result<bool> {
    if !db.prepare_cached("SELECT 1 FROM unindexed")?.exists([])? {
        return Ok(false);
    }
    for index in Index::ALL {
        let numbers = waiting(db, index)?;
        let mut texts = db.prepare_cached(&index.texts())?;
        let mut put = db.prepare_cached(&put(index))?;
        for number in numbers {
            let indexed =
                texts.query_row(&[(":number", &number)], |row| indexed(row, index.columns().len()))?;
            let params =
                std::iter::once(&number as &dyn ToSql).chain(indexed.iter().map(|text| text as &dyn ToSql));
            put.execute(rusqlite::params_from_iter(params))?;
        }
    }
    db.prepare_cached("DELETE FROM unindexed")?.execute([])?;
    Ok(true)
}

fn waiting(db: &Db, index: Index) -> Result<Vec<i64>> {
    let mut statement =
        db.prepare_cached("SELECT number FROM unindexed WHERE what = :what ORDER BY number")?;
    let rows = statement.query_map(&[(":what", index.what())], |row| row.get("number"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn put(index: Index) -> String {
    let columns: Vec<&str> = index.fields().collect();
    let values = ", ?".repeat(columns.len());
    format!("INSERT OR REPLACE INTO {} (rowid, {}) VALUES (?{values})", index.table(), columns.join(", "))
}

/// The texts of a row as the index holds them.
fn indexed(row: &Row<'_>, columns: usize) -> rusqlite::Result<Vec<String>> {
    let mut indexed = Vec::with_capacity(columns);
    for column in 0..columns {
        let mut text = String::new();
        words::index(row.get_ref(column)?.as_str_or_null()?.unwrap_or_default(), &mut text);
        indexed.push(text);
    }
    Ok(indexed)
}

/// Rewrites the index in one piece, without what was taken out of it: words of a text that was changed stay in it until
/// then, and each of the pieces that many changes leave must be searched for itself.
pub(crate) fn rewrite(db: &Db) -> Result<()> {
    for index in Index::ALL {
        let table = index.table();
        db.execute_batch(&format!("INSERT INTO {table} ({table}) VALUES ('optimize')"))?;
    }
    Ok(())
}

/// Writes the index anew from what it is made of.
pub(crate) fn rebuild(db: &Db) -> Result<()> {
    for index in Index::ALL {
        let (table, rows) = (index.table(), index.rows());
        db.execute_batch(&format!("INSERT INTO {table} ({table}) VALUES ('delete-all')"))?;
        let sql = format!(
            "INSERT INTO unindexed SELECT :what, number FROM ({rows}) WHERE true ON CONFLICT DO NOTHING"
        );
        db.execute(&sql, &[(":what", index.what())])?;
    }
    catch_up(db)?;
    rewrite(db)
}

/// The parts of the index that lack a row of their table, or have one too many.
pub(crate) fn incomplete(db: &Db) -> Result<Vec<String>> {
    let mut incomplete = Vec::new();
    for index in Index::ALL {
        let (table, rows) = (index.table(), index.rows());
        let sql = format!(
            "SELECT 1 WHERE EXISTS ({rows} EXCEPT SELECT id FROM {table}_docsize)
                OR EXISTS (SELECT id FROM {table}_docsize EXCEPT SELECT number FROM {})
                OR EXISTS (SELECT 1 FROM unindexed WHERE what = :what)",
            index.of()
        );
        if db.prepare(&sql)?.exists(&[(":what", index.what())])? {
            incomplete.push(table.to_owned());
        }
    }
    Ok(incomplete)
}

/// Phrases as the index is asked for them: all of them, in any column or only in this one.
pub(crate) fn all_of(phrases: &[Phrase], column: Option<&str>) -> String {
    let all = phrases.iter().map(one).collect::<Vec<_>>().join(" AND ");
    match column {
        Some(column) => format!("{{{column}}} : ({all})"),
        None => all,
    }
}

/// A phrase as the index is asked for it, in any of its forms. Folded words hold no quotation marks.
pub(crate) fn one(phrase: &Phrase) -> String {
    let form = |phrase: Phrase| {
        let begins = if phrase.begins { " *" } else { "" };
        format!("\"{}\"{begins}", phrase.words.join(" "))
    };
    let forms: Vec<String> = phrase.each_form().map(form).collect();
    format!("({})", forms.join(" OR "))
}

/// In which order what is found is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// As the index holds it.
    OldestFirst,
    /// Against that, which takes twice as long for each that is given.
    NewestFirst,
}

/// Gives the numbers of what is found, in this order, until it is told to stop. Says whether it was.
pub(crate) fn each(
    db: &Db,
    index: Index,
    asked: &str,
    order: Order,
    mut take: impl FnMut(u32) -> ControlFlow<()>,
) -> Result<ControlFlow<()>> {
    let (table, way) = (index.table(), if order == Order::NewestFirst { "DESC" } else { "ASC" });
    let sql = format!("SELECT rowid FROM {table} WHERE {table} MATCH :asked ORDER BY rowid {way}");
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(&[(":asked", &asked)])?;
    while let Some(row) = rows.next()? {
        if take(row.get(0)?).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// The numbers of the first of what is found and fits, up to so many.
pub(crate) fn some(
    db: &Db,
    index: Index,
    asked: &str,
    order: Order,
    most: usize,
    fits: impl Fn(u32) -> bool,
) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    let _ = each(db, index, asked, order, |number| {
        if fits(number) {
            found.push(number);
        }
        if found.len() == most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(found)
}

/// All that is found with one of these numbers, a bit for each number from 1 on.
pub(crate) fn all(db: &Db, index: Index, asked: &str, numbers: RangeInclusive<usize>) -> Result<Vec<u8>> {
    let table = index.table();
    let sql = format!(
        "SELECT as_bits(rowid) AS found FROM {table} WHERE {table} MATCH :asked AND rowid BETWEEN :from AND :to"
    );
    let params: &[(&str, &dyn ToSql)] =
        &[(":asked", &asked), (":from", numbers.start()), (":to", numbers.end())];
    Ok(db.prepare_cached(&sql)?.query_row(params, |row| row.get("found"))?)
}

/// How much is found, counted up to a limit.
pub(crate) fn count_to(db: &Db, index: Index, asked: &str, limit: u32) -> Result<u32> {
    let table = index.table();
    let sql = format!(
        "SELECT COUNT(*) AS found FROM (SELECT 1 FROM {table} WHERE {table} MATCH :asked LIMIT :limit)"
    );
    let params: &[(&str, &dyn ToSql)] = &[(":asked", &asked), (":limit", &limit)];
    Ok(db.prepare_cached(&sql)?.query_row(params, |row| row.get("found"))?)
}

/// The text of one of a row's columns, where it is set.
pub(crate) fn text(db: &Db, index: Index, field: &str, number: impl ToSql) -> Result<Option<String>> {
    let Some((_, text)) = index.columns().iter().find(|(name, _)| *name == field) else {
        return Ok(None);
    };
    let sql = format!("SELECT {text} AS text FROM {} WHERE number = :number", index.of());
    Ok(db.prepare_cached(&sql)?.query_row(&[(":number", &number)], |row| row.get("text"))?)
}
