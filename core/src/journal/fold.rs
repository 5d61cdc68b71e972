//! Folding: what an entity's revisions, or those known at some point, make of it.
//! The result depends on the set of revisions alone, never on the order in which they arrived.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value, json};

use crate::error::{Error, Result};
use crate::fields;
use crate::ids::{EntityId, Hash, Kind, PersonId};
use crate::journal::effects;
use crate::journal::revision::{Change, Revision};
use crate::records::{Conflict, Entity, Record, Side};
use crate::rules::{Op, Status};

/// What a revision sets a field to.
#[derive(Clone)]
pub(crate) enum Setting<'a> {
    /// Derived from the op.
    Derived(Value),
    /// The exact JSON text.
    Stored(&'a str),
    /// The value was destroyed.
    Redacted,
}

impl Setting<'_> {
    /// The value, `None` for a redacted one.
    fn value(&self, revision: &Revision, field: &str) -> Result<Option<Value>> {
        match self {
            Setting::Derived(value) => Ok(Some(value.clone())),
            Setting::Redacted => Ok(None),
            Setting::Stored(json) => serde_json::from_str(json)
                .map(Some)
                .map_err(|error| Error::Damaged { what: format!("{} {field}: {error}", revision.hash) }),
        }
    }
}

/// What one revision sets, derived fields included. An op that this version does not know sets nothing.
pub(crate) fn settings(revision: &Revision) -> impl Iterator<Item = (&'static str, Setting<'_>)> {
    let op = revision.header.known_op();
    let effects = op.map(|op| effects::of(op, revision).into_iter().chain(effects::scale_revision(revision)));
    let derived = effects.into_iter().flatten().map(|(field, value)| (field, Setting::Derived(value)));
    let changes: &[Change] = if matches!(op, None | Some(Op::Redact)) { &[] } else { &revision.changes };
    derived.chain(changes.iter().filter_map(|change| {
        let field = fields::find(revision.header.entity.kind, &change.field)?;
        Some((field.name, change.value().map_or(Setting::Redacted, Setting::Stored)))
    }))
}

/// One revision in its place in the line.
struct Node<'a> {
    revision: &'a Revision,
    sets: Vec<(&'static str, Setting<'a>)>,
    /// The fields, as bits, that any later revision of the line sets.
    later: u64,
    is_head: bool,
}

/// An entity's line of revisions, each with what comes after it.
struct Line<'a> {
    nodes: Vec<Node<'a>>,
    bits: BTreeMap<&'static str, u64>,
}

impl<'a> Line<'a> {
    /// The revisions come with parents first.
    fn new(revisions: impl IntoIterator<Item = &'a Revision>) -> Result<Line<'a>> {
        let revisions = revisions.into_iter();
        let mut bits = BTreeMap::new();
        let mut nodes = Vec::with_capacity(revisions.size_hint().0);
        for revision in revisions {
            let sets: Vec<_> = settings(revision).collect();
            for (field, _) in &sets {
                let next = 1 << bits.len();
                bits.entry(*field).or_insert(next);
            }
            nodes.push(Node { revision, sets, later: 0, is_head: true });
        }
        let mut line = Line { nodes, bits };
        line.look_ahead();
        line.reverse()?;
        Ok(line)
    }

    /// A correction that was called off gives the claim what it had before that was opened: a submission or approval that
    /// came between is none.
    fn reverse(&mut self) -> Result<()> {
        let mut reversed = false;
        let cancels = |node: &Node<'_>| node.revision.header.known_op() == Some(Op::CorrectionCancel);
        let is_claim = |node: &Node<'_>| node.revision.header.entity.kind == Kind::Claim;
        for at in 0..self.nodes.len() {
            if !cancels(&self.nodes[at]) || !is_claim(&self.nodes[at]) {
                continue;
            }
            let correction = effects::correction(self.nodes[at].revision);
            let opens = |node: &&Node<'_>| {
                node.revision.header.known_op() == Some(Op::CorrectionOpen)
                    && effects::correction(node.revision) == correction
            };
            let Some(opening) = self.nodes.iter().find(opens).map(|node| node.revision.hash) else {
                continue;
            };
            let before = self.before(opening);
            let status = least_advanced(&before)?;
            for field in ["submission", "approval"] {
                let standing = before.standing(field)?;
                let held = holding(&before, &standing, status)?.or(standing.first());
                let value = held.and_then(|(_, value)| value.clone()).unwrap_or_default();
                self.nodes[at].sets.push((field, Setting::Derived(value)));
                let next = 1 << self.bits.len();
                self.bits.entry(field).or_insert(next);
            }
            reversed = true;
        }
        if reversed {
            self.look_ahead();
        }
        Ok(())
    }

