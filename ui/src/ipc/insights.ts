/* Insights: figures, each with the query that lists the claims behind it. */

import { invoke } from './invoke';
import type { Insights, InsightsPeriod } from './types';

export function insights(period: InsightsPeriod): Promise<Insights> {
  return invoke('insights', { period });
}
