/* Backups: a whole copy of the workspace, and a copy put in its place. */

import { invoke } from './invoke';
import type { ChosenBackup, Restored, SavedBackup } from './types';

/** Asks where to. Nothing where the dialog was closed. */
export function backUp(job: string): Promise<SavedBackup | null> {
  return invoke('back_up', { job });
}

/** Asks for a backup, and tells what it is of. Nothing where the dialog was closed. */
export function chooseBackup(): Promise<ChosenBackup | null> {
  return invoke('choose_backup');
}

/** Puts the backup that was chosen last in the open workspace's place; what was there is kept beside it.
    Where none is open, it asks where the workspace shall be. */
export function restoreBackup(): Promise<Restored | null> {
  return invoke('restore_backup');
}
