//! Quotes: the exact words of an article that a claim rests on, found by their text and kept with their place.
//! The selector is the W3C Web Annotation model's TextQuoteSelector and TextPositionSelector in one.

use serde::{Deserialize, Serialize};
use triple_accel::levenshtein::{EditCosts, levenshtein_search_simd_with_opts};
use triple_accel::{Match, SearchType};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Problem, Result};

/// How many code points of context are kept before and after a quote.
pub(crate) const CONTEXT: usize = 32;
/// How many code points of a paragraph are shown before and after a quote.
const SURROUNDINGS: usize = 300;
/// The longest request for which the nearest passage is looked for, in bytes.
const NEAREST_MOST: usize = 2_000;

/// A quote in an article's stored text. Offsets are in Unicode code points from 0; `end` is exclusive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// The text just before them.
    pub prefix: String,
    /// The text just after them.
    pub suffix: String,
    /// Where they begin.
    pub start: usize,
    /// Where they end.
    pub end: usize,
}

/// What stands around a quote in its paragraph, with `…` where something was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Surroundings {
    /// Before it.
    pub before: String,
    /// After it.
    pub after: String,
}

/// Words to be found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct QuoteRequest {
    /// The exact words.
    pub exact: String,
    /// What stands just before them, where they occur more than once.
    pub prefix: Option<String>,
    /// What stands just after them, where they occur more than once.
    pub suffix: Option<String>,
    /// Which occurrence, from 1, where they occur more than once.
    pub nth: Option<usize>,
}

impl Quote {
    /// Whether the words still stand where they were found. If not, the quote needs review.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.place(text).is_some()
    }

    /// What stands around the words in their paragraph, cut between words where that is long.
    /// `None` where they no longer stand where they were found.
    #[must_use]
    pub fn surroundings(&self, text: &str) -> Option<Surroundings> {
        let (start, end) = self.place(text)?;
        let before = text[..start].rsplit('\n').next().unwrap_or_default();
        let after = text[end..].split('\n').next().unwrap_or_default();
        let from = before.char_indices().rev().nth(SURROUNDINGS).map(|(at, _)| at);
        let from = from.map(|at| before[at..].find(char::is_whitespace).map_or(at, |space| at + space));
        let to = after.char_indices().nth(SURROUNDINGS).map(|(at, _)| at);
        let to = to.map(|at| after[..at].rfind(char::is_whitespace).unwrap_or(at));
        Some(Surroundings {
            before: from.map_or_else(|| before.to_owned(), |at| format!("…{}", &before[at..])),
            after: to.map_or_else(|| after.to_owned(), |at| format!("{} …", &after[..at])),
        })
    }

    /// Where the words stand, in bytes, if they still stand where they were found.
    fn place(&self, text: &str) -> Option<(usize, usize)> {
        let length = self.end.saturating_sub(self.start);
        let start = text.char_indices().map(|(at, _)| at).nth(self.start)?;
        let stands = text[start..].starts_with(&self.exact) && self.exact.chars().count() == length;
        stands.then_some((start, start + self.exact.len()))
    }
}

/// Finds the words in an article's stored text (NFC).
///
/// # Errors
/// `Invalid` for `quote`: blank, not there (with the nearest passage), there more than once, or fewer times than `nth`.
pub(crate) fn locate(text: &str, request: &QuoteRequest) -> Result<Quote> {
    let invalid = |problem| Err(Error::invalid("quote", problem));
    let exact: String = request.exact.nfc().collect();
    if exact.trim().is_empty() {
        return invalid(Problem::Blank);
    }
    let prefix: String = request.prefix.as_deref().unwrap_or_default().nfc().collect();
    let suffix: String = request.suffix.as_deref().unwrap_or_default().nfc().collect();
    let found: Vec<usize> = occurrences(text, &exact)
        .filter(|at| text[..*at].trim_end().ends_with(prefix.trim_end()))
        .filter(|at| text[at + exact.len()..].trim_start().starts_with(suffix.trim_start()))
        .collect();
    match (found.as_slice(), request.nth) {
        ([], _) => invalid(Problem::QuoteNotFound { nearest: nearest(text, &exact) }),
        ([at], None) => Ok(quote_at(text, *at, exact)),
        (many, None) => {
            let places = many.iter().map(|at| place(text, *at, exact.len())).collect();
            invalid(Problem::QuoteAmbiguous { places })
        }
        (many, Some(nth)) => match nth.checked_sub(1).and_then(|index| many.get(index)) {
            Some(at) => Ok(quote_at(text, *at, exact)),
            None => invalid(Problem::QuoteNth { count: many.len() }),
        },
    }
}

