/* What the rows of a preview do not tell, counted. */

import type { Text } from '../shared/text';
import type { TablePreview } from './setup';

/** How many values of its rows are withheld and redacted, in words. */
export function seen(t: Text, { rows }: TablePreview): string {
  const cells = rows.flat();
  const confidential = t('report-confidential-source');
  const isWithheld = (cell: string) => cell === '[withheld]' || cell.split('; ').includes(confidential);
  const withheld = cells.filter(isWithheld).length;
  const redacted = cells.filter((cell) => cell === '[redacted]').length;
  return t('reports-seen', { count: rows.length, withheld, redacted });
}
