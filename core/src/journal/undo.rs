//! Undo and redo: new revisions that set the old values back. Nothing is taken out of history.
//! Each names in its refs the revision that it takes back; a redo is what takes an undo back.

mod begun;
mod changes;
mod inverse;
mod parts;
mod steps;
mod values;

use std::ops::ControlFlow;

use serde::Serialize;
use ts_rs::TS;

use self::changes::{Change, last_change};
use self::inverse::{inverse, resubmit, stays, take_back};
use self::parts::Part;
use self::steps::{refused_by_name, stays_alone, undo_step};
use self::values::Before;
use crate::Watch;
use crate::error::{Error, Result};
use crate::ids::Hash;
use crate::journal::revision::{Header, Revision};
use crate::rules::{Op, Refusal};
use crate::store::chains;
use crate::workspace::{Acting, Ending, Workspace};
use crate::writing::{Author, Writing};

/// A change of more revisions than this is one of many things.
const MANY: u64 = 1_000;

/// What an undo took back.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Undone {
    /// The revisions that were taken back, the newest first.
    pub undone: Vec<UndoneRevision>,
    /// The revisions that set the old values back.
    pub revisions: Vec<Hash>,
    /// What began with the change and has no values before: history keeps it, the newest first.
    pub kept: Vec<UndoneRevision>,
    /// What somebody changed since: it stays as they left it, the newest first.
    pub changed: Vec<UndoneRevision>,
}

/// A revision that was taken back, or that stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UndoneRevision {
    /// Its hash.
    pub hash: Hash,
    /// What it had done.
    pub op: String,
    /// To what: `<kind>/<uuid>`.
    pub entity: String,
}

/// What undo and redo would take back now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Undoable {
    /// The person's last change that stands.
    pub undo: Option<UndoStep>,
    /// Their last undo, while nothing else was changed since.
    pub redo: Option<UndoStep>,
    /// Where the last change can't be taken back, the last one before it that can.
    pub earlier: Option<UndoStep>,
}

/// A change that undo or redo would take back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UndoStep {
    /// What it did. Of an undo what it took back, which a redo does again.
    pub op: String,
    /// To what: `<kind>/<uuid>`.
    pub entity: String,
    /// What that is called, a claim's statement or an article's title; nothing where it has no name, or is one of several.
    pub title: Option<String>,
    /// Whether it did so to other things too.
    pub several: bool,
    /// Whether it can be taken back at all. Of what was begun a claim alone can, by whoever may withdraw it.
    pub possible: bool,
    /// Why not, as a sentence, where the rules refuse it, or all of it was changed since or has no values to go back to.
    pub reason: Option<String>,
}

/// Which way one goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Undo,
    Redo,
    /// An undo that goes past changes that can't be taken back.
    Earlier,
}

