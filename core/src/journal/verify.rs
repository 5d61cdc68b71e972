//! Verifying: every value read again, every hash, chain, seal, rule and attachment checked, and what is shown
//! compared with what history says. It names each fault, and what no check of the file alone can show.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;
use uuid::Uuid;

use crate::error::{Error, Fault, Result};
use crate::ids::{DeviceId, EntityRef, Hash, Kind};
use crate::journal::replay::{Placed, Replay};
use crate::journal::revision::Revision;
use crate::journal::seal::{self, Seal};
use crate::journal::{digest, redaction};
use crate::messages;
use crate::people::Device;
use crate::projection::{self, for_kind};
use crate::records::Record;
use crate::store::{self, Db, Stored, attachments, indexes, known, revisions, seals};
use crate::workspace::Workspace;

/// What a verification found.
#[derive(Clone, Debug, Serialize)]
pub struct Verification {
    /// Whether everything holds.
    pub holds: bool,
    /// The workspace head.
    pub head: Hash,
    /// How many revisions were read.
    pub revisions: u64,
    /// How many seals were checked.
    pub seals: u64,
    /// How many attachments were checked.
    pub attachments: u64,
    /// What is wrong.
    pub faults: Vec<Found>,
    /// What was redacted: these values can't be checked any more.
    pub redacted: Vec<RedactedField>,
    /// What is allowed and worth a look.
    pub notices: Vec<String>,
    /// What became of the head that was expected.
    pub expected_head: Option<ExpectedHead>,
    /// What no check of the file alone can show.
    pub cannot_detect: String,
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// The revision's id.
    pub revision: Option<Uuid>,
    /// The revision's hash as it is stored.
    pub hash: Option<Hash>,
    /// The entity: `<kind>/<uuid>`.
    pub entity: Option<String>,
    /// What is wrong.
    #[serde(flatten)]
    pub fault: Fault,
    /// What is wrong, as a sentence.
    pub message: String,
}

/// A value that was destroyed by a redaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RedactedField {
    /// The revision's id.
    pub revision: Uuid,
    /// The revision's hash.
    pub hash: Hash,
    /// The entity: `<kind>/<uuid>`.
    pub entity: String,
    /// The field.
    pub field: String,
}

/// A head that was kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpectedHead {
    /// The head.
    pub head: Hash,
    /// After how many revisions this file had it; nothing where it never did.
    pub at_revision: Option<u64>,
}

impl Workspace {
    /// Checks the whole workspace. A head that was kept elsewhere shows whether history was rewritten since.
    /// `progress` is given the number of revisions done and to do.
    ///
    /// # Errors
    /// `Database`. What is wrong with the workspace is no error but a finding.
    pub fn verify(
        &self,
        expect_head: Option<Hash>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Verification> {
        let mut check = Check::new(self.db(), self.id(), expect_head)?;
        if let Err(error) = check.journal(progress).and_then(|()| check.rest()) {
            check.found.push(Found::unreadable(&error));
        }
        check.report(self)
    }
}

impl Found {
    fn new(fault: Fault) -> Found {
        let message = messages::fault(&fault);
        Found { revision: None, hash: None, entity: None, fault, message }
    }

    fn in_revision(revision: &Revision, fault: Fault) -> Found {
        Found {
            revision: Some(revision.header.revision),
            hash: Some(revision.hash),
            entity: Some(revision.header.entity.to_string()),
            ..Found::new(fault)
        }
    }

    fn in_entity(entity: EntityRef, fault: Fault) -> Found {
        Found { entity: Some(entity.to_string()), ..Found::new(fault) }
    }

    fn unreadable(error: &Error) -> Found {
        let reason = match error {
            Error::Damaged { what } => what.clone(),
            Error::Database(source) => source.to_string(),
            other => other.to_string(),
        };
        Found::new(Fault::Unreadable { reason })
    }

