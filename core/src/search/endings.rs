//! The forms of Russian and Kazakh words: who looks for `транзит уголь` means `транзита угля`, too. What a long word begins
//! with in all its forms, and the forms of a short one word by word. No dictionary: a form that nobody writes finds nothing.

use std::sync::LazyLock;

use crate::search::words;

/// A word is known by its beginning where so many letters are left; of fewer, too many words begin with them.
const LEFT: usize = 4;
/// The same before a soft sign: `угол` begins other words than `уголь`.
const LEFT_BEFORE_SOFT: usize = 5;
/// A word of so many letters without its ending is looked for in each of its forms.
const SHORT: usize = 3;

/// Of adjectives, nouns and pronouns in all cases. Verbs and diminutives are left alone: cut to their roots, words of other
/// meaning would be found.
const RUSSIAN: &str = "ая яя ого его ому ему ые ие ый ий ой ей ую юю ыми ими ых их ым им ое ее ою ею \
    ами ями ах ях ам ям ов ев ом ем а я о е ы и у ю";

/// Of the nouns that end in a soft sign.
const SOFT: &str = "ь я ю е и ем ей ью ям ями ях";

/// Of nouns in all cases but the first.
const OBLIQUE: &str = "а я у ю ом ем е и ы ов ев ей ью ам ям ами ями ах ях";

/// Of plurals, cases and the third person's belonging. They are looked for in words with a letter of Kazakh's own.
const KAZAKH: &str = "лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те \
    нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі сы сі ы і";

/// Vowels that stand in one form of a Russian noun alone: `уголь угля`, `рынок рынка`, `деньги денег`, `китаец китайцы`.
const FLEETING: &str = "ок-к ек-к ек-ьк ек-йк ец-ц ец-ьц ец-йц ень-н онь-н оль-л ол-л ел-л ер-р овь-в ожь-ж ег-ьг \
    ей-ь день-дн ложь-лж лед-льд";

/// All of them as words are compared.
struct Endings {
    /// The longest first.
    russian: Vec<String>,
    kazakh: Vec<String>,
    soft: Vec<String>,
    oblique: Vec<String>,
    /// With the vowel, and without it.
    fleeting: Vec<(String, String)>,
}

static ENDINGS: LazyLock<Endings> = LazyLock::new(|| {
    let list = |endings: &str| {
        let mut endings: Vec<String> = endings.split_whitespace().map(words::whole).collect();
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        endings
    };
    let pairs = FLEETING.split_whitespace().filter_map(|pair| pair.split_once('-'));
    Endings {
        russian: list(RUSSIAN),
        kazakh: list(KAZAKH),
        soft: list(SOFT),
        oblique: list(OBLIQUE),
        fleeting: pairs.map(|(with, without)| (words::whole(with), words::whole(without))).collect(),
    }
});

/// What the forms of a word are found by.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    /// What they begin with, where that tells them from other words.
    pub(crate) beginning: Option<String>,
    /// Those that begin otherwise, or have no such beginning.
    pub(crate) whole: Vec<String>,
}

