/* The corrections of a claim: how much each changed, and what readers were told, or that it was called off, and why.
   The one that is open stands among the claim's notices. */

import { FilePen } from 'lucide-react';
import type { ClaimView, CorrectionRecord } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { Redacted } from '../shared/Redacted';
import { Section } from '../shared/Section';
import { Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';

export function ClaimCorrections({ view }: { view: ClaimView }) {
  const t = useText();
  const done = view.corrections.filter(({ id }) => id !== view.open_correction);
  if (done.length === 0) return null;
  return (
    <Section title={t('claim-corrections')} count={done.length}>
      <ol className="flex flex-col gap-3">
        {done.map((correction) => (
          <li key={correction.id} className="text-sm">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Class correction={correction} />
              <span className="text-soft text-xs">
                <bdi>{view.people[correction.created_by]}</bdi>, <Time at={correction.created_at} />
              </span>
            </p>
            <div className={told(correction, view) ? 'mt-1' : 'mt-1 text-soft line-through'}>
              <CorrectionNotice correction={correction} />
            </div>
            <Untold correction={correction} view={view} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Class({ correction }: { correction: CorrectionRecord }) {
  const t = useText();
  return <Badge icon={FilePen}>{t(wordId('correction-class', correction.class))}</Badge>;
}

/** Whether readers have it: another copy may have called off what one had given them already. */
function told({ id }: CorrectionRecord, view: ClaimView): boolean {
  return view.told_corrections.includes(id);
}

/** Why readers do not have a correction: who called it off, and for what reason. */
function Untold({ correction, view }: { correction: CorrectionRecord; view: ClaimView }) {
  const t = useText();
  if (told(correction, view)) return null;
  if (!correction.cancelled) return <p className="mt-1 first-letter:uppercase">{t('claim-correction-untold')}</p>;
  return (
    <div className="mt-1">
      <p className="first-letter:uppercase">{t('claim-correction-cancelled')}</p>
      <p className="text-soft text-xs">
        <bdi>{view.people[correction.updated_by]}</bdi>, <Time at={correction.updated_at} />
      </p>
      {correction.redacted.includes('reason') ? (
        <Redacted />
      ) : (
        <p dir="auto" className="whitespace-pre-line break-words">
          {correction.reason}
        </p>
      )}
    </div>
  );
}

/** What a question about a correction is about. */
export function ClassAndNotice({ correction }: { correction: CorrectionRecord }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <Class correction={correction} />
      <CorrectionNotice correction={correction} />
    </div>
  );
}

/** What readers are told, or that it was destroyed. */
export function CorrectionNotice({ correction }: { correction: CorrectionRecord }) {
  if (correction.redacted.includes('notice')) return <Redacted />;
  return (
    <p dir="auto" className="whitespace-pre-line break-words font-serif text-base">
      {correction.notice}
    </p>
  );
}
