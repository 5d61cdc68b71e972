import { expect, test } from 'vitest';
import { around } from './around';

test('what stands around a quote is cut between words, with a mark where something is left out', () => {
  expect(around({ prefix: 'tten for the demo.\n\n', suffix: ' that Kazakhstan no longer let Ru', start: 90 })).toEqual({
    before: '…\u00a0for the demo.\n\n',
    after: ' that Kazakhstan no longer let\u00a0…',
  });
});

test('where the text begins and ends nothing is left out', () => {
  expect(around({ prefix: 'Word: ', suffix: '.', start: 6 })).toEqual({ before: 'Word: ', after: '.' });
  expect(around({ prefix: '', suffix: '', start: 0 })).toEqual({ before: '', after: '' });
});

test('a word without an end is shown as far as it is kept', () => {
  const long = 'x'.repeat(32);
  expect(around({ prefix: long, suffix: long, start: 100 })).toEqual({
    before: `…\u00a0${long}`,
    after: `${long}\u00a0…`,
  });
});
