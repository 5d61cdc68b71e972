//! Words as people mean them: capitals and small letters alike, accents or none, in any script.
//! What texts are compared by, what the index of words holds of them, and where words stand in a text.

use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::search::endings::Forms;

/// The text in small letters.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut chars = text.chars();
    let mut copied = text;
    while let Some(c) = chars.next() {
        if is_small(c) {
            continue;
        }
        // What stood before is small already, and is taken at once.
        let end = copied.len() - chars.as_str().len() - c.len_utf8();
        folded.push_str(&copied[..end]);
        folded.extend(c.to_lowercase());
        copied = chars.as_str();
    }
    folded.push_str(copied);
    folded
}

/// Whether a character is for certain its own small letter: ASCII and the Cyrillic of Russian.
const fn is_small(c: char) -> bool {
    matches!(c, '\0'..='@' | '['..='\x7f' | 'а'..='џ')
}

/// Whether the text has these words somewhere, which are folded.
pub(crate) fn has(text: &str, words: &str) -> bool {
    folded(text).contains(words)
}

/// The words that a text has, and nothing else of it: texts of one name differ in capitals, accents and signs at most.
/// Of a text without words all of it.
pub(crate) fn whole(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    index(text, &mut words);
    if words.is_empty() { folded(text) } else { words }
}

/// Whether a list of texts, as JSON, has one that is these words.
pub(crate) fn list_names(json: &str, words: &str) -> bool {
    json != "[]" && may_have(json, words) && list(json).iter().any(|text| folded(text) == words)
}

/// Whether JSON can have these words in it: what it writes otherwise is not told by its text.
fn may_have(json: &str, words: &str) -> bool {
    words.contains(|c: char| c == '"' || c == '\\' || c.is_control()) || has(json, words)
}

fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

/// Parts texts that stand in one field. It is a word of its own, which nobody can look for: no phrase goes on behind it.
pub(crate) const PART: char = '\u{1f}';
const PARTING: &str = "¶";

/// How many bytes a word has at least, mostly.
const LETTERS: usize = 6;

/// A word of longer letters than this is known by its beginning.
const WORD_MOST: usize = 64;

/// Gives the words of a text, one after the other. Letters of scripts that put no space between words are a word each:
/// words side by side then find any part of such a text.
pub(crate) fn each_word(text: &str, mut take: impl FnMut(&str, Range<usize>)) {
    let (mut word, mut start, mut unspaced) = (String::new(), 0, false);
    let looked_up = &*LOOKED_UP;
    for (at, c) in text.char_indices() {
        let (sort, compared_as) = looked_up.get(c as usize).copied().unwrap_or_else(|| (Sort::of(c), None));
        let goes_on = match sort {
            Sort::Mark | Sort::Joiner => !word.is_empty(),
            Sort::Letter => !word.is_empty() && !unspaced,
            Sort::Unspaced | Sort::Gap => false,
        };
        if !goes_on && !word.is_empty() {
            take(&word, start..at);
            word.clear();
        }
        if c == PART {
            take(PARTING, at..at + c.len_utf8());
        }
        if word.is_empty() && matches!(sort, Sort::Letter | Sort::Unspaced) {
            (start, unspaced) = (at, sort == Sort::Unspaced);
        }
        if matches!(sort, Sort::Letter | Sort::Unspaced) || (sort == Sort::Mark && goes_on) {
            match compared_as {
                Some(one) if word.len() < WORD_MOST => word.push(one),
                Some(_) => {}
                None => fold(c, &mut word),
            }
        }
    }
    if !word.is_empty() {
        take(&word, start..text.len());
    }
}

/// The words of a text: as they are compared (small, without accents), and where they stand, in bytes.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// All of them, one after the other: one by one they would take longer to keep than to read.
    folded: String,
    /// Of each where it ends among them, and where it stands in the text.
    places: Vec<(usize, Range<usize>)>,
}

impl Words {
    pub(crate) fn of(text: &str) -> Words {
        let places = Vec::with_capacity(text.len() / LETTERS);
        let mut words = Words { folded: String::with_capacity(text.len()), places };
        each_word(text, |word, place| {
            words.folded.push_str(word);
            words.places.push((words.folded.len(), place));
        });
        words
    }

    fn get(&self, at: usize) -> Option<&str> {
        let (end, _) = self.places.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.places[before].0);
        Some(&self.folded[start..*end])
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.places.len()).filter_map(|at| self.get(at))
    }

    /// Whether a phrase stands somewhere among them.
    pub(crate) fn have(&self, phrase: &Phrase) -> bool {
        (0..self.places.len()).any(|at| phrase.length_at(self, at).is_some())
    }

    /// Where phrases stand in the text, in bytes, in order; what touches or overlaps is one place.
    pub(crate) fn places_of(&self, phrases: &[Phrase]) -> Vec<Range<usize>> {
        let mut places: Vec<Range<usize>> = Vec::new();
        for at in 0..self.places.len() {
            let Some(length) = phrases.iter().filter_map(|phrase| phrase.length_at(self, at)).max() else {
                continue;
            };
            let place = self.places[at].1.start..self.places[at + length - 1].1.end;
            match places.last_mut() {
                Some(before) if before.end >= place.start => before.end = before.end.max(place.end),
                _ => places.push(place),
            }
        }
        places
    }
}

