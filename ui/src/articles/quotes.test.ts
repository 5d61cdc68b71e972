import { expect, test } from 'vitest';
import { placesIn, type Span } from './places';
import { quoteAt, requestFor, spanOf } from './quotes';

function quoted(text: string, words: string, nth = 1) {
  let from = -1;
  for (let times = 0; times < nth; times += 1) from = text.indexOf(words, from + 1);
  const span: Span = { from, to: from + words.length };
  const places = placesIn(text);
  return { places, span, quote: quoteAt(text, places, span) };
}

test('a quote keeps its words, their neighbours and its place in code points', () => {
  const text = '🧱🧱 Көмір келді, көмір кетті. 👩🏽‍🏭 айтты';
  const { places, span, quote } = quoted(text, 'көмір кетті.');
  expect(quote).toEqual({
    exact: 'көмір кетті.',
    prefix: '🧱🧱 Көмір келді, ',
    suffix: ' 👩🏽‍🏭 айтты',
    start: 16,
    end: 28,
  });
  expect(spanOf(text, places, quote)).toEqual(span);
});

test('context is cut by code points and never inside a character', () => {
  const text = `${'🧱'.repeat(40)}words${'🧱'.repeat(40)}`;
  const { quote } = quoted(text, 'words');
  expect(quote.prefix).toBe('🧱'.repeat(32));
  expect(quote.suffix).toBe('🧱'.repeat(32));
});

test('words that no longer stand where they were have no place', () => {
  const { quote } = quoted('The coal came.', 'coal');
  const newer = 'Today the coal came.';
  expect(spanOf(newer, placesIn(newer), quote)).toBeNull();
  expect(spanOf('', placesIn(''), quote)).toBeNull();
});

test('words that occur once are asked for by themselves and their neighbours', () => {
  const text = 'The report appears to be fake.';
  const { places, quote } = quoted(text, 'fake');
  expect(requestFor(text, places, quote)).toEqual({ exact: 'fake', prefix: quote.prefix, suffix: '.' });
});

test('of the same words with the same neighbours, the place says which', () => {
  const text = 'coal\n\n'.repeat(30);
  const { places, quote } = quoted(text, 'coal', 17);
  const { nth } = requestFor(text, places, quote);
  expect(nth).toBeGreaterThan(1);
  const before = quoted(text, 'coal', 16);
  expect(requestFor(text, before.places, before.quote).nth).toBe((nth ?? 0) - 1);
});

test('words that overlap themselves are counted as the core counts them', () => {
  const text = 'aaaa';
  const { places, quote } = quoted(text, 'aa', 2);
  expect(requestFor(text, places, quote)).toEqual({ exact: 'aa', prefix: 'a', suffix: 'a' });
});
