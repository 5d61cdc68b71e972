/* The signed journal: verify it, exchange it with other copies, take a value out of it for ever. */

import { invoke } from './invoke';
import type { Hash, ImportReport, Redaction, SavedJournal, Verification } from './types';

export function verify(job: string, expectHead: string | null): Promise<Verification> {
  return invoke('verify', { job, expectHead });
}

/** Asks where to. Nothing where the dialog was closed. */
export function exportJournal(job: string): Promise<SavedJournal | null> {
  return invoke('export_journal', { job });
}

/** Asks for a journal and takes what is new from it: all of it or nothing. */
export function importJournal(job: string): Promise<ImportReport | null> {
  return invoke('import_journal', { job });
}

/** Destroys the values of these fields of one revision, for ever. */
export function redact(revision: Hash, fields: string[], reason: string): Promise<Redaction> {
  return invoke('redact', { revision, fields, reason });
}
