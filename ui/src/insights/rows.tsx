/* The rows of the charts over time: what each is called, and how that is shown. */

import { Ellipsis } from 'lucide-react';
import { RatingBadge } from '../claims/RatingBadge';
import { StatusBadge } from '../claims/StatusBadge';
import type { Insights, Rated } from '../ipc/types';
import { Badge } from '../shared/Badge';
import { type Text, wordId } from '../shared/text';
import type { ChartRow } from './OverTimeChart';

export function ratedId(rated: Rated): string {
  return rated.rated === 'as' ? `${rated.scale_id}-${rated.key}` : rated.rated;
}

/** The scale of a rating, where another of these scales has a rating of the same label. */
function tellingScale(rated: Rated, all: readonly Rated[]): string | null {
  if (rated.rated !== 'as') return null;
  const alike = all.filter((other) => other.rated === 'as' && other.label === rated.label);
  return alike.length > 1 ? rated.scale : null;
}

export function ratedName(rated: Rated, all: readonly Rated[], t: Text): string {
  if (rated.rated !== 'as') return t(wordId('insights-rated', rated.rated));
  const scale = tellingScale(rated, all);
  return scale === null ? rated.label : t('insights-rating-of', { rating: rated.label, scale });
}

interface RatedBadgeProps {
  rated: Rated;
  /** All that it stands among. */
  all: readonly Rated[];
  t: Text;
}

export function RatedBadge({ rated, all, t }: RatedBadgeProps) {
  if (rated.rated === 'not') return <RatingBadge rating={null} bare none={ratedName(rated, all, t)} />;
  if (rated.rated === 'otherwise') {
    return (
      <Badge icon={Ellipsis} bare>
        {ratedName(rated, all, t)}
      </Badge>
    );
  }
  const scale = tellingScale(rated, all);
  return (
    <span className="inline-flex min-w-0 flex-col">
      <RatingBadge rating={rated} bare />
      {scale === null ? null : (
        <bdi className="truncate text-soft text-xs" title={scale}>
          {scale}
        </bdi>
      )}
    </span>
  );
}

export function allRow({ recorded, intervals }: Insights, t: Text): ChartRow {
  const name = t('insights-all');
  const over_time = intervals.map((interval) => interval.recorded);
  return { id: 'all', name, label: <bdi className="truncate">{name}</bdi>, total: recorded, over_time };
}

export function statusRows({ statuses }: Insights, t: Text): ChartRow[] {
  return statuses.map(({ of, total, over_time }) => ({
    id: of,
    name: t(wordId('status', of)),
    label: <StatusBadge status={of} bare />,
    total,
    over_time,
  }));
}

export function ratingRows({ ratings }: Insights, t: Text): ChartRow[] {
  const all = ratings.map(({ of }) => of);
  return ratings.map(({ of, total, over_time }) => ({
    id: ratedId(of),
    name: ratedName(of, all, t),
    label: <RatedBadge rated={of} all={all} t={t} />,
    total,
    over_time,
  }));
}

export function topicRows({ topics }: Insights): ChartRow[] {
  return topics.map(({ of, total, over_time }) => ({
    id: of,
    name: of,
    label: (
      <bdi className="truncate" title={of}>
        {of}
      </bdi>
    ),
    total,
    over_time,
  }));
}
