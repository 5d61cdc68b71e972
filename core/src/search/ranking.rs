//! What is found by words, the most relevant first: all words side by side in the statement, then all of them in it,
//! then anywhere, then by tags; among equals what was recorded last. Where every word is common, only the newest of
//! what is found are ranked, and the others follow by age: no search has to look at everything for its first page.

use std::ops::ControlFlow;

use crate::error::Result;
use crate::search::bits::Bits;
use crate::search::columns::{self, Columns};
use crate::search::fields::Field;
use crate::search::query::{Condition, Expr};
use crate::search::words::{Phrase, Words};
use crate::store::words::{self, Index};
use crate::store::{Db, lists};

/// Of fewer claims than this the tags are read; of more, the index is asked which claims have them.
const FEW_TAGS: u32 = 200;
/// Of so many claims all texts are read, which takes longer.
const FEW_TEXTS: usize = 64;
/// Words of more claims than this are common.
const COMMON: u32 = 3_000;
/// Of so many phrases that are met by tags every choice is tried; of more, each is listed for itself.
const TAGS_TOGETHER: usize = 4;
/// How many of the newest claims are ranked where all words are common.
pub(crate) const RANKED: u32 = 200;

/// A filter in two: the phrases that every claim must have, and the rest of it.
pub(crate) fn apart(filter: &Expr) -> (Vec<Phrase>, Option<Expr>) {
    let (mut phrases, mut rest) = (Vec::new(), Vec::new());
    let parts = match filter {
        Expr::All(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    for part in parts {
        match part {
            Expr::Is(Condition::Mentions(phrase)) => phrases.push(phrase.clone()),
            other => rest.push(other.clone()),
        }
    }
    let rest = if rest.len() > 1 { Some(Expr::All(rest)) } else { rest.pop() };
    (phrases, rest)
}

/// Every phrase that a claim is found by, for marking.
pub(crate) fn sought(filter: &Expr, into: &mut Vec<Phrase>) {
    match filter {
        Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| sought(part, into)),
        Expr::Is(Condition::Mentions(phrase)) => into.push(phrase.clone()),
        Expr::Is(Condition::Contains(Field::Claimant | Field::ReportedBy, given)) => {
            into.push(Phrase::new(given, true));
        }
        Expr::Is(Condition::Whole(Field::Claimant | Field::ReportedBy, given)) => {
            into.push(Phrase::new(given, false));
        }
        Expr::Not(_) | Expr::Is(_) => {}
    }
}

/// Gives the numbers of the claims that have all phrases, the most relevant first, until it is told to stop. Says
/// whether all were ranked, or only the newest.
pub(crate) fn ranked(
    db: &Db,
    phrases: &[Phrase],
    claims: usize,
    among: Option<&Bits>,
    mut take: impl FnMut(u32) -> ControlFlow<()>,
) -> Result<Ranked> {
    let mut seen = Bits::none(claims);
    let mut give = |number: u32| {
        let place = columns::place(number);
        let fits = among.is_none_or(|among| among.has(place)) && seen.insert(place);
        if fits { take(number) } else { ControlFlow::Continue(()) }
    };
    // One more than are ranked by their statements: that tells whether there are more.
    let asked = words::all_of(phrases, None);
    let is_among = |number: u32| among.is_none_or(|among| among.has(columns::place(number)));
    let mut newest = words::some_newest(db, Index::Claims, &asked, RANKED as usize + 1, is_among)?;
    let (ranked, best, tiers) = if newest.len() <= RANKED as usize {
        (Ranked::All, newest, Vec::new())
    } else if all_common(db, phrases)? {
        newest.truncate(RANKED as usize);
        (Ranked::Newest, newest, vec![asked])
    } else {
        (Ranked::All, Vec::new(), tiers(phrases))
    };
    if by_statement(db, phrases, &best)?.into_iter().try_for_each(&mut give).is_break() {
        return Ok(ranked);
    }
    for asked in tiers {
        if words::newest(db, Index::Claims, &asked, &mut give)?.is_break() {
            return Ok(ranked);
        }
    }
    let tagged: Vec<usize> = by_tags(db, phrases, claims)?.iter().flat_map(Bits::iter).collect();
    let mut newest = tagged.into_iter().rev().map(columns::number);
    let _ = newest.try_for_each(give);
    Ok(ranked)
}

/// What was ranked of what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ranked {
    All,
    /// Only so many of the newest as [`RANKED`] says.
    Newest,
}

