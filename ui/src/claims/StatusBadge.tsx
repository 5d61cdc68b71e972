/* Where the work on a claim stands, as icon, word and colour. */

import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  Eye,
  FilePen,
  Globe,
  type LucideIcon,
  Replace,
  Undo2,
} from 'lucide-react';
import type { Status } from '../ipc/types';
import { Badge, type Tone } from '../shared/Badge';
import { useText, wordId } from '../shared/text';

export const STATUS_LOOKS: Record<Status, { icon: LucideIcon; tone: Tone }> = {
  draft: { icon: CircleDashed, tone: 'neutral' },
  in_progress: { icon: CircleDot, tone: 'neutral' },
  in_review: { icon: Eye, tone: 'info' },
  changes_requested: { icon: Undo2, tone: 'warn' },
  approved: { icon: CircleCheck, tone: 'good' },
  published: { icon: Globe, tone: 'good' },
  correction_pending: { icon: FilePen, tone: 'warn' },
  corrected: { icon: Replace, tone: 'good' },
  withdrawn: { icon: CircleSlash, tone: 'neutral' },
};

interface StatusBadgeProps {
  status: Status;
  /** In a row of a table, where it may be cut: the whole word stands on hover. */
  bare?: boolean;
  wraps?: boolean;
}

export function StatusBadge({ status, bare = false, wraps = false }: StatusBadgeProps) {
  const t = useText();
  const { icon, tone } = STATUS_LOOKS[status];
  const word = t(wordId('status', status));
  return (
    <Badge icon={icon} tone={tone} bare={bare} wraps={wraps} title={bare ? word : undefined}>
      {word}
    </Badge>
  );
}
