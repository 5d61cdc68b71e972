//! What is found by words, the most relevant first: all words side by side in the statement, then all of them in it,
//! then anywhere, then by tags; among equals what was recorded last. Where every word is common, only the newest of
//! what is found are ranked, and the others follow by age: no search has to look at everything for its first page.

use std::ops::{ControlFlow, RangeInclusive};
use std::thread;

use crate::error::Result;
use crate::search::bits::Bits;
use crate::search::columns::{self, Columns};
use crate::search::fields::Field;
use crate::search::parts::Parts;
use crate::search::query::{Condition, Expr};
use crate::search::words::{Phrase, Words};
use crate::store::words::{self, Index, Order};
use crate::store::{Db, lists};
use crate::threads::joined;
use crate::workspace::Workspace;

/// Of so many claims all texts are read, where listing all that have words would take longer.
const FEW_TEXTS: usize = 8;
/// Of so many claims all texts are read, where the index would gather the words with a beginning.
const UNGATHERED: usize = 100;
/// So many are ranked by their statements; of more, the index is asked for each tier.
const BY_STATEMENT: usize = 200;
/// The same where the index would take long for each tier: it gathers words, or goes through many that are common.
const BY_STATEMENT_AT_MOST: usize = 600;
/// Words of more claims than this are common.
const COMMON: u32 = 3_000;
/// Of so many phrases that are met by tags every choice is tried; of more, each is listed for itself.
const TAGS_TOGETHER: usize = 2;
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

/// Gives the numbers of the claims that have all phrases, the most relevant first, until it is told to stop, within a
/// reading. Says whether all were ranked, or only the newest.
pub(crate) fn ranked(
    workspace: &Workspace,
    phrases: &[Phrase],
    claims: usize,
    among: Option<&Bits>,
    mut take: impl FnMut(u32) -> ControlFlow<()>,
) -> Result<Ranked> {
    let db = workspace.db();
    let mut seen = Bits::none(claims);
    let is_among = |number: u32| among.is_none_or(|among| among.has(columns::place(number)));
    let mut give = |number: u32| {
        let fits = is_among(number) && seen.insert(columns::place(number));
        if fits { take(number) } else { ControlFlow::Continue(()) }
    };
    let (ranked, best, tiers) = best(db, phrases, claims, is_among)?;
    if by_statement(db, phrases, &best, &mut give)?.is_break() {
        return Ok(ranked);
    }
    for asked in tiers {
        if words::each(db, Index::Claims, &asked, Order::NewestFirst, &mut give)?.is_break() {
            return Ok(ranked);
        }
    }
    let columns = workspace.columns_at_hand()?;
    let columns = columns.as_deref();
    let tagged: Vec<usize> =
        by_tags(workspace, columns, phrases, claims)?.iter().flat_map(Bits::iter).collect();
    let mut newest = tagged.into_iter().rev().map(columns::number);
    let _ = newest.try_for_each(give);
    Ok(ranked)
}

/// What is ranked by its statements, the newest first, and what the index is asked for after that.
fn best(
    db: &Db,
    phrases: &[Phrase],
    claims: usize,
    is_among: impl Fn(u32) -> bool,
) -> Result<(Ranked, Vec<u32>, Vec<String>)> {
    let asked = words::all_of(phrases, None);
    let some = |order, most| words::some(db, Index::Claims, &asked, order, most, &is_among);
    let gathered = phrases.iter().any(Phrase::is_gathered);
    // One more than are ranked by their statements: that tells whether there are more. What is gathered is gathered once.
    let mut found = match few_ungathered(db, phrases, claims, &is_among)? {
        Some(few) => few.iter().map(columns::number).collect(),
        None if gathered => some(Order::NewestFirst, BY_STATEMENT_AT_MOST + 1)?,
        None => some(Order::OldestFirst, BY_STATEMENT_AT_MOST + 1)?,
    };
    let most = if gathered { BY_STATEMENT_AT_MOST } else { BY_STATEMENT };
    if found.len() > most && !all_common(db, phrases)? {
        return Ok((Ranked::All, Vec::new(), tiers(phrases)));
    }
    if found.len() <= BY_STATEMENT_AT_MOST {
        found.sort_unstable_by(|one, other| other.cmp(one));
        return Ok((Ranked::All, found, Vec::new()));
    }
    if !gathered {
        found = some(Order::NewestFirst, RANKED as usize)?;
    }
    found.truncate(RANKED as usize);
    Ok((Ranked::Newest, found, vec![asked]))
}