fn all_common(db: &Db, phrases: &[Phrase]) -> Result<bool> {
    for phrase in phrases {
        if words::count_to(db, Index::Claims, &words::all_of(std::slice::from_ref(phrase), None), COMMON)?
            < COMMON
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// These claims in the order of the tiers, by their statements: reading so few takes less than searching the index anew
/// for each tier.
fn by_statement(db: &Db, phrases: &[Phrase], numbers: &[u32]) -> Result<Vec<u32>> {
    let together = side_by_side(phrases);
    let tier = |statement: &str| {
        let words = Words::of(statement);
        if !phrases.iter().all(|phrase| words.have(phrase)) {
            2
        } else if words.have(&together) {
            0
        } else {
            1
        }
    };
    let mut ranked: Vec<(usize, u32)> =
        lists::of_statements(db, numbers, tier)?.into_iter().zip(numbers.iter().copied()).collect();
    ranked.sort_by_key(|(tier, _)| *tier);
    Ok(ranked.into_iter().map(|(_, number)| number).collect())
}

/// All phrases as one.
fn side_by_side(phrases: &[Phrase]) -> Phrase {
    let words = phrases.iter().flat_map(|phrase| phrase.words.clone()).collect();
    Phrase { words, begins: phrases.last().is_some_and(|phrase| phrase.begins) }
}

/// What the index of claims is asked for, one after the other.
fn tiers(phrases: &[Phrase]) -> Vec<String> {
    let mut tiers = Vec::new();
    if phrases.len() > 1 {
        tiers.push(words::all_of(&[side_by_side(phrases)], Some("statement")));
    }
    tiers.push(words::all_of(phrases, Some("statement")));
    tiers.push(words::all_of(phrases, None));
    tiers
}

/// The claims that have all phrases.
pub(crate) fn found(db: &Db, columns: &Columns, phrases: &[Phrase]) -> Result<Bits> {
    let claims = columns.len();
    if phrases.len() > 1 && all_common(db, phrases)? {
        return found_by_each(db, columns, phrases);
    }
    let mut found = listed(db, Index::Claims, &words::all_of(phrases, None), claims)?;
    if let Some(tagged) = by_tags(db, phrases, claims)? {
        found = found.or(&tagged);
    }
    Ok(found)
}

/// The claims that have all phrases, each phrase listed for itself: where all are common, listing them together takes as
/// long, and would be done for every choice of those that are met by tags.
fn found_by_each(db: &Db, columns: &Columns, phrases: &[Phrase]) -> Result<Bits> {
    met_each(db, phrases, columns.len(), |phrase, asked| match phrase.words.len() {
        1 => Ok(columns.tagged(|tag| Words::of(tag).have(phrase))),
        _ => listed(db, Index::Tags, asked, columns.len()),
    })
}

fn listed(db: &Db, index: Index, asked: &str, claims: usize) -> Result<Bits> {
    Ok(Bits::of_bytes(claims, &words::all(db, index, asked)?))
}

/// The claims that have all phrases, at least one of them as a tag; nothing where no tag is among them.
fn by_tags(db: &Db, phrases: &[Phrase], claims: usize) -> Result<Option<Bits>> {
    let mut tags = Vec::new();
    for (at, phrase) in phrases.iter().enumerate() {
        if words::finds(db, Index::Tags, &words::all_of(std::slice::from_ref(phrase), None))? {
            tags.push(at);
        }
    }
    if tags.len() > TAGS_TOGETHER {
        return met_each(db, phrases, claims, |_, asked| listed(db, Index::Tags, asked, claims)).map(Some);
    }
    let mut found: Option<Bits> = None;
    // Every choice of the phrases that are met by tags; the others are met by the texts.
    for choice in 1..1_usize << tags.len() {
        let is_chosen = |phrase: usize| {
            tags.iter().position(|tag| *tag == phrase).is_some_and(|at| choice >> at & 1 == 1)
        };
        let (mut in_tags, mut in_texts) = (Vec::new(), Vec::new());
        for (at, phrase) in phrases.iter().enumerate() {
            if is_chosen(at) { in_tags.push(phrase.clone()) } else { in_texts.push(phrase.clone()) }
        }
        let met = met(db, &in_tags, &in_texts, claims)?;
        found = Some(found.map_or_else(|| met.clone(), |found| found.or(&met)));
    }
    Ok(found)
}

/// The claims that have all phrases, each in the texts or the tags. `tagged` gives those that have one as a tag.
fn met_each(
    db: &Db,
    phrases: &[Phrase],
    claims: usize,
    tagged: impl Fn(&Phrase, &str) -> Result<Bits>,
) -> Result<Bits> {
    let mut met = Bits::all(claims);
    for phrase in phrases {
        let asked = words::all_of(std::slice::from_ref(phrase), None);
        let in_texts = listed(db, Index::Claims, &asked, claims)?;
        met = met.and(&in_texts.or(&tagged(phrase, &asked)?));
    }
    Ok(met)
}

/// The claims whose tags have some phrases and whose texts have others: the few of the one are looked for in the other.
fn met(db: &Db, in_tags: &[Phrase], in_texts: &[Phrase], claims: usize) -> Result<Bits> {
    let (tags, texts) = (words::all_of(in_tags, None), words::all_of(in_texts, None));
    if in_texts.is_empty() {
        return listed(db, Index::Tags, &tags, claims);
    }
    if words::count_to(db, Index::Claims, &texts, FEW_TAGS)? < FEW_TAGS {
        return having(db, &listed(db, Index::Claims, &texts, claims)?, Index::Tags, in_tags);
    }
    let tagged = listed(db, Index::Tags, &tags, claims)?;
    if tagged.count() <= FEW_TEXTS {
        return having(db, &tagged, Index::Claims, in_texts);
    }
    Ok(listed(db, Index::Claims, &texts, claims)?.and(&tagged))
}

/// Of these claims those that have these phrases as well. They are read: the index would gather all words with a
/// beginning anew for each.
fn having(db: &Db, among: &Bits, index: Index, phrases: &[Phrase]) -> Result<Bits> {
    let mut having = Bits::none(among.len());
    for place in among.iter() {
        let mut left = phrases.to_vec();
        for field in index.fields() {
            if let Some(text) = words::text(db, index, field, columns::number(place))? {
                let words = Words::of(&text);
                left.retain(|phrase| !words.have(phrase));
            }
            if left.is_empty() {
                having.insert(place);
                break;
            }
        }
    }
    Ok(having)
}
