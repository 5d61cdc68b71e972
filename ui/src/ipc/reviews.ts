/* The review flow: what is allowed now and why not, submit, recall, approve, return, uphold, publish, correct, withdraw. */

import { invoke } from './invoke';
import type {
  ClaimId,
  ClaimRecord,
  CorrectionClass,
  CorrectionEdit,
  CorrectionRecord,
  LastLook,
  Permission,
  PolicyCheck,
  ReturnedClaims,
  ReviewQueue,
} from './types';

/** Each op on this claim by whoever acts: `allowed`, or the `reason` against it as a sentence. */
export function allowedOps(id: ClaimId): Promise<Permission[]> {
  return invoke('allowed_ops', { id });
}

export function policyChecklist(id: ClaimId): Promise<PolicyCheck[]> {
  return invoke('policy_checklist', { id });
}

export function reviewQueue(offset: number, limit: number): Promise<ReviewQueue> {
  return invoke('review_queue', { offset, limit });
}

/** What was returned to whoever acts. */
export function returnedClaims(limit: number): Promise<ReturnedClaims> {
  return invoke('returned_claims', { limit });
}

export function changesSinceLastLook(id: ClaimId): Promise<LastLook> {
  return invoke('changes_since_last_look', { id });
}

export function submitClaim(id: ClaimId): Promise<ClaimRecord> {
  return invoke('submit_claim', { id });
}

export function recallClaim(id: ClaimId): Promise<ClaimRecord> {
  return invoke('recall_claim', { id });
}

export function approveClaim(id: ClaimId): Promise<ClaimRecord> {
  return invoke('approve_claim', { id });
}

export function returnClaim(id: ClaimId, reason: string): Promise<ClaimRecord> {
  return invoke('return_claim', { id, reason });
}

export function upholdClaim(id: ClaimId, reason: string): Promise<ClaimRecord> {
  return invoke('uphold_claim', { id, reason });
}

export function publishClaim(id: ClaimId): Promise<ClaimRecord> {
  return invoke('publish_claim', { id });
}

export function withdrawClaim(id: ClaimId, reason: string): Promise<ClaimRecord> {
  return invoke('withdraw_claim', { id, reason });
}

export function reopenClaim(id: ClaimId, reason: string): Promise<ClaimRecord> {
  return invoke('reopen_claim', { id, reason });
}

export function openCorrection(
  id: ClaimId,
  correctionClass: CorrectionClass | null,
  notice: string,
): Promise<CorrectionRecord> {
  return invoke('open_correction', { id, class: correctionClass, notice });
}

export function editCorrection(id: ClaimId, edit: CorrectionEdit): Promise<CorrectionRecord> {
  return invoke('edit_correction', { id, edit });
}

export function cancelCorrection(id: ClaimId, reason: string): Promise<ClaimRecord> {
  return invoke('cancel_correction', { id, reason });
}
