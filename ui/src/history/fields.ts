/* The fields that history shows: what sort of value each has, and which are left out because they say nothing to a
   reader. */

import type { FieldChange, HistoryEntry, Kind } from '../ipc/types';
import { type Text, wordId } from '../shared/text';

export type Shape =
  | 'line'
  | 'language'
  | 'prose'
  | 'markdown'
  | 'fixed'
  | 'day'
  | 'person'
  | 'source'
  | 'article'
  | 'scale'
  | 'rating'
  | 'status'
  | 'word'
  | 'yes'
  | 'list'
  | 'files'
  | 'quote'
  | 'code'
  | 'ratings'
  | 'number'
  | 'other';

/** In the order in which a reader wants them. */
const SHAPES: Record<string, Shape> = {
  statement: 'prose',
  title: 'line',
  name: 'line',
  source_id: 'source',
  stance: 'word',
  article_id: 'article',
  quote: 'quote',
  locator: 'line',
  claimant: 'line',
  author: 'line',
  person_id: 'person',
  reported_by: 'line',
  publisher: 'line',
  modality: 'word',
  kind: 'word',
  claimed_on: 'day',
  published_on: 'day',
  accessed_on: 'day',
  url: 'line',
  archived_url: 'line',
  appearances: 'list',
  language: 'language',
  origin: 'line',
  interest: 'prose',
  primary: 'yes',
  confidential: 'yes',
  attachments: 'files',
  text: 'prose',
  text_sha256: 'code',
  rating: 'rating',
  scale_id: 'scale',
  summary: 'prose',
  rationale: 'markdown',
  class: 'word',
  notice: 'prose',
  body: 'prose',
  resolved: 'yes',
  tags: 'list',
  priority: 'word',
  assignee_id: 'person',
  due_on: 'day',
  status: 'status',
  reason: 'fixed',
  note: 'prose',
  role: 'word',
  active: 'yes',
  label: 'line',
  public_key: 'code',
  ratings: 'ratings',
  worst: 'number',
  best: 'number',
  four_eyes: 'yes',
  min_independent_sources: 'number',
  primary_source_required: 'yes',
  claimant_contacted_required: 'yes',
  default_scale_id: 'scale',
};

const ORDER = Object.keys(SHAPES);

export function byField(one: { field: string }, other: { field: string }): number {
  return ORDER.indexOf(one.field) - ORDER.indexOf(other.field);
}

export function shapeOf(field: string): Shape {
  return SHAPES[field] ?? 'other';
}

const WORDS: Record<string, string> = { kind: 'source-kind', class: 'correction-class' };

/** Where the words of a closed set stand: `modality`, `source-kind`, … */
export function wordsOf(field: string): string {
  return WORDS[field] ?? field;
}

const HIDDEN: readonly string[] = ['claim_id', 'text_sha256', 'reply_to'];
/** What the heading of the entry says already. */
const SAID: Partial<Record<string, readonly string[]>> = {
  'evidence.attach': ['source_id'],
  'comment.resolve': ['resolved'],
  'comment.reopen': ['resolved'],
  'claim.record': ['status'],
  'comment.add': ['resolved'],
  redact: ['target', 'fields'],
};

function same(change: FieldChange): boolean {
  return JSON.stringify(change.before) === JSON.stringify(change.after);
}

function empty(change: FieldChange): boolean {
  const none = [null, '', '[]'];
  const text = Array.isArray(change.after) ? JSON.stringify(change.after) : change.after;
  return change.before === null && (none as unknown[]).includes(text);
}

/** The changes that a reader is shown: nothing that was empty and stays so, nothing that is said already. */
export function shownChanges(entry: HistoryEntry): FieldChange[] {
  const said = SAID[entry.op] ?? [];
  const shown = entry.changes.filter((change) => {
    if (!change.known || change.redacted) return true;
    return !HIDDEN.includes(change.field) && !said.includes(change.field) && !empty(change) && !same(change);
  });
  return shown.sort(byField);
}

/** A source's words are a passage, an article's are a quote. */
export function fieldName(t: Text, kind: Kind, field: string): string {
  const name = kind === 'evidence' && field === 'quote' ? 'passage' : field;
  return t(wordId('field', name));
}
