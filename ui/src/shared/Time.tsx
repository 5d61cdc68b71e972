/* Times in the user's zone and manner, the exact UTC on hover; days as days, without a zone. */

import { useLocale } from 'react-aria-components/I18nProvider';

type Style = 'short' | 'long' | 'date' | 'day' | 'month' | 'time' | 'weekday';

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  long: { dateStyle: 'full', timeStyle: 'medium' },
  time: { hour: '2-digit', minute: '2-digit' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

export function exactUtc(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return `${time.toISOString().replace('T', ' ').replace('Z', '')} UTC`;
}

/** Making one costs more than using it, and a long list uses it in every row. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Where the day has twelve hours twice, none begins with a nought. */
function hourOf(locale: string, style: Style): Intl.DateTimeFormatOptions {
  if (STYLES[style].hour === undefined) return {};
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return { hour: hour12 ? 'numeric' : '2-digit' };
}

function formatOf(locale: string, style: Style, timeZone?: 'UTC'): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${timeZone ?? ''}`;
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], ...hourOf(locale, style), timeZone });
  formats.set(key, made);
  return made;
}

/** Formats moments (`2026-01-02T03:04:05.678Z`) for the user. */
export function useTimeFormat(style: Style = 'short'): (at: string) => string {
  const { locale } = useLocale();
  return (at) => {
    const time = new Date(at);
    return Number.isNaN(time.getTime()) ? at : formatOf(locale, style).format(time);
  };
}

/** The shortest that tells moments of a list apart: the time of today, the day of this year, else the month. */
export function useBriefTimeFormat(): (at: string) => string {
  const { locale } = useLocale();
  return (at) => {
    const [time, now] = [new Date(at), new Date()];
    if (Number.isNaN(time.getTime())) return at;
    const style =
      time.toDateString() === now.toDateString() ? 'time' : time.getFullYear() === now.getFullYear() ? 'day' : 'month';
    return formatOf(locale, style).format(time);
  };
}

/** Formats days (`2026-01-02`). */
export function useDayFormat(): (day: string) => string {
  const { locale } = useLocale();
  return (day) => {
    const time = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(time.getTime()) ? day : formatOf(locale, 'date', 'UTC').format(time);
  };
}

export function Time({ at, style = 'short' }: { at: string; style?: Style }) {
  const format = useTimeFormat(style);
  return (
    <time dateTime={at} title={exactUtc(at)} className="whitespace-nowrap tabular-nums">
      {format(at)}
    </time>
  );
}

export function Day({ day }: { day: string }) {
  const format = useDayFormat();
  return (
    <time dateTime={day} className="whitespace-nowrap tabular-nums">
      {format(day)}
    </time>
  );
}
