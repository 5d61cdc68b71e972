//! What people look for: words as they are typed, and statements that were heard before in other words. Taken from the
//! rows themselves by a fixed seed, so that something is found.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::generator::Random;
use crate::peers::tantivy::Asked;

/// How many queries each set has.
const QUERIES: usize = 300;
/// How many statements are read to see which words are common.
const READ: usize = 20_000;
/// Of a hundred statements, how many have a word that is called very common.
const COMMON: usize = 4;
/// Of a hundred words of an altered statement, how many are gone.
const GONE: usize = 35;
/// How many rows are listed while somebody types.
pub(crate) const ROWS: usize = 50;
/// How many similar claims are shown.
pub(crate) const SIMILAR: usize = 20;

/// Whole words, and a last one of which only the beginning was typed yet.
pub(crate) struct Typed {
    words: Vec<String>,
    last: String,
}

impl Typed {
    /// In our query language.
    pub(crate) fn query(&self) -> String {
        self.words.iter().chain([&self.last]).cloned().collect::<Vec<_>>().join(" ")
    }

    /// For FTS5.
    pub(crate) fn fts(&self) -> String {
        let words: String = self.words.iter().map(|word| format!("\"{word}\" ")).collect();
        format!("{words}\"{}\"*", self.last)
    }

    /// For tantivy.
    pub(crate) fn asked(&self) -> Asked {
        Asked { words: self.words.clone(), prefix: Some(self.last.clone()), any: false, limit: ROWS }
    }
}

/// A statement in other words, and the claim that it is.
pub(crate) struct Altered {
    pub(crate) uuid: String,
    words: Vec<String>,
}

impl Altered {
    /// For FTS5: any of its words, in the statement.
    pub(crate) fn fts(&self) -> String {
        let words: Vec<String> = self.words.iter().map(|word| format!("\"{word}\"")).collect();
        format!("statement : ({})", words.join(" OR "))
    }

    /// As somebody types it.
    pub(crate) fn text(&self) -> String {
        self.words.join(" ")
    }

    /// For tantivy: any of its words, in the statement.
    pub(crate) fn asked(&self) -> Asked {
        Asked { words: self.words.clone(), prefix: None, any: true, limit: SIMILAR }
    }
}

/// Every set.
pub(crate) struct Queries {
    /// By what they are called in the benches' rows.
    pub(crate) typed: [(&'static str, Vec<Typed>); 3],
    pub(crate) altered: Vec<Altered>,
}

impl Queries {
    /// From the rows of a workspace.
    pub(crate) fn of(rows: &Connection) -> Queries {
        let mut random = Random::seeded(2, 1);
        let read = statements(rows);
        let common = common(&read);
        let mut typed = |from: &dyn Fn(&[String]) -> Vec<String>, most: usize, letters: usize| {
            let mut queries = Vec::with_capacity(QUERIES);
            while queries.len() < QUERIES {
                let (_, words) = random.one_of(&read);
                queries.extend(type_some(&mut random, from(words), most, letters));
            }
            queries
        };
        let is_common = |word: &String| common.contains_key(word);
        let rare = |words: &[String]| {
            words.iter().filter(|word| !is_common(word) && word.chars().count() > 3).cloned().collect()
        };
        let often = |words: &[String]| words.iter().filter(|word| is_common(word)).cloned().collect();
        let typed = [
            ("typical", typed(&rare, 3, 3)),
            ("very common words", typed(&often, 3, 2)),
            ("beginnings of words", typed(&|words| words.to_vec(), 1, 2)),
        ];
        let altered = (0..QUERIES).map(|_| alter(&mut random, &read)).collect();
        Queries { typed, altered }
    }
}

type Statement = (String, Vec<String>);

/// Statements from all over the workspace, as words in small letters.
fn statements(rows: &Connection) -> Vec<Statement> {
    let sql = "SELECT uuid, statement FROM claims WHERE id % :step = 0";
    let count: usize = rows.query_row("SELECT COUNT(*) FROM claims", [], |row| row.get(0)).unwrap();
    let mut statement = rows.prepare(sql).unwrap();
    let read = statement.query_map([(count / READ).max(1)], |row| {
        let text: String = row.get("statement")?;
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1);
        Ok((row.get("uuid")?, words.map(str::to_lowercase).collect()))
    });
    let read = read.unwrap().map(Result::unwrap);
    read.filter(|(_, words): &Statement| words.len() >= 8).collect()
}

/// The words that stand in many statements.
fn common(read: &[Statement]) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for (_, words) in read {
        let mut words = words.clone();
        words.sort_unstable();
        words.dedup();
        words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
    }
    counts.retain(|_, count| *count * 100 > read.len() * COMMON);
    counts
}

/// One to `most` of these words, of the last one at least so many letters, and up to six.
fn type_some(random: &mut Random, mut words: Vec<String>, most: usize, letters: usize) -> Option<Typed> {
    words.sort_unstable();
    words.dedup();
    random.shuffle(&mut words);
    words.truncate(1 + random.below(most));
    let last = words.pop()?;
    let typed = letters + random.below(6 - letters + 1);
    Some(Typed { words, last: last.chars().take(typed).collect() })
}

/// A third of the words gone, and half of the longer ones that are left with another ending.
fn alter(random: &mut Random, read: &[Statement]) -> Altered {
    let (uuid, words) = random.one_of(read);
    let mut gone: Vec<usize> = (0..words.len()).collect();
    random.shuffle(&mut gone);
    gone.truncate(words.len() * GONE / 100);
    let kept = words.iter().enumerate().filter(|(at, _)| !gone.contains(at));
    let mut end = |word: String| {
        let letters = word.chars().count();
        let alike = letters <= 5 || random.happens(50);
        if alike { word } else { word.chars().take(letters - 2).chain(word.chars().next()).collect() }
    };
    Altered { uuid: uuid.clone(), words: kept.map(|(_, word)| end(word.clone())).collect() }
}
