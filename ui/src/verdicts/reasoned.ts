/* Whether a verdict is complete: a submission needs one that says why. Reasons that were taken out were there. */

import type { VerdictView } from '../ipc/types';

export function isReasoned(verdict: VerdictView | null): boolean {
  return verdict !== null && (verdict.rationale.trim() !== '' || verdict.redacted.includes('rationale'));
}
