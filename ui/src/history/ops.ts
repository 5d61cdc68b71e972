/* What was done, by its op: its icon and tone, and which sort of change it is for filters. */

import {
  BadgeCheck,
  CircleCheck,
  CircleSlash,
  Clock,
  EyeOff,
  FilePen,
  FileX,
  Gavel,
  Globe,
  Hourglass,
  Link2,
  type LucideIcon,
  MessageSquare,
  Pencil,
  Play,
  Plus,
  RotateCcw,
  Send,
  Tag,
  Undo2,
  UndoDot,
  Unlink,
  UserPen,
} from 'lucide-react';
import type { HistoryEntry, Op } from '../ipc/types';
import type { Tone } from '../shared/Badge';
import { type Text, wordId } from '../shared/text';

export type Sort = 'content' | 'evidence' | 'verdict' | 'review' | 'work' | 'comments' | 'other';

/** In the order in which filters list them. */
export const SORTS: readonly Sort[] = ['content', 'evidence', 'verdict', 'review', 'work', 'comments', 'other'];

interface Looks {
  icon: LucideIcon;
  tone: Tone;
}

const LOOKS: Partial<Record<Op, Looks>> = {
  'claim.record': { icon: Plus, tone: 'neutral' },
  'claim.start': { icon: Play, tone: 'neutral' },
  'claim.assign': { icon: UserPen, tone: 'neutral' },
  'claim.tag': { icon: Tag, tone: 'neutral' },
  'claim.publish': { icon: Globe, tone: 'good' },
  'claim.withdraw': { icon: CircleSlash, tone: 'bad' },
  'claim.reopen': { icon: RotateCcw, tone: 'neutral' },
  'review.submit': { icon: Send, tone: 'info' },
  'review.recall': { icon: UndoDot, tone: 'neutral' },
  'review.approve': { icon: CircleCheck, tone: 'good' },
  'review.return': { icon: Undo2, tone: 'warn' },
  'review.uphold': { icon: BadgeCheck, tone: 'good' },
  'review.lapse': { icon: Hourglass, tone: 'warn' },
  'correction.open': { icon: FilePen, tone: 'warn' },
  'correction.cancel': { icon: FileX, tone: 'neutral' },
  'evidence.attach': { icon: Link2, tone: 'neutral' },
  'evidence.detach': { icon: Unlink, tone: 'neutral' },
  'verdict.propose': { icon: Gavel, tone: 'neutral' },
  'comment.resolve': { icon: BadgeCheck, tone: 'neutral' },
  redact: { icon: EyeOff, tone: 'bad' },
};

const UNKNOWN: Looks = { icon: Clock, tone: 'warn' };

export function looksOf(entry: HistoryEntry): Looks {
  if (!entry.known_op) return UNKNOWN;
  const found = LOOKS[entry.op as Op];
  if (found) return found;
  if (entry.op.startsWith('comment.')) return { icon: MessageSquare, tone: 'neutral' };
  return { icon: entry.op.endsWith('.add') ? Plus : Pencil, tone: 'neutral' };
}

/** A correction is opened and called off in two entries: its own, and the claim's. */
export function opName(t: Text, { op, entity }: HistoryEntry): string {
  if (op === 'correction.open' && entity.kind === 'claim') return t('history-op-claim-corrected');
  if (op === 'correction.cancel' && entity.kind === 'claim') return t('history-op-claim-uncorrected');
  return t(wordId('op', op));
}

const REVIEW: readonly string[] = ['claim.publish', 'claim.withdraw', 'claim.reopen'];
const WORK: readonly string[] = ['claim.assign', 'claim.tag'];
const CONTENT: readonly string[] = ['claim.record', 'claim.edit', 'claim.start'];

export function sortOf({ op, known_op }: HistoryEntry): Sort {
  if (!known_op) return 'other';
  if (op.startsWith('review.') || op.startsWith('correction.') || REVIEW.includes(op)) return 'review';
  if (WORK.includes(op)) return 'work';
  if (CONTENT.includes(op)) return 'content';
  if (op.startsWith('evidence.')) return 'evidence';
  if (op.startsWith('verdict.')) return 'verdict';
  return op.startsWith('comment.') ? 'comments' : 'other';
}
