//! The workspace: one file, one owner at a time. Create, open, back up, restore; everything else hangs on this handle.
//! It hands out transactions to the concepts and reads nothing of theirs itself.

use std::cell::{RefCell, RefMut};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ed25519_dalek::SigningKey;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::Watch;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::ids::{DeskId, DeviceId, EntityId, Hash, PersonId, ScaleId};
use crate::journal::digest;
use crate::lock::Lock;
use crate::people::{self, Device, Person};
use crate::profiles::{NewKey, Profiles};
use crate::records::Record;
use crate::rules::{Op, Role};
use crate::scales;
use crate::seam::{Seam, SystemSeam};
use crate::search::Remembered;
use crate::search::columns::Columns;
use crate::search::days::Today;
use crate::search::similar::CommonWords;
use crate::store::checkpoint::Checkpoint;
use crate::store::{self, Db, migrations, revisions};
use crate::text;
use crate::writing::{Author, Writing};

/// The oldest SQLite that is safe to run on: older ones lose commits in WAL mode or overflow in FTS5.
const SQLITE_OLDEST: i32 = 3_054_000;

/// How long a copy waits for whoever writes.
const BUSY_PAUSE: Duration = Duration::from_millis(5);

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
    // Dropped last: the file is let go when the last handle's database is closed.
    lock: Arc<Lock>,
}

