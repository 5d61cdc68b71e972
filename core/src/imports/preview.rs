//! What an import would do, before it is done: the first rows cell by cell, and what is to be known of all of them.
//! It reads the whole table and changes nothing.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use crate::Watch;
use crate::error::{Error, Result};
use crate::ids::{ClaimId, DeskId, ScaleId};
use crate::imports::changes::{Changes, Reasons, There};
use crate::imports::duplicates::{self, Key, Known, Signs};
use crate::imports::mapping::{self, Field, Mapping, Places};
use crate::imports::notes::{Conversion, MergedCells, Rejected, Shared, Unread};
use crate::imports::ratings::{RatingCount, Ratings};
use crate::imports::reading::{self, Draft, DraftVerdict, Reading};
use crate::imports::table::{Row, Table, TableFormat};
use crate::imports::{self, DuplicateRule, ImportOptions};
use crate::messages::word;
use crate::store::Db;
use crate::workspace::Workspace;

/// How many rows are shown, and how many that would be rejected are told one by one.
pub const PREVIEW_ROWS: usize = 50;
/// How much of a cell is shown, in code points.
const SHOWN_MOST: usize = 300;
/// How often the person is asked whether to go on, in rows.
const ASKED: u64 = 256;

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ImportPreview")]
pub struct Preview {
    /// What the file is called.
    pub name: String,
    /// How it was read.
    pub format: TableFormat,
    /// Whether it is a claims report of ours.
    pub own_report: bool,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// Which column stands for which field.
    pub mapping: Mapping,
    /// The columns that are left out.
    pub left_out: Vec<String>,
    /// What becomes of a row whose claim is there already.
    pub on_duplicate: DuplicateRule,
    /// Why nothing can be taken yet, as a sentence: no column stands for the statement, or the mapping does not fit.
    pub missing: Option<String>,
    /// How many rows there are.
    pub rows: u64,
    /// How many would become a claim.
    pub new: u64,
    /// How many tell of a claim that is there, or was in a row before: the rule is for them.
    pub duplicates: u64,
    /// Of those, how many tell of the same claim as a row before. What they would change shows once that row is taken.
    pub repeated: u64,
    /// How many would change a claim that is there, and tell nothing that differs.
    pub unchanged: u64,
    /// How many of the claims that would be changed were submitted or approved: the change sets them back to work.
    pub decided: u64,
    /// How many would be rejected.
    pub rejected_total: u64,
    /// The first of those.
    pub rejected: Vec<Rejected>,
    /// How many cells could not be read.
    pub unread_total: u64,
    /// The first of those.
    pub unread: Vec<Unread>,
    /// How many days could be either way round as far as their column tells: what is said of their order holds for them.
    pub ambiguous_days: u64,
    /// Cells that are read as something else than stands there, by field.
    pub conversions: Vec<Conversion>,
    /// Cells that have their value from a merged cell which begins in a row above, by field.
    pub merged: Vec<MergedCells>,
    /// What becomes of each rating's label.
    pub ratings: Vec<RatingCount>,
    /// The first rows.
    pub first: Vec<PreviewRow>,
}

/// A row as it stands and as what it would become.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct PreviewRow {
    /// Its number, as a spreadsheet shows it.
    pub row: u64,
    /// Its cells, one for each column.
    pub cells: Vec<PreviewCell>,
    /// What would become of it.
    pub fate: RowFate,
    /// The claim that it tells of, where that is in the workspace.
    pub claim: Option<ClaimId>,
    /// The row before it that tells of the same claim, by its number.
    pub repeats: Option<u64>,
    /// Why it would be rejected, as a sentence.
    pub reason: Option<String>,
    /// What it would change of the claim. Of one that a row before told of, how that leaves it is not known yet.
    pub changes: Vec<PreviewChange>,
}

/// A field of a claim that a row would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PreviewChange {
    /// The field.
    pub field: Field,
    /// What stands there now, as people read it; of a long text, the beginning. None where nothing does.
    pub before: Option<String>,
}

