/* The corrections of a published claim: how much each changed, and what readers were told. */

import { FilePen } from 'lucide-react';
import type { ClaimView } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { Section } from '../shared/Section';
import { Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { Redacted } from './Redacted';

export function ClaimCorrections({ view }: { view: ClaimView }) {
  const t = useText();
  if (view.corrections.length === 0) return null;
  return (
    <Section title={t('claim-corrections')} count={view.corrections.length}>
      <ol className="flex flex-col gap-3">
        {view.corrections.map((correction) => (
          <li key={correction.id} className="text-sm">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Badge icon={FilePen} tone={correction.id === view.open_correction ? 'warn' : 'neutral'}>
                {t(wordId('correction-class', correction.class))}
              </Badge>
              {correction.id === view.open_correction ? <span>{t('claim-correction-open')}</span> : null}
              <span className="text-soft text-xs">
                <bdi>{view.people[correction.created_by]}</bdi>, <Time at={correction.created_at} />
              </span>
            </p>
            {correction.redacted.includes('notice') ? (
              <Redacted />
            ) : (
              <p dir="auto" className="mt-1 whitespace-pre-line break-words font-serif text-base">
                {correction.notice}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
