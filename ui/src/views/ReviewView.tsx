/* The review queue: what waits at the side, one claim at a time in the middle, the decision at its foot. */

import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { claim as readClaim } from '../ipc/claims';
import { asIpcError } from '../ipc/invoke';
import type { ReviewRow } from '../ipc/types';
import { QueueList } from '../reviews/QueueList';
import { useLooked, useQueue } from '../reviews/queue';
import { ReviewBar } from '../reviews/ReviewBar';
import { ReviewPane } from '../reviews/ReviewPane';
import { announce } from '../shared/announce';
import { Button } from '../shared/Button';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { navigate } from '../shared/router';
import { Screen } from '../shared/Screen';
import { useText } from '../shared/text';

export default function ReviewView() {
  const t = useText();
  const { queue, error, more } = useQueue();
  const rows = queue?.rows ?? [];
  const total = queue?.total ?? 0;
  const { row, at, go } = useLooked(rows);
  const [now] = useState(Date.now);
  return (
    <Screen title={t('reviews-title')} note={queue ? t('reviews-count', { count: total }) : null}>
      {error ? (
        <div className="p-4">
          <ErrorNote error={asIpcError(error)} />
        </div>
      ) : null}
      {!queue && !error ? <p className="p-4 text-soft text-sm">{t('shell-loading')}</p> : null}
      {queue && !row ? <NothingWaits /> : null}
      {row ? (
        <div className="@container flex min-h-0 grow">
          <div className="hidden w-52 shrink-0 flex-col border-rule border-e @3xl:flex @5xl:w-60 @7xl:w-72">
            <QueueList rows={rows} total={total} at={at} now={now} onGo={go} onMore={more} />
          </div>
          <Looked key={row.id} row={row} at={at} total={rows.length} now={now} onGo={go} />
        </div>
      ) : null}
    </Screen>
  );
}

function NothingWaits() {
  const t = useText();
  return (
    <EmptyState
      icon={ClipboardCheck}
      title={t('reviews-nothing')}
      text={t('reviews-nothing-text')}
      action={<Button onPress={() => navigate('/claims')}>{t('shell-to-claims')}</Button>}
    />
  );
}

const SCROLLING = 'min-h-0 grow overflow-auto focus-visible:-outline-offset-2';

interface LookedProps {
  row: ReviewRow;
  at: number;
  total: number;
  now: number;
  onGo: (at: number) => void;
}

function Looked({ row, at, total, now, onGo }: LookedProps) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['claim', row.id], queryFn: () => readClaim(row.id) });
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    announce(t('reviews-looking', { at: at + 1, total, statement: row.statement }));
  });
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={t('reviews-claim')} tabIndex={0} className={SCROLLING}>
        {error ? (
          <div className="p-4">
            <ErrorNote error={asIpcError(error)} />
          </div>
        ) : null}
        {data ? <ReviewPane view={data} row={row} now={now} /> : null}
        {!data && !error ? <p className="p-4 text-soft text-sm">{t('shell-loading')}</p> : null}
      </section>
      {data ? <ReviewBar view={data} row={row} at={at} total={total} onGo={onGo} /> : null}
    </div>
  );
}
