//! Attachments: files that belong to a source, kept whole inside the workspace and named by their digest.
//! A source's `attachments` field is part of history; the bytes lie beside it, each file once.

mod sorts;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::fields::Fields;
use crate::ids::{Hash, SourceId};
use crate::journal::digest;
use crate::records::Record;
use crate::rules::Op;
use crate::sources::Source;
use crate::store;
use crate::text;
use crate::workspace::{Acting, Workspace};
use crate::writing::Writing;

pub use self::sorts::Mismatch;

/// The largest attachment, in bytes: 64 MiB.
pub const ATTACHMENT_MOST: u64 = 64 * 1024 * 1024;

/// A file that belongs to a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Attachment {
    /// The SHA-256 of its bytes.
    pub sha256: Hash,
    /// What sort of file it is.
    pub media_type: String,
    /// What it was called.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// Where its content is not of the sort that its name tells.
    pub mismatch: Option<Mismatch>,
    /// Its bytes; empty in lists.
    #[serde(skip)]
    pub data: Vec<u8>,
}

/// What became of a file that was added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AddedAttachment {
    /// The file, under the name that it is kept under.
    #[serde(flatten)]
    pub attachment: Attachment,
    /// The name that it was added under, where its bytes were here already under another.
    pub added_as: Option<String>,
    /// Whether the source had it already: nothing was changed.
    pub already: bool,
}

impl Attachment {
    /// A file with these bytes.
    pub(crate) fn new(sha256: Hash, media_type: String, name: String, data: Vec<u8>) -> Attachment {
        let size = data.len() as u64;
        let described = Attachment::beginning(sha256, media_type, name, size, &data);
        Attachment { data, ..described }
    }

    /// A file of this size that begins with these bytes, without them.
    pub(crate) fn beginning(
        sha256: Hash,
        media_type: String,
        name: String,
        size: u64,
        bytes: &[u8],
    ) -> Attachment {
        let mismatch = sorts::mismatch(&name, bytes);
        Attachment { sha256, media_type, name, size, mismatch, data: Vec::new() }
    }

    /// A file that a person adds. What sort it is follows from its name.
    fn given(name: &str, data: Vec<u8>) -> Result<Attachment> {
        let (name, bytes) = (text::line("name", name)?, data.len() as u64);
        if data.is_empty() {
            return Err(Error::invalid("file", Problem::Empty));
        }
        if bytes > ATTACHMENT_MOST {
            return Err(Error::invalid("file", Problem::TooLarge { bytes, most: ATTACHMENT_MOST }));
        }
        Ok(Attachment::new(digest::sha256(&data), sorts::media_type(&name).to_owned(), name, data))
    }
}

impl Workspace {
    /// Attaches a file to a source. A file that the source has already changes nothing. Bytes that are here already keep
    /// the name that they have: it stands beside every source that names them. Content of another sort than the name tells
    /// is taken, and told.
    ///
    /// # Errors
    /// `Invalid` for a blank name, a file without a byte or one over [`ATTACHMENT_MOST`] bytes; `NotFound`; `NotAllowed`
    /// for a viewer.
    pub fn add_attachment(
        &mut self,
        acting: &Acting,
        source: SourceId,
        name: &str,
        data: Vec<u8>,
    ) -> Result<AddedAttachment> {
        let added = Attachment::given(name, data)?;
        self.write(acting, |writing| {
            writing.permit(Op::SourceEdit, None)?;
            let before: Record<Source> = store::get(writing.db(), source)?;
            let (digest, mut digests) = (added.sha256.to_string(), named_by(&before));
            let there = store::attachments::described(writing.db(), added.sha256)?;
            if there.is_none() {
                store::attachments::put(writing.db(), &added)?;
            }
            if !digests.contains(&digest) {
                digests.push(digest);
            }
            let already = set_digests(writing, &before, &digests)?.is_none();
            let (attachment, added_as) = match there {
                Some(there) => {
                    let added_as = Some(added.name).filter(|given| *given != there.name);
                    (Attachment { data: added.data, ..there }, added_as)
                }
                None => (added, None),
            };
            Ok(AddedAttachment { attachment, added_as, already })
        })
    }

    /// Takes a file off a source. Its bytes stay in the workspace: history names them, and an undo puts them back.
    ///
    /// # Errors
    /// `NotFound` for a source, or a file that it has not; `NotAllowed` for a viewer.
    pub fn remove_attachment(
        &mut self,
        acting: &Acting,
        source: SourceId,
        sha256: Hash,
    ) -> Result<Record<Source>> {
        self.write(acting, |writing| {
            writing.permit(Op::SourceEdit, None)?;
            let before: Record<Source> = store::get(writing.db(), source)?;
            let (digest, mut digests) = (sha256.to_string(), named_by(&before));
            if !digests.contains(&digest) {
                return Err(Error::NotFound { what: "attachment", id: digest });
            }
            digests.retain(|named| *named != digest);
            set_digests(writing, &before, &digests)?;
            store::get(writing.db(), source)
        })
    }

    /// The file whose digest these hex digits begin or end.
    ///
    /// # Errors
    /// `NotFound`, `Ambiguous`.
    pub fn attachment(&self, sha256: &str) -> Result<Attachment> {
        let unknown = || Error::NotFound { what: "attachment", id: sha256.to_owned() };
        let digits = sha256.to_ascii_uppercase();
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(unknown());
        }
        let fitting = store::attachments::like(self.db(), &digits)?;
        match fitting.as_slice() {
            [] => Err(unknown()),
            [only] => store::attachments::find(self.db(), *only)?.ok_or_else(unknown),
            many => Err(Error::Ambiguous {
                what: "attachment",
                id: sha256.to_owned(),
                matches: many.iter().map(ToString::to_string).collect(),
            }),
        }
    }

    /// The file with this digest, without its bytes; nothing where it is not kept here.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn attachment_described(&self, sha256: Hash) -> Result<Option<Attachment>> {
        store::attachments::described(self.db(), sha256)
    }

    /// The files of a source in the order in which they were added, without their bytes.
    ///
    /// # Errors
    /// `NotFound`; `Damaged` where a file is missing.
    pub fn attachments_of(&self, source: SourceId) -> Result<Vec<Attachment>> {
        let source: Record<Source> = store::get(self.db(), source)?;
        let digests = source.body.attachments.iter();
        digests
            .map(|digest| {
                let damaged = || Error::Damaged { what: format!("{}: {digest}", source.id) };
                let sha256 = Hash::parse(digest).ok_or_else(damaged)?;
                store::attachments::described(self.db(), sha256)?.ok_or_else(damaged)
            })
            .collect()
    }
}

/// Says which files a source has from now on; nothing where it has just these.
fn set_digests(
    writing: &mut Writing<'_>,
    before: &Record<Source>,
    digests: &[String],
) -> Result<Option<Hash>> {
    let mut fields = Fields::default();
    fields.set("attachments", digests)?;
    writing.append_changed(before, Op::SourceEdit, fields)
}

/// The digests that a source names; where copies edited apart name different files, all of them.
pub(crate) fn named_by(source: &Record<Source>) -> Vec<String> {
    let mut digests = source.body.attachments.clone();
    let disputed = source.conflicts.iter().filter(|conflict| conflict.field == "attachments");
    let sides = disputed.flat_map(|conflict| &conflict.sides).filter_map(|side| side.value.as_array());
    for digest in sides.flatten().filter_map(Value::as_str) {
        if !digests.iter().any(|known| known == digest) {
            digests.push(digest.to_owned());
        }
    }
    digests
}
