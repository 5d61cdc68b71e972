import { expect, test } from 'vitest';
import { visibleParts } from '../shared/VisibleText';
import {
  askedOf,
  fileOf,
  filterOf,
  isFiltered,
  lacksColumns,
  optionsOf,
  PLAIN,
  presetsFrom,
  reportOf,
  setupFrom,
} from './setup';

test('only what is set is asked of the core', () => {
  expect(filterOf(PLAIN)).toEqual({});
  expect(isFiltered({ ...PLAIN, layout: 'history', bom: true, language: ' ' })).toBe(false);
  expect(filterOf({ ...PLAIN, query: ' coal status:draft ' })).toEqual({ query: 'coal status:draft' });
  expect(filterOf({ ...PLAIN, tag: ['coal'], language: ' kk ' })).toEqual({ tag: ['coal'], language: 'kk' });
});

test('the address asks for what is chosen in the list of claims', () => {
  const asked = (which: Parameters<typeof reportOf>[0]) =>
    askedOf(new URLSearchParams(reportOf(which).replace('/reports?', '')));
  expect(asked({ ids: ['a', 'b'] })).toEqual({ query: '', claims: ['a', 'b'], but: [] });
  expect(asked({ query: { query: 'tag:a,b', but: ['c', 'd'] } })).toEqual({
    query: 'tag:a,b',
    claims: null,
    but: ['c', 'd'],
  });
  expect(asked({ query: { query: '' } })).toEqual({ query: '', claims: null, but: [] });
  expect(askedOf(new URLSearchParams())).toBeNull();
  expect(filterOf({ ...PLAIN, claims: ['a'] })).toEqual({ claims: ['a'] });
  expect(filterOf({ ...PLAIN, but: ['a'] })).toEqual({ but: ['a'] });
});

test('what is kept and does not fit is left out', () => {
  expect(setupFrom(null)).toEqual(PLAIN);
  expect(setupFrom('claims')).toEqual(PLAIN);
  const kept = { layout: 'poster', status: ['draft', 'gone', 3], tag: 'coal', article: '', bom: 1 };
  expect(setupFrom(kept)).toEqual({ ...PLAIN, status: ['draft'] });
  expect(presetsFrom([{ name: 'A' }, { setup: {} }, 'B', null])).toEqual([{ name: 'A', setup: PLAIN }]);
});

test('a preset keeps its format, and each format is asked for what belongs to it', () => {
  const kept = { format: 'claim_review', url: ' https://a.example/{id} ', layout: 'history', bom: true };
  const setup = setupFrom(kept);
  expect(setup).toEqual({ ...PLAIN, ...kept });
  expect(optionsOf(setup)).toEqual({ format: 'claim_review', url: 'https://a.example/{id}' });
  expect(optionsOf({ ...setup, url: ' ' })).toEqual({ format: 'claim_review', url: null });
  expect(optionsOf({ ...setup, format: 'xlsx' })).toEqual({
    format: 'xlsx',
    layout: 'history',
    columns: null,
    profile: 'desk',
  });
  expect(optionsOf({ ...setup, format: 'html', profile: 'outside' })).toEqual({ format: 'html', profile: 'outside' });
  expect(setupFrom({ format: 'poster' }).format).toBe('csv');
  expect(setupFrom({ profile: 'outside' }).profile).toBe('outside');
  expect(setupFrom({ profile: 'everyone' }).profile).toBe('desk');
  expect(setupFrom({ asOf: '2026-06-01' }).asOf).toBe('2026-06-01');
  expect(setupFrom({ asOf: 20260601 }).asOf).toBeNull();
});

test('each layout keeps the columns that were chosen of it', () => {
  const kept = {
    layout: 'evidence',
    columns: { claims: ['rating', 3], evidence: [], poster: ['size'], history: 'all' },
  };
  const setup = setupFrom(kept);
  expect(setup.columns).toEqual({ claims: ['rating'], evidence: [] });
  expect(lacksColumns(setup)).toBe(true);
  expect(lacksColumns({ ...setup, format: 'html' })).toBe(false);
  expect(optionsOf({ ...setup, layout: 'claims' })).toMatchObject({ columns: ['rating'] });
  expect(optionsOf({ ...setup, layout: 'history' })).toMatchObject({ columns: null });
  expect(fileOf(setup).columns).toEqual(setup.columns);
});

const HIDDEN: [string, string[]][] = [
  ['plain', []],
  ['a\u202eb', ['\u202e']],
  ['\ufeffa\u0000', ['\ufeff', '\u0000']],
  ['a\u2066b\u2069', ['\u2066', '\u2069']],
  ['👩‍🔬 می‌خواهم', []],
  ['a\u2028b', ['\u2028']],
];

test.each(HIDDEN)('in %j what is hidden is made visible, and joiners are left alone', (text, hidden) => {
  const parts = visibleParts(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter((part) => part.hidden).map((part) => part.text)).toEqual(hidden);
});
