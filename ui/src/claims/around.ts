/* What stands around a quote, as it is shown: cut between words, not inside them. */

import { CONTEXT } from '../articles/quotes';
import type { Quote } from '../ipc/types';

export interface Around {
  before: string;
  after: string;
}

export function around({ prefix, suffix, start }: Pick<Quote, 'prefix' | 'suffix' | 'start'>): Around {
  const begins = start <= [...prefix].length;
  const ends = [...suffix].length < CONTEXT;
  return {
    before: begins ? prefix : `…\u00a0${prefix.replace(/^\S*\s+(?=\S)/u, '').trimStart()}`,
    after: ends ? suffix : `${suffix.replace(/(?<=\S)\s+\S*$/u, '').trimEnd()}\u00a0…`,
  };
}
