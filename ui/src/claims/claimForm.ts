/* A claim's fields as the form in place holds them, and what of them each command is given: only what differs.
   Nothing here draws or calls. */

import type { Assignment, ClaimEdit, ClaimView, Modality, Op, Priority } from '../ipc/types';

export type ClaimForm = {
  statement: string;
  article_id: string | null;
  quote: string;
  /** Which occurrence, from 1, where the words stand more than once. */
  nth: number | null;
  claimant: string;
  reported_by: string;
  modality: Modality;
  claimed_on: string | null;
  /** One address a line. */
  appearances: string;
  language: string;
  assignee_id: string | null;
  due_on: string | null;
  priority: Priority;
  tags: string[];
};

const NO_CONTENT: Readonly<Partial<Record<keyof ClaimForm, Op>>> = {
  assignee_id: 'claim.assign',
  due_on: 'claim.assign',
  priority: 'claim.assign',
  tags: 'claim.tag',
};

/** The fields that another command saves. */
export function fieldsBut(form: ClaimForm, op: Op): (keyof ClaimForm)[] {
  const fields = Object.keys(form) as (keyof ClaimForm)[];
  return fields.filter((field) => (NO_CONTENT[field] ?? 'claim.edit') !== op);
}

/** The fields that copies disagree about. A quote belongs to its article: whoever sets one of them sets both. */
export function inDispute({ conflicts }: ClaimView): (keyof ClaimForm)[] {
  const fields = conflicts.map(({ field }) => field as keyof ClaimForm);
  const quoted = fields.some((field) => field === 'quote' || field === 'article_id');
  return quoted ? [...fields, 'article_id', 'quote', 'nth'] : fields;
}

/** The form with those fields as they stand in the record. */
export function withRecorded(form: ClaimForm, fields: readonly (keyof ClaimForm)[], view: ClaimView): ClaimForm {
  const recorded = formOf(view);
  return { ...form, ...Object.fromEntries(fields.map((field) => [field, recorded[field]])) };
}

export const MODALITIES: readonly Modality[] = ['asserted', 'hedged', 'reported', 'denied', 'questioned'];
export const PRIORITIES: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

export function formOf(view: ClaimView): ClaimForm {
  return {
    statement: view.statement,
    article_id: view.article_id,
    quote: view.quote?.exact ?? '',
    nth: null,
    claimant: view.claimant ?? '',
    reported_by: view.reported_by ?? '',
    modality: view.modality,
    claimed_on: view.claimed_on,
    appearances: view.appearances.join('\n'),
    language: view.language ?? '',
    assignee_id: view.assignee_id,
    due_on: view.due_on,
    priority: view.priority,
    tags: [...view.tags],
  };
}

/** What stands in a field of one value a line. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function filled<Edit extends object>(edit: Edit): Edit | null {
  return Object.keys(edit).length > 0 ? edit : null;
}

/** What changes the claim itself; nothing where it stays. */
export function contentOf(form: ClaimForm, view: ClaimView): ClaimEdit | null {
  const edit: ClaimEdit = {};
  if (form.statement !== view.statement) edit.statement = form.statement;
  if (form.modality !== view.modality) edit.modality = form.modality;
  if (form.claimed_on !== view.claimed_on) edit.claimed_on = form.claimed_on;
  for (const field of ['claimant', 'reported_by', 'language'] as const) {
    const given = form[field].trim();
    if (given !== (view[field] ?? '')) edit[field] = given || null;
  }
  const addresses = lines(form.appearances);
  if (addresses.join('\n') !== view.appearances.join('\n')) edit.appearances = addresses;
  return filled({ ...edit, ...quoted(form, view) });
}

/** A quote is looked for again when its words, its occurrence or its article change. */
function quoted(form: ClaimForm, view: ClaimView): Pick<ClaimEdit, 'article_id' | 'quote'> {
  const moved = form.article_id !== view.article_id;
  const words = form.quote.trim() === '' ? '' : form.quote;
  const again = moved || form.nth !== null || words !== (view.quote?.exact ?? '');
  const edit: Pick<ClaimEdit, 'article_id' | 'quote'> = moved ? { article_id: form.article_id } : {};
  if (!again || (words === '' && !view.quote)) return edit;
  return { ...edit, quote: words ? { exact: words, nth: form.nth } : null };
}

export function assignmentOf(form: ClaimForm, view: ClaimView): Assignment | null {
  const edit: Assignment = {};
  if (form.assignee_id !== view.assignee_id) edit.assignee_id = form.assignee_id;
  if (form.due_on !== view.due_on) edit.due_on = form.due_on;
  if (form.priority !== view.priority) edit.priority = form.priority;
  return filled(edit);
}

export function taggingOf(form: ClaimForm, view: ClaimView): { add: string[]; remove: string[] } | null {
  const add = form.tags.filter((tag) => !view.tags.includes(tag));
  const remove = view.tags.filter((tag) => !form.tags.includes(tag));
  return add.length + remove.length > 0 ? { add, remove } : null;
}
