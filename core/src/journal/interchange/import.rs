//! Reading a journal: every line and the whole are checked, then what is new is merged, or nothing is taken.
//! An import writes no revision of its own, so copies that exchanged their journals are equal.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io::{BufRead, Read as _};
use std::path::Path;

use super::disputed::{Disputed, disputed};
use super::{Entry, FORMAT, Line};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;
use uuid::Uuid;

use crate::attachments::Attachment;
use crate::claims::Claim;
use crate::error::{Error, Fault, Result};
use crate::fields;
use crate::ids::{ClaimId, DeviceId, EntityRef, Hash, Kind};
use crate::journal::course::Course;
use crate::journal::digest::{self, Tips};
use crate::journal::fold;
use crate::journal::notices::Notice;
use crate::journal::redaction;
use crate::journal::replay::{self, Replayed};
use crate::journal::revision::{Change, Content, Header, Revision};
use crate::journal::seal::{self, Seal};
use crate::messages;
use crate::people::Device;
use crate::profiles::Profiles;
use crate::projection::{self, for_kind};
use crate::records::{Entity, Record};
use crate::rules::{Op, Status};
use crate::seam::Seam;
use crate::store::{self, Db, arrivals, attachments, courses, known, revisions, seals};
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
    /// The workspace head after it.
    pub head: Hash,
}

/// The longest line: an attachment as large as one may be, or an article of the longest text with every character
/// escaped twice, has room in it.
const LINE_MOST: u64 = 256 << 20;

