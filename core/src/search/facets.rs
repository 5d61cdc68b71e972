//! How many of the claims that a query lists have which status, rating, tag, assignee and language, and how many have none.
//! Of all claims that is kept in a table; of a part of them it is counted along the columns.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use crate::claims::ClaimFilter;
use crate::error::Result;
use crate::ids::PersonId;
use crate::messages;
use crate::search::Asked;
use crate::search::bits::Bits;
use crate::search::columns::Columns;
use crate::search::fields::Thing;
use crate::search::parts::Parts;
use crate::search::words;
use crate::search::written::{Names, named};
use crate::store::{Db, counts, lists};
use crate::workspace::Workspace;

/// How many claims have each value of a field.
pub type Counts = BTreeMap<String, u64>;

/// The claims that a query lists, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct ClaimFacets {
    /// How many there are.
    pub total: u64,
    /// By where the work stands.
    pub status: Counts,
    /// By rating, by its key.
    pub rating: Counts,
    /// By tag. Spellings that `tag:` does not tell apart are one, under the one that is used most.
    pub tag: Counts,
    /// By who works on them, by name.
    pub assignee: Counts,
    /// By language. Spellings that differ in capitals are one, under the one that is used most.
    pub language: Counts,
    /// By what they miss, of `verdict`, `assignee` and `language`: what `missing:` finds.
    pub missing: Counts,
}

/// A value that claims have, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FacetValue {
    /// The value; nothing for the claims that have none.
    pub value: Option<String>,
    /// What it is called; a language bears its tag.
    pub label: String,
    /// How many claims have it.
    pub claims: u64,
    /// The part of a query that lists just these.
    pub query: String,
}

/// The claims that a query lists, counted, each value with what a query says of it: first the claims that have none, then
/// the most frequent. Of tags it is not counted how many have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClaimFacetValues {
    /// How many there are.
    pub total: u64,
    /// By where the work stands.
    pub status: Vec<FacetValue>,
    /// By rating, by its key.
    pub rating: Vec<FacetValue>,
    /// By tag.
    pub tag: Vec<FacetValue>,
    /// By who works on them, by name.
    pub assignee: Vec<FacetValue>,
    /// By language.
    pub language: Vec<FacetValue>,
}

impl Workspace {
    /// [`Workspace::claim_facets`], each value with what it is called and with what a query says of it.
    ///
    /// # Errors
    /// `Database`.
    pub fn claim_facet_values(&self, me: Option<PersonId>, query: &str) -> Result<ClaimFacetValues> {
        let facets = self.claim_facets(me, query, &ClaimFilter::default())?;
        let names = Names::of(self.db())?;
        let missing = |thing: Thing| {
            let claims = *facets.missing.get(thing.as_str())?;
            let label = messages::word("query-missing", thing.as_str());
            Some(FacetValue { value: None, label, claims, query: named("missing:", thing.as_str()) })
        };
        let itself = str::to_owned;
        let is = |field: &'static str| move |value: &str| named(field, value);
        let with =
            |none: Option<FacetValue>, values: Vec<FacetValue>| none.into_iter().chain(values).collect();
        Ok(ClaimFacetValues {
            total: facets.total,
            status: values(&facets.status, |value| messages::word("status", value), is("status:")),
            rating: with(
                missing(Thing::Verdict),
                values(&facets.rating, |key| names.rating_label(key), is("rating:=")),
            ),
            tag: values(&facets.tag, itself, is("tag:")),
            assignee: with(
                missing(Thing::Assignee),
                values(&facets.assignee, itself, |name| names.assignees(name)),
            ),
            language: with(missing(Thing::Language), values(&facets.language, itself, is("language:="))),
        })
    }

    /// Counts the claims that a query lists, exactly. `me` is who looks.
    ///
    /// # Errors
    /// `Database`.
    pub fn claim_facets(
        &self,
        me: Option<PersonId>,
        query: &str,
        filter: &ClaimFilter,
    ) -> Result<ClaimFacets> {
        self.facets_of(&self.ask(me, query)?.within(filter))
    }

    /// The same of what leaves the desk: by a query that is wrong somewhere nothing does, so nothing is counted.
    ///
    /// # Errors
    /// `Invalid` for a query that is wrong somewhere.
    pub fn facets_of_query(
        &self,
        me: Option<PersonId>,
        query: &str,
        filter: &ClaimFilter,
    ) -> Result<ClaimFacets> {
        let asked = self.ask(me, query)?;
        asked.refuse_wrong()?;
        self.facets_of(&asked.within(filter))
    }

    fn facets_of(&self, asked: &Asked<'_>) -> Result<ClaimFacets> {
        let Some(filter) = &asked.filter else {
            return self.facets_of_all();
        };
        let columns = self.columns(Parts::of(Some(filter)) | Parts::RATINGS | Parts::TAGS)?;
        let bits = self.let_through(&columns, filter, asked.calendar)?;
        columns.facets(self.db(), &bits)
    }

    /// Counts all claims, exactly.
    pub(crate) fn facets_of_all(&self) -> Result<ClaimFacets> {
        self.keep_up()?;
        let known = self.remembered().of_all.clone();
        if let Some(known) = known {
            return Ok(known);
        }
        let mut facets = of_all(self.db())?;
        if are_spelt_apart(&facets.tag) {
            // The table does not tell which claims have two spellings of one tag; the columns do.
            let columns = self.columns(Parts::TAGS)?;
            facets = of_all(self.db())?;
            facets.tag = columns.tags_among(&columns.all());
        }
        self.remembered().of_all = Some(facets.clone());
        Ok(facets)
    }
}

