/* What waits for an editor, the oldest submission first, and which of it is looked at. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reviewQueue } from '../ipc/reviews';
import type { ReviewQueue, ReviewRow } from '../ipc/types';
import { navigate, usePlace } from '../shared/router';

const PAGE = 200;

/** How many that are read lie ahead, at least, before more are. */
const AHEAD = 20;

async function read(pages: number): Promise<ReviewQueue> {
  const queue: ReviewQueue = { rows: [], total: 0 };
  for (let page = 0; page < pages; page += 1) {
    const { rows, total } = await reviewQueue(page * PAGE, PAGE);
    queue.rows.push(...rows);
    queue.total = total;
    if (rows.length < PAGE) break;
  }
  return queue;
}

export function useQueue() {
  const [pages, setPages] = useState(1);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['review-queue', pages],
    queryFn: () => read(pages),
    placeholderData: keepPreviousData,
  });
  const more = () => {
    if (!isPlaceholderData && data?.rows.length === pages * PAGE) setPages(pages + 1);
  };
  return { queue: data, error, more };
}

/** Reads more of the queue before whoever goes through it comes to the end of what is read. */
export function useReadAhead(queue: ReviewQueue | undefined, at: number, more: () => void): void {
  const read = queue?.rows.length ?? 0;
  const near = read < (queue?.total ?? 0) && at >= read - AHEAD;
  useEffect(() => {
    if (near) more();
  });
}

interface Looked {
  row: ReviewRow | undefined;
  at: number;
  go: (at: number) => void;
}

/** One claim at a time. Where the one that was looked at is gone, the one that took its place is next. */
export function useLooked(rows: readonly ReviewRow[]): Looked {
  const { query } = usePlace();
  const [last, setLast] = useState({ id: query.get('claim'), at: 0 });
  const found = rows.findIndex(({ id }) => id === last.id);
  const at = found < 0 ? Math.min(last.at, Math.max(0, rows.length - 1)) : found;
  const row = rows[at];
  if (row && (row.id !== last.id || at !== last.at)) setLast({ id: row.id, at });
  const go = (next: number) => {
    const chosen = rows[next];
    if (!chosen) return;
    setLast({ id: chosen.id, at: next });
    navigate(`/review?claim=${chosen.id}`, { replace: true });
  };
  return { row, at, go };
}
