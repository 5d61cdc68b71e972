//! Taking a table: each row becomes a claim, changes one that is there, or is told of. All of it is one transaction
//! with one seal, like any change of many claims: it is all there or not at all, and one undo takes back the whole.

use std::panic::resume_unwind;
use std::sync::mpsc::{self, SyncSender};
use std::thread;

use serde::Serialize;
use ts_rs::TS;

use crate::Watch;
use crate::claims::{self, Claim, Priority};
use crate::comments::Comment;
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::ids::{ClaimId, CommentId, DeskId, VerdictId};
use crate::imports::changes::{self, Changes, Reasons, VerdictChange};
use crate::imports::duplicates::{self, Key, Known};
use crate::imports::mapping::Mapping;
use crate::imports::notes::{Conversion, LAPSED_MOST, Lapsed, REPEATED_MOST, Rejected, Repeated, Unread};
use crate::imports::ratings::{RatingCount, Scale};
use crate::imports::reading::{self, Draft, DraftVerdict, Reading};
use crate::imports::table::{Row, Table, TableFormat};
use crate::imports::{self, DuplicateRule, ImportOptions};
use crate::journal::revision::Ref;
use crate::records::Record;
use crate::rules::Op;
use crate::store;
use crate::verdicts::{self, Verdict};
use crate::workspace::{Acting, Ending, Workspace};
use crate::writing::{Beginning, Writing};

/// What an import did. Every row is counted once: `rows` is `imported`, `updated`, `skipped` and the rejected together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Imported {
    /// How many rows the table has, the header and blank ones aside.
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
            let reading = imports::reading(writing.db(), desk, table, places, options)?;
            let known = match options.on_duplicate {
                DuplicateRule::Add => Known::default(),
                DuplicateRule::Skip | DuplicateRule::Update => Known::of(writing.db())?,
            };
            let run = Run {
                writing,
                scales: reading.ratings.scales().to_vec(),
                known,
                rule: options.on_duplicate,
                reasons: Reasons::new(table.name()),
                done: Imported { mapping, left_out, dry_run: options.dry_run, ..Imported::default() },
            };
            run.all(table, reading, watch)
        })
    }
}

struct Run<'r, 'w> {
    writing: &'r mut Writing<'w>,
    scales: Vec<Scale>,
    known: Known,
    rule: DuplicateRule,
    reasons: Reasons<'r>,
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
        Ok(Imported {
            unread: reading.notes.unread,
            unread_total: reading.notes.unread_total,
            conversions: reading.notes.conversions,
            ratings: reading.ratings.counts(),
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
        let Some(id) = there else {
            let id = self.begin(draft)?;
            self.known.learn(key, id, row);
            self.done.imported += 1;
            return Ok(());
        };
        if self.rule == DuplicateRule::Skip {
            self.done.skipped += 1;
            if let Some(of) = self.known.told_by(key) {
                self.done.repeated_total += 1;
                if self.done.repeated.len() < REPEATED_MOST {
                    self.done.repeated.push(Repeated { row, of });
                }
            }
            return Ok(());
        }
        match self.update(id, &draft) {
            Ok(true) => self.done.updated += 1,
            Ok(false) => self.done.skipped += 1,
            Err(error) => self.done.rejected.push(reading::of_the_row(error, row)?),
        }
        self.known.learn(key, id, row);
        Ok(())
    }

    /// Records the claim that a row tells of, with what belongs to it.
    fn begin(&mut self, mut draft: Draft) -> Result<ClaimId> {
        let id = ClaimId(self.writing.new_id()?);
        draft.priority = draft.priority.filter(|priority| *priority != Priority::default());
        let assigned = changes::assigned(&draft)?;
        let verdict = draft.verdict.take().map(|verdict| self.proposed(id, verdict)).transpose()?;
        let comment = draft.comment.take().map(|body| commented(id, body)).transpose()?;
        let claim = drafted(draft);
        let recorded = claims::recorded(&claim)?;
        self.writing.begin_claim(id, Beginning { claim, recorded, assigned, verdict, comment })?;
        Ok(id)
    }

    fn proposed(&mut self, claim: ClaimId, verdict: DraftVerdict) -> Result<(Verdict, Fields, Ref)> {
        let DraftVerdict { scale, key, label, rationale, summary } = verdict;
        let rationale = match rationale {
            Some(rationale) => rationale,
            None => self.reasons.of(label).to_owned(),
        };
        let scale = self.scales.get(scale);
        let pinned = scale.and_then(|scale| Some((scale.id, scale.head?)));
        let (scale, head) = pinned.ok_or_else(|| Error::Conflict { fields: vec!["scale".to_owned()] })?;
        let fields = verdicts::proposed(claim, scale, &key, &rationale, summary.as_deref())?;
        let body = Verdict {
            claim_id: claim,
            scale_id: scale,
            rating: key,
            rationale,
            summary,
            ..Verdict::default()
        };
        Ok((body, fields, Ref { entity: scale.into(), hash: head }))
    }

    /// Sets what a row tells of a claim that is there and that differs. Says whether anything did.
    fn update(&mut self, id: ClaimId, draft: &Draft) -> Result<bool> {
        let claim: Record<Claim> = store::get(self.writing.db(), id)?;
        let changes = Changes::of(self.writing.db(), &claim, draft, &self.scales, &mut self.reasons)?;
        if changes.is_empty() {
            return Ok(false);
        }
        let lapses = claim.body.status.lapses() && changes.content_op().is_some();
        match changes.verdict {
            Some(VerdictChange::Proposed(verdict)) => {
                let (_, fields, pin) = self.proposed(id, verdict)?;
                let verdict = VerdictId::of(id);
                self.writing.append_content(&claim, verdict, Op::VerdictPropose, fields, vec![pin])?;
            }
            Some(VerdictChange::Edited(edit)) => verdicts::edit(self.writing, id, edit)?,
            None => {}
        }
        // Each change may have moved the claim on.
        let claim: Record<Claim> = store::get(self.writing.db(), id)?;
        if !changes.content.is_empty() {
            self.writing.append_content(&claim, id, Op::ClaimEdit, changes.content, Vec::new())?;
        }
        if lapses {
            self.lapsed(id)?;
        }
        for (op, fields) in [(Op::ClaimAssign, changes.assigned), (Op::ClaimTag, changes.tags)] {
            if !fields.is_empty() {
                self.writing.append(id, op, fields, Vec::new())?;
            }
        }
        if let Some(body) = changes.comment {
            let comment = CommentId(self.writing.new_id()?);
            self.writing.append(comment, Op::CommentAdd, commented(id, body)?.1, Vec::new())?;
        }
        Ok(true)
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

fn commented(claim: ClaimId, body: String) -> Result<(Comment, Fields)> {
    let mut fields = Fields::default();
    fields.set("claim_id", claim)?;
    fields.set("body", &body)?;
    fields.set("resolved", false)?;
    Ok((Comment { claim_id: claim, body, ..Comment::default() }, fields))
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