fn of_all(db: &Db) -> Result<ClaimFacets> {
    let mut facets = ClaimFacets { total: lists::total(db)?, ..ClaimFacets::default() };
    let names = lists::names(db)?;
    counts::each(db, |field, value, claims| {
        let (counts, value) = match field {
            "status" => (&mut facets.status, value),
            "rating" => (&mut facets.rating, value),
            "tag" => (&mut facets.tag, value),
            "language" => (&mut facets.language, value),
            _ => {
                let name = value.parse().ok().and_then(|id: PersonId| names.get(&id));
                (&mut facets.assignee, name.map_or(value, String::as_str))
            }
        };
        *counts.entry(value.to_owned()).or_default() += claims;
    })?;
    let without = |counts: &Counts| facets.total.saturating_sub(counts.values().sum());
    facets.missing = missing(without(&facets.rating), without(&facets.assignee), without(&facets.language));
    facets.language = as_one(facets.language);
    Ok(facets)
}

/// The values of a field, the most frequent first.
fn values(
    counts: &Counts,
    label: impl Fn(&str) -> String,
    query: impl Fn(&str) -> String,
) -> Vec<FacetValue> {
    let value = |(value, claims): (&String, &u64)| FacetValue {
        label: label(value),
        claims: *claims,
        query: query(value),
        value: Some(value.clone()),
    };
    let mut values: Vec<FacetValue> = counts.iter().map(value).collect();
    values.sort_by_key(|value| Reverse(value.claims));
    values
}

/// Spellings that differ in capitals as one, under the one that is used most.
fn as_one(counts: Counts) -> Counts {
    let mut spellings: Vec<(String, u64)> = counts.into_iter().collect();
    spellings.sort_by_key(|(_, claims)| Reverse(*claims));
    let mut known: HashMap<String, (String, u64)> = HashMap::new();
    for (spelling, claims) in spellings {
        known.entry(spelling.to_lowercase()).or_insert((spelling, 0)).1 += claims;
    }
    known.into_values().collect()
}

/// What claims miss; what none of them does is left out.
fn missing(verdict: u64, assignee: u64, language: u64) -> Counts {
    let missing = [(Thing::Verdict, verdict), (Thing::Assignee, assignee), (Thing::Language, language)];
    counted(missing.map(|(thing, _)| thing.to_string()).into_iter(), &missing.map(|(_, claims)| claims))
}

impl Columns {
    fn facets(&self, db: &Db, bits: &Bits) -> Result<ClaimFacets> {
        let mut status = [0; 256];
        let mut rating = vec![0; self.ratings.values().len() + 1];
        let mut assignee = vec![0; self.assignees.values().len() + 1];
        let mut language = vec![0; self.languages.values().len() + 1];
        let mut total = 0;
        for at in bits.iter() {
            total += 1;
            status[usize::from(self.status[at])] += 1;
            rating[usize::from(self.rating[at])] += 1;
            assignee[usize::from(self.assignee[at])] += 1;
            language[usize::from(self.language[at])] += 1;
        }
        let names = lists::names(db)?;
        Ok(ClaimFacets {
            total,
            status: counted(crate::rules::Status::ALL.iter().map(ToString::to_string), &status),
            rating: counted(self.ratings.values().iter().map(|kind| kind.key.clone()), &rating[1..]),
            tag: self.tags_among(bits),
            assignee: counted(
                self.assignees
                    .values()
                    .iter()
                    .map(|id| names.get(id).cloned().unwrap_or_else(|| id.to_string())),
                &assignee[1..],
            ),
            language: as_one(counted(self.languages.values().iter().cloned(), &language[1..])),
            missing: missing(rating[0], assignee[0], language[0]),
        })
    }

    /// How many of these claims have each tag; spellings of one tag are one, under the one that is used most.
    pub(crate) fn tags_among(&self, bits: &Bits) -> Counts {
        let among = |places: &[u32]| places.iter().filter(|place| bits.has(**place as usize)).count() as u64;
        let counted = self.tags.iter().map(|(tag, places)| (tag.clone(), among(places)));
        let mut counts: Counts = counted.filter(|(_, claims)| *claims > 0).collect();
        for (folded, spellings) in self.spellings.iter().filter(|(_, spellings)| spellings.len() > 1) {
            self.count_as_one(folded, spellings, bits, &mut counts);
        }
        counts
    }

    /// Counts spellings of one tag together, each claim once.
    fn count_as_one(&self, folded: &str, spellings: &[String], bits: &Bits, counts: &mut Counts) {
        let used = |tag: &String| self.tags.get(tag).map_or(0, Vec::len);
        let most = spellings.iter().max_by_key(|tag| (used(tag), Reverse(*tag)));
        let each: u64 = spellings.iter().filter_map(|tag| counts.remove(tag)).sum();
        let is_twice = |(place, of): &&(u32, String)| of == folded && bits.has(*place as usize);
        let twice = self.spelt_twice.iter().filter(is_twice).count() as u64;
        if let Some(most) = most.filter(|_| each > 0) {
            counts.insert(most.clone(), each.saturating_sub(twice));
        }
    }
}

/// Whether there are spellings of one tag among these.
fn are_spelt_apart(tags: &Counts) -> bool {
    let folded: HashSet<String> = tags.keys().map(|tag| words::folded(tag)).collect();
    folded.len() < tags.len()
}

/// Values with their counts; those of one name together, those that nothing has left out.
fn counted(names: impl Iterator<Item = String>, claims: &[u64]) -> Counts {
    let mut counts = Counts::new();
    for (name, claims) in names.zip(claims).filter(|(_, claims)| **claims > 0) {
        *counts.entry(name).or_default() += claims;
    }
    counts
}
