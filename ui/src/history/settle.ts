/* What copies edited apart disagree about, and the edit that settles each point with a chosen value.
   Who may is the core's answer. */

import { openCorrectionOf } from '../claims/flow';
import { assignClaim, editClaim, tagClaim } from '../ipc/claims';
import { editComment, resolveComment } from '../ipc/comments';
import { editEvidence } from '../ipc/evidence';
import { editCorrection } from '../ipc/reviews';
import type { ClaimEdit, ClaimView, Conflict, CorrectionEdit, EvidenceEdit, JsonValue, Kind, Op } from '../ipc/types';
import { byField } from './fields';
import { isQuote } from './Value';

export interface Dispute {
  kind: Kind;
  id: string;
  /** What it belongs to, by name, where the claim has several of its kind. */
  of: string | null;
  conflict: Conflict;
  /** The op that settles it. */
  op: Op;
}

const ASSIGNED: readonly string[] = ['assignee_id', 'due_on', 'priority'];

function claimOp(field: string): Op {
  if (field === 'tags') return 'claim.tag';
  return ASSIGNED.includes(field) ? 'claim.assign' : 'claim.edit';
}

/** Every point in dispute but the verdict, which is chosen as a whole. A correction that readers have, or never will, is
    settled no more. */
export function disputesOf(view: ClaimView): Dispute[] {
  const correction = openCorrectionOf(view);
  return [
    ...view.conflicts
      .toSorted(byField)
      .map((conflict): Dispute => ({ kind: 'claim', id: view.id, of: null, conflict, op: claimOp(conflict.field) })),
    ...view.evidence.flatMap((evidence) =>
      evidence.conflicts.toSorted(byField).map(
        (conflict): Dispute => ({
          kind: 'evidence',
          id: evidence.id,
          of: evidence.source.title,
          conflict,
          op: 'evidence.edit',
        }),
      ),
    ),
    ...(correction?.conflicts ?? []).toSorted(byField).map(
      (conflict): Dispute => ({
        kind: 'correction',
        id: correction?.id ?? '',
        of: null,
        conflict,
        op: 'correction.edit',
      }),
    ),
    ...view.comments.flatMap((comment) =>
      comment.conflicts.map(
        (conflict): Dispute => ({
          kind: 'comment',
          id: comment.id,
          of: null,
          conflict,
          op: conflict.field === 'body' ? 'comment.edit' : 'comment.resolve',
        }),
      ),
    ),
  ];
}

function listOf(value: JsonValue): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The words that are found again in the article, where they stood. */
function quoteRequest(value: JsonValue) {
  return isQuote(value) ? { exact: value.exact, prefix: value.prefix, suffix: value.suffix } : null;
}

async function settleClaim(view: ClaimView, field: string, value: JsonValue): Promise<unknown> {
  if (field === 'tags') {
    const tags = listOf(value);
    return tagClaim(
      view.id,
      tags,
      view.tags.filter((tag) => !tags.includes(tag)),
    );
  }
  if (ASSIGNED.includes(field)) return assignClaim(view.id, { [field]: value });
  if (field === 'quote') return editClaim(view.id, { quote: quoteRequest(value) });
  return editClaim(view.id, { [field]: value } as ClaimEdit);
}

export async function settle(view: ClaimView, dispute: Dispute, value: JsonValue): Promise<unknown> {
  const { kind, id, conflict } = dispute;
  if (kind === 'evidence') return editEvidence(id, { [conflict.field]: value } as EvidenceEdit);
  if (kind === 'correction') return editCorrection(view.id, { [conflict.field]: value } as CorrectionEdit);
  if (kind !== 'comment') return settleClaim(view, conflict.field, value);
  return conflict.field === 'body' ? editComment(id, String(value ?? '')) : resolveComment(id, value === true);
}
