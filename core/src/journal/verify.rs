//! Verifying: every value read again, every hash, chain, seal, rule and attachment checked, and what is shown
//! compared with what history says. It names each fault, and what no check of the file alone can show.

mod aside;
mod check;
mod gone;
mod reading;
mod shown;

use std::ops::ControlFlow;
use std::thread;

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use self::aside::Aside;
use self::check::Check;
use crate::Watch;
use crate::called::Called;
use crate::error::{Error, Fault, Result};
use crate::ids::{EntityRef, Hash, PersonId, Timestamp};
use crate::journal::notices::Notice;
use crate::journal::replay::Placed;
use crate::journal::revision::Revision;
use crate::messages;
use crate::store::Db;
use crate::threads::joined;
use crate::workspace::Workspace;

/// What a verification found.
#[derive(Clone, Debug, Serialize, TS)]
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
    /// What there is to do about it; nothing where nothing is wrong with the file.
    pub remedy: Option<Remedy>,
    /// What was redacted: these values can't be checked any more.
    pub redacted: Vec<RedactedField>,
    /// What is allowed and worth a look.
    pub notices: Vec<Notice>,
    /// What became of the head that was expected.
    pub expected_head: Option<ExpectedHead>,
    /// What no check of the file alone can show.
    pub cannot_detect: String,
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Found {
    /// The revision's id.
    pub revision: Option<Uuid>,
    /// The revision's hash as it is stored.
    pub hash: Option<Hash>,
    /// The entity: `<kind>/<uuid>`.
    pub entity: Option<String>,
    /// What that is called; nothing where it is not shown.
    pub called: Option<Called>,
    /// What is wrong.
    #[serde(flatten)]
    pub fault: Fault,
    /// What is wrong, as a sentence.
    pub message: String,
}

/// A value that was destroyed by a redaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RedactedField {
    /// The revision's id.
    pub revision: Uuid,
    /// The revision's hash.
    pub hash: Hash,
    /// The entity: `<kind>/<uuid>`.
    pub entity: String,
    /// What that is called; nothing where it is not shown.
    pub called: Option<Called>,
    /// The field.
    pub field: String,
    /// Who destroyed it.
    pub by: PersonId,
    /// What they are called.
    pub by_name: String,
    /// When, by that device's clock.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
}

/// What there is to do about faults: of several the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Indexes alone are out of step: they are written anew.
    Reindex,
    /// History holds, and the rest of the file does not: a copy that is made from the journal has all of it.
    CopyFromJournal,
    /// History itself does not hold: a copy of which it does is put in its place.
    Restore,
}

impl Remedy {
    /// The remedy of one fault. A head that is not known here is none of the file.
    const fn of(fault: &Fault) -> Option<Remedy> {
        match fault {
            Fault::ExpectedHead { .. } => None,
            Fault::Index { .. } => Some(Remedy::Reindex),
            Fault::Schema { .. }
            | Fault::Projection { .. }
            | Fault::ProjectionMissing
            | Fault::ProjectionUnexplained
            | Fault::Column { .. } => Some(Remedy::CopyFromJournal),
            _ => Some(Remedy::Restore),
        }
    }
}

/// A head that was kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ExpectedHead {
    /// The head.
    pub head: Hash,
    /// Who had it; nothing where that is not known.
    pub had_by: Option<HadBy>,
    /// After how many revisions.
    pub at_revision: Option<u64>,
}

/// Who had a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HadBy {
    /// This file.
    ThisFile,
    /// Another copy, whose journal was imported here. All that it had then is here, as it was.
    AnotherCopy,
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
        self.verify_watched(expect_head, &mut |done, total| {
            progress(done, total);
            ControlFlow::Continue(())
        })
    }

    /// [`Workspace::verify`], watched.
    ///
    /// # Errors
    /// `Cancelled`; `Database`.
    pub fn verify_watched(&self, expect_head: Option<Hash>, watch: Watch<'_>) -> Result<Verification> {
        let (reading, [beside, journal]) = self.begin_reading()?;
        let (mut check, id) = (Check::new(&reading, expect_head), self.id());
        let stops = [&*reading, &beside, &journal].map(Db::get_interrupt_handle);
        let mut cancelled = false;
        let progress = &mut |done, total| {
            if cancelled || watch(done, total).is_break() {
                cancelled = true;
                stops.iter().for_each(|stop| stop.interrupt());
            }
        };
        let checked = thread::scope(|scope| {
            let aside = scope.spawn(move || Aside::check(&beside, id));
            check.journal(journal, progress)?;
            check.take(&joined(aside)?)?;
            check.look_for_head_of_a_copy()?;
            check.attachments()
        });
        if cancelled {
            return Err(Error::Cancelled);
        }
        if let Err(error) = checked {
            check.found.push(Found::unreadable(None, &error));
        }
        check.report(self)
    }
}

impl ExpectedHead {
    const fn new(head: Hash) -> ExpectedHead {
        ExpectedHead { head, had_by: None, at_revision: None }
    }

    fn had(&mut self, by: HadBy, at_revision: u64) {
        (self.had_by, self.at_revision) = (Some(by), Some(at_revision));
    }
}

impl Found {
    fn new(fault: Fault) -> Found {
        Found::about(None, fault)
    }

    fn about(entity: Option<EntityRef>, fault: Fault) -> Found {
        let message = messages::fault(&fault, entity.map(|entity| entity.kind));
        let entity = entity.map(|entity| entity.to_string());
        Found { revision: None, hash: None, entity, called: None, fault, message }
    }

    /// In the revision of an entity with this id and this hash.
    fn at(revision: Uuid, hash: Hash, entity: EntityRef, fault: Fault) -> Found {
        Found { revision: Some(revision), hash: Some(hash), ..Found::in_entity(entity, fault) }
    }

    fn in_revision(revision: &Revision, fault: Fault) -> Found {
        Found::at(revision.header.revision, revision.hash, revision.header.entity, fault)
    }

    fn in_entity(entity: EntityRef, fault: Fault) -> Found {
        Found::about(Some(entity), fault)
    }

    fn unreadable(entity: Option<EntityRef>, error: &Error) -> Found {
        let reason = match error {
            Error::Damaged { what } => what.clone(),
            Error::Database(source) => source.to_string(),
            other => other.to_string(),
        };
        Found::about(entity, Fault::Unreadable { reason })
    }

    fn placed(placed: Placed) -> Found {
        Found::at(placed.revision, placed.hash, placed.entity, placed.fault)
    }
}
