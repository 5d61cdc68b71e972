/* Whether copies edited apart disagree about a claim, its verdict or its evidence. */

import type { ClaimView } from '../ipc/types';

export function disputed(view: ClaimView): boolean {
  const records = [view, view.verdict, ...view.evidence];
  return records.some((record) => record !== null && record.conflicts.length > 0);
}
