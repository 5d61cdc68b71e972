/* How many of a report's claims readers do not have: said where it is for people outside the desk. */

import { useQuery } from '@tanstack/react-query';
import { claimFacets } from '../ipc/claims';
import { useText, wordId } from '../shared/text';
import { filterOf, type Setup, unpublished } from './setup';

export function Unpublished({ setup }: { setup: Setup }) {
  const t = useText();
  const states = unpublished(setup);
  const filter = filterOf(setup);
  const { data } = useQuery({
    queryKey: ['claim-facets', filter],
    queryFn: () => claimFacets(filter),
    enabled: setup.asOf === null && states.length > 0,
  });
  if (states.length === 0) return null;
  if (setup.asOf !== null) return <Warning text={t('reports-unpublished-some')} />;
  const counts = states
    .map((status) => ({ status, count: data?.status[status] ?? 0 }))
    .filter(({ count }) => count > 0);
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  const told = counts.map((each) =>
    t('reports-unpublished-of', { status: t(wordId('status', each.status)), count: each.count }),
  );
  return <Warning text={t('reports-unpublished', { count, told: told.join(', ') })} />;
}

function Warning({ text }: { text: string }) {
  return (
    <p role="status" className="border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
      {text}
    </p>
  );
}
