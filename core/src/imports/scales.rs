//! The desk's scales, as an import knows them: by name, whatever language the desk that wrote the table speaks, and what a
//! label means on each: its key, its own label, or what fact-checkers usually call it.

use std::cell::OnceCell;

use crate::error::{Error, Result};
use crate::ids::{Hash, ScaleId};
use crate::imports::values::letters;
use crate::journal::revision::Ref;
use crate::messages::Language;
use crate::records::Record;
use crate::scales::{self, Rating, RatingScale};
use crate::text;

/// What fact-checkers usually mean, as keys of the shipped scales: the first that a scale has. Labels are as [`compared`].
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

/// Marks that turn what they stand beside into a question.
const QUESTION: [char; 5] = ['?', '¿', '？', '؟', '՞'];

/// A label as it is compared with others: its letters and digits, small, and whether it is a question: “True?” is not “true”.
pub(super) fn compared(label: &str) -> String {
    let mut letters = letters(label);
    if label.contains(QUESTION) {
        letters.push('?');
    }
    letters
}

/// A scale that ratings are read on.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    pub(super) id: ScaleId,
    /// Its one head; none while copies disagree about it.
    head: Option<Hash>,
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

impl Scale {
    /// The revision that a rating is given under now.
    ///
    /// # Errors
    /// `Conflict` while copies disagree about the scale.
    pub(super) fn pin(&self) -> Result<Ref> {
        let disputed = || Error::Conflict { fields: vec!["scale".to_owned()] };
        Ok(Ref { entity: self.id.into(), hash: self.head.ok_or_else(disputed)? })
    }

    /// What it calls a rating.
    pub(super) fn label(&self, key: &str) -> Option<String> {
        Some(self.body.rating(key)?.label.clone())
    }

    /// The rating that a label means.
    pub(super) fn rating(&self, label: &str) -> Option<&Rating> {
        if let Some(rating) = self.body.rating(label) {
            return Some(rating);
        }
        let compared = compared(label);
        let own = self.body.ratings.iter().find(|rating| !compared.is_empty() && calls(rating, &compared));
        let usual = || {
            let (_, keys) = USUAL.iter().find(|(labels, _)| labels.contains(&compared.as_str()))?;
            keys.iter().find_map(|key| self.body.rating(key))
        };
        own.or_else(usual)
    }
}

/// Whether this is a rating's key or label, as labels are compared.
pub(super) fn calls(rating: &Rating, label: &str) -> bool {
    [&rating.key, &rating.label].into_iter().any(|name| compared(name) == label)
}

/// The desk's scales, by name.
#[derive(Debug)]
pub(super) struct Scales {
    scales: Vec<Scale>,
    /// What the shipped scales that are among them are called in every language, each with its place, once somebody asks
    /// for a name that none of them has.
    shipped: OnceCell<Vec<(String, usize)>>,
}

impl Scales {
    pub(super) fn new(scales: &[Record<RatingScale>]) -> Scales {
        Scales { scales: scales.iter().map(Scale::from).collect(), shipped: OnceCell::new() }
    }

    /// The place of the scale with this name, or with what that is called at a desk of another language.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        let name = text::normal(name);
        if let Some(own) = self.scales.iter().position(|scale| scale.body.name == name) {
            return Some(own);
        }
        let shipped = self.shipped.get_or_init(|| self.shipped_names());
        shipped.iter().find(|(shipped, _)| *shipped == name).map(|(_, at)| *at)
    }

    fn shipped_names(&self) -> Vec<(String, usize)> {
        let shipped = Language::ALL.iter().flat_map(|language| scales::shipped(*language));
        let place = |shipped: &RatingScale| {
            self.scales.iter().position(|scale| scale.body.differs_in_words_alone(shipped))
        };
        shipped.filter_map(|scale| Some((scale.name.clone(), place(&scale)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scales::shipped;

    #[test]
    fn a_label_is_read_as_what_it_usually_means() {
        let scale = |body| Scale { id: ScaleId::default(), head: None, body };
        let scales: Vec<Scale> = shipped(Language::En).into_iter().map(scale).collect();
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
            ("True?", [None, None, None]),
            ("¿Verdadero?", [None, None, None]),
        ] {
            let found: Vec<_> = scales[..3]
                .iter()
                .map(|scale| scale.rating(label).map(|rating| rating.key.as_str()))
                .collect();
            assert_eq!(found, keys, "{label}");
        }
    }

    #[test]
    fn a_question_that_a_scale_asks_is_its_own_label() {
        let open = Rating { key: "open".to_owned(), label: "True?".to_owned(), ..Rating::default() };
        let body = RatingScale { ratings: vec![open], ..RatingScale::default() };
        let scale = Scale { id: ScaleId::default(), head: None, body };
        assert_eq!(scale.rating("true ?").map(|rating| rating.key.as_str()), Some("open"));
        assert_eq!(scale.rating("true"), None);
    }

    #[test]
    fn usual_labels_are_compared_and_mean_one_thing() {
        let mut seen = std::collections::HashSet::new();
        for label in USUAL.iter().flat_map(|(labels, _)| *labels) {
            assert_eq!(compared(label), *label);
            assert!(seen.insert(label), "{label}");
        }
    }
}
