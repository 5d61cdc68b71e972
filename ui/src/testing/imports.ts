/* A table as it is opened, previewed and taken, for the tests of importing. */

import type { ImportedClaims, ImportPreview, OpenedTable, PreviewCell, TableFormat } from '../ipc/types';

const FORMAT: TableFormat = {
  kind: 'csv',
  encoding: 'UTF-8',
  delimiter: ',',
  quoting: true,
  header: 1,
  passed_over: 0,
  sheet: null,
  continued: [],
  sheets: [],
  unreadable: 0,
};

const COLUMNS = ['Statement', 'Who', 'Verdict', 'Stated on'];

const MAPPING: OpenedTable['mapping'] = [
  { column: 'Statement', field: 'statement' },
  { column: 'Verdict', field: 'rating' },
  { column: 'Stated on', field: 'claimed_on' },
];

export function openedTable(given: Partial<OpenedTable> = {}): OpenedTable {
  return { id: 1, name: 'coal.csv', format: FORMAT, columns: COLUMNS, mapping: MAPPING, ...given };
}

function cells(...texts: string[]): PreviewCell[] {
  return texts.map((text) => ({ text, value: text || null, problem: null }));
}

export function importPreview(given: Partial<ImportPreview> = {}): ImportPreview {
  const unread = 'no day can be read from it.';
  return {
    name: 'coal.csv',
    format: FORMAT,
    own_report: false,
    columns: COLUMNS,
    mapping: MAPPING,
    left_out: ['Who'],
    on_duplicate: 'skip',
    missing: null,
    rows: 3,
    new: 1,
    duplicates: 1,
    repeated: 0,
    unchanged: 0,
    decided: 0,
    rejected_total: 1,
    rejected: [{ row: 4, column: 'Statement', reason: 'the row has no statement.' }],
    unread_total: 1,
    unread: [{ row: 3, column: 'Stated on', value: 'the third', reason: unread }],
    ambiguous_days: 0,
    conversions: [],
    merged: [],
    ratings: [
      { label: 'pants-fire', key: 'false', scale: 'Two points', count: 1 },
      { label: 'Partly', key: null, scale: 'Two points', count: 2 },
    ],
    first: [
      {
        row: 2,
        cells: cells('Trains stand still.', 'Marat', 'pants-fire', '2022-03-01'),
        fate: 'new',
        claim: null,
        repeats: null,
        reason: null,
        changes: [],
      },
      {
        row: 3,
        cells: [...cells('Coal burns.', 'Aliya', 'Partly'), { text: 'the third', value: null, problem: unread }],
        fate: 'duplicate',
        claim: 'claim-1',
        repeats: null,
        reason: null,
        changes: [],
      },
      {
        row: 4,
        cells: cells('', 'Nobody', 'false', '2022-03-02'),
        fate: 'rejected',
        claim: null,
        repeats: null,
        reason: 'the row has no statement.',
        changes: [],
      },
    ],
    ...given,
  };
}

export function importedClaims(given: Partial<ImportedClaims> = {}): ImportedClaims {
  const { rejected, unread, conversions, merged, ratings, mapping, left_out, format } = importPreview();
  return {
    rows: 3,
    imported: 1,
    updated: 0,
    skipped: 1,
    repeated: [],
    repeated_total: 0,
    lapsed: 0,
    lapsed_claims: [],
    rejected,
    rejected_total: 1,
    unread,
    unread_total: 1,
    conversions,
    merged,
    ratings,
    mapping,
    left_out,
    format,
    dry_run: false,
    ...given,
  };
}
