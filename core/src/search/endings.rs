//! The endings by which Russian and Kazakh words are inflected: who looks for `транзит уголь` means `транзита угля`, too.
//! What a word is without its ending, and nothing of grammar besides: a word of few letters, or of another script, stays.

use std::sync::LazyLock;

use crate::search::words;

/// So many letters are left of a word at least: of fewer, too many words begin with them.
const LEFT: usize = 4;

/// Of adjectives, nouns and pronouns in all cases. Verbs and diminutives are left alone: cut to their roots, words of other
/// meaning would be found.
const RUSSIAN: &str = "ая яя ого его ому ему ые ие ый ий ой ей ую юю ыми ими ых их ым им ое ее ою ею \
    ами ями ах ях ам ям ов ев ом ем а я о е ы и у ю";

/// Of plurals, cases and the third person's belonging. They are looked for in words with a letter of Kazakh's own.
const KAZAKH: &str = "лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те \
    нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі сы сі ы і";

/// The endings as words are compared, the longest first.
static ENDINGS: LazyLock<[Vec<String>; 2]> = LazyLock::new(|| {
    [RUSSIAN, KAZAKH].map(|endings| {
        let mut endings: Vec<String> = endings.split_whitespace().map(words::whole).collect();
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        endings
    })
});

/// The beginning that the forms of an inflected word share, of a word as it is compared; nothing of one that is too short,
/// or of another script.
pub(crate) fn shared_beginning(word: &str) -> Option<&str> {
    let is_cyrillic = word.chars().all(|c| matches!(c, '\u{400}'..='\u{52f}'));
    if !is_cyrillic || word.chars().count() < LEFT {
        return None;
    }
    let is_kazakh = word.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і']);
    let endings = &ENDINGS[usize::from(is_kazakh)];
    let cut = endings.iter().filter_map(|ending| word.strip_suffix(ending.as_str()));
    Some(cut.into_iter().find(|left| left.chars().count() >= LEFT).unwrap_or(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_share_a_beginning() {
        for (word, expected) in [
            ("казахстан", "казахстан"),
            ("казахстана", "казахстан"),
            ("россия", "росси"),
            ("транзитом", "транзит"),
            ("железнои", "железн"),
            ("правительствами", "правительств"),
            ("қазақстанның", "қазақстан"),
            ("көмірді", "көмір"),
            ("теміржолында", "теміржолы"),
            ("угля", "угля"),
        ] {
            assert_eq!(shared_beginning(word), Some(expected), "{word}");
        }
        for word in ["газ", "coal", "covid", "с7аб"] {
            assert_eq!(shared_beginning(word), None, "{word}");
        }
    }
}
