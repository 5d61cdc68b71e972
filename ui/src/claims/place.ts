/* Where a list of claims was left, for coming back from another screen. It lasts as long as the window. */

import type { ClaimId } from '../ipc/types';

export interface Place {
  /** The claim that was looked at last, and its row. */
  id: ClaimId | null;
  index: number;
  /** How many rows were above the upper edge, and how many there were; nothing where the list was not scrolled yet. */
  above: number | null;
  rows: number;
}

const BEGINNING: Place = { id: null, index: 0, above: null, rows: 1 };

let last = { query: '', place: BEGINNING };

export function keepPlace(query: string, change: Partial<Place>): void {
  last = { query, place: { ...keptPlace(query), ...change } };
}

export function keptPlace(query: string): Place {
  return last.query === query ? last.place : BEGINNING;
}

export function forgetPlace(): void {
  last = { query: '', place: BEGINNING };
}
