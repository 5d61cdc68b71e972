/* Where a finding is, given as `<kind>/<id>`: what it is called, or else its kind in words, and the way there where a
   screen shows it. */

import type { ReactNode } from 'react';
import type { EntityRef, Kind } from '../ipc/types';
import { Link } from '../shared/Link';
import type { To } from '../shared/router';
import { useText, wordId } from '../shared/text';

const PLACES: Partial<Record<Kind, (id: string) => To>> = {
  article: (id) => `/articles/${id}`,
  claim: (id) => `/claims/${id}`,
  source: (id) => `/sources/${id}`,
  person: () => '/desk/people',
  device: () => '/desk/devices',
  rating_scale: () => '/desk/scales',
  desk: () => '/desk/policy',
};

/** The page that shows it. */
export function pageOf({ kind, id }: EntityRef): To | undefined {
  return PLACES[kind]?.(id);
}

/** Of a kind that only a newer version knows there is no page. */
export function entityParts(entity: string): EntityRef {
  const [kind = '', id = ''] = entity.split('/');
  return { kind: kind as Kind, id };
}

/** The kind in words, and the end of the id. */
export function EntityWords({ entity }: { entity: string }) {
  const t = useText();
  const { kind, id } = entityParts(entity);
  return (
    <span>
      {t(wordId('kind', kind))}{' '}
      <bdi dir="ltr" className="font-mono text-xs">
        {id.slice(-12)}
      </bdi>
    </span>
  );
}

/** It is called by what it stands around, or else by its kind. */
export function EntityLink({ entity, children }: { entity: string; children?: ReactNode }) {
  const page = pageOf(entityParts(entity));
  const words = children ?? <EntityWords entity={entity} />;
  return page ? <Link to={page}>{words}</Link> : words;
}
