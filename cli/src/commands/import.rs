//! `claimtrail import`: claims from a table. What its columns stand for and what is taken is the core's business.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use claimtrail_core::Workspace;
use claimtrail_core::error::{Error, Problem};
use claimtrail_core::imports::{
    DayOrder, DuplicateRule, Field, ImportOptions, Imported, LabelRating, Repeated, Table, TableFormat,
    TableKind, TableOptions, Unread,
};
use claimtrail_core::messages;
use clap::Args;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::output::{Page, counted, sentence};
use crate::parse;
use crate::session::{self, Session};
use crate::text;

/// How many rows or cells are told one by one.
const TOLD: usize = 10;

#[derive(Args)]
pub(crate) struct ImportArgs {
    /// The table: CSV and its kin, XLSX or JSON Lines; - for standard input
    file: PathBuf,
    /// What a column stands for, once for each: statement, claimant, reported_by, modality, claimed_on, appearances,
    /// language, tags, priority, due_on, assignee, rating, rationale, summary, scale, comment or claim_id; nothing
    /// after the = leaves the column out
    #[arg(long = "map", value_name = "COLUMN=FIELD", allow_hyphen_values = true)]
    map: Vec<String>,
    /// Which rating a label stands for, once for each; nothing after the = leaves claims with it unrated
    #[arg(long = "rating", value_name = "LABEL=KEY", allow_hyphen_values = true)]
    ratings: Vec<String>,
    /// The scale of the ratings whose row names none, by name or id; where none is named, that of the verdict which an
    /// update would change, or the desk's default
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    scale: Option<String>,
    /// How to read a day like 03/04/2022 where no row of its column shows whether the day comes first; it is left out
    /// where nothing is said
    #[arg(long, value_parser = parse::day_order())]
    day_order: Option<DayOrder>,
    /// What becomes of a row whose claim is there already
    #[arg(long, value_parser = parse::duplicate_rule(), default_value = "skip")]
    on_duplicate: DuplicateRule,
    /// Say what would be done, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// The text's encoding, for example windows-1251; found out where it is not named
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What stands between cells: one character, or “tab”; found out where it is not named
    #[arg(long, value_name = "C", value_parser = delimiter, allow_hyphen_values = true)]
    delimiter: Option<char>,
    /// The first row is data: the columns are called `column_1`, `column_2`, …
    #[arg(long)]
    no_header: bool,
    /// The row that names the columns, from 1, as a spreadsheet shows it; those above it are passed over
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), conflicts_with = "no_header")]
    header_row: Option<u64>,
    /// The sheet of a workbook; the first where none is named
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
}

fn delimiter(given: &str) -> Result<char, String> {
    let mut letters = given.chars();
    match (given, letters.next(), letters.next()) {
        ("tab" | "\\t", ..) => Ok('\t'),
        (_, Some(only), None) => Ok(only),
        _ => Err(messages::text("cli-import-one-character", &[])),
    }
}

impl ImportArgs {
    pub(crate) fn run(self, session: &mut Session) -> Outcome {
        let (mut workspace, acting) = session.act()?;
        let table = self.table()?;
        let options = self.options(&workspace, &table)?;
        let imported = workspace.import(&acting, &table, &options, &mut |_, _| ControlFlow::Continue(()))?;
        session.out.show(&imported, |imported| for_people(imported, table.name(), self.on_duplicate))
    }

    fn table(&self) -> Outcome<Table> {
        let options = TableOptions {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter,
            header: self.no_header.then_some(false),
            header_row: self.header_row,
            sheet: self.sheet.clone(),
        };
        let bytes = files::read(&self.file)?;
        Ok(Table::from_bytes(&name(&self.file), bytes, &options)?)
    }

    fn options(&self, workspace: &Workspace, table: &Table) -> Outcome<ImportOptions> {
        let mut options = ImportOptions { on_duplicate: self.on_duplicate, ..ImportOptions::default() };
        options.dry_run = self.dry_run;
        options.day_order = self.day_order;
        options.scale_id = self.scale.as_deref().map(|name| session::scale(workspace, name)).transpose()?;
        let mut mapping = options.mapping_for(table);
        for map in &self.map {
            let (column, field) = halves(map)?;
            mapping.put(column, field.map(read_field).transpose()?);
        }
        options.mapping = Some(mapping);
        for rating in &self.ratings {
            let (label, key) = halves(rating)?;
            options.ratings.push(LabelRating { label: label.to_owned(), key: key.map(str::to_owned) });
        }
        Ok(options)
    }
}

