/* How a quoted passage shows where the work on its claim stands: by the style of its underline, an icon, and colour.
   The word for it is the catalogue's. */

import { CircleDashed, type LucideIcon } from 'lucide-react';
import { STATUS_LOOKS } from '../claims/StatusBadge';
import type { Status } from '../ipc/types';
import { INK, type Tone, WASH } from '../shared/Badge';

interface Looks {
  icon: LucideIcon;
  /** The underline of the passage and what lies behind it. */
  line: string;
  /** The colours of its label. */
  tone: string;
}

const OPEN = 'bg-mark/70';
const DONE = 'bg-good-wash/70 decoration-good';

const LINES: Record<Status, string> = {
  draft: `${OPEN} decoration-dotted decoration-2 decoration-neutral`,
  in_progress: `${OPEN} decoration-dashed decoration-2 decoration-neutral`,
  in_review: `${OPEN} decoration-dashed decoration-2 decoration-info`,
  changes_requested: `${OPEN} decoration-wavy decoration-1 decoration-warn`,
  approved: `${DONE} decoration-1`,
  published: `${DONE} decoration-2`,
  correction_pending: `${OPEN} decoration-double decoration-1 decoration-warn`,
  corrected: `${DONE} decoration-double decoration-1`,
  withdrawn: 'bg-transparent decoration-1 decoration-rule',
};

function coloursOf(tone: Tone): string {
  return `${INK[tone]} ${WASH[tone]}`;
}

/** A passage without a claim is one that is being worked on. */
const WORKED_ON: Looks = {
  icon: CircleDashed,
  line: 'bg-selected decoration-2 decoration-accent',
  tone: coloursOf('neutral'),
};

export function looksOf(status: Status | null): Looks {
  if (!status) return WORKED_ON;
  const { icon, tone } = STATUS_LOOKS[status];
  return { icon, line: LINES[status], tone: coloursOf(tone) };
}
