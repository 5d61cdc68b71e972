/* A rating scale's fields as a form holds them: numbers as they are typed. Nothing here draws or calls. */

import type { Rating, RatingScale, ScaleEdit } from '../ipc/types';

export type RatingFields = { id: string; key: string; label: string; value: string; meaning: string };
export type ScaleFields = { name: string; worst: string; best: string; ratings: RatingFields[] };

const WHOLE = /^-?\d{1,15}$/;

function shown(value: number | null): string {
  return value === null ? '' : String(value);
}

export function blankRating(): RatingFields {
  return { id: crypto.randomUUID(), key: '', label: '', value: '', meaning: '' };
}

export function scaleFields(scale: RatingScale | undefined): ScaleFields {
  const ratings = scale?.ratings.map((rating) => ({ ...rating, id: rating.key, value: shown(rating.value) }));
  return {
    name: scale?.name ?? '',
    worst: shown(scale?.worst ?? null),
    best: shown(scale?.best ?? null),
    ratings: ratings ?? [
      { ...blankRating(), id: 'first' },
      { ...blankRating(), id: 'second' },
    ],
  };
}

/** Whether the text is a whole number or empty. */
export function isNumber(text: string): boolean {
  return text.trim() === '' || WHOLE.test(text.trim());
}

function number(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim());
}

/** Nothing where a number is no number. */
export function scaleOf({ name, worst, best, ratings }: ScaleFields): RatingScale | null {
  if (![worst, best, ...ratings.map((rating) => rating.value)].every(isNumber)) return null;
  const given = ratings.map(
    ({ key, label, value, meaning }): Rating => ({ key, label, value: number(value), meaning: meaning.trim() }),
  );
  return { name, worst: number(worst), best: number(best), ratings: given };
}

/** Only what differs from how the form began. */
export function editOf(begun: ScaleFields, given: RatingScale): ScaleEdit {
  const before = scaleOf(begun);
  const changed = Object.entries(given).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before?.[field as keyof RatingScale]),
  );
  return Object.fromEntries(changed);
}
