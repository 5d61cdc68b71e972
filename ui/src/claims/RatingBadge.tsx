/* What was found, on whatever scale: the scale's own label, with an icon and a colour by its place on the scale. */

import { CircleCheck, CircleHelp, CircleMinus, CircleX, type LucideIcon, Scale } from 'lucide-react';
import type { RowRating } from '../ipc/types';
import { Badge, type Tone } from '../shared/Badge';

type Rated = Pick<RowRating, 'label' | 'scale' | 'value' | 'worst' | 'best'>;

interface Looks {
  icon: LucideIcon;
  tone: Tone;
}

/** A rating without a number, e.g. satire, says nothing of true or false. */
export function ratingLooks({ value, worst, best }: Pick<Rated, 'value' | 'worst' | 'best'>): Looks {
  if (value === null || worst === null || best === null || worst === best) return { icon: Scale, tone: 'neutral' };
  const place = (value - worst) / (best - worst);
  if (place >= 0.75) return { icon: CircleCheck, tone: 'good' };
  if (place >= 0.45) return { icon: CircleMinus, tone: 'warn' };
  return { icon: CircleX, tone: 'bad' };
}

interface RatingBadgeProps {
  rating: Rated | null;
  bare?: boolean;
  wraps?: boolean;
  /** What stands where nothing was found yet. */
  none?: string;
}

export function RatingBadge({ rating, bare = false, wraps = false, none }: RatingBadgeProps) {
  if (!rating) {
    return none ? (
      <Badge icon={CircleHelp} bare={bare}>
        {none}
      </Badge>
    ) : null;
  }
  const { icon, tone } = ratingLooks(rating);
  return (
    <Badge
      icon={icon}
      tone={tone}
      bare={bare}
      wraps={wraps}
      title={bare ? `${rating.label} · ${rating.scale}` : rating.scale}
    >
      <bdi>{rating.label}</bdi>
    </Badge>
  );
}
