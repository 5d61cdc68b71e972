/* History: who did what to a claim or anything else, word by word; a claim as it was, and back to it. */

import { invoke } from './invoke';
import type { ClaimId, ClaimRecord, ClaimView, DiffPart, EntityRef, Hash, HistoryEntry } from './types';

/** Each change comes with `diff` (word by word, for texts) and `redactable`. */
export function claimHistory(id: ClaimId): Promise<HistoryEntry[]> {
  return invoke('claim_history', { id });
}

/** The same for an article, a source, a person, a device, a scale or the desk. */
export function historyOf(entity: EntityRef): Promise<HistoryEntry[]> {
  return invoke('history_of', { entity });
}

/** Word by word, as history does it. */
export function compareTexts(before: string, after: string): Promise<DiffPart[]> {
  return invoke('compare_texts', { before, after });
}

export function claimAsOf(id: ClaimId, revision: Hash): Promise<ClaimView> {
  return invoke('claim_as_of', { id, revision });
}

export function restoreClaim(id: ClaimId, revision: Hash): Promise<ClaimRecord> {
  return invoke('restore_claim', { id, revision });
}
