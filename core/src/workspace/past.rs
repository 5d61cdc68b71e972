//! The workspace as it was at a time, for reports of then: what its journal held, written into a file of its own that is
//! gone with the handle. What counts is what was recorded by then, by the clocks of the devices, and follows only what
//! counts: nothing is there before its cause. Whatever is confidential or destroyed now is so then too.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::DateTime;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::Workspace;
use super::copies::remove_database;
use crate::Watch;
use crate::desk::Desk;
use crate::error::{Error, Problem, Result};
use crate::files;
use crate::ids::{DeskId, Hash, Timestamp};
use crate::journal::revision::Revision;
use crate::lock::Lock;
use crate::projection;
use crate::records::Record;
use crate::reports;
use crate::seam::SystemSeam;
use crate::store::{self, Db, attachments, chains, known, revisions, rows};
use crate::text;

/// How many of them this process began.
static BEGUN: AtomicU32 = AtomicU32::new(0);

/// Of which time a report is, beside the workspace as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AsOf {
    /// The time: what was recorded by then is in the report.
    pub at: Timestamp,
    /// How many revisions that were.
    pub revisions: u64,
    /// The workspace head now.
    pub head_now: Hash,
}

/// A workspace as it was. It is read like any other; nothing writes to it, and its file goes with it.
#[derive(Debug)]
pub struct Past {
    // Closed before its file is removed.
    workspace: Workspace,
    /// How far the journal had come when it was made.
    made_after: i64,
    _file: Removed,
}

impl Past {
    /// The workspace as it was.
    #[must_use]
    pub const fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Whether it still is what [`Workspace::past`] would make of the workspace for this time: nothing came that was
    /// recorded by then, was destroyed, or is confidential.
    ///
    /// # Errors
    /// `Invalid` for a time that is none; `Database`.
    pub fn holds(&self, now: &Workspace, as_of: &str) -> Result<bool> {
        let at = now.moment(as_of)?;
        let same = self.workspace.as_of.is_some_and(|then| then.at == at);
        Ok(same && !revisions::bear_on_past(&now.db, self.made_after, at)?)
    }
}

impl Workspace {
    /// The workspace as it was at this time: a day, `YYYY-MM-DD`, up to its end (UTC), or a moment as RFC 3339 has it. A
    /// time before the first revision gives an empty one.
    ///
    /// Watched: revisions gone through twice, and twice as many as there are.
    ///
    /// # Errors
    /// `Invalid` for what is no time, or is still to come; `Cancelled`; `ReadOnly`, `DiskFull`, `Io` where no file can be
    /// written beside the workspace.
    pub fn past(&self, as_of: &str, watch: Watch<'_>) -> Result<Past> {
        let at = self.moment(as_of)?;
        remove_leftovers(&self.path);
        let path = place(&self.path);
        let seam = Box::new(SystemSeam);
        let now = self.read_at_once()?;
        let made_after = revisions::last_seq(&now)?;
        let head_now = self.head()?.head;
        let mut held = 0;
        let built = Workspace::build(&path, self.profiles.clone(), seam, |past| {
            // Nobody needs it after a power cut.
            past.db.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")?;
            store::workspace::create(&past.db, self.id)?;
            past.set_id(self.id);
            held = past.exchange(|db| fill(&now, db, at, made_after, watch))?;
            // Whoever finds the file, should it be left behind, can't take it for a workspace.
            Ok(past.db.pragma_update(None, "application_id", 0)?)
        });
        let file = Removed(path);
        let mut workspace = built?;
        workspace.as_of = Some(AsOf { at, revisions: held, head_now });
        Ok(Past { workspace, made_after, _file: file })
    }

    /// The time that somebody means.
    fn moment(&self, as_of: &str) -> Result<Timestamp> {
        let invalid = |problem| Error::invalid("as_of", problem);
        let now = self.now_shown();
        let given = as_of.trim();
        let day = text::date("as_of", given).ok();
        let named = day.as_ref().map_or_else(|| given.to_owned(), |day| format!("{day}T23:59:59.999Z"));
        let moment = DateTime::parse_from_rfc3339(&named).ok();
        let at = moment.and_then(|moment| Timestamp::from_millis(moment.timestamp_millis()));
        let at = at.ok_or_else(|| invalid(Problem::Moment))?;
        // Today is not over yet.
        let begun = day.map_or(at > now, |day| day > now.date());
        if begun {
            let now = now.to_string();
            return Err(invalid(Problem::Future { now: format!("{} {} UTC", &now[..10], &now[11..16]) }));
        }
        Ok(at.min(now))
    }
}

