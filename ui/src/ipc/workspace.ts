/* The open workspace, who acts in it, and which were open before.
   Files are chosen in native dialogs; what comes back is a name and an opaque id, never a path. */

import { invoke } from './invoke';
import type { Head, NewWorkspace, Permission, PersonId, WorkspaceState } from './types';

export function workspaceState(): Promise<WorkspaceState> {
  return invoke('workspace_state');
}

/** Asks for a file. Nothing where the dialog was closed. */
export function openWorkspace(): Promise<WorkspaceState | null> {
  return invoke('open_workspace');
}

export function openRecent(id: string): Promise<WorkspaceState> {
  return invoke('open_recent', { id });
}

export function forgetRecent(id: string): Promise<WorkspaceState> {
  return invoke('forget_recent', { id });
}

/** Asks where the file shall be. Nothing where the dialog was closed. */
export function createWorkspace(created: NewWorkspace): Promise<WorkspaceState | null> {
  return invoke('create_workspace', { created });
}

/** Asks for a journal and for a new file: a copy of a colleague's workspace. */
export function copyWorkspace(job: string): Promise<WorkspaceState | null> {
  return invoke('copy_workspace', { job });
}

/** The coal story in a workspace of its own: made once, opened from then on. */
export function createSample(): Promise<WorkspaceState> {
  return invoke('create_sample');
}

export function closeWorkspace(): Promise<WorkspaceState> {
  return invoke('close_workspace');
}

export function actAs(person: PersonId): Promise<WorkspaceState> {
  return invoke('act_as', { person });
}

export function head(): Promise<Head> {
  return invoke('head');
}

/** What whoever acts may do that concerns no claim, or begins one. */
export function allowedAtDesk(): Promise<Permission[]> {
  return invoke('allowed_at_desk');
}
