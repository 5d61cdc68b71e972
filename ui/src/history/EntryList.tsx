/* Revisions as a list under their days. Of a long history a part is drawn at a time: more comes as its end is reached,
   and another part where an entry far away is gone to. Which revisions, and in which order, is the caller's. */

import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useRef, useState } from 'react';
import { devices as readDevices } from '../ipc/people';
import type { HistoryEntry } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { Button } from '../shared/Button';
import { useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import { Entry, entryId, type Surroundings } from './Entry';
import type { Marks } from './marks';
import { RedactDialog } from './RedactDialog';

const PAGE = 40;

interface EntryListProps {
  entries: readonly HistoryEntry[];
  marks: ReadonlyMap<string, Marks>;
  sources: ReadonlyMap<string, string>;
  label: string;
  /** The entry that is shown as it stood. */
  current?: string | null;
  /** The entry that focus shall go to, once for each count. */
  goal?: { hash: string; count: number } | null;
  onGo: (entry: HistoryEntry) => void;
  onAsOf?: ((entry: HistoryEntry) => void) | undefined;
}

export function EntryList(props: EntryListProps) {
  const { entries, marks, sources, label, current = null, goal = null, onGo, onAsOf } = props;
  const t = useText();
  const [redacting, setRedacting] = useState<HistoryEntry | null>(null);
  const redactRefused = useDeskReason('redact');
  const { data: devices = [] } = useQuery({ queryKey: ['devices'], queryFn: readDevices });
  const { from, to, grow } = useSpan(entries, current, goal);
  const shown = entries.slice(from, to);
  const left = Math.max(0, entries.length - to);
  const around: Surroundings = { sources, devices, onGo, onAsOf, onRedact: setRedacting, redactRefused };
  useGoal(goal, current);
  return (
    <>
      {from > 0 ? (
        <div className="flex justify-center p-3">
          <Button onPress={() => grow('before')}>
            {t('history-entries-before', { count: Math.min(PAGE, from), left: from })}
          </Button>
        </div>
      ) : null}
      <ol aria-label={label} className="flex flex-col">
        {byDay(shown).map(({ day, entries: ofDay }) => (
          <DayGroup key={`${day} ${ofDay[0]?.hash}`} at={ofDay[0]?.recorded_at ?? day}>
            {ofDay.map((entry) => (
              <Entry
                key={entry.hash}
                entry={entry}
                marks={marks.get(entry.hash)}
                around={around}
                current={entry.hash === current}
              />
            ))}
          </DayGroup>
        ))}
      </ol>
      {left > 0 ? (
        <More key={to} onMore={() => grow('after')}>
          {t('history-more-entries', { count: Math.min(PAGE, left), left })}
        </More>
      ) : null}
      {redacting ? <RedactDialog entry={redacting} onClose={() => setRedacting(null)} /> : null}
    </>
  );
}

interface Span {
  from: number;
  to: number;
  grow: (where: 'before' | 'after') => void;
}

/** Which part of the list is drawn: it follows the entry that is gone to, and grows without holding up what is typed. */
function useSpan(entries: readonly HistoryEntry[], current: string | null, goal: EntryListProps['goal']): Span {
  const [span, setSpan] = useState({ from: 0, to: PAGE });
  const [met, setMet] = useState<{ current: string | null; goal: number }>({ current: null, goal: 0 });
  const goals = goal?.count ?? 0;
  if (met.current !== current || met.goal !== goals) {
    setMet({ current, goal: goals });
    const wanted = met.goal === goals ? current : goal?.hash;
    const at = entries.findIndex((entry) => entry.hash === wanted);
    if (at >= 0 && (at < span.from || at >= span.to)) {
      const from = Math.max(0, at - PAGE / 2);
      setSpan({ from, to: from + PAGE });
    }
  }
  const grow = (where: 'before' | 'after') =>
    startTransition(() =>
      setSpan(({ from, to }) =>
        where === 'before' ? { from: Math.max(0, from - PAGE), to } : { from, to: Math.min(to, entries.length) + PAGE },
      ),
    );
  return { ...span, grow };
}

/** Entries of one day that follow each other, by the user's own clock. */
function byDay(entries: readonly HistoryEntry[]): { day: string; entries: HistoryEntry[] }[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = new Date(entry.recorded_at).toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

function DayGroup({ at, children }: { at: string; children: React.ReactNode }) {
  const format = useTimeFormat('weekday');
  return (
    <li>
      <h2 className="sticky top-0 z-10 border-rule border-y bg-sunk px-4 py-0.5 text-soft text-xs">{format(at)}</h2>
      <ol className="flex flex-col divide-y divide-rule">{children}</ol>
    </li>
  );
}

/** Where the list and the past stand below each other, following the list would take the past out of sight. */
function scrollsAlone(element: Element): boolean {
  const pane = element.closest('[data-history-pane]');
  return pane !== null && getComputedStyle(pane).overflowY === 'auto';
}

/** Brings the entry into view; focus goes there only where the user asked for it. */
function useGoal(goal: EntryListProps['goal'], current: string | null): void {
  useEffect(() => {
    const element = current ? document.getElementById(entryId(current)) : null;
    if (element && scrollsAlone(element)) element.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const hash = goal?.hash;
  const count = goal?.count;
  useEffect(() => {
    if (!hash || !count) return;
    const element = document.getElementById(entryId(hash));
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [hash, count]);
}

function More({ onMore, children }: { onMore: () => void; children: React.ReactNode }) {
  const end = useRef<HTMLDivElement>(null);
  const reached = useRef(onMore);
  useEffect(() => {
    reached.current = onMore;
  });
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((each) => each.isIntersecting)) reached.current();
      },
      { rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={end} className="flex justify-center p-3">
      <Button onPress={onMore}>{children}</Button>
    </div>
  );
}
