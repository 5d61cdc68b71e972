//! The workspace: one file, one owner at a time. Create, open, read, write; everything else hangs on this handle.
//! It hands out transactions to the concepts and reads nothing of theirs itself.

mod changing;
mod copies;
mod file;
mod naming;
mod past;
mod temporary;

use std::cell::{OnceCell, RefCell, RefMut};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OpenFlags, Transaction};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

pub(crate) use self::changing::Ending;
use self::changing::{foreign, refuse};
pub use self::copies::Backup;
use self::copies::remove_database;
use self::file::{connect, keep_plans, needs_writing, open_existing, unchanging};
pub use self::past::{AsOf, Past};
use self::temporary::Temporary;
use crate::calendar::Calendar;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::files;
use crate::ids::{DeskId, DeviceId, Hash, PersonId, ScaleId, Timestamp};
use crate::journal::digest;
use crate::journal::redaction::Unscrubbed;
use crate::lock::Lock;
use crate::messages;
use crate::names;
use crate::people;
use crate::profiles::{NewKey, Profiles};
use crate::rules::{Op, Role};
use crate::scales;
use crate::seam::{Seam, SystemSeam};
use crate::search::Remembered;
use crate::search::columns::Columns;
use crate::search::similar::CommonWords;
use crate::store::checkpoint::Checkpoint;
use crate::store::{self, Db, chains, migrations, revisions};
use crate::text;
use crate::writing::Author;

/// An open workspace.
#[derive(Debug)]
pub struct Workspace {
    db: Db,
    id: Uuid,
    path: PathBuf,
    profiles: Profiles,
    seam: Box<dyn Seam>,
    key: Option<(DeviceId, SigningKey)>,
    remembered: RefCell<Remembered>,
    common_words: RefCell<CommonWords>,
    /// One for all handles of the workspace.
    columns: Arc<Mutex<Columns>>,
    /// After a change of many things.
    checkpoint: Option<Checkpoint>,
    /// What was built into the file that no workspace has, once that was looked for: as long as it is there, nothing is
    /// written.
    foreign: OnceCell<Option<String>>,
    /// Why what was destroyed could not be taken out of the file, when that was tried last.
    unscrubbed: Option<Unscrubbed>,
    /// Of which time it is, where it is a workspace as it was.
    as_of: Option<AsOf>,
    // Dropped last: the file is let go when the last handle's database is closed.
    held: Arc<Held>,
}

/// What all handles of a workspace hold together.
#[derive(Debug)]
struct Held {
    temporary: Temporary,
    lock: Lock,
}

/// A person who acts on this computer, with the device that signs for them here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Acting {
    /// The person.
    pub person: PersonId,
    /// Their device here.
    pub device: DeviceId,
    /// What they are called.
    pub name: String,
}

/// The workspace head: kept elsewhere, it shows any later rewriting of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Head {
    /// SHA-256 of the lines `<device> <device_seq> <hash>` of every device.
    pub head: Hash,
    /// The end of each device's chain.
    pub devices: Vec<DeviceTip>,
}

/// The end of a device's chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DeviceTip {
    /// The device.
    pub device: DeviceId,
    /// Its last place, from 1.
    pub device_seq: u64,
    /// The revision there.
    pub hash: Hash,
}

impl Workspace {
    /// Creates a workspace with its founder, who is its first owner, and the shipped scales in the language that is spoken.
    ///
    /// # Errors
    /// `Exists`; `Invalid` for a blank name; `ReadOnly`, `DiskFull`, `Io`.
    pub fn create(
        path: &Path,
        profiles: Profiles,
        seam: Box<dyn Seam>,
        founder: &str,
        desk: &str,
    ) -> Result<Workspace> {
        let founder = names::checked("name", founder)?;
        let desk = text::line("desk", desk)?;
        Workspace::build(path, profiles, seam, |workspace| {
            let now = workspace.seam.now();
            let id = workspace.seam.new_id(now, 0)?;
            store::workspace::create(&workspace.db, id)?;
            workspace.set_id(id);
            workspace.found(&founder, &desk)
        })
    }

