/* What an entry is besides its own words, told from the entries around it: what caused a lapse, what an edit set back,
   what was redacted, where copies were edited apart and where they join. Entries come in the order in which they arrived. */

import type { HistoryEntry } from '../ipc/types';

export interface Marks {
  /** The change because of which the core wrote this one. */
  cause?: HistoryEntry;
  /** What a lapse ended. */
  lapsed?: 'submission' | 'approval';
  /** The earlier revision whose values this edit set again: a restored version, or an undo. */
  restores?: HistoryEntry;
  /** The revision whose fields were destroyed. */
  target?: HistoryEntry;
  /** It follows on several: copies that were edited apart. */
  joins?: true;
  /** The entry before it about the same thing, which its author did not know of. */
  apart?: HistoryEntry;
}

const CAUSED: readonly string[] = ['review.lapse', 'claim.start'];
const EDITS: readonly string[] = ['claim.edit', 'evidence.edit', 'verdict.edit', 'article.edit', 'source.edit'];
/** Fields of a claim that no edit of its content sets. */
const NOT_CONTENT: readonly string[] = ['status', 'reason', 'tags', 'priority', 'assignee_id', 'due_on'];

export function marksOf(entries: readonly HistoryEntry[]): Map<string, Marks> {
  const byHash = new Map(entries.map((entry) => [entry.hash, entry]));
  const restored = restorations(entries);
  const marks = new Map<string, Marks>();
  const last = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    const own: Marks = {};
    const before = last.get(entry.entity.id);
    if (entry.parents.length > 1) own.joins = true;
    else if (before && !entry.parents.includes(before.hash)) own.apart = before;
    last.set(entry.entity.id, entry);
    const restores = restored.get(entry.hash);
    if (restores) own.restores = restores;
    if (CAUSED.includes(entry.op)) {
      const cause = causeOf(entry, byHash);
      if (cause) own.cause = cause;
    }
    if (entry.op === 'review.lapse') own.lapsed = statusOf(entry, 'before') === 'approved' ? 'approval' : 'submission';
    if (entry.op === 'redact') {
      const target = byHash.get(String(entry.changes.find(({ field }) => field === 'target')?.after));
      if (target) own.target = target;
    }
    if (Object.keys(own).length > 0) marks.set(entry.hash, own);
  }
  return marks;
}

function statusOf(entry: HistoryEntry, side: 'before' | 'after') {
  return entry.changes.find(({ field }) => field === 'status')?.[side];
}

/** The core names the cause in `refs`, and writes what follows from it right after it. */
function causeOf(entry: HistoryEntry, byHash: ReadonlyMap<string, HistoryEntry>): HistoryEntry | undefined {
  const named = [...entry.refs.map((ref) => ref.split('@')[1] ?? ''), ...entry.parents];
  const found = named.flatMap((hash) => byHash.get(hash) ?? []);
  return found.find((each) => each.device === entry.device && each.device_seq === entry.device_seq - 1) ?? found[0];
}

interface Line {
  state: Map<string, string>;
  seen: Map<string, HistoryEntry>;
  last: string;
}

function restorations(entries: readonly HistoryEntry[]): Map<string, HistoryEntry> {
  const lines = new Map<string, Line>();
  const restored = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    if (!entry.known_op || entry.op === 'redact') continue;
    const line = lines.get(entry.entity.id) ?? { state: new Map(), seen: new Map(), last: '' };
    lines.set(entry.entity.id, line);
    follow(line, entry);
    const now = [...line.state.entries()].sort().join('\n');
    const then = line.seen.get(now);
    if (then && now !== line.last && EDITS.includes(entry.op)) restored.set(entry.hash, then);
    if (now !== line.last) line.seen.set(now, entry);
    line.last = now;
  }
  return restored;
}

function follow({ state }: Line, entry: HistoryEntry): void {
  for (const { field, after, redacted } of entry.changes) {
    if (NOT_CONTENT.includes(field)) continue;
    const text = redacted ? `redacted ${entry.hash}` : JSON.stringify(after);
    if (text === 'null' || text === '[]') state.delete(field);
    else state.set(field, text);
  }
}
