//! The `claims` table: pages of it, and what hangs on a claim's own row.

use std::collections::BTreeSet;

use rusqlite::ToSql;
use rusqlite::types::Value;

use crate::claims::{Claim, ClaimFilter, ClaimItem};
use crate::error::Result;
use crate::ids::{ArticleId, ClaimId, PersonId};
use crate::records::Record;
use crate::store::{COMMON, Db, Stored, record, table};
use crate::text;

table!(
    Claim,
    "claims",
    plain {
        statement,
        article_id,
        claimant,
        reported_by,
        modality,
        claimed_on,
        language,
        priority,
        assignee_id,
        due_on,
        status,
        reason,
        open_correction,
        overtaken,
    },
    json { quote, appearances, tags, submission, approval }
);

/// The claims found in an article, in order of creation.
pub(crate) fn in_article(db: &Db, article: ArticleId) -> Result<Vec<ClaimId>> {
    let sql = "SELECT id FROM claims WHERE article_id = :article ORDER BY created_at, id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(&[(":article", &article)], |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whose submission stands: several people's after copies were submitted apart.
pub(crate) fn submitters(db: &Db, claim: &Record<Claim>) -> Result<BTreeSet<PersonId>> {
    let Some(mark) = &claim.body.submission else {
        return Ok(BTreeSet::new());
    };
    let mut submitters = BTreeSet::from([mark.by]);
    if claim.heads.len() > 1 {
        let sql = "SELECT author_id FROM revisions WHERE subject_id = :claim AND op = 'review.submit'";
        let mut statement = db.prepare_cached(sql)?;
        for author in statement.query_map(&[(":claim", &claim.id)], |row| row.get("author_id"))? {
            submitters.insert(author?);
        }
    }
    Ok(submitters)
}

/// A page of the claims that fit, the newest change first.
pub(crate) fn page(
    db: &Db,
    filter: &ClaimFilter,
    after: Option<ClaimId>,
    limit: u32,
) -> Result<Vec<ClaimItem>> {
    let (condition, mut params) = condition(filter);
    let after_sql = match after {
        Some(_) => "AND (updated_at, id) < (SELECT updated_at, id FROM claims WHERE id = :after)",
        None => "",
    };
    let sql = format!(
        "SELECT id, {}{COMMON},
            (SELECT rating FROM verdicts WHERE claim_id = claims.id) AS rating,
            (SELECT scale_revision FROM verdicts WHERE claim_id = claims.id) AS scale_revision,
            (SELECT COUNT(*) FROM evidence WHERE claim_id = claims.id AND NOT detached) AS evidence_count
        FROM claims WHERE {condition} {after_sql} ORDER BY updated_at DESC, id DESC LIMIT :limit",
        Claim::COLUMNS
    );
    if let Some(after) = after {
        params.push((":after".to_owned(), Value::Blob(after.0.as_bytes().to_vec())));
    }
    params.push((":limit".to_owned(), Value::Integer(limit.into())));
    let mut statement = db.prepare_cached(&sql)?;
    let bound: Vec<(&str, &dyn ToSql)> =
        params.iter().map(|(name, value)| (name.as_str(), value as &dyn ToSql)).collect();
    let rows = statement.query_map(bound.as_slice(), |row| {
        Ok(ClaimItem {
            claim: record(row)?,
            rating: row.get("rating")?,
            rating_label: None,
            evidence_count: row.get("evidence_count")?,
        })
    })?;
    let mut items: Vec<ClaimItem> = rows.collect::<rusqlite::Result<_>>()?;
    for item in &mut items {
        if item.rating.is_some() {
            let view = super::verdicts::view(db, crate::ids::VerdictId::of(item.claim.id))?;
            item.rating_label = view.rated.map(|rating| rating.label);
        }
    }
    Ok(items)
}

/// Gives the id of every claim that fits, in order of creation, without holding more than one.
pub(crate) fn each_id(
    db: &Db,
    filter: &ClaimFilter,
    mut take: impl FnMut(ClaimId) -> Result<()>,
) -> Result<()> {
    let (condition, params) = condition(filter);
    let sql = format!("SELECT id FROM claims WHERE {condition} ORDER BY created_at, id");
    let mut statement = db.prepare(&sql)?;
    let bound: Vec<(&str, &dyn ToSql)> =
        params.iter().map(|(name, value)| (name.as_str(), value as &dyn ToSql)).collect();
    let mut rows = statement.query(bound.as_slice())?;
    while let Some(row) = rows.next()? {
        take(row.get("id")?)?;
    }
    Ok(())
}

/// The filter as SQL over `claims`, with its parameters: nothing that a person typed is part of the text.
fn condition(filter: &ClaimFilter) -> (String, Vec<(String, Value)>) {
    let mut parts = vec!["TRUE".to_owned()];
    let mut params = Vec::new();
    let mut any = |column: &str, values: Vec<String>, parts: &mut Vec<String>| {
        let names: Vec<String> = values.iter().enumerate().map(|(at, _)| format!(":{column}{at}")).collect();
        params.extend(names.iter().cloned().zip(values.into_iter().map(Value::Text)));
        if !names.is_empty() {
            parts.push(match column {
                "rating" => {
                    format!("id IN (SELECT claim_id FROM verdicts WHERE rating IN ({}))", names.join(", "))
                }
                "tag" => names
                    .iter()
                    .map(|name| format!("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = {name})"))
                    .collect::<Vec<_>>()
                    .join(" AND "),
                _ => format!("{column} IN ({})", names.join(", ")),
            });
        }
    };
    any("status", filter.status.iter().map(ToString::to_string).collect(), &mut parts);
    any("rating", normal(&filter.rating), &mut parts);
    any("tag", normal(&filter.tag), &mut parts);
    any("language", filter.language.iter().cloned().collect(), &mut parts);
    let mut id = |column: &str, id: Option<uuid::Uuid>| {
        if let Some(id) = id {
            parts.push(format!("{column} = :{column}"));
            params.push((format!(":{column}"), Value::Blob(id.as_bytes().to_vec())));
        }
    };
    id("assignee_id", filter.assignee.map(|person| person.0));
    id("article_id", filter.article.map(|article| article.0));
    (parts.join(" AND "), params)
}

/// What a person typed, in the form in which it is stored.
fn normal(given: &[String]) -> Vec<String> {
    given.iter().map(|text| text::normal(text)).collect()
}
