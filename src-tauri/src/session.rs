//! The session: the open workspace, who acts in it, the settings, and the jobs under way.
//! One handle writes, one reads, one lists, long work has its own: nothing that is shown waits for what is long.

mod restoring;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak};
use std::thread;
use std::time::Duration;

use claimtrail_core::error::{Error, Result};
use claimtrail_core::ids::{DeviceId, PersonId};
use claimtrail_core::messages::{self, Language};
use claimtrail_core::profiles::Profiles;
use claimtrail_core::rules::Role;
use claimtrail_core::sample;
use claimtrail_core::seam::SystemSeam;
use claimtrail_core::workspace::{Acting, Past};
use claimtrail_core::{Watch, Workspace};
use serde::Serialize;
use serde_json::{Value, json};
use tauri::async_runtime::spawn_blocking;
use ts_rs::TS;

pub use self::restoring::Replaced;
use crate::closing::Closing;
use crate::drafts::{Drafter, Drafts};
use crate::failure::{Answer, Failure};
use crate::files::{self, System};
use crate::jobs::Jobs;
use crate::settings::{Recent, Settings, SettingsFile};
use crate::tables::Tables;

/// By then the first screen is drawn, also where that is slow.
const DRAWN: Duration = Duration::from_secs(2);

/// Tells the web UI something: an event's name and its payload.
pub type Tell = Box<dyn Fn(&str, Value) + Send + Sync>;

/// A person who can act on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Profile {
    /// The person.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether they still work here.
    pub active: bool,
    /// The device whose key signs for them here.
    pub device: DeviceId,
    /// Whether that device may sign: nothing can be done with one that was revoked.
    pub signs: bool,
}

/// The workspace that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenWorkspace {
    /// Its id.
    pub id: String,
    /// The file's name, without folder and ending.
    pub name: String,
    /// What the desk is called.
    pub desk: String,
    /// Whether it is the sample.
    pub sample: bool,
    /// How many were opened before it since the program began: copies of a workspace have the same id.
    pub opening: u64,
}

/// All that every screen needs to know of the session.
#[derive(Debug, Serialize, TS)]
pub struct WorkspaceState {
    /// The workspace that is open.
    pub workspace: Option<OpenWorkspace>,
    /// Who can act in it on this computer.
    pub profiles: Vec<Profile>,
    /// Who acts.
    pub acting: Option<Profile>,
    /// Which workspaces were open before, the last first.
    pub recent: Vec<Recent>,
    /// What is set on this computer.
    pub settings: Settings,
    /// The language that sentences come in.
    pub language: Language,
    /// The program's version.
    pub version: String,
    /// The name of the workspace that is brought up to date before it is opened, while that lasts.
    pub updating: Option<String>,
    /// Why the workspace that was to be opened at the start, or from outside, is not open.
    pub failure: Option<Arc<Failure>>,
}

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

