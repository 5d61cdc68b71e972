//! Where the words that were looked for stand: in a claim's statement, or else in what else is known of it.

use std::ops::Range;

use serde::Serialize;
use ts_rs::TS;

use crate::claims::ClaimRow;
use crate::error::Result;
use crate::search::words::{PART, Phrase, Words};
use crate::store::Db;
use crate::store::words::{self, Index};

/// How many characters a passage shows before the words, so few that the words are seen in a narrow column, and after.
const BEFORE: usize = 20;
const AFTER: usize = 100;

/// A place in a text, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TextRange {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

impl TextRange {
    pub(crate) fn of(place: Range<usize>) -> TextRange {
        let point = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        TextRange { start: point(place.start), end: point(place.end) }
    }
}

/// A part of a text in which words that were looked for stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Passage {
    /// What the text is to the claim: `claimant`, `reported_by`, `quote`, `rationale`, `sources`, `comments`, `tags`;
    /// to an article: `title`, `byline`, `text`.
    pub field: String,
    /// The part, with `…` where something was left out.
    pub text: String,
    /// The words in it.
    pub marks: Vec<TextRange>,
}

/// The places of phrases in a text.
pub(crate) fn marks(text: &str, phrases: &[Phrase]) -> Vec<TextRange> {
    in_code_points(text, &Words::of(text).places_of(phrases))
}

/// The places of phrases in a claim's statement; and for each phrase that it does not have a passage that does, of
/// what else is known of the claim. That is looked at text by text, as far as it takes.
pub(crate) fn found_by(
    db: &Db,
    number: u32,
    row: &ClaimRow,
    phrases: &[Phrase],
) -> Result<(Vec<TextRange>, Vec<Passage>)> {
    let words = Words::of(&row.statement);
    let marks = in_code_points(&row.statement, &words.places_of(phrases));
    let left: Vec<Phrase> = phrases.iter().filter(|phrase| !words.have(phrase)).cloned().collect();
    let passages = if left.is_empty() { Vec::new() } else { elsewhere(db, number, row, left)? };
    Ok((marks, passages))
}

fn elsewhere(db: &Db, number: u32, row: &ClaimRow, mut left: Vec<Phrase>) -> Result<Vec<Passage>> {
    let mut passages = Vec::new();
    for index in [Index::Claims, Index::Tags] {
        for field in index.fields().filter(|field| *field != "statement") {
            let text = match field {
                "claimant" => row.claimant.clone(),
                "reported_by" => row.reported_by.clone(),
                "tags" => Some(row.tags.join(PART.encode_utf8(&mut [0; 4]))),
                _ => words::text(db, index, field, number)?,
            };
            let Some(text) = text else {
                continue;
            };
            let words = Words::of(&text);
            if let Some(passage) = passage_at(field, &text, words.places_of(&left)) {
                passages.push(passage);
                left.retain(|phrase| !words.have(phrase));
            }
            if left.is_empty() {
                return Ok(passages);
            }
        }
    }
    Ok(passages)
}

/// The part of a text around the first place of phrases in it.
pub(crate) fn passage(field: &str, text: &str, phrases: &[Phrase]) -> Option<Passage> {
    passage_at(field, text, Words::of(text).places_of(phrases))
}

/// The beginning of a text, no longer than what is shown after words.
pub(crate) fn beginning(text: &str) -> String {
    match text.char_indices().nth(AFTER) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn passage_at(field: &str, text: &str, places: Vec<Range<usize>>) -> Option<Passage> {
    let first = places.first()?;
    let start = text[..first.start].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let end = text[first.end..].char_indices().nth(AFTER).map_or(text.len(), |(at, _)| first.end + at);
    let inside: Vec<Range<usize>> = places.into_iter().filter(|place| place.end <= end).collect();
    let (before, after) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    let shown = format!("{before}{}{after}", &text[start..end]).replace(PART, "\n");
    let moved = inside.iter().map(|place| {
        let from = place.start - start + before.len();
        from..from + place.len()
    });
    let marks = in_code_points(&shown, &moved.collect::<Vec<_>>());
    Some(Passage { field: field.to_owned(), text: shown, marks })
}

fn in_code_points(text: &str, places: &[Range<usize>]) -> Vec<TextRange> {
    let (mut bytes, mut points) = (0, 0_u32);
    let mut point_at = |byte: usize| {
        points += u32::try_from(text[bytes..byte].chars().count()).unwrap_or_default();
        bytes = byte;
        points
    };
    places.iter().map(|place| TextRange { start: point_at(place.start), end: point_at(place.end) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_shows_the_words_with_what_stands_around_them() {
        let text = format!("{}қалың көмір мен coal{}", "я ".repeat(100), " z".repeat(100));
        let found =
            passage("rationale", &text, &[Phrase::new("көмір", false), Phrase::new("co", true)]).unwrap();
        let letters: Vec<char> = found.text.chars().collect();
        let marked =
            |mark: &TextRange| letters[mark.start as usize..mark.end as usize].iter().collect::<String>();
        assert_eq!(found.marks.iter().map(marked).collect::<Vec<_>>(), ["көмір", "coal"]);
        assert!(letters.first() == Some(&'…') && letters.last() == Some(&'…'));
        assert_eq!(passage("quote", "coal", &[Phrase::new("coal", false)]).unwrap().text, "coal");
        assert_eq!(passage("quote", "coal", &[Phrase::new("tea", false)]), None);
    }
}
