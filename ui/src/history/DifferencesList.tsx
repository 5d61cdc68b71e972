/* What differs between a claim as it stood and as it stands, in words and word by word. */

import type { ReactNode } from 'react';
import { Redacted } from '../shared/Redacted';
import { useText } from '../shared/text';
import { ChangeRow, Changes } from './ChangeRow';
import { countOf, type Differences } from './differences';

export function DifferencesList({ differing }: { differing: Differences }) {
  const t = useText();
  const { fields, verdict, verdictIs, evidence } = differing;
  if (countOf(differing) === 0) return <p className="text-soft text-sm">{t('history-differs-nothing')}</p>;
  return (
    <div className="@container flex flex-col gap-3">
      {fields.length > 0 ? (
        <Changes>
          {fields.map((change) => (
            <ChangeRow key={change.field} change={change} />
          ))}
        </Changes>
      ) : null}
      {verdictIs || verdict.length > 0 ? (
        <Part title={t('kind-verdict')}>
          {verdictIs ? <p className="text-sm">{t(`history-verdict-${verdictIs}`)}</p> : null}
          <Changes>
            {verdict.map((change) => (
              <ChangeRow key={change.field} change={change} />
            ))}
          </Changes>
        </Part>
      ) : null}
      {evidence.map(({ evidence: { id, source }, what, changes }) => (
        <Part key={id} title={source.redacted.includes('title') ? <Redacted /> : source.title}>
          <p className="text-sm">{t(`history-evidence-${what}`)}</p>
          {changes.length > 0 ? (
            <Changes>
              {changes.map((change) => (
                <ChangeRow key={change.field} change={change} />
              ))}
            </Changes>
          ) : null}
        </Part>
      ))}
    </div>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 border-rule border-s-2 ps-3">
      <h3 dir="auto" className="font-semibold text-sm first-letter:uppercase">
        {title}
      </h3>
      {children}
    </div>
  );
}
