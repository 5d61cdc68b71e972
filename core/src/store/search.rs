//! Conditions as SQL: those of a report's filter, those of a query that only the tables can tell, and the functions that
//! compare words. What else a query asks is told by the columns in memory (`search/select.rs`).
//! Nothing that a person typed is part of a statement's text: it is bound.

use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, ToSql};

use crate::addresses;
use crate::claims::{self, ClaimFilter};
use crate::error::Result;
use crate::ids::{ArticleId, ClaimId};
use crate::independence;
use crate::search::fields::Field;
use crate::search::words::{self, Phrase};
use crate::store::Db;
use crate::store::words::all_of;
use crate::text::normal;

/// Gives a connection the functions that conditions are written with.
pub(super) fn prepare(db: &Connection) -> Result<()> {
    function(db, "text_has", 2, |call, words| words::has(text(call, 1), words))?;
    function(db, "text_is", 2, |call, words| words::whole(text(call, 1)) == words)?;
    function(db, "list_names", 2, |call, words| words::list_names(text(call, 1), words))?;
    let small = |call: &Context<'_>| Ok(words::folded(text(call, 0)));
    db.create_scalar_function("small", 1, flags(), small)?;
    // The group in which sources with this origin count once; none for a blank origin.
    let origin_group = |call: &Context<'_>| Ok(independence::origin(Some(text(call, 0))));
    db.create_scalar_function("origin_group", 1, flags(), origin_group)?;
    // What an address has in common with others of its page; none for what is no address.
    db.create_scalar_function("address_key", 1, flags(), |call| Ok(addresses::key(text(call, 0))))?;
    let one_of = |call: &Context<'_>| {
        let (ids, id) = (call.get_raw(0).as_blob()?, call.get_raw(1).as_blob()?);
        let (ids, _) = ids.as_chunks::<16>();
        Ok(ids.binary_search_by(|known| known.as_slice().cmp(id)).is_ok())
    };
    db.create_scalar_function("one_of", 2, flags(), one_of)?;
    Ok(db.create_aggregate_function("as_bits", 1, flags(), AsBits)?)
}

/// No workspace has more rows of a kind: a number beyond is damage, and takes no memory.
const NUMBER_MOST: u32 = 1 << 27;

/// `as_bits(number)`: the numbers of many rows as one value, a bit for each from 1 on: taking a row at a time out of a
/// statement takes as long as finding it.
struct AsBits;

impl Aggregate<Vec<u8>, Vec<u8>> for AsBits {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Vec<u8>> {
        Ok(Vec::new())
    }

    fn step(&self, row: &mut Context<'_>, bits: &mut Vec<u8>) -> rusqlite::Result<()> {
        let place = row.get::<i64>(0)? - 1;
        let Some(place) = u32::try_from(place).ok().filter(|place| *place < NUMBER_MOST) else {
            return Ok(());
        };
        let byte = place as usize / 8;
        if byte >= bits.len() {
            bits.resize((byte + 1).next_power_of_two(), 0);
        }
        bits[byte] |= 1 << (place % 8);
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, bits: Option<Vec<u8>>) -> rusqlite::Result<Vec<u8>> {
        Ok(bits.unwrap_or_default())
    }
}

pub(super) const fn flags() -> FunctionFlags {
    FunctionFlags::SQLITE_UTF8
        .union(FunctionFlags::SQLITE_DETERMINISTIC)
        .union(FunctionFlags::SQLITE_DIRECTONLY)
}

