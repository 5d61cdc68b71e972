/* A diff with its long unchanged passages shortened to what stands next to a change. */

import type { DiffSpan } from '../shared/Diff';

/** A passage longer than this is cut, to so much on each side of a change. */
const LONG = 280;
const KEPT = 90;

function begin(text: string): string {
  const at = text.lastIndexOf(' ', KEPT);
  return `${text.slice(0, at > KEPT / 2 ? at : KEPT)} …`;
}

function end(text: string): string {
  const from = text.length - KEPT;
  const at = text.indexOf(' ', from);
  return `… ${text.slice(at < 0 || at > from + KEPT / 2 ? from : at + 1)}`;
}

export function condensed(parts: readonly DiffSpan[]): readonly DiffSpan[] {
  if (parts.length < 2) return parts;
  return parts.map((part, at) => {
    if (part.kind !== 'same' || part.text.length <= LONG) return part;
    const before = at > 0 ? begin(part.text) : '';
    const after = at < parts.length - 1 ? end(part.text) : '';
    return { kind: 'same', text: before && after ? `${before}${after.slice(1)}` : `${before}${after}` };
  });
}
