/* A claim beside the list: enough to decide whether to open it. */

import { useQuery } from '@tanstack/react-query';
import { MousePointerClick } from 'lucide-react';
import type { ReactNode } from 'react';
import { claim as readClaim } from '../ipc/claims';
import { asIpcError } from '../ipc/invoke';
import type { ClaimId, ClaimView } from '../ipc/types';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { Fact, Facts } from '../shared/Facts';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { Day, Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { Revealed } from '../shared/VisibleText';
import { ratingOf } from '../verdicts/rating';
import { RatingBadge } from './RatingBadge';
import { StatusBadge } from './StatusBadge';

export function ClaimPreview({ id }: { id: ClaimId | null }) {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['claim', id],
    queryFn: () => readClaim(id ?? ''),
    enabled: id !== null,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={t('claims-preview')} className="@container min-h-0 grow overflow-auto p-4">
      {error ? <ErrorNote error={asIpcError(error)} /> : null}
      {id === null ? <EmptyState icon={MousePointerClick} title={t('claims-preview-none')} /> : null}
      {data && id !== null ? <Preview view={data} /> : null}
    </section>
  );
}

function Preview({ view }: { view: ClaimView }) {
  const t = useText();
  const { verdict } = view;
  return (
    <article className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        <StatusBadge status={view.status} />
        <RatingBadge rating={ratingOf(verdict)} none={t('claims-no-verdict')} />
      </div>
      <h2 dir="auto" className="break-words font-serif text-xl">
        <Link to={`/claims/${view.id}`} className="text-ink hover:underline">
          {view.statement ? <Revealed text={view.statement} /> : <Redacted />}
        </Link>
      </h2>
      {view.quote ? (
        <blockquote dir="auto" className="break-words border-edge border-s-2 ps-3 font-serif text-soft">
          <Revealed text={view.quote.exact} />
        </blockquote>
      ) : null}
      {verdict?.summary ? (
        <p dir="auto" className="break-words">
          {verdict.summary}
        </p>
      ) : null}
      <Known view={view} />
    </article>
  );
}

function Known({ view }: { view: ClaimView }) {
  const t = useText();
  const name = (id: string | null) => (id === null ? null : (view.people[id] ?? null));
  const facts: [string, ReactNode][] = [
    ['field-claimant', view.claimant],
    ['field-reported-by', view.reported_by],
    ['field-claimed-on', view.claimed_on ? <Day key="day" day={view.claimed_on} /> : null],
    ['field-article-id', view.article?.title],
    [
      'claims-column-sources',
      t('claims-evidence', { count: view.evidence.length, independent: view.independent_sources }),
    ],
    ['field-assignee-id', name(view.assignee_id)],
    ['field-due-on', view.due_on ? <Day key="day" day={view.due_on} /> : null],
    ['field-priority', t(wordId('priority', view.priority))],
    ['field-tags', view.tags.join(', ')],
    ['claims-column-updated', <Time key="time" at={view.changed.at} />],
  ];
  return (
    <Facts narrow>
      {facts
        .filter(([, value]) => value)
        .map(([id, value]) => (
          <Fact key={id} name={t(id)}>
            {value}
          </Fact>
        ))}
    </Facts>
  );
}
