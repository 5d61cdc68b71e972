//! Taking a table: each row becomes a claim, changes one that is there, or is told of. All of it is one transaction
//! with one seal, like any change of many claims: it is all there or not at all, and one undo takes back the whole.

use std::panic::resume_unwind;
use std::sync::mpsc::{self, SyncSender};
use std::thread;

use serde::Serialize;
use ts_rs::TS;

use crate::Watch;
use crate::claims::{self, Claim, Priority};
use crate::error::{Error, Result};
use crate::ids::{ClaimId, DeskId};
use crate::imports::changes::{self, Changes, Reasons, There};
use crate::imports::duplicates::{self, Key, Known, Signs};
use crate::imports::mapping::Mapping;
use crate::imports::notes::{
    Conversion, LAPSED_MOST, Lapsed, MergedCells, REPEATED_MOST, Rejected, Repeated, Shared, Unread,
};
use crate::imports::ratings::{RatingCount, Ratings};
use crate::imports::reading::{self, Draft, DraftVerdict, Reading};
use crate::imports::table::{Row, Table, TableFormat};
use crate::imports::{self, DuplicateRule, ImportOptions};
use crate::records::Record;
use crate::rules::Op;
use crate::store;
use crate::workspace::{Acting, Ending, Workspace};
use crate::writing::{Beginning, Writing};

/// What an import did. Every row is counted once: `rows` is `imported`, `updated`, `skipped` and the rejected together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Imported {
    /// How many rows the table has, blank ones aside, and the header with what stands above it.
    pub rows: u64,
    /// How many became a claim.
    pub imported: u64,
    /// How many changed a claim that was there.
    pub updated: u64,
    /// How many told of a claim that was there, and changed nothing.
    pub skipped: u64,
    /// Those of them that tell of a claim that a row before them told of first, at most
    /// [`REPEATED_MOST`](imports::REPEATED_MOST). What else they say was not looked at.
    pub repeated: Vec<Repeated>,
    /// How many there are.
    pub repeated_total: u64,
    /// How many of those that were changed lost their submission or approval by it, and are in progress again.
    pub lapsed: u64,
    /// Those claims, at most [`LAPSED_MOST`](imports::LAPSED_MOST).
    pub lapsed_claims: Vec<Lapsed>,
    /// Those that were not taken.
    pub rejected: Vec<Rejected>,
    /// Cells that could not be read, at most [`UNREAD_MOST`](imports::UNREAD_MOST): their claims were taken without them.
    pub unread: Vec<Unread>,
    /// How many there are.
    pub unread_total: u64,
    /// Cells that were read as something else than stands there, by field.
    pub conversions: Vec<Conversion>,
    /// Cells that have their value from a merged cell which begins in a row above, by field.
    pub merged: Vec<MergedCells>,
    /// What became of each rating's label.
    pub ratings: Vec<RatingCount>,
    /// Which column stood for which field.
    pub mapping: Mapping,
    /// The columns that were left out.
    pub left_out: Vec<String>,
    /// How the table was read.
    pub format: TableFormat,
    /// Whether nothing was taken in the end, because only the answer was asked for.
    pub dry_run: bool,
}

/// How many rows are handed over together, and how many such hands full may wait.
const TOGETHER: usize = 128;
const AHEAD: usize = 4;
/// How often the person is asked, while rows are counted, whether to go on.
const COUNTED: u64 = 1_024;

