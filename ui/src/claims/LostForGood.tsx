/* What withdrawing takes from claims that reopening does not bring back, said before it is done. */

import { useQuery } from '@tanstack/react-query';
import { claimFacets } from '../ipc/claims';
import type { ReportFilter, Selection, Status } from '../ipc/types';
import { useText, wordId } from '../shared/text';
import { HAD_BY_READERS } from './flow';

const REVIEWED: readonly Status[] = ['in_review', 'approved'];

function filterOf(which: Selection): ReportFilter {
  if ('ids' in which) return { claims: which.ids };
  const { query, but = [] } = which.query;
  return { query, but };
}

/** What many claims lose, as soon as they were counted. */
export function LostByMany({ which, count }: { which: Selection; count: number }) {
  const filter = filterOf(which);
  const { data } = useQuery({ queryKey: ['claim-facets', filter], queryFn: () => claimFacets(filter) });
  return <LostForGood status={data?.status ?? {}} of={count} />;
}

/** How many claims have which status, of all that are withdrawn. */
interface LostForGoodProps {
  status: { [status in Status]?: number };
  of: number;
}

export function LostForGood({ status: counted, of: all }: LostForGoodProps) {
  const t = useText();
  const said = (id: string, statuses: readonly Status[]) => {
    const counts = statuses
      .map((status) => ({ status: t(wordId('status', status)), count: counted[status] ?? 0 }))
      .filter(({ count }) => count > 0);
    if (counts.length === 0) return [];
    const count = counts.reduce((sum, each) => sum + each.count, 0);
    const told = counts.map((each) => (all === 1 ? each.status : t('claims-withdraw-status', each)));
    return [t(id, { all, count, told: told.join(', ') })];
  };
  const lost = [...said('claims-withdraw-published', HAD_BY_READERS), ...said('claims-withdraw-reviewed', REVIEWED)];
  if (lost.length === 0) return null;
  return (
    <p role="status" className="border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
      {[...lost, t('claims-withdraw-lost')].join(' ')}
    </p>
  );
}