/// What the table is called where it is told of.
fn name(file: &Path) -> String {
    if files::is_standard(file) {
        return messages::text("import-standard-input", &[]);
    }
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

/// What stands before and after the last `=`; nothing may stand after it.
fn halves(given: &str) -> Outcome<(&str, Option<&str>)> {
    let (before, after) = given.rsplit_once('=').ok_or_else(|| Failure::misuse("cli-import-no-equals"))?;
    Ok((before, Some(after).filter(|after| !after.is_empty())))
}

fn read_field(name: &str) -> Outcome<Field> {
    name.parse().map_err(|expected| {
        Error::invalid("mapping", Problem::Unknown { given: name.to_owned(), expected }).into()
    })
}

fn for_people(imported: &Imported, file: &str, rule: DuplicateRule) -> String {
    let mut page = Page::default();
    tell_format(&mut page, &imported.format, file);
    tell_columns(&mut page, imported);
    tell_readings(&mut page, imported);
    tell_merged(&mut page, imported);
    tell_unread(&mut page, imported);
    tell_rejected(&mut page, imported);
    page.line("");
    let counts = [
        ("rows", imported.rows),
        ("imported", imported.imported),
        ("updated", imported.updated),
        ("skipped", imported.skipped),
        ("rejected", imported.rejected.len() as u64),
    ];
    page.line(&counted("cli-import-done", &counts, &[]));
    if imported.skipped > 0 && rule == DuplicateRule::Skip {
        page.line(&sentence("cli-import-skipped", &[]));
    }
    if imported.repeated_total > 0 {
        let named = imported.repeated.iter().take(TOLD);
        let rows: Vec<String> = named.map(|Repeated { row, of }| format!("{row} ({of})")).collect();
        let more = if imported.repeated_total > rows.len() as u64 { ", …" } else { "" };
        let rows = format!("{}{more}", rows.join(", "));
        page.line(&counted("cli-import-repeated", &[("count", imported.repeated_total)], &[("rows", &rows)]));
    }
    if imported.lapsed > 0 {
        page.line(&counted("cli-import-lapsed", &[("claims", imported.lapsed)], &[]));
    }
    if imported.dry_run {
        page.line(&sentence("cli-import-dry", &[]));
    }
    page.end()
}

fn tell_format(page: &mut Page, format: &TableFormat, file: &str) {
    let encoding = format.encoding.as_deref().unwrap_or_default();
    let sheet = format.sheet.as_deref().unwrap_or_default();
    let between = format.delimiter.map(|c| if c == '\t' { "tab".to_owned() } else { format!("“{c}”") });
    let delimiter = between.as_deref().unwrap_or_default();
    let id = match (format.kind, format.delimiter) {
        (TableKind::Xlsx, _) => "cli-import-sheet",
        (TableKind::JsonLines, _) => "cli-import-json-lines",
        (TableKind::Csv, Some(_)) => "cli-import-csv",
        (TableKind::Csv, None) => "cli-import-one-column",
    };
    let values = [("file", file), ("encoding", encoding), ("sheet", sheet), ("delimiter", delimiter)];
    page.line(&sentence(id, &values));
    if !format.continued.is_empty() {
        let sheets: Vec<String> = format.continued.iter().map(|sheet| format!("“{sheet}”")).collect();
        page.line(&sentence("cli-import-continued", &[("sheets", &sheets.join(", "))]));
    }
    if format.kind == TableKind::Csv && !format.quoting {
        page.line(&sentence("cli-import-unquoted", &[]));
    }
    match (format.kind, format.header) {
        (TableKind::JsonLines, _) => {}
        (_, Some(row)) => page.line(&counted("cli-import-header", &[("row", row)], &[])),
        (_, None) => page.line(&sentence("cli-import-no-header", &[])),
    }
    if format.passed_over > 0 {
        page.line(&counted("cli-import-passed-over", &[("count", format.passed_over)], &[]));
    }
    if format.unreadable > 0 {
        page.line(&counted("cli-import-unreadable", &[("count", format.unreadable)], &[]));
    }
}

fn tell_columns(page: &mut Page, imported: &Imported) {
    page.heading("cli-heading-columns");
    for mapped in &imported.mapping.0 {
        let values = [("column", mapped.column.as_str()), ("field", mapped.field.as_str())];
        page.line(&sentence("cli-import-column", &values));
    }
    if !imported.left_out.is_empty() {
        page.line(&sentence("cli-import-left-out", &[("columns", &imported.left_out.join(", "))]));
    }
}

fn tell_readings(page: &mut Page, imported: &Imported) {
    if !imported.ratings.is_empty() {
        page.heading("cli-heading-ratings");
    }
    let several = imported.ratings.windows(2).any(|pair| pair[0].scale != pair[1].scale);
    for rating in &imported.ratings {
        let key = rating.key.as_deref().unwrap_or_default();
        let id = match (&rating.key, several) {
            (Some(_), false) => "cli-import-rating",
            (Some(_), true) => "cli-import-rating-on",
            (None, false) => "cli-import-unrated",
            (None, true) => "cli-import-unrated-on",
        };
        let values = [("label", rating.label.as_str()), ("key", key), ("scale", &rating.scale)];
        page.line(&counted(id, &[("count", rating.count)], &values));
    }
    if !imported.conversions.is_empty() {
        page.heading("cli-heading-conversions");
    }
    for conversion in &imported.conversions {
        let (from, to) = (text::clipped(&conversion.from), text::clipped(&conversion.to));
        let values = [("field", conversion.field.as_str()), ("from", from.as_str()), ("to", to.as_str())];
        page.line(&counted("cli-import-conversion", &[("count", conversion.count)], &values));
    }
}

fn tell_merged(page: &mut Page, imported: &Imported) {
    if !imported.merged.is_empty() {
        page.heading("cli-heading-merged");
    }
    for merged in &imported.merged {
        let value = text::clipped(&merged.value);
        let values = [("field", merged.field.as_str()), ("value", value.as_str())];
        page.line(&counted("cli-import-merged", &[("count", merged.count)], &values));
    }
}

/// Why a cell is not read that an option reads, and the option.
const TO_BE_SAID: [(&str, &str); 2] = [
    ("import-ambiguous-day", "cli-import-say-day-order"),
    ("import-no-such-rating", "cli-import-say-rating"),
];

fn tell_unread(page: &mut Page, imported: &Imported) {
    if imported.unread_total == 0 {
        return;
    }
    page.heading("cli-heading-unread");
    let mut told = 0;
    for (unread, cells) in alike(&imported.unread).into_iter().take(TOLD) {
        let value = text::clipped(&unread.value);
        let values =
            [("column", unread.column.as_str()), ("value", value.as_str()), ("reason", &unread.reason)];
        page.line(&counted("cli-import-unread", &[("row", unread.row), ("more", cells - 1)], &values));
        told += cells;
    }
    tell_more(page, imported.unread_total.saturating_sub(told));
    for (reason, how) in TO_BE_SAID {
        let reason = messages::text(reason, &[]);
        if imported.unread.iter().any(|unread| unread.reason == reason) {
            page.line(&sentence(how, &[]));
        }
    }
}

/// The first cell of those that say the same and are not read for the same reason, and how many there are.
fn alike(unread: &[Unread]) -> Vec<(&Unread, u64)> {
    let mut cells: Vec<(&Unread, u64)> = Vec::new();
    let mut known = HashMap::new();
    for unread in unread {
        let at = *known.entry((&unread.column, &unread.value, &unread.reason)).or_insert(cells.len());
        match cells.get_mut(at) {
            Some((_, count)) => *count += 1,
            None => cells.push((unread, 1)),
        }
    }
    cells
}

fn tell_rejected(page: &mut Page, imported: &Imported) {
    if imported.rejected.is_empty() {
        return;
    }
    page.heading("cli-heading-rejected");
    for rejected in imported.rejected.iter().take(TOLD) {
        let column = rejected.column.as_deref();
        let id = if column.is_some() { "cli-import-rejected-cell" } else { "cli-import-rejected" };
        let values = [("column", column.unwrap_or_default()), ("reason", &*rejected.reason)];
        page.line(&counted(id, &[("row", rejected.row)], &values));
    }
    tell_more(page, (imported.rejected.len() as u64).saturating_sub(TOLD as u64));
}

fn tell_more(page: &mut Page, more: u64) {
    if more > 0 {
        page.line(&counted("cli-import-more", &[("count", more)], &[]));
    }
}
