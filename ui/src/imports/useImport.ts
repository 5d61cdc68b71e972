/* The state of the import screen: the table that is open, what is chosen for it, and what that would come to. */

import { keepPreviousData, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { desk } from '../ipc/desk';
import { chooseTable, importPreview, openedTable, rereadTable } from '../ipc/imports';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { cancelJob, newJob, onJobProgress } from '../ipc/jobs';
import { scales } from '../ipc/scales';
import type {
  DayOrder,
  DuplicateRule,
  ImportedClaims,
  ImportOptions,
  ImportPreview,
  JobProgress,
  JsonValue,
  MappedColumn,
  OpenedTable,
  RatingScaleRecord,
  ScaleId,
  TableOptions,
} from '../ipc/types';
import { useActing, useWorkspace } from '../session/session';
import { changeCount, useChange, useChangeCount, useUndoneSince } from '../shared/change';
import { useKept } from '../shared/settings';
import { useRested } from '../shared/useRested';
import { keeping, keptFrom, mappingOf, saidFrom, saidOn, say } from './setup';

const OPENED = ['opened-table'];
const CHOSEN = ['import-choices'];

/** How long nothing has to be changed before it is previewed, in milliseconds. */
const PAUSE = 200;

/** What is said of the rows of one table. */
interface Chosen {
  table: number;
  rule: DuplicateRule;
  dayOrder: DayOrder | null;
  scale: ScaleId | null;
}

function failed(error: unknown): IpcError | null {
  return error ? asIpcError(error) : null;
}

/** The table that is open, and how another one, or the same in another way, takes its place. */
export function useTable() {
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: OPENED, queryFn: openedTable });
  const adopt = (opened: OpenedTable | null) => {
    if (opened) client.setQueryData(OPENED, opened);
  };
  // The rule and the scale are said of the file, however it is read; the order of days of what was read.
  const adoptSame = (opened: OpenedTable) => {
    client.setQueryData<Chosen>(CHOSEN, (now) =>
      now && now.table === data?.id ? { ...now, table: opened.id, dayOrder: null } : now,
    );
    adopt(opened);
  };
  const choosing = useChange(chooseTable, { saves: false, onDone: adopt });
  const rereading = useChange(rereadTable, { saves: false, onDone: adoptSame });
  return {
    table: data ?? undefined,
    none: data === null,
    error: failed(error ?? choosing.error),
    choosing: choosing.busy,
    choose: () => {
      rereading.forget();
      void choosing.run();
    },
    rereading: rereading.busy,
    rereadError: rereading.error,
    reread: (id: number, options: TableOptions) => void rereading.run(id, options),
  };
}

/** What is chosen: the mapping is kept for tables with this header, what labels mean for this workspace, and what is said
    of one table's rows for as long as that is open, wherever one goes meanwhile. */
export function useSetup(table: OpenedTable) {
  const client = useQueryClient();
  const workspace = useWorkspace();
  const [keptMappings, keepMappings] = useKept<JsonValue[]>('imports.mappings', []);
  const kept = keptFrom(keptMappings);
  const [keptSaid, keepSaid] = useKept<{ [name: string]: JsonValue }>(`imports.ratings.${workspace?.id ?? ''}`, {});
  const said = saidFrom(keptSaid);
  const { data } = useQuery<Chosen>({ queryKey: CHOSEN, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });
  const nothing: Chosen = { table: table.id, rule: 'skip', dayOrder: null, scale: null };
  const chosen = data?.table === table.id ? data : nothing;
  const choose = (change: Partial<Chosen>) =>
    client.setQueryData<Chosen>(CHOSEN, (now) => ({ ...(now?.table === table.id ? now : nothing), ...change }));
  const { data: all } = useQuery({ queryKey: ['scales'], queryFn: scales });
  const { data: ours } = useQuery({ queryKey: ['desk'], queryFn: desk });
  const scale: RatingScaleRecord | undefined = all?.find(({ id }) => id === (chosen.scale ?? ours?.default_scale_id));
  const mapping = mappingOf(table, kept);
  const ratings = saidOn(said, scale);
  const options: ImportOptions = {
    mapping,
    scale_id: chosen.scale,
    ratings,
    day_order: chosen.dayOrder,
    on_duplicate: chosen.rule,
  };
  return {
    options,
    mapping,
    dayOrder: chosen.dayOrder,
    rule: chosen.rule,
    scale,
    scales: all ?? [],
    setRule: (rule: DuplicateRule) => choose({ rule }),
    setDayOrder: (dayOrder: DayOrder | null) => choose({ dayOrder }),
    setScale: (id: ScaleId) => choose({ scale: id }),
    map: (changed: MappedColumn[]) => keepMappings(keeping(kept, table, changed)),
    say: (label: string, key: string | null) => {
      if (scale) keepSaid({ ...keptSaid, [scale.id]: say(ratings, label, key) });
    },
  };
}

interface Report {
  table: number;
  /** Nothing once it was closed, or the import taken back. */
  done: ImportedClaims | null;
  /** How many changes there were once it was done. */
  after: number;
}

/** What came of the last import of whoever acts. It stays while nobody chooses another table, wherever they go meanwhile,
    and goes with all that was read where another person acts or another workspace is opened. */
export function useReport(table: OpenedTable | undefined) {
  const client = useQueryClient();
  const key = ['import-report', useActing()?.person];
  const { data } = useQuery<Report>({ queryKey: key, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });
  const report = data?.table === table?.id ? data : undefined;
  const after = report?.after ?? Number.NaN;
  const last = useChangeCount() === after;
  const undone = useUndoneSince(after);
  const close = () => client.setQueryData<Report>(key, (now) => now && { ...now, done: null });
  useEffect(() => {
    if (undone) close();
  });
  return {
    done: (!undone && report?.done) || null,
    /** Whether the import was the last change of all. */
    last,
    /** Whether the import was taken back, and nothing was changed since. */
    undone,
    keep: (of: number, done: ImportedClaims) =>
      client.setQueryData<Report>(key, { table: of, done, after: changeCount() }),
    close,
    /** Nothing is told of it any more: another one begins. */
    forget: () => client.setQueryData<Report>(key, (now) => now && { ...now, done: null, after: Number.NaN }),
  };
}

interface Looking {
  preview: ImportPreview | undefined;
  /** Whether it is of what is chosen now. */
  current: boolean;
  progress: Pick<JobProgress, 'done' | 'total'> | null;
  error: IpcError | null;
  cancel: () => void;
  again: () => void;
}

/** What the import would come to, while that is shown; read anew when something is chosen otherwise, and called off where
    that is too slow. */
export function usePreview(table: OpenedTable, options: ImportOptions, shown: boolean): Looking {
  const asked = JSON.stringify(options);
  const settled = useRested(asked, PAUSE);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['import-preview', table.id, settled],
    queryFn: async ({ signal }) => {
      const job = newJob();
      const stop = onJobProgress(job, setProgress);
      signal.addEventListener('abort', () => void cancelJob(job).catch(() => undefined));
      try {
        return await importPreview(job, table.id, JSON.parse(settled));
      } finally {
        stop();
        setProgress(null);
      }
    },
    placeholderData: keepPreviousData,
    enabled: shown,
  });
  return {
    preview: data,
    current: data !== undefined && !isFetching && !isPlaceholderData && settled === asked && !error,
    progress: isFetching ? progress : null,
    error: failed(error),
    cancel: () => {
      if (progress) void cancelJob(progress.job).catch(() => undefined);
    },
    again: () => void refetch(),
  };
}
