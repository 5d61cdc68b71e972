/* Where a source is used, and which of those claims were approved on it. */

import { useQuery } from '@tanstack/react-query';
import { sourceUses } from '../ipc/sources';
import type { SourceId, SourceUse, Status } from '../ipc/types';

const APPROVED: ReadonlySet<Status> = new Set(['approved', 'published', 'corrected', 'correction_pending']);

export function useUses(source: SourceId) {
  return useQuery({ queryKey: ['source-uses', source], queryFn: () => sourceUses(source) });
}

/** Each claim once whose approval relies on the source. */
export function useApprovalsOn(source: SourceId): SourceUse[] {
  const { data } = useUses(source);
  const met = new Set<string>();
  return (data ?? []).filter((use) => {
    if (!APPROVED.has(use.status) || met.has(use.claim_id)) return false;
    met.add(use.claim_id);
    return true;
  });
}
