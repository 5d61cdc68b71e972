/* How long the desk took from recording a claim to its first approval. */

import type { TimeBar, TimeToVerdict as Times } from '../ipc/types';
import { type Text, useText } from '../shared/text';
import { useArrowKeys } from '../shared/useArrowKeys';
import { LyingBar } from './Bar';

function nameOf({ least, most }: TimeBar, t: Text): string {
  if (most === 0) return t('insights-same-day');
  return most === null ? t('insights-days-over', { days: least - 1 }) : t('insights-days', { least, most });
}

export function TimeToVerdict({ label, times }: { label: string; times: Times }) {
  const t = useText();
  const keys = useArrowKeys<HTMLDivElement>();
  const rows = [
    ...times.bars.map((time) => ({ id: String(time.least), name: nameOf(time, t), bar: time.bar })),
    { id: 'not-yet', name: t('insights-not-yet'), bar: times.not_yet },
  ];
  const most = Math.max(1, ...rows.map(({ bar }) => bar.claims));
  const { median, ninetieth } = times;
  return (
    <div {...keys} className="flex flex-col gap-2">
      <table aria-label={label} className="w-full border-collapse text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('insights-time')}</th>
            <th scope="col">{t('insights-total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, bar }) => {
            const whole = t('insights-bar-whole', { count: bar.claims, what: name });
            return (
              <tr key={id} className="border-rule border-b">
                <th scope="row" className="w-px whitespace-nowrap py-0.5 pe-3 text-start font-normal">
                  {name}
                </th>
                <td>
                  <LyingBar bar={bar} name={whole} place={`time-${id}`} most={most} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {median === null || ninetieth === null ? null : (
        <p className="text-soft text-sm">{t('insights-shares', { median, ninetieth })}</p>
      )}
    </div>
  );
}
