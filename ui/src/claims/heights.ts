/* How high the rows of the claims table are: they grow with the text. */

import type { Settings } from '../ipc/types';

export function rowHeight(density: Settings['density'], scale: number): number {
  return Math.round((density === 'compact' ? 29 : 46) * scale);
}

export function headerHeight(scale: number): number {
  return Math.round(30 * scale);
}