/// Every place where the words stand, overlapping ones too, as byte offsets.
fn occurrences<'a>(text: &'a str, exact: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(exact)?;
        from = at + text[at..].chars().next().map_or(1, char::len_utf8);
        Some(at)
    })
}

fn quote_at(text: &str, at: usize, exact: String) -> Quote {
    let start = text[..at].chars().count();
    let end = start + exact.chars().count();
    let suffix = text[at + exact.len()..].chars().take(CONTEXT).collect();
    Quote { prefix: last_chars(&text[..at], CONTEXT), suffix, start, end, exact }
}

fn last_chars(text: &str, count: usize) -> String {
    let skip = text.chars().count().saturating_sub(count);
    text.chars().skip(skip).collect()
}

/// The words with a little of the text around them, on one line.
fn place(text: &str, at: usize, length: usize) -> String {
    let before = last_chars(&text[..at], CONTEXT);
    let after: String = text[at + length..].chars().take(CONTEXT).collect();
    one_line(&format!("…{before}[{}]{after}…", &text[at..at + length]))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The passage whose words come nearest, if any comes near: at most two fifths of the letters differ.
fn nearest(text: &str, exact: &str) -> Option<String> {
    if exact.len() > NEAREST_MOST {
        return None;
    }
    // Folding case keeps byte offsets only where it keeps lengths, so only ASCII is folded.
    let haystack = text.to_ascii_lowercase();
    let needle = exact.to_ascii_lowercase();
    let most = u32::try_from(needle.len() * 2 / 5).ok()?;
    let costs = EditCosts::new(1, 1, 0, None);
    let best = levenshtein_search_simd_with_opts(
        needle.as_bytes(),
        haystack.as_bytes(),
        most,
        SearchType::Best,
        costs,
        false,
    )
    .min_by_key(|found| found.k)?;
    Some(whole_words(text, &best))
}

/// The match, widened to whole words.
fn whole_words(text: &str, found: &Match) -> String {
    let (start, end) = (text.floor_char_boundary(found.start), text.ceil_char_boundary(found.end));
    let start = text[..start]
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[end..].find(char::is_whitespace).map_or(text.len(), |at| end + at);
    one_line(&text[start..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Wrong;

    fn request(exact: &str) -> QuoteRequest {
        QuoteRequest { exact: exact.to_owned(), ..QuoteRequest::default() }
    }

    #[test]
    fn offsets_count_code_points() {
        let quote = locate("Көмір келді, көмір кетті.", &request("көмір")).unwrap();
        assert_eq!((quote.start, quote.end), (13, 18));
        assert_eq!(quote.prefix, "Көмір келді, ");
        assert_eq!(quote.suffix, " кетті.");
    }

    #[test]
    fn words_that_are_not_there_name_the_nearest_passage() {
        let error =
            locate("The report appears to be false, he said.", &request("appear to be fake")).unwrap_err();
        let Error::Invalid(Wrong { problem: Problem::QuoteNotFound { nearest }, .. }) = error else {
            panic!("{error}");
        };
        assert_eq!(nearest.as_deref(), Some("appears to be false,"));
    }

    #[test]
    fn words_that_occur_twice_ask_which() {
        let text = "coal here, coal there";
        assert!(matches!(
            locate(text, &request("coal")),
            Err(Error::Invalid(Wrong { problem: Problem::QuoteAmbiguous { places }, .. })) if places.len() == 2
        ));
        let second = QuoteRequest { nth: Some(2), ..request("coal") };
        assert_eq!(locate(text, &second).unwrap().start, 11);
        let by_context = QuoteRequest { suffix: Some("there".to_owned()), ..request("coal") };
        assert_eq!(locate(text, &by_context).unwrap().start, 11);
    }

    #[test]
    fn around_a_quote_stands_its_paragraph() {
        let text = format!(
            "One.\nTwo {} said: coal was stopped, {}end.\nThree.",
            "a ".repeat(200),
            "b ".repeat(200)
        );
        let quote = locate(&text, &request("coal was stopped")).unwrap();
        let around = quote.surroundings(&text).unwrap();
        assert!(around.before.starts_with("… a a") && around.before.ends_with("said: "), "{around:?}");
        assert!(around.after.starts_with(", b b") && around.after.ends_with("b …"), "{around:?}");
        let short = "One.\nCoal was stopped, they said.\nThree.";
        let quote = locate(short, &request("was stopped")).unwrap();
        let around = quote.surroundings(short).unwrap();
        assert_eq!((around.before.as_str(), around.after.as_str()), ("Coal ", ", they said."));
        assert_eq!(quote.surroundings("Another text."), None);
    }
}