/// How many lines a workspace's founding takes at most.
const FOUNDING_MOST: usize = 16;

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
        report.scrubbed = self.scrub().is_ok();
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
    /// The claims that were published in what is new here.
    published: HashSet<EntityRef>,
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
        let mut import = Import::new(db, profiles, workspace, head);
        let before = revisions::last_seq(db)?;
        while let Some(line) = next_line(journal, import.line + 1, &mut text)? {
            import.line += 1;
            import.take(line)?;
        }
        import.finish(head, before)?;
        Ok((workspace, import.report))
    }

    fn new(db: &'a Db, profiles: &'a Profiles, workspace: Uuid, head: Hash) -> Import<'a> {
        let report = ImportReport {
            revisions: 0,
            known: 0,
            seals: 0,
            attachments: 0,
            redacted: 0,
            conflicts: Vec::new(),
            notices: Vec::new(),
            scrubbed: true,
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
            Line::Workspace { .. } => self.refuse(Fault::UnknownLine { found: "workspace".to_owned() }),
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
        match revisions::hash_at(self.db, header.device, header.device_seq)? {
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
        let tip = revisions::tip(self.db, header.device)?;
        let expected = tip.map_or(1, |tip| tip.device_seq + 1);
        if header.device_seq != expected {
            return self.refuse(Fault::Sequence { expected, found: header.device_seq });
        }
        if header.device_prev != tip.map(|tip| tip.hash) {
            return self.refuse(Fault::Previous);
        }
        for parent in &header.parents {
            match revisions::place(self.db, *parent)? {
                Some((_, _, entity)) if entity == header.entity => {}
                _ => return self.refuse(Fault::Parent { parent: *parent }),
            }
        }
        for pin in &header.refs {
            match revisions::place(self.db, pin.hash)? {
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
        if header.known_op() == Some(Op::ClaimPublish) {
            self.published.insert(header.entity);
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
        let sealed = revisions::hash_at(self.db, seal.device, seal.device_seq)?;
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

    /// What only the whole journal can show.
    fn finish(&mut self, head: Hash, before: i64) -> Result<()> {
        let found = digest::workspace_head(&self.ends);
        if found != head {
            self.line = 1;
            return self.refuse(Fault::Head { stated: head, found });
        }
        self.check_sealed()?;
        self.report.redacted = redaction::carry_out(self.db, before)?;
        self.check_gone()?;
        self.check_named()?;
        self.check_attachments()?;
        self.project()?;
        let mut replayed = replay::replay(self.db, before)?;
        if let Some(found) = replayed.faults.drain(..).next() {
            let line =
                self.lines.iter().find(|(seq, _)| *seq == found.seq).map_or(self.line, |(_, line)| *line);
            return Err(Error::Journal { line, fault: found.fault });
        }
        self.notice_keys(&replayed)?;
        self.report.notices.extend(replayed.notices);
        for (device, seq) in &self.came {
            arrivals::note(self.db, *device, *seq)?;
        }
        self.course.as_ref().map_or(Ok(()), |course| courses::keep(self.db, course))
    }

    fn check_sealed(&mut self) -> Result<()> {
        let ends: Vec<(DeviceId, u64)> = self.ends.iter().map(|(device, (seq, _))| (*device, *seq)).collect();
        for (device, device_seq) in ends {
            if seals::before(self.db, device, device_seq + 1)? < device_seq {
                return self.refuse(Fault::Unsealed { device_seq });
            }
        }
        Ok(())
    }

    fn check_gone(&self) -> Result<()> {
        let redactions = redaction::all(self.db)?;
        let explained: HashSet<(Hash, &str)> = redactions
            .iter()
            .flat_map(|redaction| redaction.fields.iter().map(|field| (redaction.target, field.as_str())))
            .collect();
        for (line, revision, field) in &self.gone {
            if !explained.contains(&(*revision, field.as_str())) {
                return Err(Error::Journal {
                    line: *line,
                    fault: Fault::Unexplained { field: field.clone() },
                });
            }
        }
        Ok(())
    }

    fn check_named(&self) -> Result<()> {
        for (line, entity) in &self.named {
            if !self.is_there(*entity)? {
                return Err(Error::Journal {
                    line: *line,
                    fault: Fault::Ref { refers_to: entity.to_string() },
                });
            }
        }
        Ok(())
    }

    /// What is named is here, and what is not named any more, because it was redacted, does not come back.
    fn check_attachments(&self) -> Result<()> {
        if self.wanted.is_empty() && self.brought.is_empty() {
            return Ok(());
        }
        let named = revisions::named_attachments(self.db)?;
        for (line, sha256) in self.wanted.iter().filter(|(_, sha256)| named.contains(sha256)) {
            let digest = Hash::parse(sha256);
            if digest.map(|digest| attachments::has(self.db, digest)).transpose()? != Some(true) {
                let fault = Fault::AttachmentMissing { sha256: sha256.clone() };
                return Err(Error::Journal { line: *line, fault });
            }
        }
        for sha256 in self.brought.iter().filter(|sha256| !named.contains(&sha256.to_string())) {
            attachments::delete(self.db, *sha256)?;
            store::workspace::set_scrub(self.db, true)?;
        }
        Ok(())
    }

    /// Brings the projections in step, and collects what copies disagree about.
    fn project(&mut self) -> Result<()> {
        let mut claims = BTreeSet::new();
        let mut others = BTreeSet::new();
        for (entity, subject) in &self.touched {
            if entity.kind == Kind::Claim {
                claims.insert(*entity);
                continue;
            }
            others.insert(*entity);
            if entity.kind.belongs_to_claim() {
                claims.insert(ClaimId(*subject).into());
            }
        }
        // Claims come last: what is shown of one rests on what belongs to it.
        for entity in others.into_iter().chain(claims) {
            let before = match entity.kind {
                Kind::Claim => store::find::<Claim>(self.db, ClaimId(entity.id))?,
                _ => None,
            };
            projection::refold_about(self.db, entity, self.touched.get(&entity).copied())?;
            if let Some(before) = before {
                self.notice_overtaken(&before)?;
            }
            self.report.conflicts.extend(disputed(self.db, entity)?);
        }
        Ok(())
    }

    /// Notes keys that came without an owner's word, and those of this computer that sign no more.
    fn notice_keys(&mut self, replayed: &Replayed) -> Result<()> {
        let mut devices: Vec<Record<Device>> = store::all(self.db)?;
        devices.retain(|device| device.body.active && self.profiles.holds(&device.body.public_key));
        let signs_here = |person| devices.iter().any(|device| device.body.person_id == person);
        for key in &replayed.recovered {
            self.report.notices.push(key.recovered(signs_here(key.person())));
        }
        let ended = replayed.revoked.iter().filter(|key| self.profiles.holds(&key.device.public_key));
        for key in ended.filter(|key| !signs_here(key.person())) {
            self.report.notices.push(key.notice("notice-revoked-here", &[]).warning());
        }
        Ok(())
    }

    /// Notes where what was submitted, approved or published is not what stands now; and where readers have what was
    /// withdrawn here.
    fn notice_overtaken(&mut self, before: &Record<Claim>) -> Result<()> {
        let now: Record<Claim> = store::get(self.db, before.id)?;
        let is = now.body.status;
        let fell = matches!(is, Status::InProgress | Status::Withdrawn);
        let fell = fell || now.body.overtaken > before.body.overtaken;
        let was = before.body.status;
        let notice = if was.rests() && fell {
            "notice-overtaken"
        } else if [was, is] == [Status::Withdrawn; 2] && self.published.contains(&before.id.into()) {
            "notice-published-elsewhere"
        } else {
            return Ok(());
        };
        let arguments = [
            ("claim", before.id.to_string().into()),
            ("statement", now.body.statement.into()),
            ("was", messages::word("status", was.as_str()).into()),
            ("is", messages::word("status", is.as_str()).into()),
        ];
        self.report.notices.push(Notice::said(notice, &arguments).about(before.id));
        Ok(())
    }
}

/// The next line, read whole; nothing at the end.
fn next_line(journal: &mut dyn BufRead, number: usize, text: &mut Vec<u8>) -> Result<Option<Line>> {
    text.clear();
    let read = journal.take(LINE_MOST).read_until(b'\n', text);
    let read = read.map_err(|error| Error::io("journal", error))?;
    if read == 0 {
        return Ok(None);
    }
    let refuse = |fault| Err(Error::Journal { line: number, fault });
    if read as u64 == LINE_MOST {
        return refuse(Fault::LineTooLong { most: LINE_MOST });
    }
    match serde_json::from_slice::<Line>(text) {
        Ok(line) => Ok(Some(line)),
        Err(error) => refuse(line_fault(text, &error)),
    }
}

/// Why a file whose first line can't be read is no journal.
fn no_journal(text: &[u8], error: Error) -> Error {
    let fault = match error {
        Error::Journal { .. } if text.starts_with(b"SQLite format 3\0") => Fault::WorkspaceFile,
        Error::Journal { .. } if !text.starts_with(br#"{"type":"workspace""#) => Fault::NoJournal,
        other => return other,
    };
    Error::Journal { line: 1, fault }
}

/// What the desk of a journal is called, as the workspace's founding says: its next lines, which nobody checked.
fn desk_name(journal: &mut dyn BufRead) -> Option<String> {
    let mut text = Vec::new();
    for number in 2..=FOUNDING_MOST {
        let Ok(Some(Line::Revision { header, changes, .. })) = next_line(journal, number, &mut text) else {
            return None;
        };
        if Header::parse(&header).ok()?.entity.kind == Kind::Desk {
            let Some(Entry::Held { value, .. }) = changes.get("name") else { return None };
            return text::line("name", &serde_json::from_str::<String>(value).ok()?).ok();
        }
    }
    None
}

/// Why a line can't be read: it ends too early, is not JSON, of an unknown type, or without what its type needs.
fn line_fault(text: &[u8], error: &serde_json::Error) -> Fault {
    #[derive(Deserialize)]
    struct Typed {
        r#type: String,
    }
    let known = ["workspace", "revision", "seal", "attachment"];
    if error.is_eof() && !text.ends_with(b"\n") {
        return Fault::CutOff;
    }
    match serde_json::from_slice::<Typed>(text) {
        Ok(typed) if !known.contains(&typed.r#type.as_str()) => Fault::UnknownLine { found: typed.r#type },
        _ => Fault::NotJson { reason: error.to_string() },
    }
}

/// The fields of a revision line, sorted by name.
fn changes_of(entries: BTreeMap<String, Entry>) -> Option<Vec<Change>> {
    let mut changes = Vec::with_capacity(entries.len());
    for (field, entry) in entries {
        changes.push(match entry {
            Entry::Redacted { commitment } => Change { field, content: Content::Redacted, commitment },
            Entry::Held { value, salt } => {
                let mut bytes = [0; digest::SALT_BYTES];
                let lower = salt.bytes().all(|b| !b.is_ascii_uppercase());
                (lower && hex::decode_to_slice(&salt, &mut bytes).is_ok()).then_some(())?;
                Change::commit(&field, value, bytes)
            }
        });
    }
    Some(changes)
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
