/* How much two texts have in common: where it is little, one is not told by what it has otherwise. */

import type { DiffSpan } from '../shared/Diff';

/** So much of the longer text has to stand in both. */
const ENOUGH = 0.4;

/** Whether a text can be read by its difference from another. */
export function alike(parts: readonly DiffSpan[]): boolean {
  const of = (kind: DiffSpan['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  const same = of('same');
  return same >= ENOUGH * (same + Math.max(of('removed'), of('added')));
}
