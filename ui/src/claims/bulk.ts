/* One change of many claims, with its progress, a way to call it off, and what it came to. */

import { useEffect, useState } from 'react';
import { asIpcError } from '../ipc/invoke';
import { cancelJob, newJob, onJobProgress } from '../ipc/jobs';
import type { BulkDone, JobProgress } from '../ipc/types';
import { announce } from '../shared/announce';
import { type Change, changeCount, OFFERS_UNDO, useChange } from '../shared/change';
import { runOffered } from '../shared/commands/offered';
import { toast } from '../shared/Toasts';
import { type Text, useText } from '../shared/text';

export interface Bulk<Given extends unknown[]> extends Change<Given, BulkDone> {
  progress: Pick<JobProgress, 'done' | 'total'> | null;
  cancel: () => void;
  /** Whether it was called off the last time. */
  cancelled: boolean;
  /** What it came to, where some were refused and have to be told. */
  refused: BulkDone | null;
}

function told(t: Text, { changed, unchanged }: BulkDone): string {
  return t('claims-bulk-done', { changed, unchanged });
}

/** To be called when the change is noted: takes back this change alone, never what came after it. */
function takeBack(t: Text): () => unknown {
  const after = changeCount();
  return () => (changeCount() === after ? runOffered('undo') : toast({ text: t('claims-bulk-undo-late') }));
}

interface BulkOptions {
  /** Whether an undo takes it back. */
  undoable?: boolean;
  onDone: () => void;
}

export function useBulk<Given extends unknown[]>(
  command: (job: string, ...given: Given) => Promise<BulkDone>,
  { undoable = true, onDone }: BulkOptions,
): Bulk<Given> {
  const t = useText();
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState<Bulk<Given>['progress']>(null);
  const [refused, setRefused] = useState<BulkDone | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const change = useChange(
    async (...given: Given) => {
      const name = newJob();
      setJob(name);
      setProgress({ done: 0, total: null });
      setRefused(null);
      setCancelled(false);
      try {
        return await command(name, ...given);
      } catch (thrown) {
        if (asIpcError(thrown).code === 'cancelled') {
          setCancelled(true);
          announce(t('claims-bulk-cancelled'));
        }
        throw thrown;
      }
    },
    {
      said: (done) => told(t, done),
      onDone: (done) => {
        const offer = { about: OFFERS_UNDO, action: { label: t('shell-undo'), run: takeBack(t) } };
        if (done.changed > 0) toast({ text: told(t, done), ...(undoable ? offer : {}) });
        if (done.refused.length > 0) setRefused(done);
        else onDone();
      },
    },
  );
  useEffect(() => (job ? onJobProgress(job, setProgress) : undefined), [job]);
  return {
    ...change,
    progress: change.busy ? progress : null,
    refused,
    cancelled,
    cancel: () => {
      if (job) void cancelJob(job);
    },
  };
}
