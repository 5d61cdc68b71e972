/* Which sources of a claim count as one, as the core tells: those of one origin, and those at one address. */

import type { ClaimView, EvidenceView } from '../ipc/types';

/** As the core compares origins: without case, without space around. */
export function folded(origin: string | null): string {
  return (origin ?? '').trim().toLowerCase();
}

/** What counts as one with a piece of evidence. */
export interface CountedWith {
  /** The others, those of the same source among them. */
  others: readonly EvidenceView[];
  /** Whether the source of one of them has its address. */
  atOneAddress: boolean;
}

/** For each piece of evidence what counts as one with it. */
export function countedWith(view: Pick<ClaimView, 'evidence' | 'counted_once'>): Map<string, CountedWith> {
  const { evidence, counted_once } = view;
  const counted = (one: EvidenceView): CountedWith => {
    const group = counted_once.find(({ sources }) => sources.includes(one.source_id));
    const sources = group?.sources ?? [one.source_id];
    return {
      others: evidence.filter((other) => other !== one && sources.includes(other.source_id)),
      atOneAddress: group?.at_one_address.includes(one.source_id) ?? false,
    };
  };
  return new Map(evidence.map((one) => [one.id, counted(one)]));
}
