/* What copies disagree about after an import: where a person chooses, and how many choices there are. Where none came with
   it, the claims that are in conflict from before. */

import { useQuery } from '@tanstack/react-query';
import { listClaims } from '../ipc/claims';
import type { Called, Disputed } from '../ipc/types';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import type { To } from '../shared/router';
import { useText } from '../shared/text';
import { EntityLink } from './EntityLink';

const QUERY = 'is:conflicted';
const LIST: To = `/claims?q=${encodeURIComponent(QUERY)}`;

interface Place {
  entity: string;
  called: Called | null;
  choices: Set<string>;
}

/** A verdict is chosen whole, anything else field by field. */
function placesOf(disputed: readonly Disputed[]): Place[] {
  const places = new Map<string, Place>();
  for (const { entity, field, called } of disputed) {
    const place = called ? `${called.entity.kind}/${called.entity.id}` : entity;
    const known = places.get(place) ?? { entity: place, called, choices: new Set() };
    known.choices.add(entity.startsWith('verdict/') ? entity : `${entity} ${field}`);
    places.set(place, known);
  }
  return [...places.values()];
}

export function InConflict({ disputed }: { disputed: readonly Disputed[] }) {
  const t = useText();
  const places = placesOf(disputed);
  const { data } = useQuery({
    queryKey: ['claims', 'in-conflict'],
    queryFn: () => listClaims({ query: QUERY, limit: 1 }),
  });
  const standing = data?.total ?? 0;
  if (places.length === 0 && standing === 0) return null;
  return (
    <div className="flex flex-col gap-1 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm">
      {places.length > 0 ? (
        <>
          <p className="text-warn">
            {t('exchange-conflicts', { count: places.reduce((sum, { choices }) => sum + choices.size, 0) })}
          </p>
          <ul className="flex flex-col gap-1">
            {places.map(({ entity, called, choices }) => (
              <li key={entity}>
                <EntityLink entity={entity}>{called ? <bdi>{called.name || <Redacted />}</bdi> : undefined}</EntityLink>{' '}
                <span className="text-soft">({t('exchange-choices', { count: choices.size })})</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {standing > 0 ? (
        <p>
          {t('exchange-in-conflict', { count: standing })} <Link to={LIST}>{t('exchange-in-conflict-go')}</Link>
        </p>
      ) : null}
    </div>
  );
}
