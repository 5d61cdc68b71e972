/* How a quoted passage shows where the work on its claim stands: by the style of its underline, an icon, and colour.
   The word for it is the catalogue's. */

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

interface Looks {
  icon: LucideIcon;
  /** The underline of the passage and what lies behind it. */
  line: string;
  /** The colours of its label. */
  tone: string;
}

const OPEN = 'bg-mark/70';
const DONE = 'bg-good-wash/70 decoration-good';
const WARN = 'text-warn bg-warn-wash';
const PLAIN = 'text-neutral bg-neutral-wash';
const GOOD = 'text-good bg-good-wash';

const LOOKS: Record<Status, Looks> = {
  draft: { icon: CircleDashed, line: `${OPEN} decoration-dotted decoration-2 decoration-neutral`, tone: PLAIN },
  in_progress: { icon: CircleDot, line: `${OPEN} decoration-dashed decoration-2 decoration-neutral`, tone: PLAIN },
  in_review: {
    icon: Eye,
    line: `${OPEN} decoration-dashed decoration-2 decoration-info`,
    tone: 'text-info bg-info-wash',
  },
  changes_requested: { icon: Undo2, line: `${OPEN} decoration-wavy decoration-1 decoration-warn`, tone: WARN },
  approved: { icon: CircleCheck, line: `${DONE} decoration-1`, tone: GOOD },
  published: { icon: Globe, line: `${DONE} decoration-2`, tone: GOOD },
  correction_pending: { icon: FilePen, line: `${OPEN} decoration-double decoration-1 decoration-warn`, tone: WARN },
  corrected: { icon: Replace, line: `${DONE} decoration-double decoration-1`, tone: GOOD },
  withdrawn: { icon: CircleSlash, line: 'bg-transparent decoration-1 decoration-rule', tone: PLAIN },
};

/** A passage without a claim is one that is being worked on. */
const WORKED_ON: Looks = { icon: CircleDashed, line: 'bg-selected decoration-2 decoration-accent', tone: PLAIN };

export function looksOf(status: Status | null): Looks {
  return status ? LOOKS[status] : WORKED_ON;
}
