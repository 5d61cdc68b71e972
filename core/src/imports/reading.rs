//! What a row tells of a claim: each cell as a value of its field, or the reason why it is none.
//! It writes nothing and knows no claim but the row's own. What it could not read, and what it read as something else
//! than stands there, it takes note of.

use std::collections::HashMap;
use std::sync::Arc;

use crate::claims::{Modality, Priority};
use crate::error::{Error, Result};
use crate::ids::{ClaimId, PersonId};
use crate::imports::days::{self, DayOrder, NoDay, Order};
use crate::imports::mapping::{Field, Places};
use crate::imports::notes::{Notes, Rejected, Shared};
use crate::imports::scales::{Scale, Scales};
use crate::imports::sheet;
use crate::imports::table::{Row, RowFault, Table, TableKind};
use crate::imports::values::{self, Hand, reason};
use crate::messages;
use crate::text;

/// A claim as a row tells it: what the row does not tell is empty.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) id: Option<ClaimId>,
    pub(super) statement: String,
    pub(super) claimant: Option<String>,
    pub(super) reported_by: Option<String>,
    pub(super) modality: Option<Modality>,
    pub(super) claimed_on: Option<String>,
    pub(super) appearances: Vec<String>,
    pub(super) language: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) priority: Option<Priority>,
    pub(super) due_on: Option<String>,
    pub(super) assignee: Option<PersonId>,
    pub(super) rating: Option<DraftRating>,
    pub(super) comment: Option<String>,
}

/// A rating as a row tells it: what its label means depends on the scale that it is read on.
#[derive(Debug)]
pub(super) struct DraftRating {
    pub(super) label: String,
    /// The scale that the row names, by its place among those of the desk.
    pub(super) scale: Option<usize>,
    pub(super) rationale: Option<String>,
    pub(super) summary: Option<String>,
}

/// A verdict as a row tells it.
#[derive(Clone, Debug)]
pub(super) struct DraftVerdict {
    pub(super) scale: Arc<Scale>,
    /// The rating's key in it.
    pub(super) key: String,
    /// What the table calls it.
    pub(super) label: String,
    pub(super) rationale: Option<String>,
    pub(super) summary: Option<String>,
}

/// Reads the rows of one table.
#[derive(Debug)]
pub(super) struct Reading<'t> {
    table: &'t Table,
    places: Places,
    hand: Hand,
    claimed: Order,
    due: Order,
    /// What holds where the column does not tell.
    said: Order,
    people: HashMap<String, PersonId>,
    scales: Scales,
    shared: Shared,
    pub(super) notes: Notes,
}

/// Gives a value to the draft, or none and takes note of it.
type Taken<T> = std::result::Result<Option<T>, Rejected>;

