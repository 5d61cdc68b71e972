/* Where a source is used: each claim with the source's stance, and the passage that says so. */

import { CircleMinus } from 'lucide-react';
import { RatingBadge } from '../claims/RatingBadge';
import { StatusBadge } from '../claims/StatusBadge';
import { StanceBadge } from '../evidence/StanceBadge';
import { asIpcError } from '../ipc/invoke';
import type { SourceId, SourceUse } from '../ipc/types';
import { ErrorNote } from '../shared/ErrorNote';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { useText } from '../shared/text';
import { useUses } from './uses';

export function SourceUses({ source }: { source: SourceId }) {
  const t = useText();
  const { data, error } = useUses(source);
  if (error) return <ErrorNote error={asIpcError(error)} />;
  if (!data) return <p className="text-soft text-sm">{t('shell-loading')}</p>;
  if (data.length === 0) {
    return (
      <p className="flex items-start gap-2 text-soft text-sm">
        <CircleMinus aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        <span>
          {t('sources-uses-none')}. {t('sources-uses-none-text')}
        </span>
      </p>
    );
  }
  return (
    <ul className="flex flex-col divide-y divide-rule">
      {data.map((use) => (
        <Use key={use.evidence_id} use={use} />
      ))}
    </ul>
  );
}

function Use({ use }: { use: SourceUse }) {
  return (
    <li className="flex flex-col gap-1 py-2 first:pt-0">
      <Link
        to={`/claims/${use.claim_id}`}
        className="min-h-6 font-serif text-base text-ink leading-row hover:text-accent hover:underline"
      >
        <bdi>{use.statement || <Redacted />}</bdi>
      </Link>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StanceBadge stance={use.stance} />
        <StatusBadge status={use.status} bare />
        <RatingBadge rating={use.rating} bare />
      </div>
      {use.quote ? (
        <blockquote dir="auto" className="border-rule border-s-2 ps-2 font-serif text-sm text-soft">
          {use.quote}
        </blockquote>
      ) : null}
      {use.locator ? (
        <p dir="auto" className="text-soft text-xs">
          {use.locator}
        </p>
      ) : null}
    </li>
  );
}
