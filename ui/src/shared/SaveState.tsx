/* Whether what was done is safe: saving, saved, or failed. One state for the window, shown in the top bar. */

import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Time } from './Time';
import { useText } from './text';

type State = { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'failed' };

let state: State = { kind: 'idle' };
let pending = 0;
const listeners = new Set<() => void>();

function become(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Follows one save to its end. */
export async function saving<Answer>(work: Promise<Answer>): Promise<Answer> {
  pending += 1;
  become({ kind: 'saving' });
  try {
    const answer = await work;
    pending -= 1;
    become(pending > 0 ? { kind: 'saving' } : { kind: 'saved', at: new Date().toISOString() });
    return answer;
  } catch (thrown) {
    pending -= 1;
    become({ kind: 'failed' });
    throw thrown;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
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
