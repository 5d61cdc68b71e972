/* A text cut into parts that are drawn one by one, each of whole lines where lines are not endless.
   Nothing is left out and nothing is changed: the parts put together are the text. */

import type { Span } from './places';

export interface Chunk extends Span {
  /** About how many rows it takes on the page. */
  rows: number;
}

const UNITS = 6000;
const LINES = 400;
const ROW = 72;

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

function endsLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isBreak(unit) && !(unit === 13 && text.charCodeAt(at + 1) === 10);
}

/** The second half of a pair, a combining mark, a joiner. */
function belongsToBefore(unit: string): boolean {
  return /[\udc00-\udfff]|\u200d|\ufe0f/.test(unit) || /\p{M}/u.test(unit);
}

/** Inside an endless line: after a space, or at least not inside a character. */
function softEnd(text: string, from: number, limit: number): number {
  for (let at = limit; at > limit - UNITS / 4; at -= 1) {
    if (/\s/.test(text.charAt(at - 1))) return at;
  }
  let at = limit;
  while (at > from + UNITS / 2 && belongsToBefore(text.charAt(at))) at -= 1;
  return at;
}

function chunkFrom(text: string, from: number): Chunk {
  const limit = Math.min(from + UNITS, text.length);
  let end = from;
  let lines = 0;
  for (let at = from; at < limit && lines < LINES; at += 1) {
    if (!endsLine(text, at)) continue;
    lines += 1;
    end = at + 1;
  }
  if (limit === text.length && lines < LINES) end = limit;
  else if (end === from) end = softEnd(text, from, limit);
  return { from, to: end, rows: lines + Math.ceil((end - from) / ROW) };
}

export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < text.length; ) {
    const chunk = chunkFrom(text, from);
    chunks.push(chunk);
    from = chunk.to;
  }
  return chunks;
}

/** The lines of a part, each with what ends it. */
export function linesOf(text: string, { from, to }: Span): Span[] {
  const lines: Span[] = [];
  let begin = from;
  for (let at = from; at < to; at += 1) {
    if (!endsLine(text, at)) continue;
    lines.push({ from: begin, to: at + 1 });
    begin = at + 1;
  }
  if (begin < to) lines.push({ from: begin, to });
  return lines;
}

/** More rows than this would be higher than a page can be. */
const PART = 200_000;

/** A text of very many lines is shown part by part; every other text has one. */
export function partsOf(chunks: readonly Chunk[]): Chunk[][] {
  const parts: Chunk[][] = [[]];
  let rows = 0;
  for (const chunk of chunks) {
    if (rows + chunk.rows > PART) {
      parts.push([]);
      rows = 0;
    }
    rows += chunk.rows;
    parts.at(-1)?.push(chunk);
  }
  return parts;
}
