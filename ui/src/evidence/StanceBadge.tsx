/* How a source bears on a claim, as icon, word and colour. */

import { Info, type LucideIcon, ThumbsDown, ThumbsUp } from 'lucide-react';
import type { Stance } from '../ipc/types';
import { Badge, type Tone } from '../shared/Badge';
import { useText, wordId } from '../shared/text';

export const STANCES: readonly Stance[] = ['supports', 'refutes', 'context'];

export const STANCE_LOOKS: Record<Stance, { icon: LucideIcon; tone: Tone }> = {
  supports: { icon: ThumbsUp, tone: 'good' },
  refutes: { icon: ThumbsDown, tone: 'bad' },
  context: { icon: Info, tone: 'neutral' },
};

export function StanceBadge({ stance }: { stance: Stance }) {
  const t = useText();
  const { icon, tone } = STANCE_LOOKS[stance];
  return (
    <Badge icon={icon} tone={tone}>
      {t(wordId('stance', stance))}
    </Badge>
  );
}
