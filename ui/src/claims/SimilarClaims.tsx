/* Earlier claims like the one that is being typed: somebody may have checked it already.
   It is the core that finds them; nothing leaves the computer. They are one stop on the way through the form. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { similarClaims } from '../ipc/claims';
import type { SimilarClaim } from '../ipc/types';
import { Link } from '../shared/Link';
import { Marked } from '../shared/Marked';
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

function Similar({ claim }: { claim: SimilarClaim }) {
  const t = useText();
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
        {t('record-similar-score', { percent: Math.round(claim.score * 100) })}
      </span>
    </li>
  );
}