impl Workspace {
    /// Takes a table: every row that can be taken becomes a claim as [`Workspace::record_claim`] makes one, with its
    /// verdict as [`Workspace::propose_verdict`] does. It is watched: rows done, rows in all; 0 of 0 while they are counted.
    ///
    /// # Errors
    /// `Invalid` for a mapping, scale or rating that does not fit; `NotAllowed` for a viewer; `Cancelled`. Then nothing
    /// was changed.
    pub fn import(
        &mut self,
        acting: &Acting,
        table: &Table,
        options: &ImportOptions,
        watch: Watch<'_>,
    ) -> Result<Imported> {
        let desk = DeskId(self.id());
        let ending = if options.dry_run { Ending::Discard } else { Ending::Commit };
        self.write_many(acting, ending, |writing| {
            writing.permit(Op::ClaimRecord, None)?;
            let mapping = options.mapping_for(table);
            let places = mapping.placed(table.columns())?;
            let left_out = reading::left_out(table, &places);
            let (reading, ratings) = imports::reading(writing.db(), desk, table, places, options)?;
            let known = match options.on_duplicate {
                DuplicateRule::Add => Known::default(),
                DuplicateRule::Skip | DuplicateRule::Update => Known::of(writing.db())?,
            };
            let run = Run {
                writing,
                ratings,
                known,
                rule: options.on_duplicate,
                reasons: Reasons::new(table.name()),
                shared: Shared::default(),
                done: Imported { mapping, left_out, dry_run: options.dry_run, ..Imported::default() },
            };
            run.all(table, reading, watch)
        })
    }
}

struct Run<'r, 'w> {
    writing: &'r mut Writing<'w>,
    ratings: Ratings<'r>,
    known: Known,
    rule: DuplicateRule,
    reasons: Reasons<'r>,
    shared: Shared,
    done: Imported,
}

/// A row that was read: its number, and what it tells and is known by.
type Told = (u64, std::result::Result<(Draft, Key), Rejected>);

impl Run<'_, '_> {
    /// Takes every row. They are read on another thread, a few ahead of the one that writes.
    fn all(mut self, table: &Table, mut reading: Reading<'_>, watch: Watch<'_>) -> Result<Imported> {
        let mut ask = |done: u64, total: u64| match watch(done, total).is_break() {
            true => Err(Error::Cancelled),
            false => Ok(()),
        };
        let total = reading.survey(|rows| if rows.is_multiple_of(COUNTED) { ask(0, 0) } else { Ok(()) })?;
        let (sender, told) = mpsc::sync_channel(AHEAD);
        let (taken, read) = thread::scope(|scope| {
            let reader = scope.spawn(move || {
                read_all(table, &mut reading, &sender);
                reading
            });
            let taken = told.iter().flatten().try_for_each(|row| {
                ask(self.done.rows, total)?;
                self.take(row)
            });
            // Whoever reads on stops when nobody listens any more.
            drop(told);
            (taken, reader.join())
        });
        taken?;
        ask(total, total)?;
        let reading = read.unwrap_or_else(|panic| resume_unwind(panic));
        let ratings = self.ratings.counts();
        let notes = reading.notes.and(self.ratings.notes);
        Ok(Imported {
            unread: notes.unread,
            unread_total: notes.unread_total,
            conversions: notes.conversions,
            merged: notes.merged,
            ratings,
            format: table.format().clone(),
            ..self.done
        })
    }

    fn take(&mut self, (row, told): Told) -> Result<()> {
        self.done.rows += 1;
        let (draft, key) = match told {
            Ok(told) => told,
            Err(rejected) => {
                self.done.rejected.push(rejected);
                return Ok(());
            }
        };
        let there = self.known.meet(&draft, key).filter(|_| self.rule != DuplicateRule::Add);
        match there {
            None => self.begin(row, draft, key),
            Some(id) if self.rule == DuplicateRule::Update => self.update(row, id, draft),
            Some(_) => {
                self.skip(row, draft, key);
                Ok(())
            }
        }
    }

    /// What became of a row that was judged: it goes on with what it makes, or is told as rejected.
    fn judged<T>(&mut self, row: u64, judged: Result<T>) -> Result<Option<T>> {
        match judged {
            Ok(judged) => Ok(Some(judged)),
            Err(error) => {
                self.done.rejected.push(reading::of_the_row(error, row, &mut self.shared)?);
                Ok(None)
            }
        }
    }

    fn skip(&mut self, row: u64, draft: Draft, key: Key) {
        // Its label is counted and told of like any other.
        if let Some(rating) = draft.rating {
            self.ratings.verdict(row, rating, None);
        }
        self.done.skipped += 1;
        if let Some(of) = self.known.told_by(key) {
            self.done.repeated_total += 1;
            if self.done.repeated.len() < REPEATED_MOST {
                self.done.repeated.push(Repeated { row, of });
            }
        }
    }

