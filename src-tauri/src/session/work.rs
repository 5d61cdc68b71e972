//! Work on the open workspace: each command runs on the handle for what it does, off the window's threads.

use std::sync::{Arc, Mutex};

use claimtrail_core::error::{Error, Result};
use claimtrail_core::ids::PersonId;
use claimtrail_core::workspace::{Acting, Past};
use claimtrail_core::{Watch, Workspace};
use tauri::async_runtime::spawn_blocking;

use super::{Open, Session, lock};
use crate::failure::{Answer, Failure};

/// Runs work that may block off the window's threads.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    spawn_blocking(work).await.map_err(Failure::window)?
}

impl Session {
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
        Ok(self.current()?.me())
    }

    /// Lists what is in the open workspace, for whoever acts, if somebody does.
    pub(crate) async fn list<T: Send + 'static>(
        self: &Arc<Self>,
        list: impl FnOnce(&Workspace, Option<PersonId>) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let open = self.current()?;
        off_thread(move || {
            let me = open.me();
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
        change: impl FnOnce(&mut Workspace) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let open = self.current()?;
        off_thread(move || Ok(change(&mut lock(&open.writer))?)).await
    }

    /// [`Session::write`], with what is chosen first: whatever is opened, and whoever acts, by the time that is done.
    pub(crate) async fn choose_and_write<C, T: Send + 'static>(
        self: &Arc<Self>,
        choose: impl FnOnce(&Session) -> Answer<Option<C>> + Send + 'static,
        change: impl FnOnce(&mut Workspace, &Acting, C) -> Result<T> + Send + 'static,
    ) -> Answer<Option<T>> {
        let (session, open) = (Arc::clone(self), self.current()?);
        let acting = open.acting()?;
        off_thread(move || {
            let Some(chosen) = choose(&session)? else {
                return Ok(None);
            };
            Ok(Some(change(&mut lock(&open.writer), &acting, chosen)?))
        })
        .await
    }

    /// [`Session::change`] as a job, with what is chosen first: whatever is opened by the time that is done.
    pub(crate) async fn choose_and_change<C, T: Send + 'static>(
        self: &Arc<Self>,
        job: String,
        choose: impl FnOnce(&Session) -> Answer<Option<C>> + Send + 'static,
        change: impl FnOnce(&mut Workspace, C, Watch<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<Option<T>> {
        let (session, open) = (Arc::clone(self), self.current()?);
        off_thread(move || {
            let Some(chosen) = choose(&session)? else {
                return Ok(None);
            };
            session.watched(&job, |watch| change(&mut lock(&open.writer), chosen, watch)).map(Some)
        })
        .await
    }

    /// Reads at length on a handle of its own, told of and to be called off as a job.
    pub(crate) async fn read_long<T: Send + 'static>(
        self: &Arc<Self>,
        job: String,
        read: impl FnOnce(&Session, &Workspace, Watch<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let (session, open) = (Arc::clone(self), self.current()?);
        off_thread(move || {
            session.watched(&job, |watch| {
                let workspace = lock(&open.reader).another()?;
                drop(open);
                read(&session, &workspace, watch)
            })
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

    /// Runs a job.
    pub(crate) fn watched<T>(&self, job: &str, work: impl FnOnce(Watch<'_>) -> Answer<T>) -> Answer<T> {
        let mut job = self.jobs.begin(job);
        let tell = |progress| self.tell("job-progress", &progress);
        work(&mut |done, total| job.watch(done, total, &tell))
    }
}

impl Open {
    /// Who acts, if somebody does.
    pub(super) fn me(&self) -> Option<PersonId> {
        lock(&self.acting).as_ref().map(|acting| acting.person)
    }

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
