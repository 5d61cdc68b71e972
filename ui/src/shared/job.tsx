/* Long work from the click to the answer: how far it is, calling it off, and what came of it.
   It works on without its screen; then a notice tells the end. What the work is, is the caller's. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { cancelJob, newJob, onJobProgress } from '../ipc/jobs';
import type { JobProgress } from '../ipc/types';
import { announce } from './announce';
import { Button, type ButtonProps } from './Button';
import { readAnew } from './change';
import { Progress } from './Progress';
import { noteSaved } from './SaveState';
import { toast } from './Toasts';

interface JobOptions<Answer> {
  /** Told once it is done; nothing where there is nothing to tell, e.g. a dialog was closed. */
  said?: (answer: Answer) => string | null;
  /** Whether it changes what is shown. */
  changes?: boolean;
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

interface State<Answer> {
  job: string | null;
  progress: JobProgress | null;
  answer: Answer | undefined;
  error: IpcError | null;
  cancelled: boolean;
}

const IDLE = { job: null, progress: null, answer: undefined, error: null, cancelled: false };

export function useJob<Args extends unknown[], Answer>(
  command: (job: string, ...args: Args) => Promise<Answer>,
  { said, changes = false, onDone }: JobOptions<Answer> = {},
): Job<Args, Answer> {
  const client = useQueryClient();
  const [state, setState] = useState<State<Answer>>(IDLE);
  const running = useRef(false);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const tell = (text: string | null | undefined) => {
    if (!text) return;
    if (shown.current) announce(text);
    else toast({ text });
  };
  const run = async (...args: Args): Promise<Answer | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    const job = newJob();
    setState({ ...IDLE, job });
    const stop = onJobProgress(job, (progress) => setState((now) => (now.job === job ? { ...now, progress } : now)));
    try {
      const answer = await command(job, ...args);
      setState({ ...IDLE, answer });
      tell(said?.(answer));
      // Nothing was changed where a dialog was closed.
      if (changes && answer !== null) {
        noteSaved();
        readAnew(client);
      }
      onDone?.(answer);
      return answer;
    } catch (thrown) {
      const error = asIpcError(thrown);
      const cancelled = error.code === 'cancelled';
      setState({ ...IDLE, error: cancelled ? null : error, cancelled });
      if (cancelled || !shown.current) tell(error.message);
      return undefined;
    } finally {
      running.current = false;
      stop();
    }
  };
  const { job, ...rest } = state;
  return {
    ...rest,
    run,
    busy: job !== null,
    forget: () => setState((now) => (now.job ? now : IDLE)),
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
