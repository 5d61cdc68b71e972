//! Rows of the journal's tables as revisions, singly or all of them in order of arrival.
//! A whole journal is read into revisions that were used before: asking for memory would cost as much as reading.

use rusqlite::Row;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::types::ValueRef;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::ids::{DeviceId, EntityRef, Hash, Kind, PersonId, Timestamp};
use crate::journal::digest::SALT_BYTES;
use crate::journal::revision::{Change, Content, Header, Ref, Revision};
use crate::store::Db;

pub(super) const COLUMNS: &str = "seq, hash, id, device_id, device_seq, device_prev, kind, entity_id, subject_id, parents, op, \
     author_id, recorded_at, refs, changes";
pub(super) const VALUE_COLUMNS: &str = "seq, field, value, salt, commitment";

/// The places of the columns: over a whole journal, looking them up by name costs as much as reading them.
mod at {
    pub(super) const SEQ: usize = 0;
    pub(super) const HASH: usize = 1;
    pub(super) const ID: usize = 2;
    pub(super) const DEVICE_ID: usize = 3;
    pub(super) const DEVICE_SEQ: usize = 4;
    pub(super) const DEVICE_PREV: usize = 5;
    pub(super) const KIND: usize = 6;
    pub(super) const ENTITY_ID: usize = 7;
    pub(super) const SUBJECT_ID: usize = 8;
    pub(super) const PARENTS: usize = 9;
    pub(super) const OP: usize = 10;
    pub(super) const AUTHOR_ID: usize = 11;
    pub(super) const RECORDED_AT: usize = 12;
    pub(super) const REFS: usize = 13;
    pub(super) const CHANGES: usize = 14;
    pub(super) const FIELD: usize = 1;
    pub(super) const VALUE: usize = 2;
    pub(super) const SALT: usize = 3;
    pub(super) const COMMITMENT: usize = 4;
}

/// Texts longer than this are not kept for reuse.
const KEPT: usize = 64 * 1_024;

/// A revision that says nothing yet.
pub(crate) fn blank() -> Revision {
    let nothing = Hash([0; 32]);
    Revision {
        seq: 0,
        hash: nothing,
        header: Header {
            workspace: Uuid::nil(),
            revision: Uuid::nil(),
            device: DeviceId::default(),
            device_seq: 0,
            device_prev: None,
            entity: EntityRef { kind: Kind::Desk, id: Uuid::nil() },
            parents: Vec::new(),
            op: String::new(),
            author: PersonId::default(),
            recorded_at: Timestamp::default(),
            refs: Vec::new(),
            changes: nothing,
        },
        changes: Vec::new(),
    }
}

fn blank_change() -> Change {
    Change { field: String::new(), content: Content::Redacted, commitment: Hash([0; 32]) }
}

/// Reads a row of `revisions` into a revision, all but its changes. With the workspace's id its header is whole.
pub(super) fn read(row: &Row<'_>, workspace: Uuid, revision: &mut Revision) -> Result<()> {
    revision.seq = row.get(at::SEQ)?;
    revision.hash = row.get(at::HASH)?;
    let header = &mut revision.header;
    header.workspace = workspace;
    header.revision = row.get(at::ID)?;
    header.device = row.get(at::DEVICE_ID)?;
    header.device_seq = row.get(at::DEVICE_SEQ)?;
    header.device_prev = row.get(at::DEVICE_PREV)?;
    header.entity = EntityRef { kind: row.get(at::KIND)?, id: row.get(at::ENTITY_ID)? };
    read_parents(row, &mut header.parents)?;
    read_text(row, at::OP, &mut header.op)?;
    header.author = row.get(at::AUTHOR_ID)?;
    header.recorded_at = row.get(at::RECORDED_AT)?;
    read_refs(row, &mut header.refs)?;
    header.changes = row.get(at::CHANGES)?;
    Ok(())
}

fn read_text(row: &Row<'_>, place: usize, text: &mut String) -> rusqlite::Result<()> {
    let stored = row.get_ref(place)?.as_str()?;
    if text.capacity() > KEPT {
        *text = String::new();
    }
    text.clear();
    text.push_str(stored);
    Ok(())
}

