import { expect, test } from 'vitest';
import { hasToken, toggleToken, withoutPart } from './tokens';

test('a token is put in and taken out whole, and the rest stays as it was typed', () => {
  const query = 'tag:"cold war" "steam train" coa';
  expect(hasToken(query, 'tag:"cold war"')).toBe(true);
  expect(hasToken(query, 'tag:cold')).toBe(false);
  expect(toggleToken(query, 'tag:"cold war"')).toBe('"steam train" coa');
  expect(toggleToken(query, 'status:draft')).toBe(`status:draft ${query}`);
});

test.each([
  'tag:«a "b" c»',
  'tag:“a "b" »c”',
  'tag:"a ""b"" »c” d"',
  'tag:"<3"',
  'tag:"none"',
  'tag:f:-x',
  'assignee:1,2',
])('whatever the core writes is one token: %s', (wanted) => {
  const query = toggleToken('coal OR "a OR', wanted);
  expect(hasToken(query, wanted)).toBe(true);
  expect(hasToken(toggleToken(query, wanted), wanted)).toBe(false);
});

test('a token narrows both sides of a query', () => {
  expect(toggleToken('coal OR rail', 'tag:a')).toBe('tag:a (coal OR rail)');
  expect(toggleToken('tag:a (coal OR rail)', 'tag:b')).toBe('tag:b tag:a (coal OR rail)');
  expect(toggleToken('"coal OR rail" OR\u00e9', 'tag:a')).toBe('tag:a "coal OR rail" OR\u00e9');
});

test('a part is taken out by its place, in code points', () => {
  expect(withoutPart('😀 sort:due coal', { start: 2, end: 10 })).toBe('😀 coal');
  expect(withoutPart('sort:due', { start: 0, end: 8 })).toBe('');
  expect(withoutPart('coal сортировка:-due ', { start: 5, end: 20 })).toBe('coal');
});
