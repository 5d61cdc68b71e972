/* Whether what was done is safe: saving, saved, or failed. One state for the window, shown in the top bar. */

import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { Time } from './Time';
import { useText } from './text';

type State = { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'failed' };

let state: State = { kind: 'idle' };
let pending = 0;
/** How much more is to be brought to its end before the window closes. */
let held = 0;
let savedAt: string | null = null;
/** How a save failed last, until something is saved or that is given up. */
let failing: IpcError | null = null;
const listeners = new Set<() => void>();

function refresh(): void {
  if (pending > 0) state = { kind: 'saving' };
  else if (failing !== null) state = { kind: 'failed' };
  else state = savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: savedAt };
  for (const listener of listeners) listener();
}

/** To be called when something was saved by another way than `saving`. */
export function noteSaved(): void {
  savedAt = new Date().toISOString();
  failing = null;
  refresh();
}

/** Follows one save to its end; fails with an `IpcError`. What was called off did not fail, and where a dialog was
    closed nothing was saved. `asks` is for what asks for a file first: nothing is being saved while a person chooses. */
export async function saving<Answer>(work: Promise<Answer>, asks = false): Promise<Answer> {
  const one = asks ? 0 : 1;
  pending += one;
  refresh();
  try {
    const answer = await work;
    pending -= one;
    if (answer === null) refresh();
    else noteSaved();
    return answer;
  } catch (thrown) {
    pending -= one;
    const failed = asIpcError(thrown);
    if (failed.code !== 'cancelled') failing = failed;
    refresh();
    throw failed;
  }
}

/** For what is to be brought to its end before the window closes, and is told of in its own place. Gives its end. */
export function hold(): () => void {
  held += 1;
  return () => {
    held -= 1;
    refresh();
  };
}

/** What could not be saved is given up: what failed so, or whatever it was. */
export function giveUp(failed: IpcError | null = failing): void {
  if (failing === null || failing !== failed) return;
  failing = null;
  refresh();
}

/** What could not be saved was corrected, and is not saved yet: nothing is told until it is. */
export function corrected(failed: IpcError | null): void {
  if (failing !== null && failing === failed) savedAt = null;
  giveUp(failed);
}

/** What was saved, or not, in one workspace is not told in another. */
export function forgetSaves(): void {
  savedAt = null;
  failing = null;
  refresh();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Waits until nothing is being saved or held any more, and whoever saved has heard of it. */
export function allSaved(): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (pending + held > 0) return;
      stop();
      done();
    };
    const stop = subscribe(() => setTimeout(look));
    setTimeout(look);
  });
}

export function SaveState() {
  const t = useText();
  const now = useSyncExternalStore(subscribe, () => state);
  const line = 'inline-flex items-center gap-1 text-xs whitespace-nowrap';
  if (now.kind === 'idle') return null;
  if (now.kind === 'saving') {
    return (
      <span className={`${line} text-soft`}>
        <LoaderCircle aria-hidden="true" size={13} className="animate-spin" />
        {t('shell-saving')}
      </span>
    );
  }
  if (now.kind === 'failed') {
    return (
      <span className={`${line} text-bad`}>
        <CircleAlert aria-hidden="true" size={13} />
        {t('shell-not-saved')}
      </span>
    );
  }
  return (
    <span className={`${line} text-soft`}>
      <Check aria-hidden="true" size={13} />
      {t('shell-saved')} <Time at={now.at} style="time" />
    </span>
  );
}
