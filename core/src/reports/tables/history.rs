//! The `history` layout: a row for each field that a revision set, and one for a revision that set none.
//! Values stand as the journal has them, but for those that could lead to a source that is confidential now or are of the
//! desk alone, and for what stands around a quote where the article's text was destroyed.

use std::cell::Cell as Kept;
use std::collections::HashSet;
use std::rc::Rc;

use serde_json::Value;

use crate::articles::Article;
use crate::claims::{Claim, ClaimFilter};
use crate::error::Result;
use crate::evidence::Evidence;
use crate::fields;
use crate::ids::{ArticleId, ClaimId, DeviceId, EntityRef, EvidenceId, Hash, Kind, SourceId};
use crate::journal::revision::{Change, Revision};
use crate::people::Device;
use crate::records::Record;
use crate::reports::RedactionProfile::{Desk, Outside};
use crate::reports::batches::{BATCH, Pen, Take};
use crate::reports::dossier::{Names, Reader};
use crate::reports::output::Report;
use crate::reports::tables::{Cell, Column, Rows, Table, count, joined, names, shown};
use crate::reports::{REDACTED, RedactionProfile, WITHHELD, is_confidential, may_tell};
use crate::rules::Op;
use crate::sources::Source;
use crate::store::{self, Db, revisions};

/// The columns of the `history` layout, in order. With a filter it has the revisions of the claims that fit and of all
/// that belongs to them, claim by claim; without one, every revision of the workspace. `[withheld]` stands in a column
/// marked `°` for people outside the desk, and as the `value` of a field that `fields.rs` keeps for the desk.
///
/// | column | what stands in it |
/// |---|---|
/// | `revision_id`, `revision` | the revision's id; its hash |
/// | `claim_id` | the claim that it is about, if it is about one |
/// | `entity_kind`, `entity_id` | what it changed |
/// | `op` | what was done |
/// | `author` °, `device_id` °, `device_seq` ° | who did it; on which device; its place in that device's chain, from 1 |
/// | `recorded_at` | when, by that device's clock |
/// | `identity_broken` | whether the device was recovered: nobody vouched for it |
/// | `parents`, `refs` | lists: the revisions of the same thing that it follows; what it relied on, `<kind>/<id>@<revision>` |
/// | `field`, `value` | the field that it set, and to what: text as it is, a list as a list, anything else as JSON; ids stay ids |
/// | `known` | whether this version knows the op and the field; what it does not know is not applied |
/// | `workspace_head` | the workspace head that the report is of |
pub const HISTORY: &[&str] = &names::<_, { COLUMNS.len() }>(COLUMNS);

pub(super) const COLUMNS: &[Column<Row>] = &[
    ("revision_id", Outside, |row| row.revision.header.revision.to_string().into()),
    ("revision", Outside, |row| row.revision.hash.to_string().into()),
    ("claim_id", Outside, |row| shown(row.claim)),
    ("entity_kind", Outside, |row| row.revision.header.entity.kind.as_str().into()),
    ("entity_id", Outside, |row| row.revision.header.entity.id.to_string().into()),
    ("op", Outside, |row| row.revision.header.op.as_str().into()),
    ("author", Desk, |row| row.names.of(row.revision.header.author).into()),
    ("device_id", Desk, |row| row.revision.header.device.to_string().into()),
    ("device_seq", Desk, |row| count(row.revision.header.device_seq)),
    ("recorded_at", Outside, |row| row.revision.header.recorded_at.to_string().into()),
    ("identity_broken", Outside, |row| row.identity_broken.into()),
    ("parents", Outside, |row| joined(row.revision.header.parents.iter().map(Hash::to_string)).into()),
    ("refs", Outside, |row| joined(row.revision.header.refs.iter().map(ToString::to_string)).into()),
    ("field", Outside, |row| row.change().map(|change| change.field.as_str()).into()),
    ("value", Outside, |row| row.change().map(|change| row.value(change)).into()),
    ("known", Outside, |row| row.is_known().into()),
    ("workspace_head", Outside, |row| row.head.to_string().into()),
];

