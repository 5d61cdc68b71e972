/* What must be seen of a source at once: whether it is first-hand, and whether it must never be named. */

import { EyeOff, Gem } from 'lucide-react';
import type { Source } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { useText } from '../shared/text';

interface SourceMarksProps {
  source: Pick<Source, 'primary' | 'confidential'>;
  bare?: boolean;
}

export function SourceMarks({ source, bare = false }: SourceMarksProps) {
  const t = useText();
  if (!source.primary && !source.confidential) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      {source.confidential ? (
        <Badge icon={EyeOff} tone="warn" bare={bare} title={t('sources-confidential-note')}>
          {t('sources-confidential')}
        </Badge>
      ) : null}
      {source.primary ? (
        <Badge icon={Gem} tone="info" bare={bare} title={t('sources-primary-help')}>
          {t('sources-primary')}
        </Badge>
      ) : null}
    </span>
  );
}
