/* What stands in the cells of the claims table. A row that is still being read is an empty one. */

import { CalendarClock, Check, GitMerge, Hourglass, Minus, UserCheck } from 'lucide-react';
import type { ClaimRow } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { cx } from '../shared/classes';
import { Marked } from '../shared/Marked';
import { Redacted } from '../shared/Redacted';
import { useSettings } from '../shared/settings';
import { Day } from '../shared/Time';
import { useText } from '../shared/text';
import { countChosen, isChosen, isWhole, useChosen } from './chosen';
import { Passages } from './Passages';
import { RatingBadge } from './RatingBadge';
import { StatusBadge } from './StatusBadge';

export interface CellProps {
  data: ClaimRow | undefined;
  /** Whether status and rating stand below the statement. */
  stacked: boolean;
}

interface BoxProps {
  label: string;
  state: 'all' | 'some' | 'none';
  onChange: () => void;
}

/** A checkbox that fills its cell; the row's own keys reach it too. */
function Box({ label, state, onChange }: BoxProps) {
  const Icon = state === 'some' ? Minus : Check;
  return (
    <label className="relative flex size-full min-h-6 min-w-6 items-center justify-center">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        checked={state === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        onChange={onChange}
        className="absolute inset-0 size-full opacity-0"
      />
      <span
        aria-hidden="true"
        className={cx(
          'flex size-[1.143rem] items-center justify-center rounded-sm border text-accent-ink',
          state === 'none' ? 'border-edge bg-raised' : 'border-accent bg-accent',
        )}
      >
        {state === 'none' ? null : <Icon size={12} strokeWidth={3} />}
      </span>
    </label>
  );
}

export function ChosenCell({ data }: Pick<CellProps, 'data'>) {
  const t = useText();
  const { chosen, toggle } = useChosen();
  if (!data) return null;
  const state = isChosen(chosen, data.id) ? 'all' : 'none';
  return (
    <Box label={t('claims-choose', { statement: data.statement })} state={state} onChange={() => toggle(data.id)} />
  );
}

export function ChosenHeader() {
  const t = useText();
  const { chosen, total, toggleAll } = useChosen();
  const state = countChosen(chosen, total) === 0 ? 'none' : isWhole(chosen) ? 'all' : 'some';
  return <Box label={t('claims-choose-all', { count: total })} state={state} onChange={toggleAll} />;
}

/** On one line, or where rows have more room on two; below it what has no column of its own. */
export function StatementCell({ data, stacked }: CellProps) {
  const t = useText();
  const compact = useSettings().settings.density === 'compact';
  if (!data) return null;
  const elsewhere = data.passages.length > 0;
  return (
    <span className={cx('flex w-full', stacked ? 'flex-col gap-0.5' : 'items-center gap-1.5')}>
      <span className={cx('flex min-w-0 grow', compact ? 'items-center gap-1.5' : 'flex-col')}>
        <span
          dir="auto"
          className={cx(
            'min-w-16 font-serif text-base',
            compact || elsewhere ? 'truncate' : 'line-clamp-2 whitespace-normal break-words',
            compact && !elsewhere && 'grow',
            compact ? null : 'leading-tight',
          )}
          title={data.statement}
        >
          {data.statement ? <Marked text={data.statement} marks={data.marks} /> : <Redacted />}
        </span>
        <Passages passages={data.passages} />
      </span>
      <span className={cx('flex gap-1', stacked ? 'min-w-0 items-center gap-x-2' : 'shrink-0')}>
        {stacked ? (
          <>
            <StatusBadge status={data.status} bare />
            <RatingBadge rating={data.rating} bare />
          </>
        ) : null}
        {data.conflicted ? (
          <Badge icon={GitMerge} tone="bad">
            {t('claims-conflicted')}
          </Badge>
        ) : null}
        {data.approval_stale ? (
          <Badge icon={Hourglass} tone="warn">
            {t('claims-stale')}
          </Badge>
        ) : null}
        {data.self_approved ? (
          <Badge icon={UserCheck} tone="warn">
            {t('claims-self-approved')}
          </Badge>
        ) : null}
      </span>
    </span>
  );
}

/** Where rows have room for two lines, words may take both. */
function useWraps(): boolean {
  return useSettings().settings.density !== 'compact';
}

export function StatusCell({ data }: CellProps) {
  const wraps = useWraps();
  return data ? <StatusBadge status={data.status} bare wraps={wraps} /> : null;
}

export function RatingCell({ data }: CellProps) {
  const wraps = useWraps();
  return data ? <RatingBadge rating={data.rating} bare wraps={wraps} /> : null;
}

export function DueCell({ data }: CellProps) {
  const t = useText();
  if (!data?.due_on) return null;
  if (!data.overdue) return <Day day={data.due_on} />;
  return (
    <Badge icon={CalendarClock} tone="bad" bare title={t('claims-overdue')}>
      <Day day={data.due_on} />
      <span className="sr-only"> {t('claims-overdue')}</span>
    </Badge>
  );
}

export function ClaimedCell({ data }: CellProps) {
  return data?.claimed_on ? <Day day={data.claimed_on} /> : null;
}
