//! Reading a journal: every line and the whole are checked, then what is new is merged, or nothing is taken.
//! An import writes no revision of its own, so copies that exchanged their journals are equal.

mod lines;
mod standings;
mod told;
mod whole;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io::BufRead;
use std::path::Path;

use self::lines::{changes_of, desk_name, next_line, no_journal};
use super::disputed::Disputed;
use super::{Entry, FORMAT, Line};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;
use uuid::Uuid;

use crate::attachments::Attachment;
use crate::error::{Error, Fault, Result};
use crate::fields;
use crate::ids::{DeviceId, EntityRef, Hash, Kind, PersonId};
use crate::journal::course::Course;
use crate::journal::digest::{self, Tips};
use crate::journal::fold;
use crate::journal::notices::Notice;
use crate::journal::redaction::Unscrubbed;
use crate::journal::replay;
use crate::journal::revision::{Change, Header, Revision};
use crate::journal::seal::{self, Seal};
use crate::people::{Device, Person};
use crate::profiles::Profiles;
use crate::projection::{self, for_kind};
use crate::records::{Entity, Record};
use crate::rules::Op;
use crate::seam::Seam;
use crate::store::{self, Db, attachments, chains, known, revisions, seals};
use crate::text;
use crate::workspace::Workspace;

/// What an import brought.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportReport {
    /// Revisions that were new here.
    pub revisions: u64,
    /// Revisions that were here already.
    pub known: u64,
    /// Seals in the journal.
    pub seals: u64,
    /// Attachments in the journal.
    pub attachments: u64,
    /// Values that were destroyed here, because a redaction came.
    pub redacted: u64,
    /// What copies edited apart disagree about now, among what came.
    pub conflicts: Vec<Disputed>,
    /// What is allowed and worth a look: later work of a revoked device or of somebody let go, a recovered
    /// device, a key of this computer that was revoked, unknown ops.
    pub notices: Vec<Notice>,
    /// Whether no trace of what redactions destroyed is left in the file.
    pub scrubbed: bool,
    /// Why there may be some.
    pub unscrubbed: Option<Unscrubbed>,
    /// The workspace head after it.
    pub head: Hash,
}

impl Workspace {
    /// Reads a journal, checks everything, and merges what is new: all of it or nothing.
    ///
    /// # Errors
    /// `Journal` naming the line and what is wrong with it; `DiskFull`, `Io`.
    pub fn import_journal(&mut self, journal: &mut dyn BufRead) -> Result<ImportReport> {
        let (id, keys) = (self.id(), self.keys());
        let mut report =
            self.exchange(|db| Import::run(db, &keys, Some(id), journal).map(|(_, report)| report))?;
        // It is there, whatever becomes of traces: those are tried again at the next opening.
        report.unscrubbed = self.scrub();
        report.scrubbed = report.unscrubbed.is_none();
        report.head = self.head()?.head;
        Ok(report)
    }

    /// Makes a copy of a workspace from its journal.
    ///
    /// # Errors
    /// As [`Workspace::import_journal`]; `Exists`.
    pub fn create_from_journal(
        path: &Path,
        profiles: Profiles,
        seam: Box<dyn Seam>,
        journal: &mut dyn BufRead,
    ) -> Result<Workspace> {
        Workspace::build(path, profiles, seam, |workspace| {
            let keys = workspace.keys();
            let (id, _) = workspace.exchange(|db| Import::run(db, &keys, None, journal))?;
            workspace.set_id(id);
            Ok(())
        })
    }
}