/// Adds the words of a text to what the index holds of it, parted by spaces.
pub(crate) fn index(text: &str, into: &mut String) {
    each_word(text, |word, _| {
        if !into.is_empty() {
            into.push(' ');
        }
        into.push_str(word);
    });
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letter,
    /// A letter of a script without spaces.
    Unspaced,
    /// Goes with the letter before it.
    Mark,
    /// Is nothing, and parts nothing.
    Joiner,
    Gap,
}

impl Sort {
    fn of(c: char) -> Sort {
        match c {
            // Soft hyphen, joiners, and the stroke that only stretches an Arabic word.
            '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{640}' => Sort::Joiner,
            _ if is_combining_mark(c) => Sort::Mark,
            _ if is_unspaced(c) => Sort::Unspaced,
            _ if c.is_alphanumeric() => Sort::Letter,
            _ => Sort::Gap,
        }
    }
}

/// Thai, Lao, Myanmar, Khmer; kana, bopomofo and the Han characters.
pub(crate) const fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{312f}' | '\u{31a0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Latin, Greek and Cyrillic: most characters of most texts.
const LOOKED_UP_UNTIL: u32 = 0x530;

/// What each of them is to a word, and the one character that it is compared as, where it is one.
static LOOKED_UP: LazyLock<Vec<(Sort, Option<char>)>> = LazyLock::new(|| {
    let look = |c: char| {
        let mut folded = String::new();
        fold(c, &mut folded);
        let mut chars = folded.chars();
        (Sort::of(c), chars.next().filter(|_| chars.next().is_none()))
    };
    (0..LOOKED_UP_UNTIL).filter_map(char::from_u32).map(look).collect()
});

/// Adds a character to a word as it is compared.
fn fold(c: char, word: &mut String) {
    if word.len() >= WORD_MOST {
        return;
    }
    match c {
        // Taken apart they would be three letters each.
        '\u{ac00}'..='\u{d7a3}' => word.push(c),
        _ => decompose_compatible(c, |part| fold_part(part, word)),
    }
}

fn fold_part(part: char, word: &mut String) {
    match part {
        // Accents of Latin, Greek and Cyrillic, the points of Hebrew, the signs of Arabic vowels.
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}' => {}
        'ł' | 'Ł' => word.push('l'),
        'ø' | 'Ø' => word.push('o'),
        'đ' | 'Đ' => word.push('d'),
        'ħ' | 'Ħ' => word.push('h'),
        'ı' => word.push('i'),
        'ß' | 'ẞ' => word.push_str("ss"),
        'æ' | 'Æ' => word.push_str("ae"),
        'œ' | 'Œ' => word.push_str("oe"),
        _ if part.is_alphanumeric() || is_combining_mark(part) => word.extend(part.to_lowercase()),
        _ => {}
    }
}

/// Beginnings of so many letters and fewer have an index of their own. (`migrations/0005_words.sql`)
const INDEXED: usize = 6;

/// Words side by side that are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Phrase {
    /// The words, folded.
    pub(crate) words: Vec<String>,
    /// Whether the last may go on: it is being typed, or inflected.
    pub(crate) begins: bool,
    /// Words that may stand in place of the last, sorted: other forms of it.
    pub(crate) forms: Vec<String>,
}

impl Phrase {
    /// What a person typed. One letter is no beginning: everything begins with it.
    pub(crate) fn new(text: &str, being_typed: bool) -> Phrase {
        let words = Words::of(text);
        let words: Vec<String> = words.iter().filter(|word| *word != PARTING).map(str::to_owned).collect();
        let letters = words.last().map_or(0, |word| word.chars().count());
        Phrase { begins: being_typed && letters > 1, words, forms: Vec::new() }
    }

    /// A word that a person typed without quotation marks: of an inflected one they mean every form.
    pub(crate) fn in_any_form(text: &str, being_typed: bool) -> Phrase {
        let mut phrase = Phrase::new(text, being_typed);
        let Some(last) = phrase.words.last_mut() else {
            return phrase;
        };
        let Forms { beginning, whole: mut forms } = Forms::of(last);
        if let Some(beginning) = beginning {
            *last = beginning;
            phrase.begins = true;
        }
        forms.retain(|form| if phrase.begins { !form.starts_with(last.as_str()) } else { form != last });
        forms.sort_unstable();
        forms.dedup();
        Phrase { forms, ..phrase }
    }

    /// A word of a text, or the beginning of one, as it is compared.
    pub(crate) fn word(word: &str, begins: bool) -> Phrase {
        Phrase { words: vec![word.to_owned()], begins, forms: Vec::new() }
    }

