import { expect, test } from 'vitest';
import type { ArticleClaim } from '../ipc/types';
import { marksOf, piecesOf } from './marks';
import { placesIn } from './places';
import { quoteAt } from './quotes';

const TEXT = '🧱 Kazakhstan blocked the transfer of Russian coal, the paper says.';
const places = placesIn(TEXT);

function claim(id: string, words: string, more: Partial<ArticleClaim> = {}): ArticleClaim {
  const from = TEXT.indexOf(words);
  return {
    id,
    statement: words,
    claimant: null,
    status: 'draft',
    rating: null,
    quote: quoteAt(TEXT, places, { from, to: from + words.length }),
    needs_review: false,
    unchecked: true,
    ...more,
  };
}

test('overlapping quotes are cut into stretches, each with all of its claims and the widest outside', () => {
  const claims = [
    claim('wide', 'Kazakhstan blocked the transfer of Russian coal'),
    claim('inside', 'blocked the transfer'),
    claim('across', 'Russian coal, the paper'),
  ];
  const marks = marksOf(TEXT, places, claims);
  const pieces = piecesOf({ from: 0, to: TEXT.length }, marks);
  expect(
    pieces.map(({ from, to, marks: here }) => [TEXT.slice(from, to), here.map(({ key }) => key).join(' ')]),
  ).toEqual([
    ['🧱 ', ''],
    ['Kazakhstan ', 'wide'],
    ['blocked the transfer', 'wide inside'],
    [' of ', 'wide'],
    ['Russian coal', 'wide across'],
    [', the paper', 'across'],
    [' says.', ''],
  ]);
  expect(pieces.map(({ labels }) => labels.map(({ number }) => number))).toEqual([[], [1], [2], [], [3], [], []]);
});

test('overlapping quotes lie in lanes of their own; what follows takes the first lane again', () => {
  const marks = marksOf(TEXT, places, [
    claim('wide', 'Kazakhstan blocked the transfer'),
    claim('inside', 'blocked the'),
    claim('after', 'Russian'),
  ]);
  expect(marks.map(({ key, lane }) => [key, lane])).toEqual([
    ['wide', 0],
    ['inside', 1],
    ['after', 0],
  ]);
});

test('words that need review are not marked, and numbers stay those of the list', () => {
  const marks = marksOf(TEXT, places, [claim('gone', 'Kazakhstan', { needs_review: true }), claim('there', 'Russian')]);
  expect(marks.map(({ key, number }) => [key, number])).toEqual([['there', 2]]);
});

test('a passage that is being worked on is marked without a claim', () => {
  const marks = marksOf(TEXT, places, [], { held: { from: 3, to: 13 }, found: null });
  expect(marks).toEqual([{ key: 'held', from: 3, to: 13, label: 3, lane: 0, claim: null, number: 0 }]);
});

test.each([
  ['Он сказал: «', 'Уголь не пройдёт», — и ушёл.', 'Он сказал: '],
  ['They say (“', 'coal” alone).', 'They say '],
  ["It was 'coal, ", 'all of it’.', "It was 'coal, "],
  ['Le «\u00a0', 'charbon\u00a0».', 'Le '],
  ['Pas d’', 'eau.', 'Pas d’'],
])('a label stands before what opens the words, and parts neither: %s', (opening, words, before) => {
  const text = opening + words;
  const quote = quoteAt(text, placesIn(text), { from: opening.length, to: text.length });
  const marks = marksOf(text, placesIn(text), [claim('one', '', { quote })]);
  const pieces = piecesOf({ from: 0, to: text.length }, marks);
  const labelled = pieces.find(({ labels }) => labels.length > 0);
  expect(text.slice(0, labelled?.from)).toBe(before);
  const here = piecesOf({ from: opening.length, to: text.length }, marks).map(({ labels }) => labels.length);
  expect(here, 'in a line that begins with the words').toEqual([1]);
});
