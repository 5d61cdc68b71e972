//! Looks up what a query names: people, ratings, scales, and the claims whose approval is stale.
//! What is not there is a problem of the query, and left out of it.

use crate::error::Result;
use crate::ids::{ClaimId, PersonId, ScaleId};
use crate::people::{self, Person};
use crate::records::Record;
use crate::scales::RatingScale;
use crate::search::days::Comparison;
use crate::search::fields::{Field, Meant, State};
use crate::search::problems::{Found, Wrong};
use crate::search::query::{Condition, Expr, Named, Query};
use crate::search::words;
use crate::store::{self, Db};

/// Who and what a query can name.
pub(crate) struct Names<'a> {
    pub(crate) db: &'a Db,
    /// Who looks.
    pub(crate) me: Option<PersonId>,
    /// The claims whose approval is stale, sorted: asked for only where a query names them.
    pub(crate) stale: &'a dyn Fn() -> Result<Vec<ClaimId>>,
}

impl Names<'_> {
    /// The query with every name looked up.
    pub(crate) fn resolve(&self, mut query: Query) -> Result<Query> {
        if let Some(filter) = query.filter.take() {
            query.filter = self.expr(filter, &mut query.problems)?;
        }
        query.problems.sort_by_key(|found| found.place.start);
        Ok(query)
    }

    fn expr(&self, expr: Expr, problems: &mut Vec<Found>) -> Result<Option<Expr>> {
        Ok(match expr {
            Expr::All(parts) => joined(self.each(parts, problems)?, Expr::All),
            Expr::Any(parts) => joined(self.each(parts, problems)?, Expr::Any),
            Expr::Not(part) => self.expr(*part, problems)?.map(|part| Expr::Not(Box::new(part))),
            Expr::Is(condition) => self.condition(condition, problems)?.map(Expr::Is),
        })
    }

    fn each(&self, parts: Vec<Expr>, problems: &mut Vec<Found>) -> Result<Vec<Expr>> {
        let mut found = Vec::with_capacity(parts.len());
        for part in parts {
            found.extend(self.expr(part, problems)?);
        }
        Ok(found)
    }

    fn condition(&self, condition: Condition, problems: &mut Vec<Found>) -> Result<Option<Condition>> {
        let Named { field, comparison, name, place } = match condition {
            Condition::State(State::Stale) => return (self.stale)().map(Condition::Claims).map(Some),
            Condition::Named(named) => named,
            other => return Ok(Some(other)),
        };
        let found = match field {
            Field::Assignee => self.assignee(comparison, &name)?,
            Field::Rating => self.rating(&name)?,
            _ => self.scale(comparison, &name)?,
        };
        Ok(found.map_err(|wrong| problems.push(Found { place, wrong })).ok())
    }

    fn assignee(&self, comparison: Comparison, name: &str) -> Result<Looked> {
        if Meant::by(name) == Some(Meant::Me) {
            return Ok(self.me.map(|me| Condition::People(vec![me])).ok_or(Wrong::NobodyActs));
        }
        let people: Vec<Record<Person>> = store::all(self.db)?;
        if let Ok(id) = name.trim().parse::<PersonId>() {
            return Ok(Ok(Condition::People(vec![id])));
        }
        let found = called(&people, comparison, name, people::shown_name);
        if found.is_empty() {
            let active = people.iter().filter(|person| person.body.active).map(people::shown_name);
            let expected =
                [Meant::Me, Meant::None].map(|word| word.to_string()).into_iter().chain(active).collect();
            return Ok(Err(unknown(Field::Assignee, name, expected)));
        }
        Ok(Ok(Condition::People(found.iter().map(|person| person.id).collect())))
    }

    fn rating(&self, name: &str) -> Result<Looked> {
        let scales: Vec<Record<RatingScale>> = store::all(self.db)?;
        let mut keys = rating_keys(&scales, name);
        if keys.is_empty() && store::search::rating_was_given(self.db, name)? {
            keys.push(name.to_owned());
        }
        if keys.is_empty() {
            let ratings = scales.iter().flat_map(|scale| &scale.body.ratings);
            let mut expected: Vec<String> = ratings.map(|rating| rating.key.clone()).collect();
            expected.sort_unstable();
            expected.dedup();
            return Ok(Err(unknown(Field::Rating, name, expected)));
        }
        Ok(Ok(Condition::Ratings(keys)))
    }

    fn scale(&self, comparison: Comparison, name: &str) -> Result<Looked> {
        let scales: Vec<Record<RatingScale>> = store::all(self.db)?;
        if let Ok(id) = name.trim().parse::<ScaleId>() {
            return Ok(Ok(Condition::Scales(vec![id])));
        }
        let found = called(&scales, comparison, name, |scale| scale.body.name.clone());
        if found.is_empty() {
            let expected = scales.iter().map(|scale| scale.body.name.clone()).collect();
            return Ok(Err(unknown(Field::Scale, name, expected)));
        }
        Ok(Ok(Condition::Scales(found.iter().map(|scale| scale.id).collect())))
    }
}

/// What a name stands for, or what is wrong with it.
type Looked = std::result::Result<Condition, Wrong>;

fn unknown(field: Field, value: &str, expected: Vec<String>) -> Wrong {
    Wrong::UnknownValue { field, value: value.to_owned(), expected }
}

/// The keys of the ratings that bear this name, on any scale.
pub(crate) fn rating_keys(scales: &[Record<RatingScale>], name: &str) -> Vec<String> {
    let (wanted, as_key) = (words::folded(name.trim()), name.trim().to_lowercase().replace([' ', '-'], "_"));
    let fits = |key: &str, label: &str| {
        words::folded(key) == wanted || key == as_key || words::folded(label) == wanted
    };
    let ratings = scales.iter().flat_map(|scale| &scale.body.ratings);
    let mut keys: Vec<String> =
        ratings.filter(|rating| fits(&rating.key, &rating.label)).map(|rating| rating.key.clone()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whom a query means by a name that is all of theirs; nothing where it means something else.
pub(crate) fn people_of_name(people: &[Record<Person>], name: &str) -> Option<Vec<PersonId>> {
    let is_other = Meant::by(name) == Some(Meant::Me) || name.trim().parse::<PersonId>().is_ok();
    let found = called(people, Comparison::Whole, name, people::shown_name);
    (!is_other).then(|| found.iter().map(|person| person.id).collect())
}

/// The scales that a query means by a name that is all of theirs.
pub(crate) fn scales_of_name(scales: &[Record<RatingScale>], name: &str) -> Vec<ScaleId> {
    if let Ok(id) = name.trim().parse() {
        return vec![id];
    }
    let found = called(scales, Comparison::Whole, name, |scale| scale.body.name.clone());
    found.iter().map(|scale| scale.id).collect()
}

/// What bears this name; or else has it in its name, unless the whole is asked for.
fn called<'r, T>(
    all: &'r [T],
    comparison: Comparison,
    name: &str,
    name_of: impl Fn(&T) -> String,
) -> Vec<&'r T> {
    let wanted = words::folded(name.trim());
    let exact: Vec<&T> = all.iter().filter(|one| words::folded(name_of(one).trim()) == wanted).collect();
    if !exact.is_empty() || comparison == Comparison::Whole {
        return exact;
    }
    all.iter().filter(|one| words::folded(&name_of(one)).contains(&wanted)).collect()
}

fn joined(mut parts: Vec<Expr>, join: impl FnOnce(Vec<Expr>) -> Expr) -> Option<Expr> {
    if parts.len() > 1 { Some(join(parts)) } else { parts.pop() }
}