    /// Creates the file, and takes it away again if it can't be filled. One that a creation left which was cut short is
    /// replaced.
    pub(crate) fn build(
        path: &Path,
        profiles: Profiles,
        seam: Box<dyn Seam>,
        fill: impl FnOnce(&mut Workspace) -> Result<()>,
    ) -> Result<Workspace> {
        let lock = Lock::take(path)?;
        if file::is_unfinished(path) {
            remove_database(path);
        }
        files::new_private(path).map_err(|error| Error::io(path, error))?;
        let built = connect(path, 0).and_then(|mut db| {
            let held = Held { temporary: Temporary::of(&db, path), lock };
            held.temporary.set_up(&db)?;
            migrations::run(&mut db)?;
            let id = Uuid::nil();
            let mut workspace = Workspace::on(db, id, path, profiles, seam, Arc::default(), Arc::new(held));
            fill(&mut workspace)?;
            Ok(workspace)
        });
        if built.is_err() {
            remove_database(path);
        }
        built
    }

    /// Takes note of the id of a file that was just created.
    pub(crate) fn set_id(&mut self, id: Uuid) {
        self.id = id;
    }

    /// The founding transaction: person, device, desk, scales.
    fn found(&mut self, founder: &str, desk: &str) -> Result<()> {
        let key = self.new_key()?;
        let now = self.seam.now();
        let (person, device) = (PersonId(self.seam.new_id(now, 0)?), self.new_device_id()?);
        let author = |_: &Db| Ok(Author { actor: None, person, device, active: true });
        let signing_key = key.signing_key().clone();
        self.transact(author, &signing_key, Ending::Commit, |writing| {
            writing.append(
                person,
                Op::PersonAdd,
                people::person_fields(founder, Role::Owner)?,
                Vec::new(),
            )?;
            let label = people::device_label();
            let fields = people::device_fields(writing, person, &key.public_key(), &label)?;
            writing.append(device, Op::DeviceAdd, fields, Vec::new())?;
            let shipped = scales::shipped(messages::spoken());
            let ids = shipped.iter().map(|_| writing.new_id().map(ScaleId)).collect::<Result<Vec<_>>>()?;
            let policy =
                Desk { name: desk.to_owned(), default_scale_id: ids.first().copied(), ..Desk::default() };
            let desk = DeskId(writing.workspace_id());
            writing.append(desk, Op::DeskSet, policy.fields()?, Vec::new())?;
            for (id, scale) in ids.into_iter().zip(&shipped) {
                writing.append(id, Op::RatingScaleAdd, scales::checked(scale)?, Vec::new())?;
            }
            key.keep()
        })
    }

    /// Opens a workspace and takes it for this program. Where nobody can write, on a disc or in a folder that is closed to
    /// all, it can be read; every change is refused as `ReadOnly`. So it is where the disk is too full to write anything at
    /// all, and every change is refused as `DiskFull`. Where something was built into the file that no
    /// workspace has, it can be read and exported; every change is refused as `Damaged`.
    ///
    /// # Errors
    /// `InUse`, `NotAWorkspace`, `SeveralNames`, `TooNew`, `Damaged`, `ReadOnly`, `Io`; `NeedsCopy` or `NeedsRoom` for
    /// one that can't be read without writing.
    pub fn open(path: &Path, profiles: Profiles, seam: Box<dyn Seam>) -> Result<Workspace> {
        let (lock, mut db) = open_existing(path)?;
        let temporary = if lock.lacks_room() { Temporary::InMemory } else { Temporary::of(&db, path) };
        let held = Held { temporary, lock };
        held.temporary.set_up(&db)?;
        if migrations::version(&db)? < migrations::NEWEST {
            if held.lock.is_to_read() {
                return Err(needs_writing(path, &held.lock));
            }
            refuse(foreign(&db)?.as_deref())?;
            copies::keep_as_it_is(&db, path)?;
        }
        migrations::run(&mut db)?;
        let id = store::workspace::id(&db)?;
        let mut workspace = Workspace::on(db, id, path, profiles, seam, Arc::default(), Arc::new(held));
        past::remove_leftovers(path);
        // What can't be cleaned now is no reason to keep anybody out; `unscrubbed` tells of it.
        workspace.scrub();
        Ok(workspace)
    }

