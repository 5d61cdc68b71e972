//! What a rating's label means on a scale of the desk: its key, its own label, what fact-checkers usually call it, or
//! what the person says. What nobody knows is left unrated and told of.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::ids::{Hash, ScaleId};
use crate::messages::Language;
use crate::records::Record;
use crate::scales::{self, RatingScale};
use crate::text;

/// What a person says that a label means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LabelRating {
    /// The label, capitals, spaces and marks aside.
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

/// What fact-checkers usually mean, as keys of the shipped scales: the first that a scale has. Labels are folded.
/// A label that they use for different things (“partly false”, “unproven”, “out of context”) is not here.
const USUAL: &[(&[&str], &[&str])] = &[
    (
        &[
            "true",
            "correct",
            "accurate",
            "confirmed",
            "правда",
            "верно",
            "шын",
            "verdadero",
            "verdadeiro",
            "vrai",
            "vero",
            "wahr",
            "prawda",
        ],
        &["true", "5"],
    ),
    (&["mostlytrue", "mostlyaccurate", "mostlycorrect", "largelytrue"], &["mostly_true", "4"]),
    (&["halftrue", "mixture", "mixed", "halftruth", "полуправда"], &["half_true", "3"]),
    (
        &["mostlyfalse", "barelytrue", "mostlyinaccurate", "mostlyincorrect", "largelyfalse"],
        &["mostly_false", "2"],
    ),
    (
        &[
            "false",
            "fake",
            "incorrect",
            "nottrue",
            "untrue",
            "inaccurate",
            "wrong",
            "ложь",
            "неверно",
            "фейк",
            "жалған",
            "falso",
            "faux",
            "falsch",
            "fałsz",
        ],
        &["false", "1"],
    ),
    (&["pantsonfire", "pantsfire", "fabricated", "madeup", "выдумка"], &["fabricated"]),
    (&["missingcontext", "lackscontext", "needscontext", "withoutcontext"], &["missing_context"]),
    (&["misleading", "вводитвзаблуждение", "engañoso", "enganoso", "trompeur"], &["misleading"]),
    (
        &[
            "altered",
            "alteredimage",
            "alteredphoto",
            "alteredvideo",
            "alteredphotovideo",
            "doctored",
            "manipulated",
        ],
        &["altered"],
    ),
    (&["satire", "originatedassatire", "labeledsatire", "сатира"], &["satire"]),
];

/// A label without what labels differ in that mean the same: letters and digits, small.
fn fold(label: &str) -> String {
    label.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The key that a label has on a scale.
fn key<'s>(scale: &'s RatingScale, label: &str) -> Option<&'s str> {
    if let Some(rating) = scale.rating(label) {
        return Some(&rating.key);
    }
    let folded = fold(label);
    let fits = |name: &str| !folded.is_empty() && fold(name) == folded;
    let own = scale.ratings.iter().find(|rating| fits(&rating.key) || fits(&rating.label));
    let usual = || {
        let (_, keys) = USUAL.iter().find(|(labels, _)| labels.contains(&folded.as_str()))?;
        keys.iter().find_map(|key| scale.rating(key))
    };
    own.or_else(usual).map(|rating| rating.key.as_str())
}

/// A scale that ratings are read on.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    pub(super) id: ScaleId,
    /// Its one head; none while copies disagree about it.
    pub(super) head: Option<Hash>,
    pub(super) body: RatingScale,
}

impl From<&Record<RatingScale>> for Scale {
    fn from(scale: &Record<RatingScale>) -> Scale {
        let head = match scale.heads.as_slice() {
            [head] => Some(*head),
            _ => None,
        };
        Scale { id: scale.id, head, body: scale.body.clone() }
    }
}

/// The names of the shipped scales in every language, each with the place of the one that has its ratings.
fn shipped_names(scales: &[Scale]) -> Vec<(String, usize)> {
    let shipped = Language::ALL.iter().flat_map(|language| scales::shipped(*language));
    let place =
        |shipped: &RatingScale| scales.iter().position(|scale| scale.body.differs_in_words_alone(shipped));
    shipped.filter_map(|scale| Some((scale.name.clone(), place(&scale)?))).collect()
}

/// What labels mean, found once for each, and how often each was met.
#[derive(Debug)]
pub(super) struct Ratings {
    scales: Vec<Scale>,
    /// What the shipped scales that are among them are called in every language, once somebody asks for a name that none
    /// of them has.
    shipped: OnceCell<Vec<(String, usize)>>,
    default: Option<usize>,
    said: Vec<(String, Option<String>)>,
    met: BTreeMap<(usize, String), (usize, RatingCount)>,
}

/// The rating that a label means: its scale, by its place, and its key.
pub(super) type Rated = (usize, Option<String>);

