//! What an import would do, before it is done: the first rows cell by cell, and what is to be known of all of them.
//! It reads the whole table and changes nothing.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use crate::Watch;
use crate::claims::Claim;
use crate::error::{Error, Result};
use crate::ids::{ClaimId, DeskId};
use crate::imports::changes::{Changes, Reasons};
use crate::imports::duplicates::{self, Key, Known};
use crate::imports::mapping::{self, Field, Mapping, Places};
use crate::imports::notes::{Conversion, Rejected, Unread};
use crate::imports::ratings::RatingCount;
use crate::imports::reading::{self, Draft, Reading};
use crate::imports::table::{Row, Table, TableFormat};
use crate::imports::{self, DuplicateRule, ImportOptions};
use crate::messages::word;
use crate::records::Record;
use crate::store::{self, Db};
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
        let reading = imports::reading(self.db(), DeskId(self.id()), table, places.clone(), options)?;
        let looking = Looking {
            db: self.db(),
            known: Known::of(self.db())?,
            told: HashMap::new(),
            decided: HashSet::new(),
            reasons: Reasons::new(table.name()),
            reading,
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
    /// Those of them that are counted as decided.
    decided: HashSet<ClaimId>,
    reasons: Reasons<'t>,
    reading: Reading<'t>,
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
            let unread = self.reading.notes.unread.len();
            let draft = if preview.missing.is_none() { Some(self.reading.draft(&row)) } else { None };
            let mut shown = self.judged(&row, draft.as_ref(), preview)?;
            if preview.first.len() < PREVIEW_ROWS {
                let fresh = self.reading.notes.unread.get(unread..).unwrap_or_default();
                shown.cells =
                    self.cells(&row, draft.as_ref().and_then(|draft| draft.as_ref().ok()), fresh, table);
                preview.first.push(shown);
            }
        }
        let notes = self.reading.notes;
        preview.unread_total = notes.unread_total;
        preview.unread = notes.unread;
        preview.ambiguous_days = notes.ambiguous_days;
        preview.conversions = notes.conversions;
        preview.ratings = self.reading.ratings.counts();
        Ok(())
    }

    /// Counts a row, and says what would become of it.
    fn judged(
        &mut self,
        row: &Row,
        draft: Option<&std::result::Result<Draft, Rejected>>,
        preview: &mut Preview,
    ) -> Result<PreviewRow> {
        let mut shown = PreviewRow { row: row.number, ..PreviewRow::default() };
        match draft {
            None => {}
            Some(Err(rejected)) => reject(&mut shown, preview, rejected.clone()),
            Some(Ok(draft)) => {
                let key = duplicates::key_of(draft);
                match self.known.meet(draft, key) {
                    Some(claim) => self.duplicate(&mut shown, preview, draft, claim, key)?,
                    None => {
                        preview.new += 1;
                        // It has no id before it is taken.
                        self.known.learn(key, ClaimId::default(), row.number);
                    }
                }
            }
        }
        Ok(shown)
    }

    /// Says what would become of a row whose claim is there, or was in a row before.
    fn duplicate(
        &mut self,
        shown: &mut PreviewRow,
        preview: &mut Preview,
        draft: &Draft,
        claim: ClaimId,
        key: Key,
    ) -> Result<()> {
        shown.fate = RowFate::Duplicate;
        shown.claim = Some(claim).filter(|claim| *claim != ClaimId::default());
        shown.repeats = self.told.get(&claim).copied().or_else(|| self.known.told_by(key));
        if let Some(claim) = shown.claim.filter(|_| preview.on_duplicate == DuplicateRule::Update) {
            if let Err(error) = self.change(shown, preview, draft, claim) {
                reject(shown, preview, reading::of_the_row(error, shown.row)?);
                return Ok(());
            }
            self.known.learn(key, claim, shown.row);
            self.told.entry(claim).or_insert(shown.row);
        }
        match shown.fate {
            RowFate::Unchanged => preview.unchanged += 1,
            _ => preview.duplicates += 1,
        }
        preview.repeated += u64::from(shown.repeats.is_some());
        Ok(())
    }

    /// Judges what a row would change of a claim. Of one that a row before told of, how that leaves it is not known yet.
    fn change(
        &mut self,
        shown: &mut PreviewRow,
        preview: &mut Preview,
        draft: &Draft,
        claim: ClaimId,
    ) -> Result<()> {
        let claim: Record<Claim> = store::get(self.db, claim)?;
        let changes = Changes::of(self.db, &claim, draft, self.reading.ratings.scales(), &mut self.reasons)?;
        let status = claim.body.status;
        changes.fits(status)?;
        if status.lapses() && changes.content_op().is_some() {
            preview.decided += u64::from(self.decided.insert(claim.id));
        }
        if changes.is_empty() && shown.repeats.is_none() {
            shown.fate = RowFate::Unchanged;
        }
        Ok(())
    }

    fn cells(&self, row: &Row, draft: Option<&Draft>, unread: &[Unread], table: &Table) -> Vec<PreviewCell> {
        let columns = table.columns().iter().enumerate();
        let cell = |(at, name): (usize, &String)| {
            let field = self.places.field_at(at);
            let problem = unread.iter().find(|unread| unread.row == row.number && unread.column == *name);
            PreviewCell {
                text: row.cell(at).chars().take(SHOWN_MOST).collect(),
                value: draft.zip(field).and_then(|(draft, field)| self.value(draft, field, row.cell(at))),
                problem: problem.map(|unread| unread.reason.clone()),
            }
        };
        columns.map(cell).collect()
    }

    /// What a draft holds of a field, as people read it.
    fn value(&self, draft: &Draft, field: Field, cell: &str) -> Option<String> {
        let list = |items: &[String]| Some(items.join("\n")).filter(|list| !list.is_empty());
        let verdict = draft.verdict.as_ref();
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
            Field::Rating => {
                verdict.and_then(|verdict| self.reading.ratings.label(verdict.scale, &verdict.key))
            }
            Field::Rationale => verdict.and_then(|verdict| verdict.rationale.clone()),
            Field::Summary => verdict.and_then(|verdict| verdict.summary.clone()),
            Field::Scale => verdict.map(|_| cell.trim().to_owned()).filter(|cell| !cell.is_empty()),
            Field::Comment => draft.comment.clone(),
            Field::ClaimId => draft.id.map(|id| id.to_string()),
        };
        value.map(|value| value.chars().take(SHOWN_MOST).collect())
    }
}

/// Counts a row that would not be taken, and says why.
fn reject(shown: &mut PreviewRow, preview: &mut Preview, rejected: Rejected) {
    preview.rejected_total += 1;
    shown.fate = RowFate::Rejected;
    shown.reason = Some(rejected.reason.clone());
    if preview.rejected.len() < PREVIEW_ROWS {
        preview.rejected.push(rejected);
    }
}