    /// Whether opening this file brings it up to date first, which takes minutes where it is large.
    #[must_use]
    pub fn needs_update(path: &Path) -> bool {
        // What can't be read now can't be opened either, and that tells why.
        migrations::version_of_file(path)
            .is_ok_and(|version| version.is_some_and(|version| version < migrations::NEWEST))
    }

    /// What whoever opens the workspace is told where something was built into the file that no workspace has: nothing is
    /// written as long as it is there.
    ///
    /// # Errors
    /// `Database`.
    pub fn foreign(&self) -> Result<Option<String>> {
        let told = |what: &str| messages::text("notice-foreign", &[("what", what.to_owned().into())]);
        Ok(self.built_in()?.map(told))
    }

    /// What whoever opens the workspace is told where the disk was too full to write: it can be read alone until it is
    /// opened anew.
    #[must_use]
    pub fn lacks_room(&self) -> Option<String> {
        self.held.lock.lacks_room().then(|| messages::text("notice-lacks-room", &[]))
    }

    /// Where what is written beside the file meanwhile may lie; nothing where there is no room.
    pub(crate) fn folder_aside(&self) -> Option<&Path> {
        (!self.held.lock.lacks_room()).then(|| files::folder_of(&self.path))
    }

    /// Why bytes that a redaction destroyed may still lie in the file, where they may.
    ///
    /// # Errors
    /// `Database`.
    pub fn unscrubbed(&self) -> Result<Option<Unscrubbed>> {
        let needed = store::workspace::needs_scrub(&self.db)?;
        Ok(self.unscrubbed.filter(|_| needed))
    }

    /// Refuses to write over a workspace (this one with what is kept beside it, another one, or a backup) and over a key.
    ///
    /// # Errors
    /// `Exists`; `OwnFile` for a name that is needed beside this one.
    pub fn spare(&self, path: &Path) -> Result<()> {
        // Its own file is not opened to look at it: closing it would drop SQLite's locks.
        let itself = files::is_same(&self.path, path);
        if !itself && copies::own_files(&self.path).any(|own| files::is_same(&own, path)) {
            return Err(Error::OwnFile { path: path.to_owned() });
        }
        let is_key = path.exists() && self.profiles.keeps(path);
        if itself || is_key || migrations::version_of_file(path).is_ok_and(|version| version.is_some()) {
            return Err(Error::Exists { path: path.to_owned() });
        }
        Ok(())
    }

    /// Another handle on the same open workspace, for reading beside this one on another thread. It waits for nobody,
    /// sees what is committed, and writes nothing; the file is held until the last handle is gone.
    ///
    /// # Errors
    /// `Database`, `Io`.
    pub fn another(&self) -> Result<Workspace> {
        let db = self.reader()?;
        store::workspace::give_usual_room(&db)?;
        let (columns, held) = (Arc::clone(&self.columns), Arc::clone(&self.held));
        let (profiles, seam) = (self.profiles.clone(), Box::new(SystemSeam));
        let workspace = Workspace::on(db, self.id, &self.path, profiles, seam, columns, held);
        Ok(Workspace { as_of: self.as_of, ..workspace })
    }

    /// How many handles on the open workspace there are, with this one.
    #[must_use]
    pub fn handles(&self) -> usize {
        Arc::strong_count(&self.held)
    }

    /// A handle on an open database.
    fn on(
        db: Db,
        id: Uuid,
        path: &Path,
        profiles: Profiles,
        seam: Box<dyn Seam>,
        columns: Arc<Mutex<Columns>>,
        held: Arc<Held>,
    ) -> Workspace {
        Workspace {
            db,
            id,
            path: path.to_owned(),
            profiles,
            seam,
            key: None,
            remembered: RefCell::default(),
            common_words: RefCell::default(),
            columns,
            checkpoint: None,
            foreign: OnceCell::new(),
            unscrubbed: None,
            as_of: None,
            held,
        }
    }

