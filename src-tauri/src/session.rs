//! The session: the open workspace, who acts in it, the settings, and the jobs under way.
//! One handle writes, one reads, one lists, long work has its own: nothing that is shown waits for what is long.

mod restoring;
mod state;
mod work;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak};
use std::thread;
use std::time::{Duration, Instant};

use claimtrail_core::Workspace;
use claimtrail_core::error::{Error, Result};
use claimtrail_core::ids::PersonId;
use claimtrail_core::messages;
use claimtrail_core::profiles::Profiles;
use claimtrail_core::sample;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::{Acting, Past};
use serde::Serialize;
use serde_json::{Value, json};
use tauri::async_runtime::spawn_blocking;

pub use self::restoring::Replaced;
pub use self::state::{OpenWorkspace, Profile, WorkspaceState};
use crate::closing::Closing;
use crate::drafts::{Drafter, Drafts};
use crate::failure::{Answer, Failure};
use crate::files::{self, System};
use crate::jobs::Jobs;
use crate::settings::SettingsFile;
use crate::tables::Tables;

/// By then the first screen is drawn, also where that is slow.
const DRAWN: Duration = Duration::from_secs(2);

/// So long what is read may keep a workspace open that is to be let go, and how often that is looked at.
const READ_OUT: Duration = Duration::from_secs(2);
const AWHILE: Duration = Duration::from_millis(5);

/// Tells the web UI something: an event's name and its payload.
pub type Tell = Box<dyn Fn(&str, Value) + Send + Sync>;

/// An open workspace with its handles.
struct Open {
    path: PathBuf,
    id: String,
    opening: u64,
    reader: Mutex<Workspace>,
    lister: Mutex<Workspace>,
    acting: Mutex<Option<Acting>>,
    /// The workspace as it was, as long as somebody looks at it.
    past: Mutex<Option<Arc<Mutex<Past>>>>,
    // Dropped last: whoever closes the file last moves the log into it, which those that only read can't.
    writer: Mutex<Workspace>,
}

/// What the shell holds while it runs.
pub struct Session {
    home: PathBuf,
    open: RwLock<Option<Arc<Open>>>,
    openings: AtomicU64,
    settings: Mutex<SettingsFile>,
    /// One workspace is opened at a time.
    opening: Mutex<()>,
    updating: Mutex<Option<String>>,
    failure: Mutex<Option<Arc<Failure>>>,
    /// The backup that somebody chose to restore.
    backup: Mutex<Option<PathBuf>>,
    pub(crate) closing: Closing,
    pub(crate) jobs: Jobs,
    pub(crate) tables: Tables,
    system: Box<dyn System>,
    tell: Tell,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("home", &self.home).finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Session {
    /// A session in this home, with nothing open.
    ///
    /// # Errors
    /// `Io` where the settings can't be read.
    pub fn begin(home: PathBuf, system: Box<dyn System>, tell: Tell) -> Result<Session> {
        let settings = SettingsFile::load(&home)?;
        messages::speak(settings.settings().spoken());
        messages::speak_in_the_window();
        Ok(Session {
            home,
            open: RwLock::default(),
            openings: AtomicU64::default(),
            settings: Mutex::new(settings),
            opening: Mutex::default(),
            updating: Mutex::default(),
            failure: Mutex::default(),
            backup: Mutex::default(),
            closing: Closing::default(),
            jobs: Jobs::default(),
            tables: Tables::default(),
            system,
            tell,
        })
    }

    /// Where Claimtrail keeps what belongs to no workspace.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    pub(crate) fn profiles(&self) -> Profiles {
        Profiles::under(&self.home)
    }

    pub(crate) fn system(&self) -> &dyn System {
        self.system.as_ref()
    }

    pub(crate) fn tell(&self, event: &str, payload: &impl Serialize) {
        (self.tell)(event, json!(payload));
    }

