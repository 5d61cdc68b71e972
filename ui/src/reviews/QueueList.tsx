/* The claims that wait: the oldest submission first, who submitted it and how long ago, what was found, and whether
   something stands in the way of whoever looks. */

import { FilePen, GitMerge, Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { RatingBadge } from '../claims/RatingBadge';
import type { ReviewRow } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { Button } from '../shared/Button';
import { cx } from '../shared/classes';
import { Redacted } from '../shared/Redacted';
import { useText } from '../shared/text';
import { Since } from './Since';

interface QueueListProps {
  rows: readonly ReviewRow[];
  total: number;
  at: number;
  now: number;
  onGo: (at: number) => void;
  onMore: () => void;
}

export function QueueList({ rows, total, at, now, onGo, onMore }: QueueListProps) {
  const t = useText();
  return (
    <nav aria-label={t('reviews-waiting')} className="min-h-0 grow overflow-auto">
      <ol className="flex flex-col divide-y divide-rule border-rule border-b">
        {rows.map((row, place) => (
          <Waiting key={row.id} row={row} now={now} current={place === at} onGo={() => onGo(place)} />
        ))}
      </ol>
      {rows.length < total ? (
        <div className="flex justify-center p-3">
          <Button small onPress={onMore}>
            {t('reviews-more', { count: total - rows.length })}
          </Button>
        </div>
      ) : null}
    </nav>
  );
}

interface WaitingProps {
  row: ReviewRow;
  now: number;
  current: boolean;
  onGo: () => void;
}

function Waiting({ row, now, current, onGo }: WaitingProps) {
  const t = useText();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={item} className={cx('relative', current ? 'bg-selected' : 'hover:bg-hover')}>
      {current ? <span aria-hidden="true" className="absolute inset-y-0 start-0 w-0.5 bg-accent" /> : null}
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        className="flex w-full flex-col items-start gap-1 px-3 py-2 text-start focus-visible:-outline-offset-2"
        onClick={onGo}
      >
        <span dir="auto" className="line-clamp-3 w-full break-words font-serif text-base leading-snug">
          {row.statement || <Redacted />}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 text-soft text-xs">
          {row.submitter ? <bdi>{row.submitter}</bdi> : null}
          {row.submitted_at ? <Since at={row.submitted_at} now={now} /> : null}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <RatingBadge rating={row.rating} bare />
          {row.correction_open ? (
            <Badge icon={FilePen} bare>
              {t('reviews-correction')}
            </Badge>
          ) : null}
          {row.conflicted ? (
            <Badge icon={GitMerge} tone="bad" bare>
              {t('claim-disputed')}
            </Badge>
          ) : null}
          {row.blocked && !row.conflicted ? (
            <Badge icon={Lock} bare title={row.blocked.message}>
              {t('reviews-not-yours')}
            </Badge>
          ) : null}
        </span>
      </button>
    </li>
  );
}
