import { expect, test } from 'vitest';
import { alike } from './alike';

test('a text with a word changed is alike, another one is not', () => {
  const same = (text: string) => ({ kind: 'same' as const, text });
  const removed = (text: string) => ({ kind: 'removed' as const, text });
  const added = (text: string) => ({ kind: 'added' as const, text });
  expect(alike([same('It blocked '), removed('all '), same('coal.')])).toBe(true);
  expect(alike([removed('Freight stopped'), added('Nothing ever moved'), same(' in June.')])).toBe(false);
  expect(alike([removed('One.'), added('Other.')])).toBe(false);
  expect(alike([same('Equal.')])).toBe(true);
});