    /// From the newest to the oldest: every parent learns what its descendants set.
    fn look_ahead(&mut self) {
        let places: HashMap<Hash, usize> =
            self.nodes.iter().enumerate().map(|(at, node)| (node.revision.hash, at)).collect();
        for at in (0..self.nodes.len()).rev() {
            let node = &self.nodes[at];
            let own = node.sets.iter().filter_map(|(field, _)| self.bits.get(field));
            let seen = own.fold(node.later, |bits, bit| bits | bit);
            for parent in &node.revision.header.parents {
                if let Some(parent) = places.get(parent) {
                    self.nodes[*parent].later |= seen;
                    self.nodes[*parent].is_head = false;
                }
            }
        }
    }

    /// The revisions that set this field and whose setting no later one replaces.
    fn standing(&self, field: &str) -> Result<Vec<(&Node<'a>, Option<Value>)>> {
        let bit = self.bits.get(field).copied().unwrap_or_default();
        let mut standing = Vec::new();
        for node in self.nodes.iter().filter(|node| node.later & bit == 0) {
            if let Some((_, setting)) = node.sets.iter().rfind(|(name, _)| *name == field) {
                standing.push((node, setting.value(node.revision, field)?));
            }
        }
        standing.sort_by_key(|(node, _)| node.revision.hash);
        Ok(standing)
    }

    /// The line as it was for this revision's author, before it. What its revisions set is known already.
    fn before(&self, revision: Hash) -> Line<'a> {
        let mut known: HashSet<Hash> = HashSet::from([revision]);
        for node in self.nodes.iter().rev().filter(|node| node.revision.hash != revision) {
            let followed = |other: &&Node<'a>| other.revision.header.parents.contains(&node.revision.hash);
            if self.nodes.iter().filter(followed).any(|other| known.contains(&other.revision.hash)) {
                known.insert(node.revision.hash);
            }
        }
        known.remove(&revision);
        let past = self.nodes.iter().filter(|node| known.contains(&node.revision.hash));
        let anew = |node: &Node<'a>| Node {
            revision: node.revision,
            sets: node.sets.clone(),
            later: 0,
            is_head: true,
        };
        let mut line = Line { nodes: past.map(anew).collect(), bits: self.bits.clone() };
        line.look_ahead();
        line
    }

    /// Everyone who wrote the verdict since it was last proposed.
    fn authors(&self) -> BTreeSet<PersonId> {
        let proposed = self.bits.get("proposed_by").copied().unwrap_or_default();
        let since = self.nodes.iter().filter(|node| node.later & proposed == 0);
        let wrote = since.filter(|node| node.sets.iter().any(|(field, _)| *field == "verdict"));
        wrote.map(|node| node.revision.header.author).collect()
    }
}

/// Fields that follow from others and are never disputed: where copies differ, they follow the status that holds.
const FOLLOWING: [&str; 9] = [
    "submission",
    "approval",
    "upheld",
    "open_correction",
    "reason",
    "detached",
    "recovered",
    "scale_revision",
    "proposed_by",
];

/// The entity that these revisions of it make; nothing where this version knows no op of any. They come with parents
/// first.
///
/// # Errors
/// `Damaged` where a value is not of its field's shape.
pub(crate) fn fold<T: Entity>(revisions: &[Revision]) -> Result<Option<Record<T>>> {
    if revisions.iter().all(|revision| revision.header.known_op().is_none()) {
        return Ok(None);
    }
    let line = Line::new(revisions)?;
    let status = least_advanced(&line)?;
    let mut body = Map::new();
    let (mut conflicts, mut redacted) = (Vec::new(), Vec::new());
    for field in line.bits.keys().copied() {
        let standing = line.standing(field)?;
        let follows = field == "status" || FOLLOWING.contains(&field);
        let differ = standing.windows(2).any(|pair| pair[0].1 != pair[1].1);
        if differ && !follows {
            conflicts.push(conflict(field, &standing)?);
        }
        let held = if differ && follows { holding(&line, &standing, status)? } else { None };
        match held.or(standing.first()) {
            Some((_, Some(value))) if field != "verdict" => {
                body.insert(field.to_owned(), value.clone());
            }
            Some((_, None)) => redacted.push(field.to_owned()),
            _ => {}
        }
    }
    if T::KIND == Kind::Verdict {
        body.insert("authors".to_owned(), json!(line.authors()));
    }
    record(&line, body, conflicts, redacted).map(Some)
}

fn record<T: Entity>(
    line: &Line<'_>,
    body: Map<String, Value>,
    conflicts: Vec<Conflict>,
    redacted: Vec<String>,
) -> Result<Record<T>> {
    let when = |node: &&Node<'_>| (node.revision.header.recorded_at, node.revision.hash);
    let heads = || line.nodes.iter().filter(|node| node.is_head);
    let roots = line.nodes.iter().filter(|node| node.revision.header.parents.is_empty());
    let none = || Error::Damaged { what: format!("{}: no first revision", T::KIND) };
    let first = roots.min_by_key(when).ok_or_else(none)?.revision;
    let last = heads().max_by_key(when).ok_or_else(none)?.revision;
    let mut head_hashes: Vec<Hash> = heads().map(|node| node.revision.hash).collect();
    head_hashes.sort_unstable();
    Ok(Record {
        id: T::Id::from_uuid(first.header.entity.id),
        body: shaped(&first.header.entity.to_string(), body)?,
        heads: head_hashes,
        conflicts,
        redacted,
        created_by: first.header.author,
        created_at: first.header.recorded_at,
        updated_by: last.header.author,
        updated_at: last.header.recorded_at,
        revisions: u32::try_from(line.nodes.len()).unwrap_or(u32::MAX),
    })
}

