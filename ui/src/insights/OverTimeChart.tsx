/* Claims over time, a row of bars for each thing they have in common, all to one scale, with the number above each bar
   and the time below them: which is which is told by the row's name, never by a colour. One stop of the Tab key; arrows
   go from bar to bar. */

import { type ReactNode, useEffect } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import type { Bar, Insights, Interval } from '../ipc/types';
import { Count } from '../shared/Count';
import { cx } from '../shared/classes';
import { textScale, useSettings } from '../shared/settings';
import { useText } from '../shared/text';
import { useArrowKeys } from '../shared/useArrowKeys';
import { useRoom } from '../shared/useRoom';
import { BarLink, Figure } from './Bar';
import { longName, type Place, placesAlong, shortName } from './intervals';

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

/** In pixels, at the usual size of text: what names and totals take, and the least of a column of figures or of bars. */
const HEADS = 228;
const FIGURE = 49;
const BAR = 24;
/** Of a digit above a bar, and beside them all. */
const DIGIT = 7.5;
const BESIDE = 4;
/** A chart of more rows has its time above it too. */
const TALL = 5;

/** The time along a chart. */
interface Axis {
  intervals: readonly Interval[];
  /** The intervals' names, whole and as they are shown. */
  names: readonly string[];
  short: readonly string[];
  places: readonly Place[];
}

