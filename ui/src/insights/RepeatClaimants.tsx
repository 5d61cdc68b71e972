/* Whose claims come again and again, and how those were rated: a column for each rating of the period. */

import type { Rated, RepeatClaimant } from '../ipc/types';
import { useText } from '../shared/text';
import { useArrowKeys } from '../shared/useArrowKeys';
import { Figure, LyingBar } from './Bar';
import { RatedBadge, ratedId, ratedName } from './rows';

interface RepeatClaimantsProps {
  label: string;
  claimants: readonly RepeatClaimant[];
  ratings: readonly Rated[];
}

export function RepeatClaimants({ label, claimants, ratings }: RepeatClaimantsProps) {
  const t = useText();
  const keys = useArrowKeys<HTMLDivElement>();
  const most = Math.max(1, ...claimants.map(({ claims }) => claims.claims));
  return (
    <div {...keys} className="relative overflow-x-auto pb-1">
      <table aria-label={label} className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-soft text-xs">
            <th scope="col" className={`${NAME} pb-1 text-start font-normal`}>
              {t('insights-claimant')}
            </th>
            <th scope="col" className="min-w-32 pb-1 text-start font-normal">
              {t('insights-claims')}
            </th>
            {ratings.map((rated) => (
              <th key={ratedId(rated)} scope="col" className={`${COLUMN} pb-1 font-normal`}>
                <RatedBadge rated={rated} all={ratings} t={t} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claimants.map(({ name, claims, ratings: rated }) => (
            <tr key={claims.query} className="border-rule border-b">
              <th scope="row" className={`${NAME} pe-4 text-start font-normal`}>
                <bdi className="block max-w-[14rem] truncate" title={name}>
                  {name}
                </bdi>
              </th>
              <td>
                <LyingBar
                  bar={claims}
                  name={t('insights-bar-whole', { count: claims.claims, what: name })}
                  place={`claimant-${claims.query}`}
                  most={most}
                />
              </td>
              {ratings.map((column) => {
                const bar = rated.find(({ of }) => ratedId(of) === ratedId(column))?.bar;
                return (
                  <td key={ratedId(column)} className={COLUMN}>
                    {bar ? (
                      <Figure
                        bar={bar}
                        name={t('insights-bar-of', {
                          count: bar.claims,
                          what: ratedName(column, ratings, t),
                          who: name,
                        })}
                        place={`claimant-${bar.query}`}
                      />
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Names stay where the figures are scrolled. */
const NAME = 'sticky start-0 z-10 bg-paper';
const COLUMN = 'w-px whitespace-nowrap ps-4 text-end';
