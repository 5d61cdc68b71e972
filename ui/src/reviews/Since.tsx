/* How long something waits, in the largest unit that fits; the exact time on hover. */

import { useLocale } from 'react-aria-components/I18nProvider';
import { exactUtc } from '../shared/Time';

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function sinceWords(at: string, now: number, locale: string): string {
  const seconds = Math.max(0, (now - new Date(at).getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (seconds >= size) return format.format(-Math.floor(seconds / size), unit);
  }
  return format.format(0, 'second');
}

export function Since({ at, now }: { at: string; now: number }) {
  const { locale } = useLocale();
  return (
    <time dateTime={at} title={exactUtc(at)} className="whitespace-nowrap">
      {sinceWords(at, now, locale)}
    </time>
  );
}
