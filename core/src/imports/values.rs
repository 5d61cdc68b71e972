//! What stands in a cell, by its field: lists, addresses, names of closed sets. Nothing is guessed: what is not a value
//! of the field is given back with the reason why.

use crate::error::Result;
use crate::messages;
use crate::reports::csv::restored;
use crate::reports::tables::separated;
use crate::reports::xlsx::is_cut;
use crate::reports::{REDACTED, WITHHELD};
use crate::text;

/// How cells are written: by anybody, or by our own reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    Anybody,
    OurCsv,
    OurWorkbook,
}

impl Hand {
    /// Whether a report of ours wrote them.
    pub(super) fn is_ours(self) -> bool {
        self != Hand::Anybody
    }

    /// What a cell holds. A CSV report of ours lets no text begin with what a spreadsheet would run.
    pub(super) fn read(self, cell: &str) -> &str {
        if self == Hand::OurCsv { restored(cell) } else { cell }
    }

    /// Whether a cell of ours holds no value, but says why there is none: it was destroyed, is not told, or did not fit.
    pub(super) fn withheld(self, cell: &str) -> bool {
        let cut = || self == Hand::OurWorkbook && is_cut(cell);
        self.is_ours() && (matches!(cell, REDACTED | WITHHELD) || cut())
    }
}

/// The tags that a cell lists.
pub(super) fn tags(cell: &str, hand: Hand) -> Vec<String> {
    match hand {
        Hand::OurCsv | Hand::OurWorkbook => separated(cell),
        Hand::Anybody => items(cell, |cell| {
            if cell.contains(';') { separated(cell) } else { cell.split(',').map(str::to_owned).collect() }
        }),
    }
}

/// The addresses that a cell lists: one, or several with `,`, `;`, `|` or white space between them.
pub(super) fn addresses(cell: &str, hand: Hand) -> Vec<String> {
    match hand {
        Hand::OurCsv | Hand::OurWorkbook => separated(cell),
        Hand::Anybody => items(cell, cut_addresses),
    }
}

/// Cuts where another address begins: addresses may have any mark in them.
fn cut_addresses(cell: &str) -> Vec<String> {
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|');
    let mut cuts = vec![0];
    for scheme in ["http://", "https://"] {
        cuts.extend(cell.match_indices(scheme).map(|(at, _)| at).filter(|at| cell[..*at].ends_with(between)));
    }
    cuts.sort_unstable();
    let ends = cuts.iter().skip(1).copied().chain([cell.len()]);
    let parts = cuts.iter().zip(ends).map(|(from, to)| cell[*from..to].trim_end_matches(between));
    parts.map(str::to_owned).collect()
}

/// The items of a list: as JSON or Python writes one, or else as `cut` cuts them. None is empty, and none has white
/// space around it.
fn items(cell: &str, cut: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let cell = cell.trim();
    let bare = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell);
    let items = array(bare).unwrap_or_else(|| cut(cell));
    items.iter().map(|item| item.trim()).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// `["a", "b"]`, or `['a', "b's"]`.
fn array(cell: &str) -> Option<Vec<String>> {
    let inner = cell.strip_prefix('[')?.strip_suffix(']')?;
    if let Ok(values) = serde_json::from_str::<Vec<serde_json::Value>>(cell) {
        let shown =
            |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        return Some(values.iter().filter(|value| !value.is_null()).map(shown).collect());
    }
    let mut items = Vec::new();
    let mut rest = inner.trim();
    while !rest.is_empty() {
        let (item, after) = quoted(rest)?;
        items.push(item);
        let after = after.trim_start();
        rest = match after.strip_prefix(',') {
            Some(more) => more.trim_start(),
            None if after.is_empty() => "",
            None => return None,
        };
    }
    Some(items)
}

/// A text in quotation marks of either sort, with `\` before what is to be taken as it is; and what follows it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut letters = text.char_indices();
    let (_, mark) = letters.next().filter(|(_, mark)| matches!(mark, '\'' | '"'))?;
    let mut item = String::new();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => item.push(letters.next()?.1),
            _ if letter == mark => return Some((item, &text[at + letter.len_utf8()..])),
            _ => item.push(letter),
        }
    }
    None
}

/// A name of a closed set, capitals, spaces and `-` aside.
pub(super) fn name<T>(cell: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    parse(&cell.trim().to_lowercase().replace([' ', '-'], "_"))
}

/// Each item that is one, and the others with the reason.
pub(super) fn each(
    items: Vec<String>,
    check: impl Fn(&str) -> Result<String>,
) -> (Vec<String>, Vec<(String, String)>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for item in items {
        match check(&item) {
            Ok(item) if good.contains(&item) => {}
            Ok(item) => good.push(item),
            Err(error) => bad.push((item, error.to_string())),
        }
    }
    (good, bad)
}

/// Text as duplicates are known by it: NFC, small letters, one space for any white space.
pub(super) fn folded(given: &str) -> String {
    let mut folded = String::with_capacity(given.len());
    for word in text::normal(given).split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

/// A name or label without what those differ in that mean the same: letters and digits, small.
pub(super) fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A reason of the catalogue.
pub(super) fn reason(id: &str) -> String {
    messages::text(id, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_however_they_are_written() {
        for (cell, expected) in [
            ("", &[][..]),
            ("coal", &["coal"]),
            ("coal, rail,", &["coal", "rail"]),
            ("coal; rail, sea", &["coal", "rail, sea"]),
            ("a\\;b; c", &["a;b", "c"]),
            (r#"["coal", 7, null]"#, &["coal", "7"]),
            ("['coal', \"miner's\"]", &["coal", "miner's"]),
            ("\"['coal', 'rail']\"", &["coal", "rail"]),
            ("[]", &[]),
            ("[coal", &["[coal"]),
        ] {
            assert_eq!(tags(cell, Hand::Anybody), expected, "{cell}");
        }
        assert_eq!(tags("a, b; 'c", Hand::OurCsv), ["a, b", "'c"]);
    }

    #[test]
    fn addresses_are_cut_where_another_begins() {
        let one = "https://a.org/x,y;z?u=http://b.org";
        assert_eq!(addresses(one, Hand::Anybody), [one]);
        let several = "https://a.org/x, http://b.org/;http://c.org\nhttps://d.org";
        let expected = ["https://a.org/x", "http://b.org/", "http://c.org", "https://d.org"];
        assert_eq!(addresses(several, Hand::Anybody), expected);
        assert_eq!(addresses("www.a.org", Hand::Anybody), ["www.a.org"]);
    }
}
