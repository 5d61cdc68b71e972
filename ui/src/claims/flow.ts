/* The steps of the review flow that a person takes on a claim, and which of them come next from each state.
   Whether a step is allowed is the core's answer, never this file's. */

import {
  BadgeCheck,
  CircleCheck,
  CircleSlash,
  FilePen,
  FileX,
  Globe,
  type LucideIcon,
  Pencil,
  RotateCcw,
  Send,
  Undo2,
  UndoDot,
} from 'lucide-react';
import type { ClaimView, CorrectionRecord, Op, Status } from '../ipc/types';

export type StepOp = Extract<
  Op,
  | 'review.submit'
  | 'review.recall'
  | 'review.approve'
  | 'review.return'
  | 'review.uphold'
  | 'claim.publish'
  | 'claim.withdraw'
  | 'claim.reopen'
  | 'correction.open'
  | 'correction.edit'
  | 'correction.cancel'
>;

/** Where readers have a claim. */
export const HAD_BY_READERS: readonly Status[] = ['published', 'correction_pending', 'corrected'];

/** How a step asks before it is taken: not at all, for a yes, for a reason, or for a correction. */
type Asking = 'nothing' | 'yes' | 'reason' | 'correction';

export interface Step {
  op: StepOp;
  icon: LucideIcon;
  asks: Asking;
  keys?: string;
  danger?: boolean;
}

export const STEPS: readonly Step[] = [
  { op: 'review.submit', icon: Send, asks: 'nothing' },
  { op: 'review.approve', icon: CircleCheck, asks: 'yes', keys: 'A' },
  { op: 'review.return', icon: Undo2, asks: 'reason', keys: 'R' },
  { op: 'review.recall', icon: UndoDot, asks: 'nothing' },
  { op: 'review.uphold', icon: BadgeCheck, asks: 'reason' },
  { op: 'claim.publish', icon: Globe, asks: 'yes' },
  { op: 'correction.open', icon: FilePen, asks: 'correction' },
  { op: 'correction.edit', icon: Pencil, asks: 'correction' },
  { op: 'correction.cancel', icon: FileX, asks: 'reason' },
  { op: 'claim.reopen', icon: RotateCcw, asks: 'reason' },
  { op: 'claim.withdraw', icon: CircleSlash, asks: 'reason', danger: true },
];

const SUBMIT: readonly StepOp[] = ['review.submit'];
const CORRECT: readonly StepOp[] = ['review.uphold', 'correction.open'];

/** The correction of a claim that is open. */
export function openCorrectionOf(view: ClaimView): CorrectionRecord | undefined {
  return view.corrections.find(({ id }) => id === view.open_correction);
}

/** The steps that there is something to take on: without a correction none is changed, without a change nothing upheld. */
export function stepsOf(view: ClaimView): Step[] {
  return STEPS.filter(({ op }) => {
    if (op === 'review.uphold') return view.approval_stale.length > 0;
    return op === 'correction.edit' || op === 'correction.cancel' ? view.open_correction !== null : true;
  });
}

/** The first one that there is something to take on is the step that the desk waits for. */
export const NEXT: Record<Status, readonly StepOp[]> = {
  draft: SUBMIT,
  in_progress: SUBMIT,
  changes_requested: SUBMIT,
  correction_pending: ['review.submit', 'correction.edit', 'correction.cancel'],
  in_review: ['review.approve', 'review.return', 'review.recall'],
  approved: ['review.uphold', 'claim.publish'],
  published: CORRECT,
  corrected: CORRECT,
  withdrawn: ['claim.reopen'],
};