/// An import under way.
struct Import<'a> {
    db: &'a Db,
    profiles: &'a Profiles,
    workspace: Uuid,
    line: usize,
    report: ImportReport,
    /// The end of each device's chain in the journal.
    ends: Tips,
    /// The order in which the journal's copy came to its revisions; nothing where the journal tells a part of them alone.
    course: Option<Course>,
    /// The lines of the revisions that are new here, by their order of arrival.
    lines: Vec<(i64, usize)>,
    /// The entities that got new revisions, with what they are about.
    touched: HashMap<EntityRef, Uuid>,
    /// The claims that what is new here gave to readers.
    published: HashSet<EntityRef>,
    /// Everyone as they stood before it.
    people: Vec<Record<Person>>,
    /// Whose role, or whether they work here, what is new here sets, each with who set it.
    set_by: BTreeSet<(PersonId, PersonId)>,
    /// The last of each device's revisions that were new here, by their order of arrival.
    came: BTreeMap<DeviceId, i64>,
    /// Values that are gone: the line, the revision and the field.
    gone: Vec<(usize, Hash, String)>,
    /// What new revisions name in their fields and was not there yet: the line, and the entity.
    named: Vec<(usize, EntityRef)>,
    /// Attachments that new revisions name.
    wanted: Vec<(usize, String)>,
    /// Attachments that were not here before.
    brought: Vec<Hash>,
}

impl<'a> Import<'a> {
    fn run(
        db: &'a Db,
        profiles: &'a Profiles,
        expected: Option<Uuid>,
        journal: &mut dyn BufRead,
    ) -> Result<(Uuid, ImportReport)> {
        let mut text = Vec::new();
        let first = next_line(journal, 1, &mut text).map_err(|error| no_journal(&text, error))?;
        let Some(Line::Workspace { format, workspace, head }) = first else {
            return Err(Error::Journal { line: 1, fault: Fault::NoJournal });
        };
        if format != FORMAT {
            return Err(Error::Journal { line: 1, fault: Fault::Format { found: format, known: FORMAT } });
        }
        match expected {
            Some(expected) if expected != workspace => {
                let desk = desk_name(journal);
                let fault = Fault::OtherWorkspace { found: workspace.to_string(), desk };
                return Err(Error::Journal { line: 1, fault });
            }
            Some(_) => {}
            None => store::workspace::create(db, workspace)?,
        }
        let mut import = Import::new(db, profiles, workspace, head, store::all(db)?);
        let before = revisions::last_seq(db)?;
        while let Some(line) = next_line(journal, import.line + 1, &mut text)? {
            import.line += 1;
            import.take(line)?;
        }
        import.finish(head, before)?;
        Ok((workspace, import.report))
    }

