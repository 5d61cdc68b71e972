/* Undo and redo: new revisions that set the old values back. Nothing is taken out of history. */

import { invoke } from './invoke';
import type { Staying, Undoable } from './types';

/** What undo and redo would take back now. */
export function undoable(): Promise<Undoable> {
  return invoke('undoable');
}

/** Takes the last change back, or, past what can't be, the last that can; gives how much of it stays. What many claims
    were changed by takes a while: whoever names the job can show how far it is. */
export function undo(job: string, earlier = false): Promise<Staying> {
  return invoke('undo', { job, earlier });
}

/** Gives `undefined`: with nothing to give it was done all the same. */
export function redo(job: string): Promise<void> {
  return invoke('redo', { job }).then(() => undefined);
}