impl Ratings {
    /// # Errors
    /// `NotFound` for a scale that is not there; `Invalid` for a key that it has not.
    pub(super) fn new(
        scales: &[Record<RatingScale>],
        default: Option<ScaleId>,
        said: &[LabelRating],
    ) -> Result<Ratings> {
        let scales: Vec<Scale> = scales.iter().map(Scale::from).collect();
        let at = |id: ScaleId| {
            let found = scales.iter().position(|scale| scale.id == id);
            found.ok_or_else(|| Error::NotFound { what: "rating_scale", id: id.to_string() })
        };
        let default = default.map(at).transpose()?;
        if let Some(scale) = default.map(|at| &scales[at].body) {
            for key in said.iter().filter_map(|said| said.key.as_deref()) {
                if scale.rating(key).is_none() {
                    let keys: Vec<&str> = scale.ratings.iter().map(|rating| rating.key.as_str()).collect();
                    let problem = Problem::NoSuchRating { given: key.to_owned(), expected: keys.join(", ") };
                    return Err(Error::invalid("rating", problem));
                }
            }
        }
        let said = said.iter().map(|said| (fold(&said.label), said.key.clone())).collect();
        Ok(Ratings { scales, shipped: OnceCell::new(), default, said, met: BTreeMap::new() })
    }

    /// The desk's scales: a rating tells its own by its place here.
    pub(super) fn scales(&self) -> &[Scale] {
        &self.scales
    }

    /// The place of the scale with this name, or with what that is called at a desk of another language.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        let name = text::normal(name);
        if let Some(own) = self.scales.iter().position(|scale| scale.body.name == name) {
            return Some(own);
        }
        let shipped = self.shipped.get_or_init(|| shipped_names(&self.scales));
        shipped.iter().find(|(shipped, _)| *shipped == name).map(|(_, at)| *at)
    }

    /// What the scale at this place calls a rating.
    pub(super) fn label(&self, scale: usize, key: &str) -> Option<String> {
        Some(self.scales.get(scale)?.body.rating(key)?.label.clone())
    }

    /// What the scale at this place calls a rating, where a label is neither that nor its key, capitals, spaces and marks
    /// aside.
    pub(super) fn otherwise(&self, scale: usize, key: &str, label: &str) -> Option<String> {
        let rating = self.scales.get(scale)?.body.rating(key)?;
        let folded = fold(label);
        let own = [&rating.key, &rating.label].into_iter().any(|name| fold(name) == folded);
        if own { None } else { Some(rating.label.clone()) }
    }

    /// What a label means on this scale, or on the default one. It is counted.
    pub(super) fn read(&mut self, label: &str, scale: Option<usize>) -> Option<Rated> {
        let at = scale.or(self.default)?;
        let met = (at, label.to_owned());
        if let Some((_, count)) = self.met.get_mut(&met) {
            count.count += 1;
            return Some((at, count.key.clone()));
        }
        let body = &self.scales.get(at)?.body;
        let folded = fold(label);
        let said = self.said.iter().rfind(|(said, _)| *said == folded && Some(at) == self.default);
        let key = said.map_or_else(|| key(body, label).map(str::to_owned), |(_, key)| key.clone());
        let scale = body.name.clone();
        let count = RatingCount { label: label.to_owned(), key: key.clone(), scale, count: 1 };
        let place = self.met.len();
        self.met.insert(met, (place, count));
        Some((at, key))
    }

    /// Every label that was met, the first first.
    pub(super) fn counts(&self) -> Vec<RatingCount> {
        let mut counts: Vec<_> = self.met.values().collect();
        counts.sort_by_key(|(place, _)| *place);
        counts.into_iter().map(|(_, count)| count.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scales::shipped;

    #[test]
    fn a_label_is_read_as_what_it_usually_means() {
        let scales = shipped(Language::En);
        for (label, keys) in [
            ("half-true", [Some("half_true"), None, Some("3")]),
            ("Half true", [Some("half_true"), None, Some("3")]),
            ("pants-fire", [Some("fabricated"), None, None]),
            ("Pants on Fire!", [Some("fabricated"), None, None]),
            ("barely-true", [Some("mostly_false"), None, Some("2")]),
            ("FALSE", [Some("false"), Some("false"), Some("1")]),
            ("Not True", [Some("false"), Some("false"), Some("1")]),
            ("Missing context", [None, Some("missing_context"), None]),
            ("5 - correct", [None, None, Some("5")]),
            ("Partly false", [None, None, None]),
            ("?", [None, None, None]),
        ] {
            let found: Vec<_> = scales[..3].iter().map(|scale| key(scale, label)).collect();
            assert_eq!(found, keys, "{label}");
        }
    }

    #[test]
    fn usual_labels_are_folded_and_mean_one_thing() {
        let mut seen = std::collections::HashSet::new();
        for label in USUAL.iter().flat_map(|(labels, _)| *labels) {
            assert_eq!(fold(label), *label);
            assert!(seen.insert(label), "{label}");
        }
    }
}
