//! How arguments become the core's values: closed sets by name, switches, and what an edit does to a field.

use claimtrail_core::claims::{Modality, Priority};
use claimtrail_core::corrections::CorrectionClass;
use claimtrail_core::evidence::Stance;
use claimtrail_core::imports::{DayOrder, DuplicateRule};
use claimtrail_core::messages::Language;
use claimtrail_core::records::Patch;
use claimtrail_core::reports::{Layout, RedactionProfile};
use claimtrail_core::rules::{Role, Status};
use claimtrail_core::sources::SourceKind;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::failure::{Failure, Outcome};

macro_rules! by_name {
    ($($(#[$doc:meta])* $function:ident => $type:ident),+ $(,)?) => {$(
        $(#[$doc])*
        pub(crate) fn $function() -> impl TypedValueParser<Value = $type> {
            PossibleValuesParser::new($type::ALL.iter().map(|value| value.as_str()))
                .try_map(|name| name.parse::<$type>())
        }
    )+};
}

by_name! {
    /// A role.
    role => Role,
    /// A claim's state.
    status => Status,
    /// How a claim is passed on.
    modality => Modality,
    /// How urgent a claim is.
    priority => Priority,
    /// What a source is.
    source_kind => SourceKind,
    /// How a source bears on a claim.
    stance => Stance,
    /// How much a correction changes.
    correction_class => CorrectionClass,
    /// Which of two numbers of a day is the day.
    day_order => DayOrder,
    /// What becomes of a row whose claim is there already.
    duplicate_rule => DuplicateRule,
    /// What a report has a row for.
    layout => Layout,
    /// Whom a report is for.
    redaction_profile => RedactionProfile,
    /// A language that the program speaks.
    language => Language,
}

/// An option of an edit: left out it keeps the field, empty it empties it.
pub(crate) fn patch(given: Option<String>) -> Patch<String> {
    match given {
        None => Patch::Keep,
        Some(text) if text.is_empty() => Patch::Clear,
        Some(text) => Patch::Set(text),
    }
}

/// As [`patch`], for what is not text: `read` makes the value of it.
pub(crate) fn patch_as<T, E>(
    given: Option<String>,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Patch<T>, E> {
    Ok(match patch(given) {
        Patch::Keep => Patch::Keep,
        Patch::Clear => Patch::Clear,
        Patch::Set(text) => Patch::Set(read(&text)?),
    })
}

/// An edit that changes something: who names no option has forgotten one.
pub(crate) fn edit<T: Default + PartialEq>(edit: T) -> Outcome<T> {
    edit_or(edit, "cli-no-change")
}

/// The same of an edit that is named otherwise than by options: the message says how.
pub(crate) fn edit_or<T: Default + PartialEq>(edit: T, none: &str) -> Outcome<T> {
    if edit == T::default() { Err(Failure::misuse(none)) } else { Ok(edit) }
}
