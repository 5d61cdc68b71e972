import { expect, test } from 'vitest';
import { hasToken, toggleToken, token } from './tokens';

test('a value of several words stands between quotation marks', () => {
  expect(token('tag', 'coal')).toBe('tag:coal');
  expect(token('tag', 'cold "war"')).toBe('tag:"cold war"');
});

test('a token is put in and taken out whole, and the rest stays as it was typed', () => {
  const query = 'coal "steam train" tag:"cold war"';
  expect(hasToken(query, 'tag:"cold war"')).toBe(true);
  expect(hasToken(query, 'tag:cold')).toBe(false);
  expect(toggleToken(query, 'tag:"cold war"')).toBe('coal "steam train"');
  expect(toggleToken(query, 'status:draft')).toBe(`${query} status:draft`);
});
