/* Claims over time, a row of bars for each thing they have in common, all to one scale: which is which is told by the
   row's name, never by a colour. One stop of the Tab key; arrows go from bar to bar. */

import { type ReactNode, useEffect } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import type { Bar, Insights } from '../ipc/types';
import { Count } from '../shared/Count';
import { cx } from '../shared/classes';
import { useText } from '../shared/text';
import { useArrowKeys } from '../shared/useArrowKeys';
import { BarLink, Figure } from './Bar';
import { isNamed, longName, shortName } from './intervals';

export interface ChartRow {
  id: string;
  /** What the claims have in common, in words. */
  name: string;
  /** The same as it is shown. */
  label: ReactNode;
  total: Bar;
  over_time: readonly Bar[];
}

interface OverTimeChartProps {
  id: string;
  label: string;
  /** What the rows are: `Status`. */
  heading: string;
  insights: Pick<Insights, 'unit' | 'intervals'>;
  rows: readonly ChartRow[];
  /** Numbers in place of bars. */
  figures: boolean;
}

export function OverTimeChart({ id, label, heading, insights, rows, figures }: OverTimeChartProps) {
  const t = useText();
  const { locale, direction } = useLocale();
  const keys = useArrowKeys<HTMLDivElement>();
  const { unit, intervals } = insights;
  const names = intervals.map((interval) => {
    const name = longName(interval, unit, locale);
    return unit === 'week' ? t('insights-week-of', { day: name }) : name;
  });
  const most = Math.max(1, ...rows.flatMap((row) => row.over_time.map((bar) => bar.claims)));
  // What is newest is seen first.
  const { ref } = keys;
  const newest = intervals.at(-1)?.to;
  useEffect(() => {
    const room = ref.current;
    if (room && newest) room.scrollLeft = (direction === 'rtl' ? -1 : 1) * room.scrollWidth;
  }, [ref, direction, newest]);
  return (
    <div {...keys} className="relative overflow-x-auto pb-1">
      <table
        aria-label={label}
        className="w-full table-fixed border-collapse text-sm"
        style={{ minInlineSize: `calc(16.25rem + ${intervals.length} * ${figures ? '3.5rem' : '24px'})` }}
      >
        <thead>
          <tr className="text-soft text-xs">
            <th scope="col" className={cx(NAME, 'pb-1 text-start font-normal')}>
              {heading}
            </th>
            <th scope="col" className={cx(TOTAL, 'pb-1 text-end font-normal')}>
              {t('insights-total')}
            </th>
            {intervals.map((interval, at) => (
              <th key={interval.to} scope="col" className="relative h-5 pb-1 text-start font-normal">
                <span className="sr-only">{names[at]}</span>
                {isNamed(at, intervals.length) ? (
                  <span aria-hidden="true" className="absolute start-0 bottom-1 whitespace-nowrap tabular-nums">
                    {shortName(interval, unit, locale)}
                  </span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-rule border-b">
              <th scope="row" className={cx(NAME, 'pe-2 text-start font-normal')}>
                <span className="flex min-w-0">{row.label}</span>
              </th>
              <td className={TOTAL}>
                <Figure
                  bar={row.total}
                  name={t('insights-bar-whole', { count: row.total.claims, what: row.name })}
                  place={`${id}-${row.id}`}
                />
              </td>
              {row.over_time.map((bar, at) => (
                <td key={intervals[at]?.to} className="p-0 align-bottom">
                  <BarLink
                    bar={bar}
                    name={t('insights-bar', { count: bar.claims, what: row.name, when: names[at] })}
                    place={`${id}-${row.id}-${intervals[at]?.to}`}
                    className={cx('flex items-end hover:bg-hover', rows.length === 1 ? 'h-16' : 'h-8')}
                  >
                    {figures ? <Written of={bar.claims} /> : <StandingBar of={bar.claims} most={most} />}
                  </BarLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Names and totals stay where the bars are scrolled. */
const NAME = 'sticky start-0 z-10 w-[11.5rem] bg-paper';
const TOTAL = 'sticky start-[11.5rem] z-10 w-[4.75rem] bg-paper pe-3';

function StandingBar({ of, most }: { of: number; most: number }) {
  return (
    <span
      aria-hidden="true"
      className="mx-px min-h-0.5 grow bg-accent group-hover:bg-accent-strong"
      style={{ blockSize: `${(88 * of) / most}%`, ...(of === 0 ? { minBlockSize: 0 } : {}) }}
    />
  );
}

function Written({ of }: { of: number }) {
  return (
    <span className={cx('grow self-center pe-1 text-end tabular-nums', of === 0 && 'text-soft')}>
      <Count of={of} />
    </span>
  );
}
