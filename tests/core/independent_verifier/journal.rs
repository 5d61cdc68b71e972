//! Reading JSON Lines into plain records, strictly: known types, exactly their members, nothing twice.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use serde_json::value::RawValue;
use uuid::Uuid;

use super::Fault;
use super::header::{self, Header};

type Members = BTreeMap<String, Box<RawValue>>;

#[derive(Debug)]
pub(crate) struct Journal {
    pub(crate) workspace: Uuid,
    pub(crate) head: String,
    pub(crate) revisions: Vec<Revision>,
    pub(crate) seals: Vec<Seal>,
    pub(crate) attachments: Vec<Attachment>,
}

#[derive(Debug)]
pub(crate) struct Revision {
    pub(crate) line: usize,
    pub(crate) hash: String,
    /// The header as it stands in the file, which is what is hashed.
    pub(crate) text: String,
    pub(crate) header: Header,
    pub(crate) changes: BTreeMap<String, Change>,
}

impl Revision {
    pub(crate) fn fault(&self, what: impl Into<String>) -> Fault {
        Fault::new(self.line, what)
    }

    /// What this revision itself says of a field.
    pub(crate) fn set(&self, field: &str) -> Seen {
        match self.changes.get(field) {
            None => Seen::Unset,
            Some(Change::Redacted { .. }) => Seen::Hidden,
            Some(Change::Kept { value, .. }) => Seen::Known(value.clone()),
        }
    }

    pub(crate) fn is(&self, kind: &str) -> bool {
        self.header.entity.kind == kind
    }
}

#[derive(Debug)]
pub(crate) enum Change {
    Kept {
        /// The JSON text, verbatim: this is what the commitment covers.
        text: String,
        value: Value,
        salt: [u8; 16],
    },
    Redacted {
        commitment: String,
    },
}

impl Change {
    pub(crate) fn is_redacted(&self) -> bool {
        matches!(self, Self::Redacted { .. })
    }
}

/// A field's value as somebody may have seen it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Seen {
    Unset,
    /// Redacted: it may have been anything.
    Hidden,
    Known(Value),
}

impl Seen {
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Known(value) => value.as_str(),
            _ => None,
        }
    }

    pub(crate) fn id(&self) -> Option<Uuid> {
        self.text().and_then(|text| header::uuid(text).ok())
    }

    pub(crate) fn may_be(&self, value: impl Into<Value>) -> bool {
        match self {
            Self::Unset => false,
            Self::Hidden => true,
            Self::Known(known) => *known == value.into(),
        }
    }

    pub(crate) fn may_be_written(&self) -> bool {
        *self == Self::Hidden || self.text().is_some_and(|text| !text.trim().is_empty())
    }
}

#[derive(Debug)]
pub(crate) struct Seal {
    pub(crate) line: usize,
    pub(crate) device: Uuid,
    pub(crate) device_seq: u64,
    pub(crate) hash: String,
    pub(crate) signature: [u8; 64],
}

#[derive(Debug)]
pub(crate) struct Attachment {
    pub(crate) line: usize,
    pub(crate) sha256: String,
    pub(crate) data: Vec<u8>,
}

#[derive(Debug)]
enum Record {
    Workspace(Uuid, String),
    Revision(Box<Revision>),
    Seal(Seal),
    Attachment(Attachment),
}

pub(crate) fn read(jsonl: &[u8]) -> Result<Journal, Vec<Fault>> {
    let text =
        std::str::from_utf8(jsonl).map_err(|error| vec![Fault::new(0, format!("not UTF-8: {error}"))])?;
    let mut journal = Journal {
        workspace: Uuid::nil(),
        head: String::new(),
        revisions: Vec::new(),
        seals: Vec::new(),
        attachments: Vec::new(),
    };
    let mut faults = Vec::new();
    for (line, text) in (1..).zip(text.strip_suffix('\n').unwrap_or(text).split('\n')) {
        let taken = record(line, text).and_then(|record| journal.take(line, record));
        faults.extend(taken.err().map(|what| Fault::new(line, what)));
    }
    if faults.is_empty() { Ok(journal) } else { Err(faults) }
}

impl Journal {
    fn take(&mut self, line: usize, record: Record) -> Result<(), String> {
        match (line, record) {
            (1, Record::Workspace(workspace, head)) => {
                self.workspace = workspace;
                self.head = head;
            }
            (1, _) => return Err("the first line is not the workspace".to_owned()),
            (_, Record::Workspace(..)) => return Err("a second workspace line".to_owned()),
            (_, Record::Revision(revision)) => self.revisions.push(*revision),
            (_, Record::Seal(seal)) => self.seals.push(seal),
            (_, Record::Attachment(attachment)) => self.attachments.push(attachment),
        }
        Ok(())
    }
}

