/* What the tests of sources and desk have in common: one source, two people, a device, the state around them. */

import { IpcError } from '../ipc/invoke';
import type {
  ChosenBackup,
  DeskRecord,
  DeviceRecord,
  PersonRecord,
  RatingScaleRecord,
  Recorded,
  Replaced,
  SourceRecord,
  WorkspaceState,
} from '../ipc/types';
import { PLAIN_SETTINGS } from '../shared/settings';

export const HEAD = 'ab'.repeat(32);
export const OWNER = 'person-marat';
export const CHECKER = 'person-aliya';
export const WHY = 'It takes the role owner, and yours is fact-checker.';

function recorded(id: string): Recorded<string> {
  return {
    id,
    heads: [HEAD],
    conflicts: [],
    redacted: [],
    created_by: OWNER,
    created_at: '2026-01-02T03:04:05.678Z',
    updated_by: OWNER,
    updated_at: '2026-01-02T03:04:05.678Z',
    revisions: 1,
  };
}

export function sourceRecord(given: Partial<SourceRecord> = {}): SourceRecord {
  return {
    ...recorded('source-1'),
    title: 'Rail statistics',
    kind: 'dataset',
    primary: true,
    author: null,
    publisher: 'The railway',
    url: 'https://example.org/rail',
    archived_url: null,
    published_on: '2022-06-24',
    accessed_on: null,
    origin: null,
    interest: null,
    confidential: false,
    note: null,
    attachments: [],
    ...given,
  };
}

export function personRecord(given: Partial<PersonRecord> = {}): PersonRecord {
  return { ...recorded(OWNER), name: 'Marat', role: 'owner', active: true, ...given };
}

export function deviceRecord(given: Partial<DeviceRecord> = {}): DeviceRecord {
  return {
    ...recorded('device-1'),
    person_id: OWNER,
    public_key: 'cd'.repeat(32),
    label: 'office',
    active: true,
    recovered: false,
    ...given,
  };
}

export function deskRecord(given: Partial<DeskRecord> = {}): DeskRecord {
  return {
    ...recorded('workspace-1'),
    name: 'Sample desk',
    url: null,
    four_eyes: true,
    min_independent_sources: 2,
    primary_source_required: false,
    claimant_contacted_required: false,
    default_scale_id: 'scale-1',
    ...given,
  };
}

export function scaleRecord(given: Partial<RatingScaleRecord> = {}): RatingScaleRecord {
  return {
    ...recorded('scale-1'),
    name: 'Two points',
    ratings: [
      { key: 'true', label: 'True', value: 2, meaning: 'It is so.' },
      { key: 'false', label: 'False', value: 1, meaning: 'It is not so.' },
    ],
    worst: 1,
    best: 2,
    ...given,
  };
}

export function workspaceState(given: Partial<WorkspaceState> = {}): WorkspaceState {
  const here = { active: true, signs: true } as const;
  const marat = { person: OWNER, name: 'Marat', role: 'owner', device: 'device-1', ...here } as const;
  const aliya = { person: CHECKER, name: 'Aliya', role: 'fact_checker', device: 'device-2', ...here } as const;
  return {
    workspace: {
      id: 'workspace-1',
      name: 'coal',
      desk: 'Sample desk',
      sample: true,
      foreign: null,
      lacks_room: null,
      opening: 0,
    },
    profiles: [marat, aliya],
    acting: marat,
    recent: [],
    settings: PLAIN_SETTINGS,
    language: 'en',
    version: '0.1.0',
    updating: null,
    failure: null,
    ...given,
  };
}

export function cancelled(): IpcError {
  return new IpcError({ code: 'cancelled', message: 'It was called off, and nothing was changed.', details: {} });
}

export function inUse(): IpcError {
  return new IpcError({
    code: 'in_use',
    message: 'The workspace is in use by claimtrail (4711). Close it there, then try again.',
    details: { by: 'claimtrail (4711)' },
  });
}

/** A backup of some workspace, and what it would take the place of. */
export function chosenBackup(replaces: Replaced | null): ChosenBackup {
  const backup = {
    workspace: 'w',
    desk: 'Sample desk',
    revisions: 42,
    last_at: '2022-06-30T08:00:00.000Z',
    head: HEAD,
  };
  return { name: 'coal-monday.claimtrail', backup, replaces };
}
