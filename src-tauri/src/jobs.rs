//! Long work: each job has a name that the web UI chose, tells how far it is, and can be called off.
//! What a job does is the core's business.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use ts_rs::TS;

/// How often progress is told at most.
const PAUSE: Duration = Duration::from_millis(60);

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct JobProgress {
    /// The job.
    pub job: String,
    /// How much is done.
    pub done: u64,
    /// Of how much; nothing while that is not known.
    pub total: Option<u64>,
}

/// The jobs that are under way.
#[derive(Debug, Default)]
pub struct Jobs(Mutex<HashMap<String, Arc<AtomicBool>>>);

/// A job under way; it ends when this is dropped.
#[derive(Debug)]
pub struct Job<'a> {
    jobs: &'a Jobs,
    name: String,
    called_off: Arc<AtomicBool>,
    told: Option<Instant>,
}

impl Jobs {
    /// Begins a job.
    pub fn begin(&self, name: &str) -> Job<'_> {
        let called_off = Arc::new(AtomicBool::new(false));
        self.lock().insert(name.to_owned(), Arc::clone(&called_off));
        Job { jobs: self, name: name.to_owned(), called_off, told: None }
    }

    /// Calls a job off; one that has ended is no error.
    pub fn cancel(&self, name: &str) {
        if let Some(called_off) = self.lock().get(name) {
            called_off.store(true, Ordering::Relaxed);
        }
    }

    /// Calls everything off.
    pub fn cancel_all(&self) {
        self.lock().values().for_each(|called_off| called_off.store(true, Ordering::Relaxed));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Job<'_> {
    /// Whether somebody called it off.
    fn is_called_off(&self) -> bool {
        self.called_off.load(Ordering::Relaxed)
    }

    /// Takes note of how far it is, tells it now and then, and says whether to go on.
    pub fn watch(&mut self, done: u64, total: u64, tell: &dyn Fn(JobProgress)) -> ControlFlow<()> {
        if self.is_called_off() {
            return ControlFlow::Break(());
        }
        if self.told.is_none_or(|told| told.elapsed() >= PAUSE) {
            self.told = Some(Instant::now());
            let total = Some(total).filter(|total| *total >= done && *total > 0);
            tell(JobProgress { job: self.name.clone(), done, total });
        }
        ControlFlow::Continue(())
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        self.jobs.lock().remove(&self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_goes_on_until_it_is_called_off() {
        let jobs = Jobs::default();
        let told = Mutex::new(Vec::new());
        let tell = |progress: JobProgress| told.lock().unwrap().push((progress.done, progress.total));
        let mut job = jobs.begin("verify");
        assert!(job.watch(1, 10, &tell).is_continue());
        assert!(job.watch(2, 10, &tell).is_continue());
        jobs.cancel("another");
        assert!(job.watch(3, 10, &tell).is_continue());
        jobs.cancel("verify");
        assert!(job.watch(4, 10, &tell).is_break());
        drop(job);
        jobs.cancel("verify");
        assert_eq!(*told.lock().unwrap(), [(1, Some(10))]);
    }
}