impl<'t> Reading<'t> {
    pub(super) fn new(
        table: &'t Table,
        places: Places,
        hand: Hand,
        day_order: Option<DayOrder>,
        people: HashMap<String, PersonId>,
        scales: Scales,
    ) -> Reading<'t> {
        let (claimed, due) = (Order::default(), Order::default());
        let (said, shared, notes) = (day_order.into(), Shared::default(), Notes::default());
        Reading { table, places, hand, claimed, due, said, people, scales, shared, notes }
    }

    /// Looks at every row before the first is read: in which order days are written shows in the whole column alone.
    /// Gives how many rows there are.
    pub(super) fn survey(&mut self, mut go_on: impl FnMut(u64) -> Result<()>) -> Result<u64> {
        let (claimed, due) = (self.places.of(Field::ClaimedOn), self.places.of(Field::DueOn));
        let mut rows = 0;
        for row in self.table.rows() {
            rows += 1;
            go_on(rows)?;
            for (place, order) in [(claimed, &mut self.claimed), (due, &mut self.due)] {
                if let Some(place) = place {
                    order.learn(row.cell(place));
                }
            }
        }
        Ok(rows)
    }

    /// What a row tells.
    ///
    /// # Errors
    /// Why the row can't be taken.
    pub(super) fn draft(&mut self, row: &Row) -> std::result::Result<Draft, Rejected> {
        if let Some(fault) = &row.fault {
            return Err(self.faulty(row, fault));
        }
        // What stands in a column that is left out is no matter.
        let takes = |at: &usize| self.places.field_at(*at).is_some();
        let list = |at: &usize| self.places.field_at(*at).is_some_and(|field| !field.is_list());
        if let Some(column) = row.nested.iter().copied().find(takes).or(row.lists.iter().copied().find(list))
        {
            return Err(self.faulty(row, &RowFault::Nested { column }));
        }
        let statement = self.line(row, Field::Statement, text::line)?;
        let Some(statement) = statement else {
            return Err(self.rejected(row, Field::Statement, reason("import-no-statement")));
        };
        self.note_merged(row);
        Ok(Draft {
            id: self.claim_id(row),
            statement,
            claimant: self.line(row, Field::Claimant, text::line)?,
            reported_by: self.line(row, Field::ReportedBy, text::line)?,
            modality: self.named(row, Field::Modality, Modality::parse, Modality::as_str),
            claimed_on: self.day(row, Field::ClaimedOn, self.claimed),
            appearances: self.list(row, Field::Appearances),
            language: self.language(row),
            tags: self.list(row, Field::Tags),
            priority: self.named(row, Field::Priority, Priority::parse, Priority::as_str),
            due_on: self.day(row, Field::DueOn, self.due),
            assignee: self.assignee(row),
            rating: self.rating(row)?,
            comment: self.line(row, Field::Comment, text::prose)?,
        })
    }

    /// The cell of a field, as what it held before a report made it harmless; nothing for one that is empty.
    fn cell<'r>(&mut self, row: &'r Row, field: Field) -> Option<&'r str> {
        let at = self.places.of(field)?;
        let cell = row.cell(at);
        if cell.trim().is_empty() {
            return None;
        }
        let none = match self.table.format().kind {
            _ if self.hand.withheld(cell) => "import-withheld",
            TableKind::Xlsx if row.uncomputed.contains(&at) => "import-not-computed",
            TableKind::Xlsx if sheet::is_error(cell) => "import-sheet-error",
            _ => return Some(self.hand.read(cell)),
        };
        self.unread(row, field, cell, reason(none));
        None
    }

    fn note_merged(&mut self, row: &Row) {
        for at in row.merged.iter().filter(|at| !row.uncomputed.contains(at)) {
            if let Some(field) = self.places.field_at(*at) {
                self.notes.merged(field, self.column(field), row.cell(*at));
            }
        }
    }

    fn column(&self, field: Field) -> &'t str {
        self.places.name(self.table.columns(), field)
    }

    fn unread(&mut self, row: &Row, field: Field, value: &str, reason: String) {
        self.notes.unread(row.number, self.column(field), value, reason);
    }

    fn converted(&mut self, field: Field, from: &str, to: &str) {
        if from != to {
            self.notes.converted(field, self.column(field), from, to);
        }
    }

    fn rejected(&mut self, row: &Row, field: Field, reason: String) -> Rejected {
        self.shared.rejected(row.number, Some(self.column(field)), reason)
    }

    fn faulty(&mut self, row: &Row, fault: &RowFault) -> Rejected {
        let column = match fault {
            RowFault::Nul { column } | RowFault::Twice { column } | RowFault::Nested { column } => {
                self.table.columns().get(*column).map(String::as_str)
            }
            RowFault::Ragged { .. }
            | RowFault::Unclosed
            | RowFault::TakingRowsIn { .. }
            | RowFault::NotJson { .. } => None,
        };
        self.shared.rejected(row.number, column, fault_sentence(fault))
    }

    /// A text of the row's own. One that the field does not take costs the row: a part of it would be another text.
    fn line(&mut self, row: &Row, field: Field, check: fn(&str, &str) -> Result<String>) -> Taken<String> {
        let Some(cell) = self.cell(row, field) else {
            return Ok(None);
        };
        let line =
            check(field.as_str(), cell).map_err(|error| self.rejected(row, field, error.to_string()))?;
        self.converted(field, cell, &line);
        Ok(Some(line))
    }

    fn named<T>(
        &mut self,
        row: &Row,
        field: Field,
        parse: fn(&str) -> Option<T>,
        shown: fn(T) -> &'static str,
    ) -> Option<T>
    where
        T: Copy,
    {
        let cell = self.cell(row, field)?;
        let value = values::name(cell, parse);
        match value {
            Some(value) => self.converted(field, cell, shown(value)),
            None => self.unread(row, field, cell, reason("import-no-such-name")),
        }
        value
    }

    fn day(&mut self, row: &Row, field: Field, order: Order) -> Option<String> {
        let cell = self.cell(row, field)?;
        let mut read = days::read(cell, order);
        if read == Err(NoDay::Ambiguous) {
            self.notes.ambiguous_days += 1;
            read = days::read(cell, self.said);
        }
        match read {
            Ok(day) => {
                let day = day.to_string();
                self.converted(field, cell, &day);
                Some(day)
            }
            Err(why) => {
                let id = match why {
                    NoDay::None => "import-no-day",
                    NoDay::Ambiguous => "import-ambiguous-day",
                    NoDay::Several => "import-several-days",
                };
                self.unread(row, field, cell, reason(id));
                None
            }
        }
    }

    fn list(&mut self, row: &Row, field: Field) -> Vec<String> {
        let Some(cell) = self.cell(row, field) else {
            return Vec::new();
        };
        let (items, bad) = match field {
            Field::Appearances => {
                values::each(values::addresses(cell, self.hand), |item| text::url("appearances", item))
            }
            _ => values::each(values::tags(cell, self.hand), |item| text::line("tags", item)),
        };
        if !self.hand.is_ours() && !items.is_empty() {
            self.converted(field, cell, &items.join(" · "));
        }
        for (item, why) in bad {
            self.unread(row, field, &item, why);
        }
        items
    }

    fn language(&mut self, row: &Row) -> Option<String> {
        let cell = self.cell(row, Field::Language)?;
        match text::language("language", cell.trim()) {
            Ok(language) => {
                self.converted(Field::Language, cell, &language);
                Some(language)
            }
            Err(error) => {
                self.unread(row, Field::Language, cell, error.to_string());
                None
            }
        }
    }

    fn assignee(&mut self, row: &Row) -> Option<PersonId> {
        let cell = self.cell(row, Field::Assignee)?;
        let named = |name: &str| self.people.get(text::normal(name).as_str()).copied();
        let person = named(cell).or_else(|| named(cell.trim()));
        if person.is_none() {
            self.unread(row, Field::Assignee, cell, reason("import-no-such-person"));
        }
        person
    }

    fn claim_id(&mut self, row: &Row) -> Option<ClaimId> {
        let cell = self.cell(row, Field::ClaimId)?;
        let id = cell.trim().parse().ok();
        if id.is_none() {
            self.unread(row, Field::ClaimId, cell, reason("import-no-id"));
        }
        id
    }

    fn rating(&mut self, row: &Row) -> Taken<DraftRating> {
        let rationale = self.line(row, Field::Rationale, text::prose)?;
        let summary = self.line(row, Field::Summary, text::line)?;
        let Some((label, scale)) = self.label(row) else {
            for (field, text) in [(Field::Rationale, &rationale), (Field::Summary, &summary)] {
                if let Some(text) = text {
                    self.unread(row, field, text, reason("import-no-rating"));
                }
            }
            return Ok(None);
        };
        Ok(Some(DraftRating { label, scale, rationale, summary }))
    }

    /// The label, and the place of the scale that the row names.
    fn label(&mut self, row: &Row) -> Option<(String, Option<usize>)> {
        let label = self.cell(row, Field::Rating)?;
        let label = if self.hand.is_ours() { label } else { label.trim() };
        let Some(name) = self.cell(row, Field::Scale) else {
            return Some((label.to_owned(), None));
        };
        let scale = self.scales.named(name).or_else(|| self.scales.named(name.trim()));
        if scale.is_some() {
            return Some((label.to_owned(), scale));
        }
        self.unread(row, Field::Scale, name, reason("import-no-such-scale"));
        self.unread(row, Field::Rating, label, reason("import-scale-unknown"));
        None
    }
}