/// What would become of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowFate {
    /// A claim.
    #[default]
    New,
    /// What the rule for duplicates says.
    Duplicate,
    /// Nothing: it would change a claim, and tells nothing that differs.
    Unchanged,
    /// Nothing.
    Rejected,
}

/// A cell as it stands and as what it would become.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct PreviewCell {
    /// What stands there; of a long text, the beginning.
    pub text: String,
    /// The value of its field, as people read it; none for a column that is left out, a cell without a value, and one that
    /// can't be read.
    pub value: Option<String>,
    /// Why it can't be read, as a sentence.
    pub problem: Option<String>,
}

impl Workspace {
    /// What importing a table would do. It is watched: rows done, rows in all.
    ///
    /// # Errors
    /// `NotFound` for a scale, `Invalid` for a rating that it has not; `Cancelled`.
    pub fn preview_import(
        &self,
        table: &Table,
        options: &ImportOptions,
        watch: Watch<'_>,
    ) -> Result<Preview> {
        let mapping = options.mapping_for(table);
        let placed = mapping.placed(table.columns());
        let missing = placed.as_ref().err().map(ToString::to_string);
        let places = placed.unwrap_or_default();
        let mut preview = Preview {
            name: table.name().to_owned(),
            format: table.format().clone(),
            own_report: mapping::is_own_report(table.columns()),
            columns: table.columns().to_vec(),
            left_out: reading::left_out(table, &places),
            mapping,
            on_duplicate: options.on_duplicate,
            missing,
            ..Preview::default()
        };
        let (reading, ratings) =
            imports::reading(self.db(), DeskId(self.id()), table, places.clone(), options)?;
        let looking = Looking {
            db: self.db(),
            known: Known::of(self.db())?,
            told: HashMap::new(),
            moved: HashMap::new(),
            decided: HashSet::new(),
            reasons: Reasons::new(table.name()),
            shared: Shared::default(),
            reading,
            ratings,
            places,
        };
        looking.at_all(table, &mut preview, watch)?;
        Ok(preview)
    }
}

struct Looking<'t> {
    db: &'t Db,
    known: Known,
    /// Those of the workspace's claims that would be changed, each with the row that told of it first.
    told: HashMap<ClaimId, u64>,
    /// Those of them that would be known by something else then.
    moved: HashMap<ClaimId, Signs>,
    /// Those of them that are counted as decided.
    decided: HashSet<ClaimId>,
    reasons: Reasons<'t>,
    shared: Shared,
    reading: Reading<'t>,
    ratings: Ratings<'t>,
    places: Places,
}