    pub(crate) fn settings(&self) -> MutexGuard<'_, SettingsFile> {
        lock(&self.settings)
    }

    fn current(&self) -> Answer<Arc<Open>> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or(Failure::NoWorkspace)
    }

    fn replace(&self, open: Option<Arc<Open>>) {
        self.jobs.cancel_all();
        self.tables.close();
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = open;
        self.tell_title();
    }

    /// Refuses to write over a workspace.
    pub(crate) fn spare(&self, path: &Path) -> Answer<()> {
        Ok(lock(&self.current()?.reader).spare(path)?)
    }

    /// Opens a workspace in the place of the one that is open, which stays open if that fails.
    pub(crate) fn open(&self, path: &Path) -> Answer<()> {
        let path = std::path::absolute(path).map_err(|error| Error::io(path, error))?;
        let _opening = lock(&self.opening);
        if self.current().is_ok_and(|open| claimtrail_core::files::is_same(&open.path, &path)) {
            return Ok(());
        }
        self.take(self.opened(&path)?)
    }

    /// Opens a file, and tells of it meanwhile where that takes long.
    fn opened(&self, path: &Path) -> Answer<Workspace> {
        self.set_updating(Workspace::needs_update(path).then(|| files::stem_of(path)));
        let opened = Workspace::open(path, self.profiles(), Box::new(SystemSeam));
        self.set_updating(None);
        Ok(opened?)
    }

    fn set_updating(&self, name: Option<String>) {
        if std::mem::replace(&mut *lock(&self.updating), name.clone()) != name {
            self.tell_state();
        }
    }

    /// Goes on with this workspace.
    pub(crate) fn take(&self, workspace: Workspace) -> Answer<()> {
        self.take_as(workspace, self.openings.fetch_add(1, Ordering::Relaxed))
    }

    fn take_as(&self, workspace: Workspace, opening: u64) -> Answer<()> {
        let id = workspace.id().to_string();
        let (reader, lister) = (workspace.another()?, workspace.another()?);
        let profiles = workspace.profiles()?;
        let acted = self.settings().acted(&id);
        let again = profiles.iter().find(|profile| Some(profile.person) == acted);
        let acting = again.or(profiles.first()).cloned();
        let path = workspace.path().to_owned();
        self.settings().opened(&path, &id);
        let open = Arc::new(Open {
            path,
            id,
            opening,
            reader: Mutex::new(reader),
            lister: Mutex::new(lister),
            acting: Mutex::new(acting),
            past: Mutex::default(),
            writer: Mutex::new(workspace),
        });
        let later = Arc::downgrade(&open);
        spawn_blocking(move || warm_up(&later));
        self.replace(Some(open));
        *lock(&self.failure) = None;
        Ok(())
    }

    /// Lets the open workspace go.
    pub(crate) fn close(&self) {
        self.replace(None);
        *lock(&self.failure) = None;
    }

    /// Lets the open workspace go once what is being written is written, and then has the window closed. What somebody reads
    /// at this moment ends first: the program would else end with the workspace's files open.
    pub(crate) fn end(&self) {
        let Ok(open) = self.current() else {
            return self.tell("ended", &());
        };
        drop(lock(&open.writer));
        self.close();
        let until = Instant::now() + READ_OUT;
        while Arc::strong_count(&open) > 1 && Instant::now() < until {
            thread::sleep(AWHILE);
        }
        // Here at the latest its files are closed, if nobody else has it.
        drop(open);
        self.tell("ended", &());
    }

    pub(crate) fn is_open(&self) -> bool {
        self.current().is_ok()
    }

    /// Opens a workspace that somebody asked for outside the window, and tells the web UI what became of it.
    pub fn open_from_outside(&self, path: &Path) {
        if let Err(failure) = self.open(path) {
            *lock(&self.failure) = Some(Arc::new(failure));
        }
        self.tell_state();
    }

    /// What was open last, where it is still there.
    #[must_use]
    pub fn last(&self) -> Option<PathBuf> {
        let last = self.settings().recent().into_iter().next().filter(|recent| recent.found);
        last.and_then(|recent| self.settings().recent_path(&recent.id).ok())
    }

    /// Opens the sample, which is made the first time.
    pub(crate) fn open_sample(&self) -> Answer<()> {
        let path = self.sample();
        if path.is_file() {
            return self.open(&path);
        }
        let folder = path.parent().unwrap_or(&self.home);
        fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
        self.take(sample::create(&path, self.profiles(), Box::new(SystemSeam))?)
    }

    /// Begins with the sample, and tells the web UI what became of it.
    pub fn begin_with_sample(&self) {
        if let Err(failure) = self.open_sample() {
            *lock(&self.failure) = Some(Arc::new(failure));
        }
        self.tell_state();
    }

    /// To be called after what can change people, their devices or the desk: whoever acts goes on with the key that signs
    /// for them now, and the web UI is told.
    pub(crate) async fn people_changed(self: &Arc<Self>) {
        let told = self.run(|session| {
            session.refresh_acting()?;
            session.tell_state();
            session.tell_title();
            Ok(())
        });
        // The change itself is there; what can't be read now fails again where it is shown.
        drop(told.await);
    }

    fn refresh_acting(&self) -> Answer<()> {
        let open = self.current()?;
        let profiles = lock(&open.reader).profiles()?;
        let mut acting = lock(&open.acting);
        let same = |acting: &Acting| profiles.iter().find(|profile| profile.person == acting.person).cloned();
        if let Some(now) = acting.as_ref().and_then(same) {
            *acting = Some(now);
        }
        Ok(())
    }

    /// Lets somebody else act.
    pub(crate) fn act_as(&self, person: PersonId) -> Answer<()> {
        let open = self.current()?;
        let profiles = lock(&open.reader).profiles()?;
        let chosen = profiles.iter().find(|profile| profile.person == person);
        let missing = || Error::NoProfile {
            person: Some(person.to_string()),
            here: profiles.iter().map(|profile| profile.name.clone()).collect(),
        };
        let acting = chosen.cloned().ok_or_else(missing)?;
        self.settings().acts(&open.id, acting.person);
        *lock(&open.acting) = Some(acting);
        Ok(())
    }

    /// The drafts of somebody in a workspace that is known here. What was typed just before another person acts, or
    /// another workspace is open, is still theirs.
    pub(crate) fn drafts(&self, of: &Drafter) -> Answer<Drafts> {
        if !self.current().is_ok_and(|open| open.id == of.workspace) && !self.settings().knows(&of.workspace)
        {
            return Err(Failure::NoWorkspace);
        }
        Ok(Drafts::of(&self.home, of))
    }

    /// Throws away the drafts of the open workspace that are about one of these, whoever typed them.
    pub(crate) fn discard_drafts_about(&self, ids: &[String]) -> Answer<()> {
        Ok(Drafts::discard_about(&self.home, &self.current()?.id, ids)?)
    }

    /// Takes a workspace off the list of those that were open before. Its file stays, and its drafts go, unless another
    /// file of the same workspace is on the list or open.
    pub(crate) fn forget(&self, id: &str) -> Answer<()> {
        let forgotten = self.settings().forget(id)?;
        let is_open = |workspace: &String| self.current().is_ok_and(|open| open.id == *workspace);
        match forgotten.filter(|workspace| !is_open(workspace)) {
            Some(workspace) => Ok(Drafts::forget(&self.home, &workspace)?),
            None => Ok(()),
        }
    }

    /// Where the sample workspace is.
    pub(crate) fn sample(&self) -> PathBuf {
        self.home.join("sample").join("coal.claimtrail")
    }

    /// A name to begin with, for a file that belongs to the open workspace.
    pub(crate) fn suggested(&self, ending: &str) -> String {
        let name = self.current().map(|open| files::stem_of(&open.path)).unwrap_or_default();
        format!("{name}.{ending}")
    }
}

/// Makes ready what lists are made of, once the first screen is drawn, unless the workspace was closed by then. What
/// fails here is met again, and told, by the first list that needs it.
fn warm_up(open: &Weak<Open>) {
    thread::sleep(DRAWN);
    let ahead = open.upgrade().and_then(|open| lock(&open.lister).another().ok());
    if let Some(ahead) = ahead {
        drop(ahead.warm_up());
    }
}
