//! What people type, checked and brought to NFC before it is stored: nothing else is changed, nothing is trimmed.
//! One function for each sort of field; every refusal names the field.

use chrono::{Datelike as _, NaiveDate};
use serde_json::Value;
use unic_langid::LanguageIdentifier;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use url::Url;

use crate::error::{Error, Problem, Result};
use crate::fields::Fields;
use crate::records::Patch;

/// The longest statement, name or title, in code points.
pub const LINE_MOST: usize = 5_000;
/// The longest note, rationale or comment, in code points.
pub const PROSE_MOST: usize = 200_000;
/// The longest article, in code points.
pub const ARTICLE_MOST: usize = 5_000_000;
/// The longest address, in code points.
const URL_MOST: usize = 8_000;

/// Text as it is stored: NFC, the form that its length is counted in.
fn checked(field: &str, given: &str, most: usize) -> Result<String> {
    let text = normal(given);
    let length = text.chars().count();
    if length > most {
        return Err(Error::invalid(field, Problem::TooLong { length, most }));
    }
    without_nul(field, &text)?;
    Ok(text)
}

fn without_nul(field: &str, text: &str) -> Result<()> {
    let at = text.chars().position(|c| c == '\0');
    at.map_or(Ok(()), |at| Err(Error::invalid(field, Problem::Nul { at })))
}

/// The text in NFC, the form in which all text is stored and compared.
#[must_use]
pub fn normal(given: &str) -> String {
    if given.is_ascii() { given.to_owned() } else { given.nfc().collect() }
}

fn filled(field: &str, given: &str, most: usize) -> Result<String> {
    if given.trim().is_empty() {
        return Err(Error::invalid(field, Problem::Blank));
    }
    checked(field, given, most)
}

/// A required text of one thought: a statement, a title, a name.
pub(crate) fn line(field: &str, given: &str) -> Result<String> {
    filled(field, given, LINE_MOST)
}

/// A required text of any length that a person writes.
pub(crate) fn prose(field: &str, given: &str) -> Result<String> {
    filled(field, given, PROSE_MOST)
}

/// The text of an article.
pub(crate) fn article(given: &str) -> Result<String> {
    filled("text", given, ARTICLE_MOST)
}

/// A day: `YYYY-MM-DD`. A year before 1000 is one of two digits that somebody typed.
pub(crate) fn date(field: &str, given: &str) -> Result<String> {
    match NaiveDate::parse_from_str(given, "%Y-%m-%d") {
        Ok(day) if day.to_string() == given && day.year() >= 1_000 => Ok(given.to_owned()),
        _ => Err(Error::invalid(field, Problem::Date)),
    }
}

/// An address that a browser opens: http or https.
pub(crate) fn url(field: &str, given: &str) -> Result<String> {
    let given = filled(field, given, URL_MOST)?;
    match Url::parse(&given) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => Ok(given),
        _ => Err(Error::invalid(field, Problem::Url)),
    }
}

/// Checks of a value that somebody else's program wrote what the type of its field does not tell: that such texts could
/// be typed, that a day exists, that an address leads to the web.
pub(crate) fn as_written(field: &str, value: &Value) -> Result<()> {
    match (field, value) {
        ("url" | "archived_url", Value::String(given)) => url(field, given).map(drop)?,
        ("published_on" | "accessed_on" | "claimed_on" | "due_on", Value::String(given)) => {
            date(field, given).map(drop)?;
        }
        ("appearances", Value::Array(given)) => {
            given.iter().enumerate().filter_map(|(at, given)| Some((at, given.as_str()?))).try_for_each(
                |(at, given)| url(field, given).map(drop).map_err(|error| error.of_item(at, None)),
            )?;
        }
        _ => {}
    }
    as_stored(field, value)
}

/// [`as_written`] of a value in JSON, as a revision holds it: looked into only where it may not be.
pub(crate) fn as_written_in(field: &str, json: &str) -> Result<()> {
    let has_form = matches!(
        field,
        "url" | "archived_url" | "appearances" | "published_on" | "accessed_on" | "claimed_on" | "due_on"
    );
    let plain = json.is_ascii() || is_nfc_quick(json.chars()) == IsNormalized::Yes;
    if plain && !has_form && json.len() <= PROSE_MOST && !json.contains("\\u0000") {
        return Ok(());
    }
    let value = serde_json::from_str(json)
        .map_err(|error| Error::invalid(field, Problem::Shape { reason: error.to_string() }))?;
    as_written(field, &value)
}

