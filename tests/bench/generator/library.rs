//! What claims are found in and checked with: articles with their texts, and sources that many claims share.

use std::collections::VecDeque;

use claimtrail_core::ids::{ArticleId, SourceId};
use claimtrail_core::journal::revision::Ref;
use claimtrail_core::quotes::Quote;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::chain::{Chain, Journal, Said};
use super::random::Random;
use super::words::Words;

/// How many articles people still find claims in.
const READ: usize = 40;
/// How many sources were added last, from which every second piece of evidence is taken.
const RECENT: usize = 300;
/// How many code points stand around a quote.
const AROUND: usize = 32;
const KINDS: [&str; 4] = ["news_report", "official_record", "dataset", "study"];

/// An article in which claims can be found.
pub(crate) struct Read {
    /// The article.
    pub(crate) id: ArticleId,
    /// Its language.
    pub(crate) language: &'static str,
    text: Vec<char>,
    /// Where each sentence begins and ends.
    sentences: Vec<(usize, usize)>,
}

impl Read {
    /// One of its sentences, as a claim quotes it.
    pub(crate) fn quote(&self, random: &mut Random) -> Quote {
        let (start, end) = *random.one_of(&self.sentences);
        let text = |from: usize, to: usize| self.text[from..to].iter().collect();
        Quote {
            exact: text(start, end),
            prefix: text(start.saturating_sub(AROUND), start),
            suffix: text(end, (end + AROUND).min(self.text.len())),
            start,
            end,
        }
    }
}

/// The desk's articles and sources.
#[derive(Default)]
pub(crate) struct Library {
    read: VecDeque<Read>,
    sources: Vec<Ref>,
}

impl Library {
    /// One of the articles that are read.
    pub(crate) fn article(&self, random: &mut Random) -> &Read {
        &self.read[random.below(self.read.len())]
    }

    /// A source; recent ones are used more.
    pub(crate) fn source(&self, random: &mut Random) -> Ref {
        let from = if random.happens(50) { self.sources.len().saturating_sub(RECENT) } else { 0 };
        *random.one_of(&self.sources[from..])
    }

    /// Adds an article of ten to thirty sentences.
    pub(crate) fn add_article(
        &mut self,
        journal: &mut Journal,
        random: &mut Random,
        words: &Words,
        by: &mut Chain,
    ) {
        let language = words.language(random);
        let (mut text, mut sentences) = (Vec::new(), Vec::new());
        for _ in 0..10 + random.below(21) {
            let start = text.len();
            text.extend(words.sentence(random, language, 8, 25).chars());
            sentences.push((start, text.len()));
            text.push(' ');
        }
        text.pop();
        let whole: String = text.iter().collect();
        let id = ArticleId(random.id().0);
        let fields = vec![
            ("title", json!(words.sentence(random, language, 5, 12))),
            ("publisher", json!(words.name(random))),
            ("url", json!(format!("https://example.net/{language}/{}", random.below(10_000_000)))),
            ("published_on", json!(random.day(-30, 0))),
            ("language", json!(language)),
            ("text_sha256", json!(hex::encode(Sha256::digest(whole.as_bytes())))),
            ("text", json!(whole)),
        ];
        let (parents, refs) = (vec![], vec![]);
        journal.append(random, by, Said { entity: id.into(), op: "article.add", parents, refs, fields });
        self.read.push_back(Read { id, language, text, sentences });
        if self.read.len() > READ {
            self.read.pop_front();
        }
    }

    /// Adds a source.
    pub(crate) fn add_source(
        &mut self,
        journal: &mut Journal,
        random: &mut Random,
        words: &Words,
        by: &mut Chain,
    ) {
        let language = words.language(random);
        let mut fields = vec![
            ("title", json!(words.sentence(random, language, 5, 14))),
            ("kind", json!(random.one_of(&KINDS))),
            ("primary", json!(random.happens(30))),
            ("confidential", json!(random.happens(5))),
            ("publisher", json!(words.name(random))),
            ("url", json!(format!("https://example.org/{language}/{}", random.below(10_000_000)))),
        ];
        if random.happens(60) {
            fields.push(("published_on", json!(random.day(-400, 0))));
            fields.push(("author", json!(words.name(random))));
        }
        let entity = SourceId(random.id().0).into();
        let (parents, refs) = (vec![], vec![]);
        self.sources.push(journal.append(
            random,
            by,
            Said { entity, op: "source.add", parents, refs, fields },
        ));
    }
}
