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
function isNumber(text: string): boolean {
  return text.trim() === '' || WHOLE.test(text.trim());
}

function number(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim());
}

function isLess(one: string, other: string): boolean {
  const [less, more] = [one, other].map((text) => (isNumber(text) ? number(text) : null));
  return less != null && more != null && less < more;
}

/** What is wrong with an end of the scale, as a message. */
export function wrongEnd({ worst, best }: ScaleFields, end: 'worst' | 'best'): string | null {
  if (!isNumber(end === 'worst' ? worst : best)) return 'scales-no-number';
  return end === 'best' && isLess(best, worst) ? 'scales-best-low' : null;
}

/** What is wrong with the value of a rating, as a message. */
export function wrongValue({ worst, best }: ScaleFields, { value }: RatingFields): string | null {
  if (!isNumber(value)) return 'scales-no-number';
  if (isLess(best, worst)) return null;
  if (isLess(value, worst)) return 'scales-value-low';
  return isLess(best, value) ? 'scales-value-high' : null;
}

/** What is wrong with the key of a rating, as a message, once there is one. */
export function wrongKey({ ratings }: ScaleFields, { id, key }: RatingFields): string | null {
  const taken = ratings.some((other) => other.id !== id && other.key.trim() === key.trim());
  return key.trim() !== '' && taken ? 'scales-key-taken' : null;
}

/** Why it can't be saved, as a message. */
export function wrongIn(scale: ScaleFields): string | null {
  const ends = wrongEnd(scale, 'worst') ?? wrongEnd(scale, 'best');
  const wrong = scale.ratings.map((rating) => wrongValue(scale, rating) ?? wrongKey(scale, rating)).find(Boolean);
  const unnamed = scale.ratings.some(({ label, key }) => label.trim() === '' || key.trim() === '');
  return ends ?? wrong ?? (unnamed ? 'scales-unnamed' : null);
}

/** To be asked of what has nothing wrong with it. */
export function scaleOf({ name, worst, best, ratings }: ScaleFields): RatingScale {
  const given = ratings.map(
    ({ key, label, value, meaning }): Rating => ({ key, label, value: number(value), meaning: meaning.trim() }),
  );
  return { name, worst: number(worst), best: number(best), ratings: given };
}

/** Only what differs from how the form began. */
export function editOf(begun: ScaleFields, given: RatingScale): ScaleEdit {
  const before = scaleOf(begun);
  const changed = Object.entries(given).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof RatingScale]),
  );
  return Object.fromEntries(changed);
}