/// A function whose first argument is words to look for, in small letters.
fn function(
    db: &Connection,
    name: &str,
    arguments: i32,
    holds: impl Fn(&Context<'_>, &str) -> bool + Send + std::panic::UnwindSafe + 'static,
) -> Result<()> {
    let call = move |call: &Context<'_>| Ok(holds(call, call.get_raw(0).as_str()?));
    Ok(db.create_scalar_function(name, arguments, flags(), call)?)
}

/// An argument's text; what is no text, or not there, has no words.
fn text<'c>(call: &'c Context<'_>, at: usize) -> &'c str {
    match call.get_raw(at) {
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
        _ => "",
    }
}

/// A condition on `claims` with its parameters.
#[derive(Debug, Default)]
pub(crate) struct Where {
    /// The condition's text.
    pub(crate) sql: String,
    /// Names and values of its parameters.
    pub(crate) params: Vec<(String, Value)>,
}

impl Where {
    /// The condition for a filter; where nothing is asked for, every claim meets it.
    pub(crate) fn of(filter: &ClaimFilter) -> Where {
        let (mut building, mut parts) = (Where::default(), Vec::new());
        if !filter.status.is_empty() {
            let names = building.bind_all(filter.status.iter().map(|status| status.as_str().to_owned()));
            parts.push(format!("status IN ({names})"));
        }
        if !filter.rating.is_empty() {
            let keys = building.bind_all(filter.rating.iter().map(|key| normal(key)));
            parts.push(format!("id IN (SELECT claim_id FROM verdicts WHERE rating IN ({keys}))"));
        }
        for tag in &filter.tag {
            parts.push(format!("list_names({}, tags)", building.bind(words::folded(&normal(tag)))));
        }
        if let Some(person) = filter.assignee {
            parts.push(format!("assignee_id = {}", building.bind(person.0.as_bytes().to_vec())));
        }
        if let Some(article) = filter.article {
            parts.push(building.is_of_article(article));
        }
        if let Some(language) = &filter.language {
            let name = building.bind(language.to_lowercase());
            parts.push(format!(
                "(lower(language) = {name} OR substr(lower(language), 1, length({name}) + 1) = {name} || '-')"
            ));
        }
        if let Some(claims) = &filter.claims {
            parts.push(building.is_one_of(claims));
        }
        if !filter.but.is_empty() {
            parts.push(format!("NOT {}", building.is_one_of(&filter.but)));
        }
        building.sql = if parts.is_empty() { "TRUE".to_owned() } else { parts.join(" AND ") };
        building
    }

    /// Found in this article.
    pub(crate) fn of_article(article: ArticleId) -> Where {
        Where::built(|building| building.is_of_article(article))
    }

    /// With these words in this text of the claim, or of its article.
    pub(crate) fn containing(field: Field, given: &str) -> Where {
        Where::built(|building| building.contains(field, given))
    }

    /// With these words, and no others, in this text of the claim, or of its article.
    pub(crate) fn being(field: Field, given: &str) -> Where {
        Where::built(|building| building.is_whole(field, given))
    }

    fn built(build: impl FnOnce(&mut Where) -> String) -> Where {
        let mut building = Where::default();
        building.sql = build(&mut building);
        building
    }

    /// What to bind, by name.
    pub(crate) fn bound(&self) -> Vec<(&str, &dyn ToSql)> {
        self.params.iter().map(|(name, value)| (name.as_str(), value as &dyn ToSql)).collect()
    }

    /// Binds a value and gives its name.
    fn bind(&mut self, value: impl Into<Value>) -> String {
        let name = format!(":q{}", self.params.len());
        self.params.push((name.clone(), value.into()));
        name
    }

    fn bind_all<V: Into<Value>>(&mut self, values: impl Iterator<Item = V>) -> String {
        values.map(|value| self.bind(value)).collect::<Vec<_>>().join(", ")
    }

    fn is_one_of(&mut self, claims: &[ClaimId]) -> String {
        let ids: Vec<u8> = claims::sorted(claims).iter().flat_map(|id| *id.0.as_bytes()).collect();
        format!("one_of({}, id)", self.bind(ids))
    }

    fn is_of_article(&mut self, article: ArticleId) -> String {
        format!("article_id = {}", self.bind(article.0.as_bytes().to_vec()))
    }

    fn contains(&mut self, field: Field, given: &str) -> String {
        let column = match field {
            Field::Article => return self.article_has("title", given),
            Field::Publisher => return self.article_has("publisher", given),
            Field::ReportedBy => "reported_by",
            _ => "claimant",
        };
        let phrase = Phrase::new(given, true);
        if phrase.is_empty() {
            return "FALSE".to_owned();
        }
        let asked = self.bind(all_of(&[phrase], Some(column)));
        format!("number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH {asked})")
    }

    fn is_whole(&mut self, field: Field, given: &str) -> String {
        let whole = self.bind(words::whole(given));
        match field {
            Field::Article => {
                format!("article_id IN (SELECT id FROM articles WHERE text_is({whole}, title))")
            }
            Field::Publisher => {
                format!("article_id IN (SELECT id FROM articles WHERE text_is({whole}, publisher))")
            }
            _ if Phrase::new(given, false).is_empty() => format!("text_is({whole}, reported_by)"),
            _ => format!("{} AND text_is({whole}, reported_by)", self.contains(field, given)),
        }
    }

    fn article_has(&mut self, column: &str, given: &str) -> String {
        let words = self.bind(words::folded(given));
        format!("article_id IN (SELECT id FROM articles WHERE text_has({words}, {column}))")
    }
}

/// Whether a verdict has this rating, whatever the scales say now.
pub(crate) fn rating_was_given(db: &Db, key: &str) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM verdicts WHERE rating = :key LIMIT 1")?.exists(&[(":key", &key)])?)
}

/// How many claims meet a condition.
pub(crate) fn count(db: &Db, condition: &Where) -> Result<u64> {
    let sql = format!("SELECT COUNT(*) AS claims FROM claims WHERE {}", condition.sql);
    let mut statement = db.prepare_cached(&sql)?;
    Ok(statement.query_row(condition.bound().as_slice(), |row| row.get("claims"))?)
}

/// What a query can be completed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Used {
    Languages,
    Claimants,
    Reporters,
    Publishers,
    Articles,
    Ratings,
}

/// The values that claims have, with how many claims have each, the most used first.
pub(crate) fn used(db: &Db, what: Used) -> Result<Vec<(String, u64)>> {
    let of_claims = |column: &str| {
        format!("SELECT {column} AS value, COUNT(*) AS claims FROM claims WHERE {column} IS NOT NULL")
    };
    let of_articles = |column: &str| {
        format!(
            "SELECT {column} AS value, COUNT(*) AS claims FROM claims JOIN articles ON articles.id = article_id
            WHERE {column} IS NOT NULL"
        )
    };
    let from = match what {
        Used::Languages => of_claims("language"),
        Used::Claimants => of_claims("claimant"),
        Used::Reporters => of_claims("reported_by"),
        Used::Publishers => of_articles("articles.publisher"),
        Used::Articles => of_articles("articles.title"),
        Used::Ratings => "SELECT rating AS value, COUNT(*) AS claims FROM verdicts WHERE TRUE".to_owned(),
    };
    let sql = format!("{from} GROUP BY 1 ORDER BY claims DESC, value");
    let mut statement = db.prepare(&sql)?;
    let rows = statement.query_map([], |row| Ok((row.get("value")?, row.get("claims")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
