/* Revisions as the core would tell them, for tests of history and review. */

import type { FieldChange, HistoryEntry, JsonValue } from '../ipc/types';
import { ANNA } from './claim';

export function change(
  field: string,
  before: JsonValue,
  after: JsonValue,
  given: Partial<FieldChange> = {},
): FieldChange {
  return { field, known: true, redacted: false, before, after, diff: [], redactable: false, ...given };
}

/** The hash is `hash-<number>`; numbers go by the device's chain. */
export function entry(number: number, op: string, given: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    revision: `revision-${number}`,
    hash: `hash-${number}`,
    entity: { kind: 'claim', id: 'claim-1' },
    op,
    known_op: true,
    author: ANNA,
    author_name: 'Anna',
    device: 'device-1',
    device_seq: number,
    recorded_at: '2026-11-02T10:00:00.000Z',
    parents: number > 1 ? [`hash-${number - 1}`] : [],
    refs: [],
    identity_broken: false,
    own_work: false,
    changes: [],
    ...given,
  };
}