fn fault_sentence(fault: &RowFault) -> String {
    match fault {
        RowFault::Ragged { cells, columns } => messages::text(
            if cells > columns { "import-too-many-cells" } else { "import-too-few-cells" },
            &[("cells", (*cells).into()), ("columns", (*columns).into())],
        ),
        RowFault::Unclosed => reason("import-unclosed"),
        RowFault::TakingRowsIn { lines } => {
            messages::text("import-taking-rows-in", &[("lines", (*lines).into())])
        }
        RowFault::Nul { .. } => reason("import-nul"),
        RowFault::Twice { .. } => reason("import-twice"),
        RowFault::Nested { .. } => reason("import-nested"),
        RowFault::NotJson { reason } => {
            messages::text("import-not-json", &[("reason", reason.clone().into())])
        }
    }
}

/// A table's columns that no field takes.
pub(super) fn left_out(table: &Table, places: &Places) -> Vec<String> {
    let columns = table.columns().iter().enumerate();
    columns.filter(|(at, _)| places.field_at(*at).is_none()).map(|(_, name)| name.clone()).collect()
}

/// What went wrong with one row alone, where it is the row's fault; anything else ends the import.
pub(super) fn of_the_row(error: Error, row: u64, shared: &mut Shared) -> Result<Rejected> {
    match error {
        Error::NotAllowed { .. }
        | Error::Conflict { .. }
        | Error::Invalid(_)
        | Error::InvalidFields { .. } => Ok(shared.rejected(row, None, error.to_string())),
        other => Err(other),
    }
}
