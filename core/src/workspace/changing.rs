//! Changing a workspace: one transaction at a time, by one person on one device, or an exchange that writes no revision of
//! its own; and what keeps all of it from being written to.

use ed25519_dalek::SigningKey;
use rusqlite::TransactionBehavior;

use super::file::{for_writing, log_length};
use super::{Acting, Workspace};
use crate::error::{Error, Result};
use crate::ids::{DeviceId, PersonId};
use crate::journal::redaction::Unscrubbed;
use crate::people::Device;
use crate::profiles::NewKey;
use crate::records::Record;
use crate::store::checkpoint::Checkpoint;
use crate::store::{self, Db, migrations};
use crate::writing::{Author, Writing};

/// From how many bytes on the log is waited for: one change of a hundred thousand claims leaves less.
const LONG_LOG: u64 = 1 << 30;

/// How a change ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It is there.
    Commit,
    /// It never was: only its answer was asked for.
    Discard,
}

impl Workspace {
    /// Runs one change as this person: everything that it writes, or nothing.
    pub(crate) fn write<R>(
        &mut self,
        acting: &Acting,
        change: impl FnOnce(&mut Writing<'_>) -> Result<R>,
    ) -> Result<R> {
        self.write_and(acting, Ending::Commit, change)
    }

    /// [`Workspace::write`], with an end of its own.
    pub(crate) fn write_and<R>(
        &mut self,
        acting: &Acting,
        ending: Ending,
        change: impl FnOnce(&mut Writing<'_>) -> Result<R>,
    ) -> Result<R> {
        let key = match self.key.take() {
            Some((of, key)) if of == acting.device => key,
            _ => {
                let device: Record<Device> = store::get(&self.db, acting.device)?;
                self.profiles.key(&device.body.public_key)?
            }
        };
        let result = self.transact(|db| Author::of(db, acting), &key, ending, change);
        self.key = Some((acting.device, key));
        result
    }

    /// [`Workspace::write_and`] for a change of many things: more of the file is kept in memory meanwhile, and what others
    /// wrote is taken note of once.
    pub(crate) fn write_many<R>(
        &mut self,
        acting: &Acting,
        ending: Ending,
        change: impl FnOnce(&mut Writing<'_>) -> Result<R>,
    ) -> Result<R> {
        self.with_room(ending, |workspace| {
            workspace.write_and(acting, ending, |writing| {
                writing.catch_up_with_all()?;
                change(writing)
            })
        })
    }

    /// Runs what goes through much of the file, with more of it in memory; what it leaves in the log is moved beside.
    fn with_room<R>(
        &mut self,
        ending: Ending,
        change: impl FnOnce(&mut Workspace) -> Result<R>,
    ) -> Result<R> {
        // The log begins anew only where all that is in it was moved: until then it grows.
        if log_length(&self.path).is_ok_and(|length| length > LONG_LOG) {
            self.checkpoint = None;
        }
        store::workspace::give_room_for_many(&self.db)?;
        let result = change(self);
        // How much is kept in memory is no reason to call a change failed that is there.
        let _ =
            store::workspace::give_usual_room(&self.db).and_then(|()| self.held.temporary.set_up(&self.db));
        if result.is_ok() && ending == Ending::Commit {
            let path = self.path.clone();
            // Of two at once the second would move nothing.
            self.checkpoint = None;
            self.checkpoint = Some(Checkpoint::begin(move || for_writing(&path)));
        }
        result
    }

    /// Runs one change on a device that the change itself adds, by the person whose device it is.
    pub(crate) fn write_as_new_device<R>(
        &mut self,
        person: PersonId,
        device: DeviceId,
        key: NewKey,
        change: impl FnOnce(&mut Writing<'_>) -> Result<R>,
    ) -> Result<R> {
        let signing_key = key.signing_key().clone();
        let author = |db: &Db| {
            let actor = Some(store::people::actor(db, person)?);
            Ok(Author { actor, person, device, active: true })
        };
        self.transact(author, &signing_key, Ending::Commit, |writing| {
            let result = change(writing)?;
            key.keep()?;
            Ok(result)
        })
    }

    pub(super) fn transact<R>(
        &mut self,
        author: impl FnOnce(&Db) -> Result<Author>,
        key: &SigningKey,
        ending: Ending,
        change: impl FnOnce(&mut Writing<'_>) -> Result<R>,
    ) -> Result<R> {
        self.writable()?;
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let author = author(&tx)?;
        let mut writing = Writing::begin(tx, self.seam.as_mut(), author)?;
        let result = change(&mut writing)?;
        if ending == Ending::Commit {
            writing.commit(key)?;
        }
        Ok(result)
    }

    /// The first of what was built into the file, looked for once.
    pub(super) fn built_in(&self) -> Result<Option<&str>> {
        let known = match self.foreign.get() {
            Some(known) => known,
            None => {
                let found = foreign(&self.db)?;
                self.foreign.get_or_init(|| found)
            }
        };
        Ok(known.as_deref())
    }

    fn refuse_foreign(&self) -> Result<()> {
        refuse(self.built_in()?)
    }

    fn writable(&self) -> Result<()> {
        self.refuse_foreign()?;
        if self.held.lock.lacks_room() {
            return Err(Error::DiskFull);
        }
        let path = &self.path;
        if self.db.is_readonly("main")? { Err(Error::ReadOnly { path: path.clone() }) } else { Ok(()) }
    }

    /// Runs a change that writes no revision of its own: an import.
    pub(crate) fn exchange<R>(&mut self, change: impl FnOnce(&Db) -> Result<R>) -> Result<R> {
        self.writable()?;
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = change(&tx)?;
        store::words::catch_up(&tx)?;
        tx.commit()?;
        Ok(result)
    }

    /// Writes every index anew from what it is made of: for one that is damaged, by which searches and lists are wrong.
    ///
    /// # Errors
    /// `Damaged` where more than indexes is; `DiskFull`.
    pub fn rebuild_indexes(&mut self) -> Result<()> {
        self.with_room(Ending::Commit, |workspace| workspace.exchange(store::indexes::rebuild))
    }

    /// Takes destroyed bytes out of the file and its log, if any may still lie there, and says why that can't be done. It
    /// is tried again at the next opening.
    pub(crate) fn scrub(&mut self) -> Option<Unscrubbed> {
        self.unscrubbed = self.rewrite().err().as_ref().map(Unscrubbed::of);
        self.unscrubbed
    }

    /// Writes the file anew where it is to be cleaned: that takes as much room as the file does.
    fn rewrite(&mut self) -> Result<()> {
        if !store::workspace::needs_scrub(&self.db)? {
            return Ok(());
        }
        self.writable()?;
        // Nobody else is to be at the log.
        self.checkpoint = None;
        store::words::rewrite(&self.db)?;
        self.db.execute_batch("VACUUM")?;
        let read_elsewhere: bool =
            self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if read_elsewhere {
            return Err(Error::InUse { by: String::new() });
        }
        store::workspace::set_scrub(&self.db, false)
    }
}

/// The first of what was built into a file that no workspace has.
pub(super) fn foreign(db: &Db) -> Result<Option<String>> {
    Ok(migrations::foreign(db)?.into_iter().next())
}

/// Refuses to write where something was built into the file: it could copy or alter what is written.
pub(super) fn refuse(foreign: Option<&str>) -> Result<()> {
    match foreign {
        Some(what) => Err(Error::Foreign { what: what.to_owned() }),
        None => Ok(()),
    }
}