impl Workspace {
    /// Takes back the last change of this person on this computer that stands. What was redone stands again.
    /// Where a change also began something, such as a comment or a claim's first verdict, that stays, and is told; so
    /// does what somebody changed since.
    ///
    /// # Errors
    /// `NotUndoable` where nothing is left, or the change can't be taken back; `ChangedSince` where somebody changed all
    /// of it since.
    pub fn undo(&mut self, acting: &Acting) -> Result<Undone> {
        self.undo_watched(acting, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::undo`], watched: a change of many claims takes as long to take back.
    ///
    /// # Errors
    /// As [`Workspace::undo`]; `Cancelled`, and nothing was taken back.
    pub fn undo_watched(&mut self, acting: &Acting, watch: Watch<'_>) -> Result<Undone> {
        self.go(acting, Way::Undo, watch)
    }

    /// Takes back this person's last undo, whole, unless they changed anything since.
    ///
    /// # Errors
    /// As [`Workspace::undo`]; for a submission that was undone, as [`Workspace::submit_claim`].
    pub fn redo(&mut self, acting: &Acting) -> Result<Undone> {
        self.redo_watched(acting, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::redo`], watched.
    ///
    /// # Errors
    /// As [`Workspace::redo`]; `Cancelled`, and nothing was taken back.
    pub fn redo_watched(&mut self, acting: &Acting, watch: Watch<'_>) -> Result<Undone> {
        self.go(acting, Way::Redo, watch)
    }

    /// Takes back the last change of this person that can be taken back: what came after it stays, such as a source that
    /// was added, or a submission of what was published since. Watched as [`Workspace::undo_watched`] is.
    ///
    /// # Errors
    /// As [`Workspace::undo_watched`], for the last change where no other can be taken back.
    pub fn undo_earlier_watched(&mut self, acting: &Acting, watch: Watch<'_>) -> Result<Undone> {
        self.go(acting, Way::Earlier, watch)
    }

    fn go(&mut self, acting: &Acting, way: Way, watch: Watch<'_>) -> Result<Undone> {
        let author = Author::of(self.db(), acting)?;
        let change = match last_change(self.db(), author, way)? {
            None if way == Way::Earlier => last_change(self.db(), author, Way::Undo)?,
            change => change,
        };
        let change = change.ok_or(Error::NotUndoable { op: None })?;
        if change.to - change.from < MANY {
            return self.write(acting, |writing| {
                let part = parts::read(writing.db(), &change, change.from, change.to)?;
                let mut going = Going::begin(writing, &change, way, watch)?;
                going.take_back(&part)?;
                going.end()
            });
        }
        let reader = self.reader()?;
        self.write_many(acting, Ending::Commit, |writing| {
            let mut going = Going::begin(writing, &change, way, watch)?;
            parts::each_read_ahead(reader, &change, |part| going.take_back(part))?;
            going.end()
        })
    }

    /// What undo and redo would take back now.
    ///
    /// # Errors
    /// `Database`.
    pub fn undoable(&self, acting: &Acting) -> Result<Undoable> {
        let _reading = self.read_at_once()?;
        let author = Author::of(self.db(), acting)?;
        let step = |way| -> Result<Option<UndoStep>> {
            let Some(change) = last_change(self.db(), author, way)? else {
                return Ok(None);
            };
            let step = undo_step(self.db(), &change, author, way)?;
            let revoked = || Some(Refusal::DeviceRevoked.to_string());
            let refused =
                |step: UndoStep| UndoStep { possible: false, reason: step.reason.or_else(revoked), ..step };
            Ok(if author.active { step } else { step.map(refused) })
        };
        let (undo, redo) = (step(Way::Undo)?, step(Way::Redo)?);
        let earlier = match &undo {
            Some(undo) if !undo.possible && author.active => step(Way::Earlier)?.filter(|step| step.possible),
            _ => None,
        };
        Ok(Undoable { undo, redo, earlier })
    }
}

/// An undo or redo under way.
struct Going<'a, 'w> {
    writing: &'a mut Writing<'w>,
    change: &'a Change,
    way: Way,
    watch: Watch<'a>,
    /// Whether the change recorded claims.
    recorded: bool,
    result: Undone,
    /// Why the first of those stays that somebody changed since.
    changed: Option<Error>,
}

impl<'a, 'w> Going<'a, 'w> {
    fn begin(
        writing: &'a mut Writing<'w>,
        change: &'a Change,
        way: Way,
        watch: Watch<'a>,
    ) -> Result<Going<'a, 'w>> {
        let recorded = chains::has(writing.db(), change.device, change.from, change.to, Op::ClaimRecord)?;
        Ok(Going { writing, change, way, watch, recorded, result: Undone::default(), changed: None })
    }

    fn take_back(&mut self, part: &Part) -> Result<()> {
        let total = self.change.to + 1 - self.change.from;
        for (revision, before) in part {
            if (self.watch)(self.change.to - revision.header.device_seq, total).is_break() {
                return Err(Error::Cancelled);
            }
            if self.recorded && self.change.began_claim_of(self.writing.db(), revision)? {
                continue;
            }
            match self.take_back_one(revision, before) {
                // Nothing of it was written; the rest of the change is taken back all the same.
                Err(error) if stays_alone(&error) => {
                    self.result.changed.push(UndoneRevision::of(revision));
                    if self.changed.is_none() {
                        self.changed = Some(refused_by_name(self.writing.db(), revision, error)?);
                    }
                }
                other => other?,
            }
        }
        Ok(())
    }

    /// Takes back one revision; none where another one's taking back sees to it, or history keeps it.
    fn take_back_one(&mut self, revision: &Revision, before: &Before) -> Result<()> {
        let (writing, way) = (&mut *self.writing, self.way);
        let Some(op) = revision.header.known_op() else {
            return Err(Error::NotUndoable { op: None });
        };
        if op.is_consequence() {
            return Ok(());
        }
        if stays(writing.db(), op, revision, way)? {
            self.result.kept.push(UndoneRevision::of(revision));
            return Ok(());
        }
        let written = match inverse(writing.db(), op, revision, way)? {
            // A submission is never restored: whatever it asks for is asked for again.
            Some(Op::ReviewSubmit) => resubmit(writing, revision),
            Some(inverse @ (Op::ClaimWithdraw | Op::ClaimReopen)) => {
                begun::move_back(writing, inverse, revision, self.change)
            }
            Some(inverse) => take_back(writing, inverse, revision, before),
            None => return Err(Error::NotUndoable { op: Some(op) }),
        };
        self.result.revisions.push(written?);
        self.result.undone.push(UndoneRevision::of(revision));
        Ok(())
    }

    /// What it came to; refused where nothing was taken back.
    fn end(self) -> Result<Undone> {
        match (self.result.undone.as_slice(), self.changed, self.result.kept.first()) {
            ([], Some(changed), _) => Err(changed),
            ([], None, Some(kept)) => Err(Error::NotUndoable { op: Op::parse(&kept.op) }),
            _ => Ok(self.result),
        }
    }
}

impl UndoneRevision {
    fn of(revision: &Revision) -> UndoneRevision {
        let Header { op, entity, .. } = &revision.header;
        UndoneRevision { hash: revision.hash, op: op.clone(), entity: entity.to_string() }
    }
}
