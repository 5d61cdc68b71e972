/* The beginning of the report as it is set up, read anew when that changes. A report of then waits until the workspace
   was made ready as it was, which takes its time and can be called off. */

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { cancelJob, newJob, onJobProgress } from '../ipc/jobs';
import { reportAsOf, reportPreview } from '../ipc/reports';
import type { AsOf, JobProgress, ReportPreview } from '../ipc/types';
import { useRested } from '../shared/useRested';
import { filterOf, isTable, lacksColumns, optionsOf, type Setup } from './setup';

const ROWS = 40;
const CLAIMS = 5;
/** What takes no longer is not told. */
const SHORT = 300;

export interface Previewed {
  preview: ReportPreview | undefined;
  /** Whether it is still that of the set-up before, and whether it has been so for long enough to be told. */
  behind: boolean;
  late: boolean;
  error: IpcError | null;
  /** Of which time it is; nothing for now. */
  time: AsOf | null;
  /** While the workspace is made ready as it was. */
  readying: { progress: JobProgress | null; cancel: () => void } | null;
  /** Makes it ready once more, after it was called off. */
  again: () => void;
}

export function usePreview(setup: Setup): Previewed {
  const options = useDeferredValue(JSON.stringify(optionsOf(setup)));
  const filter = useDeferredValue(JSON.stringify(filterOf(setup)));
  const most = isTable(setup) ? ROWS : CLAIMS;
  const lacks = lacksColumns(setup);
  const { asOf } = setup;
  const past = usePast(asOf);
  const {
    data,
    error: failed,
    isPlaceholderData,
  } = useQuery({
    queryKey: ['report-preview', options, filter, most, asOf],
    queryFn: () => reportPreview(JSON.parse(options), JSON.parse(filter), most, asOf),
    // What was shown stays, but for that of another time.
    placeholderData: (before: ReportPreview | undefined, of) => (of?.queryKey.at(-1) === asOf ? before : undefined),
    enabled: !lacks && past.ready,
  });
  const error = past.error ?? failed;
  const { time, readying, again } = past;
  const shown = lacks || error || !past.ready ? undefined : data;
  const behind = shown !== undefined && isPlaceholderData;
  const late = useRested(behind, SHORT) && behind;
  return { preview: shown, behind, late, error: error && !lacks ? asIpcError(error) : null, time, readying, again };
}

/** The workspace as it was, made ready in the shell for as long as the day stays. */
function usePast(asOf: string | null) {
  const [under, setUnder] = useState<{ job: string; progress: JobProgress | null } | null>(null);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['report-as-of', asOf],
    queryFn: async ({ signal }) => {
      const job = newJob();
      const stop = onJobProgress(job, (progress) => setUnder({ job, progress }));
      const cancel = () => void cancelJob(job).catch(() => undefined);
      signal.addEventListener('abort', cancel);
      setUnder({ job, progress: null });
      try {
        return await reportAsOf(job, asOf ?? '');
      } finally {
        stop();
        signal.removeEventListener('abort', cancel);
        setUnder((now) => (now?.job === job ? null : now));
      }
    },
    enabled: asOf !== null,
    gcTime: 0,
    retry: false,
  });
  const waits = asOf !== null && isFetching && !data;
  return {
    ready: asOf === null || Boolean(data),
    time: (asOf === null ? null : data) ?? null,
    error: asOf === null || waits ? null : error,
    readying: waits
      ? { progress: under?.progress ?? null, cancel: () => void (under && cancelJob(under.job).catch(() => undefined)) }
      : null,
    again: () => void refetch(),
  };
}
