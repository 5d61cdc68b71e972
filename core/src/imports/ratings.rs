//! What the labels of a table's ratings mean, on which scale, and how often each was met: a label is read on the scale
//! that its row names, else on that which a person names, else on that of the verdict which the claim has, where that
//! knows it, else on the desk's default. What nobody knows is left unrated and told of.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::ids::ScaleId;
use crate::imports::mapping::{Field, Places};
use crate::imports::notes::Notes;
use crate::imports::reading::{DraftRating, DraftVerdict};
use crate::imports::scales::{self, Scale};
use crate::imports::values::reason;
use crate::records::Record;
use crate::scales::RatingScale;

/// What a person says that a label means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LabelRating {
    /// The label, capitals, spaces and marks aside, but for a question mark.
    pub label: String,
    /// The rating's key in the scale; none to leave claims with this label unrated.
    pub key: Option<String>,
}

/// What became of a label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RatingCount {
    /// The label as the table writes it first.
    pub label: String,
    /// The rating's key; none where the label means nothing on the scale.
    pub key: Option<String>,
    /// The scale.
    pub scale: String,
    /// How many rows have it.
    pub count: u64,
}

/// Reads the labels of a table's ratings, and takes note of those that mean nothing, and of those that are called otherwise.
#[derive(Debug)]
pub(super) struct Ratings<'t> {
    columns: &'t [String],
    places: Places,
    scales: Vec<Arc<Scale>>,
    /// The place of the scale that a person names.
    named: Option<usize>,
    /// The place of the desk's default.
    default: Option<usize>,
    said: Vec<(String, Option<String>)>,
    met: BTreeMap<(usize, String), (usize, RatingCount)>,
    pub(super) notes: Notes,
}

impl<'t> Ratings<'t> {
    /// # Errors
    /// `NotFound` for a scale that is not there; `Invalid` for a key that it has not.
    pub(super) fn new(
        (columns, places): (&'t [String], Places),
        scales: &[Record<RatingScale>],
        (named, default): (Option<ScaleId>, Option<ScaleId>),
        said: &[LabelRating],
    ) -> Result<Ratings<'t>> {
        let scales: Vec<Arc<Scale>> = scales.iter().map(|scale| Arc::new(scale.into())).collect();
        let at = |id: ScaleId| {
            let found = place(&scales, id);
            found.ok_or_else(|| Error::NotFound { what: "rating_scale", id: id.to_string() })
        };
        let (named, default) = (named.map(at).transpose()?, default.map(at).transpose()?);
        if let Some(scale) = named.or(default).map(|at| &scales[at].body) {
            for key in said.iter().filter_map(|said| said.key.as_deref()) {
                if scale.rating(key).is_none() {
                    let keys: Vec<&str> = scale.ratings.iter().map(|rating| rating.key.as_str()).collect();
                    let problem = Problem::NoSuchRating { given: key.to_owned(), expected: keys.join(", ") };
                    return Err(Error::invalid("rating", problem));
                }
            }
        }
        let said = said.iter().map(|said| (scales::compared(&said.label), said.key.clone())).collect();
        let (met, notes) = (BTreeMap::new(), Notes::default());
        Ok(Ratings { columns, places, scales, named, default, said, met, notes })
    }

    /// The verdict that a row tells, where its label means something; `there` is the scale of the verdict which its claim has.
    pub(super) fn verdict(
        &mut self,
        row: u64,
        given: DraftRating,
        there: Option<ScaleId>,
    ) -> Option<DraftVerdict> {
        let DraftRating { label, scale, rationale, summary } = given;
        let read = self.read(&label, scale, there).and_then(|(at, key)| Some((self.scales.get(at)?, key?)));
        let Some((scale, key)) = read else {
            self.unread(row, Field::Rating, &label, "import-no-such-rating");
            for (field, text) in [(Field::Rationale, rationale), (Field::Summary, summary)] {
                if let Some(text) = text {
                    self.unread(row, field, &text, "import-no-rating");
                }
            }
            return None;
        };
        let rating = scale.body.rating(&key);
        if let Some(rating) = rating.filter(|rating| !scales::calls(rating, &scales::compared(&label))) {
            let column = self.places.name(self.columns, Field::Rating);
            self.notes.converted(Field::Rating, column, &label, &rating.label);
        }
        Some(DraftVerdict { scale: Arc::clone(scale), key, label, rationale, summary })
    }

    fn unread(&mut self, row: u64, field: Field, value: &str, why: &str) {
        self.notes.unread(row, self.places.name(self.columns, field), value, reason(why));
    }

    /// The place of the scale that a label is read on, and its key there. It is counted.
    fn read(
        &mut self,
        label: &str,
        scale: Option<usize>,
        there: Option<ScaleId>,
    ) -> Option<(usize, Option<String>)> {
        let chosen = scale.or(self.named);
        let known = |at: &usize| self.scales[*at].rating(label).is_some();
        let there = || there.and_then(|id| place(&self.scales, id)).filter(known);
        let at = chosen.or_else(there).or(self.default)?;
        let met = (at, label.to_owned());
        if let Some((_, count)) = self.met.get_mut(&met) {
            count.count += 1;
            return Some((at, count.key.clone()));
        }
        let key = self.key(at, label);
        let scale = self.scales[at].body.name.clone();
        let count = RatingCount { label: label.to_owned(), key: key.clone(), scale, count: 1 };
        let place = self.met.len();
        self.met.insert(met, (place, count));
        Some((at, key))
    }

    /// What a person says that a label means holds on the scale that they name, or on the default.
    fn key(&self, at: usize, label: &str) -> Option<String> {
        let compared = scales::compared(label);
        let of_said = Some(at) == self.named.or(self.default);
        let said = self.said.iter().rfind(|(said, _)| of_said && *said == compared);
        let usual = || self.scales[at].rating(label).map(|rating| rating.key.clone());
        said.map_or_else(usual, |(_, key)| key.clone())
    }

    /// Every label that was met, the first first.
    pub(super) fn counts(&self) -> Vec<RatingCount> {
        let mut counts: Vec<_> = self.met.values().collect();
        counts.sort_by_key(|(place, _)| *place);
        counts.into_iter().map(|(_, count)| count.clone()).collect()
    }
}

fn place(scales: &[Arc<Scale>], id: ScaleId) -> Option<usize> {
    scales.iter().position(|scale| scale.id == id)
}
