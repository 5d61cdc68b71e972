/* A verdict's rating in the shape that lists show: as it was called when it was given. */

import type { RowRating, VerdictView } from '../ipc/types';

export function ratingOf(verdict: VerdictView | null): RowRating | null {
  if (!verdict || verdict.redacted.includes('rating')) return null;
  const { rated, scale, scale_id, worst, best } = verdict;
  return {
    key: verdict.rating,
    label: rated?.label ?? verdict.rating,
    scale: scale ?? '',
    scale_id,
    value: rated?.value ?? null,
    worst,
    best,
  };
}