fn read_parents(row: &Row<'_>, parents: &mut Vec<Hash>) -> Result<()> {
    let stored = row.get_ref(at::PARENTS)?.as_blob().map_err(rusqlite::Error::from)?;
    let (hashes, rest) = stored.as_chunks::<32>();
    if !rest.is_empty() {
        return Err(Error::Damaged { what: "parents".to_owned() });
    }
    parents.clear();
    parents.extend(hashes.iter().copied().map(Hash));
    Ok(())
}

fn read_refs(row: &Row<'_>, refs: &mut Vec<Ref>) -> Result<()> {
    let stored = row.get_ref(at::REFS)?.as_str().map_err(rusqlite::Error::from)?;
    refs.clear();
    parse_refs(stored, refs).ok_or_else(|| Error::Damaged { what: format!("refs: {stored}") })
}

/// Adds the pins that a text names, comma-separated.
pub(super) fn parse_refs(text: &str, refs: &mut Vec<Ref>) -> Option<()> {
    for pin in text.split(',').filter(|_| !text.is_empty()) {
        refs.push(Ref::parse(pin)?);
    }
    Some(())
}

/// Reads a row of `revision_values` into a change.
fn read_change(row: &Row<'_>, change: &mut Change) -> rusqlite::Result<()> {
    read_text(row, at::FIELD, &mut change.field)?;
    change.commitment = row.get(at::COMMITMENT)?;
    let salt: Option<[u8; SALT_BYTES]> = row.get(at::SALT)?;
    let Some(salt) = salt.filter(|_| row.get_ref(at::VALUE).is_ok_and(|value| value != ValueRef::Null))
    else {
        change.content = Content::Redacted;
        return Ok(());
    };
    let mut value = match std::mem::replace(&mut change.content, Content::Redacted) {
        Content::Held { value, .. } => value,
        Content::Redacted => String::new(),
    };
    read_text(row, at::VALUE, &mut value)?;
    change.content = Content::Held { value, salt };
    Ok(())
}

/// The change that a row of `revision_values` holds.
pub(super) fn change(row: &Row<'_>) -> rusqlite::Result<Change> {
    let mut change = blank_change();
    read_change(row, &mut change)?;
    Ok(change)
}

/// Gives every revision after this place with what it is about, in order of arrival, without holding more than one.
/// Each is read into one that `used` gives: what it said before is forgotten.
pub(crate) fn each(
    db: &Db,
    after: i64,
    mut used: impl FnMut() -> Revision,
    mut take: impl FnMut(Revision, Uuid) -> Result<()>,
) -> Result<()> {
    let workspace = super::workspace::id(db)?;
    let sql = format!("SELECT {COLUMNS} FROM revisions WHERE seq > :after ORDER BY seq");
    let values_sql =
        format!("SELECT {VALUE_COLUMNS} FROM revision_values WHERE seq > :after ORDER BY seq, field");
    let (mut statement, mut values) = (db.prepare(&sql)?, db.prepare(&values_sql)?);
    let mut rows = statement.query(&[(":after", &after)])?;
    let mut values = values.query(&[(":after", &after)])?;
    let mut spare = Vec::new();
    values.advance()?;
    while let Some(row) = rows.next()? {
        let mut revision = used();
        read(row, workspace, &mut revision)?;
        read_changes(&mut values, &mut revision, &mut spare)?;
        take(revision, row.get(at::SUBJECT_ID)?)?;
    }
    Ok(())
}

/// Reads the values of a revision, as far as the rows are its own.
fn read_changes(
    values: &mut rusqlite::Rows<'_>,
    revision: &mut Revision,
    spare: &mut Vec<Change>,
) -> Result<()> {
    let mut count = 0;
    while let Some(row) = values.get() {
        if row.get::<_, i64>(at::SEQ)? != revision.seq {
            break;
        }
        if count == revision.changes.len() {
            revision.changes.push(spare.pop().unwrap_or_else(blank_change));
        }
        read_change(row, &mut revision.changes[count])?;
        count += 1;
        values.advance()?;
    }
    spare.extend(revision.changes.drain(count..));
    Ok(())
}
