/* What the intervals of a period are called, and which of them are named along a chart. */

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

/** Of a letter of a name along an axis, and of the gap between two names: in pixels, at the usual size of text. */
const LETTER = 6.5;
const GAP = 8;

/** Where the name of an interval stands: in the middle below its bars, or from their start or to their end where it takes
    more room than they do; nowhere where it has none. */
export type Place = 'middle' | 'start' | 'end' | null;

/** The places of names along an axis on which each interval has so much room, in pixels at the usual size of text:
    the first one has its name, the last one, and as many between as leave each other room. */
export function placesAlong(names: readonly string[], room: number): Place[] {
  const widest = Math.max(0, ...names.map((name) => name.length)) * LETTER + GAP;
  const step = Math.ceil(widest / room);
  if (step <= 1) return names.map(() => 'middle');
  return names.map((_, at) => {
    const left = names.length - at;
    if (at > 0 && left === 1) return names.length >= 2 * step ? 'end' : null;
    return at === 0 || (at % step === 0 && left >= 2 * step) ? 'start' : null;
  });
}
