/* Where the work on a claim stands and what comes next, what was found, and what a reader of it must know. */

import { GitMerge, Hourglass, UserCheck } from 'lucide-react';
import type { ClaimView } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { useText, wordId } from '../shared/text';
import { RatingPlace } from '../verdicts/RatingPlace';
import { ratingOf } from '../verdicts/rating';
import { isReasoned } from '../verdicts/reasoned';
import { disputed } from './disputed';
import { RatingBadge } from './RatingBadge';
import { StatusBadge } from './StatusBadge';

/** What comes next, as the id of its words. A verdict that is complete is not to be finished any more. */
function nextOf(view: ClaimView): string {
  if (disputed(view)) return 'claim-next-conflict';
  if (view.status !== 'in_progress') return wordId('claim-next', view.status);
  if (!view.verdict) return view.policy.length > 0 ? 'claim-next-draft' : 'claim-next-propose';
  if (!isReasoned(view.verdict)) return 'claim-next-in-progress';
  return view.policy.length > 0 ? 'claim-next-unmet' : 'claim-next-submit';
}

export function ClaimStatus({ view }: { view: ClaimView }) {
  const t = useText();
  const rating = ratingOf(view.verdict);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusBadge status={view.status} />
      <RatingBadge rating={rating} none={t('claims-no-verdict')} />
      {rating ? <RatingPlace value={rating.value} worst={rating.worst} best={rating.best} /> : null}
      <ClaimMarks view={view} />
      <span className="text-soft text-sm">{t(nextOf(view))}</span>
    </div>
  );
}

/** Self-approved, stale, disputed: shown wherever the claim shows. */
function ClaimMarks({ view }: { view: ClaimView }) {
  const t = useText();
  return (
    <>
      {view.self_approved ? (
        <Badge icon={UserCheck} tone="warn" title={t('claim-self-approved-why')}>
          {t('claim-self-approved')}
        </Badge>
      ) : null}
      {view.approval_stale.length > 0 ? (
        <Badge icon={Hourglass} tone="warn" title={t('claim-stale-why')}>
          {t('claim-stale')}
        </Badge>
      ) : null}
      {disputed(view) ? (
        <Badge icon={GitMerge} tone="bad" title={t('claim-disputed-why')}>
          {t('claim-disputed')}
        </Badge>
      ) : null}
    </>
  );
}
