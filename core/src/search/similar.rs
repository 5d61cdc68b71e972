//! Earlier claims like a new one: found by its rarest words, and ranked by how much of its letters they share.
//! Common words tell little and cost much; nothing but the workspace itself is asked.

use std::collections::HashSet;
use std::ops::ControlFlow;

use serde::Serialize;
use ts_rs::TS;

use crate::claims::ClaimRow;
use crate::error::Result;
use crate::search::marks::{self, TextRange};
use crate::search::words::{self, Phrase, Words};
use crate::store::words::{self as index, Index, Order};
use crate::store::{Db, lists};
use crate::workspace::Workspace;

/// How many of the rarest words are asked for.
const WORDS: usize = 6;
/// How many claims they may have together.
const CLAIMS: usize = 20_000;
/// A word of so many claims is common, and not asked for; how many more is not counted.
const COMMON: usize = 5_000;
/// How many letters at most are an ending, and how many a word that has one begins with: those are indexed.
const ENDING: usize = 2;
const BEGINNING: usize = 6;
/// How many of the likeliest are compared letter by letter.
const COMPARED: usize = 60;
/// How many letters in a row are compared.
const GRAM: usize = 5;
/// Below this share of letters nobody would call two claims alike.
const LEAST: f64 = 0.12;
/// How many common words are remembered.
const REMEMBERED: usize = 50_000;

/// Words that were asked for before, and that many claims have in their statements.
pub(crate) type CommonWords = HashSet<String>;

/// An earlier claim that is like a new one.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SimilarClaim {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRow,
    /// How much alike they are, from 0 to 1: the share of the five-letter sequences of both that both have.
    pub score: f64,
    /// The words of its statement that both have, in any form.
    pub common: Vec<TextRange>,
}

impl Workspace {
    /// The claims whose statements are most like this text, the most alike first, at most so many.
    ///
    /// # Errors
    /// `Database`.
    pub fn similar_claims(&self, text: &str, limit: usize) -> Result<Vec<SimilarClaim>> {
        let mut asked: Vec<String> = Words::of(text).iter().map(str::to_owned).collect();
        asked.sort_unstable();
        asked.dedup();
        let reading = self.read_at_once()?;
        let likeliest = likeliest(lists::total(self.db())?, &self.rarest(&asked)?);
        let wanted = grams(text);
        let mut ranked: Vec<(f64, u32)> = Vec::with_capacity(likeliest.len());
        let _ = lists::each_statement(self.db(), &likeliest, |number, statement| {
            ranked.push((alike(&wanted, &grams(statement)), number));
            ControlFlow::Continue(())
        })?;
        ranked.retain(|(score, _)| *score >= LEAST);
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(&a.1)));
        ranked.truncate(limit);
        let phrases: Vec<Phrase> = asked.iter().map(|word| Phrase::in_any_form(word, false)).collect();
        let numbers: Vec<u32> = ranked.iter().map(|(_, number)| *number).collect();
        let rows = self.claim_rows(&numbers, &[])?.into_iter().zip(ranked);
        drop(reading);
        let similar = |(claim, (score, _)): (ClaimRow, (f64, u32))| SimilarClaim {
            score: (score * 1_000.0).round() / 1_000.0,
            common: marks::marks(&claim.statement, &phrases),
            claim,
        };
        Ok(rows.map(similar).collect())
    }

    /// For the rarest of these words the numbers of the claims that have it.
    fn rarest(&self, asked: &[String]) -> Result<Vec<Vec<u32>>> {
        let (mut rarest, mut common) = (Vec::with_capacity(asked.len()), Vec::new());
        for word in asked {
            if self.common_words().contains(word) {
                common.push(word);
                continue;
            }
            let mut having = having(self.db(), &whole(word), Order::OldestFirst)?;
            // A word that is rare now may not stay so; a common one does.
            if having.len() == COMMON {
                common.push(word);
                self.remember_common(word);
                continue;
            }
            if let (true, Some(phrase)) = (having.is_empty(), otherwise(word)) {
                having = self::having(self.db(), &phrase, Order::OldestFirst)?;
            }
            if (1..COMMON).contains(&having.len()) {
                rarest.push(having);
            }
        }
        rarest.sort_by_key(Vec::len);
        rarest.truncate(WORDS);
        let mut together = 0;
        rarest.retain(|having| {
            together += having.len();
            together <= CLAIMS
        });
        if let (true, Some(word)) = (rarest.is_empty(), common.first()) {
            rarest.push(having(self.db(), &whole(word), Order::NewestFirst)?);
        }
        Ok(rarest)
    }

    fn remember_common(&self, word: &str) {
        let mut common = self.common_words();
        if common.len() >= REMEMBERED {
            common.clear();
        }
        common.insert(word.to_owned());
    }
}

fn whole(word: &str) -> Phrase {
    Phrase::word(word, false)
}

/// What a word is looked for by where no statement has it: one may have it with another ending. Of a long word its
/// beginning, of an inflected one its forms.
fn otherwise(word: &str) -> Option<Phrase> {
    let letters = word.chars().count();
    if letters > BEGINNING {
        let kept = BEGINNING.min(letters.saturating_sub(ENDING));
        let beginning: String = word.chars().take(kept).collect();
        return Some(Phrase::word(&beginning, true));
    }
    Some(Phrase::in_any_form(word, false)).filter(|phrase| *phrase != whole(word))
}

/// The numbers of the claims that have a word in their statement: of a common one no more than make it common, the first
/// in this order.
fn having(db: &Db, word: &Phrase, order: Order) -> Result<Vec<u32>> {
    let asked = index::all_of(std::slice::from_ref(word), Some("statement"));
    index::some(db, Index::Claims, &asked, order, COMMON, |_| true)
}

/// The numbers of the claims that are in most of these lists, those of rare words counting more.
fn likeliest(claims: u64, lists: &[Vec<u32>]) -> Vec<u32> {
    let mut weights: foldhash::HashMap<u32, f64> = foldhash::HashMap::default();
    for having in lists {
        let weight = (claims as f64 / having.len() as f64).ln() + 1.0;
        for number in having {
            *weights.entry(*number).or_default() += weight;
        }
    }
    let mut likeliest: Vec<(f64, u32)> =
        weights.into_iter().map(|(number, weight)| (weight, number)).collect();
    let order = |a: &(f64, u32), b: &(f64, u32)| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1));
    if likeliest.len() > COMPARED {
        likeliest.select_nth_unstable_by(COMPARED, order);
        likeliest.truncate(COMPARED);
    }
    likeliest.into_iter().map(|(_, number)| number).collect()
}

/// The different sequences of so many letters, words parted by one space, sorted.
fn grams(text: &str) -> Vec<u64> {
    let mut folded = String::from(" ");
    words::index(text, &mut folded);
    folded.push(' ');
    let letters: Vec<char> = folded.chars().collect();
    let digest = |gram: &[char]| {
        gram.iter().fold(0_u64, |all, letter| {
            all.rotate_left(13) ^ u64::from(*letter).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        })
    };
    let mut grams: Vec<u64> = letters.windows(GRAM.min(letters.len())).map(digest).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// The share of what either has that both have (Dice).
fn alike(one: &[u64], other: &[u64]) -> f64 {
    let both = one.iter().filter(|gram| other.binary_search(gram).is_ok()).count();
    2.0 * both as f64 / (one.len() + other.len()).max(1) as f64
}
