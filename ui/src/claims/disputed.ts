/* Whether copies edited apart disagree about a claim, its verdict, its evidence, their sources or its open correction. */

import type { ClaimView } from '../ipc/types';
import { openCorrectionOf } from './flow';

/** The id of the heading under which it is settled. */
export const CONFLICT = 'conflict';

export function disputed(view: ClaimView): boolean {
  const sources = view.evidence.map(({ source }) => source);
  const records = [view, view.verdict, openCorrectionOf(view), ...view.evidence, ...sources];
  return records.some((record) => record && record.conflicts.length > 0);
}
