/* Who of those whose keys are on this computer can act, and why nothing can be done where nobody can. */

import { asIpcError } from '../ipc/invoke';
import type { Profile } from '../ipc/types';
import type { Text } from '../shared/text';

/** Why this person can do nothing here; nothing where they can. */
export function whyNotActing(t: Text, profile: Profile): string | null {
  if (!profile.active) return t('shell-inactive');
  return profile.signs ? null : t('shell-key-revoked');
}

/** Why nothing can be done where the core does not say what may be done: nobody acts, or it failed. */
export function whyUnknown(t: Text, error: unknown): string {
  const { code, message } = asIpcError(error);
  return code === 'no_profile' ? t('people-act-none') : message;
}
