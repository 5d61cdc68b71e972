/* What was found about a claim: rating, one sentence, the reasons, and who wrote it. Proposing and editing in place. */

import { Gavel, Hourglass, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useAllowed } from '../claims/allowed';
import { RatingBadge } from '../claims/RatingBadge';
import type { ClaimView, VerdictView } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { ActionButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { Markdown } from '../shared/Markdown';
import { Redacted } from '../shared/Redacted';
import { Section } from '../shared/Section';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';
import { useInPlace } from '../shared/useInPlace';
import { RatingPlace } from './RatingPlace';
import { ratingOf } from './rating';
import { VerdictForm, type VerdictMode } from './VerdictForm';

export function VerdictPanel({ view }: { view: ClaimView }) {
  const t = useText();
  const { why } = useAllowed(view.id);
  const [mode, setMode] = useState<VerdictMode | null>(null);
  const holder = useInPlace<HTMLDivElement>(mode !== null);
  // The button that a verdict was proposed with goes once there is one.
  const heading = useFallenFocus();
  const { verdict } = view;
  useAskedDraft({
    [`verdict-propose:${view.id}`]: () => setMode('propose'),
    [`verdict-edit:${view.id}`]: () => setMode('edit'),
  });
  const proposing = why('verdict.propose');
  const editing = why('verdict.edit');
  useCommands([
    verdict
      ? {
          id: 'verdict-edit',
          label: t('verdict-edit'),
          keys: 'V',
          group: t('verdict-title'),
          run: () => setMode('edit'),
          disabledReason: editing,
        }
      : {
          id: 'verdict-propose',
          label: t('verdict-propose'),
          keys: 'V',
          group: t('verdict-title'),
          run: () => setMode('propose'),
          disabledReason: proposing,
        },
  ]);
  const actions = verdict ? (
    <>
      <ActionButton small reason={editing} onPress={() => setMode('edit')}>
        <Pencil aria-hidden="true" size={13} />
        {t('verdict-edit')}
      </ActionButton>
      <ActionButton small tone="quiet" reason={proposing} onPress={() => setMode('propose')}>
        {t('verdict-propose-anew')}
      </ActionButton>
    </>
  ) : null;
  return (
    <div ref={holder}>
      <Section title={t('verdict-title')} actions={mode ? null : actions} headingRef={heading}>
        {mode ? <VerdictForm key={mode} view={view} mode={mode} onClose={() => setMode(null)} /> : null}
        {!mode && verdict ? <Verdict view={view} verdict={verdict} /> : null}
        {!mode && !verdict ? (
          <div className="flex flex-wrap items-center gap-3 text-sm">
            <p className="text-soft">{t('verdict-none')}</p>
            <ActionButton small reason={proposing} onPress={() => setMode('propose')}>
              <Gavel aria-hidden="true" size={14} />
              {t('verdict-propose')}
            </ActionButton>
          </div>
        ) : null}
      </Section>
    </div>
  );
}

/** The verdict, only to be read. */
export function Verdict({ view, verdict }: { view: ClaimView; verdict: VerdictView }) {
  const t = useText();
  const rating = ratingOf(verdict);
  const stale = view.approval_stale.filter(({ entity }) => entity === `rating_scale/${verdict.scale_id}`);
  return (
    <div className="flex max-w-prose flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {rating ? <RatingBadge rating={rating} /> : <Redacted />}
        {rating ? <RatingPlace value={rating.value} worst={rating.worst} best={rating.best} /> : null}
        {rating?.scale ? <bdi className="text-soft text-xs">{rating.scale}</bdi> : null}
        {stale.map((change) => (
          <Badge key={change.by} icon={Hourglass} tone="warn">
            {t('verdict-scale-changed-since', { name: change.by_name })}
          </Badge>
        ))}
      </p>
      {verdict.rated?.meaning ? (
        <p dir="auto" className="text-soft text-sm">
          {verdict.rated.meaning}
        </p>
      ) : null}
      {verdict.redacted.includes('summary') ? <Redacted /> : null}
      {verdict.summary ? (
        <p dir="auto" className="break-words font-serif text-lg leading-snug">
          {verdict.summary}
        </p>
      ) : null}
      {verdict.redacted.includes('rationale') ? (
        <Redacted />
      ) : (
        <Markdown text={verdict.rationale} className="font-serif text-base" />
      )}
      <Written view={view} verdict={verdict} />
    </div>
  );
}

function Written({ view, verdict }: { view: ClaimView; verdict: VerdictView }) {
  const t = useText();
  const name = (person: string) => view.people[person] ?? person;
  const others = verdict.authors.filter((person) => person !== verdict.proposed_by);
  return (
    <p className="flex flex-wrap gap-x-1.5 text-soft text-xs">
      <span>{t('verdict-proposed-by', { name: name(verdict.proposed_by) })}</span>
      {others.length > 0 ? <span>{t('verdict-edited-by', { names: others.map(name).join(', ') })}</span> : null}
      {verdict.revisions > 1 ? <span>{t('verdict-last-changed')}</span> : null}
      <Time at={verdict.updated_at} />
    </p>
  );
}
