/* Verdicts: what was found about a claim, on which scale, and why. */

import { invoke } from './invoke';
import type { ClaimId, NewVerdict, VerdictEdit, VerdictView } from './types';

export function proposeVerdict(claim: ClaimId, verdict: NewVerdict): Promise<VerdictView> {
  return invoke('propose_verdict', { claim, verdict });
}

/** Where copies disagree, an edit that names the rating settles it. */
export function editVerdict(claim: ClaimId, edit: VerdictEdit): Promise<VerdictView> {
  return invoke('edit_verdict', { claim, edit });
}
