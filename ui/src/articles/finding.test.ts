import { expect, test } from 'vitest';
import { findPassages } from './finding';

const TEXT = 'He said: “The report appears\nto be fake” – and left. The report was long. (C++ is no coal.)';

function found(first: string, last = ''): string[] {
  return findPassages(TEXT, first, last).map(({ from, to }) => TEXT.slice(from, to));
}

test('finds words in any case, over line breaks, with plain quotation marks and dashes', () => {
  expect(found('the report')).toEqual(['The report', 'The report']);
  expect(found('appears to be')).toEqual(['appears\nto be']);
  expect(found('"the report')).toEqual(['“The report']);
  expect(found('fake" - and')).toEqual(['fake” – and']);
});

test('reaches from the first words to the nearest last words after them', () => {
  expect(found('The report', 'fake"')).toEqual(['The report appears\nto be fake”']);
  expect(found('The report', 'long.')[1]).toBe('The report was long.');
  expect(found('The report', 'nowhere')).toEqual([]);
});

test('what is typed is words, never a pattern', () => {
  expect(found('c++ is')).toEqual(['C++ is']);
  expect(found('(')).toEqual(['(']);
  expect(found('.*')).toEqual([]);
  expect(found('   ')).toEqual([]);
});