fn record(line: usize, text: &str) -> Result<Record, String> {
    let members = object(text)?;
    match string(&members, "type")?.as_str() {
        "workspace" => workspace(&members),
        "revision" => revision(line, &members),
        "seal" => seal(line, &members),
        "attachment" => attachment(line, &members),
        other => Err(format!("a line of unknown type `{other}`")),
    }
}

fn workspace(members: &Members) -> Result<Record, String> {
    exactly(members, &["type", "format", "workspace", "head"])?;
    if number(members, "format")? != 1 {
        return Err("not format 1".to_owned());
    }
    let id = header::uuid(&string(members, "workspace")?)?;
    Ok(Record::Workspace(id, header::hash(&string(members, "head")?)?))
}

fn revision(line: usize, members: &Members) -> Result<Record, String> {
    exactly(members, &["type", "hash", "header", "changes"])?;
    let text = string(members, "header")?;
    let header = header::parse(&text)?;
    let mut changes = BTreeMap::new();
    for (field, given) in object(member(members, "changes")?.get())? {
        let change = change(&field, given.get()).map_err(|what| format!("`{field}`: {what}"))?;
        changes.insert(field, change);
    }
    Ok(Record::Revision(Box::new(Revision {
        line,
        hash: header::hash(&string(members, "hash")?)?,
        text,
        header,
        changes,
    })))
}

fn change(field: &str, text: &str) -> Result<Change, String> {
    if field.is_empty() || field.chars().any(|c| c.is_control() || c == '=') {
        return Err("not a field's name".to_owned());
    }
    let members = object(text)?;
    if members.contains_key("commitment") {
        exactly(&members, &["commitment"])?;
        let commitment = header::hash(&string(&members, "commitment")?)?;
        return Ok(Change::Redacted { commitment });
    }
    exactly(&members, &["value", "salt"])?;
    let text = string(&members, "value")?;
    let value =
        serde_json::from_str(&text).map_err(|error| format!("the value is not JSON text: {error}"))?;
    let salt = header::bytes(&string(&members, "salt")?)?;
    Ok(Change::Kept { text, value, salt })
}

fn seal(line: usize, members: &Members) -> Result<Record, String> {
    exactly(members, &["type", "device", "device_seq", "hash", "signature"])?;
    Ok(Record::Seal(Seal {
        line,
        device: header::uuid_v7(&string(members, "device")?)?,
        device_seq: number(members, "device_seq")?,
        hash: header::hash(&string(members, "hash")?)?,
        signature: header::bytes(&string(members, "signature")?)?,
    }))
}

fn attachment(line: usize, members: &Members) -> Result<Record, String> {
    exactly(members, &["type", "sha256", "media_type", "name", "data"])?;
    string(members, "media_type")?;
    string(members, "name")?;
    let data = STANDARD
        .decode(string(members, "data")?)
        .map_err(|error| format!("the data are not base64: {error}"))?;
    Ok(Record::Attachment(Attachment { line, sha256: header::hash(&string(members, "sha256")?)?, data }))
}

fn object(text: &str) -> Result<Members, String> {
    let members: Members =
        serde_json::from_str(text).map_err(|error| format!("not a JSON object: {error}"))?;
    if members.len() == count_members(text) { Ok(members) } else { Err("a member is given twice".to_owned()) }
}

/// How many members the text of a sound object has, repeated ones included (a map would hide those).
fn count_members(object: &str) -> usize {
    let (mut count, mut depth, mut in_string, mut escaped) = (0, 0, false, false);
    for byte in object.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b':' if depth == 1 => count += 1,
            _ => {}
        }
    }
    count
}

fn exactly(members: &Members, names: &[&str]) -> Result<(), String> {
    if members.len() == names.len() && names.iter().all(|name| members.contains_key(*name)) {
        Ok(())
    } else {
        Err(format!("the members are not exactly {}", names.join(", ")))
    }
}

fn member<'a>(members: &'a Members, name: &str) -> Result<&'a RawValue, String> {
    members.get(name).map(Box::as_ref).ok_or_else(|| format!("no `{name}`"))
}

fn string(members: &Members, name: &str) -> Result<String, String> {
    serde_json::from_str(member(members, name)?.get())
        .map_err(|error| format!("`{name}` is not a string: {error}"))
}

fn number(members: &Members, name: &str) -> Result<u64, String> {
    serde_json::from_str(member(members, name)?.get())
        .map_err(|error| format!("`{name}` is not a number: {error}"))
}
