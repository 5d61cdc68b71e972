/* The claims that a list begins with, as many as fit into the window. */

import { queryOptions } from '@tanstack/react-query';
import { listClaims } from '../ipc/claims';
import type { Settings, Sort } from '../ipc/types';
import { keptIn, textScale } from '../shared/settings';
import { rowHeight } from './heights';

/** What the sorting is kept as. */
export const SORT = 'claims.sort';

export function firstClaims(query: string, sort: Sort | null, settings: Settings) {
  const height = rowHeight(settings.density, textScale(settings));
  const listing = { query, sort, offset: 0, limit: Math.ceil(window.innerHeight / height), uncounted: true };
  const queryKey = ['first-claims', listing];
  return queryOptions({ queryKey, queryFn: () => listClaims(listing), staleTime: Number.POSITIVE_INFINITY });
}

/** Those that an open workspace begins with. A sorting that no longer exists is refused here, and not asked for later. */
export function openingClaims(settings: Settings) {
  const { key, descending } = keptIn(settings, SORT, {}) as Partial<Sort>;
  return firstClaims('', key ? { key, descending: descending === true } : null, settings);
}
