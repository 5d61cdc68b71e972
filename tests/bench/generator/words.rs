//! Texts of the length and the mix of languages that a desk in Almaty writes: English, Russian and Kazakh.
//! Some 300,000 distinct words, as often used as words of their rank are: real ones first, then what grows from
//! syllables and endings.

use std::collections::HashSet;

use super::random::Random;
use super::zipf::Zipf;

/// How many distinct words each language has.
const WORDS: usize = 100_000;
/// How fast words get rarer with their rank.
const STEEPNESS: f64 = 1.05;
/// How many distinct people make claims.
const NAMES: usize = 20_000;
/// Of a hundred texts, how many are in a language of `OTHERS`; their words are those of English.
const OTHER: usize = 4;
const OTHERS: [&str; 4] = ["uz", "tr", "de", "ky"];

/// What a language's words are made of.
struct Kit {
    tag: &'static str,
    /// Real words, the most common first.
    real: &'static str,
    onsets: &'static [&'static str],
    vowels: &'static [&'static str],
    codas: &'static [&'static str],
    endings: &'static [&'static str],
}

const KITS: [Kit; 3] = [
    Kit {
        tag: "en",
        real: include_str!("words/en.txt"),
        onsets: &[
            "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
            "pl", "pr", "qu", "r", "s", "sh", "sl", "st", "str", "t", "th", "tr", "v", "w", "z",
        ],
        vowels: &["a", "e", "i", "o", "u", "ai", "ea", "ee", "ou", "oo", "ie"],
        codas: &["", "", "", "n", "r", "l", "s", "t", "m", "nd", "ck", "st", "ng", "rt", "ll"],
        endings: &["", "s", "ed", "ing", "er", "ers", "ly", "ation", "al", "ness", "ity", "ism"],
    },
    Kit {
        tag: "ru",
        real: include_str!("words/ru.txt"),
        onsets: &[
            "б", "бр", "в", "вл", "г", "гр", "д", "др", "ж", "з", "к", "кр", "л", "м", "н", "п", "пр", "р",
            "с", "ск", "ст", "стр", "т", "тр", "ф", "х", "ц", "ч", "ш", "щ",
        ],
        vowels: &["а", "е", "ё", "и", "о", "у", "ы", "ю", "я"],
        codas: &["", "", "", "н", "р", "л", "с", "т", "м", "й", "ст", "нт", "в"],
        endings: &["", "а", "у", "ом", "ов", "ами", "ский", "ского", "ской", "ние", "ния", "ность", "ых"],
    },
    Kit {
        tag: "kk",
        real: include_str!("words/kk.txt"),
        onsets: &["б", "ғ", "г", "д", "ж", "з", "к", "қ", "л", "м", "н", "п", "р", "с", "т", "ш", "й", "һ"],
        vowels: &["а", "ә", "е", "и", "о", "ө", "ұ", "ү", "ы", "і", "у"],
        codas: &["", "", "", "ң", "р", "л", "с", "т", "м", "қ", "к", "з", "н", "п"],
        endings: &["", "лар", "дың", "ның", "ға", "нан", "мен", "лық", "дағы", "сы", "лардың", "шы", "ымыз"],
    },
];

struct Language {
    tag: &'static str,
    words: Vec<String>,
}

/// Everything that is written is written with these.
pub(crate) struct Words {
    languages: Vec<Language>,
    ranks: Zipf,
    names: Vec<String>,
    named: Zipf,
}

impl Words {
    /// All languages.
    pub(crate) fn new(random: &mut Random) -> Words {
        let languages: Vec<Language> =
            KITS.iter().map(|kit| Language { tag: kit.tag, words: grown(kit, random) }).collect();
        let mut names = distinct(NAMES, |taken| {
            let kit = random.one_of(&KITS);
            let name = format!("{} {}", capital(&root(kit, random)), capital(&root(kit, random)));
            taken(name);
        });
        // The least used names are not those with the most syllables.
        random.shuffle(&mut names);
        Words { languages, ranks: Zipf::new(WORDS, STEEPNESS), names, named: Zipf::new(NAMES, 1.0) }
    }

    /// The tag of one of the languages.
    pub(crate) fn language(&self, random: &mut Random) -> &'static str {
        if random.happens(OTHER) {
            OTHERS[random.below(OTHERS.len())]
        } else {
            random.one_of(&self.languages).tag
        }
    }

    /// A word, the more often the more common it is.
    pub(crate) fn word(&self, random: &mut Random, language: &str) -> &str {
        let of = self.languages.iter().find(|known| known.tag == language).unwrap_or(&self.languages[0]);
        &of.words[self.ranks.rank(random)]
    }

    /// A sentence of this many words, at least and at most.
    pub(crate) fn sentence(&self, random: &mut Random, language: &str, least: usize, most: usize) -> String {
        let count = least + random.below(most - least + 1);
        let mut text = String::with_capacity(count * 12);
        for at in 0..count {
            if at > 0 {
                text.push(' ');
            }
            match random.below(40) {
                0 => text.push_str(&format!("{},{}", random.below(1_000), random.below(10))),
                1 => text.push_str(&(1_990 + random.below(36)).to_string()),
                _ => text.push_str(self.word(random, language)),
            }
        }
        let mut text = capital(&text);
        text.push('.');
        text
    }

    /// Sentences with this many words in all, at least and at most.
    pub(crate) fn prose(&self, random: &mut Random, language: &str, least: usize, most: usize) -> String {
        let mut left = least + random.below(most - least + 1);
        let mut sentences = Vec::new();
        while left > 0 {
            let length = left.min(8 + random.below(12));
            sentences.push(self.sentence(random, language, length, length));
            left -= length;
        }
        sentences.join(" ")
    }

    /// A person's name, some far more often than others.
    pub(crate) fn name(&self, random: &mut Random) -> &str {
        &self.names[self.named.rank(random)]
    }
}

/// A language's words, the most common first: real ones, real ones with endings, grown ones with and without.
fn grown(kit: &Kit, random: &mut Random) -> Vec<String> {
    let real: Vec<&str> = kit.real.split_whitespace().collect();
    let bare = real.iter().map(|word| (*word).to_owned());
    let long = real.iter().filter(|word| word.chars().count() > 4);
    let bent = long.flat_map(|word| kit.endings.iter().map(move |ending| format!("{word}{ending}")));
    let mut known: Vec<String> = bare.chain(bent).collect();
    known.reverse();
    distinct(WORDS, |taken| match known.pop() {
        Some(word) => taken(word),
        None => {
            let root = root(kit, random);
            for _ in 0..2 + random.below(8) {
                taken(format!("{root}{}", random.one_of(kit.endings)));
            }
        }
    })
}

fn root(kit: &Kit, random: &mut Random) -> String {
    let syllables = 2 + random.below(3);
    let syllable = |_| {
        let parts = [random.one_of(kit.onsets), random.one_of(kit.vowels), random.one_of(kit.codas)];
        parts.map(|part| *part).concat()
    };
    (0..syllables).map(syllable).collect()
}

/// This many different texts, in the order in which they come.
fn distinct(count: usize, mut more: impl FnMut(&mut dyn FnMut(String))) -> Vec<String> {
    let (mut seen, mut texts) = (HashSet::with_capacity(count), Vec::with_capacity(count));
    while texts.len() < count {
        more(&mut |text| {
            if texts.len() < count && seen.insert(text.clone()) {
                texts.push(text);
            }
        });
    }
    texts
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
