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

export function ratedName(rated: Rated, t: Text): string {
  return rated.rated === 'as' ? rated.label : t(wordId('insights-rated', rated.rated));
}

export function RatedBadge({ rated, t }: { rated: Rated; t: Text }) {
  if (rated.rated === 'as') return <RatingBadge rating={rated} bare />;
  if (rated.rated === 'not') return <RatingBadge rating={null} bare none={ratedName(rated, t)} />;
  return (
    <Badge icon={Ellipsis} bare>
      {ratedName(rated, t)}
    </Badge>
  );
}

export function allRow({ recorded, intervals }: Insights, t: Text): ChartRow {
  const name = t('insights-all');
  const over_time = intervals.map((interval) => interval.recorded);
  return { id: 'all', name, label: <span className="truncate">{name}</span>, total: recorded, over_time };
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
  return ratings.map(({ of, total, over_time }) => ({
    id: ratedId(of),
    name: ratedName(of, t),
    label: <RatedBadge rated={of} t={t} />,
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
