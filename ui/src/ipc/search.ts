/* The query language of the filter bar: what is wrong with a query, and what could come next. */

import { invoke } from './invoke';
import type { Completion, QueryProblem } from './types';

export function checkQuery(query: string): Promise<QueryProblem[]> {
  return invoke('check_query', { query });
}

/** `cursor` counts code points, as the problems' places do. */
export function completeQuery(query: string, cursor: number): Promise<Completion> {
  return invoke('complete_query', { query, cursor });
}
