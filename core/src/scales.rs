//! Rating scales: ratings are data. Each has a key, words for readers, a value and a meaning.
//! Changing a scale makes a new revision of it; verdicts keep the one that they were given under.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::fields::Fields;
use crate::ids::ScaleId;
use crate::messages::{self, Language};
use crate::records::{Entity, Patch, Record};
use crate::rules::Op;
use crate::store::{self, Db};
use crate::text;
use crate::workspace::{Acting, Workspace};

/// One rating of a scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// What verdicts store.
    pub key: String,
    /// What readers see.
    pub label: String,
    /// Its place between worst and best; none where the scale has no order.
    #[serde(default)]
    pub value: Option<i64>,
    /// When it is given.
    #[serde(default)]
    pub meaning: String,
}

/// A scale's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RatingScale {
    /// What it is called.
    pub name: String,
    /// Its ratings, in order.
    pub ratings: Vec<Rating>,
    /// The lowest value; none where the scale has no order.
    pub worst: Option<i64>,
    /// The highest value; none where the scale has no order.
    pub best: Option<i64>,
}

impl RatingScale {
    /// The rating with this key.
    #[must_use]
    pub fn rating(&self, key: &str) -> Option<&Rating> {
        self.ratings.iter().find(|rating| rating.key == key)
    }

    /// Whether it has the same keys and values as another one, whatever both call them.
    pub(crate) fn differs_in_words_alone(&self, other: &RatingScale) -> bool {
        let same = |(one, other): (&Rating, &Rating)| one.key == other.key && one.value == other.value;
        (self.worst, self.best) == (other.worst, other.best)
            && self.ratings.len() == other.ratings.len()
            && self.ratings.iter().zip(&other.ratings).all(same)
    }
}

impl Entity for RatingScale {
    type Id = ScaleId;
}

/// What an edit of a scale sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct ScaleEdit {
    /// What it is called.
    pub name: Option<String>,
    /// Its ratings, in order.
    pub ratings: Option<Vec<Rating>>,
    /// The lowest value.
    pub worst: Patch<i64>,
    /// The highest value.
    pub best: Patch<i64>,
}

impl Workspace {
    /// Adds a scale of the desk's own.
    ///
    /// # Errors
    /// `Invalid` for a blank or taken name, no ratings, a key used twice, or values outside worst and best; `NotAllowed`.
    pub fn add_scale(&mut self, acting: &Acting, scale: RatingScale) -> Result<Record<RatingScale>> {
        let fields = checked(&scale)?;
        self.write(acting, |writing| {
            free_name(writing.db(), &text::normal(&scale.name))?;
            let id = ScaleId(writing.new_id()?);
            writing.append(id, Op::RatingScaleAdd, fields, Vec::new())?;
            store::get(writing.db(), id)
        })
    }

    /// Changes a scale. Verdicts given before keep the scale as it was; approvals on it show that they are stale.
    ///
    /// # Errors
    /// As [`Workspace::add_scale`], of what is set together with what stands; `NotFound`.
    pub fn edit_scale(
        &mut self,
        acting: &Acting,
        id: ScaleId,
        edit: ScaleEdit,
    ) -> Result<Record<RatingScale>> {
        self.write(acting, |writing| {
            let before: Record<RatingScale> = store::get(writing.db(), id)?;
            let mut fields = Fields::default();
            fields.set_given("name", edit.name.map(|name| text::line("name", &name)).transpose()?)?;
            fields.set_given("ratings", edit.ratings.as_deref().map(checked_ratings).transpose()?)?;
            fields.patch("worst", edit.worst)?;
            fields.patch("best", edit.best)?;
            may_become(writing.db(), &before, &fields)?;
            writing.append_changed(&before, Op::RatingScaleEdit, fields)?;
            store::get(writing.db(), id)
        })
    }

    /// Every scale, the oldest first.
    ///
    /// # Errors
    /// `Database`.
    pub fn scales(&self) -> Result<Vec<Record<RatingScale>>> {
        store::all(self.db())
    }
}

/// Refuses what these fields make of a scale: a name that another has, or values outside worst and best.
pub(crate) fn may_become(db: &Db, before: &Record<RatingScale>, fields: &Fields) -> Result<()> {
    let after = edited(before, fields);
    if fields.get("name").is_some() && after.name != before.body.name {
        free_name(db, &after.name)?;
    }
    let of_values = ["ratings", "worst", "best"].iter().any(|field| fields.get(field).is_some());
    if of_values { hold_values(&after) } else { Ok(()) }
}

fn free_name(db: &Db, name: &str) -> Result<()> {
    let scales: Vec<Record<RatingScale>> = store::all(db)?;
    if scales.iter().any(|scale| scale.body.name == name) {
        return Err(Error::invalid("name", Problem::Taken { name: name.to_owned() }));
    }
    Ok(())
}

/// The scale as fields, if it holds together.
pub(crate) fn checked(scale: &RatingScale) -> Result<Fields> {
    let mut fields = Fields::default();
    fields.set("name", text::line("name", &scale.name)?)?;
    fields.set("ratings", checked_ratings(&scale.ratings)?)?;
    hold_values(scale)?;
    fields.set("worst", scale.worst)?;
    fields.set("best", scale.best)?;
    Ok(fields)
}

