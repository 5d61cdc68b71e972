/* What stands around a quote, as it is shown: cut between words, not inside them. */

import type { Quote } from '../ipc/types';

/** The core keeps so many characters on either side, fewer where the text begins or ends. */
const KEPT = 32;

export interface Around {
  before: string;
  after: string;
}

export function around({ prefix, suffix, start }: Pick<Quote, 'prefix' | 'suffix' | 'start'>): Around {
  const begins = start <= [...prefix].length;
  const ends = [...suffix].length < KEPT;
  return {
    before: begins ? prefix : `…\u00a0${prefix.replace(/^\S*\s+(?=\S)/u, '').trimStart()}`,
    after: ends ? suffix : `${suffix.replace(/(?<=\S)\s+\S*$/u, '').trimEnd()}\u00a0…`,
  };
}