/// Runs work that may block off the window's threads.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    spawn_blocking(work).await.map_err(Failure::window)?
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
    }

    /// Runs work of the shell's own off the window's threads.
    pub(crate) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Session) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let session = Arc::clone(self);
        off_thread(move || work(&session)).await
    }

    /// Reads the open workspace.
    pub(crate) async fn read<T: Send + 'static>(
        self: &Arc<Self>,
        read: impl FnOnce(&Workspace) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let open = self.current()?;
        off_thread(move || Ok(read(&lock(&open.reader))?)).await
    }

    /// Who acts, if somebody does.
    pub(crate) fn me(&self) -> Answer<Option<PersonId>> {
        Ok(lock(&self.current()?.acting).as_ref().map(|acting| acting.person))
    }

    /// Lists what is in the open workspace, for whoever acts, if somebody does.
    pub(crate) async fn list<T: Send + 'static>(
        self: &Arc<Self>,
        list: impl FnOnce(&Workspace, Option<PersonId>) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let open = self.current()?;
        off_thread(move || {
            let me = lock(&open.acting).as_ref().map(|acting| acting.person);
            Ok(list(&lock(&open.lister), me)?)
        })
        .await
    }

    /// Reads the open workspace as whoever acts.
    pub(crate) async fn look<T: Send + 'static>(
        self: &Arc<Self>,
        read: impl FnOnce(&Workspace, &Acting) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let open = self.current()?;
        off_thread(move || {
            let acting = open.acting()?;
            Ok(read(&lock(&open.reader), &acting)?)
        })
        .await
    }

    /// Changes the open workspace as whoever acts when it is asked for.
    pub(crate) async fn write<T: Send + 'static>(
        self: &Arc<Self>,
        change: impl FnOnce(&mut Workspace, &Acting) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let open = self.current()?;
        let acting = open.acting()?;
        off_thread(move || Ok(change(&mut lock(&open.writer), &acting)?)).await
    }

    /// Changes much of the open workspace as whoever acts, told of and to be called off as a job.
    pub(crate) async fn write_long<T: Send + 'static>(
        self: &Arc<Self>,
        job: String,
        change: impl FnOnce(&mut Workspace, &Acting, Watch<'_>) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let (session, open) = (Arc::clone(self), self.current()?);
        let acting = open.acting()?;
        off_thread(move || {
            session.watched(&job, |watch| Ok(change(&mut lock(&open.writer), &acting, watch)?))
        })
        .await
    }

    /// Changes the open workspace in what needs nobody who acts.
    pub(crate) async fn change<T: Send + 'static>(
        self: &Arc<Self>,
        change: impl FnOnce(&Session, &mut Workspace) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let (session, open) = (Arc::clone(self), self.current()?);
        off_thread(move || change(&session, &mut lock(&open.writer))).await
    }

    /// Reads at length on a handle of its own, told of and to be called off as a job.
    pub(crate) async fn read_long<T: Send + 'static>(
        self: &Arc<Self>,
        job: String,
        read: impl FnOnce(&Session, &Workspace, Watch<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let (session, open) = (Arc::clone(self), self.current()?);
        off_thread(move || {
            let workspace = lock(&open.reader).another()?;
            drop(open);
            session.watched(&job, |watch| read(&session, &workspace, watch))
        })
        .await
    }

    /// Reads at length the workspace as it was at a time, or as it is, as a job. As it was it is made ready first, and kept
    /// for the next time.
    pub(crate) async fn read_as_of<T: Send + 'static>(
        self: &Arc<Self>,
        job: String,
        as_of: Option<String>,
        read: impl FnOnce(&Session, &Workspace, Watch<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let Some(as_of) = as_of else {
            return self.read_long(job, read).await;
        };
        let open = self.current()?;
        let read = move |session: &Session, now: &Workspace, watch: Watch<'_>| {
            let past = open.past(now, &as_of, watch)?;
            drop(open);
            let then = lock(&past).workspace().another()?;
            read(session, &then, watch)
        };
        self.read_long(job, read).await
    }

    /// Lets go of the workspace as it was: nobody looks at it any more, or something is to be destroyed.
    pub(crate) async fn forget_past(self: &Arc<Self>) -> Answer<()> {
        let open = self.current()?;
        off_thread(move || {
            *lock(&open.past) = None;
            Ok(())
        })
        .await
    }

    /// Refuses to write over a workspace.
    pub(crate) fn spare(&self, path: &Path) -> Answer<()> {
        Ok(lock(&self.current()?.reader).spare(path)?)
    }

    /// Runs a job.
    pub(crate) fn watched<T>(&self, job: &str, work: impl FnOnce(Watch<'_>) -> Answer<T>) -> Answer<T> {
        let mut job = self.jobs.begin(job);
        let tell = |progress| self.tell("job-progress", &progress);
        work(&mut |done, total| job.watch(done, total, &tell))
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

    /// Lets the open workspace go once what is being written is written, and then has the window closed.
    pub(crate) fn end(&self) {
        if let Ok(open) = self.current() {
            drop(lock(&open.writer));
        }
        self.close();
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

    pub(crate) fn tell_state(&self) {
        if let Ok(state) = self.state() {
            self.tell("workspace-changed", &state);
        }
    }

    /// To be called after what can change people, their devices or the desk: whoever acts goes on with the key that signs
    /// for them now, and the web UI is told.
    pub(crate) async fn people_changed(self: &Arc<Self>) {
        let told = self.run(|session| {
            session.refresh_acting()?;
            session.tell_state();
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

    /// All that every screen needs to know.
    pub(crate) fn state(&self) -> Answer<WorkspaceState> {
        let (recent, settings) = {
            let kept = self.settings();
            (kept.recent(), kept.settings().clone())
        };
        let mut state = WorkspaceState {
            workspace: None,
            profiles: Vec::new(),
            acting: None,
            recent,
            settings,
            language: messages::spoken(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            updating: lock(&self.updating).clone(),
            failure: lock(&self.failure).clone(),
        };
        if let Ok(open) = self.current() {
            let sample = open.path == self.sample();
            let reader = lock(&open.reader);
            state.profiles = profiles(&reader)?;
            let acting = lock(&open.acting).as_ref().map(|acting| acting.person);
            state.acting = state.profiles.iter().find(|profile| Some(profile.person) == acting).cloned();
            let desk = reader.desk()?.body.name;
            let (id, name) = (open.id.clone(), files::stem_of(&open.path));
            state.workspace = Some(OpenWorkspace { id, name, desk, sample, opening: open.opening });
        }
        Ok(state)
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

impl Open {
    fn acting(&self) -> Result<Acting> {
        let acting = lock(&self.acting).clone();
        acting.ok_or(Error::NoProfile { person: None, here: Vec::new() })
    }

    /// The workspace as it was at this time: the one that is kept, if it still is that, or another in its place.
    fn past(&self, now: &Workspace, as_of: &str, watch: Watch<'_>) -> Result<Arc<Mutex<Past>>> {
        let mut kept = lock(&self.past);
        if let Some(past) = kept.as_ref()
            && lock(past).holds(now, as_of)?
        {
            return Ok(Arc::clone(past));
        }
        *kept = None;
        let past = Arc::new(Mutex::new(now.past(as_of, watch)?));
        *kept = Some(Arc::clone(&past));
        Ok(past)
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

/// Who can act here, with what they may do.
fn profiles(workspace: &Workspace) -> Result<Vec<Profile>> {
    let (people, devices) = (workspace.people()?, workspace.devices()?);
    let profile = |acting: Acting| {
        let person = people.iter().find(|person| person.id == acting.person)?;
        let (role, active) = (person.body.role, person.body.active);
        let (device, person) = (acting.device, acting.person);
        let signs = devices.iter().any(|each| each.id == device && each.body.active);
        Some(Profile { person, name: acting.name, role, active, device, signs })
    };
    Ok(workspace.profiles()?.into_iter().filter_map(profile).collect())
}
