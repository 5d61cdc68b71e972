//! A verification under way: the journal in its order of arrival, then what is shown, and what else must be there.

use std::collections::HashSet;
use std::thread;

use uuid::Uuid;

use super::aside::Aside;
use super::gone::Gone;
use super::reading::{Arrived, Reading};
use super::{ExpectedHead, Found, HadBy, RedactedField, Remedy, Verification, shown};
use crate::called::called;
use crate::claims::Claim;
use crate::error::{Fault, Result};
use crate::ids::{EntityRef, Hash, Kind};
use crate::journal::digest::{self, Tips};
use crate::journal::notices::Notice;
use crate::journal::outline::{self, Outlines};
use crate::journal::replay::Replay;
use crate::journal::revision::Revision;
use crate::journal::seal::Seal;
use crate::messages;
use crate::projection::for_kind;
use crate::sources::Source;
use crate::store::{self, Db, Stored, attachments, chains, courses, known, revisions, seals};
use crate::workspace::Workspace;

/// Something that is wrong with a revision, at its place in the order of arrival.
pub(super) type Located = (i64, Found);

/// A verification under way.
pub(super) struct Check<'a> {
    db: &'a Db,
    pub(super) found: Vec<Found>,
    /// What is wrong with single revisions.
    located: Vec<Located>,
    /// Values that are gone.
    gone: Gone,
    redacted: Vec<RedactedField>,
    notices: Vec<Notice>,
    revisions: u64,
    seals: u64,
    attachments: u64,
    tips: Tips,
    expected: Option<ExpectedHead>,
    /// The digests that sources name.
    named: HashSet<String>,
}

