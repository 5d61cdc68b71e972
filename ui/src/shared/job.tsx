/* Long work from the click to the answer: how far it is, calling it off, and what came of it.
   It works on without its screen, which shows it again when it is back; a notice tells the end. What the work is, is the
   caller's. */

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { cancelJob, newJob, onJobProgress } from '../ipc/jobs';
import type { JobProgress } from '../ipc/types';
import { announce } from './announce';
import { Button, type ButtonProps } from './Button';
import { readAnew } from './change';
import { forgetJob, IDLE, isJobShown, jobState, setJob, timesForgotten, watchJob } from './jobs';
import { Progress } from './Progress';
import { hold, noteSaved } from './SaveState';
import { toast } from './Toasts';

interface JobOptions<Answer> {
  /** Told once it is done; nothing where there is nothing to tell, e.g. a dialog was closed. */
  said?: (answer: Answer) => string | null;
  /** Whether it changes what is shown. */
  changes?: boolean;
  /** Whether it writes a file of its own. */
  writes?: boolean;
  /** Whether a person is asked for a file before it begins. */
  asks?: boolean;
  onDone?: (answer: Answer) => void;
}

export interface Job<Args extends unknown[], Answer> {
  /** `undefined` where it failed or was called off. */
  run: (...args: Args) => Promise<Answer | undefined>;
  cancel: () => void;
  /** Takes answer and error away. */
  forget: () => void;
  busy: boolean;
  progress: JobProgress | null;
  answer: Answer | undefined;
  error: IpcError | null;
  /** Whether it was called off the last time. */
  cancelled: boolean;
}

/** The window stays open for what writes: at once, or where a file is asked for from when it is known how far it is. */
function holding({ changes, writes, asks }: Pick<JobOptions<never>, 'changes' | 'writes' | 'asks'>) {
  let release: (() => void) | undefined;
  const begin = () => {
    if (changes || writes) release ??= hold();
  };
  if (!asks) begin();
  return { begin, end: () => release?.() };
}

function tell(name: string, text: string | null | undefined): void {
  if (!text) return;
  if (isJobShown(name)) announce(text);
  else toast({ text });
}

/** Of one name one job runs at a time. */
export function useJob<Args extends unknown[], Answer>(
  name: string,
  command: (job: string, ...args: Args) => Promise<Answer>,
  options: JobOptions<Answer> = {},
): Job<Args, Answer> {
  const client = useQueryClient();
  const watch = useCallback((draw: () => void) => watchJob(name, draw), [name]);
  const { job, answer, ...state } = useSyncExternalStore(watch, () => jobState(name));
  const run = async (...args: Args): Promise<Answer | undefined> => {
    if (jobState(name).job) return undefined;
    const { said, changes = false, onDone } = options;
    const begun = newJob();
    const times = timesForgotten();
    const open = holding(options);
    setJob(name, { ...IDLE, job: begun });
    const stop = onJobProgress(begun, (progress) => {
      if (jobState(name).job !== begun) return;
      open.begin();
      setJob(name, { ...jobState(name), progress });
    });
    try {
      const given = await command(begun, ...args);
      setJob(name, times === timesForgotten() ? { ...IDLE, answer: given } : IDLE);
      tell(name, said?.(given));
      // Nothing was changed where a dialog was closed.
      if (changes && given !== null) {
        noteSaved();
        readAnew(client);
      }
      onDone?.(given);
      return given;
    } catch (thrown) {
      const error = asIpcError(thrown);
      const cancelled = error.code === 'cancelled';
      const shown = isJobShown(name);
      setJob(name, shown ? { ...IDLE, error: cancelled ? null : error, cancelled } : IDLE);
      if (cancelled || !shown) tell(name, error.message);
      return undefined;
    } finally {
      stop();
      open.end();
    }
  };
  return {
    ...state,
    answer: answer as Answer | undefined,
    run,
    busy: job !== null,
    forget: () => forgetJob(name),
    cancel: () => {
      if (job) void cancelJob(job).catch(() => undefined);
    },
  };
}

/** The bar of a job while it runs. */
export function JobProgressBar<Args extends unknown[], Answer>({
  job,
  label,
}: {
  job: Job<Args, Answer>;
  label: string;
}) {
  if (!job.busy) return null;
  return (
    <Progress label={label} done={job.progress?.done ?? 0} total={job.progress?.total ?? null} onCancel={job.cancel} />
  );
}

interface JobStartProps<Args extends unknown[], Answer> extends ButtonProps {
  job: Job<Args, Answer>;
  /** Of the bar. */
  label: string;
}

/** The button that begins a job, in whose place its bar stands while it runs. Focus that went down with the one comes back
    to the button, whatever came of it. */
export function JobStart<Args extends unknown[], Answer>({ job, label, ...button }: JobStartProps<Args, Answer>) {
  const holder = useRef<HTMLDivElement>(null);
  const was = useRef(job.busy);
  useEffect(() => {
    const ended = was.current && !job.busy;
    was.current = job.busy;
    if (ended && document.activeElement === document.body) holder.current?.querySelector('button')?.focus();
  }, [job.busy]);
  return <div ref={holder}>{job.busy ? <JobProgressBar job={job} label={label} /> : <Button {...button} />}</div>;
}
