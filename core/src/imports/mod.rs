//! Claims from tables: what each column stands for, what each row would become, and taking all of them in one change.
//! A table is looked at without a workspace; nothing is changed before [`Workspace::import`](crate::Workspace::import), and nothing is guessed
//! silently: each row is taken, known already or refused with its reason, and each cell that was read as something else
//! than stands there, or not at all, is told. So is what stands in a merged cell of a sheet, which holds for each row that
//! it covers.
//!
//! # What stands in a cell
//! - A day: `2021-07-16`, a time (its day as written), `2021-7-16`, `16.07.2021`, `July 16, 2021`, `16 July 2021` with the
//!   month's name in nine languages, or a text that names exactly one such day. After “stated on” the first one counts.
//!   `03/04/2021` is read where some other row of the column shows whether the day comes first, or a person says it.
//! - A list: `a; b` with `\;` inside items, `a, b`, or as JSON or Python writes one. Addresses may have white space between.
//! - A rating: a key or label of the scale, or what fact-checkers usually mean by it (`pants-fire`, `mixture`).
//! - A cell of our own claims report: exactly what the report was made from. `[redacted]` and `[withheld]` are no values,
//!   and neither is the beginning of a text that a workbook had no room for.
//!
//! # What costs a row
//! No statement; a text that is too long or has a NUL character; more or fewer cells than there are columns (one that
//! is short may have lost a cell in its middle); JSON that is nested, or names a column twice. What else can't
//! be read is left out and told, and the claim is taken.

mod changes;
mod days;
mod detect;
mod duplicates;
mod lines;
mod mapping;
mod marks;
mod notes;
mod preview;
mod ratings;
mod reading;
mod run;
mod scales;
mod sheet;
mod table;
mod values;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use days::DayOrder;
pub use mapping::{Field, MappedColumn, Mapping};
pub use notes::{
    Conversion, LAPSED_MOST, Lapsed, MergedCells, REPEATED_MOST, Rejected, Repeated, UNREAD_MOST, Unread,
};
pub use preview::{PREVIEW_ROWS, Preview, PreviewCell, PreviewChange, PreviewRow, RowFate};
pub use ratings::{LabelRating, RatingCount};
pub use run::Imported;
pub use table::{Row, RowFault, Table, TableFormat, TableKind, TableOptions};

use crate::desk::Desk;
use crate::error::Result;
use crate::ids::{DeskId, PersonId, ScaleId};
use crate::imports::mapping::Places;
use crate::imports::ratings::Ratings;
use crate::imports::reading::Reading;
use crate::imports::scales::Scales;
use crate::imports::values::Hand;
use crate::people::Person;
use crate::records::Record;
use crate::rules::named;
use crate::scales::RatingScale;
use crate::store::{self, Db};

/// What becomes of a row whose claim is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateRule {
    /// The claim stays as it is.
    #[default]
    Skip,
    /// What the row tells and what differs is set.
    Update,
    /// It is recorded once more.
    Add,
}

named!(DuplicateRule {
    Skip = "skip",
    Update = "update",
    Add = "add",
});

/// How a table's rows become claims.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default, deny_unknown_fields)]
pub struct ImportOptions {
    /// Which column stands for which field; what the columns' names tell where it is not said.
    pub mapping: Option<Mapping>,
    /// The scale of ratings whose row names none. Where it is not said, a label is read on the scale of the verdict that
    /// an update would change, or, where there is none or it does not know the label, on the desk's default.
    pub scale_id: Option<ScaleId>,
    /// What labels mean on that scale, or on the default, where that is not what they usually mean.
    #[ts(optional, as = "Option<_>")]
    pub ratings: Vec<LabelRating>,
    /// Which way round days are where their column does not show it; those stay unread where nothing is said.
    pub day_order: Option<DayOrder>,
    /// What becomes of a row whose claim is there already.
    #[ts(optional, as = "Option<_>")]
    pub on_duplicate: DuplicateRule,
    /// Whether to do it all and then take nothing: the answer is the same.
    #[ts(optional, as = "Option<_>")]
    pub dry_run: bool,
}

impl ImportOptions {
    /// The mapping that holds for a table.
    #[must_use]
    pub fn mapping_for(&self, table: &Table) -> Mapping {
        self.mapping.clone().unwrap_or_else(|| Mapping::of(table.columns()))
    }
}

/// A reader of the table's rows as this desk understands them, and one of its ratings.
fn reading<'t>(
    db: &Db,
    desk: DeskId,
    table: &'t Table,
    places: Places,
    options: &ImportOptions,
) -> Result<(Reading<'t>, Ratings<'t>)> {
    let desk: Record<Desk> = store::get(db, desk)?;
    let scales: Vec<Record<RatingScale>> = store::all(db)?;
    let (named, default) = (options.scale_id, desk.body.default_scale_id);
    let ratings =
        Ratings::new((table.columns(), places.clone()), &scales, (named, default), &options.ratings)?;
    let (people, scales) = (people(db)?, Scales::new(&scales));
    Ok((Reading::new(table, places, hand(table), options.day_order, people, scales), ratings))
}

/// Who wrote the table's cells.
fn hand(table: &Table) -> Hand {
    match table.format().kind {
        _ if !mapping::is_own_report(table.columns()) => Hand::Anybody,
        TableKind::Xlsx => Hand::OurWorkbook,
        TableKind::Csv | TableKind::JsonLines => Hand::OurCsv,
    }
}

/// Whom a name means. Who still works here goes before who left.
fn people(db: &Db) -> Result<HashMap<String, PersonId>> {
    let mut people: Vec<Record<Person>> = store::all(db)?;
    people.sort_by_key(|person| person.body.active);
    Ok(people.into_iter().map(|person| (person.body.name, person.id)).collect())
}
