//! The `evidence` layout: a row for each piece of evidence that is attached to a claim, with its source.
//! Of a confidential source, and of evidence that rests on one, a row tells no more than how it bears on the claim.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::rc::Rc;

use crate::attachments::Attachment;
use crate::claims::Claim;
use crate::error::Result;
use crate::evidence::EvidenceView;
use crate::ids::{ClaimId, Hash};
use crate::records::Record;
use crate::reports::RedactionProfile::{Desk, Outside};
use crate::reports::batches::Pen;
use crate::reports::dossier::{Names, Reader, disputed_of};
use crate::reports::tables::{Cell, Column, Rows, Table, joined, names, text};
use crate::reports::{
    REDACTED, WITHHELD, confidential_files, confidential_source, is_confidential, may_tell,
};
use crate::store::{self, Db};
use crate::verdicts::Verdict;

/// The columns of the `evidence` layout, in order. `[withheld]` stands in a column marked `*` where the source is
/// confidential, whether something is set there or not, and in one marked `°` for people outside the desk.
///
/// | column | what stands in it |
/// |---|---|
/// | `claim_id`, `evidence_id`, `source_id` | the ids |
/// | `statement`, `status`, `rating` | of the claim: itself, where the work stands, the rating's key |
/// | `stance` | how the source bears on the claim: `supports`, `refutes`, `context` |
/// | `quote` \*, `locator` \*, `note` \* ° | the source's words; where in the source; a remark |
/// | `source_title` | what the source is called; “Confidential source” for a confidential one |
/// | `source_kind`, `source_primary` | what it is; whether it is first-hand |
/// | `source_author` \*, `source_publisher` \*, `source_url` \*, `source_archived_url` \* | who wrote or said it; who published it; where it is; where a copy is kept |
/// | `source_published_on` \*, `source_accessed_on` \* | when it was published; when the desk saw it |
/// | `source_origin` \*, `source_interest` \* ° | what it repeats; its stake in the matter |
/// | `source_confidential` | whether it is confidential |
/// | `source_note` \* ° | a remark |
/// | `source_attachments` \* | list: the name of each file, with its SHA-256 in angle brackets; that alone where a confidential source has the file too |
/// | `disputed` | list: the fields that copies edited apart set differently, as `evidence.<field>` or `source.<field>` |
/// | `created_by` °, `created_at`, `updated_by` °, `updated_at` | who attached it and last changed how it bears on the claim, and when |
/// | `workspace_head` | the workspace head that the report is of |
pub const EVIDENCE: &[&str] = &names::<_, { COLUMNS.len() }>(COLUMNS);

pub(super) const COLUMNS: &[Column<Row>] = &[
    ("claim_id", Outside, |row| row.claim.claim.id.to_string().into()),
    ("evidence_id", Outside, |row| row.view.evidence.id.to_string().into()),
    ("source_id", Outside, |row| row.view.source.id.to_string().into()),
    ("statement", Outside, |row| {
        text(&row.claim.claim, "statement", row.claim.claim.body.statement.as_str())
    }),
    ("status", Outside, |row| row.claim.claim.body.status.as_str().into()),
    ("rating", Outside, |row| {
        row.claim.verdict.as_ref().map(|verdict| &*verdict.body.rating).unwrap_or_default().into()
    }),
    ("stance", Outside, |row| row.view.evidence.body.stance.as_str().into()),
    ("quote", Outside, |row| row.of_evidence("quote", row.view.evidence.body.quote.as_deref())),
    ("locator", Outside, |row| row.of_evidence("locator", row.view.evidence.body.locator.as_deref())),
    ("note", Desk, |row| row.of_evidence("note", row.view.evidence.body.note.as_deref())),
    ("source_title", Outside, |row| row.title()),
    ("source_kind", Outside, |row| row.view.source.body.kind.as_str().into()),
    ("source_primary", Outside, |row| row.view.source.body.primary.into()),
    ("source_author", Outside, |row| row.of_source("author", row.view.source.body.author.as_deref())),
    ("source_publisher", Outside, |row| {
        row.of_source("publisher", row.view.source.body.publisher.as_deref())
    }),
    ("source_url", Outside, |row| row.of_source("url", row.view.source.body.url.as_deref())),
    ("source_archived_url", Outside, |row| {
        row.of_source("archived_url", row.view.source.body.archived_url.as_deref())
    }),
    ("source_published_on", Outside, |row| {
        row.of_source("published_on", row.view.source.body.published_on.as_deref())
    }),
    ("source_accessed_on", Outside, |row| {
        row.of_source("accessed_on", row.view.source.body.accessed_on.as_deref())
    }),
    ("source_origin", Outside, |row| row.of_source("origin", row.view.source.body.origin.as_deref())),
    ("source_interest", Desk, |row| row.of_source("interest", row.view.source.body.interest.as_deref())),
    ("source_confidential", Outside, |row| row.confidential.into()),
    ("source_note", Desk, |row| row.of_source("note", row.view.source.body.note.as_deref())),
    ("source_attachments", Outside, |row| row.attachments()),
    ("disputed", Outside, |row| joined(disputed_of(&row.view)).into()),
    ("created_by", Desk, |row| row.names.of(row.view.evidence.created_by).into()),
    ("created_at", Outside, |row| row.view.evidence.created_at.to_string().into()),
    ("updated_by", Desk, |row| row.names.of(row.view.evidence.updated_by).into()),
    ("updated_at", Outside, |row| row.view.evidence.updated_at.to_string().into()),
    ("workspace_head", Outside, |row| row.head.to_string().into()),
];

