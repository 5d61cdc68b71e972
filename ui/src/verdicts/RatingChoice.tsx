/* The ratings of a scale as one choice: each with its value, its label, and when it is given. */

import { ratingLooks } from '../claims/RatingBadge';
import type { Rating, RatingScale } from '../ipc/types';
import { INK } from '../shared/Badge';
import { cx } from '../shared/classes';
import { RadioGroup } from '../shared/fields/toggles';
import { useText } from '../shared/text';

interface RatingChoiceProps {
  scale: RatingScale;
  value: string | null;
  onChange: (rating: string) => void;
  error: string | null;
}

export function RatingChoice({ scale, value, onChange, error }: RatingChoiceProps) {
  const t = useText();
  const { worst, best } = scale;
  const range = worst === null || best === null ? null : t('verdict-range', { worst, best });
  return (
    <RadioGroup
      required
      label={t('verdict-rating')}
      help={range ?? t('verdict-unordered')}
      value={value}
      onChange={onChange}
      error={error}
      options={scale.ratings.map((rating) => ({
        value: rating.key,
        label: rating.label,
        note: rating.meaning || undefined,
        icon: <Mark rating={rating} scale={scale} />,
      }))}
    />
  );
}

function Mark({ rating, scale: { worst, best } }: { rating: Rating; scale: RatingScale }) {
  const { icon: Icon, tone } = ratingLooks({ value: rating.value, worst, best });
  return (
    <span className={cx('inline-flex w-10 shrink-0 items-center gap-1.5', INK[tone])}>
      <Icon aria-hidden="true" size={15} />
      <span className="tabular-nums">{rating.value}</span>
    </span>
  );
}
