/* Who has how much to do now: open claims, and how many of them are late or wait for an editor. */

import type { Load } from '../ipc/types';
import { useText } from '../shared/text';
import { useArrowKeys } from '../shared/useArrowKeys';
import { Figure, LyingBar } from './Bar';

const COLUMN = 'w-px whitespace-nowrap pb-1 ps-4 text-end font-normal';

export function LoadTable({ label, load }: { label: string; load: readonly Load[] }) {
  const t = useText();
  const keys = useArrowKeys<HTMLDivElement>();
  // What nobody works on may be most of it: people are compared with each other.
  const most = Math.max(1, ...load.map(({ person, open }) => (person === null ? 0 : open.claims)));
  return (
    <div {...keys}>
      <table aria-label={label} className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-soft text-xs">
            <th scope="col" className="w-px pb-1 text-start font-normal">
              {t('insights-person')}
            </th>
            <th scope="col" className="pb-1 text-start font-normal">
              {t('insights-open')}
            </th>
            <th scope="col" className={COLUMN}>
              {t('insights-late')}
            </th>
            <th scope="col" className={COLUMN}>
              {t('insights-in-review')}
            </th>
          </tr>
        </thead>
        <tbody>
          {load.map(({ person, name, open, overdue, in_review }) => {
            const id = person ?? 'nobody';
            const who = name ?? t('insights-nobody');
            const named = (what: string, count: number) => t('insights-bar-of', { count, what: t(what), who });
            return (
              <tr key={id} className="border-rule border-b">
                <th scope="row" className="max-w-[14rem] py-0.5 pe-4 text-start font-normal">
                  <bdi className={name === null ? 'block truncate text-soft' : 'block truncate'} title={who}>
                    {who}
                  </bdi>
                </th>
                <td>
                  <LyingBar
                    bar={open}
                    name={named('insights-open', open.claims)}
                    place={`load-${id}-open`}
                    most={most}
                    bare={person === null}
                  />
                </td>
                <td className="ps-4">
                  <Figure bar={overdue} name={named('insights-late', overdue.claims)} place={`load-${id}-late`} />
                </td>
                <td className="ps-4">
                  <Figure
                    bar={in_review}
                    name={named('insights-in-review', in_review.claims)}
                    place={`load-${id}-in-review`}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
