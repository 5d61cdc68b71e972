/* What a person set for this computer: language, looks, saved views, and what screens remember. */

import { invoke } from './invoke';
import type { Settings, SettingsEdit } from './types';

export function settings(): Promise<Settings> {
  return invoke('settings');
}

/** Sets what is given and leaves the rest. `kept` is merged key by key; `null` forgets a key. */
export function changeSettings(edit: SettingsEdit): Promise<Settings> {
  return invoke('change_settings', { edit });
}