    fn new(
        db: &'a Db,
        profiles: &'a Profiles,
        workspace: Uuid,
        head: Hash,
        people: Vec<Record<Person>>,
    ) -> Import<'a> {
        let report = ImportReport {
            revisions: 0,
            known: 0,
            seals: 0,
            attachments: 0,
            redacted: 0,
            conflicts: Vec::new(),
            notices: Vec::new(),
            scrubbed: true,
            unscrubbed: None,
            head,
        };
        Import {
            db,
            profiles,
            workspace,
            line: 1,
            report,
            ends: Tips::new(),
            course: Some(Course::default()),
            lines: Vec::new(),
            touched: HashMap::new(),
            published: HashSet::new(),
            people,
            set_by: BTreeSet::new(),
            came: BTreeMap::new(),
            gone: Vec::new(),
            named: Vec::new(),
            wanted: Vec::new(),
            brought: Vec::new(),
        }
    }

    fn refuse<T>(&self, fault: Fault) -> Result<T> {
        Err(Error::Journal { line: self.line, fault })
    }

    fn take(&mut self, line: Line) -> Result<()> {
        match line {
            Line::Workspace { .. } => self.refuse(Fault::AnotherJournal),
            Line::Revision { hash, header, changes } => self.take_revision(hash, &header, changes),
            Line::Seal { device, device_seq, hash, signature } => {
                let mut bytes = [0; 64];
                if hex::decode_to_slice(&signature, &mut bytes).is_err() {
                    return self.refuse(Fault::Seal { device_seq });
                }
                self.take_seal(&Seal { device, device_seq, hash, signature: bytes })
            }
            Line::Attachment { sha256, media_type, name, data } => {
                self.take_attachment(sha256, media_type, name, &data)
            }
        }
    }

    fn take_revision(&mut self, hash: Hash, header: &str, entries: BTreeMap<String, Entry>) -> Result<()> {
        let header = Header::parse(header).or_else(|fault| self.refuse(fault))?;
        let Some(changes) = changes_of(entries) else {
            return self.refuse(Fault::Changes);
        };
        let revision = Revision { seq: 0, hash, header, changes };
        if let Some(fault) = revision.faults().into_iter().next() {
            return self.refuse(fault);
        }
        let header = &revision.header;
        if header.workspace != self.workspace {
            return self.refuse(Fault::OtherWorkspace { found: header.workspace.to_string(), desk: None });
        }
        let before = self.ends.insert(header.device, (header.device_seq, hash));
        let goes_on = header.device_seq == before.map_or(1, |(device_seq, _)| device_seq + 1);
        self.course = self.course.take().filter(|_| goes_on);
        if let Some(course) = &mut self.course {
            course.step(header.device, header.device_seq);
        }
        match chains::hash_at(self.db, header.device, header.device_seq)? {
            Some(known) if known == hash => {
                self.report.known += 1;
                return Ok(());
            }
            Some(_) => return self.refuse(Fault::Fork { device_seq: header.device_seq }),
            None => {}
        }
        self.check_place(&revision)?;
        self.store(revision)
    }

    /// The revision goes on with its device's chain, and all that it follows and relies on is there.
    fn check_place(&self, revision: &Revision) -> Result<()> {
        let header = &revision.header;
        let tip = chains::tip(self.db, header.device)?;
        if let Some(fault) = header.misplaced(tip.map(|tip| (tip.device_seq, tip.hash))).into_iter().next() {
            return self.refuse(fault);
        }
        for parent in &header.parents {
            match chains::place(self.db, *parent)? {
                Some((_, _, entity)) if entity == header.entity => {}
                _ => return self.refuse(Fault::Parent { parent: *parent }),
            }
        }
        for pin in &header.refs {
            match chains::place(self.db, pin.hash)? {
                Some((_, _, entity)) if entity == pin.entity => {}
                _ => return self.refuse(Fault::Ref { refers_to: pin.entity.to_string() }),
            }
        }
        for_kind!(header.entity.kind, check_shape, revision)
            .or_else(|(field, reason)| self.refuse(Fault::Field { field, reason }))
    }

    fn store(&mut self, revision: Revision) -> Result<()> {
        let header = &revision.header;
        let subject = self.subject(&revision)?;
        if !replay::has_its_id(header, subject) {
            return self.refuse(Fault::Ref { refers_to: header.entity.to_string() });
        }
        let before = known::at(self.db, header.device, header.device_seq - 1)?;
        let seq = revisions::insert(self.db, revision.hash, header, subject, &revision.changes)?;
        let now = known::after(self.db, &before, header)?;
        known::put(self.db, header.device, header.device_seq, &before, &now)?;
        self.report.revisions += 1;
        self.lines.push((seq, self.line));
        self.came.insert(header.device, seq);
        self.touched.insert(header.entity, subject);
        if header.entity.kind == Kind::Claim && revision.publishes() {
            self.published.insert(header.entity);
        }
        if header.known_op() == Some(Op::PersonSet) && sets_standing(&revision) {
            self.set_by.insert((PersonId(header.entity.id), header.author));
        }
        for change in revision.changes.iter().filter(|change| change.value().is_none()) {
            self.gone.push((self.line, revision.hash, change.field.clone()));
        }
        for entity in named_by(&revision) {
            if !self.is_there(entity)? {
                self.named.push((self.line, entity));
            }
        }
        let named = revision.value("attachments").filter(|_| header.entity.kind == Kind::Source);
        let digests: Vec<String> = named.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
        self.wanted.extend(digests.into_iter().map(|digest| (self.line, digest)));
        if header.entity.kind.governs() {
            projection::refold(self.db, header.entity)?;
        }
        Ok(())
    }

    /// Whether there is a revision of an entity, here already or in the journal up to now.
    fn is_there(&self, entity: EntityRef) -> Result<bool> {
        Ok(self.touched.contains_key(&entity) || !store::heads(self.db, entity)?.is_empty())
    }

    fn subject(&self, revision: &Revision) -> Result<Uuid> {
        let entity = revision.header.entity;
        if let Some(subject) = self.touched.get(&entity) {
            return Ok(*subject);
        }
        if let Some(subject) = revisions::subject(self.db, entity)? {
            return Ok(subject);
        }
        let claim = revision.value("claim_id").and_then(|json| serde_json::from_str(json).ok());
        // What this version does not show yet is about what the revision before it is about.
        let claim = match (claim, revision.header.parents.first()) {
            (None, Some(parent)) => revisions::subject_of(self.db, *parent)?,
            (claim, _) => claim,
        };
        claim.map_or_else(|| self.refuse(Fault::Missing { field: "claim_id".to_owned() }), Ok)
    }

    fn take_seal(&mut self, seal: &Seal) -> Result<()> {
        self.report.seals += 1;
        let wrong = Fault::Seal { device_seq: seal.device_seq };
        let device: Option<Record<Device>> = store::find(self.db, seal.device)?;
        let Some(device) = device else {
            return self.refuse(Fault::UnknownDevice);
        };
        let Some(key) = seal::public_key(&device.body.public_key) else {
            return self.refuse(Fault::KeyUnusable);
        };
        let sealed = chains::hash_at(self.db, seal.device, seal.device_seq)?;
        if sealed != Some(seal.hash) || !seal.holds(self.workspace, &key) {
            return self.refuse(wrong);
        }
        seals::put(self.db, seal)
    }

    fn take_attachment(&mut self, sha256: Hash, media_type: String, name: String, data: &str) -> Result<()> {
        self.report.attachments += 1;
        let wrong = || Fault::Attachment { sha256: sha256.to_string() };
        let Ok(data) = BASE64.decode(data) else {
            return self.refuse(wrong());
        };
        if digest::sha256(&data) != sha256 {
            return self.refuse(wrong());
        }
        if !attachments::has(self.db, sha256)? {
            self.brought.push(sha256);
        }
        attachments::put(self.db, &Attachment::new(sha256, media_type, name, data))
    }
}

