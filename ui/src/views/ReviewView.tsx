/* The review queue: what waits at the side, one claim at a time in the middle, the decision at its foot. */

import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { claim as readClaim } from '../ipc/claims';
import { asIpcError } from '../ipc/invoke';
import type { ReviewRow } from '../ipc/types';
import { QueueList } from '../reviews/QueueList';
import { useLooked, useQueue, useReadAhead } from '../reviews/queue';
import { Returned } from '../reviews/Returned';
import { ReviewBar } from '../reviews/ReviewBar';
import { ReviewPane } from '../reviews/ReviewPane';
import { whyUnknown } from '../session/acting';
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
  useReadAhead(queue, at, more);
  const { section, onDecided } = useArriving(row, at, total);
  const [now] = useState(Date.now);
  return (
    <Screen title={t('reviews-title')} note={queue ? t('reviews-count', { count: total }) : null}>
      {error ? (
        <div className="p-4">
          <ErrorNote error={asIpcError(error)} />
        </div>
      ) : null}
      <Returned />
      {!queue && !error ? <p className="p-4 text-soft text-sm">{t('shell-loading')}</p> : null}
      {queue && !row ? <NothingWaits /> : null}
      {row ? (
        <div className="@container flex min-h-0 grow">
          <div className="hidden w-52 shrink-0 flex-col border-rule border-e @3xl:flex @5xl:w-60 @7xl:w-72">
            <QueueList rows={rows} total={total} at={at} now={now} onGo={go} onMore={more} />
          </div>
          <Looked
            row={row}
            at={at}
            read={rows.length}
            total={total}
            now={now}
            section={section}
            onGo={go}
            onDecided={onDecided}
          />
        </div>
      ) : null}
    </Screen>
  );
}

/** Another claim is told of, and begins at its top. Focus goes there once the claim before it was decided on, and where
    it went down with that; to the top of the screen where nothing waits any more. */
function useArriving(row: ReviewRow | undefined, at: number, total: number) {
  const t = useText();
  const section = useRef<HTMLElement>(null);
  const last = useRef<string>(undefined);
  const decided = useRef(false);
  useEffect(() => {
    const before = last.current;
    if (before === row?.id) return;
    last.current = row?.id;
    if (row) announce(t('reviews-looking', { at: at + 1, total, statement: row.statement }));
    if (section.current) section.current.scrollTop = 0;
    const fallen = document.activeElement === document.body;
    if (before && (decided.current || fallen)) (section.current ?? document.querySelector('h1'))?.focus();
    decided.current = false;
  });
  const onDecided = () => {
    decided.current = true;
  };
  return { section, onDecided };
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
  /** How many of the queue's rows are read. */
  read: number;
  total: number;
  now: number;
  section: RefObject<HTMLElement | null>;
  onGo: (at: number) => void;
  onDecided: () => void;
}

/** What is looked at changes with the claim; what scrolls, and the bar at its foot, stay, and the focus in them. */
function Looked({ row, now, section, ...bar }: LookedProps) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['claim', row.id], queryFn: () => readClaim(row.id) });
  const waiting = error ? whyUnknown(t, error) : t('shell-loading');
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={section} aria-label={t('reviews-claim')} tabIndex={0} className={SCROLLING}>
        {error ? (
          <div className="p-4">
            <ErrorNote error={asIpcError(error)} />
          </div>
        ) : null}
        {data ? <ReviewPane key={row.id} view={data} row={row} now={now} /> : null}
        {!data && !error ? <p className="p-4 text-soft text-sm">{t('shell-loading')}</p> : null}
      </section>
      <ReviewBar view={data} unread={data ? null : waiting} row={row} {...bar} />
    </div>
  );
}
