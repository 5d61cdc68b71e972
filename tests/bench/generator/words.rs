//! Texts of the length and the mix of languages that a desk in Almaty writes: English, Russian and Kazakh.

use super::random::Random;

/// A language's tag and some of its words.
struct Language {
    tag: &'static str,
    words: &'static str,
}

const LANGUAGES: [Language; 3] = [
    Language {
        tag: "en",
        words: "the of and a in to that was by from government ministry railway coal transfer said \
                exports officials report minister border region energy company statement published Tuesday \
                agreement million tonnes percent increase since January budget inflation parliament voters \
                election commission hospital vaccine water reservoir drought pipeline transit sanctions \
                imports tariff workers strike salary teachers schools students court ruling investigation",
    },
    Language {
        tag: "ru",
        words: "в и на что по не с из правительство министерство уголь железная дорога вывоз заявил \
                министр граница область энергетика компания сообщение опубликовано вторник соглашение \
                миллион тонн процентов рост с января бюджет инфляция парламент избиратели выборы комиссия \
                больница прививка вода водохранилище засуха трубопровод транзит санкции ввоз пошлина \
                рабочие забастовка зарплата учителя школы студенты суд решение расследование её подъём",
    },
    Language {
        tag: "kk",
        words: "және бұл үшін бойынша туралы деп үкімет министрлік көмір теміржол тасымал мәлімдеді \
                министр шекара облыс энергетика компания хабарлама жарияланды сейсенбі келісім миллион \
                тонна пайыз өсім қаңтардан бюджет инфляция парламент сайлаушылар сайлау комиссия аурухана \
                екпе су қоймасы құрғақшылық құбыр транзит санкциялар импорт баж жұмысшылар ереуіл жалақы \
                мұғалімдер мектептер студенттер сот шешімі тергеу ғылым әділет ұлттық",
    },
];

/// One language's words, taken apart once.
pub(crate) struct Words {
    languages: Vec<(&'static str, Vec<&'static str>)>,
}

impl Words {
    /// All languages.
    pub(crate) fn new() -> Words {
        let apart = |language: &Language| (language.tag, language.words.split_whitespace().collect());
        Words { languages: LANGUAGES.iter().map(apart).collect() }
    }

    /// The tag of one of the languages.
    pub(crate) fn language(&self, random: &mut Random) -> &'static str {
        random.one_of(&self.languages).0
    }

    /// A sentence of about this many characters.
    pub(crate) fn sentence(&self, random: &mut Random, language: &str, least: usize, most: usize) -> String {
        let words = &self.languages.iter().find(|(tag, _)| *tag == language).unwrap().1;
        let length = least + random.below(most - least);
        let mut text = String::new();
        let mut characters = 0;
        while characters < length {
            let word = random.one_of(words);
            if characters > 0 {
                text.push(' ');
            }
            text.push_str(word);
            characters += 1 + word.chars().count();
        }
        text.push('.');
        text
    }

    /// A name of two words.
    pub(crate) fn name(&self, random: &mut Random, language: &str) -> String {
        let mut name = self.sentence(random, language, 8, 16);
        name.pop();
        name
    }
}
