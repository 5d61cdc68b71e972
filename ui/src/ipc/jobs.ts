/* Long work: the caller names a job, hears how far it is, and may call it off. */

import { invoke, onEvent } from './invoke';
import type { JobProgress } from './types';

export function newJob(): string {
  return crypto.randomUUID();
}

/** What was called off fails with the code `cancelled`. */
export function cancelJob(job: string): Promise<null> {
  return invoke('cancel_job', { job });
}

export function onJobProgress(job: string, hear: (progress: JobProgress) => void): () => void {
  return onEvent('job-progress', (progress) => {
    if (progress.job === job) hear(progress);
  });
}
