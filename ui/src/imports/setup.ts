/* What is chosen for an import: which column stands for which field, what labels mean. It decides nothing of its own:
   what becomes of a row is the core's answer. */

import type {
  DayOrder,
  DuplicateRule,
  ImportedClaims,
  ImportField,
  ImportPreview,
  JsonValue,
  LabelRating,
  MappedColumn,
  OpenedTable,
  RatingScaleRecord,
  ScaleId,
  TableFormat,
  TableOptions,
} from '../ipc/types';
import { type Text, wordId } from '../shared/text';

export const FIELDS: readonly ImportField[] = [
  'statement',
  'claimant',
  'reported_by',
  'modality',
  'claimed_on',
  'appearances',
  'language',
  'tags',
  'priority',
  'due_on',
  'assignee',
  'rating',
  'rationale',
  'summary',
  'scale',
  'comment',
  'claim_id',
];

/** What it is called in the catalogue, where a claim's own field is called otherwise. */
const NAMES: Partial<Record<ImportField, string>> = {
  assignee: 'field-assignee-id',
  comment: 'field-body',
  claim_id: 'imports-field-claim-id',
};

export function fieldName(t: Text, field: ImportField): string {
  return t(NAMES[field] ?? wordId('field', field));
}

/** Why nothing can be taken yet. What to do about it is said in the words of this screen: the core's own are the terminal's. */
export function missingOf(t: Text, preview: ImportPreview): string | null {
  if (preview.columns.length === 0) return t('imports-missing-columns');
  const told = preview.mapping.some(({ field }) => field === 'statement');
  return preview.missing && !told ? t('imports-missing-statement') : preview.missing;
}

export const RULES: readonly DuplicateRule[] = ['skip', 'update', 'add'];

export const DAY_ORDERS: readonly DayOrder[] = ['day_first', 'month_first'];

/** Encodings that tables come in, by their names in the Encoding Standard. */
const ENCODINGS = [
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'windows-1251',
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'KOI8-R',
  'IBM866',
  'GB18030',
  'Big5',
  'Shift_JIS',
  'EUC-KR',
];

export const DELIMITERS = [
  { name: 'comma', letter: ',' },
  { name: 'semicolon', letter: ';' },
  { name: 'tab', letter: '\t' },
  { name: 'bar', letter: '|' },
] as const;

/** The usual encodings, and the one in use. */
export function encodingsFor({ encoding }: TableFormat): string[] {
  return encoding && !ENCODINGS.includes(encoding) ? [encoding, ...ENCODINGS] : ENCODINGS;
}

/** How to read a table in which one thing is said otherwise: what was found out with its help is found out anew. */
export function rereading(format: TableFormat, change: TableOptions): TableOptions {
  const { encoding, sheet } = format;
  if (change.encoding || change.sheet) return change;
  if (change.delimiter) return { encoding, ...change };
  const delimiter = format.kind === 'csv' ? format.delimiter : null;
  return { encoding, delimiter, sheet, ...change };
}

/** So many headers are remembered with their mapping, the last first. */
const KEPT = 40;

export type KeptMapping = { columns: string[]; mapping: MappedColumn[] };

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function mappedFrom(value: unknown): MappedColumn[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const { column, field } = (each ?? {}) as Partial<MappedColumn>;
    return typeof column === 'string' && field && FIELDS.includes(field) ? [{ column, field }] : [];
  });
}

/** Settings may be of another version: what does not fit is left out. */
export function keptFrom(value: readonly JsonValue[]): KeptMapping[] {
  return value.flatMap((each) => {
    const { columns, mapping } = (each ?? {}) as Record<string, unknown>;
    return isStrings(columns) ? [{ columns, mapping: mappedFrom(mapping) }] : [];
  });
}

function sameHeader(columns: readonly string[], others: readonly string[]): boolean {
  return columns.length === others.length && columns.every((column, at) => column === others[at]);
}

/** What was kept for a table with this header, or what the columns' names tell. */
export function mappingOf(table: OpenedTable, kept: readonly KeptMapping[]): MappedColumn[] {
  return kept.find(({ columns }) => sameHeader(columns, table.columns))?.mapping ?? table.mapping;
}

/** Nothing to keep where it is what the names tell. */
export function keeping(kept: readonly KeptMapping[], table: OpenedTable, mapping: MappedColumn[]): KeptMapping[] {
  const others = kept.filter(({ columns }) => !sameHeader(columns, table.columns));
  if (isSame(mapping, table.mapping)) return others;
  return [{ columns: table.columns, mapping }, ...others].slice(0, KEPT);
}

export function isSame(mapping: readonly MappedColumn[], other: readonly MappedColumn[]): boolean {
  const has = ({ column, field }: MappedColumn) => other.some((each) => each.column === column && each.field === field);
  return mapping.length === other.length && mapping.every(has);
}

/** Lets a column stand for this field, or for none. Whatever stood for the field before is left out. */
export function put(mapping: readonly MappedColumn[], column: string, field: ImportField | null): MappedColumn[] {
  const others = mapping.filter((mapped) => mapped.column !== column && mapped.field !== field);
  return field ? [...others, { column, field }] : others;
}

/** What labels mean, by the scale. */
export type Said = Readonly<Record<ScaleId, LabelRating[]>>;

export function saidFrom(value: { [name: string]: JsonValue }): Said {
  const labels = (given: JsonValue) =>
    (Array.isArray(given) ? given : []).flatMap((each) => {
      const { label, key } = (each ?? {}) as Partial<LabelRating>;
      return typeof label === 'string' ? [{ label, key: typeof key === 'string' ? key : null }] : [];
    });
  return Object.fromEntries(Object.entries(value).map(([scale, given]) => [scale, labels(given)]));
}

/** What was said of labels, as far as the scale still has these ratings. */
export function saidOn(said: Said, scale: RatingScaleRecord | undefined): LabelRating[] {
  if (!scale) return [];
  const fits = ({ key }: LabelRating) => key === null || scale.ratings.some((rating) => rating.key === key);
  return (said[scale.id] ?? []).filter(fits);
}

export function say(said: readonly LabelRating[], label: string, key: string | null): LabelRating[] {
  return [...said.filter((each) => each.label !== label), { label, key }];
}

/** How many rows become a claim or change one. */
export function taken(preview: ImportPreview): number {
  if (preview.missing) return 0;
  return preview.new + (preview.on_duplicate === 'skip' ? 0 : preview.duplicates);
}

/** Whether the rule lets none of its rows be taken: what stands in their cells is then no matter. */
export function isAllSkipped({ rows, duplicates, on_duplicate }: ImportPreview): boolean {
  return on_duplicate === 'skip' && rows > 0 && duplicates === rows;
}

/** What one undo of an import does, and what stays. */
export function undoneBy(t: Text, { imported, updated }: ImportedClaims, keys: string): string {
  const said = [t('imports-one-undo', { keys })];
  if (imported > 0) said.push(t('imports-one-undo-recorded'));
  if (updated > 0) said.push(t('imports-one-undo-changed'));
  return said.join(' ');
}

/** What an import came to, in a line. */
export function cameTo(t: Text, { imported, updated }: ImportedClaims): string {
  const said = [];
  if (imported > 0 || updated === 0) said.push(t('imports-done', { count: imported }));
  if (updated > 0) said.push(t('imports-done-changed', { count: updated }));
  return said.join(' · ');
}