impl<'a> Check<'a> {
    pub(super) fn new(db: &'a Db, expected: Option<Hash>) -> Check<'a> {
        Check {
            db,
            found: Vec::new(),
            located: Vec::new(),
            gone: Gone::default(),
            redacted: Vec::new(),
            notices: Vec::new(),
            revisions: 0,
            seals: 0,
            attachments: 0,
            tips: Tips::new(),
            expected: expected.map(ExpectedHead::new),
            named: HashSet::new(),
        }
    }

    /// Every revision, in order of arrival, and all that follows from them.
    pub(super) fn journal(&mut self, journal: Db, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
        let (mut replay, mut outlines) = (Replay::new(self.db, 0)?, Outlines::default());
        make_room(self.db, &mut replay, &mut outlines)?;
        let read = self.read(journal, &mut replay, &mut outlines, progress);
        let (redacted, unexplained) = self.gone.settle(self.db);
        self.redacted.extend(redacted);
        self.located.extend(unexplained);
        self.located.sort_by_key(|(seq, _)| *seq);
        self.found.extend(self.located.drain(..).map(|(_, found)| found));
        let second = read?;
        self.notes(&replay)?;
        self.found.extend(shown::check(self.db, second, replay.lines(), &outlines)?);
        let replayed = replay.finish()?;
        self.notices.extend(replayed.recovered.iter().map(|key| key.recovered(false)));
        self.notices.extend(replayed.notices);
        self.found.extend(replayed.faults.into_iter().map(Found::placed));
        Ok(())
    }

    fn read(
        &mut self,
        journal: Db,
        replay: &mut Replay<'_>,
        outlines: &mut Outlines,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Db> {
        let total = u64::try_from(revisions::last_seq(self.db)?).unwrap_or_default();
        let read = thread::scope(|scope| {
            Reading::begin(scope, journal).each(|arrived| {
                self.revision(arrived, replay)?;
                if self.revisions.is_multiple_of(4_096) {
                    progress(self.revisions, total);
                }
                replay.step(&arrived.revision, arrived.subject)?;
                outline::take(replay, outlines, &arrived.revision);
                Ok(())
            })
        });
        progress(self.revisions, total);
        read
    }

    fn revision(&mut self, arrived: &mut Arrived, replay: &Replay<'_>) -> Result<()> {
        self.revisions += 1;
        let mut faults = std::mem::take(&mut arrived.faults);
        let Arrived { revision, subject, .. } = arrived;
        let header = &revision.header;
        let before = self.tips.get(&header.device).copied();
        faults.extend(header.misplaced(before));
        if !self.subject_fits(revision, *subject)? {
            faults.push(Fault::Column { column: "subject_id".to_owned() });
        }
        self.links(revision, replay, &mut faults)?;
        let located = |fault| (revision.seq, Found::in_revision(revision, fault));
        self.located.extend(faults.into_iter().map(located));
        self.tips.insert(header.device, (header.device_seq, revision.hash));
        self.look_for_head();
        self.take_names(revision);
        self.gone.take(revision);
        Ok(())
    }

    /// What the journal's table says the revision is about is what its values say, or those of its entity.
    fn subject_fits(&self, revision: &Revision, stored: Uuid) -> Result<bool> {
        let entity = revision.header.entity;
        if !entity.kind.belongs_to_claim() {
            return Ok(stored == entity.id);
        }
        let stated = revision.value("claim_id").and_then(|json| serde_json::from_str::<Uuid>(json).ok());
        let subject = match stated {
            Some(stated) => Some(stated),
            None => revisions::subject(self.db, entity)?,
        };
        Ok(subject.is_none_or(|subject| subject == stored))
    }

    /// Parents are earlier revisions of the same entity; refs are earlier revisions of what they name.
    fn links(&self, revision: &Revision, replay: &Replay<'_>, faults: &mut Vec<Fault>) -> Result<()> {
        let header = &revision.header;
        let arrived = |entity: EntityRef, hash: Hash| -> Result<bool> {
            if replay.line(entity).is_some_and(|line| line.head == hash) {
                return Ok(true);
            }
            let place = revisions::arrival(self.db, hash)?;
            Ok(place.is_some_and(|(seq, of)| seq < revision.seq && of == entity))
        };
        for parent in &header.parents {
            if !arrived(header.entity, *parent)? {
                faults.push(Fault::Parent { parent: *parent });
            }
        }
        for pin in &header.refs {
            if !arrived(pin.entity, pin.hash)? {
                faults.push(Fault::Ref { refers_to: pin.entity.to_string() });
            }
        }
        Ok(())
    }

    /// Tells what each fault is about by what that is called, as far as that can be read.
    fn name_what_was_found(&mut self) {
        let mut found = std::mem::take(&mut self.found);
        for found in &mut found {
            let entity = found.entity.as_deref().and_then(EntityRef::parse);
            found.called = entity.and_then(|entity| called(self.db, entity).ok().flatten());
        }
        self.found = found;
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
        if let Some(expected) = self.expected.as_mut().filter(|expected| expected.had_by.is_none())
            && digest::workspace_head(&self.tips) == expected.head
        {
            expected.had(HadBy::ThisFile, self.revisions);
        }
    }

    /// Whether the head that was expected, and that this file never had, was that of another copy at some place of its
    /// course. A course needs no trust: only revisions that are here, as they were, come to that head.
    pub(super) fn look_for_head_of_a_copy(&mut self) -> Result<()> {
        let Some(expected) = self.expected.as_mut().filter(|expected| expected.had_by.is_none()) else {
            return Ok(());
        };
        for (_, course) in courses::all(self.db)? {
            let mut tips = Tips::new();
            for (device, until) in course.runs() {
                let after = tips.get(device).map_or(0, |(device_seq, _)| *device_seq);
                // A copy was never seen in the midst of a transaction, which ends with its seal.
                for place in seals::between(self.db, *device, after, *until)? {
                    tips.insert(*device, place);
                    if digest::workspace_head(&tips) == expected.head {
                        expected
                            .had(HadBy::AnotherCopy, tips.values().map(|(device_seq, _)| device_seq).sum());
                        return Ok(());
                    }
                }
            }
        }
        Ok(())
    }

    /// What each chain knew of the others is stored as the revisions say.
    fn notes(&mut self, replay: &Replay<'_>) -> Result<()> {
        let mut stored = replay.notes.another();
        known::each(self.db, |device, device_seq, other, other_seq| {
            stored.note(device, device_seq, other, other_seq);
        })?;
        for device in replay.notes.differing(&stored) {
            let fault = Fault::Column { column: "known".to_owned() };
            self.found.push(Found::in_entity(device.into(), fault));
        }
        Ok(())
    }

    /// Takes in what was checked beside the journal.
    pub(super) fn take(&mut self, aside: &Aside) -> Result<()> {
        self.seals = aside.seals;
        for seal in &aside.broken_seals {
            self.seal_fault(seal)?;
        }
        for (device, (device_seq, _)) in &self.tips {
            if aside.sealed.get(device).copied().unwrap_or_default() < *device_seq {
                let fault = Fault::Unsealed { device_seq: *device_seq };
                self.found.push(Found::in_entity((*device).into(), fault));
            }
        }
        let broken = aside.broken_indexes.iter();
        self.found.extend(broken.map(|index| Found::new(Fault::Index { index: index.clone() })));
        let foreign = aside.foreign.iter();
        self.found.extend(foreign.map(|what| Found::new(Fault::Schema { what: what.clone() })));
        Ok(())
    }

    fn seal_fault(&mut self, seal: &Seal) -> Result<()> {
        let fault = Fault::Seal { device_seq: seal.device_seq };
        let revision = chains::between(self.db, seal.device, seal.device_seq, seal.device_seq)?;
        self.found.push(match revision.first() {
            Some(revision) => Found::in_revision(revision, fault),
            None => Found::in_entity(seal.device.into(), fault),
        });
        Ok(())
    }

    /// The files that sources name are here, and no others.
    pub(super) fn attachments(&mut self) -> Result<()> {
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

    pub(super) fn report(mut self, workspace: &Workspace) -> Result<Verification> {
        if let Some(expected) = self.expected.as_ref().filter(|expected| expected.had_by.is_none()) {
            self.found.push(Found::new(Fault::ExpectedHead { expected: expected.head }));
        }
        self.name_what_was_found();
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
            remedy: self.found.iter().filter_map(|found| Remedy::of(&found.fault)).max(),
            faults: self.found,
            redacted: self.redacted,
            notices: self.notices,
            expected_head: self.expected,
            cannot_detect: messages::text(id, &[]),
        })
    }
}

/// Makes room for as many lines as there are rows.
fn make_room(db: &Db, replay: &mut Replay<'_>, outlines: &mut Outlines) -> Result<()> {
    let (mut lines, mut fields) = (0, 0);
    for kind in Kind::ALL {
        let (rows, columns) = for_kind!(kind, size, db)?;
        lines += rows;
        fields += rows * columns;
    }
    outlines.make_room(fields);
    replay.make_room(lines, store::count::<Claim>(db)?, store::count::<Source>(db)?);
    Ok(())
}

/// How many rows and fields a projection has.
fn size<T: Stored>(db: &Db) -> Result<(usize, usize)> {
    Ok((store::count::<T>(db)?, T::FIELDS.len()))
}
