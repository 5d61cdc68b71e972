/* A claim as it stood at one of its revisions, clearly marked as the past; what differs from now; and the way back to it. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { History, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useAllowed } from '../claims/allowed';
import { ClaimEditWarning, lapses } from '../claims/ClaimEditWarning';
import { ClaimFacts } from '../claims/ClaimFacts';
import { ClaimQuote } from '../claims/ClaimQuote';
import { RatingBadge } from '../claims/RatingBadge';
import { StatusBadge } from '../claims/StatusBadge';
import { EvidenceItem } from '../evidence/EvidenceItem';
import { countedWith } from '../evidence/independence';
import { claim as readClaim } from '../ipc/claims';
import { claimAsOf, restoreClaim } from '../ipc/history';
import { asIpcError } from '../ipc/invoke';
import type { ClaimView, HistoryEntry } from '../ipc/types';
import { ActionButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { ErrorNote } from '../shared/ErrorNote';
import { Redacted } from '../shared/Redacted';
import { Section } from '../shared/Section';
import { useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import { useRested } from '../shared/useRested';
import { Revealed } from '../shared/VisibleText';
import { ratingOf } from '../verdicts/rating';
import { Verdict } from '../verdicts/VerdictPanel';
import { ChangeRow, Changes } from './ChangeRow';
import { DifferencesList } from './DifferencesList';
import { countOf, differences, restorable } from './differences';

interface PastClaimProps {
  claimId: string;
  entry: HistoryEntry;
  onRestored: () => void;
}

/** While the slider moves, only where it comes to rest is read. */
const PAUSE = 120;

export function PastClaim({ claimId, entry, onRestored }: PastClaimProps) {
  const t = useText();
  const time = useTimeFormat();
  const rested = useRested(entry, PAUSE);
  const then = useQuery({
    queryKey: ['claim-as-of', claimId, rested.hash],
    queryFn: () => claimAsOf(claimId, rested.hash),
    placeholderData: keepPreviousData,
  });
  const now = useQuery({ queryKey: ['claim', claimId], queryFn: () => readClaim(claimId) });
  const error = then.error ?? now.error;
  const turning = then.isPlaceholderData || rested !== entry;
  return (
    <section
      aria-label={t('history-past')}
      aria-busy={turning}
      className="flex min-w-0 flex-col gap-5 border-warn border-s-2 bg-sunk px-4 py-3"
    >
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1">
          <h2 className="flex items-center gap-2 font-semibold text-sm text-warn">
            <History aria-hidden="true" size={15} className="shrink-0" />
            {t('history-past')}
          </h2>
          <p className="text-soft text-xs">
            <bdi>
              {t('history-past-known', {
                name: rested.author_name || t('history-unnamed'),
                when: time(rested.recorded_at),
              })}
            </bdi>
          </p>
        </div>
        {then.data && now.data ? (
          <Restore then={then.data} now={now.data} entry={rested} busy={turning} onRestored={onRestored} />
        ) : null}
      </header>
      <ErrorNote error={error ? asIpcError(error) : null} />
      {then.data && now.data ? <Then then={then.data} now={now.data} /> : null}
      {!then.data && !error ? <p className="text-soft text-sm">{t('shell-loading')}</p> : null}
    </section>
  );
}

function Then({ then, now }: { then: ClaimView; now: ClaimView }) {
  const t = useText();
  const differing = differences(then, now);
  const alike = countedWith(then);
  return (
    <>
      <div className="flex flex-col gap-2">
        <p dir="auto" lang={then.language ?? undefined} className="break-words font-serif text-xl leading-snug">
          {then.redacted.includes('statement') ? <Redacted /> : <Revealed text={then.statement} />}
        </p>
        <div className="flex flex-wrap gap-2">
          <StatusBadge status={then.status} />
          <RatingBadge rating={ratingOf(then.verdict)} none={t('claims-no-verdict')} />
        </div>
      </div>
      <Section title={t('history-differs')} count={countOf(differing)}>
        <DifferencesList differing={differing} />
      </Section>
      <ClaimQuote view={then} />
      <Section title={t('evidence-title')} count={then.evidence.length}>
        {then.evidence.length === 0 ? <p className="text-soft text-sm">{t('history-no-evidence')}</p> : null}
        <ul className="flex flex-col divide-y divide-rule">
          {then.evidence.map((evidence) => (
            <EvidenceItem key={evidence.id} evidence={evidence} alike={alike.get(evidence.id)} stale={[]} />
          ))}
        </ul>
      </Section>
      <Section title={t('verdict-title')}>
        {then.verdict ? (
          <Verdict view={then} verdict={then.verdict} />
        ) : (
          <p className="text-soft text-sm">{t('history-no-verdict')}</p>
        )}
      </Section>
      <ClaimFacts view={then} />
    </>
  );
}

interface RestoreProps {
  then: ClaimView;
  now: ClaimView;
  entry: HistoryEntry;
  busy: boolean;
  onRestored: () => void;
}

/** The claim's own words and facts are set back; evidence, verdict and who works on it stay as they are now. */
function Restore({ then, now, entry, busy, onRestored }: RestoreProps) {
  const t = useText();
  const { why } = useAllowed(now.id);
  const [asking, setAsking] = useState(false);
  const back = restorable(differences(then, now));
  const restore = useChange(restoreClaim, { said: t('history-restored'), onDone: onRestored });
  const reason = why('claim.edit') ?? (back.length === 0 ? t('history-restore-same') : null);
  return (
    <>
      <ActionButton reason={reason} isPending={busy || restore.busy} onPress={() => setAsking(true)}>
        <RotateCcw aria-hidden="true" size={14} />
        {t('history-restore')}
      </ActionButton>
      <Confirm
        open={asking}
        warns={lapses(now.status)}
        title={t('history-restore-ask')}
        action={t('history-restore-do')}
        busy={restore.busy}
        error={restore.error}
        onConfirm={() => void restore.run(now.id, entry.hash)}
        onClose={() => {
          restore.forget();
          setAsking(false);
        }}
      >
        <p>{t('history-restore-means')}</p>
        <div className="@container">
          <Changes>
            {back.map((change) => (
              <ChangeRow key={change.field} change={{ ...change, before: change.after, after: change.before }} />
            ))}
          </Changes>
        </div>
        <ClaimEditWarning status={now.status} />
      </Confirm>
    </>
  );
}
