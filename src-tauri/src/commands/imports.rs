//! Claims from tables: the file is chosen and held here, what becomes of its rows is the core's business.

use claimtrail_core::imports::{ImportOptions, Imported, Mapping, Preview, TableFormat, TableOptions};
use claimtrail_core::workspace::Acting;
use claimtrail_core::{Watch, Workspace};
use serde::Serialize;
use ts_rs::TS;

use super::Shell;
use crate::failure::Answer;
use crate::files::Purpose;
use crate::session::Session;
use crate::tables::Opened;

/// How many rows that were not taken are told one by one.
const REJECTED_MOST: usize = 1_000;

/// A table that a person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenedTable {
    /// By which it is known until it is read in another way, or another one is chosen.
    pub id: u32,
    /// The file's name.
    pub name: String,
    /// How it was read.
    pub format: TableFormat,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// Which column stands for which field, as their names tell.
    pub mapping: Mapping,
}

impl From<&Opened> for OpenedTable {
    fn from(opened: &Opened) -> OpenedTable {
        let table = &opened.table;
        OpenedTable {
            id: opened.id,
            name: table.name().to_owned(),
            format: table.format().clone(),
            columns: table.columns().to_vec(),
            mapping: Mapping::of(table.columns()),
        }
    }
}

/// What an import did; of the rows that were not taken, the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ImportedClaims {
    /// How many rows were not taken.
    pub rejected_total: u64,
    /// The rest of it.
    #[serde(flatten)]
    pub imported: Imported,
}

#[tauri::command]
pub async fn choose_table(session: Shell<'_>) -> Answer<Option<OpenedTable>> {
    let choose = |session: &Session| {
        let Some(path) = session.system().choose(Purpose::OpenTable, "") else {
            return Ok(None);
        };
        let opened = session.tables.open(&path, &TableOptions::default())?;
        Ok(Some(OpenedTable::from(&*opened)))
    };
    session.run(choose).await
}

#[tauri::command]
pub async fn reread_table(session: Shell<'_>, id: u32, options: TableOptions) -> Answer<OpenedTable> {
    session.run(move |session| Ok(OpenedTable::from(&*session.tables.reread(id, &options)?))).await
}

#[tauri::command]
pub async fn opened_table(session: Shell<'_>) -> Answer<Option<OpenedTable>> {
    session.run(|session| Ok(session.tables.current().map(|opened| OpenedTable::from(&*opened)))).await
}

#[tauri::command]
pub async fn import_preview(
    session: Shell<'_>,
    job: String,
    id: u32,
    options: ImportOptions,
) -> Answer<Preview> {
    let opened = session.tables.get(id)?;
    let preview = move |_: &Session, workspace: &Workspace, watch: Watch<'_>| {
        Ok(workspace.preview_import(&opened.table, &options, watch)?)
    };
    session.read_long(job, preview).await
}

#[tauri::command]
pub async fn import_claims(
    session: Shell<'_>,
    job: String,
    id: u32,
    options: ImportOptions,
) -> Answer<ImportedClaims> {
    let opened = session.tables.get(id)?;
    let import = move |workspace: &mut Workspace, acting: &Acting, watch: Watch<'_>| {
        let mut imported = workspace.import(acting, &opened.table, &options, watch)?;
        let rejected_total = imported.rejected.len() as u64;
        imported.rejected.truncate(REJECTED_MOST);
        Ok(ImportedClaims { rejected_total, imported })
    };
    session.write_long(job, import).await
}
