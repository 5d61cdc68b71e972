/* The query language of the filter bar: what could come next. */

import { invoke } from './invoke';
import type { Completion } from './types';

/** `cursor` counts code points, as the problems' places do. */
export function completeQuery(query: string, cursor: number): Promise<Completion> {
  return invoke('complete_query', { query, cursor });
}
