//! The header text of a revision, format 1: exactly these lines, in this order, in this spelling.

use std::fmt;

use chrono::NaiveDateTime;
use uuid::{Uuid, Variant, Version};

const FIRST_LINE: &str = "claimtrail-revision-v1";
const TIME_FORMAT: &str = "%Y-%m-%dT%H:%M:%S%.3fZ";
const TIME_LENGTH: usize = "2022-06-24T08:00:00.000Z".len();

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Entity {
    pub(crate) kind: String,
    pub(crate) id: Uuid,
}

impl Entity {
    pub(crate) fn new(kind: &str, id: Uuid) -> Self {
        Self { kind: kind.to_owned(), id }
    }
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.id)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) entity: Entity,
    pub(crate) hash: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) workspace: Uuid,
    pub(crate) revision: Uuid,
    pub(crate) device: Uuid,
    pub(crate) device_seq: u64,
    pub(crate) device_prev: Option<String>,
    pub(crate) entity: Entity,
    pub(crate) parents: Vec<String>,
    pub(crate) op: String,
    pub(crate) author: Uuid,
    pub(crate) refs: Vec<Reference>,
    pub(crate) changes: String,
}

pub(crate) fn parse(text: &str) -> Result<Header, String> {
    let body = text.strip_suffix('\n').ok_or("the header's last line has no line end")?;
    let mut lines = body.split('\n');
    if lines.next() != Some(FIRST_LINE) {
        return Err(format!("the header does not begin with {FIRST_LINE}"));
    }
    let mut field = |name: &str| value_of(lines.next(), name);
    let workspace = uuid(field("workspace")?)?;
    let revision = uuid_v7(field("revision")?)?;
    let device = uuid_v7(field("device")?)?;
    let device_seq = sequence(field("device_seq")?)?;
    let device_prev = optional(field("device_prev")?, hash)?;
    let entity = entity(field("entity")?)?;
    let parents = list(field("parents")?, hash)?;
    let op = op(field("op")?)?;
    let author = uuid_v7(field("author")?)?;
    timestamp(field("recorded_at")?)?;
    let refs = list(field("refs")?, reference)?;
    let changes = hash(field("changes")?)?;
    if lines.next().is_some() {
        return Err("the header has more lines than it should".to_owned());
    }
    Ok(Header {
        workspace,
        revision,
        device,
        device_seq,
        device_prev,
        entity,
        parents,
        op,
        author,
        refs,
        changes,
    })
}

fn value_of<'a>(line: Option<&'a str>, name: &str) -> Result<&'a str, String> {
    line.and_then(|line| line.strip_prefix(name))
        .and_then(|rest| rest.strip_prefix(": "))
        .ok_or_else(|| format!("the header's line `{name}: ` is missing or out of place"))
}

/// A UUID in its one spelling: lower-case, with hyphens.
pub(crate) fn uuid(text: &str) -> Result<Uuid, String> {
    let id = Uuid::parse_str(text).map_err(|_| format!("`{text}` is not a UUID"))?;
    if id.to_string() == text { Ok(id) } else { Err(format!("`{text}` is a UUID in another spelling")) }
}

pub(crate) fn uuid_v7(text: &str) -> Result<Uuid, String> {
    let id = uuid(text)?;
    if id.get_version() == Some(Version::SortRand) && id.get_variant() == Variant::RFC4122 {
        Ok(id)
    } else {
        Err(format!("`{text}` is not a UUIDv7"))
    }
}

/// Exactly `N` bytes in lower-case hex.
pub(crate) fn bytes<const N: usize>(text: &str) -> Result<[u8; N], String> {
    let lower = !text.bytes().any(|b| b.is_ascii_uppercase());
    let mut bytes = [0; N];
    match hex::decode_to_slice(text, &mut bytes) {
        Ok(()) if lower => Ok(bytes),
        _ => Err(format!("`{text}` is not {N} bytes of lower-case hex")),
    }
}

pub(crate) fn hash(text: &str) -> Result<String, String> {
    bytes::<32>(text).map(|_| text.to_owned())
}

fn sequence(text: &str) -> Result<u64, String> {
    text.parse::<u64>()
        .ok()
        .filter(|number| *number > 0 && number.to_string() == text)
        .ok_or_else(|| format!("`{text}` is not a place in a device's chain"))
}

fn optional<T>(text: &str, item: fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    if text == "-" { Ok(None) } else { item(text).map(Some) }
}

fn list<T>(text: &str, item: fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    if text == "-" {
        return Ok(Vec::new());
    }
    let parts: Vec<&str> = text.split(',').collect();
    if !parts.is_sorted_by(|a, b| a.as_bytes() < b.as_bytes()) {
        return Err(format!("the list `{text}` is not sorted, or repeats itself"));
    }
    parts.into_iter().map(item).collect()
}

fn entity(text: &str) -> Result<Entity, String> {
    let (kind, id) = text
        .split_once('/')
        .filter(|(kind, _)| is_name(kind))
        .ok_or_else(|| format!("`{text}` is not kind/uuid"))?;
    Ok(Entity::new(kind, uuid_v7(id)?))
}

fn reference(text: &str) -> Result<Reference, String> {
    let (named, target) = text.split_once('@').ok_or_else(|| format!("`{text}` is not kind/uuid@hash"))?;
    Ok(Reference { entity: entity(named)?, hash: hash(target)? })
}

fn op(text: &str) -> Result<String, String> {
    if text.split('.').all(is_name) { Ok(text.to_owned()) } else { Err(format!("`{text}` is not an op")) }
}

fn is_name(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    !text.is_empty() && text.bytes().all(plain)
}

fn timestamp(text: &str) -> Result<(), String> {
    let time = NaiveDateTime::parse_from_str(text, TIME_FORMAT).ok();
    let same = time.is_some_and(|time| time.format(TIME_FORMAT).to_string() == text);
    if same && text.len() == TIME_LENGTH {
        Ok(())
    } else {
        Err(format!("`{text}` is not a time in UTC with milliseconds"))
    }
}
