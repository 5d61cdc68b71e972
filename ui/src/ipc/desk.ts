/* The desk: its name and its policy. */

import { invoke } from './invoke';
import type { DeskEdit, DeskRecord } from './types';

export function desk(): Promise<DeskRecord> {
  return invoke('desk');
}

export function setDesk(edit: DeskEdit): Promise<DeskRecord> {
  return invoke('set_desk', { edit });
}