impl Looking<'_> {
    fn at_all(mut self, table: &Table, preview: &mut Preview, watch: Watch<'_>) -> Result<()> {
        let mut ask =
            |done: u64, total: u64| match done.is_multiple_of(ASKED) && watch(done, total).is_break() {
                true => Err(Error::Cancelled),
                false => Ok(()),
            };
        let total =
            self.reading.survey(|rows| if rows.is_multiple_of(ASKED) { ask(0, 0) } else { Ok(()) })?;
        preview.rows = total;
        for (done, row) in (0..).zip(table.rows()) {
            ask(done, total)?;
            let unread = (self.reading.notes.unread.len(), self.ratings.notes.unread.len());
            let mut draft = if preview.missing.is_none() { Some(self.reading.draft(&row)) } else { None };
            let (mut shown, verdict) = self.judged(&row, draft.as_mut(), preview)?;
            if preview.first.len() < PREVIEW_ROWS {
                let draft = draft.as_ref().and_then(|draft| draft.as_ref().ok());
                shown.cells = self.cells(&row, draft.map(|draft| (draft, verdict.as_ref())), unread, table);
                preview.first.push(shown);
            }
        }
        preview.ratings = self.ratings.counts();
        let notes = self.reading.notes.and(self.ratings.notes);
        preview.unread_total = notes.unread_total;
        preview.unread = notes.unread;
        preview.ambiguous_days = notes.ambiguous_days;
        preview.conversions = notes.conversions;
        preview.merged = notes.merged;
        Ok(())
    }

    /// Counts a row, and says what would become of it, and which verdict it tells.
    fn judged(
        &mut self,
        row: &Row,
        draft: Option<&mut std::result::Result<Draft, Rejected>>,
        preview: &mut Preview,
    ) -> Result<(PreviewRow, Option<DraftVerdict>)> {
        let mut shown = PreviewRow { row: row.number, ..PreviewRow::default() };
        let draft = match draft {
            None => return Ok((shown, None)),
            Some(Err(rejected)) => {
                reject(&mut shown, preview, rejected.clone());
                return Ok((shown, None));
            }
            Some(Ok(draft)) => draft,
        };
        let key = duplicates::key_of(draft);
        let verdict = match self.known.meet(draft, key) {
            Some(claim) => self.duplicate(&mut shown, preview, draft, claim, key)?,
            None => self.begin(&mut shown, preview, draft, key)?,
        };
        Ok((shown, verdict))
    }

    /// Says what would become of a row whose claim is not there.
    fn begin(
        &mut self,
        shown: &mut PreviewRow,
        preview: &mut Preview,
        draft: &mut Draft,
        key: Key,
    ) -> Result<Option<DraftVerdict>> {
        let verdict = self.verdict(shown.row, draft, None);
        if let Err(error) = can_be_given(verdict.as_ref()) {
            reject(shown, preview, reading::of_the_row(error, shown.row, &mut self.shared)?);
            return Ok(verdict);
        }
        preview.new += 1;
        // It has no id before it is taken.
        self.known.learn(key, ClaimId::default(), shown.row);
        Ok(verdict)
    }

    fn verdict(&mut self, row: u64, draft: &mut Draft, there: Option<ScaleId>) -> Option<DraftVerdict> {
        draft.rating.take().and_then(|rating| self.ratings.verdict(row, rating, there))
    }

    /// Says what would become of a row whose claim is there, or was in a row before.
    fn duplicate(
        &mut self,
        shown: &mut PreviewRow,
        preview: &mut Preview,
        draft: &mut Draft,
        claim: ClaimId,
        key: Key,
    ) -> Result<Option<DraftVerdict>> {
        shown.fate = RowFate::Duplicate;
        shown.claim = Some(claim).filter(|claim| *claim != ClaimId::default());
        shown.repeats = self.told.get(&claim).copied().or_else(|| self.known.told_by(key));
        let changed = shown.claim.filter(|_| preview.on_duplicate == DuplicateRule::Update);
        let there = changed.map(|claim| There::of(self.db, claim, draft)).transpose()?;
        let verdict = self.verdict(shown.row, draft, there.as_ref().and_then(There::scale));
        let judged = match &there {
            Some(there) => self.change(shown, preview, draft, (there, verdict.clone())),
            None if preview.on_duplicate == DuplicateRule::Skip => Ok(()),
            None => can_be_given(verdict.as_ref()),
        };
        if let Err(error) = judged {
            reject(shown, preview, reading::of_the_row(error, shown.row, &mut self.shared)?);
            return Ok(verdict);
        }
        match shown.fate {
            RowFate::Unchanged => preview.unchanged += 1,
            _ => preview.duplicates += 1,
        }
        preview.repeated += u64::from(shown.repeats.is_some());
        Ok(verdict)
    }

    /// Judges what a row would change of a claim. Of one that a row before told of, how that leaves it is not known yet, but
    /// for what it is known by then.
    fn change(
        &mut self,
        shown: &mut PreviewRow,
        preview: &mut Preview,
        draft: &Draft,
        (there, verdict): (&There, Option<DraftVerdict>),
    ) -> Result<()> {
        let changes = Changes::of(self.db, there, draft, verdict, &mut self.reasons)?;
        let claim = &there.claim;
        if changes.lapses(claim.body.status) {
            preview.decided += u64::from(self.decided.insert(claim.id));
        }
        if changes.is_empty() && shown.repeats.is_none() {
            shown.fate = RowFate::Unchanged;
        }
        if preview.first.len() < PREVIEW_ROWS && shown.repeats.is_none() {
            for field in changes.fields(there) {
                let before = there.shown(self.db, field)?;
                let before = before.map(|before| before.chars().take(SHOWN_MOST).collect());
                shown.changes.push(PreviewChange { field, before });
            }
        }
        let before = self.moved.get(&claim.id).cloned().unwrap_or_else(|| Signs::of(&claim.body));
        let after = before.after(draft);
        if before.key() != after.key() {
            self.known.moved(before.key(), after.key(), claim.id);
            self.moved.insert(claim.id, after);
        }
        self.told.entry(claim.id).or_insert(shown.row);
        Ok(())
    }

    /// A row's cells; of what could not be read, that is its own which was noted after so many.
    fn cells(
        &self,
        row: &Row,
        draft: Option<(&Draft, Option<&DraftVerdict>)>,
        (read, rated): (usize, usize),
        table: &Table,
    ) -> Vec<PreviewCell> {
        let own = |unread: &'_ [Unread], from: usize| unread.get(from..).unwrap_or_default().to_vec();
        let unread = [own(&self.reading.notes.unread, read), own(&self.ratings.notes.unread, rated)].concat();
        let columns = table.columns().iter().enumerate();
        let cell = |(at, name): (usize, &String)| {
            let field = self.places.field_at(at);
            let problem = unread.iter().find(|unread| unread.column == *name);
            PreviewCell {
                text: row.cell(at).chars().take(SHOWN_MOST).collect(),
                value: draft.zip(field).and_then(|(draft, field)| value(draft, field, row.cell(at))),
                problem: problem.map(|unread| unread.reason.clone()),
            }
        };
        columns.map(cell).collect()
    }
}

