//! Earlier claims like a new one: found by its rarest words, and ranked by how much of its letters they share.
//! Common words tell little and cost much; nothing but the workspace itself is asked.

use std::collections::HashMap;
use std::ops::ControlFlow;

use serde::Serialize;
use ts_rs::TS;

use crate::claims::ClaimRow;
use crate::error::Result;
use crate::ids::ClaimId;
use crate::search::marks::{self, TextRange};
use crate::search::words::{self, Phrase, Words};
use crate::store::words::{self as index, Index};
use crate::store::{Db, lists};
use crate::workspace::Workspace;

/// How many of the rarest words are asked for.
const WORDS: usize = 6;
/// How many claims they may have together.
const CLAIMS: u32 = 20_000;
/// A word of more claims than this is common; how many more is not counted.
const COMMON: u32 = 8_000;
/// How many of the likeliest are compared letter by letter.
const COMPARED: usize = 100;
/// How many letters in a row are compared.
const GRAM: usize = 5;
/// Below this share of letters nobody would call two claims alike.
const LEAST: f64 = 0.12;
/// For how many words it is remembered how many claims have them.
const REMEMBERED: usize = 50_000;

/// How many claims have a word in their statement, for words that were asked for before.
pub(crate) type Frequencies = HashMap<String, u32>;

/// An earlier claim that is like a new one.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SimilarClaim {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRow,
    /// How much alike they are, from 0 to 1: the share of the five-letter sequences of both that both have.
    pub score: f64,
    /// The words of its statement that both have.
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
        let likeliest = likeliest(self.db(), &self.rarest(&asked)?)?;
        let wanted = grams(text);
        let mut ranked: Vec<(f64, ClaimId, String)> = Vec::with_capacity(likeliest.len());
        for (id, statement) in lists::statements(self.db(), &likeliest)? {
            ranked.push((alike(&wanted, &grams(&statement)), id, statement));
        }
        ranked.retain(|(score, ..)| *score >= LEAST);
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(&a.1)));
        ranked.truncate(limit);
        let phrases: Vec<Phrase> =
            asked.iter().map(|word| Phrase { words: vec![word.clone()], begins: false }).collect();
        let ids: Vec<ClaimId> = ranked.iter().map(|(_, id, _)| *id).collect();
        let rows = self.claim_rows(&ids)?.into_iter().zip(ranked);
        drop(reading);
        let similar = |(claim, (score, _, statement)): (ClaimRow, (f64, ClaimId, String))| SimilarClaim {
            claim,
            score: (score * 1_000.0).round() / 1_000.0,
            common: marks::marks(&statement, &phrases),
        };
        Ok(rows.map(similar).collect())
    }

    /// The rarest of these words, each with how many claims have it.
    fn rarest(&self, asked: &[String]) -> Result<Vec<(String, u32)>> {
        let mut rarest = Vec::with_capacity(asked.len());
        for word in asked {
            let claims = self.frequency(word)?;
            if claims > 0 {
                rarest.push((word.clone(), claims));
            }
        }
        rarest.sort_by_key(|(_, claims)| *claims);
        let mut together = 0;
        rarest.truncate(WORDS);
        rarest.retain(|(_, claims)| {
            let first = together == 0;
            together += claims;
            first || together <= CLAIMS
        });
        Ok(rarest)
    }

    fn frequency(&self, word: &str) -> Result<u32> {
        if let Some(known) = self.frequencies().get(word) {
            return Ok(*known);
        }
        let asked =
            index::all_of(&[Phrase { words: vec![word.to_owned()], begins: false }], Some("statement"));
        let claims = index::count_to(self.db(), Index::Claims, &asked, COMMON)?;
        // A word that is rare now may not stay so; a common one does.
        if claims == COMMON {
            let mut frequencies = self.frequencies();
            if frequencies.len() >= REMEMBERED {
                frequencies.clear();
            }
            frequencies.insert(word.to_owned(), claims);
        }
        Ok(claims)
    }
}

/// The numbers of the claims that have most of these words, rare ones counting more.
fn likeliest(db: &Db, words: &[(String, u32)]) -> Result<Vec<u32>> {
    let claims = lists::total(db)? as f64;
    let mut weights: foldhash::HashMap<u32, f64> = foldhash::HashMap::default();
    for (word, having) in words {
        let weight = (claims / f64::from(*having)).ln() + 1.0;
        let asked = index::all_of(&[Phrase { words: vec![word.clone()], begins: false }], Some("statement"));
        let mut left = if words.len() > 1 { CLAIMS } else { COMMON };
        let _ = index::newest(db, Index::Claims, &asked, |number| {
            *weights.entry(number).or_default() += weight;
            left -= 1;
            if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
    }
    let mut likeliest: Vec<(f64, u32)> =
        weights.into_iter().map(|(number, weight)| (weight, number)).collect();
    let order = |a: &(f64, u32), b: &(f64, u32)| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1));
    if likeliest.len() > COMPARED {
        likeliest.select_nth_unstable_by(COMPARED, order);
        likeliest.truncate(COMPARED);
    }
    Ok(likeliest.into_iter().map(|(_, number)| number).collect())
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
