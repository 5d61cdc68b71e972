/* What a rating was called when it was given: the scale's own revision that the verdict was given under. */

import type { HistoryEntry, Rating } from '../ipc/types';

export interface ScaleThen {
  name: string;
  ratings: readonly Rating[];
  worst: number | null;
  best: number | null;
}

/** The scale as it stood at one of its revisions, or as it stands where none is named. */
export function scaleAt(entries: readonly HistoryEntry[], revision: string | null): ScaleThen {
  const scale: ScaleThen = { name: '', ratings: [], worst: null, best: null };
  for (const entry of entries) {
    for (const { field, after } of entry.changes) {
      if (field === 'name' && typeof after === 'string') scale.name = after;
      if (field === 'ratings' && Array.isArray(after)) scale.ratings = after as unknown as Rating[];
      if (field === 'worst') scale.worst = typeof after === 'number' ? after : null;
      if (field === 'best') scale.best = typeof after === 'number' ? after : null;
    }
    if (entry.hash === revision) return scale;
  }
  return scale;
}

/** The revision of this scale that an entry relied on. */
export function pinnedScale(entry: HistoryEntry, scale: string): string | null {
  const pin = entry.refs.find((ref) => ref.startsWith(`rating_scale/${scale}@`));
  return pin?.split('@')[1] ?? null;
}
