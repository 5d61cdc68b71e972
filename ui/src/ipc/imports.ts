/* Claims from tables: a table is chosen and held by the shell; here it is known by its id. */

import { invoke } from './invoke';
import type { ImportedClaims, ImportOptions, ImportPreview, OpenedTable, TableOptions } from './types';

/** Asks for a file. Nothing where the dialog was closed. */
export function chooseTable(): Promise<OpenedTable | null> {
  return invoke('choose_table');
}

/** Reads the file once more, in another way: a table with an id of its own. */
export function rereadTable(id: number, options: TableOptions): Promise<OpenedTable> {
  return invoke('reread_table', { id, options });
}

/** The table that was chosen last. */
export function openedTable(): Promise<OpenedTable | null> {
  return invoke('opened_table');
}

/** What an import would do. */
export function importPreview(job: string, id: number, options: ImportOptions): Promise<ImportPreview> {
  return invoke('import_preview', { job, id, options });
}

/** All of it in one change, or nothing where the job was called off. */
export function importClaims(job: string, id: number, options: ImportOptions): Promise<ImportedClaims> {
  return invoke('import_claims', { job, id, options });
}
