//! The message catalogue: every sentence that a person reads, by its id, from the Fluent files in `messages/`.
//! The core, the terminal and the window share these files.

mod catalogue;
mod errors;
mod faults;
mod refusals;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::{LanguageIdentifier, langid};

pub(crate) use self::errors::{cut_off, error, wrong};
pub use self::faults::fault;
pub(crate) use self::refusals::{policy_point, refusal};
use crate::rules::named;

/// A language that Claimtrail speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
    /// Kazakh.
    Kk,
}

named!(Language { En = "en", Ru = "ru", Kk = "kk" });

impl Language {
    /// The language that this user's system asks for, where it is one of these; English otherwise.
    #[must_use]
    pub fn of_this_computer() -> Language {
        let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let primary = |tag: &str| tag.split(['_', '-', '.', '@']).next().and_then(Language::parse);
        asked.as_deref().and_then(primary).unwrap_or_default()
    }

    const fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::En => langid!("en"),
            Language::Ru => langid!("ru"),
            Language::Kk => langid!("kk"),
        }
    }
}

/// Which language this program speaks, by its place in [`Language::ALL`].
static SPOKEN: AtomicUsize = AtomicUsize::new(0);

/// Lets every sentence from now on be in this language; what it does not have is said in English.
pub fn speak(language: Language) {
    SPOKEN.store(language as usize, Ordering::Relaxed);
}

/// The language that this program speaks.
#[must_use]
pub fn spoken() -> Language {
    Language::ALL.get(SPOKEN.load(Ordering::Relaxed)).copied().unwrap_or_default()
}

/// Whether the window speaks; otherwise it is the terminal.
static WINDOW: AtomicBool = AtomicBool::new(false);

/// Lets every sentence from now on tell what can be done in the window, where it would tell of a command.
pub fn speak_in_the_window() {
    WINDOW.store(true, Ordering::Relaxed);
}

/// A value for a place in a message.
pub type Argument = FluentValue<'static>;

/// The message with this id, its places filled. `program` is `window` or `terminal`.
#[must_use]
pub fn text(id: &str, arguments: &[(&'static str, Argument)]) -> String {
    let program = if WINDOW.load(Ordering::Relaxed) { "window" } else { "terminal" };
    let arguments = arguments.iter().cloned().chain([("program", program.into())]);
    let arguments: FluentArgs<'_> = arguments.collect();
    catalogue::message(spoken(), id, &arguments).unwrap_or_else(|| id.to_owned())
}

/// The message with this id, its places filled, in a language that need not be the one that is spoken.
#[must_use]
pub(crate) fn text_in(language: Language, id: &str, arguments: &[(&'static str, Argument)]) -> String {
    let arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
    catalogue::message(language, id, &arguments).unwrap_or_else(|| id.to_owned())
}

fn id_of(group: &str, name: &str) -> String {
    format!("{group}-{}", name.replace(['.', '_'], "-"))
}

/// The name of an op, a state or a field: whatever has a fixed name in the model and words in the catalogue.
#[must_use]
pub fn word(group: &str, name: &str) -> String {
    catalogue::message(spoken(), &id_of(group, name), &FluentArgs::new())
        .unwrap_or_else(|| name.replace('_', " "))
}

/// Which of these is called so: by its name in the model, or by its words in any language.
pub(crate) fn called<T: Copy + ToString>(group: &str, all: &[T], text: &str) -> Option<T> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['_', '-'], " ");
    let wanted = plain(text);
    let in_any_language = |one: &&T| {
        let id = id_of(group, &one.to_string());
        Language::ALL.iter().any(|language| plain(&text_in(*language, &id, &[])) == wanted)
    };
    // The catalogues are read where no name fits.
    let named = all.iter().find(|one| plain(&one.to_string()) == wanted);
    named.or_else(|| all.iter().find(in_any_language)).copied()
}

/// What the window calls a field, by its name or by that and its kind's: `rating`, `verdict.rating`.
#[must_use]
pub fn field(name: &str) -> String {
    match name.rsplit_once('.') {
        Some(("evidence", "quote")) => word("field", "passage"),
        Some((_, name)) => word("field", name),
        None => word("field", name),
    }
}

fn list(words: impl Iterator<Item = String>) -> Argument {
    words.collect::<Vec<_>>().join(", ").into()
}

fn lines(items: &[String]) -> Argument {
    items.iter().map(|item| format!("\n  {item}")).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields;
    use crate::ids::Kind;
    use crate::projection::for_kind;
    use crate::store::Stored;

    /// The columns of a projection, with those that each has.
    fn columns<T: Stored>(_: ()) -> Vec<&'static str> {
        let common = "heads conflicts redacted created_by created_at updated_by updated_at revisions";
        T::FIELDS.iter().copied().chain(common.split(' ')).collect()
    }

    #[test]
    fn every_field_has_a_name() {
        let fields = Kind::ALL.iter().flat_map(|kind| fields::of(*kind)).map(|field| field.name);
        let shown = Kind::ALL.into_iter().flat_map(|kind| for_kind!(kind, columns, ()));
        for field in fields.chain(shown) {
            let id = format!("field-{}", field.replace('_', "-"));
            assert!(catalogue::message(Language::En, &id, &FluentArgs::new()).is_some(), "{id}");
        }
    }
}
