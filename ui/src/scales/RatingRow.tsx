/* One rating in the form of its scale. */

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { IpcError } from '../ipc/invoke';
import type { Rating } from '../ipc/types';
import { IconButton } from '../shared/Button';
import { atItem } from '../shared/fieldErrors';
import { TextField } from '../shared/fields/TextField';
import { useText } from '../shared/text';
import { type RatingFields, type ScaleFields, wrongKey, wrongValue } from './fields';

interface RatingRowProps {
  scale: ScaleFields;
  rating: RatingFields;
  at: number;
  /** Whether it was just added: one goes on by naming it. */
  begins: boolean;
  error: IpcError | null;
  onChange: (change: Partial<RatingFields>) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

export function RatingRow({ scale, rating, at, begins, error, onChange, onMove, onRemove }: RatingRowProps) {
  const t = useText();
  const count = scale.ratings.length;
  /** What the form finds itself, or else what was refused. */
  const wrong = (part: keyof Rating, message: string | null = null) =>
    message ? t(message) : atItem(error, 'ratings', at, part);
  const label = rating.label || rating.key || t('scales-rating', { at: at + 1 });
  return (
    <li className="grid items-start gap-2 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_8rem_minmax(0,4fr)_auto]">
      <TextField
        required
        autoFocus={begins}
        label={t('scales-label')}
        value={rating.label}
        onChange={(next) => onChange({ label: next })}
        error={wrong('label')}
      />
      <TextField
        ltr
        mono
        required
        label={t('scales-key')}
        value={rating.key}
        onChange={(key) => onChange({ key })}
        error={wrong('key', wrongKey(scale, rating))}
      />
      <TextField
        label={t('scales-value')}
        value={rating.value}
        onChange={(value) => onChange({ value })}
        error={wrong('value', wrongValue(scale, rating))}
      />
      <TextField
        label={t('scales-meaning')}
        value={rating.meaning}
        onChange={(meaning) => onChange({ meaning })}
        error={wrong('meaning')}
      />
      <span className="flex sm:mt-5">
        <IconButton
          label={t('scales-rating-up', { label })}
          reason={at === 0 ? t('scales-at-top') : null}
          onPress={() => onMove(-1)}
        >
          <ArrowUp aria-hidden="true" size={16} />
        </IconButton>
        <IconButton
          label={t('scales-rating-down', { label })}
          reason={at === count - 1 ? t('scales-at-end') : null}
          onPress={() => onMove(1)}
        >
          <ArrowDown aria-hidden="true" size={16} />
        </IconButton>
        <IconButton
          label={t('scales-rating-remove', { label })}
          reason={count === 1 ? t('scales-one-left') : null}
          onPress={onRemove}
        >
          <X aria-hidden="true" size={16} />
        </IconButton>
      </span>
    </li>
  );
}