/// How a change ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It is there.
    Commit,
    /// It never was: only its answer was asked for.
    Discard,
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
    /// Creates a workspace with its founder, who is its first owner, and the shipped scales.
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
        let founder = text::line("name", founder)?;
        let desk = text::line("desk", desk)?;
        Workspace::build(path, profiles, seam, |workspace| {
            let now = workspace.seam.now();
            let id = workspace.seam.new_id(now, 0)?;
            store::workspace::create(&workspace.db, id)?;
            workspace.set_id(id);
            workspace.found(&founder, &desk)
        })
    }

    /// Creates the file, and takes it away again if it can't be filled.
    pub(crate) fn build(
        path: &Path,
        profiles: Profiles,
        seam: Box<dyn Seam>,
        fill: impl FnOnce(&mut Workspace) -> Result<()>,
    ) -> Result<Workspace> {
        let lock = Lock::take(path)?;
        fs::File::create_new(path).map_err(|error| Error::io(path, error))?;
        let built = connect(path, 0).and_then(|mut db| {
            migrations::run(&mut db)?;
            let (path, id) = (path.to_owned(), Uuid::nil());
            let mut workspace = Workspace {
                db,
                id,
                path,
                profiles,
                seam,
                key: None,
                remembered: RefCell::default(),
                common_words: RefCell::default(),
                columns: Arc::default(),
                checkpoint: None,
                lock: Arc::new(lock),
            };
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
        let author = Author { actor: None, person, device, active: true };
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
            let shipped = scales::shipped();
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

    /// Opens a workspace and takes it for this program.
    ///
    /// # Errors
    /// `InUse`, `NotAWorkspace`, `TooNew`, `Damaged`, `ReadOnly`, `Io`.
    pub fn open(path: &Path, profiles: Profiles, seam: Box<dyn Seam>) -> Result<Workspace> {
        let lock = take_existing(path)?;
        let mut db = connect(path, migrations::APPLICATION_ID)?;
        if migrations::version(&db)? < migrations::NEWEST {
            copy(&db, &beside(path, "before-update"), &mut |_, _| ControlFlow::Continue(()))?;
        }
        migrations::run(&mut db)?;
        let id = store::workspace::id(&db)?;
        let mut workspace = Workspace {
            db,
            id,
            path: path.to_owned(),
            profiles,
            seam,
            key: None,
            remembered: RefCell::default(),
            common_words: RefCell::default(),
            columns: Arc::default(),
            checkpoint: None,
            lock: Arc::new(lock),
        };
        workspace.scrub()?;
        Ok(workspace)
    }

    /// Whether opening this file brings it up to date first, which takes minutes where it is large.
    #[must_use]
    pub fn needs_update(path: &Path) -> bool {
        // What can't be read now can't be opened either, and that tells why.
        migrations::is_older(path).unwrap_or(false)
    }

    /// Another handle on the same open workspace, for reading beside this one on another thread. It waits for nobody,
    /// sees what is committed, and writes nothing; the file is held until the last handle is gone.
    ///
    /// # Errors
    /// `Database`, `Io`.
    pub fn another(&self) -> Result<Workspace> {
        let db = self.reader()?;
        store::workspace::give_usual_room(&db)?;
        Ok(Workspace {
            db,
            id: self.id,
            path: self.path.clone(),
            profiles: self.profiles.clone(),
            seam: Box::new(SystemSeam),
            key: None,
            remembered: RefCell::default(),
            common_words: RefCell::default(),
            columns: Arc::clone(&self.columns),
            checkpoint: None,
            lock: Arc::clone(&self.lock),
        })
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

    /// The day on the wall's calendar.
    pub(crate) fn today(&self) -> Today {
        let (millis, ahead) = self.seam.wall_clock();
        Today::at(millis, ahead)
    }

    /// Begins to read: two more connections to the same file, for other threads, that see the same state of it as the
    /// first one does until the transaction ends, whatever else is written meanwhile.
    pub(crate) fn begin_reading(&self) -> Result<(Transaction<'_>, [Db; 2])> {
        let readers = [self.reader()?, self.reader()?];
        loop {
            let reading = self.db.unchecked_transaction()?;
            let state = revisions::last_seq(&reading)?;
            let mut same = true;
            for reader in &readers {
                reader.execute_batch("BEGIN")?;
                same &= revisions::last_seq(reader)? == state;
            }
            if same {
                return Ok((reading, readers));
            }
            for reader in &readers {
                reader.execute_batch("ROLLBACK")?;
            }
        }
    }

    /// What is read until this is dropped is of one state of the file, which is locked once for all of it: a lock for
    /// each of many small statements would take longer than they do.
    pub(crate) fn read_at_once(&self) -> Result<Transaction<'_>> {
        Ok(self.db.unchecked_transaction()?)
    }

    fn reader(&self) -> Result<Db> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(&self.path, flags)?;
        keep_plans(&db)?;
        store::search::prepare(&db)?;
        db.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA busy_timeout = 2000;")?;
        Ok(db)
    }

    pub(crate) fn new_key(&mut self) -> Result<NewKey> {
        self.profiles.new_key(self.seam.as_mut())
    }

    pub(crate) fn new_device_id(&mut self) -> Result<DeviceId> {
        let now = self.seam.now();
        self.seam.new_id(now, 0).map(DeviceId)
    }

    /// The people who can sign for this workspace on this computer, each once, in order of arrival.
    ///
    /// # Errors
    /// `Database`.
    pub fn profiles(&self) -> Result<Vec<Acting>> {
        let mut devices: Vec<Record<Device>> = store::all(&self.db)?;
        devices.retain(|device| self.profiles.holds(&device.body.public_key));
        devices.sort_by_key(|device| !device.body.active);
        let mut profiles: Vec<Acting> = Vec::new();
        for device in devices {
            let person: Record<Person> = store::get(&self.db, device.body.person_id)?;
            if !profiles.iter().any(|profile| profile.person == person.id) {
                profiles.push(Acting { person: person.id, device: device.id, name: person.body.name });
            }
        }
        Ok(profiles)
    }

    /// The person who acts: the one named (by name, or by an id's first or last digits), or the only one there is.
    ///
    /// # Errors
    /// `NoProfile` with those who can act here.
    pub fn acting(&self, name: Option<&str>) -> Result<Acting> {
        let profiles = self.profiles()?;
        let name = name.map(text::normal);
        let here = || profiles.iter().map(|profile| profile.name.clone()).collect();
        let mut fitting: Vec<&Acting> = match &name {
            None => profiles.iter().collect(),
            Some(name) => profiles.iter().filter(|profile| profile.name == *name).collect(),
        };
        if let (Some(name), true) = (&name, fitting.is_empty())
            && let Ok(person) = self.resolve::<PersonId>(name)
        {
            fitting = profiles.iter().filter(|profile| profile.person == person).collect();
        }
        match fitting.as_slice() {
            [acting] => Ok((*acting).clone()),
            _ => Err(Error::NoProfile { person: name, here: here() }),
        }
    }

    /// The id that these digits begin or end: a whole id, or any part of it that fits one thing only.
    ///
    /// # Errors
    /// `NotFound`, `Ambiguous`.
    pub fn resolve<I: EntityId>(&self, given: &str) -> Result<I> {
        let what = I::KIND.as_str();
        let digits = hex_digits(given).ok_or_else(|| Error::NotFound { what, id: given.to_owned() })?;
        one_of(what, given, store::ids_like::<I>(&self.db, &digits)?, |id| {
            let entity: crate::ids::EntityRef = (*id).into();
            entity.id.to_string()
        })
    }

    /// The revision that these digits of its hash or id begin or end, in all of history or in a claim's.
    ///
    /// # Errors
    /// `NotFound`, `Ambiguous`.
    pub fn resolve_revision(&self, given: &str, claim: Option<crate::ids::ClaimId>) -> Result<Hash> {
        let digits =
            hex_digits(given).ok_or_else(|| Error::NotFound { what: "revision", id: given.to_owned() })?;
        let found = revisions::like(&self.db, &digits, claim.map(|claim| claim.0))?;
        one_of("revision", given, found, Hash::to_string)
    }

    /// The workspace head as it stands.
    ///
    /// # Errors
    /// `Database`.
    pub fn head(&self) -> Result<Head> {
        let tips = revisions::tips(&self.db)?;
        let lines = tips.iter().map(|(device, tip)| format!("{device} {} {}\n", tip.device_seq, tip.hash));
        Ok(Head {
            head: digest::workspace_head(lines.collect()),
            devices: tips
                .into_iter()
                .map(|(device, tip)| DeviceTip { device, device_seq: tip.device_seq, hash: tip.hash })
                .collect(),
        })
    }

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
        let device: Record<Device> = store::get(&self.db, acting.device)?;
        let author = Author {
            actor: Some(store::people::actor(&self.db, acting.person)?),
            person: acting.person,
            device: acting.device,
            active: device.body.active,
        };
        let key = match self.key.take() {
            Some((of, key)) if of == acting.device => key,
            _ => self.profiles.key(&device.body.public_key)?,
        };
        let result = self.transact(author, &key, ending, change);
        self.key = Some((acting.device, key));
        result
    }

    /// [`Workspace::write_and`] for a change of many things: more of the file is kept in memory meanwhile.
    pub(crate) fn write_many<R>(
        &mut self,
        acting: &Acting,
        ending: Ending,
        change: impl FnOnce(&mut Writing<'_>) -> Result<R>,
    ) -> Result<R> {
        // What is in the log must be looked for there on every way into the file, so that is waited for.
        self.checkpoint = None;
        store::workspace::give_room_for_many(&self.db)?;
        let result = self.write_and(acting, ending, change);
        // How much is kept in memory is no reason to call a change failed that is there.
        let _ = store::workspace::give_usual_room(&self.db);
        if result.is_ok() && ending == Ending::Commit {
            let path = self.path.clone();
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
        let actor = Some(store::people::actor(&self.db, person)?);
        let signing_key = key.signing_key().clone();
        let author = Author { actor, person, device, active: true };
        self.transact(author, &signing_key, Ending::Commit, |writing| {
            let result = change(writing)?;
            key.keep()?;
            Ok(result)
        })
    }

    fn transact<R>(
        &mut self,
        author: Author,
        key: &SigningKey,
        ending: Ending,
        change: impl FnOnce(&mut Writing<'_>) -> Result<R>,
    ) -> Result<R> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut writing = Writing::begin(tx, self.seam.as_mut(), author)?;
        let result = change(&mut writing)?;
        if ending == Ending::Commit {
            writing.commit(key)?;
        }
        Ok(result)
    }

    /// Runs a change that writes no revision of its own: an import.
    pub(crate) fn exchange<R>(&mut self, change: impl FnOnce(&Db) -> Result<R>) -> Result<R> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = change(&tx)?;
        store::words::catch_up(&tx)?;
        tx.commit()?;
        Ok(result)
    }

    /// Takes destroyed bytes out of the file and its log, if any may still lie there.
    ///
    /// # Errors
    /// `DiskFull`: rewriting the file needs as much room as it takes. It is tried again at the next opening.
    pub(crate) fn scrub(&mut self) -> Result<()> {
        if !store::workspace::needs_scrub(&self.db)? {
            return Ok(());
        }
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

    /// Writes a whole copy of the workspace to a new file.
    ///
    /// # Errors
    /// `Exists`; `ReadOnly`, `DiskFull`, `Io`.
    pub fn back_up(&self, to: &Path) -> Result<()> {
        self.back_up_watched(to, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Workspace::back_up`], watched: pages done, pages in all.
    ///
    /// # Errors
    /// As [`Workspace::back_up`]; `Cancelled`, and no file is left.
    pub fn back_up_watched(&self, to: &Path, watch: Watch<'_>) -> Result<()> {
        if to.exists() {
            return Err(Error::Exists { path: to.to_owned() });
        }
        copy(&self.db, to, watch)
    }

    /// Puts a backup in the place of a workspace. What was there is kept beside it under another name, which is given.
    ///
    /// # Errors
    /// `NotAWorkspace`, `TooNew` or `Damaged` for the backup; `InUse`; `DiskFull`, `Io`.
    pub fn restore(backup: &Path, path: &Path) -> Result<Option<PathBuf>> {
        let _lock = Lock::take(path)?;
        let _backup_lock = take_existing(backup)?;
        let source = connect(backup, migrations::APPLICATION_ID)?;
        let found = migrations::version(&source)?;
        if found > migrations::NEWEST {
            return Err(Error::TooNew { found, known: migrations::NEWEST });
        }
        let check: String = source.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if check != "ok" {
            return Err(Error::Damaged { what: check });
        }
        let fresh = beside(path, "restoring");
        remove_database(&fresh);
        copy(&source, &fresh, &mut |_, _| ControlFlow::Continue(()))?;
        let kept = set_aside(path, "before-restore")?;
        fs::rename(&fresh, path).map_err(|error| Error::io(path, error))?;
        Ok(kept)
    }
}

/// The digits of an id, capital, hyphens left out; `None` for anything else.
fn hex_digits(given: &str) -> Option<String> {
    let digits: String = given.chars().filter(|c| *c != '-').collect::<String>().to_ascii_uppercase();
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit())).then_some(digits)
}

fn one_of<T>(what: &'static str, given: &str, mut found: Vec<T>, name: impl Fn(&T) -> String) -> Result<T> {
    match (found.pop(), found.is_empty()) {
        (None, _) => Err(Error::NotFound { what, id: given.to_owned() }),
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            let matches = found.iter().chain([&last]).map(name).collect();
            Err(Error::Ambiguous { what, id: given.to_owned(), matches })
        }
    }
}

/// Locks a file that must be there: no lock is left beside a name that was mistyped.
fn take_existing(path: &Path) -> Result<Lock> {
    let metadata = fs::metadata(path).map_err(|error| Error::io(path, error))?;
    if !metadata.is_file() {
        return Err(Error::NotAWorkspace { path: path.to_owned() });
    }
    Lock::take(path)
}

/// Opens the database with the settings that durability and integrity rest on. A file that was just created has the
/// `application_id` 0.
fn connect(path: &Path, application_id: i32) -> Result<Db> {
    if rusqlite::version_number() < SQLITE_OLDEST {
        return Err(Error::Damaged { what: format!("SQLite {}", rusqlite::version()) });
    }
    let db = for_writing(path).map_err(|error| named(path, error))?;
    keep_plans(&db)?;
    store::search::prepare(&db)?;
    let application: i32 =
        db.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|error| named(path, error))?;
    if application != application_id {
        return Err(Error::NotAWorkspace { path: path.to_owned() });
    }
    let mode: String = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::ReadOnly { path: path.to_owned() });
    }
    store::workspace::give_usual_room(&db)?;
    Ok(db)
}

/// A connection with the settings that durability rests on.
fn for_writing(path: &Path) -> rusqlite::Result<Db> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
         PRAGMA busy_timeout = 2000; PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(db)
}

/// Keeps prepared statements, and each with the plan that it has: by default SQLite prepares a kept statement anew
/// when a value is bound that might change the plan, which takes longer than most of them take to run.
fn keep_plans(db: &Db) -> Result<()> {
    db.set_prepared_statement_cache_capacity(128);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// An error at opening, told apart by what the person can do about it.
fn named(path: &Path, error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode;
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::NotAWorkspace { path },
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            Error::ReadOnly { path }
        }
        _ => Error::from(error),
    }
}

/// Copies the database page by page, durable before this returns.
fn copy(db: &Db, to: &Path, watch: Watch<'_>) -> Result<()> {
    let partial = beside(to, "partial");
    remove_database(&partial);
    let copied = copy_pages(db, &partial, watch)
        .and_then(|()| set_aside(to, "left-behind"))
        .and_then(|_| fs::rename(&partial, to).map_err(|error| Error::io(to, error)));
    if copied.is_err() {
        remove_database(&partial);
    }
    copied
}

fn copy_pages(db: &Db, to: &Path, watch: Watch<'_>) -> Result<()> {
    let mut target = Connection::open(to).map_err(|error| named(to, error))?;
    target.pragma_update(None, "synchronous", "FULL")?;
    let backup = Backup::new(db, &mut target)?;
    loop {
        let step = backup.step(1_000)?;
        let progress = backup.progress();
        let count = |pages: i32| u64::try_from(pages).unwrap_or_default();
        let done = count(progress.pagecount - progress.remaining);
        if watch(done, count(progress.pagecount)).is_break() {
            return Err(Error::Cancelled);
        }
        match step {
            StepResult::Done => break,
            StepResult::More => {}
            _ => std::thread::sleep(BUSY_PAUSE),
        }
    }
    drop(backup);
    Ok(target.close().map_err(|(_, error)| error)?)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A free name beside a file: `<name>.<what>`, with a number where that is taken.
fn beside(path: &Path, what: &str) -> PathBuf {
    let first = with_suffix(path, &format!(".{what}"));
    let numbered = (2..).map(|number| with_suffix(path, &format!(".{what}-{number}")));
    let mut names = std::iter::once(first.clone()).chain(numbered);
    names.find(|name| !name.exists()).unwrap_or(first)
}

/// Gives a workspace and its log another name; nothing where there is no workspace. A log that was left behind by one
/// goes too: SQLite would take it for the log of whatever file comes to stand there.
fn set_aside(path: &Path, what: &str) -> Result<Option<PathBuf>> {
    let there = path.exists();
    let kept = beside(path, what);
    let mut moved = Vec::new();
    for suffix in ["-wal", "-shm", ""] {
        let (from, to) = (with_suffix(path, suffix), with_suffix(&kept, suffix));
        if !from.exists() {
            continue;
        }
        if let Err(error) = fs::rename(&from, &to) {
            // Without its log a workspace lacks what was saved last.
            moved.iter().for_each(|(from, to)| drop(fs::rename(to, from)));
            return Err(Error::io(&from, error));
        }
        moved.push((from, to));
    }
    Ok(there.then_some(kept))
}

/// Removes a database that was never finished; what is not there needs no removing.
fn remove_database(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(with_suffix(path, suffix));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_an_id_leave_out_hyphens() {
        assert_eq!(hex_digits("01900000-00aB").as_deref(), Some("0190000000AB"));
        assert_eq!(hex_digits("xyz"), None);
        assert_eq!(hex_digits(""), None);
    }
}
