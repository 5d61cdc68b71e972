/* What the shell tells of its own accord, by the name of the event. */

import type { JobProgress, MenuAction, WorkspaceState } from './types';

export interface Events {
  /** The open workspace, who acts or a setting changed otherwise than by the answer to a command. */
  'workspace-changed': WorkspaceState;
  /** How far a job is. */
  'job-progress': JobProgress;
  /** An entry of the native menu was chosen. */
  menu: MenuAction;
  /** The window is to be closed, and waits until it may; with what to tell where that takes long. */
  closing: string;
}
