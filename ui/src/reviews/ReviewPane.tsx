/* One claim as an editor weighs it: the quote beside the evidence beside the verdict, what stands in the way, and what
   changed since the last look. Deciding is the bar's. */

import { MessageSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { Appearances } from '../claims/Appearances';
import { ClaimCorrections } from '../claims/ClaimCorrections';
import { ClaimNotices } from '../claims/ClaimNotices';
import { ClaimPolicy } from '../claims/ClaimPolicy';
import { ClaimQuote } from '../claims/ClaimQuote';
import { EvidenceItem } from '../evidence/EvidenceItem';
import { countedWith } from '../evidence/independence';
import { Conflicts } from '../history/Conflicts';
import type { ClaimView, ReviewRow } from '../ipc/types';
import { cx } from '../shared/classes';
import { Fact, Facts } from '../shared/Facts';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { Section } from '../shared/Section';
import { Day } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { Revealed } from '../shared/VisibleText';
import { Verdict } from '../verdicts/VerdictPanel';
import { Since } from './Since';
import { SinceLastLook } from './SinceLastLook';

/** A statement of more letters than this is set smaller: quote, evidence and verdict are to be seen beside it. */
const LONG = 140;

interface ReviewPaneProps {
  view: ClaimView;
  row: ReviewRow;
  now: number;
}

export function ReviewPane({ view, row, now }: ReviewPaneProps) {
  return (
    <article className="@container mx-auto flex w-full max-w-7xl flex-col gap-6 px-4 py-4">
      <Heading view={view} row={row} now={now} />
      <Conflicts view={view} />
      <ClaimNotices view={view} />
      <SinceLastLook view={view} known />
      <div className="grid gap-x-8 gap-y-6 @2xl:grid-cols-2 @5xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)_minmax(0,6fr)]">
        <Column>
          <ClaimQuote view={view} />
          <Context view={view} />
        </Column>
        <Column className="@2xl:row-span-2 @5xl:row-span-1">
          <Evidence view={view} />
        </Column>
        <Column>
          <VerdictPart view={view} />
          <ClaimPolicy view={view} />
          <ClaimCorrections view={view} />
        </Column>
      </div>
      <SinceLastLook view={view} known={false} />
    </article>
  );
}

function Column({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`flex min-w-0 flex-col gap-6 ${className}`}>{children}</div>;
}

function Heading({ view, row, now }: ReviewPaneProps) {
  const t = useText();
  return (
    <header className="flex flex-col gap-1">
      <h2
        dir="auto"
        lang={view.language ?? undefined}
        className={cx(
          'text-balance break-words font-semibold font-serif',
          view.statement.length > LONG ? 'text-xl' : 'text-2xl',
        )}
      >
        {view.redacted.includes('statement') ? (
          <Redacted />
        ) : (
          <Link to={`/claims/${view.id}`} className="text-ink hover:underline">
            <Revealed text={view.statement} />
          </Link>
        )}
      </h2>
      <p className="flex flex-wrap gap-x-1.5 text-soft text-sm">
        {row.submitter ? <bdi>{t('reviews-submitted-by', { name: row.submitter })}</bdi> : null}
        {row.submitted_at ? <Since at={row.submitted_at} now={now} /> : null}
        {row.verdict_by.length > 0 ? (
          <>
            <span aria-hidden="true">·</span>
            <bdi>{t('reviews-verdict-by', { names: row.verdict_by.join(', ') })}</bdi>
          </>
        ) : null}
      </p>
    </header>
  );
}

/** Who says it, who passes it on and where it appeared: what a quote alone does not tell. */
function Context({ view }: { view: ClaimView }) {
  const t = useText();
  const facts = [
    ['field-claimant', view.claimant],
    ['field-reported-by', view.reported_by],
  ] as const;
  const open = view.comments.filter((comment) => !comment.resolved && comment.reply_to === null).length;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <Facts narrow>
        {facts.map(([id, value]) =>
          value ? (
            <Fact key={id} name={t(id)}>
              {value}
            </Fact>
          ) : null,
        )}
        <Fact name={t('field-modality')}>{t(wordId('modality', view.modality))}</Fact>
        {view.claimed_on ? (
          <Fact name={t('field-claimed-on')}>
            <Day day={view.claimed_on} />
          </Fact>
        ) : null}
        {view.appearances.length > 0 ? (
          <Fact name={t('field-appearances')}>
            <Appearances addresses={view.appearances} />
          </Fact>
        ) : null}
      </Facts>
      {open > 0 ? (
        <p className="flex items-center gap-1.5">
          <MessageSquare aria-hidden="true" size={14} className="shrink-0 text-warn" />
          <Link to={`/claims/${view.id}`}>{t('claim-open-comments', { count: open })}</Link>
        </p>
      ) : null}
    </div>
  );
}

function Evidence({ view }: { view: ClaimView }) {
  const t = useText();
  const alike = countedWith(view);
  return (
    <Section
      title={t('evidence-title')}
      count={view.evidence.length}
      note={view.evidence.length > 0 ? t('evidence-independent', { count: view.independent_sources }) : null}
    >
      {view.evidence.length === 0 ? <p className="text-soft text-sm">{t('reviews-no-evidence')}</p> : null}
      <ul className="flex flex-col divide-y divide-rule">
        {view.evidence.map((evidence) => (
          <EvidenceItem key={evidence.id} evidence={evidence} alike={alike.get(evidence.id)} stale={[]} />
        ))}
      </ul>
    </Section>
  );
}

function VerdictPart({ view }: { view: ClaimView }) {
  const t = useText();
  return (
    <Section title={t('verdict-title')}>
      {view.verdict ? (
        <Verdict view={view} verdict={view.verdict} />
      ) : (
        <p className="text-soft text-sm">{t('verdict-none')}</p>
      )}
    </Section>
  );
}