/// What was ranked of what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ranked {
    All,
    /// Only so many of the newest as [`RANKED`] says.
    Newest,
}

/// The claims whose texts have all phrases, where the index would gather one of these, and few claims have as much of each
/// as it need not gather.
fn few_ungathered(
    db: &Db,
    phrases: &[Phrase],
    claims: usize,
    is_among: impl Fn(u32) -> bool,
) -> Result<Option<Bits>> {
    if !phrases.iter().any(Phrase::is_gathered) {
        return Ok(None);
    }
    let at_hand: Vec<Phrase> = phrases.iter().map(Phrase::at_hand).collect();
    let asked = words::all_of(&at_hand, None);
    let maybe = words::some(db, Index::Claims, &asked, Order::OldestFirst, UNGATHERED + 1, is_among)?;
    if maybe.len() > UNGATHERED {
        return Ok(None);
    }
    let mut among = Bits::none(claims);
    for number in maybe {
        among.insert(columns::place(number));
    }
    reading(db, &among, phrases).map(Some)
}

/// Whether all words are common; of a long beginning as much counts as is at hand.
fn all_common(db: &Db, phrases: &[Phrase]) -> Result<bool> {
    for phrase in phrases {
        if words::count_to(db, Index::Claims, &words::one(&phrase.at_hand()), COMMON)? < COMMON {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Gives these claims in the order of the tiers, by their statements, until it is told to stop: reading so few takes less
/// than searching the index anew for each tier. What is of the first tier is given as it is read.
fn by_statement(
    db: &Db,
    phrases: &[Phrase],
    numbers: &[u32],
    mut give: impl FnMut(u32) -> ControlFlow<()>,
) -> Result<ControlFlow<()>> {
    let together = side_by_side(phrases);
    let (mut having, mut others) = (Vec::new(), Vec::new());
    let read = lists::each_statement(db, numbers, |number, statement| {
        let words = Words::of(statement);
        if words.have(&together) {
            return give(number);
        }
        let has_all = phrases.iter().all(|phrase| words.have(phrase));
        let tier = if has_all { &mut having } else { &mut others };
        tier.push(number);
        ControlFlow::Continue(())
    })?;
    if read.is_break() {
        return Ok(read);
    }
    Ok(having.into_iter().chain(others).try_for_each(give))
}

/// All phrases as one.
fn side_by_side(phrases: &[Phrase]) -> Phrase {
    let words = phrases.iter().flat_map(|phrase| phrase.words.clone()).collect();
    let last = phrases.last().cloned().unwrap_or_default();
    Phrase { words, ..last }
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

/// The claims that have all phrases, of so many claims, within a reading.
pub(crate) fn found(
    workspace: &Workspace,
    columns: Option<&Columns>,
    claims: usize,
    phrases: &[Phrase],
) -> Result<Bits> {
    let db = workspace.db();
    if all_common(db, phrases)? {
        return met_each(workspace, columns, phrases, claims);
    }
    let found = listed(db, Index::Claims, &words::all_of(phrases, None), claims)?;
    Ok(match by_tags(workspace, columns, phrases, claims)? {
        Some(tagged) => found.or(&tagged),
        None => found,
    })
}

/// The claims with a tag that has a phrase, as the columns or the index of tags tell them; nothing where no tag has it.
fn tagged_with(db: &Db, columns: Option<&Columns>, phrase: &Phrase, claims: usize) -> Result<Option<Bits>> {
    if let Some(columns) = columns.filter(|columns| columns.parts.have(Parts::TAGS)) {
        return Ok(columns.mentioned_by_tags(phrase));
    }
    let tagged = listed(db, Index::Tags, &words::one(phrase), claims)?;
    Ok((!tagged.is_empty()).then_some(tagged))
}

fn listed(db: &Db, index: Index, asked: &str, claims: usize) -> Result<Bits> {
    let mut listed = Bits::none(claims);
    listed.insert_bytes(&words::all(db, index, asked, 0..=claims)?);
    Ok(listed)
}

/// The claims that have all phrases, at least one of them as a tag; nothing where no tag is among them.
fn by_tags(
    workspace: &Workspace,
    columns: Option<&Columns>,
    phrases: &[Phrase],
    claims: usize,
) -> Result<Option<Bits>> {
    let db = workspace.db();
    let mut tags = Vec::new();
    for (at, phrase) in phrases.iter().enumerate() {
        tags.extend(tagged_with(db, columns, phrase, claims)?.map(|tagged| (at, tagged)));
    }
    if tags.len() > TAGS_TOGETHER {
        return met_each(workspace, columns, phrases, claims).map(Some);
    }
    let mut found: Option<Bits> = None;
    // Every choice of the phrases that are met by tags; the others are met by the texts.
    for choice in 1..1_usize << tags.len() {
        let chosen = || tags.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, tag)| tag);
        let others = (0..phrases.len()).filter(|at| chosen().all(|(phrase, _)| phrase != at));
        let in_tags = chosen().fold(Bits::all(claims), |met, (_, tagged)| met.and(tagged));
        let others: Vec<Phrase> = others.map(|at| phrases[at].clone()).collect();
        let met = having(db, in_tags, &others)?;
        found = Some(match found {
            Some(found) => found.or(&met),
            None => met,
        });
    }
    Ok(found)
}

/// The claims that have all phrases, each in the texts or the tags, each phrase listed for itself: where all are common,
/// listing them together takes as long, and would be done for every choice of those that are met by tags. What each was
/// found to meet is remembered: whoever types goes on with more words.
fn met_each(
    workspace: &Workspace,
    columns: Option<&Columns>,
    phrases: &[Phrase],
    claims: usize,
) -> Result<Bits> {
    let (mut met, mut unknown) = (Bits::all(claims), Vec::new());
    for phrase in phrases {
        match columns.and_then(|columns| columns.known(&Condition::Mentions(phrase.clone()))) {
            Some(known) => met = met.and(&known),
            None => unknown.push(phrase.clone()),
        }
    }
    let in_texts = in_texts(workspace, &unknown, claims)?;
    for (phrase, in_texts) in unknown.into_iter().zip(in_texts) {
        let mentioning = match tagged_with(workspace.db(), columns, &phrase, claims)? {
            Some(tagged) => in_texts.or(&tagged),
            None => in_texts,
        };
        met = met.and(&mentioning);
        if let Some(columns) = columns {
            columns.remember(Condition::Mentions(phrase), mentioning);
        }
    }
    Ok(met)
}

/// For each phrase the claims whose texts have it. Two threads list half of the claims each. Each form of a phrase is listed
/// for itself: one by one they take the index less than all at once.
fn in_texts(workspace: &Workspace, phrases: &[Phrase], claims: usize) -> Result<Vec<Bits>> {
    let list = |db: &Db, numbers: RangeInclusive<usize>| {
        let one = |phrase: &Phrase| {
            let mut met = Bits::none(claims);
            for form in phrase.each_form() {
                met.insert_bytes(&words::all(db, Index::Claims, &words::one(&form), numbers.clone())?);
            }
            Ok(met)
        };
        phrases.iter().map(one).collect::<Result<Vec<Bits>>>()
    };
    if phrases.is_empty() {
        return Ok(Vec::new());
    }
    let Some(beside) = workspace.beside()? else {
        return list(workspace.db(), 0..=claims);
    };
    let half = claims / 2;
    thread::scope(|scope| {
        let older = scope.spawn(move || list(&beside, 0..=half));
        let newer = list(workspace.db(), half + 1..=claims)?;
        Ok(joined(older)?.into_iter().zip(newer).map(|(older, newer)| older.or(&newer)).collect())
    })
}

/// Of these claims those whose texts have these phrases.
fn having(db: &Db, among: Bits, phrases: &[Phrase]) -> Result<Bits> {
    let claims = among.count();
    if phrases.is_empty() || claims == 0 {
        return Ok(among);
    }
    if claims <= FEW_TEXTS {
        return reading(db, &among, phrases);
    }
    let is_among = |number| among.has(columns::place(number));
    if let Some(few) = few_ungathered(db, phrases, among.len(), is_among)? {
        return Ok(few);
    }
    Ok(listed(db, Index::Claims, &words::all_of(phrases, None), among.len())?.and(&among))
}

/// The same, by what their texts say.
fn reading(db: &Db, among: &Bits, phrases: &[Phrase]) -> Result<Bits> {
    let mut having = Bits::none(among.len());
    for place in among.iter() {
        let mut left = phrases.to_vec();
        for field in Index::Claims.fields() {
            if let Some(text) = words::text(db, Index::Claims, field, columns::number(place))? {
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
