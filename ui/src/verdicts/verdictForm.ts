/* A verdict's fields as its form holds them, and what of them is sent. Nothing here draws or calls. */

import type { NewVerdict, RatingScaleRecord, VerdictEdit, VerdictView } from '../ipc/types';

export type VerdictForm = {
  /** Nothing until one is chosen: the desk's default holds. */
  scale_id: string | null;
  rating: string | null;
  summary: string;
  rationale: string;
};

/** What is chosen, with what holds where nothing was. */
export interface Choice {
  scale: RatingScaleRecord | undefined;
  rating: string | null;
}

export function formOf(verdict: VerdictView | null): VerdictForm {
  return {
    scale_id: verdict?.scale_id ?? null,
    rating: verdict?.rating ?? null,
    summary: verdict?.summary ?? '',
    rationale: verdict?.rationale ?? '',
  };
}

/** A scale with one rating leaves nothing to choose. */
export function onlyRating(scale: RatingScaleRecord | undefined): string | null {
  return scale?.ratings.length === 1 ? (scale.ratings[0]?.key ?? null) : null;
}

export function choiceOf(
  form: VerdictForm,
  scales: readonly RatingScaleRecord[],
  byDefault: string | null | undefined,
): Choice {
  const wanted = form.scale_id ?? byDefault;
  const scale = scales.find((each) => each.id === wanted) ?? scales[0];
  return { scale, rating: form.rating ?? onlyRating(scale) };
}

export function newVerdict(form: VerdictForm, { scale, rating }: Choice): NewVerdict {
  return {
    scale_id: scale?.id ?? null,
    rating: rating ?? '',
    rationale: form.rationale,
    summary: form.summary.trim() ? form.summary : null,
  };
}

/** Only what differs; where copies disagree, everything: the edit settles it. */
export function editOf(form: VerdictForm, { scale, rating }: Choice, verdict: VerdictView): VerdictEdit {
  const given = newVerdict(form, { scale, rating });
  if (verdict.conflicts.length > 0) return given;
  const edit: VerdictEdit = {};
  if (scale && (scale.id !== verdict.scale_id || rating !== verdict.rating)) {
    edit.scale_id = scale.id;
    edit.rating = given.rating;
  }
  if (given.rationale !== verdict.rationale) edit.rationale = given.rationale;
  if (given.summary !== verdict.summary) edit.summary = given.summary ?? null;
  return edit;
}