    /// The workspace's id.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) const fn db(&self) -> &Db {
        &self.db
    }

    /// What was found out about the workspace as it stands.
    pub(crate) fn remembered(&self) -> RefMut<'_, Remembered> {
        self.remembered.borrow_mut()
    }

    /// Words that many claims have.
    pub(crate) fn common_words(&self) -> RefMut<'_, CommonWords> {
        self.common_words.borrow_mut()
    }

    /// What lists are made of, as any handle left it.
    pub(crate) fn shared_columns(&self) -> &Mutex<Columns> {
        &self.columns
    }

    /// Of which time it is, where it is a workspace as it was.
    #[must_use]
    pub const fn as_of(&self) -> Option<AsOf> {
        self.as_of
    }

    /// The calendar on the wall; in a workspace as it was, that of then.
    pub(crate) fn calendar(&self) -> Calendar<'_> {
        let now = || self.seam.wall_clock();
        Calendar::at(self.seam.as_ref(), self.as_of.map_or_else(now, |then| then.at.millis()))
    }

    /// The time on the wall's clock, for what is shown to people.
    pub(crate) fn now_shown(&self) -> Timestamp {
        Timestamp::from_millis(self.seam.wall_clock()).unwrap_or_default()
    }

    /// Begins to read: two more connections to the same file, for other threads, that see the same state of it as the
    /// first one does until the transaction ends, whatever else is written meanwhile.
    pub(crate) fn begin_reading(&self) -> Result<(Transaction<'_>, [Db; 2])> {
        loop {
            let reading = self.read_at_once()?;
            if let (Some(second), Some(third)) = (self.beside()?, self.beside()?) {
                return Ok((reading, [second, third]));
            }
        }
    }

    /// Within a reading: another connection that sees the same state of the file, for another thread. None where something
    /// was written since the reading began.
    pub(crate) fn beside(&self) -> Result<Option<Db>> {
        let reader = self.reader()?;
        reader.execute_batch("BEGIN")?;
        let same = revisions::last_seq(&reader)? == revisions::last_seq(&self.db)?;
        Ok(same.then_some(reader))
    }

    /// What is read until this is dropped is of one state of the file, which is locked once for all of it: a lock for
    /// each of many small statements would take longer than they do.
    pub(crate) fn read_at_once(&self) -> Result<Transaction<'_>> {
        Ok(self.db.unchecked_transaction()?)
    }

    /// Another connection, which only reads.
    pub(crate) fn reader(&self) -> Result<Db> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = match self.held.lock.is_to_read() {
            true => unchanging(&self.path)?,
            false => Connection::open_with_flags(&self.path, flags)?,
        };
        keep_plans(&db)?;
        store::prepare(&db)?;
        db.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA busy_timeout = 2000;")?;
        self.held.temporary.set_up(&db)?;
        Ok(db)
    }

    /// The keys of this computer.
    pub(crate) fn keys(&self) -> Profiles {
        self.profiles.clone()
    }

    pub(crate) fn new_key(&mut self) -> Result<NewKey> {
        self.profiles.new_key(self.seam.as_mut())
    }

    pub(crate) fn new_device_id(&mut self) -> Result<DeviceId> {
        let now = self.seam.now();
        self.seam.new_id(now, 0).map(DeviceId)
    }

    /// The workspace head as it stands.
    ///
    /// # Errors
    /// `Database`.
    pub fn head(&self) -> Result<Head> {
        let tips = chains::tips(&self.db)?;
        let tip = |(device, (device_seq, hash))| DeviceTip { device, device_seq, hash };
        Ok(Head { head: digest::workspace_head(&tips), devices: tips.into_iter().map(tip).collect() })
    }
}
