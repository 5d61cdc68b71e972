/* Finds a passage by words that somebody types: case, white space, and the shape of quotation marks and dashes do not count.
   It answers with places and changes nothing. */

import type { Span } from './places';

/** How many places are looked for, and how far from the first words the last ones may stand. */
const MOST = 500;
const REACH = 20_000;

const ALIKE = ["'’‘ʼ", '"“”„«»', '-‐‑–—−'];

function letter(char: string): string {
  const alike = ALIKE.find((group) => group.includes(char));
  if (alike) return `[${alike.replace('-', '\\-')}]`;
  return char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function pattern(words: string): RegExp | null {
  const parts = words.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  const source = parts.map((part) => [...part].map(letter).join('')).join('\\s+');
  return new RegExp(source, 'giu');
}

/** From the first words to the nearest last words after them; only the first words where there are no last ones. */
export function findPassages(text: string, first: string, last: string): Span[] {
  const begins = pattern(first);
  const ends = pattern(last);
  if (!begins) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(begins)) {
    const from = match.index;
    const to = from + match[0].length;
    if (!ends) found.push({ from, to });
    else {
      ends.lastIndex = 0;
      const end = ends.exec(text.slice(to, to + REACH));
      if (end) found.push({ from, to: to + end.index + end[0].length });
    }
    if (found.length >= MOST) break;
  }
  return found;
}