    fn placed(placed: Placed) -> Found {
        Found {
            revision: Some(placed.revision),
            hash: Some(placed.hash),
            entity: Some(placed.entity.to_string()),
            ..Found::new(placed.fault)
        }
    }
}

/// A verification under way.
struct Check<'a> {
    db: &'a Db,
    workspace: Uuid,
    found: Vec<Found>,
    redacted: Vec<RedactedField>,
    notices: Vec<String>,
    revisions: u64,
    seals: u64,
    attachments: u64,
    tips: BTreeMap<DeviceId, (u64, Hash)>,
    expected: Option<ExpectedHead>,
    /// The digests that sources name.
    named: HashSet<String>,
}

impl<'a> Check<'a> {
    fn new(db: &'a Db, workspace: Uuid, expected: Option<Hash>) -> Result<Check<'a>> {
        Ok(Check {
            db,
            workspace,
            found: Vec::new(),
            redacted: Vec::new(),
            notices: Vec::new(),
            revisions: 0,
            seals: 0,
            attachments: 0,
            tips: BTreeMap::new(),
            expected: expected.map(|head| ExpectedHead { head, at_revision: None }),
            named: HashSet::new(),
        })
    }

    /// Every revision, in order of arrival.
    fn journal(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
        let total = u64::try_from(revisions::last_seq(self.db)?).unwrap_or_default();
        let redactions = redaction::all(self.db)?;
        let explained: HashSet<(Hash, String)> = redactions
            .into_iter()
            .flat_map(|named| named.fields.into_iter().map(move |field| (named.target, field)))
            .collect();
        let mut replay = Replay::new(self.db, 0)?;
        revisions::each(self.db, 0, |revision| {
            self.revision(&revision, &explained)?;
            if self.revisions.is_multiple_of(4_096) {
                progress(self.revisions, total);
            }
            replay.step(&revision)
        })?;
        progress(self.revisions, total);
        self.chains(&replay)?;
        self.projections(&replay)?;
        let replayed = replay.finish()?;
        self.notices.extend(replayed.notices);
        self.found.extend(replayed.faults.into_iter().map(Found::placed));
        Ok(())
    }

    fn revision(&mut self, revision: &Revision, explained: &HashSet<(Hash, String)>) -> Result<()> {
        self.revisions += 1;
        let header = &revision.header;
        let mut faults = revision.faults();
        let before = self.tips.get(&header.device).copied();
        let expected = before.map_or(1, |(device_seq, _)| device_seq + 1);
        if header.device_seq != expected {
            faults.push(Fault::Sequence { expected, found: header.device_seq });
        }
        if header.device_prev != before.map(|(_, hash)| hash) {
            faults.push(Fault::Previous);
        }
        if !self.subject_fits(revision)? {
            faults.push(Fault::Column { column: "subject_id".to_owned() });
        }
        self.gone(revision, explained, &mut faults);
        self.links(revision, &mut faults)?;
        self.found.extend(faults.into_iter().map(|fault| Found::in_revision(revision, fault)));
        self.tips.insert(header.device, (header.device_seq, revision.hash));
        self.look_for_head();
        self.take_names(revision);
        Ok(())
    }

    /// Parents are earlier revisions of the same entity; refs are earlier revisions of what they name.
    fn links(&self, revision: &Revision, faults: &mut Vec<Fault>) -> Result<()> {
        for parent in &revision.header.parents {
            let place = revisions::arrival(self.db, *parent)?;
            let fits = |(seq, entity)| seq < revision.seq && entity == revision.header.entity;
            if !place.is_some_and(fits) {
                faults.push(Fault::Parent { parent: *parent });
            }
        }
        for pin in &revision.header.refs {
            let place = revisions::arrival(self.db, pin.hash)?;
            if !place.is_some_and(|(seq, entity)| seq < revision.seq && entity == pin.entity) {
                faults.push(Fault::Ref { entity: pin.entity.to_string() });
            }
        }
        Ok(())
    }

    /// What the journal's table says the revision is about is what its values say.
    fn subject_fits(&self, revision: &Revision) -> Result<bool> {
        let entity = revision.header.entity;
        let stored = revisions::subject_of(self.db, revision.seq)?;
        if !entity.kind.belongs_to_claim() {
            return Ok(stored == Some(entity.id));
        }
        let stated = revision.value("claim_id").and_then(|json| serde_json::from_str::<Uuid>(json).ok());
        Ok(stated.is_none() || stored == stated)
    }

    /// A value that is gone must have been redacted.
    fn gone(&mut self, revision: &Revision, explained: &HashSet<(Hash, String)>, faults: &mut Vec<Fault>) {
        for change in revision.changes.iter().filter(|change| change.value().is_none()) {
            if explained.contains(&(revision.hash, change.field.clone())) {
                self.redacted.push(RedactedField {
                    revision: revision.header.revision,
                    hash: revision.hash,
                    entity: revision.header.entity.to_string(),
                    field: change.field.clone(),
                });
            } else {
                faults.push(Fault::Unexplained { field: change.field.clone() });
            }
        }
    }

    fn take_names(&mut self, revision: &Revision) {
        if revision.header.entity.kind == Kind::Source
            && let Some(json) = revision.value("attachments")
        {
            let digests: Vec<String> = serde_json::from_str(json).unwrap_or_default();
            self.named.extend(digests);
        }
    }

    /// Whether the head that was expected is the one after this revision.
    fn look_for_head(&mut self) {
        if let Some(expected) = self.expected.as_mut().filter(|expected| expected.at_revision.is_none())
            && head_of(&self.tips) == expected.head
        {
            expected.at_revision = Some(self.revisions);
        }
    }

    /// What each chain knew of the others is stored as the revisions say.
    fn chains(&mut self, replay: &Replay<'_>) -> Result<()> {
        for (device, chain) in replay.chains() {
            let device_seq = self.tips.get(device).map_or(0, |(device_seq, _)| *device_seq);
            if known::at(self.db, *device, device_seq)? != *chain {
                let fault = Fault::Column { column: "known".to_owned() };
                self.found.push(Found::in_entity((*device).into(), fault));
            }
        }
        Ok(())
    }

    /// What is shown is what history says.
    fn projections(&mut self, replay: &Replay<'_>) -> Result<()> {
        for kind in Kind::ALL {
            for_kind!(kind, projection_faults, self.db, replay, &mut self.found)?;
        }
        Ok(())
    }

    fn rest(&mut self) -> Result<()> {
        self.check_seals()?;
        self.check_attachments()?;
        for index in indexes::broken(self.db)? {
            self.found.push(Found::new(Fault::Index { index }));
        }
        Ok(())
    }

    fn check_seals(&mut self) -> Result<()> {
        let devices: Vec<Record<Device>> = store::all(self.db)?;
        let keys: HashMap<DeviceId, _> =
            devices.iter().map(|device| (device.id, seal::public_key(&device.body.public_key))).collect();
        let mut sealed: HashMap<DeviceId, u64> = HashMap::new();
        let (db, workspace) = (self.db, self.workspace);
        let (mut count, mut broken) = (0, Vec::new());
        seals::each(db, |seal| {
            count += 1;
            let hash = revisions::hash_at(db, seal.device, seal.device_seq)?;
            let holds = matches!(keys.get(&seal.device), Some(Some(key)) if seal.holds(workspace, key));
            if hash == Some(seal.hash) && holds {
                sealed.insert(seal.device, seal.device_seq);
            } else {
                broken.push(seal);
            }
            Ok(())
        })?;
        self.seals = count;
        for seal in broken {
            self.seal_fault(&seal)?;
        }
        for (device, (device_seq, _)) in self.tips.clone() {
            if sealed.get(&device).copied().unwrap_or_default() < device_seq {
                self.found.push(Found::in_entity(device.into(), Fault::Unsealed { device_seq }));
            }
        }
        Ok(())
    }

    fn seal_fault(&mut self, seal: &Seal) -> Result<()> {
        let fault = Fault::Seal { device_seq: seal.device_seq };
        let revision = revisions::chain(self.db, seal.device, seal.device_seq, seal.device_seq)?;
        self.found.push(match revision.first() {
            Some(revision) => Found::in_revision(revision, fault),
            None => Found::in_entity(seal.device.into(), fault),
        });
        Ok(())
    }

    fn check_attachments(&mut self) -> Result<()> {
        for sha256 in attachments::digests(self.db)? {
            self.attachments += 1;
            let digest = sha256.to_string();
            if !self.named.remove(&digest) {
                self.found.push(Found::new(Fault::AttachmentUnused { sha256: digest.clone() }));
            }
            let stored = attachments::find(self.db, sha256)?;
            if stored.is_none_or(|attachment| digest::sha256(&attachment.data) != sha256) {
                self.found.push(Found::new(Fault::Attachment { sha256: digest }));
            }
        }
        for sha256 in std::mem::take(&mut self.named) {
            self.found.push(Found::new(Fault::AttachmentMissing { sha256 }));
        }
        Ok(())
    }

    fn report(mut self, workspace: &Workspace) -> Result<Verification> {
        if let Some(expected) = self.expected.as_ref().filter(|expected| expected.at_revision.is_none()) {
            self.found.push(Found::new(Fault::ExpectedHead { expected: expected.head }));
        }
        let id = match self.expected {
            Some(_) => "verify-cannot-detect-after-head",
            None => "verify-cannot-detect",
        };
        Ok(Verification {
            holds: self.found.is_empty(),
            head: workspace.head()?.head,
            revisions: self.revisions,
            seals: self.seals,
            attachments: self.attachments,
            faults: self.found,
            redacted: self.redacted,
            notices: self.notices,
            expected_head: self.expected,
            cannot_detect: messages::text(id, &[]),
        })
    }
}

fn head_of(tips: &BTreeMap<DeviceId, (u64, Hash)>) -> Hash {
    let lines = tips.iter().map(|(device, (device_seq, hash))| format!("{device} {device_seq} {hash}\n"));
    digest::workspace_head(lines.collect())
}

/// Compares every row of a projection with what its line makes of it.
fn projection_faults<T: Stored>(db: &Db, replay: &Replay<'_>, found: &mut Vec<Found>) -> Result<()> {
    let mut shown: HashSet<Uuid> = HashSet::new();
    store::each::<T>(db, |stored| {
        let entity: EntityRef = stored.id.into();
        shown.insert(entity.id);
        match projection::now::<T>(db, entity) {
            Ok(Some(record)) if record == stored => {}
            Ok(Some(record)) => {
                let fault = Fault::Projection { field: differing(&record, &stored) };
                found.push(Found::in_entity(entity, fault));
            }
            Ok(None) => found.push(Found::in_entity(entity, Fault::ProjectionUnexplained)),
            Err(error) => found.push(Found { entity: Some(entity.to_string()), ..Found::unreadable(&error) }),
        }
        Ok(())
    })?;
    for (kind, id) in replay.lines.keys() {
        if *kind == T::KIND && !shown.contains(id) {
            let entity = EntityRef { kind: *kind, id: *id };
            found.push(Found::in_entity(entity, Fault::ProjectionMissing));
        }
    }
    Ok(())
}

/// The first field in which two records of one entity differ.
fn differing<T: Stored>(record: &Record<T>, stored: &Record<T>) -> String {
    let object = |record: &Record<T>| serde_json::to_value(record).unwrap_or_default();
    let (record, stored) = (object(record), object(stored));
    let fields = record.as_object().into_iter().flat_map(|fields| fields.iter());
    let mut different = fields.filter(|(field, value)| stored.get(*field) != Some(value));
    different.next().map(|(field, _)| field.clone()).unwrap_or_default()
}