/// Writes what the workspace held at this time into an empty one. Gives how many revisions that are.
fn fill(now: &Db, past: &Db, at: Timestamp, last: i64, watch: Watch<'_>) -> Result<u64> {
    let count = |seq: i64| u64::try_from(seq).unwrap_or_default();
    let (total, mut done) = (2 * count(last), 0);
    let mut went_on = |by: u64| {
        done += by;
        if watch(done, total).is_break() { Err(Error::Cancelled) } else { Ok(()) }
    };
    let (mut held, mut left_out) = (0, 0);
    rows::each(now, 0, rows::blank, |revision, subject| {
        went_on(1)?;
        if revision.header.recorded_at > at || (left_out > 0 && !follows_what_is_held(past, &revision)?) {
            left_out += 1;
            return Ok(());
        }
        held += 1;
        append(past, &revision, subject)
    })?;
    went_on(left_out)?;
    // Claims come last: what is shown of one rests on what belongs to it.
    for claims in [false, true] {
        revisions::each_entity(past, claims, |entity, subject, revisions| {
            projection::refold_about(past, entity, Some(subject))?;
            went_on(revisions)
        })?;
    }
    name_files(now, past)?;
    mark_confidential(now, past)?;
    if held == 0 {
        name_desk(now, past)?;
    }
    Ok(held)
}

/// Whether all that a revision follows and relies on was held.
fn follows_what_is_held(past: &Db, revision: &Revision) -> Result<bool> {
    let header = &revision.header;
    let causes =
        header.device_prev.iter().chain(&header.parents).chain(header.refs.iter().map(|pin| &pin.hash));
    for cause in causes {
        if chains::place(past, *cause)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn append(past: &Db, revision: &Revision, subject: Uuid) -> Result<()> {
    let header = &revision.header;
    let before = known::at(past, header.device, header.device_seq - 1)?;
    revisions::insert(past, revision.hash, header, subject, &revision.changes)?;
    let now = known::after(past, &before, header)?;
    known::put(past, header.device, header.device_seq, &before, &now)
}

/// What files are called, without their bytes: all but those that a source has which is confidential now.
fn name_files(now: &Db, past: &Db) -> Result<()> {
    let unnamed = reports::confidential_files(now)?;
    for sha256 in
        attachments::digests(now)?.into_iter().filter(|digest| !unnamed.contains(&digest.to_string()))
    {
        if let Some(file) = attachments::described(now, sha256)? {
            attachments::put(past, &file)?;
        }
    }
    Ok(())
}

/// A source that must not be named now must not be named by what was known of it earlier.
fn mark_confidential(now: &Db, past: &Db) -> Result<()> {
    store::sources::each_confidential(now, |source| store::sources::mark_confidential(past, source))
}

/// A desk that was not there yet has the name that it was given.
fn name_desk(now: &Db, past: &Db) -> Result<()> {
    let desk: Option<Record<Desk>> = store::find(now, DeskId(store::workspace::id(now)?))?;
    desk.map_or(Ok(()), |desk| store::put(past, &desk))
}

/// A file that goes when this does.
#[derive(Debug)]
struct Removed(PathBuf);

impl Drop for Removed {
    fn drop(&mut self) {
        remove_database(&self.0);
    }
}

/// How the names of these files begin, beside a workspace.
fn beginning(workspace: &Path) -> OsString {
    let mut name = OsString::from(".");
    name.push(workspace.file_name().unwrap_or_default());
    name.push(".as-of-");
    name
}

/// A hidden place beside a workspace that no other has.
fn place(workspace: &Path) -> PathBuf {
    let mut name = beginning(workspace);
    name.push(format!("{}-{}.partial", std::process::id(), BEGUN.fetch_add(1, Ordering::Relaxed)));
    workspace.with_file_name(name)
}

/// Removes what programs that were killed left. Whoever still reads one holds its lock.
pub(super) fn remove_leftovers(workspace: &Path) {
    let Ok(entries) = fs::read_dir(files::folder_of(workspace)) else { return };
    let beginning = beginning(workspace);
    for entry in entries.flatten() {
        let name = entry.file_name();
        let bytes = name.as_encoded_bytes();
        if !bytes.starts_with(beginning.as_encoded_bytes()) || !bytes.ends_with(b".partial") {
            continue;
        }
        if let Ok(Some(_lock)) = Lock::take_free(&entry.path()) {
            remove_database(&entry.path());
        }
    }
}
