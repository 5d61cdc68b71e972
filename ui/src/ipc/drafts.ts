/* Drafts of forms: kept on disk while somebody types, so that a crash loses nothing.
   A key names a form and what it is about, e.g. `claim-edit:<id>`; drafts belong to a workspace and a person, whoever
   acts by the time that they are written. */

import { invoke } from './invoke';
import type { Draft, Drafter, JsonValue } from './types';

export function saveDraft(of: Drafter, key: string, content: JsonValue): Promise<Draft> {
  return invoke('save_draft', { of, key, content });
}

export function draft(of: Drafter, key: string): Promise<Draft | null> {
  return invoke('draft', { of, key });
}

export function drafts(of: Drafter): Promise<Draft[]> {
  return invoke('drafts', { of });
}

export function discardDraft(of: Drafter, key: string): Promise<null> {
  return invoke('discard_draft', { of, key });
}
