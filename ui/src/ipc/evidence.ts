/* Evidence: how a source bears on a claim. */

import { invoke } from './invoke';
import type { ClaimId, EvidenceEdit, EvidenceId, EvidenceRecord, NewEvidence, SourceId } from './types';

/** No source, which is refused, where nobody chose. */
export function attachEvidence(
  claim: ClaimId,
  source: SourceId | null,
  evidence: NewEvidence,
): Promise<EvidenceRecord> {
  return invoke('attach_evidence', { claim, source, evidence });
}

export function editEvidence(id: EvidenceId, edit: EvidenceEdit): Promise<EvidenceRecord> {
  return invoke('edit_evidence', { id, edit });
}

export function detachEvidence(id: EvidenceId): Promise<EvidenceRecord> {
  return invoke('detach_evidence', { id });
}
