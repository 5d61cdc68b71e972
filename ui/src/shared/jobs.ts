/* The long work that is under way in the window, by its name: there is one of a name, whichever screen shows it, and it
   goes on without any. What came of it meanwhile is kept until it is seen. */

import type { IpcError } from '../ipc/invoke';
import type { JobProgress } from '../ipc/types';

export interface JobState {
  /** Under what the shell knows it, while it runs. */
  job: string | null;
  progress: JobProgress | null;
  answer: unknown;
  error: IpcError | null;
  /** Whether it was called off the last time. */
  cancelled: boolean;
}

export const IDLE: JobState = { job: null, progress: null, answer: undefined, error: null, cancelled: false };

const states = new Map<string, JobState>();
const screens = new Map<string, Set<() => void>>();
/** How often what came of jobs was forgotten. */
let forgotten = 0;

export function jobState(name: string): JobState {
  return states.get(name) ?? IDLE;
}

/** Whether a screen shows it. */
export function isJobShown(name: string): boolean {
  return screens.has(name);
}

export function setJob(name: string, state: JobState): void {
  if (state === IDLE) states.delete(name);
  else states.set(name, state);
  for (const draw of screens.get(name) ?? []) draw();
}

/** Takes away what came of it. */
export function forgetJob(name: string): void {
  if (!jobState(name).job) setJob(name, IDLE);
}

/** Takes away what came of any, and of those that run what will: another person acts, or another workspace is open. */
export function forgetJobs(): void {
  forgotten += 1;
  for (const name of [...states.keys()]) forgetJob(name);
}

export function timesForgotten(): number {
  return forgotten;
}

/** What was seen goes with its screen. */
export function watchJob(name: string, draw: () => void): () => void {
  const here = screens.get(name) ?? new Set();
  screens.set(name, here.add(draw));
  return () => {
    here.delete(draw);
    if (here.size > 0) return;
    screens.delete(name);
    forgetJob(name);
  };
}
