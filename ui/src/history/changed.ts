/* A change as the journal has it, made ready to be shown: for a rating, the scale that it was given under. What joins copies
   that were edited apart is shown as it is: compared with one side it would seem to rewrite the other's words. */

import type { FieldChange, HistoryEntry } from '../ipc/types';
import type { Changed } from './ChangeRow';
import { pinnedScale } from './scaleAt';

export function changed(entry: HistoryEntry, change: FieldChange): Changed {
  const { field, after, known, redacted, diff } = change;
  const joins = entry.parents.length > 1;
  const shown: Changed = {
    kind: entry.entity.kind,
    field,
    before: joins ? null : change.before,
    after,
    known,
    redacted,
  };
  if (diff && !joins) shown.diff = diff;
  if (field !== 'rating') return shown;
  const scale = entry.changes.find((each) => each.field === 'scale_id');
  const [was, is] = [idOf(scale?.before), idOf(scale?.after)];
  shown.ratedBefore = { scale: was ?? is, revision: null };
  shown.ratedAfter = { scale: is, revision: is ? pinnedScale(entry, is) : null };
  return shown;
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