    /// The phrase with its last word alone, and with each of the others in its place.
    pub(crate) fn each_form(&self) -> impl Iterator<Item = Phrase> {
        let itself = Phrase { words: self.words.clone(), begins: self.begins, forms: Vec::new() };
        let others = self.forms.iter().map(|form| {
            let mut words = self.words.clone();
            if let Some(last) = words.last_mut() {
                last.clone_from(form);
            }
            Phrase { words, begins: false, forms: Vec::new() }
        });
        std::iter::once(itself).chain(others)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether the index gathers all words with its beginning anew each time, which takes longer the more there are.
    pub(crate) fn is_gathered(&self) -> bool {
        self.begins && self.words.last().is_some_and(|last| last.chars().nth(INDEXED).is_some())
    }

    /// What the index need not gather: the phrase itself, or so much of its beginning as has an index of its own, by which
    /// all that have the phrase are found, and others.
    pub(crate) fn at_hand(&self) -> Phrase {
        let mut phrase = self.clone();
        if let Some(last) = phrase.words.last_mut()
            && let Some((end, _)) = last.char_indices().nth(INDEXED).filter(|_| self.begins)
        {
            last.truncate(end);
        }
        phrase
    }

    /// How many words of a text, from this one on, are the phrase; none where they are not.
    fn length_at(&self, text: &Words, at: usize) -> Option<usize> {
        let last = self.words.len().checked_sub(1)?;
        let fits = |place: usize, wanted: &String| match text.get(at + place) {
            Some(word) if place == last => {
                let is_itself = if self.begins { word.starts_with(wanted.as_str()) } else { word == wanted };
                is_itself || self.forms.binary_search_by(|form| form.as_str().cmp(word)).is_ok()
            }
            Some(word) => word == wanted,
            None => false,
        };
        self.words.iter().enumerate().all(|(place, wanted)| fits(place, wanted)).then_some(last + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indexed(text: &str) -> String {
        let mut indexed = String::new();
        index(text, &mut indexed);
        indexed
    }

    fn marked(text: &str, phrases: &[Phrase]) -> Vec<String> {
        let places = Words::of(text).places_of(phrases);
        places.into_iter().map(|place| text[place].to_owned()).collect()
    }

    #[test]
    fn small_letters_are_those_of_every_script() {
        let text = "Қазақстан ЁЛКА Straße ÀÉ Я";
        assert_eq!(folded(text), text.to_lowercase());
        assert!(has("Russian COAL", "coal"));
    }

    #[test]
    fn lists_are_searched_by_what_they_say() {
        assert!(list_names(r#"["Coal"]"#, "coal"));
        assert!(!list_names(r#"["coal mine"]"#, "coal"));
    }

    #[test]
    fn words_are_small_and_bear_no_accents_in_any_script() {
        assert_eq!(indexed("Ёлка, йод: ÀÉ Łódź ﬁn"), "елка иод ae lodz fin");
        assert_eq!(indexed("Қазақстан Әлем ҒЫЛЫМ"), "қазақстан әлем ғылым");
        assert_eq!(indexed("عَرَبِيّ عـــربي"), "عربي عربي");
        assert_eq!(indexed("हिन्दी शब्द"), "हिन्दी शब्द");
        assert_eq!(indexed("don't 12:30 a_b"), "don t 12 30 a b");
        assert_eq!(indexed("\0\u{2067} … 🙂 «»"), "");
        assert_eq!(indexed(&"я".repeat(1_000)).chars().count(), WORD_MOST / 2);
    }

    #[test]
    fn scripts_without_spaces_are_found_by_any_part() {
        assert_eq!(indexed("北京COVID疫情 ไทย 한국어"), "北 京 covid 疫 情 ไ ท ย 한국어");
        assert_eq!(marked("在北京的疫情", &[Phrase::new("京的", true)]), ["京的"]);
    }

    #[test]
    fn no_phrase_goes_from_one_text_of_a_field_to_the_next() {
        let titles = format!("Russian coal{PART}mine");
        assert_eq!(indexed(&titles), "russian coal ¶ mine");
        assert_eq!(marked(&titles, &[Phrase::new("coal mine", false)]), [""; 0]);
        assert_eq!(marked(&titles, &[Phrase::new("mine", false)]), ["mine"]);
        assert_eq!(Phrase::new(&titles, false).words, ["russian", "coal", "mine"]);
        assert!(Phrase::new("¶", false).is_empty());
    }

    #[test]
    fn words_are_marked_where_they_stand() {
        let text = "Coal: the COAL-mine of Қарағанды; coalition";
        assert_eq!(marked(text, &[Phrase::new("coal", false)]), ["Coal", "COAL"]);
        assert_eq!(marked(text, &[Phrase::new("coal", true)]), ["Coal", "COAL", "coalition"]);
        assert_eq!(
            marked(text, &[Phrase::new("coal mi", true), Phrase::new("ҚАРА", true)]),
            ["COAL-mine", "Қарағанды"]
        );
        assert_eq!(marked(text, &[Phrase::new("", true)]), [""; 0]);
    }
}