/// What the rows of one claim share.
struct OfClaim {
    claim: Record<Claim>,
    verdict: Option<Record<Verdict>>,
}

pub(super) struct Row {
    claim: Rc<OfClaim>,
    view: EvidenceView,
    confidential: bool,
    /// Each file of the source; `Err` with the digest of one that is missing or must not be named.
    files: Vec<std::result::Result<Attachment, String>>,
    names: Rc<Names>,
    head: Hash,
}

impl Row {
    /// A value of the source, where it may be told.
    fn of_source<'r>(&self, field: &str, value: Option<&'r str>) -> Cell<'r> {
        self.unless_withheld(field, || text(&self.view.source, field, value))
    }

    /// A value of the evidence, where it may be told.
    fn of_evidence<'r>(&self, field: &str, value: Option<&'r str>) -> Cell<'r> {
        self.unless_withheld(field, || text(&self.view.evidence, field, value))
    }

    fn unless_withheld<'r>(&self, field: &str, value: impl FnOnce() -> Cell<'r>) -> Cell<'r> {
        if self.confidential && !may_tell(field) { WITHHELD.into() } else { value() }
    }

    fn title(&self) -> Cell<'_> {
        if self.confidential {
            return confidential_source().into();
        }
        text(&self.view.source, "title", self.view.source.body.title.as_str())
    }

    fn attachments(&self) -> Cell<'_> {
        self.unless_withheld("attachments", || {
            if self.view.source.is_redacted("attachments") {
                return REDACTED.into();
            }
            let named = self.files.iter().map(|file| match file {
                Ok(file) => format!("{} <{}>", file.name, file.sha256),
                Err(digest) => format!("<{digest}>"),
            });
            joined(named).into()
        })
    }
}

pub(super) fn pen<'a, M: Rows>(db: &'a Db, table: &'a Table<Row>) -> Result<Box<dyn Pen<M> + 'a>> {
    Ok(Box::new(EvidencePen { db, reader: Reader::new(db, table.head)?, unnamed: OnceCell::new(), table }))
}

struct EvidencePen<'a> {
    db: &'a Db,
    reader: Reader<'a>,
    /// The files that must not be named, read once a source has any.
    unnamed: OnceCell<HashSet<String>>,
    table: &'a Table<Row>,
}

impl<M: Rows> Pen<M> for EvidencePen<'_> {
    fn write(&mut self, claim: ClaimId, rows: &mut M) -> Result<()> {
        let evidence = self.reader.evidence(claim)?;
        if evidence.is_empty() {
            return Ok(());
        }
        let of_claim = OfClaim { claim: self.reader.claim(claim)?, verdict: self.reader.verdict(claim)? };
        let claim = Rc::new(of_claim);
        for view in evidence {
            let row = Row {
                claim: Rc::clone(&claim),
                confidential: is_confidential(&view.source),
                files: self.files(&view)?,
                view,
                names: self.reader.names(),
                head: self.table.head,
            };
            rows.row(&self.table.columns, &row)?;
        }
        Ok(())
    }
}

impl EvidencePen<'_> {
    fn files(&self, view: &EvidenceView) -> Result<Vec<std::result::Result<Attachment, String>>> {
        let digests = view.source.body.attachments.iter();
        digests
            .map(|digest| {
                let found = match Hash::parse(digest) {
                    Some(sha256) if !self.unnamed()?.contains(digest) => {
                        store::attachments::described(self.db, sha256)?
                    }
                    _ => None,
                };
                Ok(found.ok_or_else(|| digest.clone()))
            })
            .collect()
    }

    fn unnamed(&self) -> Result<&HashSet<String>> {
        if let Some(unnamed) = self.unnamed.get() {
            return Ok(unnamed);
        }
        let read = confidential_files(self.db)?;
        Ok(self.unnamed.get_or_init(|| read))
    }
}