/// A revision, and which of its fields the row is about.
pub(super) struct Row {
    revision: Revision,
    field: usize,
    claim: Option<uuid::Uuid>,
    confidential: bool,
    identity_broken: bool,
    /// Whether it quotes an article whose text was destroyed.
    text_gone: bool,
    names: Rc<Names>,
    profile: RedactionProfile,
    head: Hash,
}

impl Row {
    fn change(&self) -> Option<&Change> {
        self.revision.changes.get(self.field)
    }

    fn value<'r>(&self, change: &'r Change) -> Cell<'r> {
        match change.value() {
            _ if self.confidential && !may_tell(&change.field) => WITHHELD.into(),
            _ if !self.is_told(&change.field) => WITHHELD.into(),
            None => REDACTED.into(),
            Some(json) if self.text_gone && change.field == "quote" => without_surroundings(json),
            Some(json) => plain(json),
        }
    }

    fn is_told(&self, field: &str) -> bool {
        let header = &self.revision.header;
        self.profile.tells_set(header.entity.kind, header.known_op(), field)
    }

    fn is_known(&self) -> bool {
        let kind = self.revision.header.entity.kind;
        let known = |field: &str, op| match op {
            Op::Redact => fields::REDACTION.contains(&field),
            _ => fields::find(kind, field).is_some(),
        };
        let op = self.revision.header.known_op();
        op.is_some_and(|op| self.change().is_none_or(|change| known(&change.field, op)))
    }
}

/// A value as it stands in a cell: text as it is, a list of texts as a list, nothing for `null`, anything else as stored.
fn plain(json: &str) -> Cell<'_> {
    match serde_json::from_str(json) {
        Ok(Value::String(text)) => text.into(),
        Ok(Value::Null) => "".into(),
        Ok(Value::Array(items)) if items.iter().all(Value::is_string) => {
            joined(items.iter().filter_map(Value::as_str)).into()
        }
        _ => json.into(),
    }
}

/// A quote as it is stored, but for what stands around it: that is the article's text, and goes with it.
fn without_surroundings(json: &str) -> Cell<'_> {
    let mut quote: Value = serde_json::from_str(json).unwrap_or_default();
    for part in ["prefix", "suffix"] {
        if let Some(part) = quote.get_mut(part) {
            *part = REDACTED.into();
        }
    }
    quote.to_string().into()
}

pub(super) fn pen<'a, M: Rows>(db: &'a Db, table: &'a Table<Row>) -> Result<Box<dyn Pen<M> + 'a>> {
    Ok(Box::new(HistoryPen::new(db, table)?))
}

/// Every revision of the workspace.
pub(super) fn write_all<M: Rows>(
    report: &mut Report<'_>,
    db: &Db,
    table: &Table<Row>,
    take: Take<'_, M>,
) -> Result<()> {
    let pen = HistoryPen::new(db, table)?;
    let (mut rows, mut revisions) = (M::default(), 0);
    revisions::each_by_time(db, |revision| {
        pen.write_revision(revision, &mut rows)?;
        revisions += 1;
        if revisions < BATCH as u64 {
            return Ok(());
        }
        take(report, std::mem::take(&mut rows))?;
        report.went_on(std::mem::take(&mut revisions))
    })?;
    take(report, rows)?;
    report.went_on(revisions)
}

/// Whether a filter leaves nothing out.
pub(in crate::reports) const fn takes_all(filter: &ClaimFilter) -> bool {
    let ClaimFilter { status, rating, tag, assignee, article, language, claims, but } = filter;
    let lists = status.is_empty() && rating.is_empty() && tag.is_empty() && but.is_empty();
    lists && assignee.is_none() && article.is_none() && language.is_none() && claims.is_none()
}

