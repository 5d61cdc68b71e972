/* Earlier claims like the one that is being typed: somebody may have checked it already.
   It is the core that finds them; nothing leaves the computer. They are one stop on the way through the form. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { similarClaims } from '../ipc/claims';
import type { SimilarClaim } from '../ipc/types';
import { Link } from '../shared/Link';
import { Marked } from '../shared/Marked';
import { useDayFormat, useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import { useArrowKeys } from '../shared/useArrowKeys';
import { useRested } from '../shared/useRested';
import { RatingBadge } from './RatingBadge';
import { StatusBadge } from './StatusBadge';

/** From the last key to asking, in milliseconds. */
const PAUSE = 250;
/** Fewer letters say nothing yet. */
const LETTERS = 8;
const MOST = 5;

export function SimilarClaims({ statement }: { statement: string }) {
  const t = useText();
  const keys = useArrowKeys<HTMLElement>();
  const asked = useRested(statement.trim(), PAUSE);
  const { data } = useQuery({
    queryKey: ['similar-claims', asked],
    queryFn: () => similarClaims(asked, MOST),
    enabled: asked.length >= LETTERS,
    placeholderData: keepPreviousData,
  });
  const similar = asked.length >= LETTERS ? (data ?? []) : [];
  return (
    <section {...keys} aria-label={t('record-similar')} aria-live="polite">
      {similar.length > 0 ? (
        <>
          <h3 className="text-soft text-xs">{t('record-similar')}</h3>
          <ul className="mt-1 border-rule border-t">
            {similar.map((claim) => (
              <Similar key={claim.id} claim={claim} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** Who said it and when tells two claims of the same words apart. */
function Similar({ claim }: { claim: SimilarClaim }) {
  const t = useText();
  const day = useDayFormat();
  const time = useTimeFormat('date');
  return (
    <li className="flex flex-col gap-1 border-rule border-b py-1.5">
      <Link to={`/claims/${claim.id}`} className="min-h-6 font-serif hover:underline">
        <bdi className="line-clamp-2 break-words">
          <Marked text={claim.statement} marks={claim.common} />
        </bdi>
      </Link>
      <span className="flex flex-wrap items-center gap-1.5 text-soft text-xs">
        <StatusBadge status={claim.status} />
        <RatingBadge rating={claim.rating} />
        <span className="min-w-0 break-words">
          {t('record-similar-score', { percent: Math.round(claim.score * 100) })}
          {claim.claimant ? (
            <>
              {' · '}
              <bdi>{claim.claimant}</bdi>
            </>
          ) : null}
          {' · '}
          {claim.claimed_on
            ? t('record-similar-said', { day: day(claim.claimed_on) })
            : t('record-similar-recorded', { day: time(claim.created_at) })}
        </span>
      </span>
    </li>
  );
}