/// Checks that every text in a value is as it would be stored if it were typed.
fn as_stored(field: &str, value: &Value) -> Result<()> {
    match value {
        Value::String(given) => {
            let most = if matches!(field, "text" | "quote") { ARTICLE_MOST } else { PROSE_MOST };
            if checked(field, given, most)? == *given {
                Ok(())
            } else {
                Err(Error::invalid(field, Problem::Shape { reason: "a text is not in NFC".to_owned() }))
            }
        }
        Value::Array(items) => items.iter().try_for_each(|item| as_stored(field, item)),
        Value::Object(parts) => parts.values().try_for_each(|part| as_stored(field, part)),
        _ => Ok(()),
    }
}

/// A language: a BCP 47 tag. Longer than three letters are names of languages, which the form would let pass.
pub(crate) fn language(field: &str, given: &str) -> Result<String> {
    match given.parse::<LanguageIdentifier>() {
        Ok(tag) if tag.language.as_str().len() <= 3 => Ok(given.to_owned()),
        _ => Err(Error::invalid(field, Problem::Language)),
    }
}

/// 64 hex digits: a public key or a hash. Given in capitals they are stored small.
pub(crate) fn hex32(field: &str, given: &str) -> Result<String> {
    let digits = given.trim().to_ascii_lowercase();
    let is_hex = digits.len() == 64 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if is_hex { Ok(digits) } else { Err(Error::invalid(field, Problem::Hex)) }
}

/// Tags or addresses: each checked, none twice, in the order given.
pub(crate) fn list(
    field: &str,
    given: &[String],
    check: impl Fn(&str, &str) -> Result<String>,
) -> Result<Vec<String>> {
    let mut checked = Vec::with_capacity(given.len());
    for (at, item) in given.iter().enumerate() {
        let item = check(field, item).map_err(|error| error.of_item(at, None))?;
        if !checked.contains(&item) {
            checked.push(item);
        }
    }
    Ok(checked)
}

/// What is wrong with the fields of one form: all of it is told at once.
#[derive(Default)]
pub(crate) struct Checks(Vec<Error>);

impl Checks {
    /// The value, or an empty one in the place of what is refused at the end.
    pub(crate) fn take<T: Default>(&mut self, checked: Result<T>) -> T {
        checked.unwrap_or_else(|error| {
            self.0.push(error);
            T::default()
        })
    }

    /// Sets a field where there is a value, once that is checked.
    pub(crate) fn given(
        &mut self,
        fields: &mut Fields,
        name: &'static str,
        value: Option<String>,
        check: impl FnOnce(&str, &str) -> Result<String>,
    ) -> Result<()> {
        fields.set_given(name, self.take(given(name, value, check)))
    }

    /// Does what an edit says to a field, once the value is checked.
    pub(crate) fn patch(
        &mut self,
        fields: &mut Fields,
        name: &'static str,
        patch: Patch<String>,
        check: impl FnOnce(&str, &str) -> Result<String>,
    ) -> Result<()> {
        fields.patch(name, self.take(patch.try_map(|given| check(name, &given))))
    }

    /// Refuses where something was wrong.
    pub(crate) fn end(self) -> Result<()> {
        let mut problems = Vec::new();
        for error in self.0 {
            match error {
                Error::Invalid(wrong) => problems.push(wrong),
                other => return Err(other),
            }
        }
        match (problems.pop(), problems.is_empty()) {
            (None, _) => Ok(()),
            (Some(only), true) => Err(Error::Invalid(only)),
            (Some(last), false) => {
                problems.push(last);
                Err(Error::InvalidFields { problems })
            }
        }
    }
}

/// A value of a closed set that somebody has to choose.
pub(crate) fn chosen<T>(field: &str, given: Option<T>) -> Result<T> {
    given.ok_or_else(|| Error::invalid(field, Problem::Unchosen))
}

/// A value, checked, where one is given.
pub(crate) fn given(
    field: &str,
    given: Option<String>,
    check: impl FnOnce(&str, &str) -> Result<String>,
) -> Result<Option<String>> {
    given.map(|text| check(field, &text)).transpose()
}
