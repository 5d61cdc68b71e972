/* Where a finding is, given as `<kind>/<id>`: the kind in words, and the way there where a screen shows it. */

import type { Kind } from '../ipc/types';
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

export function entityParts(entity: string): { kind: string; id: string } {
  const [kind = '', id = ''] = entity.split('/');
  return { kind, id };
}

export function EntityLink({ entity }: { entity: string }) {
  const t = useText();
  const { kind, id } = entityParts(entity);
  const words = (
    <>
      {t(wordId('kind', kind))}{' '}
      <bdi dir="ltr" className="font-mono text-xs">
        {id.slice(-12)}
      </bdi>
    </>
  );
  const place = PLACES[kind as Kind];
  return place ? <Link to={place(id)}>{words}</Link> : <span>{words}</span>;
}
