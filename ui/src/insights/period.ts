/* Which days are looked at: a choice as the screen holds it and as the settings keep it. Nothing here draws or calls. */

import type { InsightsPeriod, JsonValue } from '../ipc/types';

export const SPANS = ['this_year', 'twelve_months', 'whole', 'days'] as const;
export type Span = (typeof SPANS)[number];

export type Choice = { span: Span; from: string | null; to: string | null };

export const TWELVE_MONTHS: Choice = { span: 'twelve_months', from: null, to: null };
export const WHOLE: Choice = { span: 'whole', from: null, to: null };

function dayOf(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month, 1));
  return first.toISOString().slice(0, 10);
}

/** The days, as the core takes them; months are whole, so that they can be compared. */
export function periodOf({ span, from, to }: Choice, today: Date): InsightsPeriod {
  switch (span) {
    case 'this_year':
      return { from: dayOf(today.getFullYear(), 0) };
    case 'twelve_months':
      return { from: dayOf(today.getFullYear(), today.getMonth() - 11) };
    case 'whole':
      return {};
    case 'days':
      return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  }
}

/** A day that was typed whole, as far as its form tells. */
export function dayFrom(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) ? value : null;
}

/** What is kept may be of an older version, or written by hand: whatever does not fit is left out. */
export function choiceFrom(kept: { [name in string]: JsonValue }): Choice {
  const span = SPANS.find((each) => each === kept.span) ?? TWELVE_MONTHS.span;
  return { span, from: dayFrom(kept.from), to: dayFrom(kept.to) };
}
