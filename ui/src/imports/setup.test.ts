import { expect, test } from 'vitest';
import type { OpenedTable } from '../ipc/types';
import { scaleRecord } from '../testing/desk';
import { importedClaims, importPreview, openedTable } from '../testing/imports';
import {
  cameTo,
  isAllSkipped,
  keeping,
  keptFrom,
  mappingOf,
  put,
  RULES,
  rereading,
  saidFrom,
  saidOn,
  say,
  taken,
  undoneBy,
} from './setup';

const TABLE: OpenedTable = openedTable();

test('a field takes one column, and a column stands for one field', () => {
  const mapping = put([{ column: 'Statement', field: 'statement' }], 'Who', 'statement');
  expect(mapping).toEqual([{ column: 'Who', field: 'statement' }]);
  expect(put(mapping, 'Who', 'claimant')).toEqual([{ column: 'Who', field: 'claimant' }]);
  expect(put(mapping, 'Who', null)).toEqual([]);
});

test('a mapping is kept for tables with the same header, and forgotten where it is what the names tell', () => {
  const mapping = put(TABLE.mapping, 'Who', 'claimant');
  const kept = keeping([], TABLE, mapping);
  expect(mappingOf({ ...TABLE, id: 9, name: 'other.csv' }, kept)).toEqual(mapping);
  expect(mappingOf({ ...TABLE, columns: ['Statement'] }, kept)).toEqual(TABLE.mapping);
  expect(keeping(kept, TABLE, TABLE.mapping)).toEqual([]);
});

test('what settings of another version hold is left out', () => {
  const kept = keptFrom([3, { columns: ['a'], mapping: [{ column: 'a', field: 'colour' }, null] }, { columns: 1 }]);
  expect(kept).toEqual([{ columns: ['a'], mapping: [] }]);
  const labels = [{ label: 'x', key: 'true' }, { label: 'y', key: 'gone' }, { label: 'z', key: null }, null];
  const said = saidFrom({ 'scale-1': labels, other: 'x' });
  expect(saidOn(said, scaleRecord())).toEqual([
    { label: 'x', key: 'true' },
    { label: 'z', key: null },
  ]);
  expect(say([{ label: 'x', key: 'true' }], 'x', null)).toEqual([{ label: 'x', key: null }]);
});

test('one thing that is said otherwise lets what follows from it be found anew', () => {
  const { format } = TABLE;
  expect(rereading(format, { header: false })).toMatchObject({ encoding: 'UTF-8', delimiter: ',', header: false });
  expect(rereading(format, { delimiter: ';' })).toEqual({ encoding: 'UTF-8', delimiter: ';' });
  expect(rereading(format, { encoding: 'KOI8-R' })).toEqual({ encoding: 'KOI8-R' });
  expect(rereading(format, { sheet: 'Two' })).toEqual({ sheet: 'Two' });
});

test('the rule says how many rows are taken', () => {
  expect(RULES.map((on_duplicate) => taken(importPreview({ on_duplicate })))).toEqual([1, 2, 2]);
  expect(taken(importPreview({ missing: 'No statement.', on_duplicate: 'add' }))).toBe(0);
});

test('rows are all skipped where each tells of a claim that is there and the rule is to skip it', () => {
  const all = { rows: 3, new: 0, duplicates: 3, rejected_total: 0 };
  expect(isAllSkipped(importPreview(all))).toBe(true);
  expect(isAllSkipped(importPreview({ ...all, on_duplicate: 'update' }))).toBe(false);
  expect(isAllSkipped(importPreview({ ...all, duplicates: 2, rejected_total: 1 }))).toBe(false);
  expect(isAllSkipped(importPreview({ ...all, rows: 0, duplicates: 0 }))).toBe(false);
});

test('what an undo leaves is said of what the import did', () => {
  const told = (imported: number, updated: number) => undoneBy((id) => id, importedClaims({ imported, updated }), 'U');
  expect(told(2, 0)).toBe('imports-one-undo imports-one-undo-recorded');
  expect(told(0, 1)).toBe('imports-one-undo imports-one-undo-changed');
  expect(told(2, 1)).toBe('imports-one-undo imports-one-undo-recorded imports-one-undo-changed');
});

test('an import that only changed claims says so, and not that it imported none', () => {
  const told = (imported: number, updated: number) =>
    cameTo((id, given) => `${id} ${given?.count}`, importedClaims({ imported, updated }));
  expect(told(2, 0)).toBe('imports-done 2');
  expect(told(0, 1)).toBe('imports-done-changed 1');
  expect(told(2, 1)).toBe('imports-done 2 · imports-done-changed 1');
  expect(told(0, 0)).toBe('imports-done 0');
});
