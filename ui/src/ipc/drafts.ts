/* Drafts of forms: kept on disk while somebody types, so that a crash loses nothing.
   A key names a form and what it is about, e.g. `claim-edit:<id>`; drafts belong to a workspace and a person. */

import { invoke } from './invoke';
import type { Draft, JsonValue } from './types';

export function saveDraft(key: string, content: JsonValue): Promise<Draft> {
  return invoke('save_draft', { key, content });
}

export function draft(key: string): Promise<Draft | null> {
  return invoke('draft', { key });
}

export function drafts(): Promise<Draft[]> {
  return invoke('drafts');
}

export function discardDraft(key: string): Promise<null> {
  return invoke('discard_draft', { key });
}