impl Forms {
    /// Of a word as it is compared; none of one of another script.
    pub(crate) fn of(word: &str) -> Forms {
        let is_cyrillic = word.chars().all(|c| matches!(c, '\u{400}'..='\u{52f}'));
        if !is_cyrillic || letters(word) < SHORT {
            return Forms::default();
        }
        if word.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і']) {
            return Forms::with(word, &ENDINGS.kazakh);
        }
        let mut forms = Forms::russian(word);
        // `ролью`, which has the whole of `роль`; `статью` has not.
        if let Some(of_base) = word.strip_suffix('ю').filter(|base| base.ends_with('ь')).map(Forms::russian)
        {
            forms.beginning = of_base.beginning.or(forms.beginning);
            forms.whole.extend(of_base.whole);
        }
        forms
    }

    fn russian(word: &str) -> Forms {
        let Endings { russian, soft, .. } = &*ENDINGS;
        let mut forms = match word.strip_suffix('ь') {
            Some(stem) if letters(stem) >= LEFT_BEFORE_SOFT => {
                Forms { beginning: Some(stem.to_owned()), whole: Vec::new() }
            }
            Some(stem) => Forms { beginning: None, whole: each(stem, soft).collect() },
            None => Forms::with(word, russian),
        };
        forms.add_fleeting(word);
        forms
    }

    /// Of a word that may have one of these endings, the longest first.
    fn with(word: &str, endings: &[String]) -> Forms {
        let left = || endings.iter().filter_map(|ending| word.strip_suffix(ending.as_str()));
        let beginning = left().chain([word]).find(|left| letters(left) >= LEFT);
        let short = match letters(word) {
            SHORT => left().find(|left| letters(left) + 1 == SHORT).or(Some(word)),
            _ => left().find(|left| letters(left) == SHORT),
        };
        let whole = short.into_iter().flat_map(|stem| {
            each(stem, endings).chain([stem.to_owned(), format!("{stem}ь"), format!("{stem}ью")])
        });
        Forms { beginning: beginning.map(str::to_owned), whole: whole.collect() }
    }

    /// Adds those that have a vowel less than the word, or more.
    fn add_fleeting(&mut self, word: &str) {
        let Endings { oblique, fleeting, .. } = &*ENDINGS;
        let stems: Vec<&str> =
            oblique.iter().filter_map(|ending| word.strip_suffix(ending.as_str())).collect();
        for (with, without) in fleeting {
            let is_told = |before: &&str| letters(before) + letters(without) >= SHORT || letters(without) > 1;
            if let Some(before) = word.strip_suffix(with.as_str()).filter(is_told) {
                self.whole.extend(each(&format!("{before}{without}"), oblique));
            }
            for stem in &stems {
                if let Some(before) = stem.strip_suffix(without.as_str()).filter(is_told) {
                    self.whole.extend([format!("{before}{with}"), format!("{before}{with}ю")]);
                    self.whole.extend(each(stem, oblique));
                }
            }
        }
    }
}

/// A word with each of these endings.
fn each<'w>(stem: &'w str, endings: &'w [String]) -> impl Iterator<Item = String> + 'w {
    endings.iter().map(move |ending| format!("{stem}{ending}"))
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::{Phrase, Words};

    #[test]
    fn the_forms_of_a_long_word_share_a_beginning() {
        for (word, expected) in [
            ("казахстан", Some("казахстан")),
            ("казахстана", Some("казахстан")),
            ("россия", Some("росси")),
            ("транзитом", Some("транзит")),
            ("железнои", Some("железн")),
            ("правительствами", Some("правительств")),
            ("область", Some("област")),
            ("властью", Some("власт")),
            ("қазақстанның", Some("қазақстан")),
            ("көмірді", Some("көмір")),
            ("теміржолында", Some("теміржолы")),
            ("газ", None),
            ("уголь", None),
            ("coal", None),
            ("covid", None),
            ("с7аб", None),
        ] {
            assert_eq!(Forms::of(word).beginning.as_deref(), expected, "{word}");
        }
    }

    #[test]
    fn every_form_of_a_word_finds_the_others_and_no_other_word() {
        for forms in [
            "уголь угля углю углём угле угли углей",
            "рынок рынка рынке рынки рынков",
            "посёлок посёлка посёлки",
            "конец конца концом концы",
            "день дня дню днём дни дней днями",
            "деньги денег деньгам деньгами",
            "китаец китайца китайцы китайцев",
            "нефть нефти нефтью",
            "роль роли ролью ролей",
            "цена цены цену ценой цен ценами",
            "вода воды воду водой",
            "суд суда суду судом суды судов судах",
            "чип чипы чипами чипов",
            "газ газа газом газы",
            "огонь огня огнём",
            "любовь любви любовью",
            "новая новой новую новые новых новым",
            "область области областью областей",
            "статья статьи статью статей",
        ] {
            let forms: Vec<&str> = forms.split(' ').collect();
            for (one, other) in forms.iter().flat_map(|one| forms.iter().map(move |other| (one, other))) {
                assert!(finds(one, other), "{one} finds {other}");
            }
        }
        for (one, other) in [
            ("уголь", "уголовный"),
            ("день", "деньги"),
            ("газ", "газета"),
            ("цена", "центр"),
            ("статью", "статус"),
            ("слово", "соль"),
            ("слов", "слой"),
        ] {
            assert!(!finds(one, other), "{one} does not find {other}");
        }
    }

    fn finds(word: &str, text: &str) -> bool {
        Words::of(text).have(&Phrase::in_any_form(word, false))
    }
}