/// What a draft holds of a field, as people read it.
fn value((draft, verdict): (&Draft, Option<&DraftVerdict>), field: Field, cell: &str) -> Option<String> {
    let list = |items: &[String]| Some(items.join("\n")).filter(|list| !list.is_empty());
    let value = match field {
        Field::Statement => Some(draft.statement.clone()),
        Field::Claimant => draft.claimant.clone(),
        Field::ReportedBy => draft.reported_by.clone(),
        Field::Modality => draft.modality.map(|modality| word("modality", modality.as_str())),
        Field::ClaimedOn => draft.claimed_on.clone(),
        Field::Appearances => list(&draft.appearances),
        Field::Language => draft.language.clone(),
        Field::Tags => list(&draft.tags),
        Field::Priority => draft.priority.map(|priority| word("priority", priority.as_str())),
        Field::DueOn => draft.due_on.clone(),
        Field::Assignee => draft.assignee.map(|_| cell.trim().to_owned()),
        Field::Rating => verdict.and_then(|verdict| verdict.scale.label(&verdict.key)),
        Field::Rationale => verdict.and_then(|verdict| verdict.rationale.clone()),
        Field::Summary => verdict.and_then(|verdict| verdict.summary.clone()),
        Field::Scale => verdict.map(|_| cell.trim().to_owned()).filter(|cell| !cell.is_empty()),
        Field::Comment => draft.comment.clone(),
        Field::ClaimId => draft.id.map(|id| id.to_string()),
    };
    value.map(|value| value.chars().take(SHOWN_MOST).collect())
}

/// Whether a verdict can be given on its scale as it is.
fn can_be_given(verdict: Option<&DraftVerdict>) -> Result<()> {
    verdict.map_or(Ok(()), |verdict| verdict.scale.pin().map(drop))
}

/// Counts a row that would not be taken, and says why.
fn reject(shown: &mut PreviewRow, preview: &mut Preview, rejected: Rejected) {
    preview.rejected_total += 1;
    shown.fate = RowFate::Rejected;
    shown.reason = Some(rejected.reason.to_string());
    if preview.rejected.len() < PREVIEW_ROWS {
        preview.rejected.push(rejected);
    }
}
