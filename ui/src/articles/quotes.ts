/* Quotes of a text: made from a stretch of it, found in it again, and asked for in the core's own terms.
   Whether a quote holds is the core's to say; this only draws and asks. */

import type { Quote, QuoteRequest } from '../ipc/types';
import type { Places, Span } from './places';

/** How many code points of context the core keeps on each side, fewer where the text begins or ends. */
export const CONTEXT = 32;

export function quoteAt(text: string, places: Places, { from, to }: Span): Quote {
  const start = places.toPoints(from);
  const end = places.toPoints(to);
  return {
    exact: text.slice(from, to),
    prefix: text.slice(places.toUnits(Math.max(0, start - CONTEXT)), from),
    suffix: text.slice(to, places.toUnits(end + CONTEXT)),
    start,
    end,
  };
}

/** Where the words stand; nothing where they no longer stand there as they were found. */
export function spanOf(text: string, places: Places, quote: Quote): Span | null {
  const from = places.toUnits(quote.start);
  const to = places.toUnits(quote.end);
  return to > from && text.slice(from, to) === quote.exact ? { from, to } : null;
}

const SPACE = /\p{White_Space}/u;

function withoutSpaceBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && SPACE.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function withoutSpaceAfter(text: string, at: number): number {
  let start = at;
  while (start < text.length && SPACE.test(text.charAt(start))) start += 1;
  return start;
}

/** Every place where the words stand between these neighbours; white space beside them does not count. */
function occurrences(text: string, { exact, prefix, suffix }: Quote): number[] {
  const before = prefix.slice(0, withoutSpaceBefore(prefix, prefix.length));
  const after = suffix.slice(withoutSpaceAfter(suffix, 0));
  const found: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (!text.endsWith(before, withoutSpaceBefore(text, at))) continue;
    if (text.startsWith(after, withoutSpaceAfter(text, at + exact.length))) found.push(at);
  }
  return found;
}

/** The words with what stands around them; where even that is there more than once, which one of them it is. */
export function requestFor(text: string, places: Places, quote: Quote): QuoteRequest {
  const { exact, prefix, suffix } = quote;
  const found = occurrences(text, quote);
  const which = found.indexOf(places.toUnits(quote.start));
  if (found.length > 1 && which >= 0) return { exact, prefix, suffix, nth: which + 1 };
  return { exact, prefix, suffix };
}
