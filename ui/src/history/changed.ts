/* A change as the journal has it, made ready to be shown: for a rating, the scale that it was given under. */

import type { FieldChange, HistoryEntry } from '../ipc/types';
import type { Changed } from './ChangeRow';
import { pinnedScale } from './scaleAt';

export function changed(entry: HistoryEntry, change: FieldChange): Changed {
  const { field, before, after, known, redacted, diff } = change;
  const shown: Changed = { kind: entry.entity.kind, field, before, after, known, redacted };
  if (diff) shown.diff = diff;
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
