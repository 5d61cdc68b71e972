/* Places in a text, in the units that the browser counts in (UTF-16) and in the code points that the core counts in.
   It knows no page and no claim. */

/** A stretch of a text in UTF-16 units; `to` is exclusive. */
export interface Span {
  from: number;
  to: number;
}

export interface Places {
  toUnits: (points: number) => number;
  toPoints: (units: number) => number;
}

const STEP = 4096;

const SAME: Places = { toUnits: (points) => points, toPoints: (units) => units };

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** How many low surrogates stand before each step: a pair is two units and one point. */
function lowsBefore(text: string): Uint32Array {
  const before = new Uint32Array(Math.floor(text.length / STEP) + 1);
  let lows = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at % STEP === 0) before[at / STEP] = lows;
    if (isLow(text.charCodeAt(at))) lows += 1;
  }
  if (text.length % STEP === 0) before[text.length / STEP] = lows;
  return before;
}

export function placesIn(text: string): Places {
  if (!/[\udc00-\udfff]/.test(text)) return SAME;
  const before = lowsBefore(text);
  const toPoints = (units: number) => {
    const end = Math.max(0, Math.min(units, text.length));
    const step = Math.floor(end / STEP);
    let lows = before[step] ?? 0;
    for (let at = step * STEP; at < end; at += 1) if (isLow(text.charCodeAt(at))) lows += 1;
    return end - lows;
  };
  const toUnits = (points: number) => {
    let low = 0;
    let high = before.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (middle * STEP - (before[middle] ?? 0) <= points) low = middle;
      else high = middle - 1;
    }
    let at = low * STEP;
    let left = points - (at - (before[low] ?? 0));
    if (isLow(text.charCodeAt(at))) at += 1;
    for (; left > 0 && at < text.length; left -= 1) at += isLow(text.charCodeAt(at + 1)) ? 2 : 1;
    return at;
  };
  return { toUnits, toPoints };
}

/** Without the white space at both ends, and never with half a character. */
export function trimmed(text: string, { from, to }: Span): Span | null {
  const inner = text.slice(from, to);
  const start = from + (inner.length - inner.trimStart().length);
  const end = to - (inner.length - inner.trimEnd().length);
  if (start >= end) return null;
  return {
    from: isLow(text.charCodeAt(start)) ? start - 1 : start,
    to: isLow(text.charCodeAt(end)) ? end + 1 : end,
  };
}
