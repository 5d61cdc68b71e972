/* Days as `2026-01-02`: what is one, which is today, and which can hardly be meant. */

import { getLocalTimeZone, parseDate, today as todayIn } from '@internationalized/date';

/** The day that is written there, or nothing where it is none. */
export function dayOf(value: string | null) {
  if (value === null || value === '') return null;
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

/** As the core takes it: a year before 1000 is one of which two digits were typed. */
export function isDay(value: string | null): value is string {
  return (dayOf(value)?.year ?? 0) >= 1000;
}

/** The user's own day. */
export function today(): string {
  return todayIn(getLocalTimeZone()).toString();
}

/** A day, and the id of what is said of one that is on its wrong side. */
type Bound = readonly [day: string | null, said: string];

/** What happened has had its day. */
export function byToday(): Bound {
  return [today(), 'shell-day-to-come'];
}

/** What is to be done still has its day. */
export function sinceToday(): Bound {
  return [today(), 'shell-day-over'];
}

/** What is said of a day that can hardly be meant. It is no mistake for certain: nothing is refused for it. */
export function cautionOf(
  day: string | null,
  { from = [], until = [] }: { from?: readonly Bound[]; until?: readonly Bound[] },
): string | null {
  if (!isDay(day)) return null;
  const late = until.find(([bound]) => isDay(bound) && day > bound);
  const early = from.find(([bound]) => isDay(bound) && day < bound);
  return (late ?? early)?.[1] ?? null;
}
