/* Which stretches of a text are marked, and how they lie over one another.
   What a mark looks like is the reader's. */

import type { ArticleClaim, Quote } from '../ipc/types';
import type { Places, Span } from './places';
import { spanOf } from './quotes';

export interface Mark extends Span {
  key: string;
  /** Where its label stands. */
  label: number;
  /** Marks that overlap lie in different lanes, so that each has a line of its own. */
  lane: number;
  /** The claim whose words these are, with its number in the order of the text. */
  claim: ArticleClaim | null;
  number: number;
}

/** A stretch that one set of marks covers, the widest first. */
export interface Piece extends Span {
  marks: readonly Mark[];
  /** Those whose labels stand before it. */
  labels: readonly Mark[];
}

/** Opening quotation marks and brackets, which a line must not end with: a label would part them from their words. */
const OPENING = /(?<![\p{L}\p{N}\p{M}])(?:[\p{Ps}\p{Pi}\p{Pf}"'][\u00a0\u202f]?)+$/u;
/** There are not more of them before a word. */
const SEVERAL = 8;

function labelAt(text: string, from: number): number {
  const [opening = ''] = OPENING.exec(text.slice(Math.max(0, from - SEVERAL), from)) ?? [];
  return from - opening.length;
}

function inLanes(marks: Mark[]): Mark[] {
  const ends: number[] = [];
  const ordered = marks.toSorted((one, other) => one.from - other.from || other.to - one.to);
  return ordered.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = mark.to;
    return { ...mark, lane };
  });
}

/** The claims' words where they still stand, and the passages that are being worked on. */
export function marksOf(
  text: string,
  places: Places,
  claims: readonly ArticleClaim[],
  passages: Readonly<Record<string, Quote | Span | null>> = {},
): Mark[] {
  const marks = claims.flatMap((claim, at): Mark[] => {
    const span = claim.quote && !claim.needs_review ? spanOf(text, places, claim.quote) : null;
    const label = span ? labelAt(text, span.from) : 0;
    return span ? [{ ...span, key: claim.id, label, lane: 0, claim, number: at + 1 }] : [];
  });
  for (const [key, passage] of Object.entries(passages)) {
    const span = passage && 'exact' in passage ? spanOf(text, places, passage) : passage;
    if (span) marks.push({ from: span.from, to: span.to, key, label: span.from, lane: 0, claim: null, number: 0 });
  }
  return inLanes(marks);
}

/** A stretch cut where a mark or its label begins, or it ends. */
export function piecesOf({ from, to }: Span, marks: readonly Mark[]): Piece[] {
  const here = marks.filter((mark) => mark.from < to && mark.to > from);
  const cuts = new Set([from, to]);
  for (const mark of here) {
    if (mark.label > from) cuts.add(mark.label);
    if (mark.from > from) cuts.add(mark.from);
    if (mark.to < to) cuts.add(mark.to);
  }
  const ordered = [...cuts].sort((one, other) => one - other);
  return ordered.slice(0, -1).map((begin, at) => {
    const end = ordered[at + 1] ?? to;
    return {
      from: begin,
      to: end,
      marks: here.filter((mark) => mark.from <= begin && mark.to >= end),
      labels: here.filter((mark) => mark.from >= from && Math.max(mark.label, from) === begin),
    };
  });
}