/// The fields as the concept's own type.
pub(crate) fn shaped<T: Entity>(name: &str, body: Map<String, Value>) -> Result<T> {
    serde_json::from_value(Value::Object(body))
        .map_err(|error| Error::Damaged { what: format!("{name}: {error}") })
}

/// The revision whose status holds: the least advanced of those that stand.
fn least_advanced(line: &Line<'_>) -> Result<Option<Hash>> {
    let rank = |value: &Option<Value>| {
        value.as_ref().and_then(Value::as_str).and_then(Status::parse).unwrap_or_default()
    };
    let standing = line.standing("status")?;
    let least = standing.iter().min_by_key(|(node, value)| (rank(value), node.revision.hash));
    Ok(least.map(|(node, _)| node.revision.hash))
}

/// Of what stands in a field that follows the status, that of the revision whose status holds. Where this one does not
/// set the field, what held before it does: so it is seen by whoever folds revision by revision.
fn holding<'s, 'a>(
    line: &Line<'a>,
    standing: &'s [(&'s Node<'a>, Option<Value>)],
    status: Option<Hash>,
) -> Result<Option<&'s (&'s Node<'a>, Option<Value>)>> {
    let mut status = status;
    while let Some(holds) = status {
        let held = standing.iter().find(|(node, _)| node.revision.hash == holds);
        if held.is_some() {
            return Ok(held);
        }
        status = least_advanced(&line.before(holds))?;
    }
    Ok(None)
}

/// What each side set; of a verdict, all that the revision says.
fn conflict(field: &str, standing: &[(&Node<'_>, Option<Value>)]) -> Result<Conflict> {
    let mut sides = Vec::with_capacity(standing.len());
    for (node, value) in standing {
        sides.push(Side {
            revision: node.revision.hash,
            author: node.revision.header.author,
            recorded_at: node.revision.header.recorded_at,
            value: if field == "verdict" { said(node)? } else { value.clone().unwrap_or_default() },
        });
    }
    Ok(Conflict { field: field.to_owned(), sides })
}

fn said(node: &Node<'_>) -> Result<Value> {
    let mut values = Map::new();
    for (field, setting) in &node.sets {
        if fields::find(Kind::Verdict, field).is_some() {
            values.insert((*field).to_owned(), setting.value(node.revision, field)?.unwrap_or_default());
        }
    }
    Ok(Value::Object(values))
}

/// The entity after one more revision that follows its only head: the same as folding the whole line again.
///
/// # Errors
/// `Damaged` where a value is not of its field's shape.
pub(crate) fn overlay<T: Entity>(before: Option<Record<T>>, revision: &Revision) -> Result<Record<T>> {
    let Some(mut record) = before else {
        let first = fold(std::slice::from_ref(revision))?;
        return first.ok_or_else(|| Error::Damaged { what: revision.hash.to_string() });
    };
    let mut body = match serde_json::to_value(&record.body) {
        Ok(Value::Object(body)) => body,
        _ => Map::new(),
    };
    let settings: Vec<_> = settings(revision).collect();
    write_authors(&mut body, &settings, revision.header.author);
    for (field, setting) in settings {
        record.redacted.retain(|name| name != field);
        match setting.value(revision, field)? {
            Some(value) if field != "verdict" => {
                body.insert(field.to_owned(), value);
            }
            None => {
                body.remove(field);
                record.redacted.push(field.to_owned());
                record.redacted.sort_unstable();
            }
            _ => {}
        }
    }
    record.body = shaped(&revision.header.entity.to_string(), body)?;
    record.heads = vec![revision.hash];
    record.updated_by = revision.header.author;
    record.updated_at = revision.header.recorded_at;
    record.revisions += 1;
    Ok(record)
}

/// A verdict's authors: whoever proposed it last, and everyone who changed it since.
fn write_authors(body: &mut Map<String, Value>, settings: &[(&'static str, Setting<'_>)], author: PersonId) {
    let sets_field = |name: &str| settings.iter().any(|(field, _)| *field == name);
    if !sets_field("verdict") {
        return;
    }
    let before = body.remove("authors").unwrap_or_default();
    let mut authors: BTreeSet<PersonId> = serde_json::from_value(before).unwrap_or_default();
    if sets_field("proposed_by") {
        authors.clear();
    }
    authors.insert(author);
    body.insert("authors".to_owned(), json!(authors));
}
