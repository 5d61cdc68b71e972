/* Tokens of a query: put in and taken out as a whole. What they say is written by the core. */

import type { TextRange } from '../ipc/types';

/** What stands between quotation marks of one kind, to its end or the query's. */
const QUOTED = /"[^"]*"?|«[^»]*»?|“[^”]*”?|„[^“”]*[“”]?/gu;
const TOKEN = new RegExp(`(?:${QUOTED.source}|[^\\s"«“„])+`, 'gu');

/** The words of a query; what stands between quotation marks stays together. */
function split(query: string): string[] {
  return query.match(TOKEN) ?? [];
}

export function hasToken(query: string, wanted: string): boolean {
  return split(query).includes(wanted);
}

/** Whether words are one side or the other, and what is put beside them would belong to the last side alone. */
function haveSides(words: readonly string[]): boolean {
  let depth = 0;
  return words.some((word) => {
    if (word === 'OR' && depth === 0) return true;
    for (const sign of word.replace(QUOTED, '')) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return false;
  });
}

/** The query without the token, or with it in front: its last word may still go on, and stays the last. */
export function toggleToken(query: string, wanted: string): string {
  const words = split(query);
  const without = words.filter((word) => word !== wanted);
  if (without.length < words.length) return without.join(' ');
  return haveSides(words) ? `${wanted} (${words.join(' ')})` : [wanted, ...words].join(' ');
}

/** The query without what stands at this place, in code points. */
export function withoutPart(query: string, { start, end }: TextRange): string {
  const points = [...query];
  return [points.slice(0, start), points.slice(end)]
    .map((part) => part.join('').trim())
    .join(' ')
    .trim();
}