export function OverTimeChart({ id, label, heading, insights, rows, figures }: OverTimeChartProps) {
  const t = useText();
  const { locale, direction } = useLocale();
  const scale = textScale(useSettings().settings);
  const [measured, room] = useRoom<HTMLDivElement>(window.innerWidth / 2);
  const keys = useArrowKeys<HTMLDivElement>();
  const { unit, intervals } = insights;
  const names = intervals.map((interval) => {
    const name = longName(interval, unit, locale);
    return unit === 'week' ? t('insights-week-of', { day: name }) : name;
  });
  const most = Math.max(1, ...rows.flatMap((row) => row.over_time.map((bar) => bar.claims)));
  const digits = new Intl.NumberFormat(locale).format(most).length;
  const least = figures ? FIGURE : Math.max(BAR, digits * DIGIT + BESIDE);
  const column = Math.max(least, (room / scale - HEADS) / intervals.length);
  const short = intervals.map((interval) => shortName(interval, unit, locale));
  const axis: Axis = { intervals, names, short, places: placesAlong(short, column) };
  // What is newest is seen first.
  const { ref } = keys;
  const newest = intervals.at(-1)?.to;
  useEffect(() => {
    const frame = ref.current;
    if (frame && newest) frame.scrollLeft = (direction === 'rtl' ? -1 : 1) * frame.scrollWidth;
  }, [ref, direction, newest]);
  return (
    <div ref={measured}>
      <div {...keys} className="relative overflow-x-auto pb-1">
        <table
          aria-label={label}
          className="w-full table-fixed border-separate border-spacing-0 text-sm"
          style={{ minInlineSize: `calc(var(--text-scale, 1) * ${HEADS + intervals.length * least}px)` }}
        >
          <Head heading={heading} axis={axis} figures={figures} shown={figures || rows.length > TALL} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <RowHead id={`${id}-${row.id}`} row={row} />
                {row.over_time.map((bar, at) => (
                  <td
                    key={intervals[at]?.to}
                    className={cx('border-b p-0 align-bottom', figures ? 'border-rule' : 'border-edge')}
                  >
                    <BarLink
                      bar={bar}
                      name={t('insights-bar', { count: bar.claims, what: row.name, when: names[at] })}
                      place={`${id}-${row.id}-${intervals[at]?.to}`}
                      className={cx('flex flex-col justify-end hover:bg-hover', heightOf(rows.length, figures))}
                    >
                      {figures ? <Written of={bar.claims} /> : <StandingBar of={bar.claims} most={most} />}
                    </BarLink>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {figures ? null : <Foot axis={axis} note={rows.length > 1 ? t('insights-one-scale') : null} />}
        </table>
      </div>
    </div>
  );
}

/** Names and totals stay where the bars are scrolled. */
const NAME = 'sticky start-0 z-10 w-[11.5rem] bg-paper';
const TOTAL = 'sticky start-[11.5rem] z-10 w-[4.75rem] bg-paper pe-3';

function heightOf(rows: number, figures: boolean): string {
  if (figures) return 'h-8';
  return rows === 1 ? 'h-[6.5rem]' : 'h-[3.25rem]';
}

interface HeadProps {
  heading: string;
  axis: Axis;
  figures: boolean;
  /** Whether the time is shown, or only told. */
  shown: boolean;
}

function Head({ heading, axis: { intervals, names, short, places }, figures, shown }: HeadProps) {
  const t = useText();
  return (
    <thead>
      <tr className="text-soft text-xs">
        <th scope="col" className={cx(NAME, 'pb-1 text-start font-normal')}>
          {heading}
        </th>
        <th scope="col" className={cx(TOTAL, 'pb-1 text-end font-normal')}>
          {t('insights-total')}
        </th>
        {intervals.map(({ to }, at) => (
          <th key={to} scope="col" className="relative font-normal">
            <span className="sr-only">{names[at]}</span>
            {shown ? (
              <AxisName name={short[at]} place={figures && places[at] === 'middle' ? 'end' : places[at]} />
            ) : null}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function RowHead({ id, row: { name, label, total } }: { id: string; row: ChartRow }) {
  const t = useText();
  return (
    <>
      <th scope="row" className={cx(NAME, 'border-rule border-b pe-2 text-start font-normal')}>
        <span className="flex min-w-0">{label}</span>
      </th>
      <td className={cx(TOTAL, 'border-rule border-b')}>
        <Figure bar={total} name={t('insights-bar-whole', { count: total.claims, what: name })} place={id} />
      </td>
    </>
  );
}

/** The time below the bars; screen readers have it from the head. */
function Foot({ axis: { intervals, short, places }, note }: { axis: Axis; note: string | null }) {
  return (
    <tfoot aria-hidden="true">
      <tr className="text-soft text-xs">
        <td colSpan={2} className="sticky start-0 z-10 h-[1.75rem] bg-paper">
          {note}
        </td>
        {intervals.map(({ to }, at) => (
          <td key={to} className="relative">
            <AxisName name={short[at]} place={places[at]} below />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

const PLACES = { middle: 'inset-x-0 text-center', start: 'start-0', end: 'end-1' };

interface AxisNameProps {
  name: string | undefined;
  place: Place | undefined;
  /** Below the bars, with a tick under the one that it names. */
  below?: boolean;
}

function AxisName({ name, place, below = false }: AxisNameProps) {
  if (!place) return null;
  return (
    <span aria-hidden="true">
      {below ? <span className="absolute start-1/2 top-0 h-1 border-edge border-s" /> : null}
      <span className={cx('absolute whitespace-nowrap tabular-nums', below ? 'top-1.5' : 'bottom-1', PLACES[place])}>
        {name}
      </span>
    </span>
  );
}

/** The number stands on the bar: a line of it is kept free above the highest one. */
function StandingBar({ of, most }: { of: number; most: number }) {
  if (of === 0) return null;
  return (
    <>
      <span aria-hidden="true" className="text-center text-soft text-xs tabular-nums group-hover:text-ink">
        <Count of={of} />
      </span>
      <span
        aria-hidden="true"
        className="min-h-0.5 w-[calc(100%-2px)] max-w-24 shrink-0 self-center bg-accent group-hover:bg-accent-strong"
        style={{ blockSize: `calc(${of / most} * (100% - 1.25rem))` }}
      />
    </>
  );
}

function Written({ of }: { of: number }) {
  return (
    <span className={cx('my-auto pe-1 text-end tabular-nums', of === 0 && 'text-soft')}>
      <Count of={of} />
    </span>
  );
}
