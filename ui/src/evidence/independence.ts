/* Which sources of a claim repeat one origin and so count once. How many count is the core's number. */

import type { EvidenceView } from '../ipc/types';

/** As the core compares origins: without case, without space around. */
export function folded(origin: string | null): string {
  return (origin ?? '').trim().toLowerCase();
}

/** For each piece of evidence, the others that count as one with it: of the same origin, or the same source again. */
export function countedWith(evidence: readonly EvidenceView[]): Map<string, EvidenceView[]> {
  const group = ({ source }: EvidenceView) => (folded(source.origin) ? `origin ${folded(source.origin)}` : source.id);
  return new Map(
    evidence.map((one) => [one.id, evidence.filter((other) => other !== one && group(other) === group(one))]),
  );
}
