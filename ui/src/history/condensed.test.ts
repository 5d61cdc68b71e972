import { expect, test } from 'vitest';
import { condensed } from './condensed';

const LONG = 'word '.repeat(200);

test('a long passage that stayed keeps what stands next to a change', () => {
  const parts = condensed([
    { kind: 'same', text: LONG },
    { kind: 'removed', text: 'old' },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: LONG },
  ]);
  expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect(parts[0]?.text).toMatch(/^… (word )+$/);
  expect(parts[3]?.text).toMatch(/^word .* …$/);
  expect(parts.every(({ text }) => text.length < 120)).toBe(true);
});

test('what changed is never cut, and short passages stay whole', () => {
  const given = [
    { kind: 'same', text: 'short ' },
    { kind: 'added', text: LONG },
  ] as const;
  expect(condensed(given)).toEqual(given);
});
