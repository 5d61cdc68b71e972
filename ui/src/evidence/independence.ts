/* Which sources of a claim count as one, as the core tells: those of one origin, and those at one address. */

import type { ClaimView, EvidenceView } from '../ipc/types';

/** As the core compares origins: without case, without space around. */
export function folded(origin: string | null): string {
  return (origin ?? '').trim().toLowerCase();
}

/** For each piece of evidence, the others that count as one with it, those of the same source among them. */
export function countedWith(view: Pick<ClaimView, 'evidence' | 'counted_once'>): Map<string, EvidenceView[]> {
  const { evidence, counted_once } = view;
  const groupOf = (id: string) => counted_once.find(({ sources }) => sources.includes(id))?.sources ?? [id];
  const others = (one: EvidenceView) => {
    const group = groupOf(one.source_id);
    return evidence.filter((other) => other !== one && group.includes(other.source_id));
  };
  return new Map(evidence.map((one) => [one.id, others(one)]));
}

/** Whether it is not for one origin that they count as one with this source, but for one address. */
export function isByAddress(source: EvidenceView['source'], alike: readonly EvidenceView[]): boolean {
  const origin = folded(source.origin);
  return alike.some((other) => other.source_id !== source.id && (!origin || folded(other.source.origin) !== origin));
}
