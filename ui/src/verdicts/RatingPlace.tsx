/* Where a rating's value stands between a scale's lowest and highest, in words. Nothing where the scale has no order. */

import { useText } from '../shared/text';

interface RatingPlaceProps {
  value: number | null;
  worst: number | null;
  best: number | null;
}

export function RatingPlace({ value, worst, best }: RatingPlaceProps) {
  const t = useText();
  if (value === null || worst === null || best === null) return null;
  return <span className="text-soft text-xs tabular-nums">{t('verdict-place', { value, worst, best })}</span>;
}
