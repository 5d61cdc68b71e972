/* One change of the data, from the click to the answer: the save state, what is told, what is read anew, and the
   error for the place of action, or as a notice where that is gone. What the change is, and what its words are, is the
   caller's. */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { announce } from './announce';
import { giveUp, saving } from './SaveState';
import { toast, untell } from './Toasts';

interface ChangeOptions<Answer> {
  /** Told to screen readers once it is saved. */
  said?: string | ((answer: Answer) => string);
  /** `false` for what only reads, opens, or writes a file of its own: the save state stays as it is, and nothing is
      read anew. */
  saves?: boolean;
  /** Whether a person is asked for a file before anything is saved. */
  asks?: boolean;
  onDone?: (answer: Answer) => void;
}

export interface Change<Args extends unknown[], Answer> {
  /** `undefined` where it failed: the error is in `error`. */
  run: (...args: Args) => Promise<Answer | undefined>;
  busy: boolean;
  error: IpcError | null;
  /** Takes the error away, and gives up what it was about. */
  forget: () => void;
}

let changes = 0;
/** How many changes there were once the last undo was done. */
let undone = 0;
const listeners = new Set<() => void>();

/** A query with `meta: STEADY` follows other news than changes of the data. */
export const STEADY = { steady: true };

/** To be called when data changed by another way than `useChange`. */
export function noteChange(): void {
  changes += 1;
  for (const listener of listeners) listener();
}

/** What is told of a change and offers to take it back stands until something is taken back, by whatever way. */
export const OFFERS_UNDO = 'offers-undo';

/** To be called when the last change was an undo. */
export function noteUndo(): void {
  undone = changes;
  untell(OFFERS_UNDO);
  for (const listener of listeners) listener();
}

/** Has what is shown read anew. */
export function readAnew(client: QueryClient): void {
  noteChange();
  sayAnew(client);
}

/** Has what is shown read anew, though nothing of it was changed: its sentences are in another language. */
export function sayAnew(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ meta }) => !meta?.steady });
}

/** Forgets all that was read, and reads what is shown: another person acts, or another workspace is open. */
export function beginAnew(client: QueryClient): void {
  noteChange();
  void client.resetQueries({ predicate: ({ meta }) => !meta?.steady });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many changes there were so far: who keeps it can tell later whether anything was changed since. */
export function changeCount(): number {
  return changes;
}

/** Counts the changes so far: for what is read by other means than a query, or stands only while nothing is changed. */
export function useChangeCount(): number {
  return useSyncExternalStore(subscribe, changeCount);
}

/** Whether all that was done since there were so many changes is one undo. */
export function useUndoneSince(count: number): boolean {
  const last = useSyncExternalStore(subscribe, () => undone);
  return useChangeCount() === count + 1 && last === count + 1;
}

export function useChange<Args extends unknown[], Answer>(
  command: (...args: Args) => Promise<Answer>,
  options: ChangeOptions<Answer> = {},
): Change<Args, Answer> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  const running = useRef(false);
  const last = useRef<IpcError | null>(null);
  const shown = useRef(true);
  // What could not be saved goes with the form that it was typed in.
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      giveUp(last.current);
    };
  }, []);

  const run = async (...args: Args): Promise<Answer | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      const { said, saves = true, asks, onDone } = options;
      const answer = await (saves ? saving(command(...args), asks) : command(...args));
      if (said) announce(typeof said === 'string' ? said : said(answer));
      // Nothing was changed where a dialog was closed.
      if (saves && answer !== null) readAnew(client);
      onDone?.(answer);
      return answer;
    } catch (thrown) {
      const failed = asIpcError(thrown);
      if (failed.code === 'cancelled') return undefined;
      if (shown.current) {
        last.current = failed;
        setError(failed);
      } else {
        toast({ text: failed.message });
        giveUp(failed);
      }
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const forget = () => {
    setError(null);
    giveUp(last.current);
  };
  return { run, busy, error, forget };
}
