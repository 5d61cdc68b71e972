/* Whether copies edited apart disagree about a claim, its verdict, its evidence or their sources. */

import type { ClaimView } from '../ipc/types';

/** The id of the heading under which it is settled. */
export const CONFLICT = 'conflict';

export function disputed(view: ClaimView): boolean {
  const sources = view.evidence.map(({ source }) => source);
  const records = [view, view.verdict, ...view.evidence, ...sources];
  return records.some((record) => record !== null && record.conflicts.length > 0);
}