fn checked_ratings(ratings: &[Rating]) -> Result<Vec<Rating>> {
    if ratings.is_empty() {
        return Err(Error::invalid("ratings", Problem::Blank));
    }
    let mut keys = BTreeSet::new();
    let checked = ratings.iter().enumerate().map(|(at, rating)| checked_rating(at, rating));
    let ratings = checked.collect::<Result<Vec<Rating>>>()?;
    match ratings.iter().find(|rating| !keys.insert(&rating.key)) {
        Some(Rating { key, .. }) => Err(Error::invalid("ratings", Problem::Repeated { key: key.clone() })),
        None => Ok(ratings),
    }
}

fn checked_rating(at: usize, rating: &Rating) -> Result<Rating> {
    let part = |part, checked: Result<String>| checked.map_err(|error| error.of_item(at, Some(part)));
    Ok(Rating {
        key: part("key", text::line("ratings", &rating.key))?,
        label: part("label", text::line("ratings", &rating.label))?,
        value: rating.value,
        meaning: if rating.meaning.is_empty() {
            String::new()
        } else {
            part("meaning", text::prose("ratings", &rating.meaning))?
        },
    })
}

/// Refuses values outside worst and best.
fn hold_values(scale: &RatingScale) -> Result<()> {
    let (least, most) = (scale.worst.unwrap_or(i64::MIN), scale.best.unwrap_or(i64::MAX));
    let outside = |rating: &Rating| rating.value.is_some_and(|value| !(least..=most).contains(&value));
    match scale.ratings.iter().position(outside) {
        Some(at) => {
            Err(Error::invalid("ratings", Problem::Number { least, most }).of_item(at, Some("value")))
        }
        None => Ok(()),
    }
}

/// The scale after these fields are set, but for what copies still disagree about: no side of it holds the others back.
fn edited(before: &Record<RatingScale>, fields: &Fields) -> RatingScale {
    let RatingScale { name, ratings, worst, best } = before.body.clone();
    RatingScale {
        name: after(before, fields, "name", name),
        ratings: after(before, fields, "ratings", ratings),
        worst: after(before, fields, "worst", worst),
        best: after(before, fields, "best", best),
    }
}

/// What a field holds then; nothing where copies disagree about it.
fn after<T: Default + DeserializeOwned>(
    before: &Record<RatingScale>,
    fields: &Fields,
    field: &str,
    stands: T,
) -> T {
    match fields.get(field) {
        Some(json) => serde_json::from_str(json).unwrap_or_default(),
        None if before.disputes(field) => T::default(),
        None => stands,
    }
}

/// A scale that every desk starts with: its words are in the catalogue, under `scale-` and its name.
struct Shipped {
    name: &'static str,
    worst: Option<i64>,
    best: Option<i64>,
    /// Each rating's key and value.
    ratings: &'static [(&'static str, Option<i64>)],
}

/// In order; the first is a new desk's default.
const SHIPPED: [Shipped; 4] = [
    Shipped {
        name: "truth",
        worst: Some(1),
        best: Some(6),
        ratings: &[
            ("true", Some(6)),
            ("mostly_true", Some(5)),
            ("half_true", Some(4)),
            ("mostly_false", Some(3)),
            ("false", Some(2)),
            ("fabricated", Some(1)),
        ],
    },
    Shipped {
        name: "agency",
        worst: Some(1),
        best: Some(5),
        ratings: &[
            ("true", Some(5)),
            ("missing_context", Some(3)),
            ("misleading", Some(2)),
            ("altered", Some(1)),
            ("false", Some(1)),
            ("satire", None),
        ],
    },
    Shipped {
        name: "points",
        worst: Some(1),
        best: Some(5),
        ratings: &[("5", Some(5)), ("4", Some(4)), ("3", Some(3)), ("2", Some(2)), ("1", Some(1))],
    },
    Shipped { name: "unrated", worst: None, best: None, ratings: &[("conclusion", None)] },
];

/// The scales that every desk starts with, in a language; the first is its default.
#[must_use]
pub(crate) fn shipped(language: Language) -> Vec<RatingScale> {
    SHIPPED.iter().map(|scale| worded(scale, language)).collect()
}

fn worded(&Shipped { name, worst, best, ratings }: &Shipped, language: Language) -> RatingScale {
    let words = |id: &str| messages::text_in(language, id, &[]);
    let rating = |&(key, value): &(&str, Option<i64>)| {
        let id = format!("scale-{name}-{}", key.replace('_', "-"));
        Rating { key: key.to_owned(), label: words(&id), value, meaning: words(&format!("{id}-meaning")) }
    };
    RatingScale {
        name: words(&format!("scale-{name}")),
        ratings: ratings.iter().map(rating).collect(),
        worst,
        best,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_scales_are_worded_in_every_language_and_differ_in_words_alone() {
        let words = |scale: &RatingScale| {
            let ratings =
                scale.ratings.iter().flat_map(|rating| [rating.label.clone(), rating.meaning.clone()]);
            ratings.chain([scale.name.clone()]).collect::<Vec<_>>()
        };
        let english = shipped(Language::En);
        for &language in Language::ALL {
            let scales = shipped(language);
            let names: BTreeSet<_> = scales.iter().map(|scale| &scale.name).collect();
            assert_eq!(names.len(), SHIPPED.len());
            for (scale, original) in scales.iter().zip(&english) {
                assert!(scale.differs_in_words_alone(original));
                checked(scale).unwrap();
                let labels: BTreeSet<_> = scale.ratings.iter().map(|rating| &rating.label).collect();
                assert_eq!(labels.len(), scale.ratings.len());
                for (said, in_english) in words(scale).iter().zip(&words(original)) {
                    assert!(!said.starts_with("scale-"), "{said}");
                    assert_eq!(said == in_english, language == Language::En, "{said}");
                }
            }
        }
    }
}
