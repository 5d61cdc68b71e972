/* Which row of which list was looked at last, for coming back from another screen. It lasts as long as the window. */

let last = { query: '', index: 0 };

export function keepPlace(query: string, index: number): void {
  last = { query, index };
}

export function keptPlace(query: string): number {
  return last.query === query ? last.index : 0;
}

export function forgetPlace(): void {
  last = { query: '', index: 0 };
}