struct HistoryPen<'a> {
    db: &'a Db,
    names: Rc<Names>,
    recovered: HashSet<DeviceId>,
    /// The article that was looked at last, and whether its text was destroyed: claims of one mostly come together.
    article: Kept<Option<(ArticleId, bool)>>,
    table: &'a Table<Row>,
}

impl<M: Rows> Pen<M> for HistoryPen<'_> {
    fn write(&mut self, claim: ClaimId, rows: &mut M) -> Result<()> {
        let mut revisions = revisions::about(self.db, claim.0)?;
        revisions.sort_by_key(|revision| {
            let header = &revision.header;
            (header.recorded_at, header.device, header.device_seq)
        });
        revisions.into_iter().try_for_each(|revision| self.write_revision(revision, rows))
    }
}

impl<'a> HistoryPen<'a> {
    fn new(db: &'a Db, table: &'a Table<Row>) -> Result<HistoryPen<'a>> {
        let devices: Vec<Record<Device>> = store::all(db)?;
        let recovered = devices.iter().filter(|device| device.body.recovered).map(|device| device.id);
        let (names, recovered) = (Reader::new(db, table.head)?.names(), recovered.collect());
        Ok(HistoryPen { db, names, recovered, article: Kept::default(), table })
    }

    fn write_revision(&self, revision: Revision, rows: &mut impl Rows) -> Result<()> {
        let entity = revision.header.entity;
        let mut row = Row {
            field: 0,
            claim: self.claim_of(entity)?,
            confidential: self.is_confidential(entity)?,
            identity_broken: self.recovered.contains(&revision.header.device),
            text_gone: self.is_text_gone(&revision)?,
            names: Rc::clone(&self.names),
            profile: self.table.profile,
            head: self.table.head,
            revision,
        };
        for field in 0..row.revision.changes.len().max(1) {
            row.field = field;
            rows.row(&self.table.columns, &row)?;
        }
        Ok(())
    }

    fn claim_of(&self, entity: EntityRef) -> Result<Option<uuid::Uuid>> {
        match entity.kind {
            Kind::Claim => Ok(Some(entity.id)),
            Kind::Evidence | Kind::Verdict | Kind::Comment | Kind::Correction => {
                revisions::subject(self.db, entity)
            }
            _ => Ok(None),
        }
    }

    /// Whether a claim's revision quotes an article whose text was destroyed.
    fn is_text_gone(&self, revision: &Revision) -> Result<bool> {
        let entity = revision.header.entity;
        if entity.kind != Kind::Claim || revision.value("quote").is_none_or(|json| json == "null") {
            return Ok(false);
        }
        let stated = revision.value("article_id").and_then(|json| serde_json::from_str(json).ok());
        let article: Option<ArticleId> = match stated {
            Some(article) => article,
            None => {
                let claim: Option<Record<Claim>> = store::find(self.db, ClaimId(entity.id))?;
                claim.and_then(|claim| claim.body.article_id)
            }
        };
        let Some(article) = article else { return Ok(false) };
        if let Some((_, gone)) = self.article.get().filter(|(known, _)| *known == article) {
            return Ok(gone);
        }
        let record: Option<Record<Article>> = store::find(self.db, article)?;
        let gone = record.is_some_and(|article| article.is_redacted("text"));
        self.article.set(Some((article, gone)));
        Ok(gone)
    }

    /// Whether this is a source that must not be named now, or evidence that rests on one. What can't be told counts.
    fn is_confidential(&self, entity: EntityRef) -> Result<bool> {
        let source = match entity.kind {
            Kind::Source => Some(SourceId(entity.id)),
            Kind::Evidence => {
                let evidence: Option<Record<Evidence>> = store::find(self.db, EvidenceId(entity.id))?;
                evidence.map(|evidence| evidence.body.source_id)
            }
            _ => return Ok(false),
        };
        let source: Option<Record<Source>> = match source {
            Some(source) => store::find(self.db, source)?,
            None => None,
        };
        Ok(source.as_ref().is_none_or(is_confidential))
    }
}
