/* What the intervals of a period are called, and which of them are named above a chart. */

import type { Interval, IntervalUnit } from '../ipc/types';

const LONG: Record<IntervalUnit, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  week: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

const SHORT: Record<IntervalUnit, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

function named(interval: Interval, options: Intl.DateTimeFormatOptions, locale: string): string {
  const day = new Date(`${interval.from ?? interval.to}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
}

/** `March 2026`; of a week its first day. */
export function longName(interval: Interval, unit: IntervalUnit, locale: string): string {
  return named(interval, LONG[unit], locale);
}

/** `Mar 2026`. */
export function shortName(interval: Interval, unit: IntervalUnit, locale: string): string {
  return named(interval, SHORT[unit], locale);
}

/** So many intervals have room for one name. */
const ROOM = 4;
/** How many names stand above a chart at most. */
const NAMES = 6;

/** Whether an interval's name stands above the chart: the next one leaves it room, and so does the edge. */
export function isNamed(at: number, intervals: number): boolean {
  if (intervals <= NAMES) return true;
  const step = Math.max(ROOM, Math.ceil(intervals / NAMES));
  return at % step === 0 && intervals - at >= ROOM - 1;
}