/// Whether a revision sets somebody's role, or whether they work here.
fn sets_standing(revision: &Revision) -> bool {
    revision.changes.iter().any(|change| ["role", "active"].contains(&change.field.as_str()))
}

/// The entities that a revision's fields name.
fn named_by(revision: &Revision) -> impl Iterator<Item = EntityRef> {
    let known = revision.header.known_op().is_some();
    let names = move |change: &Change| {
        let kind = fields::names(&change.field).filter(|_| known)?;
        let id = serde_json::from_str::<Option<Uuid>>(change.value()?).ok()??;
        Some(EntityRef { kind, id })
    };
    revision.changes.iter().filter_map(names)
}

/// Whether the values of known fields are of their shape.
fn check_shape<T: Entity>(revision: &Revision) -> std::result::Result<(), (String, String)> {
    let header = &revision.header;
    let applied = !matches!(header.known_op(), None | Some(Op::Redact));
    for change in &revision.changes {
        let Some(json) = change.value() else {
            continue;
        };
        let fault = |reason: String| (change.field.clone(), reason);
        let value: Value = serde_json::from_str(json).map_err(|error| fault(error.to_string()))?;
        if !applied || fields::find(header.entity.kind, &change.field).is_none() {
            continue;
        }
        text::as_written(&change.field, &value).map_err(|error| fault(error.to_string()))?;
        let body = Map::from_iter([(change.field.clone(), value)]);
        fold::shaped::<T>(&header.entity.to_string(), body).map_err(|error| fault(error.to_string()))?;
    }
    Ok(())
}
