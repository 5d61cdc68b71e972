/* What is typed on its way to the disk: when it is written, in which order, and what could not be. It knows a draft by whose
   it is and by its key, and nothing of forms. */

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { discardDraft, drafts, draft as readDraft, saveDraft } from '../ipc/drafts';
import { asIpcError, type IpcError } from '../ipc/invoke';
import type { Draft, Drafter, JsonValue } from '../ipc/types';
import { toast } from './Toasts';
import { useText } from './text';

/** How long after the last keystroke a draft is written, and how long after the first one at most: in milliseconds. */
const PAUSE = 400;
const LONGEST = 2000;

export type Fields = { [name: string]: JsonValue };

/** Names a draft among those of everybody. */
export function idOf({ workspace, person }: Drafter, key: string): string {
  return JSON.stringify([workspace, person, key]);
}

/** The last write of each draft that has not ended. */
const writes = new Map<string, Promise<unknown>>();

/** What is done with a draft is done in turn, whichever form asks for it: an overtaken write would bring it back. */
export function inTurn<Answer>(id: string, work: () => Promise<Answer>): Promise<Answer> {
  const before = writes.get(id);
  const turn = before ? before.then(work, work) : work();
  writes.set(id, turn);
  const end = () => {
    if (writes.get(id) === turn) writes.delete(id);
  };
  turn.then(end, end);
  return turn;
}

/** How each form writes at once what is due. */
const dues = new Set<() => void>();

/** Why a draft could not be read: nothing is written over it before it is. */
export const unread = new Map<string, IpcError>();

interface Unwritten {
  draft: Draft;
  write: () => Promise<void>;
}

/** What was typed last into each form and how it is written, until it is on disk. */
export const unwritten = new Map<string, Unwritten>();

/** The draft as it was typed last, on disk or not. */
export function findDraft(of: Drafter, key: string): Promise<Draft | null> {
  const id = idOf(of, key);
  return inTurn(id, async () => (unread.has(id) ? null : unwritten.get(id)?.draft) ?? readDraft(of, key));
}

/** Every draft of somebody, the last first, on disk or not. */
export async function allDrafts(of: Drafter): Promise<Draft[]> {
  const kept = new Map((await drafts(of)).map((draft) => [draft.key, draft]));
  for (const [id, { draft }] of unwritten) if (id === idOf(of, draft.key)) kept.set(draft.key, draft);
  return [...kept.values()].sort((one, other) => other.kept_at.localeCompare(one.kept_at));
}

/** Has everything that was typed written by the time that this is done, also what could not be before. Answers whether
    all of it is. */
export async function keepDrafts(): Promise<boolean> {
  for (const flush of dues) flush();
  for (const [id, { write }] of unwritten) if (!writes.has(id)) void write();
  await Promise.allSettled(writes.values());
  return unwritten.size === 0;
}

/** Writes the newest state a moment after the last keystroke, now and then while somebody types on, and at once when the
    form goes away.
    Once a draft is gone, or left behind by its form, the list of drafts is read anew. */
export function useKeeper({ workspace, person }: Drafter, key: string) {
  const t = useText();
  const client = useQueryClient();
  const id = idOf({ workspace, person }, key);
  const [failed, setFailed] = useState<{ id: string; error: IpcError } | null>(null);
  const shown = useRef<string>(null);
  const wrote = useRef(false);
  const due = useRef<{ since: number; timer: ReturnType<typeof setTimeout>; write: () => void } | null>(null);
  const relist = useCallback(() => client.invalidateQueries({ queryKey: ['drafts'] }), [client]);
  const flush = useCallback(() => {
    if (!due.current) return;
    clearTimeout(due.current.timer);
    due.current.write();
  }, []);
  const keep = (content: Fields | null) => {
    const since = due.current?.since ?? Date.now();
    if (due.current) clearTimeout(due.current.timer);
    const of = { workspace, person };
    const write = () =>
      inTurn<unknown>(id, async () => {
        const why = unread.get(id);
        if (why) throw why;
        return content ? saveDraft(of, key, content) : discardDraft(of, key);
      }).then(
        () => {
          if (unwritten.get(id)?.write === write) unwritten.delete(id);
          setFailed(null);
          if (!content) void relist();
        },
        (thrown: unknown) => {
          const error = asIpcError(thrown);
          if (shown.current === id) setFailed({ id, error });
          else toast({ text: t('shell-draft-failed', { why: error.message }) });
        },
      );
    const begin = () => {
      due.current = null;
      wrote.current = true;
      if (content) unwritten.set(id, { draft: { key, content, kept_at: new Date().toISOString() }, write });
      else unwritten.delete(id);
      void write();
    };
    const wait = content ? Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())) : 0;
    due.current = { since, timer: setTimeout(begin, wait), write: begin };
  };
  useEffect(() => {
    shown.current = id;
    dues.add(flush);
    return () => {
      shown.current = null;
      dues.delete(flush);
      flush();
      if (wrote.current) void (writes.get(id) ?? Promise.resolve()).then(relist, relist);
      wrote.current = false;
    };
  }, [id, flush, relist]);
  const fail = (error: IpcError | null) => setFailed(error && { id, error });
  return { keep, fail, failed: failed?.id === id ? failed.error : null };
}
