/* Two verdicts on one claim: each whole, side by side, as its author left it. One is taken as it is, or another is
   written in their place: in the verdict's own form, since two forms of one draft would write over each other. */

import { useQueries } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useAllowed } from '../claims/allowed';
import { RatingBadge } from '../claims/RatingBadge';
import { claimAsOf } from '../ipc/history';
import { asIpcError } from '../ipc/invoke';
import type { ClaimView, Conflict, Side, VerdictView } from '../ipc/types';
import { editVerdict } from '../ipc/verdicts';
import { ActionButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { useDrafts } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Markdown } from '../shared/Markdown';
import { Redacted } from '../shared/Redacted';
import { navigate } from '../shared/router';
import { useText } from '../shared/text';
import { RatingPlace } from '../verdicts/RatingPlace';
import { ratingOf } from '../verdicts/rating';
import { Compared } from './Compared';
import { SideCard, Sides } from './ConflictSides';

/** Any two changes of a verdict collide: those sides are the verdicts; without them, those of a single field. */
function sidesOf(conflicts: readonly Conflict[]): readonly Side[] {
  return (conflicts.find(({ field }) => field === 'verdict') ?? conflicts[0])?.sides ?? [];
}

export function VerdictConflict({ view, conflicts }: { view: ClaimView; conflicts: readonly Conflict[] }) {
  const t = useText();
  const { why } = useAllowed(view.id);
  const { isOpen } = useDrafts();
  const change = useChange(editVerdict, { said: t('conflicts-settled') });
  const sides = sidesOf(conflicts);
  const then = useQueries({
    queries: sides.map(({ revision }) => ({
      queryKey: ['claim-as-of', view.id, revision],
      queryFn: () => claimAsOf(view.id, revision),
    })),
  });
  const reason = why('verdict.edit');
  const draft = `verdict-edit:${view.id}`;
  const { button, left } = useWayBack(isOpen(draft));
  const failed = then.find(({ error }) => error)?.error;
  const verdicts = then.map(({ data }) => data?.verdict ?? null);
  const take = (verdict: VerdictView) => {
    const { scale_id, rating, rationale, summary } = verdict;
    void change.run(view.id, { scale_id, rating, rationale, summary });
  };
  return (
    <fieldset aria-label={t('verdict-title')} className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold text-sm">{t('verdict-title')}</h3>
      <Sides>
        {sides.map((side, at) => {
          const verdict = verdicts[at];
          const gone = verdict?.redacted.length ? t('conflicts-gone') : null;
          return (
            <SideCard
              key={side.revision}
              side={side}
              at={at}
              reason={reason ?? gone ?? (verdict ? null : t('shell-loading'))}
              busy={change.busy}
              onTake={() => verdict && take(verdict)}
            >
              {verdict ? <Whole verdict={verdict} beside={at > 0 ? (verdicts[0] ?? null) : null} /> : null}
            </SideCard>
          );
        })}
      </Sides>
      <ErrorNote error={failed ? asIpcError(failed) : change.error} />
      {isOpen(draft) ? null : (
        <div ref={button}>
          <ActionButton
            small
            tone="quiet"
            reason={reason}
            onPress={() => {
              left.current = true;
              navigate(`/claims/${view.id}?draft=${draft}`);
            }}
          >
            <PenLine aria-hidden="true" size={13} />
            {t('conflicts-write-verdict')}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}

/** The form stands elsewhere: who went there from here, and gives it up, is here again. */
function useWayBack(away: boolean) {
  const button = useRef<HTMLDivElement>(null);
  const left = useRef(false);
  const was = useRef(away);
  useEffect(() => {
    if (was.current && !away && left.current) {
      left.current = false;
      button.current?.querySelector('button')?.focus();
    }
    was.current = away;
  }, [away]);
  return { button, left };
}

/** With another one beside it, its texts show what they have otherwise, where they are alike. */
function Whole({ verdict, beside }: { verdict: VerdictView; beside: VerdictView | null }) {
  const rating = ratingOf(verdict);
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2">
        {rating ? <RatingBadge rating={rating} /> : <Redacted />}
        {rating ? <RatingPlace value={rating.value} worst={rating.worst} best={rating.best} /> : null}
      </p>
      {verdict.summary ? (
        <p dir="auto" className="font-serif text-base">
          {beside?.summary && beside.summary !== verdict.summary ? (
            <Compared ifAlike before={beside.summary} after={verdict.summary} />
          ) : (
            verdict.summary
          )}
        </p>
      ) : null}
      <Reasons verdict={verdict} beside={beside} />
    </div>
  );
}

function Reasons({ verdict, beside }: { verdict: VerdictView; beside: VerdictView | null }) {
  if (verdict.redacted.includes('rationale')) return <Redacted />;
  if (beside?.rationale && beside.rationale !== verdict.rationale) {
    return (
      <p className="font-serif">
        <Compared ifAlike before={beside.rationale} after={verdict.rationale} />
      </p>
    );
  }
  return <Markdown text={verdict.rationale} className="font-serif text-sm" />;
}
