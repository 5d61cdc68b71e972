/* A source's fields as a form holds them, and what of them is sent. Nothing here draws or calls. */

import type { NewSource, SourceEdit, SourceKind, SourceRecord } from '../ipc/types';

export const SOURCE_KINDS: readonly SourceKind[] = [
  'official_record',
  'dataset',
  'statement',
  'interview',
  'news_report',
  'study',
  'image',
  'video',
  'social_post',
  'other',
];

export type SourceFields = {
  title: string;
  kind: SourceKind;
  primary: boolean;
  author: string;
  publisher: string;
  url: string;
  archived_url: string;
  published_on: string | null;
  accessed_on: string | null;
  origin: string;
  interest: string;
  confidential: boolean;
  note: string;
};

const GIVEN = [
  'author',
  'publisher',
  'url',
  'archived_url',
  'published_on',
  'accessed_on',
  'origin',
  'interest',
  'note',
] as const;

export function fieldsOf(source: SourceRecord | undefined, title = ''): SourceFields {
  return {
    title: source?.title ?? title,
    kind: source?.kind ?? 'other',
    primary: source?.primary ?? false,
    author: source?.author ?? '',
    publisher: source?.publisher ?? '',
    url: source?.url ?? '',
    archived_url: source?.archived_url ?? '',
    published_on: source?.published_on ?? null,
    accessed_on: source?.accessed_on ?? null,
    origin: source?.origin ?? '',
    interest: source?.interest ?? '',
    confidential: source?.confidential ?? false,
    note: source?.note ?? '',
  };
}

function given(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value;
}

export function newSource(fields: SourceFields): NewSource {
  const { title, kind, primary, confidential } = fields;
  const rest = Object.fromEntries(GIVEN.map((name) => [name, given(fields[name])]));
  return { title, kind, primary, confidential, ...rest };
}

/** Only what differs, so that an edit made elsewhere at the same time is not overwritten. */
export function editOf(before: SourceFields, after: SourceFields): SourceEdit {
  const edit: SourceEdit = {};
  if (after.title !== before.title) edit.title = after.title;
  if (after.kind !== before.kind) edit.kind = after.kind;
  if (after.primary !== before.primary) edit.primary = after.primary;
  if (after.confidential !== before.confidential) edit.confidential = after.confidential;
  for (const name of GIVEN) {
    if (after[name] !== before[name]) edit[name] = given(after[name]);
  }
  return edit;
}

/** What a source of the library that is used in place of a new one says already. */
const KNOWN: readonly string[] = ['title', 'kind', 'publisher', 'url'] satisfies (keyof SourceFields)[];

/** Whether more was typed of a new source than the one in its place says already. */
export function saysMore(begun: SourceFields, typed: SourceFields): boolean {
  return Object.keys(editOf(begun, typed)).some((field) => !KNOWN.includes(field));
}
