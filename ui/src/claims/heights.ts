/* How high the rows of the claims table are: they grow with the text. */

import type { Settings } from '../ipc/types';

/** A line for the statement, or two, and one more where status and rating stand below it. */
const HEIGHTS = { compact: 29, comfortable: 46 };
const BELOW = 19;

export function rowHeight(density: Settings['density'], scale: number, stacked = false): number {
  return Math.round((HEIGHTS[density] + (stacked ? BELOW : 0)) * scale);
}

export function headerHeight(scale: number): number {
  return Math.round(30 * scale);
}
