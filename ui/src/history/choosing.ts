/* Which entries of a history are shown, and in which order. */

import type { HistoryEntry } from '../ipc/types';
import { SORTS, type Sort, sortOf } from './ops';

export interface Chosen {
  sort: Sort | 'all';
  person: string;
  newestFirst: boolean;
}

export const EVERYONE = 'everyone';

/** Entries come in the order in which they arrived. */
export function choose(entries: readonly HistoryEntry[], { sort, person, newestFirst }: Chosen): HistoryEntry[] {
  const fitting = entries.filter(
    (entry) => (sort === 'all' || sortOf(entry) === sort) && (person === EVERYONE || entry.author === person),
  );
  return newestFirst ? fitting.reverse() : fitting;
}

export function sortsOf(entries: readonly HistoryEntry[]): Sort[] {
  const met = new Set(entries.map(sortOf));
  return SORTS.filter((sort) => met.has(sort));
}

export function authorsOf(entries: readonly HistoryEntry[]): { id: string; name: string }[] {
  const met = new Map(entries.map((entry) => [entry.author, entry.author_name]));
  return [...met].map(([id, name]) => ({ id, name }));
}

/** The source of each piece of evidence, as the entries that attached it tell. */
export function sourcesOf(entries: readonly HistoryEntry[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const { entity, changes } of entries) {
    if (entity.kind !== 'evidence') continue;
    const source = changes.find(({ field }) => field === 'source_id')?.after;
    if (typeof source === 'string') sources.set(entity.id, source);
  }
  return sources;
}