    /// Records the claim that a row tells of, with what belongs to it.
    fn begin(&mut self, row: u64, mut draft: Draft, key: Key) -> Result<()> {
        let id = ClaimId(self.writing.new_id()?);
        let verdict = draft.rating.take().and_then(|rating| self.ratings.verdict(row, rating, None));
        let begun = beginning(id, draft, verdict, &mut self.reasons);
        if let Some(begun) = self.judged(row, begun)? {
            self.writing.begin_claim(id, begun)?;
            self.known.learn(key, id, row);
            self.done.imported += 1;
        }
        Ok(())
    }

    /// Sets what a row tells of a claim that is there and that differs.
    fn update(&mut self, row: u64, id: ClaimId, mut draft: Draft) -> Result<()> {
        let there = There::of(self.writing.db(), id, &draft)?;
        let verdict = draft.rating.take().and_then(|rating| self.ratings.verdict(row, rating, there.scale()));
        let changes = Changes::of(self.writing.db(), &there, &draft, verdict, &mut self.reasons);
        let Some(changes) = self.judged(row, changes)? else {
            return Ok(());
        };
        if changes.is_empty() {
            self.done.skipped += 1;
            return Ok(());
        }
        let lapses = changes.lapses(there.claim.body.status);
        changes.write(self.writing, &there.claim)?;
        let before = Signs::of(&there.claim.body);
        self.known.moved(before.key(), before.after(&draft).key(), id);
        self.done.updated += 1;
        if lapses { self.lapsed(id) } else { Ok(()) }
    }

    /// Takes note of a claim that lost its submission or approval.
    fn lapsed(&mut self, id: ClaimId) -> Result<()> {
        self.done.lapsed += 1;
        if self.done.lapsed_claims.len() < LAPSED_MOST {
            let claim: Record<Claim> = store::get(self.writing.db(), id)?;
            self.done.lapsed_claims.push(Lapsed { claim: id, statement: claim.body.statement });
        }
        Ok(())
    }
}

/// Reads every row, some at a time, for as long as anybody listens.
fn read_all(table: &Table, reading: &mut Reading<'_>, sender: &SyncSender<Vec<Told>>) {
    let mut rows = table.rows().peekable();
    while rows.peek().is_some() {
        let told = |row: Row| {
            let draft = reading.draft(&row).map(|draft| {
                let key = duplicates::key_of(&draft);
                (draft, key)
            });
            (row.number, draft)
        };
        if sender.send(rows.by_ref().take(TOGETHER).map(told).collect()).is_err() {
            return;
        }
    }
}

/// What a row's claim begins with.
fn beginning(
    id: ClaimId,
    mut draft: Draft,
    verdict: Option<DraftVerdict>,
    reasons: &mut Reasons<'_>,
) -> Result<Beginning> {
    draft.priority = draft.priority.filter(|priority| *priority != Priority::default());
    let assigned = changes::assigned(&draft)?;
    let verdict = verdict.map(|verdict| changes::proposed(id, verdict, reasons)).transpose()?;
    let comment = draft.comment.take().map(|body| changes::commented(id, body)).transpose()?;
    let claim = drafted(draft);
    let recorded = claims::recorded(&claim)?;
    Ok(Beginning { claim, recorded, assigned, verdict, comment })
}

/// What recording and assigning make of a row.
fn drafted(draft: Draft) -> Claim {
    Claim {
        statement: draft.statement,
        claimant: draft.claimant,
        reported_by: draft.reported_by,
        modality: draft.modality.unwrap_or_default(),
        claimed_on: draft.claimed_on,
        appearances: draft.appearances,
        language: draft.language,
        tags: draft.tags,
        priority: draft.priority.unwrap_or_default(),
        assignee_id: draft.assignee,
        due_on: draft.due_on,
        ..Claim::default()
    }
}
